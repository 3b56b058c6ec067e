#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array evaluation_texts = {
    MessageText{"evaluate.title",
                "Rückblick: Projekte vom {0} bis vor dem {1}, beurteilt mit dem Wissen davor; "
                "Kandidaten: {2}",
                "Backtest: projects from {0} to before {1}, judged by what was known before; "
                "candidates: {2}"},
    MessageText{"evaluate.trained",
                "Aufgabe {0}: gelernt aus {1} {1|Projekt|Projekten} vom {2} bis zum {3}.",
                "Task {0}: learned from {1} {1|project|projects} from {2} to {3}."},
    MessageText{
        "evaluate.untrained",
        "Aufgabe {0}: kein Projekt, aus dem zu lernen wäre (begonnen in den Monaten vor dem "
        "Tag, mit genau einer leitenden und genügend anderen Organisationen); die "
        "Gewichte sind von Hand gesetzt.",
        "Task {0}: no project to learn from (begun in the months before the day, with exactly "
        "one that leads and enough others); the weights are set by hand."},
    MessageText{
        "train.unchanged",
        "Aufgabe {0}: kein Projekt, aus dem zu lernen wäre (begonnen in den Monaten vor dem "
        "Tag, mit genau einer leitenden und genügend anderen Organisationen); die "
        "Gewichte bleiben, wie sie waren.",
        "Task {0}: no project to learn from (begun in the months before the day, with exactly "
        "one that leads and enough others); the weights stay as they were."},
    MessageText{
        "evaluate.none",
        "Kein Projekt war zu befragen: Es muss in dieser Zeit begonnen haben, mit genau einer "
        "leitenden Organisation und anderen, die vorher schon beteiligt waren.",
        "No project could be asked about: it must have begun in these days, with exactly one "
        "organisation that leads and others that took part in something before."},
    MessageText{
        "evaluate.left_out",
        "Aufgabe {0}: {1} {1|Zeile|Zeilen} der Datei {1|ist|sind} ausgelassen, weil niemand von "
        "den Gesuchten infrage kommt: Sie waren vorher nirgends beteiligt, oder die Aufgabe fragt "
        "nicht nach ihnen.",
        "Task {0}: {1} {1|row|rows} of the file {1|is|are} left out, because none of those sought "
        "could be named: they took part in nothing before, or the task does not ask for them."},
    MessageText{
        "evaluate.without_ease",
        "Ohne das Vergleichsverfahren EASE: Es müsste {0} {0|Organisation|Organisationen} "
        "miteinander vergleichen.",
        "Without the method EASE: it would have to compare {0} {0|organisation|organisations} with "
        "one another."},
    MessageText{
        "evaluate.meaning",
        "A: eine beteiligte Organisation ist bekannt, die anderen sind gesucht. B: alle bis auf "
        "eine sind bekannt. new: gesucht sind nur solche, die mit ihr noch nie zusammengearbeitet "
        "haben. proven: gesucht sind nur solche, die mit ihr schon zusammengearbeitet haben. "
        "Recall@50: Anteil der gesuchten Organisationen unter den ersten 50 Vorschlägen.",
        "A: one partner is known, the others are sought. B: all but one are known. new: only "
        "those are sought that never worked with it. proven: only those are sought that did. "
        "Recall@50: share of the partners sought among the first 50."},
    MessageText{"train.title", "Gewichte, gelernt aus dem, was vor dem {0} begann",
                "Weights learned from what began before {0}"},
};

}  // namespace

std::span<const MessageText> evaluation_messages() { return evaluation_texts; }

}  // namespace bindeglied
