#include "cli/progress_line.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace bindeglied::progress_line_test {
namespace {

class Progress : public ::testing::Test {
 protected:
  std::ostringstream out_;
  double now_ = 100.0;
  ProgressLine line_{out_, [this] { return now_; }};

  std::string shown_at(double now, std::string_view text, double share) {
    now_ = now;
    out_.str("");
    line_.show(text, share);
    return out_.str();
  }
};

TEST_F(Progress, is_silent_for_a_second) {
  EXPECT_EQ(shown_at(100.0, "reading", 0.5), "");
  EXPECT_EQ(shown_at(100.99, "reading", 0.5), "");
  line_.clear();
  EXPECT_EQ(out_.str(), "");
  EXPECT_EQ(shown_at(101.0, "reading", 0.5), "\rreading 50 %");
}

TEST_F(Progress, shows_ten_states_a_second_at_most) {
  EXPECT_EQ(shown_at(102.0, "a", 0.5), "\ra 50 %");
  EXPECT_EQ(shown_at(102.05, "b", 0.5), "");
  EXPECT_EQ(shown_at(102.125, "b", 0.5), "\rb 50 %");
}

TEST_F(Progress, covers_a_longer_line_and_clears_itself_once) {
  (void)shown_at(102.0, "longer", 0.5);
  EXPECT_EQ(shown_at(103.0, "short", 0.0), "\rshort      ");
  out_.str("");
  line_.clear();
  EXPECT_EQ(out_.str(), "\r     \r");
  line_.clear();
  EXPECT_EQ(out_.str(), "\r     \r");
}

TEST_F(Progress, lets_no_name_act_on_the_terminal_or_wrap) {
  EXPECT_EQ(shown_at(102.0, "a\x1b[2J", 1.0), "\ra\\u{1B}[2J");
  EXPECT_LT(shown_at(104.0, std::string(500, 'x'), 0.5).size(), 80U);
}

TEST(SteadySeconds, never_go_back) {
  const double before = steady_seconds();
  EXPECT_GE(steady_seconds(), before);
}

}  // namespace
}  // namespace bindeglied::progress_line_test
