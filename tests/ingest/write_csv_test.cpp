#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/cell_guard.hpp"
#include "bindeglied/ingest/write_dataset.hpp"
#include "tests/support/csv_rows.hpp"

namespace bindeglied::write_csv_test {
namespace {

using testing::csv_rows;
using ::testing::ElementsAre;

/// The bytes of the file with that name; fails when there is none.
std::string file(const std::vector<FileContent>& files, std::string_view name) {
  for (const FileContent& each : files) {
    if (each.name == name) return each.bytes;
  }
  ADD_FAILURE() << "no file " << name;
  return {};
}

Dataset one_of_each() {
  Dataset dataset;
  const auto text = [&](std::string_view each) { return dataset.strings->intern(each); };
  dataset.stakeholders = {{.id = text("stadt"),
                           .name = text("Stadt \"Nord\"; a, b"),
                           .kind = StakeholderKind::municipality,
                           .aliases = text("Nord|N"),
                           .lat = 51.5,
                           .capacity = 0,
                           .accepts_applications = YesNo::no,
                           .contact = text("-Presse")}};
  dataset.venues = {
      {.id = text("p"),
       .kind = VenueKind::project,
       .status = {{ProjectStatus::proposed, {2019, 7, 0}}, {ProjectStatus::decided, {2019, 11, 5}}},
       .starts = PartialDate{2018, 8, 31}}};
  dataset.ties = {{.from = text("stadt"),
                   .to = text("p"),
                   .kind = TieKind::partner_in,
                   .since = PartialDate{2018, 8, 0},
                   .extra = text(R"({"note":"=1","rank":-2})")},
                  {.from = text("stadt"),
                   .to = text("p"),
                   .kind = TieKind::funds,
                   .level = Level::informed,
                   .extra = text(R"({"a,b":["x"],"note":"ä\n"})")}};
  return dataset;
}

TEST(WriteCsv, standard_has_comma_iso_dates_english_names_and_words) {
  const auto files = dataset_to_csv(one_of_each(), CsvDialect::standard);
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(file(files, "stakeholders.csv"),
            "id,name,short_name,kind,aliases,country,place,nuts3,lat,lon,topics,capacity,"
            "accepts_applications,contact,sources\n"
            "stadt,\"Stadt \"\"Nord\"\"; a, b\",,municipality,Nord|N,,,,51.5,,,0,no,'-Presse,\n");
  EXPECT_EQ(file(files, "venues.csv"),
            "id,kind,name,short_name,part_of,topics,place,seats,status,starts,ends,description,"
            "keywords,programme,programme_part,call,funding_scheme,sources\n"
            "p,project,,,,,,,proposed@2019-07|decided@2019-11-05,2018-08-31,,,,,,,,\n");
}

TEST(WriteCsv, excel_de_has_bom_semicolon_crlf_german_dates_names_and_words) {
  const auto files = dataset_to_csv(one_of_each(), CsvDialect::excel_de);
  EXPECT_EQ(
      file(files, "Akteure.csv"),
      "\uFEFFKennung;Name;Kurzname;Art;Weitere Namen;Land;Ort;NUTS 3;Breite;Länge;Themen;Kapazität;"
      "Nimmt Anträge an;Kontaktstelle;Belege\r\n"
      "stadt;\"Stadt \"\"Nord\"\"; a, b\";;Kommune;Nord|N;;;;51,5;;;0;nein;'-Presse;\r\n");
  EXPECT_EQ(file(files, "Orte der Beteiligung.csv"),
            "\uFEFFKennung;Art;Name;Kurzname;Teil von;Themen;Ort;Plätze;Stand;Beginn;Ende;"
            "Beschreibung;Schlagwörter;Programm;Programmteil;Aufruf;Förderart;Belege\r\n"
            "p;Projekt;;;;;;;vorgeschlagen@07.2019|beschlossen@05.11.2019;31.08.2018;;;;;;;;\r\n");
}

TEST(WriteCsv, unknown_columns_come_out_sorted_texts_guarded_numbers_not) {
  const auto files = dataset_to_csv(one_of_each(), CsvDialect::standard);
  EXPECT_EQ(file(files, "ties.csv"),
            "from,to,kind,level,since,until,seen,role,confidence,sources,\"a,b\",note,rank\n"
            "stadt,p,partner_in,,2018-08,,,,explicit,,,'=1,-2\n"
            "stadt,p,funds,informed,,,,,explicit,,\"[\"\"x\"\"]\",\"ä\n\",\n");
}

TEST(WriteCsv, numbers_of_known_columns_are_not_guarded) {
  Dataset dataset;
  dataset.places = {{.id = dataset.strings->intern("x"), .lat = -33.25, .lon = -70.0}};
  const auto files = dataset_to_csv(dataset, CsvDialect::standard);
  EXPECT_EQ(file(files, "places.csv"),
            "id,name,parent,lat,lon,population,code\nx,,,-33.25,-70,,\n");
}

TEST(WriteCsv, headers_quote_every_delimiter_because_readers_look_there_for_it) {
  Dataset dataset;
  dataset.topics = {{.id = dataset.strings->intern("x"),
                     .extra = dataset.strings->intern(R"({"=a;b":"1","c\td":"2"})")}};
  const auto files = dataset_to_csv(dataset, CsvDialect::standard);
  EXPECT_EQ(file(files, "topics.csv"), "id,name,parent,\"'=a;b\",\"c\td\"\nx,,,1,2\n");
}

TEST(WriteCsv, an_expected_level_of_none_is_written_because_empty_means_involved) {
  Dataset dataset;
  dataset.expectations = {{.venue = dataset.strings->intern("v"), .level = Level::none}};
  const auto files = dataset_to_csv(dataset, CsvDialect::standard);
  EXPECT_EQ(csv_rows(file(files, "expectations.csv"), ',').at(1).at(6), "none");
}

TEST(WriteCsv, the_ties_are_there_even_without_rows) {
  const auto files = dataset_to_csv(Dataset{}, CsvDialect::standard);
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].name, "ties.csv");
  EXPECT_THAT(csv_rows(files[0].bytes, ','), ElementsAre(::testing::SizeIs(10)));
}

/// A text of pieces that have gone wrong somewhere before.
std::string odd_text(std::mt19937& random) {
  constexpr std::array<std::string_view, 14> pieces = {"=", "'",  "\"", ",", ";", "\n",   "\r\n",
                                                       "ä", "\t", " ",  "-", "x", "\\\"", "\uFF1D"};
  std::string text;
  for (std::size_t count = random() % 6; count > 0; --count) text += pieces.at(random() % 14);
  return text;
}

TEST(WriteCsv, any_text_comes_back_through_an_independent_reader) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    Dataset dataset;
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < 5; ++row) {
      texts.push_back(odd_text(random));
      dataset.topics.push_back({.id = dataset.strings->intern("id" + std::to_string(row)),
                                .name = dataset.strings->intern(texts.back())});
    }
    for (const CsvDialect dialect : {CsvDialect::standard, CsvDialect::excel_de}) {
      const bool is_excel = dialect == CsvDialect::excel_de;
      const auto files = dataset_to_csv(dataset, dialect);
      const auto rows =
          csv_rows(file(files, is_excel ? "Themen.csv" : "topics.csv"), is_excel ? ';' : ',');
      ASSERT_EQ(rows.size(), 6U);
      for (std::size_t row = 0; row < 5; ++row) {
        ASSERT_EQ(rows[row + 1].size(), 3U);
        const std::string& cell = rows[row + 1][1];
        EXPECT_EQ(detail::unguard_cell(cell), texts[row]);
        EXPECT_TRUE(cell.starts_with('\'') || !detail::needs_guard(cell)) << cell;
      }
    }
  }
}

}  // namespace
}  // namespace bindeglied::write_csv_test
