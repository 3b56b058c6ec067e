#pragma once

#include <cstdint>
#include <random>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/two_mode.hpp"

namespace bindeglied {

/// A random two-mode graph in which every row is in as many columns, and every column has as many
/// rows, as in the given one.
///
/// The curveball algorithm: two random rows trade what only one of them has, `trades` times
/// (Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz 2014, Nature Communications 5:4114).  All
/// graphs with these degrees become equally likely as trades grow (Carstens 2015, Physical Review E
/// 91, 042812); five trades per row mix well in Strona et al., enough_trades() is twice that.  Rows
/// without columns, and fewer than two rows, stay as they are.  O(trades x (columns of a row)).
/// Throws Error{interrupted}; says nothing of progress, being part of something longer.
[[nodiscard]] TwoMode rewire_curveball(const TwoMode& graph, std::uint64_t trades,
                                       std::mt19937_64& random, const Watch& watch = {});

/// Ten per row.
[[nodiscard]] std::uint64_t enough_trades(const TwoMode& graph);

}  // namespace bindeglied
