#include "bindeglied/matching/recommend.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/participants.hpp"
#include "tests/matching/random_dataset.hpp"
#include "tests/matching/two_candidates.hpp"

namespace bindeglied::recommend_test {
namespace {

using testing::DatasetBuilder;
using ::testing::IsEmpty;
using testing::random_dataset;
using testing::two_candidates;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

void expect_sound(const Network& network, const Recommendation& row) {
  double sum = 0.0;
  for_each_column<MatchParts>([&](const auto& column) { sum += row.parts.*column.member; });
  EXPECT_NEAR(sum, row.utility, 1e-12);
  EXPECT_NEAR(std::log(row.score / (1.0 - row.score)), row.utility, 1e-9);
  EXPECT_TRUE(exists(network, row.candidate, in_2019));
  EXPECT_LE(row.reasons.size(), 3U);
  EXPECT_LE(row.counter_reasons.size(), 2U);
  EXPECT_FALSE(row.reasons.empty());
  std::map<std::string, double> by_part;
  for (const Contribution& entry : row.contributions) by_part[entry.part] += entry.contribution;
  for_each_column<MatchParts>([&](const auto& column) {
    if (column.key == "base") return;
    EXPECT_NEAR(by_part[std::string(column.key)], row.parts.*column.member, 1e-12) << column.key;
  });
  double last = 1e9;
  for (const Reason& reason : row.reasons) {
    EXPECT_GT(reason.contribution, 0.0);
    EXPECT_LE(reason.contribution, last);
    last = reason.contribution;
    for (const Evidence& evidence : reason.evidence) {
      EXPECT_TRUE(std::ranges::binary_search(row.evidence, evidence));
      const TieId* tie = std::get_if<TieId>(&evidence);
      if (tie != nullptr) {
        EXPECT_TRUE(is_documented(network.ties[*tie], in_2019));
      }
    }
  }
  for (const Participant& partner : participants_of(network, row.project, in_2019)) {
    EXPECT_NE(partner.stakeholder, row.candidate);
  }
}

TEST(Recommend, keeps_its_promises_on_random_networks) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Network network = random_dataset(seed).network();
    const Recommendations found =
        recommend_partners(network, {}, in_2019, prior_weights(), {.top = 7});
    ASSERT_FALSE(found.rows.empty());
    const Recommendation* before = nullptr;
    for (const Recommendation& row : found.rows) {
      expect_sound(network, row);
      const bool is_first = before == nullptr || before->project != row.project;
      EXPECT_EQ(row.rank, is_first ? 1U : before->rank + 1);
      EXPECT_LE(row.rank, 7U);
      if (row.rank_interval) {
        EXPECT_LE(row.rank_interval->best, row.rank);
        EXPECT_LE(row.rank, row.rank_interval->worst);
      }
      if (!is_first) {
        EXPECT_GE(before->utility, row.utility);
      }
      before = &row;
    }
  }
}

/// Everything about the rows in one text.
std::string print(const Network& network, const Recommendations& found) {
  std::string text;
  for (const Recommendation& row : found.rows) {
    text += row.id + " " + std::to_string(row.rank) + " " + std::to_string(row.utility);
    for (const Evidence& evidence : row.evidence) {
      const TieId* tie = std::get_if<TieId>(&evidence);
      if (tie != nullptr) text += " " + tie_key(network, *tie);
    }
    for (const Reason& reason : row.reasons) text += " " + std::string(reason.text.code);
    for (const Reason& reason : row.counter_reasons) text += " " + std::string(reason.text.code);
    text += "\n";
  }
  return text;
}

TEST(Recommend, depends_neither_on_threads_nor_on_the_order_of_rows) {
  DatasetBuilder builder = random_dataset(11);
  const Network network = builder.network();
  const std::string expected =
      print(network, recommend_partners(network, {}, in_2019, prior_weights(), {.threads = 1}));
  EXPECT_EQ(
      print(network, recommend_partners(network, {}, in_2019, prior_weights(), {.threads = 3})),
      expected);
  std::ranges::reverse(builder.dataset().stakeholders);
  std::ranges::reverse(builder.dataset().venues);
  std::ranges::reverse(builder.dataset().ties);
  std::ranges::reverse(builder.dataset().topics);
  const Network reversed = builder.network();
  EXPECT_EQ(print(reversed, recommend_partners(reversed, {}, in_2019, prior_weights(), {})),
            expected);
}

// One project alone is scored on several threads, family by family.
TEST(Recommend, scores_one_project_alike_on_any_number_of_threads) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Network network = random_dataset(seed).network();
    for (const VenueId project : network.venues.ids()) {
      const auto on = [&](std::uint32_t threads) {
        return print(network, recommend_partners(network, {project}, in_2019, prior_weights(),
                                                 {.threads = threads}));
      };
      ASSERT_EQ(on(1), on(3)) << seed << " " << project.index();
    }
  }
}

TEST(Recommend, gives_one_stakeholder_the_same_rows_as_the_projects_lists) {
  const Network network = random_dataset(3).network();
  const Recommendations all =
      recommend_partners(network, {}, in_2019, prior_weights(), {.top = 100});
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const Recommendations own =
        recommend_projects(network, stakeholder, in_2019, prior_weights(), {});
    std::size_t expected = 0;
    for (const Recommendation& row : all.rows) {
      if (row.candidate != stakeholder) continue;
      ++expected;
      const auto same = std::ranges::find(own.rows, row.id, &Recommendation::id);
      ASSERT_NE(same, own.rows.end());
      EXPECT_EQ(same->rank, row.rank);
      EXPECT_EQ(same->utility, row.utility);
    }
    EXPECT_EQ(own.rows.size(), expected);
    EXPECT_TRUE(std::ranges::is_sorted(own.rows, std::ranges::greater{}, &Recommendation::score));
  }
}

TEST(Recommend, adds_up_by_hand) {
  const Network network = two_candidates().network();
  const auto rows = recommend_partners(network, {}, in_2019, {}, {.missing_kind_weight = 2.0}).rows;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].id, "rec:p/a");
  EXPECT_DOUBLE_EQ(rows[0].utility, 3.0);
  EXPECT_EQ(rows[1].id, "rec:p/b");
  EXPECT_DOUBLE_EQ(rows[1].utility, 2.0 * 0.5);  // nobody looked: unknown
  ASSERT_EQ(rows[1].reasons.size(), 1U);
  EXPECT_EQ(rows[1].reasons[0].text.code, "recommend.missing_kind_unknown");
  EXPECT_THAT(rows[1].evidence, ::testing::ElementsAre(Evidence{ExpectationId{0}}));
}

TEST(Recommend, marks_list_and_new_faces) {
  const Network network = two_candidates().network();
  const auto all = recommend_partners(network, {}, in_2019, {}, {}).rows;
  ASSERT_EQ(all.size(), 1U);  // half a gap is below the floor
  EXPECT_EQ(all[0].list, CandidateList::combined);
  EXPECT_TRUE(all[0].is_new_face);
  const auto fresh =
      recommend_partners(network, {}, in_2019, {}, {.list = CandidateList::new_}).rows;
  ASSERT_EQ(fresh.size(), 1U);
  EXPECT_EQ(fresh[0].list, CandidateList::new_);
  EXPECT_THAT(recommend_partners(network, {}, in_2019, {}, {.list = CandidateList::proven}).rows,
              IsEmpty());
}

TEST(Recommend, marks_a_partner_documented_later) {
  DatasetBuilder builder = two_candidates();
  builder.tie("a", TieKind::partner_in, "p", {.since = "2020"});
  const Network network = builder.network();
  const auto before = recommend_partners(network, {}, in_2019, {}, {}).rows;
  ASSERT_EQ(before.size(), 1U);
  EXPECT_TRUE(before[0].is_documented_later);
  const AsOf in_2021{.day = parse_date("2021")->range().first};
  EXPECT_THAT(recommend_partners(network, {}, in_2021, {}, {}).rows, IsEmpty());
}

TEST(Recommend, takes_given_projects_once_and_in_order) {
  const Network network = random_dataset(2).network();
  const VenueId first{3};
  const VenueId second{4};
  const auto rows =
      recommend_partners(network, {second, first, second}, in_2019, prior_weights(), {.top = 1})
          .rows;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].project, first);
  EXPECT_EQ(rows[1].project, second);
}

TEST(Recommend, counts_those_beyond_the_rows) {
  const Network network = random_dataset(3).network();
  const auto all = recommend_partners(network, {}, in_2019, prior_weights(), {.top = 1000});
  EXPECT_EQ(all.further, 0U);
  const auto few = recommend_partners(network, {}, in_2019, prior_weights(), {.top = 2});
  EXPECT_EQ(few.rows.size() + few.further, all.rows.size());
  EXPECT_GT(few.further, 0U);
}

TEST(RecommendOne, is_the_row_of_the_full_list) {
  const Network network = random_dataset(3).network();
  for (const Recommendation& row :
       recommend_partners(network, {}, in_2019, prior_weights(), {.top = 1000}).rows) {
    const auto one =
        recommend_one(network, row.project, row.candidate, in_2019, prior_weights(), {});
    ASSERT_TRUE(one.has_value()) << row.id;
    EXPECT_EQ(one->id, row.id);
    EXPECT_EQ(one->rank, row.rank);
    EXPECT_EQ(one->utility, row.utility);
  }
}

bool is_same(const PartnerScore& score, const Recommendation& row) {
  return score == PartnerScore{.project = row.project,
                               .candidate = row.candidate,
                               .score = row.score,
                               .is_new_face = row.is_new_face};
}

TEST(ScorePartners, has_the_same_lists_without_what_explains_them) {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    const Network network = random_dataset(seed).network();
    const RecommendOptions options{.top = 7};
    const auto lists = recommend_partners(network, {}, in_2019, prior_weights(), options);
    const auto scores =
        score_partners(find_partner_grounds(network, in_2019, prior_weights(), 1), {}, options);
    EXPECT_TRUE(std::ranges::equal(scores.rows, lists.rows, is_same));
    EXPECT_EQ(scores.further, lists.further);
    ASSERT_EQ(scores.skipped.size(), lists.skipped.size());
    for (std::size_t i = 0; i < lists.skipped.size(); ++i) {
      EXPECT_EQ(scores.skipped[i].project, lists.skipped[i].project);
      EXPECT_EQ(scores.skipped[i].code, lists.skipped[i].code);
    }
  }
}

TEST(ExplainPartners, gives_the_rows_of_the_lists_in_the_order_of_the_pairs) {
  const Network network = random_dataset(3).network();
  const RecommendOptions options{.top = 7};
  const auto lists = recommend_partners(network, {}, in_2019, prior_weights(), options);
  Recommendations expected;
  std::vector<ProjectPartner> pairs;
  for (std::size_t i = lists.rows.size(); i > 0; i -= std::min<std::size_t>(i, 3)) {
    expected.rows.push_back(lists.rows[i - 1]);
    pairs.push_back({lists.rows[i - 1].project, lists.rows[i - 1].candidate});
  }
  // Who takes part already has no row.
  const VenueId project = lists.rows.front().project;
  for (const Participant& partner : participants_of(network, project, in_2019)) {
    pairs.push_back({project, partner.stakeholder});
  }
  const auto grounds = find_partner_grounds(network, in_2019, prior_weights(), 1);
  const Recommendations found{.rows = explain_partners(grounds, pairs, options)};
  EXPECT_EQ(print(network, found), print(network, expected));
  EXPECT_THAT(explain_partners(grounds, {}, options), IsEmpty());
}

TEST(Recommend, refuses_options_out_of_range_and_stops_when_asked) {
  const Network network = two_candidates().network();
  EXPECT_THROW((void)recommend_partners(network, {}, in_2019, prior_weights(), {.top = 0}), Error);
  EXPECT_THROW((void)recommend_projects(network, StakeholderId{0}, in_2019, {},
                                        {.place_weight = std::numeric_limits<double>::quiet_NaN()}),
               Error);
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)recommend_partners(network, {}, in_2019, {}, {}, {.stop = source.get_token()}),
               Error);
}

}  // namespace
}  // namespace bindeglied::recommend_test
