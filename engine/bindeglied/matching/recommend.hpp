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
#include "bindeglied/matching/match_weights.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Among whom partners are sought; each list has weights of its own.
enum class CandidateList : std::uint8_t {
  proven,    ///< who worked with a present partner, or, without any partner, has worked at all
  new_,      ///< who did not
  combined,  ///< everybody
};

template <>
struct EnumNames<CandidateList> {
  using enum CandidateList;
  static constexpr std::array<EnumName<CandidateList>, 3> names{{
      {proven, "proven", "bewährt", "proven"},
      {new_, "new", "neu", "new"},
      {combined, "combined", "beides", "combined"},
  }};
};

/// What the utility is made of; their sum is the utility.
///
/// content to activity come from weights learned on a history, each counted from the mean of the
/// candidates with history (learned_parts.hpp); own_topics to missing_kind from stated ones, for
/// what no history of ties can teach.
struct MatchParts {
  double base = 0.0;          ///< the same for all candidates
  double content = 0.0;       ///< took part in projects and forums like this one
  double ties = 0.0;          ///< took part in projects with the present partners
  double surroundings = 0.0;  ///< took part in projects with partners of the present partners
  double region = 0.0;        ///< seat and country, against those of the partners
  double experience = 0.0;    ///< with the forum, the funding line, the call, the topics
  double activity = 0.0;      ///< how much and how recently it took part, whatever the project
  double own_topics = 0.0;    ///< works on the project's topics by its own account
  double relations = 0.0;     ///< direct ties and common umbrellas with the present partners
  double place = 0.0;         ///< seat near the project
  double need_offer = 0.0;    ///< what the project needs and the candidate offers
  double missing_kind = 0.0;  ///< its kind is expected in the project's forum and not there

  static constexpr auto columns() {
    using R = MatchParts;
    return std::tuple{Column{"base", &R::base, "Grundwert", "Base"},
                      Column{"content", &R::content, "Inhalt", "Content"},
                      Column{"ties", &R::ties, "Verbindungen", "Ties"},
                      Column{"surroundings", &R::surroundings, "Umfeld", "Surroundings"},
                      Column{"region", &R::region, "Region", "Region"},
                      Column{"experience", &R::experience, "Erfahrung", "Experience"},
                      Column{"activity", &R::activity, "Aktivität", "Activity"},
                      Column{"own_topics", &R::own_topics, "Eigene Themen", "Own topics"},
                      Column{"relations", &R::relations, "Beziehungen", "Relations"},
                      Column{"place", &R::place, "Ort", "Place"},
                      Column{"need_offer", &R::need_offer, "Bedarf und Angebot", "Need and offer"},
                      Column{"missing_kind", &R::missing_kind, "Fehlende Art", "Missing kind"}};
  }
};

/// What one measured feature, or one stated weight, adds to a part.
struct Contribution {
  std::string part = {};     ///< of MatchParts
  std::string feature = {};  ///< name of a Feature, or of the part where the weight is stated
  double value = 0.0;        ///< of the feature, in [0, 1]
  double contribution = 0.0;

  static constexpr auto columns() {
    using R = Contribution;
    return std::tuple{Column{"part", &R::part, "Anteil", "Part"},
                      Column{"feature", &R::feature, "Merkmal", "Feature"},
                      Column{"value", &R::value, "Wert", "Value"},
                      Column{"contribution", &R::contribution, "Beitrag", "Contribution"}};
  }
};

/// The ranks a candidate takes when weights change a little or a source is left out.
struct RankInterval {
  std::uint32_t best = 0;   ///< from 1
  std::uint32_t worst = 0;  ///< at least best

  friend bool operator==(const RankInterval&, const RankInterval&) = default;

  static constexpr auto columns() {
    using R = RankInterval;
    return std::tuple{Column{"best", &R::best, "bester Rang", "best rank"},
                      Column{"worst", &R::worst, "schlechtester Rang", "worst rank"}};
  }
};

/// Why, or why not, in one sentence, with what it rests on.
struct Reason {
  std::string part = {};  ///< of MatchParts; empty for a remark
  Message text = {};
  double contribution = 0.0;            ///< to the utility; 0 for a remark
  std::vector<Evidence> evidence = {};  ///< ties and expectations
  std::vector<SourceId> sources = {};   ///< of the evidence and of offers; ascending

  static constexpr auto columns() {
    using R = Reason;
    return std::tuple{Column{"part", &R::part, "Anteil", "Part"},
                      Column{"text", &R::text, "Grund", "Reason"},
                      Column{"contribution", &R::contribution, "Beitrag", "Contribution"},
                      Column{"evidence", &R::evidence, "Nachweise", "Evidence"},
                      Column{"sources", &R::sources, "Belege", "Sources"}};
  }
};

/// One recommended partner of one project.
struct Recommendation {
  std::string id = {};  ///< "rec:PROJECT/CANDIDATE"
  VenueId project = {};
  StakeholderId candidate = {};
  std::uint32_t rank = 0;  ///< from 1, within the project
  double score = 0.0;      ///< in [0, 1], grows with utility; "Passung" = 100 score
  double utility = 0.0;    ///< sum of parts
  MatchParts parts = {};
  std::vector<Reason> reasons = {};              ///< strongest first
  std::vector<Reason> counter_reasons = {};      ///< strongest first
  std::vector<Evidence> evidence = {};           ///< of all reasons; ascending, each once
  std::vector<SourceId> sources = {};            ///< ascending
  CandidateList list = CandidateList::combined;  ///< the one in which the row stands
  bool is_new_face = false;                      ///< no involvement is documented by the day
  bool is_documented_later = false;  ///< became a partner after the date; neither used nor excluded
  /// Harmonic mean of the score and of how far the project is what the candidate looks for
  /// (wishes.hpp); none where it says nothing of that.
  std::optional<double> reciprocity = {};
  /// See rank_stability.hpp; none for rows far down.
  std::optional<RankInterval> rank_interval = {};
  std::vector<Contribution> contributions = {};  ///< by part, then feature; those of 0 left out

  static constexpr auto columns() {
    using R = Recommendation;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"project", &R::project, "Projekt", "Project"},
        Column{"rank", &R::rank, "Rang", "Rank"},
        Column{"candidate", &R::candidate, "Organisation", "Candidate"},
        Column{"score", &R::score, "Passung", "Fit", always, Display::points},
        Column{"utility", &R::utility, "Nutzen", "Utility", details},
        Column{"parts", &R::parts, "Anteile", "Parts", details},
        Column{"reasons", &R::reasons, "Gründe", "Reasons", always, Display::speaks_for},
        Column{"counter_reasons", &R::counter_reasons, "Gegengründe", "Counter-reasons", always,
               Display::speaks_against},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details},
        Column{"list", &R::list, "Liste", "List", details},
        Column{"new_face", &R::is_new_face, "Neues Gesicht", "New face", details},
        Column{"documented_later", &R::is_documented_later, "Später belegt", "Documented later",
               details},
        Column{"reciprocity", &R::reciprocity, "Gegenseitigkeit", "Reciprocity", details},
        Column{"rank_interval", &R::rank_interval, "Rangspanne", "Rank interval", details},
        Column{"contributions", &R::contributions, "Beiträge", "Contributions", details}};
  }
};

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

/// Rows by project id, then rank.
struct Recommendations {
  std::vector<Recommendation> rows = {};
  std::vector<SkippedProject> skipped = {};  ///< by project id
  std::uint64_t further = 0;                 ///< above the floor, but beyond the rows of a project
};

/// Nobody is listed for whom content, ties, surroundings, experience, own_topics, relations,
/// need_offer and missing_kind, those above 0 and the learned ones unstretched, speak less than
/// this: a seat nearby and an assumption about the kind are no reason to approach somebody.
inline constexpr double listing_floor = 0.75;

/// The list, and the weights that are stated, not learned: log-odds, as all utilities.
struct RecommendOptions {
  std::uint32_t top = 10;  ///< rows per project at most
  CandidateList list = CandidateList::combined;
  double own_topics_weight = 3.0;
  double relations_weight = 1.25;
  double place_weight = 0.5;
  double need_offer_weight = 1.0;
  double missing_kind_weight = 0.75;
  std::uint32_t capacity = 3;      ///< engagements of a stakeholder that names none
  std::uint32_t stable_rows = 50;  ///< of how many of the first the rank_interval is found
  double floor = listing_floor;
  std::uint32_t threads = 0;  ///< 0 = all cores

  static constexpr auto fields() {
    using Self = RecommendOptions;
    return std::tuple{
        Field{"top", &Self::top, 1U, 1000000U, "rows per project at most"},
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
        Field{"capacity", &Self::capacity, 0U, 1000000U, "engagements of those who name none"}};
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
/// Projects that are dropped or finished on the day, say nothing about themselves, or fit nobody
/// are `skipped`; those that begin later are recommended for as ideas.
/// Throws Error{usage}, Error{interrupted}.  Time O(text + ties) once, then per project
/// O(features x stakeholders + postings of its terms + ties).
[[nodiscard]] Recommendations recommend_partners(const Network& network,
                                                 const std::vector<VenueId>& projects,
                                                 const AsOf& as_of, const MatchWeights& weights,
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
