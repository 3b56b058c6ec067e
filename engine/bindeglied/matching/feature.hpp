#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

/// What is measured of every candidate for a query; o the candidate, K the known partners, p a past
/// project of n members and age a, d_h = 2^(-a/h), sim the similarity of p with the query.  "p"
/// never is the query's own project, but "p of o", the activity and the words of o's projects count
/// all that o took part in.  Sums count p once per known partner in it.
///
/// Every sum, cosine and walk stands in the table as sqrt(value / largest value of all
/// stakeholders), common_share as its square root, lifts as 1/2 + ln(lift) / 5, within [0, 1]: 1/2
/// is "as often as elsewhere", or not known.
enum class Feature : std::uint8_t {
  similar,          ///< sum of sim^3 times o's share in p over the 500 nearest p with o
  similar_recent,   ///< the same, times d_6
  similar_country,  ///< the same as similar_recent over p led from a country of K
  profile,          ///< cosine of the query's words with all words of o's projects
  text_walk,        ///< walk, by half from the members of the 300 nearest p by sim^3 d_4
  social,  ///< sum over p with o of sim times d_4 times the mean root of repeat of its members
  similar_ties,         ///< sum over p of K and o of sim / sqrt(n - 1)
  repeat,               ///< sum over p of K and o of d_4 / sqrt(n - 1)
  line_ties,            ///< the same over p of a common funding line or forum
  line_ties_recent,     ///< ... with d_2
  line_ties_led,        ///< ... that a known partner led
  repeat_led,           ///< the same as repeat over p that a known partner led
  last_common,          ///< d_2 of the last p of K and o
  common_share,         ///< p of K and o / p of o
  cooccurrence,         ///< sum over K of p of both / sqrt(p of the one times p of o), their cosine
  repeat_flat,          ///< sum over p of K and o of 1 / (n - 1)
  rp3beta,              ///< sum over p of K and o of (n times p of the known one)^-0.8
  similar_share,        ///< similar / sqrt(p of o)
  line_share,           ///< line_experience / sqrt(p of o)
  walk_flat,            ///< as walk, from K alone, old venues as good as new ones
  tie_strength,         ///< s / (1 + s) of the sum s of repeat: how strong, whatever others have
  line_strength,        ///< the same of line_ties
  walk_strength,        ///< fourth root of the probability of two_step
  focused_ties,         ///< as repeat, each p times its focus on the query instead of d_4
  focused_two_step,     ///< as two_step, the same
  focused_walk,         ///< as walk, from K alone, venues chosen by focus
  adamic_adar,          ///< see add_neighbour_features()
  resource_allocation,  ///< ...
  three_steps,          ///< ...
  two_step,             ///< two steps from K to a partner chosen by sum of d_4 / (n - 1)
  walk,  ///< steps to p by d_4 and to a member by lot, back to K and, a fifth, the query's lines
  same_place,         ///< share of K with its seat, of those that have one
  same_county,        ///< ... in its NUTS 3 region
  same_region,        ///< ... in its NUTS 2 region
  same_country,       ///< ... in its country
  country_lift,       ///< how much more often its country works with those of K than with others
  line_lift,          ///< ... comes in the query's lines
  call_lift,          ///< ... comes in calls of the query's family
  line_experience,    ///< sum over p with o of the likeness of lines times d_4
  call_experience,    ///< sum over p with o in calls of the query's family of d_4
  scheme_experience,  ///< sum over p with o of the query's funding scheme of d_4
  topic_experience,   ///< sum over p with o of the squared likeness of topics times d_4
  line_kind_lift,     ///< as line_lift, of its kind
  call_kind_lift,     ///< as call_lift, of its kind
  mention,  ///< the text names its country 1/3, its place 2/3, itself 1; 0 unless asked for
  size,     ///< from here on the same for every query: see measure_activity()
  recent_size,
  degree,
  consortium,
  multi_share,
  idle,  ///< d_2 of its last p: high for who was active lately
  led,
  latest,
};

template <>
struct EnumNames<Feature> {
  using enum Feature;
  static constexpr std::array<EnumName<Feature>, 53> names{{
      {similar, "similar", "ähnliche Projekte", "similar projects"},
      {similar_recent, "similar_recent", "ähnliche neuere Projekte", "similar recent projects"},
      {similar_country, "similar_country", "ähnliche Projekte aus dem Land",
       "similar projects led from the country"},
      {profile, "profile", "Wortschatz", "words of past projects"},
      {text_walk, "text_walk", "Umfeld ähnlicher Projekte", "surroundings of similar projects"},
      {social, "social", "ähnliche Projekte bekannter Partner",
       "similar projects of acquainted partners"},
      {similar_ties, "similar_ties", "gemeinsame ähnliche Projekte", "common similar projects"},
      {repeat, "repeat", "gemeinsame Projekte", "common projects"},
      {line_ties, "line_ties", "gemeinsame Projekte der Förderlinie",
       "common projects in the line"},
      {line_ties_recent, "line_ties_recent", "gemeinsame neuere Projekte der Förderlinie",
       "common recent projects in the line"},
      {line_ties_led, "line_ties_led", "geleitete gemeinsame Projekte der Förderlinie",
       "common projects in the line, led"},
      {repeat_led, "repeat_led", "gemeinsame Projekte, von Bekannten geleitet",
       "common projects led by a known partner"},
      {last_common, "last_common", "letztes gemeinsames Projekt", "last common project"},
      {common_share, "common_share", "Anteil gemeinsamer Projekte", "share of common projects"},
      {cooccurrence, "cooccurrence", "gemeinsame Projekte, gemessen an allen beider",
       "common projects against all of both"},
      {repeat_flat, "repeat_flat", "gemeinsame Projekte ohne Alterung", "common projects, undated"},
      {rp3beta, "rp3beta", "gemeinsame kleine Projekte", "small common projects"},
      {similar_share, "similar_share", "Anteil ähnlicher Projekte", "share of similar projects"},
      {line_share, "line_share", "Anteil der Förderlinie", "share of the line"},
      {walk_flat, "walk_flat", "Umfeld der Bekannten ohne Alterung",
       "surroundings of the known, undated"},
      {tie_strength, "tie_strength", "Stärke der Verbindung", "strength of the tie"},
      {line_strength, "line_strength", "Stärke der Verbindung in der Förderlinie",
       "strength of the tie in the line"},
      {walk_strength, "walk_strength", "Nähe über Partner", "nearness over partners"},
      {focused_ties, "focused_ties", "gemeinsame passende Projekte", "common fitting projects"},
      {focused_two_step, "focused_two_step", "Partner von Partnern in passenden Projekten",
       "partners of partners in fitting projects"},
      {focused_walk, "focused_walk", "Umfeld der Bekannten in passenden Projekten",
       "surroundings of the known in fitting projects"},
      {adamic_adar, "adamic_adar", "gemeinsame Partner", "common partners"},
      {resource_allocation, "resource_allocation", "gemeinsame Partner mit wenigen Partnern",
       "common partners with few partners"},
      {three_steps, "three_steps", "Partner gleicher Partner", "partners of alike partners"},
      {two_step, "two_step", "Partner von Partnern", "partners of partners"},
      {walk, "walk", "Umfeld der Bekannten", "surroundings of the known"},
      {same_place, "same_place", "selber Ort", "same place"},
      {same_county, "same_county", "selber Kreis", "same county"},
      {same_region, "same_region", "selbe Region", "same region"},
      {same_country, "same_country", "selbes Land", "same country"},
      {country_lift, "country_lift", "Länder, die zusammenarbeiten",
       "countries that work together"},
      {line_lift, "line_lift", "Land in der Förderlinie", "country in the line"},
      {call_lift, "call_lift", "Land in diesen Aufrufen", "country in such calls"},
      {line_experience, "line_experience", "Erfahrung in der Förderlinie",
       "experience in the line"},
      {call_experience, "call_experience", "Erfahrung mit solchen Aufrufen",
       "experience with such calls"},
      {scheme_experience, "scheme_experience", "Erfahrung mit der Förderart",
       "experience with the funding scheme"},
      {topic_experience, "topic_experience", "Erfahrung mit den Themen",
       "experience with the topics"},
      {line_kind_lift, "line_kind_lift", "Art in der Förderlinie", "kind in the line"},
      {call_kind_lift, "call_kind_lift", "Art in solchen Aufrufen", "kind in such calls"},
      {mention, "mention", "im Text genannt", "named in the text"},
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

/// Some of the features.
class FeatureSet {
 public:
  [[nodiscard]] static FeatureSet all() {
    FeatureSet set;
    set.has_.set();
    return set;
  }
  void add(Feature feature) { has_.set(static_cast<std::size_t>(feature)); }
  [[nodiscard]] bool operator[](Feature feature) const {
    return has_[static_cast<std::size_t>(feature)];
  }

 private:
  std::bitset<feature_count> has_ = {};
};

/// What a lift is worth that says nothing.
inline constexpr float unknown_lift = 0.5F;

/// Whether the value says what the candidate took part in; the others are seats, countries,
/// kinds, and what a text names.
[[nodiscard]] constexpr bool is_of_history(Feature feature) {
  using enum Feature;
  const bool is_lift = feature == country_lift || feature == line_lift || feature == call_lift ||
                       feature == line_kind_lift || feature == call_kind_lift;
  return !is_lift && feature != mention && (feature < same_place || feature > same_country);
}

/// Values of all features for all stakeholders, in [0, 1]; one column per feature.
///
/// Copies share their columns until one of them is written to: most of a query's are its own, those
/// that are the same for every query, or hold nothing but 0, stand in memory once.
class FeatureTable {
 public:
  explicit FeatureTable(std::size_t stakeholder_count)
      : count_(stakeholder_count),
        zeros_(std::make_shared<std::vector<float>>(stakeholder_count, 0.0F)) {
    columns_.fill(zeros_);
  }

  /// To be written to.  Different columns may be asked for by different threads.
  [[nodiscard]] std::span<float> operator[](Feature feature) {
    auto& column = columns_[static_cast<std::size_t>(feature)];
    if (column == zeros_) {
      column = std::make_shared<std::vector<float>>(count_, 0.0F);
    } else if (column.use_count() > 1) {
      column = std::make_shared<std::vector<float>>(*column);
    }
    return *column;
  }
  [[nodiscard]] std::span<const float> operator[](Feature feature) const {
    return *columns_[static_cast<std::size_t>(feature)];
  }
  /// Whether the column was never written to: all of it is 0.
  [[nodiscard]] bool is_untouched(Feature feature) const {
    return columns_[static_cast<std::size_t>(feature)] == zeros_;
  }
  [[nodiscard]] std::size_t stakeholder_count() const { return count_; }

 private:
  using Column = std::shared_ptr<std::vector<float>>;

  std::size_t count_;
  Column zeros_;  ///< held for as long as the table lives, so that it is never written to
  std::array<Column, feature_count> columns_ = {};
};

}  // namespace bindeglied
