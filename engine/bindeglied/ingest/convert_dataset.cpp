#include "bindeglied/ingest/convert_dataset.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "bindeglied/ingest/detail/exchange_losses.hpp"
#include "bindeglied/ingest/detail/graph_from_dataset.hpp"
#include "bindeglied/ingest/detail/write_graph.hpp"

namespace bindeglied {
namespace {

using detail::Charset;
using detail::Directions;
using detail::ExchangeGraph;
using detail::FormatTraits;
using detail::ValueTyping;

/// A format with what writes it; our own forms are written from the dataset itself.
struct ExchangeWriter {
  FormatTraits traits;
  std::vector<FileContent> (*write)(const ExchangeGraph& graph, const Watch& watch) = nullptr;
};

constexpr FormatTraits graph_traits(ExchangeFormat format, std::string_view ending,
                                    ValueTyping typing, Charset charset) {
  return {.format = format,
          .ending = ending,
          .node_columns = "*",
          .tie_columns = "*",
          .typing = typing,
          .charset = charset};
}

constexpr FormatTraits with_tables(FormatTraits traits) {
  traits.has_tables = true;
  return traits;
}

constexpr FormatTraits with_name(FormatTraits traits) {
  traits.has_name = true;
  return traits;
}

constexpr FormatTraits of_one_direction(FormatTraits traits) {
  traits.directions = Directions::graph;
  return traits;
}

constexpr FormatTraits by_default(FormatTraits traits) {
  traits.is_default = true;
  return traits;
}

constexpr FormatTraits own(ExchangeFormat format, std::string_view ending, ValueTyping typing,
                           Charset charset) {
  return by_default(with_tables(graph_traits(format, ending, typing, charset)));
}

using enum ExchangeFormat;

// One line per format.
constexpr std::array writers = {
    ExchangeWriter{own(json, ".json", ValueTyping::each, Charset::all)},
    ExchangeWriter{own(csv, "/", ValueTyping::none, Charset::csv)},
    ExchangeWriter{of_one_direction(by_default(with_tables(
                       graph_traits(graphml, ".graphml", ValueTyping::column, Charset::xml)))),
                   &detail::write_graphml},
    ExchangeWriter{
        by_default(with_name(graph_traits(gexf, ".gexf", ValueTyping::column, Charset::xml))),
        &detail::write_gexf_1_3},
    ExchangeWriter{of_one_direction(with_name(
                       graph_traits(gexf_1_2, ".gexf", ValueTyping::column, Charset::xml))),
                   &detail::write_gexf_1_2},
    ExchangeWriter{{.format = pajek,
                    .ending = ".net",
                    .is_default = true,
                    .node_columns = "id",
                    .tie_columns = "from|to|kind",
                    .charset = Charset::one_line,
                    .has_name = true,
                    .has_node_types = false,
                    .merges_parallel_ties = true,
                    .directions = Directions::graph},
                   &detail::write_pajek},
    ExchangeWriter{{.format = dl,
                    .ending = ".dl",
                    .is_default = true,
                    .node_columns = "id",
                    .tie_columns = "from|to|kind",
                    .charset = Charset::one_line,
                    .has_node_types = false,
                    .merges_parallel_ties = true,
                    .directions = Directions::none},
                   &detail::write_dl},
    ExchangeWriter{{.format = vna,
                    .ending = ".vna",
                    .is_default = true,
                    .node_columns = "*",
                    .tie_columns = "from|to|kind|level",
                    .typing = ValueTyping::column,
                    .charset = Charset::one_line,
                    .directions = Directions::none},
                   &detail::write_vna},
    ExchangeWriter{with_tables(graph_traits(gephi, "/", ValueTyping::none, Charset::csv)),
                   &detail::write_gephi_csv},
    ExchangeWriter{graph_traits(kumu, ".json", ValueTyping::each, Charset::all),
                   &detail::write_kumu_json},
    ExchangeWriter{graph_traits(kumu_csv, "/", ValueTyping::none, Charset::csv),
                   &detail::write_kumu_csv},
    ExchangeWriter{with_tables(graph_traits(json_graph, ".json", ValueTyping::each, Charset::all)),
                   &detail::write_json_graph},
    ExchangeWriter{of_one_direction(with_tables(
                       graph_traits(node_link, ".json", ValueTyping::each, Charset::all))),
                   &detail::write_node_link},
    ExchangeWriter{of_one_direction(with_tables(
                       graph_traits(node_link_edges, ".json", ValueTyping::each, Charset::all))),
                   &detail::write_node_link_edges},
};

const ExchangeWriter& writer_of(ExchangeFormat format) {
  return *std::ranges::find(writers, format,
                            [](const ExchangeWriter& writer) { return writer.traits.format; });
}

/// The tables that are neither nodes nor ties, for a folder that has those as nodes and edges.
void append_other_tables(const Dataset& dataset, std::vector<FileContent>& files) {
  for (FileContent& file : dataset_to_csv(dataset, CsvDialect::standard)) {
    const bool is_in_graph =
        file.name == "stakeholders.csv" || file.name == "venues.csv" || file.name == "ties.csv";
    if (!is_in_graph) files.push_back(std::move(file));
  }
}

std::vector<FileContent> write_files(const Dataset& dataset, const ExchangeGraph& graph,
                                     const ExchangeWriter& writer, CsvDialect dialect,
                                     const Watch& watch) {
  const FormatTraits& traits = writer.traits;
  if (traits.format == csv) return dataset_to_csv(dataset, dialect, watch);
  if (writer.write == nullptr) {
    return {{.name = "data.json", .bytes = dataset_to_json(dataset, watch)}};
  }
  std::vector<FileContent> files = writer.write(graph, watch);
  if (traits.ending == "/" && traits.has_tables) append_other_tables(dataset, files);
  return files;
}

}  // namespace

Conversion convert_dataset(const Dataset& dataset, ExchangeFormat format, CsvDialect dialect,
                           const Watch& watch) {
  const ExchangeWriter& writer = writer_of(format);
  const ExchangeGraph graph = detail::graph_from_dataset(dataset, watch);
  return {.files = write_files(dataset, graph, writer, dialect, watch),
          .losses = detail::find_losses(dataset, graph, writer.traits, watch),
          .directed_symmetric = detail::count_directed_symmetric(graph, writer.traits)};
}

bool is_folder_format(ExchangeFormat format) { return ending_of(format) == "/"; }

std::string_view ending_of(ExchangeFormat format) { return writer_of(format).traits.ending; }

std::optional<ExchangeFormat> format_of(std::string_view target) {
  const std::string_view name = target.substr(target.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (name.empty() || dot == std::string_view::npos || dot == 0) return csv;
  const std::string ending = detail::to_lower_ascii(name.substr(dot));
  for (const ExchangeWriter& writer : writers) {
    if (writer.traits.is_default && writer.traits.ending == ending) return writer.traits.format;
  }
  return std::nullopt;
}

}  // namespace bindeglied
