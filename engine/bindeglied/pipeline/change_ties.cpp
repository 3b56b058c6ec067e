#include "bindeglied/pipeline/change_ties.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>

#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/name_similarity.hpp"
#include "bindeglied/base/parse_word.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

/// A tie to a venue is an involvement; `funds` may be either.
bool leads_to_venue(TieKind kind) {
  return default_level(kind) != Level::none || kind == TieKind::responsible_for;
}
bool leads_to_stakeholder(TieKind kind) {
  return default_level(kind) == Level::none || kind == TieKind::funds;
}

std::string kinds_that(bool (*fits)(TieKind)) {
  std::string kinds;
  for (const auto& entry : EnumNames<TieKind>::names) {
    if (!fits(entry.value)) continue;
    kinds += (kinds.empty() ? "" : ", ") + std::string(entry.name);
  }
  return kinds;
}

/// The words of a change, and what stood at its end.
struct Phrase {
  std::vector<std::string_view> words = {};
  Level level = Level::none;
  PartialDate since = {};
};

void read_setting(std::string_view text, std::string_view word, Phrase& phrase) {
  const std::string_view name = word.substr(0, word.find('='));
  const std::string_view value = word.substr(name.size() + 1);
  if ((name == "level" && phrase.level != Level::none) ||
      (name == "since" && !phrase.since.is_none())) {
    throw CodedError(ErrorKind::usage, "error.tie_setting_twice", "'{0}': gives {1}= twice",
                     {std::string(text), std::string(name)});
  }
  if (name == "level") {
    const std::optional<Level> level = parse_word<Level>(value);
    if (!level || *level == Level::none) {
      throw CodedError(
          ErrorKind::usage, "error.tie_level", "'{0}': level must be one of {1}",
          {std::string(text), "informed, consulted, involved, collaborating, leading"});
    }
    phrase.level = *level;
  } else if (name == "since") {
    const std::optional<PartialDate> date = parse_date(value);
    if (!date) {
      throw CodedError(ErrorKind::usage, "error.tie_date",
                       "'{0}': since must be a date such as 2019-07-31, 2019-07 or 2019",
                       {std::string(text)});
    }
    phrase.since = *date;
  } else {
    throw CodedError(
        ErrorKind::usage, "error.tie_setting",
        "'{0}': knows level= and since= only, not {1}=", {std::string(text), std::string(name)});
  }
}

Phrase split_phrase(std::string_view text) {
  Phrase phrase;
  for (const std::string_view word : split(text, ' ')) {
    if (!word.empty()) phrase.words.push_back(word);
  }
  while (!phrase.words.empty() && phrase.words.back().find('=') != std::string_view::npos) {
    read_setting(text, phrase.words.back(), phrase);
    phrase.words.pop_back();
  }
  return phrase;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t first,
                   std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) {
    text += (text.empty() ? "" : " ") + std::string(words[i]);
  }
  return text;
}

/// Where the one kind of tie stands among the words, with something before and after it.
std::size_t kind_position(std::string_view text, const std::vector<std::string_view>& words) {
  std::vector<std::size_t> positions;
  std::string nearest;
  double best = 0.8;
  // A name may hold the word of a kind in capitals: "HEALTH LEADS BV".
  const auto is_exact = [](std::string_view word) { return parse_enum<TieKind>(word).has_value(); };
  const bool has_exact =
      words.size() > 2 && std::any_of(words.begin() + 1, words.end() - 1, is_exact);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (has_exact ? is_exact(words[i]) : parse_word<TieKind>(words[i]).has_value()) {
      positions.push_back(i);
    }
    for (const auto& entry : EnumNames<TieKind>::names) {
      const double similarity = name_similarity(words[i], entry.name);
      if (similarity <= best) continue;
      best = similarity;
      nearest = entry.name;
    }
  }
  if (positions.size() == 1) return positions.front();
  if (positions.size() > 1) {
    throw CodedError(ErrorKind::usage, "error.tie_kinds",
                     "'{0}': has several kinds of tie; give ids instead of names",
                     {std::string(text)});
  }
  if (nearest.empty()) {
    throw CodedError(ErrorKind::usage, "error.tie_phrase",
                     "'{0}': must be FROM KIND TO with a kind such as participates, leads or "
                     "member_of",
                     {std::string(text)});
  }
  throw CodedError(ErrorKind::usage, "error.tie_phrase.near",
                   "'{0}': must be FROM KIND TO; did you mean the kind {1}?",
                   {std::string(text), nearest});
}

void check_possible(std::string_view text, const Network& network, const TieChange& change) {
  if (change.to == network.node(change.from)) {
    throw CodedError(ErrorKind::usage, "error.tie_loop", "'{0}': ties a stakeholder to itself",
                     {std::string(text)});
  }
  const std::string kind(to_string(change.kind));
  if (network.is_venue(change.to) && !leads_to_venue(change.kind)) {
    throw CodedError(ErrorKind::usage, "error.tie_to_venue",
                     "'{0}': {1} does not lead to a venue; possible are {2}",
                     {std::string(text), kind, kinds_that(&leads_to_venue)});
  }
  if (!network.is_venue(change.to) && !leads_to_stakeholder(change.kind)) {
    throw CodedError(ErrorKind::usage, "error.tie_to_stakeholder",
                     "'{0}': {1} does not lead to a stakeholder; possible are {2}",
                     {std::string(text), kind, kinds_that(&leads_to_stakeholder)});
  }
  if (change.level != Level::none && !network.is_venue(change.to)) {
    throw CodedError(ErrorKind::usage, "error.tie_level_place",
                     "'{0}': a level belongs to a tie to a venue", {std::string(text)});
  }
}

/// The same texts with the same ids in a pool of its own, since adding must not touch the other.
std::shared_ptr<StringPool> copy_of(const StringPool& strings) {
  auto copy = std::make_shared<StringPool>();
  for (std::size_t i = 1; i < strings.size(); ++i) (void)copy->intern(strings.view(Text{i}));
  return copy;
}

void add_tie(Dataset& dataset, const Network& network, const TieChange& change, PartialDate day) {
  StringPool& strings = *dataset.strings;
  dataset.ties.push_back(
      {.from = strings.intern(network.text(network.node_ids[network.node(change.from)])),
       .to = strings.intern(network.text(network.node_ids[change.to])),
       .kind = change.kind,
       .level = change.level,
       .since = change.since.is_none() ? day : change.since,
       .sources = strings.intern(supposed_source)});
}

void remove_ties(Dataset& dataset, const Network& network, const TieChange& change) {
  const std::string_view from = network.text(network.node_ids[network.node(change.from)]);
  const std::string_view to = network.text(network.node_ids[change.to]);
  const std::string wanted =
      std::string(from) + " " + std::string(to_string(change.kind)) + " " + std::string(to);
  if (change.level != Level::none || !change.since.is_none()) {
    throw CodedError(
        ErrorKind::usage, "error.tie_remove_setting",
        "'{0}': level= and since= belong to --add; --remove takes all ties of the kind", {wanted});
  }
  const auto view = [&](Text text) { return dataset.strings->view(text); };
  std::set<std::string> between;
  const auto removed = std::erase_if(dataset.ties, [&](const TieRecord& tie) {
    if (view(tie.from) != from || view(tie.to) != to) return false;
    between.insert(std::string(to_string(tie.kind)));
    return tie.kind == change.kind;
  });
  if (removed > 0) return;
  std::string kinds;
  for (const std::string& kind : between) kinds += (kinds.empty() ? "" : ", ") + kind;
  if (kinds.empty()) {
    throw CodedError(ErrorKind::usage, "error.no_such_tie", "'{0}': there is no such tie",
                     {wanted});
  }
  throw CodedError(ErrorKind::usage, "error.no_such_tie.near",
                   "'{0}': there is no such tie; there is {1}", {wanted, kinds});
}

}  // namespace

TieChange parse_tie_change(const Network& network, std::string_view text) {
  const Phrase phrase = split_phrase(text);
  const std::size_t at = kind_position(text, phrase.words);
  TieChange change{
      .kind = *parse_word<TieKind>(phrase.words[at]), .level = phrase.level, .since = phrase.since};
  change.from = resolve_stakeholder(network, joined(phrase.words, 0, at));
  change.to = resolve_name(network, joined(phrase.words, at + 1, phrase.words.size()));
  check_possible(text, network, change);
  return change;
}

Dataset change_ties(const Dataset& dataset, const Network& network,
                    const std::vector<TieChange>& added, const std::vector<TieChange>& removed,
                    PartialDate day) {
  Dataset changed = dataset;
  changed.strings = copy_of(*dataset.strings);
  for (const TieChange& change : removed) remove_ties(changed, network, change);
  for (const TieChange& change : added) add_tie(changed, network, change, day);
  if (!added.empty()) add_supposed_source(changed);
  return changed;
}

void add_supposed_source(Dataset& dataset) {
  const Text source = dataset.strings->intern(supposed_source);
  if (std::ranges::count(dataset.sources, source, &SourceRecord::id) > 0) return;
  dataset.sources.push_back(
      {.id = source, .title = dataset.strings->intern("Annahme, kein Beleg (what-if)")});
}

}  // namespace bindeglied
