#include "bindeglied/matching/baselines.hpp"

#include <algorithm>
#include <cmath>
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
  for (const StakeholderId known : query.known) countries.push_back(index.countries[known]);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const CategoryId country = index.countries[StakeholderId{i}];
    if (std::ranges::find(countries, country) == countries.end()) scores[i] = 0.0;
  }
  return scores;
}

/// What a common project of n members says, and what the sum is divided by.
double common_project(Baseline method, double members, double projects_of_known) {
  if (method == Baseline::repeat_ties) return members < 2.0 ? 0.0 : 1.0 / (members - 1.0);
  if (method == Baseline::rp3beta) return std::pow(members * projects_of_known, -0.8);
  return 1.0;
}

Scores score_common_projects(const MatchIndex& index, Baseline method, const PartnerQuery& query) {
  constexpr double shrinkage = 500.0;
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
      if (of_one[i] <= 0.0) continue;
      const auto others = static_cast<double>(history.venues[StakeholderId{i}].size());
      scores[i] += method == Baseline::item_knn
                       ? of_one[i] / (std::sqrt(projects * others) + shrinkage)
                       : of_one[i];
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
    // Where a history has no topics, its funding lines stand for them.
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

}  // namespace

PartnerLists find_partners(const History& history) {
  CsrBuilder<StakeholderId, StakeholderId> builder;
  IdVector<StakeholderId, StakeholderId> seen_by(history.venues.key_count());
  std::vector<StakeholderId> partners;
  for (const StakeholderId stakeholder : seen_by.ids()) {
    partners.clear();
    seen_by[stakeholder] = stakeholder;
    for (const VenueId venue : history.venues[stakeholder]) {
      for (const HistoryMember& member : history.members[venue]) {
        if (std::exchange(seen_by[member.stakeholder], stakeholder) == stakeholder) continue;
        partners.push_back(member.stakeholder);
      }
    }
    std::ranges::sort(partners);
    for (const StakeholderId partner : partners) builder.push_value(partner);
    builder.end_key();
  }
  return std::move(builder).build();
}

std::vector<double> baseline_scores(Baseline method, const MatchIndex& index,
                                    const PartnerLists& partners, const PartnerQuery& query) {
  switch (method) {
    case Baseline::popularity:
    case Baseline::recent:
    case Baseline::country:
      return score_sizes(index, method, query);
    case Baseline::repeat_ties:
    case Baseline::item_knn:
    case Baseline::rp3beta:
      return score_common_projects(index, method, query);
    case Baseline::common_neighbours:
    case Baseline::adamic_adar:
    case Baseline::resource_allocation:
      return score_neighbours(partners, method, query);
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
