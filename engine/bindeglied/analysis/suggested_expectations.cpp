#include "bindeglied/analysis/suggested_expectations.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
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
constexpr std::size_t most_shown = 3;    ///< topics, partners and ties of a row
constexpr std::size_t least_pool = 100;  ///< candidates of a venue by each of two reasons
constexpr double no_fit = 0.05;          ///< what counts as weight where no topic fits
constexpr double no_contact = 0.15;      ///< what counts as contact where there is none

struct Context {
  const Network& network;
  const SuggestionOptions& options;
  CandidateIndex index;
  IdVector<StakeholderId, double> untouched;  ///< 0, left out for whoever does not exist
  IdVector<VenueId, std::vector<ExpectationId>> expectations;
  IdVector<StakeholderId, double> activity;  ///< the factor of the score
};

struct Candidate {
  StakeholderId stakeholder = {};
  double contact = 0.0;
  double topic_fit = 1.0;  ///< an upper bound until it is measured
  SuggestionFactors factors = {};
  double product = 0.0;  ///< of the factors; orders as the score does
};

bool is_better(const Candidate& a, const Candidate& b) {
  return std::pair(-a.product, a.stakeholder) < std::pair(-b.product, b.stakeholder);
}

IdVector<StakeholderId, double> measure_activity(const CandidateIndex& index) {
  IdVector<StakeholderId, double> activity;
  double most = 0.0;
  for (std::size_t i = 0; i < index.met_in.key_count(); ++i) {
    const auto count = static_cast<double>(index.met_in[StakeholderId{i}].size());
    const double value = std::log(2.0 + count);
    activity.push_back(value);
    most = std::max(most, value);
  }
  for (double& value : activity) value /= most;
  return activity;
}

Context make_context(const Network& network, const AsOf& as_of, const SuggestionOptions& options) {
  Context context{network,
                  options,
                  detail::build_candidate_index(network, as_of),
                  IdVector<StakeholderId, double>(network.stakeholders.size(), 0.0),
                  IdVector<VenueId, std::vector<ExpectationId>>(network.venues.size()),
                  {}};
  for (const StakeholderId id : network.stakeholders.ids()) {
    if (!exists(network, id, as_of)) context.untouched[id] = detail::left_out;
  }
  for (const ExpectationId id : network.expectations.ids()) {
    context.expectations[network.expectations[id].venue].push_back(id);
  }
  context.activity = measure_activity(context.index);
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

void measure_factors(const Context& context, Candidate& candidate) {
  const double weight = candidate.topic_fit * context.options.salience;
  candidate.factors = {.topics = (weight + no_fit) / (1.0 + no_fit),
                       .partners = (candidate.contact + no_contact) / (1.0 + no_contact),
                       .activity = context.activity[candidate.stakeholder]};
  candidate.product =
      candidate.factors.topics * candidate.factors.partners * candidate.factors.activity;
}

/// The candidates, each once, with their contact; their topic fit is a bound yet.
std::vector<Candidate> candidates_of(const Context& context, VenueId venue, Scratch& scratch) {
  constexpr std::size_t busiest = 200;
  const std::uint32_t per_venue = context.options.suggest;
  const std::size_t pool =
      per_venue == 0 ? no_limit : std::max<std::size_t>(least_pool, 4 * std::size_t{per_venue});
  const std::vector<StakeholderId> excluded = excluded_from(context, venue);
  for (const StakeholderId id : excluded) scratch.sums[id] = detail::left_out;
  const std::vector<Ranked> by_topics =
      detail::best_by_topics(context.index, context.network.node(venue), pool, scratch);
  const std::span<const StakeholderId> by_contact =
      detail::sum_contact(context.index, venue, per_venue == 0 ? no_limit : busiest, scratch);
  for (const StakeholderId id : excluded) scratch.sums[id] = context.untouched[id];

  // Whoever is in by topics keeps the contact it has; of the others the best.
  std::vector<Candidate> candidates;
  candidates.reserve(by_topics.size());
  for (const auto& [id, most] : by_topics) {
    const double contact = detail::take_contact(scratch, id);
    candidates.push_back({.stakeholder = id, .contact = contact, .topic_fit = most});
  }
  for (const auto& [id, contact] : detail::best_contacts(scratch, by_contact, pool)) {
    candidates.push_back({.stakeholder = id, .contact = contact});
  }
  return candidates;
}

/// The best that have a reason, best first.  Topics are compared only where they can still matter.
std::vector<Candidate> best_of(const Context& context, VenueId venue,
                               std::vector<Candidate> candidates) {
  const Network& network = context.network;
  const std::size_t limit = context.options.suggest;
  for (Candidate& candidate : candidates) measure_factors(context, candidate);
  const auto is_worse = [](const Candidate& a, const Candidate& b) { return is_better(b, a); };
  std::ranges::make_heap(candidates, is_worse);  // the best bound in front
  std::vector<Candidate> best;                   // a heap too, the last of them in front
  while (!candidates.empty()) {
    std::ranges::pop_heap(candidates, is_worse);
    Candidate candidate = candidates.back();
    candidates.pop_back();
    const bool is_full = limit > 0 && best.size() == limit;
    if (is_full && candidate.product < best.front().product) break;
    candidate.topic_fit =
        topic_fit(context.index.topics, network.node(candidate.stakeholder), network.node(venue));
    measure_factors(context, candidate);
    if (candidate.topic_fit * context.options.salience <= 0.0 && candidate.contact <= 0.0) continue;
    best.push_back(candidate);
    std::ranges::push_heap(best, is_better);
    if (!is_full) continue;
    std::ranges::pop_heap(best, is_better);
    best.pop_back();
  }
  std::ranges::sort(best, is_better);
  return best;
}

/// Whether both were in some venue besides this one.
bool have_met_outside(const CandidateIndex& index, StakeholderId a, StakeholderId b,
                      VenueId venue) {
  auto few = index.met_in[a];
  auto many = index.met_in[b];
  if (few.size() > many.size()) std::swap(few, many);
  return std::ranges::any_of(few, [&](VenueId other) {
    return other != venue && std::ranges::binary_search(many, other);
  });
}

/// Those of the venue that the stakeholder has met elsewhere; ascending, at most three.
std::vector<StakeholderId> shared_partners(const CandidateIndex& index, VenueId venue,
                                           StakeholderId stakeholder) {
  std::vector<StakeholderId> shared;
  for (const StakeholderId partner : index.documented[venue]) {
    if (shared.size() == most_shown) break;
    if (have_met_outside(index, partner, stakeholder, venue)) shared.push_back(partner);
  }
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

/// The row of a candidate that is kept.
SuggestedExpectation make_row(const Context& context, VenueId venue, const Candidate& candidate) {
  const Network& network = context.network;
  const NodeId who = network.node(candidate.stakeholder);
  const NodeId where = network.node(venue);
  SuggestedExpectation row{.venue = venue,
                           .stakeholder = candidate.stakeholder,
                           .score = std::cbrt(candidate.product),
                           .weight = candidate.topic_fit * context.options.salience,
                           .topic_fit = candidate.topic_fit,
                           .salience = context.options.salience,
                           .contact = candidate.contact,
                           .factors = candidate.factors};
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
  return row;
}

std::vector<SuggestedExpectation> suggest_for(const Context& context, VenueId venue,
                                              Scratch& scratch) {
  std::vector<SuggestedExpectation> rows;
  for (const Candidate& candidate :
       best_of(context, venue, candidates_of(context, venue, scratch))) {
    rows.push_back(make_row(context, venue, candidate));
    rows.back().rank = static_cast<std::uint32_t>(rows.size());
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
  constexpr std::size_t chunk = 1024;  // many venues share the arrays of a chunk
  parallel_for(venues.size(), chunk, options.threads, [&](std::size_t first, std::size_t last) {
    Scratch scratch(network.stakeholders.size());
    scratch.sums = context.untouched;
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
    return std::tuple(-row.score, row.venue, row.rank);
  });
  return rows;
}

}  // namespace bindeglied
