#include "bindeglied/analysis/coverage.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/detail/venue_view.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

using detail::Standing;

/// One value of the second axis with the stakeholders that have it.
struct AxisValue {
  std::optional<StakeholderKind> kind = {};
  PlaceId place = {};
  TopicId topic = {};
  std::vector<StakeholderId> stakeholders = {};  ///< ascending
};

/// The values of the second axis that a stakeholder of the data has, or that is expected: kinds in
/// their order, places and topics by id.
std::vector<AxisValue> axis_values(const Network& network, CoverageAxis axis) {
  std::map<std::tuple<std::size_t, PlaceId, TopicId>, AxisValue> values;
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const NodeId node = network.node(stakeholder);
    const auto add = [&](std::size_t kind, PlaceId place, TopicId topic) {
      AxisValue& value = values[{kind, place, topic}];
      if (axis == CoverageAxis::kind) value.kind = static_cast<StakeholderKind>(kind);
      value.place = place;
      value.topic = topic;
      value.stakeholders.push_back(stakeholder);
    };
    if (axis == CoverageAxis::kind) {
      add(static_cast<std::size_t>(network.stakeholders[stakeholder].kind), {}, {});
    } else if (axis == CoverageAxis::place) {
      for (const PlaceId place : network.places_of[node]) add(0, place, {});
    } else {
      for (const TopicId topic : network.topics_of[node]) add(0, {}, topic);
    }
  }
  // A kind that is expected but that no stakeholder has is the plainest gap of all.
  for (const Expectation& expectation : network.expectations) {
    if (axis != CoverageAxis::kind || expectation.kinds.empty()) continue;
    const StakeholderKind kind = expectation.kinds.front();
    values[{static_cast<std::size_t>(kind), PlaceId{}, TopicId{}}].kind = kind;
  }
  std::vector<AxisValue> ordered;
  ordered.reserve(values.size());
  for (auto& [key, value] : values) ordered.push_back(std::move(value));
  return ordered;
}

std::vector<VenueId> covered_venues(const Network& network, VenueId where) {
  std::vector<VenueId> venues;
  if (!where.is_none()) {
    venues.push_back(where);
    const auto parts = network.parts_of[where];
    venues.insert(venues.end(), parts.begin(), parts.end());
    return venues;
  }
  for (const VenueKind kind : {VenueKind::process, VenueKind::forum}) {
    for (const VenueId venue : network.venues.ids()) {
      if (network.venues[venue].kind == kind) venues.push_back(venue);
    }
  }
  return venues;
}

/// Whether an expectation falls into a cell: one of a kind under its named circle, one by name
/// under all that this stakeholder has.
bool falls_under(const Expectation& expectation, const AxisValue& value) {
  if (expectation.stakeholder.is_none()) {
    return value.kind && !expectation.kinds.empty() && *value.kind == expectation.kinds.front();
  }
  return std::ranges::binary_search(value.stakeholders, expectation.stakeholder);
}

/// What the cells of one venue are made from.
struct VenueSheet {
  VenueId venue = {};
  std::vector<StakeholderId> tied = {};  ///< with a tie that counts here on some day; ascending
  std::vector<const Gap*> gaps = {};     ///< of the expectations at exactly this venue
};

CoverageStatus status_of(const std::vector<const Gap*>& gaps) {
  if (gaps.empty()) return CoverageStatus::not_expected;
  const auto is_any = [&](GapStatus status) {
    return std::ranges::any_of(gaps, [&](const Gap* gap) { return gap->status == status; });
  };
  if (is_any(GapStatus::not_met)) return CoverageStatus::not_met;
  return is_any(GapStatus::unknown) ? CoverageStatus::unknown : CoverageStatus::met;
}

/// Who may count in a cell: those tied to the venue that have the value and exist on the day, and
/// others that count for an expectation in it; so the counts agree with the status.
std::vector<StakeholderId> population(const Network& network, const AsOf& as_of,
                                      const std::vector<StakeholderId>& tied,
                                      const AxisValue& value, const std::vector<const Gap*>& gaps) {
  std::vector<StakeholderId> found;
  std::ranges::set_intersection(tied, value.stakeholders, std::back_inserter(found));
  std::erase_if(found,
                [&](StakeholderId stakeholder) { return !exists(network, stakeholder, as_of); });
  for (const Gap* gap : gaps) {
    found.insert(found.end(), gap->documented.begin(), gap->documented.end());
  }
  sort_unique(found);
  return found;
}

/// The best standing of a stakeholder against the expectations it counts for; against `involved`
/// when there is none.
Standing best_standing(const Network& network, const AsOf& as_of, VenueId venue,
                       StakeholderId stakeholder, const std::vector<const Gap*>& gaps) {
  const auto standing_for = [&](const Expectation& expectation) {
    return detail::find_standing(detail::view_of(network, as_of, expectation), stakeholder);
  };
  std::optional<Standing> best;
  for (const Gap* gap : gaps) {
    const Expectation& expectation = network.expectations[gap->expectation];
    if (!detail::counts_for(network, expectation, stakeholder, as_of)) continue;
    Standing standing = standing_for(expectation);
    if (!best || (standing.is_fulfilled() && !best->is_fulfilled())) best = std::move(standing);
  }
  return best ? *std::move(best) : standing_for({.venue = venue, .level = Level::involved});
}

std::string id_of(const Network& network, VenueId venue, const AxisValue& value) {
  CoverageAxis axis = CoverageAxis::kind;
  std::string_view name = to_string(value.kind.value_or(StakeholderKind::other));
  if (!value.place.is_none()) {
    axis = CoverageAxis::place;
    name = network.text(network.places[value.place].id);
  } else if (!value.topic.is_none()) {
    axis = CoverageAxis::topic;
    name = network.text(network.topics[value.topic].id);
  }
  return "cover:" + std::string(network.text(network.node_ids[network.node(venue)])) + "/" +
         std::string(to_string(axis)) + "/" + std::string(name);
}

CoverageRow make_row(const Network& network, const AsOf& as_of, const VenueSheet& sheet,
                     const AxisValue& value) {
  CoverageRow row{.id = id_of(network, sheet.venue, value),
                  .venue = sheet.venue,
                  .kind = value.kind,
                  .place = value.place,
                  .topic = value.topic};
  std::vector<const Gap*> gaps;
  for (const Gap* gap : sheet.gaps) {
    const Expectation& expectation = network.expectations[gap->expectation];
    if (!falls_under(expectation, value)) continue;
    gaps.push_back(gap);
    row.expected += gap->expected_count;
    row.evidence.emplace_back(gap->expectation);
    row.sources.insert(row.sources.end(), expectation.sources.begin(), expectation.sources.end());
  }
  for (const StakeholderId stakeholder : population(network, as_of, sheet.tied, value, gaps)) {
    const Standing standing = best_standing(network, as_of, sheet.venue, stakeholder, gaps);
    if (standing.involvement.level == Level::none) continue;
    auto& list = standing.is_fulfilled() ? row.stakeholders : row.partial_stakeholders;
    list.push_back(stakeholder);
    for (const TieId tie : standing.involvement.ties) {
      row.evidence.emplace_back(tie);
      const auto sources = network.sources_of_tie[tie];
      row.sources.insert(row.sources.end(), sources.begin(), sources.end());
    }
  }
  row.documented = static_cast<std::uint32_t>(row.stakeholders.size());
  row.partial = static_cast<std::uint32_t>(row.partial_stakeholders.size());
  row.status = status_of(gaps);
  sort_unique(row.evidence);
  sort_unique(row.sources);
  return row;
}

}  // namespace

std::vector<CoverageRow> find_coverage(const Network& network, VenueId where, const AsOf& as_of,
                                       const CoverageOptions& options, const Watch& watch) {
  check_fields(options);
  const std::vector<Gap> gaps = assess_expectations(network, as_of, {}, watch);
  const std::vector<AxisValue> values = axis_values(network, options.by);
  const std::vector<VenueId> venues = covered_venues(network, where);
  std::vector<CoverageRow> rows;
  for (const VenueId venue : venues) {
    VenueSheet sheet{.venue = venue, .tied = detail::find_tied(network, venue)};
    for (const Gap& gap : gaps) {
      if (gap.venue == venue) sheet.gaps.push_back(&gap);
    }
    for (const AxisValue& value : values) rows.push_back(make_row(network, as_of, sheet, value));
    watch.check("find coverage", static_cast<double>(rows.size()) /
                                     static_cast<double>(venues.size() * values.size() + 1));
  }
  return rows;
}

}  // namespace bindeglied
