#include "bindeglied/ingest/detail/cell_guard.hpp"

#include <algorithm>
#include <array>

namespace bindeglied::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::array formula_starts{"="sv,  "+"sv,      "-"sv,      "@"sv,      "\t"sv,    "\r"sv,
                                    "\n"sv, "\uFF1D"sv, "\uFF0B"sv, "\uFF0D"sv, "\uFF20"sv};

}  // namespace

bool needs_guard(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return std::ranges::any_of(formula_starts,
                             [&](std::string_view start) { return text.starts_with(start); });
}

std::string guard_cell(std::string_view text) {
  return (needs_guard(text) ? "'" : "") + std::string(text);
}

std::string_view unguard_cell(std::string_view cell) {
  return cell.starts_with('\'') && needs_guard(cell) ? cell.substr(1) : cell;
}

}  // namespace bindeglied::detail
