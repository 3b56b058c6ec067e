#include "src/study.hpp"

#include "bindeglied/ingest/convert_dataset.hpp"
#include "bindeglied/pipeline/report_diff.hpp"
#include "bindeglied/report/diagnostic_text.hpp"
#include "cli/commands.hpp"
#include "cli/verb_modes.hpp"
#include "src/arguments.hpp"
#include "src/cooperation.hpp"
#include "src/load_study.hpp"
#include "src/module.hpp"
#include "src/report.hpp"
#include "src/tables.hpp"
#include "src/to_python.hpp"
#include "src/watched.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

// --- verbs ---------------------------------------------------------------------------------------

/// Those of all verbs that say something about a question; the others are about a program.
bool is_about_questions(std::string_view option) {
  return option == "as-of" || option == "evidence" || option == "seed" || option == "threads" ||
         option == "top";
}

bool is_asked_here(const Command& command) {
  return command.ask != nullptr || command.name == "diff";
}

/// What `recommend` does without it is none of its values.
void describe_top(OptionSpec& top) {
  top.fallback.clear();
  top.help = "rows at most; 10 per project when not given; 0 = all";
}

/// The options of a verb in Python: its own, and those of all verbs that are about questions, also
/// where they do nothing, which check_modes() then says.
std::vector<OptionSpec> specs_of(const Command& command) {
  std::vector<OptionSpec> specs = command.options;
  for (OptionSpec& spec : global_option_specs()) {
    if (!is_about_questions(spec.name)) continue;
    if (command.name == "recommend" && spec.name == "top") describe_top(spec);
    specs.push_back(std::move(spec));
  }
  return specs;
}

const Command& verb_of(std::string_view name) {
  const Command& command = get_command(name);
  if (!is_asked_here(command)) throw py::value_error(std::string(name) + ": is no question");
  return command;
}

/// The specs of each verb, made once: a call must not cost more than its keywords.
const std::vector<OptionSpec>& known_specs(const Command& command) {
  static std::map<std::string_view, std::vector<OptionSpec>> made;
  const auto found = made.find(command.name);
  if (found != made.end()) return found->second;
  return made.emplace(command.name, specs_of(command)).first->second;
}

std::vector<std::string> texts_of_arguments(const py::tuple& arguments) {
  std::vector<std::string> texts;
  for (const py::handle argument : arguments) texts.push_back(text_of(argument, "argument"));
  return texts;
}

HeldReport hold(Report report) { return {std::make_shared<const Report>(std::move(report))}; }

/// The report of a verb; `arguments` are what stands without a name on the command line.
HeldReport ask(const HeldStudy& held, const std::string& verb, const py::tuple& arguments,
               const py::kwargs& given) {
  const Command& command = verb_of(verb);
  const OptionValues values = option_values(known_specs(command), given);
  const std::vector<std::string> positionals = texts_of_arguments(arguments);
  check_modes({.verb = command.name, .values = values, .positionals = positionals});
  const auto weights = values.find("weights");
  Question question = question_of(read_options<GlobalOptions>(values));
  question.weights =
      weights == values.end() ? held.weights : with_weights(held, weights->second).weights;
  return hold(run_watched([&](const Watch& watch) {
    return command.ask({.verb = command.name,
                        .values = values,
                        .positionals = positionals,
                        .question = question,
                        .watch = watch,
                        .study = [&]() -> const Study& { return *held.study; }});
  }));
}

/// `diff` is about two datasets, which the command line has as its arguments.
HeldReport diff(const HeldStudy& before, const HeldStudy& after, const py::kwargs& given) {
  const OptionValues values = option_values(known_specs(verb_of("diff")), given);
  const auto request = read_options<DiffRequest>(values);
  const Question question = question_of(read_options<GlobalOptions>(values));
  return hold(run_watched([&](const Watch& watch) {
    return report_diff(*before.study, *after.study, question, request, watch);
  }));
}

/// (keyword, schema) of the options that ask for an answer of another form.
py::list describe_modes(std::string_view verb) {
  py::list modes;
  for (const ModeAnswer& answer : mode_answers(verb)) {
    modes.append(py::make_tuple(keyword_of(answer.option), to_python(answer.schema)));
  }
  return modes;
}

/// The verbs that are questions, in the order of the help: name, arguments, purpose, options,
/// modes.
py::list describe_verbs() {
  py::list verbs;
  for (const Command& command : commands()) {
    if (!is_asked_here(command)) continue;
    std::vector<OptionSpec> read = known_specs(command);
    std::erase_if(
        read, [&](const OptionSpec& spec) { return !ever_reads_option(command.name, spec.name); });
    py::dict verb;
    verb["name"] = to_python(command.name);
    verb["arguments"] = to_python(command.arguments);
    verb["de"] = in_keywords(command.de);
    verb["en"] = in_keywords(command.en);
    verb["options"] = describe_options(read);
    verb["modes"] = describe_modes(command.name);
    verbs.append(std::move(verb));
  }
  return verbs;
}

/// The options of what is asked of data beside verbs, by its name: "load" has the limits of
/// loading.
py::dict describe_calls() {
  return py::dict(py::arg("load") = describe_options(limit_specs()),
                  py::arg("graph") = describe_options(cooperation_specs()),
                  py::arg("two_mode") = describe_options(involvement_specs()));
}

// --- data ----------------------------------------------------------------------------------------

/// The dataset in a format: its files, and what the format cannot hold.
py::tuple convert(const HeldStudy& held, py::handle format, py::handle dialect) {
  ExchangeFormat wanted{};
  detail::read_choice(detail::GivenOption{"format", text_of(format, "format")}, wanted);
  CsvDialect written{};
  detail::read_choice(detail::GivenOption{"dialect", text_of(dialect, "dialect")}, written);
  const Conversion conversion = run_watched([&](const Watch& watch) {
    return convert_dataset(held.study->loaded.dataset, wanted, written, watch);
  });
  py::dict files;
  for (const FileContent& file : conversion.files)
    files[to_python(file.name)] = py::bytes(file.bytes);
  py::list losses;
  for (const ExchangeLoss& loss : conversion.losses) {
    losses.append(py::dict(py::arg("table") = loss.table, py::arg("column") = loss.column,
                           py::arg("kind") = to_python(to_string(loss.kind)),
                           py::arg("cells") = loss.cells));
  }
  return py::make_tuple(files, losses);
}

py::list diagnostics_of(const HeldStudy& held) {
  py::list problems;
  for (const Diagnostic& diagnostic : held.study->loaded.diagnostics) {
    problems.append(to_python(diagnostic_object(diagnostic)));
  }
  return problems;
}

std::string text_of_day(Day day) { return day == latest_day ? "" : to_iso(day); }

}  // namespace

void add_study(py::module_& module) {
  py::class_<HeldStudy>(module, "Study", "Data with its network.")
      .def("ask", &ask, "ask(self, verb, arguments, /, **options)\n--\n\nThe report of a verb.")
      .def("diff", &diff, "diff(self, after, /, **options)\n--\n\nWhat has changed.")
      .def("convert", &convert, "convert(self, format, dialect, /)\n--\n\nFiles and losses.")
      .def("table", &table_arrays, "table(self, name, /)\n--\n\nColumns as arrays, by name.")
      .def("row_count", &row_count, "row_count(self, name, /)\n--\n\nRows of a table.")
      .def("graph", &cooperation_graph,
           "graph(self, /, **options)\n--\n\nThe network of cooperation.")
      .def("two_mode", &involvement_graph,
           "two_mode(self, /, **options)\n--\n\nWho is involved where.")
      .def("with_weights", &with_weights,
           "with_weights(self, path, /)\n--\n\nThe same with other weights.")
      .def_property_readonly("problems", &diagnostics_of)
      .def_property_readonly("as_of",
                             [](const HeldStudy& h) { return text_of_day(h.study->network.as_of); })
      .def_property_readonly("name",
                             [](const HeldStudy& h) {
                               return to_python(h.study->network.text(h.study->network.name));
                             })
      .def_property_readonly("counts", [](const HeldStudy& h) {
        const Network& network = h.study->network;
        return py::make_tuple(network.stakeholders.size(), network.venues.size(),
                              network.ties.size());
      });
  module.def("table_names", &table_names, "table_names()\n--\n\nThe names of all tables.");
  module.def("verbs", &describe_verbs, "verbs()\n--\n\nThe verbs that are questions.");
  module.def("calls", &describe_calls, "calls()\n--\n\nOptions of load(), graph(), two_mode().");
}

}  // namespace bindeglied::python
