#include "bindeglied/matching/detail/interplay_rows.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>

#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::size_t rows_per_interplay = 4;

Step make_step(const StepRow& low, const StepRow& high) {
  return {.feature = low.feature,
          .from = static_cast<float>(high.knot),
          .low = low.value,
          .high = high.value};
}

}  // namespace

std::string to_text(const StepCondition& condition) {
  std::string text(enum_name(condition.feature).name);
  text += condition.is_above ? ">=" : "<";
  return text + bindeglied::to_text(static_cast<double>(condition.from));
}

std::optional<StepCondition> parse_condition(std::string_view text) {
  const std::size_t end_of_name = text.find_first_of("<>");
  if (end_of_name == std::string_view::npos) return std::nullopt;
  const bool is_above = text.substr(end_of_name).starts_with(">=");
  if (!is_above && text[end_of_name] == '>') return std::nullopt;
  const auto& names = EnumNames<Feature>::names;
  const auto found =
      std::ranges::find(names, text.substr(0, end_of_name), &EnumName<Feature>::name);
  const std::string_view number = text.substr(end_of_name + (is_above ? 2 : 1));
  double from = 0.0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), from);
  const bool is_number = error == std::errc{} && end == number.data() + number.size();
  if (found == names.end() || !is_number || !(static_cast<float>(from) > 0.0F && from <= 1.0))
    return std::nullopt;
  return StepCondition{found->value, static_cast<float>(from), is_above};
}

std::vector<StepRow> step_rows(const Interplay& interplay) {
  std::vector<StepRow> rows;
  for (const bool is_above : {false, true}) {
    const Step& step = is_above ? interplay.above : interplay.below;
    const StepCondition condition{interplay.feature, interplay.from, is_above};
    rows.push_back({condition, step.feature, 0.0, step.low});
    rows.push_back({condition, step.feature, static_cast<double>(step.from), step.high});
  }
  return rows;
}

bool InterplayRows::add(const StepRow& row) {
  if (!follows(row)) {
    begun_.clear();
    return false;
  }
  begun_.push_back(row);
  if (begun_.size() < rows_per_interplay) return true;
  const StepCondition& condition = begun_.front().condition;
  interplays_.push_back({.feature = condition.feature,
                         .from = condition.from,
                         .below = make_step(begun_[0], begun_[1]),
                         .above = make_step(begun_[2], begun_[3])});
  begun_.clear();
  return true;
}

bool InterplayRows::follows(const StepRow& row) const {
  const std::size_t number = begun_.size();
  const bool is_high = number % 2 == 1;
  if (is_high ? !(static_cast<float>(row.knot) > 0.0F) : row.knot != 0.0) return false;
  if (row.feature == row.condition.feature) return false;
  if (is_high && row.feature != begun_.back().feature) return false;
  StepCondition wanted = number == 0 ? row.condition : begun_.front().condition;
  wanted.is_above = number >= 2;
  return row.condition == wanted;
}

}  // namespace bindeglied::detail
