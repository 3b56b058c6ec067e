#include "bindeglied/ingest/detail/pajek_words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {

/// Where an unquoted word ends: at a blank, or behind the bracket that closes it.
std::size_t end_of_word(std::string_view line) {
  const std::size_t closed = line.front() == '[' ? line.find(']') : std::string_view::npos;
  if (closed != std::string_view::npos) return closed + 1;
  return std::min(line.find_first_of(" \t\r"), line.size());
}

}  // namespace

std::vector<std::string_view> pajek_words(std::string_view line) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t start = line.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return words;
    line.remove_prefix(start);
    const bool is_quoted = line.front() == '"';
    const std::size_t end = is_quoted ? line.find('"', 1) : end_of_word(line);
    if (end == std::string_view::npos) {  // not closed: reported by who needs the word
      words.push_back(line);
      return words;
    }
    words.push_back(is_quoted ? line.substr(1, end - 1) : line.substr(0, end));
    line.remove_prefix(is_quoted ? end + 1 : end);
  }
}

PajekSection pajek_section(std::string_view word) {
  if (word == "*vertices") return PajekSection::vertices;
  if (word == "*arcs" || word == "*edges") return PajekSection::pairs;
  if (word == "*arcslist" || word == "*edgeslist") return PajekSection::lists;
  if (word == "*partition" || word == "*vector") return PajekSection::values;
  return word == "*matrix" ? PajekSection::matrix : PajekSection::other;
}

bool has_own_vertices(std::string_view word) {
  return pajek_section(word) == PajekSection::values || word == "*permutation" ||
         word == "*cluster" || word == "*hierarchy";
}

std::string_view pajek_relation(const std::vector<std::string_view>& words) {
  if (words.size() < 2 || !words[1].starts_with(':')) return {};
  return words.size() > 2 ? words[2] : words[1].substr(1);
}

bool are_all_different(const std::vector<std::string>& labels) {
  if (std::ranges::any_of(labels, &std::string::empty)) return false;
  std::vector<std::string_view> sorted(labels.begin(), labels.end());
  std::ranges::sort(sorted);
  return std::ranges::adjacent_find(sorted) == sorted.end();
}

std::optional<std::uint64_t> pajek_whole(std::string_view word) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<double> pajek_number(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  double value = 0.0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const bool is_whole_word = end == word.data() + word.size() && !word.empty();
  if (error != std::errc{} || !is_whole_word || !std::isfinite(value)) return std::nullopt;
  return value;
}

PajekTime pajek_time(std::string_view word) {
  word = word.substr(std::min(word.find_first_not_of('['), word.size()));
  word = word.substr(0, word.find(']'));
  const std::string_view first = trim(word.substr(0, word.find(',')));
  const std::size_t dash = first.find('-');
  const auto point = [](std::string_view text) {
    text = trim(text);
    return text == "*" ? std::string_view{} : text;
  };
  return {.start = point(first.substr(0, dash)),
          .end = point(dash == std::string_view::npos ? first : first.substr(dash + 1)),
          .has_more = word.find(',') != std::string_view::npos};
}

}  // namespace bindeglied::detail
