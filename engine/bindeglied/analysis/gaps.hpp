#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Three states, never two: no evidence found is not "not involved".
enum class GapStatus : std::uint8_t { met, not_met, unknown };

/// `under_represented` comes from the group test alone, see group_test.hpp.
enum class GapType : std::uint8_t {
  absent,
  below_level,
  late,
  indirect_only,
  umbrella_not_linked,
  under_represented,
};

/// Severity in words: < .25 watch, < .5 moderate, < .75 high, else critical.
enum class Band : std::uint8_t { watch, moderate, high, critical };

template <>
struct EnumNames<GapStatus> {
  using enum GapStatus;
  static constexpr std::array<EnumName<GapStatus>, 3> names{{
      {met, "met", "erfüllt", "met"},
      {not_met, "not_met", "nicht erfüllt", "not met"},
      {unknown, "unknown", "unbekannt", "unknown"},
  }};
};

template <>
struct EnumNames<GapType> {
  using enum GapType;
  static constexpr std::array<EnumName<GapType>, 6> names{{
      {absent, "absent", "nicht beteiligt", "absent"},
      {below_level, "below_level", "zu niedrige Stufe", "below level"},
      {late, "late", "zu spät", "late"},
      {indirect_only, "indirect_only", "nur mittelbar", "indirect only"},
      {umbrella_not_linked, "umbrella_not_linked", "Dachnetzwerk fehlt", "umbrella not linked"},
      {under_represented, "under_represented", "untervertreten", "under-represented"},
  }};
};

template <>
struct EnumNames<Band> {
  using enum Band;
  static constexpr std::array<EnumName<Band>, 4> names{{
      {watch, "watch", "beobachten", "watch"},
      {moderate, "moderate", "mittel", "moderate"},
      {high, "high", "hoch", "high"},
      {critical, "critical", "sehr hoch", "critical"},
  }};
};

/// Severity = missing + late - indirect_credit, exactly.
struct GapParts {
  double missing = 0.0;          ///< w (1 - A): not there, or at too low a level
  double late = 0.0;             ///< w A (1 - tau)
  double indirect_credit = 0.0;  ///< - w max(0, J - tau A), at most 0: what contact takes off

  static constexpr auto columns() {
    using R = GapParts;
    return std::tuple{
        Column{"missing", &R::missing, "Fehlt", "Missing"},
        Column{"late", &R::late, "Spät", "Late"},
        Column{"indirect_credit", &R::indirect_credit, "Mittelbar", "Indirect credit"}};
  }
};

/// How many members of the umbrella are documented in the venue: reported beside it, never mixed
/// in.
struct MemberCount {
  std::uint32_t linked = 0;
  std::uint32_t total = 0;
  std::uint32_t undated = 0;  ///< memberships without date
  StakeholderId umbrella = {};

  static constexpr auto columns() {
    using R = MemberCount;
    return std::tuple{Column{"linked", &R::linked, "beteiligt", "linked"},
                      Column{"total", &R::total, "Mitglieder", "total"},
                      Column{"undated", &R::undated, "undatiert", "undated"},
                      Column{"umbrella", &R::umbrella, "Dachnetzwerk", "umbrella"}};
  }
};

/// What closing a gap brings.
struct Potential {
  Message text = {};
  double severity_removed = 0.0;  ///< not_met: severity; unknown: up to interval.high
  std::vector<std::string> capabilities =
      {};  ///< open needs of the venue that the expected ones usually meet or do meet; ascending

  static constexpr auto columns() {
    using R = Potential;
    return std::tuple{
        Column{"text", &R::text, "Potenzial", "Potential"},
        Column{"severity_removed", &R::severity_removed, "Gewinn", "Severity removed"},
        Column{"capabilities", &R::capabilities, "Fähigkeiten", "Capabilities"}};
  }
};

/// One expectation and how far it is met.
struct Gap {
  std::string id = {};                       ///< "gap:" + expectation id
  StakeholderId stakeholder = {};            ///< none for a kind
  std::optional<StakeholderKind> kind = {};  ///< the named circle; empty for a stakeholder
  VenueId venue = {};
  std::optional<GapType> headline = {};  ///< empty unless not_met
  GapStatus status = GapStatus::unknown;
  double severity = 0.0;          ///< the provable, lower end, in [0, weight]; 0 for unknown
  std::optional<Band> band = {};  ///< of severity; empty unless not_met
  Level required_level = Level::involved;
  Level documented_level =
      Level::none;  ///< best; for a kind, of the last one that is needed (the min_count-th best)
  std::vector<GapType> types = {};
  GapParts parts = {};
  Interval interval = {};  ///< of severity under what dates leave open
  double weight = 1.0;
  std::uint32_t expected_count = 1;            ///< 1 for a stakeholder
  std::uint32_t fulfilled_count = 0;           ///< how many do all that is expected, in time
  std::uint32_t reached_count = 0;             ///< how many are at the level, in time or not
  std::uint32_t outer_count = 0;               ///< how many only through a venue around this one
  std::vector<StakeholderId> documented = {};  ///< who is documented at all there; best first
  std::optional<MemberCount> members = {};     ///< for an umbrella, or the umbrella of a kind
  bool is_inferred = false;                    ///< rests on an inferred tie
  bool is_undated = false;                     ///< rests on an undated tie
  ExpectationId expectation = {};
  std::vector<Evidence> evidence = {};  ///< the expectation, checks, ties; each ascending
  std::vector<SourceId> sources = {};   ///< of the evidence; ascending
  std::uint32_t searched_sources =
      0;                 ///< distinct sources that speak about the venue or what is inside it
  Message finding = {};  ///< the row in one sentence, three-valued in its words
  Potential potential = {};
  Message next_step = {};
  NodeId contact = {};  ///< whose office to turn to: the one leading the venue; may be none

  static constexpr auto columns() {
    using R = Gap;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"venue", &R::venue, "Wo", "Venue"},
        Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"status", &R::status, "Status", "Status"},
        Column{"headline", &R::headline, "Lücke", "Gap"},
        Column{"severity", &R::severity, "Schwere", "Severity", always, Display::severity},
        Column{"band", &R::band, "Stufe der Schwere", "Band", details},
        Column{"required_level", &R::required_level, "Soll", "Required", details},
        Column{"documented_level", &R::documented_level, "Belegt", "Documented", details},
        Column{"types", &R::types, "Arten der Lücke", "Types", details},
        Column{"parts", &R::parts, "Anteile", "Parts", details},
        Column{"interval", &R::interval, "Spanne", "Interval", details},
        Column{"weight", &R::weight, "Gewicht", "Weight", details},
        Column{"expected_count", &R::expected_count, "Erwartet", "Expected", details},
        Column{"fulfilled_count", &R::fulfilled_count, "Erfüllt von", "Fulfilled by", details},
        Column{"reached_count", &R::reached_count, "Auf der Stufe", "At the level", details},
        Column{"outer_count", &R::outer_count, "Nur übergeordnet", "Only around", details},
        Column{"documented", &R::documented, "Wer ist belegt", "Who is documented", details},
        Column{"members", &R::members, "Mitglieder", "Members", details},
        Column{"is_inferred", &R::is_inferred, "Erschlossen", "Inferred", details},
        Column{"is_undated", &R::is_undated, "Undatiert", "Undated", details},
        Column{"expectation", &R::expectation, "Soll-Eintrag", "Expectation", details},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details},
        Column{"searched_sources", &R::searched_sources, "Gesichtete Belege", "Sources searched",
               details},
        Column{"finding", &R::finding, "Befund", "Finding"},
        Column{"potential", &R::potential, "Potenzial", "Potential", details},
        Column{"next_step", &R::next_step, "Nächster Schritt", "Next step"},
        Column{"contact", &R::contact, "Ansprechstelle", "Contact", details}};
  }
};

struct GapOptions {
  double indirect_weight =
      0.5;  ///< lambda: what contact through an umbrella or member counts [share]

  static constexpr auto fields() {
    using Self = GapOptions;
    return std::tuple{Field{"indirect_weight", &Self::indirect_weight, 0.0, 1.0,
                            "what contact through an umbrella or a member counts, 0 to 1"}};
  }
};

/// Assesses every expectation: met or not, how severe, since when, according to which source.
///
/// Severity g = w (1 - max(tau A, J)), the unmet share of a justified claim, with A, tau of
/// involvement.hpp and J = lambda * the best A of a member or an umbrella; for a kind A and T are
/// means of A and tau A over the best `min_count`.  The ladder is that of the IAP2 Spectrum of
/// Public Participation (2018).
///
/// Order: not_met by falling severity, then unknown by falling interval.high, then met; ties by id.
/// Throws Error{usage}, Error{interrupted}.  Time O(ties of the stakeholders tied to each expected
/// venue, per expectation).
[[nodiscard]] std::vector<Gap> assess_expectations(const Network& network, const AsOf& as_of,
                                                   const GapOptions& options = {},
                                                   const Watch& watch = {});

/// Whose rows to show.
struct GapFilter {
  NodeId who = {};  ///< a stakeholder: its own rows and those of its kind (of an umbrella: of most
                    ///< members); none = all
  VenueId where = {};             ///< this venue and all inside it; none = all
  Level min_level = Level::none;  ///< only expectations that require at least this level
};

/// The rows that pass, in the same order.
[[nodiscard]] std::vector<Gap> select_gaps(const Network& network, const std::vector<Gap>& gaps,
                                           const GapFilter& filter, const AsOf& as_of);

[[nodiscard]] Band band_of(double severity);

/// The severity; empty when the row is unknown, as its 0 then says nothing.
[[nodiscard]] std::optional<double> known_severity(const Gap& gap);

}  // namespace bindeglied
