#include "bindeglied/analysis/search_names.hpp"

#include <algorithm>
#include <functional>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/name_similarity.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

constexpr double least_name_similarity = 0.85;
constexpr std::size_t longest_similar = 500;  ///< bytes; beyond, comparing would take too long

/// The id and all names of a node.
std::vector<std::string_view> names_of(const Network& network, NodeId node) {
  std::vector<std::string_view> names = {network.text(network.node_ids[node]),
                                         network.text(network.node_names[node])};
  const std::string_view short_name = network.text(network.node_short_names[node]);
  if (!short_name.empty()) names.push_back(short_name);
  if (!network.is_venue(node)) {
    const Text aliases = network.stakeholders[network.stakeholder(node)].aliases;
    for (const std::string_view alias : split(network.text(aliases), '|')) names.push_back(alias);
  }
  return names;
}

std::optional<NameMatch> match_folded(std::string_view name, std::string_view wanted) {
  if (name == wanted) return NameMatch::equal;
  if (name.starts_with(wanted)) return NameMatch::start;
  const std::size_t at = name.find(wanted);
  if (at == std::string_view::npos) return std::nullopt;
  return name.find(" " + std::string(wanted)) != std::string_view::npos ? NameMatch::word
                                                                        : NameMatch::part;
}

std::optional<NameMatch> match_names(const FoldedName& name, const FoldedName& wanted) {
  std::optional<NameMatch> best;
  for (const std::string& form : {name.plain, name.expanded}) {
    for (const std::string& sought : {wanted.plain, wanted.expanded}) {
      const std::optional<NameMatch> match = match_folded(form, sought);
      if (match && (!best || *match < *best)) best = match;
    }
  }
  return best;
}

NameHit make_hit(const Network& network, NodeId node, NameMatch match, std::string_view matched) {
  const std::size_t ties = network.ties_from[node].size() + network.ties_to[node].size();
  NameHit hit{.id = std::string(network.text(network.node_ids[node])),
              .node = node,
              .match = match,
              .matched = std::string(matched),
              .ties = static_cast<std::uint32_t>(ties)};
  if (network.is_venue(node)) {
    hit.venue_kind = network.venues[network.venue(node)].kind;
  } else {
    hit.kind = network.stakeholders[network.stakeholder(node)].kind;
  }
  return hit;
}

/// The best hit of each node by `match(folded name)`.
template <class Match>
std::vector<NameHit> find_hits(const Network& network, Match match) {
  std::vector<NameHit> hits;
  for (const NodeId node : network.node_ids.ids()) {
    std::optional<NameHit> best;
    for (const std::string_view name : names_of(network, node)) {
      const std::optional<NameMatch> found = match(fold_name(name));
      if (found && (!best || *found < best->match)) best = make_hit(network, node, *found, name);
    }
    if (best) hits.push_back(*best);
  }
  std::ranges::stable_sort(hits, [](const NameHit& a, const NameHit& b) {
    return a.match != b.match ? a.match < b.match : a.ties > b.ties;
  });
  return hits;
}

std::string list_of(const Network& network, const std::vector<NameHit>& hits) {
  constexpr std::size_t most = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(hits.size(), most); ++i) {
    if (!list.empty()) list += ", ";
    list += network.text(network.node_ids[hits[i].node]);
  }
  return list;
}

/// What is said of a name that nothing has.
struct Unknown {
  std::string_view code;
  std::string_view english;
};

[[noreturn]] void refuse(const Network& network, std::string_view text, const Unknown& problem,
                         const std::vector<NameHit>& hits) {
  std::string code(problem.code);
  std::string english(problem.english);
  if (!hits.empty()) {
    code += ".near";
    english += "; did you mean {1}?";
  }
  throw CodedError(ErrorKind::usage, code, english, {std::string(text), list_of(network, hits)});
}

NodeId resolve(const Network& network, std::string_view text, const Unknown& unknown,
               const std::function<bool(NodeId)>& is_wanted) {
  const NodeId exact = find_node(network, text);
  if (!exact.is_none() && is_wanted(exact)) return exact;
  std::vector<NameHit> hits = search_names(network, text);
  std::erase_if(hits, [&](const NameHit& hit) { return !is_wanted(hit.node); });
  const auto equal_count =
      std::ranges::count_if(hits, [](const NameHit& h) { return h.match == NameMatch::equal; });
  if (equal_count == 1) return hits.front().node;
  constexpr Unknown ambiguous{"error.ambiguous", "'{0}': several mean that"};
  refuse(network, text, equal_count > 1 ? ambiguous : unknown, hits);
}

}  // namespace

std::vector<NameHit> search_names(const Network& network, std::string_view text) {
  const FoldedName wanted = fold_name(text);
  if (wanted.plain.empty()) return {};
  std::vector<NameHit> hits =
      find_hits(network, [&](const FoldedName& name) { return match_names(name, wanted); });
  if (!hits.empty() || wanted.plain.size() > longest_similar) return hits;
  return find_hits(network, [&](const FoldedName& name) -> std::optional<NameMatch> {
    const double similarity = std::max(name_similarity(name.plain, wanted.plain),
                                       name_similarity(name.expanded, wanted.expanded));
    if (similarity < least_name_similarity) return std::nullopt;
    return NameMatch::similar;
  });
}

NodeId resolve_name(const Network& network, std::string_view text) {
  return resolve(network, text, {"error.unknown_node", "'{0}': unknown stakeholder or venue"},
                 [](NodeId) { return true; });
}

StakeholderId resolve_stakeholder(const Network& network, std::string_view text) {
  const auto is_wanted = [&](NodeId node) { return !network.is_venue(node); };
  return network.stakeholder(resolve(
      network, text, {"error.unknown_stakeholder", "'{0}': unknown stakeholder"}, is_wanted));
}

VenueId resolve_venue(const Network& network, std::string_view text) {
  const auto is_wanted = [&](NodeId node) { return network.is_venue(node); };
  return network.venue(
      resolve(network, text, {"error.unknown_venue", "'{0}': unknown venue"}, is_wanted));
}

VenueId resolve_project(const Network& network, std::string_view text) {
  const VenueId venue = resolve_venue(network, text);
  if (network.venues[venue].kind == VenueKind::project) return venue;
  throw CodedError(ErrorKind::usage, "error.not_a_project",
                   "'{0}': is no project; partners are recommended for projects",
                   {std::string(text)});
}

std::vector<VenueId> resolve_projects(const Network& network,
                                      const std::vector<std::string>& texts) {
  std::vector<VenueId> projects;
  projects.reserve(texts.size());
  for (const std::string& text : texts) projects.push_back(resolve_project(network, text));
  return projects;
}

}  // namespace bindeglied
