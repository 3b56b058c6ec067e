#include <array>

#include <openssl/evp.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"

namespace bindeglied::detail {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1 ||
      size != digest.size()) {
    throw CodedError(ErrorKind::limit, "error.hash_memory",
                     "not enough memory for the SHA-256 of {0} {0|byte|bytes}",
                     {std::to_string(bytes.size())});
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

}  // namespace bindeglied::detail
