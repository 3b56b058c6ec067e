#pragma once

#include <string>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// For whom partners or projects are wanted.
struct PartnerRequest {
  std::vector<std::string> projects = {};  ///< ids or names; empty = all projects
  std::string stakeholder = {};            ///< id or name: the projects that fit it instead
  RecommendOptions options = {};
};

/// The rows that report_partners() reports; of the projects of one organisation all, with those
/// that its list leaves out.  Throws as it does.
[[nodiscard]] Recommendations answer_partners(const Study& study, const Question& question,
                                              const PartnerRequest& request,
                                              const Watch& watch = {});

/// Ranked partners per project (or projects for one organisation) with reasons; `summary` has
/// `projects` and `skipped`.  Question::top counts rows per project.
///
/// Throws Error{usage} for an unknown name or a venue that is no project, Error{interrupted}.
[[nodiscard]] Report report_partners(const Study& study, const Question& question,
                                     const PartnerRequest& request, const Watch& watch = {});

}  // namespace bindeglied
