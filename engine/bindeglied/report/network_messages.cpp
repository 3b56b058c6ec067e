#include <array>
#include <string>
#include <vector>

#include "bindeglied/report/detail/joined_text.hpp"
#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array network_texts = {
    MessageText{"stats.title", "Das Netz der Zusammenarbeit, Stand {0}",
                "The network of cooperation as of {0}"},
    MessageText{"stats.change_title", "Das Netz der Zusammenarbeit, {0} und {1}",
                "The network of cooperation on {0} and {1}"},
    MessageText{
        "stats.size",
        "{0} {0|Organisation|Organisationen}, {1} davon mit Partnern; {2} "
        "{2|Beteiligung|Beteiligungen} an {3} {3|Forum, Projekt oder einer Veranstaltung|Foren, "
        "Projekten und Veranstaltungen}; {4} {4|Paar arbeitet|Paare arbeiten} zusammen. Im größten "
        "zusammenhängenden Teil: {5}.",
        "{0} {0|stakeholder|stakeholders}, {1} with partners; {2} {2|involvement|involvements} in "
        "{3} venues; {4} {4|pair cooperates|pairs cooperate}. In the largest connected part: {5}."},
    MessageText{
        "network.meaning",
        "Zusammenarbeit heißt hier: Zwei Organisationen sind am selben Forum oder Projekt, an "
        "derselben Veranstaltung oder am Prozess selbst mindestens auf der Stufe „{0}“ belegt, "
        "oder "
        "eine Kooperation oder Förderung zwischen ihnen ist belegt. Was endete, zählt mit; was "
        "nicht belegt ist, kann es trotzdem geben.",
        "Cooperation means here: two stakeholders are documented in the same forum, project, event "
        "or process itself, at level “{0}” or more, or a cooperation or funding between them is "
        "documented. What has ended counts too; what is not documented may exist all the same."},
    MessageText{
        "network.meaning_with_membership",
        "Zusammenarbeit heißt hier: Zwei Organisationen sind am selben Forum oder Projekt, an "
        "derselben Veranstaltung oder am Prozess selbst mindestens auf der Stufe „{0}“ belegt, "
        "oder "
        "eine Kooperation, Förderung, Mitgliedschaft oder Trägerschaft zwischen ihnen ist belegt. "
        "Was endete, zählt mit; was nicht belegt ist, kann es trotzdem geben.",
        "Cooperation means here: two stakeholders are documented in the same forum, project, event "
        "or process itself, at level “{0}” or more, or a cooperation, funding, membership or "
        "ownership between them is documented. What has ended counts too; what is not documented "
        "may exist all the same."},
    MessageText{"network.untested",
                "Ob das mehr oder weniger ist, als Zufall ergäbe, prüft --null {0} an so vielen "
                "Zufallsnetzen.",
                "Whether that is more or less than chance would give, --null {0} tests on so many "
                "random networks."},
    MessageText{
        "network.null",
        "Verglichen mit {0} {0|Zufallsnetz|Zufallsnetzen}. „Mehr“ und „weniger“ heißen: Von allem, "
        "was so genannt wird, ist höchstens ein Anteil von {1}\u00A0% als falscher Alarm zu "
        "erwarten. „Mit Zufall vereinbar“ heißt nicht, dass es Zufall ist.",
        "Compared with {0} random {0|network|networks}. “More” and “less” mean: of all that is "
        "called so, at most {1}% is expected to be a false alarm. “In line with chance” does not "
        "mean that it is chance."},
    MessageText{
        "network.too_few",
        "{0} {0|Zufallsnetz ist|Zufallsnetze sind} dafür zu wenig: Unter {1} zugleich "
        "geprüften Werten kann ein einzelner erst ab {2} auffallen.",
        "{0} random {0|network is|networks are} too few: among {1} figures tested at once a "
        "single one can stand out from {2} on."},
    MessageText{
        "stats.eigenvector",
        "In einem Teilnetz ließ sich der Eigenvektor nicht genauer bestimmen: Er weicht um bis zu "
        "10^{0} des Eigenwerts ab.",
        "In some component the eigenvector could not be determined more closely: it is off by up "
        "to 10^{0} of the eigenvalue."},
    MessageText{
        "stats.null_models",
        "In den Zufallsnetzen ist jede Organisation an so vielen Foren, Projekten und "
        "Veranstaltungen beteiligt und hat so viele unmittelbare Partner wie in den Daten, und "
        "überall sind so viele dabei; wer auf wen trifft, ist gelost.",
        "In the random networks every stakeholder takes part in as many venues of each kind "
        "and has as many direct partners as in the data, and every venue is as large; who "
        "meets whom there is drawn."},
    MessageText{"groups.title", "Wer untereinander zusammenarbeitet, Stand {0}",
                "Who cooperates with one another, as of {0}"},
    MessageText{"groups.compared", "Verglichen mit den Gruppen vom {0}.",
                "Compared with the groups of {0}."},
    MessageText{"groups.size",
                "{0} {0|Organisation|Organisationen} in {1} {1|Gruppe|Gruppen}, die untereinander "
                "mehr zusammenarbeiten, als bei so vielen Partnern zu erwarten ist.",
                "{0} {0|stakeholder|stakeholders} in {1} {1|group|groups} that cooperate more with "
                "one another than so many partners let one expect."},
    MessageText{"groups.modularity.more",
                "Die Gruppen sind deutlicher getrennt, als mit Zufall zu erklären ist (Modularität "
                "{0}, in Zufallsnetzen {1}).",
                "The groups are more separate than chance explains (modularity {0}, in random "
                "networks {1})."},
    MessageText{"groups.modularity.less",
                "Die Gruppen sind weniger getrennt, als mit Zufall zu erklären ist (Modularität "
                "{0}, in Zufallsnetzen {1}).",
                "The groups are less separate than chance explains (modularity {0}, in random "
                "networks {1})."},
    MessageText{"groups.modularity.as_chance",
                "So deutlich getrennt wären Gruppen auch in Zufallsnetzen (Modularität {0}, dort "
                "{1}): Die Einteilung ist eine Lesehilfe, kein Befund.",
                "Groups would be as separate in random networks (modularity {0}, there {1}): the "
                "division helps reading, it is no finding."},
    MessageText{"groups.modularity.undecided",
                "Ob Gruppen auch in Zufallsnetzen so deutlich getrennt wären, lässt sich mit so "
                "wenigen nicht sagen (Modularität {0}, dort etwa {1}).",
                "Whether groups would be as separate in random networks, so few of them cannot "
                "tell (modularity {0}, there about {1})."},
    MessageText{"groups.modularity.not_tested", "Trennung der Gruppen (Modularität): {0}.",
                "Separation of the groups (modularity): {0}."},
    MessageText{
        "groups.resolution",
        "Modularität bei Auflösung {0}: nur mit solchen derselben Auflösung zu vergleichen.",
        "Modularity at resolution {0}: to be compared only with those of the same one."},
    MessageText{"groups.finding",
                "{0} {0|Organisation|Organisationen}, davon {2} der Art „{1}“. {3}\u00A0% ihrer "
                "Zusammenarbeit "
                "bleiben in der Gruppe.",
                "{0} {0|stakeholder|stakeholders}, {2} of them of the kind “{1}”. {3}% of their "
                "cooperation stays "
                "in the group."},
    MessageText{
        "groups.finding_unknown",
        "{0} {0|Organisation|Organisationen}. {1}\u00A0% ihrer Zusammenarbeit bleiben in der "
        "Gruppe.",
        "{0} {0|stakeholder|stakeholders}. {1}% of their cooperation stays in the group."},
    MessageText{"groups.finding_venue_unknown",
                "{0} {0|Organisation|Organisationen}. Am meisten verbindet sie „{2}“ ({3} "
                "beteiligt). {1}\u00A0% ihrer Zusammenarbeit bleiben in der Gruppe.",
                "{0} {0|stakeholder|stakeholders}. Most are joined by “{2}” ({3} take part). {1}% "
                "of their cooperation stays in the group."},
    MessageText{"groups.finding_venue",
                "{0} {0|Organisation|Organisationen}, davon {2} der Art „{1}“. Am meisten "
                "verbindet sie „{4}“ ({5} "
                "beteiligt). {3}\u00A0% ihrer Zusammenarbeit bleiben in der Gruppe.",
                "{0} {0|stakeholder|stakeholders}, {2} of them of the kind “{1}”. Most are joined "
                "by “{4}” ({5} take "
                "part). {3}% of their cooperation stays in the group."},
    MessageText{
        "groups.meaning",
        "Gruppen sind berechnet (Verfahren von Leiden, Traag u.\u00A0a. 2019), nicht erklärt: "
        "Niemand hat sich zu ihnen bekannt. „Bleibt darin“ zählt von 100 Teilen der "
        "Zusammenarbeit jene mit anderen der Gruppe.",
        "Groups are computed (Leiden algorithm, Traag et al. 2019), not declared: nobody has "
        "joined them. “Stays inside” counts, of 100 parts of the cooperation, those with "
        "others of the group."},
    MessageText{
        "network.too_many_tests",
        "Unter {0} zugleich geprüften Werten könnte ein einzelner erst ab {1} Zufallsnetzen "
        "auffallen, und mehr als {2} sind nicht möglich: So viele auf einmal lassen sich nicht "
        "prüfen. Was dennoch „mehr“ oder „weniger“ heißt, fiel mit vielen anderen zusammen auf.",
        "Among {0} figures tested at once a single one could stand out only from {1} random "
        "networks on, and no more than {2} are possible: so many cannot be tested at once. What "
        "is called “more” or “less” all the same stood out together with many others."},
    MessageText{"network.some_unknown_kinds",
                "{0} {0|Organisation mit Partnern hat|Organisationen mit Partnern haben} in den "
                "Daten keine Art und {0|zählt|zählen} zu keiner Gruppe von Arten.",
                "{0} {0|stakeholder with partners has|stakeholders with partners have} no kind in "
                "the data and {0|counts|count} in none."},
    MessageText{"network.weights",
                "{0} {0|Verbindung hat|Verbindungen haben} in den Daten ein Gewicht (weight), das "
                "nicht 1 ist: Es zählt hier nicht, jede Verbindung zählt gleich.",
                "{0} {0|tie has|ties have} a weight other than 1 in the data: it does not count "
                "here, every tie counts the same."},
    MessageText{"network.unknown_kinds",
                "Die Daten nennen keine Arten von Organisationen: Was über Arten hinweg geschieht, "
                "ist unbekannt.",
                "The data names no kinds of stakeholders: what happens across kinds is unknown."},
};

/// {0} how many, {1} of how many, {2} percent, {3} percent by chance.
constexpr std::array limit_texts = {
    MessageText{"stats.cross_leaf",
                "Über Ortsgrenzen (welche Orte Gemeinden sind, sagen die Daten nicht): {0} von {1} "
                "{1|Paar|Paaren} mit bekanntem Ort {0|kommt|kommen} aus verschiedenen Orten "
                "({2}\u00A0%).",
                "Across places (which are municipalities the data does not say): {0} of {1} "
                "{1|pair|pairs} with known places {0|comes|come} from different ones ({2}%)."},
    MessageText{"stats.cross_place",
                "Über Gemeindegrenzen: {0} von {1} {1|Paar|Paaren} mit bekanntem Ort "
                "{0|kommt|kommen} aus verschiedenen "
                "Gemeinden ({2}\u00A0%).",
                "Across municipalities: {0} of {1} {1|pair|pairs} with known places {0|comes|come} "
                "from different ones "
                "({2}%)."},
    MessageText{"stats.cross_kind",
                "Über die Grenzen der Bereiche: {0} von {1} {1|Paar|Paaren} mit bekannter Art "
                "{0|verbindet|verbinden} Organisationen verschiedener Art ({2}\u00A0%).",
                "Across sectors: {0} of {1} {1|pair|pairs} of known kinds {0|joins|join} "
                "stakeholders of different kinds ({2}%)."},
    MessageText{
        "stats.forum_links",
        "Zwischen Foren: {0} von {1} {1|Paar|Paaren} von Foren {0|hat|haben} Beteiligte gemeinsam "
        "({2}\u00A0%).",
        "Between forums: {0} of {1} {1|pair|pairs} of forums {0|has|have} participants in common "
        "({2}%)."},
};
constexpr std::array limit_verdicts = {
    MessageText{".more", " Zufall ergäbe {3}\u00A0%; so viel ist mit Zufall nicht zu erklären.",
                " Chance would give {3}%; it does not explain so much."},
    MessageText{".less", " Zufall ergäbe {3}\u00A0%; so wenig ist mit Zufall nicht zu erklären.",
                " Chance would give {3}%; it does not explain so little."},
    MessageText{".as_chance",
                " Zufall ergäbe {3}\u00A0%; der Unterschied ist mit Zufall zu erklären.",
                " Chance would give {3}%; it can explain the difference."},
    MessageText{".not_tested", "", ""},
    MessageText{".undecided",
                " Zufall ergäbe etwa {3}\u00A0%; ob der Unterschied mit Zufall zu erklären ist, "
                "lässt sich mit so wenigen Zufallsnetzen nicht sagen.",
                " Chance would give about {3}%; so few random networks cannot tell whether it "
                "explains the difference."},
};

std::vector<JoinedText> limits_with_verdicts() {
  std::vector<JoinedText> joined;
  for (const MessageText& limit : limit_texts) {
    for (const MessageText& verdict : limit_verdicts) {
      joined.push_back({std::string(limit.code) + std::string(verdict.code),
                        std::string(limit.de) + std::string(verdict.de),
                        std::string(limit.en) + std::string(verdict.en)});
    }
  }
  return joined;
}

std::vector<MessageText> all_network_texts(const std::vector<JoinedText>& joined) {
  std::vector<MessageText> texts(network_texts.begin(), network_texts.end());
  for (const JoinedText& text : joined) texts.push_back({text.code, text.de, text.en});
  return texts;
}

}  // namespace

std::span<const MessageText> network_messages() {
  static const std::vector<JoinedText> joined = limits_with_verdicts();
  static const std::vector<MessageText> texts = all_network_texts(joined);
  return texts;
}

}  // namespace bindeglied
