#pragma once

#include <vector>

#include <pybind11/pybind11.h>

#include "cli/option_spec.hpp"
#include "src/graph.hpp"
#include "src/study.hpp"

namespace bindeglied::python {

/// The options of cooperation_graph() and of involvement_graph().
[[nodiscard]] const std::vector<OptionSpec>& cooperation_specs();
[[nodiscard]] const std::vector<OptionSpec>& involvement_specs();

/// The network of cooperation that stats, groups and bridges measure, with the ids of stakeholders.
/// Throws as option_values(), and Error{limit} as find_cooperation() does.
[[nodiscard]] GraphHandle cooperation_graph(const HeldStudy& held, const pybind11::kwargs& given);

/// The same stakeholders and all venues, tied where somebody was involved at the level or more.
[[nodiscard]] TwoModeHandle involvement_graph(const HeldStudy& held, const pybind11::kwargs& given);

}  // namespace bindeglied::python
