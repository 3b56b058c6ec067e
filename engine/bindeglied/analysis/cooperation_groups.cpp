#include "bindeglied/analysis/cooperation_groups.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <span>
#include <string>

#include "bindeglied/measures/communities.hpp"
#include "bindeglied/measures/group_mixing.hpp"

namespace bindeglied {
namespace {

/// Rows of a value and its count, by falling count, then value.
template <class Row, class Value>
std::vector<Row> count_rows(const std::map<Value, std::uint32_t>& counts) {
  std::vector<Row> rows;
  for (const auto& [value, count] : counts) rows.push_back({value, count});
  std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::count);
  return rows;
}

std::vector<KindCount> count_kinds(const Cooperation& cooperation,
                                   std::span<const std::uint32_t> vertices) {
  std::map<StakeholderKind, std::uint32_t> counts;
  for (const std::uint32_t vertex : vertices) {
    if (const auto kind = kind_of(cooperation, vertex)) ++counts[*kind];
  }
  return count_rows<KindCount>(counts);
}

std::vector<MunicipalityCount> count_municipalities(const Cooperation& cooperation,
                                                    std::span<const std::uint32_t> vertices) {
  std::map<PlaceId, std::uint32_t> counts;
  for (const std::uint32_t vertex : vertices) {
    const std::uint32_t place = cooperation.places[vertex];
    if (place != no_group) ++counts[PlaceId{place}];
  }
  return count_rows<MunicipalityCount>(counts);
}

std::vector<VenueCount> count_shared_venues(const Cooperation& cooperation,
                                            std::span<const std::uint32_t> vertices) {
  std::map<VenueId, std::uint32_t> counts;
  for (const TwoMode& graph : cooperation.parts.participation) {
    for (const std::uint32_t vertex : vertices) {
      for (const std::uint32_t column : graph.columns(vertex)) ++counts[VenueId{column}];
    }
  }
  std::erase_if(counts, [](const auto& entry) { return entry.second < 2; });
  return count_rows<VenueCount>(counts);
}

/// Of the weight at the vertices, the share that leads to one of them.
double share_inside(const Graph& graph, std::span<const std::uint32_t> of,
                    std::span<const std::uint32_t> vertices) {
  double inside = 0.0;
  double all = 0.0;
  for (const std::uint32_t vertex : vertices) {
    const auto neighbours = graph.neighbours(vertex);
    const auto weights = graph.weights(vertex);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      all += weights[i];
      if (of[neighbours[i]] == of[vertex]) inside += weights[i];
    }
  }
  return all > 0.0 ? inside / all : 0.0;
}

/// {0} size, {1} and {2} most frequent kind, {3} percent inside, {4} and {5} most shared venue;
/// without kinds {0} size, {1} percent inside, {2} and {3} venue.
Message describe_group(const Network& network, const CooperationGroup& row) {
  const std::int64_t inside = std::llround(100.0 * row.inside);
  constexpr std::array<std::string_view, 4> codes = {"groups.finding", "groups.finding_unknown",
                                                     "groups.finding_venue",
                                                     "groups.finding_venue_unknown"};
  const std::size_t code = (row.venues.empty() ? 0U : 2U) + (row.kinds.empty() ? 1U : 0U);
  Message finding{codes.at(code), {std::int64_t{row.size}}};
  if (!row.kinds.empty()) {
    finding.arguments.emplace_back(row.kinds.front().kind);
    finding.arguments.emplace_back(std::int64_t{row.kinds.front().count});
  }
  finding.arguments.emplace_back(inside);
  if (!row.venues.empty()) {
    finding.arguments.emplace_back(network.node(row.venues.front().venue));
    finding.arguments.emplace_back(std::int64_t{row.venues.front().count});
  }
  return finding;
}

CooperationGroup make_group(const Network& network, const Cooperation& cooperation,
                            const Communities& communities,
                            std::span<const std::uint32_t> vertices) {
  CooperationGroup row{.size = static_cast<std::uint32_t>(vertices.size()),
                       .inside = share_inside(cooperation.graph, communities.of, vertices),
                       .kinds = count_kinds(cooperation, vertices),
                       .places = count_municipalities(cooperation, vertices),
                       .venues = count_shared_venues(cooperation, vertices)};
  for (const std::uint32_t vertex : vertices) {
    row.members.push_back(cooperation.stakeholders[vertex]);
  }
  row.finding = describe_group(network, row);
  return row;
}

NullVerdict test_modularity(const Cooperation& cooperation, const CommunityOptions& options,
                            const NullOptions& null, double observed, const Watch& watch) {
  CommunityOptions of_sample = options;
  of_sample.threads = 1;  // the samples share them
  const Watch within_sample{.stop = watch.stop};
  const auto samples = sample_null(
      null, 1,
      [&](std::mt19937_64& random, std::span<double> figures) {
        const CooperationParts parts = rewire_parts(cooperation.parts, random, watch);
        const Graph graph = join_parts(cooperation.graph.vertex_count(), parts, watch);
        figures[0] = find_communities(graph, of_sample, within_sample).modularity;
      },
      watch);
  return compare_with_null(observed, samples[0]);
}

}  // namespace

Grouping find_groups(const Network& network, const Cooperation& cooperation,
                     const GroupingOptions& options, const NullOptions& null, const Watch& watch) {
  check_fields(options);
  const CommunityOptions search{
      .resolution = options.resolution, .seed = null.seed, .threads = null.threads};
  const Communities communities = find_communities(cooperation.graph, search, watch);
  std::vector<std::vector<std::uint32_t>> members(communities.sizes.size());
  for (std::uint32_t vertex = 0; vertex < cooperation.stakeholders.size(); ++vertex) {
    members[communities.of[vertex]].push_back(vertex);
  }
  std::erase_if(members, [](const auto& vertices) { return vertices.size() < 2; });
  std::ranges::stable_sort(members, std::ranges::greater{},
                           [](const auto& vertices) { return vertices.size(); });
  Grouping grouping{.modularity = communities.modularity,
                    .knows_kinds = knows_kinds(cooperation),
                    .unknown_kinds = count_unknown_kinds(cooperation)};
  for (const auto& vertices : members) {
    grouping.rows.push_back(make_group(network, cooperation, communities, vertices));
    grouping.rows.back().id = "community:" + std::to_string(grouping.rows.size());
  }
  if (null.null == 0) return grouping;
  grouping.chance = test_modularity(cooperation, search, null, grouping.modularity, watch);
  grouping.verdict = verdict_of_no_difference(grouping.chance.p, grouping.chance.samples, 1);
  if (grouping.chance.p <= chance_level) {
    const bool is_more = grouping.modularity > grouping.chance.mean;
    grouping.verdict = is_more ? ChanceVerdict::more : ChanceVerdict::less;
  }
  return grouping;
}

void compare_groups(const std::vector<CooperationGroup>& before,
                    std::vector<CooperationGroup>& after) {
  std::map<StakeholderId, std::size_t> earlier;
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (const StakeholderId member : before[i].members) earlier.emplace(member, i);
  }
  for (CooperationGroup& group : after) {
    std::vector<std::uint32_t> from(before.size(), 0);
    std::uint32_t known = 0;
    for (const StakeholderId member : group.members) {
      const auto found = earlier.find(member);
      if (found == earlier.end()) continue;
      ++from[found->second];
      ++known;
    }
    group.stayed = from.empty() ? 0 : *std::ranges::max_element(from);
    group.came = known - *group.stayed;
    group.joined = group.size - known;
  }
}

}  // namespace bindeglied
