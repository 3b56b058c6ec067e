#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "tests/support/recording_sink.hpp"

// JSONTestSuite by Nicolas Seriot, https://github.com/nst/JSONTestSuite: y_ must be accepted, n_
// refused, i_ is left to the reader.  Each file stands as the value of an unknown column.
namespace bindeglied::detail::read_json_suite_test {
namespace {

using testing::RecordingSink;

/// Names and contents of the files that begin with the letter; empty when there is no suite here.
std::map<std::string, std::string> suite_files(char letter) {
  std::map<std::string, std::string> files;
  const char* shared = std::getenv("BINDEGLIED_SHARED");  // NOLINT(concurrency-mt-unsafe)
  if (shared == nullptr) return files;
  const std::filesystem::path folder =
      std::filesystem::path(shared) / "data/badinput/JSONTestSuite/test_parsing";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    std::ifstream stream(entry.path(), std::ios::binary);
    if (!name.starts_with(std::string{letter} + "_")) continue;
    files[name] = {std::istreambuf_iterator<char>(stream), {}};
  }
  return files;
}

/// "accepted", the code of the error, or "limit".
std::string verdict(const std::string& value) {
  RecordingSink sink;
  try {
    read_json(R"({"ties":[{"from":"a","to":"b","x":)" + value + "}]}", "x.json", sink, {}, {});
  } catch (const Error& error) {
    return error.kind() == ErrorKind::limit ? "limit" : "wrong kind of error";
  }
  return sink.has_errors() ? sink.codes().front() : "accepted";
}

constexpr const char* no_suite = "set BINDEGLIED_SHARED to the folder with JSONTestSuite";

TEST(JsonSuite, accepts_all_that_is_json) {
  const auto files = suite_files('y');
  if (files.empty()) GTEST_SKIP() << no_suite;
  EXPECT_EQ(files.size(), 95U);
  for (const auto& [name, bytes] : files) EXPECT_EQ(verdict(bytes), "accepted") << name;
}

TEST(JsonSuite, refuses_all_that_is_not_json) {
  const auto files = suite_files('n');
  if (files.empty()) GTEST_SKIP() << no_suite;
  EXPECT_EQ(files.size(), 188U);
  for (const auto& [name, bytes] : files) EXPECT_NE(verdict(bytes), "accepted") << name;
}

// Big integers and numbers next to zero are kept as they are; what is no finite double, no UTF-8 or
// half a surrogate pair is refused.
TEST(JsonSuite, decides_what_the_standard_leaves_open) {
  const auto files = suite_files('i');
  if (files.empty()) GTEST_SKIP() << no_suite;
  const std::map<std::string, std::string> expected = {
      {"i_number_double_huge_neg_exp.json", "accepted"},
      {"i_number_huge_exp.json", "json.not_finite"},
      {"i_number_neg_int_huge_exp.json", "json.not_finite"},
      {"i_number_pos_double_huge_exp.json", "json.not_finite"},
      {"i_number_real_neg_overflow.json", "json.not_finite"},
      {"i_number_real_pos_overflow.json", "json.not_finite"},
      {"i_number_real_underflow.json", "accepted"},
      {"i_number_too_big_neg_int.json", "accepted"},
      {"i_number_too_big_pos_int.json", "accepted"},
      {"i_number_very_big_negative_int.json", "accepted"},
      {"i_object_key_lone_2nd_surrogate.json", "json.syntax"},
      {"i_string_1st_surrogate_but_2nd_missing.json", "json.syntax"},
      {"i_string_1st_valid_surrogate_2nd_invalid.json", "json.syntax"},
      {"i_string_UTF-16LE_with_BOM.json", "json.encoding"},
      {"i_string_UTF-8_invalid_sequence.json", "json.encoding"},
      {"i_string_UTF8_surrogate_U+D800.json", "json.encoding"},
      {"i_string_incomplete_surrogate_and_escape_valid.json", "json.syntax"},
      {"i_string_incomplete_surrogate_pair.json", "json.syntax"},
      {"i_string_incomplete_surrogates_escape_valid.json", "json.syntax"},
      {"i_string_invalid_lonely_surrogate.json", "json.syntax"},
      {"i_string_invalid_surrogate.json", "json.syntax"},
      {"i_string_invalid_utf-8.json", "json.encoding"},
      {"i_string_inverted_surrogates_U+1D11E.json", "json.syntax"},
      {"i_string_iso_latin_1.json", "json.encoding"},
      {"i_string_lone_second_surrogate.json", "json.syntax"},
      {"i_string_lone_utf8_continuation_byte.json", "json.encoding"},
      {"i_string_not_in_unicode_range.json", "json.encoding"},
      {"i_string_overlong_sequence_2_bytes.json", "json.encoding"},
      {"i_string_overlong_sequence_6_bytes.json", "json.encoding"},
      {"i_string_overlong_sequence_6_bytes_null.json", "json.encoding"},
      {"i_string_truncated-utf-8.json", "json.encoding"},
      {"i_string_utf16BE_no_BOM.json", "json.encoding"},
      {"i_string_utf16LE_no_BOM.json", "json.encoding"},
      {"i_structure_500_nested_arrays.json", "limit"},
      {"i_structure_UTF-8_BOM_empty_object.json", "json.syntax"},
  };
  std::map<std::string, std::string> found;
  for (const auto& [name, bytes] : files) found[name] = verdict(bytes);
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace bindeglied::detail::read_json_suite_test
