#include <string>

#include "bindeglied/ingest/write_dataset.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/dialect_option.hpp"
#include "cli/exit_code.hpp"

namespace bindeglied {
namespace {

using InitArguments = DialectOption<CsvDialect::excel_de>;

int run_init(const Invocation& invocation) {
  check_positionals(invocation, 1, 1);
  const auto arguments = read_options<InitArguments>(invocation.values);
  const std::string& folder = invocation.positionals[0];
  write_result_folder(invocation, folder, empty_tables(arguments.dialect));
  const std::string word = data_word(folder);
  invocation.console.note(
      "Leere Tabellen, Hinweise zu jeder Spalte und Anleitung (LIESMICH.txt) in " + folder +
          ". Weiter: bindeglied check " + word,
      "Empty tables, notes on every column and a guide (README.txt) in " + folder +
          ". Next: bindeglied check " + word);
  return exit_done;
}

}  // namespace

Command init_command() {
  return {.name = "init",
          .arguments = "DIR",
          .de = "Leere Tabellen mit Anleitung für Excel anlegen",
          .en = "Make empty tables with a guide, ready for Excel",
          .options = option_specs<InitArguments>(),
          .run = run_init,
          .takes_data = false};
}

}  // namespace bindeglied
