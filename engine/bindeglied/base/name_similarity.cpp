#include "bindeglied/base/name_similarity.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

/// Which bytes of `a` and `b` agree within the Jaro window.
struct Matches {
  std::string a;  ///< matching bytes of a, in order
  std::string b;  ///< matching bytes of b, in order
};

Matches find_matches(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t window = longer < 4 ? 0 : longer / 2 - 1;
  std::vector<bool> is_taken(b.size(), false);
  Matches matches;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t first = i > window ? i - window : 0;
    const std::size_t last = std::min(b.size(), i + window + 1);
    for (std::size_t j = first; j < last; ++j) {
      if (is_taken[j] || a[i] != b[j]) continue;
      is_taken[j] = true;
      matches.a += a[i];
      break;
    }
  }
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (is_taken[j]) matches.b += b[j];
  }
  return matches;
}

double jaro_winkler(std::string_view a, std::string_view b) {
  if (a == b) return 1.0;
  if (a.empty() || b.empty()) return 0.0;
  const Matches matches = find_matches(a, b);
  if (matches.a.empty()) return 0.0;
  double transposed = 0.0;
  for (std::size_t i = 0; i < matches.a.size(); ++i) {
    if (matches.a[i] != matches.b[i]) transposed += 0.5;
  }
  const auto count = static_cast<double>(matches.a.size());
  const double jaro = (count / static_cast<double>(a.size()) +
                       count / static_cast<double>(b.size()) + (count - transposed) / count) /
                      3.0;
  std::size_t prefix = 0;
  while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix]) {
    ++prefix;
  }
  return jaro + static_cast<double>(prefix) * 0.1 * (1.0 - jaro);
}

std::string with_sorted_words(std::string_view text) {
  std::vector<std::string_view> words = split(text, ' ');
  std::ranges::sort(words);
  std::string joined;
  for (const std::string_view word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

}  // namespace

double name_similarity(std::string_view a, std::string_view b) {
  return std::max(jaro_winkler(a, b), jaro_winkler(with_sorted_words(a), with_sorted_words(b)));
}

}  // namespace bindeglied
