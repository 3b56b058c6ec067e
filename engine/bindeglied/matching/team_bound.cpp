#include "bindeglied/matching/detail/team_bound.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>

namespace bindeglied::detail {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();
constexpr double rounding = 1e-12;

/// constant + sum of slopes: nowhere below what members add by needs, contacts, fit and effort.
struct Linear {
  double constant = 0.0;
  std::vector<double> slopes = {};  ///< in the order of the open candidates
};

/// What the chosen ones do for one need or one partner.
struct Covered {
  std::size_t count = 0;
  bool is_full = false;  ///< somebody meets the need wholly
  double unmet = 1.0;    ///< product of 1 - a over the others
  double nearest = 0.0;  ///< strongest contact
  double second = 0.0;   ///< the one after it
};

/// 1 - prod (1 - a) <= constant + sum of slope(a).
struct CoverLine {
  double constant = 0.0;
  double tangent = 0.0;  ///< slope by y = -ln(1 - a); 0 = by a itself

  [[nodiscard]] double slope(double value) const {
    if (constant == 0.0) return value;
    // Capped: whoever alone reaches 1 needs no more.
    if (value >= 1.0) return 1.0 - constant;
    return std::min(1.0 - constant, -tangent * std::log1p(-value));
  }
};

/// Exact for the chosen ones.
CoverLine line_at(const Covered& covered) {
  if (covered.count <= 1) return {};
  if (covered.is_full || covered.unmet <= 0.0) return {.constant = 1.0};
  return {.constant = 1.0 - covered.unmet * (1.0 - std::log(covered.unmet)),
          .tangent = covered.unmet};
}

/// The linear functions that are exact for some chosen ones of the open candidates.
class Linearisation {
 public:
  Linearisation(const TeamProblem& problem, const TeamState& team,
                const std::vector<TeamCandidateId>& open)
      : problem_(problem), team_(team), open_(open) {}

  [[nodiscard]] Linear at(const std::vector<TeamCandidateId>& chosen) const {
    IdVector<TeamNeedId, Covered> needs(problem_.needs.size());
    IdVector<TeamPartnerId, Covered> partners(problem_.partners.size());
    for (const TeamCandidateId id : chosen) count_in(problem_.candidates[id], needs, partners);
    Linear linear;
    IdVector<TeamNeedId, CoverLine> lines;
    for (const TeamNeedId need : needs.ids()) {
      lines.push_back(line_at(needs[need]));
      linear.constant += weight_of(need) * lines[need].constant;
    }
    for (const TeamPartnerId partner : partners.ids()) {
      const double gained = level_of(partner, partners[partner]) - team_.contact(partner);
      linear.constant += problem_.partners[partner] * gained;
    }
    linear.slopes.reserve(open_.size());
    for (const TeamCandidateId id : open_) {
      const TeamCandidate& who = problem_.candidates[id];
      double slope = who.relevance - who.effort;
      for (const NeedCover& cover : who.covers) {
        slope += weight_of(cover.need) * lines[cover.need].slope(cover.value);
      }
      for (const PartnerContact& contact : who.contacts) {
        const double level = level_of(contact.partner, partners[contact.partner]);
        slope += problem_.partners[contact.partner] * std::max(0.0, contact.strength - level);
      }
      linear.slopes.push_back(slope);
    }
    return linear;
  }

 private:
  static void count_in(const TeamCandidate& who, IdVector<TeamNeedId, Covered>& needs,
                       IdVector<TeamPartnerId, Covered>& partners) {
    for (const NeedCover& cover : who.covers) {
      Covered& covered = needs[cover.need];
      ++covered.count;
      if (cover.value >= 1.0) covered.is_full = true;
      covered.unmet *= 1.0 - cover.value;
    }
    for (const PartnerContact& contact : who.contacts) {
      Covered& covered = partners[contact.partner];
      covered.second = std::max(covered.second, std::min(covered.nearest, contact.strength));
      covered.nearest = std::max(covered.nearest, contact.strength);
    }
  }
  [[nodiscard]] double weight_of(TeamNeedId need) const {
    return problem_.needs[need] * team_.unmet(need);
  }
  [[nodiscard]] double level_of(TeamPartnerId partner, const Covered& covered) const {
    return std::max(team_.contact(partner), covered.second);
  }

  const TeamProblem& problem_;
  const TeamState& team_;
  const std::vector<TeamCandidateId>& open_;
};

/// One open candidate with what it adds at its place within its kind.
struct Ranked {
  std::size_t position = 0;  ///< in `open`
  std::optional<StakeholderKind> kind = {};
  double gain = 0.0;
};

/// The best set for a linear function and the square roots of the kinds.
struct Selection {
  double gain = 0.0;  ///< impossible when the limits cannot be kept
  std::vector<TeamCandidateId> chosen = {};
  double smallest = 0.0;  ///< what one place less would cost at least; infinite: there is none
  ByKind<double> last_wanted = {};  ///< the weakest that a quota takes
};

class Selector {
 public:
  Selector(const TeamProblem& problem, const TeamState& team,
           const std::vector<TeamCandidateId>& open)
      : problem_(problem), team_(team), open_(open) {
    for (const KindQuota& quota : problem.limits.quotas) {
      const std::uint32_t count = team.count_of(quota.kind);
      if (count < quota.least) wanted_[index_of(quota.kind)] = quota.least - count;
    }
  }

  [[nodiscard]] bool is_wanted(std::optional<StakeholderKind> kind) const {
    return wanted_[index_of(kind)] > 0;
  }

  /// Within a kind both slopes and square roots fall, so that the best j of a kind are its first
  /// j: what the quotas want first, then the best of the others.
  [[nodiscard]] Selection best_for(const Linear& linear) const {
    std::vector<Ranked> others;
    Selection selection;
    const std::size_t taken = take_wanted(linear, selection, others);
    const std::size_t size = team_.size() + taken;
    if (selection.gain == impossible || size > problem_.limits.most ||
        size + others.size() < problem_.limits.least) {
      selection.gain = impossible;
      return selection;
    }
    std::ranges::sort(others, {},
                      [](const Ranked& one) { return std::tuple(-one.gain, one.position); });
    std::size_t places = problem_.limits.most - size;
    std::size_t needed = problem_.limits.least > size ? problem_.limits.least - size : 0;
    selection.smallest = std::numeric_limits<double>::infinity();
    for (const Ranked& one : others) {
      if (places == 0 || (one.gain <= 0.0 && needed == 0)) break;
      --places;
      if (needed > 0) --needed;
      selection.gain += one.gain;
      selection.smallest = one.gain;
      selection.chosen.push_back(open_[one.position]);
    }
    if (places > 0) selection.smallest = std::min(0.0, selection.smallest);
    return selection;
  }

 private:
  std::size_t take_wanted(const Linear& linear, Selection& selection,
                          std::vector<Ranked>& others) const {
    std::vector<Ranked> all;
    all.reserve(open_.size());
    for (std::size_t i = 0; i < open_.size(); ++i) {
      all.push_back({i, problem_.candidates[open_[i]].kind, linear.slopes[i]});
    }
    std::ranges::sort(
        all, {}, [](const Ranked& one) { return std::tuple(one.kind, -one.gain, one.position); });
    std::size_t taken = 0;
    ByKind<std::uint32_t> counts = {};
    for (Ranked& one : all) {
      const std::size_t kind = index_of(one.kind);
      one.gain += team_.diversity_of(one.kind, counts[kind]);
      if (counts[kind]++ >= wanted_[kind]) {
        others.push_back(one);
        continue;
      }
      ++taken;
      selection.gain += one.gain;
      selection.last_wanted[kind] = one.gain;
      selection.chosen.push_back(open_[one.position]);
    }
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
      if (counts[kind] < wanted_[kind]) selection.gain = impossible;
    }
    return taken;
  }

  const TeamProblem& problem_;
  const TeamState& team_;
  const std::vector<TeamCandidateId>& open_;
  ByKind<std::uint32_t> wanted_ = {};
};

/// Lowers `with` to what each candidate can be part of at most: its own gain at the first place of
/// its kind, and the best selection with one place less.
void lower_with(const TeamProblem& problem, const TeamState& team, const Selector& selector,
                const std::vector<TeamCandidateId>& open, const Linear& linear,
                const Selection& selection, double base, std::vector<double>& with) {
  for (std::size_t i = 0; i < open.size(); ++i) {
    const auto kind = problem.candidates[open[i]].kind;
    double lost = selection.smallest;
    if (selector.is_wanted(kind)) lost = std::min(lost, selection.last_wanted[index_of(kind)]);
    const double own = linear.slopes[i] + team.diversity_of(kind);
    with[i] = std::min(with[i], base + selection.gain - lost + own);
  }
}

void average(Linear& linear, const Linear& next, double share) {
  linear.constant += share * (next.constant - linear.constant);
  for (std::size_t i = 0; i < linear.slopes.size(); ++i) {
    linear.slopes[i] += share * (next.slopes[i] - linear.slopes[i]);
  }
}

}  // namespace

TeamBound bound_completions(const TeamProblem& problem, const TeamState& team,
                            const std::vector<TeamCandidateId>& open,
                            const TeamBoundEffort& effort) {
  constexpr double unbounded = std::numeric_limits<double>::infinity();
  TeamBound bound{.value = unbounded,
                  .with = std::vector<double>(open.size(), unbounded),
                  .completion_value = impossible};
  const Linearisation linearisation(problem, team, open);
  const Selector selector(problem, team, open);
  Linear linear = linearisation.at({});
  for (std::size_t round = 1;; ++round) {
    const Selection selection = selector.best_for(linear);
    if (selection.gain == impossible) {
      bound.value = impossible;
      return bound;
    }
    const double base = team.value() + linear.constant;
    bound.value = std::min(bound.value, base + selection.gain);
    lower_with(problem, team, selector, open, linear, selection, base, bound.with);
    TeamState met = team;
    for (const TeamCandidateId member : selection.chosen) met.add(member);
    if (met.value() > bound.completion_value) {
      bound.completion_value = met.value();
      bound.completion = selection.chosen;
    }
    const bool is_tight = bound.value <= std::max(effort.target, bound.completion_value) + rounding;
    if (round >= effort.rounds || is_tight) return bound;
    average(linear, linearisation.at(selection.chosen), 2.0 / static_cast<double>(round + 2));
  }
}

}  // namespace bindeglied::detail
