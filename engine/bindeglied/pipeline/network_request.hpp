#pragma once

#include <tuple>

#include "bindeglied/analysis/cooperation.hpp"
#include "bindeglied/base/date.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/measures/null_sample.hpp"

namespace bindeglied {

/// What to ask of the network of cooperation.
struct NetworkRequest {
  PartialDate from = {};  ///< the earlier day to compare with; none = no comparison
  PartialDate to = {};    ///< the later one; none = the day of the question
  CooperationOptions cooperation = {};
  NullOptions null = {};  ///< seed and threads are those of the question

  static constexpr auto fields() {
    using Self = NetworkRequest;
    return std::tuple{Choice{"from", &Self::from, "the earlier day"},
                      Choice{"to", &Self::to, "the later day; default: the date of the data"}};
  }
};

}  // namespace bindeglied
