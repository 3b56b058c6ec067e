#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/pipeline/study.hpp"

namespace bindeglied {

// The history of cooperation that BINDEGLIED_SHARED names, for experiments: projects from FP7 to
// Horizon Europe with their partners, each tie dated by the start of its project.

/// Its folder; nothing when it is not there.
[[nodiscard]] inline std::optional<std::filesystem::path> history_folder() {
  const char* const shared = std::getenv("BINDEGLIED_SHARED");
  if (shared == nullptr) return std::nullopt;
  std::filesystem::path folder = std::filesystem::path(shared) / "data" / "cordis";
  if (!std::filesystem::exists(folder)) return std::nullopt;
  return folder;
}

/// The history as known on the day before `year`, with the projects that then began put into one
/// process: of each only the coordinator is known, as of a proposal.
struct Fold {
  Dataset dataset = {};
  std::string process = "projects-to-come";
  /// Partners that each project came to have, of those seen before; projects with at least three
  /// participants and one such partner.
  std::map<std::string, std::set<std::string>> partners = {};
};

namespace history {

[[nodiscard]] inline bool is_later(const TieRecord& tie, Day first_day) {
  return tie.since.range().first >= first_day;
}

/// Who took part in anything before the day.
[[nodiscard]] inline std::set<std::string_view> seen_before(const Dataset& whole, Day first_day) {
  std::set<std::string_view> seen;
  for (const TieRecord& tie : whole.ties) {
    if (!is_later(tie, first_day)) seen.insert(whole.strings->view(tie.from));
  }
  return seen;
}

/// Those of the project's partners that were seen before; none unless its coordinator was too and
/// at least three took part.
[[nodiscard]] inline std::set<std::string> known_partners(const Dataset& whole,
                                                          const std::vector<const TieRecord*>& ties,
                                                          const std::set<std::string_view>& seen) {
  const auto view = [&](Text text) { return whole.strings->view(text); };
  const auto leads = std::ranges::find(ties, TieKind::leads, &TieRecord::kind);
  if (leads == ties.end() || !seen.contains(view((*leads)->from)) || ties.size() < 3) return {};
  std::set<std::string> partners;
  for (const TieRecord* tie : ties) {
    const std::string_view from = view(tie->from);
    if (seen.contains(from) && from != view((*leads)->from)) partners.emplace(from);
  }
  return partners;
}

}  // namespace history

[[nodiscard]] inline Fold make_fold(const Dataset& whole, Day first_day) {
  Fold fold{.dataset = whole};
  const auto view = [&](Text text) { return whole.strings->view(text); };
  const std::set<std::string_view> seen = history::seen_before(whole, first_day);
  std::map<std::string_view, std::vector<const TieRecord*>> to_come;
  for (const TieRecord& tie : whole.ties) {
    if (history::is_later(tie, first_day)) to_come[view(tie.to)].push_back(&tie);
  }
  for (const auto& [project, ties] : to_come) {
    std::set<std::string> partners = history::known_partners(whole, ties, seen);
    if (!partners.empty()) fold.partners.emplace(project, std::move(partners));
  }
  const auto is_kept = [&](Text project) {
    return fold.partners.contains(std::string(view(project)));
  };
  const Text process = fold.dataset.strings->intern(fold.process);
  std::erase_if(fold.dataset.ties, [&](const TieRecord& tie) {
    return history::is_later(tie, first_day) && !(tie.kind == TieKind::leads && is_kept(tie.to));
  });
  for (TieRecord& tie : fold.dataset.ties) {
    if (history::is_later(tie, first_day)) tie.since = to_partial(Day{first_day.value - 1});
  }
  for (VenueRecord& venue : fold.dataset.venues) {
    if (is_kept(venue.id)) venue.part_of = process;
  }
  fold.dataset.venues.push_back({.id = process, .kind = VenueKind::process, .name = process});
  return fold;
}

/// The projects of one topic with everybody in them, and nothing else: at most `most_projects`,
/// drawn at random.
[[nodiscard]] inline Dataset projects_of_topic(const Dataset& whole, std::string_view topic,
                                               std::size_t most_projects, std::mt19937& random) {
  const auto view = [&](Text text) { return whole.strings->view(text); };
  const auto has_topic = [&](const VenueRecord& venue) {
    const std::string topics = "|" + std::string(view(venue.topics)) + "|";
    return topics.find("|" + std::string(topic) + "|") != std::string::npos ||
           topics.find("|" + std::string(topic) + "/") != std::string::npos;
  };
  Dataset part = whole;
  std::erase_if(part.venues, [&](const VenueRecord& venue) { return !has_topic(venue); });
  std::ranges::shuffle(part.venues, random);
  if (part.venues.size() > most_projects) part.venues.resize(most_projects);
  std::set<std::string_view> ids;
  for (const VenueRecord& venue : part.venues) ids.insert(view(venue.id));
  std::erase_if(part.ties, [&](const TieRecord& tie) { return !ids.contains(view(tie.to)); });
  std::set<std::string_view> people;
  for (const TieRecord& tie : part.ties) people.insert(view(tie.from));
  std::erase_if(part.stakeholders,
                [&](const StakeholderRecord& row) { return !people.contains(view(row.id)); });
  return part;
}

}  // namespace bindeglied
