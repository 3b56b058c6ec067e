#include "bindeglied/matching/match_weights.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
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
        report("weights.column", needed_columns[i], "");
        continue;
      }
      positions_[i] = static_cast<std::size_t>(at - cells.begin());
      width_ = std::max(width_, positions_[i] + 1);
    }
    return problems_.empty();
  }

  void read_row(std::string_view line) {
    ++place_.row;
    if (line.empty()) return;
    const auto cells = split(line, ',');
    if (cells.size() < width_) {
      report("csv.cell_count", "", line.substr(0, 80));
      return;
    }
    const auto task = read_task(cells[positions_[0]]);
    const auto knot = read_number("knot", cells[positions_[2]]);
    const auto value = read_number("value", cells[positions_[3]]);
    if (task && knot && value) add(*task, cells[positions_[1]], *knot, *value);
  }

  /// The weights; throws when anything was wrong.
  MatchWeights finish() && {
    for (const auto& [task, model] : models_) {
      for (const Curve& curve : model.curves) {
        if (curve.knots.size() >= 2) continue;
        place_.row = 0;
        report("weights.knots", "feature", enum_name(curve.feature).name);
      }
    }
    if (!problems_.empty()) {
      throw CodedError(ErrorKind::input, "error.weights", "{0}: weights that cannot be read",
                       {place_.file}, problems_);
    }
    MatchWeights weights = prior_weights();
    for (auto& [task, model] : models_) weights.of(task) = std::move(model);
    return weights;
  }

 private:
  void report(std::string_view code, std::string_view column, std::string_view value) {
    Diagnostic problem = place_;
    problem.code = code;
    problem.column = column;
    problem.value = value;
    problems_.push_back(std::move(problem));
  }

  std::optional<EvaluationTask> read_task(std::string_view cell) {
    for (const auto& entry : EnumNames<EvaluationTask>::names) {
      if (entry.name == cell) return entry.value;
    }
    report("weights.task", "task", cell);
    return std::nullopt;
  }

  std::optional<double> read_number(std::string_view column, std::string_view cell) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error == std::errc{} && end == cell.data() + cell.size() && std::isfinite(number)) {
      return number;
    }
    report("value.number", column, cell);
    return std::nullopt;
  }

  void add(EvaluationTask task, std::string_view feature, double knot, double value) {
    AdditiveModel& model = models_[task];
    if (feature == base_row) {
      model.base = value;
    } else if (feature == candidates_row) {
      model.candidates = value;
    } else {
      add_knot(model, feature, knot, value);
    }
  }

  void add_knot(AdditiveModel& model, std::string_view name, double knot, double value) {
    const auto& names = EnumNames<Feature>::names;
    const auto found = std::ranges::find(names, name, &EnumName<Feature>::name);
    if (found == names.end()) {
      report("weights.feature", "feature", name);
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
      report("weights.knots", "knot", to_text(knot));
      return;
    }
    curve->knots.push_back(knot);
    curve->values.push_back(value);
  }

  Diagnostic place_ = {};
  std::array<std::size_t, needed_columns.size()> positions_ = {};
  std::size_t width_ = 0;
  std::map<EvaluationTask, AdditiveModel> models_;
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

MatchWeights read_weights(std::string_view text, std::string_view file) {
  WeightReader reader(file);
  std::vector<std::string_view> lines = split(text, '\n');
  if (lines.empty()) lines.emplace_back();
  for (std::string_view& line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  if (reader.read_header(lines.front())) {
    for (std::size_t i = 1; i < lines.size(); ++i) reader.read_row(lines[i]);
  }
  return std::move(reader).finish();
}

}  // namespace bindeglied
