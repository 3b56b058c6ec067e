#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/contact_measures.hpp"
#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/analysis/thin_risk.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/watch.hpp"

namespace bindeglied {

/// One figure of the whole network; ContactMeasures says what each counts.
enum class ContactMeasure : std::uint8_t {
  involved_stakeholders,
  reached_venues,
  components,
  largest_component,
  alone,
  pairs_at_one_venue,
  share_at_one_venue,
  thin_risks,
};

template <>
struct EnumNames<ContactMeasure> {
  using enum ContactMeasure;
  static constexpr std::array<EnumName<ContactMeasure>, 8> names{{
      {involved_stakeholders, "involved_stakeholders", "Organisationen mit belegter Beteiligung",
       "stakeholders with documented involvement"},
      {reached_venues, "reached_venues", "Orte, an denen jemand belegt ist",
       "venues with somebody documented"},
      {components, "components", "Gruppen ohne Kontakt untereinander",
       "groups without contact between them"},
      {largest_component, "largest_component", "Organisationen in der größten Gruppe",
       "stakeholders in the largest group"},
      {alone, "alone", "Organisationen ohne jeden Kontakt", "stakeholders without any contact"},
      {pairs_at_one_venue, "pairs_at_one_venue", "Paare am selben Ort", "pairs at the same venue"},
      {share_at_one_venue, "share_at_one_venue", "Anteil an allen Paaren in %",
       "share of all pairs in %"},
      {thin_risks, "thin_risks", "erfüllt, aber an einem Faden", "met, but hanging by a thread"},
  }};
};

struct MeasureChange {
  ContactMeasure measure = ContactMeasure::involved_stakeholders;
  double before = 0.0;  ///< a count, or a share in [0, 1]
  double after = 0.0;
  double change = 0.0;  ///< after - before

  static constexpr auto columns() {
    using R = MeasureChange;
    return std::tuple{Column{"measure", &R::measure, "Maß", "measure"},
                      Column{"before", &R::before, "vorher", "before"},
                      Column{"after", &R::after, "nachher", "after"},
                      Column{"change", &R::change, "Änderung", "change"}};
  }
};

/// One stakeholder or venue in two states.
struct NodeChange {
  NodeId node = {};
  std::uint32_t partners_before = 0;  ///< see NodeContacts
  std::uint32_t partners_after = 0;
  std::optional<std::uint32_t> venues_before = {};  ///< empty for a venue
  std::optional<std::uint32_t> venues_after = {};
  bool is_cut_vertex_before = false;
  bool is_cut_vertex_after = false;
  std::uint32_t thin_risks_before = 0;  ///< thin risks of, at or only through it
  std::uint32_t thin_risks_after = 0;

  static constexpr auto columns() {
    using R = NodeChange;
    return std::tuple{
        Column{"node", &R::node, "Organisation oder Ort", "node"},
        Column{"partners_before", &R::partners_before, "Partner vorher", "partners before"},
        Column{"partners_after", &R::partners_after, "Partner nachher", "partners after"},
        Column{"venues_before", &R::venues_before, "Orte vorher", "venues before"},
        Column{"venues_after", &R::venues_after, "Orte nachher", "venues after"},
        Column{"is_cut_vertex_before", &R::is_cut_vertex_before, "unentbehrlich vorher",
               "cut vertex before"},
        Column{"is_cut_vertex_after", &R::is_cut_vertex_after, "unentbehrlich nachher",
               "cut vertex after"},
        Column{"thin_risks_before", &R::thin_risks_before, "Risiken vorher", "risks before"},
        Column{"thin_risks_after", &R::thin_risks_after, "Risiken nachher", "risks after"}};
  }
};

/// Contacts in one of two states of the same data, which may differ in ties.
struct ContactState {
  const Network& network;
  ContactGraph graph = {};
  std::vector<ThinRisk> risks = {};
};

/// `gaps` are all of assess_expectations() on that day.  Costs what find_contacts() and
/// find_thin_risks() cost.  Throws Error{interrupted}.
[[nodiscard]] ContactState observe_contacts(const Network& network, const AsOf& as_of,
                                            const std::vector<Gap>& gaps, const Watch& watch = {});

/// Every measure in both states, in the order of the vocabulary.  Costs what measure_contacts()
/// does.  Throws Error{interrupted}.
[[nodiscard]] std::vector<MeasureChange> compare_measures(const ContactState& before,
                                                          const ContactState& after,
                                                          const Watch& watch = {});

/// Those nodes in both states, in the order given.  O(nodes + contacts) each.
[[nodiscard]] std::vector<NodeChange> compare_nodes(const ContactState& before,
                                                    const ContactState& after,
                                                    std::span<const NodeId> nodes);

}  // namespace bindeglied
