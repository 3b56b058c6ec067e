#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/cell_words.hpp"
#include "bindeglied/ingest/detail/json_text.hpp"
#include "bindeglied/model/dataset.hpp"

// What a dataset has lost on the way into a file and back, found by comparing all cells.

namespace bindeglied::testing {

/// The cells of each column in the order of the rows, unknown columns as JSON: what a table says.
template <class Record>
std::map<std::string, std::vector<std::string>> cells_of(const Dataset& dataset,
                                                         const std::vector<Record>& records) {
  std::map<std::string, std::vector<std::string>> columns;
  const detail::CellStyle style{.strings = dataset.strings.get()};
  std::size_t row = 0;
  for (const Record& record : records) {
    const auto put = [&](const std::string& column, const std::string& text) {
      columns[column].resize(records.size());
      columns[column][row] = text;
    };
    for_each_table_column<Record>([&](const auto& column) {
      const auto& value = record.*column.member;
      if (!(value == Record{}.*column.member)) {
        put(std::string(column.name), detail::cell_text(style, value));
      }
    });
    for (const detail::JsonMember& member :
         detail::json_members(dataset.strings->view(record.extra))) {
      put(detail::json_string_text(member.key), std::string(member.value));
    }
    ++row;
  }
  return columns;
}

using Lost = std::map<std::pair<std::string, std::string>, std::uint64_t>;

template <class Record>
concept has_id = requires(Record record) {
  record.id;
};

/// The rows of `after` in the order of `before`, by id where there is one, merged ties by their
/// ends and kind; a row that is not there has its id alone.  How many are not there counts as a
/// loss of the whole table.
template <class Record>
std::vector<Record> align(Lost& lost, const std::string& table, const Dataset& before,
                          const Dataset& after, std::vector<Record> Dataset::*member) {
  const auto same_text = [&](Text was, Text is) {
    return before.strings->view(was) == after.strings->view(is);
  };
  const auto find_same = [&](const Record& record) {
    return std::ranges::find_if(after.*member, [&](const Record& other) {
      if constexpr (std::is_same_v<Record, TieRecord>) {
        return same_text(record.from, other.from) && same_text(record.to, other.to) &&
               record.kind == other.kind;
      } else if constexpr (has_id<Record>) {
        return same_text(record.id, other.id);
      } else {
        return false;
      }
    });
  };
  std::vector<Record> aligned = after.*member;
  if constexpr (std::is_same_v<Record, TieRecord>) {
    const std::size_t merged = (before.*member).size() - (after.*member).size();
    if (merged == 0) return aligned;
    lost[{table, ""}] = merged;
  }
  if constexpr (std::is_same_v<Record, TieRecord> || has_id<Record>) {
    aligned.clear();
    for (const Record& record : before.*member) {
      const auto found = find_same(record);
      const bool is_there = found != (after.*member).end();
      aligned.push_back(is_there ? *found : Record{});
      if (is_there) continue;
      ++lost[{table, ""}];
      if constexpr (has_id<Record>) {
        aligned.back().id = after.strings->intern(before.strings->view(record.id));
      }
    }
  }
  return aligned;
}

template <class Record>
void add_lost(Lost& lost, const std::string& table, const Dataset& before, const Dataset& after,
              std::vector<Record> Dataset::*member) {
  const std::vector<Record> rows = align(lost, table, before, after, member);
  ASSERT_EQ((before.*member).size(), rows.size()) << table;
  const auto was = cells_of(before, before.*member);
  const auto is = cells_of(after, rows);
  for (const auto& [column, texts] : was) {
    const auto found = is.find(column);
    for (std::size_t row = 0; row < texts.size(); ++row) {
      if (texts[row].empty()) continue;
      if (found == is.end() || found->second[row] != texts[row]) ++lost[{table, column}];
    }
  }
  // Nothing may come out that was not there.
  for (const auto& [column, texts] : is) {
    for (std::size_t row = 0; row < texts.size(); ++row) {
      const auto found = was.find(column);
      const bool was_there = found != was.end() && !found->second[row].empty();
      EXPECT_TRUE(texts[row].empty() || was_there) << table << "." << column << " " << texts[row];
    }
  }
}

/// What is missing or other after the way there and back, by comparing all cells.  Tables that a
/// format does not have are not looked at: reading makes rows for their ids.
inline Lost measure_losses(const Dataset& before, const Dataset& after, bool has_tables) {
  Lost lost;
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    constexpr bool is_in_graph = std::is_same_v<Record, StakeholderRecord> ||
                                 std::is_same_v<Record, VenueRecord> ||
                                 std::is_same_v<Record, TieRecord>;
    if (is_in_graph || has_tables) {
      add_lost(lost, std::string(table.name), before, after, table.member);
    }
  });
  return lost;
}

}  // namespace bindeglied::testing
