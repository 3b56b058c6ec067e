#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array<MessageText, 36> recommend_texts{{
    // Content
    {"recommend.content_venues",
     "War an {0} {0|ähnlichen Projekt oder Forum|ähnlichen Projekten oder Foren} beteiligt, am "
     "nächsten liegt „{1}“.",
     "Took part in {0} similar {0|project or forum|projects or forums}, the closest being “{1}”."},
    {"recommend.content_one_venue", "War an einem ähnlichen Forum oder Vorhaben beteiligt: „{0}“.",
     "Took part in a similar venue: “{0}”."},
    {"recommend.content_topics", "Arbeitet zu Themen des Projekts, vor allem „{0}“.",
     "Works on the project's topics, above all “{0}”."},
    // Ties
    {"recommend.ties_cooperation", "Arbeitet schon mit „{0}“ aus dem Projekt zusammen.",
     "Already cooperates with “{0}” from the project."},
    {"recommend.ties_ownership", "Ist durch Trägerschaft mit „{0}“ aus dem Projekt verbunden.",
     "Is linked to “{0}” from the project by ownership."},
    {"recommend.ties_membership", "Ist durch Mitgliedschaft mit „{0}“ aus dem Projekt verbunden.",
     "Is linked to “{0}” from the project by membership."},
    {"recommend.ties_funding", "Ist durch Förderung mit „{0}“ aus dem Projekt verbunden.",
     "Is linked to “{0}” from the project by funding."},
    {"recommend.ties_venue", "War wie „{0}“ aus dem Projekt an „{1}“ beteiligt.",
     "Took part in “{1}”, as did “{0}” from the project."},
    {"recommend.ties_umbrella", "Gehört wie „{0}“ aus dem Projekt zu „{1}“.",
     "Belongs to “{1}”, as does “{0}” from the project."},
    // Place
    {"recommend.place_same", "Hat denselben Ort wie das Projekt: {0}.",
     "Is in the same place as the project: {0}."},
    {"recommend.place_inside", "Liegt im Gebiet des Projekts: {0}.",
     "Lies inside the area of the project: {0}."},
    {"recommend.place_county", "Liegt im selben Kreis wie das Projekt: {0}.",
     "Lies in the same county as the project: {0}."},
    {"recommend.place_region", "Ist in einem Gebiet tätig, zu dem das Projekt gehört: {0}.",
     "Is active in an area that includes the project: {0}."},
    {"recommend.place_near", "Liegt etwa {0} km vom Projekt entfernt.",
     "Lies about {0} km from the project."},
    // Needs and offers that a source documents
    {"recommend.offers", "Bietet, was das Projekt sucht: {0}.",
     "Offers what the project needs: {0}."},
    // Offers that are only assumed
    {"recommend.assumed", "Könnte einbringen, was das Projekt sucht: {1} (Annahme nach Art: {0}).",
     "Could bring what the project needs: {1} (assumed by kind: {0})."},
    // Expectations that are not met
    {"recommend.missing_kind_not_met",
     "Hilft, eine Lücke zu schließen: In „{1}“ ist die Gruppe „{0}“ erwartet und nicht ausreichend "
     "belegt.",
     "Helps to close a gap: {0} is expected in “{1}” and not sufficiently documented."},
    {"recommend.missing_kind_unknown",
     "In „{1}“ ist die Gruppe „{0}“ erwartet; ob sie beteiligt ist, ist nicht bekannt.",
     "{0} is expected in “{1}”; whether it is involved is not known."},
    {"recommend.expected_not_met",
     "Hilft, eine Lücke zu schließen: In „{0}“ ist diese Organisation erwartet und nicht "
     "ausreichend belegt.",
     "Helps to close a gap: it is expected in “{0}” and not sufficiently documented."},
    {"recommend.expected_unknown",
     "In „{0}“ ist sie erwartet; ob sie beteiligt ist, ist nicht bekannt.",
     "It is expected in “{0}”; whether it is involved is not known."},
    // Counter-reasons
    {"recommend.against_ministry",
     "Entscheidet als Ministerium selbst mit: zuständig, leitend oder fördernd bei „{0}“.",
     "Is itself the ministry that decides: responsible for, leading or funding “{0}”."},
    {"recommend.against_unit", "Ist durch Trägerschaft mit „{0}“ schon im Projekt vertreten.",
     "Is already represented in the project by “{0}”, to which it is linked by ownership."},
    {"recommend.against_member", "Ist durch Mitgliedschaft mit „{0}“ schon im Projekt vertreten.",
     "Is already represented in the project by “{0}”, to which it is linked by membership."},
    {"recommend.against_busy",
     "Ist schon an {0} laufenden {0|Projekt|Projekten} beteiligt (Kapazität: {1}).",
     "Is already involved in {0} running {0|project|projects} (capacity: {1})."},
    {"recommend.against_other_municipality", "Ist für einen anderen Ort zuständig.",
     "Is responsible for another place."},
    {"recommend.against_far", "Hat den Sitz etwa {0} km entfernt.",
     "Has its seat about {0} km away."},
    {"recommend.against_outside", "Hat den Sitz außerhalb des Gebiets des Projekts.",
     "Has its seat outside the area of the project."},
    {"recommend.against_inferred", "Alle Verbindungen, auf die sich das stützt, sind erschlossen.",
     "All ties that this rests on are inferred."},
    {"recommend.against_assumed", "Stützt sich vor allem auf eine Annahme nach Art: {0}.",
     "Rests mostly on an assumption by kind: {0}."},
    {"recommend.against_new_face", "Bisher ist keine Beteiligung belegt (neues Gesicht).",
     "No involvement is documented so far (a new face)."},
    {"recommend.against_place_unknown", "Der Sitz ist nicht bekannt.", "Its seat is not known."},
    // Projects without a list
    {"recommend.skip_event", "Ist eine einzelne Veranstaltung, kein Projekt.",
     "Is a single event, not a project."},
    {"recommend.skip_dropped", "Das Projekt ist verworfen.", "The project was dropped."},
    {"recommend.skip_finished", "Das Projekt ist beendet.", "The project is finished."},
    {"recommend.skip_no_description", "Das Projekt hat weder Themen noch Beschreibung.",
     "The project has neither topics nor a description."},
    {"recommend.skip_no_candidate", "Für keine Organisation sprechen genug Gründe.",
     "There is not enough that speaks for anybody."},
}};

}  // namespace

std::span<const MessageText> recommend_messages() { return recommend_texts; }

}  // namespace bindeglied
