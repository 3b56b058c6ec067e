#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/analysis/introducer.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/message.hpp"

namespace bindeglied {

/// Against which phase a new tie is timed; the later, the less can be mended.
enum class PlanTiming : std::uint8_t { in_time, next_phase, too_late_for_phase };

template <>
struct EnumNames<PlanTiming> {
  using enum PlanTiming;
  static constexpr std::array<EnumName<PlanTiming>, 3> names{{
      {in_time, "in_time", "Arbeitsphase läuft", "working phase"},
      {next_phase, "next_phase", "für die nächste Phase", "for the next phase"},
      {too_late_for_phase, "too_late_for_phase", "Arbeitsphase vorbei", "working phase is over"},
  }};
};

/// A new tie costs as much effort as the number of its level (informed 1 ... leading 5) ...
inline constexpr double effort_per_level = 1.0;
/// ... times this when the stakeholder is documented in the venue, around or inside it already.
inline constexpr double known_there_factor = 0.5;

/// What a plan may propose.
struct ClosingPlanOptions {
  std::uint32_t close = 5;       ///< links at most
  double budget = 0.0;           ///< sum of efforts at most; 0 = no limit
  bool with_unknown = false;     ///< also for expectations of status unknown
  double indirect_weight = 0.5;  ///< lambda, as in GapOptions

  static constexpr auto fields() {
    using Self = ClosingPlanOptions;
    return std::tuple{
        Field{"close", &Self::close, 1U, 1000U, "propose at most this many new ties"},
        Field{"budget", &Self::budget, 0.0, 1e6, "sum of their efforts at most; 0 = no limit"},
        Choice{"with_unknown", &Self::with_unknown,
               "plan also for expectations without any evidence"},
        Field{"indirect_weight", &Self::indirect_weight, 0.0, 1.0,
              "what contact through an umbrella or a member counts, 0 to 1"}};
  }
};

/// What a link does for one gap.
struct ServedGap {
  std::string gap = {};           ///< its id
  double severity_removed = 0.0;  ///< given the links before
  PlanTiming timing = PlanTiming::in_time;

  static constexpr auto columns() {
    using R = ServedGap;
    return std::tuple{
        Column{"gap", &R::gap, "Lücke", "Gap"},
        Column{"severity_removed", &R::severity_removed, "Gewinn", "Severity removed"},
        Column{"timing", &R::timing, "Zeit", "Timing"}};
  }
};

/// One proposed tie.
struct ClosingLink {
  std::string id = {};  ///< "plan:STAKEHOLDER/VENUE"
  std::uint32_t rank = 0;
  StakeholderId stakeholder = {};
  VenueId venue = {};
  Level level = Level::involved;
  double effort = 0.0;
  double severity_removed = 0.0;            ///< by this link, given those before
  double cumulative = 0.0;                  ///< by all up to this one
  PlanTiming timing = PlanTiming::in_time;  ///< the latest of those served
  std::vector<ServedGap> serves = {};       ///< by falling severity_removed, then id
  std::vector<TopicId> topics = {};         ///< that both have; at most three
  std::vector<SourceId> sources = {};       ///< of the expectations served: why it is eligible
  std::optional<Introducer> introducer = {};
  Message next_step = {};

  static constexpr auto columns() {
    using R = ClosingLink;
    using enum Show;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id", details},
                      Column{"rank", &R::rank, "Rang", "Rank"},
                      Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
                      Column{"venue", &R::venue, "Wo", "Venue"},
                      Column{"level", &R::level, "Stufe", "Level"},
                      Column{"effort", &R::effort, "Aufwand", "Effort"},
                      Column{"severity_removed", &R::severity_removed, "Gewinn", "Gain"},
                      Column{"cumulative", &R::cumulative, "Summe", "Total"},
                      Column{"timing", &R::timing, "Zeit", "Timing", details},
                      Column{"serves", &R::serves, "Hilft bei", "Serves", details},
                      Column{"topics", &R::topics, "Themen", "Topics", details},
                      Column{"sources", &R::sources, "Belege", "Sources", details},
                      Column{"introducer", &R::introducer, "Kontakt über", "Introducer", details},
                      Column{"next_step", &R::next_step, "Nächster Schritt", "Next step"}};
  }
};

/// Few new ties that close much, and how good the plan is.
struct ClosingPlan {
  std::vector<ClosingLink> links = {};  ///< by rank: falling marginal gain
  std::uint32_t planned_gaps = 0;
  double severity = 0.0;          ///< of all planned gaps; of unknown ones what is open at most
  double past_lateness = 0.0;     ///< part of it that no new tie can mend: a phase is over
  double severity_removed = 0.0;  ///< by all links
  double bound = 0.0;             ///< no plan within the limits removes more
  double effort = 0.0;
  std::optional<double> least_effort = {};     ///< of any link that would remove something
  bool is_best = false;                        ///< shown to be as good as any
  std::vector<std::string> beyond_reach = {};  ///< gaps that no possible tie would ease; ascending

  /// The plan removes at least this share of what the best one does, in [0, 1].
  [[nodiscard]] double share_of_best() const {
    return bound > 0.0 ? severity_removed / bound : 1.0;
  }
};

/// Proposes new ties for those of `gaps` that are not met.
///
/// Maximises the severity removed, Phi(Y) = sum_x w_x max(C_x, max_{l in Y} a_lx) - sum_x w_x C_x,
/// over sets Y of at most `close` links within the budget, with C_x = max(T, J) as it is and a_lx
/// what link l attains: directly, or lambda times that through a member or an umbrella.  For a kind
/// the mean over the best `min_count` takes the place of the maximum.  See choose_links() for the
/// method and its guarantee; `bound` is the certificate.  With several places and indirect contact
/// severity is not submodular; then the plan maximises a form in which indirect contact fills each
/// place, and the figures are still those of severity.
///
/// A tie: only by a stakeholder that exists, to a process, forum or project that is open on the
/// day, at the lowest level that does as much as any, and above the level it has there.  It begins
/// on the day after `as_of`, or with the venue if that is later.
///
/// Lateness: while the working phase lasts, tau of that beginning applies.  Once it is over no new
/// tie is in time, and the plan does not pretend so: it is made for the next phase of the venue
/// (else the nearest enclosing one) in which one can still be in time (tau >= 0.5), as if that were
/// the working phase; when there is none, attainment counts without lateness, and the link is
/// marked `too_late_for_phase`.  The lateness of the past stays, as `past_lateness`.
///
/// Ties between equals go to the stakeholder whose topics fit the venue better, then to the first
/// by id.  Throws Error{usage}, Error{interrupted}.
[[nodiscard]] ClosingPlan plan_closing(const Network& network, const std::vector<Gap>& gaps,
                                       const AsOf& as_of, const ClosingPlanOptions& options = {},
                                       const Watch& watch = {});

}  // namespace bindeglied
