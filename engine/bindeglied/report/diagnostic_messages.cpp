#include "bindeglied/report/detail/diagnostic_messages.hpp"

#include <algorithm>
#include <array>

namespace bindeglied {
namespace {

constexpr std::array<DiagnosticMessage, 91> messages{{
    {"cell.duplicate", "die Zeile hat diese Spalte schon"},
    {"cell.missing", "darf nicht leer sein"},
    {"cell.type", "muss ein Text, eine Zahl oder eine Liste von Texten sein"},
    {"check.from_after_until", "der Beginn liegt nach dem Ende"},
    {"check.period", "muss angegeben sein: eine Prüfung gilt für einen Zeitraum"},
    {"check.who", "braucht entweder eine Organisation oder eine Art, nicht beides"},
    {"column.duplicate", "zwei Überschriften meinen dieselbe Spalte", true},
    {"column.missing", "diese Spalte muss die Tabelle haben"},
    {"column.unknown", "ist keine Spalte dieser Tabelle; sie bleibt unverändert erhalten"},
    {"column.unnamed", "steht unter keiner Überschrift"},
    {"contact.person", "muss eine Stelle sein, keine Person"},
    {"coordinate.incomplete", "Breite und Länge müssen zusammen angegeben sein"},
    {"csv.byte", "dieses Zeichen ist weder UTF-8 noch Windows-1252", true},
    {"csv.cell_count", "die Zahl der Zellen passt nicht zur Kopfzeile", true},
    {"csv.empty", "die Datei ist leer"},
    {"csv.encoding", "wurde als Windows-1252 gelesen", true},
    {"csv.header_empty", "eine Spalte mit Inhalt hat keine Überschrift"},
    {"csv.nul", "ein Nullzeichen ist nicht erlaubt"},
    {"csv.quote_text", "nach dem schließenden Anführungszeichen steht noch Text"},
    {"csv.quote_unclosed", "das Anführungszeichen wird nicht geschlossen"},
    {"csv.utf16", "muss UTF-8 sein; in Excel: Datei > Speichern unter > CSV UTF-8"},
    {"dataset.several", "darf nur eine Zeile haben"},
    {"expectation.due_before_phase", "liegt vor dem Beginn der Phase"},
    {"expectation.foreign_phase",
     "muss eine Phase dieses Orts der Beteiligung sein oder eines, in dem er liegt"},
    {"expectation.unknown_phase", "ist kein Name einer Phase"},
    {"expectation.unsourced", "sollte einen Beleg nennen"},
    {"expectation.who", "braucht entweder eine Organisation oder eine Art, nicht beides"},
    {"file.broken", "ist beschädigt", true},
    {"file.duplicate", "steht gepackt und ungepackt da: nur eine von beiden", true},
    {"file.ignored", "ist keine .csv- oder .csv.gz-Datei"},
    {"id.character", "enthält ein Zeichen, das in einer Kennung nicht erlaubt ist", true},
    {"id.duplicate", "diese Kennung gibt es schon", true},
    {"id.invisible", "enthält unsichtbare Zeichen", true},
    {"id.lookalike", "sieht aus wie eine andere Kennung", true},
    {"id.start",
     "darf nicht mit -, exp:, gap:, rec:, plan:, tie: oder check: beginnen und nicht . oder .. "
     "sein"},
    {"id.too_long", "darf höchstens 200 Bytes haben"},
    {"json.duplicate_column", "steht in dieser Zeile schon"},
    {"json.duplicate_key", "steht in diesem Objekt schon"},
    {"json.duplicate_table", "diese Tabelle gibt es in der Datei schon"},
    {"json.empty", "die Datei ist leer"},
    {"json.encoding", "muss UTF-8 sein", true},
    {"json.list_separator", "„|“ trennt Listen und darf in ihren Teilen nicht stehen"},
    {"json.not_finite", "muss eine endliche Zahl sein", true},
    {"json.not_object", "muss ein JSON-Objekt mit Tabellen sein", true},
    {"json.nul", "ein Nullzeichen ist nicht erlaubt", true},
    {"json.row_not_object", "jede Zeile muss ein JSON-Objekt sein", true},
    {"json.syntax", "ist kein gültiges JSON", true},
    {"json.table_not_array", "eine Tabelle muss eine JSON-Liste von Zeilen sein", true},
    {"name.duplicate", "denselben Namen hat schon eine andere Organisation", true},
    {"need.where", "braucht entweder einen Ort der Beteiligung oder eine Art, nicht beides"},
    {"node.created", "steht in keiner Tabelle und wurde angelegt"},
    {"offer.who", "braucht entweder eine Organisation oder eine Art, nicht beides"},
    {"phase.overlap", "überschneidet sich mit einer früheren Arbeitsphase desselben Ortes"},
    {"phase.order", "Phasen sollten in ihrer Reihenfolge stehen"},
    {"phase.starts_after_ends", "der Beginn liegt nach dem Ende"},
    {"place.circle", "führt im Kreis zu sich selbst zurück", true},
    {"place.created", "steht in keiner Tabelle und wurde angelegt"},
    {"ref.ambiguous", "diesen Namen haben mehrere: bitte die Kennung schreiben"},
    {"ref.by_name", "wurde über den Namen gefunden"},
    {"ref.unknown_node", "ist keine bekannte Organisation und kein Ort der Beteiligung"},
    {"ref.unknown_parent", "ist in dieser Tabelle nicht bekannt", true},
    {"ref.unknown_place", "ist kein bekannter Ort"},
    {"ref.unknown_source", "ist kein bekannter Beleg"},
    {"ref.unknown_stakeholder", "ist keine bekannte Organisation"},
    {"ref.unknown_topic", "ist kein bekanntes Thema"},
    {"ref.unknown_venue", "ist kein bekannter Ort der Beteiligung"},
    {"row.merged", "gleicht einer früheren Zeile und wurde mit ihr zusammengeführt"},
    {"source.created", "steht in keiner Tabelle und wurde angelegt"},
    {"table.no_known_column",
     "die erste Zeile muss die Spalten nennen; keine davon ist eine Spalte dieser Tabelle"},
    {"table.missing", "die Tabelle ties (Beziehungen) muss da sein; sie darf leer sein"},
    {"table.unknown",
     "ist kein Name einer Tabelle wie stakeholders (Akteure), venues (Foren, Projekte) oder ties "
     "(Beziehungen); eine Datei, die allein steht, darf auch die Spalten from (Von) und to (Zu) "
     "haben"},
    {"tie.from_venue", "muss eine Organisation sein, kein Ort der Beteiligung"},
    {"tie.not_a_stakeholder", "sollte bei dieser Art von Verbindung eine Organisation sein"},
    {"tie.not_a_venue", "sollte bei dieser Art von Verbindung ein Ort der Beteiligung sein"},
    {"tie.seen_after_until", "liegt nach dem Ende der Verbindung"},
    {"tie.self", "führt zu sich selbst"},
    {"tie.since_after_until", "der Beginn liegt nach dem Ende"},
    {"tie.to_place",
     "ist ein Ort; eine Verbindung führt zu einer Organisation oder einem Ort der "
     "Beteiligung"},
    {"tie.unsourced", "sollte einen Beleg nennen, oder der Datensatz einen für alle"},
    {"topic.circle", "führt im Kreis zu sich selbst zurück", true},
    {"topic.created", "steht in keiner Tabelle und wurde angelegt"},
    {"usage.unknown_schema", "ist kein Name eines Schemas"},
    {"value.ambiguous", "ist nicht eindeutig", true},
    {"value.date", "muss ein Datum sein: 2019, 06.2019, 19.06.2019 oder 2019-06-19"},
    {"value.number", "muss eine Zahl sein"},
    {"value.whole", "muss eine ganze Zahl sein"},
    {"value.range", "liegt außerhalb des erlaubten Bereichs", true},
    {"value.word", "ist hier kein erlaubtes Wort", true},
    {"venue.circle", "führt im Kreis zu sich selbst zurück", true},
    {"venue.too_deep", "darf in höchstens 64 anderen stehen"},
    {"venue.starts_after_ends", "der Beginn liegt nach dem Ende"},
}};

}  // namespace

const DiagnosticMessage* find_diagnostic_message(std::string_view code) {
  const auto found = std::ranges::find(messages, code, &DiagnosticMessage::code);
  return found == messages.end() ? nullptr : &*found;
}

}  // namespace bindeglied
