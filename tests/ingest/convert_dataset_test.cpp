#include "bindeglied/ingest/convert_dataset.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/cell_words.hpp"
#include "bindeglied/ingest/detail/json_text.hpp"
#include "bindeglied/ingest/load_dataset.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::convert_dataset_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
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

/// The cells of each column in the order of the rows, unknown columns as JSON: what a table says.
template <class Record>
std::map<std::string, std::vector<std::string>> cells_of(const Dataset& dataset,
                                                         const std::vector<Record>& records) {
  std::map<std::string, std::vector<std::string>> columns;
  const detail::CellStyle style{.strings = dataset.strings.get()};
  std::size_t row = 0;
  for (const Record& record : records) {
    const auto put = [&](const std::string& column, const std::string& text) {
      columns[column].resize(records.size());
      columns[column][row] = text;
    };
    for_each_table_column<Record>([&](const auto& column) {
      const auto& value = record.*column.member;
      if (!(value == Record{}.*column.member)) {
        put(std::string(column.name), detail::cell_text(style, value));
      }
    });
    for (const detail::JsonMember& member :
         detail::json_members(dataset.strings->view(record.extra))) {
      put(detail::json_string_text(member.key), std::string(member.value));
    }
    ++row;
  }
  return columns;
}

using Lost = std::map<std::pair<std::string, std::string>, std::uint64_t>;

template <class Record>
concept has_id = requires(Record record) {
  record.id;
};

/// The rows of `after` in the order of `before`, by id where there is one, merged ties by their
/// ends and kind; a row that is not there has its id alone.  How many are not there counts as a
/// loss of the whole table.
template <class Record>
std::vector<Record> align(Lost& lost, const std::string& table, const Dataset& before,
                          const Dataset& after, std::vector<Record> Dataset::*member) {
  const auto same_text = [&](Text was, Text is) {
    return before.strings->view(was) == after.strings->view(is);
  };
  const auto find_same = [&](const Record& record) {
    return std::ranges::find_if(after.*member, [&](const Record& other) {
      if constexpr (std::is_same_v<Record, TieRecord>) {
        return same_text(record.from, other.from) && same_text(record.to, other.to) &&
               record.kind == other.kind;
      } else if constexpr (has_id<Record>) {
        return same_text(record.id, other.id);
      } else {
        return false;
      }
    });
  };
  std::vector<Record> aligned = after.*member;
  if constexpr (std::is_same_v<Record, TieRecord>) {
    const std::size_t merged = (before.*member).size() - (after.*member).size();
    if (merged == 0) return aligned;
    lost[{table, ""}] = merged;
  }
  if constexpr (std::is_same_v<Record, TieRecord> || has_id<Record>) {
    aligned.clear();
    for (const Record& record : before.*member) {
      const auto found = find_same(record);
      const bool is_there = found != (after.*member).end();
      aligned.push_back(is_there ? *found : Record{});
      if (is_there) continue;
      ++lost[{table, ""}];
      if constexpr (has_id<Record>) {
        aligned.back().id = after.strings->intern(before.strings->view(record.id));
      }
    }
  }
  return aligned;
}

template <class Record>
void add_lost(Lost& lost, const std::string& table, const Dataset& before, const Dataset& after,
              std::vector<Record> Dataset::*member) {
  const std::vector<Record> rows = align(lost, table, before, after, member);
  ASSERT_EQ((before.*member).size(), rows.size()) << table;
  const auto was = cells_of(before, before.*member);
  const auto is = cells_of(after, rows);
  for (const auto& [column, texts] : was) {
    const auto found = is.find(column);
    for (std::size_t row = 0; row < texts.size(); ++row) {
      if (texts[row].empty()) continue;
      if (found == is.end() || found->second[row] != texts[row]) ++lost[{table, column}];
    }
  }
  // Nothing may come out that was not there.
  for (const auto& [column, texts] : is) {
    for (std::size_t row = 0; row < texts.size(); ++row) {
      const auto found = was.find(column);
      const bool was_there = found != was.end() && !found->second[row].empty();
      EXPECT_TRUE(texts[row].empty() || was_there) << table << "." << column << " " << texts[row];
    }
  }
}

/// What is missing or other after the way there and back, by comparing all cells.  Tables that a
/// format does not have are not looked at: reading makes rows for their ids.
Lost measure(const Dataset& before, const Dataset& after, bool has_tables) {
  Lost lost;
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    constexpr bool is_in_graph = std::is_same_v<Record, StakeholderRecord> ||
                                 std::is_same_v<Record, VenueRecord> ||
                                 std::is_same_v<Record, TieRecord>;
    if (is_in_graph || has_tables) {
      add_lost(lost, std::string(table.name), before, after, table.member);
    }
  });
  return lost;
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
  EXPECT_EQ(measure(dataset, back, has_tables), declared(conversion, has_tables));
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
       "object": {"x": [1, 2]}, "extra:label": "e", "part_of": 7, "Type": "T", "weight2": "nan"},
      {"id": "b", "name": "b", "mixed": "zwei", "flag": false, "id2": 1.50, "short_name": "\u0007x"}],
    "venues": [
      {"id": "v", "kind": "forum", "status": ["idea", "proposed@2019-07"], "starts": "2018",
       "ends": "2019-12-31", "seats": 3, "start": "x", "name": "v"},
      {"id": "w", "part_of": "v", "topics": ["t"], "description": "zwei\nZeilen"}],
    "ties": [
      {"from": "a b", "to": "v", "kind": "leads", "since": "2018-09", "until": "2019",
       "level": "informed", "role": "'=x", "confidence": "inferred", "sources": ["s"],
       "weight": 2.5, "target": "T", "key": 3, "end": "später", "direction": "beide"},
      {"from": "a b", "to": "v", "kind": "leads", "seen": "2019-06-19"},
      {"from": "a b", "to": "b", "kind": "funds", "weight": 1},
      {"from": "b", "to": "w"}],
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

TEST(Convert, says_how_a_cell_is_lost) {
  const auto losses = convert_dataset(hostile(), graphml).losses;
  EXPECT_THAT(losses, ElementsAre(ExchangeLoss{"stakeholders", "short_name", LossKind::changed, 1},
                                  ExchangeLoss{"stakeholders", "mixed", LossKind::as_text, 1},
                                  ExchangeLoss{"stakeholders", "object", LossKind::as_text, 1},
                                  ExchangeLoss{"stakeholders", "part_of", LossKind::as_text, 1}));
}

TEST(Convert, counts_parallel_ties_that_become_one) {
  const auto losses = convert_dataset(hostile(), dl).losses;
  const auto merged = std::ranges::find(losses, LossKind::merged, &ExchangeLoss::kind);
  ASSERT_NE(merged, losses.end());
  EXPECT_EQ(*merged, (ExchangeLoss{"ties", "", LossKind::merged, 1}));
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
