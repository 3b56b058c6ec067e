#include "cli/run_cli.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <streambuf>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

Outcome call(const std::vector<std::string>& arguments, const std::string& input = {},
             const std::map<std::string, std::string>& variables = {}) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code =
      run_cli(arguments, {.in = in, .out = out, .err = err, .environment = [&](const char* name) {
                            const auto found = variables.find(name);
                            return found == variables.end() ? "" : found->second;
                          }});
  return {code, out.str(), err.str()};
}

/// A folder of its own for one test, removed at the end.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "bindeglied-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string operator/(std::string_view name) const {
    return (path_ / name).string();
  }
  std::string write(std::string_view name, std::string_view text) const {
    std::ofstream(path_ / name) << text;
    return *this / name;
  }

 private:
  std::filesystem::path path_;
};

std::string read(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

constexpr std::string_view small_ties = "from,to,kind,since\na,v,attends,2019-06-19\n";

TEST(RunCli, answers_from_the_built_in_example_and_says_so) {
  const Outcome outcome = call({"gaps", "--top", "1"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Beteiligungslücken, Stand 31.10.2019"));
  EXPECT_THAT(outcome.out, HasSubstr("Weiter: bindeglied explain gap:"));
  EXPECT_THAT(outcome.err, HasSubstr("eingebautes Beispiel"));
}

TEST(RunCli, shows_the_gaps_in_other_views) {
  EXPECT_THAT(call({"gaps", "--group-test"}).out, HasSubstr("seltener sind als zu erwarten"));
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

TEST(RunCli, refuses_wrong_usage_with_2_and_leaves_the_output_empty) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"gapz"}, std::vector<std::string>{"gaps", "--nothing"},
        std::vector<std::string>{"gaps", "--threads=-1"},
        std::vector<std::string>{"gaps", "--as-of", "yesterday"},
        std::vector<std::string>{"gaps", "--fail-on", "nothing > 1"},
        std::vector<std::string>{"gaps", "--for", "nobody at all"},
        std::vector<std::string>{"gaps", "--alpha", "0.2"},
        std::vector<std::string>{"gaps", "--group-test", "--alpha", "0"},
        std::vector<std::string>{"gaps", "--group-test", "--timeline"},
        std::vector<std::string>{"gaps", "--group-test", "--min-level", "leading"},
        std::vector<std::string>{"gaps", "one", "two"}, std::vector<std::string>{"recommend"},
        std::vector<std::string>{"recommend", "--all", "--for", "x"},
        std::vector<std::string>{"explain"}, std::vector<std::string>{"explain", "gap:nothing"},
        std::vector<std::string>{"schema", "nothing"},
        std::vector<std::string>{"completion", "cmd"}, std::vector<std::string>{"find"}}) {
    const Outcome outcome = call(arguments);
    EXPECT_EQ(outcome.code, 2) << arguments.back() << outcome.err;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr("Fehler: "));
  }
  EXPECT_THAT(call({"gaps", "--json", "--format", "csv"}).err, HasSubstr("widersprechen einander"));
  EXPECT_THAT(call({"gapz"}).err, HasSubstr("gaps"));
  EXPECT_EQ(call({}).code, 2);
}

TEST(RunCli, says_what_is_wrong_with_a_call_in_the_language_of_the_reader) {
  const std::vector<std::vector<std::string>> calls = {{"gapz"},
                                                       {"gaps", "--nothing"},
                                                       {"gaps", "--threads=-1"},
                                                       {"gaps", "--as-of", "yesterday"},
                                                       {"gaps", "--fail-on", "nothing > 1"},
                                                       {"gaps", "--fail-on", "x"},
                                                       {"gaps", "--for", "nobody at all"},
                                                       {"gaps", "--in", "nowhere at all"},
                                                       {"show", "nothing at all"},
                                                       {"gaps", "--top"},
                                                       {"gaps", "--json=1"},
                                                       {"gaps", "--top", "1", "--top", "2"},
                                                       {"gaps", "--format", "xml"},
                                                       {"gaps", "one", "two"},
                                                       {"recommend"},
                                                       {"recommend", "ruhr-konferenz"},
                                                       {"explain"},
                                                       {"explain", "gap:nothing"},
                                                       {"schema", "nothing"},
                                                       {"completion", "cmd"},
                                                       {"check", "/no/such/folder/"},
                                                       {"check", "/dev/null/x.csv"},
                                                       {"check", "/etc/hosts"}};
  for (const std::vector<std::string>& arguments : calls) {
    std::vector<std::string> english = arguments;
    english.insert(english.begin() + 1, {"--lang", "en"});
    const std::string in_german = call(arguments).err;
    const std::string in_english = call(english).err;
    EXPECT_THAT(in_german, HasSubstr("Fehler: "));
    EXPECT_THAT(in_english, HasSubstr("Error: "));
    for (const char* word :
         {" must ", "unknown verb", "unknown option", "unknown counter", "unknown s",
          "unknown venue", "did you", " needs ", " takes ", "missing", "too many", "cannot",
          "No such", " wants ", "nothing has"}) {
      EXPECT_THAT(in_german, Not(HasSubstr(word)));
    }
    EXPECT_EQ(call(arguments, "", {{"BINDEGLIED_LANG", "en"}}).err, in_english);
    EXPECT_EQ(call(arguments, "", {{"LC_ALL", "en_GB.UTF-8"}}).err, in_english);
  }
}

TEST(RunCli, names_the_range_of_a_number) {
  for (const char* threads : {"--threads=-1", "--threads=257", "--threads=99999999999999999999"}) {
    EXPECT_THAT(call({"gaps", threads}).err, HasSubstr("muss in [0, 256] liegen"));
  }
  EXPECT_THAT(call({"gaps", "--top=9999999999"}).err, HasSubstr("[0, 1000000000]"));
}

TEST(RunCli, refuses_an_empty_file_name) {
  const Outcome outcome = call({"gaps", "-o", ""});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, HasSubstr("--output: der Wert darf nicht leer sein"));
}

TEST(RunCli, refuses_invalid_data_with_3_naming_every_problem) {
  const Folder folder;
  const std::string path =
      folder.write("ties.csv", "from,to,kind,since\na,v,attendz,2019\na,v,attends,2019-13\n");
  const Outcome outcome = call({"check", path});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("ties.csv"), HasSubstr("Zeile 2"), HasSubstr("kind"),
                                 HasSubstr("attendz"), HasSubstr("Zeile 3"), HasSubstr("since"),
                                 HasSubstr("2019-13")));
}

TEST(RunCli, takes_a_lone_list_of_ties_whatever_its_name_is) {
  const Folder folder;
  EXPECT_EQ(call({"check", folder.write("Liste 2019.csv", small_ties)}).code, 0);
  EXPECT_THAT(call({"show", folder.write("n.csv", "Von;Zu\na;v\n"), "a"}).out, HasSubstr("v"));
  const Outcome other = call({"check", folder.write("other.csv", "name,kind\na,b\n")});
  EXPECT_EQ(other.code, 3);
  EXPECT_THAT(other.err, AllOf(HasSubstr("other.csv"), HasSubstr("ist kein Name einer Tabelle"),
                               HasSubstr("from (Von)")));
}

TEST(RunCli, refuses_ties_without_a_header) {
  const Folder folder;
  const Outcome outcome = call({"check", folder.write("ties.csv", "a,v\n")});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("die erste Zeile muss die Spalten nennen"));
}

TEST(RunCli, keeps_the_message_about_a_damaged_header_short) {
  const Folder folder;
  const std::string header = "from,to," + std::string(5000, '\0') + "\na,v,x\n";
  const Outcome outcome = call({"check", folder.write("ties.csv", header)});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_LT(outcome.err.size(), 2000U);
  EXPECT_LT(call({"check", folder / "ties.csv", "--json"}).err.size(), 5000U);
}

TEST(RunCli, names_a_broken_file_once) {
  const Folder folder;
  const Outcome outcome = call({"check", folder.write("ties.csv.gz", "no gzip")});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(outcome.err.find("ties.csv.gz"), outcome.err.rfind("ties.csv.gz"));
}

TEST(RunCli, says_how_to_save_a_spreadsheet_as_csv) {
  const Folder folder;
  const Outcome outcome = call({"check", folder.write("net.xlsx", "PK")});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("CSV UTF-8"));
}

TEST(RunCli, writes_errors_as_json_when_json_is_wanted) {
  const Folder folder;
  const std::string path = folder.write("ties.csv", "from,to,kind\na,v,attendz\n");
  const Outcome outcome = call({"check", path, "--json"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, AllOf(StartsWith("{"), HasSubstr("\"bindeglied/error/1\""),
                                 HasSubstr("\"row\": 2"), HasSubstr("\"value\": \"attendz\"")));
  EXPECT_THAT(call({"gapz", "--json"}).err, StartsWith("{"));
}

TEST(RunCli, says_5_for_files_that_cannot_be_read_or_written) {
  const Folder folder;
  EXPECT_EQ(call({"check", folder / "missing.json"}).code, 5);
  EXPECT_EQ(call({"gaps", "-o", folder / "no/such/folder.json"}).code, 5);
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

TEST(RunCli, writes_to_the_file_that_output_names) {
  const Folder folder;
  const Outcome outcome = call({"gaps", "--json", "-o", folder / "gaps.json"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_EQ(read(folder / "gaps.json"), call({"gaps", "--json"}).out);
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

TEST(RunCli, says_how_many_problems_are_not_listed) {
  std::string ties = "from,to,kind,since\n";
  for (int i = 0; i < 1005; ++i) ties += "a" + std::to_string(i) + ",v,attends,2019-13\n";
  const Folder folder;
  const Outcome outcome = call({"check", folder.write("ties.csv", ties)});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("Fehler: 1005"));
  EXPECT_THAT(outcome.err, HasSubstr("… und 5 weitere: value.date"));
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
}  // namespace bindeglied
