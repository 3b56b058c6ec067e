#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/analysis/next_occasion.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/entry_factors.hpp"
#include "bindeglied/matching/entry_targets.hpp"
#include "bindeglied/model/message.hpp"

namespace bindeglied {

/// Each factor counts at least this, so that one that is 0 does not hide the others.
inline constexpr double least_entry_factor = 0.02;

enum class EntryFactor : std::uint8_t { relevance, reach, openness, need };

template <>
struct EnumNames<EntryFactor> {
  using enum EntryFactor;
  static constexpr std::array<EnumName<EntryFactor>, 4> names{{
      {relevance, "relevance", "Themen", "topics"},
      {reach, "reach", "Kontakte", "contacts"},
      {openness, "openness", "Offenheit", "openness"},
      {need, "need", "Bedarf", "need"},
  }};
};

/// One number per factor.
struct EntryFactors {
  double relevance = 0.0;
  double reach = 0.0;
  double openness = 0.0;
  double need = 0.0;

  static constexpr auto columns() {
    using R = EntryFactors;
    return std::tuple{Column{"relevance", &R::relevance, "Themen", "Topics"},
                      Column{"reach", &R::reach, "Kontakte", "Contacts"},
                      Column{"openness", &R::openness, "Offenheit", "Openness"},
                      Column{"need", &R::need, "Bedarf", "Need"}};
  }
};

/// The exponents of the factors; they sum to 1.
inline constexpr EntryFactors entry_exponents{
    .relevance = 0.35, .reach = 0.30, .openness = 0.15, .need = 0.20};

/// A forum, project or ministry to approach, and how.
struct EntryPoint {
  std::string id = {};             ///< "entry:ORG/TARGET"; ORG is "-" when not in the data
  std::uint32_t rank = 0;          ///< from 1
  StakeholderId stakeholder = {};  ///< none when not in the data
  NodeId target = {};
  EntryTargetKind target_kind = EntryTargetKind::project;
  double score = 0.0;                            ///< product of factor^exponent, in (0, 1]
  EntryFactors factors = {};                     ///< in [least_entry_factor, 1]
  EntryFactors log_parts = {};                   ///< exponent x ln(factor); their sum is ln(score)
  EntryFactor weakest = EntryFactor::relevance;  ///< of the lowest log part
  StakeholderId contact = {};  ///< who leads it; none when nobody is documented to
  std::optional<LaterLeader> later_leader = {};  ///< nearer than the contact, but after the day
  std::vector<IntroductionPath> paths = {};      ///< up to three
  std::optional<DatedOccasion> occasion = {};
  std::vector<TopicId> topics = {};  ///< in common, see shared_entry_topics()
  Message way = {};                  ///< the first path in words; without code when there is none
  Message lead = {};                 ///< the later leader in words; without code when there is none
  Message next_step = {};
  Message work_on = {};  ///< what the weakest factor asks for; without a path the weakest other one
  std::vector<std::string> capabilities = {};  ///< what it could bring that is needed there
  bool is_assumed = false;              ///< at least one of these rests on an assumption by kind
  bool is_over = false;                 ///< the forum's own time is over
  std::vector<Evidence> evidence = {};  ///< the ties of the first path
  std::vector<SourceId> sources = {};   ///< of all paths, needs met and offers; ascending

  static constexpr auto columns() {
    using R = EntryPoint;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"rank", &R::rank, "Rang", "Rank"},
        Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder", details},
        Column{"target", &R::target, "Ziel", "Target"},
        Column{"target_kind", &R::target_kind, "Art", "Kind"},
        Column{"score", &R::score, "Eignung", "Score", always, Display::points},
        Column{"factors", &R::factors, "Faktoren", "Factors", details},
        Column{"log_parts", &R::log_parts, "Logarithmen", "Log parts", details},
        Column{"weakest", &R::weakest, "Schwächster Faktor", "Weakest factor", details},
        Column{"contact", &R::contact, "Kontakt", "Contact", details},
        Column{"later_leader", &R::later_leader, "Später federführend", "Leads later", details},
        Column{"paths", &R::paths, "Wege", "Ways", details},
        Column{"topics", &R::topics, "Gemeinsame Themen", "Topics in common", always,
               Display::line},
        Column{"occasion", &R::occasion, "Anlass", "Occasion", details},
        Column{"way", &R::way, "Weg", "Way"},
        Column{"lead", &R::lead, "Federführung", "Lead"},
        Column{"next_step", &R::next_step, "Erster Schritt", "First step"},
        Column{"work_on", &R::work_on, "Woran arbeiten", "What to work on"},
        Column{"capabilities", &R::capabilities, "Kann einbringen", "Could bring", details},
        Column{"is_assumed", &R::is_assumed, "Annahme nach Art", "Assumed by kind", details},
        Column{"is_over", &R::is_over, "Forum beendet", "Forum over", details},
        Column{"evidence", &R::evidence, "Nachweise", "Evidence", details},
        Column{"sources", &R::sources, "Belege", "Sources", details}};
  }
};

struct EntryPoints {
  std::vector<EntryPoint> rows = {};  ///< by falling score, then kind of target, then id
  /// Forums and projects left out because the stakeholder is `involved` there at least; ascending.
  std::vector<NodeId> already_involved = {};
};

struct EntryOptions {
  double hop_cost = IntroductionOptions{}.hop_cost;

  static constexpr auto fields() {
    using Self = EntryOptions;
    return std::tuple{Field{"hop_cost", &Self::hop_cost, 0.0, 10.0,
                            "length added for each introduction that is needed"}};
  }
};

/// Where one can get in, and through whom.
///
/// EP = relevance^.35 x reach^.30 x openness^.15 x need^.20, each factor floored at
/// least_entry_factor.  Relevance, openness and need: see entry_factors.hpp; where no need of the
/// target is known, need is the mean over the targets where one is (1/2 without any).  Reach =
/// 1 - product over up to three diverse paths of (1 - chance), see IntroductionPath.
///
/// O(targets x paths).  Throws Error{usage}, Error{interrupted}.
[[nodiscard]] EntryPoints find_entry_points(const Network& network, const EntryProfile& profile,
                                            const AsOf& as_of, const EntryOptions& options = {},
                                            const Watch& watch = {});

}  // namespace bindeglied
