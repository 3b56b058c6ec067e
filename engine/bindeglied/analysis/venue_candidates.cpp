#include "bindeglied/analysis/detail/venue_candidates.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied::detail {
namespace {

template <class Key, class Value>
Csr<Key, Value> by_key(std::vector<std::pair<Key, Value>> pairs, std::size_t key_count) {
  sort_unique(pairs);
  CsrBuilder<Key, Value> builder;
  std::size_t next = 0;
  for (std::size_t key = 0; key < key_count; ++key) {
    for (; next < pairs.size() && pairs[next].first.index() == key; ++next) {
      builder.push_value(pairs[next].second);
    }
    builder.end_key();
  }
  return std::move(builder).build();
}

void index_topics(const Network& network, CandidateIndex& index) {
  IdVector<TopicId, std::vector<TopicPosting>> postings(network.topics.size());
  index.largest = IdVector<TopicId, double>(network.topics.size(), 0.0);
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    for (const TopicWeight& entry : index.topics.vectors[network.node(stakeholder)]) {
      postings[entry.topic].push_back({stakeholder, entry.weight});
      index.largest[entry.topic] = std::max(index.largest[entry.topic], entry.weight);
    }
  }
  CsrBuilder<TopicId, TopicPosting> builder;
  for (const std::vector<TopicPosting>& list : postings) {
    for (const TopicPosting& posting : list) builder.push_value(posting);
    builder.end_key();
  }
  index.postings = std::move(builder).build();
}

double contact_of(double sum) { return sum / (1.0 + sum); }

/// Adds to the sum of a stakeholder; `count` are touched so far.  Without a branch, as it cannot be
/// foretold who is new.
inline void add_to_sum(Scratch& scratch, std::size_t& count, StakeholderId stakeholder,
                       double amount) {
  double& sum = scratch.sums[stakeholder];
  scratch.touched[count] = stakeholder;
  count += sum == 0.0 ? 1U : 0U;
  sum += amount;
}

/// The figure of the `limit`-th best; 0 when there are fewer.
double threshold(const Scratch& scratch, std::span<const StakeholderId> touched,
                 std::size_t limit) {
  if (touched.size() < limit) return 0.0;
  std::vector<double> figures;
  figures.reserve(touched.size());
  for (const StakeholderId id : touched) figures.push_back(scratch.sums[id]);
  const auto nth = figures.begin() + static_cast<std::ptrdiff_t>(limit - 1);
  std::nth_element(figures.begin(), nth, figures.end(), std::greater<>{});
  return *nth;
}

}  // namespace

CandidateIndex build_candidate_index(const Network& network, const AsOf& as_of) {
  CandidateIndex index{.topics = build_topic_vectors(network, as_of)};
  index_topics(network, index);
  std::vector<std::pair<VenueId, StakeholderId>> documented;
  std::vector<std::pair<StakeholderId, VenueId>> met_in;
  for (const Tie& tie : network.ties) {
    if (tie.level == Level::none || !network.is_venue(tie.to) || network.is_venue(tie.from)) {
      continue;
    }
    if (!is_documented(tie, as_of)) continue;
    const VenueId venue = network.venue(tie.to);
    const StakeholderId stakeholder = network.stakeholder(tie.from);
    documented.emplace_back(venue, stakeholder);
    // A whole process is too wide to have met there.
    if (network.venues[venue].kind != VenueKind::process) met_in.emplace_back(stakeholder, venue);
  }
  index.documented = by_key(std::move(documented), network.venues.size());
  index.met_in = by_key(std::move(met_in), network.stakeholders.size());
  return index;
}

std::vector<Ranked> best_by_topics(const CandidateIndex& index, NodeId venue, std::size_t limit,
                                   Scratch& scratch) {
  constexpr double slack = 1e-9;  // so that rounding drops nobody
  std::vector<TopicWeight> topics(index.topics.vectors[venue].begin(),
                                  index.topics.vectors[venue].end());
  const auto most = [&](const TopicWeight& entry) {
    return entry.weight * index.largest[entry.topic];
  };
  std::ranges::stable_sort(topics, std::greater<>{}, most);
  double left = 0.0;
  for (const TopicWeight& entry : topics) left += most(entry);

  std::size_t count = 0;
  double taken = 0.0;
  double least = 0.0;
  for (const TopicWeight& entry : topics) {
    if (least > left + slack) break;
    for (const TopicPosting& posting : index.postings[entry.topic]) {
      add_to_sum(scratch, count, posting.stakeholder, entry.weight * posting.weight);
    }
    left -= most(entry);
    taken += most(entry);
    // Nobody has more than all that was taken up: as long as more is left, it could not end here.
    if (taken > left) least = threshold(scratch, {scratch.touched.data(), count}, limit);
  }
  std::vector<Ranked> best;
  for (const StakeholderId id : std::span(scratch.touched).first(count)) {
    const double bound = std::exchange(scratch.sums[id], 0.0) + left + slack;
    if (bound >= least) best.push_back({id, std::min(1.0, bound)});
  }
  return best;
}

std::span<const StakeholderId> sum_contact(const CandidateIndex& index, VenueId venue,
                                           std::size_t busiest, Scratch& scratch) {
  std::size_t count = 0;
  for (const StakeholderId partner : index.documented[venue]) {
    const auto venues = index.met_in[partner];
    if (venues.size() > busiest) continue;
    for (const VenueId other : venues) {
      if (other == venue) continue;
      const auto people = index.documented[other];
      const double share = 1.0 / static_cast<double>(people.size());
      for (const StakeholderId candidate : people) add_to_sum(scratch, count, candidate, share);
    }
  }
  return {scratch.touched.data(), count};
}

void keep_largest(std::vector<Ranked>& ranked, std::size_t limit) {
  if (ranked.size() <= limit) return;
  const auto nth = ranked.begin() + static_cast<std::ptrdiff_t>(limit);
  std::nth_element(ranked.begin(), nth, ranked.end(), [](const Ranked& a, const Ranked& b) {
    return std::pair(-a.figure, a.stakeholder) < std::pair(-b.figure, b.stakeholder);
  });
  ranked.resize(limit);
}

double take_contact(Scratch& scratch, StakeholderId stakeholder) {
  return contact_of(std::exchange(scratch.sums[stakeholder], 0.0));
}

std::vector<Ranked> best_contacts(Scratch& scratch, std::span<const StakeholderId> touched,
                                  std::size_t limit) {
  std::vector<Ranked> best;
  double least = 0.0;
  for (const StakeholderId id : touched) {
    const double sum = std::exchange(scratch.sums[id], 0.0);
    // Most are not among the best, and contact is less than its sum: a glance spares the rest.
    if (sum <= 0.0 || sum < least) continue;
    best.push_back({id, contact_of(sum)});
    if (best.size() / 4 < limit) continue;
    keep_largest(best, limit);
    least = std::ranges::min(best, {}, &Ranked::figure).figure;
  }
  keep_largest(best, limit);
  return best;
}

}  // namespace bindeglied::detail
