#include "cli/network_options.hpp"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::network_options_test {
namespace {

TEST(NetworkOptions, are_those_of_cooperation_chance_and_days) {
  std::set<std::string> names;
  for (const OptionSpec& spec : network_option_specs()) names.insert(spec.name);
  EXPECT_EQ(names, (std::set<std::string>{"level", "with-membership", "null", "from", "to"}));
}

TEST(NetworkOptions, are_read_into_one_request) {
  const NetworkRequest request = read_network_request(
      {{"level", "informed"}, {"with-membership", "true"}, {"null", "99"}, {"from", "2018"}});
  EXPECT_EQ(request.cooperation.level, Level::informed);
  EXPECT_TRUE(request.cooperation.with_membership);
  EXPECT_EQ(request.null.null, 99U);
  EXPECT_EQ(request.from, *parse_date("2018"));
  EXPECT_TRUE(request.to.is_none());
}

TEST(NetworkOptions, compare_with_nothing_unless_asked) {
  EXPECT_EQ(read_network_request({}).null.null, 0U);
  EXPECT_EQ(read_network_request({}).cooperation.level, Level::involved);
  EXPECT_THROW((void)read_network_request({{"null", "100001"}}), Error);
  EXPECT_THROW((void)read_network_request({{"level", "often"}}), Error);
}

}  // namespace
}  // namespace bindeglied::network_options_test
