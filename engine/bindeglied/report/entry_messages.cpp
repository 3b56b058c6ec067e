#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array entry_texts = {
    MessageText{"entry.title", "Zugänge für {0}, Stand {1}", "Entry points for {0} as of {1}"},
    MessageText{"entry.title_new", "Zugänge für eine Organisation außerhalb der Daten, Stand {0}",
                "Entry points for an organisation outside the data as of {0}"},
    MessageText{
        "entry.counts",
        "{0} {0|Ziel, an dem|Ziele, an denen} die Organisation noch nicht beteiligt ist{1||; an "
        "einem weiteren ist sie schon beteiligt|; an {1} weiteren ist sie schon beteiligt}.",
        "{0} {0|target|targets} in which the organisation does not take part yet{1||; in one more "
        "it already does|; in {1} more it already does}."},
    MessageText{"entry.meaning",
                "Die Eignung (0 bis 100) verbindet Themen, Kontakte, Offenheit und Bedarf; sie "
                "ordnet die Ziele und ist keine Wahrscheinlichkeit.",
                "The score (0 to 100) combines topics, contacts, openness and need; it ranks the "
                "targets and is no probability."},
    MessageText{"entry.assumed",
                "Was Organisationen einbringen und Projekte brauchen, ist zum Teil nach Art und "
                "Thema angenommen.",
                "What organisations bring and projects need is in part assumed by kind and "
                "topic."},
    MessageText{"entry.amount",
                "Der Betrag zählt als Angebot von Geld, wo Förderung gebraucht wird; auf seine "
                "Höhe kommt es dabei nicht an.",
                "The amount counts as an offer of money where funding is needed; how much it is "
                "makes no difference."},
    MessageText{"entry.no_topics",
                "Zu dieser Organisation sind keine Themen bekannt: Die Reihenfolge beruht auf "
                "Kontakten, Offenheit und Bedarf allein.",
                "No topics are known of this organisation: the order rests on contacts, openness "
                "and need alone."},
    MessageText{"entry.no_contacts",
                "Ohne Einträge in den Daten sind keine Kontakte bekannt; sie zählen bei allen "
                "Zielen gleich.",
                "Without rows in the data no contacts are known; they count the same for all "
                "targets."},
    MessageText{"entry.none", "An diesem Tag ist kein Ziel offen.",
                "No target is open on that day."},
    MessageText{"entry.way", "{0}", "{0}"},
    MessageText{"entry.later_leader", "{0} ist erst ab {1} als federführend belegt.",
                "{0} is documented as leading from {1} only."},
    // First steps
    MessageText{"entry.known", "{0} unmittelbar ansprechen; der Kontakt ist belegt.",
                "Approach {0} directly; the contact is documented."},
    MessageText{"entry.known.by",
                "{0} unmittelbar ansprechen, rechtzeitig vor {4} ({3}); der Kontakt ist belegt.",
                "Approach {0} directly, in time before {4} ({3}); the contact is documented."},
    MessageText{"entry.inside", "Die eigene Beteiligung ausbauen: {1} ansprechen.",
                "Build on your own involvement: approach {1}."},
    MessageText{"entry.inside.by",
                "Die eigene Beteiligung ausbauen: {1} ansprechen, rechtzeitig vor {4} ({3}).",
                "Build on your own involvement: approach {1} in time before {4} ({3})."},
    MessageText{"entry.own_town", "Die eigene Stadt ansprechen: {0}. Von dort geht der Weg weiter.",
                "Approach your own town: {0}. The way goes on from there."},
    MessageText{
        "entry.own_town.by",
        "Die eigene Stadt ansprechen, rechtzeitig vor {4} ({3}): {0}. Von dort geht der Weg "
        "weiter.",
        "Approach your own town in time before {4} ({3}): {0}. The way goes on from "
        "there."},
    MessageText{"entry.broker", "{0} um Vermittlung zu „{1}“ bitten.",
                "Ask {0} for an introduction to “{1}”."},
    MessageText{"entry.broker.by", "{0} um Vermittlung zu „{1}“ bitten, rechtzeitig vor {4} ({3}).",
                "Ask {0} for an introduction to “{1}” in time before {4} ({3})."},
    MessageText{"entry.peer_of_place",
                "Kein Weg ist belegt. Dort beteiligt und aus demselben Ort: {0}. Dort anfragen, "
                "sonst „{1}“ unmittelbar anschreiben.",
                "No way is documented. Involved there and from the same place: {0}. Ask there, "
                "else write to “{1}” directly."},
    MessageText{"entry.peer_of_place.by",
                "Kein Weg ist belegt. Dort beteiligt und aus demselben Ort: {0}. Dort anfragen, "
                "sonst „{1}“ unmittelbar anschreiben, rechtzeitig vor {4} ({3}).",
                "No way is documented. Involved there and from the same place: {0}. Ask there, "
                "else write to “{1}” directly, in time before {4} ({3})."},
    MessageText{"entry.peer_of_kind",
                "Kein Weg ist belegt. Dort beteiligt und von gleicher Art: {0}. Dort anfragen, "
                "sonst „{1}“ unmittelbar anschreiben.",
                "No way is documented. Involved there and of the same kind: {0}. Ask there, else "
                "write to “{1}” directly."},
    MessageText{"entry.peer_of_kind.by",
                "Kein Weg ist belegt. Dort beteiligt und von gleicher Art: {0}. Dort anfragen, "
                "sonst „{1}“ unmittelbar anschreiben, rechtzeitig vor {4} ({3}).",
                "No way is documented. Involved there and of the same kind: {0}. Ask there, else "
                "write to “{1}” directly, in time before {4} ({3})."},
    MessageText{"entry.contact", "Kein Weg ist belegt: „{1}“ unmittelbar anschreiben.",
                "No way is documented: write to “{1}” directly."},
    MessageText{"entry.contact.by",
                "Kein Weg ist belegt: „{1}“ unmittelbar anschreiben, rechtzeitig vor {4} ({3}).",
                "No way is documented: write to “{1}” directly, in time before {4} ({3})."},
    MessageText{"entry.nobody",
                "Weder ein Weg noch eine federführende Stelle ist belegt: zuerst klären, wer "
                "„{2}“ leitet.",
                "Neither a way nor a leading body is documented: first find out who leads "
                "“{2}”."},
    MessageText{"entry.nobody.by",
                "Weder ein Weg noch eine federführende Stelle ist belegt: zuerst klären, wer "
                "„{2}“ leitet, rechtzeitig vor {4} ({3}).",
                "Neither a way nor a leading body is documented: first find out who leads “{2}”, "
                "in time before {4} ({3})."},
    // What to work on
    MessageText{"entry.work.relevance",
                "Themen: den eigenen Bezug zu „{0}“ herausarbeiten; gemeinsame Themen sind kaum "
                "belegt.",
                "Topics: make your link to “{0}” clear; hardly any shared topics are documented."},
    MessageText{"entry.work.some_relevance",
                "Themen: den eigenen Bezug zu „{0}“ deutlich machen, die Themen überschneiden sich "
                "nur zum Teil.",
                "Topics: make your link to “{0}” clear, the topics overlap in part only."},
    MessageText{"entry.work.reach", "Kontakte: das schwächste Glied stärken, {0} – {1}.",
                "Contacts: strengthen the weakest link, {0} – {1}."},
    MessageText{"entry.work.openness",
                "Offenheit: Neue sind hier selten belegt; früh fragen, wie man dazukommt.",
                "Openness: newcomers are rarely documented here; ask early how to join."},
    MessageText{"entry.work.over",
                "Offenheit: Das Forum hat seine Arbeit beendet; bei seinen Projekten oder der "
                "federführenden Stelle anknüpfen.",
                "Openness: the forum has ended its work; turn to its projects or to the leading "
                "body."},
    MessageText{"entry.work.need",
                "Bedarf: klären, was außer {1} gebraucht wird und eingebracht werden kann.",
                "Need: find out what is needed besides {1} and could be brought."},
    MessageText{"entry.work.no_need",
                "Bedarf: klären, was die Organisation hier einbringen kann; die bekannten Bedarfe "
                "trifft sie nicht.",
                "Need: find out what the organisation can bring; it meets none of the known needs "
                "here."},
    MessageText{"entry.work.unknown_need",
                "Bedarf: erfragen, was gebraucht wird; bekannt ist nichts.",
                "Need: ask what is needed; nothing is known."},
    // Explanations
    MessageText{"entry.explained",
                "{0}: Eignung {1}; der Wert ist ihr Logarithmus, die Summe der Anteile.",
                "{0}: score {1}; the value is its logarithm, the sum of the parts."},
    MessageText{"entry.part", "Faktor {0}, Exponent {1}: Exponent mal Logarithmus.",
                "Factor {0}, exponent {1}: exponent times logarithm."},
};

}  // namespace

std::span<const MessageText> entry_messages() { return entry_texts; }

}  // namespace bindeglied
