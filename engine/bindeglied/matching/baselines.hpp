#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/ease.hpp"
#include "bindeglied/matching/match_index.hpp"

namespace bindeglied {

/// Known methods that the score has to beat; each with the settings of its best year of tuning.
enum class Baseline : std::uint8_t {
  popularity,
  recent,
  country,
  repeat_ties,
  common_neighbours,
  adamic_adar,
  resource_allocation,
  item_knn,
  ease,
  rp3beta,
  pagerank,
  pagerank_topics,
  topic_knn,
  text_knn,
};

template <>
struct EnumNames<Baseline> {
  using enum Baseline;
  static constexpr std::array<EnumName<Baseline>, 14> names{{
      {popularity, "popularity", "Zahl der Projekte", "popularity"},
      {recent, "recent", "Zahl neuerer Projekte", "recent popularity"},
      {country, "country", "Zahl der Projekte, gleiches Land", "popularity in the country"},
      {repeat_ties, "repeat_ties", "frühere Zusammenarbeit", "repeat ties"},
      {common_neighbours, "common_neighbours", "gemeinsame Partner", "common neighbours"},
      {adamic_adar, "adamic_adar", "Adamic-Adar", "Adamic-Adar"},
      {resource_allocation, "resource_allocation", "Resource Allocation", "resource allocation"},
      {item_knn, "item_knn", "ItemKNN", "ItemKNN"},
      {ease, "ease", "EASE", "EASE"},
      {rp3beta, "rp3beta", "RP3beta", "RP3beta"},
      {pagerank, "pagerank", "PageRank ab Bekannten", "personalised PageRank"},
      {pagerank_topics, "pagerank_topics", "PageRank mit Themen", "PageRank with topics"},
      {topic_knn, "topic_knn", "Projekte ähnlicher Themen", "kNN by topics"},
      {text_knn, "text_knn", "Projekte mit ähnlichem Text", "kNN by text"},
  }};
};

/// What the methods compute once for a history.
struct BaselineTables {
  /// Likeness of each stakeholder's 500th nearest partner for item_knn; 0 with fewer.
  IdVector<StakeholderId, double> nearest_floor = {};
  double shrinkage = 500.0;            ///< of item_knn
  std::optional<EaseModel> ease = {};  ///< none where it had too many items
};

/// How the tables are built.
struct BaselineOptions {
  bool one_known = true;  ///< of the partners; else several are
  /// With more EASE is left out: 12,000 take 1.2 GB, and minutes.
  std::size_t most_ease_items = 12'000;
  std::uint32_t threads = 0;
};

/// For projects of which one partner is known, or several: EASE has a ridge of 3000, or 50, and
/// item_knn a shrinkage of 500, or 50.  O(pairs of partners + items of EASE^3), 8 items^2 bytes.
/// Throws Error{interrupted}, and Error{limit} as fit_ease() where more items are allowed than it
/// takes.
[[nodiscard]] BaselineTables build_baseline_tables(const MatchIndex& index,
                                                   const BaselineOptions& options,
                                                   const Watch& watch = {});

/// Scores of all stakeholders for a query, larger is better; 0 says nothing.
///
/// n_p members of project p, d(o) different partners of o; sums over known partners c:
/// popularity: projects of o; recent: those weighed by 2^(-age/4); country: those, for the
/// countries of the known; repeat_ties: sum over common p of 1/(n_p - 1) (Newman 2001, Physical
/// Review E 64, 016132); common_neighbours: common partners u, each 1; adamic_adar: 1/ln d(u)
/// (Adamic & Adar 2003, Social Networks 25); resource_allocation: 1/d(u) (Zhou, Lü & Zhang 2009,
/// European Physical Journal B 71); item_knn: common p / (sqrt(p of c * p of o) + shrinkage)
/// where c is among the 500 partners of o with the most (Sarwar et al. 2001, WWW 10);
/// ease: see fit_ease(); rp3beta: sum over common p of (n_p * p of c)^-0.8 (Paudel et al. 2017, ACM
/// TiiS 7, beta 0); pagerank: restart .3 at the known over stakeholders and projects (Haveliwala
/// 2002, WWW 11); pagerank_topics: restart .6, projects also joined to their topics and lines with
/// weight 3; topic_knn: sum of sim, text_knn: of sim^3, over the 500 nearest p with o.
///
/// Precondition: for ease, tables with it.
[[nodiscard]] std::vector<double> baseline_scores(Baseline method, const MatchIndex& index,
                                                  const BaselineTables& tables,
                                                  const PartnerQuery& query);

}  // namespace bindeglied
