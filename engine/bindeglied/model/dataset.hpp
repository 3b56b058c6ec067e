#pragma once

#include <memory>
#include <tuple>
#include <vector>

#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/model/claim_records.hpp"
#include "bindeglied/model/frame_records.hpp"
#include "bindeglied/model/node_records.hpp"
#include "bindeglied/model/table_column.hpp"

namespace bindeglied {

// The tables of a dataset as plain records, before ids.  Each record type declares its columns
// once; readers, writers, the JSON Schema, the header guide and the empty tables all read that
// declaration.
//
// A `Text` is a cell; a list stands in one Text, joined by '|'.  `extra` holds the columns that we
// do not know as one compact JSON object, so that they come out again.  `row` is the line in the
// CSV file (header = 1) or the element of the JSON array (first = 1), for messages.

/// All tables of one dataset.  Texts are ids of `strings`.
struct Dataset {
  std::shared_ptr<StringPool> strings = std::make_shared<StringPool>();
  std::vector<DatasetRecord> dataset = {};
  std::vector<StakeholderRecord> stakeholders = {};
  std::vector<VenueRecord> venues = {};
  std::vector<TieRecord> ties = {};
  std::vector<ExpectationRecord> expectations = {};
  std::vector<CheckRecord> checks = {};
  std::vector<NeedRecord> needs = {};
  std::vector<OfferRecord> offers = {};
  std::vector<PhaseRecord> phases = {};
  std::vector<TopicRecord> topics = {};
  std::vector<PlaceRecord> places = {};
  std::vector<SourceRecord> sources = {};

  /// Every table once: English name (file name, JSON key), German names, member, what it holds in
  /// English and German.
  static constexpr auto tables() {
    using D = Dataset;
    return std::tuple{
        Table{"dataset", "Datensatz", &D::dataset, "one row about the whole",
              "eine Zeile über das Ganze"},
        Table{"stakeholders", "Akteure", &D::stakeholders,
              "organisations and networks of organisations",
              "Organisationen und Netzwerke von Organisationen"},
        Table{"venues", "Foren|Projekte|Orte der Beteiligung", &D::venues,
              "where one is involved: processes, forums, projects, events",
              "wo man beteiligt ist: Prozesse, Foren, Projekte, Veranstaltungen"},
        Table{"ties", "Beziehungen", &D::ties,
              "who is linked with what or whom, since when, by which source",
              "wer womit oder mit wem verbunden ist, seit wann, nach welchem Beleg"},
        Table{"expectations", "Soll", &D::expectations,
              "who ought to be involved where, how closely, by when, why",
              "wer wo beteiligt sein sollte, wie eng, bis wann, warum"},
        Table{"checks", "Geprüft", &D::checks, "where somebody looked for evidence and found none",
              "wo jemand nach Belegen gesucht und keine gefunden hat"},
        Table{"needs", "Sucht", &D::needs, "what a venue needs",
              "was ein Ort der Beteiligung braucht"},
        Table{"offers", "Bietet", &D::offers, "what an organisation can contribute",
              "was eine Organisation beitragen kann"},
        Table{"phases", "Phasen", &D::phases,
              "periods of a process; the working phase decides what is late",
              "Abschnitte eines Prozesses; die Arbeitsphase entscheidet, was zu spät ist"},
        Table{"topics", "Themen", &D::topics, "themes, from narrow to wide",
              "Themen, vom engen zum weiten"},
        Table{"places", "Orte", &D::places, "towns, districts, regions",
              "Städte, Kreise, Regionen"},
        Table{"sources", "Quellen", &D::sources, "documents on which the other tables rest",
              "Dokumente, auf denen die anderen Tabellen beruhen"}};
  }
};

}  // namespace bindeglied
