#include "bindeglied/pipeline/report_evaluation.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/parse_word.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/read_file.hpp"
#include "bindeglied/matching/evaluate.hpp"
#include "bindeglied/matching/weight_rows.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/evaluation_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

std::vector<EvaluationTask> read_tasks(const std::string& text) {
  std::vector<EvaluationTask> tasks;
  for (const std::string_view word : split(text, ',')) {
    const auto& names = EnumNames<EvaluationTask>::names;
    const auto found = std::ranges::find(names, trim(word), &EnumName<EvaluationTask>::name);
    if (found == names.end()) {
      throw CodedError(ErrorKind::usage, "error.evaluation_task",
                       "tasks = {0}: must be of A, B, new and proven, separated by commas", {text});
    }
    if (std::ranges::find(tasks, found->value) == tasks.end()) tasks.push_back(found->value);
  }
  if (tasks.empty()) {
    throw CodedError(ErrorKind::usage, "error.evaluation_task",
                     "tasks = {0}: must be of A, B, new and proven, separated by commas", {text});
  }
  return tasks;
}

constexpr unsigned last_year = 9999;  // of a date

Day a_year_after(Day day) {
  const PartialDate date = to_partial(day);
  if (date.year() >= last_year) return PartialDate(last_year, 12, 31).range().first;
  const bool is_leap_day = date.month() == 2 && date.day() == 29;
  return PartialDate(date.year() + 1, date.month(), is_leap_day ? 28 : date.day()).range().first;
}

TrainOptions train_options(const Question& question, const LearningRequest& learning) {
  return {.months = learning.months,
          .most_projects = learning.projects,
          .min_members = learning.min_partners,
          .explicit_only = question.explicit_only,
          .without_role = learning.leave_out_role,
          .seed = question.seed,
          .threads = question.threads};
}

EvaluationChoice make_choice(const Question& question, const EvaluationRequest& request,
                             const LearningRequest& learning) {
  if (request.cutoff.is_none()) {
    throw CodedError(ErrorKind::usage, "error.evaluation_cutoff",
                     "evaluate wants --cutoff: the day before which everything is known", {});
  }
  EvaluationChoice choice{.cutoff = request.cutoff.range().first,
                          .tasks = read_tasks(request.tasks),
                          .with_baselines = !request.only_score,
                          .spread = request.spread,
                          .with_mentions = request.mentions,
                          .with_ablation = request.ablation,
                          .train = train_options(question, learning)};
  choice.until =
      request.until.is_none() ? a_year_after(choice.cutoff) : request.until.range().first;
  if (choice.until <= choice.cutoff) {
    throw CodedError(ErrorKind::usage, "error.evaluation_days",
                     "--until must be later than --cutoff", {});
  }
  if (!request.queries.empty()) {
    choice.queries_text = read_file(request.queries);
    choice.queries_file = std::filesystem::path(request.queries).filename().string();
  }
  return choice;
}

TrainingSource source_of(EvaluationTask task, const TrainedModel& trained) {
  TrainingSource source{.task = task, .projects = trained.projects};
  if (trained.projects == 0) return source;
  source.first_day = to_iso(trained.first);
  source.last_day = to_iso(trained.last);
  return source;
}

/// `untrained` is what to say of a task for which there was nothing to learn from.
void add_training_remarks(const Study& study, const std::vector<TrainingSource>& sources,
                          std::string_view untrained, Report& report) {
  for (const TrainingSource& source : sources) {
    const std::string task(enum_name(source.task).name);
    if (source.projects == 0) {
      report.remarks.push_back(local_text(study, {untrained, {task}}));
      continue;
    }
    report.headings.push_back(
        local_text(study, {"evaluate.trained",
                           {task, whole(source.projects), *parse_date(source.first_day),
                            *parse_date(source.last_day)}}));
  }
}

/// The first day of which nothing is learned: that asked for, the one after the day that is asked
/// about, or the first after everything that is known to have begun; the last of all without any.
Day end_of_learning(const Network& network, const Question& question, PartialDate before) {
  if (!before.is_none()) return before.range().first;
  if (!question.as_of.is_none() && question.as_of.range().last < latest_day) {
    return Day{question.as_of.range().last.value + 1};
  }
  Day last = earliest_day;
  for (const Tie& tie : network.ties) {
    if (tie.start.last < latest_day) last = std::max(last, tie.start.last);
  }
  if (last == earliest_day) return PartialDate(last_year, 12, 31).range().first;
  return Day{last.value + 1};
}

/// A report as of the last day that is looked back on: the one before `day`.  None is stated where
/// no day ends what is looked at, or none comes before.
Report start_before(const Study& study, const Question& question, Day day,
                    std::string_view command) {
  const Day first = PartialDate(1, 1, 1).range().first;
  const Day last = PartialDate(last_year, 12, 31).range().first;
  if (day > first && day < last) {
    return start_report(study, on_day(question, to_partial(Day{day.value - 1})), command);
  }
  Report report = start_report(study, question, command);
  report.as_of.clear();
  return report;
}

}  // namespace

Report report_evaluation(const Study& study, const Question& question,
                         const EvaluationRequest& request, const LearningRequest& learning,
                         const Watch& watch) {
  check_fields(learning);
  check_fields(request);
  const Network& network = study.network;
  const EvaluationChoice choice = make_choice(question, request, learning);
  const Evaluation evaluation = evaluate_partners(network, choice, watch);

  EvaluationSummary summary{.cutoff = to_iso(choice.cutoff),
                            .until = to_iso(choice.until),
                            .candidates = evaluation.candidates,
                            .calibration = evaluation.calibration};
  for (const TaskModel& model : evaluation.models) {
    summary.trained.push_back(source_of(model.task, model.trained));
    if (model.left_out > 0) summary.left_out.push_back({model.task, model.left_out});
  }
  Report report = start_before(study, question, choice.cutoff, "evaluate");
  add_summary(report, network, summary);
  report.headings.push_back(local_text(study, {"evaluate.title",
                                               {to_partial(choice.cutoff), to_partial(choice.until),
                                                whole(evaluation.candidates)}}));
  add_training_remarks(study, summary.trained, "evaluate.untrained", report);
  for (const LeftOutQueries& each : summary.left_out) {
    const std::string task(enum_name(each.task).name);
    report.remarks.push_back(local_text(study, {"evaluate.left_out", {task, whole(each.rows)}}));
  }
  add_rows(report, network, evaluation.rows, question.top, watch);
  if (evaluation.rows.empty() && summary.left_out.empty()) {
    report.remarks.push_back(local_text(study, {"evaluate.none", {}}));
  }
  if (evaluation.items_without_ease > 0) {
    report.remarks.push_back(
        local_text(study, {"evaluate.without_ease", {whole(evaluation.items_without_ease)}}));
  }
  report.remarks.push_back(local_text(study, {"evaluate.meaning", {}}));
  return report;
}

Report report_training(const Study& study, const Question& question, const TrainingRequest& request,
                       const LearningRequest& learning, const Watch& watch) {
  check_fields(learning);
  const Network& network = study.network;
  const std::vector<EvaluationTask> tasks = read_tasks(request.tasks);
  TrainOptions options = train_options(question, learning);
  options.before = end_of_learning(network, question, request.before);
  const auto terms =
      std::make_shared<const VenueTerms>(read_venue_terms(network, options.threads, watch));
  TrainingSummary summary;
  std::vector<WeightRow> rows;
  const auto learn = [&](std::size_t i, const TrainingRows& measured) {
    const EvaluationTask task = tasks[i];
    if (!request.from_scratch) options.start = weights_of(study, question).of(task);
    const TrainedModel trained = fit_training_rows(measured, task, options, watch);
    summary.trained.push_back(source_of(task, trained));
    for (WeightRow& row : to_weight_rows(task, counting_all_to_come(trained))) {
      rows.push_back(std::move(row));
    }
  };
  visit_training_rows(network, terms, tasks, options, learn, watch);
  std::vector<WeightRow> table = count_weight_rows(rows);
  table.insert(table.end(), rows.begin(), rows.end());
  Report report = start_before(study, question, options.before, "train");
  add_summary(report, network, summary);
  report.headings.push_back(local_text(study, {"train.title", {to_partial(options.before)}}));
  add_training_remarks(study, summary.trained,
                       request.from_scratch ? "evaluate.untrained" : "train.unchanged", report);
  add_rows(report, network, table, question.top, watch);
  return report;
}

}  // namespace bindeglied
