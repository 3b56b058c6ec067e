#include <algorithm>
#include <functional>

#include "tests/support/reference_features.hpp"

namespace bindeglied::testing {
namespace {

using WalkValues = std::vector<double>;
using Matrix = std::vector<WalkValues>;
using VenueWeight = std::function<double(std::size_t)>;

WalkValues& walk_column(ReferenceTable& table, Feature feature) {
  return table.at(static_cast<std::size_t>(feature));
}

bool is_known_to(const ReferenceQuery& query, std::size_t o) {
  return std::ranges::count(query.known, StakeholderId{o}) > 0;
}

bool is_led_by_partner(const ReferenceQuery& query, std::size_t p) {
  return std::ranges::any_of(query.known,
                             [&](StakeholderId k) { return query.past.leads[p][k.index()]; });
}

/// For each candidate that is not known: the sum over venues and known partners in both.
WalkValues over_common(const ReferenceQuery& query, const VenueWeight& weight) {
  const ReferencePast& past = query.past;
  WalkValues sums(past.stakeholders, 0.0);
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    for (std::size_t p = 0; p < past.venues && !is_known_to(query, o); ++p) {
      for (const StakeholderId k : query.known) {
        const bool common = p != query.project.index() && past.in(p, o) && past.in(p, k.index());
        if (common) sums[o] += weight(p);
      }
    }
  }
  return sums;
}

/// The same by the number of venues of the known partner, and of the venue's members.
void add_likeness(const ReferenceQuery& query, ReferenceTable& table) {
  const ReferencePast& past = query.past;
  WalkValues cosine(past.stakeholders, 0.0);
  WalkValues rp3beta(past.stakeholders, 0.0);
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    for (const StakeholderId k : query.known) {
      for (std::size_t p = 0; p < past.venues && !is_known_to(query, o); ++p) {
        if (p == query.project.index() || !past.in(p, o) || !past.in(p, k.index())) continue;
        const double of_known = past.venues_of(k.index());
        cosine[o] += 1.0 / std::sqrt(of_known * past.venues_of(o));
        rp3beta[o] += std::pow(past.size[p] * of_known, -0.8);
      }
    }
  }
  walk_column(table, Feature::cooccurrence) = reference_roots(cosine);
  walk_column(table, Feature::rp3beta) = reference_roots(rp3beta);
}

/// Each common venue once, and the largest d_2 of them.
void add_last_and_share(const ReferenceQuery& query, ReferenceTable& table) {
  const ReferencePast& past = query.past;
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    if (is_known_to(query, o) || past.venues_of(o) <= 0.0) continue;
    double number = 0.0;
    double last = 0.0;
    for (std::size_t p = 0; p < past.venues; ++p) {
      const bool common = std::ranges::any_of(
          query.known, [&](StakeholderId k) { return past.in(p, o) && past.in(p, k.index()); });
      if (!common || p == query.project.index()) continue;
      number += 1.0;
      last = std::max(last, past.decay(p, 2.0));
    }
    walk_column(table, Feature::common_share)[o] = std::sqrt(number / past.venues_of(o));
    walk_column(table, Feature::last_common)[o] = last;
  }
}

WalkValues times(const WalkValues& row, const Matrix& matrix) {
  WalkValues product(row.size(), 0.0);
  for (std::size_t i = 0; i < row.size(); ++i) {
    for (std::size_t j = 0; j < row.size(); ++j) product[j] += row[i] * matrix[i][j];
  }
  return product;
}

/// To a partner, never staying, by the sum over common venues of weight / (n - 1).
Matrix to_partners(const ReferenceQuery& query, const VenueWeight& weight) {
  const ReferencePast& past = query.past;
  Matrix matrix(past.stakeholders, WalkValues(past.stakeholders, 0.0));
  for (std::size_t i = 0; i < past.stakeholders; ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < past.stakeholders; ++j) {
      for (std::size_t p = 0; p < past.venues; ++p) {
        const bool both = i != j && past.in(p, i) && past.in(p, j) && p != query.project.index();
        if (both) matrix[i][j] += weight(p) / (past.size[p] - 1.0);
      }
      sum += matrix[i][j];
    }
    for (double& entry : matrix[i]) entry = sum > 0.0 ? entry / sum : 0.0;
  }
  return matrix;
}

/// To a venue by weight + floor, then to a member by lot; what comes to the project is lost.
Matrix through_venues(const ReferenceQuery& query, const VenueWeight& weight, double floor) {
  const ReferencePast& past = query.past;
  Matrix matrix(past.stakeholders, WalkValues(past.stakeholders, 0.0));
  for (std::size_t i = 0; i < past.stakeholders; ++i) {
    double sum = 0.0;
    for (std::size_t p = 0; p < past.venues; ++p) sum += past.in(p, i) ? weight(p) + floor : 0.0;
    for (std::size_t p = 0; p < past.venues; ++p) {
      for (std::size_t j = 0; j < past.stakeholders; ++j) {
        if (p == query.project.index() || !past.in(p, i) || !past.in(p, j)) continue;
        matrix[i][j] += (weight(p) + floor) / sum / past.size[p];
      }
    }
  }
  return matrix;
}

/// `share` on the known partners, the rest on members of venues by weight; all on the former when
/// there is no such venue.
WalkValues walk_start(const ReferenceQuery& query, const VenueWeight& weight, double share) {
  const ReferencePast& past = query.past;
  WalkValues start(past.stakeholders, 0.0);
  double total = 0.0;
  for (std::size_t p = 0; p < past.venues; ++p) total += weight(p);
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    for (std::size_t p = 0; p < past.venues && total > 0.0; ++p) {
      if (past.in(p, o)) start[o] += (1.0 - share) * weight(p) / total / past.size[p];
    }
    if (!is_known_to(query, o)) continue;
    start[o] += (total > 0.0 ? share : 1.0) / static_cast<double>(query.known.size());
  }
  return start;
}

/// Candidates' share of a walk that goes back to its start with probability `restart`.
WalkValues walked(const ReferenceQuery& query, const WalkValues& start, const Matrix& matrix,
                  double restart, int steps) {
  WalkValues mass = start;
  for (int step = 0; step < steps; ++step) {
    mass = times(mass, matrix);
    for (std::size_t i = 0; i < mass.size(); ++i) {
      mass[i] = restart * start[i] + (1.0 - restart) * mass[i];
    }
  }
  for (const StakeholderId known : query.known) mass[known.index()] = 0.0;
  return reference_roots(mass);
}

}  // namespace

void add_reference_ties(const ReferenceQuery& query, ReferenceTable& table) {
  const ReferencePast& past = query.past;
  const auto root_size = [&](std::size_t p) { return std::sqrt(past.size[p] - 1.0); };
  const auto tie = [&](std::size_t p) { return past.decay(p, 4.0) / root_size(p); };
  const auto in_line = [&](std::size_t p) { return query.blocks[3][p] > 0.0 ? 1.0 : 0.0; };
  const auto set = [&](Feature feature, const VenueWeight& weight) {
    walk_column(table, feature) = reference_roots(over_common(query, weight));
  };
  set(Feature::repeat, tie);
  set(Feature::line_ties, [&](std::size_t p) { return in_line(p) * tie(p); });
  set(Feature::line_ties_recent,
      [&](std::size_t p) { return in_line(p) * past.decay(p, 2.0) / root_size(p); });
  set(Feature::line_ties_led,
      [&](std::size_t p) { return is_led_by_partner(query, p) ? in_line(p) * tie(p) : 0.0; });
  set(Feature::repeat_led,
      [&](std::size_t p) { return is_led_by_partner(query, p) ? tie(p) : 0.0; });
  set(Feature::similar_ties, [&](std::size_t p) { return query.similarity[p] / root_size(p); });
  set(Feature::repeat_flat, [&](std::size_t p) { return 1.0 / (past.size[p] - 1.0); });
  set(Feature::focused_ties, [&](std::size_t p) { return query.focus[p] / root_size(p); });
  add_last_and_share(query, table);
  add_likeness(query, table);
  const WalkValues ties = over_common(query, tie);
  const WalkValues in_same_line =
      over_common(query, [&](std::size_t p) { return in_line(p) * tie(p); });
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    walk_column(table, Feature::tie_strength)[o] = ties[o] / (1.0 + ties[o]);
    walk_column(table, Feature::line_strength)[o] = in_same_line[o] / (1.0 + in_same_line[o]);
  }
  WalkValues social(past.stakeholders, 0.0);
  for (std::size_t p = 0; p < past.venues; ++p) {
    double mean = 0.0;
    for (std::size_t m = 0; m < past.stakeholders; ++m) {
      if (past.in(p, m)) mean += std::sqrt(ties[m]) / past.size[p];
    }
    for (std::size_t o = 0; o < past.stakeholders; ++o) {
      if (past.in(p, o)) social[o] += query.similarity[p] * past.decay(p, 4.0) * mean;
    }
  }
  walk_column(table, Feature::social) = reference_roots(social);
}

void add_reference_walks(const ReferenceQuery& query, ReferenceTable& table) {
  const ReferencePast& past = query.past;
  const VenueWeight young = [&](std::size_t p) { return past.decay(p, 4.0); };
  const VenueWeight focused = [&](std::size_t p) { return query.focus[p]; };
  WalkValues known(past.stakeholders, 0.0);
  for (const StakeholderId k : query.known) known[k.index()] = 1.0;
  const Matrix partners = to_partners(query, young);
  const WalkValues reached = times(times(known, partners), partners);
  walk_column(table, Feature::two_step) = reference_roots(reached);
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    walk_column(table, Feature::walk_strength)[o] = std::min(1.0, std::pow(reached[o], 0.25));
  }
  const Matrix fitting = to_partners(query, focused);
  walk_column(table, Feature::focused_two_step) =
      reference_roots(times(times(known, fitting), fitting));

  const ReferenceTerms& own = query.vectors[query.project.index()];
  const Matrix by_age = through_venues(query, young, 0.02);
  if (!own[0].empty() || !own[1].empty() || !own[2].empty()) {
    const auto near = [&](std::size_t p) { return std::pow(query.similarity[p], 3.0) * young(p); };
    walk_column(table, Feature::text_walk) =
        walked(query, walk_start(query, near, 0.5), by_age, 0.5, 3);
  }
  const auto in_line = [&](std::size_t p) { return query.blocks[3][p] * young(p); };
  walk_column(table, Feature::walk) =
      walked(query, walk_start(query, in_line, 0.8), by_age, 0.3, 4);
  const WalkValues start = walk_start(
      query, [](std::size_t) { return 0.0; }, 1.0);
  walk_column(table, Feature::walk_flat) =
      walked(query, start, through_venues(query, young, 1000.0), 0.3, 4);
  walk_column(table, Feature::focused_walk) =
      walked(query, start, through_venues(query, focused, 0.002), 0.3, 4);
}

}  // namespace bindeglied::testing
