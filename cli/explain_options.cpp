#include "cli/explain_options.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"
#include "cli/network_options.hpp"
#include "cli/verb_modes.hpp"

namespace bindeglied {
namespace {

using R = ExplainRequest;

/// The rows whose ids begin so, and the options of the question that they answer.
struct RowQuestion {
  std::string_view prefix;
  std::vector<OptionSpec> (*specs)() = nullptr;
  void (*read)(const OptionValues& values, ExplainRequest& request) = nullptr;
};

template <class T>
void add_specs(std::vector<OptionSpec>& specs) {
  for (OptionSpec& spec : option_specs<T>()) {
    // Of all verbs; and which view, the id says.
    if (spec.name == "threads" || spec.name == "top" || spec.name == "view") continue;
    specs.push_back(std::move(spec));
  }
}

template <class T>
void read_member(T ExplainRequest::*member, const OptionValues& values, ExplainRequest& request) {
  request.*member = read_options<T>(values);
}

/// Only for decltype.
template <class T>
T member_type(T ExplainRequest::*);

/// A question whose options are those of these members of the request.
template <auto... Members>
constexpr RowQuestion row_question(std::string_view prefix) {
  return {prefix,
          [] {
            std::vector<OptionSpec> specs;
            (add_specs<decltype(member_type(Members))>(specs), ...);
            return specs;
          },
          [](const OptionValues& values, ExplainRequest& request) {
            (read_member(Members, values, request), ...);
          }};
}

std::vector<OptionSpec> partner_specs() {
  std::vector<OptionSpec> specs;
  add_specs<RecommendOptions>(specs);
  add_specs<ProjectDescription>(specs);
  add_specs<WeightsChoice>(specs);
  for (OptionSpec& spec : option_specs<GapRequest>()) {
    if (spec.name == "for") specs.push_back(std::move(spec));
  }
  return specs;
}

void read_partners(const OptionValues& values, ExplainRequest& request) {
  request.partners.options = read_options<RecommendOptions>(values);
  request.partners.options.top = RecommendOptions{}.top;  // --top is that of the question
  request.partners.stakeholder = read_options<GapRequest>(values).who;
  request.described = read_options<ProjectDescription>(values);
}

/// Of the network of cooperation; all ways to ask read these.
template <class... Further>
std::vector<OptionSpec> network_specs() {
  std::vector<OptionSpec> specs;
  add_specs<CooperationOptions>(specs);
  (add_specs<Further>(specs), ...);
  return specs;
}

void read_network(const OptionValues& values, ExplainRequest& request) {
  request.network = read_network_request(values);
  request.grouping = read_options<GroupingOptions>(values);
  request.nodes = read_options<NodeOptions>(values);
}

constexpr std::array questions = {
    row_question<&R::gaps, &R::gap_options, &R::supposed>("gap:"),
    row_question<&R::gaps, &R::gap_options>("potential:"),
    row_question<&R::gaps, &R::gap_options>("thin:"),
    row_question<&R::gaps, &R::plan>("plan:"),
    row_question<&R::gaps, &R::group_test>("group:"),
    row_question<&R::gaps>("time:"),
    row_question<&R::gaps, &R::suggestions>("suggest:"),
    row_question<&R::gaps, &R::blank_spots>("blank:"),
    row_question<&R::coverage>("cover:"),
    RowQuestion{"rec:", partner_specs, read_partners},
    row_question<&R::team, &R::team_options, &R::weights>("team:"),
    row_question<&R::seats, &R::planned, &R::weights>("seat:"),
    row_question<&R::seats, &R::planned, &R::meeting, &R::weights>("table:"),
    row_question<&R::path>("path:"),
    row_question<&R::entry>("entry:"),
    row_question<&R::supposed>("tie:"),
    RowQuestion{"stats:", network_specs<NodeOptions>, read_network},
    RowQuestion{"figure:", network_specs<NullOptions>, read_network},
    RowQuestion{"community:", network_specs<GroupingOptions, NetworkRequest>, read_network},
    RowQuestion{"bridges:", network_specs<NullOptions>, read_network},
};

/// An option that only says which question is asked, as the id of the row does.
struct Mode {
  std::string_view option;
  std::string_view prefix;
  std::string_view value = "true";
};
constexpr std::array modes = {Mode{"view", "gap:", "gaps"},
                              Mode{"view", "potential:", "potentials"},
                              Mode{"view", "thin:", "risks"},
                              Mode{"timeline", "time:"},
                              Mode{"group-test", "group:"},
                              Mode{"blank-spots", "blank:"},
                              Mode{"all", "rec:"}};

const RowQuestion* find_question(std::string_view id) {
  const auto found = std::ranges::find_if(
      questions, [&](const RowQuestion& question) { return id.starts_with(question.prefix); });
  return found == questions.end() ? nullptr : found;
}

bool takes(const RowQuestion& question, std::string_view option) {
  const auto is_mode = [&](const Mode& mode) {
    return mode.option == option && mode.prefix == question.prefix;
  };
  return std::ranges::count(question.specs(), option, &OptionSpec::name) > 0 ||
         std::ranges::any_of(modes, is_mode);
}

[[noreturn]] void refuse_for_row(std::string_view id, std::string_view option) {
  std::string prefixes;
  for (const RowQuestion& question : questions) {
    if (!takes(question, option)) continue;
    prefixes += (prefixes.empty() ? "" : ", ") + std::string(question.prefix) + "…";
  }
  refuse_option(option, id, prefixes);
}

/// The value of a mode in the words of the table.
std::string mode_value(const std::string& option, const OptionValues& values) {
  if (option != "view") return values.find(option)->second;
  return std::string(to_string(read_options<GapRequest>(values).view));
}

void check_modes(std::string_view id, const OptionValues& values) {
  for (const Mode& mode : modes) {
    const std::string option(mode.option);
    if (!values.contains(option) || !id.starts_with(mode.prefix)) continue;
    if (mode_value(option, values) != mode.value) refuse_for_row(id, option);
  }
}

/// The axis stands in the id, before or between two strokes.
void check_axis(std::string_view id, const OptionValues& values) {
  const auto given = values.find("by");
  if (given == values.end()) return;
  const std::string axis =
      id.starts_with("cover:")
          ? "/" + std::string(to_string(read_options<CoverageRequest>(values).by)) + "/"
          : ":" + std::string(to_string(*read_options<BlankSpotOptions>(values).by)) + "/";
  if (id.find(axis) == std::string_view::npos) refuse_for_row(id, "by");
}

}  // namespace

std::vector<OptionSpec> explain_option_specs() {
  std::vector<OptionSpec> specs;
  const auto add = [&](OptionSpec spec) {
    const auto known = std::ranges::find(specs, spec.name, &OptionSpec::name);
    if (known == specs.end()) {
      specs.push_back(std::move(spec));
    } else if (known->values != spec.values) {
      known->values = "TEXT";  // other words in another question
      known->fallback.clear();
    } else if (known->fallback != spec.fallback) {
      known->fallback.clear();  // another one in another question
    }
  };
  for (const RowQuestion& question : questions) {
    for (OptionSpec& spec : question.specs()) add(std::move(spec));
  }
  for (OptionSpec& spec : option_specs<GapRequest>()) {
    if (spec.name == "view") add(std::move(spec));
  }
  for (const Mode& mode : modes) {
    if (mode.value == "true") add({.name = std::string(mode.option), .is_flag = true});
  }
  return specs;
}

std::vector<std::string> explain_option_names(std::string_view id) {
  std::vector<std::string> names;
  const RowQuestion* question = find_question(id);
  if (question == nullptr) return names;
  for (const OptionSpec& spec : question->specs()) names.push_back(spec.name);
  sort_unique(names);
  return names;
}

ExplainRequest read_explain_request(std::string_view id, const OptionValues& values) {
  const RowQuestion* question = find_question(id);
  for (const OptionSpec& spec : explain_option_specs()) {
    if (!values.contains(spec.name)) continue;
    if (question == nullptr || !takes(*question, spec.name)) refuse_for_row(id, spec.name);
  }
  ExplainRequest request{.id = std::string(id)};
  if (question == nullptr) return request;
  check_modes(id, values);
  check_axis(id, values);
  question->read(values, request);
  request.is_as_asked = std::ranges::any_of(
      explain_option_names(id), [&](const std::string& name) { return values.contains(name); });
  return request;
}

}  // namespace bindeglied
