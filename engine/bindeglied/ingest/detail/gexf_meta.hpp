#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/read_xml.hpp"

namespace bindeglied::detail {

/// What a GEXF document says of itself in <meta>: it may name the network; all else is reported as
/// having no place here.
class GexfMeta {
 public:
  /// The builder must outlive it.
  explicit GexfMeta(GraphBuilder& builder) : builder_(builder) {}

  /// Inside <meta>: then all elements are for this.
  [[nodiscard]] bool is_open() const { return depth_ > 0; }
  void open(XmlElement& element);
  /// False for text that stands beside the elements.
  bool text(std::string_view text);
  void close(std::string_view name);

  /// What the graph itself is called, which goes before title and description.
  void set_graph_name(std::string_view name);
  /// Gives the network the best of its names, and reports others; call it at the end.
  void name_network();

 private:
  GraphBuilder& builder_;
  std::uint64_t depth_ = 0;  ///< open elements from <meta> on
  std::string text_ = {};
  std::unordered_map<std::string, std::string> names_ = {};
};

}  // namespace bindeglied::detail
