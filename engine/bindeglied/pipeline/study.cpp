#include "bindeglied/pipeline/study.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/read_file.hpp"
#include "bindeglied/ingest/read_text_table.hpp"
#include "bindeglied/network/build_network.hpp"

extern "C" {
struct BindegliedEmbeddedFile {
  const char* name;
  const char* begin;
  const char* end;
};
extern const BindegliedEmbeddedFile bindeglied_ruhr_konferenz[];
extern const BindegliedEmbeddedFile bindeglied_weights[];
}

namespace bindeglied {
namespace {

/// The diagnostics of that rank or a higher one, and how many more of each code there are.
std::vector<Diagnostic> problems_of(const LoadedDataset& loaded, Severity least) {
  std::vector<Diagnostic> problems;
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity >= least) problems.push_back(diagnostic);
  }
  for (const DiagnosticCount& entry : loaded.counts) {
    if (entry.severity < least) continue;
    const auto kept = std::ranges::count(loaded.diagnostics, entry.code, &Diagnostic::code);
    const std::uint64_t missing = entry.count - static_cast<std::uint64_t>(kept);
    if (missing == 0) continue;
    problems.push_back({.code = "data.unlisted",
                        .severity = entry.severity,
                        .value = std::to_string(missing),
                        .rule = entry.code});
  }
  return problems;
}

}  // namespace

LoadedDataset load_builtin_dataset(const Watch& watch) {
  std::vector<NamedBytes> files;
  for (const BindegliedEmbeddedFile* file = bindeglied_ruhr_konferenz; file->name != nullptr;
       ++file) {
    files.push_back({file->name, {file->begin, file->end}});
  }
  LoadedDataset loaded = load_bytes(files, {}, watch);
  for (InputRecord& input : loaded.inputs) input.name = "ruhr-konferenz";
  return loaded;
}

std::shared_ptr<const MatchWeights> default_weights() {
  // Read once: the file never changes, and reading it takes longer than a small network.
  static const auto weights = [] {
    const BindegliedEmbeddedFile& file = bindeglied_weights[0];
    return std::make_shared<const MatchWeights>(
        file.name == nullptr ? prior_weights()
                             : read_weights(read_text_table({file.begin, file.end}, file.name)));
  }();
  return weights;
}

MatchWeights load_weights(const std::string& path) {
  const std::string name = std::filesystem::path(path).filename().string();
  return read_weights(read_text_table(read_file(path), name), *default_weights());
}

std::uint64_t count_severity(const LoadedDataset& loaded, Severity severity) {
  std::uint64_t count = 0;
  for (const DiagnosticCount& entry : loaded.counts) {
    if (entry.severity == severity) count += entry.count;
  }
  return count;
}

void check_errors(const LoadedDataset& loaded, bool is_strict) {
  const std::uint64_t errors = count_severity(loaded, Severity::error);
  const std::uint64_t warnings = count_severity(loaded, Severity::warning);
  if (errors == 0 && !(is_strict && warnings > 0)) return;
  std::vector<Diagnostic> problems =
      problems_of(loaded, is_strict ? Severity::warning : Severity::error);
  if (is_strict) {
    throw CodedError(ErrorKind::input, "error.data_strict",
                     "the data is invalid; errors: {0}, warnings (count as errors because of "
                     "--strict): {1}",
                     {std::to_string(errors), std::to_string(warnings)}, std::move(problems));
  }
  throw CodedError(ErrorKind::input, "error.data", "the data is invalid; errors: {0}",
                   {std::to_string(errors)}, std::move(problems));
}

Study make_study(LoadedDataset loaded, const Watch& watch) {
  check_errors(loaded, false);
  Network network = build_network(loaded.dataset, watch);
  return {std::move(loaded), std::move(network), default_weights()};
}

void forget_ties(Study& study) {
  study.loaded.dataset.ties.clear();
  study.loaded.dataset.ties.shrink_to_fit();
}

}  // namespace bindeglied
