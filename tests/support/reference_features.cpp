#include "tests/support/reference_features.hpp"

#include <algorithm>
#include <functional>

namespace bindeglied::testing {
namespace {

using Values = std::vector<double>;

Values& column_of(ReferenceTable& table, Feature feature) {
  return table.at(static_cast<std::size_t>(feature));
}

/// Sum of `weight` over the venues of each stakeholder.
Values over_venues(const ReferencePast& past, const std::function<double(std::size_t)>& weight) {
  Values sums(past.stakeholders, 0.0);
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    for (std::size_t p = 0; p < past.venues; ++p) sums[o] += past.in(p, o) ? weight(p) : 0.0;
  }
  return sums;
}

/// The same, each venue as far as its share in it goes.
Values over_shares(const ReferencePast& past, const std::function<double(std::size_t)>& weight) {
  Values sums(past.stakeholders, 0.0);
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    for (std::size_t p = 0; p < past.venues; ++p) sums[o] += past.share[p][o] * weight(p);
  }
  return sums;
}

Values by_root_of_venues(const ReferencePast& past, Values values) {
  for (std::size_t o = 0; o < values.size(); ++o) {
    values[o] /= std::sqrt(std::max(1.0, past.venues_of(o)));
  }
  return values;
}

Values by_largest(Values values) {
  const double largest = values.empty() ? 0.0 : *std::ranges::max_element(values);
  for (double& value : values) value = largest > 0.0 ? value / largest : 0.0;
  return values;
}

bool is_led_from_known_country(const ReferenceQuery& query, std::size_t venue) {
  for (std::size_t o = 0; o < query.past.stakeholders; ++o) {
    if (!query.past.leads[venue][o]) continue;
    const auto country = query.network.text(query.network.stakeholders[StakeholderId{o}].country);
    for (const StakeholderId known : query.known) {
      if (country.empty()) continue;
      if (country == query.network.text(query.network.stakeholders[known].country)) return true;
    }
  }
  return false;
}

double partners_of(const ReferencePast& past, std::size_t stakeholder) {
  double partners = 0.0;
  for (std::size_t other = 0; other < past.stakeholders; ++other) {
    bool met = false;
    for (std::size_t p = 0; p < past.venues; ++p) {
      met = met || (other != stakeholder && past.in(p, other) && past.in(p, stakeholder));
    }
    partners += met ? 1.0 : 0.0;
  }
  return partners;
}

}  // namespace

double reference_lift(double seen, double total, double overall) {
  if (overall <= 0.0) return 0.5;
  const double log_of_lift = std::log((seen + 50.0 * overall) / (total + 50.0) / overall);
  return 0.5 + std::clamp(log_of_lift / 5.0, -0.5, 0.5);
}

Values reference_roots(Values values) {
  for (double& value : values) value = std::max(0.0, value);
  values = by_largest(std::move(values));
  for (double& value : values) value = std::sqrt(value);
  return values;
}

ReferenceQuery reference_query(const Network& network, const HistoryOptions& options,
                               VenueId project, const std::vector<StakeholderId>& known) {
  ReferenceQuery query{.network = network,
                       .past = reference_past(network, options),
                       .project = project,
                       .known = known};
  query.vectors = reference_vectors(network, query.past);
  const ReferenceTerms& own = query.vectors[project.index()];
  constexpr std::array weights{1.0, 0.5, 0.25, 0.1};
  for (std::size_t p = 0; p < query.past.venues; ++p) {
    double sum = 0.0;
    for (std::size_t block = 0; block < 4; ++block) {
      const bool counts = query.past.size[p] > 0.0 && p != project.index();
      const double product = reference_product(own.at(block), query.vectors[p].at(block));
      query.blocks.at(block).push_back(counts ? product : 0.0);
      sum += weights.at(block) * query.blocks.at(block)[p];
    }
    query.similarity.push_back(sum);
  }
  const Values shares = by_largest(query.similarity);
  for (std::size_t p = 0; p < query.past.venues; ++p) {
    query.focus.push_back(query.past.decay(p, 4.0) * (0.1 + shares[p]));
  }
  return query;
}

void add_reference_activity(const ReferenceQuery& query, ReferenceTable& table) {
  const ReferencePast& past = query.past;
  const auto log_of = [](Values values) {
    for (double& value : values) value = std::log(1.0 + value);
    return by_largest(values);
  };
  const Values count = over_venues(past, [](std::size_t) { return 1.0; });
  column_of(table, Feature::size) = log_of(count);
  column_of(table, Feature::recent_size) =
      log_of(over_venues(past, [&](std::size_t p) { return past.decay(p, 4.0); }));
  column_of(table, Feature::latest) =
      log_of(over_venues(past, [&](std::size_t p) { return past.decay(p, 1.0); }));
  Values led(past.stakeholders, 0.0);
  Values degree(past.stakeholders, 0.0);
  Values idle(past.stakeholders, 0.0);
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    degree[o] = partners_of(past, o);
    for (std::size_t p = 0; p < past.venues; ++p) {
      if (past.leads[p][o]) led[o] += 1.0;
      if (past.in(p, o)) idle[o] = std::max(idle[o], past.decay(p, 2.0));
    }
  }
  column_of(table, Feature::led) = log_of(led);
  column_of(table, Feature::degree) = log_of(degree);
  column_of(table, Feature::idle) = idle;
  Values members = over_venues(past, [&](std::size_t p) { return past.size[p]; });
  Values multi = over_venues(past, [&](std::size_t p) { return past.size[p] > 1.5 ? 1.0 : 0.0; });
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    members[o] = count[o] > 0.0 ? std::log(members[o] / count[o]) : 0.0;
    multi[o] = count[o] > 0.0 ? multi[o] / count[o] : 0.0;
  }
  column_of(table, Feature::consortium) = by_largest(members);
  column_of(table, Feature::multi_share) = multi;
}

void add_reference_similar(const ReferenceQuery& query, ReferenceTable& table) {
  const ReferencePast& past = query.past;
  const auto cube = [&](std::size_t p) { return std::pow(query.similarity[p], 3.0); };
  const Values similar = over_shares(past, cube);
  column_of(table, Feature::similar) = reference_roots(similar);
  column_of(table, Feature::similar_share) = reference_roots(by_root_of_venues(past, similar));
  const auto recent = [&](std::size_t p) { return cube(p) * past.decay(p, 6.0); };
  column_of(table, Feature::similar_recent) = reference_roots(over_shares(past, recent));
  column_of(table, Feature::similar_country) = reference_roots(over_shares(
      past, [&](std::size_t p) { return is_led_from_known_country(query, p) ? recent(p) : 0.0; }));
  Values profile = over_venues(past, [&](std::size_t p) { return query.blocks[0][p]; });
  for (std::size_t o = 0; o < past.stakeholders; ++o) {
    std::map<std::string, double> words;
    for (std::size_t p = 0; p < past.venues; ++p) {
      if (!past.in(p, o)) continue;
      for (const auto& [word, weight] : query.vectors[p][0]) words[word] += weight;
    }
    const double length = std::sqrt(reference_product(words, words));
    profile[o] = length > 0.0 ? profile[o] / length : 0.0;
  }
  column_of(table, Feature::profile) = reference_roots(profile);
}

void add_reference_experience(const ReferenceQuery& query, ReferenceTable& table) {
  const ReferencePast& past = query.past;
  const auto& network = query.network;
  const Venue& own = network.venues[query.project];
  const auto line =
      over_venues(past, [&](std::size_t p) { return query.blocks[3][p] * past.decay(p, 4.0); });
  column_of(table, Feature::line_experience) = reference_roots(line);
  column_of(table, Feature::line_share) = reference_roots(by_root_of_venues(past, line));
  column_of(table, Feature::topic_experience) =
      reference_roots(over_venues(past, [&](std::size_t p) {
        return query.blocks[2][p] * query.blocks[2][p] * past.decay(p, 4.0);
      }));
  const auto same = [&](std::size_t p, std::string_view a, std::string_view b) {
    return p != query.project.index() && !a.empty() && a == b ? past.decay(p, 4.0) : 0.0;
  };
  column_of(table, Feature::call_experience) =
      reference_roots(over_venues(past, [&](std::size_t p) {
        return same(p, reference_family(network.text(network.venues[VenueId{p}].call)),
                    reference_family(network.text(own.call)));
      }));
  column_of(table, Feature::scheme_experience) =
      reference_roots(over_venues(past, [&](std::size_t p) {
        return same(p, network.text(network.venues[VenueId{p}].funding_scheme),
                    network.text(own.funding_scheme));
      }));
}

ReferenceTable reference_features(const ReferenceQuery& query) {
  ReferenceTable table;
  table.fill(Values(query.past.stakeholders, 0.0));
  add_reference_activity(query, table);
  add_reference_similar(query, table);
  add_reference_ties(query, table);
  add_reference_neighbours(query, table);
  add_reference_walks(query, table);
  add_reference_places(query, table);
  add_reference_experience(query, table);
  return table;
}

}  // namespace bindeglied::testing
