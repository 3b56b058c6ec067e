#pragma once

#include <csignal>
#include <optional>
#include <stop_token>
#include <utility>

#include <pybind11/pybind11.h>

#include "bindeglied/base/watch.hpp"

namespace bindeglied::python {

/// Turns Ctrl-C into the wish to stop, while it lives and in the main thread: Python itself looks
/// at signals only between its own instructions.  The handler that it finds, Python's own or one
/// that stands before it, is called too and stands alone again afterwards.  Guards may nest; the
/// innermost is stopped.
///
/// Made and destroyed with the lock of the interpreter.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  [[nodiscard]] Watch watch() const { return {.stop = stop_.get_token()}; }
  [[nodiscard]] bool was_interrupted() const { return stop_.stop_requested(); }

 private:
  std::stop_source stop_ = {};
  std::stop_source* outer_ = nullptr;
  std::optional<struct sigaction> previous_ = std::nullopt;
};

/// Raises what Python's handler of a signal that came meanwhile raises; for work with the lock.
inline void look_at_signals() {
  if (PyErr_CheckSignals() != 0) throw pybind11::error_already_set();
}

/// work(watch) without the lock of the interpreter, so that other threads run; Ctrl-C stops it and
/// raises what Python's handler raises.  When that raises nothing, the work is done again.
///
/// `work` must not touch any object of Python.
template <class Work>
[[nodiscard]] auto run_watched(Work work) {
  while (true) {
    {
      const InterruptGuard guard;
      try {
        const pybind11::gil_scoped_release unlocked;
        return work(guard.watch());
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::interrupted || !guard.was_interrupted()) throw;
      }
    }
    // Without the guard: a handler may ask for such work itself.
    look_at_signals();
  }
}

}  // namespace bindeglied::python
