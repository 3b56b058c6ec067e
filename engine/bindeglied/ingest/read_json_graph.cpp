#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "bindeglied/ingest/detail/find_table.hpp"
#include "bindeglied/ingest/detail/json_graph.hpp"
#include "bindeglied/ingest/detail/json_sink.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"

namespace bindeglied::detail {
namespace {

/// Looks at the members of the document until one is known, and stops the parser there.
class FirstKnownMember {
 public:
  [[nodiscard]] bool is_graph() const { return is_graph_; }

  bool key(const std::string& name) {
    if (depth_ != 1) return true;
    constexpr std::array<std::string_view, 9> words = {"directed", "multigraph", "graph",
                                                       "graphs",   "nodes",      "links",
                                                       "edges",    "elements",   "connections"};
    is_graph_ = std::ranges::find(words, name) != words.end();
    return !is_graph_ && !find_table(name);
  }
  bool start_object(std::size_t /*size*/) { return ++depth_ > 0; }
  bool start_array(std::size_t /*size*/) { return ++depth_ > 0; }
  bool end_object() { return --depth_ > 0; }
  bool end_array() { return --depth_ > 0; }
  static bool null() { return true; }
  static bool boolean(bool /*value*/) { return true; }
  static bool number_integer(std::int64_t /*value*/) { return true; }
  static bool number_unsigned(std::uint64_t /*value*/) { return true; }
  static bool number_float(double /*value*/, const std::string& /*text*/) { return true; }
  static bool string(const std::string& /*text*/) { return true; }
  template <class Binary>
  static bool binary(const Binary& /*value*/) {
    return false;
  }
  template <class Exception>
  static bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                          const Exception& /*exception*/) {
    return false;
  }

 private:
  std::uint64_t depth_ = 0;
  bool is_graph_ = false;
};

}  // namespace

ExchangeGraph read_json_graph(std::string_view bytes, std::string_view file, RowSink& problems,
                              const Limits& limits, const Watch& watch) {
  JsonGraph graph(file, problems, limits);
  follow_json(bytes, file, graph, limits, watch);
  return graph.take();
}

bool is_json_graph(std::string_view bytes) {
  FirstKnownMember members;
  (void)nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &members);
  return members.is_graph();
}

}  // namespace bindeglied::detail
