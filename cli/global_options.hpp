#pragma once

#include <cstdint>
#include <string>
#include <tuple>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/report/write_report.hpp"

namespace bindeglied {

enum class Colour : std::uint8_t { automatic, always, never };
enum class EvidenceChoice : std::uint8_t { all, explicit_ };

template <>
struct EnumNames<Colour> {
  using enum Colour;
  static constexpr std::array<EnumName<Colour>, 3> names{{
      {automatic, "auto", "automatisch", "auto"},
      {always, "always", "immer", "always"},
      {never, "never", "nie", "never"},
  }};
};

template <>
struct EnumNames<EvidenceChoice> {
  using enum EvidenceChoice;
  static constexpr std::array<EnumName<EvidenceChoice>, 2> names{{
      {all, "all", "alle", "all"},
      {explicit_, "explicit", "nur ausdrückliche", "explicit only"},
  }};
};

/// The options that every verb takes.
struct GlobalOptions {
  Format format = Format::table;
  bool json = false;
  std::string output = {};  ///< empty = standard output
  std::string lang = {};    ///< empty = from the environment
  std::string data = {};    ///< empty = the first positional that looks like a path
  PartialDate as_of = {};   ///< none = the dataset's own date
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;  ///< 0 = all cores
  Colour color = Colour::automatic;
  EvidenceChoice evidence = EvidenceChoice::all;
  std::uint32_t top = 0;  ///< rows at most; 0 = all
  std::string fail_on = {};
  bool strict = false;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;

  static constexpr auto fields() {
    using Self = GlobalOptions;
    return std::tuple{
        Choice{"format", &Self::format, "form of the result"},
        Choice{"json", &Self::json, "short for --format json"},
        Choice{"output", &Self::output, "write the result to this file"},
        Choice{"lang", &Self::lang, "language of texts for humans: de or en"},
        Choice{"data", &Self::data, "data file or folder; default: the built-in example"},
        Choice{"as_of", &Self::as_of, "what held on this day; default: the date of the data"},
        Field{"seed", &Self::seed, 0U, UINT64_MAX, "seed of everything random"},
        Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"},
        Choice{"color", &Self::color, "colours in tables"},
        Choice{"evidence", &Self::evidence, "which ties count"},
        Field{"top", &Self::top, 0U, 1000000000U, "rows at most; 0 = all"},
        Choice{"fail_on", &Self::fail_on,
               "exit with 1 when true, e.g. 'not_met > 0'; counters: not_met, unknown, "
               "max_severity, errors, warnings"},
        Choice{"strict", &Self::strict, "warnings count as errors"},
        Choice{"quiet", &Self::quiet, "no notes on standard error"},
        Choice{"verbose", &Self::verbose, "more notes on standard error"},
        Choice{"help", &Self::help, "how to use this verb"},
        Choice{"version", &Self::version, "the version of the program"}};
  }
};

}  // namespace bindeglied
