#pragma once

#include <memory>

#include "bindeglied/pipeline/study.hpp"

namespace bindeglied::python {

/// Data with its network, shared between the objects of Python and never changed.
struct HeldStudy {
  std::shared_ptr<const Study> study;
};

}  // namespace bindeglied::python
