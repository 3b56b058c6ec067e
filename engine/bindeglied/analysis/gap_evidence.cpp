#include "bindeglied/analysis/detail/gap_evidence.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <variant>

#include "bindeglied/base/sort_unique.hpp"

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

void append(std::vector<SourceId>& sources, std::span<const SourceId> more) {
  sources.insert(sources.end(), more.begin(), more.end());
}

}  // namespace

std::vector<CheckId> find_checks(const ExpectationView& view,
                                 const std::vector<CheckId>& checks_there) {
  const Day end = view.phase ? std::min(view.as_of.day, view.phase->end) : view.as_of.day;
  std::vector<CheckId> found;
  std::ranges::copy_if(checks_there, std::back_inserter(found), [&](CheckId id) {
    const Check& check = view.network.checks[id];
    const bool is_then = check.period.first <= end && check.period.last >= end;
    return is_then && is_about_same(view, check);
  });
  return found;
}

std::vector<SourceId> sources_of(const Network& network, const std::vector<Evidence>& evidence) {
  std::vector<SourceId> sources;
  for (const Evidence& item : evidence) {
    if (const auto* tie = std::get_if<TieId>(&item)) {
      append(sources, network.sources_of_tie[*tie]);
    } else if (const auto* check = std::get_if<CheckId>(&item)) {
      append(sources, network.checks[*check].sources);
    } else if (const auto* expectation = std::get_if<ExpectationId>(&item)) {
      append(sources, network.expectations[*expectation].sources);
    }
  }
  sort_unique(sources);
  return sources;
}

}  // namespace bindeglied::detail
