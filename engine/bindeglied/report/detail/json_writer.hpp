#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "bindeglied/report/value.hpp"

namespace bindeglied {

enum class JsonLayout : std::uint8_t {
  indented,  ///< one member or element per line, two spaces per depth
  compact,   ///< all on one line, without blanks
};

/// Appends JSON piece by piece; commas, line ends and indentation come by themselves.
///
///   JsonWriter json(JsonLayout::compact);
///   json.open('{');
///   json.key("total");
///   json.number(3);
///   json.close('}');   // {"total":3}
class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout) : layout_(layout) {}

  void open(char bracket);
  void close(char bracket);
  void key(std::string_view name);
  void text(std::string_view content);
  void number(std::uint64_t count);
  void null();
  /// References as their id, words as their code, sentences as {"code","de","en"}, monostate as
  /// null, doubles as the shortest decimal that reads back.  Precondition: no NaN, no infinity.
  void value(const Value& value);
  void object(const ValueObject& object);
  void member(const ValueMember& member);

  /// What was written since the last call.
  [[nodiscard]] std::string take() { return std::exchange(bytes_, {}); }

 private:
  void start_element();
  void start_line();

  JsonLayout layout_;
  std::string bytes_ = {};
  std::size_t depth_ = 0;
  bool is_first_ = true;  ///< nothing stands in the open bracket yet
  bool is_after_key_ = false;
};

}  // namespace bindeglied
