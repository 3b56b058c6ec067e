#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/kind_quota.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/matching/team_parts.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// For what the team is, and what it must look like.
struct TeamRequest {
  VenueId project = {};
  std::uint32_t least = 3;                ///< members at least; at most `most`
  std::uint32_t most = 5;                 ///< members at most
  std::vector<StakeholderId> must = {};   ///< who is in it
  std::vector<StakeholderId> never = {};  ///< who is not
  std::vector<KindQuota> quotas = {};     ///< each kind once
};

/// What counts how much.  The unit is a need of weight 1 that is met wholly.
struct TeamOptions {
  double need_weight = 1.0;          ///< times the weight of each need
  double diversity_weight = 0.25;    ///< l_d: the first of a kind; the second adds .41 of it
  double contact_weight = 0.25;      ///< l_h: full contact to one present partner
  double relevance_weight = 1.0;     ///< l_r: a score of 1
  double load_effort = 0.25;         ///< of somebody who is engaged up to its capacity
  double introduction_effort = 0.1;  ///< of somebody whom no partner can introduce
  std::uint32_t capacity = 3;        ///< engagements of a stakeholder that names none
  std::uint32_t threads = 0;         ///< 0 = all cores

  static constexpr auto fields() {
    using Self = TeamOptions;
    return std::tuple{
        Field{"need_weight", &Self::need_weight, 0.0, 100.0, "what a need counts that is met"},
        Field{"diversity_weight", &Self::diversity_weight, 0.0, 100.0,
              "what a kind counts that is in the team"},
        Field{"contact_weight", &Self::contact_weight, 0.0, 100.0,
              "what close contact to a present partner counts"},
        Field{"relevance_weight", &Self::relevance_weight, 0.0, 100.0,
              "what the fit of a member counts"},
        Field{"load_effort", &Self::load_effort, 0.0, 100.0,
              "effort of winning somebody who has no capacity left"},
        Field{"introduction_effort", &Self::introduction_effort, 0.0, 100.0,
              "effort of winning somebody whom no partner knows"},
        Field{"capacity", &Self::capacity, 0U, 1000000U, "engagements of those who name none"}};
  }
};

/// A need of the project that a member meets.
struct CoveredNeed {
  std::string capability = {};
  double value = 0.0;       ///< how well, in (0, 1]: documented 1, else assumed_offer_value
  double gain = 0.0;        ///< what is added to what those before it meet
  bool is_assumed = false;  ///< by kind; no source documents the offer

  static constexpr auto columns() {
    using R = CoveredNeed;
    return std::tuple{Column{"capability", &R::capability, "Bedarf", "Need"},
                      Column{"value", &R::value, "Deckung", "Cover"},
                      Column{"gain", &R::gain, "Gewinn", "Gain"},
                      Column{"assumed", &R::is_assumed, "angenommen", "assumed"}};
  }
};

/// The best swap of one member.
struct TeamSwap {
  StakeholderId stakeholder = {};  ///< who would come instead
  double loss = 0.0;               ///< by how much the value of the team would fall

  static constexpr auto columns() {
    using R = TeamSwap;
    return std::tuple{Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
                      Column{"loss", &R::loss, "Verlust", "Loss"}};
  }
};

/// One proposed member.
struct TeamMember {
  std::string id = {};  ///< "team:PROJECT/STAKEHOLDER"
  VenueId project = {};
  std::uint32_t rank = 0;  ///< order of picking, from 1
  StakeholderId stakeholder = {};
  StakeholderKind kind = StakeholderKind::other;
  double score = 0.0;  ///< as in Recommendation; 0 for a must that is not recommended
  double gain = 0.0;   ///< what it adds to those before it: the sum of the parts
  TeamParts parts = {};
  Message split = {};  ///< the parts in words
  bool is_must = false;
  std::vector<CoveredNeed> covers = {};  ///< by falling gain, then capability
  Message brings = {};                   ///< these needs in words; none when there are none
  std::vector<Reason> reasons = {};      ///< as in Recommendation
  std::vector<Reason> counter_reasons = {};
  std::vector<Evidence> evidence = {};
  std::vector<SourceId> sources = {};
  std::optional<TeamSwap> alternative = {};  ///< none for a must, and when nobody else will do
  Message swap = {};                         ///< the alternative in words

  static constexpr auto columns() {
    using R = TeamMember;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"project", &R::project, "Projekt", "Project", details},
        Column{"rank", &R::rank, "Rang", "Rank"},
        Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
        Column{"kind", &R::kind, "Art", "Kind"},
        Column{"score", &R::score, "Passung", "Fit", always, Display::points},
        Column{"gain", &R::gain, "Gewinn", "Gain"},
        Column{"parts", &R::parts, "Anteile", "Parts", details},
        Column{"split", &R::split, "Gewinn aus", "Gain from", always, Display::line},
        Column{"must", &R::is_must, "Verlangt", "Must", details},
        Column{"covers", &R::covers, "Deckt", "Covers", details},
        Column{"brings", &R::brings, "Bringt ein", "Brings", always, Display::line},
        Column{"reasons", &R::reasons, "Gründe", "Reasons", always, Display::speaks_for},
        Column{"counter_reasons", &R::counter_reasons, "Gegengründe", "Counter-reasons", always,
               Display::speaks_against},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details},
        Column{"alternative", &R::alternative, "Alternative", "Alternative", details},
        Column{"swap", &R::swap, "Stattdessen", "Instead", always, Display::line}};
  }
};

/// A need of the project, and what the team makes of it.
struct TeamNeed {
  std::string capability = {};
  double weight = 0.0;      ///< w_n; halved when a present partner meets it already
  double covered = 0.0;     ///< 1 - prod (1 - a_on), in [0, 1]; 0 = left open
  bool is_assumed = false;  ///< it is covered, and only by offers assumed by kind

  static constexpr auto columns() {
    using R = TeamNeed;
    return std::tuple{Column{"capability", &R::capability, "Bedarf", "Need"},
                      Column{"weight", &R::weight, "Gewicht", "Weight"},
                      Column{"covered", &R::covered, "Deckung", "Covered"},
                      Column{"assumed", &R::is_assumed, "angenommen", "assumed"}};
  }
};

/// A set of partners for one project, and how good it is.
struct Team {
  std::vector<TeamMember> members = {};        ///< in the order of picking, by falling gain
  std::vector<TeamNeed> needs = {};            ///< by capability
  std::uint32_t candidates = 0;                ///< among whom was chosen
  double value = 0.0;                          ///< sum of the gains
  double bound = 0.0;                          ///< no team within the limits is worth more
  bool is_best = false;                        ///< shown to be as good as any
  std::optional<SkippedProject> skipped = {};  ///< why nobody can join; nothing else is set then

  /// The team reaches at least this share of the best possible value, in [0, 1].
  [[nodiscard]] double share_of_best() const {
    if (is_best) return 1.0;
    return bound > 0.0 && value > 0.0 ? value / bound : 0.0;
  }
};

/// Chooses partners for the project as known on the day.
///
/// Maximises, over sets T within the limits of the request,
///
///   sum_n need_weight w_n [1 - prod_{o in T} (1 - a_on)] + l_d sum_c sqrt(|T in kind c|)
///   + l_h sum_{m in K} max_{o in T} tie(m,o) + l_r sum_{o in T} r_o - sum_{o in T} effort_o
///
/// w_n, a_on: needs and offers as in need_offer_part.hpp (documented 1, assumed by kind
/// assumed_offer_value).  K: the present partners; tie(m,o) = 1 - exp(-s / 2), s the sum of the
/// strengths of o's links to m (ties_part.hpp).  r_o: the score of recommend_partners() with its
/// usual weights.  effort_o = load_effort min(1, running engagements / capacity), running ones as
/// in counter_reasons.hpp, + introduction_effort when o has no link to any partner.
///
/// Candidates are all whom recommend_partners() lists for the project, however low, without
/// `never`, and those of `must`; a must that is not listed has score 0 and no reasons.
/// See detail/choose_team.hpp for the method, its guarantee and the certificate.
///
/// Throws Error{infeasible} with the nearest limits that can be kept when size, must and quotas
/// contradict each other; Error{usage} for a must that cannot join, or is in `never`;
/// Error{interrupted}.
[[nodiscard]] Team find_team(const Network& network, const TeamRequest& request, const AsOf& as_of,
                             const MatchWeights& weights, const TeamOptions& options = {},
                             const Watch& watch = {});

}  // namespace bindeglied
