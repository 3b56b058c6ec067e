#include "src/watched.hpp"

#include <atomic>
#include <csignal>
#include <thread>
#include <unistd.h>

namespace bindeglied::python {
namespace {

// A signal handler can know nothing but globals.  Only the main thread sets them, and its calls do
// not nest.
std::atomic<std::stop_source*> to_stop{nullptr};
std::atomic<void (*)(int)> handler_of_python{nullptr};
// The system may choose any thread for the handler, so it may still run when the work is done.
std::atomic<int> running_handlers{0};

/// request_stop() is a few atomic operations as long as nobody registers a callback, and nobody
/// does.
extern "C" void stop_and_pass_on(int signal) {
  ++running_handlers;
  if (std::stop_source* const stop = to_stop.load()) stop->request_stop();
  --running_handlers;
  if (void (*const handler)(int) = handler_of_python.load()) handler(signal);
}

/// Asked once per thread: a call of the system costs more than many a measure.
bool is_main_thread() {
  thread_local const bool is_main = gettid() == getpid();
  return is_main;
}

/// A function that takes the signal alone, as Python's own.
bool can_be_passed_on(const struct sigaction& action) {
  if ((action.sa_flags & SA_SIGINFO) != 0) return false;
  return action.sa_handler != SIG_DFL && action.sa_handler != SIG_IGN;
}

/// Puts our handler before that of Python, where it stays until Python sets another; false when
/// there is none to be put before.
bool stand_before_python() {
  struct sigaction current {};
  if (sigaction(SIGINT, nullptr, &current) != 0 || !can_be_passed_on(current)) return false;
  if (current.sa_handler == stop_and_pass_on) return true;
  handler_of_python = current.sa_handler;
  current.sa_handler = stop_and_pass_on;
  return sigaction(SIGINT, &current, nullptr) == 0;
}

}  // namespace

InterruptGuard::InterruptGuard() {
  if (is_main_thread() && stand_before_python()) to_stop = &stop_;
}

InterruptGuard::~InterruptGuard() {
  if (!is_main_thread()) return;
  to_stop = nullptr;
  while (running_handlers != 0) std::this_thread::yield();
}

}  // namespace bindeglied::python
