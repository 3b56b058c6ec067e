#pragma once

#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/network_request.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// Who stands between whom in the network of cooperation, see find_brokers(); `summary` has the
/// ties that hold two sides together.  With `from` the brokers of two days.
///
/// Throws Error{usage} for a value out of range, Error{interrupted}.
[[nodiscard]] Report report_bridges(const Study& study, const Question& question,
                                    const NetworkRequest& request, const Watch& watch = {});

}  // namespace bindeglied
