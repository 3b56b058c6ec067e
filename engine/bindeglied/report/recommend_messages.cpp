#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array recommend_texts = {
    // Content
    MessageText{"recommend.content_venues",
                "War an {0} ähnlichen Projekten oder Foren beteiligt, am nächsten liegt „{1}“.",
                "Took part in {0} similar projects or forums, the closest being “{1}”."},
    MessageText{"recommend.content_one_venue",
                "War an einem ähnlichen Forum oder Vorhaben beteiligt: „{0}“.",
                "Took part in a similar venue: “{0}”."},
    MessageText{"recommend.content_faint",
                "War an anderen Projekten oder Foren beteiligt, am nächsten liegt „{0}“.",
                "Took part in other projects or forums, the closest being “{0}”."},
    MessageText{"recommend.content_around",
                "War mit „{0}“ an einem Projekt oder Forum beteiligt; von dort ist es nicht weit "
                "zu „{1}“, das diesem Projekt ähnelt.",
                "Took part in a project or forum with “{0}”, which was also in “{1}”, a venue like "
                "this project."},
    MessageText{"recommend.content_activity",
                "Ist mit Organisationen verbunden, die an ähnlichen Projekten beteiligt waren.",
                "Is connected with organisations that took part in similar projects."},
    MessageText{"recommend.content_topics", "Arbeitet zu Themen des Projekts, vor allem „{0}“.",
                "Works on the project's topics, above all “{0}”."},
    // Ties
    MessageText{"recommend.ties_cooperation", "Arbeitet schon mit „{0}“ aus dem Projekt zusammen.",
                "Already cooperates with “{0}” from the project."},
    MessageText{"recommend.ties_ownership",
                "Ist durch Trägerschaft mit „{0}“ aus dem Projekt verbunden.",
                "Is linked to “{0}” from the project by ownership."},
    MessageText{"recommend.ties_membership",
                "Ist durch Mitgliedschaft mit „{0}“ aus dem Projekt verbunden.",
                "Is linked to “{0}” from the project by membership."},
    MessageText{"recommend.ties_funding",
                "Ist durch Förderung mit „{0}“ aus dem Projekt verbunden.",
                "Is linked to “{0}” from the project by funding."},
    MessageText{"recommend.ties_venue", "War wie „{0}“ aus dem Projekt an „{1}“ beteiligt.",
                "Took part in “{1}”, as did “{0}” from the project."},
    MessageText{"recommend.ties_umbrella", "Gehört wie „{0}“ aus dem Projekt zu „{1}“.",
                "Belongs to “{1}”, as does “{0}” from the project."},
    MessageText{
        "recommend.ties_partner",
        "War mit „{0}“ an einem Projekt oder Forum beteiligt, und „{0}“ mit „{1}“ aus dem Projekt.",
        "Took part in a project or forum with “{0}”, and “{0}” with “{1}” from the project."},
    MessageText{"recommend.ties_shared",
                "War wie „{0}“ aus dem Projekt an „{1}“ beteiligt und steht auch anderen nahe, die "
                "mit dem Projekt zu tun haben.",
                "Took part in “{1}”, as did “{0}” from the project, and is near others around it "
                "too."},
    MessageText{"recommend.ties_around",
                "Gehört zum weiteren Umfeld der Organisationen im Projekt.",
                "Belongs to the wider surroundings of the organisations in the project."},
    MessageText{"recommend.ties_line",
                "Gehört zum Umfeld derer, die in derselben Förderlinie oder im selben Forum waren.",
                "Belongs to the surroundings of those in the same funding line or forum."},
    // Region
    MessageText{"recommend.region_place",
                "Hat den Sitz am selben Ort wie eine Organisation im Projekt.",
                "Has its seat in the same place as a partner of the project."},
    MessageText{"recommend.region_county",
                "Hat den Sitz im selben Kreis wie eine Organisation im Projekt.",
                "Has its seat in the same county as a partner of the project."},
    MessageText{"recommend.region_region",
                "Hat den Sitz in derselben Region wie eine Organisation im Projekt.",
                "Has its seat in the same region as a partner of the project."},
    MessageText{"recommend.region_country",
                "Hat den Sitz im selben Land wie eine Organisation im Projekt.",
                "Has its seat in the same country as a partner of the project."},
    MessageText{"recommend.region_countries",
                "Organisationen ihres Landes arbeiten häufig mit denen aus dem Land der "
                "Beteiligten zusammen.",
                "Organisations of its country often work with those of the partners' country."},
    MessageText{
        "recommend.region_line",
        "Organisationen ihres Landes sind in solchen Projekten häufiger beteiligt als anderswo.",
        "Organisations of its country take part in such projects more often than elsewhere."},
    MessageText{"recommend.region_seat",
                "Nach Land und Ort ihres Sitzes passt sie besser als der Durchschnitt der anderen.",
                "By the country and place of its seat it fits better than the others on average."},
    // Experience and activity
    MessageText{"recommend.experience_line",
                "War in derselben Förderlinie oder im selben Forum schon beteiligt.",
                "Already took part in the same funding line or forum."},
    MessageText{"recommend.experience_call", "Hat Erfahrung mit solchen Aufrufen.",
                "Has experience with such calls."},
    MessageText{"recommend.experience_scheme", "Hat Erfahrung mit dieser Art der Förderung.",
                "Has experience with this kind of funding."},
    MessageText{"recommend.experience_topics",
                "War an Projekten oder Foren mit diesen Themen beteiligt.",
                "Took part in projects or forums on these topics."},
    MessageText{
        "recommend.experience_kind",
        "Organisationen dieser Art ({0}) sind in solchen Projekten häufiger beteiligt als "
        "anderswo.",
        "Organisations of this kind ({0}) take part in such projects more often than elsewhere."},
    MessageText{"recommend.experience_as_kind",
                "Als Organisation dieser Art ({0}) passt sie besser als der Durchschnitt der "
                "anderen.",
                "As an organisation of this kind ({0}) it fits better than the others on average."},
    MessageText{"recommend.experience_rather",
                "Nach dem, was über ihre Erfahrung mit solchen Projekten belegt ist, passt sie "
                "besser als der Durchschnitt der anderen.",
                "By what is documented of its experience with such projects it fits better than "
                "the others on average."},
    MessageText{"recommend.activity",
                "Zahl der Projekte und Foren, an denen sie bisher beteiligt war: {0}.",
                "Projects and forums in which it took part so far: {0}."},
    // What is inherited by membership
    MessageText{
        "recommend.content_from_umbrella",
        "Geerbt, zählt zur Hälfte: „{0}“, wovon sie Mitglied oder Teil ist, war an Ähnlichem "
        "beteiligt, am ähnlichsten „{1}“.",
        "Inherited, counts half: “{0}”, of which it is a member or a part, took part in "
        "something similar, most alike “{1}”."},
    MessageText{"recommend.content_from_member",
                "Geerbt, zählt zur Hälfte: Das Mitglied „{0}“ war an Ähnlichem beteiligt, am "
                "ähnlichsten „{1}“.",
                "Inherited, counts half: its member “{0}” took part in something similar, most "
                "alike “{1}”."},
    MessageText{"recommend.activity_from_umbrella",
                "Geerbt, zählt zur Hälfte: Zahl der Projekte und Foren, an denen „{0}“, wovon sie "
                "Mitglied oder Teil ist, bisher beteiligt war: {1}.",
                "Inherited, counts half: projects and forums in which “{0}”, of which it is a "
                "member or a part, took part so far: {1}."},
    MessageText{"recommend.activity_from_member",
                "Geerbt, zählt zur Hälfte: Zahl der Projekte und Foren, an denen das Mitglied "
                "„{0}“ bisher beteiligt war: {1}.",
                "Inherited, counts half: projects and forums in which its member “{0}” took part "
                "so far: {1}."},
    // Place
    MessageText{"recommend.place_same", "Hat denselben Ort wie das Projekt: {0}.",
                "Is in the same place as the project: {0}."},
    MessageText{"recommend.place_inside", "Liegt im Gebiet des Projekts: {0}.",
                "Lies inside the area of the project: {0}."},
    MessageText{"recommend.place_county", "Liegt im selben Kreis wie das Projekt: {0}.",
                "Lies in the same county as the project: {0}."},
    MessageText{"recommend.place_region",
                "Ist in einem Gebiet tätig, zu dem das Projekt gehört: {0}.",
                "Is active in an area that includes the project: {0}."},
    MessageText{"recommend.place_near", "Liegt etwa {0} km vom Projekt entfernt.",
                "Lies about {0} km from the project."},
    // Needs and offers that a source documents
    MessageText{"recommend.offers", "Bietet, was das Projekt sucht: {0}.",
                "Offers what the project needs: {0}."},
    // Offers that are only assumed
    MessageText{"recommend.assumed",
                "Könnte einbringen, was das Projekt sucht: {1} (Annahme nach Art: {0}).",
                "Could bring what the project needs: {1} (assumed by kind: {0})."},
    // Expectations that are not met
    MessageText{"recommend.missing_kind_not_met",
                "Hilft, eine Lücke zu schließen: In „{1}“ ist die Gruppe „{0}“ erwartet und nicht "
                "ausreichend "
                "belegt.",
                "Helps to close a gap: {0} is expected in “{1}” and not sufficiently documented."},
    MessageText{"recommend.missing_kind_unknown",
                "In „{1}“ ist die Gruppe „{0}“ erwartet; ob sie beteiligt ist, ist nicht bekannt.",
                "{0} is expected in “{1}”; whether it is involved is not known."},
    MessageText{
        "recommend.expected_not_met",
        "Hilft, eine Lücke zu schließen: In „{0}“ ist diese Organisation erwartet und nicht "
        "ausreichend belegt.",
        "Helps to close a gap: it is expected in “{0}” and not sufficiently documented."},
    MessageText{"recommend.expected_unknown",
                "In „{0}“ ist sie erwartet; ob sie beteiligt ist, ist nicht bekannt.",
                "It is expected in “{0}”; whether it is involved is not known."},
    // Counter-reasons
    MessageText{
        "recommend.against_ministry",
        "Entscheidet als Ministerium selbst mit: zuständig, leitend oder fördernd bei „{0}“.",
        "Is itself the ministry that decides: responsible for, leading or funding “{0}”."},
    MessageText{
        "recommend.against_unit", "Ist durch Trägerschaft mit „{0}“ schon im Projekt vertreten.",
        "Is already represented in the project by “{0}”, to which it is linked by ownership."},
    MessageText{
        "recommend.against_member",
        "Ist durch Mitgliedschaft mit „{0}“ schon im Projekt vertreten.",
        "Is already represented in the project by “{0}”, to which it is linked by membership."},
    MessageText{"recommend.against_busy",
                "Ist schon an {0} laufenden {0|Projekt|Projekten} beteiligt (Kapazität: {1}).",
                "Is already involved in {0} running {0|project|projects} (capacity: {1})."},
    MessageText{"recommend.against_other_municipality", "Ist für einen anderen Ort zuständig.",
                "Is responsible for another place."},
    MessageText{"recommend.against_far", "Hat den Sitz etwa {0} km entfernt.",
                "Has its seat about {0} km away."},
    MessageText{"recommend.against_outside", "Hat den Sitz außerhalb des Gebiets des Projekts.",
                "Has its seat outside the area of the project."},
    MessageText{"recommend.against_wishes",
                "Was sie anbietet, gilt nach eigener Angabe für andere Themen oder Orte.",
                "What it offers is by its own account for other topics or places."},
    MessageText{"recommend.against_inferred",
                "Alle Verbindungen, auf die sich das stützt, sind erschlossen.",
                "All ties that this rests on are inferred."},
    MessageText{"recommend.against_assumed",
                "Stützt sich vor allem auf eine Annahme nach Art: {0}.",
                "Rests mostly on an assumption by kind: {0}."},
    MessageText{"recommend.against_region", "Sitz und Land sprechen eher dagegen.",
                "Its seat and country speak rather against it."},
    MessageText{
        "recommend.against_seat",
        "Wo ihr Sitz im Vergleich zu denen der Organisationen im Projekt liegt, spricht "
        "eher dagegen.",
        "Where its seat is, compared with those of the partners, speaks rather against it."},
    MessageText{"recommend.against_countries",
                "Organisationen ihres Landes arbeiten mit denen aus den Ländern der Beteiligten "
                "seltener zusammen als andere.",
                "Organisations of its country work with those of the partners' countries less "
                "often than others do."},
    MessageText{
        "recommend.against_line",
        "Organisationen ihres Landes sind in solchen Projekten seltener beteiligt als anderswo.",
        "Organisations of its country take part in such projects less often than elsewhere."},
    MessageText{"recommend.against_country", "Das Land ihres Sitzes spricht eher dagegen.",
                "The country of its seat speaks rather against it."},
    MessageText{"recommend.against_experience",
                "Was über ihre Erfahrung mit solchen Projekten belegt ist, spricht eher dagegen.",
                "What is documented of its experience with such projects speaks rather against "
                "it."},
    MessageText{"recommend.against_rare_kind",
                "Organisationen dieser Art ({0}) sind in solchen Projekten seltener beteiligt als "
                "anderswo.",
                "Organisations of this kind ({0}) take part in such projects less often than "
                "elsewhere."},
    MessageText{"recommend.against_kind", "Die Art der Organisation ({0}) spricht eher dagegen.",
                "The kind of organisation ({0}) speaks rather against it."},
    MessageText{"recommend.against_activity",
                "Zahl, Größe und Alter ihrer bisherigen Beteiligungen sprechen eher dagegen.",
                "Number, size and age of what it took part in so far speak rather against it."},
    MessageText{"recommend.against_new_face",
                "Bisher ist keine Beteiligung belegt (neues Gesicht).",
                "No involvement is documented so far (a new face)."},
    MessageText{"recommend.against_place_unknown", "Der Sitz ist nicht bekannt.",
                "Its seat is not known."},
    // Who is in no list
    MessageText{"recommend.is_partner", "Ist an dem Projekt schon beteiligt.",
                "Is a partner of the project already."},
    MessageText{"recommend.does_not_exist", "Besteht am Stichtag nicht.",
                "Does not exist on the day asked for."},
    MessageText{"recommend.is_successor",
                "Ging einer Organisation im Projekt voraus oder folgte ihr nach.",
                "Preceded or succeeded a partner of the project."},
    // Projects without a list
    MessageText{"recommend.skip_event", "Ist eine einzelne Veranstaltung, kein Projekt.",
                "Is a single event, not a project."},
    MessageText{"recommend.skip_dropped", "Das Projekt ist verworfen.", "The project was dropped."},
    MessageText{"recommend.skip_finished", "Das Projekt ist beendet.", "The project is finished."},
    MessageText{
        "recommend.skip_no_description",
        "Das Projekt hat weder Themen noch Beschreibung; beides hat Platz in der Tabelle „Orte der "
        "Beteiligung“.",
        "The project has neither topics nor a description; both belong into the table venues."},
    MessageText{"recommend.skip_no_candidate", "Für keine Organisation sprechen genug Gründe.",
                "There is not enough that speaks for anybody."},
};

}  // namespace

std::span<const MessageText> recommend_messages() { return recommend_texts; }

}  // namespace bindeglied
