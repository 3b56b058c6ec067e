#include "bindeglied/analysis/detail/gap_finding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/expected_who.hpp"

namespace bindeglied::detail {
namespace {

// Each sentence comes in several endings; a code must be a literal, so the preprocessor joins them.
#define BINDEGLIED_MARKED(code) \
  { code, code ".inferred", code ".undated", code ".inferred_undated" }
#define BINDEGLIED_STEP(code)                                                      \
  {                                                                                \
    code ".at_occasion", code ".until_due", code ".soon", code ".led.at_occasion", \
        code ".led.until_due", code ".led.soon"                                    \
  }

/// By what is found, then whether a kind is expected, then the mark.
constexpr std::array<std::array<std::array<std::string_view, 4>, 2>, 6> marked_codes{{
    {{BINDEGLIED_MARKED("gap.met"), BINDEGLIED_MARKED("gap.met_kind")}},
    {{BINDEGLIED_MARKED("gap.below_level"), BINDEGLIED_MARKED("gap.below_level_kind")}},
    {{BINDEGLIED_MARKED("gap.late"), BINDEGLIED_MARKED("gap.late_kind")}},
    {{BINDEGLIED_MARKED("gap.below_and_late"), BINDEGLIED_MARKED("gap.below_and_late_kind")}},
    {{BINDEGLIED_MARKED("gap.indirect_only"), BINDEGLIED_MARKED("gap.indirect_only_kind")}},
    {{BINDEGLIED_MARKED("gap.met_untimed"), BINDEGLIED_MARKED("gap.met_untimed_kind")}},
}};

/// By action, then whether a kind is expected, then the ending.
constexpr std::array<std::array<std::array<std::string_view, 6>, 2>, 4> step_codes{{
    {{BINDEGLIED_STEP("gap.step.invite"), BINDEGLIED_STEP("gap.step.invite_kind")}},
    {{BINDEGLIED_STEP("gap.step.raise"), BINDEGLIED_STEP("gap.step.raise_kind")}},
    {{BINDEGLIED_STEP("gap.step.catch_up"), BINDEGLIED_STEP("gap.step.catch_up_kind")}},
    {{BINDEGLIED_STEP("gap.step.verify"), BINDEGLIED_STEP("gap.step.verify_kind")}},
}};

/// A place of a sentence that is not used may have nothing to say.
MessageArgument node_or_nothing(NodeId node) {
  if (node.is_none()) return std::string{};
  return node;
}

/// Without a working phase nobody can say whether it was in time.
std::string_view finding_code(const Gap& gap, bool has_phase) {
  const std::size_t is_kind = gap.stakeholder.is_none() ? 1 : 0;
  const std::size_t mark = (gap.is_inferred ? 1U : 0U) + (gap.is_undated ? 2U : 0U);
  const auto marked = [&](std::size_t finding) {
    return marked_codes.at(finding).at(is_kind).at(mark);
  };
  if (gap.status == GapStatus::unknown) {
    return is_kind != 0 ? "gap.unknown_kind" : "gap.unknown";
  }
  if (gap.status == GapStatus::met) return marked(has_phase ? 0 : 5);
  const auto has = [&](GapType type) {
    return std::ranges::find(gap.types, type) != gap.types.end();
  };
  if (has(GapType::absent)) return is_kind != 0 ? "gap.absent_kind" : "gap.absent";
  if (has(GapType::indirect_only)) return marked(4);
  if (has(GapType::below_level) && has(GapType::late)) return marked(3);
  return marked(has(GapType::late) ? 2 : 1);
}

std::size_t action_of(const Gap& gap) {
  if (gap.status == GapStatus::unknown) return 3;
  // Where enough of a kind are at the level, and late, there is nothing to raise.
  const bool is_only_late = gap.reached_count >= gap.expected_count;
  if (gap.headline == GapType::late || is_only_late) return 2;
  return gap.headline == GapType::below_level ? 1 : 0;
}

}  // namespace

NodeId find_contact(const ExpectationView& view, const std::vector<NodeId>& leaders) {
  const NodeId expected = view.expectation.stakeholder.is_none()
                              ? NodeId{}
                              : view.network.node(view.expectation.stakeholder);
  const auto contact =
      std::ranges::find_if(leaders, [&](NodeId leader) { return leader != expected; });
  return contact == leaders.end() ? NodeId{} : *contact;
}

Message make_finding(const ExpectationView& view, const Gap& gap, const IndirectContact& contact,
                     const Involvement& best) {
  const bool has_begin = best.level != Level::none && best.first.first != earliest_day;
  const PartialDate begin = has_begin ? to_partial(best.first.first) : PartialDate{};
  const NodeId through = contact.through.is_none() ? NodeId{} : view.network.node(contact.through);
  return {.code = finding_code(gap, view.phase.has_value()),
          .arguments = {
              expected_who(view.network, view.expectation), view.network.node(gap.venue),
              gap.required_level, gap.documented_level, std::int64_t{gap.searched_sources}, begin,
              node_or_nothing(through), std::int64_t{gap.expected_count},
              static_cast<std::int64_t>(gap.documented.size()), std::int64_t{gap.fulfilled_count},
              std::int64_t{gap.reached_count}, std::int64_t{gap.outer_count}}};
}

Message make_next_step(const ExpectationView& view, const Gap& gap,
                       const std::optional<DatedOccasion>& occasion) {
  if (gap.status == GapStatus::met) return {.code = "gap.step.none"};
  PartialDate date = occasion ? occasion->day : PartialDate{};
  const Day due = view.expectation.due.range().last;
  std::size_t ending = 0;
  if (!occasion) {
    const bool is_due = !view.expectation.due.is_none() && due >= view.as_of.day;
    ending = is_due ? 1 : 2;
    if (is_due) date = view.expectation.due;
  }
  if (!gap.contact.is_none()) ending += 3;
  const std::size_t is_kind = gap.stakeholder.is_none() ? 1 : 0;
  return {.code = step_codes.at(action_of(gap)).at(is_kind).at(ending),
          .arguments = {expected_who(view.network, view.expectation), view.network.node(gap.venue),
                        gap.required_level, gap.documented_level, node_or_nothing(gap.contact),
                        occasion ? occasion->name : std::string{}, date,
                        std::int64_t{gap.expected_count}}};
}

Potential make_potential(const ExpectationView& view, const Gap& gap,
                         const std::vector<NeedyVenue>& open_needs) {
  if (gap.status == GapStatus::met) return {.text = {.code = "gap.potential.met"}};
  const bool is_unknown = gap.status == GapStatus::unknown;
  OfferedCapabilities offered = find_offered_capabilities(view, open_needs);
  Potential potential{.severity_removed = is_unknown ? gap.interval.high : gap.severity,
                      .capabilities = std::move(offered.capabilities)};
  std::string_view code = is_unknown ? "gap.potential.unknown" : "gap.potential";
  if (!potential.capabilities.empty() && offered.is_documented) {
    code = is_unknown ? "gap.potential.unknown.offers" : "gap.potential.offers";
  } else if (!potential.capabilities.empty()) {
    code = is_unknown ? "gap.potential.unknown.usually_offers" : "gap.potential.usually_offers";
  }
  potential.text = {
      .code = code,
      .arguments = {expected_who(view.network, view.expectation), view.network.node(gap.venue),
                    potential.severity_removed, Capabilities{potential.capabilities}}};
  return potential;
}

}  // namespace bindeglied::detail
