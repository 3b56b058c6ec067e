#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array path_texts = {
    // Introduction paths
    MessageText{"path.title", "Wege von {0} zu {1}, Stand {2}", "Ways from {0} to {1} as of {2}"},
    MessageText{"path.none",
                "In diesen Daten führt kein Weg von {0} zu {1}. Das heißt nicht, dass sie einander "
                "nicht kennen.",
                "No way leads from {0} to {1} in these data. That does not mean that they do not "
                "know each other."},
    MessageText{"path.disjoint", "Unabhängige Wege (ohne gemeinsame Zwischenstation): {0}",
                "Independent ways (without a station in common): {0}"},
    MessageText{"path.stands_in", "{0} besteht an diesem Tag nicht; an die Stelle tritt {1}.",
                "{0} does not exist on that day; {1} stands in for it."},
    MessageText{"path.meaning",
                "In Klammern steht, woran beide beteiligt waren. Die Länge wächst mit jedem "
                "Schritt und mit schwachen Verbindungen; sie ist eine Ordnung, keine "
                "Wahrscheinlichkeit. Eine unmittelbare Verbindung steht immer zuerst, denn sie "
                "braucht keine Vermittlung.",
                "In brackets stands what both took part in. The length grows with every step and "
                "with weak ties; it ranks, it is no probability. A direct tie always comes first, "
                "as it needs no introduction."},
    MessageText{"path.inside", "{0} ist an „{1}“ selbst beteiligt.",
                "{0} takes part in “{1}” itself."},
    MessageText{"path.direct", "{0} unmittelbar ansprechen ({1} – {2} – {3}).",
                "Approach {0} directly ({1} – {2} – {3})."},
    MessageText{"path.direct_via", "{0} unmittelbar ansprechen (beide waren beteiligt an „{1}“).",
                "Approach {0} directly (both took part in “{1}”)."},
    MessageText{"path.ask", "{0} um Vermittlung zu „{1}“ bitten ({2} – {3} – {4}).",
                "Ask {0} for an introduction to “{1}” ({2} – {3} – {4})."},
    MessageText{"path.ask_via",
                "{0} um Vermittlung zu „{1}“ bitten (beide waren beteiligt an „{2}“).",
                "Ask {0} for an introduction to “{1}” (both took part in “{2}”)."},
    MessageText{"path.weakest", "{0} – {1}: Stärke {2}", "{0} – {1}: strength {2}"},
    MessageText{"path.explained",
                "{0}; der Wert ist die Länge, die Summe der Schritte. Produkt der Stärken, mit "
                "90\u00A0% je Schritt: {1}.",
                "{0}; the value is the length, the sum of the steps. Product of the strengths, "
                "with 90% per step: {1}."},
    MessageText{"path.step", "{0} – {1}, Stärke {2}", "{0} – {1}, strength {2}"},
    MessageText{"path.step_via", "{0} – {1}, Stärke {2}: beide beteiligt an „{3}“",
                "{0} – {1}, strength {2}: both took part in “{3}”"},
};

}  // namespace

std::span<const MessageText> path_messages() { return path_texts; }

}  // namespace bindeglied
