#include "bindeglied/pipeline/read_quotas.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/parse_word.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

KindQuota read_quota(const std::string& text) {
  constexpr std::string_view sign = ">=";
  constexpr std::uint32_t most = 1000;
  const std::size_t at = text.find(sign);
  const std::string_view whole = text;
  const auto kind = parse_word<StakeholderKind>(trim(whole.substr(0, at)));
  const std::string_view number =
      at == std::string::npos ? "" : trim(whole.substr(at + sign.size()));
  std::uint32_t least = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), least);
  const bool is_number = error == std::errc{} && end == number.data() + number.size();
  if (kind && is_number && least <= most) return {*kind, least};
  std::string kinds;
  for (const auto& entry : EnumNames<StakeholderKind>::names) {
    kinds += (kinds.empty() ? "" : ", ") + std::string(entry.name);
  }
  throw CodedError(ErrorKind::usage, "error.quota",
                   "--quota = {0}: must be KIND>=NUMBER with a number in [0, 1000], such as "
                   "foundation>=1; kinds: {1}",
                   {text, kinds});
}

}  // namespace

std::vector<KindQuota> read_quotas(const std::vector<std::string>& texts) {
  std::vector<KindQuota> quotas;
  for (const std::string& text : texts) {
    const KindQuota quota = read_quota(text);
    if (std::ranges::count(quotas, quota.kind, &KindQuota::kind) > 0) {
      throw CodedError(ErrorKind::usage, "error.quota_twice",
                       "--quota = {0}: this kind has a quota already", {text});
    }
    quotas.push_back(quota);
  }
  return quotas;
}

}  // namespace bindeglied
