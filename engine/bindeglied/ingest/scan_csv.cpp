#include "bindeglied/ingest/detail/scan_csv.hpp"

#include <algorithm>

#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

constexpr char quote = '"';

std::size_t byte_index(char byte) { return static_cast<unsigned char>(byte); }

/// The quote that closes what was opened before `from`; npos when none does.
std::size_t closing_quote(std::string_view text, std::size_t from, bool& has_quote_pairs) {
  for (std::size_t at = text.find(quote, from);; at = text.find(quote, at + 2)) {
    if (at == std::string_view::npos) return at;
    if (at + 1 == text.size() || text[at + 1] != quote) return at;
    has_quote_pairs = true;
  }
}

}  // namespace

CsvScanner::CsvScanner(std::string_view text, char delimiter, std::string_view place,
                       const Limits& limits, std::uint64_t first_line)
    : text_(text),
      place_(place),
      max_text_bytes_(limits.max_text_bytes),
      max_columns_(limits.max_columns),
      delimiter_(delimiter),
      line_(first_line) {
  for (const char end : {delimiter, '\r', '\n'}) ends_cell_.at(byte_index(end)) = true;
}

bool CsvScanner::next(CsvRecord& record) {
  record.cells.clear();
  record.problems.clear();
  record.line = line_;
  if (at_ == text_.size()) return false;
  for (;;) {
    scan_cell(record);
    if (at_ == text_.size()) return true;
    if (text_[at_] != delimiter_) break;
    ++at_;
  }
  skip_line_end();
  return true;
}

void CsvScanner::scan_cell(CsvRecord& record) {
  if (at_ < text_.size() && text_[at_] == quote && scan_quoted(record)) return;
  const std::size_t start = at_;
  at_ = plain_end(start);
  add_cell(record, {.raw = text_.substr(start, at_ - start)});
}

// False when no quote closes the cell: then it is read to the end of its line, so that the rest of
// the file is still looked at.
bool CsvScanner::scan_quoted(CsvRecord& record) {
  CsvCell cell;
  const std::size_t close = closing_quote(text_, at_ + 1, cell.has_quote_pairs);
  if (close == std::string_view::npos) {
    record.problems.push_back({CsvProblemKind::unclosed_quote, record.cells.size()});
    return false;
  }
  const std::size_t end = plain_end(close + 1);
  const std::string_view rest = text_.substr(close + 1, end - close - 1);
  cell.raw = text_.substr(at_ + 1, close - at_ - 1);
  line_ += count_line_ends(cell.raw);
  if (rest.find_first_not_of(" \t") != std::string_view::npos) {
    record.problems.push_back({CsvProblemKind::text_after_quote, record.cells.size()});
    cell = {.raw = text_.substr(at_, end - at_)};
  }
  add_cell(record, cell);
  at_ = end;
  return true;
}

std::size_t CsvScanner::plain_end(std::size_t from) const {
  const char* at = text_.data() + from;
  const char* const end = text_.data() + text_.size();
  while (at != end && !ends_cell_[byte_index(*at)]) ++at;
  return static_cast<std::size_t>(at - text_.data());
}

void CsvScanner::add_cell(CsvRecord& record, CsvCell cell) const {
  if (cell.raw.size() > max_text_bytes_) {
    throw_limit(place_ + ":" + std::to_string(record.line) + ": cell " +
                    std::to_string(record.cells.size() + 1),
                cell.raw.size(), "bytes", "max_text_bytes", max_text_bytes_);
  }
  if (record.cells.size() == max_columns_) {
    throw_limit(place_ + ":" + std::to_string(record.line), max_columns_ + 1, "cells or more",
                "max_columns", max_columns_);
  }
  record.cells.push_back(cell);
}

void CsvScanner::skip_line_end() {
  const bool is_pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  at_ += is_pair ? 2 : 1;
  ++line_;
}

char find_delimiter(std::string_view text) {
  constexpr std::string_view candidates = ",;\t";
  std::array<std::size_t, candidates.size()> counts = {};
  bool is_quoted = false;
  for (const char byte : text) {
    if (byte == quote) is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (byte == '\r' || byte == '\n') break;
    const std::size_t candidate = candidates.find(byte);
    if (candidate != std::string_view::npos) ++counts.at(candidate);
  }
  const auto most = std::ranges::max_element(counts);
  return candidates[static_cast<std::size_t>(most - counts.begin())];
}

std::string_view cell_text(const CsvCell& cell, std::string& buffer) {
  if (!cell.has_quote_pairs) return cell.raw;
  buffer.clear();
  std::string_view rest = cell.raw;
  while (!rest.empty()) {
    const std::size_t at = rest.find(quote);
    if (at == std::string_view::npos) break;
    buffer.append(rest.substr(0, at + 1));
    rest.remove_prefix(at + 2);
  }
  buffer.append(rest);
  return buffer;
}

}  // namespace bindeglied::detail
