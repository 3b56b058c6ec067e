#pragma once

#include <iosfwd>
#include <string_view>

#include "bindeglied/report/report.hpp"
#include "bindeglied/report/write_report.hpp"

namespace bindeglied {

// One writer per format, as write_report() says; write_report.cpp lists them.
void write_json(const Report& report, const WriteOptions& options, std::ostream& out);
void write_ndjson(const Report& report, const WriteOptions& options, std::ostream& out);
void write_csv(const Report& report, const WriteOptions& options, std::ostream& out);
void write_table(const Report& report, const WriteOptions& options, std::ostream& out);
void write_markdown(const Report& report, const WriteOptions& options, std::ostream& out);

}  // namespace bindeglied
