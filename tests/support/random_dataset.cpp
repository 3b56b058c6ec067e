#include "tests/support/random_dataset.hpp"

#include <array>
#include <random>
#include <utility>

namespace bindeglied::testing {
namespace {

constexpr std::array<std::string_view, 8> names{"a", "b", "c", "d", "e", "f", "u1", "u2"};
constexpr std::array<std::string_view, 6> venues{"p", "f1", "f2", "x1", "x2", "other"};
constexpr std::array<std::string_view, 12> dates{
    "",     "2018",    "2018-12",    "2018-12-18", "2019-01-15", "2019-03",
    "2019", "2019-04", "2019-05-20", "2019-06-19", "2019-07-15", "2020"};

/// Draws that are the same on every platform, unlike the standard distributions.
class Draw {
 public:
  explicit Draw(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <std::size_t N>
  std::string_view of(const std::array<std::string_view, N>& words) {
    return words.at(below(N));
  }

 private:
  std::mt19937 engine_;
};

StakeholderKind kind_of(std::size_t index) {
  constexpr std::array<StakeholderKind, 4> kinds{StakeholderKind::foundation,
                                                 StakeholderKind::university,
                                                 StakeholderKind::union_, StakeholderKind::network};
  return kinds.at(index);
}

void add_venue_ties(DatasetBuilder& builder, Draw& draw) {
  constexpr std::array<TieKind, 6> kinds{TieKind::attends,      TieKind::advises,
                                         TieKind::participates, TieKind::partner_in,
                                         TieKind::leads,        TieKind::responsible_for};
  for (std::size_t i = 0; i < 12; ++i) {
    builder.tie(draw.of(names), kinds.at(draw.below(kinds.size())), draw.of(venues),
                {.level = draw.one_in(3) ? static_cast<Level>(1 + draw.below(5)) : Level::none,
                 .since = draw.one_in(2) ? draw.of(dates) : "",
                 .seen = draw.one_in(2) ? draw.of(dates) : "",
                 .is_inferred = draw.one_in(4)});
  }
}

void add_memberships(DatasetBuilder& builder, Draw& draw) {
  for (std::size_t i = 0; i < 8; ++i) {
    builder.tie(names.at(draw.below(6)), TieKind::member_of, draw.one_in(2) ? "u1" : "u2",
                {.since = draw.one_in(2) ? draw.of(dates) : "",
                 .until = draw.one_in(4) ? "2019-05" : "",
                 .is_inferred = draw.one_in(5)});
  }
}

void add_expectations(DatasetBuilder& builder, Draw& draw) {
  for (std::size_t i = 0; i < 8; ++i) {
    const DatasetBuilder::ExpectationDetails details{
        .level = static_cast<Level>(1 + draw.below(5)),
        .min_count = static_cast<std::uint32_t>(1 + draw.below(3)),
        .due = draw.one_in(3) ? draw.of(dates) : "",
        .weight = static_cast<double>(1 + draw.below(10)) / 10.0,
        .also_counts = draw.one_in(4) ? "u1" : ""};
    if (draw.one_in(2)) {
      builder.expect(draw.of(names), draw.of(venues), details);
    } else {
      std::vector<StakeholderKind> kinds = {kind_of(draw.below(3))};
      if (draw.one_in(3)) kinds.push_back(kind_of(draw.below(4)));
      builder.expect_kind(kinds, draw.of(venues), details);
    }
    // Ids must be unique, and the same rows may be drawn twice.
    builder.dataset().expectations.back().id = builder.text("exp-" + std::to_string(i));
  }
  for (std::size_t i = 0; i < 4; ++i) {
    builder.check(draw.of(names), draw.of(venues), "2018", draw.one_in(2) ? "2019-07-15" : "2019");
    if (!draw.one_in(3)) continue;
    builder.dataset().checks.back().stakeholder = empty_text();
    builder.dataset().checks.back().kind = kind_of(draw.below(3));
  }
}

}  // namespace

DatasetBuilder random_gap_dataset(unsigned seed) {
  Draw draw(seed);
  DatasetBuilder builder;
  for (std::size_t i = 0; i < names.size(); ++i) {
    builder.stakeholder(names.at(i), i < 6 ? kind_of(draw.below(3)) : kind_of(2 + draw.below(2)));
  }
  builder.venue("p", VenueKind::process).venue("f1", VenueKind::forum, "p");
  builder.venue("f2", VenueKind::forum, "p").venue("x1", VenueKind::project, "f1");
  builder.venue("x2", VenueKind::project, "f2").venue("other", VenueKind::event);
  builder.dataset().venues.front().starts = PartialDate{2018, 8, 31};
  builder.dataset().venues.front().ends = PartialDate{2019, 12, 31};
  builder.phase("p", draw.one_in(3) ? "2018-12" : "2018-12-18", "2019-07-15");
  if (draw.one_in(2)) builder.phase("f1", "2019-02-01", "2019-05-31");
  add_venue_ties(builder, draw);
  add_memberships(builder, draw);
  add_expectations(builder, draw);
  return builder;
}

void shuffle_rows(Dataset& dataset, unsigned seed) {
  Draw draw(seed);
  for_each_table<Dataset>([&](const auto& table) {
    auto& rows = dataset.*(table.member);
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[draw.below(i)]);
  });
}

}  // namespace bindeglied::testing
