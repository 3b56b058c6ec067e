#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "bindeglied/matching/detail/fair_search.hpp"
#include "bindeglied/matching/detail/plan_network.hpp"
#include "bindeglied/matching/plan_measures.hpp"

namespace bindeglied::detail {
namespace {

/// One project of a chain: it lets `released` go (none: it has an empty seat) and, unless it is the
/// last and only loses, takes `taken`.
struct Link {
  PlanProjectId project = {};
  StakeholderId released = {};
  double released_score = 0.0;
  std::size_t before = 0;  ///< the link that takes `released`; of the first link itself
};

/// The seats while they are exchanged.
class Exchange {
 public:
  Exchange(const PlanProblem& problem, std::vector<PlanSeat> seats)
      : problem_(problem), seats_(std::move(seats)) {
    update();
  }

  /// Helps the project whose turn it is; whether that was possible.
  bool help(PlanProjectId project) {
    return find_chain(project, false) || find_chain(project, true);
  }

  /// Worst-served first.
  [[nodiscard]] std::vector<PlanProjectId> by_service() const {
    std::vector<PlanProjectId> order;
    for (const PlanProjectId id : problem_.projects.ids()) order.push_back(id);
    std::ranges::sort(order, {}, [&](PlanProjectId id) { return std::tuple(services_[id], id); });
    return order;
  }

  std::vector<PlanSeat> take() { return std::move(seats_); }

 private:
  void update() {
    sort_seats(seats_);
    services_ = plan_services(problem_, seats_);
    loads_ = plan_loads(problem_, seats_);
    partners_ = IdVector<PlanProjectId, std::vector<PlanCandidate>>(problem_.projects.size());
    projects_of_ = IdVector<StakeholderId, std::vector<std::pair<PlanProjectId, double>>>(
        problem_.stakeholders.size());
    for (const PlanSeat& seat : seats_) {
      partners_[seat.project].push_back({seat.stakeholder, seat.score});
      projects_of_[seat.stakeholder].emplace_back(seat.project, seat.score);
    }
  }

  /// The service of a project that swaps a partner.
  [[nodiscard]] double service_after(PlanProjectId project, double lost, double won) const {
    return services_[project] + (won - lost) / problem_.projects[project].need;
  }

  /// The shortest chain that begins with `first`; with `may_lose` its last project may go without.
  bool find_chain(PlanProjectId first, bool may_lose) {
    const double target = services_[first];
    links_.clear();
    visited_.clear();
    const auto& own = partners_[first];
    if (own.size() < problem_.projects[first].need) links_.push_back({first, {}, 0.0, 0});
    for (const PlanCandidate& partner : own) {
      links_.push_back({first, partner.stakeholder, partner.score, links_.size()});
    }
    for (std::size_t at = 0; at < links_.size(); ++at) {
      if (try_link(at, target, may_lose)) return true;
    }
    return false;
  }

  /// Whether a bound could want somebody below min_score in the link's project.
  [[nodiscard]] bool could_demand(const Link& link) const {
    const PlanProject& project = problem_.projects[link.project];
    const std::size_t filled = partners_[link.project].size() + (link.released.is_none() ? 1U : 0U);
    return filled <= project.min || !project.quotas.empty() || problem_.newcomer_seats > 0;
  }

  /// Looks for somebody whom the link's project could take instead.
  bool try_link(std::size_t at, double target, bool may_lose) {
    const Link link = links_[at];
    for (const auto& [who, score] : problem_.projects[link.project].candidates) {
      // Candidates come by falling score.
      if (service_after(link.project, link.released_score, score) <= target + gain) return false;
      if (is_below_least(problem_, score) && !could_demand(link)) return false;
      const bool is_there =
          std::ranges::count(partners_[link.project], who, &PlanCandidate::stakeholder) > 0;
      if (is_there) continue;
      if (loads_[who] < problem_.stakeholders[who].capacity) {
        if (carry_out(at, {link.project, who, score})) return true;
        continue;
      }
      if (take_over(at, {link.project, who, score}, target, may_lose)) return true;
    }
    return false;
  }

  /// Looks for a project that can do without `wanted`; notes those that would need somebody else.
  bool take_over(std::size_t at, const PlanSeat& wanted, double target, bool may_lose) {
    const StakeholderId who = wanted.stakeholder;
    for (const auto& [other, its_score] : projects_of_[who]) {
      if (is_in_chain(at, other)) continue;
      if (may_lose && service_after(other, its_score, 0.0) > target + gain &&
          carry_out(at, wanted, PlanSeat{other, who, its_score})) {
        return true;
      }
      if (!visited_.emplace(other, who).second) continue;
      links_.push_back({other, who, its_score, at});
    }
    return false;
  }

  [[nodiscard]] bool is_first(std::size_t at) const { return links_[at].before == at; }

  [[nodiscard]] bool is_in_chain(std::size_t at, PlanProjectId project) const {
    for (;; at = links_[at].before) {
      if (links_[at].project == project) return true;
      if (is_first(at)) return false;
    }
  }

  [[nodiscard]] double score_in(PlanProjectId project, StakeholderId who) const {
    const auto& candidates = problem_.projects[project].candidates;
    return std::ranges::find(candidates, who, &PlanCandidate::stakeholder)->score;
  }

  /// Exchanges along the chain up to `at`, whose project gets `last`; not when a bound breaks.
  bool carry_out(std::size_t at, PlanSeat last, std::optional<PlanSeat> lost = {}) {
    std::vector<PlanSeat> seats = seats_;
    const auto remove = [&](PlanProjectId project, StakeholderId who) {
      std::erase_if(seats, [&](const PlanSeat& seat) {
        return seat.project == project && seat.stakeholder == who;
      });
    };
    if (lost) remove(lost->project, lost->stakeholder);
    for (;; at = links_[at].before) {
      const Link& link = links_[at];
      if (!link.released.is_none()) remove(link.project, link.released);
      seats.push_back(last);
      if (is_first(at)) break;
      const PlanProjectId before = links_[link.before].project;
      last = {before, link.released, score_in(before, link.released)};
    }
    if (!keeps_bounds(problem_, seats)) return false;
    seats_ = std::move(seats);
    update();
    return true;
  }

  static constexpr double gain = 1e-12;  ///< less is no improvement but another order of a sum

  const PlanProblem& problem_;
  std::vector<PlanSeat> seats_;
  IdVector<PlanProjectId, double> services_ = {};
  IdVector<StakeholderId, std::uint32_t> loads_ = {};
  IdVector<PlanProjectId, std::vector<PlanCandidate>> partners_ = {};
  IdVector<StakeholderId, std::vector<std::pair<PlanProjectId, double>>> projects_of_ = {};
  std::vector<Link> links_ = {};  ///< in the order in which they were found
  std::set<std::pair<PlanProjectId, StakeholderId>> visited_ = {};
};

}  // namespace

std::vector<PlanSeat> exchange_seats(const PlanProblem& problem, std::vector<PlanSeat> seats,
                                     const Watch& watch) {
  Exchange exchange(problem, std::move(seats));
  for (bool is_fairer = true; is_fairer;) {
    watch.check("fair", 0.0);
    const std::vector<PlanProjectId> order = exchange.by_service();
    is_fairer = std::ranges::any_of(order, [&](PlanProjectId project) {
      watch.check("fair", 0.0);
      return exchange.help(project);
    });
  }
  return exchange.take();
}

}  // namespace bindeglied::detail
