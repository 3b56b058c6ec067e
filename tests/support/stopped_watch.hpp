#pragma once

#include <stop_token>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/base/watch.hpp"

namespace bindeglied::testing {

/// Of work that was asked to stop before it began.
inline Watch stopped_watch() {
  std::stop_source stop;
  stop.request_stop();
  return {.stop = stop.get_token()};
}

/// Whether work(watch) stops when asked to.
template <class Work>
::testing::AssertionResult stops(Work work) {
  const Watch watch = stopped_watch();
  try {
    static_cast<void>(work(watch));
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::interrupted) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << error.what();
  }
  return ::testing::AssertionFailure() << "went on to its end";
}

}  // namespace bindeglied::testing
