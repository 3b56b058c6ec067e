#include "bindeglied/report/explain_team.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "bindeglied/report/detail/explanation_steps.hpp"

namespace bindeglied {
namespace {

Message text_of_part(const TeamMember& member, std::string_view part) {
  if (part == "needs") {
    return member.covers.empty() ? Message{"explain.team_no_needs", {}} : member.brings;
  }
  if (part == "diversity") return {"explain.team_diversity", {member.kind}};
  if (part == "contact") return {"explain.team_contact", {}};
  if (part == "relevance") {
    return {"explain.team_relevance", {std::int64_t{std::llround(100.0 * member.score)}}};
  }
  return {"explain.team_effort", {}};
}

}  // namespace

std::vector<ExplanationStep> explain_team_member(const Network& network, const TeamMember& member) {
  const std::string_view code = member.is_must ? "explain.team_member_must" : "explain.team_member";
  std::vector<ExplanationStep> steps = {
      {.step = StepKind::result,
       .key = member.id,
       .value = member.gain,
       .text = {code,
                {network.node(member.stakeholder), network.node(member.project),
                 std::int64_t{member.rank}}}}};
  for_each_column<TeamParts>([&](const auto& column) {
    steps.push_back(detail::part_step(std::string(column.key), member.parts.*column.member,
                                      text_of_part(member, column.key)));
  });
  detail::add_evidence(network, member.evidence, steps);
  // Needs and offers rest on sources of their own.
  steps.front().sources = member.sources;
  detail::add_sources(network, steps);
  return steps;
}

}  // namespace bindeglied
