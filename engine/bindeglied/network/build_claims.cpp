#include <algorithm>
#include <compare>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/model/capability_names.hpp"
#include "bindeglied/network/detail/network_columns.hpp"

namespace bindeglied::detail {
namespace {

/// The rows of a table in the order of `key(record)`.
template <class Record, class Key>
std::vector<std::uint32_t> rows_by(const std::vector<Record>& records, Key key) {
  std::vector<std::uint32_t> rows(records.size());
  std::iota(rows.begin(), rows.end(), 0U);
  std::ranges::sort(rows, {}, [&](std::uint32_t row) { return key(records[row]); });
  return rows;
}

/// What an expectation says, to order rows without an id by content.
auto content_of(const StringPool& strings, const ExpectationRecord& record) {
  return std::tuple(strings.view(record.venue), strings.view(record.stakeholder), record.kind,
                    strings.view(record.also_counts), record.min_count, record.level,
                    strings.view(record.phase), record.due, record.weight,
                    strings.view(record.reason), strings.view(record.sources),
                    strings.view(record.extra));
}

/// "exp:WHO/VENUE" for an expectation without id.
std::string made_up_id(const StringPool& strings, const ExpectationRecord& record) {
  std::string who(strings.view(record.stakeholder));
  if (who.empty() && !record.kind.empty()) who = to_string(record.kind.front());
  return "exp:" + who + "/" + std::string(strings.view(record.venue));
}

/// The id of each row: its own, or one from its content with "~2", "~3" ... for equals.
std::vector<Text> expectation_ids(const Dataset& dataset) {
  StringPool& strings = *dataset.strings;
  std::vector<Text> ids(dataset.expectations.size());
  std::unordered_set<std::string> taken;
  for (const ExpectationRecord& record : dataset.expectations) {
    if (record.id != empty_text()) taken.emplace(strings.view(record.id));
  }
  const auto rows = rows_by(dataset.expectations, [&](const ExpectationRecord& record) {
    return content_of(strings, record);
  });
  for (const std::uint32_t row : rows) {
    const ExpectationRecord& record = dataset.expectations[row];
    ids[row] = record.id;
    if (record.id != empty_text()) continue;
    const std::string base = made_up_id(strings, record);
    std::string id = base;
    for (int copy = 2; !taken.insert(id).second; ++copy) id = base + "~" + std::to_string(copy);
    ids[row] = strings.intern(id);
  }
  return ids;
}

/// The end of the named phase of the venue or of the nearest enclosing one that has it.
PartialDate phase_end(const StringPool& strings, const NodeColumns& nodes,
                      const std::vector<Phase>& phases, VenueId venue, Text name) {
  VenueId at = venue;
  for (std::size_t depth = 0; !at.is_none() && depth < nodes.venues.size(); ++depth) {
    const auto phase = std::ranges::find_if(phases, [&](const Phase& candidate) {
      return candidate.venue == at && strings.view(candidate.name) == strings.view(name);
    });
    if (phase != phases.end()) return phase->ends;
    at = nodes.venues[at].part_of;
  }
  return {};
}

Expectation make_expectation(const Dataset& dataset, const NameIndex& names,
                             const ExpectationRecord& record, Text id) {
  Expectation expectation{.id = id,
                          .stakeholder = find_stakeholder(names, record.stakeholder),
                          .kinds = record.kind,
                          .min_count = record.min_count,
                          .venue = find_venue(names, record.venue),
                          .level = record.level,
                          .due = record.due,
                          .weight = record.weight,
                          .phase = record.phase,
                          .reason = record.reason,
                          .sources = resolve_sources(*dataset.strings, names, record.sources)};
  for_each_part(dataset.strings->view(record.also_counts), [&](std::string_view part) {
    const StakeholderId other = find_stakeholder(names, dataset.strings->intern(part));
    if (!other.is_none()) expectation.also_counts.push_back(other);
  });
  sort_unique(expectation.also_counts);
  return expectation;
}

IdVector<ExpectationId, Expectation> build_expectations(const Dataset& dataset,
                                                        const NameIndex& names,
                                                        const NodeColumns& nodes,
                                                        const std::vector<Phase>& phases) {
  const StringPool& strings = *dataset.strings;
  const std::vector<Text> ids = expectation_ids(dataset);
  std::vector<std::uint32_t> rows(ids.size());
  std::iota(rows.begin(), rows.end(), 0U);
  std::ranges::sort(rows, {}, [&](std::uint32_t row) { return strings.view(ids[row]); });

  IdVector<ExpectationId, Expectation> expectations;
  for (const std::uint32_t row : rows) {
    Expectation expectation = make_expectation(dataset, names, dataset.expectations[row], ids[row]);
    if (expectation.due.is_none() && expectation.phase != empty_text()) {
      expectation.due = phase_end(strings, nodes, phases, expectation.venue, expectation.phase);
    }
    expectations.push_back(std::move(expectation));
  }
  return expectations;
}

IdVector<CheckId, Check> build_checks(const Dataset& dataset, const NameIndex& names) {
  const StringPool& strings = *dataset.strings;
  const auto rows = rows_by(dataset.checks, [&](const CheckRecord& record) {
    return std::tuple(strings.view(record.venue), strings.view(record.stakeholder), record.kind,
                      record.from, record.until, strings.view(record.sources));
  });
  IdVector<CheckId, Check> checks;
  for (const std::uint32_t row : rows) {
    const CheckRecord& record = dataset.checks[row];
    checks.push_back({.stakeholder = find_stakeholder(names, record.stakeholder),
                      .kind = record.kind,
                      .venue = find_venue(names, record.venue),
                      .period = {record.from.range().first, record.until.range().last},
                      .sources = resolve_sources(*dataset.strings, names, record.sources)});
  }
  return checks;
}

/// What people write for the known capabilities, in German and English, folded.
std::map<std::string, std::string_view> capability_words() {
  std::map<std::string, std::string_view> words;
  for (const CapabilityName& known : capability_names) {
    for (const std::string_view word : {known.name, known.de, known.en}) {
      words.emplace(fold_name(word).plain, known.name);
    }
  }
  return words;
}

/// The stable name of a known capability, so that a need in German meets an offer in English; any
/// other word as it is.
Text canonical_capability(StringPool& strings, const std::map<std::string, std::string_view>& words,
                          Text capability) {
  const auto known = words.find(fold_name(strings.view(capability)).plain);
  return known == words.end() ? capability : strings.intern(known->second);
}

/// A prior is said of a kind, not documented by anything: the dataset's source does not vouch for
/// it.
template <class Record>
std::vector<SourceId> market_sources(const Dataset& dataset, const NameIndex& names,
                                     const Record& record) {
  if (record.basis == Basis::prior) {
    return resolve_set(*dataset.strings, names.sources, record.sources);
  }
  return resolve_sources(*dataset.strings, names, record.sources);
}

}  // namespace

std::vector<Phase> build_phases(const Dataset& dataset, const NameIndex& names) {
  const StringPool& strings = *dataset.strings;
  const auto rows = rows_by(dataset.phases, [&](const PhaseRecord& record) {
    return std::tuple(strings.view(record.venue), record.starts, record.ends,
                      strings.view(record.name), record.working);
  });
  std::vector<Phase> phases;
  for (const std::uint32_t row : rows) {
    const PhaseRecord& record = dataset.phases[row];
    phases.push_back({.venue = find_venue(names, record.venue),
                      .name = record.name,
                      .starts = record.starts,
                      .ends = record.ends,
                      .is_working = record.working == YesNo::yes});
  }
  return phases;
}

ClaimColumns build_claims(const Dataset& dataset, const NameIndex& names, const NodeColumns& nodes,
                          const std::vector<Phase>& phases) {
  return {.expectations = build_expectations(dataset, names, nodes, phases),
          .checks = build_checks(dataset, names)};
}

MarketColumns build_market(const Dataset& dataset, const NameIndex& names) {
  StringPool& strings = *dataset.strings;
  const auto words = capability_words();
  MarketColumns columns;
  const auto need_rows = rows_by(dataset.needs, [&](const NeedRecord& record) {
    return std::tuple(strings.view(record.venue), record.kind, strings.view(record.topics),
                      strings.view(record.capability), record.weight, record.basis,
                      strings.view(record.sources));
  });
  for (const std::uint32_t row : need_rows) {
    const NeedRecord& record = dataset.needs[row];
    columns.needs.push_back({.venue = find_venue(names, record.venue),
                             .kind = record.kind,
                             .topics = resolve_set(strings, names.topics, record.topics),
                             .capability = canonical_capability(strings, words, record.capability),
                             .weight = record.weight,
                             .basis = record.basis,
                             .sources = market_sources(dataset, names, record)});
  }
  const auto offer_rows = rows_by(dataset.offers, [&](const OfferRecord& record) {
    return std::tuple(strings.view(record.stakeholder), record.kind,
                      strings.view(record.capability), record.amount_eur,
                      strings.view(record.places), strings.view(record.topics), record.basis,
                      strings.view(record.sources));
  });
  for (const std::uint32_t row : offer_rows) {
    const OfferRecord& record = dataset.offers[row];
    columns.offers.push_back({.stakeholder = find_stakeholder(names, record.stakeholder),
                              .kind = record.kind,
                              .capability = canonical_capability(strings, words, record.capability),
                              .amount_eur = record.amount_eur,
                              .places = resolve_set(strings, names.places, record.places),
                              .topics = resolve_set(strings, names.topics, record.topics),
                              .basis = record.basis,
                              .sources = market_sources(dataset, names, record)});
  }
  return columns;
}

}  // namespace bindeglied::detail
