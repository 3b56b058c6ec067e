#include <array>
#include <string>
#include <vector>

#include "bindeglied/report/detail/joined_text.hpp"
#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

// A finding may carry a mark and a next step an ending; both are written once and joined to every
// sentence that takes them.

/// {0} who, {1} where, {2} required, {3} documented level, {4} number of sources, {5} first day,
/// {6} through whom, {7} how many are expected, {8} how many are documented, {9} of them at the
/// level in time, {10} at the level at all, {11} only through a venue around this one.
constexpr std::array<MessageText, 12> marked_findings{{
    {"gap.met", "{0} ist in „{1}“ rechtzeitig auf der Stufe „{3}“ belegt; erwartet war „{2}“.",
     "{0} is documented in “{1}” in time at level “{3}”; “{2}” was expected."},
    {"gap.met_kind",
     "Die Gruppe „{0}“ ist in „{1}“ rechtzeitig belegt: erwartet {7} auf der Stufe „{2}“, "
     "insgesamt "
     "belegt {8}.",
     "The group “{0}” is documented in “{1}” in time: {7} expected at level “{2}”, {8} documented "
     "in all."},
    {"gap.met_untimed",
     "{0} ist in „{1}“ auf der Stufe „{3}“ belegt; erwartet war „{2}“. Ob rechtzeitig, ist nicht "
     "bewertet: Eine Arbeitsphase ist nicht angegeben.",
     "{0} is documented in “{1}” at level “{3}”; “{2}” was expected. Whether in time is not "
     "assessed: no working phase is given."},
    {"gap.met_untimed_kind",
     "Die Gruppe „{0}“ ist in „{1}“ belegt: erwartet {7} auf der Stufe „{2}“, insgesamt belegt "
     "{8}. Ob rechtzeitig, ist nicht bewertet: Eine Arbeitsphase ist nicht angegeben.",
     "The group “{0}” is documented in “{1}”: {7} expected at level “{2}”, {8} documented in all. "
     "Whether in time is not assessed: no working phase is given."},
    {"gap.below_level",
     "{0} ist in „{1}“ auf der Stufe „{3}“ belegt, erwartet ist „{2}“; in {4} gesichteten "
     "{4|Beleg|Belegen} kein Nachweis für mehr gefunden.",
     "{0} is documented in “{1}” at level “{3}”, “{2}” is expected; no evidence of more found in "
     "{4} {4|source|sources}."},
    {"gap.below_level_kind",
     "Die Gruppe „{0}“ ist in „{1}“ nicht im erwarteten Maß belegt: erwartet {7} auf der Stufe "
     "„{2}“, belegt {8}, davon auf dieser Stufe {10}, auch rechtzeitig {9}, nur an Übergeordnetem "
     "{11}; in {4} gesichteten {4|Beleg|Belegen} kein Nachweis für mehr gefunden.",
     "The group “{0}” is documented in “{1}” to a lesser degree than expected: {7} expected at "
     "level “{2}”, {8} documented, of these at this level {10}, also in time {9}, only in what is "
     "around it {11}; no evidence of more found in {4} {4|source|sources}."},
    {"gap.late",
     "{0} ist in „{1}“ auf der Stufe „{3}“ belegt, aber spät in der Arbeitsphase: frühestens ab "
     "{5}; in {4} gesichteten {4|Beleg|Belegen} kein früherer Nachweis gefunden.",
     "{0} is documented in “{1}” at level “{3}”, but late in the working phase: not before {5}; no "
     "earlier evidence found in {4} {4|source|sources}."},
    {"gap.late_kind",
     "Die Gruppe „{0}“ ist in „{1}“ belegt ({8} von {7} erwarteten), aber spät in der "
     "Arbeitsphase; in {4} gesichteten {4|Beleg|Belegen} kein früherer Nachweis gefunden.",
     "The group “{0}” is documented in “{1}” ({8} of {7} expected), but late in the working phase; "
     "no earlier evidence found in {4} {4|source|sources}."},
    {"gap.below_and_late",
     "{0} ist in „{1}“ auf der Stufe „{3}“ belegt, erwartet ist „{2}“, und erst spät in der "
     "Arbeitsphase: frühestens ab {5}; in {4} gesichteten {4|Beleg|Belegen} kein Nachweis für mehr "
     "gefunden.",
     "{0} is documented in “{1}” at level “{3}”, “{2}” is expected, and only late in the working "
     "phase: not before {5}; no evidence of more found in {4} {4|source|sources}."},
    {"gap.below_and_late_kind",
     "Die Gruppe „{0}“ ist in „{1}“ nicht im erwarteten Maß und erst spät in der Arbeitsphase "
     "belegt: erwartet {7} auf der Stufe „{2}“, belegt {8}, davon auf dieser Stufe {10}, auch "
     "rechtzeitig {9}, nur an Übergeordnetem {11}; in {4} gesichteten {4|Beleg|Belegen} kein "
     "Nachweis für mehr gefunden.",
     "The group “{0}” is documented in “{1}” to a lesser degree than expected and only late in the "
     "working phase: {7} expected at level “{2}”, {8} documented, of these at this level {10}, "
     "also in time {9}, only in what is around it {11}; no evidence of more found in {4} "
     "{4|source|sources}."},
    {"gap.indirect_only",
     "In {4} gesichteten {4|Beleg|Belegen} kein Nachweis gefunden, dass {0} selbst an „{1}“ "
     "beteiligt ist; belegt ist mittelbarer Kontakt über {6}.",
     "No evidence found in {4} {4|source|sources} that {0} itself takes part in “{1}”; indirect "
     "contact through {6} is documented."},
    {"gap.indirect_only_kind",
     "In {4} gesichteten {4|Beleg|Belegen} kein Nachweis gefunden, dass die Gruppe „{0}“ selbst an "
     "„{1}“ beteiligt ist; belegt ist mittelbarer Kontakt über {6}.",
     "No evidence found in {4} {4|source|sources} that the group “{0}” itself takes part in “{1}”; "
     "indirect contact through {6} is documented."},
}};

constexpr std::array<MessageText, 4> marks{{
    {"", "", ""},
    {".inferred", " Der Nachweis ist erschlossen.", " The evidence is inferred."},
    {".undated", " Der Nachweis ist undatiert.", " The evidence is undated."},
    {".inferred_undated", " Der Nachweis ist erschlossen und undatiert.",
     " The evidence is inferred and undated."},
}};

/// {0} who, {1} where, {2} required, {3} documented level, {4} who leads the venue, {5} occasion,
/// {6} its date, {7} how many are expected.
constexpr std::array<MessageText, 8> steps{{
    {"gap.step.invite", "{0} zu „{1}“ einladen, Ziel ist die Stufe „{2}“.",
     "Invite {0} to “{1}”, aiming at level “{2}”."},
    {"gap.step.invite_kind",
     "Organisationen aus der Gruppe „{0}“ zu „{1}“ einladen (erwartet: {7}), Ziel ist die Stufe "
     "„{2}“.",
     "Invite organisations of the group “{0}” to “{1}” (expected: {7}), aiming at level “{2}”."},
    {"gap.step.raise",
     "Die Beteiligung von {0} an „{1}“ von der Stufe „{3}“ auf die Stufe „{2}“ anheben.",
     "Raise the involvement of {0} in “{1}” from level “{3}” to level “{2}”."},
    {"gap.step.raise_kind",
     "Die Beteiligung aus der Gruppe „{0}“ an „{1}“ auf die Stufe „{2}“ anheben (erwartet: {7}).",
     "Raise the involvement of the group “{0}” in “{1}” to level “{2}” (expected: {7})."},
    {"gap.step.catch_up",
     "Mit {0} klären, was in „{1}“ vor dem Einstieg entschieden wurde, und weitere Schritte früh "
     "abstimmen.",
     "Go through with {0} what was decided in “{1}” before they joined, and agree further steps "
     "early."},
    {"gap.step.catch_up_kind",
     "Mit den Beteiligten aus der Gruppe „{0}“ klären, was in „{1}“ vor dem Einstieg entschieden "
     "wurde, und weitere Schritte früh abstimmen.",
     "Go through with those of the group “{0}” what was decided in “{1}” before they joined, and "
     "agree further steps early."},
    {"gap.step.verify",
     "Bei {0} nachfragen, ob eine Beteiligung an „{1}“ besteht, und das Ergebnis mit Beleg "
     "eintragen.",
     "Ask {0} whether they take part in “{1}”, and record the answer with its source."},
    {"gap.step.verify_kind",
     "Prüfen, ob aus der Gruppe „{0}“ jemand an „{1}“ beteiligt ist, und das Ergebnis mit Beleg "
     "eintragen.",
     "Check whether anyone of the group “{0}” takes part in “{1}”, and record the answer with its "
     "source."},
}};

constexpr std::array<MessageText, 6> endings{{
    {".at_occasion", " Nächster Anlass: „{5}“ ({6}). Eine federführende Stelle ist nicht belegt.",
     " Next occasion: “{5}” ({6}). No leading body is documented."},
    {".until_due", " Frist: {6}. Eine federführende Stelle ist nicht belegt.",
     " Deadline: {6}. No leading body is documented."},
    {".soon", " Ein Termin ist nicht bekannt; eine federführende Stelle ist nicht belegt.",
     " No date is known; no leading body is documented."},
    {".led.at_occasion", " Zuständig: {4}. Nächster Anlass: „{5}“ ({6}).",
     " Responsible: {4}. Next occasion: “{5}” ({6})."},
    {".led.until_due", " Zuständig: {4}. Frist: {6}.", " Responsible: {4}. Deadline: {6}."},
    {".led.soon", " Zuständig: {4}. Ein Termin ist nicht bekannt.",
     " Responsible: {4}. No date is known."},
}};

/// Findings as above; potentials: {0} who, {1} where, {2} severity, {3} capabilities.
constexpr std::array<MessageText, 12> plain{{
    {"gap.absent",
     "In {4} gesichteten {4|Beleg|Belegen} kein Nachweis gefunden, dass {0} an „{1}“ beteiligt "
     "ist; auch eine Prüfung hat nichts gefunden.",
     "No evidence found in {4} {4|source|sources} that {0} takes part in “{1}”; a check found none "
     "either."},
    {"gap.absent_kind",
     "In {4} gesichteten {4|Beleg|Belegen} kein Nachweis gefunden, dass die Gruppe „{0}“ an „{1}“ "
     "beteiligt ist; auch eine Prüfung hat nichts gefunden.",
     "No evidence found in {4} {4|source|sources} that the group “{0}” takes part in “{1}”; a "
     "check found none either."},
    {"gap.unknown",
     "In {4} gesichteten {4|Beleg|Belegen} kein Nachweis gefunden, dass {0} an „{1}“ beteiligt "
     "ist; eine Prüfung für diesen Zeitraum liegt nicht vor. Ob eine Lücke besteht, ist unbekannt.",
     "No evidence found in {4} {4|source|sources} that {0} takes part in “{1}”; there is no check "
     "for this period. Whether there is a gap is unknown."},
    {"gap.unknown_kind",
     "In {4} gesichteten {4|Beleg|Belegen} kein Nachweis gefunden, dass die Gruppe „{0}“ an „{1}“ "
     "beteiligt ist; eine Prüfung für diesen Zeitraum liegt nicht vor. Ob eine Lücke besteht, ist "
     "unbekannt.",
     "No evidence found in {4} {4|source|sources} that the group “{0}” takes part in “{1}”; there "
     "is no check for this period. Whether there is a gap is unknown."},
    {"gap.step.none", "Das Soll ist erfüllt; ein weiterer Schritt ist nicht nötig.",
     "The expectation is met; no further step is needed."},
    {"gap.potential.met", "Das Soll ist erfüllt.", "The expectation is met."},
    {"gap.potential", "Eine Beteiligung ({0}) an „{1}“ schließt die Lücke (Schwere {2} von 1).",
     "Involvement ({0}) in “{1}” closes the gap (severity {2} of 1)."},
    {"gap.potential.offers",
     "Eine Beteiligung ({0}) an „{1}“ schließt die Lücke (Schwere {2} von 1) und bringt, was dort "
     "gesucht wird: {3}.",
     "Involvement ({0}) in “{1}” closes the gap (severity {2} of 1) and brings what is sought "
     "there: "
     "{3}."},
    {"gap.potential.usually_offers",
     "Eine Beteiligung ({0}) an „{1}“ schließt die Lücke (Schwere {2} von 1) und bringt "
     "üblicherweise, "
     "was dort gesucht wird: {3}. Das ist teils nach Art angenommen, nicht belegt.",
     "Involvement ({0}) in “{1}” closes the gap (severity {2} of 1) and usually brings what is "
     "sought "
     "there: {3}. This is partly assumed by kind, not documented."},
    {"gap.potential.unknown",
     "Falls eine Beteiligung ({0}) an „{1}“ noch nicht besteht, schließt sie eine Lücke (Schwere "
     "bis {2} von 1).",
     "If there is no involvement ({0}) in “{1}” yet, it closes a gap (severity up to {2} of 1)."},
    {"gap.potential.unknown.offers",
     "Falls eine Beteiligung ({0}) an „{1}“ noch nicht besteht, schließt sie eine Lücke (Schwere "
     "bis {2} von 1) und bringt, was dort gesucht wird: {3}.",
     "If there is no involvement ({0}) in “{1}” yet, it closes a gap (severity up to {2} of 1) and "
     "brings what is sought there: {3}."},
    {"gap.potential.unknown.usually_offers",
     "Falls eine Beteiligung ({0}) an „{1}“ noch nicht besteht, schließt sie eine Lücke (Schwere "
     "bis {2} von 1) und bringt üblicherweise, was dort gesucht wird: {3}. Das ist teils nach Art "
     "angenommen, nicht belegt.",
     "If there is no involvement ({0}) in “{1}” yet, it closes a gap (severity up to {2} of 1) and "
     "usually brings what is sought there: {3}. This is partly assumed by kind, not documented."},
}};

std::vector<JoinedText> join(std::span<const MessageText> sentences,
                             std::span<const MessageText> endings_of) {
  std::vector<JoinedText> joined;
  joined.reserve(sentences.size() * endings_of.size());
  for (const MessageText& sentence : sentences) {
    for (const MessageText& ending : endings_of) {
      joined.push_back({std::string(sentence.code) + std::string(ending.code),
                        std::string(sentence.de) + std::string(ending.de),
                        std::string(sentence.en) + std::string(ending.en)});
    }
  }
  return joined;
}

std::vector<MessageText> all_texts(const std::vector<JoinedText>& findings,
                                   const std::vector<JoinedText>& next_steps) {
  std::vector<MessageText> texts(plain.begin(), plain.end());
  for (const std::vector<JoinedText>* part : {&findings, &next_steps}) {
    for (const JoinedText& text : *part) texts.push_back({text.code, text.de, text.en});
  }
  return texts;
}

}  // namespace

std::span<const MessageText> gap_messages() {
  static const std::vector<JoinedText> findings = join(marked_findings, marks);
  static const std::vector<JoinedText> next_steps = join(steps, endings);
  static const std::vector<MessageText> texts = all_texts(findings, next_steps);
  return texts;
}

}  // namespace bindeglied
