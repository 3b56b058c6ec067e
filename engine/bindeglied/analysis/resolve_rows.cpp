#include "bindeglied/analysis/resolve_rows.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/name_similarity.hpp"
#include "bindeglied/base/parse_word.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

constexpr double least_similarity = 0.75;
constexpr std::size_t most_suggestions = 5;

[[noreturn]] void refuse(std::string_view text, bool is_ambiguous,
                         std::vector<std::pair<double, std::string>> suggestions) {
  std::ranges::stable_sort(suggestions, std::ranges::greater{},
                           &std::pair<double, std::string>::first);
  std::string near;
  for (std::size_t i = 0; i < std::min(suggestions.size(), most_suggestions); ++i) {
    near += (i == 0 ? "" : ", ") + suggestions[i].second;
  }
  if (is_ambiguous) {
    throw CodedError(ErrorKind::usage, "error.several_rows", "'{0}': several mean that: {1}",
                     {std::string(text), near});
  }
  if (near.empty()) {
    throw CodedError(ErrorKind::usage, "error.unknown_name", "'{0}': is not in the data",
                     {std::string(text)});
  }
  throw CodedError(ErrorKind::usage, "error.unknown_name.near",
                   "'{0}': is not in the data; did you mean {1}?", {std::string(text), near});
}

/// How well a name agrees: 1 equal, less when it contains the text or is similar.
double agreement(const FoldedName& name, const FoldedName& wanted) {
  constexpr std::size_t longest_similar = 500;  // bytes; beyond, comparing would take too long
  if (same_folded(name, wanted)) return 1.0;
  if (wanted.plain.size() > longest_similar) return 0.0;
  const double similarity = std::max(name_similarity(name.plain, wanted.plain),
                                     name_similarity(name.expanded, wanted.expanded));
  const bool is_part = !wanted.plain.empty() && name.plain.find(wanted.plain) != std::string::npos;
  return std::min(0.99, is_part ? std::max(similarity, least_similarity) : similarity);
}

template <class IdType, class Row>
IdType resolve(const Network& network, const IdVector<IdType, Row>& table, std::string_view text) {
  const FoldedName wanted = fold_name(text);
  std::vector<IdType> equal;
  std::vector<std::pair<double, std::string>> suggestions;
  for (const IdType id : table.ids()) {
    const std::string_view key = network.text(table[id].id);
    if (key == text) return id;
    const double best = std::max(agreement(fold_name(key), wanted),
                                 agreement(fold_name(network.text(table[id].name)), wanted));
    if (best >= 1.0) equal.push_back(id);
    if (best >= least_similarity) suggestions.emplace_back(best, key);
  }
  if (equal.size() == 1) return equal.front();
  refuse(text, !equal.empty(), std::move(suggestions));
}

/// Whether some topic is named so, or several are.
bool names_topic(const Network& network, std::string_view text) {
  const FoldedName wanted = fold_name(text);
  return std::ranges::any_of(network.topics, [&](const Topic& topic) {
    return same_folded(fold_name(network.text(topic.id)), wanted) ||
           same_folded(fold_name(network.text(topic.name)), wanted);
  });
}

}  // namespace

TopicId resolve_topic(const Network& network, std::string_view text) {
  return resolve(network, network.topics, text);
}

std::vector<TopicId> resolve_topics(const Network& network, std::string_view list) {
  std::vector<TopicId> topics;
  for (const std::string_view part : split(list, '|')) {
    const bool is_list = part.find(',') != std::string_view::npos && !names_topic(network, part);
    for (const std::string_view name : is_list ? split(part, ',') : std::vector{part}) {
      topics.push_back(resolve_topic(network, trim(name)));
    }
  }
  return topics;
}

PlaceId resolve_place(const Network& network, std::string_view text) {
  return resolve(network, network.places, text);
}

StakeholderKind resolve_kind(std::string_view text) {
  if (const std::optional<StakeholderKind> kind = parse_word<StakeholderKind>(text)) return *kind;
  std::string names;
  for (const auto& kind : EnumNames<StakeholderKind>::names) {
    names += (names.empty() ? "" : ", ") + std::string(kind.name);
  }
  throw CodedError(ErrorKind::usage, "error.unknown_kind",
                   "'{0}': unknown kind; must be one of {1}", {std::string(text), names});
}

}  // namespace bindeglied
