#pragma once

#include <cstdint>
#include <tuple>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/model/table_column.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

// What a Text, `extra` and `row` are: see dataset.hpp.

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
    return std::tuple{
        TableColumn{"venue", "Wo", &R::venue, Cell::required_reference, "venue",
                    "Ort der Beteiligung"},
        TableColumn{"name", "Name", &R::name, Cell::text, "name of the phase", "Name der Phase"},
        TableColumn{"starts", "Beginn", &R::starts, Cell::value, "first day", "erster Tag"},
        TableColumn{"ends", "Ende", &R::ends, Cell::value, "last day", "letzter Tag"},
        TableColumn{"working", "Arbeitsphase", &R::working, Cell::value,
                    "yes for the phase in which involvement counts as timely",
                    "ja für die Phase, in der eine Beteiligung rechtzeitig ist"}};
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
        TableColumn{"id", "Kennung", &R::id, Cell::id, "short stable name", "kurzer, fester Name"},
        TableColumn{"title", "Titel", &R::title, Cell::text, "title of the document",
                    "Titel des Dokuments"},
        TableColumn{"publisher", "Herausgabe", &R::publisher, Cell::text, "who published it",
                    "wer es herausgegeben hat"},
        TableColumn{"url", "Adresse", &R::url, Cell::text, "where it can be read",
                    "wo man es lesen kann"},
        TableColumn{"date", "Datum", &R::date, Cell::value, "date of the document",
                    "Datum des Dokuments"},
        TableColumn{"retrieved", "Abgerufen", &R::retrieved, Cell::value, "when it was read",
                    "wann es gelesen wurde"}};
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
        TableColumn{"name", "Name", &R::name, Cell::text, "name of the dataset",
                    "Name des Datensatzes"},
        TableColumn{"as_of", "Stichtag", &R::as_of, Cell::value, "date that questions refer to",
                    "Tag, auf den sich die Fragen beziehen"},
        TableColumn{"language", "Sprache", &R::language, Cell::text, "language of the texts",
                    "Sprache der Texte"},
        TableColumn{"default_source", "Beleg", &R::default_source, Cell::reference,
                    "source of all rows that name none", "Beleg aller Zeilen, die keinen nennen"}};
  }
};

}  // namespace bindeglied
