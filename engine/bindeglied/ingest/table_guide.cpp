#include "bindeglied/ingest/detail/table_guide.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/ingest/detail/column_help.hpp"
#include "bindeglied/ingest/detail/example_dataset.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::string_view introduction_de = R"guide(# Tabellen für bindeglied

In diesem Ordner liegt für jede Art von Angaben eine leere CSV-Datei. Excel und
LibreOffice öffnen sie; eine Zeile ist ein Eintrag.

1. Füllen Sie zuerst `FILE` aus: Wer ist womit oder mit wem verbunden?
   Nur diese Tabelle muss es geben.
2. Füllen Sie von den anderen Tabellen aus, was Sie wissen. Was Sie nicht brauchen,
   lassen Sie leer. Was in welche Spalte gehört, steht unten und, zum Öffnen in Excel, in
   `NOTES`.
3. Speichern Sie in Excel als „CSV UTF-8 (durch Trennzeichen getrennt)“.
4. Prüfen Sie den Ordner mit dem Befehl `bindeglied check ORDNER/` (für ORDNER steht der
   Pfad zu diesem Ordner). Er ändert nichts und nennt jeden Fehler mit Datei, Zeile und
   Spalte.

## Was für alle Tabellen gilt

- Die erste Zeile mit den Überschriften bleibt stehen. Deutsche und englische
  Überschriften gelten beide, die Reihenfolge der Spalten ist frei. Eigene Spalten dürfen
  dazukommen und bleiben erhalten.
- Ausfüllen müssen Sie nur Spalten mit dem Zusatz „muss“. Leer heißt: nicht bekannt.
- Wo eine Kennung verlangt ist, geht auch der Name, wenn er eindeutig ist. Ist eine Tabelle
  leer, legt das Programm die genannten Einträge selbst an; hat sie Zeilen, muss jeder
  genannte Eintrag darin stehen.
- Mehrere Angaben in einer Zelle trennt ein senkrechter Strich: `verkehr|klima`.
- Datum: `31.08.2018`, oder nur `08.2018` oder `2018`, wenn mehr nicht bekannt ist; auch
  `2018-08-31`, `2018-08`. Excel macht aus Monaten manchmal „Aug 18“ und speichert das so;
  die Prüfung nennt dann die Zelle.
- Zahlen mit Dezimalkomma oder Dezimalpunkt, ohne Einheit.
- Wörter aus festen Listen gelten auf Deutsch und auf Englisch.
- Texte, die mit `=`, `+`, `-` oder `@` beginnen, stehen mit einem Apostroph davor, damit
  Excel sie nicht für Formeln hält. Das Programm liest sie ohne ihn.
- Personen gehören in keine Spalte: Als Kontakt steht eine Stelle, nie ein Name.

## Die Tabellen
)guide";

constexpr std::string_view introduction_en = R"guide(# Tables for bindeglied

This folder holds one empty CSV file for each kind of statement. Excel and LibreOffice open
them; one row is one entry.

1. Fill in `FILE` first: who is linked with what or whom?
   This is the only table that must be there.
2. Fill in of the others what you know. Leave empty what you do not need.
   What belongs into which column stands below and, for a spreadsheet, in `NOTES`.
3. In Excel, save as "CSV UTF-8 (Comma delimited)".
4. Check the folder with the command `bindeglied check FOLDER/` (FOLDER stands for the path
   of this folder). It changes nothing and names every mistake with file, row and column.

## What holds for all tables

- The first line with the headings stays. German and English headings both hold, in any
  order. Columns of your own may stand beside them and are kept.
- You must fill in only the columns marked "must". Empty means: not known.
- Where an id is wanted, the name will do if it is unique. When a table is empty, the
  program creates the entries that are named elsewhere; when it has rows, every entry that
  is named must stand in it.
- Several statements in one cell are separated by a vertical bar: `traffic|climate`.
- Dates: `2018-08-31`, or only `2018-08` or `2018` when no more is known; also `31.08.2018`,
  `08.2018`. Excel sometimes turns months into "Aug 18" and saves them so; the check then
  names the cell.
- Numbers with decimal point or decimal comma, without a unit.
- Words of fixed lists hold in English and in German.
- Texts that begin with `=`, `+`, `-` or `@` stand with an apostrophe before them, so that
  Excel does not take them for formulas. The program reads them without it.
- Persons belong into no column: a contact is an office, never a name.

## The tables
)guide";

/// Writes one guide, part by part.
class Guide {
 public:
  explicit Guide(GuideStyle style)
      : style_{.is_german = style.is_german,
               .files_german = style.dialect == CsvDialect::excel_de} {}

  void introduction();
  template <class Record>
  void table(const Table<Dataset, Record>& table);
  void example();
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  [[nodiscard]] std::string_view say(std::string_view de, std::string_view en) const {
    return style_.say(de, en);
  }
  template <class Owner, class Record>
  [[nodiscard]] std::string file(const Table<Owner, Record>& table) const {
    return "`" + std::string(table_title(table, style_.files_german)) + ".csv`";
  }
  template <class Record, class T>
  void column(const TableColumn<Record, T>& column);
  template <class Record>
  void example_table(const StringPool& strings, const Table<Dataset, Record>& table,
                     const std::vector<Record>& records);

  std::string text_;
  HelpStyle style_;
};

void Guide::introduction() {
  constexpr std::string_view mark = "`FILE`";
  text_ = say(introduction_de, introduction_en);
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    if (is_required_table<Record>) text_.replace(text_.find(mark), mark.size(), file(table));
  });
  constexpr std::string_view notes = "`NOTES`";
  text_.replace(text_.find(notes), notes.size(),
                style_.files_german ? "`Hinweise.csv`" : "`notes.csv`");
}

template <class Record, class T>
void Guide::column(const TableColumn<Record, T>& column) {
  text_ += "- **" + style_.both(column.german, column.name) + "**";
  if (is_required(column.cell)) text_ += say(", muss", ", must");
  text_ += ": " + column_help(column, style_) + "\n";
}

template <class Record>
void Guide::table(const Table<Dataset, Record>& table) {
  text_ +=
      "\n### " + std::string(table_title(table, style_.is_german)) + " (" + file(table) + ")\n\n";
  text_ += std::string(say(table.help_de, table.help)) + "\n\n";
  for_each_table_column<Record>([&](const auto& each) { column(each); });
}

/// Only the columns in which a row has something.
template <class Record>
void Guide::example_table(const StringPool& strings, const Table<Dataset, Record>& table,
                          const std::vector<Record>& records) {
  const CellStyle style{.strings = &strings, .is_german = style_.files_german};
  std::vector<std::string> lines(records.size() + 2, "|");
  for_each_table_column<Record>([&](const auto& column) {
    const auto has_cell = [&](const Record& record) { return !is_absent(record, column.member); };
    if (!std::ranges::any_of(records, has_cell)) return;
    lines[0] += " " + std::string(heading(column, style_.files_german)) + " |";
    lines[1] += "---|";
    for (std::size_t i = 0; i < records.size(); ++i) {
      const bool is_shown = has_cell(records[i]);
      lines[i + 2] +=
          is_shown ? " " + cell_text(style, records[i].*column.member) + " |" : std::string("  |");
    }
  });
  text_ += "\n" + file(table) + ":\n\n";
  for (const std::string& line : lines) text_ += line + "\n";
}

void Guide::example() {
  text_ += say(
      "\n## Ein Beispiel (frei erfunden)\n\n"
      "Eine Stadt leitet ein Forum, eine Stiftung hat es besucht. Die Stiftung sollte enger\n"
      "einbezogen sein: Das ist eine Lücke, und `bindeglied gaps ORDNER/` zeigt sie. Gezeigt sind\n"
      "nur die Spalten, in denen etwas steht.\n",
      "\n## An example (wholly invented)\n\n"
      "A town leads a forum, a foundation attended it. The foundation ought to be involved more\n"
      "closely: that is a gap, and `bindeglied gaps FOLDER/` shows it. Only columns in which\n"
      "something stands are shown.\n");
  const Dataset example = example_dataset(style_.is_german);
  for_each_table<Dataset>([&](const auto& table) {
    const auto& records = example.*table.member;
    if (!records.empty()) example_table(*example.strings, table, records);
  });
}

}  // namespace

std::string table_guide(GuideStyle style) {
  Guide guide(style);
  guide.introduction();
  for_each_table<Dataset>([&](const auto& table) { guide.table(table); });
  guide.example();
  return guide.take();
}

}  // namespace bindeglied::detail
