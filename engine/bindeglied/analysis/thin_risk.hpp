#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// A met expectation that the loss of one tie or one node would leave unmet.
struct ThinRisk {
  std::string id = {};                       ///< "thin:" + expectation id
  StakeholderId stakeholder = {};            ///< none for a kind
  std::optional<StakeholderKind> kind = {};  ///< empty for a stakeholder
  VenueId venue = {};
  Level required_level = Level::involved;
  std::uint32_t expected_count = 1;
  std::uint32_t fulfilled_count = 0;      ///< who does all that is expected, in time
  std::vector<Evidence> only_ties = {};   ///< ties each of whose loss is enough; ascending
  std::vector<NodeId> only_through = {};  ///< each of whose loss is enough; ascending
  bool is_inferred = false;               ///< one of only_ties is inferred
  std::vector<Evidence> evidence = {};    ///< the expectation, then the ties; ascending
  std::vector<SourceId> sources = {};     ///< of the evidence; ascending
  Message finding = {};

  static constexpr auto columns() {
    using R = ThinRisk;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"venue", &R::venue, "Wo", "Venue"},
        Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"required_level", &R::required_level, "Soll", "Required", details},
        Column{"expected_count", &R::expected_count, "Erwartet", "Expected", details},
        Column{"fulfilled_count", &R::fulfilled_count, "Erfüllt von", "Fulfilled by", details},
        Column{"only_ties", &R::only_ties, "Nur durch", "Only by", details},
        Column{"only_through", &R::only_through, "Nur über", "Only through"},
        Column{"is_inferred", &R::is_inferred, "Erschlossen", "Inferred", details},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details},
        Column{"finding", &R::finding, "Befund", "Finding"}};
  }
};

/// The risk `thin`: met expectations that hang on one tie, or whose ties all run through one node,
/// a stakeholder that counts for a kind or a venue inside or around the expected one.
///
/// Rows by expectation.  Throws Error{interrupted}.  Time O(expectations x ties in their venues),
/// squared in the ties of one expectation.
[[nodiscard]] std::vector<ThinRisk> find_thin_risks(const Network& network, const AsOf& as_of,
                                                    const std::vector<Gap>& gaps,
                                                    const Watch& watch = {});

}  // namespace bindeglied
