#include "bindeglied/ingest/detail/table_guide.hpp"
#include "bindeglied/ingest/detail/table_notes.hpp"
#include "bindeglied/ingest/detail/tables_to_csv.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {

std::vector<FileContent> empty_tables(CsvDialect dialect) {
  std::vector<FileContent> files =
      detail::tables_to_csv(Dataset{}, dialect, detail::EmptyTables::header_only);
  files.push_back(detail::table_notes(dialect));
  files.push_back({.name = "LIESMICH.txt",
                   .bytes = detail::table_guide({.is_german = true, .dialect = dialect})});
  files.push_back({.name = "README.txt",
                   .bytes = detail::table_guide({.is_german = false, .dialect = dialect})});
  return files;
}

}  // namespace bindeglied
