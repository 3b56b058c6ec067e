#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/model/dataset.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/vocabulary.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// The id of the source that every supposed tie names, so that none is taken for a fact.
inline constexpr std::string_view supposed_source = "what-if";

/// A tie that is supposed to be there, or not to be.
struct TieChange {
  StakeholderId from = {};
  TieKind kind = TieKind::participates;
  NodeId to = {};
  Level level = Level::none;  ///< none = the default of the kind
  PartialDate since = {};     ///< none = the day that the question is asked for
};

/// Reads "FROM KIND TO", with `level=LEVEL` and `since=DATE` at the end if wanted; FROM and TO are
/// ids or names, which may hold spaces.
///
/// Throws Error{usage} when nothing or several things can be meant, with suggestions, and for a tie
/// that cannot be: of a venue, of a node with itself, of a kind that does not lead there.
[[nodiscard]] TieChange parse_tie_change(const Network& network, std::string_view text);

/// A copy of the data with these ties added and those removed; `day` is since when the added ones
/// hold unless they say so.
///
/// Removing takes away every tie of that kind between the two.  Throws Error{usage} when there is
/// none, naming those that there are, and when a level or a date is given of it.  O(rows).
[[nodiscard]] Dataset change_ties(const Dataset& dataset, const Network& network,
                                  const std::vector<TieChange>& added,
                                  const std::vector<TieChange>& removed, PartialDate day);

/// Adds the source `supposed_source` unless it is there.
void add_supposed_source(Dataset& dataset);

}  // namespace bindeglied
