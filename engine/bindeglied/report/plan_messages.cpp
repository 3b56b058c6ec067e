#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array plan_texts = {
    MessageText{"plan.title", "Wenige neue Verbindungen, die viel schließen, Stand {0}",
                "Few new ties that close much, as of {0}"},
    MessageText{"plan.effect",
                "{0} {0|Lücke|Lücken} geplant, Schwere zusammen {1}; {2} neue {2|Verbindung "
                "nimmt|Verbindungen nehmen} davon {3} (Aufwand {4}).",
                "{0} {0|gap|gaps} planned, severity {1} in all; {2} new {2|tie takes|ties take} "
                "{3} off it (effort {4})."},
    MessageText{"plan.best", "Kein anderer Plan dieses Umfangs erreicht mehr.",
                "No other plan of this size reaches more."},
    MessageText{"plan.share", "Dieser Plan erreicht mindestens {0} % des Bestmöglichen.",
                "This plan reaches at least {0}% of the best possible."},
    MessageText{"plan.no_gaps", "Es gibt keine Lücke, für die zu planen wäre.",
                "There is no gap to plan for."},
    MessageText{"plan.too_dear",
                "Das Budget reicht für keine neue Verbindung, die etwas verringert; die mit dem "
                "geringsten Aufwand braucht {0}.",
                "The budget is too small for any new tie that would remove something; the one of "
                "least effort takes {0}."},
    MessageText{"plan.nothing",
                "Keine mögliche neue Verbindung verringert die Schwere: die Orte der Beteiligung "
                "sind am Stichtag abgeschlossen, oder es fehlt nur die frühere Beteiligung.",
                "No possible new tie lowers the severity: the venues are closed on that day, or "
                "only earlier involvement is missing."},
    MessageText{
        "plan.past_lateness",
        "Schwere {0} rührt von versäumter Zeit in abgelaufenen Arbeitsphasen her; keine "
        "neue Verbindung behebt das. Geplant ist für die nächste Phase; gibt es keine, "
        "zählt die Beteiligung ohne Rücksicht auf die Zeit.",
        "Severity {0} is due to time lost in working phases that are over; no new tie mends "
        "that. The plan is for the next phase; where there is none, involvement counts "
        "whatever its time."},
    MessageText{"plan.beyond_reach",
                "Außer Reichweite jeder möglichen Verbindung: {0} {0|Lücke|Lücken}.",
                "Beyond the reach of any possible tie: {0} {0|gap|gaps}."},
    MessageText{"plan.meaning",
                "Der Aufwand ist die Nummer der Stufe (informiert 1 bis federführend 5), halb so "
                "viel, wo die Organisation schon belegt ist. Unter gleich wirksamen Organisationen "
                "entscheidet die Nähe der Themen.",
                "Effort is the number of the level (informed 1 to leading 5), half of it where the "
                "stakeholder is documented already. Among equally useful stakeholders closeness "
                "of topics decides."},
    MessageText{"plan.step.at_occasion",
                "{0} für „{1}“ gewinnen, Stufe „{2}“. Nächster Anlass: „{4}“ ({5}).",
                "Win {0} for “{1}”, level “{2}”. Next occasion: “{4}” ({5})."},
    MessageText{"plan.step.soon", "{0} für „{1}“ gewinnen, Stufe „{2}“, so bald wie möglich.",
                "Win {0} for “{1}”, level “{2}”, as soon as possible."},
    MessageText{"plan.step.introduced.at_occasion",
                "{0} für „{1}“ gewinnen, Stufe „{2}“. Kontakt über: {3}. Nächster Anlass: „{4}“ "
                "({5}).",
                "Win {0} for “{1}”, level “{2}”. Contact through {3}. Next occasion: “{4}” ({5})."},
    MessageText{"plan.step.introduced.soon",
                "{0} für „{1}“ gewinnen, Stufe „{2}“, so bald wie möglich. Kontakt über: {3}.",
                "Win {0} for “{1}”, level “{2}”, as soon as possible. Contact through {3}."},
    MessageText{"what_if.title", "Was wäre, wenn – angenommene Verbindungen, Stand {0}",
                "What if - supposed ties, as of {0}"},
    MessageText{"what_if.totals",
                "Nicht erfüllt: {0} → {1} · unbekannt: {2} → {3} · erfüllt: {4} → {5} · Schwere: "
                "{6} → {7}",
                "Not met: {0} → {1} · unknown: {2} → {3} · met: {4} → {5} · severity: {6} → {7}"},
    MessageText{"what_if.measure", "{0}: {1} → {2} ({3})", "{0}: {1} → {2} ({3})"},
    MessageText{"what_if.unchanged", "Im Netz unverändert: {0}", "Unchanged in the network: {0}"},
    MessageText{"what_if.stakeholder", "{0}: Partner {1} → {2}, Orte der Beteiligung {3} → {4}",
                "{0}: partners {1} → {2}, venues {3} → {4}"},
    MessageText{"what_if.venue", "{0}: Beteiligte {1} → {2}", "{0}: stakeholders {1} → {2}"},
    MessageText{"what_if.cut_vertex",
                "Ohne {0} verlören andere Organisationen dann den Kontakt untereinander, bisher "
                "nicht.",
                "Without {0} other stakeholders would then lose contact with each other; so far "
                "they would not."},
    MessageText{
        "what_if.no_cut_vertex",
        "Ohne {0} verlören andere Organisationen dann nicht mehr den Kontakt untereinander.",
        "Without {0} other stakeholders would then no longer lose contact with each "
        "other."},
    MessageText{"what_if.risks", "{0}: erfüllte Erwartungen, die an einem Faden hängen: {1} → {2}",
                "{0}: met expectations that hang by a thread: {1} → {2}"},
    MessageText{"what_if.network",
                "Kontakt heißt: am selben Ort belegt oder durch eine Verbindung zwischen "
                "Organisationen. Ein Ort innerhalb eines anderen zählt als eigener.",
                "Contact means: documented at the same venue, or a relation between stakeholders. "
                "A venue inside another one counts as its own."},
    MessageText{"what_if.meaning",
                "Gerechnet mit angenommenen Verbindungen; nichts davon ist belegt. Ohne „since“ "
                "beginnt eine Verbindung am Stichtag.",
                "Computed with supposed ties; nothing of this is documented. Without “since” a tie "
                "begins on the day asked for."},
    MessageText{"suggest.title", "Vorgeschlagene Erwartungen, Stand {0}",
                "Suggested expectations as of {0}"},
    MessageText{
        "suggest.counts",
        "{0} {0|Vorschlag|Vorschläge}: {1} {1|Organisation|Organisationen} an {2} {2|Ort|Orten} "
        "der Beteiligung",
        "{0} {0|suggestion|suggestions}: {1} {1|stakeholder|stakeholders} at {2} {2|venue|venues}"},
    MessageText{"suggest.meaning",
                "Berechnet aus Themen, gemeinsamen Partnern und Aktivität; niemand hat diese "
                "Erwartungen erklärt, und sie zählen in keiner Lücke. Das Gewicht ist Themennähe × "
                "Bedeutung; die Eignung ordnet: Sie ist das geometrische Mittel der drei Faktoren.",
                "Computed from topics, common partners and activity; nobody declared these "
                "expectations, and they count in no gap. The weight is topic fit × salience; the "
                "score ranks: it is the geometric mean of the three factors."},
    MessageText{"suggest.topic", "{0} passt zu „{1}“: gemeinsames Thema {2}.",
                "{0} fits “{1}”: common topic {2}."},
    MessageText{"suggest.topic_and_partner",
                "{0} passt zu „{1}“: gemeinsames Thema {2}; {3} ist von anderen Orten der "
                "Beteiligung bekannt.",
                "{0} fits “{1}”: common topic {2}; it knows {3} from other venues."},
    MessageText{"suggest.partner",
                "{0} kennt aus „{1}“ bereits {3} von anderen Orten der Beteiligung.",
                "{0} knows {3} of “{1}” from other venues."},
};

}  // namespace

std::span<const MessageText> plan_messages() { return plan_texts; }

}  // namespace bindeglied
