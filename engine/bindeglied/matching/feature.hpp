#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

/// What is measured of every candidate for a query; o the candidate, K the known partners, p a past
/// project of n members and age a, d_h = 2^(-a/h), sim the similarity of p with the query.
enum class Feature : std::uint8_t {
  similar,          ///< sum of sim^3 over the 500 nearest p with o
  similar_recent,   ///< the same, times d_6
  similar_country,  ///< the same over p led from a country of K
  profile,          ///< cosine of the query's words with all words of o's projects
  text_walk,        ///< walk from K and the members of the nearest p
  social,           ///< sum over p with o of sim times the mean tie of p's members to K
  similar_ties,     ///< sum over p of K and o of sim / sqrt(n - 1)
  repeat,           ///< sum over p of K and o of d_4 / sqrt(n - 1)
  line_ties,        ///< the same over p of a common funding line or forum
  line_ties_recent,
  line_ties_led,  ///< ... that K led
  last_common,    ///< d_2 of the last p of K and o
  common_share,   ///< p of K and o / p of o
  common_size,    ///< p of K and o / sqrt(p of o)
  repeat_flat,    ///< sum over p of K and o of 1 / (n - 1)
  similar_share,  ///< similar / sqrt(p of o)
  line_share,     ///< line_experience / sqrt(p of o)
  walk_flat,      ///< as walk, from K alone, old venues as good as new ones
  tie_strength,   ///< repeat / (1 + repeat): how strong, whatever others have
  line_strength,  ///< the same of line_ties
  walk_strength,  ///< fourth root of two_step
  focused_ties,   ///< as repeat, each p times its focus on the query
  focused_two_step,
  focused_walk,
  two_step,       ///< over one common partner
  walk,           ///< personalised PageRank from K over projects, lines and topics
  same_place,
  same_county,
  same_region,
  same_country,
  country_lift,  ///< how much more often its country works with those of K than with others
  line_lift,     ///< ... comes in the query's lines
  call_lift,     ///< ... comes in calls of the query's family
  line_experience,
  call_experience,
  scheme_experience,
  topic_experience,
  line_kind_lift,
  call_kind_lift,
  size,
  recent_size,
  degree,
  consortium,
  multi_share,
  idle,
  led,
  latest,
};

template <>
struct EnumNames<Feature> {
  using enum Feature;
  static constexpr std::array<EnumName<Feature>, 47> names{{
      {similar, "similar", "ähnliche Projekte", "similar projects"},
      {similar_recent, "similar_recent", "ähnliche neuere Projekte", "similar recent projects"},
      {similar_country, "similar_country", "ähnliche Projekte aus dem Land", "similar projects led from the country"},
      {profile, "profile", "Wortschatz", "words of past projects"},
      {text_walk, "text_walk", "Umfeld ähnlicher Projekte", "surroundings of similar projects"},
      {social, "social", "ähnliche Projekte bekannter Partner", "similar projects of acquainted partners"},
      {similar_ties, "similar_ties", "gemeinsame ähnliche Projekte", "common similar projects"},
      {repeat, "repeat", "gemeinsame Projekte", "common projects"},
      {line_ties, "line_ties", "gemeinsame Projekte der Förderlinie", "common projects in the line"},
      {line_ties_recent, "line_ties_recent", "gemeinsame neuere Projekte der Förderlinie", "common recent projects in the line"},
      {line_ties_led, "line_ties_led", "geleitete gemeinsame Projekte der Förderlinie", "common projects in the line, led"},
      {last_common, "last_common", "letztes gemeinsames Projekt", "last common project"},
      {common_share, "common_share", "Anteil gemeinsamer Projekte", "share of common projects"},
      {common_size, "common_size", "gemeinsame Projekte nach Größe", "common projects by size"},
      {repeat_flat, "repeat_flat", "gemeinsame Projekte ohne Alterung", "common projects, undated"},
      {similar_share, "similar_share", "Anteil ähnlicher Projekte", "share of similar projects"},
      {line_share, "line_share", "Anteil der Förderlinie", "share of the line"},
      {walk_flat, "walk_flat", "Umfeld der Bekannten ohne Alterung", "surroundings of the known, undated"},
      {tie_strength, "tie_strength", "Stärke der Verbindung", "strength of the tie"},
      {line_strength, "line_strength", "Stärke der Verbindung in der Förderlinie", "strength of the tie in the line"},
      {walk_strength, "walk_strength", "Nähe über Partner", "nearness over partners"},
      {focused_ties, "focused_ties", "gemeinsame passende Projekte", "common fitting projects"},
      {focused_two_step, "focused_two_step", "Partner von Partnern in passenden Projekten", "partners of partners in fitting projects"},
      {focused_walk, "focused_walk", "Umfeld der Bekannten in passenden Projekten", "surroundings of the known in fitting projects"},
      {two_step, "two_step", "Partner von Partnern", "partners of partners"},
      {walk, "walk", "Umfeld der Bekannten", "surroundings of the known"},
      {same_place, "same_place", "selber Ort", "same place"},
      {same_county, "same_county", "selber Kreis", "same county"},
      {same_region, "same_region", "selbe Region", "same region"},
      {same_country, "same_country", "selbes Land", "same country"},
      {country_lift, "country_lift", "Länder, die zusammenarbeiten", "countries that work together"},
      {line_lift, "line_lift", "Land in der Förderlinie", "country in the line"},
      {call_lift, "call_lift", "Land in diesen Aufrufen", "country in such calls"},
      {line_experience, "line_experience", "Erfahrung in der Förderlinie", "experience in the line"},
      {call_experience, "call_experience", "Erfahrung mit solchen Aufrufen", "experience with such calls"},
      {scheme_experience, "scheme_experience", "Erfahrung mit der Förderart", "experience with the funding scheme"},
      {topic_experience, "topic_experience", "Erfahrung mit den Themen", "experience with the topics"},
      {line_kind_lift, "line_kind_lift", "Art in der Förderlinie", "kind in the line"},
      {call_kind_lift, "call_kind_lift", "Art in solchen Aufrufen", "kind in such calls"},
      {size, "size", "Zahl der Projekte", "number of projects"},
      {recent_size, "recent_size", "Zahl neuerer Projekte", "number of recent projects"},
      {degree, "degree", "Zahl der Partner", "number of partners"},
      {consortium, "consortium", "Größe der Projekte", "size of its projects"},
      {multi_share, "multi_share", "Anteil mit Partnern", "share with partners"},
      {idle, "idle", "zuletzt aktiv", "last active"},
      {led, "led", "geleitete Projekte", "projects led"},
      {latest, "latest", "Projekte des letzten Jahres", "projects of the last year"},
  }};
};
inline constexpr std::size_t feature_count = EnumNames<Feature>::names.size();

/// Values of all features for all stakeholders, in [0, 1]; one column per feature.
class FeatureTable {
 public:
  explicit FeatureTable(std::size_t stakeholder_count)
      : count_(stakeholder_count), values_(stakeholder_count * feature_count, 0.0F) {}

  [[nodiscard]] std::span<float> operator[](Feature feature) {
    return {values_.data() + static_cast<std::size_t>(feature) * count_, count_};
  }
  [[nodiscard]] std::span<const float> operator[](Feature feature) const {
    return {values_.data() + static_cast<std::size_t>(feature) * count_, count_};
  }
  [[nodiscard]] std::size_t stakeholder_count() const { return count_; }

 private:
  std::size_t count_;
  std::vector<float> values_;
};

}  // namespace bindeglied
