#include "bindeglied/matching/mentions.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "bindeglied/matching/content_words.hpp"
#include "bindeglied/matching/country_names.hpp"

namespace bindeglied {
namespace {

/// Ascending; empty when the dictionary lacks one of the words.
std::vector<TermId> terms_of_name(const TermDictionary& dictionary, std::string_view name) {
  std::vector<TermId> terms;
  for (const std::string& word : content_words(name)) {
    const auto term = find_word(dictionary, word);
    if (!term) return {};
    terms.push_back(*term);
  }
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

/// Numbers equal texts, and keeps what is made of each once.
template <class Value>
class Numbered {
 public:
  template <class Make>
  std::uint32_t find(std::string_view text, const Make& make) {
    const auto next = static_cast<std::uint32_t>(values_.size());
    const auto [at, is_new] = numbers_.try_emplace(std::string(text), next);
    if (is_new) values_.push_back(make(text));
    return at->second;
  }
  [[nodiscard]] std::vector<Value> take() && { return std::move(values_); }

 private:
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<Value> values_;
};

std::string place_name(const Network& network, StakeholderId who) {
  const auto places = network.places_of[network.node(who)];
  return places.empty() ? std::string()
                        : std::string(network.text(network.places[places.front()].name));
}

bool names_all(const std::vector<std::uint8_t>& is_in_text, std::span<const TermId> words) {
  return !words.empty() &&
         std::ranges::all_of(words, [&](TermId word) { return is_in_text[word.index()] != 0; });
}

}  // namespace

MentionWords read_mention_words(const Network& network, const TermDictionary& dictionary) {
  MentionWords words;
  CsrBuilder<StakeholderId, TermId> names;
  CsrBuilder<StakeholderId, TermId> short_names;
  Numbered<std::vector<TermId>> places;
  Numbered<std::vector<std::vector<TermId>>> countries;
  const auto terms = [&](std::string_view name) { return terms_of_name(dictionary, name); };
  for (const StakeholderId who : network.stakeholders.ids()) {
    const NodeId node = network.node(who);
    // Who has no name has its id there.
    const bool is_named = network.node_names[node] != network.node_ids[node];
    if (is_named) {
      for (const TermId term : terms(network.text(network.node_names[node]))) {
        names.push_value(term);
      }
    }
    names.end_key();
    for (const TermId term : terms(network.text(network.node_short_names[node]))) {
      short_names.push_value(term);
    }
    short_names.end_key();
    words.place_of.push_back(places.find(place_name(network, who), terms));
    words.country_of.push_back(
        countries.find(network.text(network.stakeholders[who].country), [&](std::string_view code) {
          std::vector<std::vector<TermId>> found;
          for (const std::string_view name : country_names(code)) found.push_back(terms(name));
          return found;
        }));
  }
  words.names = std::move(names).build();
  words.short_names = std::move(short_names).build();
  words.places = std::move(places).take();
  words.countries = std::move(countries).take();
  return words;
}

IdVector<StakeholderId, float> find_mentions(const MentionWords& words,
                                             const TermDictionary& dictionary,
                                             std::span<const TermShare> text) {
  std::vector<std::uint8_t> is_in_text(dictionary.blocks.size(), 0);
  for (const TermShare& term : text) {
    if (dictionary.blocks[term.term] == TermBlock::word) is_in_text[term.term.index()] = 1;
  }
  const auto is_named = [&](std::span<const TermId> name) { return names_all(is_in_text, name); };
  std::vector<std::uint8_t> is_named_place;
  for (const auto& place : words.places) is_named_place.push_back(is_named(place) ? 1 : 0);
  std::vector<std::uint8_t> is_named_country;
  for (const auto& names : words.countries) {
    is_named_country.push_back(std::ranges::any_of(names, is_named) ? 1 : 0);
  }
  IdVector<StakeholderId, float> found(words.place_of.size(), 0.0F);
  for (const StakeholderId who : found.ids()) {
    if (is_named(words.names[who]) || is_named(words.short_names[who])) {
      found[who] = mention_of_name;
    } else if (is_named_place[words.place_of[who]] != 0) {
      found[who] = mention_of_place;
    } else if (is_named_country[words.country_of[who]] != 0) {
      found[who] = mention_of_country;
    }
  }
  return found;
}

}  // namespace bindeglied
