#include <string>
#include <tuple>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/pipeline/described_project.hpp"
#include "bindeglied/pipeline/report_partners.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

/// For whom, in the words of the command line.
struct RecommendArguments {
  std::string stakeholder = {};
  bool all = false;

  static constexpr auto fields() {
    using Self = RecommendArguments;
    return std::tuple{Choice{"for", &Self::stakeholder, "the projects that fit this organisation"},
                      Choice{"all", &Self::all, "partners for every project"}};
  }
};

/// The options that were given to describe a project, as they are written.
std::string described_by(const OptionValues& values) {
  std::string options;
  for (const OptionSpec& spec : option_specs<ProjectDescription>()) {
    if (values.contains(spec.name)) options += (options.empty() ? "--" : ", --") + spec.name;
  }
  return options;
}

Report ask_recommend(const Asked& asked) {
  const auto arguments = read_options<RecommendArguments>(asked.values);
  const bool has_projects = !asked.positionals.empty();
  const auto description = read_options<ProjectDescription>(asked.values);
  const bool is_described = gives_any<ProjectDescription>(asked.values);
  const int wishes = (arguments.all ? 1 : 0) + (arguments.stakeholder.empty() ? 0 : 1) +
                     (has_projects ? 1 : 0) + (is_described ? 1 : 0);
  if (is_described && wishes > 1) {
    throw CodedError(ErrorKind::usage, "error.recommend_described",
                     "{0} describes a project that is not in the data, and does not go with "
                     "PROJECT, --for or --all",
                     {described_by(asked.values)});
  }
  if (wishes != 1) {
    throw CodedError(ErrorKind::usage, "error.recommend_for_whom",
                     "recommend wants one of: PROJECT ..., --for ORG, --all, or --text and "
                     "--topics of a project that is not in the data",
                     {});
  }
  Question question = asked.question;
  const bool wants_all = asked.values.contains("top") && question.top == 0;
  OptionValues values = asked.values;
  if (wants_all) values["top"] = std::to_string(most_rows);
  PartnerRequest request{.projects = asked.positionals,
                         .stakeholder = arguments.stakeholder,
                         .options = read_options<RecommendOptions>(values)};
  const Study& study = asked.study();
  if (wants_all) question.top = study.network.stakeholders.size() + 1;
  if (!is_described) return report_partners(study, question, request, asked.watch);
  request.projects = {std::string(described_project)};
  return report_partners(with_described_project(study, question, description, asked.watch),
                         question, request, asked.watch);
}

}  // namespace

Command recommend_command() {
  Command command{
      .name = "recommend",
      .arguments = "[DATA] PROJECT... | --for ORG | --all | --text TEXT",
      .de = "Wer passt als Partner zu einem Projekt, und warum? (höchstens zehn je Projekt)",
      .en = "Who fits a project as a partner, and why? (ten per project at most)",
      .options = option_specs<RecommendArguments>(),
      .ask = ask_recommend};
  for (OptionSpec& spec : option_specs<RecommendOptions>()) {
    if (spec.name != "top") command.options.push_back(std::move(spec));  // --top is global
  }
  for (OptionSpec& spec : option_specs<ProjectDescription>()) {
    command.options.push_back(std::move(spec));
  }
  for (OptionSpec& spec : option_specs<WeightsChoice>()) command.options.push_back(std::move(spec));
  return command;
}

}  // namespace bindeglied
