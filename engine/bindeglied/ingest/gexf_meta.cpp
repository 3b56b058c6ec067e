#include "bindeglied/ingest/detail/gexf_meta.hpp"

#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {

void GexfMeta::open(XmlElement& element) {
  ++depth_;
  if (depth_ == 1) {  // such as the day of the last change
    for (const XmlAttribute& attribute : element.all()) {
      builder_.lose_graph_attribute(attribute.name, attribute.value);
    }
    element.read_all();
  }
  if (depth_ == 2) text_.clear();  // elements inside do not cut its text
}

bool GexfMeta::text(std::string_view text) {
  if (depth_ > 1) text_ += text;
  return depth_ > 1;
}

void GexfMeta::close(std::string_view name) {
  if (depth_-- != 2) return;
  std::string* known = nullptr;
  if (name == "title" || name == "description") known = &names_[std::string(name)];
  if (known != nullptr && known->empty()) {
    *known = trim(text_);
  } else {
    builder_.lose_graph_attribute(name, trim(text_));
  }
}

void GexfMeta::set_graph_name(std::string_view name) { names_["name"] = trim(name); }

void GexfMeta::name_network() {
  std::string& chosen = builder_.graph().name;
  for (const std::string_view word : {"name", "title", "description"}) {
    const auto found = names_.find(std::string(word));
    if (found == names_.end() || found->second.empty()) continue;
    if (chosen.empty()) {
      chosen = found->second;
    } else if (chosen != found->second) {
      builder_.lose_graph_attribute(word, found->second);
    }
  }
}

}  // namespace bindeglied::detail
