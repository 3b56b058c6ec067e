// The plan against what others compute: Boost's successive shortest paths, and the linear programme
// in the hands of glpsol, where that is installed.
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>
#include <gtest/gtest.h>

#include "bindeglied/matching/partner_plan.hpp"
#include "tests/matching/random_partner_plan.hpp"

namespace bindeglied::partner_plan_peers_test {
namespace {

/// In hundredths, as the random scores are.
long hundredths(double score) { return std::lround(100.0 * score); }

/// A flow in Boost's form, where each arc knows its way back.
class BoostFlow {
  using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
  using Arcs = boost::property<
      boost::edge_capacity_t, long,
      boost::property<boost::edge_residual_capacity_t, long,
                      boost::property<boost::edge_reverse_t, Traits::edge_descriptor,
                                      boost::property<boost::edge_weight_t, long>>>>;
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Arcs>;

 public:
  explicit BoostFlow(std::size_t nodes) : graph_(nodes) {}

  void add(std::size_t from, std::size_t to, long capacity, long cost) {
    const auto there = add_half(from, to, capacity, cost);
    const auto back = add_half(to, from, 0, -cost);
    boost::put(boost::edge_reverse, graph_, there, back);
    boost::put(boost::edge_reverse, graph_, back, there);
  }

  long least_cost(std::size_t source, std::size_t sink) {
    boost::successive_shortest_path_nonnegative_weights(graph_, source, sink);
    long cost = 0;
    for (const auto arc : boost::make_iterator_range(boost::edges(graph_))) {
      const long capacity = boost::get(boost::edge_capacity, graph_, arc);
      if (capacity == 0) continue;  // a way back
      const long used = capacity - boost::get(boost::edge_residual_capacity, graph_, arc);
      cost += used * boost::get(boost::edge_weight, graph_, arc);
    }
    return cost;
  }

 private:
  Traits::edge_descriptor add_half(std::size_t from, std::size_t to, long capacity, long cost) {
    const auto arc = boost::add_edge(from, to, graph_).first;
    boost::put(boost::edge_capacity, graph_, arc, capacity);
    boost::put(boost::edge_weight, graph_, arc, cost);
    return arc;
  }
  Graph graph_;
};

/// Without minimum, quota and share, which Boost's algorithm cannot express.
long boost_cost(const PlanProblem& problem) {
  const std::size_t projects = problem.projects.size();
  const std::size_t source = projects + problem.stakeholders.size();
  const std::size_t sink = source + 1;
  BoostFlow flow(sink + 1);
  for (const PlanProjectId id : problem.projects.ids()) {
    const PlanProject& project = problem.projects[id];
    flow.add(source, id.index(), project.need, 0);
    flow.add(id.index(), sink, project.need, 100 - hundredths(problem.min_score));
    for (const PlanCandidate& candidate : project.candidates) {
      flow.add(id.index(), projects + candidate.stakeholder.index(), 1,
               100 - hundredths(candidate.score));
    }
  }
  for (const StakeholderId who : problem.stakeholders.ids()) {
    for (std::uint32_t place = 0; place < problem.stakeholders[who].capacity; ++place) {
      flow.add(projects + who.index(), sink, 1, hundredths(problem.spread) * place);
    }
  }
  return flow.least_cost(source, sink);
}

TEST(PartnerPlanPeers, costs_what_successive_shortest_paths_find) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const PlanProblem problem = plan_reference::random_problem(
        seed, {.projects = 8, .stakeholders = 15, .has_bounds = false});
    EXPECT_EQ(make_partner_plan(problem).cost, boost_cost(problem) * 10'000'000) << seed;
  }
}

/// The plan as a linear programme in CPLEX's format.  Its corners are whole.
class LinearProgramme {
 public:
  explicit LinearProgramme(const PlanProblem& problem) : problem_(problem) {
    for (const PlanProjectId id : problem.projects.ids()) add_project(id);
    for (const StakeholderId who : problem.stakeholders.ids()) add_stakeholder(who);
    if (problem.newcomer_seats > 0) add_share();
  }

  [[nodiscard]] std::string text() const {
    return "Minimize\n cost: 0 nothing" + cost_.str() + "\nSubject To\n nothing = 0\n" +
           rows_.str() + "Bounds\n" + bounds_.str() + "End\n";
  }

 private:
  static std::string pair(PlanProjectId project, StakeholderId who) {
    return "x" + std::to_string(project.index()) + "_" + std::to_string(who.index());
  }

  void add_variable(const std::string& name, long cost, std::uint32_t most) {
    cost_ << "\n + " << cost << ' ' << name;
    bounds_ << " 0 <= " << name << " <= " << most << '\n';
  }

  void add_project(PlanProjectId id) {
    const PlanProject& project = problem_.projects[id];
    const std::string empty = "empty" + std::to_string(id.index());
    add_variable(empty, 100 - hundredths(problem_.min_score), project.need);
    std::string all;
    for (const PlanCandidate& candidate : project.candidates) {
      add_variable(pair(id, candidate.stakeholder), 100 - hundredths(candidate.score), 1);
      all += " + " + pair(id, candidate.stakeholder);
    }
    rows_ << all << " + " << empty << " = " << project.need << '\n';
    rows_ << all << " + 0 nothing >= " << project.min << '\n';
    for (const KindQuota& quota : project.quotas) {
      rows_ << " 0 nothing";
      for (const PlanCandidate& candidate : project.candidates) {
        if (problem_.stakeholders[candidate.stakeholder].kind != quota.kind) continue;
        rows_ << " + " << pair(id, candidate.stakeholder);
      }
      rows_ << " >= " << quota.least << '\n';
    }
  }

  std::string seats_of(StakeholderId who) const {
    std::string all;
    for (const PlanProjectId id : problem_.projects.ids()) {
      for (const PlanCandidate& candidate : problem_.projects[id].candidates) {
        if (candidate.stakeholder == who) all += " + " + pair(id, who);
      }
    }
    return all;
  }

  void add_stakeholder(StakeholderId who) {
    rows_ << " 0 nothing" << seats_of(who);
    for (std::uint32_t place = 0; place < problem_.stakeholders[who].capacity; ++place) {
      const std::string name = "y" + std::to_string(who.index()) + "_" + std::to_string(place);
      add_variable(name, hundredths(problem_.spread) * place, 1);
      rows_ << " - " << name;
    }
    rows_ << " = 0\n";
  }

  void add_share() {
    rows_ << " 0 nothing";
    for (const StakeholderId who : problem_.stakeholders.ids()) {
      if (problem_.stakeholders[who].is_newcomer) rows_ << seats_of(who);
    }
    rows_ << " >= " << problem_.newcomer_seats << '\n';
  }

  const PlanProblem& problem_;
  std::ostringstream cost_;
  std::ostringstream rows_;
  std::ostringstream bounds_;
};

/// The least cost as glpsol finds it; nothing when there is no solution.
std::optional<long> glpsol_cost(const PlanProblem& problem) {
  const std::filesystem::path folder(::testing::TempDir());
  const std::string programme = folder / "partner_plan.lp";
  const std::string answer = folder / "partner_plan.txt";
  std::filesystem::remove(answer);
  std::ofstream(programme) << LinearProgramme(problem).text();
  const std::string command =
      "glpsol --nopresol --lp " + programme + " --write " + answer + " > /dev/null 2>&1";
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::ifstream lines(answer);
  std::string line;
  while (std::getline(lines, line)) {
    // s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE, f for feasible
    std::istringstream words(line);
    std::string s;
    std::string bas;
    std::string primal;
    std::string dual;
    long rows = 0;
    long columns = 0;
    double objective = 0.0;
    if (!line.starts_with("s bas ")) continue;
    words >> s >> bas >> rows >> columns >> primal >> dual >> objective;
    if (primal == "f" && dual == "f") return std::lround(objective);
  }
  return std::nullopt;
}

TEST(PartnerPlanPeers, is_the_solution_of_the_linear_programme) {
  if (std::system("glpsol --version > /dev/null 2>&1") != 0) {
    GTEST_SKIP() << "glpsol is not installed (Debian: glpk-utils)";
  }
  int solved = 0;
  int infeasible = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const PlanProblem problem =
        plan_reference::random_problem(seed, {.projects = 5, .stakeholders = 12});
    const PartnerPlan plan = make_partner_plan(problem);
    const std::optional<long> cost = glpsol_cost(problem);
    EXPECT_EQ(cost.has_value(), plan.relaxations.empty()) << seed;
    if (cost && plan.relaxations.empty()) {
      EXPECT_EQ(plan.cost, *cost * 10'000'000) << seed;
    }
    if (!plan.relaxations.empty()) {
      EXPECT_TRUE(glpsol_cost(relaxed(problem, plan.relaxations)).has_value()) << seed;
    }
    ++(cost ? solved : infeasible);
  }
  EXPECT_GT(solved, 50);
  EXPECT_GT(infeasible, 20);
}

}  // namespace
}  // namespace bindeglied::partner_plan_peers_test
