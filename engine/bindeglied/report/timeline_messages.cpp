#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

/// {0} who, {1} where, {2} earliest day or for `never` the day asked for, {3} latest day or for
/// `never` the number of sources.
constexpr std::array timeline_texts = {
    MessageText{"time.on", "{0}: erster belegter Kontakt mit „{1}“ am {2}.",
                "{0}: first documented contact with “{1}” on {2}."},
    MessageText{"time.between", "{0}: erster belegter Kontakt mit „{1}“ zwischen {2} und {3}.",
                "{0}: first documented contact with “{1}” between {2} and {3}."},
    MessageText{"time.by", "{0}: erster belegter Kontakt mit „{1}“ spätestens am {3}.",
                "{0}: first documented contact with “{1}” on {3} at the latest."},
    MessageText{"time.undated", "{0}: Kontakt mit „{1}“ ist belegt, aber ohne Datum.",
                "{0}: contact with “{1}” is documented, but without a date."},
    MessageText{
        "time.never",
        "{0}: In {3} gesichteten {3|Beleg|Belegen} kein Nachweis eines Kontakts mit „{1}“ gefunden "
        "(Stand {2}).",
        "{0}: no evidence of contact with “{1}” found in {3} {3|source|sources} (as of {2})."},
    MessageText{"time.title", "Erster belegter Kontakt, Stand {0}",
                "First documented contact as of {0}"},
    MessageText{"time.counts",
                "Erwartete Paare aus Organisation und Ort: {0}; mit belegtem Kontakt {1}, ohne "
                "Nachweis {2}; ohne Datum {3}",
                "Expected pairs of stakeholder and venue: {0}; with documented contact {1}, "
                "without evidence {2}; without a date {3}"},
    MessageText{"time.meaning",
                "„Tag der Phase“ zählt ab Beginn der Arbeitsphase; ohne Nachweis ist es die "
                "bisherige Wartezeit bis zum Stichtag.",
                "“Days into phase” counts from the start of the working phase; without evidence it "
                "is the wait so far, up to the day asked for."},
};

}  // namespace

std::span<const MessageText> timeline_messages() { return timeline_texts; }

}  // namespace bindeglied
