#include <cmath>
#include <vector>

#include "tests/support/reference_features.hpp"

namespace bindeglied::testing {
namespace {

using Matrix = std::vector<std::vector<bool>>;

/// Whether two different stakeholders were in one venue.
Matrix met_in_venues(const ReferencePast& past) {
  Matrix met(past.stakeholders, std::vector<bool>(past.stakeholders, false));
  for (std::size_t i = 0; i < past.stakeholders; ++i) {
    for (std::size_t j = 0; j < past.stakeholders; ++j) {
      for (std::size_t p = 0; p < past.venues && i != j; ++p) {
        if (past.in(p, i) && past.in(p, j)) met[i][j] = true;
      }
    }
  }
  return met;
}

double degree_of(const Matrix& met, std::size_t i) {
  double degree = 0.0;
  for (const bool partner : met[i]) degree += partner ? 1.0 : 0.0;
  return degree;
}

/// What every path from a known partner to each candidate adds: over one step u, over two steps.
struct PathSums {
  double by_log = 0.0;
  double by_degree = 0.0;
  double by_roots = 0.0;
};

PathSums over_paths(const Matrix& met, const std::vector<bool>& is_inside, std::size_t from,
                    std::size_t to) {
  PathSums sums;
  for (std::size_t u = 0; u < met.size(); ++u) {
    if (is_inside[u] || u == to || !met[from][u]) continue;
    const double degree = degree_of(met, u);
    if (met[u][to]) {
      sums.by_log += 1.0 / std::log(degree);
      sums.by_degree += 1.0 / degree;
    }
    for (std::size_t v = 0; v < met.size(); ++v) {
      if (is_inside[v] || v == to || v == u || !met[u][v] || !met[v][to]) continue;
      sums.by_roots += 1.0 / std::sqrt(degree * degree_of(met, v));
    }
  }
  return sums;
}

}  // namespace

void add_reference_neighbours(const ReferenceQuery& query, ReferenceTable& table) {
  const ReferencePast& past = query.past;
  const Matrix met = met_in_venues(past);
  std::vector<bool> is_known(past.stakeholders, false);
  for (const StakeholderId known : query.known) is_known[known.index()] = true;
  std::vector<bool> is_inside = is_known;
  for (std::size_t i = 0; i < past.stakeholders; ++i) {
    if (past.in(query.project.index(), i)) is_inside[i] = true;
  }
  std::vector<double> by_log(past.stakeholders, 0.0);
  std::vector<double> by_degree(past.stakeholders, 0.0);
  std::vector<double> by_roots(past.stakeholders, 0.0);
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    for (const StakeholderId known : query.known) {
      if (is_known[o]) continue;
      const PathSums sums = over_paths(met, is_inside, known.index(), o);
      by_log[o] += sums.by_log;
      by_degree[o] += sums.by_degree;
      by_roots[o] += sums.by_roots;
    }
  }
  const auto set = [&](Feature feature, const std::vector<double>& values) {
    table.at(static_cast<std::size_t>(feature)) = reference_roots(values);
  };
  set(Feature::adamic_adar, by_log);
  set(Feature::resource_allocation, by_degree);
  set(Feature::three_steps, by_roots);
}

}  // namespace bindeglied::testing
