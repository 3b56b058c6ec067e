#include "bindeglied/ingest/detail/record_builder.hpp"

#include <algorithm>
#include <utility>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/cell_text.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {

bool RecordBuilder::begin_table(std::string_view file, std::string_view name) {
  const std::optional<TableMatch> match = find_table(name);
  if (!match) {
    loading_.log.add({.code = "table.unknown",
                      .file = std::string(file),
                      .table = {},
                      .column = {},
                      .value = std::string(name),
                      .rule =
                          "must be the name of a table: stakeholders (Akteure), venues (Foren, "
                          "Projekte), ties (Beziehungen) ...; a file that stands alone may also "
                          "hold the columns from (Von) and to (Zu)",
                      .suggestions = suggest_tables(name)});
    return false;
  }
  table_ = match->table;
  builder_ = make_table_builder(loading_.dataset, *match);
  file_ = file;
  rows().parts.push_back({.file = file_, .first = rows().fates.size(), .is_network = is_tolerant_});
  columns_.clear();
  column_numbers_.clear();
  filled_.assign(builder_->column_count(), 0);
  is_missing_.assign(builder_->column_count(), false);
  row_ = 0;
  row_count_ = 0;
  has_heading_line_ = false;
  return true;
}

std::optional<std::size_t> RecordBuilder::find_same(std::string_view heading) const {
  const std::optional<std::size_t> known = builder_->find_column(heading);
  const std::string plain = word_keys(heading).plain;
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    const FileColumn& other = columns_[k];
    if (other.is_ignored || other.heading.empty()) continue;
    if (known ? other.known == known : other.plain == plain) return k;
  }
  return std::nullopt;
}

namespace {

/// Whether a heading differs from a column's name as by a slip of the pen: by about one letter, not
/// by a word more.
bool is_slip(std::string_view heading, const Suggestion& near) {
  constexpr double least_similarity = 0.85;
  const std::size_t longer = std::max(heading.size(), near.id.size());
  return near.similarity >= least_similarity &&
         longer - std::min(heading.size(), near.id.size()) <= 1;
}

}  // namespace

void RecordBuilder::add_column(std::string_view heading) {
  FileColumn column{.heading = std::string(heading),
                    .plain = word_keys(heading).plain,
                    .known = builder_->find_column(heading)};
  if (!heading.empty() && !column.known) {
    rows().parts.back().extra_columns.push_back(column.heading);
    constexpr std::size_t longest_slip = 100;  // longer ones resemble no column of ours
    std::vector<Suggestion> near;
    if (heading.size() <= longest_slip) near = builder_->suggest_columns(heading);
    const bool is_misspelt = !near.empty() && is_slip(heading, near.front());
    loading_.log.add({.code = is_misspelt ? "column.misspelt" : "column.unknown",
                      .severity = is_misspelt ? Severity::warning : Severity::note,
                      .file = file_,
                      .table = std::string(table_name(table_)),
                      .row = row_,
                      .column = {},
                      .value = excerpt(column.heading),
                      .rule = "is no column of this table; kept as it is",
                      .suggestions = std::move(near)});
  }
  columns_.push_back(std::move(column));
}

std::size_t RecordBuilder::column(std::string_view header) {
  const std::string_view heading = trim(header);
  const bool is_heading_row = row_count_ == 0;  // later ones are keys of JSON objects
  has_heading_line_ = has_heading_line_ || is_heading_row;
  if (!is_heading_row) {
    const auto found = column_numbers_.find(heading);
    if (found != column_numbers_.end()) return found->second;
  }
  const std::optional<std::size_t> same = heading.empty() ? std::nullopt : find_same(heading);
  if (same && !is_heading_row) {
    column_numbers_.emplace(heading, *same);
    return *same;
  }
  if (same) {
    loading_.log.add(
        {.code = "column.duplicate",
         .file = file_,
         .table = std::string(table_name(table_)),
         .row = 1,
         .column = {},
         .value = excerpt(heading),
         .rule = "names the same column as '" + excerpt(columns_[*same].heading) + "'"});
    columns_.push_back({.heading = std::string(heading), .is_ignored = true});
  } else {
    add_column(heading);
  }
  column_numbers_.emplace(heading, columns_.size() - 1);
  return columns_.size() - 1;
}

void RecordBuilder::expect_rows(std::size_t count) {
  // Memory that is never written to is none: what a file promises need not come.
  count = std::min<std::size_t>(count, loading_.limits.max_ties);
  builder_->expect_rows(count);
  rows().fates.reserve(rows().fates.size() + count);
}

void RecordBuilder::begin_row(std::uint64_t row) {
  row_ = row;
  ++row_count_;
  is_in_row_ = true;
  has_failed_ = false;
  extra_.clear();
  builder_->begin_row(static_cast<std::uint32_t>(row));
}

void RecordBuilder::cell(std::size_t column, RawCell cell) {
  FileColumn& target = columns_[column];
  if (target.is_ignored) return;
  if (target.heading.empty()) {
    if (trim(cell.text).empty()) return;
    complain({}, cell.text, {.code = "column.unnamed", .rule = "stands under no heading"});
    return;
  }
  if (target.last_row == row_count_) {
    complain_of_cell(target.heading, cell,
                     {.code = "cell.duplicate", .rule = "the row has this column already"});
    return;
  }
  target.last_row = row_count_;
  if (target.known) {
    read_known(*target.known, cell);
  } else if (cell.is_json) {
    keep_extra(target.heading, std::string(cell.text));
  } else if (!cell.text.empty()) {
    keep_extra(target.heading, json_string(cell.text));
  }
}

void RecordBuilder::keep_extra(std::string name, const std::string& json) {
  while (!extra_.emplace(name, json).second) name += "_in_file";
}

void RecordBuilder::read_known(std::size_t known, RawCell cell) {
  std::string_view text = cell.text;
  JsonCellText from_json;
  if (cell.is_json) {
    from_json = json_cell_text(cell.text);
    if (from_json.problem) {
      complain_of_cell(builder_->column_name(known), cell, std::move(*from_json.problem));
      return;
    }
    if (from_json.parts > 1 && !builder_->takes_lists(known)) {
      complain_of_cell(builder_->column_name(known), cell,
                       {.code = "cell.list", .rule = "must hold one text, not a list"});
      return;
    }
    text = from_json.text;
  }
  if (text.empty()) return;
  if (!trim(text).empty()) filled_[known] = row_count_;
  if (auto problem = builder_->read(known, text, from_json.is_number)) {
    complain_of_cell(builder_->column_name(known), cell, std::move(*problem));
  }
}

void RecordBuilder::check_required() {
  for (std::size_t known = 0; known < filled_.size(); ++known) {
    if (filled_[known] == row_count_ || !builder_->is_required(known)) continue;
    const std::string_view name = builder_->column_name(known);
    const bool is_given = std::ranges::any_of(
        columns_, [&](const FileColumn& column) { return column.known == known; });
    has_failed_ = true;
    if (is_given) {
      complain(name, {}, {.code = "cell.missing", .rule = "must not be empty"});
    } else if (!is_missing_[known]) {
      is_missing_[known] = true;
      report_missing(known);
    }
  }
}

/// Where the file has a heading line, that is where the column is missing.
void RecordBuilder::report_missing(std::size_t known) {
  report({.code = "column.missing",
          .file = file_,
          .table = std::string(table_name(table_)),
          .row = has_heading_line_ ? 1 : row_,
          .column = std::string(builder_->column_name(known)),
          .value = {},
          .rule = "the table must have this column; headings that would do: " +
                  builder_->headings_of(known)});
}

void RecordBuilder::end_row() {
  check_required();
  builder_->end_row(loading_.dataset.strings->intern(json_object(extra_)));
  rows().fates.push_back(has_failed_ ? RowFate::rejected : RowFate::used);
  is_in_row_ = false;
  check_size(loading_);
}

void RecordBuilder::end_table() {
  const auto has_heading = [](const FileColumn& column) { return !column.heading.empty(); };
  const auto is_known = [](const FileColumn& column) { return column.known.has_value(); };
  if (std::ranges::any_of(columns_, has_heading) && std::ranges::none_of(columns_, is_known)) {
    loading_.log.add({.code = "table.no_known_column",
                      .file = file_,
                      .table = std::string(table_name(table_)),
                      .column = {},
                      .value = excerpt(columns_.front().heading),
                      .rule = "the first line must name the columns; none of these is one of this "
                              "table"});
  }
  builder_.reset();
}

void RecordBuilder::complain(std::string_view column, std::string_view value, CellProblem problem) {
  report({.code = std::move(problem.code),
          .severity = problem.severity,
          .file = file_,
          .table = std::string(table_name(table_)),
          .row = row_,
          .column = std::string(column),
          .value = std::string(value),
          .rule = std::move(problem.rule),
          .suggestions = std::move(problem.suggestions)});
}

void RecordBuilder::complain_of_cell(std::string_view column, RawCell cell, CellProblem problem) {
  if (is_tolerant_ && problem.severity == Severity::error) {
    problem.severity = Severity::warning;
    keep_extra(std::string(column) + "_in_file",
               cell.is_json ? std::string(cell.text) : json_string(cell.text));
  }
  complain(column, cell.text, std::move(problem));
}

void RecordBuilder::report(Diagnostic diagnostic) {
  if (is_in_row_ && diagnostic.severity == Severity::error) has_failed_ = true;
  if (builder_) {
    // Readers know tables and columns only by the words of the file.
    diagnostic.table = table_name(table_);
    if (const auto known = builder_->find_column(diagnostic.column)) {
      diagnostic.column = builder_->column_name(*known);
    }
  }
  loading_.log.add(std::move(diagnostic));
}

}  // namespace bindeglied::detail
