#include "src/watched.hpp"

#include <atomic>
#include <csignal>
#include <thread>
#include <unistd.h>

namespace bindeglied::python {
namespace {

// A signal handler can know nothing but globals.  Only the main thread sets them.
std::atomic<std::stop_source*> to_stop{nullptr};
std::atomic<void (*)(int)> handler_of_python{nullptr};
// The system may choose any thread for the handler, so it may still run when the work is done.
std::atomic<int> running_handlers{0};
// Another thread may have put a handler before ours during a call, which then passes on to ours for
// good: were ours put before it once more, they would call each other without end.
bool may_be_called_by_another = false;

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

bool is_ours(const struct sigaction& action) { return action.sa_handler == stop_and_pass_on; }

/// Puts our handler before `current`; whether it now stands there.
bool stand_before(const struct sigaction& current) {
  if (is_ours(current)) return false;
  if (may_be_called_by_another && current.sa_handler != handler_of_python) return false;
  may_be_called_by_another = false;
  handler_of_python = current.sa_handler;
  struct sigaction ours = current;
  ours.sa_handler = stop_and_pass_on;
  return sigaction(SIGINT, &ours, nullptr) == 0;
}

/// Whoever came before ours meanwhile, stays.
void step_back(const struct sigaction& previous) {
  struct sigaction current {};
  if (sigaction(SIGINT, nullptr, &current) != 0) return;
  if (is_ours(current)) {
    sigaction(SIGINT, &previous, nullptr);
  } else if (current.sa_handler != previous.sa_handler) {
    may_be_called_by_another = true;
  }
}

}  // namespace

InterruptGuard::InterruptGuard() {
  if (!is_main_thread()) return;
  outer_ = to_stop;
  struct sigaction current {};
  if (sigaction(SIGINT, nullptr, &current) != 0 || !can_be_passed_on(current)) return;
  to_stop = &stop_;
  if (stand_before(current)) previous_ = current;
}

InterruptGuard::~InterruptGuard() {
  if (!is_main_thread()) return;
  if (previous_) step_back(*previous_);
  to_stop = outer_;
  while (running_handlers != 0) std::this_thread::yield();
}

}  // namespace bindeglied::python
