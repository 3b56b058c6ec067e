#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"

namespace bindeglied {

/// The id of the project that is only described.
inline constexpr std::string_view described_project = "-";

/// A project that need not be in the data.
struct ProjectDescription {
  std::string text = {};                   ///< German or English, as long as it is
  std::string topics = {};                 ///< ids or names, separated by |
  std::string place = {};                  ///< id or name
  std::string inside = {};                 ///< id or name of the forum or process around it
  std::vector<std::string> partners = {};  ///< ids or names of those that take part already

  [[nodiscard]] bool is_given() const { return !trim(text).empty() || !topics.empty(); }

  static constexpr auto fields() {
    using Self = ProjectDescription;
    return std::tuple{
        Choice{"text", &Self::text, "what a project that is not in the data is about"},
        Choice{"topics", &Self::topics, "its topics, separated by |"},
        Choice{"place", &Self::place, "its place"},
        Choice{"inside", &Self::inside, "the forum or process around it"},
        Choice{"partners", &Self::partners, "an organisation that takes part already; repeatable"}};
  }
};

/// The study with the project, under the id described_project, added to the data; the partners'
/// ties hold from the day of the question and name the source `supposed_source`.
///
/// Throws Error{usage} for unknown names, with suggestions; without text and topics; and where the
/// data has something with that id.  O(rows).
[[nodiscard]] Study with_described_project(const Study& study, const Question& question,
                                           const ProjectDescription& description,
                                           const Watch& watch = {});

}  // namespace bindeglied
