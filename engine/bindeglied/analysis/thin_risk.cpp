#include "bindeglied/analysis/thin_risk.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "bindeglied/analysis/detail/gap_evidence.hpp"
#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/detail/venue_level.hpp"
#include "bindeglied/analysis/expected_who.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

using detail::ExpectationView;

/// The ties by which one stakeholder fulfils an expectation.
struct Support {
  StakeholderId stakeholder = {};
  std::vector<TieId> ties = {};
};

/// Whether those ties are enough: the required level, in time.
template <class Remains>
bool is_fulfilled_by(const ExpectationView& view, const Support& support, Remains remains) {
  Level level = Level::none;
  Day first = latest_day;
  for (const TieId id : support.ties) {
    const Tie& tie = view.network.ties[id];
    if (!remains(id)) continue;
    level = std::max(level, detail::level_in(view.network, tie, view.expectation.venue));
    first = std::min(first, tie.start.first);
  }
  return level >= view.expectation.level && level != Level::none &&
         timeliness(view.phase, first) >= 0.5;
}

std::vector<Support> find_supports(const ExpectationView& view, const Gap& gap) {
  std::vector<Support> supports;
  for (const StakeholderId stakeholder : gap.documented) {
    detail::Standing standing = detail::find_standing(view, stakeholder);
    if (!standing.is_fulfilled()) continue;
    supports.push_back({stakeholder, std::move(standing.involvement.ties)});
  }
  return supports;
}

/// What the loss of one thing would do to a met expectation.
class LossTest {
 public:
  LossTest(const ExpectationView& view, const std::vector<Support>& supports, std::size_t expected)
      : view_(view), supports_(supports), expected_(expected) {}

  [[nodiscard]] bool is_fatal(TieId lost) const {
    return count([&](TieId tie) { return tie != lost; }) < expected_;
  }
  [[nodiscard]] bool is_fatal(NodeId lost) const {
    return count([&](TieId id) {
             const Tie& tie = view_.network.ties[id];
             return tie.from != lost && tie.to != lost;
           }) < expected_;
  }

 private:
  template <class Remains>
  [[nodiscard]] std::size_t count(Remains remains) const {
    return static_cast<std::size_t>(std::ranges::count_if(supports_, [&](const Support& support) {
      return is_fulfilled_by(view_, support, remains);
    }));
  }

  const ExpectationView& view_;
  const std::vector<Support>& supports_;
  std::size_t expected_;
};

/// What the ties run through, besides the venue itself and the expected stakeholder.
std::vector<NodeId> nodes_between(const ExpectationView& view, const std::vector<TieId>& ties) {
  const Network& network = view.network;
  std::vector<NodeId> nodes;
  for (const TieId id : ties) {
    const Tie& tie = network.ties[id];
    if (view.expectation.stakeholder.is_none()) nodes.push_back(tie.from);
    if (tie.to != network.node(view.expectation.venue)) nodes.push_back(tie.to);
  }
  sort_unique(nodes);
  return nodes;
}

Message make_finding(const ExpectationView& view, const Gap& gap, const ThinRisk& risk) {
  const bool is_kind = gap.stakeholder.is_none();
  const MessageArgument through =
      risk.only_through.empty() ? MessageArgument{std::string{}} : risk.only_through.front();
  std::string_view code = is_kind ? "thin.kind_through_one" : "thin.through_one";
  if (!risk.only_ties.empty()) code = is_kind ? "thin.kind_one_tie" : "thin.one_tie";
  if (is_kind && risk.only_through.size() > 1) code = "thin.kind_nobody_to_spare";
  return {
      .code = code,
      .arguments = {expected_who(view.network, view.expectation), view.network.node(gap.venue),
                    through, std::int64_t{gap.expected_count}, std::int64_t{risk.fulfilled_count}}};
}

std::optional<ThinRisk> assess(const ExpectationView& view, const Gap& gap) {
  const std::vector<Support> supports = find_supports(view, gap);
  const LossTest test(view, supports, gap.expected_count);
  std::vector<TieId> ties;
  for (const Support& support : supports) {
    ties.insert(ties.end(), support.ties.begin(), support.ties.end());
  }
  sort_unique(ties);

  ThinRisk risk{.id = "thin:" + std::string(view.network.text(view.expectation.id)),
                .stakeholder = gap.stakeholder,
                .kind = gap.kind,
                .venue = gap.venue,
                .required_level = gap.required_level,
                .expected_count = gap.expected_count,
                .fulfilled_count = static_cast<std::uint32_t>(supports.size())};
  for (const TieId tie : ties) {
    if (!test.is_fatal(tie)) continue;
    risk.only_ties.emplace_back(tie);
    risk.is_inferred = risk.is_inferred || view.network.ties[tie].is_inferred;
  }
  for (const NodeId node : nodes_between(view, ties)) {
    if (test.is_fatal(node)) risk.only_through.push_back(node);
  }
  if (risk.only_ties.empty() && risk.only_through.empty()) return std::nullopt;
  risk.evidence = {gap.expectation};
  risk.evidence.insert(risk.evidence.end(), ties.begin(), ties.end());
  risk.sources = detail::sources_of(view.network, risk.evidence);
  risk.finding = make_finding(view, gap, risk);
  return risk;
}

}  // namespace

std::vector<ThinRisk> find_thin_risks(const Network& network, const AsOf& as_of,
                                      const std::vector<Gap>& gaps, const Watch& watch) {
  std::vector<ThinRisk> risks;
  std::size_t done = 0;
  for (const Gap& gap : gaps) {
    watch.check("find thin risks", static_cast<double>(done++) / static_cast<double>(gaps.size()));
    if (gap.status != GapStatus::met) continue;
    const Expectation& expectation = network.expectations[gap.expectation];
    auto risk = assess(detail::view_of(network, as_of, expectation), gap);
    if (risk) risks.push_back(*std::move(risk));
  }
  std::ranges::sort(risks, {}, &ThinRisk::id);
  return risks;
}

}  // namespace bindeglied
