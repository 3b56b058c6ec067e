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
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::recommend_test {
namespace {

using testing::DatasetBuilder;
using ::testing::IsEmpty;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

template <class T>
const T& any_of(const std::vector<T>& values, std::mt19937& random) {
  return values[random() % values.size()];
}

/// Some 30 stakeholders and 12 projects in 3 forums with seeded random ties, topics and places.
DatasetBuilder random_dataset(unsigned seed) {
  std::mt19937 random(seed);
  using enum StakeholderKind;
  const std::vector<StakeholderKind> kinds = {foundation, municipality, union_, company, ministry};
  const std::vector<std::string> topics = {"t1", "t2", "t3", "t4"};
  const std::vector<std::string> places = {"essen", "bochum", "ruhr", ""};
  const std::vector<TieKind> to_venue = {TieKind::leads, TieKind::attends, TieKind::partner_in};
  const std::vector<TieKind> between = {TieKind::cooperates_with, TieKind::member_of, TieKind::owns,
                                        TieKind::successor_of};
  const std::vector<std::string> dates = {"2017", "2019-01", "2020", ""};
  DatasetBuilder builder;
  std::vector<std::string> stakeholders;
  std::vector<std::string> venues = {"f0", "f1", "f2"};
  for (const std::string& forum : venues) {
    builder.venue(forum, VenueKind::forum, {}, {.topics = any_of(topics, random)});
  }
  for (int i = 0; i < 12; ++i) {
    const std::string id = "p" + std::to_string(i);
    builder.venue(id, VenueKind::project, venues[random() % 3],
                  {.topics = any_of(topics, random), .place = any_of(places, random)});
    venues.push_back(id);
  }
  for (int i = 0; i < 30; ++i) {
    stakeholders.push_back("s" + std::to_string(i));
    builder.stakeholder(stakeholders.back(), any_of(kinds, random),
                        {.topics = any_of(topics, random), .place = any_of(places, random)});
  }
  for (int i = 0; i < 60; ++i) {
    builder.tie(any_of(stakeholders, random), any_of(to_venue, random), any_of(venues, random),
                {.since = any_of(dates, random), .is_inferred = random() % 4 == 0});
    const auto& from = any_of(stakeholders, random);
    const auto& to = any_of(stakeholders, random);
    if (i % 3 == 0 && from != to) {
      builder.tie(from, any_of(between, random), to, {.since = any_of(dates, random)});
    }
  }
  builder.expect_kind({union_}, "f0", {}).expect_kind({foundation}, "f1", {.weight = 0.5});
  builder.dataset().needs = {{.kind = VenueKind::project, .capability = builder.text("funding")}};
  builder.dataset().offers = {
      {.kind = foundation, .capability = builder.text("funding"), .basis = Basis::prior}};
  return builder;
}

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
        EXPECT_LE(row.rank_interval->best, row.rank_interval->worst);
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

/// a has the topic of p; union b is expected in the forum of p.
DatasetBuilder two_candidates() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other, {.topics = "x"});
  builder.stakeholder("b", StakeholderKind::union_);
  builder.venue("f", VenueKind::forum);
  builder.venue("p", VenueKind::project, "f", {.topics = "x"});
  builder.expect_kind({StakeholderKind::union_}, "f", {});
  return builder;
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

//  3 by topics against 1 by a gap: a fifth more or less of either leaves the order.
TEST(Recommend, says_how_firm_a_rank_is_as_far_down_as_asked) {
  const Network network = two_candidates().network();
  const auto firm = recommend_partners(network, {}, in_2019, {}, {.missing_kind_weight = 2.0}).rows;
  EXPECT_EQ(firm[0].rank_interval, (RankInterval{1, 1}));
  EXPECT_EQ(firm[1].rank_interval, (RankInterval{2, 2}));
  const auto loose =
      recommend_partners(network, {}, in_2019, {}, {.missing_kind_weight = 5.0}).rows;
  EXPECT_EQ(loose[0].rank_interval, (RankInterval{1, 2}));
  EXPECT_EQ(loose[1].rank_interval, (RankInterval{1, 2}));
  const auto none = recommend_partners(network, {}, in_2019, {}, {.stable_rows = 0}).rows;
  EXPECT_FALSE(none[0].rank_interval.has_value());
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

std::string skip_code(const DatasetBuilder& builder) {
  const Recommendations found = recommend_partners(builder.network(), {}, in_2019, {}, {});
  return found.skipped.empty() ? "" : found.skipped.front().code;
}

TEST(Recommend, skips_with_a_reason) {
  EXPECT_EQ(skip_code(two_candidates()), "");
  DatasetBuilder dropped = two_candidates();
  dropped.dataset().venues[1].status = {{ProjectStatus::dropped, *parse_date("2019-06-30")}};
  EXPECT_EQ(skip_code(dropped), "dropped");
  DatasetBuilder later = two_candidates();
  later.dataset().venues[1].status = {{ProjectStatus::dropped, *parse_date("2019-07-01")}};
  EXPECT_EQ(skip_code(later), "");
  DatasetBuilder finished = two_candidates();
  finished.dataset().venues[1].status = {{ProjectStatus::finished, *parse_date("2018")}};
  EXPECT_EQ(skip_code(finished), "finished");
  DatasetBuilder empty = two_candidates();
  empty.dataset().venues[1].topics = empty_text();
  EXPECT_EQ(skip_code(empty), "no_description");
  empty.dataset().venues[1].description = empty.text("words");
  EXPECT_EQ(skip_code(empty), "no_candidate");
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

TEST(RecommendOne, has_no_rank_below_the_floor_and_no_row_for_partners) {
  DatasetBuilder builder = two_candidates();
  builder.stakeholder("far", StakeholderKind::company);
  builder.stakeholder("in", StakeholderKind::company);
  builder.tie("in", TieKind::partner_in, "p", {.since = "2018"});
  const Network network = builder.network();
  const VenueId project = network.venue(find_node(network, "p"));
  const auto who = [&](std::string_view id) { return network.stakeholder(find_node(network, id)); };
  const auto far = recommend_one(network, project, who("far"), in_2019, {}, {});
  ASSERT_TRUE(far.has_value());
  EXPECT_EQ(far->rank, 0U);
  EXPECT_FALSE(far->rank_interval.has_value());
  EXPECT_FALSE(why_no_candidate(network, project, who("far"), in_2019).has_value());
  EXPECT_FALSE(recommend_one(network, project, who("in"), in_2019, {}, {}).has_value());
  EXPECT_EQ(why_no_candidate(network, project, who("in"), in_2019)->code, "recommend.is_partner");
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
