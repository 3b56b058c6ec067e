#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

/// {0} kind, {1} where, {2} documented, {3} expected by chance, {4} number of sources, {5} size of
/// the venue, {6} size needed, {7} ties of the kind, {8} ties needed.
constexpr std::array texts = {
    MessageText{"group.significant",
                "In „{1}“ sind aus der Gruppe „{0}“ {2} belegt (gesichtete Belege: {4}). Zu "
                "erwarten wären nach ihrer Beteiligung insgesamt und der Größe dort etwa {3}; so "
                "wenige sind mit Zufall nicht zu erklären.",
                "In “{1}” {2} of the group “{0}” are documented (sources searched: {4}). Their "
                "overall involvement and the size there would suggest about {3}; chance does not "
                "explain so few."},
    MessageText{"group.not_significant",
                "In „{1}“ sind aus der Gruppe „{0}“ {2} belegt (gesichtete Belege: {4}), etwa {3} "
                "wären zu erwarten. Der Unterschied ist mit Zufall zu erklären.",
                "In “{1}” {2} of the group “{0}” are documented (sources searched: {4}), about {3} "
                "would be expected. Chance can explain the difference."},
    MessageText{"group.not_rare",
                "In „{1}“ sind aus der Gruppe „{0}“ {2} belegt (gesichtete Belege: {4}), nicht "
                "weniger als zu erwarten (etwa {3}).",
                "In “{1}” {2} of the group “{0}” are documented (sources searched: {4}), no fewer "
                "than expected (about {3})."},
    MessageText{"group.not_testable",
                "Zu klein, um das zu prüfen: Selbst wenn in „{1}“ niemand aus der Gruppe „{0}“ "
                "belegt wäre, ließe sich das mit Zufall erklären (belegt: {2}). Prüfbar wäre es "
                "etwa ab {6} Beteiligten dort (jetzt {5}) oder ab {8} Beteiligungen der Gruppe "
                "insgesamt (jetzt {7}).",
                "Too small to test: even if nobody of the group “{0}” were documented in “{1}”, "
                "chance could explain it (documented: {2}). It could be tested from about {6} "
                "participants there (now {5}) or {8} involvements of the group in all (now {7})."},
    MessageText{
        "group.not_testable.empty_venue",
        "Zu klein, um das zu prüfen: In „{1}“ sind zu wenige Beteiligte belegt (jetzt {5}), "
        "um etwas über die Gruppe „{0}“ zu sagen. Prüfbar wäre es etwa ab {6} Beteiligten.",
        "Too small to test: too few participants are documented in “{1}” (now {5}) to say "
        "anything about the group “{0}”. It could be tested from about {6} participants."},
    MessageText{"group.not_testable.inactive",
                "Nicht zu prüfen: Aus der Gruppe „{0}“ ist in keinem der geprüften Prozesse und "
                "Foren eine Beteiligung belegt, auch nicht in „{1}“ (gesichtete Belege: {4}).",
                "Not testable: no involvement of the group “{0}” is documented in any process or "
                "forum tested, nor in “{1}” (sources searched: {4})."},
    MessageText{"group.title", "Gruppen, die seltener sind als zu erwarten, Stand {0}",
                "Groups that are rarer than expected as of {0}"},
    MessageText{"group.counts",
                "{0} Paare aus Gruppe und Ort: {1} prüfbar, davon {2} auffällig selten; {3} zu "
                "klein zum Prüfen",
                "{0} pairs of group and venue: {1} testable, of these {2} significantly rare; {3} "
                "too small to test"},
    MessageText{"group.meaning",
                "Verglichen wird mit Zufallsnetzen, in denen alle gleich aktiv und alle Orte "
                "gleich groß bleiben. Es zählt nur, wer irgendwo beteiligt ist. Unter den als "
                "auffällig genannten Paaren ist ein Anteil von höchstens {0} falscher Alarm zu "
                "erwarten. „Zu klein zum Prüfen“ heißt nicht, dass alles in Ordnung ist.",
                "The comparison is with random networks in which everybody stays as active and "
                "every venue as large. Only those count that take part somewhere. Among the pairs "
                "called significant, a share of at most {0} is expected to be false alarms. “Not "
                "testable” does not mean that all is well."},
};

}  // namespace

std::span<const MessageText> group_messages() { return texts; }

}  // namespace bindeglied
