#include "bindeglied/matching/evaluation_slices.hpp"

#include <algorithm>
#include <utility>

namespace bindeglied {
namespace {

/// Whether a known partner has the same place, region or country; not where it is unknown.
template <class IdType>
auto is_with_known(const IdVector<StakeholderId, IdType>& of) {
  return [&of](const EvaluationQuery& query, StakeholderId who) {
    return !of[who].is_none() && std::ranges::any_of(query.known, [&](StakeholderId known) {
      return of[known] == of[who];
    });
  };
}

}  // namespace

std::vector<EvaluationSlice> evaluation_slices(const MatchIndex& index, EvaluationTask task) {
  const History& history = index.history;
  std::vector<EvaluationSlice> slices = {{"all", [](const auto&, StakeholderId) { return true; }}};
  if (task == EvaluationTask::one_known) {
    slices.push_back(
        {"never_worked_together", [&history](const EvaluationQuery& query, StakeholderId who) {
           return past_partners(history, query.known)[who] == 0;
         }});
  }
  slices.push_back({"one_project", [&history](const EvaluationQuery&, StakeholderId who) {
                      return history.venues[who].size() == 1;
                    }});
  slices.push_back({"same_place", is_with_known(index.seats)});
  slices.push_back({"same_region", is_with_known(index.regions)});
  const auto same_country = is_with_known(index.countries);
  slices.push_back({"same_country", same_country});
  // Whose country nobody knows is in neither.
  slices.push_back(
      {"other_country", [&index, same_country](const EvaluationQuery& query, StakeholderId who) {
         const auto is_unknown = [&](StakeholderId one) { return index.countries[one].is_none(); };
         const bool is_known = !is_unknown(who) && !std::ranges::all_of(query.known, is_unknown);
         return is_known && !same_country(query, who);
       }});
  for (const auto& kind : EnumNames<StakeholderKind>::names) {
    slices.push_back({"kind:" + std::string(kind.name),
                      [&index, value = kind.value](const auto&, StakeholderId who) {
                        return index.kinds[who] == value;
                      }});
  }
  return slices;
}

}  // namespace bindeglied
