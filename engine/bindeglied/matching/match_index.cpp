#include "bindeglied/matching/match_index.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "bindeglied/base/text.hpp"
#include "bindeglied/matching/activity_features.hpp"
#include "bindeglied/matching/detail/category_counts.hpp"
#include "bindeglied/matching/detail/half_life.hpp"

namespace bindeglied {
namespace {

/// Numbers texts in the order in which they come.
class Categories {
 public:
  CategoryId find(std::string_view text) {
    if (text.empty()) return {};
    return ids_.try_emplace(std::string(text), CategoryId{ids_.size()}).first->second;
  }

 private:
  std::unordered_map<std::string, CategoryId> ids_;
};

/// Two letters, as ISO 3166 and the European Union write countries.
bool is_country_code(std::string_view text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_number(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// A call without years and running numbers: "HORIZON-CL5-2021-D1-01" is "HORIZON-CL5-D1".
std::string family_of_call(std::string_view call) {
  std::string family;
  for (const std::string_view token : split(call, '-')) {
    if (is_number(token)) continue;
    if (!family.empty()) family += '-';
    family += token;
  }
  return family;
}

void categorise_venues(const Network& network, MatchIndex& index) {
  Categories families;
  Categories schemes;
  for (const Venue& venue : network.venues) {
    index.families.push_back(families.find(family_of_call(network.text(venue.call))));
    index.schemes.push_back(schemes.find(network.text(venue.funding_scheme)));
  }
}

void categorise_stakeholders(const Network& network, MatchIndex& index) {
  constexpr std::size_t region_length = 4;  // of a NUTS 2 code
  Categories countries;
  Categories counties;
  Categories regions;
  for (const StakeholderId id : network.stakeholders.ids()) {
    const Stakeholder& stakeholder = network.stakeholders[id];
    const std::string_view nuts3 = network.text(stakeholder.nuts3);
    const std::string_view country = network.text(stakeholder.country);
    index.countries.push_back(is_country_code(country) ? countries.find(country) : CategoryId{});
    index.counties.push_back(counties.find(nuts3));
    index.regions.push_back(regions.find(nuts3.substr(0, region_length)));
    const auto places = network.places_of[network.node(id)];
    index.seats.push_back(places.empty() ? PlaceId{} : places.front());
    index.kinds.push_back(stakeholder.kind);
  }
}

Csr<VenueId, StakeholderId> list_members(const History& history) {
  CsrBuilder<VenueId, StakeholderId> builder;
  for (const VenueId venue : IdRange<VenueId>{history.members.key_count()}) {
    for (const HistoryMember& member : history.members[venue]) {
      builder.push_value(member.stakeholder);
    }
    builder.end_key();
  }
  return std::move(builder).build();
}

/// Lengths of the sums of the word vectors of each stakeholder's venues.
IdVector<StakeholderId, float> measure_profiles(const MatchIndex& index, const Watch& watch) {
  const auto& blocks = index.terms->dictionary.blocks;
  IdVector<StakeholderId, float> lengths(index.history.venues.key_count(), 0.0F);
  IdVector<TermId, float> sums(blocks.size(), 0.0F);
  std::vector<TermId> touched;
  for (const StakeholderId stakeholder : lengths.ids()) {
    watch.check();
    touched.clear();
    for (const VenueId venue : index.history.venues[stakeholder]) {
      for (const TermShare& term : index.similarity.vectors[venue]) {
        if (blocks[term.term] != TermBlock::word) continue;
        if (sums[term.term] == 0.0F) touched.push_back(term.term);
        sums[term.term] += term.weight;
      }
    }
    double squares = 0.0;
    for (const TermId term : touched) {
      squares += static_cast<double>(sums[term]) * static_cast<double>(sums[term]);
      sums[term] = 0.0F;
    }
    lengths[stakeholder] = static_cast<float>(std::sqrt(squares));
  }
  return lengths;
}

void set_decays(MatchIndex& index) {
  for (const VenueId venue : index.history.age_years.ids()) {
    const double age = index.history.age_years[venue];
    const bool has_members = !index.history.members[venue].empty();
    const auto decay = [&](double years) {
      return has_members ? static_cast<float>(detail::half_life(age, years)) : 0.0F;
    };
    index.decay_2.push_back(decay(2.0));
    index.decay_4.push_back(decay(4.0));
    index.decay_6.push_back(decay(6.0));
  }
  for (const StakeholderId who : IdRange<StakeholderId>{index.history.venues.key_count()}) {
    float sum = 0.0F;
    for (const VenueId venue : index.history.venues[who]) sum += index.decay_4[venue];
    index.decay_4_sums.push_back(sum);
  }
}

}  // namespace

MatchIndex build_match_index(const Network& network, std::shared_ptr<const VenueTerms> terms,
                             const HistoryOptions& options, const Watch& watch) {
  watch.check();
  History history = build_history(network, options);
  PartnerLists partners = find_partners(history, watch);
  SimilarityIndex similarity = build_similarity_index(*terms, history, watch);
  watch.check();
  FeatureTable activity = measure_activity(history, partners);
  MatchIndex index{.terms = std::move(terms),
                   .history = std::move(history),
                   .partners = std::move(partners),
                   .similarity = std::move(similarity),
                   .activity = std::move(activity)};
  watch.check();
  index.members = list_members(index.history);
  categorise_venues(network, index);
  categorise_stakeholders(network, index);
  watch.check();
  set_decays(index);
  index.profile_lengths = measure_profiles(index, watch);
  watch.check();
  detail::count_categories(index);
  return index;
}

PartnerQuery make_partner_query(const MatchIndex& index, VenueId project,
                                std::vector<StakeholderId> known) {
  return {
      .project = project,
      .known = std::move(known),
      .terms = weigh_terms(index.similarity, index.terms->dictionary, index.terms->counts[project]),
      .family = index.families[project],
      .scheme = index.schemes[project]};
}

}  // namespace bindeglied
