#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/ingest/load_dataset.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::load_dataset_round_trip_test {
namespace {

/// What the files say, read by the real reader; fails on any error.
Dataset read(const std::vector<FileContent>& files) {
  std::vector<NamedBytes> named;
  named.reserve(files.size());
  for (const FileContent& file : files) named.push_back({.name = file.name, .bytes = file.bytes});
  const LoadedDataset loaded = load_bytes(named);
  for (const Diagnostic& problem : loaded.diagnostics) {
    EXPECT_NE(problem.severity, Severity::error)
        << problem.code << " " << problem.table << ":" << problem.row << " " << problem.column
        << " '" << problem.value << "' " << problem.rule;
  }
  return loaded.dataset;
}

/// All three forms of the dataset say the same when read again.
void expect_round_trip(const Dataset& dataset) {
  const std::string json = dataset_to_json(dataset);
  const auto csv = dataset_to_csv(dataset, CsvDialect::standard);
  EXPECT_EQ(dataset_to_json(read({{.name = "all.json", .bytes = json}})), json);
  EXPECT_EQ(dataset_to_json(read(csv)), json);
  EXPECT_EQ(dataset_to_json(read(dataset_to_csv(dataset, CsvDialect::excel_de))), json);
}

/// Everything that spreadsheets, delimiters and quoting can do to a dataset.
Dataset awkward() {
  Dataset dataset;
  const auto text = [&](std::string_view each) { return dataset.strings->intern(each); };
  dataset.stakeholders = {{.id = text("a"),
                           .name = text("=SUMME(1;2) \"Nord\", Süd"),
                           .short_name = text("'=x"),
                           .kind = StakeholderKind::union_,
                           .aliases = text("-A|B"),
                           .lat = -51.125,
                           .lon = 7.234,
                           .capacity = 0,
                           .accepts_applications = YesNo::no,
                           .contact = text("''+49"),
                           .extra = text(R"({"=note":"-zwei\nZeilen","Ö":"x"})")},
                          {.id = text("b"), .name = text("'s-Hertogenbosch")}};
  dataset.venues = {{.id = text("p"),
                     .kind = VenueKind::event,
                     .name = text("P"),
                     .seats = 12345,
                     .status = {{ProjectStatus::idea, {}}, {ProjectStatus::proposed, {2019, 7, 0}}},
                     .starts = PartialDate{2018, 8, 31},
                     .ends = PartialDate{2019, 0, 0},
                     .description = text("@alle\r\nkommen\t")}};
  dataset.ties = {{.from = text("a"),
                   .to = text("p"),
                   .kind = TieKind::co_moderates,
                   .level = Level::none,
                   .since = PartialDate{2018, 9, 0}},
                  {.from = text("b"),
                   .to = text("p"),
                   .level = Level::informed,
                   .role = text("\uFF1Drolle"),
                   .confidence = Confidence::inferred}};
  dataset.expectations = {{.id = text("e"),
                           .kind = {StakeholderKind::association, StakeholderKind::church},
                           .min_count = 2,
                           .venue = text("p"),
                           .weight = 0.123}};
  dataset.offers = {{.stakeholder = text("a"),
                     .capability = text("funding"),
                     .amount_eur = 1234567.5,
                     .basis = Basis::prior}};
  return dataset;
}

TEST(RoundTrip, an_awkward_dataset_survives_every_form) { expect_round_trip(awkward()); }

TEST(RoundTrip, the_example_dataset_survives_every_form) {
  const LoadedDataset loaded = load_dataset(BINDEGLIED_SOURCE_DIR "/data/ruhr-konferenz");
  ASSERT_FALSE(loaded.has_errors());
  expect_round_trip(loaded.dataset);
}

TEST(RoundTrip, empty_tables_are_accepted_as_they_are) {
  for (const CsvDialect dialect : {CsvDialect::standard, CsvDialect::excel_de}) {
    std::vector<FileContent> files = empty_tables(dialect);
    std::erase_if(files, [](const FileContent& file) { return file.name.ends_with(".txt"); });
    EXPECT_EQ(dataset_to_json(read(files)), "{\n  \"ties\": []\n}\n");
  }
}

}  // namespace
}  // namespace bindeglied::load_dataset_round_trip_test
