#include "bindeglied/matching/train_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string_view>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/calibrate_model.hpp"
#include "bindeglied/matching/learned_parts.hpp"
#include "bindeglied/matching/match_index.hpp"

namespace bindeglied {
namespace {

/// The day `months` months earlier, at the first of the month; never before the year 1.
Day months_before(Day day, std::uint32_t months) {
  const PartialDate date = to_partial(day);
  const unsigned since_year_1 = (date.year() - 1) * 12 + date.month() - 1;
  const unsigned total = since_year_1 - std::min(months, since_year_1);
  return PartialDate(total / 12 + 1, total % 12 + 1, 1).range().first;
}

QueryChoice choice_between(const TrainOptions& options, Day from, Day until) {
  return {.from = from,
          .until = until,
          .min_members = options.min_members,
          .explicit_only = options.explicit_only,
          .without_role = options.without_role,
          .seed = options.seed,
          .known_before = options.before};
}

HistoryOptions history_before(const TrainOptions& options, Day day) {
  return {
      .before = day, .explicit_only = options.explicit_only, .without_role = options.without_role};
}

/// The projects to learn from; ascending.  That partners know each other from the project itself
/// makes none of them a past partner here, so that who is new is left to the history of its month.
std::vector<VenueId> draw_projects(const Network& network, EvaluationTask task,
                                   const TrainOptions& options, Day first) {
  const History history = build_history(network, history_before(options, options.before));
  if (task != EvaluationTask::all_but_one) task = EvaluationTask::one_known;
  std::vector<VenueId> projects;
  for (const EvaluationQuery& query :
       find_queries(network, history, choice_between(options, first, options.before), task)) {
    projects.push_back(query.project);
  }
  std::mt19937_64 random(options.seed);
  for (std::size_t i = projects.size(); i > 1; --i) {
    std::swap(projects[i - 1], projects[random() % i]);
  }
  if (projects.size() > options.most_projects) projects.resize(options.most_projects);
  std::ranges::sort(projects);
  return projects;
}

/// Rows of the candidates: those chosen, the best of the rest, and a random part of what is left.
struct ChosenRows {
  std::vector<std::size_t> stakeholders;
  std::size_t one_by_one = 0;  ///< rows before the random ones
  double each_stands_for = 1.0;
};

/// What is drawn for the project, which its place among all others must not change: later ones are
/// not known.  FNV-1a of its id (Fowler, Noll and Vo; RFC 9923), 64 bits.
std::uint64_t seed_of_project(std::string_view id, std::uint64_t seed) {
  constexpr std::uint64_t prime = 0x100000001B3ULL;
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return hash + seed;
}

ChosenRows choose_candidates(const EvaluationQuery& query, const std::vector<double>& utility,
                             const IdVector<StakeholderId, std::uint8_t>& is_candidate,
                             const TrainOptions& options, std::uint64_t seed) {
  std::vector<std::size_t> others;
  for (const StakeholderId who : is_candidate.ids()) {
    if (is_candidate[who] == 0 || std::ranges::binary_search(query.held_out, who)) continue;
    others.push_back(who.index());
  }
  const std::size_t pool = std::min<std::size_t>(options.pool, others.size());
  const auto is_better = [&](std::size_t a, std::size_t b) {
    return utility[a] != utility[b] ? utility[a] > utility[b] : a < b;
  };
  const auto middle = others.begin() + static_cast<std::ptrdiff_t>(pool);
  std::ranges::nth_element(others, middle, is_better);
  // What nth_element leaves behind depends on the library; the order of ids does not.
  std::sort(others.begin(), middle);
  std::sort(middle, others.end());
  const std::size_t rest = others.size() - pool;
  const std::size_t drawn = std::min<std::size_t>(options.others, rest);
  std::mt19937_64 random(seed);
  for (std::size_t i = 0; i < drawn; ++i) {
    std::swap(others[pool + i], others[pool + i + random() % (rest - i)]);
  }
  others.resize(pool + drawn);
  ChosenRows rows{.stakeholders = {}, .one_by_one = query.held_out.size() + pool};
  for (const StakeholderId who : query.held_out) rows.stakeholders.push_back(who.index());
  rows.stakeholders.insert(rows.stakeholders.end(), others.begin(), others.end());
  if (drawn > 0) rows.each_stands_for = static_cast<double>(rest) / static_cast<double>(drawn);
  return rows;
}

TrainingQuery measure_query(const Network& network, const MatchIndex& index,
                            const EvaluationQuery& query, EvaluationTask task,
                            const TrainOptions& options) {
  const FeatureTable table =
      measure_features(index, make_partner_query(index, query.project, query.known));
  const std::string_view id = network.text(network.node_ids[network.node(query.project)]);
  const ChosenRows rows = choose_candidates(query, utilities(prior_model(), table),
                                            candidates_of(index.history, query, task), options,
                                            seed_of_project(id, options.seed));
  TrainingQuery training{.chosen = query.held_out.size()};
  training.values.reserve(rows.stakeholders.size() * feature_count);
  for (std::size_t row = 0; row < rows.stakeholders.size(); ++row) {
    for (std::size_t feature = 0; feature < feature_count; ++feature) {
      const auto which = static_cast<Feature>(feature);
      const bool is_left_out = options.without == family_of(which) ||
                               (which == Feature::mention && !options.with_mentions);
      training.values.push_back(is_left_out ? 0.0F : table[which][rows.stakeholders[row]]);
    }
    const bool is_drawn = row >= rows.one_by_one;
    training.offsets.push_back(is_drawn ? static_cast<float>(std::log(rows.each_stands_for))
                                        : 0.0F);
  }
  return training;
}

/// The queries of the projects in those days; in all_but_one several of each project.
std::vector<EvaluationQuery> queries_of_month(const Network& network, const History& history,
                                              EvaluationTask task, const TrainOptions& options,
                                              const std::vector<VenueId>& projects,
                                              std::pair<Day, Day> month) {
  QueryChoice choice = choice_between(options, month.first, month.second);
  const std::uint32_t draws =
      task == EvaluationTask::all_but_one ? std::max(1U, options.leave_outs) : 1;
  std::vector<EvaluationQuery> queries;
  for (std::uint32_t draw = 0; draw < draws; ++draw, ++choice.seed) {
    for (EvaluationQuery& query : find_queries(network, history, choice, task)) {
      const auto is_same = [&](const EvaluationQuery& other) {
        return other.project == query.project && other.held_out == query.held_out;
      };
      if (!std::ranges::binary_search(projects, query.project)) continue;
      if (std::ranges::none_of(queries, is_same)) queries.push_back(std::move(query));
    }
  }
  return queries;
}

std::size_t count_projects(const std::vector<EvaluationQuery>& queries) {
  std::vector<VenueId> projects;
  for (const EvaluationQuery& query : queries) projects.push_back(query.project);
  sort_unique(projects);
  return projects.size();
}

/// Adds the queries of one month, with the history before it; mean_known is still their sum.
void add_month(const Network& network, const std::shared_ptr<const VenueTerms>& terms,
               EvaluationTask task, const TrainOptions& options,
               const std::vector<VenueId>& projects, std::pair<Day, Day> month, const Watch& watch,
               TrainingRows& rows) {
  const MatchIndex index =
      build_match_index(network, terms, history_before(options, month.first), watch);
  const auto queries = queries_of_month(network, index.history, task, options, projects, month);
  rows.projects += count_projects(queries);
  for (const EvaluationQuery& query : queries) {
    rows.mean_known += static_cast<double>(query.known.size());
  }
  std::vector<TrainingQuery>& training = rows.queries;
  const std::size_t first = training.size();
  training.resize(first + queries.size());
  parallel_for(queries.size(), 1, options.threads, [&](std::size_t from, std::size_t to) {
    for (std::size_t q = from; q < to; ++q) {
      training[first + q] = measure_query(network, index, queries[q], task, options);
    }
  });
}

AdditiveModel learn_model(const std::vector<TrainingQuery>& training, const FitOptions& fit,
                          const Watch& watch) {
  return calibrate_model(fit_model(training, make_knots(training), fit, watch), training);
}

/// How many candidates the rows of a query stand for, on average.
double mean_candidates(const std::vector<TrainingQuery>& queries) {
  double sum = 0.0;
  for (const TrainingQuery& query : queries) {
    for (const float offset : query.offsets) sum += std::exp(static_cast<double>(offset));
  }
  return sum / static_cast<double>(queries.size());
}

/// As recommendations among so many candidates use it.
AdditiveModel stretched(AdditiveModel model, double candidates) {
  const double stretch = stretch_for(model, static_cast<std::size_t>(std::llround(candidates)));
  model.base *= stretch;
  for (Curve& curve : model.curves) {
    for (double& value : curve.values) value *= stretch;
  }
  model.candidates = candidates;
  return model;
}

AdditiveModel shift_model(const AdditiveModel& start, const TrainingRows& rows,
                          const FitOptions& fit, const Watch& watch) {
  AdditiveModel shifted =
      fit_model(rows.queries, stretched(start, mean_candidates(rows.queries)), fit, watch);
  if (rows.projects < projects_to_calibrate) return shifted;
  return calibrate_model(shifted, rows.queries);
}

}  // namespace

AdditiveModel prior_model() {
  constexpr std::array counted = {
      Feature::similar,      Feature::similar_recent,  Feature::text_walk, Feature::repeat,
      Feature::line_ties,    Feature::social,          Feature::two_step,  Feature::walk,
      Feature::same_country, Feature::line_experience, Feature::size};
  AdditiveModel model{.base = -6.0};
  for (const Feature feature : counted) {
    model.curves.push_back({.feature = feature, .knots = {0.0, 1.0}, .values = {0.0, 1.0}});
  }
  return model;
}

TrainingRows measure_training_rows(const Network& network,
                                   const std::shared_ptr<const VenueTerms>& terms,
                                   EvaluationTask task, const TrainOptions& options,
                                   const Watch& watch) {
  TrainingRows rows{.first = months_before(options.before, options.months)};
  const std::vector<VenueId> projects = draw_projects(network, task, options, rows.first);
  TrainOptions per_query = options;
  if (task == EvaluationTask::all_but_one) {
    per_query.pool = std::max(1U, options.pool / std::max(1U, options.leave_outs));
    per_query.others = options.others / std::max(1U, options.leave_outs);
  }
  for (std::uint32_t back = options.months; back > 0; --back) {
    watch.check("training", 1.0 - static_cast<double>(back) / options.months);
    const Day from = months_before(options.before, back);
    const Day until = back == 1 ? options.before : months_before(options.before, back - 1);
    add_month(network, terms, task, per_query, projects, {from, until}, watch, rows);
  }
  rows.mean_known /= static_cast<double>(std::max<std::size_t>(1, rows.queries.size()));
  return rows;
}

TrainedModel fit_training_rows(const TrainingRows& rows, EvaluationTask task,
                               const TrainOptions& options, const Watch& watch) {
  if (rows.queries.empty()) return {.model = options.start.value_or(prior_model())};
  // The loss is a mean over the queries; several of one project count together as one.
  FitOptions fit{.ridge = options.ridge / static_cast<double>(rows.projects),
                 .surprise = options.surprise,
                 .threads = options.threads};
  // Who joins for the first time is always a surprise: there it must be smaller to say anything.
  if (task == EvaluationTask::new_partners) fit.surprise /= 10.0;
  const bool is_calibrated = !options.start || rows.projects >= projects_to_calibrate;
  return {.model = options.start ? shift_model(*options.start, rows, fit, watch)
                                 : learn_model(rows.queries, fit, watch),
          .projects = static_cast<std::uint32_t>(rows.projects),
          .first = rows.first,
          .last = Day{options.before.value - 1},
          .to_come = task == EvaluationTask::all_but_one && is_calibrated
                         ? std::max(1.0, rows.mean_known - 1.0)
                         : 1.0};
}

TrainedModel train_model(const Network& network, const std::shared_ptr<const VenueTerms>& terms,
                         EvaluationTask task, const TrainOptions& options, const Watch& watch) {
  const TrainingRows rows = measure_training_rows(network, terms, task, options, watch);
  return fit_training_rows(rows, task, options, watch);
}

AdditiveModel counting_all_to_come(TrainedModel trained) {
  trained.model.base += std::log(trained.to_come);
  return std::move(trained.model);
}

}  // namespace bindeglied
