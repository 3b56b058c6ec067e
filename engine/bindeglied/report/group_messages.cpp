#include <array>
#include <string>
#include <vector>

#include "bindeglied/report/detail/joined_text.hpp"
#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

/// {0} kind, {1} where, {2} documented, {3} expected by chance, {4} number of sources, {5} size of
/// the venue, {6} size needed, {7} ties of the kind, {8} ties needed.
constexpr std::array<MessageText, 6> group_findings{{
    {"group.significant",
     "In „{1}“ aus der Gruppe „{0}“ belegt: {2} (gesichtete Belege: {4}). Zu erwarten wären nach "
     "der Beteiligung der Gruppe insgesamt und der Größe dort etwa {3}; so wenige sind mit Zufall "
     "nicht zu erklären.",
     "Documented in “{1}” of the group “{0}”: {2} (sources searched: {4}). The group's overall "
     "involvement and the size there would suggest about {3}; chance does not explain so few."},
    {"group.not_significant",
     "In „{1}“ aus der Gruppe „{0}“ belegt: {2} (gesichtete Belege: {4}), zu erwarten etwa {3}. "
     "Der Unterschied ist mit Zufall zu erklären.",
     "Documented in “{1}” of the group “{0}”: {2} (sources searched: {4}), expected about {3}. "
     "Chance can explain the difference."},
    {"group.not_rare",
     "In „{1}“ aus der Gruppe „{0}“ belegt: {2} (gesichtete Belege: {4}), nicht weniger als zu "
     "erwarten (etwa {3}).",
     "Documented in “{1}” of the group “{0}”: {2} (sources searched: {4}), no fewer than expected "
     "(about {3})."},
    {"group.not_testable",
     "Zu klein, um das zu prüfen: Selbst wenn in „{1}“ niemand aus der Gruppe „{0}“ belegt wäre, "
     "ließe sich das mit Zufall erklären (belegt: {2}). Prüfbar wäre es etwa ab {6} {6|beteiligten "
     "Organisation|Beteiligten} dort (jetzt {5}) oder ab {8} {8|Beteiligung|Beteiligungen} der "
     "Gruppe insgesamt (jetzt {7}).",
     "Too small to test: even if nobody of the group “{0}” were documented in “{1}”, chance could "
     "explain it (documented: {2}). It could be tested from about {6} {6|participant|participants} "
     "there (now {5}) or {8} {8|involvement|involvements} of the group in all (now {7})."},
    {"group.not_testable.empty_venue",
     "Zu klein, um das zu prüfen: In „{1}“ sind zu wenige Beteiligte belegt (jetzt {5}), um etwas "
     "über die Gruppe „{0}“ zu sagen. Prüfbar wäre es etwa ab {6} {6|beteiligten "
     "Organisation|Beteiligten}.",
     "Too small to test: too few participants are documented in “{1}” (now {5}) to say anything "
     "about the group “{0}”. It could be tested from about {6} {6|participant|participants}."},
    {"group.not_testable.inactive",
     "Nicht zu prüfen: Aus der Gruppe „{0}“ ist in keinem der geprüften Prozesse und Foren eine "
     "Beteiligung belegt, auch nicht in „{1}“ (gesichtete Belege: {4}).",
     "Not testable: no involvement of the group “{0}” is documented in any process or forum "
     "tested, nor in “{1}” (sources searched: {4})."},
}};

/// Of a venue around others that are tested by themselves, so that nobody takes its row for all of
/// it.
constexpr MessageText itself{
    ".itself",
    " Hier zählt nur, wer unmittelbar an „{1}“ beteiligt ist; wer an einem Forum darin beteiligt "
    "ist, zählt dort.",
    " This counts only involvement in “{1}” as such; involvement in a forum inside it counts "
    "there."};

constexpr std::array<MessageText, 3> group_frame{{
    {"group.title", "Gruppen, die seltener sind als zu erwarten, Stand {0}",
     "Groups that are rarer than expected as of {0}"},
    {"group.counts",
     "Paare aus Gruppe und Ort: {0}; prüfbar {1}, davon auffällig selten {2}; zu klein zum Prüfen "
     "{3}",
     "Pairs of group and venue: {0}; testable {1}, of these significantly rare {2}; too small to "
     "test {3}"},
    {"group.meaning",
     "Verglichen wird mit Zufallsnetzen, in denen jede Organisation so aktiv und jeder Ort so groß "
     "ist wie in den Daten. Es zählt nur, wer irgendwo beteiligt ist. Unter den als auffällig "
     "genannten Paaren ist ein Anteil von höchstens {0} falscher Alarm zu erwarten. „Zu klein zum "
     "Prüfen“ heißt nicht, dass alles in Ordnung ist.",
     "The comparison is with random networks in which every stakeholder is as active and every "
     "venue as large as in the data. Only those count that take part somewhere. Among the pairs "
     "called significant, a share of at most {0} is expected to be false alarms. “Not testable” "
     "does not mean that all is well."},
}};

std::vector<JoinedText> findings_of_the_venue_itself() {
  std::vector<JoinedText> joined;
  joined.reserve(group_findings.size());
  for (const MessageText& text : group_findings) {
    joined.push_back({std::string(text.code) + std::string(itself.code),
                      std::string(text.de) + std::string(itself.de),
                      std::string(text.en) + std::string(itself.en)});
  }
  return joined;
}

std::vector<MessageText> all_group_texts(const std::vector<JoinedText>& joined) {
  std::vector<MessageText> texts(group_frame.begin(), group_frame.end());
  texts.insert(texts.end(), group_findings.begin(), group_findings.end());
  for (const JoinedText& text : joined) texts.push_back({text.code, text.de, text.en});
  return texts;
}

}  // namespace

std::span<const MessageText> group_messages() {
  static const std::vector<JoinedText> joined = findings_of_the_venue_itself();
  static const std::vector<MessageText> texts = all_group_texts(joined);
  return texts;
}

}  // namespace bindeglied
