#include "bindeglied/matching/detail/team_draft.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/matching/small_team.hpp"

namespace bindeglied::team_draft_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using ::testing::IsEmpty;
using testing::small_team;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

struct Drafted {
  Network network;
  TeamDraft draft = {};

  explicit Drafted(const testing::DatasetBuilder& builder) : network(builder.network()) {
    TeamRequest request{.project = network.venue(find_node(network, "x"))};
    for (const StakeholderId id : network.stakeholders.ids()) {
      if (id != who("c")) request.must.push_back(id);
    }
    draft = draft_team(network, request, {}, in_2019, {.contact_weight = 0.5});
  }
  [[nodiscard]] StakeholderId who(std::string_view id) const {
    return network.stakeholder(find_node(network, id));
  }
  [[nodiscard]] const TeamCandidate& candidate(std::string_view id) const {
    for (const TeamCandidateId candidate : draft.stakeholders.ids()) {
      if (draft.stakeholders[candidate] == who(id)) return draft.problem.candidates[candidate];
    }
    throw Error(ErrorKind::usage, "no such candidate");
  }
};

TEST(DraftTeam, takes_needs_offers_and_contacts_from_the_network) {
  const Drafted drafted(small_team());
  ASSERT_EQ(drafted.draft.problem.needs.size(), 2U);
  ASSERT_EQ(drafted.draft.problem.partners.size(), 1U);
  EXPECT_DOUBLE_EQ(drafted.draft.problem.partners[TeamPartnerId{0}], 0.5);
  const TeamCandidate& bank = drafted.candidate("bank");
  ASSERT_EQ(bank.covers.size(), 1U);
  EXPECT_EQ(bank.covers[0].need, TeamNeedId{0});
  EXPECT_DOUBLE_EQ(bank.covers[0].value, 1.0);
  ASSERT_EQ(bank.contacts.size(), 1U);
  EXPECT_NEAR(bank.contacts[0].strength, 1.0 - std::exp(-0.5), 1e-12);
  EXPECT_DOUBLE_EQ(drafted.candidate("town").covers[0].value, assumed_offer_value);
  EXPECT_EQ(drafted.candidate("lender").covers.size(), 2U);
  EXPECT_THAT(drafted.candidate("choir").covers, IsEmpty());
}

// A second partner that works with the bank: one contact each.
TEST(DraftTeam, keeps_partners_apart) {
  testing::DatasetBuilder builder = small_team();
  builder.tie("town", TieKind::partner_in, "x", {.since = "2019-01-01"});
  builder.tie("town", TieKind::owns, "bank", {.since = "2018"});
  const Network network = builder.network();
  TeamRequest request{.project = network.venue(find_node(network, "x"))};
  request.must = {network.stakeholder(find_node(network, "bank"))};
  const TeamDraft draft = draft_team(network, request, {}, in_2019, {});
  ASSERT_EQ(draft.problem.partners.size(), 2U);
  ASSERT_EQ(draft.problem.candidates.size(), 1U);
  EXPECT_EQ(draft.problem.candidates[TeamCandidateId{0}].contacts.size(), 2U);
}

TEST(DraftTeam, counts_a_need_less_that_a_partner_meets_already) {
  testing::DatasetBuilder builder = small_team();
  builder.offer("c", "land");
  const Drafted drafted(builder);
  EXPECT_DOUBLE_EQ(drafted.draft.problem.needs[TeamNeedId{0}], 1.0);
  EXPECT_DOUBLE_EQ(drafted.draft.problem.needs[TeamNeedId{1}], met_need_weight);
}

TEST(WordsOfLimits, can_be_typed) {
  using enum StakeholderKind;
  EXPECT_EQ(words_of({3, 5, {}}), "--size 3..5");
  EXPECT_EQ(words_of({0, 5, {{foundation, 1}, {union_, 0}}}),
            "--size 0..5 --quota 'foundation>=1' --quota 'union>=0'");
}

}  // namespace
}  // namespace bindeglied::team_draft_test
