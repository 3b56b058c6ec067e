#include "bindeglied/pipeline/study.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::study_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Study, builds_the_example_that_stands_inside_the_program) {
  const Study study = make_study(load_builtin_dataset());
  EXPECT_EQ(study.network.text(study.network.name), "Ruhr-Konferenz");
  EXPECT_EQ(to_iso(study.network.as_of), "2019-10-31");
  ASSERT_EQ(study.loaded.inputs.size(), 1U);
  EXPECT_EQ(study.loaded.inputs[0].name, "ruhr-konferenz");
  EXPECT_FALSE(study.loaded.has_errors());
}

TEST(Study, accounts_for_every_row_of_the_example) {
  for (const TableProtocol& table : load_builtin_dataset().tables) {
    EXPECT_EQ(table.rows, table.used + table.merged + table.rejected) << table.table;
    EXPECT_EQ(table.rejected, 0U) << table.table;
  }
}

TEST(CheckErrors, tells_errors_from_warnings_and_counts_what_is_not_kept) {
  LoadedDataset loaded;
  loaded.diagnostics = {{.code = "w", .severity = Severity::warning},
                        {.code = "n", .severity = Severity::note}};
  loaded.counts = {{.code = "n", .severity = Severity::note, .count = 1},
                   {.code = "w", .severity = Severity::warning, .count = 4}};
  EXPECT_NO_THROW(check_errors(loaded, false));
  try {
    check_errors(loaded, true);
    FAIL();
  } catch (const Error& error) {
    ASSERT_EQ(error.diagnostics().size(), 2U);
    EXPECT_EQ(error.diagnostics()[0].code, "w");
    EXPECT_EQ(error.diagnostics()[1].code, "data.unlisted");
    EXPECT_EQ(error.diagnostics()[1].value, "3");
    EXPECT_EQ(error.diagnostics()[1].rule, "w");
  }
}

TEST(Study, refuses_data_with_errors_and_hands_on_what_is_wrong) {
  LoadedDataset loaded;
  loaded.diagnostics = {{.code = "x", .rule = "y"}};
  loaded.counts = {{.code = "x", .severity = Severity::error, .count = 1}};
  try {
    (void)make_study(std::move(loaded));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input);
    EXPECT_EQ(error.diagnostics().size(), 1U);
  }
}

TEST(Study, answers_from_the_network_when_the_rows_of_ties_are_forgotten) {
  Study study = make_study(load_builtin_dataset());
  const std::size_t ties = study.network.ties.size();
  EXPECT_EQ(study.loaded.dataset.ties.size(), ties);
  forget_ties(study);
  EXPECT_EQ(study.loaded.dataset.ties.capacity(), 0U);
  EXPECT_EQ(study.network.ties.size(), ties);
  EXPECT_FALSE(study.loaded.dataset.venues.empty());
}

/// "code@row value" of what is wrong with a weights file of that text.
std::vector<std::string> problems_of_weights(const std::string& text) {
  const auto path = std::filesystem::path(::testing::TempDir()) / "bindeglied_weights.csv";
  std::ofstream(path, std::ios::binary) << text;
  std::vector<std::string> found;
  try {
    (void)load_weights(path.string());
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input);
    for (const Diagnostic& problem : error.diagnostics()) {
      EXPECT_EQ(problem.file, "bindeglied_weights.csv");
      found.push_back(problem.code + "@" + std::to_string(problem.row) + " " + problem.value);
    }
  }
  std::filesystem::remove(path);
  return found;
}

TEST(LoadWeights, reads_quotation_marks_and_semicolons_as_the_tables_of_the_data) {
  EXPECT_THAT(problems_of_weights("\"task\",\"feature\",\"knot\",\"value\"\n"
                                  "\"A\",\"base\",\"0\",\"-2\"\n"),
              IsEmpty());
  EXPECT_THAT(problems_of_weights("\xEF\xBB\xBFtask;feature;knot;value\r\nA;base;0;-2.5\r\n"),
              IsEmpty());
  EXPECT_THAT(problems_of_weights("task;feature;knot;value\nA;base;0;-2,5\n"),
              ElementsAre("weights.comma@2 -2,5"));
}

TEST(LoadWeights, refuses_a_file_that_is_not_whole) {
  const std::string rows = "task,feature,knot,value\nA,rows,0,3\nA,base,0,-2\nA,walk,0,0\n";
  EXPECT_THAT(problems_of_weights(rows + "A,walk,1,1\n"), IsEmpty());
  EXPECT_THAT(problems_of_weights(rows + "A,wa"),
              ElementsAre("csv.cell_count@5 2", "weights.knots@0 walk", "weights.rows@0 A"));
}

TEST(LoadWeights, fails_where_the_file_cannot_be_read) {
  try {
    (void)load_weights("/nowhere/weights.csv");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::io);
  }
}

}  // namespace
}  // namespace bindeglied::study_test
