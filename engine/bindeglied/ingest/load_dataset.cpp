#include "bindeglied/ingest/load_dataset.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/detail/decode_text.hpp"
#include "bindeglied/ingest/detail/finish_loading.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/guess_table.hpp"
#include "bindeglied/ingest/detail/input_files.hpp"
#include "bindeglied/ingest/detail/loading.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "bindeglied/ingest/detail/read_xml.hpp"
#include "bindeglied/ingest/detail/record_builder.hpp"
#include "bindeglied/ingest/detail/tables_from_graph.hpp"
#include "bindeglied/ingest/read_file.hpp"

namespace bindeglied {
namespace {

using detail::FileForm;
using detail::FileName;

using GraphReader = detail::ExchangeGraph (*)(std::string_view bytes, std::string_view file,
                                              detail::RowSink& problems, const Limits& limits,
                                              const Watch& watch);

/// A format that stands in one file, and how to know it.
struct GraphFormat {
  FileForm form;
  bool (*is_it)(std::string_view bytes);
  GraphReader read;
};

// One line per format that is read.
constexpr std::array graph_formats = {
    GraphFormat{FileForm::xml,
                [](std::string_view bytes) {
                  // Which it is cannot be seen in an encoding that each reader refuses.
                  return detail::xml_root_name(bytes) == "graphml" ||
                         !detail::wide_encoding(bytes).empty();
                },
                &detail::read_graphml},
    GraphFormat{FileForm::xml,
                [](std::string_view bytes) { return detail::xml_root_name(bytes) == "gexf"; },
                &detail::read_gexf},
    GraphFormat{FileForm::pajek, [](std::string_view /*bytes*/) { return true; },
                &detail::read_pajek},
    GraphFormat{FileForm::json, &detail::is_json_graph, &detail::read_json_graph},
};

/// What reads the file as a network; none when it is none.
GraphReader find_reader(FileForm form, std::string_view bytes) {
  const auto found = std::ranges::find_if(graph_formats, [&](const GraphFormat& format) {
    return format.form == form && format.is_it(bytes);
  });
  return found == graph_formats.end() ? nullptr : found->read;
}

/// Reads files one after the other, so that only one need be in memory.
class Loader {
 public:
  Loader(const Limits& limits, const Watch& watch) : limits_(limits), watch_(watch) {
    check_fields(limits);
    loading_.limits = limits;
  }

  /// A CSV file that stands alone may have any name when it is a list of ties.
  void add_alone(const FileName& file, std::string_view bytes) {
    is_alone_ = true;
    add(file, bytes);
  }

  void add(const FileName& file, std::string_view bytes) {
    watch_.check("reading " + file.name, 0.0);
    if (const GraphReader read = find_reader(file.form, bytes); read != nullptr) {
      add_graph(read(bytes, file.name, builder_, limits_, watch_), file.name);
    } else if (file.form == FileForm::json) {
      detail::read_json(bytes, file.name, builder_, limits_, watch_);
    } else if (file.form == FileForm::csv) {
      add_csv(file, bytes);
    } else if (file.form == FileForm::csv_gzip) {
      add_gzip(file, bytes);
    } else {
      note("file.no_network", Severity::error, file.name,
           "must be GraphML or GEXF: the first element is neither graphml nor gexf");
    }
  }

  void note(std::string_view code, Severity severity, std::string_view file,
            std::string_view rule) {
    loading_.log.add({.code = std::string(code),
                      .severity = severity,
                      .file = std::string(file),
                      .table = {},
                      .column = {},
                      .value = {},
                      .rule = std::string(rule)});
  }

  [[nodiscard]] LoadedDataset finish(std::vector<InputRecord> inputs) && {
    if (has_halves_) add_halves();
    LoadedDataset loaded = detail::finish_loading(std::move(loading_), watch_);
    loaded.inputs = std::move(inputs);
    return loaded;
  }

 private:
  void add_csv(const FileName& file, std::string_view bytes) {
    if (!is_alone_ && detail::explains_tables(file.stem, bytes, limits_)) {
      note("file.notes", Severity::note, file.name, "explains the tables and is not read");
      return;
    }
    const detail::GraphHalf half = detail::find_graph_half(file.stem, bytes, limits_);
    if (half != detail::GraphHalf::none) return add_half(file, bytes, half);
    const std::string table =
        is_alone_ ? detail::guess_table(file.stem, bytes, limits_) : file.stem;
    detail::read_csv(bytes, file.name, table, builder_, limits_, watch_);
  }

  void add_graph(detail::ExchangeGraph graph, const std::string& file) {
    graph.node_file = file;
    graph.edge_file = file;
    builder_.be_tolerant();
    detail::tables_from_graph(graph, builder_, limits_, watch_);
  }

  /// Nodes and edges stand in files of their own: the network is whole when all are read.
  void add_half(const FileName& file, std::string_view bytes, detail::GraphHalf half) {
    const bool are_nodes = half == detail::GraphHalf::nodes;
    std::string& name = are_nodes ? halves_.graph().node_file : halves_.graph().edge_file;
    if (!name.empty()) {
      note("file.duplicate_half", Severity::error, file.name,
           "stands beside '" + name + "': a network has one file of nodes and one of edges");
      return;
    }
    name = file.name;
    has_halves_ = true;
    detail::read_graph_csv(bytes, name, half, halves_, builder_, limits_, watch_);
  }

  void add_halves() {
    detail::ExchangeGraph& graph = halves_.graph();
    graph.declares_nodes = !graph.node_file.empty();
    detail::resolve_labels(graph);
    builder_.be_tolerant();
    detail::tables_from_graph(graph, builder_, limits_, watch_);
  }

  /// A broken file is one more problem of the data: the other files are still looked at.
  void add_gzip(const FileName& file, std::string_view bytes) {
    std::string unpacked;
    try {
      unpacked = detail::unpack_gzip(bytes, file.name, limits_);
    } catch (const CodedError& error) {
      if (error.kind() != ErrorKind::input) throw;
      // The place says which file it is.
      note("file.broken", Severity::error, file.name,
           "must be a whole gzip file: " + error.arguments().at(1));
      return;
    }
    add_csv(file, unpacked);
  }

  Limits limits_;
  const Watch& watch_;
  bool is_alone_ = false;
  detail::Loading loading_;
  detail::RecordBuilder builder_{loading_};
  detail::GraphBuilder halves_{"network", builder_, limits_};  ///< of CSV files
  bool has_halves_ = false;
};

/// The files by name.  Throws Error{usage} for endings that cannot be read, and for a JSON document
/// beside other files.
std::vector<FileName> parse_names(std::vector<std::string> names) {
  std::ranges::sort(names);
  std::vector<FileName> files;
  files.reserve(names.size());
  for (const std::string& name : names) files.push_back(detail::parse_file_name(name));
  for (const FileName& file : files) {
    const bool is_table = file.form == FileForm::csv || file.form == FileForm::csv_gzip;
    if (is_table || files.size() == 1) continue;
    throw CodedError(ErrorKind::usage, "error.json_not_alone",
                     "'{0}': such a file is a whole dataset and must be alone", {file.name});
  }
  return files;
}

/// True when the file is the packed form of one before it; that is an error.
bool repeats(Loader& loader, std::set<std::string>& stems, const FileName& file) {
  if (stems.insert(file.stem).second) return false;
  loader.note("file.duplicate", Severity::error, file.name,
              "stands beside '" + file.stem + ".csv': only one of both may be there");
  return true;
}

/// As sha256sum writes it; the hash of a folder is that of these lines.
std::string hash_line(const std::string& hash, const std::string& name) {
  return hash + "  " + name + "\n";
}

LoadedDataset load_folder(const std::filesystem::path& folder, const std::string& name,
                          const Limits& limits, const Watch& watch) {
  Loader loader(limits, watch);
  const detail::FolderFiles found = detail::list_folder(folder);
  if (found.tables.empty()) {
    throw CodedError(ErrorKind::input, "error.folder_without_tables",
                     "'{0}': holds no .csv or .csv.gz file", {folder.string()});
  }
  for (const std::string& ignored : found.ignored) {
    loader.note("file.ignored", Severity::note, ignored, "is no .csv or .csv.gz file");
  }
  std::set<std::string> stems;
  std::string hashes;
  for (const FileName& file : parse_names(found.tables)) {
    if (repeats(loader, stems, file)) continue;
    const std::string bytes = read_file(folder / file.name, limits);
    hashes += hash_line(detail::sha256_hex(bytes), file.name);
    loader.add(file, bytes);
  }
  return std::move(loader).finish({{.name = name, .sha256 = detail::sha256_hex(hashes)}});
}

}  // namespace

LoadedDataset load_bytes(std::span<const NamedBytes> files, const Limits& limits,
                         const Watch& watch) {
  Loader loader(limits, watch);
  std::vector<std::string> names;
  for (const NamedBytes& file : files) names.push_back(file.name);
  std::set<std::string> stems;
  std::string hashes;
  std::string hash;
  for (const FileName& file : parse_names(names)) {
    const std::string_view bytes = std::ranges::find(files, file.name, &NamedBytes::name)->bytes;
    hash = detail::sha256_hex(bytes);
    hashes += hash_line(hash, file.name);
    if (!repeats(loader, stems, file)) loader.add(file, bytes);
  }
  if (files.size() == 1) return std::move(loader).finish({{files[0].name, hash}});
  return std::move(loader).finish({{.name = "tables", .sha256 = detail::sha256_hex(hashes)}});
}

LoadedDataset load_dataset(const std::filesystem::path& path, const Limits& limits,
                           const Watch& watch) {
  std::error_code failure;
  const std::filesystem::path whole = std::filesystem::absolute(path, failure).lexically_normal();
  const std::string name = (whole.has_filename() ? whole : whole.parent_path()).filename().string();
  const std::filesystem::file_status status = std::filesystem::status(path, failure);
  if (!std::filesystem::exists(status)) {
    throw CodedError(ErrorKind::io, "error.file_read", "cannot read '{0}': {1}",
                     {path.string(), failure.message()});
  }
  if (std::filesystem::is_directory(status)) return load_folder(path, name, limits, watch);

  Loader loader(limits, watch);
  const FileName file = detail::parse_file_name(name);
  std::string bytes = read_file(path, limits);
  loader.add_alone(file, bytes);
  InputRecord input{.name = name, .sha256 = detail::sha256_hex(bytes)};
  bytes = {};  // a large file is not needed beside what is made of it
  return std::move(loader).finish({std::move(input)});
}

}  // namespace bindeglied
