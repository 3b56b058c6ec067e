#include "bindeglied/matching/detail/category_counts.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace bindeglied::detail {
namespace {

template <class Ids>
std::size_t count_of(const Ids& ids) {
  std::size_t count = 0;
  for (const auto id : ids) {
    if (!id.is_none()) count = std::max(count, id.index() + 1);
  }
  return count;
}

CategoryCounts make_counts(std::size_t rows, std::size_t width) {
  return {.width = width,
          .counts = std::vector<std::vector<ColumnCount>>(rows),
          .totals = std::vector<double>(rows, 0.0),
          .overall = std::vector<double>(width, 0.0)};
}

void add_count(CategoryCounts& counts, std::size_t category, std::size_t column, double weight) {
  std::vector<ColumnCount>& row = counts.counts[category];
  const auto at = std::ranges::lower_bound(row, column, {}, &ColumnCount::column);
  if (at != row.end() && at->column == column) {
    at->count += weight;
  } else {
    row.insert(at, {.column = static_cast<std::uint32_t>(column), .count = weight});
  }
  counts.totals[category] += weight;
}

std::vector<double> shares_of(std::vector<double> sums) {
  double total = 0.0;
  for (const double sum : sums) total += sum;
  for (double& sum : sums) sum = total > 0.0 ? sum / total : 0.0;
  return sums;
}

/// Every ordered pair of countries of different members of one venue.
void count_country_pairs(const std::vector<double>& by_country,
                         const std::vector<CategoryId>& present, double weight,
                         CategoryCounts& pairs) {
  for (const CategoryId a : present) {
    for (const CategoryId b : present) {
      const double others = by_country[b.index()] - (a == b ? 1.0 : 0.0);
      const double count = by_country[a.index()] * others;
      if (count > 0.0) add_count(pairs, a.index(), b.index(), count * weight);
    }
  }
}

/// Memberships of all venues with partners, by country and by kind.
struct MemberSums {
  std::vector<double> countries;
  std::vector<double> kinds;
};

void count_member(MatchIndex& index, VenueId venue, StakeholderId stakeholder, double weight,
                  MemberSums& sums) {
  const CategoryId family = index.families[venue];
  const auto kind = static_cast<std::size_t>(index.kinds[stakeholder]);
  const CategoryId country = index.countries[stakeholder];
  sums.kinds[kind] += weight;
  if (!family.is_none()) add_count(index.family_kinds, family.index(), kind, weight);
  if (country.is_none()) return;
  sums.countries[country.index()] += weight;
  if (!family.is_none()) {
    add_count(index.family_countries, family.index(), country.index(), weight);
  }
}

/// `by_country` is all 0 before and after.
void count_pairs_of_venue(MatchIndex& index, std::span<const HistoryMember> members, double weight,
                          std::vector<double>& by_country) {
  std::vector<CategoryId> present;
  for (const HistoryMember& member : members) {
    const CategoryId country = index.countries[member.stakeholder];
    if (country.is_none()) continue;
    if (by_country[country.index()] == 0.0) present.push_back(country);
    by_country[country.index()] += 1.0;
  }
  const double per_pair = weight / static_cast<double>(members.size() - 1);
  count_country_pairs(by_country, present, per_pair, index.partner_countries);
  for (const CategoryId country : present) by_country[country.index()] = 0.0;
}

}  // namespace

void count_categories(MatchIndex& index) {
  const std::size_t country_count = count_of(index.countries);
  const std::size_t family_count = count_of(index.families);
  constexpr std::size_t kind_count = EnumNames<StakeholderKind>::names.size();
  index.partner_countries = make_counts(country_count, country_count);
  index.family_countries = make_counts(family_count, country_count);
  index.family_kinds = make_counts(family_count, kind_count);
  MemberSums sums{.countries = std::vector<double>(country_count, 0.0),
                  .kinds = std::vector<double>(kind_count, 0.0)};
  std::vector<double> by_country(country_count, 0.0);
  for (const VenueId venue : index.families.ids()) {
    const auto members = index.history.members[venue];
    if (members.size() < 2) continue;
    const auto weight = static_cast<double>(index.decay_4[venue]);
    for (const HistoryMember& member : members) {
      count_member(index, venue, member.stakeholder, weight, sums);
    }
    count_pairs_of_venue(index, members, weight, by_country);
  }
  index.partner_countries.overall = shares_of(std::move(sums.countries));
  index.family_countries.overall = index.partner_countries.overall;
  index.family_kinds.overall = shares_of(std::move(sums.kinds));
}

double count_in(const CategoryCounts& counts, std::size_t category, std::size_t column) {
  const std::vector<ColumnCount>& row = counts.counts[category];
  const auto at = std::ranges::lower_bound(row, column, {}, &ColumnCount::column);
  return at != row.end() && at->column == column ? at->count : 0.0;
}

double log_lift(const CategoryCounts& counts, std::size_t category, std::size_t column) {
  return log_lift(count_in(counts, category, column), counts.totals[category],
                  counts.overall[column]);
}

double log_lift(double seen, double total, double overall) {
  constexpr double shrinkage = 50.0;
  if (overall <= 0.0) return 0.0;
  return std::log((seen + shrinkage * overall) / ((total + shrinkage) * overall));
}

}  // namespace bindeglied::detail
