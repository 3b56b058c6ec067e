#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

/// {0} kind, {1} how many without, {2} of how many; {3} district, or the sizes between which a town
/// lies.
constexpr std::array blank_texts = {
    MessageText{"blank.title", "Weiße Flecken, Stand {0}", "Blank spots as of {0}"},
    MessageText{
        "blank.meaning",
        "Ein weißer Fleck heißt: In den gesichteten Belegen ist dort niemand nachgewiesen. "
        "Wer in einem Projekt eines Forums mitwirkt, zählt dort mit. Das ist kein Nachweis, "
        "dass niemand beteiligt ist.",
        "A blank spot means that the sources searched show nobody there; involvement in a "
        "project of a forum counts. It does not show that nobody is involved."},
    MessageText{"blank.organisation",
                "Gruppe „{0}“: {1} von {2} sind in keinem Forum nachgewiesen.",
                "Group “{0}”: {1} of {2} are documented in no forum."},
    MessageText{"blank.organisation.none",
                "Gruppe „{0}“: Alle {2} sind in mindestens einem Forum nachgewiesen.",
                "Group “{0}”: all {2} are documented in at least one forum."},
    MessageText{"blank.forum", "Gruppe „{0}“: In {1} von {2} Foren ist niemand nachgewiesen.",
                "Group “{0}”: nobody is documented in {1} of {2} forums."},
    MessageText{"blank.forum.none", "Gruppe „{0}“: In allen {2} Foren ist jemand nachgewiesen.",
                "Group “{0}”: somebody is documented in all {2} forums."},
    MessageText{"blank.topic",
                "Gruppe „{0}“: Bei {1} von {2} Themen der Foren ist niemand nachgewiesen.",
                "Group “{0}”: nobody is documented in {1} of {2} topics of the forums."},
    MessageText{"blank.topic.none",
                "Gruppe „{0}“: Bei allen {2} Themen der Foren ist jemand nachgewiesen.",
                "Group “{0}”: somebody is documented in all {2} topics of the forums."},
    MessageText{"blank.district",
                "Gruppe „{0}“, {3}: {1} von {2} sind in keinem Forum nachgewiesen.",
                "Group “{0}”, {3}: {1} of {2} are documented in no forum."},
    MessageText{"blank.district.none",
                "Gruppe „{0}“, {3}: Alle {2} sind in mindestens einem Forum nachgewiesen.",
                "Group “{0}”, {3}: all {2} are documented in at least one forum."},
    MessageText{"blank.size",
                "Gruppe „{0}“, Orte von {3} bis unter {4} Menschen: {1} von {2} sind in keinem "
                "Forum nachgewiesen.",
                "Group “{0}”, towns of {3} to below {4} people: {1} of {2} are documented in no "
                "forum."},
    MessageText{"blank.size.none",
                "Gruppe „{0}“, Orte von {3} bis unter {4} Menschen: Alle {2} sind in mindestens "
                "einem Forum nachgewiesen.",
                "Group “{0}”, towns of {3} to below {4} people: all {2} are documented in at least "
                "one forum."},
    MessageText{"blank.size.above",
                "Gruppe „{0}“, Orte ab {3} Menschen: {1} von {2} sind in keinem Forum "
                "nachgewiesen.",
                "Group “{0}”, towns of {3} people and more: {1} of {2} are documented in no "
                "forum."},
    MessageText{"blank.size.above.none",
                "Gruppe „{0}“, Orte ab {3} Menschen: Alle {2} sind in mindestens einem Forum "
                "nachgewiesen.",
                "Group “{0}”, towns of {3} people and more: all {2} are documented in at least one "
                "forum."},
    MessageText{"blank.size.unknown",
                "Gruppe „{0}“, Orte ohne bekannte Einwohnerzahl: {1} von {2} sind in keinem Forum "
                "nachgewiesen.",
                "Group “{0}”, towns without known population: {1} of {2} are documented in no "
                "forum."},
    MessageText{"blank.size.unknown.none",
                "Gruppe „{0}“, Orte ohne bekannte Einwohnerzahl: Alle {2} sind in mindestens einem "
                "Forum nachgewiesen.",
                "Group “{0}”, towns without known population: all {2} are documented in at least "
                "one forum."},
};

}  // namespace

std::span<const MessageText> blank_messages() { return blank_texts; }

}  // namespace bindeglied
