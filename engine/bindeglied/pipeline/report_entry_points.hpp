#pragma once

#include <string>
#include <tuple>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/entry_points.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// Who wants to get in: one of the data, or one described by what it is.
struct EntryPointRequest {
  std::string stakeholder = {};  ///< id or name; empty = not in the data
  std::string topics = {};       ///< ids or names, several joined by |
  std::string place = {};        ///< id or name
  std::string kind = {};
  std::uint64_t amount = 0;  ///< [euro] it can give; 0 = not said

  static constexpr auto fields() {
    using Self = EntryPointRequest;
    return std::tuple{
        Choice{"topics", &Self::topics,
               "topics of an organisation that is not in the data, several joined by |"},
        Choice{"place", &Self::place, "where that organisation is"},
        Choice{"kind", &Self::kind, "its kind, such as foundation"},
        Field{"amount", &Self::amount, std::uint64_t{0}, std::uint64_t{1000000000000},
              "what it can give, in whole euros"}};
  }
};

/// Who asks.  Throws Error{usage} for an unknown name, a stakeholder together with a description,
/// or neither topics nor kind.
[[nodiscard]] EntryProfile entry_profile(const Study& study, const Question& question,
                                         const EntryPointRequest& request);

/// Where an organisation can get in, and through whom, best first; `summary` has stakeholder, kind,
/// topics, amount_eur and already_involved.
///
/// Throws Error{usage} for an unknown name, a stakeholder together with a description, or neither
/// topics nor kind; Error{interrupted}.
[[nodiscard]] Report report_entry_points(const Study& study, const Question& question,
                                         const EntryPointRequest& request, const Watch& watch = {});

}  // namespace bindeglied
