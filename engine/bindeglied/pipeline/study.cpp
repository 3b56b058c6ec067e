#include "bindeglied/pipeline/study.hpp"

#include <utility>
#include <vector>

#include "bindeglied/network/build_network.hpp"

extern "C" {
struct BindegliedEmbeddedFile {
  const char* name;
  const char* begin;
  const char* end;
};
extern const BindegliedEmbeddedFile bindeglied_ruhr_konferenz[];
}

namespace bindeglied {

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

Study make_study(LoadedDataset loaded, const Watch& watch) {
  if (loaded.has_errors()) {
    throw Error(ErrorKind::input, "the data is invalid", std::move(loaded.diagnostics));
  }
  Network network = build_network(loaded.dataset, watch);
  return {std::move(loaded), std::move(network)};
}

}  // namespace bindeglied
