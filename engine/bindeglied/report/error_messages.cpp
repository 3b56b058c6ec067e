#include "bindeglied/report/detail/error_messages.hpp"

#include <algorithm>
#include <array>

namespace bindeglied {
namespace {

constexpr std::array error_texts = {
    ErrorMessage{"error.unknown_verb", "Unbekanntes Verb „{0}“; siehe „bindeglied help“"},
    ErrorMessage{"error.unknown_verb.near",
                 "Unbekanntes Verb „{0}“ (gemeint vielleicht {1}?); siehe „bindeglied help“"},
    ErrorMessage{"error.unknown_option", "Unbekannte Option {0}"},
    ErrorMessage{"error.unknown_option.near", "Unbekannte Option {0} (gemeint vielleicht {1}?)"},
    ErrorMessage{"error.option_twice", "{0}: mehr als einmal angegeben"},
    ErrorMessage{"error.option_without_value", "{0}: braucht einen Wert"},
    ErrorMessage{"error.flag_with_value", "{0}: nimmt keinen Wert"},
    ErrorMessage{"error.option", "{0}: nicht verständlich"},
    ErrorMessage{"error.option_empty", "--{0}: der Wert darf nicht leer sein"},
    ErrorMessage{"error.option_word", "--{0} = {1}: muss eines sein von {2}"},
    ErrorMessage{
        "error.option_whole",
        "--{0} = {1}: muss eine ganze Zahl sein, nur mit Ziffern geschrieben, und in [{2}, "
        "{3}] liegen"},
    ErrorMessage{"error.option_number",
                 "--{0} = {1}: muss eine Zahl sein und in [{2}, {3}] liegen"},
    ErrorMessage{"error.sources", "sources = {0}: muss 0 sein, oder {1} und mehr"},
    ErrorMessage{"error.option_range", "--{0} = {1}: muss in [{2}, {3}] liegen"},
    ErrorMessage{"error.option_date",
                 "--{0} = {1}: muss ein Datum sein, etwa 2019-07-31, 31.07.2019, 2019-07 oder "
                 "2019"},
    ErrorMessage{"error.format_ending",
                 "„{0}“: so lässt sich kein Ergebnis schreiben; mögliche Endungen sind .csv (für "
                 "Excel), .md, .json, .ndjson und .txt für das, was auf dem Bildschirm steht"},
    ErrorMessage{"error.format_conflict", "--json und --format {0} widersprechen einander"},
    ErrorMessage{"error.option_row", "--{0}: passt nicht zu „{1}“, nur zu {2}"},
    ErrorMessage{"error.option_verb", "--{0}: bewirkt bei „{1}“ nichts"},
    ErrorMessage{"error.option_conflict", "--{0} und --{1} widersprechen einander"},
    ErrorMessage{"error.plan_infeasible",
                 "Kein Plan hält alle Grenzen aus --min, --quota, --newcomers und Kapazität ein; "
                 "einen Platz kann nur bekommen, wen recommend für das Projekt auflistet. Die "
                 "kleinste Änderung, die einen Plan möglich macht, ist zusammen {0}:"},
    ErrorMessage{
        "error.plan_size",
        "{0} Plätze, von denen eine Organisation {1} bekommen kann, bei --spread {2}: mehr, "
        "als sich genau abwägen lässt; möglich sind weniger Plätze, niedrigere Kapazitäten "
        "oder ein niedrigeres --spread"},
    ErrorMessage{"error.min_seats", "--min {0}: ist mehr als --seats {1}"},
    ErrorMessage{"error.quota",
                 "--quota = {0}: muss ART>=ZAHL sein, mit einer Zahl in [0, 1000], etwa "
                 "foundation>=1; Arten: {1}"},
    ErrorMessage{"error.quota_twice", "--quota = {0}: für diese Art gibt es schon eine Quote"},
    ErrorMessage{"error.table_guests",
                 "Zum Treffen {0|käme|kämen} {0} {0|Organisation|Organisationen}; höchstens {1} "
                 "lassen sich verteilen"},
    ErrorMessage{"error.convert_example",
                 "„{0}“: gibt es schon und würde mit dem Beispiel überschrieben; „convert IN OUT“ "
                 "schreiben oder einen anderen Namen wählen"},
    ErrorMessage{"error.convert_same",
                 "„{0}“: OUT darf nicht IN sein, das sonst überschrieben würde"},
    ErrorMessage{"error.cooperation_pairs",
                 "An den Orten der Beteiligung treffen {0} Paare aufeinander; messbar sind weniger "
                 "als {1}. Der größte hat {2} Beteiligte: solche weglassen oder mit "
                 "--level eine höhere Stufe verlangen"},
    ErrorMessage{"error.path_ends", "„{0}“: Anfang und Ende sind dieselbe Organisation"},
    ErrorMessage{"error.tie_level", "„{0}“: level muss eines sein von {1}"},
    ErrorMessage{"error.tie_date",
                 "„{0}“: since muss ein Datum sein, etwa 31.07.2019, 07.2019 oder 2019"},
    ErrorMessage{"error.ease_items",
                 "EASE müsste {0} Organisationen vergleichen; möglich sind {1}"},
    ErrorMessage{"error.description_utf8", "--text ist kein gültiges UTF-8"},
    ErrorMessage{"error.diff_as_of",
                 "--as-of bewirkt nichts neben --from und --to, die beide Tage nennen"},
    ErrorMessage{"error.diff_order",
                 "--from darf nicht nach --to liegen, ohne --to nicht nach dem Stichtag"},
    ErrorMessage{"error.tie_remove_setting",
                 "„{0}“: level= und since= gehören zu --add; --remove nimmt alle Verbindungen "
                 "dieser Art weg"},
    ErrorMessage{"error.tie_setting_twice", "„{0}“: gibt {1}= zweimal an"},
    ErrorMessage{"error.tie_setting", "„{0}“: kennt nur level= und since=, nicht {1}="},
    ErrorMessage{
        "error.tie_kinds",
        "„{0}“: nennt mehrere Arten von Verbindungen; bitte Kennungen statt Namen angeben"},
    ErrorMessage{"error.tie_level_place",
                 "„{0}“: eine Stufe gehört zu einer Verbindung mit einem Ort der Beteiligung"},
    ErrorMessage{"error.tie_phrase",
                 "„{0}“: muss VON ART ZU sein, mit einer Art wie participates, leads, member_of"},
    ErrorMessage{"error.tie_phrase.near", "„{0}“: muss VON ART ZU sein; gemeint vielleicht {1}?"},
    ErrorMessage{"error.tie_loop", "„{0}“: verbindet eine Organisation mit sich selbst"},
    ErrorMessage{"error.tie_to_venue",
                 "„{0}“: {1} führt nicht zu einem Ort der Beteiligung; möglich sind {2}"},
    ErrorMessage{"error.tie_to_stakeholder",
                 "„{0}“: {1} führt nicht zu einer Organisation; möglich sind {2}"},
    ErrorMessage{"error.no_such_tie", "„{0}“: diese Verbindung gibt es nicht"},
    ErrorMessage{"error.no_such_tie.near", "„{0}“: diese Verbindung gibt es nicht; es gibt {1}"},
    ErrorMessage{"error.what_if_empty", "what-if braucht ein --add oder --remove „VON ART ZU“"},
    ErrorMessage{"error.diff_same",
                 "diff braucht zwei Datenstände oder zwei verschiedene Tage: --from, --to"},
    ErrorMessage{"error.entry_whom",
                 "entry-points braucht eine Organisation, oder --topics oder --kind einer, die "
                 "nicht in den Daten steht"},
    ErrorMessage{"error.entry_both",
                 "entry-points braucht eine Organisation oder die Beschreibung einer (--topics, "
                 "--place, --kind, --amount), nicht beides"},
    ErrorMessage{"error.several_rows", "„{0}“: das bedeuten mehrere: {1}"},
    ErrorMessage{"error.unknown_name", "„{0}“: steht nicht in den Daten"},
    ErrorMessage{"error.unknown_name.near",
                 "„{0}“: steht nicht in den Daten; gemeint vielleicht {1}?"},
    ErrorMessage{"error.unknown_kind", "„{0}“: unbekannte Art; möglich sind {1}"},
    ErrorMessage{"error.degrees", "Nullmodell: kein Netz hat diese Zahlen von Verbindungen"},
    ErrorMessage{"error.degrees_unmet",
                 "Nullmodell: die Zahlen der Verbindungen sind nur auf {0} genau getroffen, nötig "
                 "ist {1}"},
    ErrorMessage{"error.language", "--lang = {0}: muss de oder en sein"},
    ErrorMessage{"error.argument_missing", "Es fehlt ein Argument; siehe „bindeglied help {0}“"},
    ErrorMessage{"error.argument_folder",
                 "„{0}“ ist ein Ordner: {0}/ schreiben, um die Daten darin zu lesen"},
    ErrorMessage{"error.argument_extra",
                 "„{0}“: ein Argument zu viel; siehe „bindeglied help {1}“"},
    ErrorMessage{"error.condition",
                 "--fail-on = {0}: muss ZÄHLER OP ZAHL sein, etwa 'not_met > 0'; OP ist eines von "
                 "> >= < <= == !="},
    ErrorMessage{"error.unknown_counter", "--fail-on: unbekannter Zähler {0}; dieses Verb hat {1}"},
    ErrorMessage{"error.shell", "„{0}“: Vervollständigungen gibt es für bash, zsh und fish"},
    ErrorMessage{
        "error.recommend_for_whom",
        "recommend verlangt genau eines von: PROJEKT ..., --for ORG, --all, oder --text und "
        "--topics eines Projekts, das nicht in den Daten steht"},
    ErrorMessage{
        "error.recommend_described",
        "{0} beschreibt ein Projekt, das nicht in den Daten steht, und verträgt sich nicht "
        "mit PROJEKT, --for oder --all"},
    ErrorMessage{"error.description_empty",
                 "ein Projekt, das nicht in den Daten steht, braucht --text oder --topics"},
    ErrorMessage{
        "error.description_id",
        "in den Daten steht etwas unter der Kennung „-“, die hier das beschriebene Projekt "
        "hat"},
    ErrorMessage{"error.evaluation_cutoff",
                 "evaluate braucht --cutoff: den Tag, vor dem alles bekannt ist"},
    ErrorMessage{"error.evaluation_days", "--until muss nach --cutoff liegen"},
    ErrorMessage{"error.evaluation_task",
                 "tasks = {0}: möglich sind A, B, new und proven, durch Kommas getrennt"},
    ErrorMessage{"error.weights", "{0}: Gewichte, die sich nicht lesen lassen"},
    ErrorMessage{"error.queries", "{0}: Zeilen, die sich nicht lesen lassen"},
    ErrorMessage{"error.convert_target",
                 "„{0}“: OUT muss ein Ordner sein, - (Standardausgabe), oder auf .json, .graphml, "
                 ".gexf, .net, .dl oder .vna enden"},
    ErrorMessage{"error.convert_folder",
                 "„{0}“: --as {1} schreibt mehrere Dateien: OUT muss ein Ordner sein"},
    ErrorMessage{"error.convert_ending", "„{0}“: OUT muss bei --as {2} auf {1} enden"},
    ErrorMessage{"error.schema", "schema = {0}: muss eines sein von {1}"},
    ErrorMessage{"error.ambiguous", "„{0}“: so heißen mehrere"},
    ErrorMessage{"error.ambiguous.near", "„{0}“: so heißen mehrere; gemeint vielleicht {1}?"},
    ErrorMessage{"error.unknown_node",
                 "„{0}“: weder Organisation noch Ort der Beteiligung bekannt"},
    ErrorMessage{"error.unknown_node.near",
                 "„{0}“: weder Organisation noch Ort der Beteiligung bekannt; gemeint vielleicht "
                 "{1}?"},
    ErrorMessage{"error.unknown_stakeholder", "„{0}“: keine bekannte Organisation"},
    ErrorMessage{"error.unknown_stakeholder.near",
                 "„{0}“: keine bekannte Organisation; gemeint vielleicht {1}?"},
    ErrorMessage{"error.unknown_venue", "„{0}“: kein bekannter Ort der Beteiligung"},
    ErrorMessage{"error.unknown_venue.near",
                 "„{0}“: kein bekannter Ort der Beteiligung; gemeint vielleicht {1}?"},
    ErrorMessage{"error.not_a_project",
                 "„{0}“ ist kein Projekt; Partner werden nur für Projekte vorgeschlagen"},
    ErrorMessage{"error.team_size",
                 "--size = {0}: muss A..B oder N sein, ganze Zahlen in [0, {1}], A höchstens B"},
    ErrorMessage{"error.team_size_order",
                 "size = {0}..{1}: die erste Zahl darf nicht über der zweiten liegen"},
    ErrorMessage{"error.team_must_never", "„{0}“: steht in --must und in --never"},
    ErrorMessage{"error.team_cannot_join",
                 "„{0}“ kann nicht dazukommen: ist selbst oder durch Vorgänger oder Nachfolger "
                 "schon am Projekt beteiligt, oder besteht am Stichtag nicht"},
    ErrorMessage{
        "error.team_quota",
        "Kein Team: --quota {0} verlangt mehr, als für das Projekt vorgeschlagen sind, von "
        "dieser Art {1} (--must nimmt auch andere auf); kleinste Lockerung: {2}"},
    ErrorMessage{"error.team_places",
                 "Kein Team: --must und --quota brauchen {0} {0|Platz|Plätze}, --size {1} hat zu "
                 "wenige; kleinste Lockerung: {2}"},
    ErrorMessage{"error.team_candidates",
                 "Kein Team: --size {0} verlangt mehr, als für das Projekt vorgeschlagen sind: {1} "
                 "(--must nimmt auch andere auf); kleinste Lockerung: {2}"},
    ErrorMessage{"error.unknown_row",
                 "„{0}“: zum Stichtag hat nichts diese Kennung; Kennungen stehen in der "
                 "JSON-Ausgabe jedes Verbs (gap:…, rec:…, path:…, entry:…, plan:… und so "
                 "weiter) und bei den Nachweisen (tie:…, check:…)"},
    ErrorMessage{"error.data", "Die Daten sind ungültig; Fehler: {0}"},
    ErrorMessage{"error.data_strict",
                 "Die Daten sind ungültig; Fehler: {0}, Warnungen (zählen wegen --strict als "
                 "Fehler): {1}"},
    ErrorMessage{"error.file_read", "„{0}“ ist nicht lesbar: {1}"},
    ErrorMessage{"error.stdin_read", "Die Standardeingabe ist nicht lesbar"},
    ErrorMessage{"error.stdin_size",
                 "Die Standardeingabe hat mehr als max_file_bytes = {0} {0|Byte|Bytes}"},
    ErrorMessage{"error.file_size", "„{0}“ hat mehr als max_file_bytes = {1} {1|Byte|Bytes}"},
    ErrorMessage{
        "error.file_ending",
        "„{0}“: muss auf .json, .csv, .csv.gz, .graphml, .gexf, .xml, .net oder .paj enden"},
    ErrorMessage{"error.spreadsheet",
                 "„{0}“: bitte jedes Blatt als CSV speichern (in Excel: Datei > Speichern unter > "
                 "CSV UTF-8) und den Ordner dieser Dateien angeben"},
    ErrorMessage{"error.json_not_alone",
                 "„{0}“: eine solche Datei ist ein ganzer Datensatz und muss allein stehen"},
    ErrorMessage{"error.folder_without_tables", "„{0}“: enthält keine .csv- oder .csv.gz-Datei"},
    ErrorMessage{"error.gzip", "{0}: muss eine vollständige gzip-Datei sein"},
    ErrorMessage{"error.gzip_memory", "{0}: der Speicher reicht nicht zum Entpacken"},
    ErrorMessage{"error.hash_memory",
                 "Der Speicher reicht nicht für die Prüfsumme von {0} {0|Byte|Bytes}"},
    ErrorMessage{"error.max_nodes",
                 "Mehr Organisationen und Orte der Beteiligung als max_nodes = {0}"},
    ErrorMessage{"error.max_ties", "Mehr Verbindungen als max_ties = {0}"},
    ErrorMessage{
        "error.path_counts",
        "Zwei Knoten sind durch zu viele kürzeste Wege verbunden, um sie zu zählen: ihre Zahl hat "
        "über 300 Stellen"},
    ErrorMessage{"error.graph_arcs", "Zusammen {0} Nachbarn: ein Netz fasst höchstens {1}"},
    ErrorMessage{"error.graph_cells", "{0}: mehr als {1} Merkmale an Knoten und Kanten"},
    ErrorMessage{"error.dealt_groups",
                 "{0} Zufallsverteilungen auf {1} Organisationen: möglich sind höchstens {2}"},
    ErrorMessage{"error.above_limit", "{0}: Grenze überschritten ({1}); erlaubt ist {3} = {4}"},
    ErrorMessage{"error.file_exists", "{0}: ist schon da; bitte einen leeren Ordner wählen"},
    ErrorMessage{"error.file_write", "{0}: nicht zu schreiben: {1}"},
    ErrorMessage{"error.output", "Die Ausgabe lässt sich nicht schreiben"},
    ErrorMessage{"error.interrupted", "Abgebrochen"},
    ErrorMessage{"error.memory", "Der Arbeitsspeicher reicht nicht"},
};

/// The commonest reasons; the others stand as the system words them.
constexpr std::array reasons = {
    ErrorMessage{"No such file or directory", "Datei oder Ordner nicht gefunden"},
    ErrorMessage{"Permission denied", "keine Berechtigung"},
    ErrorMessage{"Is a directory", "ist ein Ordner"},
    ErrorMessage{"Not a directory", "ist kein Ordner"},
    ErrorMessage{"File exists", "ist schon da"},
    ErrorMessage{"No space left on device", "der Datenträger ist voll"},
    ErrorMessage{"Read-only file system", "der Datenträger ist schreibgeschützt"},
    ErrorMessage{"File name too long", "der Name ist zu lang"},
    ErrorMessage{"Input/output error", "Fehler beim Lesen oder Schreiben"},
    ErrorMessage{"Too many levels of symbolic links", "zu viele Verknüpfungen hintereinander"},
};

}  // namespace

std::span<const ErrorMessage> error_messages() { return error_texts; }

std::string_view german_reason(std::string_view reason) {
  const auto found = std::ranges::find(reasons, reason, &ErrorMessage::code);
  return found == reasons.end() ? reason : found->de;
}

}  // namespace bindeglied
