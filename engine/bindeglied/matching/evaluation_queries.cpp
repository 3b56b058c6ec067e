#include "bindeglied/matching/evaluation_queries.hpp"

#include <algorithm>
#include <random>
#include <span>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/participants.hpp"

namespace bindeglied {
namespace {

/// Members of one project, and who of them leads.
struct ProjectMembers {
  std::vector<StakeholderId> all = {};  ///< ascending
  std::vector<StakeholderId> leaders = {};
  bool is_within = true;  ///< every tie certainly began in the days
};

bool is_known(const Tie& tie, const QueryChoice& choice) {
  return choice.known_before == latest_day || tie.start.last < choice.known_before;
}

ProjectMembers members_of_project(const Network& network, VenueId project,
                                  const QueryChoice& choice) {
  ProjectMembers members;
  for (const TieId id : network.ties_to[network.node(project)]) {
    const Tie& tie = network.ties[id];
    if (!is_involvement(network, id) || (choice.explicit_only && tie.is_inferred)) continue;
    if (!is_known(tie, choice)) continue;
    if (!choice.without_role.empty() && network.text(tie.role) == choice.without_role) continue;
    if (tie.start.first < choice.from || tie.start.last >= choice.until) members.is_within = false;
    members.all.push_back(network.stakeholder(tie.from));
    if (tie.level == Level::leading) members.leaders.push_back(network.stakeholder(tie.from));
  }
  sort_unique(members.all);
  sort_unique(members.leaders);
  return members;
}

std::vector<StakeholderId> without(const std::vector<StakeholderId>& all,
                                   const std::vector<StakeholderId>& left_out) {
  std::vector<StakeholderId> rest;
  std::ranges::set_difference(all, left_out, std::back_inserter(rest));
  return rest;
}

void keep_candidates(const History& history, EvaluationTask task, EvaluationQuery& query) {
  const auto is_candidate = candidates_of(history, query, task);
  std::erase_if(query.held_out, [&](StakeholderId who) { return is_candidate[who] == 0; });
}

/// The ids of a cell as stakeholders; unknown ones become problems.
std::vector<StakeholderId> read_ids(const Network& network, std::string_view cell,
                                    const Diagnostic& place, std::vector<Diagnostic>& problems) {
  std::vector<StakeholderId> found;
  for (const std::string_view id : split(cell, ' ')) {
    if (id.empty()) continue;
    const NodeId node = find_node(network, id);
    if (!node.is_none() && !network.is_venue(node)) {
      found.push_back(network.stakeholder(node));
      continue;
    }
    Diagnostic problem = place;
    problem.code = "ref.unknown_stakeholder";
    problem.rule = "is no known stakeholder";
    problem.value = id;
    problems.push_back(std::move(problem));
  }
  sort_unique(found);
  return found;
}

constexpr std::size_t needed_columns = 3;
constexpr std::size_t most_shown = 80;  ///< characters of a line that is wrong

struct RowFault {
  std::string_view code;  ///< empty when the row can be asked about
  std::string_view rule;
};

/// Whether all that is known of the project certainly began on the day or later.
bool begins_from(const Network& network, VenueId project, Day day) {
  bool is_known = false;
  for (const TieId id : network.ties_to[network.node(project)]) {
    if (!is_involvement(network, id)) continue;
    if (network.ties[id].start.first < day) return false;
    is_known = true;
  }
  return is_known;
}

RowFault fault_of_row(const Network& network, const History& history, Day until,
                      const std::vector<std::string_view>& cells) {
  if (cells.size() < needed_columns) {
    return {"queries.columns", "must have project, known and held-out partners, between tabs"};
  }
  const NodeId node = find_node(network, cells[0]);
  if (node.is_none() || !network.is_venue(node)) {
    return {"ref.unknown_venue", "is no known venue"};
  }
  // Its own members would answer.
  if (!history.members[network.venue(node)].empty()) {
    return {"queries.began", "began before the cutoff: only later projects can be asked about"};
  }
  if (begins_from(network, network.venue(node), until)) {
    return {"queries.days",
            "does not begin before the day of --until: no such project is asked about"};
  }
  return {};
}

void add_heading_fault(std::string_view line, const std::vector<std::string_view>& cells,
                       const Diagnostic& place, std::vector<Diagnostic>& problems) {
  if (cells.size() >= needed_columns && cells[0] == "project") return;
  problems.push_back(place);
  problems.back().code = "queries.heading";
  problems.back().rule = "must be a heading: project, known and held-out partners, between tabs";
  problems.back().value = line.substr(0, most_shown);
}

/// The first that stands in both ascending lists; none when they share nobody.
StakeholderId first_common(const std::vector<StakeholderId>& a,
                           const std::vector<StakeholderId>& b) {
  const auto found = std::ranges::find_if(
      a, [&](StakeholderId who) { return std::ranges::binary_search(b, who); });
  return found == a.end() ? StakeholderId{} : *found;
}

}  // namespace

std::vector<EvaluationQuery> find_queries(const Network& network, const History& history,
                                          const QueryChoice& choice, EvaluationTask task) {
  std::mt19937_64 random(choice.seed);
  std::vector<EvaluationQuery> queries;
  for (const VenueId project : network.venues.ids()) {
    if (network.venues[project].kind != VenueKind::project) continue;
    const ProjectMembers members = members_of_project(network, project, choice);
    if (!members.is_within || members.all.size() < choice.min_members) continue;
    if (members.leaders.size() != 1) continue;
    EvaluationQuery query{.project = project, .known = members.leaders};
    query.held_out = without(members.all, query.known);
    if (query.held_out.empty()) continue;
    if (task == EvaluationTask::all_but_one) {
      query.held_out = {query.held_out[random() % query.held_out.size()]};
      query.known = without(members.all, query.held_out);
    }
    keep_candidates(history, task, query);
    if (!query.held_out.empty()) queries.push_back(std::move(query));
  }
  return queries;
}

IdVector<StakeholderId, std::uint8_t> past_partners(const History& history,
                                                    const std::vector<StakeholderId>& known) {
  IdVector<StakeholderId, std::uint8_t> is_partner(history.venues.key_count(), 0);
  for (const StakeholderId who : known) {
    is_partner[who] = 1;
    for (const VenueId venue : history.venues[who]) {
      for (const HistoryMember& member : history.members[venue]) is_partner[member.stakeholder] = 1;
    }
  }
  return is_partner;
}

IdVector<StakeholderId, std::uint8_t> candidates_of(const History& history,
                                                    const EvaluationQuery& query,
                                                    EvaluationTask task) {
  IdVector<StakeholderId, std::uint8_t> is_candidate(history.venues.key_count(), 0);
  for (const StakeholderId who : is_candidate.ids()) {
    if (!history.venues[who].empty()) is_candidate[who] = 1;
  }
  if (task == EvaluationTask::new_partners || task == EvaluationTask::past_partners) {
    const auto is_partner = past_partners(history, query.known);
    const std::uint8_t wanted = task == EvaluationTask::past_partners ? 1 : 0;
    for (const StakeholderId who : is_candidate.ids()) {
      if (is_partner[who] != wanted) is_candidate[who] = 0;
    }
  }
  for (const StakeholderId who : query.known) is_candidate[who] = 0;
  return is_candidate;
}

std::vector<EvaluationQuery> read_queries(const Network& network, const History& history, Day until,
                                          std::string_view text, std::string_view file,
                                          EvaluationTask task) {
  std::vector<EvaluationQuery> queries;
  std::vector<Diagnostic> problems;
  Diagnostic place;
  place.file = file;
  place.row = 0;
  if (text.empty()) text = "\n";  // not even a heading
  for (std::string_view line : split(text, '\n')) {
    ++place.row;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto cells = split(line, '\t');
    if (place.row == 1) add_heading_fault(line, cells, place, problems);
    if (place.row == 1 || line.empty()) continue;
    const RowFault fault = fault_of_row(network, history, until, cells);
    if (!fault.code.empty()) {
      problems.push_back(place);
      problems.back().code = fault.code;
      problems.back().rule = fault.rule;
      problems.back().value = cells.size() < needed_columns ? line.substr(0, most_shown) : cells[0];
      continue;
    }
    EvaluationQuery query{.project = network.venue(find_node(network, cells[0]))};
    query.known = read_ids(network, cells[1], place, problems);
    query.held_out = read_ids(network, cells[2], place, problems);
    if (const StakeholderId both = first_common(query.known, query.held_out); !both.is_none()) {
      problems.push_back(place);
      problems.back().code = "queries.both";
      problems.back().rule = "must not be known and held out at once";
      problems.back().value = network.text(network.node_ids[network.node(both)]);
    }
    keep_candidates(history, task, query);
    if (!query.held_out.empty()) queries.push_back(std::move(query));
  }
  if (!problems.empty()) {
    throw CodedError(ErrorKind::input, "error.queries", "{0}: queries that cannot be read",
                     {std::string(file)}, problems);
  }
  return queries;
}

}  // namespace bindeglied
