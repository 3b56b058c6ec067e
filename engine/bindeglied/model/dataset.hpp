#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/model/register_records.hpp"
#include "bindeglied/model/table_column.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

// The tables of a dataset as plain records, before ids.  Each record type declares its columns
// once; readers, writers, the JSON Schema, the header guide and the empty tables all read that
// declaration.
//
// A `Text` is a cell; a list stands in one Text, joined by '|'.  `extra` holds the columns that we
// do not know as one compact JSON object, so that they come out again.  `row` is the line in the
// CSV file (header = 1) or the element of the JSON array (first = 1), for messages.

struct StakeholderRecord {
  Text id = empty_text();
  Text name = empty_text();
  Text short_name = empty_text();
  StakeholderKind kind = StakeholderKind::other;
  Text aliases = empty_text();
  Text country = empty_text();
  Text place = empty_text();
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
        TableColumn{"id", "Kennung", &R::id, Cell::id, "short stable name, unique over all tables"},
        TableColumn{"name", "Name", &R::name, Cell::text, "full name of the organisation"},
        TableColumn{"short_name", "Kurzname", &R::short_name, Cell::text, "abbreviation"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind of organisation"},
        TableColumn{"aliases", "Weitere Namen", &R::aliases, Cell::list, "other spellings"},
        TableColumn{"country", "Land", &R::country, Cell::text, "two-letter country code"},
        TableColumn{"place", "Ort", &R::place, Cell::list, "place ids or names, seat first"},
        TableColumn{"lat", "Breite", &R::lat, Cell::value, "latitude [degrees]", -90.0, 90.0},
        TableColumn{"lon", "Länge", &R::lon, Cell::value, "longitude [degrees]", -180.0, 180.0},
        TableColumn{"topics", "Themen", &R::topics, Cell::list, "topic ids or names"},
        TableColumn{"capacity", "Kapazität", &R::capacity, Cell::value,
                    "engagements one can take on", 0.0, 1e6},
        TableColumn{"accepts_applications", "Nimmt Anträge an", &R::accepts_applications,
                    Cell::value, "whether one can apply for funds"},
        TableColumn{"contact", "Kontaktstelle", &R::contact, Cell::text,
                    "an office, never a person"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids"}};
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
  Text sources = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = VenueRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::id, "short stable name, unique over all tables"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "process, forum, project or event"},
        TableColumn{"name", "Name", &R::name, Cell::text, "full name"},
        TableColumn{"short_name", "Kurzname", &R::short_name, Cell::text, "abbreviation"},
        TableColumn{"part_of", "Teil von", &R::part_of, Cell::reference,
                    "id of the enclosing venue"},
        TableColumn{"topics", "Themen", &R::topics, Cell::list, "topic ids or names"},
        TableColumn{"place", "Ort", &R::place, Cell::list, "place ids or names"},
        TableColumn{"seats", "Plätze", &R::seats, Cell::value, "partners still wanted", 0.0, 1e6},
        TableColumn{"status", "Stand", &R::status, Cell::value,
                    "status, or status@date, several joined by |"},
        TableColumn{"starts", "Beginn", &R::starts, Cell::value, "first day"},
        TableColumn{"ends", "Ende", &R::ends, Cell::value, "last day"},
        TableColumn{"description", "Beschreibung", &R::description, Cell::text, "what it is about"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids"}};
  }
};

struct TieRecord {
  Text from = empty_text();
  Text to = empty_text();
  TieKind kind = TieKind::participates;
  Level level = Level::none;  ///< none = the default of the kind
  PartialDate since = {};
  PartialDate until = {};
  PartialDate seen = {};
  Text role = empty_text();
  Confidence confidence = Confidence::explicit_;
  Text sources = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = TieRecord;
    return std::tuple{
        TableColumn{"from", "Von", &R::from, Cell::required_reference,
                    "id or name of a stakeholder"},
        TableColumn{"to", "Zu", &R::to, Cell::required_reference,
                    "id or name of a venue or a stakeholder"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind of tie"},
        TableColumn{"level", "Stufe", &R::level, Cell::value,
                    "involvement level, when it differs from that of the kind"},
        TableColumn{"since", "Seit", &R::since, Cell::value, "first day of the tie"},
        TableColumn{"until", "Bis", &R::until, Cell::value, "last day of the tie"},
        TableColumn{"seen", "Gesehen", &R::seen, Cell::value,
                    "day on which the evidence shows the tie holding; it began no later"},
        TableColumn{"role", "Rolle", &R::role, Cell::text, "in which role"},
        TableColumn{"confidence", "Sicherheit", &R::confidence, Cell::value,
                    "explicit or inferred"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids"}};
  }
};

struct ExpectationRecord {
  Text id = empty_text();
  Text stakeholder = empty_text();
  std::vector<StakeholderKind> kind = {};  ///< the named circle first; the others count too
  Text also_counts = empty_text();
  std::uint32_t min_count = 1;
  Text venue = empty_text();
  Level level = Level::involved;
  Text phase = empty_text();
  PartialDate due = {};
  double weight = 1.0;
  Text reason = empty_text();
  Text sources = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = ExpectationRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::text, "short stable name; made up when empty"},
        TableColumn{"stakeholder", "Organisation", &R::stakeholder, Cell::reference,
                    "who is expected; or give a kind"},
        TableColumn{"kind", "Art", &R::kind, Cell::value,
                    "kind that is expected; further kinds that count after |"},
        TableColumn{"also_counts", "Zählt auch", &R::also_counts, Cell::list,
                    "stakeholders of other kinds that count"},
        TableColumn{"min_count", "Mindestzahl", &R::min_count, Cell::value,
                    "how many of the kind are expected", 1.0, 1e6},
        TableColumn{"venue", "Wo", &R::venue, Cell::required_reference, "venue"},
        TableColumn{"level", "Stufe", &R::level, Cell::value, "required involvement level"},
        TableColumn{"phase", "Phase", &R::phase, Cell::text, "name of the phase by whose end"},
        TableColumn{"due", "Frist", &R::due, Cell::value, "by when"},
        TableColumn{"weight", "Gewicht", &R::weight, Cell::value, "how justified, above 0 to 1",
                    std::numeric_limits<double>::min(), 1.0},
        TableColumn{"reason", "Begründung", &R::reason, Cell::text, "why"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids"}};
  }
};

struct CheckRecord {
  Text stakeholder = empty_text();
  std::optional<StakeholderKind> kind = {};
  Text venue = empty_text();
  PartialDate from = {};
  PartialDate until = {};
  Text sources = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = CheckRecord;
    return std::tuple{TableColumn{"stakeholder", "Organisation", &R::stakeholder, Cell::reference,
                                  "whose involvement was looked for; or give a kind"},
                      TableColumn{"kind", "Art", &R::kind, Cell::value, "kind that was looked for"},
                      TableColumn{"venue", "Wo", &R::venue, Cell::required_reference, "venue"},
                      TableColumn{"from", "Von", &R::from, Cell::value, "first day of the period"},
                      TableColumn{"until", "Bis", &R::until, Cell::value, "last day of the period"},
                      TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids"}};
  }
};

struct NeedRecord {
  Text venue = empty_text();
  std::optional<VenueKind> kind = {};
  Text topics = empty_text();
  Text capability = empty_text();
  double weight = 1.0;
  std::optional<std::uint32_t> quota = {};
  Basis basis = Basis::documented;
  Text sources = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = NeedRecord;
    return std::tuple{
        TableColumn{"venue", "Wo", &R::venue, Cell::reference,
                    "venue that needs it; or give a kind"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind of venue that usually needs it"},
        TableColumn{"topics", "Themen", &R::topics, Cell::list,
                    "only for venues with such a topic"},
        TableColumn{"capability", "Fähigkeit", &R::capability, Cell::required_text,
                    "what is needed: funding, research, land ..."},
        TableColumn{"weight", "Gewicht", &R::weight, Cell::value, "how important, above 0 to 1",
                    std::numeric_limits<double>::min(), 1.0},
        TableColumn{"quota", "Anzahl", &R::quota, Cell::value, "how many partners with it", 0.0,
                    1e6},
        TableColumn{"basis", "Grundlage", &R::basis, Cell::value, "documented or prior"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids"}};
  }
};

struct OfferRecord {
  Text stakeholder = empty_text();
  std::optional<StakeholderKind> kind = {};
  Text capability = empty_text();
  std::optional<double> amount_eur = {};
  Text places = empty_text();
  Text topics = empty_text();
  Basis basis = Basis::documented;
  Text sources = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = OfferRecord;
    return std::tuple{
        TableColumn{"stakeholder", "Organisation", &R::stakeholder, Cell::reference,
                    "who offers it; or give a kind"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind that usually offers it"},
        TableColumn{"capability", "Fähigkeit", &R::capability, Cell::required_text,
                    "what is offered"},
        TableColumn{"amount_eur", "Betrag in Euro", &R::amount_eur, Cell::value, "[EUR]", 0.0,
                    1e15},
        TableColumn{"places", "Orte", &R::places, Cell::list, "only there"},
        TableColumn{"topics", "Themen", &R::topics, Cell::list, "only for these topics"},
        TableColumn{"basis", "Grundlage", &R::basis, Cell::value, "documented or prior"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids"}};
  }
};

/// All tables of one dataset.  Texts are ids of `strings`.
struct Dataset {
  std::shared_ptr<StringPool> strings = std::make_shared<StringPool>();
  std::vector<DatasetRecord> dataset = {};
  std::vector<StakeholderRecord> stakeholders = {};
  std::vector<VenueRecord> venues = {};
  std::vector<TieRecord> ties = {};
  std::vector<ExpectationRecord> expectations = {};
  std::vector<CheckRecord> checks = {};
  std::vector<NeedRecord> needs = {};
  std::vector<OfferRecord> offers = {};
  std::vector<PhaseRecord> phases = {};
  std::vector<TopicRecord> topics = {};
  std::vector<PlaceRecord> places = {};
  std::vector<SourceRecord> sources = {};

  /// Every table once: English name (file name, JSON key), German name, member.
  static constexpr auto tables() {
    using D = Dataset;
    return std::tuple{Table{"dataset", "Datensatz", &D::dataset},
                      Table{"stakeholders", "Akteure", &D::stakeholders},
                      Table{"venues", "Foren|Projekte|Orte der Beteiligung", &D::venues},
                      Table{"ties", "Beziehungen", &D::ties},
                      Table{"expectations", "Soll", &D::expectations},
                      Table{"checks", "Geprüft", &D::checks},
                      Table{"needs", "Sucht", &D::needs},
                      Table{"offers", "Bietet", &D::offers},
                      Table{"phases", "Phasen", &D::phases},
                      Table{"topics", "Themen", &D::topics},
                      Table{"places", "Orte", &D::places},
                      Table{"sources", "Quellen", &D::sources}};
  }
};

}  // namespace bindeglied
