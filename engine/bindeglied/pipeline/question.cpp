#include "bindeglied/pipeline/question.hpp"

#include <string>
#include <variant>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/to_value.hpp"

namespace bindeglied {

const MatchWeights& weights_of(const Study& study, const Question& question) {
  return question.weights ? *question.weights : *study.weights;
}

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

namespace {

/// Whether there are dated ties, and all of them begin after the day.
bool is_before_all_dates(const Network& network, Day day) {
  bool has_dated = false;
  for (const Tie& tie : network.ties) {
    if (tie.is_undated) continue;
    if (tie.start.first <= day && !(tie.since.is_none() && tie.seen.range().last > day))
      return false;
    has_dated = true;
  }
  return has_dated;
}

}  // namespace

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
  if (is_before_all_dates(study.network, as_of(study, question).day)) {
    report.remarks.push_back(local_text(study, {"report.before_all_dates", {}}));
  }
  return report;
}

LocalText local_text(const Study& study, const Message& message) {
  return std::get<LocalText>(to_value(study.network, message).content);
}

}  // namespace bindeglied
