#include "bindeglied/ingest/load_dataset.hpp"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/write_dataset.hpp"
#include "tests/support/csv_files.hpp"

namespace bindeglied::load_dataset_test {
namespace {

using ::testing::AllOf;
using testing::count_of;
using ::testing::ElementsAre;
using testing::error_codes;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::load_csv;
using ::testing::SizeIs;
using testing::with_code;

template <class Call>
Error error_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return {ErrorKind::interrupted, "nothing was thrown"};
}

/// A folder that is gone after the test.
class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(std::filesystem::path(::testing::TempDir()) / name) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

TEST(LoadDataset, reads_the_example_without_any_error_or_warning) {
  const LoadedDataset loaded =
      load_dataset(std::filesystem::path(BINDEGLIED_SOURCE_DIR) / "data" / "ruhr-konferenz");
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_FALSE(loaded.has_errors());
  EXPECT_THAT(loaded.counts, SizeIs(1)) << "columns that are kept as they are";
  EXPECT_THAT(loaded.dataset.stakeholders, SizeIs(346));
  EXPECT_THAT(loaded.dataset.ties, SizeIs(867));
  ASSERT_THAT(loaded.inputs, SizeIs(1));
  EXPECT_EQ(loaded.inputs[0].name, "ruhr-konferenz");
  EXPECT_THAT(loaded.inputs[0].sha256, SizeIs(64));
}

TEST(LoadDataset, names_five_planted_faults_with_row_and_column) {
  const LoadedDataset loaded = load_csv({{"stakeholders.csv",
                                          "id,name,kind\n"
                                          "a,Alpha,foundation\n"
                                          "a,Another,foundation\n"  // 3: the id is taken
                                          "b,Beta,fundation\n"},    // 4: no such kind
                                         {"venues.csv", "id,kind,name\np,project,Park\n"},
                                         {"ties.csv",
                                          "from,to,kind,since,until\n"
                                          "a,p,funds,2019-13-01,\n"      // 2: no such date
                                          "alpa,p,funds,2019,\n"         // 3: nobody
                                          "a,p,leads,2020-02,2019-05\n"  // 4: ends before it begins
                                          "a,p,leads,2019,2019-05\n"}});  // 5: fine
  EXPECT_THAT(error_codes(loaded),
              ElementsAre("id.duplicate", "ref.unknown_stakeholder", "tie.since_after_until",
                          "value.date", "value.word"));
  EXPECT_THAT(with_code(loaded, "id.duplicate"), ElementsAre("stakeholders.csv:3 id 'a'"));
  EXPECT_THAT(with_code(loaded, "value.word"), ElementsAre("stakeholders.csv:4 kind 'fundation'"));
  EXPECT_THAT(with_code(loaded, "value.date"), ElementsAre("ties.csv:2 since '2019-13-01'"));
  EXPECT_THAT(with_code(loaded, "ref.unknown_stakeholder"), ElementsAre("ties.csv:3 from 'alpa'"));
  EXPECT_THAT(with_code(loaded, "tie.since_after_until"),
              ElementsAre("ties.csv:4 since '2020-02'"));
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.code == "value.word") {
      EXPECT_EQ(diagnostic.suggestions.at(0).id, "foundation");
    }
    if (diagnostic.code == "ref.unknown_stakeholder") {
      EXPECT_EQ(diagnostic.suggestions.at(0).id, "a") << "alpa is near the name Alpha";
    }
    if (diagnostic.code == "id.duplicate") {
      EXPECT_THAT(diagnostic.rule, HasSubstr("row 2 of stakeholders.csv"));
    }
  }
  EXPECT_EQ(loaded.tables[2].rows, 4U);
  EXPECT_EQ(loaded.tables[2].used, 1U);
  EXPECT_EQ(loaded.tables[2].rejected, 3U);
  EXPECT_THAT(loaded.dataset.ties, SizeIs(1));
}

TEST(LoadDataset, reads_what_german_excel_writes) {
  const LoadedDataset loaded = load_csv(
      {{"Akteure.csv",
        "\xEF\xBB\xBFKennung;Name;Art;Breite;Länge;Nimmt Anträge an\r\n"
        "alpha;Alpha-Stiftung;Stiftung;51,4508;7,0131;ja\r\n"
        "verein;Bürgerverein;Verein;;;NEIN\r\n"},
       {"Foren.csv", "Kennung;Name;Beginn\r\nf;Forum Grün;31.08.2018\r\n"},
       {"Projekte.csv", "kennung;NAME;Plaetze;Teil von\r\nx;Radweg;3;Forum Gruen\r\n"},
       {"Beziehungen.csv",
        "Von;Zu;Art;Stufe;Seit;Sicherheit\r\n"
        "Alpha Stiftung;x;fördert;mitwirkend;08.2018;ausdrücklich\r\n"
        "verein;f;nimmt teil;;2019;erschlossen\r\n"},
       {"Bietet.csv", "Organisation;Fähigkeit;Betrag in Euro\r\nalpha;Geld;1.234,50\r\n"}});
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  const Dataset& dataset = loaded.dataset;
  ASSERT_THAT(dataset.stakeholders, SizeIs(2));
  EXPECT_EQ(dataset.stakeholders[0].kind, StakeholderKind::foundation);
  EXPECT_EQ(dataset.stakeholders[0].lat, 51.4508);
  EXPECT_EQ(dataset.stakeholders[0].accepts_applications, YesNo::yes);
  EXPECT_EQ(dataset.stakeholders[1].kind, StakeholderKind::association);
  EXPECT_EQ(dataset.stakeholders[1].accepts_applications, YesNo::no);
  ASSERT_THAT(dataset.venues, SizeIs(2));
  EXPECT_EQ(dataset.venues[0].kind, VenueKind::forum);
  EXPECT_EQ(dataset.venues[0].starts, PartialDate(2018, 8, 31));
  EXPECT_EQ(dataset.venues[1].kind, VenueKind::project);
  EXPECT_EQ(dataset.venues[1].seats, 3U);
  EXPECT_EQ(dataset.venues[1].part_of, dataset.venues[0].id);
  ASSERT_THAT(dataset.ties, SizeIs(2));
  EXPECT_EQ(dataset.ties[0].from, dataset.stakeholders[0].id);
  EXPECT_EQ(dataset.ties[0].kind, TieKind::funds);
  EXPECT_EQ(dataset.ties[0].level, Level::collaborating);
  EXPECT_EQ(dataset.ties[0].since, PartialDate(2018, 8, 0));
  EXPECT_EQ(dataset.ties[1].confidence, Confidence::inferred);
  EXPECT_EQ(dataset.offers.at(0).amount_eur, 1234.5);
  EXPECT_EQ(count_of(loaded, "ref.by_name"), 2U);
}

TEST(LoadDataset, reads_json_like_csv) {
  const std::string json =
      R"({"stakeholders": [{"id": "a", "lat": 51.125, "lon": 7, "topics": ["x", " y "], "n": [1]}],
          "ties": [{"from": "a", "to": "p"}]})";
  const std::vector<NamedBytes> files = {{.name = "d.json", .bytes = json}};
  const LoadedDataset loaded = load_bytes(files);
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  const StakeholderRecord& record = loaded.dataset.stakeholders.at(0);
  EXPECT_EQ(loaded.dataset.strings->view(record.topics), "x|y");
  EXPECT_EQ(loaded.dataset.strings->view(record.extra), R"({"n":[1]})");
  EXPECT_EQ(record.lat, 51.125);
  EXPECT_EQ(loaded.tables.at(0).extra_columns.at(0), "n");
}

TEST(LoadDataset, needs_a_ties_table) {
  EXPECT_THAT(error_codes(load_csv({{"stakeholders.csv", "id\na\n"}})),
              ElementsAre("table.missing"));
  EXPECT_THAT(error_codes(load_csv({{"ties.csv", "from,to\n"}})), IsEmpty());
}

TEST(LoadDataset, refuses_unknown_tables_and_endings) {
  const LoadedDataset loaded = load_csv({{"tie.csv", "from,to\na,b\n"}, {"ties.csv", "from,to\n"}});
  EXPECT_THAT(error_codes(loaded), ElementsAre("table.unknown"));
  EXPECT_EQ(loaded.diagnostics.at(0).suggestions.at(0).id, "ties");
  const Error excel = error_of([] { (void)load_csv({{"a.xlsx", ""}}); });
  EXPECT_EQ(excel.kind(), ErrorKind::usage);
  EXPECT_THAT(excel.what(), HasSubstr("File > Save As > CSV UTF-8"));
  EXPECT_EQ(error_of([] { (void)load_csv({{"a.txt", ""}}); }).kind(), ErrorKind::usage);
  EXPECT_EQ(error_of([] {
              (void)load_csv({{"a.json", "{}"}, {"ties.csv", ""}});
            }).kind(),
            ErrorKind::usage);
}

TEST(LoadDataset, keeps_to_its_limits) {
  const std::string ties = "from,to\na,p\nb,p\n";
  EXPECT_EQ(error_of([&] {
              (void)load_csv({{"ties.csv", ties}}, {.max_ties = 1});
            }).kind(),
            ErrorKind::limit);
  EXPECT_EQ(error_of([&] {
              (void)load_csv({{"ties.csv", ties}}, {.max_nodes = 2});
            }).kind(),
            ErrorKind::limit);
  EXPECT_FALSE(load_csv({{"ties.csv", ties}}, {.max_nodes = 3, .max_ties = 2}).has_errors());
}

TEST(LoadDataset, reads_the_tables_of_a_folder_and_notes_other_files) {
  const Folder folder("bindeglied_load_folder");
  folder.write("ties.csv", "from,to\na,p\n");
  folder.write("LIESMICH.md", "guide");
  const LoadedDataset loaded = load_dataset(folder.path());
  EXPECT_FALSE(loaded.has_errors());
  EXPECT_THAT(with_code(loaded, "file.ignored"), ElementsAre("LIESMICH.md:0  ''"));
  EXPECT_EQ(loaded.inputs.at(0).name, "bindeglied_load_folder");
  folder.write("ties.csv.gz", "");
  EXPECT_THAT(error_codes(load_dataset(folder.path())), ElementsAre("file.duplicate"));
}

TEST(LoadDataset, leaves_out_the_file_that_explains_the_tables_and_says_so) {
  const Folder folder("bindeglied_load_notes");
  for (const FileContent& file : empty_tables(CsvDialect::excel_de)) {
    folder.write(file.name, file.bytes);
  }
  const LoadedDataset loaded = load_dataset(folder.path());
  EXPECT_FALSE(loaded.has_errors());
  EXPECT_THAT(with_code(loaded, "file.notes"), ElementsAre("Hinweise.csv:0  ''"));
  EXPECT_EQ(loaded.tables.size(), 12U);
}

TEST(LoadDataset, says_which_file_cannot_be_read) {
  const Folder folder("bindeglied_load_empty");
  EXPECT_EQ(error_of([&] { (void)load_dataset(folder.path()); }).kind(), ErrorKind::input);
  const Error missing = error_of([&] { (void)load_dataset(folder.path() / "none.csv"); });
  EXPECT_EQ(missing.kind(), ErrorKind::io);
  EXPECT_THAT(missing.what(), AllOf(HasSubstr("none.csv"), HasSubstr("No such file")));
}

TEST(LoadDataset, goes_on_after_a_broken_packed_file) {
  const LoadedDataset loaded =
      load_csv({{"stakeholders.csv.gz", "no gzip"}, {"ties.csv", "from,to,kind\na,p,no\n"}});
  EXPECT_THAT(error_codes(loaded), ElementsAre("file.broken", "value.word"));
}

TEST(LoadDataset, counts_all_but_keeps_a_thousand_diagnostics_of_a_code) {
  std::string ties = "from,to\n";
  for (int k = 0; k < 1100; ++k) ties += "a" + std::to_string(k) + ",p\n";
  const LoadedDataset loaded = load_csv({{"ties.csv", ties}});
  EXPECT_EQ(count_of(loaded, "tie.unsourced"), 1100U);
  EXPECT_THAT(with_code(loaded, "tie.unsourced"), SizeIs(1000));
}

}  // namespace
}  // namespace bindeglied::load_dataset_test
