#include "bindeglied/matching/venue_terms.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/content_words.hpp"
#include "bindeglied/matching/topic_space.hpp"
#include "bindeglied/network/as_of.hpp"

namespace bindeglied {
namespace {

using TermKey = std::pair<TermBlock, std::string>;
/// Sorted, so that terms are numbered the same way on every run.
using TermCounts = std::map<TermKey, double>;

/// Blocks share one dictionary: a byte that no text holds tells them apart.
std::string dictionary_key(const TermKey& key) {
  return std::string(1, static_cast<char>(1 + static_cast<int>(key.first))) + key.second;
}

void count_text(const Description& description, TermCounts& counts) {
  for (const std::string_view part : {description.title, description.keywords}) {
    const std::vector<std::string> words = content_words(part);
    for (std::size_t i = 0; i < words.size(); ++i) {
      counts[{TermBlock::word, words[i]}] += 1.0;
      if (i > 0) counts[{TermBlock::phrase, words[i - 1] + ' ' + words[i]}] += 1.0;
    }
  }
  for (const std::string& word : content_words(description.text)) {
    counts[{TermBlock::word, word}] += 1.0;
  }
  for (auto& [key, count] : counts) count = 1.0 + std::log(count);
}

TermCounts count_terms(const Network& network, const Description& description) {
  TermCounts counts;
  count_text(description, counts);
  for (const TermWeight& topic : topics_with_wider(network, description.topics)) {
    const Text id = network.topics[TopicId{topic.term.index()}].id;
    counts[{TermBlock::topic, std::string(network.text(id))}] = topic.weight;
  }
  for (const std::string& line : description.lines) counts[{TermBlock::line, line}] = 1.0;
  return counts;
}

void add_terms(const TermCounts& counts, TermDictionary& dictionary,
               std::vector<TermWeight>& found) {
  found.clear();
  for (const auto& [key, count] : counts) {
    const auto [at, is_new] =
        dictionary.terms.try_emplace(dictionary_key(key), TermId{dictionary.blocks.size()});
    if (is_new) dictionary.blocks.push_back(key.first);
    found.push_back({.term = at->second, .weight = count});
  }
  std::ranges::sort(found, {}, &TermWeight::term);
}

}  // namespace

std::vector<std::string> funding_lines(const Network& network, VenueId venue) {
  std::vector<std::string> lines;
  std::string parts(network.text(network.venues[venue].programme_part));
  std::ranges::replace(parts, '|', ';');
  for (const std::string_view part : split(parts, ';')) {
    if (!trim(part).empty()) lines.emplace_back(trim(part));
  }
  // The coarsest line there is: better than none.
  const std::string_view programme = trim(network.text(network.venues[venue].programme));
  if (lines.empty() && !programme.empty()) lines.emplace_back(programme);
  std::vector<VenueId> around = enclosing_venues(network, venue);
  if (network.venues[venue].kind != VenueKind::project) around.push_back(venue);
  for (const VenueId one : around) {
    lines.emplace_back(network.text(network.node_ids[network.node(one)]));
  }
  std::ranges::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

Description describe_venue(const Network& network, VenueId venue) {
  const NodeId node = network.node(venue);
  const auto topics = network.topics_of[node];
  Description description{.title = network.text(network.node_names[node]),
                          .keywords = network.text(network.venues[venue].keywords),
                          .text = network.text(network.venues[venue].description),
                          .topics = {topics.begin(), topics.end()},
                          .lines = funding_lines(network, venue)};
  // A venue without name has its id there, which says nothing.
  if (network.node_names[node] == network.node_ids[node]) description.title = {};
  return description;
}

VenueTerms read_venue_terms(const Network& network, unsigned threads, const Watch& watch) {
  constexpr std::size_t venues_per_chunk = 64;
  constexpr std::size_t venues_per_batch = 8192;  // bounds the memory of counts not yet numbered
  VenueTerms terms;
  CsrBuilder<VenueId, TermWeight> builder;
  std::vector<TermWeight> found;
  const std::size_t count = network.venues.size();
  for (std::size_t start = 0; start < count; start += venues_per_batch) {
    watch.check("words", static_cast<double>(start) / static_cast<double>(count));
    std::vector<TermCounts> counts(std::min(venues_per_batch, count - start));
    parallel_for(counts.size(), venues_per_chunk, threads,
                 [&](std::size_t first, std::size_t last) {
                   for (std::size_t i = first; i < last; ++i) {
                     watch.check();
                     const VenueId venue{start + i};
                     counts[i] = count_terms(network, describe_venue(network, venue));
                   }
                 });
    for (const TermCounts& of_venue : counts) {
      watch.check();
      add_terms(of_venue, terms.dictionary, found);
      for (const TermWeight& term : found) builder.push_value(term);
      builder.end_key();
    }
  }
  terms.counts = std::move(builder).build();
  return terms;
}

std::optional<TermId> find_word(const TermDictionary& dictionary, std::string_view word) {
  const auto at = dictionary.terms.find(dictionary_key({TermBlock::word, std::string(word)}));
  if (at == dictionary.terms.end()) return {};
  return at->second;
}

}  // namespace bindeglied
