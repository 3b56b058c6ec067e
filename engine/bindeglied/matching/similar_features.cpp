#include <algorithm>
#include <cmath>

#include "bindeglied/matching/detail/query_view.hpp"
#include "bindeglied/matching/mentions.hpp"

namespace bindeglied::detail {
namespace {

double cube(double value) { return value * value * value; }

bool is_led_from(const QueryView& view, VenueId venue) {
  for (const HistoryMember& member : view.index.history.members[venue]) {
    if (!member.leads) continue;
    const CategoryId country = view.index.countries[member.stakeholder];
    if (std::ranges::find(view.known_countries, country) != view.known_countries.end()) return true;
  }
  return false;
}

void add_nearest(const QueryView& view, FeatureTable& table) {
  const std::size_t count = table.stakeholder_count();
  Sums similar(count, 0.0);
  Sums recent(count, 0.0);
  Sums country(count, 0.0);
  for (const NearVenue& near : view.nearest) {
    const double likeness = cube(near.similarity);
    const double decayed = likeness * static_cast<double>(view.index.decay_6[near.venue]);
    const bool is_near_country = is_led_from(view, near.venue);
    for (const HistoryMember& member : view.index.history.members[near.venue]) {
      const std::size_t i = member.stakeholder.index();
      const auto share = static_cast<double>(member.share);
      similar[i] += share * likeness;
      recent[i] += share * decayed;
      if (is_near_country) country[i] += share * decayed;
    }
  }
  set_root_column(similar, Feature::similar, table);
  set_root_column(recent, Feature::similar_recent, table);
  set_root_column(country, Feature::similar_country, table);
  divide_by_size(view, similar);
  set_root_column(similar, Feature::similar_share, table);
}

/// The query's words against the sum of those of all of one's projects.
void add_profile(const QueryView& view, FeatureTable& table) {
  const auto& words = view.blocks[static_cast<std::size_t>(TermBlock::word)];
  Sums sums(table.stakeholder_count(), 0.0);
  for (const VenueId venue : words.ids()) {
    if (words[venue] <= 0.0 || venue == view.query.project) continue;
    for (const HistoryMember& member : view.index.history.members[venue]) {
      sums[member.stakeholder.index()] += words[venue];
    }
  }
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const float length = view.index.profile_lengths[StakeholderId{i}];
    if (sums[i] > 0.0) sums[i] /= static_cast<double>(length);
  }
  set_root_column(sums, Feature::profile, table);
}

/// Nobody where texts are not searched for names.
void add_mentions(const QueryView& view, FeatureTable& table) {
  const VenueTerms& terms = *view.index.terms;
  if (!terms.mentions) return;
  const auto found = find_mentions(*terms.mentions, terms.dictionary, view.query.terms);
  std::ranges::copy(found, table[Feature::mention].begin());
}

}  // namespace

void add_similar_features(const QueryView& view, FeatureTable& table) {
  add_nearest(view, table);
  add_profile(view, table);
  add_mentions(view, table);
}

}  // namespace bindeglied::detail
