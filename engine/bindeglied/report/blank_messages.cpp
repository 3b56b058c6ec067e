#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

/// {0} kind, {1} how many without, {2} of how many, {3} level, {4} district or size of town.
constexpr std::array blank_texts = {
    MessageText{"blank.title", "Weiße Flecken, Stand {0}", "Blank spots as of {0}"},
    MessageText{"blank.where", "Nur „{0}“ und was darin liegt; andere Foren zählen nicht mit",
                "Only “{0}” and what is inside; other forums do not count"},
    MessageText{"blank.meaning",
                "Ein weißer Fleck heißt: In den gesichteten Belegen ist dort niemand auf der Stufe "
                "„{0}“ oder höher nachgewiesen. Das ist kein Nachweis, dass niemand beteiligt ist.",
                "A blank spot means that the sources searched show nobody there at level “{0}” or "
                "above. It does not show that nobody is involved."},
    MessageText{
        "blank.reach.around",
        "Wer in einem Projekt eines Forums mitwirkt oder an dem, was das Forum umgibt, zählt "
        "mit.",
        "Involvement in a project of a forum, or in what is around the forum, counts."},
    MessageText{"blank.reach.inside",
                "Wer in einem Projekt eines Forums mitwirkt, zählt dort mit; die Teilnahme an dem, "
                "was das Forum umgibt, zählt nicht.",
                "Involvement in a project of a forum counts; in what is around the forum it does "
                "not."},
    MessageText{"blank.reach.direct",
                "Es zählt nur die Beteiligung am Forum selbst, nicht an seinen Projekten.",
                "Only involvement in the forum itself counts, not in its projects."},
    MessageText{
        "blank.organisation",
        "Gruppe „{0}“, in keinem Forum auf der Stufe „{3}“ oder höher nachgewiesen: {1} von {2}.",
        "Group “{0}”, documented in no forum at level “{3}” or above: {1} of {2}."},
    MessageText{
        "blank.forum", "Gruppe „{0}“, Foren ohne Nachweis der Stufe „{3}“ oder höher: {1} von {2}.",
        "Group “{0}”, forums without anybody documented at level “{3}” or above: {1} of {2}."},
    MessageText{
        "blank.topic",
        "Gruppe „{0}“, Themen der Foren ohne Nachweis der Stufe „{3}“ oder höher: {1} von {2}.",
        "Group “{0}”, topics of the forums without anybody documented at level “{3}” or above: "
        "{1} of {2}."},
    MessageText{
        "blank.district",
        "Gruppe „{0}“, {4}, in keinem Forum auf der Stufe „{3}“ oder höher nachgewiesen: {1} von "
        "{2}.",
        "Group “{0}”, {4}, documented in no forum at level “{3}” or above: {1} of {2}."},
    MessageText{
        "blank.town_size",
        "Gruppe „{0}“, Orte ({4}), in keinem Forum auf der Stufe „{3}“ oder höher nachgewiesen: "
        "{1} von {2}.",
        "Group “{0}”, towns ({4}), documented in no forum at level “{3}” or above: {1} of {2}."},
};

}  // namespace

std::span<const MessageText> blank_messages() { return blank_texts; }

}  // namespace bindeglied
