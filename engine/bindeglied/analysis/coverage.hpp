#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"

namespace bindeglied {

enum class CoverageStatus : std::uint8_t { met, not_met, unknown, not_expected };

template <>
struct EnumNames<CoverageStatus> {
  using enum CoverageStatus;
  static constexpr std::array<EnumName<CoverageStatus>, 4> names{{
      {met, "met", "erfüllt", "met"},
      {not_met, "not_met", "nicht erfüllt", "not met"},
      {unknown, "unknown", "unbekannt", "unknown"},
      {not_expected, "not_expected", "kein Soll", "not expected"},
  }};
};

/// The second axis of a coverage table.
enum class CoverageAxis : std::uint8_t { kind, place, topic };

template <>
struct EnumNames<CoverageAxis> {
  using enum CoverageAxis;
  static constexpr std::array<EnumName<CoverageAxis>, 3> names{{
      {kind, "kind", "Art", "kind"},
      {place, "place", "Ort", "place"},
      {topic, "topic", "Thema", "topic"},
  }};
};

/// One cell of venue x second axis.
struct CoverageRow {
  std::string id = {};  ///< "cover:VENUE/AXIS/VALUE"
  VenueId venue = {};
  std::optional<StakeholderKind> kind = {};  ///< on axis kind
  PlaceId place = {};                        ///< on axis place
  TopicId topic = {};                        ///< on axis topic
  std::uint32_t expected = 0;    ///< how many are expected: counts of the declared expectations
  std::uint32_t documented = 0;  ///< how many reached the required level in time
  std::uint32_t partial = 0;     ///< how many are documented, but too low or too late
  CoverageStatus status = CoverageStatus::not_expected;
  std::vector<StakeholderId> stakeholders = {};          ///< the documented ones; ascending
  std::vector<StakeholderId> partial_stakeholders = {};  ///< the partial ones; ascending
  std::vector<Evidence> evidence = {};                   ///< ties, then expectations; ascending
  std::vector<SourceId> sources = {};                    ///< of the evidence; ascending

  static constexpr auto columns() {
    using R = CoverageRow;
    using enum Show;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id", details},
                      Column{"venue", &R::venue, "Wo", "Venue"},
                      Column{"kind", &R::kind, "Art", "Kind"},
                      Column{"place", &R::place, "Ort", "Place", details},
                      Column{"topic", &R::topic, "Thema", "Topic", details},
                      Column{"expected", &R::expected, "Soll", "Expected"},
                      Column{"documented", &R::documented, "Belegt", "Documented"},
                      Column{"partial", &R::partial, "Teilweise", "Partial"},
                      Column{"status", &R::status, "Status", "Status"},
                      Column{"stakeholders", &R::stakeholders, "Wer", "Stakeholders"},
                      Column{"partial_stakeholders", &R::partial_stakeholders, "Wer teilweise",
                             "Partial stakeholders", details},
                      Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
                      Column{"sources", &R::sources, "Belege", "Sources", details}};
  }
};

struct CoverageOptions {
  CoverageAxis by = CoverageAxis::kind;

  static constexpr auto fields() {
    using Self = CoverageOptions;
    return std::tuple{Choice{"by", &Self::by, "second axis: kind, place or topic"}};
  }
};

/// Who is documented where, against what is expected.
///
/// Without `where`, rows are the process venues and forums; with it, that venue and those directly
/// inside it. Columns are all values of the second axis that a stakeholder of the data has or that
/// is expected; what is expected of a kind stands on the axis kind only.  A cell without
/// expectation counts `involved` as required level.  A stakeholder expected by name counts under
/// its kind.
///
/// Order: process, then forums by id; within, by kind / place / topic.  Time O(venues x
/// stakeholders' ties).
[[nodiscard]] std::vector<CoverageRow> find_coverage(const Network& network, VenueId where,
                                                     const AsOf& as_of,
                                                     const CoverageOptions& options,
                                                     const Watch& watch = {});

}  // namespace bindeglied
