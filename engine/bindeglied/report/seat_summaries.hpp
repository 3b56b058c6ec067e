#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

// As summaries.hpp, for the plan for all projects and for meetings; with the rows of the latter.

/// How much one stakeholder is asked for.
struct StakeholderLoad {
  StakeholderId stakeholder = {};
  std::uint32_t load = 0;
  std::uint32_t capacity = 0;              ///< seats it could take, beside what is running
  std::optional<double> place_value = {};  ///< of one more place, in score; none in a fair plan

  static constexpr auto columns() {
    using R = StakeholderLoad;
    return std::tuple{Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
                      Column{"load", &R::load, "Plätze", "Load"},
                      Column{"capacity", &R::capacity, "Freie Kapazität", "Capacity left"},
                      Column{"place_value", &R::place_value, "Wert eines weiteren Platzes",
                             "Value of one more place"}};
  }
};

/// How well one project is served.
struct ProjectService {
  VenueId project = {};
  std::uint32_t seats = 0;
  std::uint32_t filled = 0;
  double service = 0.0;  ///< mean score over all seats, an empty one counting 0

  static constexpr auto columns() {
    using R = ProjectService;
    return std::tuple{Column{"project", &R::project, "Projekt", "Project"},
                      Column{"seats", &R::seats, "Plätze", "Seats"},
                      Column{"filled", &R::filled, "besetzt", "Filled"},
                      Column{"service", &R::service, "Versorgung", "Service"}};
  }
};

/// What fairness costs, and how much of it is shown.
struct FairnessFigures {
  double worst = 0.0;        ///< service of the worst-served project
  double worst_bound = 0.0;  ///< no plan has more
  std::uint32_t proven = 0;  ///< projects, worst first, served as well as the fairest plan does
  bool is_best = false;
  double price =
      0.0;  ///< >= 0; what the sum of (score - min_score) over seats is short of the most

  static constexpr auto columns() {
    using R = FairnessFigures;
    return std::tuple{Column{"worst", &R::worst, "am schlechtesten versorgt", "worst served"},
                      Column{"worst_bound", &R::worst_bound, "Schranke", "bound"},
                      Column{"proven", &R::proven, "davon bewiesen", "proven"},
                      Column{"is_best", &R::is_best, "bewiesen am gerechtesten", "is best"},
                      Column{"price", &R::price, "Preis der Fairness", "price of fairness"}};
  }
};

/// The figures of a plan for all projects.
struct SeatSummary {
  std::uint64_t projects = 0;
  std::uint64_t seats = 0;
  std::uint64_t filled = 0;
  std::uint64_t unfilled = 0;
  double total_score = 0.0;
  double score_unit = 1e-9;  ///< scores are counted in whole multiples of it
  double min_score = 0.0;
  std::optional<double> spread = {};  ///< none in a fair plan
  double load_gini = 0.0;
  std::uint64_t newcomer_seats = 0;  ///< filled by newcomers
  std::uint64_t newcomer_floor = 0;  ///< so many were demanded
  std::uint64_t blocking_pairs = 0;
  std::uint64_t pairs = 0;       ///< of a project and a candidate
  std::uint64_t pairs_used = 0;  ///< that had to be looked at together
  std::optional<FairnessFigures> fairness = {};
  std::vector<StakeholderLoad> loads = {};    ///< by falling load, place_value, then stakeholder
  std::vector<ProjectService> services = {};  ///< worst served first
  std::vector<SkippedProject> skipped = {};

  static constexpr auto columns() {
    using R = SeatSummary;
    return std::tuple{
        Column{"projects", &R::projects, "Projekte", "projects"},
        Column{"seats", &R::seats, "Plätze", "seats"},
        Column{"filled", &R::filled, "besetzt", "filled"},
        Column{"unfilled", &R::unfilled, "frei", "unfilled"},
        Column{"total_score", &R::total_score, "Summe der Passung", "total score"},
        Column{"score_unit", &R::score_unit, "Recheneinheit", "score unit"},
        Column{"min_score", &R::min_score, "kleinste Passung", "least score"},
        Column{"spread", &R::spread, "Streuung", "spread"},
        Column{"load_gini", &R::load_gini, "Gini der Belastung", "Gini of the load"},
        Column{"newcomer_seats", &R::newcomer_seats, "Plätze für neue Gesichter", "newcomer seats"},
        Column{"newcomer_floor", &R::newcomer_floor, "davon verlangt", "newcomer floor"},
        Column{"blocking_pairs", &R::blocking_pairs, "blockierende Paare", "blocking pairs"},
        Column{"pairs", &R::pairs, "mögliche Paare", "pairs"},
        Column{"pairs_used", &R::pairs_used, "berechnete Paare", "pairs used"},
        Column{"fairness", &R::fairness, "Fairness", "fairness"},
        Column{"loads", &R::loads, "Belastung", "loads"},
        Column{"services", &R::services, "Versorgung", "services"},
        Column{"skipped", &R::skipped, "ohne Vorschlag", "skipped"}};
  }
};

/// Two at a table who have something to say to each other.
struct MeetingTalk {
  StakeholderId first = {};
  StakeholderId second = {};
  VenueId project = {};  ///< why: the first by id, of several
  double value = 0.0;    ///< over all projects

  static constexpr auto columns() {
    using R = MeetingTalk;
    return std::tuple{Column{"first", &R::first, "Organisation", "First"},
                      Column{"second", &R::second, "mit", "Second"},
                      Column{"project", &R::project, "Projekt", "Project"},
                      Column{"value", &R::value, "Wert", "Value"}};
  }
};

/// One table in one round of a meeting.
struct MeetingTable {
  std::string id = {};                           ///< "table:ROUND/TABLE"
  std::uint32_t round = 0;                       ///< from 1
  std::uint32_t table = 0;                       ///< from 1
  std::vector<StakeholderId> stakeholders = {};  ///< ascending
  double value = 0.0;                            ///< of its talks
  std::vector<MeetingTalk> talks = {};           ///< by falling value, then stakeholders

  static constexpr auto columns() {
    using R = MeetingTable;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id", Show::details},
                      Column{"round", &R::round, "Runde", "Round"},
                      Column{"table", &R::table, "Tisch", "Table"},
                      Column{"value", &R::value, "Wert", "Value"},
                      Column{"stakeholders", &R::stakeholders, "Organisationen", "Stakeholders",
                             Show::always, Display::line},
                      Column{"talks", &R::talks, "Gespräche", "Talks", Show::details}};
  }
};

/// The figures of a table plan.
struct MeetingSummary {
  std::uint64_t guests = 0;
  std::uint64_t rounds = 0;
  std::uint64_t tables = 0;   ///< in each round
  double value = 0.0;         ///< of all pairs that meet
  double value_bound = 0.0;   ///< no table plan has more
  std::uint64_t repeats = 0;  ///< meetings of pairs that have met before
  bool is_best = false;

  static constexpr auto columns() {
    using R = MeetingSummary;
    return std::tuple{Column{"guests", &R::guests, "Gäste", "guests"},
                      Column{"rounds", &R::rounds, "Runden", "rounds"},
                      Column{"tables", &R::tables, "Tische", "tables"},
                      Column{"value", &R::value, "Wert", "value"},
                      Column{"value_bound", &R::value_bound, "Schranke", "bound"},
                      Column{"repeats", &R::repeats, "Wiederholungen", "repeats"},
                      Column{"is_best", &R::is_best, "bewiesen am besten", "is best"}};
  }
};

}  // namespace bindeglied
