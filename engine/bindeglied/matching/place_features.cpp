#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "bindeglied/matching/detail/category_counts.hpp"
#include "bindeglied/matching/detail/query_view.hpp"

namespace bindeglied::detail {
namespace {

/// A lift as a value in [0, 1]: 1/2 for "as often as elsewhere".
float lift_value(double log_of_lift) {
  return static_cast<float>(0.5 + std::clamp(log_of_lift, -2.5, 2.5) / 5.0);
}

/// Sets the column for all whose category equals that of a known partner.
template <class IdType>
void mark_equal(const QueryView& view, const IdVector<StakeholderId, IdType>& of, Feature feature,
                FeatureTable& table) {
  std::vector<IdType> known;
  for (const StakeholderId partner : view.query.known) {
    if (!of[partner].is_none()) known.push_back(of[partner]);
  }
  if (known.empty()) return;
  std::vector<float> shares(std::ranges::max(known).index() + 1, 0.0F);  // by category
  for (const IdType category : known) shares[category.index()] += 1.0F;
  for (float& share : shares) share /= static_cast<float>(known.size());
  const auto column = table[feature];
  for (const StakeholderId other : of.ids()) {
    const IdType category = of[other];
    if (category.is_none() || category.index() >= shares.size()) continue;
    column[other.index()] = shares[category.index()];
  }
}

void add_country_lift(const QueryView& view, FeatureTable& table) {
  const CategoryCounts& pairs = view.index.partner_countries;
  std::vector<float> by_country(pairs.width, unknown_lift);
  for (std::size_t country = 0; country < pairs.width; ++country) {
    double sum = 0.0;
    for (const CategoryId known : view.known_countries) {
      sum += log_lift(pairs, known.index(), country);
    }
    const auto count = static_cast<double>(std::max<std::size_t>(1, view.known_countries.size()));
    by_country[country] = lift_value(sum / count);
  }
  const auto column = table[Feature::country_lift];
  for (const StakeholderId other : view.index.countries.ids()) {
    const CategoryId country = view.index.countries[other];
    column[other.index()] = country.is_none() ? unknown_lift : by_country[country.index()];
  }
}

/// How often each country, or kind, comes among the members of venues of a common line.
struct LineCounts {
  std::vector<double> counts;
  double total = 0.0;
  std::span<const double> overall;

  void add(std::size_t column, double weight) {
    counts[column] += weight;
    total += weight;
  }
  [[nodiscard]] std::vector<float> lifts() const {
    std::vector<float> found(counts.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      found[i] = lift_value(log_lift(counts[i], total, overall[i]));
    }
    return found;
  }
};

/// Of countries, and of kinds.
std::pair<LineCounts, LineCounts> count_line(const QueryView& view) {
  const auto none = [](const CategoryCounts& like) {
    return LineCounts{.counts = std::vector<double>(like.width, 0.0), .overall = like.overall};
  };
  LineCounts countries = none(view.index.partner_countries);
  LineCounts kinds = none(view.index.family_kinds);
  for (const NearVenue& near : view.in_line) {
    const auto members = view.index.history.members[near.venue];
    if (members.size() < 2) continue;
    const double weight = near.similarity * static_cast<double>(view.index.decay_4[near.venue]);
    for (const HistoryMember& member : members) {
      kinds.add(static_cast<std::size_t>(view.index.kinds[member.stakeholder]), weight);
      const CategoryId country = view.index.countries[member.stakeholder];
      if (!country.is_none()) countries.add(country.index(), weight);
    }
  }
  return {std::move(countries), std::move(kinds)};
}

std::vector<float> lifts_in(const CategoryCounts& counts, std::size_t category) {
  std::vector<float> found(counts.width);
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i] = lift_value(log_lift(counts, category, i));
  }
  return found;
}

/// Sets a column to the lift of each stakeholder's country.
void set_country_column(const QueryView& view, const std::vector<float>& lifts, Feature feature,
                        FeatureTable& table) {
  const auto column = table[feature];
  for (const StakeholderId other : view.index.countries.ids()) {
    const CategoryId country = view.index.countries[other];
    column[other.index()] = country.is_none() ? unknown_lift : lifts[country.index()];
  }
}

void set_kind_column(const QueryView& view, const std::vector<float>& lifts, Feature feature,
                     FeatureTable& table) {
  const auto column = table[feature];
  for (const StakeholderId other : view.index.kinds.ids()) {
    column[other.index()] = lifts[static_cast<std::size_t>(view.index.kinds[other])];
  }
}

}  // namespace

void add_place_features(const QueryView& view, FeatureTable& table) {
  mark_equal(view, view.index.seats, Feature::same_place, table);
  mark_equal(view, view.index.counties, Feature::same_county, table);
  mark_equal(view, view.index.regions, Feature::same_region, table);
  mark_equal(view, view.index.countries, Feature::same_country, table);
  add_country_lift(view, table);
  const auto [countries, kinds] = count_line(view);
  set_country_column(view, countries.lifts(), Feature::line_lift, table);
  set_kind_column(view, kinds.lifts(), Feature::line_kind_lift, table);
  const CategoryId family = view.query.family;
  if (!family.is_none()) {
    set_country_column(view, lifts_in(view.index.family_countries, family.index()),
                       Feature::call_lift, table);
    set_kind_column(view, lifts_in(view.index.family_kinds, family.index()),
                    Feature::call_kind_lift, table);
  } else {
    std::ranges::fill(table[Feature::call_lift], unknown_lift);
    std::ranges::fill(table[Feature::call_kind_lift], unknown_lift);
  }
}

}  // namespace bindeglied::detail
