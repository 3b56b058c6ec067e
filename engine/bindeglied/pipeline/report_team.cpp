#include "bindeglied/pipeline/report_team.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

#include "bindeglied/analysis/resolve_rows.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/pipeline/read_quotas.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/summaries.hpp"
#include "bindeglied/report/team_summary.hpp"

namespace bindeglied {
namespace {

constexpr std::uint32_t most_members = 1000;  ///< of a team

/// A whole number of members; none for anything else.
std::optional<std::uint32_t> read_count(std::string_view text) {
  std::uint32_t count = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, count);
  if (text.empty() || error != std::errc{} || stop != end || count > most_members) {
    return std::nullopt;
  }
  return count;
}

void read_size(const std::string& text, TeamRequest& request) {
  const std::size_t dots = text.find("..");
  const std::string_view whole = text;
  const auto least = read_count(whole.substr(0, dots));
  const auto most = dots == std::string::npos ? least : read_count(whole.substr(dots + 2));
  if (!least || !most || *least > *most) {
    throw CodedError(ErrorKind::usage, "error.team_size",
                     "--size = {0}: must be A..B or N, whole numbers in [0, {1}], A at most B",
                     {text, std::to_string(most_members)});
  }
  request.least = *least;
  request.most = *most;
}

std::vector<StakeholderId> resolve_all(const Network& network,
                                       const std::vector<std::string>& names) {
  std::vector<StakeholderId> all;
  all.reserve(names.size());
  for (const std::string& name : names) all.push_back(resolve_stakeholder(network, name));
  sort_unique(all);
  return all;
}

TeamSummary team_summary(const TeamRequest& request, const Team& team) {
  TeamSummary summary{.project = request.project,
                      .least = request.least,
                      .most = request.most,
                      .candidates = team.candidates,
                      .value = team.value,
                      .bound = team.bound,
                      .share_of_best = team.share_of_best(),
                      .is_best = team.is_best,
                      .needs = team.needs};
  for (const TeamNeed& need : team.needs) {
    if (need.covered <= 0.0) summary.open_needs.push_back(need.capability);
  }
  if (team.skipped) summary.skipped.push_back(*team.skipped);
  return summary;
}

/// How good the team is, never more than is shown.
LocalText quality_of_team(const Study& study, const Team& team) {
  if (team.members.empty()) return local_text(study, {"team.nobody", {}});
  if (team.is_best) return local_text(study, {"team.best", {}});
  const auto percent = static_cast<std::int64_t>(std::floor(100.0 * team.share_of_best()));
  // Below 0 a share says nothing.
  if (percent <= 0) return local_text(study, {"team.near", {team.bound - team.value}});
  return local_text(study, {"team.share", {percent}});
}

void add_need_remarks(const Study& study, const TeamSummary& summary, Report& report) {
  Capabilities assumed;
  for (const TeamNeed& need : summary.needs) {
    if (need.is_assumed) assumed.names.push_back(need.capability);
  }
  Message open{"team.open_needs", {Capabilities{summary.open_needs}}};
  if (summary.open_needs.empty()) open = {"team.no_open_needs", {}};
  if (summary.needs.empty()) open = {"team.no_needs", {}};
  report.remarks.push_back(local_text(study, open));
  if (!assumed.names.empty()) {
    report.remarks.push_back(local_text(study, {"team.assumed_needs", {assumed}}));
  }
}

void add_team_texts(const Study& study, const TeamSummary& summary, const Team& team,
                    Report& report) {
  const auto count = static_cast<std::int64_t>(team.members.size());
  report.headings.push_back(
      local_text(study, {"team.effect", {count, std::int64_t{team.candidates}, team.value}}));
  report.headings.push_back(quality_of_team(study, team));
  add_need_remarks(study, summary, report);
  for (const TeamMember& member : team.members) {
    if (!member.is_must || member.score > 0.0) continue;
    report.remarks.push_back(
        local_text(study, {"team.unlisted_must", {study.network.node(member.stakeholder)}}));
  }
  report.remarks.push_back(local_text(study, {"team.meaning", {}}));
  if (!team.members.empty()) report.next_command = "explain " + team.members.front().id;
}

}  // namespace

TeamRequest read_team_request(const Network& network, std::string_view project,
                              const TeamWishes& wishes) {
  TeamRequest request{.project = resolve_project(network, project)};
  read_size(wishes.size, request);
  request.must = resolve_all(network, wishes.must);
  request.never = resolve_all(network, wishes.never);
  request.quotas = read_quotas(wishes.quota);
  return request;
}

Report report_team(const Study& study, const Question& question, std::string_view project,
                   const TeamWishes& wishes, const TeamOptions& options, const Watch& watch) {
  const Network& network = study.network;
  const TeamRequest request = read_team_request(network, project, wishes);
  TeamOptions with_threads = options;
  with_threads.threads = question.threads;
  const Team team = find_team(network, request, as_of(study, question), weights_of(study, question),
                              with_threads, watch);

  Report report = start_report(study, question, "team");
  const TeamSummary summary = team_summary(request, team);
  add_summary(report, network, summary);
  report.headings.push_back(local_text(
      study, {"team.title", {network.node(request.project), stated_day(study, question)}}));
  add_rows(report, network, team.members, question.top, watch);
  if (team.skipped) {
    report.headings.push_back(local_text(study, team.skipped->text));
  } else {
    add_team_texts(study, summary, team, report);
  }
  return report;
}

}  // namespace bindeglied
