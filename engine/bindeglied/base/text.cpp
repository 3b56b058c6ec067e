#include "bindeglied/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <utf8proc.h>

namespace bindeglied {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

utf8proc_option_t operator|(utf8proc_option_t a, utf8proc_option_t b) {
  return static_cast<utf8proc_option_t>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

std::string map_utf8(std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

/// Calls visit(code point, its bytes) for each code point.
template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
  while (!text.empty()) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                         static_cast<utf8proc_ssize_t>(text.size()), &code);
    const std::size_t taken = size > 0 ? static_cast<std::size_t>(size) : 1;
    visit(size > 0 ? code : 0xFFFD, text.substr(0, taken));
    text.remove_prefix(taken);
  }
}

bool is_word_part(utf8proc_int32_t code) {
  const utf8proc_category_t category = utf8proc_category(code);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/// Whatever is no letter, mark or number becomes one space between words.
std::string keep_words(std::string_view text) {
  std::string words;
  bool is_gap = false;
  for_each_code_point(text, [&](utf8proc_int32_t code, std::string_view bytes) {
    if (!is_word_part(code)) {
      is_gap = true;
      return;
    }
    if (is_gap && !words.empty()) words += ' ';
    is_gap = false;
    words += bytes;
  });
  return words;
}

/// As keep_words of the folded text, without the way through Unicode tables.
std::string fold_ascii(std::string_view text) {
  std::string words;
  bool is_gap = false;
  for (const char c : text) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_kept = is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!is_kept) {
      is_gap = true;
      continue;
    }
    if (is_gap && !words.empty()) words += ' ';
    is_gap = false;
    words += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

std::string strip_marks(std::string_view folded) {
  return keep_words(map_utf8(folded, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                         UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE));
}

std::string expand_umlauts(std::string_view composed) {
  std::string text;
  for_each_code_point(composed, [&](utf8proc_int32_t code, std::string_view bytes) {
    switch (code) {
      case 0xE4:
        text += "ae";
        break;
      case 0xF6:
        text += "oe";
        break;
      case 0xFC:
        text += "ue";
        break;
      default:
        text += bytes;
    }
  });
  return text;
}

/// Which second byte may follow which first one, and how many bytes there are; all further ones are
/// 80 to BF (table 3-7 of the Unicode standard).
struct SequenceForm {
  unsigned char first_lead;
  unsigned char last_lead;
  unsigned char first_second;
  unsigned char last_second;
  std::size_t length;
};
constexpr std::array<SequenceForm, 8> sequence_forms{{
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
}};

/// Length of the valid sequence at the start of `text`; 0 when there is none.
std::size_t sequence_length(std::string_view text) {
  const auto is_between = [&](std::size_t i, unsigned char low, unsigned char high) {
    const auto byte = static_cast<unsigned char>(text[i]);
    return byte >= low && byte <= high;
  };
  if (is_between(0, 0x00, 0x7F)) return 1;
  const auto form = std::ranges::find_if(sequence_forms, [&](const SequenceForm& candidate) {
    return is_between(0, candidate.first_lead, candidate.last_lead);
  });
  if (form == sequence_forms.end() || text.size() < form->length) return 0;
  if (!is_between(1, form->first_second, form->last_second)) return 0;
  for (std::size_t i = 2; i < form->length; ++i) {
    if (!is_between(i, 0x80, 0xBF)) return 0;
  }
  return form->length;
}

std::size_t code_point_width(utf8proc_int32_t code) {
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
}

}  // namespace

FoldedName fold_name(std::string_view name) {
  FoldedName folded;
  if (is_ascii(name)) {
    folded.plain = fold_ascii(name);
    folded.expanded = folded.plain;
  } else {
    folded.plain = strip_marks(name);
    const std::string composed =
        map_utf8(name, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    folded.expanded = strip_marks(expand_umlauts(composed));
  }
  // A name of signs only is itself: else all such names would agree.
  if (folded.plain.empty()) folded = {std::string(trim(name)), std::string(trim(name))};
  return folded;
}

bool same_folded(const FoldedName& a, const FoldedName& b) {
  return a.plain == b.plain || a.plain == b.expanded || a.expanded == b.plain ||
         a.expanded == b.expanded;
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map_utf8(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    // Eight ASCII bytes at once: most text is ASCII.
    std::uint64_t block = 0;
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    while (at + sizeof(block) <= text.size()) {
      std::memcpy(&block, text.data() + at, sizeof(block));
      if ((block & high_bits) != 0) break;
      at += sizeof(block);
    }
    if (at == text.size()) break;
    const std::size_t length = sequence_length(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t width = 0;
  for_each_code_point(
      text, [&](utf8proc_int32_t code, std::string_view) { width += code_point_width(code); });
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::string start;
  std::size_t used = 0;
  bool is_full = false;
  for_each_code_point(text, [&](utf8proc_int32_t code, std::string_view bytes) {
    const std::size_t added = code_point_width(code);
    is_full = is_full || used + added > width - 1;
    if (is_full) return;
    start += bytes;
    used += added;
  });
  return start + "…";
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  if (text.empty()) return parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string_view trim(std::string_view text) {
  constexpr std::array<std::string_view, 5> blanks = {" ", "\t", "\n", "\r", "\u00A0"};
  for (bool is_changed = true; is_changed;) {
    is_changed = false;
    for (const std::string_view blank : blanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        is_changed = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        is_changed = true;
      }
    }
  }
  return text;
}

std::string to_text(double value) {
  if (value == 0.0) return "0";  // also for -0
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), end};
}

std::string to_fixed(double value, int digits, bool is_german) {
  std::array<char, 400> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                          std::chars_format::fixed, digits);
  std::string_view plain(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const bool is_negative = plain.starts_with('-');
  if (is_negative) plain.remove_prefix(1);
  const bool is_zero = plain.find_first_not_of("0.") == std::string_view::npos;

  const std::string_view whole = plain.substr(0, plain.find('.'));
  std::string text;
  if (is_negative && !is_zero) text = "−";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) text += is_german ? '.' : ',';
    text += whole[i];
  }
  if (whole.size() < plain.size()) {
    text += is_german ? ',' : '.';
    text += plain.substr(whole.size() + 1);
  }
  return text;
}

std::string to_whole(std::int64_t value) {
  std::string digits = std::to_string(value);
  if (value < 0) digits.replace(0, 1, "−");
  return digits;
}

std::string to_signed(double value, int digits, bool is_german) {
  std::string text = to_fixed(value, digits, is_german);
  if (text.find_first_not_of("0.,") == std::string::npos) return "±" + text;
  return value < 0.0 ? text : "+" + text;
}

}  // namespace bindeglied
