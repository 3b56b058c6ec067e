#include "bindeglied/matching/evaluation_slices.hpp"

#include <algorithm>

#include "tests/support/feature_checks.hpp"

namespace bindeglied::evaluation_slices_test {
namespace {

using testing::DatasetBuilder;

//  k and a are in DEA1, k and b in Germany, c is in France, d nowhere; p: k a, w: a.
class Slices : public ::testing::Test {
 protected:
  Slices() {
    DatasetBuilder builder;
    const auto add = [&](std::string_view id, std::string_view country, std::string_view nuts3) {
      builder.stakeholder(id, StakeholderKind::company);
      builder.dataset().stakeholders.back().country = builder.text(country);
      builder.dataset().stakeholders.back().nuts3 = builder.text(nuts3);
    };
    add("a", "DE", "DEA12");
    add("b", "DE", "DE111");
    add("c", "FR", "FR101");
    add("d", "", "");
    add("k", "DE", "DEA11");
    for (const auto* id : {"p", "q", "w"}) builder.venue(id, VenueKind::project);
    for (const auto& [who, where] : std::vector<std::pair<const char*, const char*>>{
             {"k", "p"}, {"a", "p"}, {"a", "w"}, {"b", "w"}}) {
      builder.tie(who, TieKind::partner_in, where, {.since = "2016-01-01"});
    }
    network_ = builder.network();
  }

  /// Who of a, b, c, d counts for a query that knows k, or another.
  [[nodiscard]] std::string of(std::string_view name,
                               EvaluationTask task = EvaluationTask::one_known,
                               StakeholderId known = StakeholderId{4}) const {
    const MatchIndex index = testing::index_before(network_, "2020-01-01");
    const EvaluationQuery query{.project = VenueId{1}, .known = {known}};
    std::string counted;
    for (const EvaluationSlice& slice : evaluation_slices(index, task)) {
      for (std::size_t i = 0; i < 4 && slice.name == name; ++i) {
        if (slice.counts(query, StakeholderId{i})) counted += "abcd"[i];
      }
    }
    return counted;
  }

  Network network_;
};

TEST_F(Slices, take_parts_of_the_partners) {
  EXPECT_EQ(of("all"), "abcd");
  EXPECT_EQ(of("never_worked_together"), "bcd");
  EXPECT_EQ(of("one_project"), "b");
  EXPECT_EQ(of("same_region"), "a");
  EXPECT_EQ(of("same_country"), "ab");
  EXPECT_EQ(of("other_country"), "c");
  EXPECT_EQ(of("kind:company"), "abcd");
  EXPECT_EQ(of("kind:university"), "");
}

TEST_F(Slices, do_not_call_two_unknown_places_the_same) { EXPECT_EQ(of("same_place"), ""); }

TEST_F(Slices, call_nobody_foreign_where_a_country_is_unknown) {
  const StakeholderId nowhere{3};
  EXPECT_EQ(of("other_country", EvaluationTask::one_known, nowhere), "");
  EXPECT_EQ(of("same_country", EvaluationTask::one_known, nowhere), "");
}

TEST_F(Slices, ask_for_new_partners_only_where_one_is_known) {
  EXPECT_EQ(of("never_worked_together", EvaluationTask::all_but_one), "");
  EXPECT_EQ(of("never_worked_together", EvaluationTask::new_partners), "");
}

}  // namespace
}  // namespace bindeglied::evaluation_slices_test
