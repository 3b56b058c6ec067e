#pragma once

#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// The import protocol and the quality of valid data; `summary` has errors, warnings, notes, the
/// single `diagnostics`, and `quality` with what is missing: undated, unsourced, inferred ties,
/// stakeholders without ties.
[[nodiscard]] Report report_check(const Study& study, const Question& question);

}  // namespace bindeglied
