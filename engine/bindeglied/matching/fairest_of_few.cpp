#include <algorithm>
#include <utility>

#include "bindeglied/matching/detail/fair_search.hpp"
#include "bindeglied/matching/detail/plan_network.hpp"

namespace bindeglied::detail {
namespace {

using Partners = std::vector<PlanCandidate>;

/// All sets of at most `need` candidates with a capacity, the empty one last; nothing when there
/// are more than `most`.
std::optional<std::vector<Partners>> partner_sets(const PlanProblem& problem,
                                                  const PlanProject& project, double most) {
  std::vector<Partners> sets = {{}};
  for (const PlanCandidate& candidate : project.candidates) {
    if (problem.stakeholders[candidate.stakeholder].capacity == 0) continue;
    const std::size_t before = sets.size();
    for (std::size_t i = 0; i < before; ++i) {
      if (sets[i].size() >= project.need) continue;
      Partners larger = sets[i];
      larger.push_back(candidate);
      sets.push_back(std::move(larger));
    }
    if (static_cast<double>(sets.size()) > most) return std::nullopt;
  }
  std::ranges::reverse(sets);
  return sets;
}

/// Goes through all plans, one project after the other.
class FairestSearch {
 public:
  FairestSearch(const PlanProblem& problem, std::vector<std::vector<Partners>> sets)
      : problem_(problem), sets_(std::move(sets)) {
    for (const PlanStakeholder& who : problem.stakeholders) places_.push_back(who.capacity);
  }

  std::optional<std::vector<PlanSeat>> run() {
    choose(0);
    if (fairness_.empty()) return std::nullopt;
    sort_seats(best_);
    return best_;
  }

 private:
  void choose(std::size_t at) {
    if (at == sets_.size()) {
      take_if_fairer();
      return;
    }
    for (const Partners& partners : sets_[at]) {
      if (!place(PlanProjectId{at}, partners)) continue;
      choose(at + 1);
      for (const PlanCandidate& partner : partners) ++places_[partner.stakeholder];
      seats_.resize(seats_.size() - partners.size());
    }
  }

  bool place(PlanProjectId project, const Partners& partners) {
    const bool is_free = std::ranges::all_of(
        partners, [&](const PlanCandidate& partner) { return places_[partner.stakeholder] > 0; });
    if (!is_free) return false;
    for (const PlanCandidate& partner : partners) {
      --places_[partner.stakeholder];
      seats_.push_back({project, partner.stakeholder, partner.score});
    }
    return true;
  }

  void take_if_fairer() {
    if (!keeps_bounds(problem_, seats_)) return;
    std::vector<double> fairness = fairness_of(problem_, seats_);
    if (!fairness_.empty() && fairness <= fairness_) return;
    fairness_ = std::move(fairness);
    best_ = seats_;
  }

  const PlanProblem& problem_;
  std::vector<std::vector<Partners>> sets_;
  IdVector<StakeholderId, std::uint32_t> places_ = {};
  std::vector<PlanSeat> seats_ = {};
  std::vector<double> fairness_ = {};  ///< of best_; empty before the first
  std::vector<PlanSeat> best_ = {};
};

}  // namespace

std::optional<std::vector<PlanSeat>> fairest_of_few(const PlanProblem& problem) {
  double plans = 1.0;
  std::vector<std::vector<Partners>> sets;
  for (const PlanProject& project : problem.projects) {
    auto of_project = partner_sets(problem, project, most_plans / plans);
    if (!of_project) return std::nullopt;
    plans *= static_cast<double>(of_project->size());
    sets.push_back(std::move(*of_project));
  }
  return FairestSearch(problem, std::move(sets)).run();
}

}  // namespace bindeglied::detail
