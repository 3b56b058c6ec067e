#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/call_program.hpp"

namespace bindeglied::run_cli_output_test {
namespace {

using testing::call;
using testing::Folder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Outcome;
using testing::read;

TEST(RunCliOutput, writes_to_the_file_that_output_names) {
  const Folder folder;
  const Outcome outcome = call({"gaps", "--json", "-o", folder / "gaps.json"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_EQ(read(folder / "gaps.json"), call({"gaps", "--json"}).out);
}

TEST(RunCliOutput, writes_the_form_that_the_ending_of_the_file_names) {
  const Folder folder;
  for (const char* form : {"csv", "json", "ndjson", "md"}) {
    const std::string path = folder / (std::string("gaps.") + form);
    EXPECT_EQ(call({"gaps", "-o", path}).code, 0);
    EXPECT_EQ(read(path), call({"gaps", "-f", form}).out) << form;
  }
  EXPECT_EQ(call({"gaps", "-o", folder / "gaps.txt"}).code, 0);
  EXPECT_EQ(read(folder / "gaps.txt"), call({"gaps"}).out);
  // What is asked for comes before what the name says.
  EXPECT_EQ(call({"gaps", "-f", "csv", "-o", folder / "csv.json"}).code, 0);
  EXPECT_EQ(read(folder / "csv.json"), call({"gaps", "-f", "csv"}).out);
}

TEST(RunCliOutput, refuses_an_ending_that_promises_what_is_not_written) {
  const Folder folder;
  const Outcome refused = call({"gaps", "-o", folder / "gaps.pdf"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr(".csv (für Excel)"));
  EXPECT_FALSE(std::filesystem::exists(folder / "gaps.pdf"));
  EXPECT_EQ(call({"gaps", "-f", "md", "-o", folder / "gaps.html"}).code, 0);
  EXPECT_EQ(call({"gaps", "-o", folder / "gaps.txt"}).code, 0);
}

TEST(RunCliOutput, tells_beside_a_table_for_programs_what_it_has_no_place_for) {
  const Outcome trained = call({"train", "--before", "1990", "--tasks", "A", "-f", "csv"});
  EXPECT_EQ(trained.code, 0);
  EXPECT_THAT(trained.err, HasSubstr("kein Projekt, aus dem zu lernen wäre"));
  EXPECT_THAT(trained.out, Not(HasSubstr("zu lernen")));
  EXPECT_THAT(call({"train", "--before", "1990", "--tasks", "A", "-f", "csv", "-q"}).err,
              IsEmpty());
}

}  // namespace
}  // namespace bindeglied::run_cli_output_test
