#pragma once

#include <string>
#include <string_view>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/nested_json.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

/// Follows the events of one JSON document, in its order; all may throw Error{limit}.
class JsonSink {
 public:
  JsonSink() = default;
  JsonSink(const JsonSink&) = delete;
  JsonSink& operator=(const JsonSink&) = delete;
  virtual ~JsonSink() = default;

  virtual void scalar(JsonScalar kind, std::string_view text) = 0;
  virtual void open(bool is_object) = 0;
  virtual void key(const std::string& name) = 0;
  virtual void close() = 0;
  /// Reports that the document cannot be read any further.
  virtual void fail(std::string_view code, std::string_view value, std::string_view rule) = 0;
};

/// Hands one JSON document on event by event; numbers as the text that stands in the file.  Foreign
/// encodings, NUL bytes and syntax errors go to fail() with line and column.  Throws Error{limit}
/// above max_file_bytes, Error{interrupted}.
void follow_json(std::string_view bytes, std::string_view file, JsonSink& sink,
                 const Limits& limits, const Watch& watch);

}  // namespace bindeglied::detail
