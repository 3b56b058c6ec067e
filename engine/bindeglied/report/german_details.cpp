#include "bindeglied/report/detail/german_details.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "bindeglied/base/fill_places.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied {
namespace {

/// A rule with the places {0}, {1} ... for what is special to the case; in order, the first of them
/// that fits counts.  What fills {!0} is a rule itself, or a part of one;
/// what fills {#0} a number, {$0} a table.
struct Detail {
  std::string_view en;
  std::string_view de;
};

constexpr std::array details{
    // Where it is, before the rule itself.
    Detail{"line {0}, column {1} (byte {2}): {!3}", "Zeile {0}, Spalte {1}, Byte {2}: {3}"},
    Detail{"line {0}, column {1}: {!2}", "Zeile {0}, Spalte {1}: {2}"},
    Detail{"line {0}: {!1}", "Zeile {0}: {1}"},
    Detail{"the file ends too early: {!0}", "die Datei endet zu früh: {0}"},
    // Columns, cells and files.
    Detail{"names the same column as '{0}'", "dieselbe Spalte wie „{0}“"},
    Detail{"must stand once in the header line", "in der Kopfzeile darf sie nur einmal stehen"},
    Detail{"must be UTF-8 like the rest of the file", "der Rest der Datei ist UTF-8"},
    Detail{"must be UTF-8 or Windows-1252; the byte marked \xEF\xBF\xBD is neither",
           "die Stelle ist mit \xEF\xBF\xBD bezeichnet"},
    Detail{"must have as many cells as the header line: {0}", "nötig sind so viele wie dort: {0}"},
    Detail{"must have as many cells as the heading", "nötig sind so viele wie dort"},
    Detail{"must have as many rows as its row 'rows' says: {0}, but has: {1}",
           "laut ihrer Zeile „rows“ {0}, vorhanden {1}"},
    Detail{"assumed, because the file is not UTF-8; saving it as \"CSV UTF-8\" makes sure",
           "angenommen, weil die Datei nicht UTF-8 ist; als „CSV UTF-8“ gespeichert ist es sicher"},
    Detail{"must be a whole gzip file: {!0}", "muss eine vollständige gzip-Datei sein: {0}"},
    Detail{"it cannot be continued", "sie lässt sich nicht fortsetzen"},
    Detail{"it ends too early", "sie endet zu früh"},
    Detail{"its content is damaged or no gzip", "ihr Inhalt ist beschädigt oder kein gzip"},
    Detail{"stands beside '{0}': only one of both may be there", "neben „{0}“"},
    Detail{"stands beside '{0}': a network has one file of nodes and one of edges", "neben „{0}“"},
    // Ids and names.
    Detail{"must not hold control characters", "Steuerzeichen"},
    Detail{"must not hold '{0}'", "„{0}“"},
    Detail{"must not hold invisible characters (byte {0}): write it anew",
           "Byte {0}; bitte neu schreiben"},
    Detail{"is the id of {!0} too, which says something else", "{0} sagt etwas anderes"},
    Detail{"looks like '{0}', the id of {!1}", "„{0}“, {1}"},
    Detail{"is the name of '{0}' too ({!1})", "„{0}“, {1}"},
    Detail{"a created row ({$0})", "eine angelegte Zeile ({0})"},
    Detail{"row {0} of {1} ({$2})", "Zeile {0} in {1} ({2})"},
    Detail{"is no row of this table; the row was created", "die Zeile wurde angelegt"},
    Detail{"must not lead back to itself: {0}", "{0}"},
    // Values.
    Detail{"must be above 0 and at most {#0}", "über 0 und höchstens {0}"},
    Detail{"must be at least {#0} and at most {#1}", "mindestens {0} und höchstens {1}"},
    Detail{"must be in [{#0}, {#1}]", "mindestens {0} und höchstens {1}"},
    Detail{"was read as {#0}; write {#1} if that is meant",
           "gelesen als {0}; wenn {1} gemeint ist, bitte so schreiben"},
    // The first that fits counts.
    Detail{"must be one of \" \\ / b f n r t u after a backslash",
           "nach einem Rückstrich ist eines von \" \\ / b f n r t u nötig"},
    Detail{"must be one of {0}", "möglich: {0}"},
    Detail{"the table must have this column; headings that would do: {0}",
           "mögliche Überschriften: {0}"},
    // JSON.
    Detail{"must be an array", "hier eine Liste"},
    Detail{"must be an object", "hier ein Objekt"},
    Detail{"must be an object whose members are tables", "Tabellen unter ihrem Namen"},
    Detail{"must be an array of rows", "Zeilen in eckigen Klammern"},
    Detail{"must be an object of columns", "Spalten unter ihrem Namen"},
    Detail{"must be a finite number; NaN and Infinity are not allowed",
           "NaN und Infinity sind nicht erlaubt"},
    Detail{"must be a finite number, at most 1.7976931348623157e308 in size",
           "höchstens etwa 1,8 · 10^308 groß"},
    Detail{"must be a value: a text in double quotes, a number, true, false, null, an array or an "
           "object",
           "nötig ist ein Wert: ein Text in Anführungszeichen, eine Zahl, true, false, null, eine "
           "Liste oder ein Objekt"},
    Detail{"must be a text that ends with a double quote",
           "nötig ist ein Text, der mit einem Anführungszeichen endet"},
    Detail{
        "must be \\n, \\t or another escape: line ends, tabs and control characters do not stand "
        "in a text as such",
        "nötig ist \\n, \\t oder Ähnliches: Zeilenenden, Tabulatoren und Steuerzeichen stehen in "
        "einem Text nicht als solche"},
    Detail{"must be a pair of \\u escapes: half of a character stands alone",
           "nötig sind zwei \\u nacheinander: ein halbes Zeichen steht allein"},
    Detail{"must be four hexadecimal digits after \\u",
           "nach \\u sind vier hexadezimale Ziffern nötig"},
    Detail{"must be a number with a digit after the minus sign",
           "nach dem Minuszeichen ist eine Ziffer nötig"},
    Detail{"must be a number with a digit after the decimal point",
           "nach dem Dezimalpunkt ist eine Ziffer nötig"},
    Detail{"must be a number with a digit after the exponent's e",
           "nach dem e des Exponenten ist eine Ziffer nötig"},
    Detail{"must begin with the byte order mark of UTF-8 or none",
           "am Anfang steht die Marke von UTF-8 oder keine"},
    Detail{"must be a name in double quotes", "nötig ist ein Name in Anführungszeichen"},
    Detail{"must be a colon between name and value",
           "nötig ist ein Doppelpunkt zwischen Name und Wert"},
    Detail{"must be a comma and another value, or ] to close the array",
           "nötig sind ein Komma und ein weiterer Wert, oder ] am Ende der Liste"},
    Detail{"must be a comma and another name, or } to close the object",
           "nötig sind ein Komma und ein weiterer Name, oder } am Ende des Objekts"},
    Detail{"must be the end of the file: nothing follows the document",
           "hier muss die Datei enden: nach dem Dokument kommt nichts"},
    // Pajek.
    Detail{"must have {0} rows of {1} values", "nötige Zeilen: {0}, Werte je Zeile: {1}"},
    Detail{"must be the number of a vertex, from 1 to {0}", "von 1 bis {0}"},
    Detail{"stands in line {0} too", "auch in Zeile {0}"},
    Detail{"values: {0}, *Vertices of its own: {1}; left out",
           "Werte: {0}, eigenes *Vertices: {1}"},
    Detail{"values: {0}, vertices of the network: {1}; left out",
           "Werte: {0}, Knoten des Netzes: {1}"},
    Detail{"may belong to another network of this file, which has as many vertices; left out",
           "ein anderes Netz dieser Datei hat ebenso viele Knoten"},
    Detail{"the number of vertices of the first mode must not exceed that of all",
           "die Zahl der Knoten der ersten Art darf die aller nicht übersteigen"},
    // XML.
    Detail{"must be UTF-8, and say so or nothing", "als Kodierung darf nur UTF-8 dastehen"},
    Detail{"is not read; times in this file: {0}", "in dieser Datei so oft: {0}"},
    Detail{"must be XML: {!0}", "{0}"},
    Detail{"must be one document: a second one follows", "ein zweites Dokument folgt"},
    Detail{"Error parsing document declaration/processing instruction",
           "Fehler in einer Vereinbarung mit <?"},
    Detail{"Error parsing comment", "Fehler in einem Kommentar"},
    Detail{"Error parsing CDATA section", "Fehler in einem Abschnitt CDATA"},
    Detail{"Error parsing PCDATA section", "Fehler in einem Text"},
    Detail{"Error parsing start element tag", "Fehler am Anfang eines Elements"},
    Detail{"Error parsing element attribute", "Fehler in einem Attribut"},
    Detail{"Error parsing end element tag", "Fehler am Ende eines Elements"},
    Detail{"Start-end tags mismatch", "Anfang und Ende eines Elements passen nicht zueinander"},
};

/// What fills the places of `pattern` in `text`; each reaches to the first occurrence of what
/// follows it there, the last one to the end of the text where nothing does.
std::optional<std::vector<std::string_view>> match(std::string_view pattern,
                                                   std::string_view text) {
  std::vector<std::string_view> parts;
  const auto is_place = [&](std::size_t at) {
    return at + 2 < pattern.size() && pattern[at] == '{' &&
           (pattern[at + 1] == '!' || pattern[at + 1] == '#' || pattern[at + 1] == '$' ||
            (pattern[at + 1] >= '0' && pattern[at + 1] <= '9'));
  };
  std::size_t at = 0;
  while (at < pattern.size()) {
    if (!is_place(at)) {
      if (text.empty() || text.front() != pattern[at]) return std::nullopt;
      text.remove_prefix(1);
      ++at;
      continue;
    }
    at = pattern.find('}', at) + 1;
    std::size_t next = at;
    while (next < pattern.size() && !is_place(next)) ++next;
    const std::string_view literal = pattern.substr(at, next - at);
    const bool is_last = next == pattern.size();
    const bool is_fitting = !is_last || text.ends_with(literal);
    const std::size_t end = is_last ? text.size() - literal.size() : text.find(literal);
    if (!is_fitting || end > text.size()) return std::nullopt;
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  if (!text.empty()) return std::nullopt;
  return parts;
}

bool has_place(std::string_view pattern, char mark, std::size_t place) {
  return pattern.find(std::string{'{', mark} + std::to_string(place) + "}") !=
         std::string_view::npos;
}

/// Without exponent and with a comma: 1000000, 1,234.
std::string german_number(std::string_view text) {
  constexpr std::size_t longest = 400;  // the largest double has 309 digits
  double number = 0.0;
  if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc()) {
    return std::string(text);
  }
  std::string digits(longest, '\0');
  digits.resize(static_cast<std::size_t>(
      std::to_chars(digits.data(), digits.data() + longest, number, std::chars_format::fixed).ptr -
      digits.data()));
  std::ranges::replace(digits, '.', ',');
  return digits;
}

/// As German files name it: Organisationen.
std::string german_table(std::string_view name) {
  std::string german(name);
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    if (table.name == name) german = table.german.substr(table.german.rfind('|') + 1);
  });
  return german;
}

std::string german_part(std::string_view pattern, std::size_t place, std::string_view part) {
  if (has_place(pattern, '!', place)) return german_details(part);
  if (has_place(pattern, '$', place)) return german_table(part);
  return has_place(pattern, '#', place) ? german_number(part) : std::string(part);
}

}  // namespace

std::string german_details(std::string_view rule) {
  for (const Detail& detail : details) {
    const auto parts = match(detail.en, rule);
    if (!parts) continue;
    std::vector<std::string> words;
    for (std::size_t place = 0; place < parts->size(); ++place) {
      words.push_back(german_part(detail.en, place, (*parts)[place]));
    }
    std::string text = fill_places(detail.de, words);
    // What is only said by the code itself leaves no words behind the place.
    for (const std::string_view end : {": ", ", "}) {
      if (text.ends_with(end)) text.resize(text.size() - end.size());
    }
    return text;
  }
  return {};
}

}  // namespace bindeglied
