#include "bindeglied/matching/weight_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "bindeglied/matching/detail/interplay_rows.hpp"

namespace bindeglied {
namespace {

WeightRow weight_row(EvaluationTask task, std::string_view feature, std::size_t number, double knot,
                     double value) {
  WeightRow row{.task = task, .feature = std::string(feature), .knot = knot, .value = value};
  row.id = "weight:";
  row.id += enum_name(task).name;
  row.id += '/';
  row.id += feature;
  row.id += '/' + std::to_string(number);
  return row;
}

}  // namespace

std::vector<WeightRow> to_weight_rows(EvaluationTask task, const AdditiveModel& model) {
  std::vector<WeightRow> rows = {
      weight_row(task, base_row, 0, 0.0, model.base),
      weight_row(task, candidates_row, 0, 0.0, model.candidates),
  };
  for (const Curve& curve : model.curves) {
    for (std::size_t k = 0; k < curve.knots.size(); ++k) {
      rows.push_back(
          weight_row(task, enum_name(curve.feature).name, k, curve.knots[k], curve.values[k]));
    }
  }
  std::size_t interplay_number = 0;
  for (const Interplay& interplay : model.interplays) {
    const std::string name = "interplay_" + std::to_string(interplay_number++);
    std::size_t number = 0;
    for (const detail::StepRow& step : detail::step_rows(interplay)) {
      rows.push_back(weight_row(task, name, number++, step.knot, step.value));
      rows.back().feature = enum_name(step.feature).name;
      rows.back().when = detail::to_text(step.condition);
    }
  }
  return rows;
}

std::vector<WeightRow> count_weight_rows(const std::vector<WeightRow>& rows) {
  std::vector<WeightRow> counts;
  for (const WeightRow& row : rows) {
    auto count = std::ranges::find(counts, row.task, &WeightRow::task);
    if (count == counts.end()) {
      counts.push_back(weight_row(row.task, count_row, 0, 0.0, 0.0));
      count = counts.end() - 1;
    }
    count->value += 1.0;
  }
  return counts;
}

}  // namespace bindeglied
