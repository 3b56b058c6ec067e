#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "bindeglied/matching/baselines.hpp"

namespace bindeglied::testing {

/// The baselines on dense tables, straight from their definitions: slow, and independent of the
/// engine's but for the vectors of terms.
class DenseBaselines {
 public:
  using Numbers = std::vector<double>;

  DenseBaselines(const MatchIndex& index, const PartnerQuery& query)
      : index_(index),
        query_(query),
        people_(index.history.venues.key_count()),
        projects_(index.history.members.key_count()),
        in_(people_, std::vector<bool>(projects_, false)) {
    for (std::size_t p = 0; p < projects_; ++p) {
      for (const HistoryMember& member : index.history.members[VenueId{p}]) {
        in_[member.stakeholder.index()][p] = true;
      }
    }
  }

  [[nodiscard]] Numbers operator()(Baseline method) const {
    switch (method) {
      case Baseline::popularity:
        return sizes([](std::size_t) { return 1.0; });
      case Baseline::recent:
        return sizes(
            [&](std::size_t p) { return std::exp2(-index_.history.age_years[VenueId{p}] / 4.0); });
      case Baseline::country:
        return of_country();
      case Baseline::pagerank:
        return walk(0.3, 6, 0.0);
      case Baseline::pagerank_topics:
        return walk(0.6, 5, 3.0);
      case Baseline::topic_knn:
        return nearest({TermBlock::topic, TermBlock::line}, 1.0);
      case Baseline::text_knn:
        return nearest({TermBlock::word}, 3.0);
      default:
        return sum_over_known(method);
    }
  }

 private:
  [[nodiscard]] double projects_of(std::size_t who) const {
    return static_cast<double>(std::ranges::count(in_[who], true));
  }
  [[nodiscard]] double members_of(std::size_t project) const {
    double count = 0.0;
    for (std::size_t who = 0; who < people_; ++who) count += in_[who][project] ? 1.0 : 0.0;
    return count;
  }
  [[nodiscard]] bool are_partners(std::size_t a, std::size_t b) const {
    if (a == b) return false;
    for (std::size_t p = 0; p < projects_; ++p) {
      if (in_[a][p] && in_[b][p]) return true;
    }
    return false;
  }
  [[nodiscard]] double degree_of(std::size_t who) const {
    double count = 0.0;
    for (std::size_t other = 0; other < people_; ++other) count += are_partners(who, other) ? 1 : 0;
    return count;
  }
  template <class Weight>
  [[nodiscard]] Numbers sizes(Weight weight) const {
    Numbers scores(people_, 0.0);
    for (std::size_t who = 0; who < people_; ++who) {
      for (std::size_t p = 0; p < projects_; ++p) scores[who] += in_[who][p] ? weight(p) : 0.0;
    }
    return scores;
  }
  [[nodiscard]] Numbers of_country() const {
    Numbers scores = sizes([](std::size_t) { return 1.0; });
    for (std::size_t who = 0; who < people_; ++who) {
      bool is_near = false;
      for (const StakeholderId known : query_.known) {
        is_near |= !index_.countries[known].is_none() &&
                   index_.countries[known] == index_.countries[StakeholderId{who}];
      }
      if (!is_near) scores[who] = 0.0;
    }
    return scores;
  }
  [[nodiscard]] double common(Baseline method, std::size_t known, std::size_t other) const {
    double score = 0.0;
    for (std::size_t p = 0; p < projects_; ++p) {
      if (!in_[known][p] || !in_[other][p] || VenueId{p} == query_.project) continue;
      const double n = members_of(p);
      if (method == Baseline::repeat_ties) score += n > 1.0 ? 1.0 / (n - 1.0) : 0.0;
      if (method == Baseline::rp3beta) score += std::pow(n * projects_of(known), -0.8);
      if (method == Baseline::item_knn && known != other) score += 1.0;
    }
    if (method != Baseline::item_knn) return score;
    return score / (std::sqrt(projects_of(known) * projects_of(other)) +
                    (query_.known.size() > 1 ? 50.0 : 500.0));
  }
  [[nodiscard]] double neighbours(Baseline method, std::size_t known, std::size_t other) const {
    double score = 0.0;
    for (std::size_t u = 0; u < people_; ++u) {
      if (!are_partners(known, u) || !are_partners(u, other)) continue;
      const double degree = degree_of(u);
      if (method == Baseline::common_neighbours) score += 1.0;
      if (method == Baseline::resource_allocation) score += 1.0 / degree;
      if (method == Baseline::adamic_adar && degree > 1.0) score += 1.0 / std::log(degree);
    }
    return score;
  }
  [[nodiscard]] Numbers sum_over_known(Baseline method) const {
    Numbers scores(people_, 0.0);
    const bool by_projects = method == Baseline::repeat_ties || method == Baseline::item_knn ||
                             method == Baseline::rp3beta;
    for (const StakeholderId known : query_.known) {
      for (std::size_t other = 0; other < people_; ++other) {
        scores[other] += by_projects ? common(method, known.index(), other)
                                     : neighbours(method, known.index(), other);
      }
    }
    return scores;
  }
  [[nodiscard]] double weight_in(std::size_t project, TermId term) const {
    for (const TermShare& share : index_.similarity.vectors[VenueId{project}]) {
      if (share.term == term) return static_cast<double>(share.weight);
    }
    return 0.0;
  }
  [[nodiscard]] Numbers nearest(const std::vector<TermBlock>& blocks, double power) const {
    Numbers scores(people_, 0.0);
    for (std::size_t p = 0; p < projects_; ++p) {
      double similarity = 0.0;
      for (const TermShare& term : query_.terms) {
        const TermBlock block = index_.terms->dictionary.blocks[term.term];
        if (std::ranges::find(blocks, block) == blocks.end()) continue;
        similarity += static_cast<double>(term.weight) * weight_in(p, term.term);
      }
      if (similarity <= 0.0 || VenueId{p} == query_.project) continue;
      for (std::size_t who = 0; who < people_; ++who) {
        if (in_[who][p]) scores[who] += std::pow(similarity, power);
      }
    }
    return scores;
  }
  [[nodiscard]] bool is_topic(std::size_t term) const {
    const TermBlock block = index_.terms->dictionary.blocks[TermId{term}];
    return block == TermBlock::topic || block == TermBlock::line;
  }
  /// Power iteration on the full matrix: people, then projects, then terms.
  [[nodiscard]] Numbers walk(double restart, int steps, double topic_weight) const {
    const std::size_t terms = index_.terms->dictionary.blocks.size();
    const std::size_t size = people_ + projects_ + terms;
    std::vector<Numbers> edges(size, Numbers(size, 0.0));
    for (std::size_t p = 0; p < projects_; ++p) {
      for (std::size_t who = 0; who < people_; ++who) {
        edges[who][people_ + p] = edges[people_ + p][who] = in_[who][p] ? 1.0 : 0.0;
      }
      for (std::size_t t = 0; t < terms && topic_weight > 0.0; ++t) {
        if (!is_topic(t) || weight_in(p, TermId{t}) <= 0.0) continue;
        edges[people_ + p][people_ + projects_ + t] = topic_weight;
        edges[people_ + projects_ + t][people_ + p] = 1.0;
      }
      if (VenueId{p} == query_.project) edges[people_ + p].assign(size, 0.0);
    }
    Numbers start(size, 0.0);
    double topics = 0.0;
    for (const TermShare& term : query_.terms) topics += is_topic(term.term.index()) ? 1.0 : 0.0;
    const bool with_topics = topic_weight > 0.0 && topics > 0.0;
    for (const StakeholderId known : query_.known) {
      start[known.index()] = (with_topics ? 0.5 : 1.0) / static_cast<double>(query_.known.size());
    }
    for (const TermShare& term : query_.terms) {
      if (with_topics && is_topic(term.term.index())) {
        start[people_ + projects_ + term.term.index()] = 0.5 / topics;
      }
    }
    Numbers mass = start;
    for (int step = 0; step < steps; ++step) {
      mass = spread(edges, spread(edges, mass));
      for (std::size_t j = 0; j < size; ++j) {
        mass[j] = restart * start[j] + (1.0 - restart) * mass[j];
      }
    }
    mass.resize(people_);
    return mass;
  }
  [[nodiscard]] static Numbers spread(const std::vector<Numbers>& edges, const Numbers& mass) {
    Numbers next(mass.size(), 0.0);
    for (std::size_t i = 0; i < mass.size(); ++i) {
      double total = 0.0;
      for (const double weight : edges[i]) total += weight;
      for (std::size_t j = 0; j < mass.size() && total > 0.0; ++j) {
        next[j] += mass[i] * edges[i][j] / total;
      }
    }
    return next;
  }

  const MatchIndex& index_;
  const PartnerQuery& query_;
  std::size_t people_;
  std::size_t projects_;
  std::vector<std::vector<bool>> in_;
};

}  // namespace bindeglied::testing
