#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "cli/help_text.hpp"

namespace bindeglied {
namespace {

constexpr std::array texts = {
    OptionText{"format", "Form der Ausgabe"},
    OptionText{"json", "kurz für --format json"},
    OptionText{"output", "Ausgabe in diese Datei schreiben"},
    OptionText{"lang", "Sprache der Texte: de oder en"},
    OptionText{"data", "Datei oder Ordner mit Daten; sonst das eingebaute Beispiel"},
    OptionText{"as-of", "was an diesem Tag galt; sonst der Stichtag der Daten"},
    OptionText{"seed", "Startwert für alles Zufällige"},
    OptionText{"threads", "Zahl der Threads; 0 = alle Kerne"},
    OptionText{"color", "Farben in Tabellen"},
    OptionText{"evidence", "welche Verbindungen zählen: alle oder nur ausdrückliche"},
    OptionText{"top", "höchstens so viele Zeilen; 0 = alle"},
    OptionText{"fail-on",
               "Rückgabewert 1, wenn zutreffend, z. B. 'not_met > 0'; Zähler: not_met, unknown, "
               "max_severity, errors, warnings"},
    OptionText{"strict", "Warnungen zählen als Fehler"},
    OptionText{"quiet", "keine Hinweise auf der Fehlerausgabe"},
    OptionText{"verbose", "mehr Hinweise auf der Fehlerausgabe"},
    OptionText{"help", "Hilfe zu diesem Verb"},
    OptionText{"version", "Version des Programms"},
    OptionText{"for", "für diese Organisation; bei gaps samt den Gruppen, zu denen sie gehört"},
    OptionText{"in",
               "nur dieses Forum oder Projekt und was (bei coverage: unmittelbar) dazu gehört"},
    OptionText{"min-level", "nur Erwartungen, die mindestens diese Stufe verlangen"},
    OptionText{"view", "Lücken, Potenziale ihrer Schließung oder Risiken des Erfüllten"},
    OptionText{"from", "der frühere Tag"},
    OptionText{"to", "der spätere Tag; sonst der Stichtag der Daten"},
    OptionText{"level", "ab welcher Stufe eine Beteiligung als Zusammenarbeit zählt"},
    OptionText{"with-membership", "auch Mitgliedschaft und Trägerschaft zählen als Zusammenarbeit"},
    OptionText{"null", "mit so vielen Zufallsnetzen vergleichen; 0 = nicht vergleichen"},
    OptionText{"resolution", "über 1: mehr und kleinere Gruppen"},
    OptionText{"figures", "Kennzahlen des ganzen Netzes statt der einzelnen Organisationen"},
    OptionText{"sources",
               "Vermittlung nur aus den Wegen so vieler ausgeloster Organisationen schätzen, ab 2; "
               "0 = aller"},
    OptionText{"group-test", "welche Gruppen seltener sind, als mit Zufall zu erklären ist"},
    OptionText{"timeline", "wann die namentlich Erwarteten erstmals belegten Kontakt hatten"},
    OptionText{"blank-spots",
               "für welche Organisationen, Foren und Themen niemand nachgewiesen ist"},
    OptionText{"alpha", "hingenommener Anteil falscher Alarme bei --group-test"},
    OptionText{"cutoff", "bekannt ist nur, was vor diesem Tag begann"},
    OptionText{"until", "gefragt wird nach Projekten, die vor diesem Tag beginnen; sonst ein Jahr"},
    OptionText{
        "tasks",
        "A: eine Organisation bekannt, B: alle bis auf eine, new und proven: nur wer mit ihr "
        "noch nie oder schon gearbeitet hat; durch Kommas getrennt"},
    OptionText{"queries",
               "Tabelle mit Projekten vor --until, bekannten und gesuchten Organisationen"},
    OptionText{"spread",
               "auch Listen, deren erste zehn zusammen so viel Mal mehr Organisationen nennen; "
               "1 = nicht",
               "evaluate"},
    OptionText{"spread",
               "mit --all: Listen, die zusammen so viel Mal so viele Organisationen nennen; "
               "1 = nicht",
               "recommend"},
    OptionText{"spread",
               "wie bei recommend --all: so viel Mal so viele Organisationen; bei Plätzen eines "
               "Plans wie bei plan: was der zweite Platz einer Organisation kostet",
               "explain"},
    OptionText{"mentions", "auch mit Ländern, Orten und Namen lernen, die in den Texten stehen"},
    OptionText{"ablation", "auch ohne jede Gruppe von Merkmalen lernen"},
    OptionText{"only-score", "ohne die Vergleichsverfahren"},
    OptionText{"before", "nur was vor diesem Tag begann; sonst alles, bei --as-of alles bis dahin"},
    OptionText{"projects", "aus höchstens so vielen Projekten lernen"},
    OptionText{"projects", "ein Projekt des Plans; mehrfach; sonst alle", "explain"},
    OptionText{"months", "aus wie vielen Monaten vor dem Tag sie stammen"},
    OptionText{"min-partners", "Projekte mit weniger Beteiligten zählen nicht"},
    OptionText{"leave-out-role", "Verbindungen dieser Rolle zählen nicht"},
    OptionText{"close",
               "höchstens so viele neue Verbindungen vorschlagen, die am meisten schließen"},
    OptionText{"budget", "Summe ihres Aufwands höchstens; 0 = ohne Grenze"},
    OptionText{"with-unknown", "auch für Erwartungen planen, zu denen jeder Nachweis fehlt"},
    OptionText{"add",
               "diese Verbindung annehmen: 'VON ART ZU [level=STUFE] [since=DATUM]'; mehrfach"},
    OptionText{"remove", "diese Verbindung wegdenken: 'VON ART ZU'; mehrfach"},
    OptionText{"suggest", "wer sonst erwartet werden könnte: höchstens so viele je Ort; 0 = alle"},
    OptionText{"salience", "Mittel aus Macht, Legitimität und Dringlichkeit der Vorgeschlagenen"},
    OptionText{"indirect-weight", "was Kontakt über ein Mitglied oder Dachnetzwerk zählt, 0 bis 1"},
    OptionText{"by", "wonach die Tabelle gegliedert wird"},
    OptionText{"all", "Partner für jedes Projekt"},
    OptionText{"topics", "Themen dessen, was nicht in den Daten steht, mehrere durch | getrennt"},
    OptionText{"place", "Ort dazu"},
    OptionText{"kind", "Art der Organisation, etwa foundation (Stiftung)"},
    OptionText{"amount", "was sie geben kann, in ganzen Euro"},
    OptionText{"count", "höchstens so viele Wege"},
    OptionText{"hop-cost", "Länge, die jeder Vermittlungsschritt zusätzlich kostet"},
    OptionText{"as", "Format; sonst danach, wie OUT endet"},
    OptionText{"dialect", "Form der CSV-Tabellen"},
    OptionText{
        "list",
        "proven: wer mit Beteiligten schon zusammengearbeitet hat; new: wer nicht; combined: "
        "alle"},
    OptionText{"own-topics-weight", "Gewicht der Themen, die eine Organisation selbst nennt"},
    OptionText{"relations-weight",
               "Gewicht unmittelbarer Verbindungen und gemeinsamer Dachnetzwerke mit Beteiligten"},
    OptionText{"text", "worum es in einem Projekt geht, das nicht in den Daten steht"},
    OptionText{"inside", "Forum oder Prozess, zu dem es gehört"},
    OptionText{"partners", "Organisation, die an ihm schon beteiligt ist; mehrfach"},
    OptionText{"weights", "Gewichte, die train gelernt hat, als CSV"},
    OptionText{"from-scratch",
               "nur aus diesen Daten lernen, statt die vorhandenen Gewichte anzupassen"},
    OptionText{"place-weight", "Gewicht der Nähe zum Projekt"},
    OptionText{"need-offer-weight", "Gewicht gedeckter Bedarfe"},
    OptionText{"missing-kind-weight", "Gewicht einer im Forum fehlenden Gruppe"},
    OptionText{"size", "Größe des Teams, A..B oder genau N"},
    OptionText{"must", "diese Organisation gehört dazu; mehrfach"},
    OptionText{"never", "diese Organisation gehört nicht dazu; mehrfach"},
    OptionText{"quota",
               "mindestens so viele einer Art, bei plan je Projekt: 'foundation>=1'; mehrfach"},
    OptionText{"need-weight", "was ein gedeckter Bedarf zählt"},
    OptionText{"diversity-weight", "was eine Art zählt, die im Team vertreten ist"},
    OptionText{"contact-weight", "was enger Kontakt zu einem jetzigen Partner zählt"},
    OptionText{"relevance-weight", "was die Passung eines Mitglieds zählt"},
    OptionText{"load-effort", "Aufwand, jemanden ohne freie Kapazität zu gewinnen"},
    OptionText{"introduction-effort", "Aufwand, jemanden ohne Kontakt zu den Partnern zu gewinnen"},
    OptionText{"seats", "Plätze der Projekte, die keine angeben"},
    OptionText{
        "min",
        "so viele Partner hat jedes Projekt mindestens; mit weniger Plätzen so viele, wie es hat"},
    OptionText{"min-score",
               "niemand unter dieser Passung / 100, außer --min, --quota oder --newcomers verlangt "
               "es"},
    OptionText{
        "spread",
        "was der zweite Platz einer Organisation kostet, in Passung / 100; der dritte kostet "
        "doppelt so viel; nicht mit --fair"},
    OptionText{"newcomers", "Anteil aller Plätze für Organisationen ohne bisherige Beteiligung"},
    OptionText{"fair", "das am schlechtesten versorgte Projekt zuerst"},
    OptionText{"rounds", "Tischplan für ein Treffen mit so vielen Runden"},
    OptionText{"table-size", "höchstens so viele an einem Tisch"},
    OptionText{"capacity", "Zahl der Engagements, wenn keine angegeben ist"},
};

}  // namespace

std::span<const OptionText> german_option_texts() { return texts; }

std::string_view german_help(std::string_view verb, std::string_view option) {
  const auto find = [&](std::string_view of_verb) {
    return std::ranges::find_if(texts, [&](const OptionText& text) {
      return text.option == option && text.verb == of_verb;
    });
  };
  auto text = find(verb);
  if (text == texts.end()) text = find({});
  return text == texts.end() ? std::string_view{} : text->de;
}

}  // namespace bindeglied
