#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/fit_model.hpp"

namespace bindeglied {

struct GrowOptions {
  std::uint32_t rounds = 200;  ///< interplays at most
  double rate = 0.1;           ///< of each step that is taken
  double ridge = 3.0;          ///< pulls the values to 0, once against the sum over the queries
  double least_mass = 0.5;     ///< curvature of the loss that each value must rest on
  double surprise = 0.0;       ///< see FitOptions
  std::uint32_t best = 350;    ///< of each query those by the model's utility are looked at,
  std::uint32_t others = 150;  ///< and so many of the rest, evenly, standing for all of it
  std::uint32_t threads = 0;   ///< 0 = all cores
};

/// What the model's curves lack: interplays of its features, each grown on what the model and those
/// before it leave unexplained, by Newton steps on the loss of fit_model() (gradient boosting:
/// Friedman 2001, Annals of Statistics 29, 1189-1232, doi:10.1214/aos/1013203451; second order:
/// Chen & Guestrin 2016, KDD, 785-794, doi:10.1145/2939672.2939785).
///
/// Cuts lie at 31 quantiles of the rows and 15 of the chosen; the two features of an interplay
/// differ.  Unlike those of curves, values may fall: that more of one counts less, or against,
/// where another stands beside it is what there is to learn.  With activity alone, whose curves may
/// fall, they rise, or interplays would learn who is busy instead.  Ends early where nothing lowers
/// the loss.  The same for every number of threads.  Throws Error{interrupted}. O(rounds x curves x
/// queries x (best + others)).
[[nodiscard]] std::vector<Interplay> grow_interplays(const std::vector<TrainingQuery>& queries,
                                                     const AdditiveModel& model,
                                                     const GrowOptions& options,
                                                     const Watch& watch = {});

}  // namespace bindeglied
