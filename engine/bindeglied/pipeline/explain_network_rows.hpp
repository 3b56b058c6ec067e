#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bindeglied/analysis/cooperation_groups.hpp"
#include "bindeglied/analysis/node_statistics.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/network_request.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/explanation.hpp"

namespace bindeglied {

/// A row of `stats`, `groups` or `bridges`, and the options that it came from.
struct NetworkRow {
  std::string id = {};  ///< stats:WHO, figure:NAME, figure:NAME/permuted, community:N, bridges:WHO
  NetworkRequest network = {};
  GroupingOptions grouping = {};  ///< for community:
  NodeOptions nodes = {};         ///< for stats:; seed and threads are those of the question
};

/// Its steps down to ties and sources, see explain_network.hpp; empty when there is no such row.
/// The question is asked again.  Throws Error{usage}, Error{interrupted}.
[[nodiscard]] std::optional<std::vector<ExplanationStep>> explain_network_row(
    const Study& study, const Question& question, const NetworkRow& row, const Watch& watch = {});

}  // namespace bindeglied
