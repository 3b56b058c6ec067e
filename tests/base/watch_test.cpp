#include "bindeglied/base/watch.hpp"

#include <string>

#include <gtest/gtest.h>

namespace bindeglied::watch_test {
namespace {

TEST(Watch, does_nothing_by_default) {
  EXPECT_NO_THROW(Watch{}.check("reading", 0.5));
  EXPECT_NO_THROW(Watch{}.check());
}

TEST(Watch, reports_what_is_done_and_how_much_of_it) {
  std::string said;
  const Watch watch{.progress = [&](std::string_view what, double share) {
    said = std::string(what) + " " + std::to_string(share);
  }};
  watch.check("reading", 0.25);
  EXPECT_EQ(said, "reading 0.250000");
}

TEST(Watch, throws_interrupted_once_stopping_was_asked_for_and_reports_no_more) {
  std::stop_source source;
  int reports = 0;
  const Watch watch{.stop = source.get_token(),
                    .progress = [&](std::string_view, double) { ++reports; }};
  watch.check("reading", 0.0);
  source.request_stop();
  try {
    watch.check("reading", 0.5);
    ADD_FAILURE() << "did not throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::interrupted);
  }
  EXPECT_EQ(reports, 1);
  EXPECT_THROW(watch.check(), Error);
}

}  // namespace
}  // namespace bindeglied::watch_test
