#include "cli/verb_modes.hpp"

#include <algorithm>
#include <array>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

/// A way to ask a verb that has an answer of its own: by an option, or by how its last argument
/// ends.  Without any of them a verb is in its plain mode, whose word is the verb itself.
struct VerbMode {
  std::string_view verb;
  std::string_view word;         ///< "close" for --close; or ".json", "-" of an argument
  std::string_view schema = {};  ///< of an answer by an option; see ModeAnswer
};

constexpr std::array verb_modes = {VerbMode{"gaps", "close", "closing_plan"},
                                   VerbMode{"gaps", "suggest", "suggestions"},
                                   VerbMode{"gaps", "group-test", "group-test"},
                                   VerbMode{"gaps", "timeline", "timeline"},
                                   VerbMode{"gaps", "blank-spots", "blank-spots"},
                                   VerbMode{"gaps", "view"},
                                   VerbMode{"plan", "rounds", "table_plan"},
                                   VerbMode{"train", "from-scratch", "train"},
                                   VerbMode{"recommend", "all", "recommend"},
                                   VerbMode{"convert", "-"},
                                   VerbMode{"stats", "from", "stats_change"},
                                   VerbMode{"stats", "figures", "figures"},
                                   VerbMode{"bridges", "from", "bridges_change"},
                                   VerbMode{"groups", "from", "groups"},
                                   VerbMode{"convert", ".json"},
                                   VerbMode{"convert", ".graphml"},
                                   VerbMode{"convert", ".gexf"},
                                   VerbMode{"convert", ".net"},
                                   VerbMode{"convert", ".dl"},
                                   VerbMode{"convert", ".vna"}};

/// An option that only some modes of the verb read.
struct NarrowOption {
  std::string_view verb;
  std::string_view option;
  std::string_view modes;  ///< words, separated by |
};

constexpr std::array narrow_options = {
    NarrowOption{"gaps", "min-level", "gaps|view|close|blank-spots"},
    NarrowOption{"gaps", "indirect-weight", "gaps|view|close"},
    NarrowOption{"gaps", "alpha", "group-test"},
    NarrowOption{"gaps", "budget", "close"},
    NarrowOption{"gaps", "with-unknown", "close"},
    NarrowOption{"gaps", "by", "blank-spots"},
    NarrowOption{"gaps", "kind", "blank-spots"},
    NarrowOption{"gaps", "salience", "suggest"},
    NarrowOption{"plan", "table-size", "rounds"},
    NarrowOption{"recommend", "spread", "all"},
    NarrowOption{"stats", "to", "from"},
    NarrowOption{"stats", "sources", "stats"},
    NarrowOption{"bridges", "to", "from"},
    NarrowOption{"groups", "to", "from"},
    NarrowOption{"bridges", "null", "bridges"},
    NarrowOption{"train", "weights", "train"},
    NarrowOption{"convert", "dialect", "convert"},
    NarrowOption{"convert", "output", "-"}};

/// Options of all verbs that these do not read.
struct UnreadOptions {
  std::string_view verbs;    ///< separated by |
  std::string_view options;  ///< separated by |
};

constexpr std::array unread_options = {
    UnreadOptions{"init|schema|completion|help|convert", "as-of|seed|threads|evidence|top|fail-on"},
    UnreadOptions{"init|schema|completion|help", "data|strict"}, UnreadOptions{"init", "output"},
    UnreadOptions{"evaluate", "as-of"}};

/// Two options of a verb of which the second does nothing beside the first.
struct OptionClash {
  std::string_view verbs;  ///< separated by |
  std::string_view first;
  std::string_view second;
};

constexpr std::array option_clashes = {OptionClash{"plan|explain", "fair", "spread"},
                                       OptionClash{"train", "before", "as-of"}};

bool has_word(std::string_view list, std::string_view word) {
  return std::ranges::count(split(list, '|'), word) > 0;
}

bool is_asked_by_option(const VerbMode& mode) {
  return mode.word != "-" && !mode.word.starts_with('.');
}

bool is_asked(const VerbMode& mode, const AskedCall& call) {
  if (mode.verb != call.verb) return false;
  if (is_asked_by_option(mode)) return call.values.contains(mode.word);
  if (call.positionals.empty()) return false;
  const std::string& last = call.positionals.back();
  return mode.word == "-" ? last == "-" : last.ends_with(mode.word);
}

std::string_view asked_mode(const AskedCall& call) {
  const auto found =
      std::ranges::find_if(verb_modes, [&](const VerbMode& mode) { return is_asked(mode, call); });
  return found == verb_modes.end() ? call.verb : found->word;
}

/// As one would type it: "gaps", "gaps --close", "convert OUT.json", "convert -".
std::string shown_mode(std::string_view verb, std::string_view word) {
  std::string shown(verb);
  if (word == verb) return shown;
  const bool is_option = is_asked_by_option({.verb = verb, .word = word});
  const std::string_view before = is_option ? " --" : word == "-" ? " " : " OUT";
  return shown + std::string(before) + std::string(word);
}

const NarrowOption* find_narrow(std::string_view verb, std::string_view option) {
  const auto found = std::ranges::find_if(narrow_options, [&](const NarrowOption& narrow) {
    return narrow.verb == verb && narrow.option == option;
  });
  return found == narrow_options.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_both(std::string_view one, std::string_view other) {
  throw CodedError(ErrorKind::usage, "error.option_conflict",
                   "--{0} and --{1} contradict each other", {std::string(one), std::string(other)});
}

void check_one_mode(const AskedCall& call) {
  std::string_view before;
  for (const VerbMode& mode : verb_modes) {
    if (!is_asked_by_option(mode) || !is_asked(mode, call)) continue;
    if (!before.empty()) refuse_both(before, mode.word);
    before = mode.word;
  }
}

void check_clashes(const AskedCall& call) {
  for (const OptionClash& clash : option_clashes) {
    if (!has_word(clash.verbs, call.verb)) continue;
    if (call.values.contains(clash.first) && call.values.contains(clash.second)) {
      refuse_both(clash.first, clash.second);
    }
  }
}

}  // namespace

std::vector<ModeAnswer> mode_answers(std::string_view verb) {
  std::vector<ModeAnswer> answers;
  for (const VerbMode& mode : verb_modes) {
    if (mode.verb != verb || !is_asked_by_option(mode) || mode.schema == verb) continue;
    answers.push_back({mode.word, mode.schema});
  }
  return answers;
}

bool ever_reads_option(std::string_view verb, std::string_view option) {
  return std::ranges::none_of(unread_options, [&](const UnreadOptions& unread) {
    return has_word(unread.verbs, verb) && has_word(unread.options, option);
  });
}

bool reads_option(const AskedCall& call, std::string_view option) {
  if (!ever_reads_option(call.verb, option)) return false;
  const NarrowOption* narrow = find_narrow(call.verb, option);
  return narrow == nullptr || has_word(narrow->modes, asked_mode(call));
}

void check_modes(const AskedCall& call) {
  check_one_mode(call);
  check_clashes(call);
  for (const auto& [option, value] : call.values) {
    if (reads_option(call, option)) continue;
    const NarrowOption* narrow = find_narrow(call.verb, option);
    if (narrow == nullptr) {
      throw CodedError(ErrorKind::usage, "error.option_verb", "--{0}: does nothing in '{1}'",
                       {option, std::string(call.verb)});
    }
    std::string others;
    for (const std::string_view word : split(narrow->modes, '|')) {
      others += (others.empty() ? "" : ", ") + shown_mode(call.verb, word);
    }
    refuse_option(option, shown_mode(call.verb, asked_mode(call)), others);
  }
}

void refuse_option(std::string_view option, std::string_view asked, const std::string& others) {
  throw CodedError(ErrorKind::usage, "error.option_row",
                   "--{0}: does not go with '{1}', only with {2}",
                   {std::string(option), std::string(asked), others});
}

}  // namespace bindeglied
