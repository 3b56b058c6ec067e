#include "bindeglied/ingest/detail/json_tables.hpp"

#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

/// The one table that may be given as its only row.
bool is_dataset(std::string_view name) {
  return name == "dataset" || name == "Datensatz" || name == "datensatz";
}

std::string_view kind_name(bool is_object) { return is_object ? "{...}" : "[...]"; }

}  // namespace

void JsonColumns::clear() {
  columns_.clear();
  index_.clear();
  next_ = 0;
}

JsonColumns::Column& JsonColumns::find(const std::string& key, RowSink& sink) {
  if (next_ == columns_.size() || columns_[next_].key != key) {
    const auto known = index_.find(key);
    if (known == index_.end()) {
      columns_.push_back({.key = key, .number = sink.column(key)});
      next_ = columns_.size() - 1;
      index_.emplace(key, next_);
    } else {
      next_ = known->second;
    }
  }
  return columns_[next_++];
}

void JsonTables::scalar(JsonScalar kind, std::string_view text) {
  check_size(text.size());
  if (skipped_ > 0) return;
  const std::string_view value = kind == JsonScalar::null ? "null" : text;
  switch (inside_) {
    case Inside::nothing:
      refuse_document(value);
      return;
    case Inside::document:
      if (!is_repeated_table_ && sink_.begin_table(file_, table_)) refuse_table(value);
      return;
    case Inside::table:
      refuse_row(value);
      return;
    case Inside::row:
      if (is_repeated_column_) return;
      sink_.cell(column_->number, {.text = text, .is_json = kind == JsonScalar::other});
      return;
    case Inside::cell:
      cell_.add(kind, text);
      check_size(cell_.size());
      return;
  }
}

void JsonTables::open(bool is_object) {
  if (depth_ == limits_.max_nesting) {
    throw_limit(place(), depth_ + 1, "arrays and objects inside each other", "max_nesting",
                limits_.max_nesting);
  }
  ++depth_;
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  switch (inside_) {
    case Inside::nothing:
      if (is_object) {
        inside_ = Inside::document;
      } else {
        refuse_document(kind_name(is_object));
        skip();
      }
      return;
    case Inside::document:
      open_table(is_object);
      return;
    case Inside::table:
      if (is_object) {
        begin_row();
      } else {
        refuse_row(kind_name(is_object));
        skip();
      }
      return;
    case Inside::row:
      inside_ = Inside::cell;
      cell_.begin();
      cell_.open(is_object);
      return;
    case Inside::cell:
      cell_.open(is_object);
      return;
  }
}

void JsonTables::key(const std::string& name) {
  check_size(name.size());
  if (skipped_ > 0) return;
  if (inside_ == Inside::document) {
    table_key(name);
  } else if (inside_ == Inside::row) {
    column_key(name);
  } else {
    if (!cell_.add_key(name)) {
      report("json.duplicate_key", Severity::warning, name,
             "stands twice in one object; both kept");
    }
    check_keys(cell_.key_count());
  }
}

void JsonTables::close() {
  --depth_;
  if (skipped_ > 0) {
    --skipped_;
  } else if (inside_ == Inside::document) {
    inside_ = Inside::nothing;
  } else if (inside_ == Inside::table) {
    sink_.end_table();
    table_.clear();
    inside_ = Inside::document;
  } else if (inside_ == Inside::row) {
    end_row();
  } else if (cell_.close()) {
    end_cell();
  }
}

void JsonTables::fail(std::string_view code, std::string_view value, std::string_view rule) {
  report(code, Severity::error, value, rule);
  if (inside_ == Inside::row || inside_ == Inside::cell) sink_.end_row();
  if (inside_ != Inside::nothing && inside_ != Inside::document) sink_.end_table();
  inside_ = Inside::nothing;
}

void JsonTables::refuse_document(std::string_view value) {
  report("json.not_object", Severity::error, value, "must be an object whose members are tables");
}

void JsonTables::refuse_table(std::string_view value) {
  report("json.table_not_array", Severity::error, value, "must be an array of rows");
  sink_.end_table();
}

void JsonTables::refuse_row(std::string_view value) {
  begin_row();
  report("json.row_not_object", Severity::error, value, "must be an object of columns");
  end_row();
}

void JsonTables::open_table(bool is_object) {
  if (is_repeated_table_ || !sink_.begin_table(file_, table_)) {
    skip();
    return;
  }
  columns_.clear();
  row_ = 0;
  is_single_row_ = is_object && is_dataset(table_);
  if (is_object && !is_single_row_) {
    refuse_table(kind_name(is_object));
    skip();
    return;
  }
  inside_ = Inside::table;
  if (is_single_row_) begin_row();
}

void JsonTables::begin_row() {
  ++row_;
  ++row_count_;
  row_keys_ = 0;
  column_ = nullptr;
  columns_.begin_row();
  inside_ = Inside::row;
  sink_.begin_row(row_);
}

void JsonTables::end_row() {
  sink_.end_row();
  inside_ = Inside::table;
  if (!is_single_row_) return;
  sink_.end_table();
  table_.clear();
  inside_ = Inside::document;
}

void JsonTables::end_cell() {
  inside_ = Inside::row;
  check_size(cell_.size());
  if (!is_repeated_column_) sink_.cell(column_->number, cell_.cell());
}

void JsonTables::table_key(const std::string& name) {
  table_ = name;
  is_repeated_table_ = !names_.insert(name).second;
  check_keys(names_.size());
  if (is_repeated_table_) {
    report("json.duplicate_table", Severity::error, name, "must stand once in the document");
  }
}

void JsonTables::column_key(const std::string& name) {
  check_keys(++row_keys_);
  column_ = &columns_.find(name, sink_);
  is_repeated_column_ = column_->last_row == row_count_;
  column_->last_row = row_count_;
  if (is_repeated_column_) {
    report("json.duplicate_column", Severity::error, name, "must stand once in its row");
  }
}

void JsonTables::check_size(std::size_t bytes) const {
  if (bytes <= limits_.max_text_bytes) return;
  throw_limit(place(), bytes, "bytes in one text", "max_text_bytes", limits_.max_text_bytes);
}

void JsonTables::check_keys(std::size_t count) const {
  if (count <= limits_.max_keys) return;
  throw_limit(place(), count, "keys in one object", "max_keys", limits_.max_keys);
}

void JsonTables::report(std::string_view code, Severity severity, std::string_view value,
                        std::string_view rule) {
  const bool is_in_row = inside_ == Inside::row || inside_ == Inside::cell;
  sink_.report({.code = std::string(code),
                .severity = severity,
                .file = std::string(file_),
                .table = {},
                .row = is_in_row ? row_ : 0,
                .column = is_in_row && column_ != nullptr ? column_->key : std::string{},
                .value = excerpt(value),
                .rule = std::string(rule)});
}

std::string JsonTables::place() const {
  std::string place(file_);
  if (!table_.empty()) place += ", " + excerpt(table_);
  if (inside_ == Inside::row || inside_ == Inside::cell) place += ", row " + std::to_string(row_);
  return place;
}

}  // namespace bindeglied::detail
