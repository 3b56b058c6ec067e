#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What a group test can say.  A small network says little: `not_testable` is no verdict on the
/// group.
enum class GroupVerdict : std::uint8_t { significant, not_significant, not_testable };

template <>
struct EnumNames<GroupVerdict> {
  using enum GroupVerdict;
  static constexpr std::array<EnumName<GroupVerdict>, 3> names{{
      {significant, "significant", "auffällig selten", "significant"},
      {not_significant, "not_significant", "nicht auffällig", "not significant"},
      {not_testable, "not_testable", "zu klein zum Prüfen", "not testable"},
  }};
};

/// One kind in one venue, against what its overall activity and the venue's size explain.
struct GroupTestRow {
  std::string id = {};  ///< "group:KIND/VENUE"
  VenueId venue = {};
  StakeholderKind kind = StakeholderKind::other;
  GroupVerdict verdict = GroupVerdict::not_testable;
  std::optional<GapType> type = {};  ///< under_represented when significant
  std::uint32_t documented = 0;      ///< T: stakeholders of the kind documented in the venue
  double expected = 0.0;             ///< mean of T under the null model
  double none_probability = 1.0;     ///< P0: that chance alone gives T = 0
  double mid_p = 1.0;                ///< P(T < t) + P(T = t) / 2 under the null model
  std::optional<double> q = {};      ///< false discovery rate; empty when not testable
  std::uint32_t active = 0;          ///< stakeholders of the kind that take part anywhere
  std::uint32_t kind_ties = 0;       ///< pairs (stakeholder of the kind, venue) in all venues
  std::uint32_t venue_size = 0;      ///< stakeholders of any kind documented in the venue
  std::optional<std::uint32_t> needed_kind_ties = {};   ///< see test_groups(); not_testable only
  std::optional<std::uint32_t> needed_venue_size = {};  ///< see test_groups(); not_testable only
  std::vector<StakeholderId> stakeholders = {};         ///< the documented ones; ascending
  std::vector<Evidence> evidence = {};                  ///< their ties that count there; ascending
  std::vector<SourceId> sources = {};                   ///< of these ties; ascending
  std::uint32_t searched_sources = 0;  ///< distinct sources on the venue or what is inside it
  Message finding = {};

  static constexpr auto columns() {
    using R = GroupTestRow;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"venue", &R::venue, "Wo", "Venue"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"verdict", &R::verdict, "Urteil", "Verdict"},
        Column{"type", &R::type, "Lücke", "Gap", details},
        Column{"documented", &R::documented, "Belegt", "Documented"},
        Column{"expected", &R::expected, "Zu erwarten", "Expected"},
        Column{"none_probability", &R::none_probability, "P (keine)", "P (none)", details},
        Column{"mid_p", &R::mid_p, "Mid-p", "Mid-p", details},
        Column{"q", &R::q, "q", "q"},
        Column{"active", &R::active, "Aktive der Art", "Active of the kind", details},
        Column{"kind_ties", &R::kind_ties, "Beteiligungen der Art", "Ties of the kind", details},
        Column{"venue_size", &R::venue_size, "Beteiligte am Ort", "Venue size", details},
        Column{"needed_kind_ties", &R::needed_kind_ties, "Nötige Beteiligungen",
               "Needed ties of the kind", details},
        Column{"needed_venue_size", &R::needed_venue_size, "Nötige Größe", "Needed venue size",
               details},
        Column{"stakeholders", &R::stakeholders, "Wer", "Stakeholders", details},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details},
        Column{"searched_sources", &R::searched_sources, "Gesichtete Belege", "Sources searched",
               details},
        Column{"finding", &R::finding, "Befund", "Finding"}};
  }
};

struct GroupTestOptions {
  double alpha = 0.10;  ///< error level of a test, and false discovery rate of all [share]

  static constexpr auto fields() {
    using Self = GroupTestOptions;
    return std::tuple{Field{"alpha", &Self::alpha, 0.001, 0.5,
                            "share of false alarms that is accepted among the findings"}};
  }
};

struct GroupTest {
  std::vector<GroupTestRow> rows = {};
  std::uint32_t stakeholders = 0;  ///< that take part in a venue tested
  std::uint32_t venues = 0;        ///< tested
  std::uint32_t ties = 0;          ///< pairs (stakeholder, venue)
  double residual = 0.0;           ///< of the null model: largest |expected degree - degree|
};

/// Tests for every kind in every process and forum whether it is rarer there than its overall
/// activity and the venue's size explain.
///
/// Who takes part where: a stakeholder that exists on the day is in a venue when a documented tie
/// of it that may have begun ends there or in something inside, up to the next process or forum. So
/// each tie counts once: one to a project counts for its forum, one to the process for the process
/// as such and not for its forums.  Only stakeholders that take part somewhere count: the test asks
/// where the active ones go, not who stays away altogether.
///
/// Null model: the bipartite configuration model, fit_bipartite_model().  T, the number of the
/// kind in the venue, then is Poisson-binomial; the test is its lower tail as mid-p; q-values after
/// Benjamini & Hochberg (1995) run over all testable pairs.  Significant: q <= alpha.  Not
/// testable: not even T = 0 could reach alpha, P0 / 2 > alpha; such pairs are left out of the
/// q-values, which is allowed because P0 depends on the degrees alone (Tarone 1990, Biometrics
/// 46:515).
///
/// The smallest network that would do, for a pair that is not testable, is said twice, each with
/// everything else as fitted: `needed_venue_size` is the size of the venue at which P0 = 2 alpha
/// when its fitness y grows, rounded up; `needed_kind_ties` the number of ties of the kind at which
/// P0 = 2 alpha when the fitness x of all its stakeholders grows by one factor, rounded up.  Empty
/// where no growth does it: a kind without active stakeholders, or for the second a venue without
/// anybody.
///
/// Order: significant, then not significant by rising q, mid_p, then not testable by falling
/// `expected`; ties by process, forum by id, then kind.  Rows are all venues x kinds that a
/// stakeholder of the day has.  Throws Error{usage}, Error{interrupted}, Error{limit} when the
/// model cannot be fitted.
[[nodiscard]] GroupTest test_groups(const Network& network, const AsOf& as_of,
                                    const GroupTestOptions& options = {}, const Watch& watch = {});

/// The rows that concern `filter.who` (of its kind; for an umbrella also the kinds of most members)
/// and `filter.where`, in the same order; q-values stay those over all.
[[nodiscard]] std::vector<GroupTestRow> select_group_rows(const Network& network,
                                                          const std::vector<GroupTestRow>& rows,
                                                          const GapFilter& filter,
                                                          const AsOf& as_of);

}  // namespace bindeglied
