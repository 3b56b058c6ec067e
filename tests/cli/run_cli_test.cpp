#include "cli/run_cli.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <streambuf>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/call_program.hpp"

namespace bindeglied::run_cli_test {
namespace {

using ::testing::AllOf;
using testing::call;
using testing::Folder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Outcome;
using testing::read;
using testing::small_ties;
using ::testing::StartsWith;

TEST(RunCli, answers_from_the_built_in_example_and_says_so) {
  const Outcome outcome = call({"gaps", "--top", "1"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Beteiligungslücken, Stand 31.10.2019"));
  EXPECT_THAT(outcome.out, HasSubstr("Weiter: bindeglied explain gap:"));
  EXPECT_THAT(outcome.err, HasSubstr("eingebautes Beispiel"));
}

TEST(RunCli, takes_ids_with_a_slash_for_ids_and_not_for_data) {
  for (const char* id : {"blank:forum/foundation", "cover:ruhr-konferenz/kind/foundation",
                         "time:stiftungsnetzwerk-ruhr/ruhr-konferenz",
                         "tie:stiftungsnetzwerk-ruhr/hosts/ruhr-konferenz/2019-06-19"}) {
    EXPECT_EQ(call({"explain", id}).code, 0) << id << call({"explain", id}).err;
  }
}

TEST(RunCli, writes_nothing_beside_an_error_in_json) {
  const Outcome outcome = call({"gaps", "--for", "nix", "--json"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, StartsWith("{"));
}

TEST(RunCli, knows_salience_only_beside_suggestions_and_takes_0_for_all_partners) {
  EXPECT_EQ(call({"gaps", "--salience", "0.3"}).code, 2);
  EXPECT_EQ(call({"gaps", "--suggest", "1", "--salience", "0.3"}).code, 0);
  EXPECT_EQ(call({"recommend", "medialab-ruhr", "--top", "0"}).code, 0);
}

TEST(RunCli, takes_german_words_for_choices) {
  const Outcome outcome = call({"gaps", "--blank-spots", "--kind", "stiftung"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, call({"gaps", "--blank-spots", "--kind", "foundation"}).out);
}

TEST(RunCli, shows_the_gaps_in_other_views) {
  EXPECT_THAT(call({"gaps", "--group-test"}).out, HasSubstr("seltener sind als zu erwarten"));
  EXPECT_THAT(call({"gaps", "--blank-spots"}).out,
              HasSubstr("in keinem Forum auf der Stufe „einbezogen“ oder höher nachgewiesen: "));
  EXPECT_THAT(call({"gaps", "--timeline"}).out, HasSubstr("Erster belegter Kontakt"));
}

TEST(RunCli, keeps_notes_to_itself_when_quiet) { EXPECT_THAT(call({"gaps", "-q"}).err, IsEmpty()); }

TEST(RunCli, speaks_english_when_told_to) {
  EXPECT_THAT(call({"gaps", "--lang", "en"}).out, HasSubstr("Involvement gaps as of"));
  EXPECT_THAT(call({"gaps"}, "", {{"LANG", "en_GB.UTF-8"}}).out, HasSubstr("Involvement gaps"));
}

TEST(RunCli, writes_the_same_json_in_any_language) {
  EXPECT_EQ(call({"gaps", "--json", "--lang", "en"}).out,
            call({"gaps", "--format", "json", "--lang", "de"}).out);
}

TEST(RunCli, takes_data_from_the_first_argument_that_looks_like_it) {
  const Folder folder;
  const std::string path = folder.write("ties.csv", small_ties);
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"show", path, "a"}, std::vector<std::string>{"show", "a", path},
        std::vector<std::string>{"show", "--data", path, "a"}}) {
    const Outcome outcome = call(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("19"));
  }
}

TEST(RunCli, reads_standard_input_as_csv_or_json) {
  EXPECT_THAT(call({"show", "-", "a"}, std::string(small_ties)).out, HasSubstr("v"));
  const Outcome json = call({"show", "-", "a", "--json"}, R"({"ties":[{"from":"a","to":"v"}]})");
  EXPECT_EQ(json.code, 0) << json.err;
  EXPECT_THAT(json.out, HasSubstr("tie:a/participates/v/-"));
}

TEST(RunCli, takes_ids_with_slashes_for_ids) {
  const Outcome outcome = call({"explain", "gap:exp-process-foundation"});
  EXPECT_THAT(outcome.err, Not(HasSubstr("No such file")));
}

TEST(RunCli, exits_with_1_when_the_condition_is_true_but_still_answers) {
  const Outcome yes = call({"gaps", "--fail-on", "not_met > 0"});
  EXPECT_EQ(yes.code, 1);
  EXPECT_THAT(yes.out, Not(IsEmpty()));
  EXPECT_EQ(call({"gaps", "--fail-on", "not_met > 100000"}).code, 0);
}

TEST(RunCli, counts_warnings_as_errors_when_strict) {
  const Folder folder;
  const std::string path = folder.write("ties.csv", small_ties);  // unsourced: a warning
  EXPECT_EQ(call({"check", path}).code, 0);
  EXPECT_EQ(call({"check", path, "--strict"}).code, 3);
}

TEST(RunCli, converts_to_json_and_to_tables_and_overwrites_nothing) {
  const Folder folder;
  const std::string path = folder.write("ties.csv", small_ties);
  EXPECT_EQ(call({"convert", path, folder / "net.json"}).code, 0);
  EXPECT_THAT(read(folder / "net.json"), HasSubstr("2019-06-19"));
  EXPECT_EQ(call({"convert", folder / "net.json", folder / "tables/"}).code, 0);
  EXPECT_THAT(read(folder / "tables/ties.csv"), HasSubstr("2019-06-19"));
  EXPECT_EQ(call({"convert", folder / "net.json", folder / "tables/"}).code, 5);
  EXPECT_EQ(call({"convert", path, folder / "net.xyz"}).code, 2);
}

TEST(RunCli, does_not_convert_a_file_into_itself) {
  const Folder folder;
  const std::string path = folder.write("net.json", R"({"nodes": [{"id": "a"}], "links": []})");
  EXPECT_EQ(call({"convert", path, path}).code, 2);
  EXPECT_EQ(call({"convert", "--data", path, path}).code, 2);
  EXPECT_EQ(call({"convert", path, folder / "other.json"}).code, 0);
}

TEST(RunCli, converts_the_first_of_two_arguments_whatever_its_name) {
  const Folder folder;
  folder.write("ties.csv", small_ties);
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(folder / "..");
  const std::string name = std::filesystem::path(folder / ".").parent_path().filename().string();
  const Outcome outcome = call({"convert", name, folder / "out/"});
  std::filesystem::current_path(here);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(read(folder / "out/ties.csv"), HasSubstr("a,v,attends"));
}

TEST(RunCli, makes_empty_tables_that_its_own_check_reads) {
  const Folder folder;
  EXPECT_EQ(call({"init", folder / "new"}).code, 0);
  const Outcome outcome = call({"check", folder / "new"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(call({"init", folder / "new"}).code, 5);
}

TEST(RunCli, helps) {
  EXPECT_THAT(call({"help"}).out, HasSubstr("Verben:"));
  EXPECT_THAT(call({"help", "gaps"}).out, HasSubstr("--min-level"));
  EXPECT_EQ(call({"help", "gaps"}).out, call({"gaps", "--help"}).out);
  EXPECT_EQ(call({"--help"}).code, 0);
  EXPECT_THAT(call({"--version"}).out, StartsWith("bindeglied 0."));
}

TEST(RunCli, stops_when_asked_to) {
  std::stop_source stop;
  stop.request_stop();
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run_cli({"gaps"}, {.in = in, .out = out, .err = err, .stop = stop.get_token()}), 130);
  EXPECT_THAT(out.str(), IsEmpty());
}

TEST(RunCli, states_the_exit_code_of_what_stopped_it) {
  std::stop_source stop;
  stop.request_stop();
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run_cli({"gaps", "--json"}, {.in = in,
                                         .out = out,
                                         .err = err,
                                         .stop = stop.get_token(),
                                         .stop_code = [] { return 143; }}),
            143);
  EXPECT_THAT(err.str(), HasSubstr("\"exit_code\": 143"));
}

/// What a run writes on standard error when it is a terminal and every look at the clock takes a
/// second.
std::string slow_run(const std::vector<std::string>& arguments, bool is_error_terminal) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  double now = 0.0;
  EXPECT_EQ(run_cli(arguments, {.in = in,
                                .out = out,
                                .err = err,
                                .is_error_terminal = is_error_terminal,
                                .clock = [&now] { return now += 1.0; }}),
            0);
  EXPECT_EQ(out.str().find('\r'), std::string::npos);
  return err.str();
}

TEST(RunCli, shows_how_far_long_work_is_on_a_terminal_only) {
  const std::string progress = slow_run({"gaps", "--threads", "1"}, true);
  EXPECT_THAT(progress, AllOf(HasSubstr("\rNetz aufbauen"), HasSubstr("\rErwartungen prüfen")));
  // The last thing on the terminal takes the line away.
  EXPECT_THAT(progress, ::testing::EndsWith("\r"));
  EXPECT_THAT(slow_run({"gaps", "--lang", "en", "--threads", "1"}, true),
              HasSubstr("\rassess expectations"));
  EXPECT_THAT(slow_run({"gaps"}, false), Not(HasSubstr("\r")));
  EXPECT_THAT(slow_run({"gaps", "--quiet"}, true), IsEmpty());
}

TEST(RunCli, says_what_was_read_and_how_long_it_took_when_verbose) {
  const std::string german = slow_run({"gaps", "-v"}, false);
  EXPECT_THAT(german, AllOf(HasSubstr("ties.csv, Tabelle ties: Zeilen: "),
                            HasSubstr("Daten gelesen: 2,00 s"), HasSubstr("Netz aufgebaut: 1,00 s"),
                            HasSubstr("Frage beantwortet: "), HasSubstr("Ergebnis geschrieben: ")));
  EXPECT_THAT(slow_run({"gaps", "-v", "--lang", "en"}, false),
              AllOf(HasSubstr("table ties: rows: "), HasSubstr("Data read: 2.00 s")));
  EXPECT_THAT(slow_run({"gaps"}, false), Not(HasSubstr("Zeilen: ")));
}

TEST(RunCli, takes_the_weight_of_indirect_contact_and_hands_it_on) {
  const auto severity_of = [](const std::string& weight) {
    const std::string out =
        call({"gaps", "--json", "--as-of", "2019-07-31", "--indirect-weight", weight}).out;
    const std::size_t at = out.find("\"total_severity\": ");
    return std::stod(out.substr(at + std::string("\"total_severity\": ").size()));
  };
  EXPECT_GE(severity_of("0"), severity_of("1"));
  const Outcome outcome = call({"gaps", "--indirect-weight", "0.25"});
  EXPECT_THAT(outcome.out, HasSubstr(" --indirect-weight 0.25"));
  EXPECT_THAT(call({"gaps", "--indirect-weight", "1.5"}).err, HasSubstr("muss in [0, 1] liegen"));
  EXPECT_THAT(call({"help", "gaps"}).out, HasSubstr("--indirect-weight"));
}

TEST(RunCli, notices_that_the_output_did_not_arrive) {
  std::istringstream in;
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  std::ostringstream err;
  EXPECT_EQ(run_cli({"gaps"}, {.in = in, .out = out, .err = err}), 5);
}

/// Fails as the buffer of a folder or of a closed stream does.
class BrokenBuffer : public std::streambuf {
 protected:
  int_type underflow() override { throw std::ios_base::failure("basic_filebuf::underflow"); }
};

TEST(RunCli, says_that_standard_input_cannot_be_read) {
  BrokenBuffer buffer;
  std::istream in(&buffer);
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run_cli({"check", "-"}, {.in = in, .out = out, .err = err}), 5);
  EXPECT_THAT(out.str(), IsEmpty());
  EXPECT_THAT(err.str(), HasSubstr("Standardeingabe ist nicht lesbar"));
}

}  // namespace
}  // namespace bindeglied::run_cli_test
