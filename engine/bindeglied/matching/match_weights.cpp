#include "bindeglied/matching/match_weights.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/parse_word.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/detail/interplay_rows.hpp"
#include "bindeglied/matching/train_model.hpp"
#include "bindeglied/matching/weight_rows.hpp"

namespace bindeglied {
namespace {

constexpr std::array<std::string_view, 4> needed_columns = {"task", "feature", "knot", "value"};
constexpr std::string_view when_column = "when";  // files without interplays may do without

static_assert(feature_count * (most_knots - 1) <= std::numeric_limits<std::uint16_t>::max());

/// Reads one table; what is wrong gathers in `problems`.
class WeightReader {
 public:
  explicit WeightReader(const TextTable& table) : table_(table), problems_(table.problems) {
    place_.file = table.file;
  }

  /// False when a column is missing: then no row can be read.
  bool read_headings() {
    place_.row = 1;
    for (std::size_t i = 0; i < needed_columns.size(); ++i) {
      const auto at = std::ranges::find(table_.headings, needed_columns[i]);
      if (at == table_.headings.end()) {
        report("weights.column", needed_columns[i], "",
               "is missing; weights are written by: bindeglied train -o FILE.csv");
        continue;
      }
      positions_[i] = static_cast<std::size_t>(at - table_.headings.begin());
    }
    when_position_ = static_cast<std::size_t>(std::ranges::find(table_.headings, when_column) -
                                              table_.headings.begin());
    if (when_position_ == table_.headings.size() && has_interplays()) {
      report("weights.column", when_column, "",
             "is missing; weights are written by: bindeglied train -o FILE.csv");
    }
    return problems_.size() == table_.problems.size();
  }

  void read_row(const TextRow& row) {
    place_.row = row.line;
    const auto cell = [&](std::size_t needed) { return trim(row.cells[positions_[needed]]); };
    const std::string_view feature = cell(1);
    const bool is_count = feature == candidates_row || feature == count_row;
    const auto task = read_task(cell(0));
    const auto knot = read_number("knot", cell(2), 0.0, 1.0);
    const auto value = is_count ? read_number("value", cell(3), 0.0, 1e9)
                                : read_number("value", cell(3), -100.0, 100.0);
    if (task && feature != count_row) ++found_rows_[*task];
    if (!task || !knot || !value) return;
    const std::string_view when =
        when_position_ < row.cells.size() ? trim(row.cells[when_position_]) : "";
    if (when.empty()) {
      add(*task, feature, *knot, *value);
    } else {
      add_step(*task, feature, when, *knot, *value);
    }
  }

  /// The weights; throws when anything was wrong.
  MatchWeights finish(MatchWeights weights) && {
    place_.row = 0;
    for (const auto& [task, rows] : interplays_) {
      models_[task].interplays = rows.interplays();
      if (rows.is_begun()) report("weights.interplay", "task", enum_name(task).name, steps_rule);
    }
    if (models_.empty() && problems_.empty()) report("weights.empty", "", "", "has no weights");
    for (const auto& [task, model] : models_) check_model(task, model);
    for (const auto& [task, count] : counts_) check_count(task, count);
    // Those without a line are about the whole and come last.
    std::ranges::stable_sort(problems_, {}, [](const Diagnostic& p) { return p.row - 1; });
    if (!problems_.empty()) {
      throw CodedError(ErrorKind::input, "error.weights", "{0}: weights that cannot be read",
                       {place_.file}, problems_);
    }
    for (auto& [task, model] : models_) weights.of(task) = std::move(model);
    return weights;
  }

 private:
  static constexpr std::string_view knots_rule =
      "a curve begins with knot 0 and value 0, and has further, rising knots";

  static constexpr std::string_view steps_rule =
      "an interplay has four rows, one after the other: a feature's values at knot 0 and at a knot "
      "above it where another is below a number, and the same where it is not";

  void report(std::string_view code, std::string_view column, std::string_view value,
              std::string_view rule) {
    Diagnostic problem = place_;
    problem.code = code;
    problem.rule = rule;
    problem.column = column;
    problem.value = value;
    problems_.push_back(std::move(problem));
  }

  /// Whether ids tell of interplays, which without their column would be taken for curves.
  [[nodiscard]] bool has_interplays() const {
    return std::ranges::any_of(table_.rows, [](const TextRow& row) {
      return std::ranges::any_of(row.cells, [](const std::string& cell) {
        return cell.find("/interplay_") != std::string::npos;
      });
    });
  }

  void check_model(EvaluationTask task, const AdditiveModel& model) {
    const bool is_empty = model.curves.empty() && model.interplays.empty();
    if (!is_empty && !single_rows_.contains({task, std::string(base_row)})) {
      report("weights.base", "task", enum_name(task).name, "has features, but no row 'base'");
    }
    for (const Curve& curve : model.curves) {
      if (curve.knots.size() >= 2) continue;
      report("weights.knots", "feature", enum_name(curve.feature).name, knots_rule);
    }
  }

  void check_count(EvaluationTask task, double count) {
    const std::uint64_t found = found_rows_[task];
    if (static_cast<double>(found) == count) return;
    report("weights.rows", "task", enum_name(task).name,
           "must have as many rows as its row 'rows' says: " + to_text(count) +
               ", but has: " + std::to_string(found));
  }

  std::optional<EvaluationTask> read_task(std::string_view cell) {
    for (const auto& entry : EnumNames<EvaluationTask>::names) {
      if (entry.name == cell) return entry.value;
    }
    report("weights.task", "task", cell, "must be A, B, new or proven");
    return std::nullopt;
  }

  std::optional<double> read_number(std::string_view column, std::string_view cell, double least,
                                    double most) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (cell.find(',') != std::string_view::npos) {
      report("weights.comma", column, cell, "must be a number with a decimal point, not a comma");
    } else if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(number)) {
      report("value.number", column, cell, "must be a number");
    } else if (number < least || number > most) {
      report("value.range", column, cell,
             "must be in [" + to_text(least) + ", " + to_text(most) + "]");
    } else {
      return number;
    }
    return std::nullopt;
  }

  void add(EvaluationTask task, std::string_view feature, double knot, double value) {
    const bool is_single = feature == base_row || feature == candidates_row || feature == count_row;
    if (is_single && !single_rows_.emplace(task, feature).second) {
      report("weights.twice", "feature", feature, "stands twice for this task");
    }
    if (feature == count_row) {
      counts_[task] = value;
    } else if (is_single) {
      (feature == base_row ? models_[task].base : models_[task].candidates) = value;
    } else {
      add_knot(models_[task], feature, knot, value);
    }
  }

  std::optional<Feature> read_feature(std::string_view name) {
    const auto& names = EnumNames<Feature>::names;
    const auto found = std::ranges::find(names, name, &EnumName<Feature>::name);
    if (found != names.end()) return found->value;
    report("weights.feature", "feature", name, "is no known feature");
    return std::nullopt;
  }

  void add_step(EvaluationTask task, std::string_view name, std::string_view when, double knot,
                double value) {
    const auto feature = read_feature(name);
    const auto condition = detail::parse_condition(when);
    if (!condition) {
      report("weights.when", when_column, when,
             "must be a feature, < or >=, and a number above 0, at most 1, like walk<0.25");
    }
    if (!feature || !condition) return;
    if (!interplays_[task].add({*condition, *feature, knot, value})) {
      report("weights.interplay", when_column, when, steps_rule);
    }
  }

  void add_knot(AdditiveModel& model, std::string_view name, double knot, double value) {
    const auto feature = read_feature(name);
    if (!feature) return;
    auto curve = std::ranges::find(model.curves, *feature, &Curve::feature);
    if (curve == model.curves.end()) {
      model.curves.push_back({.feature = *feature});
      curve = model.curves.end() - 1;
    }
    const bool fits =
        curve->knots.empty() ? knot == 0.0 && value == 0.0 : knot > curve->knots.back();
    if (!fits) {
      report("weights.knots", "knot", to_text(knot), knots_rule);
      return;
    }
    if (curve->knots.size() == most_knots) {
      report("weights.knot_count", "knot", to_text(knot), "a curve has at most 1000 knots");
      return;
    }
    curve->knots.push_back(knot);
    curve->values.push_back(value);
  }

  const TextTable& table_;
  Diagnostic place_ = {};
  std::array<std::size_t, needed_columns.size()> positions_ = {};
  std::size_t when_position_ = 0;
  std::map<EvaluationTask, AdditiveModel> models_;
  std::map<EvaluationTask, detail::InterplayRows> interplays_;
  std::map<EvaluationTask, double> counts_;             ///< rows there must be
  std::map<EvaluationTask, std::uint64_t> found_rows_;  ///< without the row of their count
  std::set<std::pair<EvaluationTask, std::string>> single_rows_;  ///< seen of those that are one
  std::vector<Diagnostic> problems_;
};

}  // namespace

const AdditiveModel& MatchWeights::of(EvaluationTask task) const {
  switch (task) {
    case EvaluationTask::all_but_one:
      return all_but_one;
    case EvaluationTask::new_partners:
      return new_partners;
    case EvaluationTask::past_partners:
      return past_partners;
    case EvaluationTask::one_known:
      break;
  }
  return one_known;
}

AdditiveModel& MatchWeights::of(EvaluationTask task) {
  return const_cast<AdditiveModel&>(std::as_const(*this).of(task));  // NOLINT: one switch for both
}

MatchWeights prior_weights() {
  const AdditiveModel prior = prior_model();
  return {.one_known = prior, .all_but_one = prior, .new_partners = prior, .past_partners = prior};
}

MatchWeights read_weights(const TextTable& table, MatchWeights others) {
  WeightReader reader(table);
  if (reader.read_headings()) {
    for (const TextRow& row : table.rows) reader.read_row(row);
  }
  return std::move(reader).finish(std::move(others));
}

}  // namespace bindeglied
