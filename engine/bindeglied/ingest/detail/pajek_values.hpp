#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/graph_builder.hpp"

namespace bindeglied::detail {

/// The partitions and vectors of a Pajek project: sections with a number for each vertex.  They do
/// not say of which network of the file: of any that has as many vertices.
class PajekValues {
 public:
  /// A section begins in that line; `kind` is "partition" or "vector", which is the name without
  /// one.
  void begin(std::string_view kind, std::string_view name, std::uint64_t line);
  /// The words of the *Vertices line of the section.
  void set_count(const std::vector<std::string_view>& words);
  /// The values in one of its lines; they share the life of the text.
  void add(const std::vector<std::string_view>& words, std::uint64_t line);
  /// The words of the *Vertices line of a network of the file that is not read.
  void add_other_network(const std::vector<std::string_view>& words);

  /// Keeps what belongs to the network that is read, under names that no attribute has yet;
  /// reports all else as `pajek.values`.  Call it once, after the last line.
  void match(std::uint64_t vertex_count, GraphBuilder& builder);
  /// Gives the vertex that is being built its values; what is wrong with one is reported with the
  /// line of the value.
  void give(std::size_t vertex, GraphBuilder& builder) const;

 private:
  struct Section {
    std::string name;
    std::uint64_t line = 0;
    std::optional<std::uint64_t> count = std::nullopt;
    std::vector<std::string_view> values = {};
    std::vector<std::uint64_t> lines = {};  ///< where each stands
  };

  [[nodiscard]] std::string fault_of(const Section& section, std::uint64_t vertex_count) const;
  void make_names_unique();

  std::vector<Section> sections_ = {};
  std::vector<std::uint64_t> other_counts_ = {};
};

}  // namespace bindeglied::detail
