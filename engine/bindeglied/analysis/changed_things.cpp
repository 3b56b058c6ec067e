#include "bindeglied/analysis/detail/changed_things.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace bindeglied {
namespace {

/// What is compared of a thing: as data has it, and as the report words it.
struct Property {
  std::string_view field;
  std::string_view code;
  std::string value = {};  ///< empty = none
  MessageArgument shown = std::string{};
};

/// A node or tie.
struct Thing {
  bool is_there = true;    ///< on the day
  bool is_counted = true;  ///< not as weak as evidence that is left out
  std::string name = {};
  MessageArgument nature = std::string{};  ///< a word beside the name: status or kind
  std::vector<Property> properties = {};   ///< the same fields on both sides
  std::string ends = {};                   ///< of a tie: its key without the date
};

Property text_property(std::string_view field, std::string_view code, std::string value) {
  MessageArgument shown = value.empty() ? std::string("–") : value;
  return {field, code, std::move(value), std::move(shown)};
}

Property date_property(std::string_view field, std::string_view code, PartialDate date) {
  return {field, code, date.is_none() ? std::string{} : to_iso(date), date};
}

ById<Thing> venues_by_id(const NetworkState& state) {
  const Network& network = state.network;
  ById<Thing> things;
  for (const VenueId venue : network.venues.ids()) {
    const NodeId node = network.node(venue);
    const ProjectStatus status = status_on(network.venues[venue], state.as_of.day);
    std::string name = name_of_node(network, node);
    things.emplace(network.text(network.node_ids[node]),
                   Thing{.name = name,
                         .nature = status,
                         .properties = {text_property("name", "diff.venue.name", name),
                                        {"status", "diff.venue.status",
                                         std::string(to_string(status)), status}}});
  }
  return things;
}

ById<Thing> stakeholders_by_id(const NetworkState& state) {
  const Network& network = state.network;
  ById<Thing> things;
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const NodeId node = network.node(stakeholder);
    const StakeholderKind kind = network.stakeholders[stakeholder].kind;
    std::string name = name_of_node(network, node);
    things.emplace(network.text(network.node_ids[node]),
                   Thing{.is_there = exists(network, stakeholder, state.as_of),
                         .name = name,
                         .nature = kind,
                         .properties = {text_property("name", "diff.stakeholder.name", name),
                                        {"kind", "diff.stakeholder.kind",
                                         std::string(to_string(kind)), kind}}});
  }
  return things;
}

/// Ids as the table has them, joined by |.
std::string source_ids(const Network& network, TieId tie) {
  std::string ids;
  for (const SourceId source : network.sources_of_tie[tie]) {
    ids += (ids.empty() ? "" : "|") + std::string(network.text(network.sources[source].id));
  }
  return ids;
}

std::vector<Property> tie_properties(const Network& network, TieId id) {
  const Tie& tie = network.ties[id];
  const Confidence confidence = tie.is_inferred ? Confidence::inferred : Confidence::explicit_;
  return {{"level", "diff.tie.level", std::string(to_string(tie.level)), tie.level},
          date_property("since", "diff.tie.since", tie.since),
          date_property("until", "diff.tie.until", tie.until),
          date_property("seen", "diff.tie.seen", tie.seen),
          text_property("role", "diff.tie.role", std::string(network.text(tie.role))),
          {"confidence", "diff.tie.confidence", std::string(to_string(confidence)),
           word_of(confidence)},
          text_property("sources", "diff.tie.sources", source_ids(network, id))};
}

ById<Thing> ties_by_id(const NetworkState& state) {
  const Network& network = state.network;
  ById<Thing> things;
  for (const TieId id : network.ties.ids()) {
    const Tie& tie = network.ties[id];
    std::string key = tie_key(network, id);
    std::string ends = key.substr(0, key.rfind('/'));
    things.emplace(
        std::move(key),
        Thing{.is_there = holds(tie, state.as_of),
              .is_counted = !(state.as_of.explicit_only && tie.is_inferred),
              .name = name_of_node(network, tie.from) + " – " + name_of_node(network, tie.to),
              .nature = tie.kind,
              .properties = tie_properties(network, id),
              .ends = std::move(ends)});
  }
  return things;
}

/// The ids of those that the other side does not know, by their ends.
std::map<std::string, std::vector<std::string>> left_over(const ById<Thing>& things,
                                                          const ById<Thing>& others) {
  std::map<std::string, std::vector<std::string>> ids;
  for (const auto& [id, thing] : things) {
    if (!others.contains(id)) ids[thing.ends].push_back(id);
  }
  return ids;
}

/// The date of its begin is part of a tie's id: one whose date was corrected takes its new id.
void rename_redated(ById<Thing>& before, const ById<Thing>& after) {
  const auto gone = left_over(before, after);
  const auto come = left_over(after, before);
  for (const auto& [ends, ids] : gone) {
    const auto found = come.find(ends);
    if (found == come.end() || ids.size() != 1 || found->second.size() != 1) continue;
    auto thing = before.extract(ids.front());
    thing.key() = found->second.front();
    before.insert(std::move(thing));
  }
}

std::optional<std::string> known_value(const Property& property) {
  if (property.value.empty()) return {};
  return property.value;
}

void add_changed_properties(const std::string& id, const Thing& before, const Thing& after,
                            Subject subject, std::vector<Difference>& found) {
  for (std::size_t i = 0; i < after.properties.size(); ++i) {
    const Property& was = before.properties[i];
    const Property& is = after.properties[i];
    if (was.value == is.value) continue;
    found.push_back(
        {.id = id,
         .subject = subject,
         .change = Change::changed,
         .field = std::string(is.field),
         .before = known_value(was),
         .after = known_value(is),
         .text = {.code = is.code, .arguments = {after.name, after.nature, was.shown, is.shown}}});
  }
}

/// The codes of added and removed.
struct Codes {
  std::string_view added;
  std::string_view removed;
};

std::vector<Difference> compare_things(const ById<Thing>& before, const ById<Thing>& after,
                                       Subject subject, const Codes& codes) {
  std::vector<Difference> found;
  visit_both(before, after, [&](const std::string& id, const Thing* left, const Thing* right) {
    assert(left != nullptr || right != nullptr);
    const bool was_there = left != nullptr && left->is_there;
    const bool is_there = right != nullptr && right->is_there;
    if (was_there != is_there) {
      const Thing& named = is_there ? *right : *left;
      found.push_back({.id = id,
                       .subject = subject,
                       .change = is_there ? Change::added : Change::removed,
                       .text = {.code = is_there ? codes.added : codes.removed,
                                .arguments = {named.name, named.nature}}});
    }
    if (left != nullptr && right != nullptr && (left->is_counted || right->is_counted)) {
      add_changed_properties(id, *left, *right, subject, found);
    }
  });
  return found;
}

}  // namespace

std::vector<Difference> changed_things(const NetworkState& before, const NetworkState& after) {
  std::vector<Difference> found =
      compare_things(venues_by_id(before), venues_by_id(after), Subject::venue,
                     {"diff.venue.added", "diff.venue.removed"});
  const auto add = [&](std::vector<Difference> more) {
    std::ranges::move(more, std::back_inserter(found));
  };
  add(compare_things(stakeholders_by_id(before), stakeholders_by_id(after), Subject::stakeholder,
                     {"diff.stakeholder.added", "diff.stakeholder.removed"}));
  ById<Thing> old_ties = ties_by_id(before);
  const ById<Thing> new_ties = ties_by_id(after);
  rename_redated(old_ties, new_ties);
  add(compare_things(old_ties, new_ties, Subject::tie, {"diff.tie.added", "diff.tie.removed"}));
  return found;
}

}  // namespace bindeglied
