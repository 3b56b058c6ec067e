#include "bindeglied/matching/score_project.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <tuple>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/matching/content_part.hpp"
#include "bindeglied/matching/detail/query_view.hpp"
#include "bindeglied/matching/place_part.hpp"

namespace bindeglied {
namespace {

EvaluationTask task_of(CandidateList list, std::size_t partners) {
  switch (list) {
    case CandidateList::new_:
      return EvaluationTask::new_partners;
    case CandidateList::proven:
      return EvaluationTask::past_partners;
    case CandidateList::combined:
      break;
  }
  return partners >= 2 ? EvaluationTask::all_but_one : EvaluationTask::one_known;
}

/// `partners` ascend.
IdVector<VenueId, StakeholderId> first_partners(const History& history, VenueId project,
                                                const std::vector<StakeholderId>& partners) {
  IdVector<VenueId, StakeholderId> first(history.members.key_count(), StakeholderId{});
  for (const StakeholderId partner : partners) {
    for (const VenueId venue : history.venues[partner]) {
      if (venue != project && first[venue].is_none()) first[venue] = partner;
    }
  }
  return first;
}

/// Who may be recommended and belongs to the list.
CandidateFlags flag_candidates(const Network& network, const PartnerStudy& study,
                               const ProjectQuery& query, const std::vector<StakeholderId>& known,
                               CandidateList list) {
  const History& history = study.index.history;
  CandidateFlags flags{.is_candidate = find_candidates(network, query, study.is_there)};
  for (const StakeholderId who : flags.is_candidate.ids()) {
    flags.has_history.push_back(history.venues[who].empty() ? 0 : 1);
  }
  if (list == CandidateList::combined) return flags;
  const auto is_proven = known.empty() ? flags.has_history : past_partners(history, known);
  const std::uint8_t wanted = list == CandidateList::proven ? 1 : 0;
  for (const StakeholderId who : flags.is_candidate.ids()) {
    if (is_proven[who] != wanted) flags.is_candidate[who] = 0;
  }
  return flags;
}

/// All but the place, which takes longer and lists nobody.
MatchParts parts_but_place(const Network& network, const ProjectScores& scores,
                           StakeholderId candidate, const RecommendOptions& options) {
  const LearnedParts& learned = scores.learned;
  const auto family = [&](FeatureFamily which) {
    return learned.families[static_cast<std::size_t>(which)][candidate.index()];
  };
  MatchParts parts{.base = learned.base,
                   .content = family(FeatureFamily::content),
                   .ties = family(FeatureFamily::ties),
                   .surroundings = family(FeatureFamily::surroundings),
                   .region = family(FeatureFamily::region),
                   .experience = family(FeatureFamily::experience),
                   .activity = family(FeatureFamily::activity),
                   .interplay = learned.interplay[candidate.index()]};
  parts.own_topics = options.own_topics_weight * scores.own_topics[candidate];
  parts.relations = options.relations_weight * scores.relations.value[candidate];
  parts.need_offer = options.need_offer_weight * scores.needs.value[candidate];
  const auto expectation = match_expectation(network, scores.expectations, candidate);
  if (expectation) parts.missing_kind = options.missing_kind_weight * expectation->value;
  return parts;
}

/// Learned parts count unstretched, so that the floor is as high among few as among many.
bool reaches_floor(const MatchParts& parts, double stretch, double floor) {
  const auto sum_above_0 = [](std::initializer_list<double> values) {
    double sum = 0.0;
    for (const double value : values) sum += std::max(0.0, value);
    return sum;
  };
  const double learned =
      sum_above_0({parts.content, parts.ties, parts.surroundings, parts.experience});
  return learned / stretch + sum_above_0({parts.own_topics, parts.relations, parts.need_offer,
                                          parts.missing_kind}) >=
         floor;
}

/// Those of a range of stakeholders who reach the floor; ascending.
std::vector<Candidate> find_ranked(const Network& network, const ProjectScores& scores,
                                   const CandidateFlags& flags, std::size_t first, std::size_t last,
                                   const RecommendOptions& options) {
  std::vector<Candidate> found;
  for (std::size_t i = first; i < last; ++i) {
    const StakeholderId who{i};
    if (flags.is_candidate[who] == 0) continue;
    MatchParts parts = parts_but_place(network, scores, who, options);
    if (!reaches_floor(parts, scores.learned.stretch, options.floor)) continue;
    parts.place = options.place_weight * match_place(network, scores.query, who).value;
    found.push_back({.stakeholder = who, .utility = utility_of(parts), .parts = parts});
  }
  return found;
}

/// All who reach the floor; ascending.
std::vector<Candidate> find_ranked(const Network& network, const ProjectScores& scores,
                                   const CandidateFlags& flags, const RecommendOptions& options) {
  constexpr std::size_t chunk = 4096;
  const std::size_t count = flags.is_candidate.size();
  std::vector<std::vector<Candidate>> found((count + chunk - 1) / chunk);
  parallel_for(count, chunk, options.threads, [&](std::size_t first, std::size_t last) {
    found[first / chunk] = find_ranked(network, scores, flags, first, last, options);
  });
  std::vector<Candidate> all;
  for (const std::vector<Candidate>& part : found) all.insert(all.end(), part.begin(), part.end());
  return all;
}

auto by_rank(const Candidate& candidate) {
  return std::tuple(-candidate.utility, candidate.stakeholder);
}

/// Sorts what is compared and moves each candidate once: they are large, and there are many.
void sort_by_rank(std::vector<Candidate>& candidates) {
  std::vector<std::pair<double, std::size_t>> order;
  order.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    order.emplace_back(-candidates[i].utility, i);  // candidates ascend by id
  }
  std::ranges::sort(order);
  std::vector<Candidate> sorted;
  sorted.reserve(candidates.size());
  for (const auto& [utility, i] : order) sorted.push_back(candidates[i]);
  candidates = std::move(sorted);
}

}  // namespace

double utility_of(const MatchParts& parts) {
  double sum = 0.0;
  for_each_column<MatchParts>([&](const auto& column) { sum += parts.*column.member; });
  return sum;
}

ProjectScores score_project(const Network& network, const PartnerStudy& study,
                            std::span<const Gap> gaps, VenueId project, const AsOf& as_of,
                            const RecommendOptions& options) {
  ProjectScores scores{.query = make_query(network, project, as_of)};
  std::vector<StakeholderId> known;
  for (const Participant& partner : scores.query.partners) known.push_back(partner.stakeholder);
  const PartnerQuery query = make_partner_query(study.index, project, known);
  scores.task = task_of(options.list, known.size());
  const AdditiveModel& model = study.weights.of(scores.task);
  detail::QueryView view = detail::make_query_view(study.index, query, features_of(model));
  scores.partner_in = first_partners(study.index.history, project, known);
  scores.features = detail::measure_features(view, options.threads);
  scores.similarity = std::move(view.similarity);
  scores.blocks = std::move(view.blocks);
  scores.own_topics = own_topics_part(network, study.topics, scores.query);
  scores.relations = relations_part(network, scores.query);
  scores.needs = need_offer_part(network, scores.query);
  scores.expectations = open_expectations(network, gaps, scores.query);

  const CandidateFlags flags = flag_candidates(network, study, scores.query, known, options.list);
  const auto count = std::ranges::count(flags.is_candidate, std::uint8_t{1});
  scores.learned =
      learned_parts(model, scores.features, flags,
                    stretch_for(model, static_cast<std::size_t>(count)), options.threads);
  scores.inherited =
      inherit_parts(study.kinships, study.index.history, scores.similarity, scores.learned);
  scores.ranked = find_ranked(network, scores, flags, options);
  for (auto& family : scores.learned.families) family = {};
  scores.learned.interplay = {};
  sort_by_rank(scores.ranked);
  return scores;
}

std::vector<FeatureShare> shares_of(const PartnerStudy& study, const ProjectScores& scores,
                                    StakeholderId candidate) {
  return feature_shares(study.weights.of(scores.task), scores.features, scores.learned, candidate,
                        !is_new_face(study, candidate));
}

std::vector<InterplayShare> interplays_of(const PartnerStudy& study, const ProjectScores& scores,
                                          StakeholderId candidate) {
  if (is_new_face(study, candidate)) return {};
  return interplay_shares(study.weights.of(scores.task), scores.features, scores.learned,
                          candidate);
}

bool is_new_face(const PartnerStudy& study, StakeholderId candidate) {
  return study.index.history.venues[candidate].empty();
}

std::vector<Candidate> choose_rows(const PartnerStudy& study, const ProjectScores& scores,
                                   const RecommendOptions& options) {
  constexpr std::uint32_t rows_per_new = 5;
  const auto is_new = [&](const Candidate& candidate) {
    return is_new_face(study, candidate.stakeholder);
  };
  const std::size_t count = std::min<std::size_t>(options.top, scores.ranked.size());
  std::vector<Candidate> rows(scores.ranked.begin(),
                              scores.ranked.begin() + static_cast<std::ptrdiff_t>(count));
  if (options.list != CandidateList::combined) return rows;
  const std::size_t reserved = options.top / rows_per_new;
  auto new_count = static_cast<std::size_t>(std::ranges::count_if(rows, is_new));
  std::size_t lowest = count;  // rows from here on are kept
  for (std::size_t next = count; next < scores.ranked.size() && new_count < reserved; ++next) {
    if (!is_new(scores.ranked[next])) continue;
    do {
      --lowest;
    } while (is_new(rows[lowest]));
    rows[lowest] = scores.ranked[next];
    ++new_count;
  }
  std::ranges::sort(rows, {}, by_rank);
  return rows;
}

}  // namespace bindeglied
