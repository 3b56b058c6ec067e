#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/decode_text.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/pajek_values.hpp"
#include "bindeglied/ingest/detail/pajek_vertices.hpp"
#include "bindeglied/ingest/detail/pajek_words.hpp"
#include "bindeglied/ingest/detail/read_graph.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"
#include "bindeglied/ingest/detail/unread_parts.hpp"

namespace bindeglied::detail {
namespace {

/// Reads line by line; a section holds until the next line that begins with '*'.
class PajekReader {
 public:
  PajekReader(std::string_view file, RowSink& problems, const Limits& limits, const Watch& watch)
      : file_(file),
        problems_(problems),
        limits_(limits),
        watch_(watch),
        builder_(file, problems, limits) {}

  ExchangeGraph read(std::string_view text) {
    text_ = text;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of("\n\r"), text.size());
      const bool is_pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
      ++line_;
      if (line_ % 65536 == 0) watch_.check(file_, 0.5);
      read_line(trim(text.substr(0, end)));
      text.remove_prefix(std::min(end + (is_pair ? 2 : 1), text.size()));
    }
    finish();
    unread_.report(text_, file_, problems_);
    return std::move(builder_.graph());
  }

 private:
  void read_line(std::string_view line) {
    if (line.empty() || line.front() == '%') return;
    if (line.front() == '*') return begin_section(line);
    if (section_ == PajekSection::values) return values_.add(pajek_words(line), line_);
    if (is_further_) return;
    switch (section_) {
      case PajekSection::vertices:
        return read_vertex(pajek_words(line));
      case PajekSection::pairs:
        return read_pair(pajek_words(line));
      case PajekSection::lists:
        return read_list(pajek_words(line));
      case PajekSection::matrix:
        return read_matrix(pajek_words(line));
      case PajekSection::values:
      case PajekSection::other:
        return;
    }
  }

  void begin_section(std::string_view line) {
    const std::vector<std::string_view> words = pajek_words(line);
    const std::string name = to_lower_ascii(words.front());
    if (name == "*network") return begin_network(trim(line.substr(words.front().size())));
    const bool is_of_section = name == "*vertices" && owns_vertices_;
    owns_vertices_ = has_own_vertices(name);
    if (is_of_section) {
      if (section_ == PajekSection::values) values_.set_count(words);
      return;
    }
    section_ = pajek_section(name);
    if (section_ == PajekSection::values) {
      values_.begin(name.substr(1), trim(line.substr(words.front().size())), line_);
    } else if (section_ == PajekSection::other) {
      complain("pajek.section", Severity::warning, words.front(), "is not read");
    }
    if (is_further_) {
      if (section_ == PajekSection::vertices) values_.add_other_network(words);
      return;
    }
    is_directed_ = name.starts_with("*arc") || name == "*matrix";
    relation_ = pajek_relation(words);
    matrix_row_ = 0;
    if (section_ == PajekSection::vertices) begin_vertices(words);
  }

  void begin_network(std::string_view name) {
    section_ = PajekSection::other;
    owns_vertices_ = false;
    is_further_ = std::exchange(has_network_, true) || has_vertices_;
    if (is_further_) return builder_.lose_network(name);
    builder_.graph().name = name;
  }

  void begin_vertices(const std::vector<std::string_view>& words) {
    has_vertices_ = true;
    const auto count = words.size() > 1 ? pajek_whole(words[1]) : std::nullopt;
    if (!count || !vertices_.labels.empty()) {
      section_ = PajekSection::other;
      return complain("pajek.vertices", Severity::error, words.size() > 1 ? words[1] : "",
                      "*Vertices must stand once, with the number of vertices");
    }
    if (*count > limits_.max_nodes) {
      throw_limit(file_, *count, "nodes", "max_nodes", limits_.max_nodes);
    }
    vertices_.first_mode = *count;
    if (words.size() > 2) {
      const auto first = pajek_whole(words[2]);
      if (first && *first <= *count) {
        vertices_.first_mode = *first;
      } else {
        complain("pajek.vertices", Severity::error, words[2],
                 "the number of vertices of the first mode must not exceed that of all");
      }
    }
    vertices_.resize(*count);
  }

  void read_vertex(const std::vector<std::string_view>& words) {
    if (!is_vertex(words[0])) return;
    const std::size_t index = *pajek_whole(words[0]) - 1;
    if (vertices_.lines[index] != 0) {
      complain("pajek.vertex_twice", Severity::error, words[0],
               "stands in line " + std::to_string(vertices_.lines[index]) + " too");
      return;
    }
    vertices_.lines[index] = line_;
    if (words.size() > 1) vertices_.labels[index] = trim(word_of(words[1]));
    for (std::size_t k = 2; k < words.size(); ++k) {
      if (words[k].starts_with('[')) {
        vertices_.times[index] += words[k];
      } else {
        lose_word("vertex", words[k]);
      }
    }
  }

  /// Coordinates, shapes and colours: the first of a line stands for all.
  void lose_word(std::string_view element, std::string_view word) {
    if (std::exchange(lost_line_, line_) == line_) return;
    unread_.add_text(element, word, static_cast<std::size_t>(word.data() - text_.data()));
  }

  /// A word that opens a quotation mark must close it.
  std::string word_of(std::string_view word) {
    if (!word.starts_with('"')) return std::string(word);
    complain("pajek.quote", Severity::error, word, "the quotation mark must be closed");
    return std::string(word.substr(1));
  }

  [[nodiscard]] bool is_vertex(std::string_view word) {
    const auto number = pajek_whole(word);
    if (number && *number > 0 && *number <= vertices_.labels.size()) return true;
    complain(
        "pajek.number", Severity::error, word,
        "must be the number of a vertex, from 1 to " + std::to_string(vertices_.labels.size()));
    return false;
  }

  /// "1 2 0.5 l "funds" [1990-1995]", or with the number of its relation: "3: 1 2 0.5".
  void read_pair(std::vector<std::string_view> words) {
    std::string relation = relation_;
    if (words[0].ends_with(':')) {
      relation = words[0].substr(0, words[0].size() - 1);
      words.erase(words.begin());
    }
    if (words.size() < 2) {
      complain("pajek.pair", Severity::error, words.empty() ? "" : words[0],
               "must name two vertices");
      return;
    }
    if (!is_vertex(words[0]) || !is_vertex(words[1])) return;
    begin_edge(words[0], words[1]);
    for (std::size_t k = 2; k < words.size(); ++k) {
      if (words[k].starts_with('[')) {
        add_pajek_time(words[k], builder_);
      } else if (words[k] == "l" && k + 1 < words.size()) {
        relation = word_of(words[++k]);
      } else if (k == 2 && words[k] != "l") {
        add_weight(words[k]);
      } else {
        lose_word("line", words[k]);
      }
    }
    builder_.add_text("kind", relation);
    builder_.end();
  }

  void read_list(const std::vector<std::string_view>& words) {
    if (!is_vertex(words[0])) return;
    for (std::size_t k = 1; k < words.size(); ++k) {
      std::string_view to = words[k];
      if (to.starts_with('-')) to.remove_prefix(1);
      if (!is_vertex(to)) continue;
      begin_edge(words[0], to);
      builder_.add_text("kind", relation_);
      builder_.end();
    }
  }

  /// A row per vertex of the first mode; columns are those of the second, if there is one.
  void read_matrix(const std::vector<std::string_view>& words) {
    const bool has_two_modes = vertices_.first_mode < vertices_.labels.size();
    const std::size_t columns =
        has_two_modes ? vertices_.labels.size() - vertices_.first_mode : vertices_.labels.size();
    if (matrix_row_ == vertices_.first_mode || words.size() != columns) {
      complain("pajek.matrix", Severity::error, std::to_string(words.size()),
               "must have " + std::to_string(vertices_.first_mode) + " rows of " +
                   std::to_string(columns) + " values");
      return;
    }
    ++matrix_row_;
    for (std::size_t k = 0; k < columns; ++k) {
      if (pajek_number(words[k]) == 0.0) continue;
      const std::size_t to = has_two_modes ? vertices_.first_mode + k + 1 : k + 1;
      begin_edge(std::to_string(matrix_row_), std::to_string(to));
      add_weight(words[k]);
      builder_.add_text("kind", relation_);
      builder_.end();
    }
  }

  void begin_edge(std::string_view from, std::string_view to) {
    builder_.begin_edge(line_);
    builder_.set_from(from);
    builder_.set_to(to);
    builder_.set_directed(is_directed_);
  }

  /// 1 is what a line without a value has.
  void add_weight(std::string_view word) {
    if (pajek_number(word) != 1.0) builder_.add_number("weight", word);
  }

  /// Only now all labels are known.
  void finish() {
    if (has_vertices_) return add_pajek_vertices(vertices_, values_, builder_);
    complain("pajek.vertices", Severity::error, "",
             "*Vertices must stand once, with the number of vertices");
  }

  void complain(std::string_view code, Severity severity, std::string_view value,
                const std::string& rule) {
    builder_.report(code, severity, {}, value, "line " + std::to_string(line_) + ": " + rule);
  }

  std::string_view file_;
  RowSink& problems_;
  const Limits& limits_;
  const Watch& watch_;
  GraphBuilder builder_;
  PajekSection section_ = PajekSection::other;
  bool has_network_ = false;
  bool is_further_ = false;  ///< a network after the first one
  bool has_vertices_ = false;
  bool owns_vertices_ = false;  ///< a *Vertices line belongs to the section that is open
  PajekValues values_ = {};
  std::string_view text_ = {};
  std::uint64_t line_ = 0;
  UnreadParts unread_ = {};
  std::uint64_t lost_line_ = 0;  ///< the last with words that are not read
  PajekVertices vertices_ = {};
  std::uint64_t matrix_row_ = 0;
  bool is_directed_ = true;
  std::string relation_ = {};
};

}  // namespace

ExchangeGraph read_pajek(std::string_view bytes, std::string_view file, RowSink& problems,
                         const Limits& limits, const Watch& watch) {
  const std::string_view encoding = wide_encoding(bytes);
  const DecodedText decoded = encoding.empty() ? decode_text(bytes) : DecodedText{};
  if (encoding.empty() && decoded.damages.empty()) {
    return PajekReader(file, problems, limits, watch).read(decoded.text(bytes));
  }
  GraphBuilder(file, problems, limits)
      .report("pajek.encoding", Severity::error, {}, encoding,
              "must be UTF-8 or Windows-1252, without NUL bytes");
  return {};
}

}  // namespace bindeglied::detail
