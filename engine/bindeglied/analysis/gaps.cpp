#include "bindeglied/analysis/gaps.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <tuple>
#include <utility>

#include "bindeglied/analysis/detail/gap_evidence.hpp"
#include "bindeglied/analysis/detail/gap_finding.hpp"
#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/detail/venue_view.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

using detail::ExpectationView;
using detail::IndirectContact;
using detail::Standing;
using detail::Umbrella;
using detail::VenueView;

/// What all expectations share.
struct Frame {
  const GapOptions& options;
  std::vector<Umbrella> umbrellas = {};
};

/// A and tau A of those that count, averaged over the number that is expected.
struct Attained {
  double attainment = 0.0;
  double reached = 0.0;
  double sure_reached = 0.0;
};

/// An expectation with everything that its row is made of.
struct Assessment {
  std::vector<Standing> standings = {};  ///< the documented ones, best first
  std::size_t expected = 1;
  /// Counted over all: one who does all that is expected meets it, even when another, who does less
  /// but came earlier, leads the order by severity.
  std::size_t fulfilled = 0;
  Attained attained = {};
  IndirectContact contact = {};
  std::optional<MemberCount> members = {};
  bool is_umbrella_unlinked = false;
};

/// Of those with a tie in the venue, best first: by tau A, then A, then id.
std::vector<Standing> documented_standings(const ExpectationView& view,
                                           const std::vector<StakeholderId>& tied) {
  std::vector<Standing> standings;
  for (const StakeholderId candidate : tied) {
    if (!detail::counts_for(view.network, view.expectation, candidate, view.as_of)) continue;
    Standing standing = detail::find_standing(view, candidate);
    if (standing.involvement.level != Level::none) standings.push_back(std::move(standing));
  }
  std::ranges::sort(standings, [](const Standing& a, const Standing& b) {
    return std::tuple(-a.reached(), -a.attainment, a.stakeholder) <
           std::tuple(-b.reached(), -b.attainment, b.stakeholder);
  });
  return standings;
}

Attained average(const std::vector<Standing>& standings, std::size_t expected) {
  Attained sum;
  for (std::size_t i = 0; i < std::min(expected, standings.size()); ++i) {
    sum.attainment += standings[i].attainment;
    sum.reached += standings[i].reached();
  }
  // Seen from the other end of what dates leave open, others may be the best ones.
  std::vector<double> sure;
  sure.reserve(standings.size());
  for (const Standing& standing : standings) sure.push_back(standing.sure_reached);
  std::ranges::sort(sure, std::ranges::greater{});
  for (std::size_t i = 0; i < std::min(expected, sure.size()); ++i) sum.sure_reached += sure[i];
  const auto count = static_cast<double>(expected);
  return {sum.attainment / count, sum.reached / count, sum.sure_reached / count};
}

/// Whether a member is documented in the venue, or counts for what is expected there.
bool has_eligible_member(const ExpectationView& view, const Umbrella& umbrella,
                         const std::vector<ExpectationId>& expectations_there,
                         std::uint32_t linked) {
  if (linked > 0) return true;
  return std::ranges::any_of(umbrella.members, [&](const Membership& member) {
    return std::ranges::any_of(expectations_there, [&](ExpectationId other) {
      return detail::counts_for(view.network, view.network.expectations[other], member.other,
                                view.as_of);
    });
  });
}

void add_contact(const ExpectationView& view, const VenueView& place, const Frame& frame,
                 Assessment& assessment) {
  const double lambda = frame.options.indirect_weight;
  const VenueId venue = view.expectation.venue;
  if (view.expectation.stakeholder.is_none()) {
    auto found = detail::find_kind_contact(view, frame.umbrellas, lambda);
    assessment.contact = std::move(found.contact);
    if (found.umbrella != nullptr) {
      assessment.members = detail::count_members(view.network, *found.umbrella, venue, view.as_of);
    }
    return;
  }
  assessment.contact = detail::find_indirect_contact(view, lambda);
  const std::optional<Umbrella> self =
      detail::find_umbrella(view.network, view.expectation.stakeholder, view.as_of);
  if (!self) return;
  assessment.members = detail::count_members(view.network, *self, venue, view.as_of);
  assessment.is_umbrella_unlinked =
      assessment.standings.empty() &&
      has_eligible_member(view, *self, place.expectations, assessment.members->linked);
}

/// The parts, such that missing + late - indirect_credit is in [0, weight] in floating point too.
GapParts split_severity(double weight, const Attained& attained, double indirect) {
  GapParts parts;
  parts.missing = weight * (1.0 - attained.attainment);
  parts.late = weight * (attained.attainment - attained.reached);
  // Rounding may carry the sum over the weight, by one unit in its last place at most.
  if (parts.missing + parts.late > weight) parts.late = weight - parts.missing;
  const double credit = weight * std::max(0.0, indirect - attained.reached);
  parts.indirect_credit = std::min(credit, parts.missing + parts.late);
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
  gap.severity = gap.parts.missing + gap.parts.late - gap.parts.indirect_credit;
  const double high = gap.weight * (1.0 - std::max(attained.sure_reached, contact.sure_credit));
  gap.interval = {gap.severity, std::max(gap.severity, high)};
  if (gap.status == GapStatus::not_met) gap.band = band_of(gap.severity);
  if (gap.status == GapStatus::met) return;
  gap.headline = headline_of(gap, assessment);
  gap.types = types_of(gap, assessment);
}

/// Who is documented, at which level, and whether that rests on inferred or undated ties.
void add_documented(Gap& gap, Assessment& assessment) {
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
    if (i >= assessment.expected) continue;
    gap.is_inferred = gap.is_inferred || standings[i].involvement.is_inferred;
    gap.is_undated = gap.is_undated || standings[i].involvement.is_undated;
  }
  if (gap.parts.indirect_credit > 0.0) {
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

Gap assess(const ExpectationView& view, ExpectationId id, const VenueView& place,
           const Frame& frame) {
  Gap gap = start_row(view, id);
  Assessment assessment{.standings = documented_standings(view, place.tied),
                        .expected = gap.expected_count};
  assessment.fulfilled = static_cast<std::size_t>(
      std::ranges::count_if(assessment.standings, &Standing::is_fulfilled));
  gap.fulfilled_count = static_cast<std::uint32_t>(assessment.fulfilled);
  assessment.attained = average(assessment.standings, assessment.expected);
  add_contact(view, place, frame, assessment);
  const std::vector<CheckId> checks = detail::find_checks(view, place.checks);
  gap.status = status_of(assessment, !checks.empty());
  add_figures(gap, assessment);
  add_documented(gap, assessment);
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

Band band_of(double severity) {
  if (severity < 0.25) return Band::watch;
  if (severity < 0.5) return Band::moderate;
  return severity < 0.75 ? Band::high : Band::critical;
}

std::vector<Gap> assess_expectations(const Network& network, const AsOf& as_of,
                                     const GapOptions& options, const Watch& watch) {
  check_fields(options);
  watch.check("assess expectations", 0.0);
  const Frame frame{options, detail::find_umbrellas(network, as_of)};
  std::vector<Gap> gaps;
  gaps.reserve(network.expectations.size());
  for (const VenueId venue : expected_venues(network)) {
    const VenueView place = detail::find_venue_view(network, venue, as_of);
    for (const ExpectationId id : place.expectations) {
      const ExpectationView view = detail::view_of(network, as_of, network.expectations[id]);
      gaps.push_back(assess(view, id, place, frame));
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
