#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/date.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// A day that is known up to an interval, as ISO dates; empty where it is open.
struct DayInterval {
  std::optional<std::string> earliest = {};
  std::optional<std::string> latest = {};

  static constexpr auto columns() {
    using R = DayInterval;
    return std::tuple{Column{"earliest", &R::earliest, "frühestens", "earliest"},
                      Column{"latest", &R::latest, "spätestens", "latest"}};
  }
};

/// When one stakeholder first had documented contact with one venue.
struct FirstContact {
  std::string id = {};  ///< "time:STAKEHOLDER/VENUE"
  StakeholderId stakeholder = {};
  VenueId venue = {};
  DayInterval first_contact = {};  ///< censored: from the day on, open
  /// From the start of the venue's working phase to `first_contact.earliest` [days]; negative
  /// before it; censored: to the day, a lower bound; empty without phase or date.
  std::optional<std::int64_t> days_into_phase = {};
  std::optional<std::int64_t> phase_length = {};  ///< of the working phase [days]
  bool is_censored = false;                       ///< no contact documented up to the day
  bool is_undated = false;                        ///< rests on a tie without date of its own
  bool is_inferred = false;                       ///< rests on an inferred tie
  std::optional<Evidence> tie = {};               ///< the one that may have begun first
  std::vector<SourceId> sources = {};             ///< of that tie; ascending
  std::uint32_t searched_sources = 0;  ///< distinct sources on the venue or what is inside it
  Message finding = {};

  static constexpr auto columns() {
    using R = FirstContact;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
        Column{"venue", &R::venue, "Wo", "Venue"},
        Column{"first_contact", &R::first_contact, "Erster Kontakt", "First contact", details},
        Column{"days_into_phase", &R::days_into_phase, "Tag der Phase", "Days into phase"},
        Column{"phase_length", &R::phase_length, "Dauer der Phase", "Phase length", details},
        Column{"is_censored", &R::is_censored, "Kein Kontakt belegt", "Censored", details},
        Column{"is_undated", &R::is_undated, "Undatiert", "Undated", details},
        Column{"is_inferred", &R::is_inferred, "Erschlossen", "Inferred", details},
        Column{"tie", &R::tie, "Verbindung", "Tie", details},
        Column{"sources", &R::sources, "Belege", "Sources", details},
        Column{"searched_sources", &R::searched_sources, "Gesichtete Belege", "Sources searched",
               details},
        Column{"finding", &R::finding, "Befund", "Finding"}};
  }
};

/// The first documented contact of every stakeholder and venue that an expectation names together,
/// each pair once.
///
/// A contact is any tie that counts as involvement there, find_involvement(): ties to an enclosing
/// or an inner venue count, as they do for gaps.  A tie without date lies within its venue's own
/// dates: an interval.  Both ends are the smallest over all ties that count.  Never is censored at
/// the day, not left out: the pair is at risk up to then (Kaplan & Meier 1958, Journal of the
/// American Statistical Association 53:457).
///
/// Order: by falling days_into_phase, the latest and the censored with the longest wait first; then
/// pairs without; ties by stakeholder, venue.  Throws Error{interrupted}.  O(pairs x ties of a
/// stakeholder).
[[nodiscard]] std::vector<FirstContact> find_first_contacts(const Network& network,
                                                            const AsOf& as_of,
                                                            const Watch& watch = {});

/// The rows of `filter.who` (of an umbrella also its members) and in `filter.where` or inside, in
/// the same order.
[[nodiscard]] std::vector<FirstContact> select_first_contacts(const Network& network,
                                                              const std::vector<FirstContact>& rows,
                                                              const GapFilter& filter,
                                                              const AsOf& as_of);

}  // namespace bindeglied
