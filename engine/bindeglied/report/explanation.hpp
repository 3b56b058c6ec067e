#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/matching/entry_points.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What one step of an explanation speaks about.
enum class StepKind : std::uint8_t { result, part, feature, expectation, check, tie, source };

template <>
struct EnumNames<StepKind> {
  using enum StepKind;
  static constexpr std::array<EnumName<StepKind>, 7> names{{
      {result, "result", "Ergebnis", "result"},
      {part, "part", "Anteil", "part"},
      {feature, "feature", "Merkmal", "feature"},
      {expectation, "expectation", "Soll", "expectation"},
      {check, "check", "Prüfung", "check"},
      {tie, "tie", "Verbindung", "tie"},
      {source, "source", "Beleg", "source"},
  }};
};

/// One step of the way from a figure down to what it rests on.
struct ExplanationStep {
  StepKind step = StepKind::result;
  std::string key = {};              ///< "missing", a tie's key, a source's id ...
  std::optional<double> value = {};  ///< of a result, part or feature
  Message text = {};
  std::vector<SourceId> sources = {};  ///< ascending

  static constexpr auto columns() {
    using R = ExplanationStep;
    return std::tuple{Column{"step", &R::step, "Schritt", "Step"},
                      Column{"key", &R::key, "Schlüssel", "Key"},
                      Column{"value", &R::value, "Wert", "Value"},
                      Column{"text", &R::text, "Erläuterung", "Explanation"},
                      Column{"sources", &R::sources, "Belege", "Sources", Show::details}};
  }
};

/// A gap down to its parts, the expectation, checks, ties and sources, in this order.  The parts
/// sum to the result.
[[nodiscard]] std::vector<ExplanationStep> explain_gap(const Network& network, const Gap& gap);

/// A recommendation down to its parts (with the reason of each), ties, expectations and sources.
[[nodiscard]] std::vector<ExplanationStep> explain_recommendation(
    const Network& network, const Recommendation& recommendation);

/// A path down to its steps, ties and sources, in this order.  The steps sum to its length.
[[nodiscard]] std::vector<ExplanationStep> explain_path(const Network& network,
                                                        const IntroductionPath& path);

/// An entry point down to its factors, the ties of its first way, and sources.  The value is
/// ln(score), the sum of the parts.
[[nodiscard]] std::vector<ExplanationStep> explain_entry_point(const Network& network,
                                                               const EntryPoint& entry);

/// A tie, check or expectation with its sources.
[[nodiscard]] std::vector<ExplanationStep> explain_evidence(const Network& network,
                                                            const Evidence& evidence);

}  // namespace bindeglied
