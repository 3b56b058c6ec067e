#include "bindeglied/report/detail/measure_words.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

namespace bindeglied::detail {
namespace {

constexpr std::array measure_words = {
    Word{"stats/venues",
         "Orte der Beteiligung, an denen sie mindestens auf der verlangten Stufe belegt ist.",
         "Venues in which it is documented at the level asked for, or more."},
    Word{"stats/degree",
         "Partner: mit wem sie bei einer dieser Beteiligungen zusammentrifft oder unmittelbar "
         "verbunden ist.",
         "Partners: whom it meets in one of these venues or is directly tied to."},
    Word{"stats/strength",
         "Stärke: Summe der Gewichte ihrer Partner, siehe unten. Ein Ort mit n Beteiligten gibt "
         "jedem der anderen dort 1 / (n − 1), eine unmittelbare Verbindung gibt 1 (Newman 2001).",
         "Strength: the weights of its partners, below, added up. A venue with n participants "
         "gives each of the others there 1 / (n - 1), a direct relation gives 1 (Newman 2001)."},
    Word{"stats/component", "Das wievieltgrößte zusammenhängende Teilnetz; 0: ohne Partner.",
         "The connected part it lies in, 1 is the largest; 0: without partners."},
    Word{"stats/core",
         "Kern: Sie gehört zu einem Kreis, in dem jede mindestens so viele Partner hat (Seidman "
         "1983).",
         "Core: it belongs to a circle in which everybody has at least so many partners (Seidman "
         "1983)."},
    Word{"stats/clustering",
         "Clusterung: der Anteil der Paare ihrer Partner, die auch miteinander arbeiten (Watts und "
         "Strogatz 1998).",
         "Clustering: the share of the pairs of its partners that cooperate too (Watts and "
         "Strogatz 1998)."},
    Word{"stats/betweenness",
         "Vermittlung: auf den kürzesten Wegen so vieler Paare anderer liegt sie; bei mehreren "
         "gleich kurzen Wegen anteilig (Freeman 1977).",
         "Betweenness: it lies on the shortest ways of so many pairs of others; of several equally "
         "short ways each counts in part (Freeman 1977)."},
    Word{"stats/betweenness_bound",
         "So weit kann die geschätzte Vermittlung höchstens danebenliegen, mit 95 von 100 für alle "
         "zugleich.",
         "So far the estimate of the betweenness may be off, with 95 of 100 for all at once."},
    Word{"stats/closeness",
         "Nähe: 1 durch die Zahl der Schritte zu jeder anderen, zusammengezählt; unerreichbare "
         "zählen 0.",
         "Closeness: one over the number of steps to each of the others, added up; those out of "
         "reach count 0."},
    Word{"stats/constraint",
         "Einschränkung: niedrig, wenn ihre Partner wenig miteinander zu tun haben; nach Gewichten "
         "(Burt 1992).",
         "Constraint: low when its partners have little to do with one another; by weight (Burt "
         "1992)."},
    Word{"stats/effective_size",
         "Wirksame Partner: ohne jene, die schon über andere Partner zu erreichen wären; nach "
         "Gewichten (Burt 1992).",
         "Effective size: partners without those whom other partners would reach; by weight (Burt "
         "1992)."},
    Word{"stats/eigenvector",
         "Eigenvektor: hoch, wenn auch ihre Partner hohe Werte haben; innerhalb ihres Teilnetzes, "
         "nach Gewichten (Bonacich 1972).",
         "Eigenvector: high when its partners are high too; within its connected part, by weight "
         "(Bonacich 1972)."},
    Word{"stats/pagerank",
         "PageRank: der Anteil der Besuche, wenn man Partnern nach Gewicht folgt und in 15 von 100 "
         "Fällen irgendwo neu beginnt (Page u. a. 1999).",
         "PageRank: the share of visits when one follows partners by weight and starts anew "
         "anywhere in 15 of 100 cases (Page et al. 1999)."},
    Word{"stats/other_kinds", "Partner anderer Art.", "Partners of another kind."},
    Word{"stats/other_places", "Partner aus einer anderen Gemeinde; wo beide bekannt sind.",
         "Partners from another municipality; where both are known."},
    Word{"stats/ei_kind",
         "E-I-Index nach Art: Partner anderer Art weniger Partner der eigenen, durch alle; von −1 "
         "bis 1 (Krackhardt und Stern 1988).",
         "E-I index by kind: partners of other kinds less those of its own, over all; from -1 to 1 "
         "(Krackhardt and Stern 1988)."},
    Word{"stats/ei_place", "E-I-Index nach Gemeinde, ebenso; wo beide bekannt sind.",
         "E-I index by municipality, likewise; where both are known."},
    Word{"stats/brokered_pairs",
         "Paare ihrer Partner, zwischen denen keine Zusammenarbeit belegt ist.",
         "Pairs of its partners between which no cooperation is documented."},
    Word{"stats/sole_pairs", "Davon Paare ohne weiteren gemeinsamen Partner.",
         "Of these, pairs without another partner in common."},
    Word{"stats/pairs_cut", "Paare anderer, zwischen denen es ohne sie keinen Weg mehr gäbe.",
         "Pairs of others that would have no way to one another without it."},
    Word{"stats/left_alone", "Partner, die ohne sie keinen Partner mehr hätten.",
         "Partners that would have no partner left without it."},

    Word{"bridges/degree",
         "Partner: mit wem sie an einem Ort der Beteiligung zusammentrifft oder unmittelbar "
         "verbunden ist.",
         "Partners: whom it meets in a venue or is directly tied to."},
    Word{"bridges/pairs",
         "Paare von Partnern, zwischen denen keine Zusammenarbeit belegt ist. Jedes zählt unten "
         "bei beiden Partnern.",
         "Pairs of partners between which no cooperation is documented. Each counts at both "
         "partners below."},
    Word{"bridges/sole_pairs", "Davon Paare ohne weiteren gemeinsamen Partner.",
         "Of these, pairs without another partner in common."},
    Word{"bridges/constraint",
         "Einschränkung: niedrig, wenn ihre Partner wenig miteinander zu tun haben; nach Gewichten "
         "(Burt 1992).",
         "Constraint: low when its partners have little to do with one another; by weight (Burt "
         "1992)."},
    Word{"bridges/parts", "In so viele Teile zerfiele ihr Teil des Netzes ohne sie.",
         "Into so many parts its part of the network would fall without it."},
    Word{"bridges/pairs_cut", "Paare anderer, zwischen denen es ohne sie keinen Weg mehr gäbe.",
         "Pairs of others that would have no way to one another without it."},
    Word{"bridges/coordinator", "Alle drei sind von derselben Art.", "All three are of one kind."},
    Word{"bridges/itinerant",
         "Die beiden Partner sind von derselben Art, die Verbindende von einer anderen.",
         "The two partners are of one kind, the broker of another."},
    Word{"bridges/gatekeeper",
         "Einer der beiden Partner ist von derselben Art wie die Verbindende, der andere nicht.",
         "One of the two partners is of the broker's kind, the other is not."},
    Word{"bridges/representative",
         "Dieselben Paare wie bei der Türöffnung, von der anderen Seite gesehen.",
         "The same pairs as those of the gatekeeper, seen from the other side."},
    Word{"bridges/liaison", "Alle drei sind von verschiedener Art.",
         "All three are of different kinds."},

    Word{"groups/size", "Mitglieder der Gruppe.", "Members of the group."},
    Word{"groups/inside",
         "Der Anteil der Zusammenarbeit ihrer Mitglieder, nach Gewichten, der in der Gruppe "
         "bleibt.",
         "The share of the cooperation of its members, by weight, that stays in the group."},
    Word{"groups/stayed",
         "Mitglieder aus der früheren Gruppe, aus der die meisten der heutigen kommen.",
         "Members from the earlier group that most of today's come from."},
    Word{"groups/came", "Mitglieder aus anderen früheren Gruppen.",
         "Members from other earlier groups."},
    Word{"groups/joined", "Mitglieder, die vorher in keiner Gruppe waren.",
         "Members that were in no group before."},

    Word{"figure/stakeholders", "Organisationen, die es an diesem Tag gibt.",
         "Stakeholders that exist on the day."},
    Word{"figure/active", "Organisationen mit mindestens einem belegten Partner.",
         "Stakeholders with one documented partner at least."},
    Word{"figure/venues",
         "Foren, Projekte und Veranstaltungen, an denen mindestens eine auf der verlangten Stufe "
         "belegt ist.",
         "Venues in which somebody is documented at the level asked for."},
    Word{"figure/participations", "Beteiligungen daran: wer, wo; jede einmal.",
         "Involvements in these venues: who, where; each once."},
    Word{"figure/pairs",
         "Paare, die bei einer Beteiligung zusammentreffen oder unmittelbar verbunden sind; unten "
         "nach Art.",
         "Pairs that meet in a venue or are directly tied; below by kind."},
    Word{"figure/density", "Paare, die zusammenarbeiten, durch alle denkbaren Paare.",
         "Pairs that cooperate over all pairs there could be."},
    Word{"figure/components", "Zusammenhängende Teile des Netzes mit mindestens zwei Mitgliedern.",
         "Connected parts of the network with two members or more."},
    Word{"figure/largest_component",
         "Der Anteil derer mit Partnern, die im größten zusammenhängenden Teil liegen.",
         "The share of those with partners that lie in the largest connected part."},
    Word{"figure/cross_kind",
         "Der Anteil der Paare, die Organisationen verschiedener Art verbinden; unten nach Art.",
         "The share of the pairs that join stakeholders of different kinds; below by kind."},
    Word{"figure/cross_place",
         "Der Anteil der Paare aus zwei verschiedenen Gemeinden, wo beide bekannt sind; unten nach "
         "Gemeinde.",
         "The share of the pairs from two different municipalities, where both are known; below by "
         "municipality."},
    Word{"figure/forum_links",
         "Der Anteil der Paare von Foren, die jemanden gemeinsam haben; was in einem Forum liegt, "
         "zählt zu ihm. Unten jedes dieser Paare.",
         "The share of the pairs of forums that have somebody in common; what lies in a forum "
         "counts for it. Below each of these pairs."},
    Word{"figure/kind_assortativity",
         "1: nur gleiche Art arbeitet zusammen; 0: so gemischt, wie es die Zahl ihrer Partner "
         "erwarten lässt (Newman 2003).",
         "1: only like kinds cooperate; 0: as mixed as the numbers of their partners suggest "
         "(Newman 2003)."},
    Word{"figure/place_assortativity", "Ebenso nach Gemeinde, wo beide bekannt sind.",
         "Likewise by municipality, where both are known."},
    Word{"figure/degree_assortativity",
         "Zusammenhang der Partnerzahlen beider Seiten eines Paars, von −1 bis 1 (Newman 2003).",
         "Correlation of the numbers of partners on both sides of a pair, from -1 to 1 (Newman "
         "2003)."},
    Word{"figure/two_mode_clustering",
         "Wie oft zwei, die an einem Ort zusammentreffen, es auch an einem zweiten tun (Robins und "
         "Alexander 2004).",
         "How often two that meet in one venue meet in a second one too (Robins and Alexander "
         "2004)."},
    Word{"figure/transitivity",
         "Der Anteil der Partner von Partnern, die selbst Partner sind (Newman u. a. 2002).",
         "The share of partners of partners that are partners themselves (Newman et al. 2002)."},
    Word{"figure/cut_vertices",
         "Wie viele Organisationen mindestens zwei andere verbinden, die ohne sie nicht verbunden "
         "wären (Hopcroft und Tarjan 1973).",
         "How many organisations connect at least two others that would not be connected without "
         "them (Hopcroft and Tarjan 1973)."},
    Word{"figure/bridging_ties",
         "Wie viele Zusammenarbeiten zwei Teile allein verbinden (Hopcroft und Tarjan 1973).",
         "How many ties alone connect two parts (Hopcroft and Tarjan 1973)."},
    Word{"figure/deepest_core",
         "Die größte Zahl k, für die es eine Gruppe gibt, in der alle mit mindestens k anderen der "
         "Gruppe zusammenarbeiten (Seidman 1983).",
         "The largest k for which there is a group in which everybody cooperates with at least k "
         "others of the group (Seidman 1983)."},
    Word{"figure/count", "Der Zähler dieses Anteils.", "The numerator of this share."},
    Word{"figure/of", "Der Nenner dieses Anteils.", "The denominator of this share."},
    Word{"figure/expected", "Der Mittelwert der Zufallsnetze.", "The mean of the random networks."},
    Word{"figure/deviation", "Die Standardabweichung der Zufallsnetze.",
         "The standard deviation of the random networks."},
    Word{"figure/z", "Um so viele Standardabweichungen weicht der Wert vom Zufall ab.",
         "By so many standard deviations the value differs from chance."},
    Word{"figure/p",
         "So wahrscheinlich ist bei Zufall eine Abweichung, die mindestens so groß ist.",
         "So likely is a difference of this size or more under chance."},
    Word{"figure/q",
         "Der Anteil falscher Alarme unter allem, was mindestens so auffällig ist (Benjamini und "
         "Hochberg 1995).",
         "The share of false alarms among all that is as conspicuous or more (Benjamini and "
         "Hochberg 1995)."},
    Word{"figure/samples", "Zufallsnetze, mit denen verglichen wurde.",
         "Random networks it was compared with."},
};

}  // namespace

const Word& measure_word(std::string_view row, std::string_view key) {
  const std::string name = std::string(row) + "/" + std::string(key);
  const auto found = std::ranges::find(measure_words, name, &Word::name);
  assert(found != measure_words.end());
  return *found;
}

}  // namespace bindeglied::detail
