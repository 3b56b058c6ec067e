#include "tests/support/random_history.hpp"

#include <array>
#include <random>
#include <string>

namespace bindeglied::testing {
namespace {

constexpr std::size_t history_stakeholders = 12;
constexpr std::size_t history_venues = 14;
constexpr std::array<std::string_view, 9> history_words{
    "solar", "hydrogen", "grid", "storage", "soil", "river", "school", "robot", "steel"};

/// Draws that are the same on every platform, unlike the standard distributions.
class HistoryDraw {
 public:
  explicit HistoryDraw(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <std::size_t N>
  std::string_view of(const std::array<std::string_view, N>& words) {
    return words.at(below(N));
  }
  std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += (i == 0 ? "" : " ");
      text += of(history_words);
    }
    return text;
  }
  std::string date() {
    const std::string year = std::to_string(2008 + below(16));
    constexpr std::array<std::string_view, 5> ends{"", "-01", "-11", "-01-01", "-06-19"};
    return year + std::string(of(ends));
  }

 private:
  std::mt19937 engine_;
};

void add_stakeholder(DatasetBuilder& builder, HistoryDraw& draw, std::size_t i) {
  constexpr std::array<std::string_view, 4> countries{"DE", "FR", "PL", ""};
  constexpr std::array<std::string_view, 5> counties{"DEA13", "DEA14", "DEB11", "FR101", ""};
  constexpr std::array<std::string_view, 4> seats{"essen", "bochum|essen", "paris", ""};
  builder.stakeholder("s" + std::to_string(10 + i), static_cast<StakeholderKind>(draw.below(4)),
                      {.place = draw.of(seats)});
  StakeholderRecord& record = builder.dataset().stakeholders.back();
  record.country = builder.text(draw.of(countries));
  record.nuts3 = builder.text(draw.of(counties));
}

void add_venue(DatasetBuilder& builder, HistoryDraw& draw, std::size_t i) {
  constexpr std::array<std::string_view, 5> topics{"energy", "hydro", "energy|soils", "soils", ""};
  constexpr std::array<std::string_view, 5> lines{"green", "green; blue", "blue", "", ""};
  constexpr std::array<std::string_view, 5> calls{"CALL-2017-A-01", "CALL-2018-A-02", "CALL-2018-B",
                                                  "2018", ""};
  constexpr std::array<std::string_view, 3> schemes{"RIA", "IA", ""};
  builder.venue("v" + std::to_string(10 + i), VenueKind::project, draw.one_in(5) ? "forum" : "",
                {.topics = draw.of(topics)});
  VenueRecord& record = builder.dataset().venues.back();
  if (!draw.one_in(5)) record.name = builder.text(draw.words(1 + draw.below(4)));
  record.keywords = builder.text(draw.words(draw.below(3)));
  record.description = builder.text(draw.words(draw.below(5)));
  record.programme_part = builder.text(draw.of(lines));
  record.call = builder.text(draw.of(calls));
  record.funding_scheme = builder.text(draw.of(schemes));
}

void add_parents_of_topics(DatasetBuilder& builder) {
  const auto put_under = [&](std::string_view topic, std::string_view parent) {
    for (TopicRecord& record : builder.dataset().topics) {
      if (record.id == builder.text(topic)) record.parent = builder.text(parent);
    }
  };
  put_under("hydro", "energy");
  builder.dataset().topics.push_back({.id = builder.text("wide")});
  put_under("energy", "wide");
  put_under("soils", "wide");
}

}  // namespace

DatasetBuilder random_history_dataset(unsigned seed) {
  HistoryDraw draw(seed);
  DatasetBuilder builder;
  for (std::size_t i = 0; i < history_stakeholders; ++i) add_stakeholder(builder, draw, i);
  builder.venue("forum", VenueKind::forum);
  for (std::size_t i = 0; i < history_venues; ++i) add_venue(builder, draw, i);
  add_parents_of_topics(builder);
  constexpr std::array<TieKind, 6> kinds{TieKind::partner_in,   TieKind::leads,
                                         TieKind::attends,      TieKind::advises,
                                         TieKind::participates, TieKind::responsible_for};
  for (std::size_t i = 0; i < 60; ++i) {
    const std::string since = draw.one_in(12) ? "" : draw.date();
    const std::string seen = draw.one_in(3) ? draw.date() : "";
    const std::size_t venue = draw.below(history_venues + 1);
    builder.tie("s" + std::to_string(10 + draw.below(history_stakeholders)),
                kinds.at(draw.one_in(2) ? 0 : draw.below(kinds.size())),
                venue == 0 ? "forum" : "v" + std::to_string(9 + venue),
                {.since = since, .seen = seen, .is_inferred = draw.one_in(5)});
    if (draw.one_in(5)) builder.dataset().ties.back().role = builder.text("observer");
  }
  return builder;
}

}  // namespace bindeglied::testing
