#include "bindeglied/matching/weight_rows.hpp"

namespace bindeglied {

std::vector<WeightRow> to_weight_rows(EvaluationTask task, const AdditiveModel& model) {
  std::vector<WeightRow> rows;
  for (const Curve& curve : model.curves) {
    for (std::size_t k = 0; k < curve.knots.size(); ++k) {
      WeightRow row{
          .task = task, .feature = curve.feature, .knot = curve.knots[k], .value = curve.values[k]};
      row.id = "weight:";
      row.id += enum_name(task).name;
      row.id += '/';
      row.id += enum_name(curve.feature).name;
      row.id += '/' + std::to_string(k);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace bindeglied
