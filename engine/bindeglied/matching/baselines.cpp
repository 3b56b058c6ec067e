#include "bindeglied/matching/baselines.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>
#include <utility>

#include "bindeglied/matching/detail/graph_walk.hpp"

namespace bindeglied {
namespace {

using Scores = std::vector<double>;

Scores score_sizes(const MatchIndex& index, Baseline method, const PartnerQuery& query) {
  Scores scores(index.history.venues.key_count(), 0.0);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    for (const VenueId venue : index.history.venues[StakeholderId{i}]) {
      scores[i] += method == Baseline::recent ? static_cast<double>(index.decay_4[venue]) : 1.0;
    }
  }
  if (method != Baseline::country) return scores;
  std::vector<CategoryId> countries;
  for (const StakeholderId known : query.known) {
    if (!index.countries[known].is_none()) countries.push_back(index.countries[known]);
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const CategoryId country = index.countries[StakeholderId{i}];
    if (std::ranges::find(countries, country) == countries.end()) scores[i] = 0.0;
  }
  return scores;
}

/// What a common project of n members says.
double common_project(Baseline method, double members, double projects_of_known) {
  if (method == Baseline::repeat_ties) return members < 2.0 ? 0.0 : 1.0 / (members - 1.0);
  if (method == Baseline::rp3beta) return std::pow(members * projects_of_known, -0.8);
  return 1.0;
}

double likeness_of_items(double common, double projects, double others, double shrinkage) {
  return common / (std::sqrt(projects * others) + shrinkage);
}

Scores score_common_projects(const MatchIndex& index, Baseline method, const BaselineTables& tables,
                             const PartnerQuery& query) {
  const History& history = index.history;
  Scores scores(history.venues.key_count(), 0.0);
  Scores of_one(scores.size(), 0.0);
  for (const StakeholderId known : query.known) {
    std::ranges::fill(of_one, 0.0);
    const auto projects = static_cast<double>(history.venues[known].size());
    for (const VenueId venue : history.venues[known]) {
      if (venue == query.project) continue;
      const auto members = history.members[venue];
      const double weight = common_project(method, static_cast<double>(members.size()), projects);
      for (const HistoryMember& member : members) of_one[member.stakeholder.index()] += weight;
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (method == Baseline::item_knn && of_one[i] > 0.0) {
        const StakeholderId other{i};
        const auto others = static_cast<double>(history.venues[other].size());
        of_one[i] = likeness_of_items(of_one[i], projects, others, tables.shrinkage);
        const bool is_near = other != known && of_one[i] >= tables.nearest_floor[other];
        if (!is_near) of_one[i] = 0.0;
      }
      scores[i] += of_one[i];
    }
  }
  return scores;
}

Scores score_neighbours(const PartnerLists& partners, Baseline method, const PartnerQuery& query) {
  Scores scores(partners.key_count(), 0.0);
  for (const StakeholderId known : query.known) {
    for (const StakeholderId common : partners[known]) {
      const auto degree = static_cast<double>(partners[common].size());
      double weight = 1.0;
      if (method == Baseline::adamic_adar) weight = degree > 1.0 ? 1.0 / std::log(degree) : 0.0;
      if (method == Baseline::resource_allocation) weight = 1.0 / degree;
      for (const StakeholderId other : partners[common]) scores[other.index()] += weight;
    }
  }
  return scores;
}

Scores score_nearest(const MatchIndex& index, const BlockSimilarities& blocks, TermBlock block,
                     double power, const PartnerQuery& query) {
  constexpr std::size_t nearest = 500;
  std::vector<std::pair<double, VenueId>> found;
  const auto& of_block = blocks[static_cast<std::size_t>(block)];
  const auto& lines = blocks[static_cast<std::size_t>(TermBlock::line)];
  for (const VenueId venue : of_block.ids()) {
    double similarity = of_block[venue];
    // Funding lines are the topics of a history that has no others.
    if (block == TermBlock::topic) similarity += lines[venue];
    if (similarity > 0.0 && venue != query.project) found.emplace_back(-similarity, venue);
  }
  const std::size_t count = std::min(nearest, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(count));
  Scores scores(index.history.venues.key_count(), 0.0);
  for (std::size_t i = 0; i < count; ++i) {
    const double weight = std::pow(-found[i].first, power);
    for (const HistoryMember& member : index.history.members[found[i].second]) {
      scores[member.stakeholder.index()] += weight;
    }
  }
  return scores;
}

IdVector<StakeholderId, double> find_nearest_floors(const History& history,
                                                    const PartnerLists& partners,
                                                    double shrinkage) {
  constexpr std::size_t nearest = 500;
  IdVector<StakeholderId, double> floors(history.venues.key_count(), 0.0);
  IdVector<StakeholderId, double> common(floors.size(), 0.0);
  Scores found;
  for (const StakeholderId who : floors.ids()) {
    if (partners[who].size() <= nearest) continue;
    for (const StakeholderId partner : partners[who]) common[partner] = 0.0;
    for (const VenueId venue : history.venues[who]) {
      for (const HistoryMember& member : history.members[venue]) common[member.stakeholder] += 1.0;
    }
    found.clear();
    const auto projects = static_cast<double>(history.venues[who].size());
    for (const StakeholderId partner : partners[who]) {
      const auto others = static_cast<double>(history.venues[partner].size());
      found.push_back(likeness_of_items(common[partner], projects, others, shrinkage));
    }
    std::ranges::nth_element(found, found.begin() + (nearest - 1), std::greater<>());
    floors[who] = found[nearest - 1];
  }
  return floors;
}

}  // namespace

BaselineTables build_baseline_tables(const MatchIndex& index, const BaselineOptions& options,
                                     const Watch& watch) {
  const EaseOptions ease{.ridge = options.one_known ? 3000.0 : 50.0, .threads = options.threads};
  BaselineTables tables{.shrinkage = options.one_known ? 500.0 : 50.0};
  if (count_ease_items(index.history, ease) <= options.most_ease_items) {
    tables.ease = fit_ease(index.history, ease, watch);
  }
  tables.nearest_floor = find_nearest_floors(index.history, index.partners, tables.shrinkage);
  return tables;
}

std::vector<double> baseline_scores(Baseline method, const MatchIndex& index,
                                    const BaselineTables& tables, const PartnerQuery& query) {
  switch (method) {
    case Baseline::popularity:
    case Baseline::recent:
    case Baseline::country:
      return score_sizes(index, method, query);
    case Baseline::repeat_ties:
    case Baseline::item_knn:
    case Baseline::rp3beta:
      return score_common_projects(index, method, tables, query);
    case Baseline::common_neighbours:
    case Baseline::adamic_adar:
    case Baseline::resource_allocation:
      return score_neighbours(index.partners, method, query);
    case Baseline::ease:
      return ease_scores(tables.ease.value(), query.known);
    case Baseline::pagerank:
      return detail::walk_graph(index, query, {.restart = 0.3, .steps = 6, .topic_weight = 0.0});
    case Baseline::pagerank_topics:
      return detail::walk_graph(index, query, {.restart = 0.6, .steps = 5, .topic_weight = 3.0});
    case Baseline::topic_knn:
    case Baseline::text_knn: {
      const BlockSimilarities blocks =
          similarities(index.similarity, index.terms->dictionary, query.terms);
      const bool by_text = method == Baseline::text_knn;
      return score_nearest(index, blocks, by_text ? TermBlock::word : TermBlock::topic,
                           by_text ? 3.0 : 1.0, query);
    }
  }
  return {};
}

}  // namespace bindeglied
