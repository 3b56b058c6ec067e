#include "bindeglied/ingest/detail/check_rows.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/check_claims.hpp"
#include "bindeglied/ingest/detail/find_circles.hpp"
#include "bindeglied/ingest/detail/references.hpp"
#include "bindeglied/ingest/detail/row_checks.hpp"

namespace bindeglied::detail {
namespace {

template <class Record>
void check_coordinates(Loading& loading) {
  for_each_row<Record>(loading, [&](std::size_t position, const Record& record) {
    if (record.lat.has_value() == record.lon.has_value()) return;
    report_row<Record>(loading, position,
                       {.code = "coordinate.incomplete",
                        .severity = Severity::warning,
                        .column = record.lat ? "lon" : "lat",
                        .rule = "must be given together with the other coordinate"});
  });
}

void check_contacts(Loading& loading) {
  for_each_row<StakeholderRecord>(
      loading, [&](std::size_t position, const StakeholderRecord& record) {
        if (!looks_like_person(loading.view(record.contact))) return;
        // The name itself is not repeated: messages travel farther than the table.
        report_row<StakeholderRecord>(loading, position,
                                      {.code = "contact.person",
                                       .severity = Severity::warning,
                                       .column = "contact",
                                       .rule = "must be an office, not a person"});
      });
}

/// Which texts are ids of rows of that table.
template <class Record>
std::vector<bool> find_ids(Loading& loading) {
  std::vector<bool> ids(loading.dataset.strings->size(), false);
  for (const Record& record : loading.records<Record>()) ids[record.id.index()] = true;
  return ids;
}

void check_tie(Loading& loading, std::size_t position, const TieRecord& tie, bool ends_at_venue) {
  if (tie.from == tie.to) {
    report_row<TieRecord>(loading, position,
                          {.code = "tie.self",
                           .column = "to",
                           .value = loading.view(tie.to),
                           .rule = "must be another row than from"});
  }
  check_order<TieRecord>(
      loading, position, tie.since, tie.until,
      {.code = "tie.since_after_until", .column = "since", .rule = "must not be after until"});
  check_order<TieRecord>(loading, position, tie.seen, tie.until,
                         {.code = "tie.seen_after_until",
                          .severity = Severity::warning,
                          .column = "seen",
                          .rule = "should not be after until"});
  if (is_involvement(tie.kind) && !ends_at_venue && tie.kind != TieKind::funds) {
    report_row<TieRecord>(loading, position,
                          {.code = "tie.not_a_venue",
                           .severity = Severity::warning,
                           .column = "to",
                           .value = loading.view(tie.to),
                           .rule = "should be a venue for a tie of this kind"});
  }
  if (!is_involvement(tie.kind) && ends_at_venue) {
    report_row<TieRecord>(loading, position,
                          {.code = "tie.not_a_stakeholder",
                           .severity = Severity::warning,
                           .column = "to",
                           .value = loading.view(tie.to),
                           .rule = "should be a stakeholder for a tie of this kind"});
  }
}

void check_ties(Loading& loading) {
  const std::vector<bool> venues = find_ids<VenueRecord>(loading);
  for_each_row<TieRecord>(loading, [&](std::size_t position, const TieRecord& tie) {
    check_tie(loading, position, tie, venues[tie.to.index()]);
  });
  check_sources<TieRecord>(loading, "tie.unsourced");
}

/// One error per circle of parents, at its first row.
template <class Record>
void check_circles(Loading& loading, Text Record::*parent, std::string_view code,
                   std::string_view column) {
  const std::vector<Record>& records = loading.records<Record>();
  std::vector<Link> links;
  links.reserve(records.size());
  for (const Record& record : records) links.push_back({record.id, record.*parent});
  for (const std::vector<std::size_t>& circle :
       find_circles(links, loading.dataset.strings->size())) {
    constexpr std::size_t most_shown = 10;  // the message must stay readable
    std::string rule = "must not lead back to itself: ";
    for (std::size_t k = 0; k < std::min(circle.size(), most_shown); ++k) {
      rule += std::string(loading.view(records[circle[k]].id)) + " > ";
    }
    if (circle.size() > most_shown) rule += "... > ";
    rule += loading.view(records[circle.front()].id);
    report_row<Record>(loading, circle.front(),
                       {.code = code,
                        .column = column,
                        .value = loading.view(records[circle.front()].*parent),
                        .rule = rule});
  }
}

/// Of those who replace each other in a circle nobody would exist.  Of several successors of one
/// stakeholder the first counts.
void check_successions(Loading& loading) {
  const std::vector<TieRecord>& ties = loading.records<TieRecord>();
  std::vector<Link> links;
  std::vector<std::size_t> positions;
  std::set<std::size_t> replaced;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (ties[i].kind != TieKind::successor_of || ties[i].from == ties[i].to) continue;
    if (!replaced.insert(ties[i].to.index()).second) continue;
    links.push_back({ties[i].to, ties[i].from});
    positions.push_back(i);
  }
  for (const std::vector<std::size_t>& circle :
       find_circles(links, loading.dataset.strings->size())) {
    const std::size_t position = positions[circle.front()];
    report_row<TieRecord>(loading, position,
                          {.code = "tie.succession_circle",
                           .column = "to",
                           .value = loading.view(ties[position].to),
                           .rule = "must not lead back to itself: successors in a circle"});
  }
}

/// Venues stand inside each other, but not without end: what looks at all that encloses a venue
/// stays quick.
void check_nesting(Loading& loading) {
  constexpr std::size_t most = 64;
  const std::vector<VenueRecord>& venues = loading.records<VenueRecord>();
  std::vector<Link> links;
  links.reserve(venues.size());
  for (const VenueRecord& venue : venues) links.push_back({venue.id, venue.part_of});
  const std::vector<std::size_t> enclosing =
      count_enclosing(links, loading.dataset.strings->size());
  const auto deep = std::ranges::find_if(enclosing, [](std::size_t count) { return count > most; });
  if (deep == enclosing.end()) return;
  const auto position = static_cast<std::size_t>(deep - enclosing.begin());
  report_row<VenueRecord>(loading, position,
                          {.code = "venue.too_deep",
                           .column = "part_of",
                           .value = loading.view(venues[position].part_of),
                           .rule = "must not stand inside more than 64 venues"});
}

}  // namespace

bool looks_like_person(std::string_view contact) {
  constexpr std::array<std::string_view, 8> titles = {"Dr", "Prof", "Herr", "Frau",
                                                      "Mr", "Mrs",  "Ms",   "Herrn"};
  constexpr std::string_view separators = " .,;:-\t\n()";
  bool has_title = false;
  while (!contact.empty()) {
    const std::size_t end = std::min(contact.find_first_of(separators), contact.size());
    const std::string_view word = contact.substr(0, end);
    const auto lead = word.empty() ? 0U : static_cast<unsigned char>(word.front());
    // Capitals of Latin-1 are C3 80 to C3 9E.
    const bool is_capital =
        (lead >= 'A' && lead <= 'Z') ||
        (lead == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) <= 0x9E);
    const bool is_title = std::ranges::find(titles, word) != titles.end();
    if (has_title && is_capital && !is_title) return true;
    if (!word.empty()) has_title = is_title;
    contact.remove_prefix(std::min(end + 1, contact.size()));
  }
  return false;
}

void check_rows(Loading& loading) {
  check_coordinates<StakeholderRecord>(loading);
  check_coordinates<PlaceRecord>(loading);
  check_contacts(loading);
  for_each_row<VenueRecord>(loading, [&](std::size_t position, const VenueRecord& venue) {
    check_order<VenueRecord>(
        loading, position, venue.starts, venue.ends,
        {.code = "venue.starts_after_ends", .column = "starts", .rule = "must not be after ends"});
  });
  check_circles(loading, &VenueRecord::part_of, "venue.circle", "part_of");
  check_successions(loading);
  check_nesting(loading);
  check_circles(loading, &TopicRecord::parent, "topic.circle", "parent");
  check_circles(loading, &PlaceRecord::parent, "place.circle", "parent");
  check_ties(loading);
  check_claims(loading);
  for_each_row<DatasetRecord>(loading, [&](std::size_t position, const DatasetRecord& /*about*/) {
    if (position == 0) return;
    report_row<DatasetRecord>(loading, position,
                              {.code = "dataset.several", .rule = "must be the only row"});
  });
}

}  // namespace bindeglied::detail
