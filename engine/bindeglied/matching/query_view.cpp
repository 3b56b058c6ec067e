#include "bindeglied/matching/detail/query_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <tuple>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/base/vectorised.hpp"

namespace bindeglied::detail {
namespace {

constexpr double weight_of_phrases = 0.5;
constexpr double weight_of_topics = 0.25;
constexpr double weight_of_lines = 0.1;

double similarity_in(const BlockSimilarities& blocks, TermBlock block, VenueId venue) {
  return blocks[static_cast<std::size_t>(block)][venue];
}

void set_similarity(QueryView& view) {
  const IdVector<VenueId, float>& decay = view.index.decay_6;
  view.similarity = IdVector<VenueId, double>(decay.size(), 0.0);
  for (const VenueId venue : decay.ids()) {
    if (decay[venue] <= 0.0F || venue == view.query.project) continue;
    const double line = similarity_in(view.blocks, TermBlock::line, venue);
    view.similarity[venue] =
        similarity_in(view.blocks, TermBlock::word, venue) +
        weight_of_phrases * similarity_in(view.blocks, TermBlock::phrase, venue) +
        weight_of_topics * similarity_in(view.blocks, TermBlock::topic, venue) +
        weight_of_lines * line;
    if (line > 0.0) view.in_line.push_back({.venue = venue, .similarity = line});
  }
}

void set_focus(QueryView& view) {
  constexpr double anywhere = 0.1;
  double largest = 0.0;
  for (const double similarity : view.similarity) largest = std::max(largest, similarity);
  view.focus = view.index.decay_4;
  for (const VenueId venue : view.focus.ids()) {
    const double share = largest > 0.0 ? view.similarity[venue] / largest : 0.0;
    view.focus[venue] *= static_cast<float>(anywhere + share);
  }
}

void choose_nearest(QueryView& view) {
  std::vector<NearVenue> found;
  for (const VenueId venue : view.similarity.ids()) {
    const double similarity = view.similarity[venue];
    if (similarity > 0.0) found.push_back({.venue = venue, .similarity = similarity});
  }
  const auto is_nearer = [&](const NearVenue& a, const NearVenue& b) {
    const auto key = [&](const NearVenue& near) {
      return std::tuple(-near.similarity, -view.index.decay_6[near.venue], near.venue);
    };
    return key(a) < key(b);
  };
  const std::size_t count = std::min(nearest_venue_count, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(count), is_nearer);
  found.resize(count);
  view.nearest = std::move(found);
}

void find_shared(QueryView& view) {
  const History& history = view.index.history;
  view.known_share = IdVector<VenueId, float>(view.similarity.size(), 0.0F);
  for (const StakeholderId known : view.query.known) {
    for (const VenueId venue : history.venues[known]) {
      if (venue == view.query.project) continue;
      view.shared.push_back(venue);
      view.known_share[venue] += 1.0F;
    }
    const CategoryId country = view.index.countries[known];
    if (!country.is_none()) view.known_countries.push_back(country);
  }
  sort_unique(view.shared);
}

}  // namespace

QueryView make_query_view(const MatchIndex& index, const PartnerQuery& query,
                          const FeatureSet& wanted) {
  QueryView view{.index = index,
                 .query = query,
                 .wanted = wanted,
                 .blocks = similarities(index.similarity, index.terms->dictionary, query.terms)};
  set_similarity(view);
  set_focus(view);
  choose_nearest(view);
  find_shared(view);
  return view;
}

namespace {

/// Several side by side, which need not wait for each other.
BINDEGLIED_VECTORISED
double largest_of(std::span<const double> values) {
  constexpr std::size_t lanes = 8;
  std::array<double, lanes> largest = {};
  std::size_t i = 0;
  for (; i + lanes <= values.size(); i += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      largest[lane] = values[i + lane] > largest[lane] ? values[i + lane] : largest[lane];
    }
  }
  for (; i < values.size(); ++i) largest[0] = std::max(largest[0], values[i]);
  return std::ranges::max(largest);
}

BINDEGLIED_VECTORISED
void take_roots(std::span<const double> values, double scale, std::span<float> roots) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double scaled = values[i] * scale;
    roots[i] = std::sqrt(static_cast<float>(scaled > 0.0 ? scaled : 0.0));
  }
}

}  // namespace

void set_root_column(const Sums& values, Feature feature, FeatureTable& table) {
  const double largest = largest_of(values);
  if (largest < std::numeric_limits<double>::min()) return;  // smaller ones have no inverse
  take_roots(values, 1.0 / largest, table[feature]);
}

void divide_by_size(const QueryView& view, Sums& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] <= 0.0) continue;
    const std::size_t venues = view.index.history.venues[StakeholderId{i}].size();
    values[i] /= std::sqrt(static_cast<double>(venues));
  }
}

FeatureTable measure_features(const QueryView& view, unsigned threads) {
  // The longest first.
  constexpr std::array families = {
      &add_walk_features,    &add_neighbour_features, &add_partner_walk_features, &add_tie_features,
      &add_similar_features, &add_place_features,     &add_experience_features};
  FeatureTable table = view.index.activity;
  parallel_for(families.size(), 1, threads,
               [&](std::size_t family, std::size_t /*last*/) { families.at(family)(view, table); });
  return table;
}

}  // namespace bindeglied::detail

namespace bindeglied {

FeatureTable measure_features(const MatchIndex& index, const PartnerQuery& query,
                              const FeatureSet& wanted) {
  return detail::measure_features(detail::make_query_view(index, query, wanted), 1);
}

}  // namespace bindeglied
