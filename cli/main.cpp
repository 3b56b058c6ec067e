#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

#include <sys/ioctl.h>

#include "cli/run_cli.hpp"

namespace {

constexpr std::size_t default_width = 100;

std::size_t terminal_width() {
  winsize size{};
  const bool is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? size.ws_col : default_width;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// Waits for Ctrl-C or SIGTERM beside the work and asks it to stop; 128 + the signal is the exit
/// code then.  Work that cannot stop, such as waiting for standard input, is ended after a second;
/// a file that is being written is finished first, unless that takes ten.
class SignalWatch {
 public:
  SignalWatch() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    thread_ = std::thread([this] { wait(); });
  }
  ~SignalWatch() {
    // Wakes the waiting thread, whether or not a signal came.
    pthread_kill(thread_.native_handle(), SIGUSR1);
    thread_.join();
  }
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  /// To be held while a file is being written.
  [[nodiscard]] std::timed_mutex& writing() { return writing_; }
  [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }
  /// 128 + the signal that came; `code` when none did.
  [[nodiscard]] int exit_code(int code) const {
    const int signal = received_.load();
    return signal == 0 ? code : 128 + signal;
  }

 private:
  void wait() {
    int signal = 0;
    sigwait(&signals_, &signal);
    if (signal == SIGUSR1) return;
    received_ = signal;
    stop_.request_stop();
    constexpr timespec grace{.tv_sec = 1, .tv_nsec = 0};
    if (sigtimedwait(&signals_, nullptr, &grace) == SIGUSR1) return;
    // Never unlocked again: nothing else may begin to be written now.
    constexpr std::chrono::seconds patience{10};
    (void)writing_.try_lock_for(patience);
    std::_Exit(128 + signal);
  }

  sigset_t signals_{};
  std::atomic<int> received_{0};
  std::stop_source stop_;
  std::timed_mutex writing_;
  std::thread thread_;
};

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  SignalWatch signals;
  const int code =
      bindeglied::run_cli(arguments, {.in = std::cin,
                                      .out = std::cout,
                                      .err = std::cerr,
                                      .environment = environment,
                                      .is_terminal = isatty(STDOUT_FILENO) == 1,
                                      .is_error_terminal = isatty(STDERR_FILENO) == 1,
                                      .width = terminal_width(),
                                      .stop = signals.token(),
                                      .stop_code = [&] { return signals.exit_code(0); },
                                      .writing = &signals.writing()});
  return signals.exit_code(code);
}
