#include <algorithm>
#include <cmath>

#include "bindeglied/matching/detail/query_view.hpp"

namespace bindeglied::detail {
namespace {

void add_members(const QueryView& view, VenueId venue, double weight, Sums& sums) {
  for (const HistoryMember& member : view.index.history.members[venue]) {
    sums[member.stakeholder.index()] += weight;
  }
}

/// Experience in venues whose category is that of the query.
void add_category(const QueryView& view, const IdVector<VenueId, CategoryId>& of,
                  CategoryId category, Feature feature, FeatureTable& table) {
  if (category.is_none()) return;
  Sums sums(table.stakeholder_count(), 0.0);
  for (const VenueId venue : of.ids()) {
    if (of[venue] != category || venue == view.query.project) continue;
    const auto weight = static_cast<double>(view.index.decay_4[venue]);
    if (weight > 0.0) add_members(view, venue, weight, sums);
  }
  set_root_column(sums, feature, table);
}

}  // namespace

void add_experience_features(const QueryView& view, FeatureTable& table) {
  Sums line(table.stakeholder_count(), 0.0);
  for (const NearVenue& near : view.in_line) {
    const auto decay = static_cast<double>(view.index.decay_4[near.venue]);
    add_members(view, near.venue, near.similarity * decay, line);
  }
  set_root_column(line, Feature::line_experience, table);
  divide_by_size(view, line);
  set_root_column(line, Feature::line_share, table);
  add_category(view, view.index.families, view.query.family, Feature::call_experience, table);
  add_category(view, view.index.schemes, view.query.scheme, Feature::scheme_experience, table);
  if (!view.wanted[Feature::topic_experience]) return;
  Sums topic(table.stakeholder_count(), 0.0);
  const auto& topics = view.blocks[static_cast<std::size_t>(TermBlock::topic)];
  for (const VenueId venue : topics.ids()) {
    if (topics[venue] <= 0.0 || venue == view.query.project) continue;
    const auto decay = static_cast<double>(view.index.decay_4[venue]);
    if (decay > 0.0) add_members(view, venue, topics[venue] * topics[venue] * decay, topic);
  }
  set_root_column(topic, Feature::topic_experience, table);
}

}  // namespace bindeglied::detail
