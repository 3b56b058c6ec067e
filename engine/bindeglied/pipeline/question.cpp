#include "bindeglied/pipeline/question.hpp"

#include <string>
#include <variant>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/to_value.hpp"

namespace bindeglied {

AsOf as_of(const Study& study, const Question& question) {
  const Day day = question.as_of.is_none() ? study.network.as_of : question.as_of.range().last;
  return {.day = day, .explicit_only = question.explicit_only};
}

PartialDate stated_day(const Study& study, const Question& question) {
  const Day day = as_of(study, question).day;
  return day == latest_day ? PartialDate{} : to_partial(day);
}

Question on_day(const Question& question, PartialDate day) {
  Question dated = question;
  if (!day.is_none()) dated.as_of = day;
  return dated;
}

void check_days(const Study& study, const Question& question, PartialDate from, PartialDate to) {
  if (from.is_none()) return;
  if (from.range().last > as_of(study, on_day(question, to)).day) {
    throw CodedError(ErrorKind::usage, "error.diff_order",
                     "--from must not be later than --to, or the date of the data", {});
  }
  if (!to.is_none() && !question.as_of.is_none()) {
    throw CodedError(ErrorKind::usage, "error.diff_as_of",
                     "--as-of does nothing beside --from and --to, which name both days", {});
  }
}

Report start_report(const Study& study, const Question& question, std::string_view command) {
  Report report;
  report.schema = "bindeglied/" + std::string(command) + "/1";
  report.command = command;
  report.as_of = to_iso(stated_day(study, question));
  report.seed = question.seed;
  report.inputs = study.loaded.inputs;
  report.tables = study.loaded.tables;
  for (const DiagnosticCount& entry : study.loaded.counts) {
    if (entry.severity == Severity::warning) report.warnings.push_back(entry);
  }
  return report;
}

LocalText local_text(const Study& study, const Message& message) {
  return std::get<LocalText>(to_value(study.network, message).content);
}

}  // namespace bindeglied
