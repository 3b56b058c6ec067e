#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "bindeglied/base/date.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// What every question says besides its own options.
struct Question {
  PartialDate as_of = {};      ///< its last day counts; none = the dataset's own date
  bool explicit_only = false;  ///< leave inferred ties out
  std::uint64_t seed = 1;
  std::size_t top = 0;        ///< rows at most; 0 = the verb's default
  std::uint32_t threads = 0;  ///< 0 = all cores
  /// What partners are recommended with; none = the weights of the study.
  std::shared_ptr<const MatchWeights> weights = nullptr;
};

/// The weights that partners are recommended with; share the life of whichever has them.
[[nodiscard]] const MatchWeights& weights_of(const Study& study, const Question& question);

/// The day and the ties that the question counts.
[[nodiscard]] AsOf as_of(const Study& study, const Question& question);

/// That day for messages; none when neither the question nor the data has a date.
[[nodiscard]] PartialDate stated_day(const Study& study, const Question& question);

/// The same question on another day; none = as it is.
[[nodiscard]] Question on_day(const Question& question, PartialDate day);

/// Throws Error{usage} when `from` is later than `to` (where that is none: the day of the
/// question), and when the question names a day beside both.  Nothing to check without `from`.
void check_days(const Study& study, const Question& question, PartialDate from, PartialDate to);

/// A report of that verb with its envelope filled and no rows yet.
[[nodiscard]] Report start_report(const Study& study, const Question& question,
                                  std::string_view command);

/// The message as text in both languages, for headings and remarks.
[[nodiscard]] LocalText local_text(const Study& study, const Message& message);

}  // namespace bindeglied
