#include "bindeglied/analysis/suggested_expectations.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/detail/venue_candidates.hpp"
#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

using detail::CandidateIndex;
using detail::Ranked;
using detail::Scratch;

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
constexpr std::size_t most_shown = 3;  ///< topics, partners and ties of a row

struct Context {
  const Network& network;
  const SuggestionOptions& options;
  CandidateIndex index;
  IdVector<StakeholderId, std::uint8_t> is_there;  ///< exists on the day
  IdVector<VenueId, std::vector<ExpectationId>> expectations;
};

Context make_context(const Network& network, const AsOf& as_of, const SuggestionOptions& options) {
  Context context{network, options, detail::build_candidate_index(network, as_of),
                  IdVector<StakeholderId, std::uint8_t>(network.stakeholders.size(), 0),
                  IdVector<VenueId, std::vector<ExpectationId>>(network.venues.size())};
  for (const StakeholderId id : network.stakeholders.ids()) {
    context.is_there[id] = exists(network, id, as_of) ? 1 : 0;
  }
  for (const ExpectationId id : network.expectations.ids()) {
    context.expectations[network.expectations[id].venue].push_back(id);
  }
  return context;
}

/// Those who are documented in the venue or inside it, or expected there by name.
std::vector<StakeholderId> excluded_from(const Context& context, VenueId venue) {
  std::vector<StakeholderId> excluded;
  const auto add_documented = [&](VenueId in) {
    const auto documented = context.index.documented[in];
    excluded.insert(excluded.end(), documented.begin(), documented.end());
  };
  add_documented(venue);
  if (!context.network.parts_of[venue].empty()) {
    for (const VenueId inner : inner_venues(context.network, venue)) add_documented(inner);
  }
  for (const ExpectationId id : context.expectations[venue]) {
    const Expectation& expectation = context.network.expectations[id];
    if (!expectation.stakeholder.is_none()) excluded.push_back(expectation.stakeholder);
  }
  return excluded;
}

bool is_kind_expected(const Context& context, VenueId venue, StakeholderId stakeholder) {
  const StakeholderKind kind = context.network.stakeholders[stakeholder].kind;
  return std::ranges::any_of(context.expectations[venue], [&](ExpectationId id) {
    const std::vector<StakeholderKind>& kinds = context.network.expectations[id].kinds;
    return std::ranges::find(kinds, kind) != kinds.end();
  });
}

SuggestedExpectation scored(const Context& context, VenueId venue, const Ranked& contact) {
  const Network& network = context.network;
  SuggestedExpectation row{.venue = venue,
                           .stakeholder = contact.stakeholder,
                           .salience = context.options.salience,
                           .contact = contact.figure};
  row.topic_fit =
      topic_fit(context.index.topics, network.node(row.stakeholder), network.node(venue));
  row.weight = row.topic_fit * row.salience;
  row.score = 1.0 - (1.0 - row.weight) * (1.0 - row.contact);
  return row;
}

/// The candidates, each once, with their contact; 0 for those that topics alone bring.
std::vector<Ranked> candidates_of(const Context& context, VenueId venue, Scratch& scratch) {
  constexpr std::size_t busiest = 200;
  const std::uint32_t per_venue = context.options.suggest;
  const std::size_t pool = per_venue == 0 ? no_limit : 4 * std::size_t{per_venue} + 20;
  const std::vector<StakeholderId> excluded = excluded_from(context, venue);
  for (const StakeholderId id : excluded) scratch.marks[id] = 1;
  const NodeId node = context.network.node(venue);
  std::vector<StakeholderId> by_topics = detail::best_by_topics(context.index, node, pool, scratch);
  std::vector<Ranked> candidates = detail::best_by_contact(
      context.index, venue, no_limit, per_venue == 0 ? no_limit : busiest, scratch);
  for (const StakeholderId id : excluded) scratch.marks[id] = 0;

  // Whoever is in by topics keeps the contact it has; of the others the best.
  std::ranges::sort(by_topics);
  const auto is_in = [&](const Ranked& entry) {
    return std::ranges::binary_search(by_topics, entry.stakeholder);
  };
  std::vector<Ranked> known;
  std::ranges::copy_if(candidates, std::back_inserter(known), is_in);
  std::erase_if(candidates, is_in);
  detail::keep_largest(candidates, pool);
  std::ranges::sort(known, {}, &Ranked::stakeholder);
  for (const StakeholderId id : by_topics) {
    const auto entry = std::ranges::lower_bound(known, id, {}, &Ranked::stakeholder);
    const bool has_contact = entry != known.end() && entry->stakeholder == id;
    candidates.push_back({id, has_contact ? entry->figure : 0.0});
  }
  return candidates;
}

/// Those of the venue that the stakeholder has met elsewhere; ascending, at most three.
std::vector<StakeholderId> shared_partners(const CandidateIndex& index, VenueId venue,
                                           StakeholderId stakeholder) {
  constexpr std::size_t most_venues = 200;
  const auto here = index.documented[venue];
  std::vector<StakeholderId> shared;
  std::size_t visited = 0;
  for (const VenueId other : index.met_in[stakeholder]) {
    if (other == venue) continue;
    if (++visited > most_venues) break;
    const auto there = index.documented[other];
    std::ranges::set_intersection(here, there, std::back_inserter(shared));
  }
  sort_unique(shared);
  std::erase(shared, stakeholder);
  if (shared.size() > most_shown) shared.resize(most_shown);
  return shared;
}

Message finding_of(const Context& context, const SuggestedExpectation& row) {
  std::string_view code = "suggest.topic";
  MessageArgument topic = std::string{};
  MessageArgument partner = std::string{};
  if (!row.topics.empty()) topic = row.topics.front();
  if (!row.partners.empty()) partner = context.network.node(row.partners.front());
  if (row.topics.empty()) code = "suggest.partner";
  if (!row.topics.empty() && !row.partners.empty()) code = "suggest.topic_and_partner";
  return {.code = code,
          .arguments = {context.network.node(row.stakeholder), context.network.node(row.venue),
                        topic, partner}};
}

/// What the reader sees of a row that is kept.
void explain(const Context& context, SuggestedExpectation& row) {
  const Network& network = context.network;
  const NodeId who = network.node(row.stakeholder);
  const NodeId where = network.node(row.venue);
  row.id = "suggest:" + std::string(network.text(network.node_ids[who])) + "/" +
           std::string(network.text(network.node_ids[where]));
  row.topics = shared_topics(network, context.index.topics, who, where, most_shown);
  if (row.contact > 0.0) row.partners = shared_partners(context.index, row.venue, row.stakeholder);
  for (const NodeId node : {who, where}) {
    for (const TieId tie : context.index.topics.ties[node]) {
      if (row.ties.size() < most_shown) row.ties.emplace_back(tie);
    }
  }
  row.is_kind_expected = is_kind_expected(context, row.venue, row.stakeholder);
  row.finding = finding_of(context, row);
}

std::vector<SuggestedExpectation> suggest_for(const Context& context, VenueId venue,
                                              Scratch& scratch) {
  std::vector<SuggestedExpectation> rows;
  for (const Ranked& candidate : candidates_of(context, venue, scratch)) {
    if (context.is_there[candidate.stakeholder] == 0) continue;
    SuggestedExpectation row = scored(context, venue, candidate);
    if (row.score > 0.0) rows.push_back(std::move(row));
  }
  std::ranges::sort(rows, {}, [](const SuggestedExpectation& row) {
    return std::pair(-row.score, row.stakeholder);
  });
  const std::size_t limit = context.options.suggest;
  if (limit > 0 && rows.size() > limit) rows.resize(limit);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].rank = static_cast<std::uint32_t>(i + 1);
    explain(context, rows[i]);
  }
  return rows;
}

std::vector<VenueId> venues_to_look_at(const Network& network, VenueId where) {
  std::vector<VenueId> venues;
  if (where.is_none()) {
    for (const VenueId venue : network.venues.ids()) venues.push_back(venue);
  } else {
    venues = inner_venues(network, where);
    venues.push_back(where);
  }
  std::erase_if(venues, [&](VenueId venue) {
    const VenueKind kind = network.venues[venue].kind;
    return kind != VenueKind::forum && kind != VenueKind::project;
  });
  std::ranges::sort(venues);
  return venues;
}

}  // namespace

std::vector<SuggestedExpectation> suggest_expectations(const Network& network, VenueId where,
                                                       const AsOf& as_of,
                                                       const SuggestionOptions& options,
                                                       const Watch& watch) {
  check_fields(options);
  watch.check("suggest expectations", 0.0);
  const Context context = make_context(network, as_of, options);
  const std::vector<VenueId> venues = venues_to_look_at(network, where);
  std::vector<std::vector<SuggestedExpectation>> found(venues.size());
  constexpr std::size_t chunk = 256;
  parallel_for(venues.size(), chunk, options.threads, [&](std::size_t first, std::size_t last) {
    Scratch scratch(network.stakeholders.size());
    for (std::size_t i = first; i < last; ++i) {
      if (watch.stop && watch.stop->stop_requested()) return;
      found[i] = suggest_for(context, venues[i], scratch);
    }
  });
  watch.check("suggest expectations", 1.0);
  std::vector<SuggestedExpectation> rows;
  for (std::vector<SuggestedExpectation>& part : found) {
    std::ranges::move(part, std::back_inserter(rows));
  }
  std::ranges::sort(rows, {}, [](const SuggestedExpectation& row) {
    return std::tuple(-row.score, row.venue, row.stakeholder);
  });
  return rows;
}

}  // namespace bindeglied
