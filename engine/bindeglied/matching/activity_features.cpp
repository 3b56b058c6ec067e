#include "bindeglied/matching/activity_features.hpp"

#include <algorithm>
#include <cmath>

#include "bindeglied/matching/detail/half_life.hpp"

namespace bindeglied {
namespace {

/// Counts of one stakeholder's past.
struct Activity {
  double projects = 0.0;
  double recent = 0.0;
  double members = 0.0;
  double multi = 0.0;
  double youngest = 0.0;  ///< d_2 of the youngest project
  double led = 0.0;
  double latest = 0.0;
};

bool leads(std::span<const HistoryMember> members, StakeholderId stakeholder) {
  const auto at = std::ranges::lower_bound(members, stakeholder, {}, &HistoryMember::stakeholder);
  return at->leads;
}

Activity count_activity(const History& history, StakeholderId stakeholder) {
  Activity activity;
  for (const VenueId venue : history.venues[stakeholder]) {
    const auto members = history.members[venue];
    const double age = history.age_years[venue];
    activity.projects += 1.0;
    activity.recent += detail::half_life(age, 4.0);
    activity.members += static_cast<double>(members.size());
    if (members.size() > 1) activity.multi += 1.0;
    activity.youngest = std::max(activity.youngest, detail::half_life(age, 2.0));
    activity.latest += detail::half_life(age, 1.0);
    if (leads(members, stakeholder)) activity.led += 1.0;
  }
  return activity;
}

void scale_to_largest(std::span<float> values) {
  const float largest = std::ranges::max(values);
  if (largest <= 0.0F) return;
  for (float& value : values) value /= largest;
}

}  // namespace

FeatureTable measure_activity(const History& history, const PartnerLists& partners) {
  const std::size_t count = history.venues.key_count();
  FeatureTable table(count);
  for (const StakeholderId stakeholder : IdRange<StakeholderId>{count}) {
    if (history.venues[stakeholder].empty()) continue;
    const Activity activity = count_activity(history, stakeholder);
    const auto set = [&](Feature feature, double value) {
      table[feature][stakeholder.index()] = static_cast<float>(value);
    };
    set(Feature::size, std::log1p(activity.projects));
    set(Feature::recent_size, std::log1p(activity.recent));
    set(Feature::degree, std::log1p(static_cast<double>(partners[stakeholder].size())));
    set(Feature::consortium, std::log(activity.members / activity.projects));
    set(Feature::multi_share, activity.multi / activity.projects);
    set(Feature::idle, activity.youngest);
    set(Feature::latest, std::log1p(activity.latest));
    set(Feature::led, std::log1p(activity.led));
  }
  if (count == 0) return table;
  for (const Feature feature : {Feature::size, Feature::recent_size, Feature::degree,
                                Feature::consortium, Feature::led, Feature::latest}) {
    scale_to_largest(table[feature]);
  }
  return table;
}

}  // namespace bindeglied
