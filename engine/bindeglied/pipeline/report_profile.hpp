#pragma once

#include <string_view>

#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// What the data holds: rows of table, kind and count.
[[nodiscard]] Report report_overview(const Study& study, const Question& question);

/// One stakeholder or venue with its ties and sources; `summary.profile` has its own columns.
/// Throws Error{usage} for an unknown name.
[[nodiscard]] Report report_profile(const Study& study, const Question& question,
                                    std::string_view name);

/// The stakeholders and venues whose names agree with `text`.
[[nodiscard]] Report report_hits(const Study& study, const Question& question,
                                 std::string_view text);

}  // namespace bindeglied
