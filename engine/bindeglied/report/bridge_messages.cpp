#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array bridge_texts = {
    MessageText{"bridges.title", "Wer verbindet, Stand {0}", "Who connects, as of {0}"},
    MessageText{"bridges.change_title", "Wer verbindet, {0} und {1}", "Who connects, {0} and {1}"},
    MessageText{
        "bridges.size",
        "{0} {0|Organisation steht|Organisationen stehen} zwischen Partnern, die nach den Daten "
        "nicht unmittelbar zusammenarbeiten. {1|Keine von ihnen hält das Netz allein zusammen|Ohne "
        "eine von ihnen zerfiele das Netz in Teile|Ohne jeweils eine von {1} unter ihnen zerfiele "
        "das Netz in Teile}.",
        "{0} {0|stakeholder stands|stakeholders stand} between partners that do not cooperate "
        "directly according to the data. {1|None of them holds the network together alone|Without "
        "one of them the network would fall into parts|Without any one of {1} of them the network "
        "would fall into parts}."},
    MessageText{"bridges.door",
                "Öffnet die Tür zwischen {0} und {1}: {2} {2|Paar hat|Paare haben} nach den Daten "
                "nur hier einen gemeinsamen Partner.",
                "Opens the door between {0} and {1}: {2} {2|pair has|pairs have} a partner in "
                "common only here, according to the data."},
    MessageText{
        "bridges.door_within",
        "Vermittelt unter {0}: {1} {1|Paar hat|Paare haben} nach den Daten nur hier einen "
        "gemeinsamen Partner.",
        "Connects {0} with one another: {1} {1|pair has|pairs have} a partner in common only "
        "here, according to the data."},
    MessageText{
        "bridges.pairs",
        "Steht mit anderen zwischen {0} und {1}: {2} {2|Paar hat|Paare haben} hier einen von "
        "mehreren gemeinsamen Partnern.",
        "Stands with others between {0} and {1}: {2} {2|pair has|pairs have} one of several "
        "partners in common here."},
    MessageText{"bridges.pairs_within",
                "Steht mit anderen zwischen mehreren {0}: {1} {1|Paar hat|Paare "
                "haben} hier einen von mehreren gemeinsamen Partnern.",
                "Stands with others among {0}: {1} {1|pair has|pairs have} one of several partners "
                "in common here."},
    MessageText{"bridges.door_unknown",
                "Vermittelt unter Organisationen, deren Art die Daten nicht nennen: {0} {0|Paar "
                "hat|Paare haben} nach den Daten nur hier einen gemeinsamen Partner.",
                "Connects stakeholders of whose kind the data says nothing: {0} {0|pair has|pairs "
                "have} a partner in common only here according to the data."},
    MessageText{"bridges.pairs_unknown",
                "Steht mit anderen zwischen Organisationen, deren Art die Daten nicht nennen: {0} "
                "{0|Paar hat|Paare haben} hier einen von mehreren gemeinsamen Partnern.",
                "Stands with others among stakeholders of whose kind the data says nothing: {0} "
                "{0|pair has|pairs have} one of several partners in common here."},
    MessageText{
        "bridges.loss",
        "Dieser Teil des Netzes zerfiele in {0} Teile; {1} {1|Paar hätte|Paare hätten} keinen "
        "Weg mehr zueinander.",
        "This part of the network would fall into {0} parts; {1} {1|pair|pairs} would have "
        "no way to one another."},
    MessageText{
        "bridges.loss_one",
        "Dieser Teil des Netzes zerfiele in {0} Teile; {1} {1|Paar hätte|Paare hätten} keinen "
        "Weg mehr zueinander, und {2} bliebe ohne Partner.",
        "This part of the network would fall into {0} parts; {1} {1|pair|pairs} would have "
        "no way to one another, and {2} no partner at all."},
    MessageText{
        "bridges.loss_alone",
        "Dieser Teil des Netzes zerfiele in {0} Teile; {1} {1|Paar hätte|Paare hätten} keinen "
        "Weg mehr zueinander, und {2} {2|Organisation bliebe|Organisationen blieben} ohne Partner.",
        "This part of the network would fall into {0} parts; {1} {1|pair|pairs} would have "
        "no way to one another, and {2} {2|stakeholder|stakeholders} no partner at all."},
    MessageText{"bridges.tie",
                "An einer einzigen Zusammenarbeit hängt ein Teil des Netzes: {0} – {1}; dahinter "
                "{2|steht|stehen} {2} {2|Organisation|Organisationen}.",
                "A part of the network hangs on one cooperation: {0} – {1}; behind it "
                "{2|is|are} {2} {2|stakeholder|stakeholders}."},
    MessageText{"bridges.change_meaning",
                "„Paare“ sind Partner, die selbst nicht zusammenarbeiten; „nur hier“ zählt davon "
                "jene ohne weiteren gemeinsamen Partner.",
                "“Pairs” are partners that do not cooperate themselves; “here alone” counts those "
                "of them without another partner in common."},
    MessageText{"bridges.state",
                "„{0}“ steht nicht in der Liste, obwohl es zwischen Paaren steht: Es handelt durch "
                "seine Ministerien.",
                "“{0}” is not listed though it stands between pairs: it acts through its "
                "ministries."},
    MessageText{
        "bridges.meaning",
        "„Paare“ sind Partner, die selbst nicht zusammenarbeiten; „nur hier“ zählt davon jene ohne "
        "weiteren gemeinsamen Partner. Die Rolle ist die häufigste nach der Art der drei "
        "Beteiligten (Gould und Fernandez 1989).",
        "“Pairs” are partners that do not cooperate themselves; “here alone” counts those of them "
        "without another partner in common. The role is the most frequent one by the kinds of the "
        "three (Gould and Fernandez 1989)."},
};

}  // namespace

std::span<const MessageText> bridge_messages() { return bridge_texts; }

}  // namespace bindeglied
