#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/model/table_column.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

// What a Text, `extra` and `row` are: see dataset.hpp.

struct StakeholderRecord {
  Text id = empty_text();
  Text name = empty_text();
  Text short_name = empty_text();
  std::optional<StakeholderKind> kind = {};  ///< `other` is one that is given, too
  Text aliases = empty_text();
  Text country = empty_text();
  Text place = empty_text();
  Text nuts3 = empty_text();       ///< statistical region; its starts name the wider ones
  std::optional<double> lat = {};  ///< [degrees, WGS 84]
  std::optional<double> lon = {};
  Text topics = empty_text();
  std::optional<std::uint32_t> capacity = {};  ///< engagements one can take on
  YesNo accepts_applications = YesNo::unknown;
  Text contact = empty_text();  ///< an office, never a person
  Text sources = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = StakeholderRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::id,
                    "short stable name, unique over stakeholders and venues",
                    "kurzer, fester Name, eindeutig über alle Akteure und Orte der Beteiligung"},
        TableColumn{"name", "Name", &R::name, Cell::text, "full name of the organisation",
                    "voller Name der Organisation"},
        TableColumn{"short_name", "Kurzname", &R::short_name, Cell::text, "abbreviation",
                    "Abkürzung"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind of organisation",
                    "Art der Organisation"},
        TableColumn{"aliases", "Weitere Namen", &R::aliases, Cell::list, "other spellings",
                    "andere Schreibweisen"},
        TableColumn{"country", "Land", &R::country, Cell::text,
                    "country as two letters, such as DE", "Land als zwei Buchstaben, etwa DE"},
        TableColumn{"place", "Ort", &R::place, Cell::list, "place ids or names, seat first",
                    "Kennungen oder Namen von Orten, der Sitz zuerst"},
        TableColumn{"nuts3", "NUTS 3", &R::nuts3, Cell::text,
                    "statistical region (NUTS 3), such as DEA13 for Essen",
                    "statistische Region (NUTS 3), etwa DEA13 für Essen"},
        TableColumn{"lat", "Breite", &R::lat, Cell::value, "latitude [degrees]",
                    "geografische Breite in Grad", -90.0, 90.0},
        TableColumn{"lon", "Länge", &R::lon, Cell::value, "longitude [degrees]",
                    "geografische Länge in Grad", -180.0, 180.0},
        TableColumn{"topics", "Themen", &R::topics, Cell::list, "topic ids or names",
                    "Kennungen oder Namen von Themen"},
        TableColumn{"capacity", "Kapazität", &R::capacity, Cell::value,
                    "engagements one can take on",
                    "wie viele Beteiligungen die Organisation zugleich schafft", 0.0, 1e6},
        TableColumn{"accepts_applications", "Nimmt Anträge an", &R::accepts_applications,
                    Cell::value, "whether one can apply for funds",
                    "ob man dort Fördermittel beantragen kann"},
        TableColumn{"contact", "Kontaktstelle", &R::contact, Cell::text,
                    "an office, never a person", "eine Stelle, nie eine Person"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids",
                    "Kennungen von Quellen"}};
  }
};

/// "proposed@2019-07": where a project stood, from when.
struct StatusStep {
  ProjectStatus status = ProjectStatus::unknown;
  PartialDate from = {};
  friend constexpr bool operator==(const StatusStep&, const StatusStep&) = default;
};

struct VenueRecord {
  Text id = empty_text();
  VenueKind kind = VenueKind::project;
  Text name = empty_text();
  Text short_name = empty_text();
  Text part_of = empty_text();
  Text topics = empty_text();
  Text place = empty_text();
  std::optional<std::uint32_t> seats = {};  ///< partners still wanted
  std::vector<StatusStep> status = {};      ///< in the order given
  PartialDate starts = {};
  PartialDate ends = {};
  Text description = empty_text();
  Text keywords = empty_text();
  Text programme = empty_text();
  Text programme_part = empty_text();  ///< funding line; several joined by ';' or '|'
  Text call = empty_text();
  Text funding_scheme = empty_text();
  Text sources = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = VenueRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::id,
                    "short stable name, unique over stakeholders and venues",
                    "kurzer, fester Name, eindeutig über alle Akteure und Orte der Beteiligung"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "process, forum, project or event",
                    "Prozess, Forum, Projekt oder Veranstaltung"},
        TableColumn{"name", "Name", &R::name, Cell::text, "full name", "voller Name"},
        TableColumn{"short_name", "Kurzname", &R::short_name, Cell::text, "abbreviation",
                    "Abkürzung"},
        TableColumn{"part_of", "Teil von", &R::part_of, Cell::reference,
                    "id of the enclosing venue", "Kennung des übergeordneten Orts der Beteiligung"},
        TableColumn{"topics", "Themen", &R::topics, Cell::list, "topic ids or names",
                    "Kennungen oder Namen von Themen"},
        TableColumn{"place", "Ort", &R::place, Cell::list, "place ids or names",
                    "Kennungen oder Namen von Orten"},
        TableColumn{"seats", "Plätze", &R::seats, Cell::value, "partners still wanted",
                    "wie viele Partner noch gesucht werden", 0.0, 1e6},
        TableColumn{"status", "Stand", &R::status, Cell::value,
                    "status, or status@date, several joined by |",
                    "Stand, auch mit Datum als Stand@Datum; mehrere durch | getrennt"},
        TableColumn{"starts", "Beginn", &R::starts, Cell::value, "first day", "erster Tag"},
        TableColumn{"ends", "Ende", &R::ends, Cell::value, "last day", "letzter Tag"},
        TableColumn{"description", "Beschreibung", &R::description, Cell::text, "what it is about",
                    "worum es geht"},
        TableColumn{"keywords", "Schlagwörter", &R::keywords, Cell::text, "keywords in free form",
                    "Schlagwörter in freier Form"},
        TableColumn{"programme", "Programm", &R::programme, Cell::text, "programme that funds it",
                    "Programm, aus dem es gefördert wird"},
        TableColumn{"programme_part", "Programmteil", &R::programme_part, Cell::text,
                    "funding line or part of a programme; several joined by ;",
                    "Förderlinie oder Teil eines Programms; mehrere durch ; getrennt"},
        TableColumn{"call", "Aufruf", &R::call, Cell::text, "call for proposals",
                    "Aufruf, auf den sich das Projekt bewirbt"},
        TableColumn{"funding_scheme", "Förderart", &R::funding_scheme, Cell::text,
                    "type of funding", "Art der Förderung"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids",
                    "Kennungen von Quellen"}};
  }
};

struct TopicRecord {
  Text id = empty_text();
  Text name = empty_text();
  Text parent = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = TopicRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::id, "short stable name", "kurzer, fester Name"},
        TableColumn{"name", "Name", &R::name, Cell::text, "name", "Name"},
        TableColumn{"parent", "Oberthema", &R::parent, Cell::reference, "wider topic",
                    "übergeordnetes Thema"}};
  }
};

struct PlaceRecord {
  Text id = empty_text();
  Text name = empty_text();
  Text parent = empty_text();
  std::optional<double> lat = {};
  std::optional<double> lon = {};
  std::optional<std::uint32_t> population = {};
  Text code = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = PlaceRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::id, "short stable name", "kurzer, fester Name"},
        TableColumn{"name", "Name", &R::name, Cell::text, "name", "Name"},
        TableColumn{"parent", "Gehört zu", &R::parent, Cell::reference, "enclosing place",
                    "Ort, in dem dieser liegt"},
        TableColumn{"lat", "Breite", &R::lat, Cell::value, "latitude [degrees]",
                    "geografische Breite in Grad", -90.0, 90.0},
        TableColumn{"lon", "Länge", &R::lon, Cell::value, "longitude [degrees]",
                    "geografische Länge in Grad", -180.0, 180.0},
        TableColumn{"population", "Einwohner", &R::population, Cell::value, "inhabitants",
                    "Einwohnerzahl", 0.0, 4e9},
        TableColumn{"code", "Schlüssel", &R::code, Cell::text, "official key",
                    "amtlicher Schlüssel"}};
  }
};

}  // namespace bindeglied
