#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace bindeglied {

/// A capability that needs and offers often name, with its words for people.  The vocabulary is
/// open: any other word is shown as the data has it.
struct CapabilityName {
  std::string_view name;
  std::string_view de;
  std::string_view en;
};

inline constexpr std::array<CapabilityName, 10> capability_names{{
    {"authority", "Zuständigkeit", "authority"},
    {"culture", "Kultur", "culture"},
    {"funding", "Förderung", "funding"},
    {"infrastructure", "Infrastruktur", "infrastructure"},
    {"land", "Flächen", "land"},
    {"outreach", "Zugang zu Zielgruppen", "outreach"},
    {"research", "Forschung", "research"},
    {"training", "Bildung und Schulung", "training"},
    {"volunteers", "Ehrenamt", "volunteers"},
    {"workforce", "Fachkräfte", "workforce"},
}};

/// Capabilities as an argument of a message; written in words, joined by commas.
struct Capabilities {
  std::vector<std::string> names = {};
  friend bool operator==(const Capabilities&, const Capabilities&) = default;
};

}  // namespace bindeglied
