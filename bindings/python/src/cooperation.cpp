#include "src/cooperation.hpp"

#include "bindeglied/analysis/cooperation.hpp"
#include "bindeglied/analysis/introduction_graph.hpp"
#include "bindeglied/measures/depth_first.hpp"
#include "cli/command.hpp"
#include "src/arguments.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

/// What counts as being involved.
struct InvolvementOptions {
  Level level = CooperationOptions{}.level;

  static constexpr auto fields() {
    return std::tuple{
        Choice{"level", &InvolvementOptions::level, "weakest involvement in a venue that counts"}};
  }
};

/// The options, and the two of all verbs that say which ties there are.
template <HasFields Options>
const std::vector<OptionSpec>& specs_with_day() {
  static const std::vector<OptionSpec> specs = [] {
    std::vector<OptionSpec> all = option_specs<Options>();
    for (OptionSpec& spec : global_option_specs()) {
      if (spec.name == "as-of" || spec.name == "evidence") all.push_back(std::move(spec));
    }
    return all;
  }();
  return specs;
}

std::string id_of(const Network& network, NodeId node) {
  return std::string(network.text(network.node_ids[node]));
}

/// Who was involved where, as numbers of rows and columns, with the ids of these.
struct Involvement {
  TwoMode graph = {};
  std::vector<std::string> stakeholders = {};
  std::vector<std::string> venues = {};
};

/// Stakeholders that exist on the day, as in the network of cooperation; one that was replaced is
/// stood for by its successor.
Involvement find_involvement(const Network& network, const AsOf& day, Level level,
                             const Watch& watch) {
  constexpr std::size_t between_looks = 1024;
  Involvement found;
  const auto stand_ins = find_stand_ins(network, day);
  IdVector<StakeholderId, std::uint32_t> rows(network.stakeholders.size(), no_vertex);
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    if (stand_ins[stakeholder] != stakeholder) continue;
    rows[stakeholder] = static_cast<std::uint32_t>(found.stakeholders.size());
    found.stakeholders.push_back(id_of(network, network.node(stakeholder)));
  }
  for (const VenueId venue : network.venues.ids()) {
    found.venues.push_back(id_of(network, network.node(venue)));
  }
  std::vector<TwoModeTie> ties;
  std::size_t looked_at = 0;
  for (const Tie& tie : network.ties) {
    if (looked_at++ % between_looks == 0) watch.check();
    if (!is_participation(network, tie, day, level)) continue;
    const StakeholderId stands_in = stand_ins[network.stakeholder(tie.from)];
    if (stands_in.is_none()) continue;
    ties.push_back({rows[stands_in], static_cast<std::uint32_t>(network.venue(tie.to).index())});
  }
  found.graph = build_two_mode(static_cast<std::uint32_t>(found.stakeholders.size()),
                               static_cast<std::uint32_t>(found.venues.size()), ties, watch);
  return found;
}

}  // namespace

const std::vector<OptionSpec>& cooperation_specs() { return specs_with_day<CooperationOptions>(); }

const std::vector<OptionSpec>& involvement_specs() { return specs_with_day<InvolvementOptions>(); }

GraphHandle cooperation_graph(const HeldStudy& held, const py::kwargs& given) {
  const OptionValues values = option_values(cooperation_specs(), given);
  const auto options = read_options<CooperationOptions>(values);
  const Question question = question_of(read_options<GlobalOptions>(values));
  const Network& network = held.study->network;
  std::vector<std::string> ids;
  auto graph = run_watched([&](const Watch& watch) {
    Cooperation found = find_cooperation(network, as_of(*held.study, question), options, watch);
    ids.clear();
    for (const StakeholderId stakeholder : found.stakeholders) {
      ids.push_back(id_of(network, network.node(stakeholder)));
    }
    return std::make_shared<const Graph>(std::move(found.graph));
  });
  return {.graph = std::move(graph), .ids = tuple_of(ids)};
}

TwoModeHandle involvement_graph(const HeldStudy& held, const py::kwargs& given) {
  const OptionValues values = option_values(involvement_specs(), given);
  const auto options = read_options<InvolvementOptions>(values);
  const Question question = question_of(read_options<GlobalOptions>(values));
  Involvement found = run_watched([&](const Watch& watch) {
    return find_involvement(held.study->network, as_of(*held.study, question), options.level,
                            watch);
  });
  return {.graph = std::make_shared<const TwoMode>(std::move(found.graph)),
          .row_ids = tuple_of(found.stakeholders),
          .column_ids = tuple_of(found.venues)};
}

}  // namespace bindeglied::python
