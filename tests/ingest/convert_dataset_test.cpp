#include "bindeglied/ingest/convert_dataset.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/load_dataset.hpp"
#include "tests/support/measured_losses.hpp"
#include "tests/support/random_dataset.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::convert_dataset_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Lost;
using enum ExchangeFormat;

constexpr std::array readable = {graphml,  gexf,       gexf_1_2,  pajek,           gephi, kumu,
                                 kumu_csv, json_graph, node_link, node_link_edges, json,  csv};

/// What load_dataset() reads from files of that format; fails on any error.
Dataset read(const std::vector<FileContent>& files) {
  std::vector<NamedBytes> named;
  for (const FileContent& file : files) named.push_back({.name = file.name, .bytes = file.bytes});
  LoadedDataset loaded = load_bytes(named);
  for (const Diagnostic& problem : loaded.diagnostics) {
    EXPECT_NE(problem.severity, Severity::error)
        << problem.code << " " << problem.table << ":" << problem.row << " " << problem.column
        << " '" << problem.value << "' " << problem.rule;
  }
  return std::move(loaded.dataset);
}

Lost declared(const Conversion& conversion, bool has_tables) {
  Lost lost;
  const std::set<std::string> graph = {"stakeholders", "venues", "ties"};
  for (const ExchangeLoss& loss : conversion.losses) {
    if (has_tables || graph.contains(loss.table)) lost[{loss.table, loss.column}] += loss.cells;
  }
  return lost;
}

bool carries_tables(ExchangeFormat format) {
  const std::set<ExchangeFormat> without = {gexf, gexf_1_2, pajek, kumu, kumu_csv};
  return !without.contains(format);
}

/// The declared losses are those that one finds by comparing: none more, none less.
void expect_honest(const Dataset& dataset, ExchangeFormat format) {
  SCOPED_TRACE(to_string(format));
  const Conversion conversion = convert_dataset(dataset, format);
  const Dataset back = read(conversion.files);
  const bool has_tables = carries_tables(format);
  EXPECT_EQ(testing::measure_losses(dataset, back, has_tables), declared(conversion, has_tables));
}

Dataset ruhr() {
  LoadedDataset loaded = load_dataset(BINDEGLIED_SOURCE_DIR "/data/ruhr-konferenz");
  EXPECT_FALSE(loaded.has_errors());
  return std::move(loaded.dataset);
}

Dataset parse(std::string_view json_text) {
  return read({{.name = "all.json", .bytes = std::string(json_text)}});
}

/// Words that mean something in formats, all types of JSON, characters that formats lack.
Dataset hostile() {
  return parse(R"({
    "dataset": [{"name": "Söhne & <Töchter>", "as_of": "2019-07"}],
    "stakeholders": [
      {"id": "a b", "name": "Müller \"Nord\" & <Süd>\r\n\t'x'", "kind": "foundation",
       "lat": 51.5, "lon": 7.25, "capacity": 0, "aliases": ["Ä", "-B"], "contact": "=cmd|x",
       "label": "L", "source": "S", "seats": "viele", "id2": 5, "mixed": 1, "flag": true,
       "object": {"x": [1, 2]}, "extra:label": "e", "part_of": 7, "Type": "T", "weight2": "nan",
       "weight": "0,5", "Status": "neu", "note": " "},
      {"id": "b", "name": "b", "mixed": "zwei", "flag": false, "id2": 1.50, "short_name": "\u0007x",
       "list": ["x", "", "y|z"], "no list": [],
       "website": "a\u0000b", "nul": "\u0000"}],
    "venues": [
      {"id": "v", "kind": "forum", "status": ["idea", "proposed@2019-07"], "starts": "2018",
       "ends": "2019-12-31", "seats": 3, "start": "x", "name": "v"},
      {"id": "w", "part_of": "v", "topics": ["t"], "description": "zwei\nZeilen",
       "Note": "n", "Weight": true}],
    "ties": [
      {"from": "a b", "to": "v", "kind": "leads", "since": "2018-09", "until": "2019",
       "level": "informed", "role": "'=x", "confidence": "inferred", "sources": ["s"],
       "weight": 2.5, "target": "T", "key": 3, "end": "später", "direction": "beide"},
      {"from": "a b", "to": "v", "kind": "leads", "seen": "2019-06-19"},
      {"from": "a b", "to": "b", "kind": "funds", "weight": 1},
      {"from": "b", "to": "w", "weight": "hoch", "list": ["x", "y"]}],
    "topics": [{"id": "t", "name": "Thema", "x": [1, "|"]}],
    "sources": [{"id": "s", "title": "Beleg", "url": "https://example.org/?a=1&b=<2>"}],
    "checks": [{"stakeholder": "b", "venue": "v", "from": "2018", "until": "2019", "sources": "s"}]
  })");
}

TEST(Convert, names_exactly_what_the_example_loses) {
  const Dataset dataset = ruhr();
  for (const ExchangeFormat format : readable) expect_honest(dataset, format);
}

TEST(Convert, names_exactly_what_an_awkward_dataset_loses) {
  const Dataset dataset = hostile();
  for (const ExchangeFormat format : readable) expect_honest(dataset, format);
}

TEST(Convert, names_exactly_what_random_datasets_lose) {
  for (unsigned seed = 0; seed < 12; ++seed) {
    SCOPED_TRACE(seed);
    const Dataset built = bindeglied::testing::random_gap_dataset(seed).dataset();
    const std::string json_text = dataset_to_json(built);
    const std::vector<NamedBytes> files = {{.name = "all.json", .bytes = json_text}};
    const Dataset dataset = load_bytes(files).dataset;  // without ties that end before they begin
    for (const ExchangeFormat format : readable) expect_honest(dataset, format);
  }
}

TEST(Convert, keeps_the_example_whole_where_the_format_has_room) {
  const Dataset dataset = ruhr();
  for (const ExchangeFormat format :
       {json, csv, graphml, gephi, json_graph, node_link, node_link_edges}) {
    SCOPED_TRACE(to_string(format));
    const Conversion conversion = convert_dataset(dataset, format);
    EXPECT_THAT(conversion.losses, IsEmpty());
    EXPECT_EQ(dataset_to_json(read(conversion.files)), dataset_to_json(dataset));
  }
}

TEST(Convert, counts_the_cells_of_tables_that_have_no_room) {
  const Conversion conversion = convert_dataset(hostile(), kumu);
  const auto lost = declared(conversion, true);
  EXPECT_EQ(lost.at({"topics", "name"}), 1U);
  EXPECT_EQ(lost.at({"topics", "x"}), 1U);
  EXPECT_EQ(lost.at({"sources", "url"}), 1U);
  EXPECT_EQ(lost.at({"dataset", "as_of"}), 1U);
  EXPECT_FALSE(lost.contains({"stakeholders", "name"}));
}

TEST(Convert, keeps_the_name_of_the_dataset_where_networks_have_one) {
  const Dataset dataset = hostile();
  for (const ExchangeFormat format : {gexf, gexf_1_2, pajek}) {
    SCOPED_TRACE(to_string(format));
    const Conversion conversion = convert_dataset(dataset, format);
    const Dataset back = read(conversion.files);
    ASSERT_EQ(back.dataset.size(), 1U);
    EXPECT_EQ(back.strings->view(back.dataset[0].name), "Söhne & <Töchter>");
    EXPECT_FALSE(declared(conversion, true).contains({"dataset", "name"}));
    EXPECT_EQ(declared(conversion, true).at({"dataset", "as_of"}), 1U);
  }
}

TEST(Convert, says_how_a_cell_is_lost) {
  const auto losses = convert_dataset(hostile(), graphml).losses;
  EXPECT_THAT(losses, ElementsAre(ExchangeLoss{"stakeholders", "short_name", LossKind::changed, 1},
                                  ExchangeLoss{"stakeholders", "list", LossKind::as_text, 1},
                                  ExchangeLoss{"stakeholders", "mixed", LossKind::as_text, 1},
                                  ExchangeLoss{"stakeholders", "no list", LossKind::as_text, 1},
                                  ExchangeLoss{"stakeholders", "nul", LossKind::changed, 1},
                                  ExchangeLoss{"stakeholders", "object", LossKind::as_text, 1},
                                  ExchangeLoss{"stakeholders", "part_of", LossKind::as_text, 1},
                                  ExchangeLoss{"stakeholders", "website", LossKind::changed, 1},
                                  ExchangeLoss{"ties", "list", LossKind::as_text, 1}));
}

TEST(Convert, counts_parallel_ties_that_become_one) {
  const auto losses = convert_dataset(hostile(), dl).losses;
  const auto merged = std::ranges::find(losses, LossKind::merged, &ExchangeLoss::kind);
  ASSERT_NE(merged, losses.end());
  EXPECT_EQ(*merged, (ExchangeLoss{"ties", "", LossKind::merged, 1}));
}

TEST(Convert, counts_the_ties_without_direction_that_stand_as_directed) {
  const Dataset mixed = testing::two_partners(true);
  for (const ExchangeFormat format :
       {graphml, gexf_1_2, pajek, node_link, node_link_edges, dl, vna}) {
    EXPECT_EQ(convert_dataset(mixed, format).directed_symmetric, 1U) << to_string(format);
  }
  for (const ExchangeFormat format : {json, csv, gexf, gephi, kumu, kumu_csv, json_graph}) {
    EXPECT_EQ(convert_dataset(mixed, format).directed_symmetric, 0U) << to_string(format);
  }
  const Dataset plain = testing::two_partners(false);
  EXPECT_EQ(convert_dataset(plain, graphml).directed_symmetric, 0U);
  EXPECT_EQ(convert_dataset(plain, dl).directed_symmetric, 1U);
}

TEST(Convert, knows_formats_by_how_the_target_ends) {
  EXPECT_EQ(format_of("net.graphml"), graphml);
  EXPECT_EQ(format_of("a/b.GEXF"), gexf);
  EXPECT_EQ(format_of("a.b/net.net"), pajek);
  EXPECT_EQ(format_of("x.dl"), dl);
  EXPECT_EQ(format_of("x.vna"), vna);
  EXPECT_EQ(format_of("x.json"), json);
  EXPECT_EQ(format_of("tables"), csv);
  EXPECT_EQ(format_of("tables.d/"), csv);
  EXPECT_EQ(format_of("x.xyz"), std::nullopt);
  EXPECT_TRUE(is_folder_format(gephi) && !is_folder_format(vna));
}

TEST(Convert, writes_an_empty_dataset_in_every_format) {
  const Dataset empty;
  for (const auto& entry : EnumNames<ExchangeFormat>::names) {
    SCOPED_TRACE(entry.name);
    EXPECT_THAT(convert_dataset(empty, entry.value).losses, IsEmpty());
  }
  for (const ExchangeFormat format : readable) {
    SCOPED_TRACE(to_string(format));
    EXPECT_TRUE(read(convert_dataset(empty, format).files).ties.empty());
  }
}

}  // namespace
}  // namespace bindeglied::convert_dataset_test
