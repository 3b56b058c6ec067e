#pragma once

#include <cstdint>
#include <tuple>

#include "bindeglied/analysis/node_statistics.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/network_request.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/network_summaries.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// Which rows.
struct StatsChoice {
  bool figures = false;    ///< those of the whole network instead of those of each stakeholder
  NodeOptions nodes = {};  ///< seed and threads are those of the question

  static constexpr auto fields() {
    using Self = StatsChoice;
    return std::tuple{Choice{"figures", &Self::figures,
                             "the figures of the whole network instead of each organisation"}};
  }
};

/// What counts as cooperation in this request, for the envelope.
[[nodiscard]] CooperationSummary summarise(const NetworkRequest& request);

/// The null options of the request with seed and threads of the question.
[[nodiscard]] NullOptions null_options(const Question& question, const NetworkRequest& request);

/// Says that the data does not know of what kind stakeholders are, or some of them (`unknown`),
/// where that is so.
void add_kinds_remark(const Study& study, bool knows_kinds, std::uint64_t unknown, Report& report);

/// Says that weights of ties in the data do not count, where there are any.
void add_weights_remark(const Study& study, Report& report);

/// Remarks on what counts as cooperation, and on the random networks or how to ask for them; where
/// there were so few that none of the `tests` at once could have stood out, that too: the least p
/// is 2 / (samples + 1), and the least q of a single one so many times that.  Weights that do not
/// count are remarked as well.
void add_network_remarks(const Study& study, const NetworkRequest& request, std::size_t tests,
                         Report& report);

/// A remark where eigenvector centralities are only nearly those: with a residual above 1e-9, see
/// EigenvectorCentrality.
void add_eigenvector_remark(const Study& study, double residual, Report& report);

/// The figures of every stakeholder in the network of cooperation, see measure_nodes(), or of the
/// network, see measure_structure(); `summary` has the latter in any case.  With `from` the figures
/// of the network on two days.
///
/// Throws Error{usage} for a value out of range, Error{interrupted}.
[[nodiscard]] Report report_stats(const Study& study, const Question& question,
                                  const NetworkRequest& request, const StatsChoice& choice,
                                  const Watch& watch = {});

}  // namespace bindeglied
