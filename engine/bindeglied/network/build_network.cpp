#include "bindeglied/network/build_network.hpp"

#include <utility>

#include "bindeglied/network/detail/name_index.hpp"
#include "bindeglied/network/detail/network_columns.hpp"

namespace bindeglied {

Network build_network(const Dataset& dataset, const Watch& watch) {
  watch.check("build network", 0.0);
  const detail::NameIndex names = detail::index_names(dataset);
  detail::CatalogueColumns catalogues = detail::build_catalogues(dataset, names);
  detail::NodeColumns nodes = detail::build_nodes(dataset, names);
  detail::TieColumns ties = detail::build_ties(dataset, names, nodes, watch);
  std::vector<Phase> phases = detail::build_phases(dataset, names);
  detail::ClaimColumns claims = detail::build_claims(dataset, names, nodes, phases);
  detail::MarketColumns market = detail::build_market(dataset, names);
  watch.check("build network", 1.0);

  const DatasetRecord about = dataset.dataset.empty() ? DatasetRecord{} : dataset.dataset.front();
  return Network{.strings = dataset.strings,
                 .name = about.name,
                 .as_of = about.as_of.range().last,
                 .node_ids = std::move(nodes.ids),
                 .node_names = std::move(nodes.names),
                 .node_short_names = std::move(nodes.short_names),
                 .stakeholders = std::move(nodes.stakeholders),
                 .venues = std::move(nodes.venues),
                 .topics_of = std::move(nodes.topics_of),
                 .places_of = std::move(nodes.places_of),
                 .sources_of = std::move(nodes.sources_of),
                 .parts_of = std::move(nodes.parts_of),
                 .ties = std::move(ties.ties),
                 .ties_from = std::move(ties.from),
                 .ties_to = std::move(ties.to),
                 .sources_of_tie = std::move(ties.sources_of),
                 .expectations = std::move(claims.expectations),
                 .checks = std::move(claims.checks),
                 .needs = std::move(market.needs),
                 .offers = std::move(market.offers),
                 .phases = std::move(phases),
                 .topics = std::move(catalogues.topics),
                 .places = std::move(catalogues.places),
                 .sources = std::move(catalogues.sources)};
}

}  // namespace bindeglied
