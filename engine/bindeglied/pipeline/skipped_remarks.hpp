#pragma once

#include <vector>

#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// Adds a remark for each project without a list, its name and the reason: in their order, five at
/// most of each code; all of them stand in the summary.
void add_skipped_remarks(const Study& study, const std::vector<SkippedProject>& skipped,
                         Report& report);

}  // namespace bindeglied
