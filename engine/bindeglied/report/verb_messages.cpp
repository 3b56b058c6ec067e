#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array verb_texts = {
    MessageText{"report.no_rows", "Keine Zeilen.", "No rows."},
    MessageText{"report.more_rows", "Noch {0} weitere: --top {1} zeigt alle.",
                "{0} more: --top {1} shows them all."},
    MessageText{"report.next", "Weiter: {0}", "Next: {0}"},
    MessageText{"report.line", "→ {0}: {1}", "→ {0}: {1}"},
    MessageText{"gaps.title", "Beteiligungslücken, Stand {0}", "Involvement gaps as of {0}"},
    MessageText{"gaps.counts",
                "{0} {0|Erwartung|Erwartungen}: {1} nicht erfüllt, {2} unbekannt, {3} erfüllt",
                "{0} {0|expectation|expectations}: {1} not met, {2} unknown, {3} met"},
    MessageText{"gaps.inferred",
                "Mindestens eine Zeile stützt sich auf eine erschlossene Verbindung; "
                "--evidence explicit lässt solche weg.",
                "At least one row rests on an inferred tie; --evidence explicit leaves these out."},
    MessageText{"gaps.undated",
                "Mindestens eine Zeile stützt sich auf eine undatierte Verbindung; die Spanne "
                "der Schwere steht in der JSON-Ausgabe.",
                "At least one row rests on an undated tie; the JSON output has the interval of "
                "its severity."},
    MessageText{"gaps.nothing_expected",
                "In den Daten steht nicht, wer wo erwartet wird (Tabelle „Soll“); ohne das gibt es "
                "keine Lücken.",
                "The data does not say who is expected where (table expectations); without that "
                "there are no gaps."},
    MessageText{"gaps.three_states",
                "„Unbekannt“ heißt: kein Nachweis gefunden. Es heißt nicht, dass niemand "
                "beteiligt war.",
                "“Unknown” means that no evidence was found, not that nobody was involved."},
    MessageText{"coverage.title", "Abdeckung, Stand {0}", "Coverage as of {0}"},
    MessageText{
        "coverage.meaning",
        "Belegt: verlangte Stufe rechtzeitig erreicht. Teilweise: zu niedrige Stufe oder "
        "zu spät. Ohne Soll gilt „einbezogen“ als verlangte Stufe. Was von einer Gruppe als "
        "ganzer erwartet wird, steht nur in der Tabelle nach Art.",
        "Documented: required level reached in time. Partial: level too low, or too late. "
        "Where nothing is expected, “involved” counts as required. What is expected of a group "
        "as a whole stands in the table by kind only."},
    MessageText{"report.before_all_dates",
                "Der Stichtag liegt vor allen datierten Verbindungen der Daten: Gezählt sind nur "
                "undatierte.",
                "The date lies before all dated ties of the data: only undated ones count."},
    MessageText{"recommend.title", "Vorschläge für Projektpartner, Stand {0}",
                "Recommended project partners as of {0}"},
    MessageText{"recommend.title_for", "Passende Projekte für {0}, Stand {1}",
                "Projects that fit {0} as of {1}"},
    MessageText{"recommend.spread",
                "Streuung {0}: Alle Listen zusammen nennen {1} {1|Organisation|Organisationen}, "
                "ohne Streuung {2}. Wer in mehreren stünde, weicht dort, wo es am wenigsten "
                "kostet, jemandem, den noch keine nennt.",
                "Spread {0}: all lists together name {1} {1|stakeholder|stakeholders}, without it "
                "{2}. Whoever would stand in several gives way, where that costs least, to "
                "somebody whom none names yet."},
    MessageText{
        "recommend.skipped_further",
        "{0} {0|weiteres ohne Liste ist|weitere ohne Liste sind} hier nicht genannt; --json "
        "nennt alle.",
        "{0} further {0|one|ones} without a list {0|is|are} not named here; --json names "
        "all."},
    MessageText{"recommend.further",
                "{0} {0|weiterer Vorschlag steht|weitere Vorschläge stehen} nicht in der Liste; "
                "--top 0 zeigt alle. Warum jemand fehlt, sagt „explain rec:PROJEKT/WER“.",
                "{0} further {0|recommendation is|recommendations are} not listed; --top 0 shows "
                "all. “explain rec:PROJECT/WHO” says why somebody is missing."},
    MessageText{
        "recommend.meaning",
        "Die Passung, von 0 bis 100, ordnet die Liste. Ihr gelernter Teil ist an der Geschichte "
        "geeicht: Dort waren von 100 mit 20 eingeschätzten Organisationen etwa 20 später dabei. "
        "Mit den Angaben und Annahmen von hier ist das nicht geprüft, es zählt die Reihenfolge. "
        "Annahmen nach Art der Organisation sind als solche benannt.",
        "The fit, from 0 to 100, orders the list. What was learned is calibrated to history: of "
        "100 organisations rated 20 there, about 20 joined later. With what is stated and assumed "
        "here it is untested; it is the order that counts. What is assumed by kind of "
        "organisation says so."},
    MessageText{"overview.title", "Datensatz {0}, Stand {1}", "Dataset {0} as of {1}"},
    MessageText{"show.title", "{0}, Stand {1}", "{0} as of {1}"},
    MessageText{"show.venue", "Themen: {1} · Orte: {2}", "topics: {1} · places: {2}"},
    MessageText{"show.stakeholder", "{0} · Themen: {1} · Orte: {2}",
                "{0} · topics: {1} · places: {2}"},
    MessageText{"find.title", "Gesucht: {0}", "Looked for: {0}"},
    MessageText{"explain.title", "Erläuterung zu {0}, Stand {1}", "Explanation of {0} as of {1}"},
    MessageText{"explain.missing",
                "Fehlt: Gewicht {0} × (1 − Erreichung {1}); erwartet „{2}“, belegt „{3}“.",
                "Missing: weight {0} × (1 − attainment {1}); expected “{2}”, documented “{3}”."},
    MessageText{"explain.late", "Spät: Gewicht {0} × Erreichung {1} × (1 − Rechtzeitigkeit {2}).",
                "Late: weight {0} × attainment {1} × (1 − timeliness {2})."},
    MessageText{"explain.indirect_credit",
                "Mittelbarer Kontakt über Mitglieder oder Dachnetzwerk wird abgezogen.",
                "Indirect contact through members or an umbrella is subtracted."},
    MessageText{
        "explain.usual_options",
        "Gerechnet mit den üblichen Optionen. Stammt die Zeile aus einem Aufruf mit anderen, dann "
        "diese auch hier angeben, um dieselben Zahlen zu sehen.",
        "Computed with the usual options. If the row comes from a call with others, give them here "
        "too for the same figures."},
    MessageText{"explain.served_gap", "Um so viel verringert die Verbindung diese Lücke.",
                "By so much the tie lowers this gap."},
    MessageText{"explain.suggested",
                "{0} für „{1}“: Eignung {2}; der Wert ist ihr Logarithmus, die Summe der Anteile.",
                "{0} for “{1}”: score {2}; the value is its logarithm, the sum of the parts."},
    MessageText{"explain.suggested_topics",
                "Themen {0}: (Themennähe {1} × Bedeutung {2} + 0,05) / 1,05; der Wert ist ein "
                "Drittel des Logarithmus.",
                "Topics {0}: (topic fit {1} × salience {2} + 0.05) / 1.05; the value is a third of "
                "the logarithm."},
    MessageText{"explain.suggested_partners",
                "Gemeinsame Partner {0}: ({1} + 0,15) / 1,15; der Wert ist ein Drittel des "
                "Logarithmus.",
                "Common partners {0}: ({1} + 0.15) / 1.15; the value is a third of the logarithm."},
    MessageText{"explain.suggested_activity",
                "Aktivität {0}: 1 hätte, wer die meisten Beteiligungen hat; der Wert ist ein "
                "Drittel des Logarithmus.",
                "Activity {0}: 1 is that of whoever takes part in the most venues; the value is a "
                "third of the logarithm."},
    MessageText{"explain.coverage",
                "„{0}“: auf der erwarteten Stufe und rechtzeitig {1}, teilweise {2}, erwartet {3}.",
                "“{0}”: at the expected level and in time {1}, partly {2}, expected {3}."},
    MessageText{"explain.node", "{0}: {1} {1|Verbindung|Verbindungen} in den Daten.",
                "{0}: {1} {1|tie|ties} in the data."},
    MessageText{"explain.measure", "{0}", "{0}"},
    MessageText{"explain.in_network",
                "{0} im Netz der Zusammenarbeit; der Wert ist die Zahl der Partner.",
                "{0} in the network of cooperation; the value is the number of partners."},
    MessageText{"explain.partner", "Partner {0}: gemeinsam an {1}.",
                "Partner {0}: together in {1}."},
    MessageText{"explain.partner_both",
                "Partner {0}: gemeinsam an {1}, auch unmittelbar verbunden.",
                "Partner {0}: together in {1}, and directly tied."},
    MessageText{"explain.partner_direct", "Partner {0}: unmittelbar verbunden.",
                "Partner {0}: directly tied."},
    MessageText{"explain.open_partner",
                "Partner {0}: mit so vielen der anderen Partner ist keine Zusammenarbeit belegt.",
                "Partner {0}: with so many of the other partners no cooperation is documented."},
    MessageText{"explain.door", "Zwischen {0} und {1}: so viele Paare, {2} davon nur hier.",
                "Between {0} and {1}: so many pairs, {2} of them only here."},
    MessageText{"explain.door_within", "Unter {0}: so viele Paare, {1} davon nur hier.",
                "Among {0}: so many pairs, {1} of them only here."},
    MessageText{"explain.role", "Rolle „{0}“: {1}", "Role “{0}”: {1}"},
    MessageText{"explain.role_tested",
                "Rolle „{0}“: {1} Wären die Arten ausgelost, wären es im Mittel {2}; p = {3}, "
                "q = {4}: {5}.",
                "Role “{0}”: {1} With kinds dealt by lot the mean is {2}; p = {3}, q = {4}: {5}."},
    MessageText{"explain.member_count", "{0}: so viele Mitglieder.", "{0}: so many members."},
    MessageText{"explain.venue_count", "An „{0}“ sind so viele Mitglieder beteiligt.",
                "So many members take part in “{0}”."},
    MessageText{"explain.member",
                "Mitglied {0}: Gewicht seiner Zusammenarbeit in der Gruppe; im Ganzen {1}.",
                "Member {0}: weight of its cooperation in the group; {1} as a whole."},
    MessageText{"explain.figure", "{0}: {1}", "{0}: {1}"},
    MessageText{"explain.between", "{0} – {1}", "{0} – {1}"},
    MessageText{"explain.connected_part",
                "Zusammenhängender Teil mit {0}; der Wert ist seine Größe.",
                "Connected part with {0}; the value is its size."},
    MessageText{"explain.recommendation",
                "{0} für {1}: Rang {2}, Passung {3}; der Wert ist der Nutzen, die Summe der "
                "Anteile.",
                "{0} for {1}: rank {2}, fit {3}; the value is the utility, the sum of the parts."},
    MessageText{
        "explain.recommendation_firm",
        "{0} für {1}: Rang {2}, Passung {3}; der Wert ist der Nutzen, die Summe der "
        "Anteile. Mit jedem Gewicht um ein Fünftel verändert oder ohne einen der Belege, auf "
        "denen die genannten Verbindungen allein beruhen: Rang {4}{6|| bis {5}| bis {5}}.",
        "{0} for {1}: rank {2}, fit {3}; the value is the utility, the sum of the parts. "
        "With every weight changed by a fifth, or without a source that alone stands behind a "
        "tie that is named: rank {4}{6|| to {5}| to {5}}."},
    MessageText{"explain.other_list",
                "Steht in der anderen Liste: „proven“ hat, wer mit einer Organisation aus dem "
                "Projekt gearbeitet hat (ohne eine solche: wer überhaupt), „new“ die anderen.",
                "Is in the other list: “proven” has who worked with a partner of the project (with "
                "none: who worked at all), “new” the others."},
    MessageText{"explain.below_floor",
                "{0} steht für {1} in keiner Liste, auch mit einer Passung von {3} nicht: Sie "
                "kommt vor allem aus Nähe, Region oder der Art der Organisation. Es müssten auch "
                "Themen, Texte, Verbindungen, Erfahrung oder ein Bedarf dafür sprechen. Der Wert "
                "ist der Nutzen, die Summe der Anteile.",
                "{0} is in no list for {1}, not even with a fit of {3}: that comes mostly from "
                "nearness, region or the kind of organisation. Topics, texts, ties, experience or "
                "a need would have to speak for it too. The value is the utility, the sum of the "
                "parts."},
    MessageText{"explain.feature",
                "{0}: {1} auf einer Skala von 0 bis 1, gerechnet gegen das Mittel der anderen.",
                "{0}: {1} on a scale from 0 to 1, counted against the mean of the others."},
    MessageText{
        "explain.interplay",
        "{0} und {1} zusammen, über das hinaus, was jedes für sich sagt, gerechnet gegen das "
        "Mittel der anderen.",
        "{0} and {1} together, beyond what each says alone, counted against the mean of the "
        "others."},
    MessageText{"explain.inherited",
                "Geerbt von einem Dachnetzwerk oder Mitglied: Dessen Anteil zählt mal {0}.",
                "Inherited from an umbrella or a member: its part counts times {0}."},
    MessageText{"explain.base", "Grundwert, für alle gleich.", "Base, the same for everyone."},
    MessageText{"explain.contribution", "Trägt zum Nutzen bei.", "Contributes to the utility."},
    MessageText{"explain.counts_against", "Mindert den Nutzen.", "Lowers the utility."},
    MessageText{"explain.no_contribution", "Trägt nichts bei.", "Contributes nothing."},
    MessageText{"explain.tie_since", "{0} – {1} – {2}: Stufe „{3}“, seit {4}; Rolle: {5}",
                "{0} – {1} – {2}: level “{3}”, since {4}; role: {5}"},
    MessageText{"explain.tie_since_inferred",
                "{0} – {1} – {2}: Stufe „{3}“, seit {4}, erschlossen; Rolle: {5}",
                "{0} – {1} – {2}: level “{3}”, since {4}, inferred; role: {5}"},
    MessageText{"explain.tie_seen", "{0} – {1} – {2}: Stufe „{3}“, spätestens seit {4}; Rolle: {5}",
                "{0} – {1} – {2}: level “{3}”, since {4} at the latest; role: {5}"},
    MessageText{"explain.tie_seen_inferred",
                "{0} – {1} – {2}: Stufe „{3}“, spätestens seit {4}, erschlossen; Rolle: {5}",
                "{0} – {1} – {2}: level “{3}”, since {4} at the latest, inferred; role: {5}"},
    MessageText{"explain.tie_undated", "{0} – {1} – {2}: Stufe „{3}“, undatiert; Rolle: {5}",
                "{0} – {1} – {2}: level “{3}”, undated; role: {5}"},
    MessageText{"explain.tie_undated_inferred",
                "{0} – {1} – {2}: Stufe „{3}“, undatiert, erschlossen; Rolle: {5}",
                "{0} – {1} – {2}: level “{3}”, undated, inferred; role: {5}"},
    MessageText{"explain.link_since", "{0} – {1} – {2}: seit {4}; Rolle: {5}",
                "{0} – {1} – {2}: since {4}; role: {5}"},
    MessageText{"explain.link_since_inferred", "{0} – {1} – {2}: seit {4}, erschlossen; Rolle: {5}",
                "{0} – {1} – {2}: since {4}, inferred; role: {5}"},
    MessageText{"explain.link_seen", "{0} – {1} – {2}: spätestens seit {4}; Rolle: {5}",
                "{0} – {1} – {2}: since {4} at the latest; role: {5}"},
    MessageText{"explain.link_seen_inferred",
                "{0} – {1} – {2}: spätestens seit {4}, erschlossen; Rolle: {5}",
                "{0} – {1} – {2}: since {4} at the latest, inferred; role: {5}"},
    MessageText{"explain.link_undated", "{0} – {1} – {2}: undatiert; Rolle: {5}",
                "{0} – {1} – {2}: undated; role: {5}"},
    MessageText{"explain.link_undated_inferred",
                "{0} – {1} – {2}: undatiert, erschlossen; Rolle: {5}",
                "{0} – {1} – {2}: undated, inferred; role: {5}"},
    MessageText{
        "explain.check",
        "Geprüft für {2} bis {3}, ob {0} an „{1}“ beteiligt ist: nichts gefunden. Ein "
        "Nachweis aus diesem Zeitraum geht vor.",
        "Looked from {2} to {3} for involvement of {0} in “{1}” and found none. Evidence from "
        "that period comes first."},
    MessageText{"explain.expectation",
                "Erwartet wird {0} bei {1}, mindestens „{2}“ (Gewicht {3}, Mindestzahl {4}): {5}",
                "{0} is expected at {1}, at least “{2}” (weight {3}, minimum {4}): {5}"},
    MessageText{"explain.source", "{0} ({2}){1}", "{0} ({2}){1}"},
    MessageText{"explain.source_undated", "{0}{1}", "{0}{1}"},
    MessageText{"check.title", "Daten gültig. Warnungen: {0}, Hinweise: {1}",
                "Data valid. Warnings: {0}, notes: {1}"},
    MessageText{"check.more", "Noch {0} gleiche ({1}); die JSON-Ausgabe zählt alle.",
                "{0} more of the same ({1}); the JSON output counts all."},
    MessageText{"check.quality",
                "{0} {0|Verbindung|Verbindungen}, davon {1} undatiert, {2} erschlossen, {3} ohne "
                "Beleg; {4} {4|Organisation|Organisationen} ohne Verbindung",
                "{0} {0|tie|ties}, of these {1} undated, {2} inferred, {3} without source; {4} "
                "{4|stakeholder|stakeholders} without ties"},
};

}  // namespace

std::span<const MessageText> verb_messages() { return verb_texts; }

}  // namespace bindeglied
