#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/model/table_column.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

// What a Text, `extra` and `row` are: see dataset.hpp.

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
                    "id or name of a stakeholder", "Kennung oder Name einer Organisation"},
        TableColumn{"to", "Zu|Nach", &R::to, Cell::required_reference,
                    "id or name of a venue or a stakeholder",
                    "Kennung oder Name eines Orts der Beteiligung oder einer Organisation"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind of tie", "Art der Verbindung"},
        TableColumn{"level", "Stufe", &R::level, Cell::value,
                    "involvement level, when it differs from that of the kind",
                    "Beteiligungsstufe, wenn sie von der üblichen der Art abweicht"},
        TableColumn{"since", "Seit", &R::since, Cell::value, "first day of the tie",
                    "erster Tag der Verbindung"},
        TableColumn{"until", "Bis", &R::until, Cell::value, "last day of the tie",
                    "letzter Tag der Verbindung"},
        TableColumn{"seen", "Gesehen", &R::seen, Cell::value,
                    "day on which the evidence shows the tie holding; it began no later",
                    "Tag, an dem der Beleg die Verbindung zeigt; sie begann nicht später"},
        TableColumn{"role", "Rolle", &R::role, Cell::text, "in which role", "in welcher Rolle"},
        TableColumn{"confidence", "Sicherheit", &R::confidence, Cell::value, "explicit or inferred",
                    "ausdrücklich belegt oder erschlossen"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids",
                    "Kennungen von Quellen"}};
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
        TableColumn{"id", "Kennung", &R::id, Cell::text, "short stable name; made up when empty",
                    "kurzer, fester Name; wird gebildet, wenn er fehlt"},
        TableColumn{"stakeholder", "Organisation", &R::stakeholder, Cell::reference,
                    "who is expected; or give a kind", "wer erwartet wird; sonst eine Art angeben"},
        TableColumn{"kind", "Art", &R::kind, Cell::value,
                    "kind that is expected; further kinds that count after |",
                    "Art, die erwartet wird; weitere Arten, die zählen, nach |"},
        TableColumn{"also_counts", "Zählt auch", &R::also_counts, Cell::list,
                    "stakeholders of other kinds that count",
                    "Organisationen anderer Arten, die auch zählen"},
        TableColumn{"min_count", "Mindestzahl", &R::min_count, Cell::value,
                    "how many of the kind are expected", "wie viele dieser Art erwartet werden",
                    1.0, 1e6},
        TableColumn{"venue", "Wo", &R::venue, Cell::required_reference, "venue",
                    "Ort der Beteiligung"},
        TableColumn{"level", "Stufe", &R::level, Cell::value, "required involvement level",
                    "verlangte Beteiligungsstufe"},
        TableColumn{"phase", "Phase", &R::phase, Cell::text,
                    "name of the phase by whose end it is due",
                    "Name der Phase, bis zu deren Ende es so sein soll"},
        TableColumn{"due", "Frist", &R::due, Cell::value,
                    "by when; counts where a working phase is given (table phases)",
                    "bis wann; zählt, wo eine Arbeitsphase angegeben ist (Tabelle Phasen)"},
        TableColumn{"weight", "Gewicht", &R::weight, Cell::value, "how well justified",
                    "wie gut begründet", std::numeric_limits<double>::min(), 1.0},
        TableColumn{"reason", "Begründung", &R::reason, Cell::text, "why", "warum"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids",
                    "Kennungen von Quellen"}};
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
    return std::tuple{
        TableColumn{"stakeholder", "Organisation", &R::stakeholder, Cell::reference,
                    "whose involvement was looked for; or give a kind",
                    "nach wessen Beteiligung gesucht wurde; sonst eine Art angeben"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind that was looked for",
                    "Art, nach der gesucht wurde"},
        TableColumn{"venue", "Wo", &R::venue, Cell::required_reference, "venue",
                    "Ort der Beteiligung"},
        TableColumn{"from", "Von", &R::from, Cell::value, "first day of the period",
                    "erster Tag des Zeitraums"},
        TableColumn{"until", "Bis", &R::until, Cell::value,
                    "last day of the period; the check holds on days up to it, or for "
                    "good when it reaches the end of the working phase",
                    "letzter Tag des Zeitraums; die Prüfung gilt für Stichtage bis "
                    "dahin, auf Dauer, wenn sie das Ende der Arbeitsphase erreicht"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids",
                    "Kennungen von Quellen"}};
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
        TableColumn{"venue", "Wo", &R::venue, Cell::reference, "where it is needed; or give a kind",
                    "wo es gebraucht wird; sonst eine Art angeben"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind of venue that usually needs it",
                    "Art von Ort der Beteiligung, die es gewöhnlich braucht"},
        TableColumn{"topics", "Themen", &R::topics, Cell::list, "only for venues with such a topic",
                    "nur für Orte der Beteiligung mit einem dieser Themen"},
        TableColumn{"capability", "Fähigkeit", &R::capability, Cell::required_text,
                    "what is needed, such as funding, research, land",
                    "was gebraucht wird, etwa funding, research, land"},
        TableColumn{"weight", "Gewicht", &R::weight, Cell::value, "how important", "wie wichtig",
                    std::numeric_limits<double>::min(), 1.0},
        TableColumn{"quota", "Anzahl", &R::quota, Cell::value, "how many partners with it",
                    "wie viele Partner damit", 0.0, 1e6},
        TableColumn{"basis", "Grundlage", &R::basis, Cell::value,
                    "documented, prior (assumed by kind) or inferred",
                    "belegt, Annahme nach Art oder erschlossen"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids",
                    "Kennungen von Quellen"}};
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
                    "who offers it; or give a kind", "wer es bietet; sonst eine Art angeben"},
        TableColumn{"kind", "Art", &R::kind, Cell::value, "kind that usually offers it",
                    "Art, die es gewöhnlich bietet"},
        TableColumn{"capability", "Fähigkeit", &R::capability, Cell::required_text,
                    "what is offered, such as funding, research, land",
                    "was geboten wird, etwa funding, research, land"},
        TableColumn{"amount_eur", "Betrag in Euro", &R::amount_eur, Cell::value, "amount in euros",
                    "Betrag in Euro", 0.0, 1e15},
        TableColumn{"places", "Orte", &R::places, Cell::list, "only there", "nur dort"},
        TableColumn{"topics", "Themen", &R::topics, Cell::list, "only for these topics",
                    "nur für diese Themen"},
        TableColumn{"basis", "Grundlage", &R::basis, Cell::value,
                    "documented, prior (assumed by kind) or inferred",
                    "belegt, Annahme nach Art oder erschlossen"},
        TableColumn{"sources", "Belege", &R::sources, Cell::list, "source ids",
                    "Kennungen von Quellen"}};
  }
};

}  // namespace bindeglied
