#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/detail/venue_view.hpp"

namespace bindeglied::detail {

/// A and tau A of those that count, averaged over the number that is expected.
struct Attained {
  double attainment = 0.0;    ///< A, in [0, 1]
  double reached = 0.0;       ///< T = tau A, at most A
  double sure_reached = 0.0;  ///< at most T: whatever dates leave open
};

/// What is found of an expectation, before it is judged.
struct Assessment {
  std::vector<Standing> standings = {};  ///< the documented ones: by tau A, then A, then id
  std::size_t expected = 1;              ///< how many, at least 1
  /// Counted over all: one who does all that is expected meets it, even when another, who does less
  /// but came earlier, leads the order by severity.
  std::size_t fulfilled = 0;
  Attained attained = {};
  IndirectContact contact = {};
  std::optional<MemberCount> members = {};  ///< of the umbrella that is expected or to be reported
  bool is_umbrella_unlinked = false;        ///< undocumented, while members are there or eligible
};

/// `place` is the view of the expectation's venue, `lambda` what indirect contact counts.
[[nodiscard]] Assessment assess_expectation(const ExpectationView& view, const VenueView& place,
                                            const std::vector<Umbrella>& umbrellas, double lambda);

}  // namespace bindeglied::detail
