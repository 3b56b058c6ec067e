#include <algorithm>
#include <cmath>

#include "bindeglied/matching/detail/query_view.hpp"

namespace bindeglied::detail {
namespace {

/// What venues that a candidate shares with known partners say, summed over the venues.
struct SharedSums {
  explicit SharedSums(std::size_t count)
      : ties(count),
        line(count),
        line_recent(count),
        line_led(count),
        similar(count),
        last(count),
        number(count),
        flat(count),
        focused(count),
        led(count) {}
  Sums ties, line, line_recent, line_led, similar, last, number, flat, focused, led;
};

bool is_led_by_known(const QueryView& view, VenueId venue) {
  const auto members = view.index.history.members[venue];
  return std::ranges::any_of(members, [&](const HistoryMember& member) {
    return member.leads && std::ranges::binary_search(view.query.known, member.stakeholder);
  });
}

void add_shared_venue(const QueryView& view, VenueId venue, SharedSums& sums) {
  const MatchIndex& index = view.index;
  const auto members = index.history.members[venue];
  if (members.size() < 2) return;
  const double size_weight = static_cast<double>(view.known_share[venue]) /
                             std::sqrt(static_cast<double>(members.size() - 1));
  const double tie = size_weight * static_cast<double>(index.decay_4[venue]);
  const bool in_line = view.blocks[static_cast<std::size_t>(TermBlock::line)][venue] > 0.0;
  const bool is_led = is_led_by_known(view, venue);
  const double flat =
      static_cast<double>(view.known_share[venue]) / static_cast<double>(members.size() - 1);
  const double focused = size_weight * static_cast<double>(view.focus[venue]);
  const double similar = size_weight * view.similarity[venue];
  const auto youth = static_cast<double>(index.decay_2[venue]);
  for (const HistoryMember& member : members) {
    const std::size_t i = member.stakeholder.index();
    sums.ties[i] += tie;
    sums.similar[i] += similar;
    sums.number[i] += 1.0;
    sums.flat[i] += flat;
    sums.focused[i] += focused;
    sums.last[i] = std::max(sums.last[i], youth);
    if (is_led) sums.led[i] += tie;
    if (!in_line) continue;
    sums.line[i] += tie;
    sums.line_recent[i] += size_weight * youth;
    if (is_led) sums.line_led[i] += tie;
  }
}

/// Two steps of the walk in which a partner is chosen by sum d_4 / (n - 1), never staying:
/// (R^2) from the known partners, as sweeps over members of venues instead of pairs.
class PartnerWalk {
 public:
  PartnerWalk(const QueryView& view, const IdVector<VenueId, float>& weights)
      : view_(view), weights_(weights) {}

  /// One step of `mass`, summed over all who have some.
  [[nodiscard]] Sums step(const Sums& mass) const {
    const History& history = view_.index.history;
    Sums reached(mass.size(), 0.0);
    Sums per_tie(mass.size(), 0.0);
    std::vector<VenueId> venues;
    IdVector<VenueId, double> venue_mass(history.members.key_count(), 0.0);
    for (std::size_t i = 0; i < mass.size(); ++i) {
      if (mass[i] <= 0.0) continue;
      const StakeholderId from{i};
      const double strength = strength_of(from);
      if (strength <= 0.0) continue;
      per_tie[i] = mass[i] / strength;
      for (const VenueId venue : history.venues[from]) {
        if (venue_mass[venue] == 0.0) venues.push_back(venue);
        venue_mass[venue] += per_tie[i];
      }
    }
    for (const VenueId venue : venues) {
      const double weight = pair_weight(venue);
      for (const HistoryMember& member : history.members[venue]) {
        const std::size_t i = member.stakeholder.index();
        reached[i] += weight * (venue_mass[venue] - per_tie[i]);
      }
    }
    return reached;
  }

 private:
  [[nodiscard]] double pair_weight(VenueId venue) const {
    const std::size_t size = view_.index.history.members[venue].size();
    if (size < 2 || venue == view_.query.project) return 0.0;
    return static_cast<double>(weights_[venue]) / static_cast<double>(size - 1);
  }

  /// Sum over all partners: each venue gives d_4.
  [[nodiscard]] double strength_of(StakeholderId stakeholder) const {
    double sum = 0.0;
    for (const VenueId venue : view_.index.history.venues[stakeholder]) {
      const std::size_t size = view_.index.history.members[venue].size();
      if (size >= 2 && venue != view_.query.project) {
        sum += static_cast<double>(weights_[venue]);
      }
    }
    return sum;
  }

  const QueryView& view_;
  const IdVector<VenueId, float>& weights_;
};

void set_strength_column(const Sums& values, Feature feature, FeatureTable& table) {
  const auto column = table[feature];
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] > 0.0) column[i] = static_cast<float>(values[i] / (1.0 + values[i]));
  }
}

void add_two_step(const QueryView& view, FeatureTable& table) {
  Sums start(table.stakeholder_count(), 0.0);
  for (const StakeholderId known : view.query.known) start[known.index()] = 1.0;
  const PartnerWalk walk(view, view.index.decay_4);
  const Sums reached = walk.step(walk.step(start));
  set_root_column(reached, Feature::two_step, table);
  const auto strength = table[Feature::walk_strength];
  for (std::size_t i = 0; i < reached.size(); ++i) {
    strength[i] = static_cast<float>(std::min(1.0, std::sqrt(std::sqrt(reached[i]))));
  }
  const PartnerWalk focused(view, view.focus);
  set_root_column(focused.step(focused.step(start)), Feature::focused_two_step, table);
}

/// Similar venues whose members already have ties to the known partners.
void add_social(const QueryView& view, const Sums& ties, FeatureTable& table) {
  Sums social(table.stakeholder_count(), 0.0);
  for (const VenueId venue : view.similarity.ids()) {
    const double similarity = view.similarity[venue];
    if (similarity <= 0.0) continue;
    const auto members = view.index.history.members[venue];
    double sum = 0.0;
    for (const HistoryMember& member : members) {
      sum += std::sqrt(ties[member.stakeholder.index()]);
    }
    if (sum <= 0.0) continue;
    const double weight = similarity * sum / static_cast<double>(members.size()) *
                          static_cast<double>(view.index.decay_4[venue]);
    for (const HistoryMember& member : members) social[member.stakeholder.index()] += weight;
  }
  set_root_column(social, Feature::social, table);
}

void clear_known(const QueryView& view, Sums& sums) {
  for (const StakeholderId known : view.query.known) sums[known.index()] = 0.0;
}

}  // namespace

void add_tie_features(const QueryView& view, FeatureTable& table) {
  SharedSums sums(table.stakeholder_count());
  for (const VenueId venue : view.shared) add_shared_venue(view, venue, sums);
  for (Sums* column : {&sums.ties, &sums.line, &sums.line_recent, &sums.line_led, &sums.similar,
                       &sums.last, &sums.number, &sums.flat, &sums.focused, &sums.led}) {
    clear_known(view, *column);
  }
  set_root_column(sums.ties, Feature::repeat, table);
  set_root_column(sums.led, Feature::repeat_led, table);
  set_root_column(sums.line, Feature::line_ties, table);
  set_root_column(sums.line_recent, Feature::line_ties_recent, table);
  set_root_column(sums.line_led, Feature::line_ties_led, table);
  set_root_column(sums.focused, Feature::focused_ties, table);
  set_root_column(sums.flat, Feature::repeat_flat, table);
  Sums by_size = sums.number;
  divide_by_size(view, by_size);
  set_root_column(by_size, Feature::common_size, table);
  set_root_column(sums.similar, Feature::similar_ties, table);
  const auto last = table[Feature::last_common];
  const auto share = table[Feature::common_share];
  for (std::size_t i = 0; i < sums.last.size(); ++i) {
    if (sums.number[i] <= 0.0) continue;
    last[i] = static_cast<float>(sums.last[i]);
    const auto all = static_cast<double>(view.index.history.venues[StakeholderId{i}].size());
    share[i] = static_cast<float>(std::sqrt(std::min(1.0, sums.number[i] / all)));
  }
  set_strength_column(sums.ties, Feature::tie_strength, table);
  set_strength_column(sums.line, Feature::line_strength, table);
  add_social(view, sums.ties, table);
  add_two_step(view, table);
}

}  // namespace bindeglied::detail
