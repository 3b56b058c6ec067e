#include <array>
#include <charconv>
#include <iterator>
#include <optional>

#include <nlohmann/json.hpp>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/decode_text.hpp"
#include "bindeglied/ingest/detail/explain_json.hpp"
#include "bindeglied/ingest/detail/json_sink.hpp"
#include "bindeglied/ingest/detail/json_tables.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

/// Reads bytes and tells its owner how far it is, which the library's events do not.
class FollowedBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  FollowedBytes(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  FollowedBytes& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  bool operator==(const FollowedBytes& other) const { return at_ == other.at_; }
  bool operator!=(const FollowedBytes& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** reached_;
};

/// Hands the library's events on, numbers as the text that stands in the file.
class JsonEvents {
 public:
  JsonEvents(std::string_view bytes, std::string_view file, JsonSink& sink, const Watch& watch)
      : bytes_(bytes), file_(file), sink_(sink), watch_(watch), reached_(bytes.data()) {}

  [[nodiscard]] FollowedBytes begin() { return {bytes_.data(), &reached_}; }
  [[nodiscard]] FollowedBytes end() { return {bytes_.data() + bytes_.size(), &reached_}; }

  bool null() { return scalar(JsonScalar::null, {}); }
  bool boolean(bool value) { return scalar(JsonScalar::other, value ? "true" : "false"); }
  bool number_integer(std::int64_t value) { return integer(value); }
  bool number_unsigned(std::uint64_t value) { return integer(value); }
  bool number_float(double /*value*/, const std::string& text) {
    number_ = text;
    // The library writes the decimal point of the process's locale into its copy.
    const std::size_t point = number_.find_first_not_of("0123456789+-eE");
    if (point != std::string::npos) number_[point] = '.';
    return scalar(JsonScalar::other, number_);
  }
  bool string(const std::string& text) { return scalar(JsonScalar::text, text); }
  template <class Binary>
  bool binary(const Binary& /*value*/) {
    return false;  // no such thing in text
  }
  bool start_object(std::size_t /*size*/) { return open(true); }
  bool start_array(std::size_t /*size*/) { return open(false); }
  bool key(const std::string& name) {
    sink_.key(name);
    return true;
  }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  template <class Exception>
  bool parse_error(std::size_t position, const std::string& token, const Exception& exception) {
    const JsonFault fault = explain_json(bytes_, position, token, exception.what());
    sink_.fail(fault.code, fault.value, fault.rule);
    return false;
  }

 private:
  bool scalar(JsonScalar kind, std::string_view text) {
    sink_.scalar(kind, text);
    return true;
  }
  template <class Integer>
  bool integer(Integer value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return scalar(JsonScalar::other,
                  {digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  bool open(bool is_object) {
    sink_.open(is_object);
    return true;
  }
  bool close() {
    sink_.close();
    if (++closed_ % 4096 == 0) {
      watch_.check(file_, static_cast<double>(reached_ - bytes_.data()) /
                              static_cast<double>(bytes_.size()));
    }
    return true;
  }

  std::string_view bytes_;
  std::string_view file_;
  JsonSink& sink_;
  const Watch& watch_;
  const char* reached_;
  std::uint64_t closed_ = 0;
  std::string number_ = {};
};

std::string place_text(std::string_view bytes, std::size_t offset) {
  return position_text(text_place(bytes, offset)) + " (byte " + std::to_string(offset + 1) + "): ";
}

std::string hexadecimal(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {digits[value >> 4U], digits[value & 0xFU]};
}

/// What keeps the bytes from being looked at as JSON; only code, value and rule are set.
std::optional<JsonFault> find_foreign_bytes(std::string_view bytes) {
  if (const std::string_view encoding = wide_encoding(bytes); !encoding.empty()) {
    return JsonFault{"json.encoding", std::string(encoding), "must be UTF-8"};
  }
  if (const auto bad = first_invalid_utf8(bytes)) {
    return JsonFault{"json.encoding", "byte " + hexadecimal(bytes[*bad]),
                     place_text(bytes, *bad) + "must be UTF-8"};
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return JsonFault{"json.nul", "", place_text(bytes, nul) + "must not hold a NUL byte"};
  }
  const std::string_view text = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return JsonFault{"json.empty", "", "must be an object whose members are tables"};
  }
  return std::nullopt;
}

}  // namespace

void follow_json(std::string_view bytes, std::string_view file, JsonSink& sink,
                 const Limits& limits, const Watch& watch) {
  if (bytes.size() > limits.max_file_bytes) {
    throw_limit(file, bytes.size(), "bytes", "max_file_bytes", limits.max_file_bytes);
  }
  if (const auto fault = find_foreign_bytes(bytes)) {
    sink.fail(fault->code, fault->value, fault->rule);
    return;
  }
  JsonEvents events(bytes, file, sink, watch);
  // Faults are in the sink; the result would only repeat that there are some.
  (void)nlohmann::json::sax_parse(events.begin(), events.end(), &events);
}

void read_json(std::string_view bytes, std::string_view file, RowSink& sink, const Limits& limits,
               const Watch& watch) {
  JsonTables tables(file, sink, limits);
  follow_json(bytes, file, tables, limits, watch);
}

}  // namespace bindeglied::detail
