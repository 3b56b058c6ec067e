#include "cli/help_text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t used = display_width(text);
  return text + std::string(width > used ? width - used : 2, ' ');
}

std::string option_line(std::string_view verb, const OptionSpec& spec, Language language) {
  constexpr std::size_t names_width = 34;
  std::string names = "  --" + spec.name;
  if (spec.letter != 0) names = std::string("  -") + spec.letter + ", --" + spec.name;
  if (!spec.values.empty()) names += " " + spec.values;
  const std::string_view german = german_help(verb, spec.name);
  std::string line = padded(names, names_width);
  line += language == Language::de && !german.empty() ? std::string(german) : spec.help;
  if (!spec.fallback.empty() && spec.fallback != "0") {
    line += (language == Language::de ? " (Vorgabe: " : " (default: ") + spec.fallback + ")";
  }
  return line + "\n";
}

std::string option_lines(std::string_view verb, const std::vector<OptionSpec>& specs,
                         Language language) {
  std::string lines;
  for (const OptionSpec& spec : specs) lines += option_line(verb, spec, language);
  return lines;
}

}  // namespace

std::string overview_help(Language language) {
  const bool is_german = language == Language::de;
  std::string text =
      is_german
          ? "bindeglied – wer sollte zusammenarbeiten und tut es nachweislich noch nicht?\n\n"
            "Aufruf: bindeglied VERB [DATEN] [ID ...] [Optionen]\n\n"
            "DATEN ist eine Datei (.json, .csv, .csv.gz, .graphml, .gexf, .net, .paj) oder ein\n"
            "Ordner mit CSV-Tabellen (ein Pfad mit „/“; „-“ liest von der Standardeingabe).\n"
            "Ohne DATEN wird das eingebaute Beispiel ruhr-konferenz verwendet.\n\nVerben:\n"
          : "bindeglied - who ought to cooperate and documentably does not yet?\n\n"
            "Usage: bindeglied VERB [DATA] [ID ...] [options]\n\n"
            "DATA is a file (.json, .csv, .csv.gz, .graphml, .gexf, .net, .paj) or a folder of "
            "CSV\n"
            "tables (a path with '/'; '-' reads standard input). Without DATA the built-in\n"
            "example ruhr-konferenz is used.\n\nVerbs:\n";
  constexpr std::size_t name_width = 14;
  for (const Command& command : commands()) {
    text += padded("  " + std::string(command.name), name_width);
    text += std::string(is_german ? command.de : command.en) + "\n";
  }
  text += is_german ? "\nOptionen für alle Verben:\n" : "\nOptions of all verbs:\n";
  text += option_lines({}, global_option_specs(), language);
  text += is_german
              ? "\nRückgabewerte: 0 fertig, 1 --fail-on trifft zu, 2 Aufruf falsch, 3 Daten "
                "ungültig,\n4 keine Lösung, 5 Datei- oder Ausgabefehler, 6 Grenze "
                "überschritten, 70 interner Fehler,\n130/143 unterbrochen\n"
              : "\nExit codes: 0 done, 1 --fail-on is true, 2 wrong usage, 3 invalid data, 4 no "
                "solution,\n5 file or output error, 6 limit exceeded, 70 internal error, "
                "130/143 interrupted\n";
  text += is_german ? "\nWeiter: bindeglied gaps\n" : "\nNext: bindeglied gaps\n";
  return text;
}

std::string command_help(const Command& command, Language language) {
  const bool is_german = language == Language::de;
  std::string text = is_german ? "Aufruf: bindeglied " : "Usage: bindeglied ";
  text += std::string(command.name) + " " + std::string(command.arguments);
  text += is_german ? " [Optionen]\n\n" : " [options]\n\n";
  text += std::string(is_german ? command.de : command.en) + "\n";
  if (!command.options.empty()) {
    text += (is_german ? "\nOptionen:\n" : "\nOptions:\n") +
            option_lines(command.name, command.options, language);
  }
  text += is_german ? "\nOptionen für alle Verben:\n" : "\nOptions of all verbs:\n";
  return text + option_lines(command.name, global_option_specs(command.name), language);
}

}  // namespace bindeglied
