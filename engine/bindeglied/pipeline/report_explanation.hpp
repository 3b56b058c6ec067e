#pragma once

#include <string_view>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// One row of a result, or one piece of evidence, down to ties and sources: `id` is
/// gap:EXPECTATION, rec:PROJECT/CANDIDATE, path:FROM/TO/RANK (of the usual options),
/// entry:ORG/TARGET, tie:…, check:… or an expectation's id.  `options` are those of the gaps from
/// which the id comes.
///
/// Throws Error{usage} when nothing has that id.
[[nodiscard]] Report report_explanation(const Study& study, const Question& question,
                                        std::string_view id, const GapOptions& options = {},
                                        const Watch& watch = {});

}  // namespace bindeglied
