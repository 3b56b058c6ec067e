#pragma once

#include <cstdint>
#include <optional>
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

/// A need of a venue that the expected ones offer to meet.
struct MeetableNeed {
  VenueId venue = {};
  std::string capability = {};
  bool is_documented = false;  ///< neither need nor offer is assumed by kind

  static constexpr auto columns() {
    using R = MeetableNeed;
    return std::tuple{Column{"venue", &R::venue, "Wo", "Venue"},
                      Column{"capability", &R::capability, "Fähigkeit", "Capability"},
                      Column{"is_documented", &R::is_documented, "Belegt", "Documented"}};
  }
};

/// A gap told as an opportunity: the link that would close it, and what it would bring.
struct PotentialRow {
  std::string id = {};                       ///< "potential:" + expectation id
  StakeholderId stakeholder = {};            ///< none for a kind
  std::optional<StakeholderKind> kind = {};  ///< empty for a stakeholder
  VenueId venue = {};
  double severity_removed = 0.0;         ///< not_met: severity; unknown: up to interval.high
  bool is_certain = false;               ///< the gap is not_met, not only unknown
  std::vector<MeetableNeed> needs = {};  ///< the venue first, then by id of the project
  std::uint32_t open_projects = 0;       ///< inside the venue, that can still be joined
  std::uint32_t new_contacts =
      0;  ///< documented in the venue, and so far without a shared venue or
          ///< a tie with the expected stakeholder; for a kind: all there
  NodeId contact = {};
  std::vector<Evidence> evidence = {};
  std::vector<SourceId> sources = {};
  Message text = {};
  Message next_step = {};

  static constexpr auto columns() {
    using R = PotentialRow;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"venue", &R::venue, "Wo", "Venue"},
        Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"severity_removed", &R::severity_removed, "Gewinn", "Severity removed", always,
               Display::severity},
        Column{"is_certain", &R::is_certain, "Sicher", "Certain", details},
        Column{"needs", &R::needs, "Bedarf", "Needs", details},
        Column{"open_projects", &R::open_projects, "Offene Projekte", "Open projects"},
        Column{"new_contacts", &R::new_contacts, "Neue Kontakte", "New contacts"},
        Column{"contact", &R::contact, "Ansprechstelle", "Contact", details},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details},
        Column{"text", &R::text, "Potenzial", "Potential"},
        Column{"next_step", &R::next_step, "Nächster Schritt", "Next step"}};
  }
};

/// The potentials of the gaps that are not met, in the order of the gaps.  Throws
/// Error{interrupted}.  Time O(gaps x (needs x projects inside + ties of those in the venue)).
[[nodiscard]] std::vector<PotentialRow> find_potentials(const Network& network, const AsOf& as_of,
                                                        const std::vector<Gap>& gaps,
                                                        const Watch& watch = {});

}  // namespace bindeglied
