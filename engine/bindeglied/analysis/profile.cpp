#include "bindeglied/analysis/profile.hpp"

namespace bindeglied {
namespace {

ProfileTie describe(const Network& network, TieId id, Direction direction) {
  const Tie& tie = network.ties[id];
  const auto sources = network.sources_of_tie[id];
  return {.id = id,
          .direction = direction,
          .kind = tie.kind,
          .other = direction == Direction::outgoing ? tie.to : tie.from,
          .level = tie.level,
          .since = to_iso(tie.since),
          .until = to_iso(tie.until),
          .seen = to_iso(tie.seen),
          .role = std::string(network.text(tie.role)),
          .confidence = tie.is_inferred ? Confidence::inferred : Confidence::explicit_,
          .sources = {sources.begin(), sources.end()}};
}

}  // namespace

std::vector<ProfileTie> find_profile_ties(const Network& network, NodeId node, const AsOf& as_of) {
  std::vector<ProfileTie> rows;
  for (const TieId tie : network.ties_from[node]) {
    if (!is_documented(network.ties[tie], as_of)) continue;
    rows.push_back(describe(network, tie, Direction::outgoing));
  }
  for (const TieId tie : network.ties_to[node]) {
    if (!is_documented(network.ties[tie], as_of)) continue;
    rows.push_back(describe(network, tie, Direction::incoming));
  }
  return rows;
}

ProfileTie describe_tie(const Network& network, TieId tie) {
  return describe(network, tie, Direction::outgoing);
}

}  // namespace bindeglied
