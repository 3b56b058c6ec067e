#pragma once

#include <string>
#include <string_view>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

/// Reads one CSV table into the sink: RFC 4180, delimiter (comma, semicolon, tab) and encoding
/// (UTF-8 with or without BOM, Windows-1252) found out by itself.  Problems go to the sink with row
/// and column; limits throw Error{limit}.  `file` is the name in messages, `table` what the file
/// name says.
void read_csv(std::string_view bytes, std::string_view file, std::string_view table, RowSink& sink,
              const Limits& limits, const Watch& watch);

/// Reads one JSON document, an object of arrays of objects, through our own SAX handler: depth,
/// duplicate keys, UTF-8, NUL bytes, finite numbers, size limits.  A syntax error is reported to
/// the sink with line and column in `value`/`rule` and ends the reading; limits throw Error{limit}.
void read_json(std::string_view bytes, std::string_view file, RowSink& sink, const Limits& limits,
               const Watch& watch);

/// The unpacked bytes of a gzip file.  Throws Error{input} for a broken one, Error{limit} above
/// max_file_bytes.
[[nodiscard]] std::string unpack_gzip(std::string_view bytes, std::string_view file,
                                      const Limits& limits);

/// SHA-256 in lower-case hexadecimal.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace bindeglied::detail
