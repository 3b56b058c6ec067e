#include <tuple>

#include <gtest/gtest.h>

#include "bindeglied/analysis/gaps.hpp"
#include "tests/support/random_dataset.hpp"
#include "tests/support/reference_gaps.hpp"

namespace bindeglied::gaps_property_test {
namespace {

using testing::DatasetBuilder;
using testing::random_gap_dataset;
using testing::ReferenceGap;

constexpr unsigned seed_count = 30;

std::vector<AsOf> questions() {
  std::vector<AsOf> all;
  for (const std::string_view date : {"2018-12-18", "2019-03-31", "2019-06-30", "2019-10-31"}) {
    const Day day = parse_date(date)->range().first;
    all.push_back({.day = day});
    all.push_back({.day = day, .explicit_only = true});
  }
  return all;
}

/// Calls visit(network, as_of, gaps) for all seeds and days.
template <class Visit>
void for_each_case(Visit visit) {
  for (unsigned seed = 0; seed < seed_count; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Network network = random_gap_dataset(seed).network();
    for (const AsOf& as_of : questions()) {
      SCOPED_TRACE(to_iso(as_of.day));
      visit(network, as_of, assess_expectations(network, as_of));
    }
  }
}

TEST(RandomGaps, agree_with_the_formulas_computed_slowly) {
  for_each_case([](const Network& network, const AsOf& as_of, const std::vector<Gap>& gaps) {
    const std::vector<ReferenceGap> expected = testing::reference_gaps(network, as_of, 0.5);
    ASSERT_EQ(gaps.size(), expected.size());
    for (const Gap& gap : gaps) {
      SCOPED_TRACE(gap.id);
      const ReferenceGap& reference = expected[gap.expectation.index()];
      EXPECT_EQ(gap.status == GapStatus::unknown, reference.is_unknown);
      EXPECT_EQ(gap.status == GapStatus::met, reference.is_met);
      EXPECT_NEAR(gap.severity, reference.severity, 1e-12);
      EXPECT_NEAR(gap.parts.missing, reference.missing, 1e-12);
      EXPECT_NEAR(gap.parts.late, reference.late, 1e-12);
      EXPECT_NEAR(gap.parts.indirect_credit, -reference.credit, 1e-12);
      EXPECT_NEAR(gap.interval.high, reference.high, 1e-12);
    }
  });
}

TEST(RandomGaps, have_a_severity_that_is_the_sum_of_its_parts_within_its_bounds) {
  for_each_case([](const Network&, const AsOf&, const std::vector<Gap>& gaps) {
    for (const Gap& gap : gaps) {
      SCOPED_TRACE(gap.id);
      EXPECT_EQ(gap.severity, gap.parts.missing + gap.parts.late + gap.parts.indirect_credit);
      EXPECT_GE(gap.severity, 0.0);
      EXPECT_LE(gap.severity, gap.weight);
      EXPECT_LE(gap.interval.low, gap.severity);
      EXPECT_GE(gap.interval.high, gap.severity);
      EXPECT_LE(gap.interval.high, gap.weight);
    }
  });
}

TEST(RandomGaps, say_a_headline_exactly_when_they_are_not_met) {
  for_each_case([](const Network&, const AsOf&, const std::vector<Gap>& gaps) {
    for (const Gap& gap : gaps) {
      SCOPED_TRACE(gap.id);
      EXPECT_EQ(gap.headline.has_value(), gap.status == GapStatus::not_met);
      EXPECT_EQ(gap.types.empty(), !gap.headline.has_value());
      EXPECT_TRUE(!gap.headline || gap.types.front() == *gap.headline);
      if (gap.status != GapStatus::unknown) continue;
      EXPECT_EQ(gap.severity, 0.0);
      EXPECT_TRUE(gap.documented.empty());
    }
  });
}

/// Not met by falling severity, unknown by falling upper end, then met; each of equals by
/// expectation.
std::tuple<int, double, ExpectationId> place_of(const Gap& gap) {
  switch (gap.status) {
    case GapStatus::not_met:
      return {0, -gap.severity, gap.expectation};
    case GapStatus::unknown:
      return {1, -gap.interval.high, gap.expectation};
    case GapStatus::met:
      break;
  }
  return {2, 0.0, gap.expectation};
}

TEST(RandomGaps, come_in_their_order) {
  for_each_case([](const Network&, const AsOf&, const std::vector<Gap>& gaps) {
    for (std::size_t i = 1; i < gaps.size(); ++i) {
      EXPECT_LT(place_of(gaps[i - 1]), place_of(gaps[i]));
    }
  });
}

TEST(RandomGaps, do_not_depend_on_the_order_of_rows) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    DatasetBuilder shuffled = random_gap_dataset(seed);
    testing::shuffle_rows(shuffled.dataset(), seed + 1);
    const AsOf as_of{.day = parse_date("2019-06-30")->range().first};
    const auto gaps = assess_expectations(random_gap_dataset(seed).network(), as_of);
    const auto others = assess_expectations(shuffled.network(), as_of);
    ASSERT_EQ(gaps.size(), others.size());
    for (std::size_t i = 0; i < gaps.size(); ++i) {
      EXPECT_EQ(gaps[i].id, others[i].id);
      EXPECT_EQ(gaps[i].severity, others[i].severity);
      EXPECT_EQ(gaps[i].interval.high, others[i].interval.high);
      EXPECT_EQ(gaps[i].types, others[i].types);
      EXPECT_EQ(gaps[i].documented, others[i].documented);
      EXPECT_EQ(gaps[i].evidence, others[i].evidence);
      EXPECT_EQ(gaps[i].sources, others[i].sources);
      EXPECT_EQ(gaps[i].finding.code, others[i].finding.code);
      EXPECT_EQ(gaps[i].finding.arguments, others[i].finding.arguments);
      EXPECT_EQ(gaps[i].next_step.arguments, others[i].next_step.arguments);
      EXPECT_EQ(gaps[i].contact, others[i].contact);
    }
  }
}

}  // namespace
}  // namespace bindeglied::gaps_property_test
