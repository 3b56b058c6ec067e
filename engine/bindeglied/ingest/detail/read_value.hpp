#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/diagnostic.hpp"
#include "bindeglied/ingest/detail/vocabulary_words.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied::detail {

/// What is wrong with one cell.
struct CellProblem {
  std::string code;
  std::string rule;
  Severity severity = Severity::error;
  std::vector<Suggestion> suggestions = {};
};

/// A cell of kind `value`, trimmed and not empty, with the range of its column.
struct ValueCell {
  std::string_view text;
  double min = 0.0;  ///< min = max: any number
  double max = 0.0;
  bool is_json = false;  ///< a JSON number: never to be read as a German one
};

/// A number with the other number that a German reader may see in it.
struct ReadNumber {
  double value = 0.0;
  std::optional<double> thousands = {};  ///< "50.000" is 50, or 50000 with a thousands point
};

/// Reads 1.5, 1,5, 1.234,5 and 1.234.567; finite decimals only, no hexadecimal, inf or nan.
[[nodiscard]] std::optional<ReadNumber> read_number(std::string_view text);

/// Reads whole numbers: 12, 12.649 (thousands point), 3.0 and 3,0 as spreadsheets write them.
[[nodiscard]] std::optional<double> read_whole(std::string_view text);

// Each reads one cell into the member of a record; an unread member keeps its default.  Returns
// what is wrong, if anything; with a warning the value stands.

[[nodiscard]] std::optional<CellProblem> read_value(const ValueCell& cell, double& out);
[[nodiscard]] std::optional<CellProblem> read_value(const ValueCell& cell, std::uint32_t& out);
[[nodiscard]] std::optional<CellProblem> read_value(const ValueCell& cell, PartialDate& out);
/// yes/no/unknown in both languages, true/false, and WAHR/FALSCH as German spreadsheets write them.
[[nodiscard]] std::optional<CellProblem> read_value(const ValueCell& cell, YesNo& out);
/// Status words with or without "@date", joined by '|', in the order given.
[[nodiscard]] std::optional<CellProblem> read_value(const ValueCell& cell,
                                                    std::vector<StatusStep>& out);
/// Kinds joined by '|', in the order given.
[[nodiscard]] std::optional<CellProblem> read_value(const ValueCell& cell,
                                                    std::vector<StakeholderKind>& out);

/// A word of a closed vocabulary: its English name, German word or English word, folded.
template <Named E>
[[nodiscard]] std::optional<CellProblem> read_value(const ValueCell& cell, E& out) {
  if (const std::optional<E> exact = parse_enum<E>(cell.text)) {
    out = *exact;
    return std::nullopt;
  }
  if (const std::optional<std::size_t> item = vocabulary_words<E>().find(cell.text)) {
    out = EnumNames<E>::names[*item].value;
    return std::nullopt;
  }
  return CellProblem{.code = "value.word",
                     .rule = vocabulary_rule<E>(),
                     .suggestions = vocabulary_words<E>().suggest(cell.text)};
}

template <class T>
[[nodiscard]] std::optional<CellProblem> read_value(const ValueCell& cell, std::optional<T>& out) {
  T value{};
  std::optional<CellProblem> problem = read_value(cell, value);
  if (!problem || problem->severity != Severity::error) out = value;
  return problem;
}

}  // namespace bindeglied::detail
