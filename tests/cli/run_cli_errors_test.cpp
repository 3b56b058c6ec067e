#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <streambuf>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/call_program.hpp"

namespace bindeglied::run_cli_errors_test {
namespace {

using ::testing::AllOf;
using testing::call;
using testing::Folder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::Outcome;
using testing::small_ties;
using ::testing::StartsWith;

TEST(RunCli, refuses_wrong_usage_with_2_and_leaves_the_output_empty) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"gapz"},
        std::vector<std::string>{"gaps", "--nothing"},
        std::vector<std::string>{"gaps", "--threads=-1"},
        std::vector<std::string>{"gaps", "--as-of", "yesterday"},
        std::vector<std::string>{"gaps", "--fail-on", "nothing > 1"},
        std::vector<std::string>{"gaps", "--for", "nobody at all"},
        std::vector<std::string>{"gaps", "--alpha", "0.2"},
        std::vector<std::string>{"gaps", "--group-test", "--alpha", "0"},
        std::vector<std::string>{"gaps", "--group-test", "--timeline"},
        std::vector<std::string>{"gaps", "--by", "forum"},
        std::vector<std::string>{"gaps", "--kind", "foundation", "--timeline"},
        std::vector<std::string>{"gaps", "--blank-spots", "--by", "colour"},
        std::vector<std::string>{"gaps", "--blank-spots", "--kind", "person"},
        std::vector<std::string>{"gaps", "--group-test", "--min-level", "leading"},
        std::vector<std::string>{"gaps", "one", "two"},
        std::vector<std::string>{"recommend"},
        std::vector<std::string>{"recommend", "--all", "--for", "x"},
        std::vector<std::string>{"team"},
        std::vector<std::string>{"team", "ruhr-konferenz"},
        std::vector<std::string>{"team", "medialab-ruhr", "--size", "5..3"},
        std::vector<std::string>{"team", "medialab-ruhr", "--quota", "club>=1"},
        std::vector<std::string>{"team", "medialab-ruhr", "--must", "nobody at all"},
        std::vector<std::string>{"team", "medialab-ruhr", "--load-effort", "nan"},
        std::vector<std::string>{"team", "medialab-ruhr", "siko-ruhr"},
        std::vector<std::string>{"evaluate"},
        std::vector<std::string>{"evaluate", "--cutoff", "2019-06", "--until", "2019-06"},
        std::vector<std::string>{"evaluate", "--cutoff", "2019", "--tasks", "A,C"},
        std::vector<std::string>{"evaluate", "--cutoff", "2019", "--min-partners", "1"},
        std::vector<std::string>{"train", "--tasks", "all"},
        std::vector<std::string>{"train", "--before", "soon"},
        std::vector<std::string>{"plan", "ruhr-konferenz"},
        std::vector<std::string>{"plan", "--table-size", "4"},
        std::vector<std::string>{"plan", "--rounds", "0"},
        std::vector<std::string>{"plan", "--min", "4"},
        std::vector<std::string>{"plan", "--quota", "foundation"},
        std::vector<std::string>{"plan", "--newcomers", "1.5"},
        std::vector<std::string>{"explain"},
        std::vector<std::string>{"explain", "gap:nothing"},
        std::vector<std::string>{"schema", "nothing"},
        std::vector<std::string>{"completion", "cmd"},
        std::vector<std::string>{"find"}}) {
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
  const std::vector<std::vector<std::string>> calls = {
      {"gapz"},
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
      {"recommend", "siko-ruhr", "--partners", "rag-stiftung"},
      {"team", "x", "--size", "5..3"},
      {"team", "siko-ruhr", "--size", "0..x"},
      {"team", "siko-ruhr", "--quota", "union"},
      {"explain"},
      {"explain", "gap:nothing"},
      {"schema", "nothing"},
      {"completion", "cmd"},
      {"check", "/no/such/folder/"},
      {"check", "/dev/null/x.csv"},
      {"check", "/etc/hosts"},
      {"evaluate"},
      {"evaluate", "--cutoff", "2019", "--until", "2018"},
      {"train", "--tasks", "all"},
      {"plan", "--min", "4"},
      {"plan", "--quota", "nobody>=1"},
      {"plan", "--capacity", "0", "--min", "1"}};
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
  for (const char* threads : {"--threads=-1", "--threads=1025", "--threads=99999999999999999999"}) {
    EXPECT_THAT(call({"gaps", threads}).err, HasSubstr("muss in [0, 1024] liegen"));
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
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("ties.csv"), HasSubstr("Zeile 2"), HasSubstr("Spalte Art"),
                    HasSubstr("attendz"), HasSubstr("Zeile 3"), HasSubstr("Spalte Seit"),
                    HasSubstr("2019-13")));
}

TEST(RunCli, names_the_cause_where_a_lone_file_cannot_be_read) {
  const Folder folder;
  const std::string empty = call({"check", folder.write("liste.csv", "\n")}).err;
  EXPECT_THAT(empty, AllOf(HasSubstr("Fehler: 1\n"), HasSubstr("die Datei ist leer")));
  const std::string wide(
      "\xFF\xFE"
      "f\0r\0o\0m\0,\0t\0o\0\n\0",
      18);
  const std::string encoded = call({"check", folder.write("liste.csv", wide)}).err;
  EXPECT_THAT(encoded,
              AllOf(HasSubstr("Fehler: 1\n"), HasSubstr("muss UTF-8 sein"), HasSubstr("UTF-16")));
}

/// Rules of data say in English what is special to the case; in German that is said in German.
TEST(RunCli, says_german_details_of_problems_in_german) {
  const Folder folder;
  const std::vector<std::string> files = {
      folder.write("a.csv", "from,to,Von\na,b,c\n"),
      folder.write("b.csv", "from,to,kind\na,b\na,b,\"x\xFC\"\n"),
      folder.write("c.json", "{\"ties\": [1, {\"from\": }]}"),
      folder.write("d.json", "{\"nodes\": [\"a\"], \"edges\": {}}"),
      folder.write("e.json", "{\"ties\": {\"from\": 1}}"),
      folder.write("f.json", "{\"ties\": []"),
      folder.write("g.net",
                   "*Vertices 2\n1 a\n1 b\n9 c\n*Foo\n*Arcs\n1\n*Matrix\n1\n*Partition p\n"
                   "*Vertices 3\n1\n*Vertices 7\n"),
      folder.write("h.graphml", "<graphml><graph></graphml>"),
      folder.write("i.graphml", "<graphml>&x;</graphml>"),
      folder.write("j.xml", "<other/>"),
      folder.write("k.json", R"({"stakeholders": [{"id": "a/b"}, {"id": "s", "lat": 99, "lon": 1},
          {"id": "S", "name": "N"}, {"id": "n", "name": "N"}, {"id": "\u200bq"}, {"id": "s", "name": "t"}],
          "topics": [{"id": "t", "parent": "u"}, {"id": "u", "parent": "t"}],
          "ties": [{"from": "s", "to": "n", "kind": "likes", "level": "x"}]})")};
  for (const std::string& file : files) {
    const std::string err = call({"check", file}).err + call({"check", file}).out;
    for (const char* word : {" must ", "(must", "must be", "looks like", "assumed", " is not ",
                             "row ", "line ", " too", "stands ", "created", "values", "the "}) {
      EXPECT_THAT(err, Not(HasSubstr(word))) << file;
    }
  }
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

TEST(RunCli, says_what_is_wrong_with_a_file_of_queries) {
  const Folder folder;
  EXPECT_EQ(call({"evaluate", "--cutoff", "2019", "--queries", folder / "missing.tsv"}).code, 5);
  const std::string path =
      folder.write("queries.tsv", "project\tknown\theld_out\nnowhere\ta\tb\nbroken\n");
  const Outcome outcome = call({"evaluate", "--cutoff", "2019", "--queries", path});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("queries.tsv"), HasSubstr("Zeile 2"), HasSubstr("nowhere"),
                    HasSubstr("Zeile 3"), HasSubstr("braucht drei Spalten")));
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

TEST(RunCli, names_what_describes_a_project_beside_one_of_the_data) {
  const Outcome outcome =
      call({"recommend", "siko-ruhr", "--partners", "rag-stiftung", "--place", "essen"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--place, --partners beschreibt ein Projekt"));
}

}  // namespace
}  // namespace bindeglied::run_cli_errors_test
