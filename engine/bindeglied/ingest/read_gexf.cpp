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

struct GexfAttribute {
  std::string name;
  std::string type;
  std::string fallback;
};

/// The attributes of nodes, or of edges, by id.
struct GexfAttributes {
  std::vector<GexfAttribute> all = {};
  std::unordered_map<std::string, std::size_t> positions = {};
  std::vector<std::size_t> with_fallback = {};  ///< positions in `all`; ascending
};

/// Follows a GEXF document.
class GexfReader final : public XmlSink {
 public:
  explicit GexfReader(GraphBuilder& builder) : builder_(builder) {}

  void open(std::string_view name, const std::vector<XmlAttribute>& attributes) override {
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
    } else if (name == "attvalue" && element_ != Element::nothing) {
      add_value(attributes);
    } else if (name == "spell" && element_ != Element::nothing) {
      add_spell(attributes);
    }
    text_.clear();
  }

  void text(std::string_view text) override { text_ += text; }

  void close(std::string_view name) override {
    if (name == "default" && declared_ != nullptr && has_open_attribute_) {
      declared_->all.back().fallback = text_;
      std::vector<std::size_t>& known = declared_->with_fallback;
      const std::size_t last = declared_->all.size() - 1;
      if (known.empty() || known.back() != last) known.push_back(last);
    } else if (name == "attributes") {
      declared_ = nullptr;
    } else if (name == "node" || name == "edge") {
      close_element();
    } else if (name == "description") {
      if (builder_.graph().name.empty()) builder_.graph().name = trim(text_);
    } else if (name == "keywords") {
      builder_.lose_graph_attribute(name, text_);
    }
    text_.clear();
  }

 private:
  enum class Element : std::uint8_t { nothing, node, edge };

  void open_graph(const std::vector<XmlAttribute>& attributes) {
    is_directed_ = attribute_of(attributes, "defaultedgetype") == "directed";
    const std::string_view name = trim(attribute_of(attributes, "name"));  // as networkx has it
    if (name.empty()) return;
    std::string& known = builder_.graph().name;
    if (known != name) builder_.lose_graph_attribute("description", known);
    known = name;
  }

  void declare(const std::vector<XmlAttribute>& attributes) {
    if (declared_ == nullptr) return;
    const std::string id(attribute_of(attributes, "id"));
    std::string_view title = attribute_of(attributes, "title");
    if (title.empty()) title = id;
    has_open_attribute_ = declared_->positions.emplace(id, declared_->all.size()).second;
    if (!has_open_attribute_) {
      builder_.report("graph.duplicate_key", Severity::warning, {}, id,
                      "is the id of two keys; the second one is not used");
      return;
    }
    declared_->all.push_back({.name = std::string(title),
                              .type = to_lower_ascii(attribute_of(attributes, "type")),
                              .fallback = {}});
  }

  void open_node(const std::vector<XmlAttribute>& attributes) {
    close_element();  // nodes may stand inside nodes
    builder_.begin_node(++nodes_);
    element_ = Element::node;
    builder_.set_id(attribute_of(attributes, "id"));
    builder_.add_text("label", attribute_of(attributes, "label"));
    add_times(attributes);
  }

  void open_edge(const std::vector<XmlAttribute>& attributes) {
    close_element();
    builder_.begin_edge(++edges_);
    element_ = Element::edge;
    builder_.set_from(attribute_of(attributes, "source"));
    builder_.set_to(attribute_of(attributes, "target"));
    const std::string_view type = attribute_of(attributes, "type");
    builder_.set_directed(type.empty() ? is_directed_ : type == "directed");
    builder_.add_text("label", attribute_of(attributes, "label"));
    edge_kind_ = attribute_of(attributes, "kind");
    edge_weight_ = attribute_of(attributes, "weight");
    add_times(attributes);
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
    const GexfAttributes& declared = element_ == Element::node ? of_nodes_ : of_edges_;
    std::string id(attribute_of(attributes, "for"));
    if (id.empty()) id = attribute_of(attributes, "id");  // GEXF 1.0
    const std::string_view value = attribute_of(attributes, "value");
    const auto found = declared.positions.find(id);
    if (found == declared.positions.end()) {
      builder_.report("graph.unknown_key", Severity::warning, id, value,
                      "is no key of this file; kept under its id");
      if (!builder_.has_cell(id)) builder_.add_text(id, value);
      return;
    }
    const GexfAttribute& attribute = declared.all[found->second];
    if (builder_.has_cell(attribute.name)) {
      builder_.report("graph.changing_value", Severity::warning, attribute.name, value,
                      "changes with time: only the first value is used");
      return;
    }
    add(attribute, value);
  }

  void add(const GexfAttribute& attribute, std::string_view value) {
    builder_.add_typed(attribute.name, attribute.type, value);
  }

  void close_element() {
    if (element_ == Element::nothing) return;
    // What stands at the edge itself counts where no attribute of that name says it.
    if (element_ == Element::edge) {
      if (!builder_.has_cell("kind")) builder_.add_text("kind", edge_kind_);
      if (!builder_.has_cell("weight")) builder_.add_number("weight", edge_weight_);
    }
    const GexfAttributes& declared = element_ == Element::node ? of_nodes_ : of_edges_;
    for (const std::size_t position : declared.with_fallback) {
      const GexfAttribute& attribute = declared.all[position];
      if (!builder_.has_cell(attribute.name)) add(attribute, attribute.fallback);
    }
    builder_.end();
    element_ = Element::nothing;
  }

  GraphBuilder& builder_;
  GexfAttributes of_nodes_ = {};
  GexfAttributes of_edges_ = {};
  GexfAttributes* declared_ = nullptr;
  bool has_open_attribute_ = false;  ///< whose default may follow
  Element element_ = Element::nothing;
  bool is_directed_ = false;
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
  return std::move(builder.graph());
}

}  // namespace bindeglied::detail
