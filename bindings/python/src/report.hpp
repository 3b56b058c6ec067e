#pragma once

#include <memory>

#include "bindeglied/report/report.hpp"

namespace bindeglied::python {

/// The answer to a question, shared between the objects of Python and never changed.
struct HeldReport {
  std::shared_ptr<const Report> report;
};

}  // namespace bindeglied::python
