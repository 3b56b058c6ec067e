#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Where one looks for blank spots of a kind: among its own organisations, or those of a district
/// or of towns of a size; among the forums; among their topics.
enum class BlankSpotAxis : std::uint8_t { organisation, forum, topic, district, town_size };

template <>
struct EnumNames<BlankSpotAxis> {
  using enum BlankSpotAxis;
  static constexpr std::array<EnumName<BlankSpotAxis>, 5> names{{
      {organisation, "organisation", "Organisation", "organisation"},
      {forum, "forum", "Forum", "forum"},
      {topic, "topic", "Thema", "topic"},
      {district, "district", "Kreis", "district"},
      {town_size, "town_size", "Ortsgröße", "town size"},
  }};
};

/// Size of a town by its population, as the German Federal Institute for Research on Building,
/// Urban Affairs and Spatial Development (BBSR) classes them: below 20,000, below 100,000, below
/// 500,000, and above.
enum class TownSize : std::uint8_t { unknown, small, medium, large, very_large };

template <>
struct EnumNames<TownSize> {
  using enum TownSize;
  static constexpr std::array<EnumName<TownSize>, 5> names{{
      {unknown, "unknown", "Einwohnerzahl unbekannt", "population unknown"},
      {small, "small", "unter 20.000 Menschen", "below 20,000 people"},
      {medium, "medium", "20.000 bis unter 100.000 Menschen", "20,000 to below 100,000 people"},
      {large, "large", "100.000 bis unter 500.000 Menschen", "100,000 to below 500,000 people"},
      {very_large, "very_large", "ab 500.000 Menschen", "500,000 people and more"},
  }};
};

/// Where nobody of a kind is documented, or who of it is documented nowhere.
struct BlankSpot {
  std::string id = {};  ///< "blank:AXIS/KIND", and "/PLACE" or "/SIZE" on the last two axes
  BlankSpotAxis axis = BlankSpotAxis::organisation;
  StakeholderKind kind = StakeholderKind::other;
  PlaceId district = {};                ///< on axis district
  std::optional<TownSize> size = {};    ///< on axis town_size
  std::uint32_t total = 0;              ///< organisations of the kind, forums, or topics
  std::uint32_t documented = 0;         ///< of these, those with documented involvement
  std::vector<NodeId> missing = {};     ///< organisations or forums without; ascending
  std::vector<TopicId> topics = {};     ///< topics without; ascending
  std::vector<Evidence> evidence = {};  ///< one tie for each that is documented; ascending
  std::vector<SourceId> sources = {};   ///< of these ties; ascending
  Message finding = {};

  static constexpr auto columns() {
    using R = BlankSpot;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"axis", &R::axis, "Blick auf", "Axis"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"district", &R::district, "Kreis", "District", details},
        Column{"size", &R::size, "Ortsgröße", "Town size", details},
        Column{"total", &R::total, "Gesamt", "Total"},
        Column{"documented", &R::documented, "Belegt", "Documented"},
        Column{"finding", &R::finding, "Befund", "Finding"},
        Column{"missing", &R::missing, "Ohne Nachweis", "Without", always, Display::line},
        Column{"topics", &R::topics, "Themen ohne Nachweis", "Topics without", always,
               Display::line},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details}};
  }
};

struct BlankSpotOptions {
  std::optional<BlankSpotAxis> by = {};      ///< empty: organisation, forum and topic
  std::optional<StakeholderKind> kind = {};  ///< empty: all kinds
  Level level = Level::involved;             ///< involvement below this level does not count

  static constexpr auto fields() {
    using Self = BlankSpotOptions;
    return std::tuple{Choice{"by", &Self::by, "look at this alone instead of at the first three"},
                      Choice{"kind", &Self::kind, "only this kind of organisation"}};
  }
};

/// Per kind of organisation: who of it is documented in no forum, which forums have nobody of it,
/// and which topics of the forums; by district and by size of town again who.
///
/// Forums are all, or `where` and those inside it; without any there are no rows.  Documented in a
/// forum: find_involvement() of at least the level, so in a project inside it too.  A topic is
/// covered when one of the kind is documented in a forum, or a project inside, that states this
/// topic or a narrower one.  The district of an organisation is what its seat lies in, so towns
/// that belong to no district stand under the region around them; the size is that of its seat.
/// Only organisations that exist on the day and kinds that have one; a blank spot says that no
/// evidence was found, not that there is no involvement.
///
/// Order: by axis, then kind, then district by id or size.  Every cell of an axis has a row, also
/// one without blank spot.  Throws Error{interrupted}.  Time O(ties of
/// the stakeholders tied there, per venue + kinds x (forums + topics)), times log.
[[nodiscard]] std::vector<BlankSpot> find_blank_spots(const Network& network, VenueId where,
                                                      const AsOf& as_of,
                                                      const BlankSpotOptions& options = {},
                                                      const Watch& watch = {});

}  // namespace bindeglied
