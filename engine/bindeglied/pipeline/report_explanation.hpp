#pragma once

#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/explain_rows.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// One row of a result, or one piece of evidence, down to ties and sources: `id` is
/// gap:EXPECTATION, rec:PROJECT/CANDIDATE, path:FROM/TO/RANK,
/// entry:ORG/TARGET, tie:…, check:… or the id of something in the data.  Of partners, Question::top
/// is that of the list in which the row stands, elsewhere the number of steps to show.
///
/// Throws Error{usage} when nothing has that id, and for what the question of the row refuses.
[[nodiscard]] Report report_explanation(const Study& study, const Question& question,
                                        const ExplainRequest& request, const Watch& watch = {});

}  // namespace bindeglied
