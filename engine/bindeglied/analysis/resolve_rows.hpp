#pragma once

#include <string_view>
#include <vector>

#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// The topic or place that `text` means: its id, or a name that only one has, both folded as in
/// fold_name().  Throws Error{usage} with suggestions when none or several are meant.
[[nodiscard]] TopicId resolve_topic(const Network& network, std::string_view text);
/// The topics of a list, separated by | or by commas, in its order; a part that is the name of a
/// topic is one, commas and all.  Throws as resolve_topic().
[[nodiscard]] std::vector<TopicId> resolve_topics(const Network& network, std::string_view list);
[[nodiscard]] PlaceId resolve_place(const Network& network, std::string_view text);
/// The kind of stakeholder with that name (its stable, German or English word, folded).  Throws
/// Error{usage} with all names.
[[nodiscard]] StakeholderKind resolve_kind(std::string_view text);

}  // namespace bindeglied
