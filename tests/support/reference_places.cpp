#include <algorithm>
#include <functional>
#include <sstream>

#include "tests/support/reference_features.hpp"

namespace bindeglied::testing {
namespace {

/// What a stakeholder is counted as; empty: not counted.
using Label = std::function<std::string(std::size_t)>;
using VenueFilter = std::function<double(std::size_t)>;

std::string country_of(const ReferenceQuery& query, std::size_t o) {
  return std::string(query.network.text(query.network.stakeholders[StakeholderId{o}].country));
}

std::string kind_of_stakeholder(const ReferenceQuery& query, std::size_t o) {
  return std::string(to_string(query.network.stakeholders[StakeholderId{o}].kind));
}

/// Memberships of `label` in venues with several members, each times the venue's weight and d_4;
/// an empty label: all that have one.
double count_label(const ReferenceQuery& query, const Label& label_of, const std::string& label,
                   const VenueFilter& weight) {
  double sum = 0.0;
  for (std::size_t p = 0; p < query.past.venues; ++p) {
    for (std::size_t o = 0; o < query.past.stakeholders && query.past.size[p] > 1.5; ++o) {
      const std::string of = label_of(o);
      if (!query.past.in(p, o) || of.empty() || (!label.empty() && of != label)) continue;
      sum += weight(p) * query.past.decay(p, 4.0);
    }
  }
  return sum;
}

double overall_share(const ReferenceQuery& query, const Label& label_of, const std::string& label) {
  const auto everywhere = [](std::size_t) { return 1.0; };
  const double total = count_label(query, label_of, {}, everywhere);
  return total > 0.0 ? count_label(query, label_of, label, everywhere) / total : 0.0;
}

/// The lift of each stakeholder's label in the venues with a weight.
std::vector<double> lifts_in(const ReferenceQuery& query, const Label& label_of,
                             const VenueFilter& weight) {
  std::vector<double> lifts;
  for (std::size_t o = 0; o < query.past.stakeholders; ++o) {
    const std::string label = label_of(o);
    lifts.push_back(label.empty() ? 0.5
                                  : reference_lift(count_label(query, label_of, label, weight),
                                                   count_label(query, label_of, {}, weight),
                                                   overall_share(query, label_of, label)));
  }
  return lifts;
}

/// Pairs of members of those countries, ordered, per venue d_4 / (n - 1); an empty `other`: all.
double count_pairs(const ReferenceQuery& query, const std::string& own, const std::string& other) {
  const ReferencePast& past = query.past;
  double sum = 0.0;
  for (std::size_t p = 0; p < past.venues; ++p) {
    for (std::size_t a = 0; a < past.stakeholders; ++a) {
      for (std::size_t b = 0; b < past.stakeholders; ++b) {
        if (a == b || !past.in(p, a) || !past.in(p, b) || country_of(query, a) != own) continue;
        const std::string country = country_of(query, b);
        if (country.empty() || (!other.empty() && country != other)) continue;
        sum += past.decay(p, 4.0) / (past.size[p] - 1.0);
      }
    }
  }
  return sum;
}

double pair_lift(const ReferenceQuery& query, const std::string& country) {
  const Label label = [&](std::size_t o) { return country_of(query, o); };
  const double overall = overall_share(query, label, country);
  double sum = 0.0;
  double count = 0.0;
  for (const StakeholderId known : query.known) {
    const std::string own = country_of(query, known.index());
    if (own.empty()) continue;
    count += 1.0;
    const double expected = (count_pairs(query, own, {}) + 50.0) * overall;
    if (overall > 0.0) {
      sum += std::log((count_pairs(query, own, country) + 50.0 * overall) / expected);
    }
  }
  return 0.5 + std::clamp(count > 0.0 ? sum / count : 0.0, -2.5, 2.5) / 5.0;
}

/// The share of known partners with the label among those that have one.
std::vector<double> equal_labels(const ReferenceQuery& query, const Label& label_of) {
  std::vector<double> shares;
  for (std::size_t o = 0; o < query.past.stakeholders; ++o) {
    double equal = 0.0;
    double all = 0.0;
    for (const StakeholderId known : query.known) {
      const std::string label = label_of(known.index());
      all += label.empty() ? 0.0 : 1.0;
      equal += !label.empty() && label == label_of(o) ? 1.0 : 0.0;
    }
    shares.push_back(all > 0.0 ? equal / all : 0.0);
  }
  return shares;
}

}  // namespace

std::string reference_family(std::string_view call) {
  std::istringstream stream{std::string(call)};
  std::string family;
  for (std::string part; std::getline(stream, part, '-');) {
    if (part.find_first_not_of("0123456789") == std::string::npos) continue;
    family += (family.empty() ? "" : "-") + part;
  }
  return family;
}

void add_reference_places(const ReferenceQuery& query, ReferenceTable& table) {
  const auto& network = query.network;
  const auto set = [&](Feature feature, std::vector<double> values) {
    table.at(static_cast<std::size_t>(feature)) = std::move(values);
  };
  const Label nuts3 = [&](std::size_t o) {
    return std::string(network.text(network.stakeholders[StakeholderId{o}].nuts3));
  };
  const Label seat = [&](std::size_t o) {
    const auto places = network.places_of[NodeId{o}];
    return places.empty() ? std::string() : std::string(network.text(network.places[places[0]].id));
  };
  const Label country = [&](std::size_t o) { return country_of(query, o); };
  const Label kind = [&](std::size_t o) { return kind_of_stakeholder(query, o); };
  set(Feature::same_place, equal_labels(query, seat));
  set(Feature::same_county, equal_labels(query, nuts3));
  set(Feature::same_region,
      equal_labels(query, [&](std::size_t o) { return nuts3(o).substr(0, 4); }));
  set(Feature::same_country, equal_labels(query, country));
  std::vector<double> lifts;
  for (std::size_t o = 0; o < query.past.stakeholders; ++o) {
    lifts.push_back(country(o).empty() ? 0.5 : pair_lift(query, country(o)));
  }
  set(Feature::country_lift, lifts);
  const VenueFilter line = [&](std::size_t p) { return query.blocks[3][p]; };
  set(Feature::line_lift, lifts_in(query, country, line));
  set(Feature::line_kind_lift, lifts_in(query, kind, line));
  const std::string family = reference_family(network.text(network.venues[query.project].call));
  set(Feature::call_lift, std::vector<double>(query.past.stakeholders, 0.5));
  set(Feature::call_kind_lift, std::vector<double>(query.past.stakeholders, 0.5));
  if (family.empty()) return;
  const VenueFilter call = [&](std::size_t p) {
    return reference_family(network.text(network.venues[VenueId{p}].call)) == family ? 1.0 : 0.0;
  };
  set(Feature::call_lift, lifts_in(query, country, call));
  set(Feature::call_kind_lift, lifts_in(query, kind, call));
}

}  // namespace bindeglied::testing
