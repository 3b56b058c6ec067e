#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array team_texts = {
    MessageText{"team.title", "Vorschlag für ein Team: {0}, Stand {1}",
                "A proposed team for {0} as of {1}"},
    MessageText{"team.effect",
                "{0} {0|Organisation|Organisationen}, ausgewählt aus {1} möglichen; "
                "Wert zusammen {2}.",
                "{0} {0|organisation|organisations}, chosen from {1} {1|candidate|candidates}; "
                "value {2} in all."},
    MessageText{"team.best",
                "Das Team ist bestmöglich: Kein anderes in diesen Grenzen erreicht mehr.",
                "The team is the best possible: no other within these limits reaches more."},
    MessageText{"team.share", "Dieses Team erreicht mindestens {0} % des Bestmöglichen.",
                "This team reaches at least {0}% of the best possible."},
    MessageText{"team.near", "Der Wert liegt um höchstens {0} unter dem Bestmöglichen.",
                "The value is at most {0} below the best possible."},
    MessageText{"team.nobody", "Das Team bleibt leer: In diesen Grenzen lohnt sich niemand.",
                "The team stays empty: within these limits nobody is worth the effort."},
    MessageText{"team.split",
                "Bedarf {0} + Vielfalt {1} + Kontakte {2} + Passung {3} − Aufwand {4}",
                "needs {0} + diversity {1} + contact {2} + fit {3} − effort {4}"},
    MessageText{"team.brings", "{0}", "{0}"},
    MessageText{"team.brings_assumed", "vermutlich {0} (Annahme nach Art)",
                "probably {0} (assumed by kind)"},
    MessageText{"team.brings_both", "{0}; vermutlich {1} (Annahme nach Art)",
                "{0}; probably {1} (assumed by kind)"},
    MessageText{"team.swap", "{0} (Wert des Teams sinkt um {1})",
                "{0} (the value of the team falls by {1})"},
    MessageText{"team.swap_equal", "{0} (das Team ist dann genauso gut)",
                "{0} (the team is then just as good)"},
    MessageText{"team.open_needs", "Offener Bedarf, den niemand im Team deckt: {0}.",
                "Needs left open, which nobody in the team meets: {0}."},
    MessageText{"team.no_open_needs", "Jeder bekannte Bedarf ist mindestens zum Teil gedeckt.",
                "Every known need is met at least in part."},
    MessageText{"team.no_needs",
                "Zu diesem Projekt ist kein Bedarf bekannt; es zählen Vielfalt, Kontakte, Passung "
                "und Aufwand.",
                "No need of this project is known; diversity, contact, fit and effort count."},
    MessageText{"team.assumed_needs", "Nur nach Annahme gedeckt: {0}.",
                "Met by assumption only: {0}."},
    MessageText{"team.unlisted_must",
                "{0}: verlangt, aber nicht unter den Vorschlägen für das Projekt; die Passung "
                "zählt als 0.",
                "{0}: asked for, but not among those recommended for the project; the fit counts "
                "as 0."},
    MessageText{"team.meaning",
                "Der Gewinn ist, was eine Organisation den vor ihr genannten hinzufügt; ein voll "
                "gedeckter Bedarf von Gewicht 1 zählt 1. Der Aufwand wächst mit der Auslastung "
                "und ist höher, wo kein Kontakt belegt ist.",
                "The gain is what an organisation adds to those before it; a need of weight 1 that "
                "is wholly met counts 1. Effort grows with load and is higher where no contact is "
                "documented."},
    MessageText{"explain.team_member",
                "{0} im Team für „{1}“, an {2}. Stelle ausgewählt; der Wert ist, was die "
                "Organisation den vor ihr ausgewählten hinzufügt.",
                "{0} in the team for “{1}”, picked as number {2}; the value is what it adds to "
                "those picked before it."},
    MessageText{"explain.team_member_must",
                "{0} im Team für „{1}“, an {2}. Stelle, weil verlangt; der Wert ist, was die "
                "Organisation den vor ihr ausgewählten hinzufügt.",
                "{0} in the team for “{1}” as number {2} because it was asked for; the value is "
                "what it adds to those picked before it."},
    MessageText{"explain.team_no_member",
                "{0} ist nicht im vorgeschlagenen Team für „{1}“. Im besten Team mit dieser "
                "Organisation stünde sie an {2}. Stelle; der Wert ist, was sie den anderen "
                "hinzufügt.",
                "{0} is not in the proposed team for “{1}”. In the best team that has it, it would "
                "be number {2}; the value is what it adds to the others."},
    MessageText{"explain.team_never",
                "Ist nicht im Team, weil --never die Organisation ausschließt.",
                "Is not in the team because --never excludes it."},
    MessageText{"explain.team_no_needs", "Deckt keinen bekannten Bedarf.", "Meets no known need."},
    MessageText{"explain.team_diversity",
                "Art „{0}“; je mehr dieser Art schon im Team sind, desto weniger.",
                "Kind {0}; the more of it are in the team already, the less."},
    MessageText{"explain.team_contact",
                "Kontakt zu den jetzigen Partnern, soweit niemand vor ihr näher ist.",
                "Contact to the present partners as far as nobody before it is nearer."},
    MessageText{"explain.team_relevance", "Eigene Passung zum Projekt: {0} von 100.",
                "Its own fit with the project: {0} of 100."},
    MessageText{"explain.team_effort",
                "Aufwand wird abgezogen: Auslastung, und ohne belegten Kontakt ein Zuschlag.",
                "Effort is subtracted: load, and more where no contact is documented."},
};

}  // namespace

std::span<const MessageText> team_messages() { return team_texts; }

}  // namespace bindeglied
