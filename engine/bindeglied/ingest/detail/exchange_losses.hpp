#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/convert_dataset.hpp"
#include "bindeglied/ingest/detail/exchange_graph.hpp"

namespace bindeglied::detail {

/// How far a format tells numbers, booleans and texts apart in unknown columns.
enum class ValueTyping : std::uint8_t {
  each,    ///< cell by cell: JSON
  column,  ///< one type per attribute: GraphML, GEXF
  none,    ///< everything is text: CSV
};

/// Which characters a format can hold.
enum class Charset : std::uint8_t {
  all,
  xml,       ///< without controls
  one_line,  ///< without quotation marks and line ends
  csv,       ///< without NUL
};

/// For what a format says whether edges have a direction.
enum class Directions : std::uint8_t {
  each,   ///< each edge, or by its kind
  graph,  ///< all edges together
  none,   ///< nothing: all have one
};

/// What a format can hold.
struct FormatTraits {
  ExchangeFormat format = ExchangeFormat::json;
  std::string_view ending = {};        ///< ".net"; "/" for a folder
  bool is_default = false;             ///< for its ending
  bool has_tables = false;             ///< also those that are neither nodes nor ties
  std::string_view node_columns = {};  ///< joined by '|'; "*" = all, unknown ones too
  std::string_view tie_columns = {};
  ValueTyping typing = ValueTyping::none;
  Charset charset = Charset::all;
  bool has_name = false;              ///< that of the dataset, without its table
  bool has_node_types = true;         ///< else they follow from the ties
  bool merges_parallel_ties = false;  ///< ties of one kind between the same nodes
  Directions directions = Directions::each;
};

/// How many edges without direction come to have one in such a format.  O(edges).
[[nodiscard]] std::uint64_t count_directed_symmetric(const ExchangeGraph& graph,
                                                     const FormatTraits& traits);

/// Every loss when `dataset`, of which `graph` was made, is written in such a format; in the order
/// of Dataset::tables(), columns, kinds.  O(cells).
[[nodiscard]] std::vector<ExchangeLoss> find_losses(const Dataset& dataset,
                                                    const ExchangeGraph& graph,
                                                    const FormatTraits& traits,
                                                    const Watch& watch = {});

}  // namespace bindeglied::detail
