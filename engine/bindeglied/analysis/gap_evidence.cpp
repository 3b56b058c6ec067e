#include "bindeglied/analysis/detail/gap_evidence.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

namespace bindeglied::detail {
namespace {

bool is_about_same(const ExpectationView& view, const Check& check) {
  const Expectation& expectation = view.expectation;
  if (expectation.stakeholder.is_none()) {
    return check.stakeholder.is_none() && !expectation.kinds.empty() &&
           check.kind == expectation.kinds.front();
  }
  if (!check.stakeholder.is_none()) return check.stakeholder == expectation.stakeholder;
  // Nothing found of a whole kind is nothing found of each of that kind.
  return check.kind == view.network.stakeholders[expectation.stakeholder].kind;
}

/// Collects sources and counts each once.
class SourceSet {
 public:
  void add(std::span<const SourceId> sources) {
    sources_.insert(sources_.end(), sources.begin(), sources.end());
  }
  [[nodiscard]] std::vector<SourceId> build() && {
    std::ranges::sort(sources_);
    sources_.erase(std::unique(sources_.begin(), sources_.end()), sources_.end());
    return std::move(sources_);
  }

 private:
  std::vector<SourceId> sources_;
};

}  // namespace

std::vector<CheckId> find_checks(const ExpectationView& view) {
  const Day end = view.phase ? std::min(view.as_of.day, view.phase->end) : view.as_of.day;
  const std::vector<VenueId> around = enclosing_venues(view.network, view.expectation.venue);
  std::vector<CheckId> found;
  for (const CheckId id : view.network.checks.ids()) {
    const Check& check = view.network.checks[id];
    const bool is_there = check.venue == view.expectation.venue ||
                          std::ranges::find(around, check.venue) != around.end();
    const bool is_then = check.period.first <= end && check.period.last >= end;
    if (is_there && is_then && is_about_same(view, check)) found.push_back(id);
  }
  return found;
}

std::vector<SourceId> sources_of(const Network& network, const std::vector<Evidence>& evidence) {
  SourceSet sources;
  for (const Evidence& item : evidence) {
    if (const auto* tie = std::get_if<TieId>(&item)) {
      sources.add(network.sources_of_tie[*tie]);
    } else if (const auto* check = std::get_if<CheckId>(&item)) {
      sources.add(network.checks[*check].sources);
    } else if (const auto* expectation = std::get_if<ExpectationId>(&item)) {
      sources.add(network.expectations[*expectation].sources);
    }
  }
  return std::move(sources).build();
}

std::uint32_t count_searched_sources(const Network& network, VenueId venue) {
  std::vector<VenueId> venues = inner_venues(network, venue);
  venues.insert(std::ranges::lower_bound(venues, venue), venue);
  const auto is_among = [&](VenueId other) { return std::ranges::binary_search(venues, other); };

  SourceSet sources;
  for (const VenueId at : venues) {
    sources.add(network.sources_of[network.node(at)]);
    for (const TieId tie : network.ties_to[network.node(at)]) {
      sources.add(network.sources_of_tie[tie]);
    }
  }
  for (const Expectation& expectation : network.expectations) {
    if (is_among(expectation.venue)) sources.add(expectation.sources);
  }
  for (const Check& check : network.checks) {
    if (is_among(check.venue)) sources.add(check.sources);
  }
  return static_cast<std::uint32_t>(std::move(sources).build().size());
}

}  // namespace bindeglied::detail
