#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/match_weights.hpp"
#include "bindeglied/matching/partner_grounds.hpp"
#include "bindeglied/matching/recommendation.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// A project without a list, and why.
struct SkippedProject {
  VenueId project = {};
  std::string code = {};  ///< "event", "dropped", "finished", "no_description", "no_candidate"
  Message text = {};

  static constexpr auto columns() {
    using R = SkippedProject;
    return std::tuple{Column{"project", &R::project, "Projekt", "Project"},
                      Column{"code", &R::code, "Schlüssel", "Code"},
                      Column{"text", &R::text, "Grund", "Reason"}};
  }
};

/// How widely lists are spread.
struct SpreadFigures {
  double factor = 1.0;
  std::uint64_t named = 0;          ///< organisations that all lists name together
  std::uint64_t named_without = 0;  ///< the same of the lists that are not spread

  static constexpr auto columns() {
    using R = SpreadFigures;
    return std::tuple{
        Column{"factor", &R::factor, "Streuung", "spread"},
        Column{"named", &R::named, "genannte Organisationen", "named"},
        Column{"named_without", &R::named_without, "ohne Streuung", "without spread"}};
  }
};

/// Rows by project id, then rank.
struct Recommendations {
  std::vector<Recommendation> rows = {};
  std::vector<SkippedProject> skipped = {};  ///< by project id
  std::uint64_t further = 0;                 ///< above the floor, but beyond the rows of a project
  std::optional<SpreadFigures> spread = {};  ///< where lists are
};

/// A candidate of a project by its score, without what explains it.
struct PartnerScore {
  VenueId project = {};
  StakeholderId candidate = {};
  double score = 0.0;        ///< as in Recommendation
  bool is_new_face = false;  ///< the same

  friend bool operator==(const PartnerScore&, const PartnerScore&) = default;
};

/// As Recommendations.
struct PartnerScores {
  std::vector<PartnerScore> rows = {};
  std::vector<SkippedProject> skipped = {};
  std::uint64_t further = 0;
};

/// Who is asked about, for which project.
struct ProjectPartner {
  VenueId project = {};
  StakeholderId candidate = {};

  friend auto operator<=>(const ProjectPartner&, const ProjectPartner&) = default;
};

/// Nobody is listed for whom content, ties, surroundings, experience, own_topics, relations,
/// need_offer and missing_kind, those above 0 and the learned ones unstretched, speak less than
/// this: a seat nearby and an assumption about the kind are no reason to approach somebody.
inline constexpr double listing_floor = 0.75;

/// The longest list that can be asked for.
inline constexpr std::uint32_t most_rows = 1'000'000;

/// The list, and the weights that are stated, not learned: log-odds, as all utilities.
struct RecommendOptions {
  std::uint32_t top = 10;  ///< rows per project at most
  CandidateList list = CandidateList::combined;
  double own_topics_weight = 3.0;
  double relations_weight = 1.25;
  double place_weight = 0.5;
  double need_offer_weight = 1.0;
  double missing_kind_weight = 0.75;
  std::uint32_t capacity = 3;  ///< engagements of a stakeholder that names none
  double spread = 1.0;         ///< of several lists, see recommend_partners(); 1 = not
  /// Of how many of the first the rank_interval is found, whatever `top` is.
  std::uint32_t stable_rows = 50;
  double floor = listing_floor;
  std::uint32_t threads = 0;  ///< 0 = all cores

  static constexpr auto fields() {
    using Self = RecommendOptions;
    return std::tuple{
        Field{"top", &Self::top, 1U, most_rows, "rows per project at most"},
        Choice{"list", &Self::list,
               "proven: worked with a partner of the project; new: did not; combined: everybody"},
        Field{"own_topics_weight", &Self::own_topics_weight, 0.0, 100.0,
              "weight of the topics that an organisation names itself"},
        Field{"relations_weight", &Self::relations_weight, 0.0, 100.0,
              "weight of direct ties and common umbrellas with present partners"},
        Field{"place_weight", &Self::place_weight, 0.0, 100.0, "weight of nearness to the project"},
        Field{"need_offer_weight", &Self::need_offer_weight, 0.0, 100.0, "weight of needs met"},
        Field{"missing_kind_weight", &Self::missing_kind_weight, 0.0, 100.0,
              "weight of a kind missing in the project's forum"},
        Field{"capacity", &Self::capacity, 0U, 1000000U, "engagements of those who name none"},
        Field{"spread", &Self::spread, 1.0, 1000.0,
              "lists of all projects that together name so many times as many organisations; "
              "1 = not"}};
  }
};

/// Ranked partners for the projects (all of them when empty; events are skipped then), as known on
/// the day.
///
/// utility = sum of MatchParts in their order; score = 1 / (1 + exp(-utility)).  Of the
/// learned parts, at as many candidates as they were learned among, the score is how often such a
/// candidate joined (calibrate_model.hpp); with the stated parts and the stretch to fewer
/// candidates it is an estimate that no history has tested.  See score_project.hpp for the parts.
/// Partners, their predecessors and successors, and who does not exist on the day are left out;
/// nobody is listed for a seat and an assumption alone, and every fifth row of the combined list is
/// kept for new faces (score_project.hpp).  At most three reasons, whose contribution equals their
/// part, and two counter-reasons (counter_reasons.hpp).
///
/// With a spread above 1 the lists of all the projects are chosen together (spread_first_tens() of
/// `top` rows, by score, from the first 400 of each or twice its rows): whoever stands in several
/// gives way, where it costs least, to somebody who stands in none, until so many times as many are
/// named, or nobody is left.  Lists stay as long, and keep their rows for new faces; rows come by
/// score.  All projects are scored twice.
///
/// Projects that are dropped or finished on the day, say nothing about themselves, or fit nobody
/// are `skipped`; those that begin later are recommended for as ideas.
/// Throws Error{usage}, Error{interrupted}.  Time O(text + ties) once, then per project
/// O(features x stakeholders + postings of its terms + ties).
[[nodiscard]] Recommendations recommend_partners(const Network& network,
                                                 const std::vector<VenueId>& projects,
                                                 const AsOf& as_of, const MatchWeights& weights,
                                                 const RecommendOptions& options,
                                                 const Watch& watch = {});

/// The same lists without a spread by their scores alone: for whoever reads thousands of rows and
/// shows few, in a hundredth of the room.
[[nodiscard]] PartnerScores score_partners(const PartnerGrounds& grounds,
                                           const std::vector<VenueId>& projects,
                                           const RecommendOptions& options,
                                           const Watch& watch = {});

/// The rows that recommend_partners() has for these pairs with the same options but no spread, in
/// the order of the pairs; pairs without a row are left out.  Only they are explained; all projects
/// of the pairs are scored.
[[nodiscard]] std::vector<Recommendation> explain_partners(const PartnerGrounds& grounds,
                                                           const std::vector<ProjectPartner>& pairs,
                                                           const RecommendOptions& options,
                                                           const Watch& watch = {});

/// The projects that fit one stakeholder best, from the same scores: rows by falling score, then
/// project id; `rank` is the stakeholder's rank in that project's full list, without rows kept for
/// new faces.  `top` does not apply; projects where it is a partner or below the floor have no row.
[[nodiscard]] Recommendations recommend_projects(const Network& network, StakeholderId stakeholder,
                                                 const AsOf& as_of, const MatchWeights& weights,
                                                 const RecommendOptions& options,
                                                 const Watch& watch = {});

/// The row of one stakeholder in the project's full list, without rows kept for new faces; rank 0
/// when it stays below the floor.  None when it is no candidate of the list (why_no_candidate).
/// Cost as for one project of recommend_partners.
[[nodiscard]] std::optional<Recommendation> recommend_one(
    const Network& network, VenueId project, StakeholderId stakeholder, const AsOf& as_of,
    const MatchWeights& weights, const RecommendOptions& options, const Watch& watch = {});

/// Why nobody is recommended for the project, or not this stakeholder: the project is an event,
/// dropped, finished or not described; the stakeholder is a partner already, does not exist on the
/// day, or precedes or follows a partner.  None when nothing of that holds.
[[nodiscard]] std::optional<Message> why_no_candidate(const Network& network, VenueId project,
                                                      StakeholderId stakeholder, const AsOf& as_of);

}  // namespace bindeglied
