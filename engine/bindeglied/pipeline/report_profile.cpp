#include "bindeglied/pipeline/report_profile.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "bindeglied/analysis/overview.hpp"
#include "bindeglied/analysis/profile.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/profile_rows.hpp"

namespace bindeglied {
namespace {

template <class IdType>
std::vector<IdType> to_list(std::span<const IdType> ids) {
  return {ids.begin(), ids.end()};
}

void add_text(const Network& network, std::string_view key, Text text, ValueObject& profile) {
  if (text == empty_text()) return;
  profile.emplace_back(std::string(key), Value{std::string(network.text(text))});
}

Value date_or_null(PartialDate date) { return date.is_none() ? Value{} : Value{to_iso(date)}; }

void add_stakeholder(const Study& study, StakeholderId id, const AsOf& day, ValueObject& profile) {
  const Network& network = study.network;
  const Stakeholder& stakeholder = network.stakeholders[id];
  profile.emplace_back("kind", to_value(network, stakeholder.kind));
  std::vector<std::string> aliases;
  for (const std::string_view alias : split(network.text(stakeholder.aliases), '|')) {
    aliases.emplace_back(alias);
  }
  if (!aliases.empty()) profile.emplace_back("aliases", to_value(network, aliases));
  add_text(network, "nuts3", stakeholder.nuts3, profile);
  add_text(network, "contact", stakeholder.contact, profile);
  profile.emplace_back("accepts_applications", to_value(network, stakeholder.accepts_applications));
  if (stakeholder.capacity) {
    profile.emplace_back("capacity", to_value(network, *stakeholder.capacity));
  }
  std::vector<StakeholderId> members;
  for (const Membership& membership : members_of(network, id, day)) {
    members.push_back(membership.other);
  }
  if (!members.empty()) profile.emplace_back("members", to_value(network, members));
}

void add_venue(const Study& study, VenueId id, const AsOf& day, ValueObject& profile) {
  const Network& network = study.network;
  const Venue& venue = network.venues[id];
  profile.emplace_back("kind", to_value(network, venue.kind));
  profile.emplace_back("part_of", to_value(network, venue.part_of));
  profile.emplace_back("status", to_value(network, status_on(venue, day.day)));
  profile.emplace_back("starts", date_or_null(venue.starts));
  profile.emplace_back("ends", date_or_null(venue.ends));
  add_text(network, "description", venue.description, profile);
  add_text(network, "keywords", venue.keywords, profile);
  add_text(network, "programme", venue.programme, profile);
  add_text(network, "programme_part", venue.programme_part, profile);
  add_text(network, "call", venue.call, profile);
  add_text(network, "funding_scheme", venue.funding_scheme, profile);
  profile.emplace_back("parts", to_value(network, to_list(network.parts_of[id])));
}

ValueObject make_profile(const Study& study, NodeId node, const AsOf& day) {
  const Network& network = study.network;
  ValueObject profile;
  profile.emplace_back("id", to_value(network, node));
  add_text(network, "name", network.node_names[node], profile);
  add_text(network, "short_name", network.node_short_names[node], profile);
  if (network.is_venue(node)) {
    add_venue(study, network.venue(node), day, profile);
  } else {
    add_stakeholder(study, network.stakeholder(node), day, profile);
  }
  profile.emplace_back("place", to_value(network, to_list(network.places_of[node])));
  profile.emplace_back("topics", to_value(network, to_list(network.topics_of[node])));
  profile.emplace_back("sources", to_value(network, to_list(network.sources_of[node])));
  return profile;
}

/// Names of topics or places in one line; "–" for none.
template <class Table, class IdType>
std::string join_names(const Network& network, const Table& table, std::span<const IdType> ids) {
  std::string names;
  for (const IdType id : ids) {
    if (!names.empty()) names += ", ";
    names += network.text(table[id].name);
  }
  return names.empty() ? "–" : names;
}

void add_headings(const Study& study, const Question& question, NodeId node, Report& report) {
  const AsOf day = as_of(study, question);
  const Network& network = study.network;
  const std::string places = join_names(network, network.places, network.places_of[node]);
  const std::string topics = join_names(network, network.topics, network.topics_of[node]);
  if (network.is_venue(node)) {
    const Venue& venue = network.venues[network.venue(node)];
    const LocalText kind = std::get<LocalText>(to_value(network, venue.kind).content);
    const LocalText status =
        std::get<LocalText>(to_value(network, status_on(venue, day.day)).content);
    LocalText line = local_text(study, {"show.venue", {node, topics, places}});
    line.de = kind.de + " · Stand: " + status.de + " · " + line.de;
    line.en = kind.en + " · status: " + status.en + " · " + line.en;
    report.headings.push_back(
        local_text(study, {"show.title", {node, stated_day(study, question)}}));
    report.headings.push_back(std::move(line));
    return;
  }
  const StakeholderKind kind = network.stakeholders[network.stakeholder(node)].kind;
  report.headings.push_back(local_text(study, {"show.title", {node, stated_day(study, question)}}));
  report.headings.push_back(local_text(study, {"show.stakeholder", {kind, topics, places}}));
}

}  // namespace

Report report_overview(const Study& study, const Question& question) {
  Report report = start_report(study, question, "overview");
  report.headings.push_back(local_text(
      study, {"overview.title",
              {std::string(study.network.text(study.network.name)), stated_day(study, question)}}));
  add_rows(report, study.network, count_tables(study.network), question.top);
  report.next_command = "gaps";
  return report;
}

Report report_profile(const Study& study, const Question& question, std::string_view name) {
  const NodeId node = resolve_name(study.network, name);
  const AsOf day = as_of(study, question);
  Report report = start_report(study, question, "show");
  report.summary.emplace_back("profile", Value{make_profile(study, node, day)});
  add_headings(study, question, node, report);
  add_profile_rows(report, study.network, find_profile_ties(study.network, node, day),
                   question.top);
  const std::string id(study.network.text(study.network.node_ids[node]));
  report.next_command = (study.network.is_venue(node) ? "gaps --in " : "gaps --for ") + id;
  return report;
}

Report report_hits(const Study& study, const Question& question, std::string_view text) {
  Report report = start_report(study, question, "find");
  const std::vector<NameHit> hits = search_names(study.network, text);
  report.headings.push_back(local_text(study, {"find.title", {std::string(text)}}));
  add_rows(report, study.network, hits, question.top);
  if (!hits.empty()) {
    report.next_command =
        "show " + std::string(study.network.text(study.network.node_ids[hits.front().node]));
  }
  return report;
}

}  // namespace bindeglied
