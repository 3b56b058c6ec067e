#include "bindeglied/ingest/detail/table_builder.hpp"

#include <array>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/check_id.hpp"

namespace bindeglied::detail {
namespace {

/// The parts of a list cell, trimmed, without empty ones.
std::string join_list(std::string_view text) {
  std::string joined;
  for (const std::string_view part : split(text, '|')) {
    const std::string_view trimmed = trim(part);
    if (trimmed.empty()) continue;
    if (!joined.empty()) joined += '|';
    joined += trimmed;
  }
  return joined;
}

template <class Record>
inline constexpr IdUse id_use =
    std::is_same_v<Record, StakeholderRecord> || std::is_same_v<Record, VenueRecord>
        ? IdUse::node
        : IdUse::catalogue;

template <class Record>
class RecordTableBuilder final : public TableBuilder {
 public:
  RecordTableBuilder(Dataset& dataset, const TableMatch& match)
      : strings_(*dataset.strings), records_(records_of<Record>(dataset)) {
    if constexpr (std::is_same_v<Record, VenueRecord>) {
      blank_.kind = match.kind.value_or(blank_.kind);
    }
    std::size_t position = 0;
    for_each_table_column<Record>([&](const auto& column) { words_.add(column.name, position++); });
    position = 0;
    for_each_table_column<Record>(
        [&](const auto& column) { words_.add(column.german, position++); });
    position = 0;
    for_each_table_column<Record>([&](const auto& column) {
      for (const std::string_view word : split(column.also_german, '|')) {
        if (!word.empty()) words_.add(word, position);
      }
      ++position;
    });
  }

  [[nodiscard]] std::optional<std::size_t> find_column(std::string_view heading) const override {
    return words_.find(heading);
  }
  [[nodiscard]] std::vector<Suggestion> suggest_columns(std::string_view heading) const override {
    return words_.suggest(heading);
  }
  [[nodiscard]] std::string_view column_name(std::size_t column) const override {
    return traits()[column].name;
  }
  [[nodiscard]] std::string headings_of(std::size_t column) const override {
    std::string headings;
    std::size_t position = 0;
    for_each_table_column<Record>([&](const auto& each) {
      if (position++ != column) return;
      headings = std::string(each.name) + ", " + std::string(each.german);
      for (const std::string_view word : split(each.also_german, '|')) {
        if (!word.empty()) headings += ", " + std::string(word);
      }
    });
    return headings;
  }
  [[nodiscard]] std::size_t column_count() const override { return traits().size(); }
  [[nodiscard]] bool is_required(std::size_t column) const override {
    return traits()[column].is_required;
  }

  [[nodiscard]] bool takes_lists(std::size_t column) const override {
    return traits()[column].takes_lists;
  }

  void expect_rows(std::size_t rows) override { records_.reserve(records_.size() + rows); }
  void begin_row(std::uint32_t row) override {
    record_ = blank_;
    record_.row = row;
  }
  [[nodiscard]] std::optional<CellProblem> read(std::size_t column, std::string_view text,
                                                bool is_json) override {
    LastCell& last = last_cells_[column];
    if (last.row < records_.size() && last.is_json == is_json && last.text == text) {
      traits()[column].copy(records_[last.row], record_);
      return std::nullopt;
    }
    std::optional<CellProblem> problem = traits()[column].read(*this, text, is_json);
    if (!problem && text.size() <= longest_kept) {
      last = {.text = std::string(text), .row = records_.size(), .is_json = is_json};
    }
    return problem;
  }
  void end_row(Text extra) override {
    record_.extra = extra;
    records_.push_back(std::move(record_));
  }

 private:
  using Read = std::optional<CellProblem> (*)(RecordTableBuilder&, std::string_view, bool);
  using Copy = void (*)(const Record& from, Record& to);
  /// The cell of a column that was read last without a problem: neighbouring rows often say the
  /// same, and then the value of that row is taken.
  struct LastCell {
    std::string text = {};
    std::size_t row = SIZE_MAX;  ///< position of its record
    bool is_json = false;        ///< numbers of JSON files are read in one way only
  };
  static constexpr std::size_t longest_kept = 64;  // [bytes]; longer ones are rarely repeated
  struct ColumnTraits {
    std::string_view name;
    bool is_required = false;
    bool takes_lists = false;
    Read read = nullptr;
    Copy copy = nullptr;
  };
  static constexpr std::size_t count = std::tuple_size_v<decltype(Record::columns())>;

  template <std::size_t K>
  static std::optional<CellProblem> read_column(RecordTableBuilder& self, std::string_view text,
                                                bool is_json) {
    constexpr auto column = std::get<K>(Record::columns());
    auto& member = self.record_.*column.member;
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(member)>, Text>) {
      return self.read_text(column.cell, text, member);
    } else {
      const std::string_view trimmed = trim(text);
      if (trimmed.empty()) return std::nullopt;
      return read_value(
          ValueCell{.text = trimmed, .min = column.min, .max = column.max, .is_json = is_json},
          member);
    }
  }

  template <std::size_t K>
  static void copy_column(const Record& from, Record& to) {
    constexpr auto member = std::get<K>(Record::columns()).member;
    to.*member = from.*member;
  }

  template <std::size_t K>
  static constexpr bool holds_lists() {
    constexpr auto column = std::get<K>(Record::columns());
    using Member = std::remove_cvref_t<decltype(std::declval<Record&>().*column.member)>;
    return column.cell == Cell::list || std::is_same_v<Member, std::vector<StatusStep>> ||
           std::is_same_v<Member, std::vector<StakeholderKind>>;
  }

  template <std::size_t... K>
  static constexpr std::array<ColumnTraits, count> make_traits(std::index_sequence<K...> /*all*/) {
    constexpr auto columns = Record::columns();
    constexpr auto needed = [](Cell cell) {
      return cell == Cell::id || cell == Cell::required_text || cell == Cell::required_reference;
    };
    return {ColumnTraits{std::get<K>(columns).name, needed(std::get<K>(columns).cell),
                         holds_lists<K>(), &read_column<K>, &copy_column<K>}...};
  }
  static const std::array<ColumnTraits, count>& traits() {
    static constexpr auto all = make_traits(std::make_index_sequence<count>{});
    return all;
  }

  std::optional<CellProblem> read_text(Cell cell, std::string_view text, Text& out) {
    if (cell == Cell::text || cell == Cell::required_text) {
      out = strings_.intern(text);
      return std::nullopt;
    }
    if (cell == Cell::list && text.find('|') != std::string_view::npos) {
      out = strings_.intern(join_list(text));
      return std::nullopt;
    }
    const std::string_view trimmed = trim(text);
    out = strings_.intern(trimmed);
    if (cell != Cell::id || trimmed.empty()) return std::nullopt;
    return check_id(trimmed, id_use<Record>);
  }

  StringPool& strings_;
  std::vector<Record>& records_;
  WordIndex words_;
  Record blank_ = {};
  Record record_ = {};
  std::array<LastCell, count> last_cells_ = {};
};

}  // namespace

std::unique_ptr<TableBuilder> make_table_builder(Dataset& dataset, const TableMatch& match) {
  std::unique_ptr<TableBuilder> builder;
  std::size_t position = 0;
  for_each_table<Dataset>([&](const auto& table) {
    using Records = std::remove_cvref_t<decltype(dataset.*table.member)>;
    if (position++ == match.table) {
      builder = std::make_unique<RecordTableBuilder<typename Records::value_type>>(dataset, match);
    }
  });
  return builder;
}

}  // namespace bindeglied::detail
