#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/model/dataset.hpp"
#include "bindeglied/network/build_network.hpp"

namespace bindeglied::testing {

/// Builds small datasets in the words of their tables:
///
///   DatasetBuilder builder;
///   builder.stakeholder("a", StakeholderKind::foundation).venue("p", VenueKind::process);
///   builder.tie("a", TieKind::attends, "p", {.since = "2019-06-19"});
///   const Network network = builder.network();
class DatasetBuilder {
 public:
  struct TieDetails {
    Level level = Level::none;
    std::string_view since = {};
    std::string_view until = {};
    std::string_view seen = {};
    bool is_inferred = false;
    std::string_view sources = "s1";
  };
  struct ExpectationDetails {
    Level level = Level::involved;
    std::uint32_t min_count = 1;
    std::string_view due = {};
    double weight = 1.0;
    std::string_view also_counts = {};
  };
  struct NodeDetails {
    std::string_view topics = {};
    std::string_view place = {};
  };

  /// Of a kind that the data does not say.
  DatasetBuilder& stakeholder(std::string_view id);
  DatasetBuilder& stakeholder(std::string_view id, StakeholderKind kind) {
    return stakeholder(id, kind, {});
  }
  DatasetBuilder& stakeholder(std::string_view id, StakeholderKind kind,
                              const NodeDetails& details);
  DatasetBuilder& venue(std::string_view id, VenueKind kind, std::string_view part_of = {}) {
    return venue(id, kind, part_of, {});
  }
  DatasetBuilder& venue(std::string_view id, VenueKind kind, std::string_view part_of,
                        const NodeDetails& details);
  DatasetBuilder& tie(std::string_view from, TieKind kind, std::string_view to) {
    return tie(from, kind, to, {});
  }
  DatasetBuilder& tie(std::string_view from, TieKind kind, std::string_view to,
                      const TieDetails& details);
  /// The expectation's id is "exp-WHO-VENUE".
  DatasetBuilder& expect(std::string_view stakeholder, std::string_view venue,
                         const ExpectationDetails& details);
  DatasetBuilder& expect_kind(const std::vector<StakeholderKind>& kinds, std::string_view venue,
                              const ExpectationDetails& details);
  DatasetBuilder& check(std::string_view stakeholder, std::string_view venue, std::string_view from,
                        std::string_view until);
  DatasetBuilder& phase(std::string_view venue, std::string_view starts, std::string_view ends);

  /// `venue` needs `capability`, according to a source.
  DatasetBuilder& need(std::string_view venue, std::string_view capability);
  /// `stakeholder` offers `capability`, according to a source.
  DatasetBuilder& offer(std::string_view stakeholder, std::string_view capability);
  /// All of that kind usually offer `capability`: assumed, not documented.
  DatasetBuilder& offer_by_kind(StakeholderKind kind, std::string_view capability);

  /// For what the shortcuts do not say.
  [[nodiscard]] Dataset& dataset() { return dataset_; }
  [[nodiscard]] Text text(std::string_view text) { return dataset_.strings->intern(text); }
  [[nodiscard]] Network network() const { return build_network(dataset_); }

 private:
  Dataset dataset_;
};

}  // namespace bindeglied::testing
