#include "bindeglied/report/write_report.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "bindeglied/report/detail/writers.hpp"

namespace bindeglied {
namespace {

struct Writer {
  Format format;
  void (*write)(const Report& report, const WriteOptions& options, std::ostream& out);
};

constexpr std::array<Writer, 5> writers{{
    {Format::table, &write_table},
    {Format::json, &write_json},
    {Format::ndjson, &write_ndjson},
    {Format::csv, &write_csv},
    {Format::md, &write_markdown},
}};

}  // namespace

void write_report(const Report& report, const WriteOptions& options, std::ostream& out) {
  std::ranges::find(writers, options.format, &Writer::format)->write(report, options, out);
}

std::string_view tool_version() { return BINDEGLIED_VERSION; }

}  // namespace bindeglied
