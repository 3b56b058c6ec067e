#include "bindeglied/analysis/given_weights.hpp"

#include <charconv>
#include <map>
#include <string_view>
#include <system_error>

namespace bindeglied {
namespace {

/// Whether a member of the JSON object with that name, a number or a text, is a number other
/// than 1.
bool has_weight(std::string_view object, std::string_view key) {
  for (std::size_t at = object.find(key); at != object.npos; at = object.find(key, at + 1)) {
    if (at == 0 || (object[at - 1] != '{' && object[at - 1] != ',')) continue;  // within a text
    std::string_view value = object.substr(at + key.size());
    if (value.starts_with('"')) value.remove_prefix(1);
    double weight = 1.0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), weight);
    if (read.ec == std::errc{} && weight != 1.0) return true;
  }
  return false;
}

bool has_weight(std::string_view object) {
  return has_weight(object, "\"weight\":") || has_weight(object, "\"Weight\":");
}

}  // namespace

std::uint64_t count_weighted_ties(const Network& network) {
  std::map<Text, bool> known;  // many ties share one text
  std::uint64_t count = 0;
  for (const Tie& tie : network.ties) {
    if (tie.extra == empty_text()) continue;
    const auto [entry, is_new] = known.try_emplace(tie.extra, false);
    if (is_new) entry->second = has_weight(network.text(tie.extra));
    if (entry->second) ++count;
  }
  return count;
}

}  // namespace bindeglied
