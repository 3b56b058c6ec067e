#pragma once

#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/write_report.hpp"
#include "tests/support/dataset_builder.hpp"
#include "tests/support/hidden_characters.hpp"

namespace bindeglied::testing {

struct SampleParts {
  double missing = 0.0;
  StakeholderId umbrella = {};

  static constexpr auto columns() {
    using R = SampleParts;
    return std::tuple{Column{"missing", &R::missing, "Fehlt", "Missing"},
                      Column{"umbrella", &R::umbrella, "Dach", "Umbrella"}};
  }
};

struct SampleReason {
  Message text = {};
  double contribution = 0.0;
  std::vector<std::string> evidence = {};

  static constexpr auto columns() {
    using R = SampleReason;
    return std::tuple{Column{"text", &R::text, "Grund", "Reason"},
                      Column{"contribution", &R::contribution, "Beitrag", "Contribution"},
                      Column{"evidence", &R::evidence, "Nachweise", "Evidence"}};
  }
};

/// A row with a column of every shape.
struct SampleRow {
  std::string id = {};
  StakeholderId who = {};
  std::optional<Level> level = {};
  double severity = 0.0;
  double score = 0.0;
  std::uint32_t rank = 0;
  bool is_inferred = false;
  std::vector<StakeholderId> members = {};
  std::optional<SampleParts> parts = {};
  std::vector<SampleReason> reasons = {};
  std::vector<SampleReason> counter_reasons = {};
  Message next_step = {};

  static constexpr auto columns() {
    using R = SampleRow;
    using enum Show;
    return std::tuple{
        Column{"id", &R::id, "Kennung", "Id", details},
        Column{"who", &R::who, "Wer", "Who"},
        Column{"level", &R::level, "Stufe", "Level"},
        Column{"severity", &R::severity, "Schwere", "Severity", always, Display::severity},
        Column{"score", &R::score, "Passung", "Fit", always, Display::points},
        Column{"rank", &R::rank, "Rang", "Rank"},
        Column{"is_inferred", &R::is_inferred, "Erschlossen", "Inferred", details},
        Column{"members", &R::members, "Mitglieder", "Members", details},
        Column{"parts", &R::parts, "Anteile", "Parts", details},
        Column{"reasons", &R::reasons, "Gründe", "Reasons", always, Display::speaks_for},
        Column{"counter_reasons", &R::counter_reasons, "Gegengründe", "Counter-reasons", always,
               Display::speaks_against},
        Column{"next_step", &R::next_step, "Nächster Schritt", "Next step"}};
  }
};

/// Stakeholders a (called `name`, in short "Alpha") and b (without other names), venue p.
inline Network sample_network(std::string_view name = "Alpha-Stiftung") {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation).stakeholder("b", StakeholderKind::union_);
  builder.venue("p", VenueKind::process);
  builder.tie("a", TieKind::attends, "p", {.since = "2019-06-19"});
  builder.expect("a", "p", {});
  builder.check("b", "p", "2019-01-01", "2019-07-31");
  builder.dataset().stakeholders[0].name = builder.text(name);
  builder.dataset().stakeholders[0].short_name = builder.text("Alpha");
  return builder.network();
}

/// A sentence that consists of `text`: "Weiter: TEXT".
inline Message sample_message(std::string text) { return {"report.next", {std::move(text)}}; }

/// A full row about a, and one about b in which all is empty that may be.
inline std::vector<SampleRow> sample_rows() {
  SampleRow full{.id = "row:1",
                 .who = StakeholderId{0},
                 .level = Level::informed,
                 .severity = 0.9585,
                 .score = 0.125,
                 .rank = 1,
                 .is_inferred = true,
                 .members = {StakeholderId{0}, StakeholderId{1}},
                 .parts = SampleParts{.missing = 0.5, .umbrella = StakeholderId{1}}};
  full.reasons = {{sample_message("ja"), 0.25, {"x", "y"}}, {sample_message("auch"), 0.5, {"z"}}};
  full.counter_reasons = {{sample_message("aber"), -0.125, {}}};
  full.next_step = sample_message("gehen");
  return {full, {.id = "row:2", .who = StakeholderId{1}, .rank = 2}};
}

/// A report of the rows, without anything around them.
inline Report sample_report(const Network& network, const std::vector<SampleRow>& rows,
                            std::size_t limit = 0) {
  Report report{.schema = "bindeglied/sample/1", .command = "sample", .as_of = "2019-07-31"};
  add_rows(report, network, rows, limit);
  return report;
}

inline std::string written(const Report& report, const WriteOptions& options) {
  std::ostringstream out;
  write_report(report, options, out);
  return out.str();
}

/// What any text field may hold: formulas, terminal codes, bidirectional marks, markup, line ends.
inline const std::vector<std::string_view>& hostile_texts() {
  static const std::vector<std::string_view> texts{"=1+1",
                                                   "+1+1",
                                                   "-2+3",
                                                   "@SUM(1)",
                                                   "\t=1",
                                                   "\r=1",
                                                   "＝1+1",
                                                   "a\nb",
                                                   "a\r\n=1,x",
                                                   "\";=1;\"",
                                                   "\x1b[31mred",
                                                   "\302\23331m",
                                                   "\x7f",
                                                   right_to_left_evil,
                                                   "\u2066a\u2069",
                                                   "\u200f",
                                                   "\u2028",
                                                   "\ufeffBOM",
                                                   "\u200bZero",
                                                   "</script><b>",
                                                   "a|b\\|c",
                                                   "\\",
                                                   "`id`",
                                                   "{0}",
                                                   "  lead",
                                                   "trail  ",
                                                   "\U0001F468\u200d\U0001F469",
                                                   "\U0010ffff"};
  return texts;
}

}  // namespace bindeglied::testing
