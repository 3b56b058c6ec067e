#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/declared_attributes.hpp"
#include "bindeglied/ingest/detail/gexf_meta.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "bindeglied/ingest/detail/read_xml.hpp"

namespace bindeglied::detail {
namespace {

/// Follows a GEXF document.
class GexfReader final : public XmlSink {
 public:
  explicit GexfReader(GraphBuilder& builder) : builder_(builder) {}

  void open(XmlElement& element) override {
    const std::string_view name = element.name();
    if (skipped_ > 0 || (name == "graph" && is_further(element))) {
      element.read_all();
      ++skipped_;
      return;
    }
    if (meta_.is_open() || (name == "meta" && !element.is_foreign())) return meta_.open(element);
    if (default_depth_ > 0 || (name == "default" && declared_ != nullptr)) {
      if (++default_depth_ == 1) text_.clear();
      default_has_elements_ = default_has_elements_ || default_depth_ > 1;
      return;
    }
    const bool is_known = !element.is_foreign() && open_known(name, element);
    if (!is_known) element.leave_out();
    depth_ += is_known ? 1 : 0;
    text_.clear();
  }

  bool text(std::string_view text) override {
    if (skipped_ > 0) return true;
    if (meta_.is_open()) return meta_.text(text);
    text_ += text;
    return default_depth_ > 0;
  }

  void close(std::string_view name) override {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (meta_.is_open()) return meta_.close(name);
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
    if (--depth_ == 0 && !has_graph_) builder_.refuse_no_graph();
    text_.clear();
  }

  /// Names the network; call it after the last event.
  void finish() { meta_.name_network(); }

 private:
  enum class Element : std::uint8_t { nothing, node, edge };

  bool is_further(XmlElement& element) {
    if (element.is_foreign() || !std::exchange(has_graph_, true)) return false;
    builder_.lose_network(element.attribute("name"));
    return true;
  }

  /// False for an element that means nothing here.
  bool open_known(std::string_view name, XmlElement& element) {
    if (name == "graph") {
      open_graph(element);
    } else if (name == "attributes") {
      return open_attributes(element);
    } else if (name == "attribute" && declared_ != nullptr) {
      declare(element);
    } else if (name == "node") {
      open_node(element);
    } else if (name == "edge") {
      open_edge(element);
    } else if (name == "parent" && element_ == Element::node) {
      add_parent(element.attribute("for"));
    } else if (name == "attvalue" || name == "spell" || name == "parent") {
      open_value(name, element);
    } else {
      constexpr std::array<std::string_view, 6> holders = {"gexf",      "nodes",  "edges",
                                                           "attvalues", "spells", "parents"};
      if (std::ranges::find(holders, name) == holders.end()) return false;
      for (const std::string_view technical : {"version", "count"}) element.attribute(technical);
    }
    return true;
  }

  bool open_attributes(XmlElement& element) {
    const std::string_view owner = element.attribute("class");
    element.attribute("mode");
    if (owner != "edge" && owner != "node" && !owner.empty()) return false;
    declared_ = owner == "edge" ? &of_edges_ : &of_nodes_;
    return true;
  }

  void open_graph(XmlElement& element) {
    constexpr std::string_view word = "defaultedgetype";
    is_directed_ = builder_.read_direction(word, element.attribute(word), false);
    meta_.set_graph_name(element.attribute("name"));  // as networkx has it
    for (const std::string_view technical :
         {"mode", "idtype", "timeformat", "timerepresentation"}) {
      element.attribute(technical);
    }
  }

  void declare(XmlElement& element) {
    const std::string_view id = element.attribute("id");
    std::string_view title = element.attribute("title");
    if (title.empty()) title = id;
    declared_->declare(
        id, {.name = std::string(title), .type = to_lower_ascii(element.attribute("type"))},
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

  void open_node(XmlElement& element) {
    close_element();  // nodes may stand inside nodes
    builder_.begin_node(++nodes_);
    element_ = Element::node;
    builder_.set_id(element.attribute("id"));
    parent_.clear();
    add_parent(open_nodes_.empty() ? std::string_view{} : open_nodes_.back());
    add_parent(element.attribute("pid"));
    open_nodes_.emplace_back(trim(element.attribute("id")));
    builder_.add_text("label", element.attribute("label"));
    add_times(element);
  }

  void open_edge(XmlElement& element) {
    close_element();
    builder_.begin_edge(++edges_);
    element_ = Element::edge;
    builder_.set_from(element.attribute("source"));
    builder_.set_to(element.attribute("target"));
    builder_.set_directed(builder_.read_direction("type", element.attribute("type"), is_directed_));
    parent_.clear();
    builder_.add_text("label", element.attribute("label"));
    builder_.set_edge_id(element.peek("id"));
    if (is_numbered(element.peek("id"))) element.attribute("id");
    edge_kind_ = element.attribute("kind");
    edge_weight_ = element.attribute("weight");
    add_times(element);
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

  void lose_late_value(std::string_view name, XmlElement& element) {
    element.read_all();
    for (const std::string_view word : {"value", "start", "end", "for"}) {
      const std::string_view value = element.attribute(word);
      if (!value.empty()) return builder_.lose_late_value(name, value);
    }
  }

  void open_value(std::string_view name, XmlElement& element) {
    if (element_ == Element::nothing) {
      if (!open_nodes_.empty()) lose_late_value(name, element);
    } else if (name == "attvalue") {
      add_value(element);
    } else if (name == "spell") {
      add_spell(element);
    }
  }

  void add_times(XmlElement& element) {
    for (const std::string_view name : {"start", "end"}) {
      builder_.add_text(name, element.attribute(name));
    }
  }

  void add_spell(XmlElement& element) {
    if (builder_.has_cell("start") || builder_.has_cell("end")) {
      builder_.lose_change("spell", element.attribute("start"));
    } else {
      add_times(element);
    }
  }

  void add_value(XmlElement& element) {
    const DeclaredAttributes& declared = element_ == Element::node ? of_nodes_ : of_edges_;
    std::string id(element.attribute("for"));
    if (id.empty()) id = element.attribute("id");  // GEXF 1.0
    const std::string_view value = element.attribute("value");
    const DeclaredAttribute* attribute = declared.find(id);
    if (attribute == nullptr) {
      builder_.report("graph.unknown_key", Severity::warning, id, value,
                      "is no key of this file; kept under its id");
      if (!builder_.has_cell(id)) builder_.add_text(id, value);
      return;
    }
    if (builder_.has_cell(attribute->name)) {
      builder_.lose_change(attribute->name, value);
      return;
    }
    builder_.add_typed(attribute->name, attribute->type, value);
  }

  /// Whether the edge has an attribute of that name; when that says something else than the edge
  /// itself, which writes `text` and means `value`, it is reported.
  bool has_said_otherwise(std::string_view name, std::string_view text, std::string_view value) {
    if (!builder_.has_cell(name)) return false;
    if (!trim(text).empty() && builder_.cell_text(name) != value) {
      builder_.report("graph.contradiction", Severity::warning, name, text,
                      "is not what the attribute of that name says, which counts");
    }
    return true;
  }

  void close_element() {
    if (element_ == Element::nothing) return;
    // What stands at the edge itself counts where no attribute of that name says it.
    if (element_ == Element::edge) {
      if (!has_said_otherwise("kind", edge_kind_, edge_kind_)) {
        builder_.add_text("kind", edge_kind_);
      }
      if (!has_said_otherwise("weight", edge_weight_, json_number(edge_weight_))) {
        builder_.add_number("weight", edge_weight_);
      }
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
  std::uint64_t depth_ = 0;          ///< open elements that mean something
  std::uint64_t skipped_ = 0;        ///< open elements of a further network
  std::uint64_t default_depth_ = 0;  ///< open elements from <default> on
  bool default_has_elements_ = false;
  GexfMeta meta_{builder_};
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
