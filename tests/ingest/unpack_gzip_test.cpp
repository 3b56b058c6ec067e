#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"

namespace bindeglied::detail::unpack_gzip_test {
namespace {

using ::testing::HasSubstr;

/// "abc" as gzip with a stored block (RFC 1951, 3.2.4), written by hand: header, one final stored
/// block of 3 bytes, CRC-32 352441C2, size 3.
std::string packed_abc() {
  constexpr std::array<unsigned char, 26> bytes = {
      0x1F, 0x8B, 8,    0,    0,    0,   0,   0,   0, 0xFF,  // header without name and time
      1,    3,    0,    0xFC, 0xFF, 'a', 'b', 'c',           // final, stored, 3, ~3
      0xC2, 0x41, 0x24, 0x35, 3,    0,   0,   0};            // checksum and size
  return {bytes.begin(), bytes.end()};
}

std::string unpacked(std::string_view bytes, const Limits& limits = {}) {
  return unpack_gzip(bytes, "ties.csv.gz", limits);
}

std::string message_of(std::string_view bytes, ErrorKind kind, const Limits& limits = {}) {
  try {
    (void)unpacked(bytes, limits);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind);
    return error.what();
  }
  return "no error";
}

TEST(UnpackGzip, unpacks_a_file) { EXPECT_EQ(unpacked(packed_abc()), "abc"); }

TEST(UnpackGzip, joins_the_members_of_a_file) {
  EXPECT_EQ(unpacked(packed_abc() + packed_abc()), "abcabc");
}

TEST(UnpackGzip, refuses_every_proper_prefix) {
  const std::string whole = packed_abc();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THAT(message_of(whole.substr(0, size), ErrorKind::input),
                HasSubstr("ties.csv.gz: must be a whole gzip file: it ends too early"))
        << size;
  }
}

TEST(UnpackGzip, refuses_what_is_no_gzip_or_damaged) {
  EXPECT_THAT(message_of("from,to\na,b\n", ErrorKind::input), HasSubstr("damaged or no gzip"));
  std::string wrong_checksum = packed_abc();
  wrong_checksum[18] = 0;
  EXPECT_THAT(message_of(wrong_checksum, ErrorKind::input), HasSubstr("damaged or no gzip"));
  EXPECT_THAT(message_of(packed_abc() + "rest", ErrorKind::input), HasSubstr("damaged"));
}

TEST(UnpackGzip, stops_just_above_the_limit) {
  EXPECT_EQ(unpacked(packed_abc(), {.max_file_bytes = 3}), "abc");
  EXPECT_EQ(message_of(packed_abc(), ErrorKind::limit, {.max_file_bytes = 2}),
            "ties.csv.gz: 3 bytes or more when unpacked: max_file_bytes allows 2");
}

TEST(UnpackGzip, does_not_believe_a_false_size) {
  std::string false_size = packed_abc();
  false_size.back() = '\x7F';
  EXPECT_THAT(message_of(false_size, ErrorKind::input), HasSubstr("damaged"));
}

}  // namespace
}  // namespace bindeglied::detail::unpack_gzip_test
