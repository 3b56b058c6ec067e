#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/base/id.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied::detail {

struct PlanTargetTag {};
struct PlanLinkTag {};
using PlanTargetId = Id<PlanTargetTag>;  ///< an expectation that a plan may serve
using PlanLinkId = Id<PlanLinkTag>;      ///< a tie that a plan may propose

/// What one stakeholder attains for an expectation.
struct Reached {
  StakeholderId actor = {};
  double value = 0.0;  ///< tau A, in [0, 1]
};

/// An expectation of `places` stakeholders with what is attained so far.
struct PlanTarget {
  double weight = 1.0;                ///< w, in (0, 1]
  std::uint32_t places = 1;           ///< m, at least 1
  std::vector<Reached> reached = {};  ///< each actor once
  double indirect = 0.0;              ///< J, in [0, 1]
};

/// What a link gives one expectation.
struct LinkEffect {
  PlanTargetId target = {};
  double value = 0.0;        ///< tau A, or J of indirect contact, in [0, 1]
  bool is_indirect = false;  ///< contact for others, not involvement that is asked for

  friend auto operator<=>(const LinkEffect&, const LinkEffect&) = default;
};

/// A tie that may be proposed.
struct PlanLink {
  StakeholderId actor = {};
  double effort = 1.0;                   ///< above 0
  std::vector<LinkEffect> effects = {};  ///< each target once; ascending
};

/// Which links to add?  Of links that do equally much, the one with the smaller id is preferred.
struct PlanProblem {
  IdVector<PlanTargetId, PlanTarget> targets;
  IdVector<PlanLinkId, PlanLink> links;
};

/// w / m times the sum over the m best places of max(reached, J): what the plan maximises.
///
/// Indirect contact fills every place that nobody fills better.  This is the weighted rank of a
/// matroid (one value per actor, m copies of J, m at most), so that the function of a set of links
/// is monotone and submodular.  It equals severity_value() when m = 1 or J = 0.
[[nodiscard]] double places_value(const PlanTarget& target);

/// w max(T, J), T the mean over the m best: what severity is taken from.  For m > 1 with 0 < J < 1
/// it is not submodular; never above places_value().
[[nodiscard]] double severity_value(const PlanTarget& target);

/// True when the effect of the actor changes neither value of the target, whatever links are added
/// beside it: its place is taken by others who do as much, or indirect contact does.
[[nodiscard]] bool is_idle(const PlanTarget& target, StakeholderId actor, const LinkEffect& effect);

/// The targets after some links.
class PlanState {
 public:
  /// `problem` must outlive this.
  explicit PlanState(const PlanProblem& problem);

  /// The sum of places_value() over all targets.
  [[nodiscard]] double value() const;
  /// How much places_value() of the target rises by that effect of the link; at least 0.
  [[nodiscard]] double gain(const PlanLink& link, const LinkEffect& effect) const;
  /// How much value() rises by the link; at least 0.
  [[nodiscard]] double gain(PlanLinkId link) const;
  void add(PlanLinkId link);
  [[nodiscard]] const IdVector<PlanTargetId, PlanTarget>& targets() const { return targets_; }
  [[nodiscard]] double value_of(PlanTargetId target) const { return values_[target]; }

 private:
  const PlanProblem* problem_;
  IdVector<PlanTargetId, PlanTarget> targets_;
  IdVector<PlanTargetId, double> values_;
};

/// The links without those of actors that are interchangeable with enough others.
///
/// Two actors are interchangeable when their links do the same: then a plan of `count` links needs
/// at most `count` of them, and no more than there are places to fill.  Ascending; the optimum is
/// kept.
[[nodiscard]] std::vector<PlanLinkId> links_that_matter(const PlanProblem& problem,
                                                        std::size_t count);

}  // namespace bindeglied::detail
