#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/declared_attributes.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "bindeglied/ingest/detail/read_xml.hpp"

namespace bindeglied::detail {
namespace {

/// Follows a GEXF document.
class GexfReader final : public XmlSink {
 public:
  explicit GexfReader(GraphBuilder& builder) : builder_(builder) {}

  void open(std::string_view name, const std::vector<XmlAttribute>& attributes) override {
    if (skipped_ > 0 || (name == "graph" && is_further(attributes))) {
      ++skipped_;
      return;
    }
    if (meta_depth_ > 0 || name == "meta") {
      if (++meta_depth_ == 1) lose_meta(attributes);
      if (meta_depth_ == 2) text_.clear();  // elements inside do not cut its text
      return;
    }
    if (default_depth_ > 0 || (name == "default" && declared_ != nullptr)) {
      if (++default_depth_ == 1) text_.clear();
      default_has_elements_ = default_has_elements_ || default_depth_ > 1;
      return;
    }
    if (name == "graph") {
      open_graph(attributes);
    } else if (name == "attributes") {
      declared_ = attribute_of(attributes, "class") == "edge" ? &of_edges_ : &of_nodes_;
    } else if (name == "attribute") {
      declare(attributes);
    } else if (name == "node") {
      open_node(attributes);
    } else if (name == "edge") {
      open_edge(attributes);
    } else if (name == "parent" && element_ == Element::node) {
      add_parent(attribute_of(attributes, "for"));
    } else if (name == "attvalue" || name == "spell" || name == "parent") {
      open_value(name, attributes);
    }
    text_.clear();
  }

  void text(std::string_view text) override {
    if (skipped_ == 0) text_ += text;
  }

  void close(std::string_view name) override {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (meta_depth_ > 0) {
      if (meta_depth_-- == 2) close_meta(name);
      return;
    }
    if (default_depth_ > 0) {
      if (--default_depth_ == 0) close_default();
      return;
    }
    if (name == "attributes") {
      declared_ = nullptr;
    } else if (name == "node" || name == "edge") {
      close_element();
      if (name == "node") open_nodes_.pop_back();
    }
    text_.clear();
  }

  /// Names the network; call it after the last event.
  void finish() {
    std::string& name = builder_.graph().name;
    for (const std::string_view word : {"name", "title", "description"}) {
      const auto found = names_.find(std::string(word));
      if (found == names_.end() || found->second.empty()) continue;
      if (name.empty()) {
        name = found->second;
      } else if (name != found->second) {
        builder_.lose_graph_attribute(word, found->second);
      }
    }
  }

 private:
  enum class Element : std::uint8_t { nothing, node, edge };

  bool is_further(const std::vector<XmlAttribute>& attributes) {
    if (!std::exchange(has_graph_, true)) return false;
    builder_.lose_network(attribute_of(attributes, "name"));
    return true;
  }

  void open_graph(const std::vector<XmlAttribute>& attributes) {
    constexpr std::string_view word = "defaultedgetype";
    is_directed_ = builder_.read_direction(word, attribute_of(attributes, word), false);
    names_["name"] = trim(attribute_of(attributes, "name"));  // as networkx has it
  }

  /// Such as the day of the last change.
  void lose_meta(const std::vector<XmlAttribute>& attributes) {
    for (const XmlAttribute& attribute : attributes) {
      builder_.lose_graph_attribute(attribute.name, attribute.value);
    }
  }

  void close_meta(std::string_view name) {
    std::string* known = nullptr;
    if (name == "title" || name == "description") known = &names_[std::string(name)];
    if (known != nullptr && known->empty()) {
      *known = trim(text_);
    } else {
      builder_.lose_graph_attribute(name, trim(text_));
    }
    text_.clear();
  }

  void declare(const std::vector<XmlAttribute>& attributes) {
    if (declared_ == nullptr) return;
    const std::string_view id = attribute_of(attributes, "id");
    std::string_view title = attribute_of(attributes, "title");
    if (title.empty()) title = id;
    declared_->declare(
        id, {.name = std::string(title), .type = to_lower_ascii(attribute_of(attributes, "type"))},
        builder_);
  }

  void close_default() {
    const DeclaredAttribute* attribute = declared_->open();
    if (attribute != nullptr && default_has_elements_) {
      builder_.report("graph.content", Severity::warning, attribute->name, trim(text_),
                      "holds elements and is no plain text; left out");
    } else {
      declared_->set_fallback(text_);
    }
    default_has_elements_ = false;
    text_.clear();
  }

  void open_node(const std::vector<XmlAttribute>& attributes) {
    close_element();  // nodes may stand inside nodes
    builder_.begin_node(++nodes_);
    element_ = Element::node;
    builder_.set_id(attribute_of(attributes, "id"));
    parent_.clear();
    add_parent(open_nodes_.empty() ? std::string_view{} : open_nodes_.back());
    add_parent(attribute_of(attributes, "pid"));
    open_nodes_.emplace_back(trim(attribute_of(attributes, "id")));
    builder_.add_text("label", attribute_of(attributes, "label"));
    add_times(attributes);
  }

  void open_edge(const std::vector<XmlAttribute>& attributes) {
    close_element();
    builder_.begin_edge(++edges_);
    element_ = Element::edge;
    builder_.set_from(attribute_of(attributes, "source"));
    builder_.set_to(attribute_of(attributes, "target"));
    builder_.set_directed(
        builder_.read_direction("type", attribute_of(attributes, "type"), is_directed_));
    parent_.clear();
    builder_.add_text("label", attribute_of(attributes, "label"));
    edge_kind_ = attribute_of(attributes, "kind");
    edge_weight_ = attribute_of(attributes, "weight");
    add_times(attributes);
  }

  /// The first one counts; of an attribute that is called so too, only when the element ends.
  void add_parent(std::string_view id) {
    id = trim(id);
    if (parent_.empty()) {
      parent_ = id;
    } else if (!id.empty() && id != parent_) {
      builder_.report("graph.parent", Severity::warning, "parent", id,
                      "has no place here as what the element is inside of; left out");
    }
  }

  void lose_late_value(std::string_view name, const std::vector<XmlAttribute>& attributes) {
    for (const std::string_view word : {"value", "start", "end", "for"}) {
      const std::string_view value = attribute_of(attributes, word);
      if (!value.empty()) return builder_.lose_late_value(name, value);
    }
  }

  void open_value(std::string_view name, const std::vector<XmlAttribute>& attributes) {
    if (element_ == Element::nothing) {
      if (!open_nodes_.empty()) lose_late_value(name, attributes);
    } else if (name == "attvalue") {
      add_value(attributes);
    } else if (name == "spell") {
      add_spell(attributes);
    }
  }

  void add_times(const std::vector<XmlAttribute>& attributes) {
    for (const std::string_view name : {"start", "end"}) {
      builder_.add_text(name, attribute_of(attributes, name));
    }
  }

  void add_spell(const std::vector<XmlAttribute>& attributes) {
    if (builder_.has_cell("start") || builder_.has_cell("end")) {
      builder_.report("graph.changing_value", Severity::warning, "spell",
                      attribute_of(attributes, "start"),
                      "changes with time: only the first value is used");
    } else {
      add_times(attributes);
    }
  }

  void add_value(const std::vector<XmlAttribute>& attributes) {
    const DeclaredAttributes& declared = element_ == Element::node ? of_nodes_ : of_edges_;
    std::string id(attribute_of(attributes, "for"));
    if (id.empty()) id = attribute_of(attributes, "id");  // GEXF 1.0
    const std::string_view value = attribute_of(attributes, "value");
    const DeclaredAttribute* attribute = declared.find(id);
    if (attribute == nullptr) {
      builder_.report("graph.unknown_key", Severity::warning, id, value,
                      "is no key of this file; kept under its id");
      if (!builder_.has_cell(id)) builder_.add_text(id, value);
      return;
    }
    if (builder_.has_cell(attribute->name)) {
      builder_.report("graph.changing_value", Severity::warning, attribute->name, value,
                      "changes with time: only the first value is used");
      return;
    }
    builder_.add_typed(attribute->name, attribute->type, value);
  }

  void close_element() {
    if (element_ == Element::nothing) return;
    // What stands at the edge itself counts where no attribute of that name says it.
    if (element_ == Element::edge) {
      if (!builder_.has_cell("kind")) builder_.add_text("kind", edge_kind_);
      if (!builder_.has_cell("weight")) builder_.add_number("weight", edge_weight_);
    }
    builder_.add_parent(parent_);
    if (element_ == Element::node) of_nodes_.add_fallbacks("node", builder_);
    if (element_ == Element::edge) of_edges_.add_fallbacks("edge", builder_);
    builder_.end();
    element_ = Element::nothing;
  }

  GraphBuilder& builder_;
  DeclaredAttributes of_nodes_ = {};
  DeclaredAttributes of_edges_ = {};
  DeclaredAttributes* declared_ = nullptr;
  Element element_ = Element::nothing;
  std::vector<std::string> open_nodes_ = {};  ///< their ids; the innermost last
  std::string parent_ = {};                   ///< of the node that is being read
  bool is_directed_ = false;
  bool has_graph_ = false;
  std::uint64_t skipped_ = 0;        ///< open elements of a further network
  std::uint64_t meta_depth_ = 0;     ///< open elements from <meta> on
  std::uint64_t default_depth_ = 0;  ///< open elements from <default> on
  bool default_has_elements_ = false;
  std::unordered_map<std::string, std::string> names_ = {};  ///< what may name the network
  std::string edge_kind_ = {};
  std::string edge_weight_ = {};
  std::string text_ = {};
  std::uint64_t nodes_ = 0;
  std::uint64_t edges_ = 0;
};

}  // namespace

ExchangeGraph read_gexf(std::string_view bytes, std::string_view file, RowSink& problems,
                        const Limits& limits, const Watch& watch) {
  GraphBuilder builder(file, problems, limits);
  GexfReader reader(builder);
  read_xml(bytes, file, problems, limits, watch, reader);
  reader.finish();
  return std::move(builder.graph());
}

}  // namespace bindeglied::detail
