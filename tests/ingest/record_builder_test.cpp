#include "bindeglied/ingest/detail/record_builder.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/csv_files.hpp"

namespace bindeglied::record_builder_test {
namespace {

using ::testing::Contains;
using testing::count_of;
using ::testing::ElementsAre;
using testing::error_codes;
using testing::load_csv;
using testing::with_code;

TEST(RecordBuilder, keeps_unknown_columns_as_one_object) {
  const LoadedDataset loaded =
      load_csv({{"ties.csv", "zeta,from,to,Äpfel,leer\n\"say \"\"x\"\"\",a,p,2,\n"}});
  EXPECT_EQ(loaded.dataset.strings->view(loaded.dataset.ties.at(0).extra),
            R"({"zeta":"say \"x\"","Äpfel":"2"})");
  EXPECT_THAT(loaded.tables.at(0).extra_columns, ElementsAre("zeta", "Äpfel", "leer"));
  EXPECT_EQ(count_of(loaded, "column.unknown"), 3U);
}

TEST(RecordBuilder, warns_of_a_heading_that_is_nearly_a_column) {
  const LoadedDataset loaded = load_csv({{"Beziehungen.csv", "Von,Zu,Ahrt\na,p,leitet\n"}});
  EXPECT_EQ(count_of(loaded, "column.unknown"), 0U);
  ASSERT_EQ(count_of(loaded, "column.misspelt"), 1U);
  const auto found = std::ranges::find(loaded.diagnostics, "column.misspelt", &Diagnostic::code);
  EXPECT_EQ(found->severity, Severity::warning);
}

TEST(RecordBuilder, refuses_headings_that_name_the_same_column) {
  const LoadedDataset loaded = load_csv({{"ties.csv", "from,to,Von,x,X\na,p,b,1,2\n"}});
  EXPECT_THAT(with_code(loaded, "column.duplicate"),
              ElementsAre("ties.csv:1  'Von'", "ties.csv:1  'X'"));
  EXPECT_EQ(loaded.dataset.strings->view(loaded.dataset.ties.at(0).from), "a");
}

TEST(RecordBuilder, says_once_that_a_required_column_is_missing) {
  const LoadedDataset loaded = load_csv({{"ties.csv", "from\na\nb\n"}});
  EXPECT_THAT(with_code(loaded, "column.missing"), ElementsAre("ties.csv:1 to ''"));
  const auto found = std::ranges::find(loaded.diagnostics, "column.missing", &Diagnostic::code);
  EXPECT_EQ(found->rule, "the table must have this column; headings that would do: to, Zu, Nach");
  EXPECT_EQ(loaded.tables.at(0).rejected, 2U);
}

TEST(RecordBuilder, refuses_empty_required_cells_row_by_row) {
  const LoadedDataset loaded = load_csv({{"ties.csv", "from,to\na, \n,p\n"}});
  EXPECT_THAT(with_code(loaded, "cell.missing"),
              ElementsAre("ties.csv:2 to ''", "ties.csv:3 from ''"));
}

TEST(RecordBuilder, names_tables_and_columns_in_english) {
  const LoadedDataset loaded = load_csv({{"Beziehungen.csv", "Von;Zu;Seit\na;p;gestern\na;p\n"}});
  EXPECT_THAT(with_code(loaded, "value.date"), ElementsAre("Beziehungen.csv:2 since 'gestern'"));
  ASSERT_EQ(count_of(loaded, "csv.cell_count"), 1U);
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.code == "csv.cell_count") {
      EXPECT_EQ(diagnostic.table, "ties");
    }
  }
  EXPECT_EQ(loaded.tables.at(0).rejected, 2U);
}

TEST(RecordBuilder, reads_json_keys_in_any_row_and_refuses_what_is_no_cell) {
  const std::string json =
      R"({"ties": [{"from": "a", "to": "p"}, {"Zu": "p", "from": "b", "to": "q"},
                   {"from": {"x": 1}, "to": "p"}]})";
  const std::vector<NamedBytes> files = {{.name = "d.json", .bytes = json}};
  const LoadedDataset loaded = load_bytes(files);
  EXPECT_THAT(error_codes(loaded), ElementsAre("cell.duplicate", "cell.missing", "cell.type"));
  EXPECT_EQ(loaded.dataset.ties.size(), 1U);
}

TEST(RecordBuilder, keeps_lists_of_unknown_columns_and_joins_those_of_known_ones) {
  const std::string json =
      R"({"venues": [{"id": "p", "name": "P", "kind": "project", "topics": ["s", "t"],
                      "list": ["x", "", "y|z"], "one": ["x"], "none": []},
                     {"id": "q", "name": "Q", "kind": "project", "topics": ["s|t"]}]})";
  const std::vector<NamedBytes> files = {{.name = "d.json", .bytes = json}};
  const LoadedDataset loaded = load_bytes(files);
  EXPECT_THAT(error_codes(loaded), Contains("json.list_separator"));
  const VenueRecord& venue = loaded.dataset.venues.at(0);
  EXPECT_EQ(loaded.dataset.strings->view(venue.extra),
            R"({"list":["x","","y|z"],"none":[],"one":["x"]})");
  EXPECT_EQ(loaded.dataset.strings->view(venue.topics), "s|t");
}

TEST(RecordBuilder, refuses_lists_where_one_text_is_wanted) {
  const auto load = [](const std::string& name) {
    return load_bytes(
        std::vector<NamedBytes>{{.name = "d.json",
                                 .bytes = R"({"stakeholders": [{"id": "a", "name": )" + name +
                                          R"(, "aliases": ["x", "y"]}], "ties": []})"}});
  };
  EXPECT_THAT(error_codes(load(R"(["A", "B"])")), ElementsAre("cell.list"));
  EXPECT_THAT(error_codes(load(R"(["A"])")), ::testing::IsEmpty());
}

TEST(RecordBuilder, reads_numbers_of_json_in_one_way_only_alone_or_in_a_list) {
  const auto load = [](const std::string& amount, const std::string& seats) {
    return load_bytes(std::vector<NamedBytes>{
        {.name = "d.json",
         .bytes = R"({"offers": [{"stakeholder": "a", "capability": "funding", "amount_eur": )" +
                  amount +
                  R"(}], "venues": [{"id": "p", "name": "P", "kind": "project", "seats": )" +
                  seats + "}]}"}});
  };
  for (const std::string amount : {"50.125", "[50.125]"}) {
    EXPECT_EQ(count_of(load(amount, "3"), "value.ambiguous"), 0U) << amount;
  }
  EXPECT_EQ(count_of(load(R"(["50.125"])", "3"), "value.ambiguous"), 1U);
  EXPECT_EQ(count_of(load("1", "1.125"), "value.whole"), 1U);
  EXPECT_EQ(count_of(load("1", R"("1.125")"), "value.whole"), 0U);
}

TEST(RecordBuilder, joins_files_of_the_same_table_by_name) {
  const LoadedDataset loaded =
      load_csv({{"ties.csv", "from,to\nb,p\n"}, {"Beziehungen.csv", "Von,Zu\na,p\na,p\n"}});
  EXPECT_EQ(loaded.dataset.ties.size(), 2U);
  EXPECT_EQ(loaded.dataset.strings->view(loaded.dataset.ties.at(0).from), "a");
  ASSERT_EQ(loaded.tables.size(), 2U);
  EXPECT_EQ(loaded.tables[0].merged, 1U);
  EXPECT_EQ(loaded.tables[1].rows, 1U);
}

}  // namespace
}  // namespace bindeglied::record_builder_test
