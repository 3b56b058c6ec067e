#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {

/// The forms that data can be written in, and, but for UCINET's, be read from.
enum class ExchangeFormat : std::uint8_t {
  json,             ///< our own, one document
  csv,              ///< our own, one table per file
  graphml,          ///< networkx, igraph, yEd, Gephi, Cytoscape
  gexf,             ///< Gephi, version 1.3
  gexf_1_2,         ///< version 1.2draft, for networkx
  pajek,            ///< .net
  dl,               ///< UCINET
  vna,              ///< UCINET, NetDraw
  gephi,            ///< CSV, nodes and edges
  kumu,             ///< JSON blueprint
  kumu_csv,         ///< elements and connections
  json_graph,       ///< JSON Graph Format 2
  node_link,        ///< networkx, D3: `links`
  node_link_edges,  ///< networkx from 3.4: `edges`
};

template <>
struct EnumNames<ExchangeFormat> {
  using enum ExchangeFormat;
  static constexpr std::array<EnumName<ExchangeFormat>, 14> names{{
      {json, "json", "JSON", "JSON"},
      {csv, "csv", "CSV-Tabellen", "CSV tables"},
      {graphml, "graphml", "GraphML", "GraphML"},
      {gexf, "gexf", "GEXF 1.3", "GEXF 1.3"},
      {gexf_1_2, "gexf_1_2", "GEXF 1.2draft", "GEXF 1.2draft"},
      {pajek, "pajek", "Pajek", "Pajek"},
      {dl, "dl", "UCINET DL", "UCINET DL"},
      {vna, "vna", "UCINET VNA", "UCINET VNA"},
      {gephi, "gephi", "Gephi-CSV", "Gephi CSV"},
      {kumu, "kumu", "Kumu-JSON", "Kumu JSON"},
      {kumu_csv, "kumu_csv", "Kumu-CSV", "Kumu CSV"},
      {json_graph, "json_graph", "JSON Graph Format", "JSON Graph Format"},
      {node_link, "node_link", "Node-Link-JSON (links)", "node-link JSON (links)"},
      {node_link_edges, "node_link_edges", "Node-Link-JSON (edges)", "node-link JSON (edges)"},
  }};
};

/// What becomes of cells that a format cannot hold as they are.
enum class LossKind : std::uint8_t {
  left_out,  ///< they do not come out again
  merged,    ///< rows that nothing else tells apart become one
  retyped,   ///< a venue becomes a stakeholder, or the other way round
  as_text,   ///< a number, boolean, object or list of an unknown column becomes its text
  changed,   ///< characters that the format does not have are replaced
};

template <>
struct EnumNames<LossKind> {
  using enum LossKind;
  static constexpr std::array<EnumName<LossKind>, 5> names{{
      {left_out, "left_out", "fehlt", "left out"},
      {merged, "merged", "zusammengefasst", "merged"},
      {retyped, "retyped", "Organisation statt Ort der Beteiligung oder umgekehrt",
       "stakeholder for venue"},
      {as_text, "as_text", "als Text", "as text"},
      {changed, "changed", "Zeichen ersetzt", "characters replaced"},
  }};
};

/// What one column loses in a conversion.
struct ExchangeLoss {
  std::string table;   ///< English name
  std::string column;  ///< English name, or that of an unknown column; empty = whole rows
  LossKind kind = LossKind::left_out;
  std::uint64_t cells = 0;  ///< that say something and are concerned, > 0
  friend bool operator==(const ExchangeLoss&, const ExchangeLoss&) = default;
};

/// A dataset in another form.
struct Conversion {
  std::vector<FileContent> files =
      {};  ///< one, or those of a folder; a lone file has any name with its ending
  std::vector<ExchangeLoss> losses = {};  ///< in the order of Dataset::tables(), columns, kinds
  /// Ties without direction, `cooperates_with`, that other programs read as directed from these
  /// files; their kind still says it here.
  std::uint64_t directed_symmetric = 0;
};

/// The dataset in that format, with everything that the format cannot hold.
///
/// What is no loss comes out again when load_dataset() reads the files: every row, parallel ties,
/// partial dates, levels, roles, sources, ids, names, unknown columns.  A cell that says the same
/// as an empty one, such as `confidence` explicit, is never counted.  `dialect` concerns csv only.
/// Time and space O(bytes).  Throws Error{interrupted}.
[[nodiscard]] Conversion convert_dataset(const Dataset& dataset, ExchangeFormat format,
                                         CsvDialect dialect = CsvDialect::standard,
                                         const Watch& watch = {});

/// True when the format is a folder of files.
[[nodiscard]] bool is_folder_format(ExchangeFormat format);

/// The ending of files in that format, with its dot: ".graphml"; "/" for a folder.
[[nodiscard]] std::string_view ending_of(ExchangeFormat format);

/// The format that a file or folder with that name is written in unless told otherwise: by its
/// ending; a name that ends in '/' or has no ending is a folder of CSV tables.  None for an ending
/// that is unknown.
[[nodiscard]] std::optional<ExchangeFormat> format_of(std::string_view target);

}  // namespace bindeglied
