#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array outlook_texts = {
    MessageText{"potentials.title", "Potenziale, Stand {0}", "Potentials as of {0}"},
    MessageText{
        "potentials.meaning",
        "Ein Potenzial ist die positive Seite einer Lücke: die Verbindung, die sie schließt, "
        "und was sie bringt.",
        "A potential is the positive side of a gap: the tie that would close it, and what "
        "it would bring."},
    MessageText{"potential.joins",
                "Eine Beteiligung ({0}) an „{1}“ öffnet den Weg zu {3} {3|offenem Projekt|offenen "
                "Projekten} und {4} {4|neuem Kontakt|neuen Kontakten}.",
                "Involvement ({0}) in “{1}” opens the way to {3} open {3|project|projects} and {4} "
                "new {4|contact|contacts}."},
    MessageText{
        "potential.brings",
        "Eine Beteiligung ({0}) an „{1}“ bringt, was dort gesucht wird: {2}. Offene Projekte: "
        "{3}, neue Kontakte: {4}.",
        "Involvement ({0}) in “{1}” brings what is sought there: {2}. Open projects: {3}, new "
        "contacts: {4}."},
    MessageText{
        "potential.may_bring",
        "Eine Beteiligung ({0}) an „{1}“ bringt üblicherweise, was dort gesucht wird: {2} "
        "(teils nach Art angenommen, nicht belegt). Offene Projekte: {3}, neue Kontakte: "
        "{4}.",
        "Involvement ({0}) in “{1}” usually brings what is sought there: {2} (partly assumed by "
        "kind, not documented). Open projects: {3}, new contacts: {4}."},
    MessageText{"diff.title", "Was sich geändert hat: {0} bis {1}", "What changed from {0} to {1}"},
    MessageText{"diff.counts",
                "Lücken: {0} geschlossen oder kleiner, {1} neu oder größer, {4} vorher oder "
                "nachher unbekannt; Verbindungen: {2} neu, {3} entfallen, {5} geändert",
                "Gaps: {0} closed or smaller, {1} new or larger, {4} unknown before or after; "
                "ties: {2} new, {3} gone, {5} changed"},
    MessageText{"diff.none", "Nichts hat sich geändert.", "Nothing has changed."},
    MessageText{"diff.gap.added", "{0} an „{1}“: neu erwartet, Schwere {3}.",
                "{0} in “{1}”: newly expected, severity {3}."},
    MessageText{"diff.gap.removed", "{0} an „{1}“: nicht mehr erwartet, Schwere war {2}.",
                "{0} in “{1}”: no longer expected, severity was {2}."},
    MessageText{"diff.gap.closed", "{0} an „{1}“: Die Lücke ist geschlossen (Schwere {2} zu {3}).",
                "{0} in “{1}”: the gap is closed (severity {2} to {3})."},
    MessageText{"diff.gap.opened", "{0} an „{1}“: Eine Lücke ist entstanden (Schwere {2} zu {3}).",
                "{0} in “{1}”: a gap has opened (severity {2} to {3})."},
    MessageText{"diff.gap.unknown",
                "{0} an „{1}“: Ob eine Lücke besteht, ist nicht mehr bekannt (Schwere war {2}).",
                "{0} in “{1}”: whether there is a gap is no longer known (severity was {2})."},
    MessageText{"diff.gap.proven",
                "{0} an „{1}“: bisher unbekannt; jetzt ist etwas belegt, aber weniger oder später "
                "als erwartet (Schwere {3}).",
                "{0} in “{1}”: unknown so far; now something is documented, but less or later than "
                "expected (severity {3})."},
    MessageText{
        "diff.gap.checked",
        "{0} an „{1}“: bisher unbekannt; jetzt ist gesucht und kein Nachweis gefunden worden "
        "(Schwere {3}).",
        "{0} in “{1}”: unknown so far; now evidence was sought and none found (severity "
        "{3})."},
    MessageText{"diff.gap.added_unknown", "{0} an „{1}“: neu erwartet, Beteiligung unbekannt.",
                "{0} in “{1}”: newly expected, involvement unknown."},
    MessageText{"diff.gap.removed_unknown",
                "{0} an „{1}“: nicht mehr erwartet, Beteiligung war unbekannt.",
                "{0} in “{1}”: no longer expected, involvement was unknown."},
    MessageText{"diff.gap.shown", "{0} an „{1}“: bisher unbekannt; jetzt wie erwartet belegt.",
                "{0} in “{1}”: unknown so far; documented as expected now."},
    MessageText{"diff.meaning",
                "Tage sind oft die der Belege: Was entfällt oder neu ist, kann in Wirklichkeit "
                "länger oder früher bestanden haben.",
                "Days are often those of the sources: what is gone or new may in truth have lasted "
                "longer or begun earlier."},
    MessageText{"diff.gap.better", "{0} an „{1}“: Die Lücke ist kleiner (Schwere {2} zu {3}).",
                "{0} in “{1}”: the gap is smaller (severity {2} to {3})."},
    MessageText{"diff.gap.worse", "{0} an „{1}“: Die Lücke ist größer (Schwere {2} zu {3}).",
                "{0} in “{1}”: the gap is larger (severity {2} to {3})."},
    MessageText{"diff.venue.added", "„{0}“ ist neu (Status: {1}).", "“{0}” is new (status: {1})."},
    MessageText{"diff.venue.removed", "„{0}“ ist nicht mehr enthalten (Status war: {1}).",
                "“{0}” is no longer there (status was: {1})."},
    MessageText{"diff.venue.name", "„{0}“ hieß bisher „{2}“.", "“{0}” was called “{2}” so far."},
    MessageText{"diff.venue.status", "„{0}“: Status {2}, jetzt {3}.",
                "“{0}”: status {2}, now {3}."},
    MessageText{"diff.stakeholder.added", "{0} ist neu ({1}).", "{0} is new ({1})."},
    MessageText{"diff.stakeholder.removed", "{0} ist nicht mehr enthalten ({1}).",
                "{0} is no longer there ({1})."},
    MessageText{"diff.stakeholder.name", "{0} hieß bisher {2}.", "{0} was called {2} so far."},
    MessageText{"diff.stakeholder.kind", "{0}: Art {2}, jetzt {3}.", "{0}: kind {2}, now {3}."},
    MessageText{"diff.tie.added", "Neue Verbindung ({1}): {0}.", "New tie ({1}): {0}."},
    MessageText{"diff.tie.removed", "Verbindung entfallen ({1}): {0}.", "Tie gone ({1}): {0}."},
    MessageText{"diff.tie.level", "{0} ({1}): Stufe „{2}“, jetzt „{3}“.",
                "{0} ({1}): level “{2}”, now “{3}”."},
    MessageText{"diff.tie.since", "{0} ({1}): Beginn {2}, jetzt {3}.",
                "{0} ({1}): since {2}, now {3}."},
    MessageText{"diff.tie.until", "{0} ({1}): Ende {2}, jetzt {3}.",
                "{0} ({1}): until {2}, now {3}."},
    MessageText{"diff.tie.seen", "{0} ({1}): Tag des Nachweises {2}, jetzt {3}.",
                "{0} ({1}): seen {2}, now {3}."},
    MessageText{"diff.tie.role", "{0} ({1}): Rolle {2}, jetzt {3}.",
                "{0} ({1}): role {2}, now {3}."},
    MessageText{"diff.tie.confidence", "{0} ({1}): Nachweis {2}, jetzt {3}.",
                "{0} ({1}): evidence {2}, now {3}."},
    MessageText{"diff.tie.sources", "{0} ({1}): Belege {2}, jetzt {3}.",
                "{0} ({1}): sources {2}, now {3}."},
    MessageText{"risks.title", "Dünn belegte Beteiligungen, Stand {0}",
                "Thinly documented involvement as of {0}"},
    MessageText{
        "risks.meaning",
        "Diese Erwartungen sind erfüllt, hängen aber an einem Faden. Belegt ist nur, was in "
        "den Daten steht; weitere Verbindungen können bestehen.",
        "These expectations are met, but hang by a thread. Only what the data holds is "
        "documented; there may be more ties."},
    MessageText{"thin.one_tie",
                "{0} ist an „{1}“ wie erwartet beteiligt, belegt aber nur durch eine einzige "
                "Verbindung.",
                "{0} is involved in “{1}” as expected, but documented by a single tie only."},
    MessageText{"thin.through_one", "{0} ist an „{1}“ wie erwartet beteiligt, aber nur über „{2}“.",
                "{0} is involved in “{1}” as expected, but only through “{2}”."},
    MessageText{"thin.kind_one_tie",
                "Gruppe „{0}“: Das Soll an „{1}“ (mindestens {3}) ist erfüllt, hängt aber an einer "
                "einzigen Verbindung; beteiligt {4|ist|sind} {4}.",
                "Kind “{0}”: what is expected in “{1}” (at least {3}) is met, but hangs on a "
                "single tie; {4} {4|is|are} involved."},
    MessageText{
        "thin.kind_through_one",
        "Gruppe „{0}“: Das Soll an „{1}“ (mindestens {3}) ist erfüllt, aber nur über „{2}“.",
        "Kind “{0}”: what is expected in “{1}” (at least {3}) is met, but only through "
        "“{2}”."},
    MessageText{"thin.kind_nobody_to_spare",
                "Gruppe „{0}“: Das Soll an „{1}“ (mindestens {3}) ist gerade eben erfüllt; "
                "beteiligt {4|ist|sind} {4}, und niemand davon darf ausfallen.",
                "Kind “{0}”: what is expected in “{1}” (at least {3}) is only just met; {4} "
                "{4|is|are} involved, and none of them may drop out."},
};

}  // namespace

std::span<const MessageText> outlook_messages() { return outlook_texts; }

}  // namespace bindeglied
