#pragma once

#include <cstddef>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::testing {

/// How much a random history of projects holds.
struct ProjectsShape {
  std::size_t stakeholders = 14;
  std::size_t projects = 60;
  unsigned first_year = 2014;
  unsigned years = 6;
};

/// Projects "p000" ... of two to five stakeholders "s00" ..., one of whom leads, with words,
/// topics, funding lines and calls; the days of a project's ties are mostly equal, sometimes only
/// months or years, and some partners join later.  Equal seeds give equal data.
[[nodiscard]] DatasetBuilder random_project_dataset(unsigned seed, const ProjectsShape& shape);

/// "s07": a letter and a number of at least so many digits.
[[nodiscard]] std::string numbered(char letter, std::size_t number, std::size_t digits);

}  // namespace bindeglied::testing
