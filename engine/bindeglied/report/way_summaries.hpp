#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

// As summaries.hpp, for the ways in.

/// Between whom, and how many ways share no node in between.
struct PathSummary {
  NodeId from = {};
  NodeId to = {};
  std::uint64_t vertex_disjoint_count = 0;

  static constexpr auto columns() {
    using R = PathSummary;
    return std::tuple{Column{"from", &R::from, "von", "from"}, Column{"to", &R::to, "zu", "to"},
                      Column{"vertex_disjoint_count", &R::vertex_disjoint_count, "unabhängige Wege",
                             "disjoint ways"}};
  }
};

/// Who asks, and where they are involved already.
struct EntrySummary {
  StakeholderId stakeholder = {};
  std::optional<StakeholderKind> kind = {};
  std::vector<TopicId> topics = {};
  std::optional<double> amount_eur = {};
  std::vector<NodeId> already_involved = {};

  static constexpr auto columns() {
    using R = EntrySummary;
    return std::tuple{
        Column{"stakeholder", &R::stakeholder, "Organisation", "stakeholder"},
        Column{"kind", &R::kind, "Art", "kind"}, Column{"topics", &R::topics, "Themen", "topics"},
        Column{"amount_eur", &R::amount_eur, "Betrag in Euro", "amount"},
        Column{"already_involved", &R::already_involved, "schon beteiligt", "already involved"}};
  }
};

}  // namespace bindeglied
