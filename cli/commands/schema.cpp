#include <string>

#include "bindeglied/ingest/write_dataset.hpp"
#include "bindeglied/report/result_schema.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_schema(const Invocation& invocation) {
  check_positionals(invocation, 0, 1);
  if (invocation.positionals.empty()) {
    std::string names = "dataset\n";
    for (const std::string& name : result_schema_names()) names += name + "\n";
    return emit_text(invocation, names);
  }
  const std::string& name = invocation.positionals[0];
  return emit_text(invocation, name == "dataset" ? dataset_schema() : result_schema(name));
}

}  // namespace

Command schema_command() {
  return {
      .name = "schema",
      .arguments = "[NAME]",
      .de = "JSON-Schema der Daten (dataset) oder der Ausgabe eines Verbs; ohne NAME: die Namen",
      .en = "JSON Schema of the data (dataset) or of a verb's output; without NAME: the names",
      .run = run_schema,
      .takes_data = false};
}

}  // namespace bindeglied
