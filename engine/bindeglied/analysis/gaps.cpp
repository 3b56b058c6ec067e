#include "bindeglied/analysis/gaps.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <tuple>
#include <utility>

#include "bindeglied/analysis/detail/assessment.hpp"
#include "bindeglied/analysis/detail/gap_evidence.hpp"
#include "bindeglied/analysis/detail/gap_finding.hpp"
#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/detail/venue_view.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

using detail::Assessment;
using detail::Attained;
using detail::ExpectationView;
using detail::IndirectContact;
using detail::Standing;
using detail::Umbrella;
using detail::VenueView;

/// The parts, such that missing + late - indirect_credit is in [0, weight] in floating point too.
GapParts split_severity(double weight, const Attained& attained, double indirect) {
  GapParts parts;
  parts.missing = weight * (1.0 - attained.attainment);
  parts.late = weight * (attained.attainment - attained.reached);
  // Rounding may carry the sum over the weight by a unit in its last place, and again the
  // difference.
  if (parts.missing + parts.late > weight) parts.late = weight - parts.missing;
  while (parts.missing + parts.late > weight) parts.late = std::nextafter(parts.late, 0.0);
  const double credit = weight * std::max(0.0, indirect - attained.reached);
  parts.indirect_credit = -std::min(credit, parts.missing + parts.late);
  return parts;
}

GapStatus status_of(const Assessment& assessment, bool is_checked) {
  if (assessment.standings.empty()) return is_checked ? GapStatus::not_met : GapStatus::unknown;
  return assessment.fulfilled >= assessment.expected ? GapStatus::met : GapStatus::not_met;
}

GapType headline_of(const Gap& gap, const Assessment& assessment) {
  if (assessment.standings.empty()) {
    return assessment.contact.credit > 0.0 ? GapType::indirect_only : GapType::absent;
  }
  return gap.parts.late > gap.parts.missing ? GapType::late : GapType::below_level;
}

/// The headline, then what else holds.
std::vector<GapType> types_of(const Gap& gap, const Assessment& assessment) {
  std::vector<GapType> types = {*gap.headline};
  const auto add = [&](GapType type, bool holds) {
    if (holds && type != *gap.headline) types.push_back(type);
  };
  const bool is_documented = !assessment.standings.empty();
  const std::size_t counted = std::min(assessment.expected, assessment.standings.size());
  const bool is_one_late =
      std::any_of(assessment.standings.begin(),
                  assessment.standings.begin() + static_cast<std::ptrdiff_t>(counted),
                  [](const Standing& standing) { return standing.timeliness < 0.5; });
  add(GapType::below_level, is_documented && assessment.attained.attainment < 1.0);
  add(GapType::late, is_one_late);
  add(GapType::umbrella_not_linked, assessment.is_umbrella_unlinked);
  return types;
}

void add_figures(Gap& gap, const Assessment& assessment) {
  const Attained& attained = assessment.attained;
  const IndirectContact& contact = assessment.contact;
  if (gap.status == GapStatus::unknown) {
    gap.interval = {0.0, gap.weight * (1.0 - contact.sure_credit)};
    return;
  }
  gap.parts = split_severity(gap.weight, attained, contact.credit);
  gap.severity = gap.parts.missing + gap.parts.late + gap.parts.indirect_credit;
  const double high = gap.weight * (1.0 - std::max(attained.sure_reached, contact.sure_credit));
  gap.interval = {gap.severity, std::max(gap.severity, high)};
  if (gap.status == GapStatus::not_met) gap.band = band_of(gap.severity);
  if (gap.status == GapStatus::met) return;
  gap.headline = headline_of(gap, assessment);
  gap.types = types_of(gap, assessment);
}

/// True when all ties lead to venues around the one that is asked for.
bool is_only_around(const Network& network, VenueId venue, const Involvement& involvement) {
  const std::vector<VenueId> around = enclosing_venues(network, venue);
  return std::ranges::all_of(involvement.ties, [&](TieId tie) {
    const NodeId to = network.ties[tie].to;
    return network.is_venue(to) && std::ranges::find(around, network.venue(to)) != around.end();
  });
}

/// Who is documented, at which level, and whether that rests on inferred or undated ties.
void add_documented(const Network& network, Gap& gap, Assessment& assessment) {
  std::vector<Standing>& standings = assessment.standings;
  if (gap.status == GapStatus::met) {
    std::stable_partition(standings.begin(), standings.end(),
                          [](const Standing& standing) { return standing.is_fulfilled(); });
  }
  if (standings.size() >= assessment.expected) {
    gap.documented_level = standings[assessment.expected - 1].involvement.level;
  }
  for (std::size_t i = 0; i < standings.size(); ++i) {
    gap.documented.push_back(standings[i].stakeholder);
    if (standings[i].attainment >= 1.0) ++gap.reached_count;
    if (is_only_around(network, gap.venue, standings[i].involvement)) ++gap.outer_count;
    if (i >= assessment.expected) continue;
    gap.is_inferred = gap.is_inferred || standings[i].involvement.is_inferred;
    gap.is_undated = gap.is_undated || standings[i].involvement.is_undated;
  }
  if (gap.parts.indirect_credit < 0.0) {
    gap.is_inferred = gap.is_inferred || assessment.contact.is_inferred;
    gap.is_undated = gap.is_undated || assessment.contact.is_undated;
  }
}

std::vector<Evidence> evidence_of(ExpectationId expectation, const std::vector<CheckId>& checks,
                                  const Assessment& assessment) {
  std::vector<TieId> ties = assessment.contact.ties;
  for (const Standing& standing : assessment.standings) {
    ties.insert(ties.end(), standing.involvement.ties.begin(), standing.involvement.ties.end());
  }
  sort_unique(ties);
  std::vector<Evidence> evidence = {expectation};
  evidence.insert(evidence.end(), checks.begin(), checks.end());
  evidence.insert(evidence.end(), ties.begin(), ties.end());
  return evidence;
}

Gap start_row(const ExpectationView& view, ExpectationId id) {
  const Expectation& expectation = view.expectation;
  Gap gap{.id = "gap:" + std::string(view.network.text(expectation.id)),
          .stakeholder = expectation.stakeholder,
          .venue = expectation.venue,
          .required_level = expectation.level,
          .weight = expectation.weight,
          .expected_count = expectation.stakeholder.is_none() ? expectation.min_count : 1,
          .expectation = id};
  if (expectation.stakeholder.is_none() && !expectation.kinds.empty()) {
    gap.kind = expectation.kinds.front();
  }
  return gap;
}

Gap make_row(const ExpectationView& view, ExpectationId id, const VenueView& place,
             Assessment assessment) {
  Gap gap = start_row(view, id);
  gap.fulfilled_count = static_cast<std::uint32_t>(assessment.fulfilled);
  const std::vector<CheckId> checks = detail::find_checks(view, place.checks);
  gap.status = status_of(assessment, !checks.empty());
  add_figures(gap, assessment);
  add_documented(view.network, gap, assessment);
  gap.members = assessment.members;
  gap.evidence = evidence_of(id, checks, assessment);
  gap.sources = detail::sources_of(view.network, gap.evidence);
  gap.searched_sources = place.searched_sources;
  gap.contact = detail::find_contact(view, place.leaders);
  const Involvement best =
      assessment.standings.empty() ? Involvement{} : assessment.standings.front().involvement;
  gap.finding = detail::make_finding(view, gap, assessment.contact, best);
  gap.next_step = detail::make_next_step(view, gap, place.occasion);
  gap.potential = detail::make_potential(view, gap, place.open_needs);
  return gap;
}

/// What falls within the rows of one status.
double sort_figure(const Gap& gap) {
  if (gap.status == GapStatus::not_met) return gap.severity;
  return gap.status == GapStatus::unknown ? gap.interval.high : 0.0;
}

/// Those with an expectation; ascending.
std::vector<VenueId> expected_venues(const Network& network) {
  std::vector<VenueId> venues;
  for (const Expectation& expectation : network.expectations) venues.push_back(expectation.venue);
  sort_unique(venues);
  return venues;
}

std::size_t sort_group(GapStatus status) {
  if (status == GapStatus::not_met) return 0;
  return status == GapStatus::unknown ? 1 : 2;
}

}  // namespace

std::optional<double> known_severity(const Gap& gap) {
  return gap.status == GapStatus::unknown ? std::nullopt : std::optional(gap.severity);
}

Band band_of(double severity) {
  if (severity < 0.25) return Band::watch;
  if (severity < 0.5) return Band::moderate;
  return severity < 0.75 ? Band::high : Band::critical;
}

std::vector<Gap> assess_expectations(const Network& network, const AsOf& as_of,
                                     const GapOptions& options, const Watch& watch) {
  check_fields(options);
  watch.check("assess expectations", 0.0);
  const std::vector<Umbrella> umbrellas = detail::find_umbrellas(network, as_of);
  std::vector<Gap> gaps;
  gaps.reserve(network.expectations.size());
  for (const VenueId venue : expected_venues(network)) {
    const VenueView place = detail::find_venue_view(network, venue, as_of);
    for (const ExpectationId id : place.expectations) {
      const ExpectationView view = detail::view_of(network, as_of, network.expectations[id]);
      gaps.push_back(
          make_row(view, id, place,
                   detail::assess_expectation(view, place, umbrellas, options.indirect_weight)));
    }
    watch.check("assess expectations", static_cast<double>(gaps.size()) /
                                           static_cast<double>(network.expectations.size()));
  }
  std::ranges::sort(gaps, [](const Gap& a, const Gap& b) {
    return std::tuple(sort_group(a.status), -sort_figure(a), a.expectation) <
           std::tuple(sort_group(b.status), -sort_figure(b), b.expectation);
  });
  return gaps;
}

}  // namespace bindeglied
