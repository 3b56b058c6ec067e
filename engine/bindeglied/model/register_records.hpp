#pragma once

#include <cstdint>
#include <optional>
#include <tuple>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/model/table_column.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

// The records that the tables of dataset.hpp refer to: phases, topics, places, sources, and the
// dataset itself.  What is said there of cells, `extra` and `row` holds here too.

struct PhaseRecord {
  Text venue = empty_text();
  Text name = empty_text();
  PartialDate starts = {};
  PartialDate ends = {};
  YesNo working = YesNo::no;
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = PhaseRecord;
    return std::tuple{TableColumn{"venue", "Wo", &R::venue, Cell::required_reference, "venue"},
                      TableColumn{"name", "Name", &R::name, Cell::text, "name of the phase"},
                      TableColumn{"starts", "Beginn", &R::starts, Cell::value, "first day"},
                      TableColumn{"ends", "Ende", &R::ends, Cell::value, "last day"},
                      TableColumn{"working", "Arbeitsphase", &R::working, Cell::value,
                                  "yes for the phase in which involvement counts as timely"}};
  }
};

struct TopicRecord {
  Text id = empty_text();
  Text name = empty_text();
  Text parent = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = TopicRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::id, "short stable name"},
        TableColumn{"name", "Name", &R::name, Cell::text, "name"},
        TableColumn{"parent", "Oberthema", &R::parent, Cell::reference, "wider topic"}};
  }
};

struct PlaceRecord {
  Text id = empty_text();
  Text name = empty_text();
  Text parent = empty_text();
  std::optional<double> lat = {};
  std::optional<double> lon = {};
  std::optional<std::uint32_t> population = {};
  Text code = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = PlaceRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::id, "short stable name"},
        TableColumn{"name", "Name", &R::name, Cell::text, "name"},
        TableColumn{"parent", "Gehört zu", &R::parent, Cell::reference, "enclosing place"},
        TableColumn{"lat", "Breite", &R::lat, Cell::value, "latitude [degrees]", -90.0, 90.0},
        TableColumn{"lon", "Länge", &R::lon, Cell::value, "longitude [degrees]", -180.0, 180.0},
        TableColumn{"population", "Einwohner", &R::population, Cell::value, "inhabitants", 0.0,
                    4e9},
        TableColumn{"code", "Schlüssel", &R::code, Cell::text, "official key"}};
  }
};

struct SourceRecord {
  Text id = empty_text();
  Text title = empty_text();
  Text publisher = empty_text();
  Text url = empty_text();
  PartialDate date = {};
  PartialDate retrieved = {};
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = SourceRecord;
    return std::tuple{
        TableColumn{"id", "Kennung", &R::id, Cell::id, "short stable name"},
        TableColumn{"title", "Titel", &R::title, Cell::text, "title of the document"},
        TableColumn{"publisher", "Herausgabe", &R::publisher, Cell::text, "who published it"},
        TableColumn{"url", "Adresse", &R::url, Cell::text, "where it can be read"},
        TableColumn{"date", "Datum", &R::date, Cell::value, "date of the document"},
        TableColumn{"retrieved", "Abgerufen", &R::retrieved, Cell::value, "when it was read"}};
  }
};

/// The table `dataset`: at most one row about the whole.
struct DatasetRecord {
  Text name = empty_text();
  PartialDate as_of = {};
  Text language = empty_text();
  Text default_source = empty_text();
  Text extra = empty_text();
  std::uint32_t row = 0;

  static constexpr auto columns() {
    using R = DatasetRecord;
    return std::tuple{
        TableColumn{"name", "Name", &R::name, Cell::text, "name of the dataset"},
        TableColumn{"as_of", "Stichtag", &R::as_of, Cell::value, "date that questions refer to"},
        TableColumn{"language", "Sprache", &R::language, Cell::text, "language of the texts"},
        TableColumn{"default_source", "Beleg", &R::default_source, Cell::reference,
                    "source of all rows that name none"}};
  }
};

}  // namespace bindeglied
