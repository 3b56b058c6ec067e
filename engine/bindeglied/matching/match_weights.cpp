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
#include "bindeglied/matching/train_model.hpp"
#include "bindeglied/matching/weight_rows.hpp"

namespace bindeglied {
namespace {

constexpr std::array<std::string_view, 4> needed_columns = {"task", "feature", "knot", "value"};

static_assert(feature_count * (most_knots - 1) <= std::numeric_limits<std::uint16_t>::max());

/// Reads one table; what is wrong gathers in `problems`.
class WeightReader {
 public:
  explicit WeightReader(std::string_view file) { place_.file = file; }

  /// False when a column is missing: then no row can be read.
  bool read_header(std::string_view line) {
    ++place_.row;
    const auto cells = split(line, ',');
    for (std::size_t i = 0; i < needed_columns.size(); ++i) {
      const auto at = std::ranges::find(cells, needed_columns[i]);
      if (at == cells.end()) {
        report("weights.column", needed_columns[i], "",
               "is missing; weights are written by: bindeglied train -o FILE.csv");
        continue;
      }
      positions_[i] = static_cast<std::size_t>(at - cells.begin());
    }
    cell_count_ = cells.size();
    return problems_.empty();
  }

  void read_row(std::string_view line) {
    ++place_.row;
    if (line.empty()) return;
    const auto cells = split(line, ',');
    // One more may be a decimal comma: "0,5" would be read as 0.
    if (cells.size() != cell_count_) {
      report("csv.cell_count", "", line.substr(0, 80), "must have as many cells as the heading");
      return;
    }
    const auto task = read_task(cells[positions_[0]]);
    const auto knot = read_number("knot", cells[positions_[2]], 0.0, 1.0);
    const bool is_count = cells[positions_[1]] == candidates_row;
    const auto value = is_count ? read_number("value", cells[positions_[3]], 0.0, 1e9)
                                : read_number("value", cells[positions_[3]], -100.0, 100.0);
    if (task && knot && value) add(*task, cells[positions_[1]], *knot, *value);
  }

  /// The weights; throws when anything was wrong.
  MatchWeights finish(MatchWeights weights) && {
    if (models_.empty() && problems_.empty()) {
      place_.row = 0;
      report("weights.empty", "", "", "has no weights");
    }
    for (const auto& [task, model] : models_) {
      for (const Curve& curve : model.curves) {
        if (curve.knots.size() >= 2) continue;
        place_.row = 0;
        report("weights.knots", "feature", enum_name(curve.feature).name, knots_rule);
      }
    }
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

  void report(std::string_view code, std::string_view column, std::string_view value,
              std::string_view rule) {
    Diagnostic problem = place_;
    problem.code = code;
    problem.rule = rule;
    problem.column = column;
    problem.value = value;
    problems_.push_back(std::move(problem));
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
    if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(number)) {
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
    AdditiveModel& model = models_[task];
    if (feature == base_row || feature == candidates_row) {
      if (!single_rows_.emplace(task, feature).second) {
        report("weights.twice", "feature", feature, "stands twice for this task");
      }
      (feature == base_row ? model.base : model.candidates) = value;
    } else {
      add_knot(model, feature, knot, value);
    }
  }

  void add_knot(AdditiveModel& model, std::string_view name, double knot, double value) {
    const auto& names = EnumNames<Feature>::names;
    const auto found = std::ranges::find(names, name, &EnumName<Feature>::name);
    if (found == names.end()) {
      report("weights.feature", "feature", name, "is no known feature");
      return;
    }
    auto curve = std::ranges::find(model.curves, found->value, &Curve::feature);
    if (curve == model.curves.end()) {
      model.curves.push_back({.feature = found->value});
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

  Diagnostic place_ = {};
  std::array<std::size_t, needed_columns.size()> positions_ = {};
  std::size_t cell_count_ = 0;  ///< of the heading
  std::map<EvaluationTask, AdditiveModel> models_;
  std::set<std::pair<EvaluationTask, std::string>> single_rows_;  ///< base and candidates seen
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

MatchWeights read_weights(std::string_view text, std::string_view file, MatchWeights others) {
  WeightReader reader(file);
  std::vector<std::string_view> lines = split(text, '\n');
  if (lines.empty()) lines.emplace_back();
  for (std::string_view& line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  if (reader.read_header(lines.front())) {
    for (std::size_t i = 1; i < lines.size(); ++i) reader.read_row(lines[i]);
  }
  return std::move(reader).finish(std::move(others));
}

}  // namespace bindeglied
