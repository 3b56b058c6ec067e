#pragma once

#include <vector>

#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/fit_model.hpp"

namespace bindeglied {

/// The model with its curves and interplays stretched and its base set so that 1 / (1 +
/// exp(-utility)) is how often such a candidate was chosen in the queries, each of their rows
/// counted as often as it stands for candidates (Platt 1999, Advances in Large Margin Classifiers,
/// 61-74, with targets a little inside 0 and 1, so that few rows make nothing certain);
/// `candidates` becomes their mean number.  The order of utilities stays.
///
/// No line fits both ends of 60,000 candidates: it is fitted again among those of whom the first
/// says that they are ten times as likely as one drawn at random, which is where lists are made;
/// far below, probabilities come out too small.
///
/// Where no line fits - nobody or everybody was chosen, or the utilities say nothing - curves
/// and interplays stay and the base is ln(chosen / others), each at least 1/2.  Newton's method;
/// O(steps x rows).
[[nodiscard]] AdditiveModel calibrate_model(const AdditiveModel& model,
                                            const std::vector<TrainingQuery>& queries);

}  // namespace bindeglied
