#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/declared_attributes.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/graphml_words.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "bindeglied/ingest/detail/read_xml.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::string_view description_name = "desc";

/// Follows a GraphML document.  Elements may nest: what is open stands in `open_`.
class GraphmlReader final : public XmlSink {
  using Inside = GraphmlElement;

 public:
  explicit GraphmlReader(GraphBuilder& builder) : builder_(builder) {}

  void open(XmlElement& element) override {
    const Inside inside = meaning_of(element);
    if (skipped_ > 0 || is_skipped(inside, element)) {
      element.read_all();
      ++skipped_;
      return;
    }
    if (is_in_content()) {
      content_.has_elements = true;
      element.read_all();
    }
    open_.push_back(inside);
    open_element(inside, element);
  }

  bool text(std::string_view text) override {
    if (skipped_ > 0) return true;
    const Inside inside = open_.back();
    if (is_in_content()) content_.text += text;
    if (inside == Inside::data || inside == Inside::fallback) {
      content_.has_own_text = content_.has_own_text || !trim(text).empty();
    }
    const bool is_loose = inside == Inside::description || inside == Inside::foreign;
    const bool is_kept =
        inside == Inside::data || inside == Inside::fallback || inside == Inside::label || is_loose;
    if (is_kept) text_ += text;
    return is_kept || is_in_content();
  }

  void close(std::string_view name) override {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    const Inside inside = open_.back();
    open_.pop_back();
    if (open_.empty() && !has_graph_) builder_.refuse_no_graph();
    if (inside == Inside::data) {
      close_data();
    } else if (inside == Inside::label) {
      close_label();
    } else if (inside == Inside::fallback) {
      close_fallback();
    } else if (inside == Inside::description) {
      close_description();
    } else if (inside == Inside::foreign) {
      builder_.lose_element(name, trim(text_));
      text_.clear();
    } else if (inside == Inside::graph) {
      are_directed_.pop_back();
    } else if (inside == Inside::node || inside == Inside::edge) {
      close_element();
      if (inside == Inside::node) open_nodes_.pop_back();
    }
  }

 private:
  [[nodiscard]] Inside meaning_of(const XmlElement& element) const {
    if (open_.empty()) return Inside::other;
    const Inside inside = graphml_element(element, is_in_content());
    return inside == Inside::fallback && open_.back() != Inside::key ? Inside::foreign : inside;
  }

  void open_element(Inside inside, XmlElement& element) {
    switch (inside) {
      case Inside::key:
        return keys_.declare(element.attribute("id"), graphml_key(element), builder_);
      case Inside::graph:
        return open_graph(element);
      case Inside::node:
        return open_node(element);
      case Inside::edge:
        return open_edge(element);
      case Inside::data:
        key_ = element.attribute("key");
        [[fallthrough]];
      case Inside::fallback:
        content_ = {};
        return text_.clear();
      case Inside::foreign:
        element.read_all();
        [[fallthrough]];
      case Inside::label:
      case Inside::description:
        return text_.clear();
      case Inside::locator:
        return builder_.lose_element(element.name(), locator_target(element));
      case Inside::hyperedge:
      case Inside::port:
      case Inside::other:
        return;
    }
  }

  [[nodiscard]] bool is_in_content() const {
    return std::ranges::any_of(
        open_, [](Inside inside) { return inside == Inside::data || inside == Inside::fallback; });
  }

  /// Ports, hyperedges, and networks after the first one, with all that is inside them; reported.
  /// And what is inside an element that is itself reported, as foreign, when it ends.
  bool is_skipped(Inside inside, XmlElement& element) {
    if (!open_.empty() && open_.back() == Inside::foreign) return true;
    if (inside == Inside::port) {
      builder_.lose_port("port", element.attribute("name"));
      return true;
    }
    if (inside == Inside::hyperedge) {
      builder_.report("graph.hyperedge", Severity::warning, "hyperedge", element.attribute("id"),
                      element.place() + "is no tie between two; left out");
      return true;
    }
    const bool is_whole = inside == Inside::graph && are_directed_.empty();
    if (!is_whole || !std::exchange(has_graph_, true)) return false;
    builder_.lose_network(element.attribute("id"));
    return true;
  }

  void close_label() {
    const std::string text(trim(text_));
    text_.clear();
    content_.has_label = true;
    if (element_ == Inside::other || text.empty()) return;
    if (!builder_.has_cell("label")) return builder_.add_text("label", text);
    if (builder_.cell_text("label") == text) return;
    builder_.report("graph.further_label", Severity::warning, "label", text,
                    "is a further label; only the first one is read");
  }

  /// Of a node or edge it is kept, unless an attribute is called so: known when the element ends.
  void close_description() {
    const std::string text(trim(text_));
    text_.clear();
    const Inside owner = open_.empty() ? Inside::other : open_.back();
    const bool is_of_element = owner == Inside::node || owner == Inside::edge;
    if (is_of_element && element_ == Inside::other) {
      builder_.lose_late_value(description_name, text);
    } else if (is_of_element && description_.empty()) {
      description_ = text;
    } else if (owner == Inside::graph || owner == Inside::other) {
      builder_.lose_graph_attribute(description_name, text);
    } else if (!text.empty()) {
      builder_.lose_element(description_name, text);
    }
  }

  void open_graph(XmlElement& element) {
    constexpr std::string_view word = "edgedefault";
    const bool otherwise = are_directed_.empty() || are_directed_.back();
    are_directed_.push_back(builder_.read_direction(word, element.attribute(word), otherwise));
    const std::string_view id = element.attribute("id");  // says nothing but for what is below
    read_parse_hints(element);
    if (element_ == Inside::edge) builder_.lose_graph_of_edge(id);
  }

  void open_node(XmlElement& element) {
    close_element();  // a group of yEd: its nodes follow inside it
    builder_.begin_node(++nodes_);
    const std::string_view id = element.attribute("id");
    builder_.set_id(id);
    parent_ = open_nodes_.empty() ? std::string() : open_nodes_.back();
    open_nodes_.emplace_back(trim(id));
    element_ = Inside::node;
  }

  void open_edge(XmlElement& element) {
    close_element();
    builder_.begin_edge(++edges_);
    builder_.set_from(element.attribute("source"));
    builder_.set_to(element.attribute("target"));
    builder_.set_edge_id(element.peek("id"));
    if (is_numbered(element.peek("id"))) element.attribute("id");
    constexpr std::string_view word = "directed";
    const bool otherwise = are_directed_.empty() || are_directed_.back();
    builder_.set_directed(builder_.read_direction(word, element.attribute(word), otherwise));
    for (const std::string_view port : {"sourceport", "targetport"}) {
      builder_.lose_port(port, element.attribute(port));
    }
    element_ = Inside::edge;
  }

  void close_element() {
    if (element_ == Inside::node) builder_.add_parent(parent_);
    if (element_ != Inside::other) {
      add_description();
      keys_.add_fallbacks(element_ == Inside::node ? "node" : "edge", builder_);
    }
    builder_.end();
    element_ = Inside::other;
  }

  void add_description() {
    const std::string text = std::exchange(description_, {});
    if (!builder_.has_cell(description_name)) return builder_.add_text(description_name, text);
    if (!text.empty()) builder_.lose_element(description_name, text);
  }

  void close_fallback() {
    const DeclaredAttribute* key = keys_.open();
    if (key == nullptr) return;
    if (content_.has_elements) return lose_content(key->name, key->is_drawing);
    keys_.set_fallback(text_);
  }

  /// Elements without text of their own may say how a program draws it: of these only labels count.
  void lose_content(std::string_view name, bool is_drawing) {
    if (!content_.has_own_text && (is_drawing || content_.has_label)) return;
    builder_.report("graph.content", Severity::warning, name, trim(content_.text),
                    "holds elements and is no plain text; left out");
  }

  void close_data() {
    const DeclaredAttribute* key = keys_.find(key_);
    const std::string& name = key != nullptr ? key->name : key_;
    const Inside owner = open_.back();
    if (content_.has_elements) {
      lose_content(name, key != nullptr && key->is_drawing);
    } else if (owner == Inside::graph && are_directed_.size() > 1) {
      builder_.lose_graph_attribute(name, text_);
    } else if (element_ == Inside::other && (owner == Inside::node || owner == Inside::edge)) {
      builder_.lose_late_value(name, text_);
    } else if (element_ == Inside::other) {
      add_to_graph(name);
    } else if (key == nullptr) {
      builder_.report("graph.unknown_key", Severity::warning, key_, {},
                      "is no key of this file; kept under its id");
      builder_.add_text(key_, text_);
    } else {
      builder_.add_typed(key->name, key->type, text_);
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

  GraphBuilder& builder_;
  std::vector<Inside> open_ = {};
  DeclaredAttributes keys_ = {};
  Inside element_ = Inside::other;       ///< the node or edge that data belongs to
  std::vector<bool> are_directed_ = {};  ///< edges of the open graphs; the innermost last
  bool has_graph_ = false;
  std::uint64_t skipped_ = 0;                 ///< open elements that are passed over
  std::vector<std::string> open_nodes_ = {};  ///< their ids; the innermost last
  std::string parent_ = {};                   ///< of the node that is being read
  std::string description_ = {};              ///< <desc> of the element that is being read
  std::string key_ = {};                      ///< of the data that is open
  GraphmlContent content_ = {};               ///< of the data or default that is open
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
