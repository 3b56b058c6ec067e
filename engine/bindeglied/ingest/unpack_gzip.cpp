#include <algorithm>
#include <limits>
#include <memory>
// Makes zlib's pointer to what it reads const.
#define ZLIB_CONST
#include <zlib.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

using Inflater = std::unique_ptr<z_stream, decltype([](z_stream* stream) {
                                   inflateEnd(stream);
                                   delete stream;
                                 })>;

[[noreturn]] void throw_broken(std::string_view file, std::string_view why) {
  throw CodedError(ErrorKind::input, "error.gzip", "{0}: must be a whole gzip file: {1}",
                   {std::string(file), std::string(why)});
}

[[noreturn]] void throw_no_memory(std::string_view file) {
  throw CodedError(ErrorKind::limit, "error.gzip_memory", "{0}: not enough memory to unpack it",
                   {std::string(file)});
}

Inflater start_inflating(std::string_view file) {
  Inflater stream(new z_stream{});
  constexpr int gzip_only = 16 + MAX_WBITS;
  if (inflateInit2(stream.get(), gzip_only) != Z_OK) {
    throw_no_memory(file);
  }
  return stream;
}

/// What the last four bytes claim, modulo 2^32 (RFC 1952, 2.3.1).
std::uint64_t claimed_size(std::string_view bytes) {
  std::uint64_t size = 0;
  if (bytes.size() < 4) return size;
  for (std::size_t i = 1; i <= 4; ++i) {
    size = size << 8U | static_cast<unsigned char>(bytes[bytes.size() - i]);
  }
  return size;
}

/// Gives the stream its next piece; zlib counts in 32 bits.
void feed(z_stream& stream, std::string_view& rest) {
  constexpr std::size_t most = std::numeric_limits<unsigned>::max() / 2;
  const std::size_t size = std::min(rest.size(), most);
  stream.next_in = reinterpret_cast<const Bytef*>(rest.data());
  stream.avail_in = static_cast<uInt>(size);
  rest.remove_prefix(size);
}

/// Appends what one call can unpack; grows by steps, so that a small bomb costs little memory.
int inflate_step(z_stream& stream, std::string& unpacked, std::uint64_t most) {
  constexpr std::size_t step = 1U << 18U;
  const std::size_t before = unpacked.size();
  const std::size_t room = std::min(step, most + 1 - before);
  unpacked.resize(before + room);
  stream.next_out = reinterpret_cast<Bytef*>(unpacked.data() + before);
  stream.avail_out = static_cast<uInt>(room);
  const int status = inflate(&stream, Z_NO_FLUSH);
  unpacked.resize(before + room - stream.avail_out);
  return status;
}

}  // namespace

std::string unpack_gzip(std::string_view bytes, std::string_view file, const Limits& limits) {
  const Inflater stream = start_inflating(file);
  std::string unpacked;
  // Deflate makes at most 1,032 bytes of one, whatever the trailer claims.
  unpacked.reserve(std::min({claimed_size(bytes), limits.max_file_bytes, 1032 * bytes.size()}));
  std::string_view rest = bytes;
  for (;;) {
    if (stream->avail_in == 0) feed(*stream, rest);
    const int status = inflate_step(*stream, unpacked, limits.max_file_bytes);
    if (unpacked.size() > limits.max_file_bytes) {
      throw_limit(file, unpacked.size(), "bytes or more when unpacked", "max_file_bytes",
                  limits.max_file_bytes);
    }
    if (status == Z_STREAM_END) {
      if (stream->avail_in == 0 && rest.empty()) return unpacked;
      // Several gzip members in a row are one file (RFC 1952, 2.2).
      if (inflateReset(stream.get()) != Z_OK) throw_broken(file, "it cannot be continued");
    } else if (status == Z_BUF_ERROR || (status == Z_OK && stream->avail_in == 0 && rest.empty() &&
                                         stream->avail_out != 0)) {
      throw_broken(file, "it ends too early");
    } else if (status == Z_MEM_ERROR) {
      throw_no_memory(file);
    } else if (status != Z_OK) {
      throw_broken(file, "its content is damaged or no gzip");
    }
  }
}

}  // namespace bindeglied::detail
