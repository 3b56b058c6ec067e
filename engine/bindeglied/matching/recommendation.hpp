#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/message.hpp"

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
/// content to interplay come from weights learned on a history, each counted from the mean of the
/// candidates with history (learned_parts.hpp), content and activity of those without also
/// inherited from umbrellas and members (inherited_parts.hpp); own_topics to missing_kind from
/// stated ones, for what no history of ties can teach.
struct MatchParts {
  double base = 0.0;          ///< the same for all candidates
  double content = 0.0;       ///< took part in projects and forums like this one
  double ties = 0.0;          ///< took part in projects with the present partners
  double surroundings = 0.0;  ///< took part in projects with partners of the present partners
  double region = 0.0;        ///< seat and country, against those of the partners
  double experience = 0.0;    ///< with the forum, the funding line, the call, the topics
  double activity = 0.0;      ///< how much and how recently it took part, whatever the project
  double interplay = 0.0;     ///< what two of these say together beyond each
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
                      Column{"interplay", &R::interplay, "Zusammenspiel", "Interplay"},
                      Column{"own_topics", &R::own_topics, "Eigene Themen", "Own topics"},
                      Column{"relations", &R::relations, "Beziehungen", "Relations"},
                      Column{"place", &R::place, "Ort", "Place"},
                      Column{"need_offer", &R::need_offer, "Bedarf und Angebot", "Need and offer"},
                      Column{"missing_kind", &R::missing_kind, "Fehlende Art", "Missing kind"}};
  }
};

/// What one measured feature, or one stated weight, adds to a part.
struct Contribution {
  std::string part = {};  ///< of MatchParts
  /// Name of a Feature, two joined by "+" in the interplay, name of the part where the weight is
  /// stated, or "inherited".
  std::string feature = {};
  double value = 0.0;  ///< of the feature, the first of two, in [0, 1]; the share that is inherited
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
  /// The umbrella or member whose evidence this is, besides the membership: the candidate itself
  /// has none.  None where the evidence is the candidate's own.
  StakeholderId inherited_from = {};

  static constexpr auto columns() {
    using R = Reason;
    return std::tuple{Column{"part", &R::part, "Anteil", "Part"},
                      Column{"text", &R::text, "Grund", "Reason"},
                      Column{"contribution", &R::contribution, "Beitrag", "Contribution"},
                      Column{"evidence", &R::evidence, "Nachweise", "Evidence"},
                      Column{"sources", &R::sources, "Belege", "Sources"},
                      Column{"inherited_from", &R::inherited_from, "Geerbt von", "Inherited from"}};
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
  /// Of the rank in the full list, which lies within: see rank_stability.hpp.  None for rows far
  /// down, and where rows kept for new faces have moved the row up.
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

}  // namespace bindeglied
