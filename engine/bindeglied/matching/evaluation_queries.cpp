#include "bindeglied/matching/evaluation_queries.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <span>
#include <tuple>
#include <utility>

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
                      const std::vector<std::string_view>& cells, std::size_t headings) {
  if (cells.size() > headings) {
    return {"queries.cells", "has more cells than the heading; between ids blanks must stand"};
  }
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

/// The first that stands in both ascending lists; none when they share nobody.
StakeholderId first_common(const std::vector<StakeholderId>& a,
                           const std::vector<StakeholderId>& b) {
  const auto found = std::ranges::find_if(
      a, [&](StakeholderId who) { return std::ranges::binary_search(b, who); });
  return found == a.end() ? StakeholderId{} : *found;
}

/// Collects the rows of a file of queries, and all that is wrong with them.
class QueryFile {
 public:
  QueryFile(const Network& network, const History& history, Day until, std::string_view file)
      : network_(network), history_(history), until_(until) {
    place_.file = file;
    place_.row = 0;
  }

  void add_line(std::string_view line) {
    ++place_.row;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto cells = split(line, '\t');
    if (place_.row == 1) return read_heading(line, cells);
    if (line.empty()) return;
    const RowFault fault = fault_of_row(network_, history_, until_, cells, headings_);
    if (!fault.code.empty()) {
      const bool is_of_cells = cells.size() < needed_columns || cells.size() > headings_;
      return complain(fault, is_of_cells ? line.substr(0, most_shown) : cells[0]);
    }
    const std::size_t problems_above = problems_.size();
    EvaluationQuery query{.project = network_.venue(find_node(network_, cells[0]))};
    query.known = read_ids(network_, cells[1], place_, problems_);
    query.held_out = read_ids(network_, cells[2], place_, problems_);
    if (const StakeholderId both = first_common(query.known, query.held_out); !both.is_none()) {
      complain({"queries.both", "must not be known and held out at once"},
               network_.text(network_.node_ids[network_.node(both)]));
    }
    if (problems_.size() > problems_above) return;
    if (!seen_.emplace(query.project, query.known, query.held_out).second) {
      complain({"queries.twice", "must ask what no row above asks"}, cells[0]);
    }
    queries_.push_back(std::move(query));
  }

  /// Throws Error{input} when anything is wrong.
  [[nodiscard]] std::vector<EvaluationQuery> take() && {
    if (problems_.empty() && queries_.empty()) {
      complain({"queries.none", "must hold rows below its heading, on lines of their own"}, {});
    }
    if (problems_.empty()) return std::move(queries_);
    throw CodedError(ErrorKind::input, "error.queries", "{0}: queries that cannot be read",
                     {place_.file}, problems_);
  }

 private:
  void read_heading(std::string_view line, const std::vector<std::string_view>& cells) {
    headings_ = std::max(cells.size(), needed_columns);
    if (cells.size() >= needed_columns && cells[0] == "project") return;
    complain({"queries.heading",
              "must be a heading: project, known and held-out partners, between tabs"},
             line.substr(0, most_shown));
  }

  void complain(const RowFault& fault, std::string_view value) {
    problems_.push_back(place_);
    problems_.back().code = fault.code;
    problems_.back().rule = fault.rule;
    problems_.back().value = value;
  }

  const Network& network_;
  const History& history_;
  Day until_;
  Diagnostic place_ = {};
  std::size_t headings_ = needed_columns;
  std::vector<Diagnostic> problems_ = {};
  std::vector<EvaluationQuery> queries_ = {};
  std::set<std::tuple<VenueId, std::vector<StakeholderId>, std::vector<StakeholderId>>> seen_ = {};
};

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

FileQueries read_queries(const Network& network, const History& history, Day until,
                         std::string_view text, std::string_view file, EvaluationTask task) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (text.empty()) text = "\n";  // not even a heading
  QueryFile rows(network, history, until, file);
  for (const std::string_view line : split(text, '\n')) rows.add_line(line);
  std::vector<EvaluationQuery> all = std::move(rows).take();
  FileQueries found;
  for (EvaluationQuery& query : all) {
    keep_candidates(history, task, query);
    if (query.held_out.empty()) {
      ++found.left_out;
    } else {
      found.queries.push_back(std::move(query));
    }
  }
  return found;
}

}  // namespace bindeglied
