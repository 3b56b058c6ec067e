#pragma once

#include <memory>

#include "bindeglied/pipeline/study.hpp"

namespace bindeglied::python {

/// Data with its network, shared between the objects of Python and never changed, and weights
/// beside it: other weights for the same data copy none of it.
struct HeldStudy {
  std::shared_ptr<const Study> study;
  std::shared_ptr<const MatchWeights> weights = nullptr;  ///< none = those of the study
};

}  // namespace bindeglied::python
