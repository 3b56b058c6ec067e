#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "bindeglied/ingest/detail/read_xml.hpp"

namespace bindeglied::detail {
namespace {

/// A declared attribute.
struct GraphmlKey {
  std::string name;
  std::string type;   ///< "double"; empty = text
  std::string owner;  ///< "node", "edge", "graph", "all"
  std::string fallback;
};

/// Follows a GraphML document.  Elements may nest: what is open stands in `open_`.
class GraphmlReader final : public XmlSink {
 public:
  explicit GraphmlReader(GraphBuilder& builder) : builder_(builder) {}

  void open(std::string_view name, const std::vector<XmlAttribute>& attributes) override {
    const Inside inside = inside_of(name);
    if (is_in_data()) has_elements_ = true;
    open_.push_back(inside);
    switch (inside) {
      case Inside::key:
        open_key(attributes);
        return;
      case Inside::graph:
        is_directed_ = attribute_of(attributes, "edgedefault") != "undirected";
        return;
      case Inside::node:
        open_node(attributes);
        return;
      case Inside::edge:
        open_edge(attributes);
        return;
      case Inside::data:
        key_ = attribute_of(attributes, "key");
        has_elements_ = false;
        text_.clear();
        return;
      case Inside::fallback:
      case Inside::label:
        text_.clear();
        return;
      case Inside::hyperedge:
        builder_.report("graph.hyperedge", Severity::warning, {}, {},
                        "is no tie between two; left out");
        return;
      case Inside::other:
        return;
    }
  }

  void text(std::string_view text) override {
    const Inside inside = open_.back();
    if (inside == Inside::data || inside == Inside::fallback || inside == Inside::label) {
      text_ += text;
    }
  }

  void close(std::string_view /*name*/) override {
    const Inside inside = open_.back();
    open_.pop_back();
    if (inside == Inside::data) {
      close_data();
    } else if (inside == Inside::label) {
      if (element_ != Inside::other && !builder_.has_cell("label")) {
        builder_.add_text("label", trim(text_));
      }
      text_.clear();
    } else if (inside == Inside::fallback && has_open_key_) {
      keys_.back().fallback = text_;
      const std::size_t last = keys_.size() - 1;
      if (with_fallback_.empty() || with_fallback_.back() != last) with_fallback_.push_back(last);
    } else if (inside == Inside::node || inside == Inside::edge) {
      close_element();
    }
  }

 private:
  enum class Inside : std::uint8_t {
    other,
    key,
    graph,
    node,
    edge,
    data,
    fallback,
    label,
    hyperedge
  };

  /// Inside data only the labels of yEd's shapes mean something.
  [[nodiscard]] Inside inside_of(std::string_view name) const {
    if (is_in_data()) {
      const bool is_label = name == "NodeLabel" || name == "EdgeLabel" || name == "Label.Text";
      return is_label ? Inside::label : Inside::other;
    }
    if (name == "key") return Inside::key;
    if (name == "graph") return Inside::graph;
    if (name == "node") return Inside::node;
    if (name == "edge") return Inside::edge;
    if (name == "data") return Inside::data;
    if (name == "hyperedge") return Inside::hyperedge;
    if (name == "default") return Inside::fallback;
    return Inside::other;
  }

  [[nodiscard]] bool is_in_data() const {
    return std::ranges::find(open_, Inside::data) != open_.end();
  }

  void open_key(const std::vector<XmlAttribute>& attributes) {
    const std::string id(attribute_of(attributes, "id"));
    std::string_view name = attribute_of(attributes, "attr.name");
    if (name.empty()) name = id;
    has_open_key_ = key_positions_.emplace(id, keys_.size()).second;
    if (!has_open_key_) {
      builder_.report("graph.duplicate_key", Severity::warning, {}, id,
                      "is the id of two keys; the second one is not used");
      return;
    }
    keys_.push_back({.name = std::string(name),
                     .type = to_lower_ascii(attribute_of(attributes, "attr.type")),
                     .owner = std::string(attribute_of(attributes, "for")),
                     .fallback = {}});
  }

  void open_node(const std::vector<XmlAttribute>& attributes) {
    close_element();  // a group of yEd: its nodes follow inside it
    builder_.begin_node(++nodes_);
    builder_.set_id(attribute_of(attributes, "id"));
    element_ = Inside::node;
  }

  void open_edge(const std::vector<XmlAttribute>& attributes) {
    close_element();
    builder_.begin_edge(++edges_);
    builder_.set_from(attribute_of(attributes, "source"));
    builder_.set_to(attribute_of(attributes, "target"));
    const std::string_view directed = attribute_of(attributes, "directed");
    builder_.set_directed(directed.empty() ? is_directed_ : directed == "true" || directed == "1");
    element_ = Inside::edge;
  }

  void close_element() {
    if (element_ != Inside::other) add_fallbacks();
    builder_.end();
    element_ = Inside::other;
  }

  void add_fallbacks() {
    const std::string_view owner = element_ == Inside::node ? "node" : "edge";
    for (const std::size_t position : with_fallback_) {
      const GraphmlKey& key = keys_[position];
      const bool is_for_it = key.owner == owner || key.owner == "all" || key.owner.empty();
      if (is_for_it && !builder_.has_cell(key.name)) add(key, key.fallback);
    }
  }

  void close_data() {
    const auto found = key_positions_.find(key_);
    if (has_elements_) {
      // How a program draws it: only labels were looked at.
    } else if (element_ == Inside::other) {
      add_to_graph(found == key_positions_.end() ? key_ : keys_[found->second].name);
    } else if (found == key_positions_.end()) {
      builder_.report("graph.unknown_key", Severity::warning, key_, {},
                      "is no key of this file; kept under its id");
      builder_.add_text(key_, text_);
    } else {
      add(keys_[found->second], text_);
    }
    text_.clear();
  }

  void add_to_graph(const std::string& name) {
    if (name == "tables") {
      builder_.graph().tables = text_;
    } else if (name == "name" || name == "label") {
      builder_.graph().name = trim(text_);
    } else {
      builder_.lose_graph_attribute(name, text_);
    }
  }

  void add(const GraphmlKey& key, std::string_view text) {
    builder_.add_typed(key.name, key.type, text);
  }

  GraphBuilder& builder_;
  std::vector<Inside> open_ = {};
  std::vector<GraphmlKey> keys_ = {};
  std::unordered_map<std::string, std::size_t> key_positions_ = {};
  bool has_open_key_ = false;                    ///< whose default may follow
  std::vector<std::size_t> with_fallback_ = {};  ///< positions in `keys_`; ascending
  Inside element_ = Inside::other;               ///< the node or edge that data belongs to
  bool is_directed_ = true;                      ///< unless an edge says otherwise
  std::string key_ = {};                         ///< of the data that is open
  bool has_elements_ = false;                    ///< it holds more than text
  std::string text_ = {};
  std::uint64_t nodes_ = 0;
  std::uint64_t edges_ = 0;
};

}  // namespace

ExchangeGraph read_graphml(std::string_view bytes, std::string_view file, RowSink& problems,
                           const Limits& limits, const Watch& watch) {
  GraphBuilder builder(file, problems, limits);
  GraphmlReader reader(builder);
  read_xml(bytes, file, problems, limits, watch, reader);
  return std::move(builder.graph());
}

}  // namespace bindeglied::detail
