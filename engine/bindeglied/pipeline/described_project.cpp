#include "bindeglied/pipeline/described_project.hpp"

#include <utility>

#include "bindeglied/analysis/resolve_rows.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/network/build_network.hpp"
#include "bindeglied/pipeline/change_ties.hpp"

namespace bindeglied {
namespace {

/// The ids of the topics, joined as a cell of the data has them.
std::string topic_cell(const Network& network, const std::string& topics) {
  std::string cell;
  if (topics.empty()) return cell;
  for (const TopicId id : resolve_topics(network, topics)) {
    cell += (cell.empty() ? "" : "|") + std::string(network.text(network.topics[id].id));
  }
  return cell;
}

void add_venue(Dataset& dataset, const Network& network, const ProjectDescription& description) {
  StringPool& strings = *dataset.strings;
  VenueRecord venue{.id = strings.intern(described_project),
                    .kind = VenueKind::project,
                    .topics = strings.intern(topic_cell(network, description.topics)),
                    .description = strings.intern(description.text)};
  if (!description.inside.empty()) {
    const NodeId around = network.node(resolve_venue(network, description.inside));
    venue.part_of = strings.intern(network.text(network.node_ids[around]));
  }
  if (!description.place.empty()) {
    const PlaceId place = resolve_place(network, description.place);
    venue.place = strings.intern(network.text(network.places[place].id));
  }
  dataset.venues.push_back(venue);
}

}  // namespace

Study with_described_project(const Study& study, const Question& question,
                             const ProjectDescription& description, const Watch& watch) {
  const Network& network = study.network;
  if (!description.is_given()) {
    throw CodedError(ErrorKind::usage, "error.description_empty",
                     "a project that is not in the data wants --text or --topics", {});
  }
  if (first_invalid_utf8(description.text)) {
    throw CodedError(ErrorKind::usage, "error.description_utf8", "--text is not valid UTF-8", {});
  }
  if (!find_node(network, described_project).is_none()) {
    throw CodedError(ErrorKind::usage, "error.description_id",
                     "the data has something with the id '-', which stands for the described "
                     "project",
                     {});
  }
  std::vector<StakeholderId> partners;
  for (const std::string& partner : description.partners) {
    partners.push_back(resolve_stakeholder(network, partner));
  }
  Study described = study;
  described.loaded.dataset = change_ties(study.loaded.dataset, network, {}, {}, {});
  Dataset& dataset = described.loaded.dataset;
  add_venue(dataset, network, description);
  StringPool& strings = *dataset.strings;
  for (const StakeholderId partner : partners) {
    dataset.ties.push_back(
        {.from = strings.intern(network.text(network.node_ids[network.node(partner)])),
         .to = strings.intern(described_project),
         .kind = TieKind::partner_in,
         .since = stated_day(study, question),
         .sources = strings.intern(supposed_source)});
  }
  if (!partners.empty()) add_supposed_source(dataset);
  described.network = build_network(dataset, watch);
  return described;
}

}  // namespace bindeglied
