#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array seat_texts = {
    MessageText{"seats.title", "Partner für alle Projekte zugleich, Stand {0}",
                "Partners for all projects at once, as of {0}"},
    MessageText{"seats.title_fair",
                "Partner für alle Projekte zugleich, das am schlechtesten versorgte zuerst, "
                "Stand {0}",
                "Partners for all projects at once, the worst-served first, as of {0}"},
    MessageText{
        "seats.counts",
        "{0} {0|Projekt|Projekte} mit {1} {1|Platz|Plätzen}: {2} besetzt, {3} frei. Summe der "
        "Passung: {4}",
        "{0} {0|project|projects} with {1} {1|seat|seats}: {2} filled, {3} empty. Total fit: {4}"},
    MessageText{
        "seats.fair",
        "Am schlechtesten versorgt: {0} im Mittel je Platz, mehr als {1} gibt kein Plan. Das "
        "betrifft „{5}“{6|| und ein weiteres| und {6} weitere}. Preis der Fairness: {2}. Bewiesen "
        "für {3} von {4} {4|Projekt|Projekten}.",
        "Worst served: {0} per seat on average, no plan gives more than {1}. That is "
        "“{5}”{6|| and one more| and {6} more}. Price of fairness: {2}. Proven for {3} of {4} "
        "{4|project|projects}."},
    MessageText{"seats.bottleneck", "Engpass {0}: Ein weiterer Platz dort brächte {1}.",
                "Bottleneck {0}: one more place there is worth {1}."},
    MessageText{
        "seats.load",
        "{0} {0|Organisation hat|Organisationen haben} Plätze, höchstens {1} je Organisation; Gini "
        "der Belastung {2}.",
        "{0} {0|stakeholder has|stakeholders have} seats, {1} each at most; Gini of the load {2}."},
    MessageText{"seats.newcomers", "Plätze für neue Gesichter: {0}.", "Seats for new faces: {0}."},
    MessageText{"seats.blocking",
                "Paare, die einander ihrem Platz im Plan vorzögen: {0} (0 = stabil).",
                "Pairs that would rather have each other: {0} (0 = stable)."},
    MessageText{"seats.skipped",
                "Nicht verplant: {0} {0|Projekt oder Veranstaltung|Projekte und Veranstaltungen}:",
                "Not planned for: {0} {0|project or event|projects and events}:"},
    MessageText{"seats.meaning",
                "Kein Plan in diesen Grenzen hat mehr Passung, der zweite Platz einer Organisation "
                "um {0} abgewertet, der dritte doppelt. Werte sind Passung / 100, gerechnet in "
                "ganzen Milliardsteln (1e-9).",
                "No plan within these bounds has more fit, the second seat of a stakeholder marked "
                "down by {0}, the third by twice that. Values are fit / 100, in whole billionths "
                "(1e-9)."},
    MessageText{
        "seats.meaning_fair",
        "Die Versorgung eines Projekts ist die mittlere Passung / 100 seiner Plätze, leere "
        "mit 0; das am schlechtesten versorgte kommt zuerst, dann das nächste. Bewiesen "
        "ist, was ein Projekt auch allein nicht besser hätte. Der Preis der Fairness ist "
        "die Passung / 100 über der kleinsten verlangten (--min-score), die der Plan mit "
        "der größten Summe mehr hätte; Streuung (--spread) kennen beide nicht.",
        "The service of a project is the mean fit / 100 of its seats, empty ones at 0; the "
        "worst-served project comes first, then the next. Proven is what a project would "
        "not have better even alone. The price of fairness is how much more fit / 100 above "
        "the least demanded (--min-score) the plan with the greatest sum would have; "
        "neither knows a spread (--spread)."},
    MessageText{"meeting.title", "Tischplan für ein Treffen, Stand {0}",
                "Table plan for a meeting, as of {0}"},
    MessageText{
        "meeting.counts",
        "{0} {0|Organisation|Organisationen}, {1} {1|Runde|Runden} an {2} {2|Tisch|Tischen}. Wert "
        "der Begegnungen: {3}, höchstens möglich {4}. Wiederholte Begegnungen: {5}",
        "{0} {0|stakeholder|stakeholders}, {1} {1|round|rounds} at {2} {2|table|tables}. Value of "
        "the meetings: {3}, at most {4} possible. Repeated meetings: {5}"},
    MessageText{"meeting.best", "Kein anderer Tischplan ist besser.",
                "No other table plan is better."},
    MessageText{
        "meeting.meaning",
        "Es kommen die Vorgeschlagenen des Plans und die bisherigen Partner ihrer Projekte. "
        "Ein Paar zählt, wenn es ein Projekt teilt und mindestens eine Seite neu ist: mit "
        "der mittleren Passung der neuen.",
        "Those proposed by the plan come, and the present partners of their projects. A "
        "pair counts when it shares a project and one side at least is new: by the mean "
        "fit of those that are new."},
    MessageText{"explain.table", "Runde {0}, Tisch {1}; der Wert ist die Summe der Gespräche.",
                "Round {0}, table {1}; the value is the sum of the talks."},
    MessageText{
        "explain.talk",
        "{0} und {1}, etwa wegen „{2}“: die mittlere Passung derer, die neu sind, über alle "
        "Projekte, die beide teilen. Wie sie entsteht, zeigt „explain seat:PROJEKT/WER“.",
        "{0} and {1}, for “{2}” among others: the mean fit of those that are new, over all "
        "projects that both share. “explain seat:PROJECT/WHO” shows what it is made of."},
    MessageText{"explain.no_seat",
                "{0} hat im Plan keinen Platz in „{1}“: Rang {2}, Passung {3}. Die Plätze brachten "
                "anderen Paaren zusammen mehr. Der Nutzen ist die Summe der Anteile.",
                "{0} has no seat in “{1}” in the plan: rank {2}, fit {3}. The seats were worth "
                "more, all in all, to other pairs. The utility is the sum of the parts."},
    MessageText{"explain.seat",
                "{0} hat im Plan einen Platz in „{1}“: Rang {2}, Passung {3}. Der Nutzen ist die "
                "Summe der Anteile.",
                "{0} has a seat in “{1}” in the plan: rank {2}, fit {3}. The utility is the sum of "
                "the parts."},
};

}  // namespace

std::span<const MessageText> seat_messages() { return seat_texts; }

}  // namespace bindeglied
