#include "tests/support/dataset_builder.hpp"

#include <algorithm>
#include <stdexcept>

namespace bindeglied::testing {
namespace {

PartialDate date(std::string_view text) {
  if (text.empty()) return {};
  const std::optional<PartialDate> parsed = parse_date(text);
  if (!parsed) throw std::invalid_argument("no date: " + std::string(text));
  return *parsed;
}

/// Adds rows for the parts of a list cell that the table does not have yet; returns the cell.
template <class Record>
Text known_list(StringPool& strings, std::vector<Record>& table, std::string_view list) {
  for (std::string_view rest = list; !rest.empty();) {
    const std::size_t end = rest.find('|');
    const Text id = strings.intern(rest.substr(0, end));
    const auto has_id = [&](const Record& record) { return record.id == id; };
    if (std::ranges::none_of(table, has_id)) table.push_back({.id = id});
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return strings.intern(list);
}

}  // namespace

DatasetBuilder& DatasetBuilder::stakeholder(std::string_view id) {
  dataset_.stakeholders.push_back({.id = text(id), .name = text(id)});
  return *this;
}

DatasetBuilder& DatasetBuilder::stakeholder(std::string_view id, StakeholderKind kind,
                                            const NodeDetails& details) {
  dataset_.stakeholders.push_back(
      {.id = text(id),
       .name = text(id),
       .kind = kind,
       .place = known_list(*dataset_.strings, dataset_.places, details.place),
       .topics = known_list(*dataset_.strings, dataset_.topics, details.topics)});
  return *this;
}

DatasetBuilder& DatasetBuilder::venue(std::string_view id, VenueKind kind, std::string_view part_of,
                                      const NodeDetails& details) {
  dataset_.venues.push_back(
      {.id = text(id),
       .kind = kind,
       .name = text(id),
       .part_of = text(part_of),
       .topics = known_list(*dataset_.strings, dataset_.topics, details.topics),
       .place = known_list(*dataset_.strings, dataset_.places, details.place)});
  return *this;
}

DatasetBuilder& DatasetBuilder::tie(std::string_view from, TieKind kind, std::string_view to,
                                    const TieDetails& details) {
  dataset_.ties.push_back(
      {.from = text(from),
       .to = text(to),
       .kind = kind,
       .level = details.level,
       .since = date(details.since),
       .until = date(details.until),
       .seen = date(details.seen),
       .confidence = details.is_inferred ? Confidence::inferred : Confidence::explicit_,
       .sources = known_list(*dataset_.strings, dataset_.sources, details.sources)});
  return *this;
}

DatasetBuilder& DatasetBuilder::expect(std::string_view stakeholder, std::string_view venue,
                                       const ExpectationDetails& details) {
  dataset_.expectations.push_back(
      {.id = text("exp-" + std::string(stakeholder) + "-" + std::string(venue)),
       .stakeholder = text(stakeholder),
       .also_counts = text(details.also_counts),
       .min_count = details.min_count,
       .venue = text(venue),
       .level = details.level,
       .due = date(details.due),
       .weight = details.weight,
       .sources = known_list(*dataset_.strings, dataset_.sources, "s1")});
  return *this;
}

DatasetBuilder& DatasetBuilder::expect_kind(const std::vector<StakeholderKind>& kinds,
                                            std::string_view venue,
                                            const ExpectationDetails& details) {
  expect(kinds.empty() ? "" : to_string(kinds.front()), venue, details);
  dataset_.expectations.back().stakeholder = empty_text();
  dataset_.expectations.back().kind = kinds;
  return *this;
}

DatasetBuilder& DatasetBuilder::check(std::string_view stakeholder, std::string_view venue,
                                      std::string_view from, std::string_view until) {
  dataset_.checks.push_back({.stakeholder = text(stakeholder),
                             .venue = text(venue),
                             .from = date(from),
                             .until = date(until),
                             .sources = known_list(*dataset_.strings, dataset_.sources, "s1")});
  return *this;
}

DatasetBuilder& DatasetBuilder::phase(std::string_view venue, std::string_view starts,
                                      std::string_view ends) {
  dataset_.phases.push_back({.venue = text(venue),
                             .name = text("working"),
                             .starts = date(starts),
                             .ends = date(ends),
                             .working = YesNo::yes});
  return *this;
}

DatasetBuilder& DatasetBuilder::need(std::string_view venue, std::string_view capability) {
  dataset_.needs.push_back({.venue = text(venue),
                            .capability = text(capability),
                            .sources = known_list(*dataset_.strings, dataset_.sources, "s1")});
  return *this;
}

DatasetBuilder& DatasetBuilder::offer(std::string_view stakeholder, std::string_view capability) {
  dataset_.offers.push_back({.stakeholder = text(stakeholder),
                             .capability = text(capability),
                             .sources = known_list(*dataset_.strings, dataset_.sources, "s1")});
  return *this;
}

DatasetBuilder& DatasetBuilder::offer_by_kind(StakeholderKind kind, std::string_view capability) {
  dataset_.offers.push_back({.kind = kind, .capability = text(capability), .basis = Basis::prior});
  return *this;
}

}  // namespace bindeglied::testing
