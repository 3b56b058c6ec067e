#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/coverage.hpp"
#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {

/// What to tell of the expectations: what is not met, what closing that would bring, or where what
/// is met hangs on one thread.
enum class GapView : std::uint8_t { gaps, potentials, risks };

template <>
struct EnumNames<GapView> {
  using enum GapView;
  static constexpr std::array<EnumName<GapView>, 3> names{{
      {gaps, "gaps", "Lücken", "gaps"},
      {potentials, "potentials", "Potenziale", "potentials"},
      {risks, "risks", "Risiken", "risks"},
  }};
};

/// Which gaps to list.
struct GapRequest {
  std::string who = {};           ///< id or name of a stakeholder; empty = all
  std::string where = {};         ///< id or name of a venue; empty = all
  Level min_level = Level::none;  ///< only expectations that require at least this level
  GapView view = GapView::gaps;
  GapOptions options = {};

  static constexpr auto fields() {
    using Self = GapRequest;
    return std::tuple{
        Choice{"for", &Self::who, "only this organisation and the circles it belongs to"},
        Choice{"in", &Self::where, "only this venue and what is inside it"},
        Choice{"min_level", &Self::min_level, "only expectations that require at least this level"},
        Choice{"view", &Self::view,
               "gaps, the potentials of closing them, or the risks of what is met"}};
  }
};

/// The counters and severities of these rows.
[[nodiscard]] GapSummary count_gaps(const std::vector<Gap>& gaps);

/// The request's names as ids.  Throws Error{usage} for an unknown name.
[[nodiscard]] GapFilter gap_filter(const Network& network, const GapRequest& request);

/// The expectations that the request selects, met or not, in the order of assess_expectations().
/// Throws as report_gaps() does.
[[nodiscard]] std::vector<Gap> answer_gaps(const Study& study, const Question& question,
                                           const GapRequest& request, const Watch& watch = {});

/// Every expectation that is not met, worst first; the potentials of these, in the same order; or
/// the thin ones of those that are met.  `summary` counts not_met, unknown and met, and has
/// max_severity and total_severity of those not met.
///
/// Throws Error{usage} for an unknown name, Error{interrupted}.
[[nodiscard]] Report report_gaps(const Study& study, const Question& question,
                                 const GapRequest& request, const Watch& watch = {});

/// Which venues to cover.
struct CoverageRequest {
  std::string where = {};  ///< id or name of a venue; empty = process and forums
  CoverageAxis by = CoverageAxis::kind;

  static constexpr auto fields() {
    using Self = CoverageRequest;
    return std::tuple{Choice{"in", &Self::where, "this venue and those directly inside it"},
                      Choice{"by", &Self::by, "second axis of the table"}};
  }
};

/// The rows that report_coverage() reports; throws as it does.
[[nodiscard]] std::vector<CoverageRow> answer_coverage(const Study& study, const Question& question,
                                                       const CoverageRequest& request,
                                                       const Watch& watch = {});

/// Who is documented where, against what is expected; `summary` counts the cells by status.
[[nodiscard]] Report report_coverage(const Study& study, const Question& question,
                                     const CoverageRequest& request, const Watch& watch = {});

}  // namespace bindeglied
