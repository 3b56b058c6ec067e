#include "bindeglied/pipeline/read_quotas.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"

namespace bindeglied::read_quotas_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Code and words of the error; empty when there is none.
std::string error_of(const std::vector<std::string>& texts) {
  try {
    (void)read_quotas(texts);
    return {};
  } catch (const CodedError& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.code() + " " + error.what();
  }
}

TEST(ReadQuotas, understands_kinds_in_both_languages_and_keeps_the_order) {
  EXPECT_THAT(read_quotas({}), IsEmpty());
  EXPECT_THAT(read_quotas({"foundation>=2", "Kirche >= 1000", "company>=0"}),
              ElementsAre(KindQuota{StakeholderKind::foundation, 2},
                          KindQuota{StakeholderKind::church, 1000},
                          KindQuota{StakeholderKind::company, 0}));
}

TEST(ReadQuotas, refuses_what_is_no_quota_and_names_the_kinds) {
  for (const char* text :
       {"", "foundation", "foundation>=", "foundation>=1001", "foundation>=-1", "foundation>=1x",
        "foundation>=1.5", "nobody>=1", ">=1", "foundation=1", "foundation>1"}) {
    EXPECT_THAT(error_of({text}), HasSubstr("error.quota ")) << text;
  }
  EXPECT_THAT(error_of({"club>=1"}), HasSubstr("kinds: foundation, municipality, "));
}

TEST(ReadQuotas, takes_one_quota_per_kind) {
  EXPECT_THAT(error_of({"church>=1", "union>=1", "Kirche>=2"}), HasSubstr("error.quota_twice "));
}

}  // namespace
}  // namespace bindeglied::read_quotas_test
