#pragma once

#include <cstddef>

#include "bindeglied/base/text_table.hpp"
#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/evaluation_queries.hpp"

namespace bindeglied {

/// The models that recommendations are made with.
struct MatchWeights {
  AdditiveModel one_known = {};      ///< also when nobody is known
  AdditiveModel all_but_one = {};    ///< several are known
  AdditiveModel new_partners = {};   ///< among those that never worked with the known
  AdditiveModel past_partners = {};  ///< among those that did

  [[nodiscard]] const AdditiveModel& of(EvaluationTask task) const;
  [[nodiscard]] AdditiveModel& of(EvaluationTask task);
};

/// So many knots has a curve at most: all curves together then have a parameter that 16 bits
/// number, as learning wants it (listwise_loss.hpp).
inline constexpr std::size_t most_knots = 1000;

/// The weights of prior_model() for every task.
[[nodiscard]] MatchWeights prior_weights();

/// Reads the table that to_weight_rows() and count_weight_rows() describe, with the columns task,
/// feature, knot and value, and when, which may be missing; further ones are ignored.  Tasks
/// without rows keep the weights of `others`.  Throws Error{input} with all faults: those of the
/// table, a missing column, no row at all, an unknown task or feature, a number that is none or out
/// of range (knots 0 to 1, values -100 to 100), a decimal comma, knots that do not begin with 0 or
/// do not rise, a knot twice, more than most_knots of a curve, base, candidates or the count of
/// rows twice for a task, features without a base, interplays that are not whole, fewer or more
/// rows of a task than its count says.
[[nodiscard]] MatchWeights read_weights(const TextTable& table,
                                        MatchWeights others = prior_weights());

}  // namespace bindeglied
