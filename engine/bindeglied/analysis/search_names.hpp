#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// How a name agrees with what was looked for, best first.
enum class NameMatch : std::uint8_t { equal, start, word, part, similar };

template <>
struct EnumNames<NameMatch> {
  using enum NameMatch;
  static constexpr std::array<EnumName<NameMatch>, 5> names{{
      {equal, "equal", "gleich", "equal"},
      {start, "start", "Anfang", "start"},
      {word, "word", "Wortanfang", "start of a word"},
      {part, "part", "Teil", "part"},
      {similar, "similar", "ähnlich", "similar"},
  }};
};

/// A node whose id or one of whose names agrees with a text.
struct NameHit {
  std::string id = {};  ///< of the node
  NodeId node = {};
  std::optional<StakeholderKind> kind = {};  ///< of a stakeholder
  std::optional<VenueKind> venue_kind = {};  ///< of a venue
  NameMatch match = NameMatch::equal;
  std::string matched = {};  ///< the id, name, short name or alias that agrees
  std::uint32_t ties = 0;    ///< at the node, in all the data

  static constexpr auto columns() {
    using R = NameHit;
    using enum Show;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id", always, Display::whole},
                      Column{"node", &R::node, "Name", "Name"},
                      Column{"kind", &R::kind, "Art", "Kind"},
                      Column{"venue_kind", &R::venue_kind, "Ort der Beteiligung", "Venue"},
                      Column{"match", &R::match, "Treffer", "Match", details},
                      Column{"matched", &R::matched, "Gefunden in", "Found in", details},
                      Column{"ties", &R::ties, "Verbindungen", "Ties"}};
  }
};

/// The nodes whose id, name, short name or alias agrees with `text`, both folded as in fold_name():
/// Müller, Mueller and Muller find each other.  Similar names (name_similarity of at least .85)
/// come only when nothing agrees exactly or in part, and for texts of 500 bytes at most.  Order:
/// match, then falling number of ties, then id.  O(nodes).
[[nodiscard]] std::vector<NameHit> search_names(const Network& network, std::string_view text);

/// The one node that `text` means: an id, or a name, short name or alias that only one node has.
/// Throws Error{usage} with suggestions when none or several are meant.
[[nodiscard]] NodeId resolve_name(const Network& network, std::string_view text);
/// As resolve_name, for a stakeholder or a venue only.
[[nodiscard]] StakeholderId resolve_stakeholder(const Network& network, std::string_view text);
[[nodiscard]] VenueId resolve_venue(const Network& network, std::string_view text);
/// As resolve_venue; another venue than a project is Error{usage} too.
[[nodiscard]] VenueId resolve_project(const Network& network, std::string_view text);
/// As resolve_project for each text, in their order.
[[nodiscard]] std::vector<VenueId> resolve_projects(const Network& network,
                                                    const std::vector<std::string>& texts);

}  // namespace bindeglied
