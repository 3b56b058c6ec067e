#include "bindeglied/ingest/detail/diagnostic_log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::diagnostic_log_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Diagnostic note(std::string_view code, std::uint64_t row) {
  return {.code = std::string(code),
          .severity = Severity::note,
          .file = "f",
          .table = {},
          .row = row,
          .column = {},
          .value = {},
          .rule = {}};
}

TEST(DiagnosticLog, counts_all_and_keeps_the_first_thousand_of_a_code) {
  DiagnosticLog log;
  for (std::uint64_t row = 1; row <= 1001; ++row) log.add(note("a", row));
  log.add(note("b", 7));
  EXPECT_EQ(log.total("a"), 1001U);
  EXPECT_EQ(log.total("c"), 0U);
  const std::vector<Diagnostic> kept = log.take();
  EXPECT_EQ(kept.size(), 1001U) << "1000 of a, 1 of b";
  EXPECT_THAT(log.take(), IsEmpty());
}

TEST(DiagnosticLog, sorts_by_row_and_counts_by_code) {
  DiagnosticLog log;
  log.add(note("b", 3));
  log.add(note("a", 5));
  log.add(note("c", 1));
  std::vector<std::uint64_t> rows;
  for (const Diagnostic& diagnostic : log.take()) rows.push_back(diagnostic.row);
  EXPECT_THAT(rows, ElementsAre(1U, 3U, 5U));
  std::vector<std::string> codes;
  for (const DiagnosticCount& entry : log.counts()) codes.push_back(entry.code);
  EXPECT_THAT(codes, ElementsAre("a", "b", "c"));
}

TEST(DiagnosticLog, counts_a_code_as_its_worst_severity) {
  DiagnosticLog log;
  (void)log.count("a", Severity::warning);
  (void)log.count("a", Severity::error);
  (void)log.count("a", Severity::note);
  EXPECT_EQ(log.counts().at(0).severity, Severity::error);
}

}  // namespace
}  // namespace bindeglied::detail::diagnostic_log_test
