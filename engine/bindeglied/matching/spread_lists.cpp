#include "bindeglied/matching/spread_lists.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <queue>
#include <tuple>
#include <utility>

namespace bindeglied {
namespace {

/// Somebody who could join the first ten of a list, and what that costs.
struct Entry {
  double cost = 0.0;
  std::size_t list = 0;
  std::uint32_t candidate = 0;  ///< position in `best`

  /// The cheapest is on top of a priority queue.
  bool operator<(const Entry& other) const {
    return std::tuple(cost, list, candidate) > std::tuple(other.cost, other.list, other.candidate);
  }
};

struct Leaver {
  double cost = 0.0;
  std::size_t position = 0;  ///< in the first ten
};

class Spreading {
 public:
  Spreading(std::span<const ListChoice> lists, std::size_t length)
      : lists_(lists), length_(length), first_tens_(lists.size()) {
    for (std::size_t list = 0; list < lists.size(); ++list) {
      first_tens_[list].resize(std::min(length, lists[list].best.size()));
      std::iota(first_tens_[list].begin(), first_tens_[list].end(), 0U);
      for (const std::uint32_t one : first_tens_[list]) ++shown_[lists[list].best[one]];
    }
    for (std::size_t list = 0; list < lists.size(); ++list) offer_from(list, length);
  }

  void spread(double factor) {
    // Less what multiplying may have added.
    const double wanted = std::ceil(factor * static_cast<double>(shown_.size()) - 1e-9);
    while (!entries_.empty() && static_cast<double>(shown_.size()) < wanted) {
      const Entry entry = entries_.top();
      entries_.pop();
      if (shown_.contains(lists_[entry.list].best[entry.candidate])) {
        offer_from(entry.list, entry.candidate + std::size_t{1});
        continue;
      }
      const std::optional<Leaver> leaver = cheapest_leaver(entry.list);
      if (!leaver) continue;
      const double cost = leaver->cost - gain_of(entry.list, entry.candidate);
      if (cost > entry.cost) {  // others have left meanwhile
        entries_.push({cost, entry.list, entry.candidate});
        continue;
      }
      exchange(entry, leaver->position);
      offer_from(entry.list, entry.candidate + std::size_t{1});
    }
  }

  [[nodiscard]] std::vector<std::vector<std::uint32_t>> take() && { return std::move(first_tens_); }

 private:
  /// Of joining in the last position.
  [[nodiscard]] double gain_of(std::size_t list, std::uint32_t candidate) const {
    return lists_[list].probabilities[candidate] * rank_discount(length_);
  }

  /// Who stands in another first ten too and is missed least; those below move up.
  [[nodiscard]] std::optional<Leaver> cheapest_leaver(std::size_t list) const {
    const std::vector<std::uint32_t>& members = first_tens_[list];
    std::optional<Leaver> cheapest;
    double moved_up = 0.0;  // what those below gain by it
    for (std::size_t position = members.size(); position-- > 0;) {
      const double probability = lists_[list].probabilities[members[position]];
      const double cost = probability * rank_discount(position + 1) - moved_up;
      const bool may_leave = shown_.at(lists_[list].best[members[position]]) > 1 &&
                             std::ranges::count(lists_[list].stay, members[position]) == 0;
      if (may_leave && (!cheapest || cost < cheapest->cost)) cheapest = {cost, position};
      if (position > 0)
        moved_up += probability * (rank_discount(position) - rank_discount(position + 1));
    }
    return cheapest;
  }

  /// Puts the best candidate from there on who stands nowhere yet into the queue.
  void offer_from(std::size_t list, std::size_t candidate) {
    const std::vector<StakeholderId>& best = lists_[list].best;
    while (candidate < best.size() && shown_.contains(best[candidate])) ++candidate;
    const std::optional<Leaver> leaver = cheapest_leaver(list);
    if (candidate >= best.size() || !leaver) return;
    const auto who = static_cast<std::uint32_t>(candidate);
    entries_.push({leaver->cost - gain_of(list, who), list, who});
  }

  void exchange(const Entry& entry, std::size_t position) {
    std::vector<std::uint32_t>& members = first_tens_[entry.list];
    const std::vector<StakeholderId>& best = lists_[entry.list].best;
    --shown_.at(best[members[position]]);
    ++shown_[best[entry.candidate]];
    members.erase(members.begin() + static_cast<std::ptrdiff_t>(position));
    members.push_back(entry.candidate);  // candidates of a list are offered ascending
  }

  std::span<const ListChoice> lists_;
  std::size_t length_;
  std::vector<std::vector<std::uint32_t>> first_tens_;
  std::map<StakeholderId, std::uint32_t> shown_;  ///< in how many first tens, if any
  std::priority_queue<Entry> entries_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> spread_first_tens(std::span<const ListChoice> lists,
                                                          double factor, std::size_t length) {
  Spreading spreading(lists, length);
  spreading.spread(factor);
  return std::move(spreading).take();
}

}  // namespace bindeglied
