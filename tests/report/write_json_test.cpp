#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_report.hpp"

namespace bindeglied::write_json_test {
namespace {

using ::testing::HasSubstr;
using testing::hostile_texts;
using ::testing::Not;
using testing::sample_network;
using testing::sample_report;
using testing::sample_rows;
using testing::written;

constexpr WriteOptions json{.format = Format::json};
constexpr WriteOptions ndjson{.format = Format::ndjson};

Report full_envelope() {
  const Network network = sample_network();
  Report report = sample_report(network, {sample_rows()[1]});
  report.seed = 18446744073709551615ULL;
  report.inputs = {{"ruhr.json", "ab12"}};
  report.tables = {
      {.file = "ruhr.json", .table = "ties", .rows = 5, .used = 3, .merged = 1, .rejected = 1}};
  report.warnings = {{"tie.one_sided", Severity::warning, 41}, {"x", Severity::note, 1}};
  report.summary = {{"not_met", {std::int64_t{1}}}};
  report.total = 9;
  return report;
}

TEST(WriteJson, writes_the_envelope_then_the_rows) {
  EXPECT_EQ(written(full_envelope(), json), R"({
  "schema": "bindeglied/sample/1",
  "tool": {
    "name": "bindeglied",
    "version": ")" + std::string(tool_version()) +
                                                R"("
  },
  "command": "sample",
  "as_of": "2019-07-31",
  "seed": 18446744073709551615,
  "inputs": [
    {
      "name": "ruhr.json",
      "sha256": "ab12",
      "tables": {
        "ties": {
          "rows": 5,
          "used": 3,
          "merged": 1,
          "rejected": 1
        }
      }
    }
  ],
  "warnings": [
    {
      "code": "tie.one_sided",
      "severity": "warning",
      "count": 41
    },
    {
      "code": "x",
      "severity": "note",
      "count": 1
    }
  ],
  "names": {
    "b": "b"
  },
  "total": 9,
  "shown": 1,
  "not_met": 1,
  "result": [
    {
      "id": "row:2",
      "who": "b",
      "level": null,
      "severity": 0,
      "score": 0,
      "rank": 2,
      "is_inferred": false,
      "members": [],
      "parts": null,
      "reasons": [],
      "counter_reasons": [],
      "next_step": null
    }
  ]
}
)");
}

TEST(WriteJson, writes_no_rows_and_no_date) {
  Report report = sample_report(sample_network(), {});
  report.as_of = "";
  const std::string bytes = written(report, json);
  EXPECT_THAT(bytes, HasSubstr("\"as_of\": null,"));
  EXPECT_THAT(bytes, HasSubstr("\"inputs\": [],"));
  EXPECT_THAT(bytes, HasSubstr("\"names\": {},"));
  EXPECT_THAT(bytes, HasSubstr("\"result\": []\n}\n"));
}

TEST(WriteJson, names_every_id_of_the_shown_rows_and_the_summary_once) {
  const Network network = sample_network();
  Report report = sample_report(network, sample_rows(), 1);
  report.summary = {{"venue", to_value(network, VenueId{0})}};
  EXPECT_THAT(written(report, json), HasSubstr(R"("names": {
    "a": "Alpha-Stiftung",
    "b": "b",
    "p": "p"
  },
  "total": 2,
  "shown": 1,
  "venue": "p",)"));
}

TEST(WriteJson, is_the_same_in_every_language) {
  const Report report = sample_report(sample_network(), sample_rows());
  EXPECT_EQ(written(report, {.format = Format::json, .language = Language::de}),
            written(report, {.format = Format::json, .language = Language::en}));
}

TEST(WriteJson, gives_tables_to_their_file_else_to_the_folder) {
  Report report = sample_report(sample_network(), {});
  report.inputs = {{"extra.csv", "1"}, {"region", "2"}};
  report.tables = {{.file = "ties.csv", .table = "ties", .rows = 2, .used = 1, .merged = 1},
                   {.file = "more.csv", .table = "ties", .rows = 4, .used = 3, .rejected = 1},
                   {.file = "extra.csv", .table = "checks", .rows = 1, .used = 1}};
  EXPECT_THAT(
      written(report, ndjson),
      HasSubstr(
          R"("inputs":[{"name":"extra.csv","sha256":"1","tables":{"checks":{"rows":1,"used":1,"merged":0,"rejected":0}}},)"
          R"({"name":"region","sha256":"2","tables":{"ties":{"rows":6,"used":4,"merged":1,"rejected":1}}}])"));
}

TEST(WriteNdjson, writes_the_envelope_on_one_line_and_each_row_on_one_more) {
  const std::string bytes = written(sample_report(sample_network(), sample_rows()), ndjson);
  EXPECT_EQ(
      bytes,
      R"({"schema":"bindeglied/sample/1","tool":{"name":"bindeglied","version":")" +
          std::string(tool_version()) +
          R"("},"command":"sample","as_of":"2019-07-31","seed":1,"inputs":[],"warnings":[],)"
          R"("names":{"a":"Alpha-Stiftung","b":"b"},"total":2,"shown":2})"
          "\n"
          R"({"id":"row:1","who":"a","level":"informed","severity":0.9585,"score":0.125,"rank":1,)"
          R"("is_inferred":true,"members":["a","b"],"parts":{"missing":0.5,"umbrella":"b"},)"
          R"("reasons":[{"text":{"code":"report.next","de":"Weiter: ja","en":"Next: ja"},)"
          R"("contribution":0.25,"evidence":["x","y"]},)"
          R"({"text":{"code":"report.next","de":"Weiter: auch","en":"Next: auch"},)"
          R"("contribution":0.5,"evidence":["z"]}],)"
          R"("counter_reasons":[{"text":{"code":"report.next","de":"Weiter: aber","en":"Next: aber"},)"
          R"("contribution":-0.125,"evidence":[]}],)"
          R"("next_step":{"code":"report.next","de":"Weiter: gehen","en":"Next: gehen"}})"
          "\n"
          R"({"id":"row:2","who":"b","level":null,"severity":0,"score":0,"rank":2,)"
          R"("is_inferred":false,"members":[],"parts":null,"reasons":[],"counter_reasons":[],)"
          R"("next_step":null})"
          "\n");
}

TEST(WriteNdjson, keeps_hostile_texts_on_their_line) {
  for (const std::string_view text : hostile_texts()) {
    const std::string bytes = written(sample_report(sample_network(text), sample_rows()), ndjson);
    EXPECT_EQ(std::ranges::count(bytes, '\n'), 3) << text;
    EXPECT_THAT(bytes, Not(HasSubstr("\x1b")));
  }
}

}  // namespace
}  // namespace bindeglied::write_json_test
