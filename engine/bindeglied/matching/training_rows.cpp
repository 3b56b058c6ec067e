#include "bindeglied/matching/training_rows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <string_view>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/base/sort_unique.hpp"
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
std::vector<VenueId> draw_projects(const Network& network, const History& history,
                                   EvaluationTask task, const TrainOptions& options, Day first) {
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

/// One project asked about for one task.
struct AskedProject {
  EvaluationQuery query;
  std::size_t task = 0;   ///< its position among the tasks
  std::size_t place = 0;  ///< of its rows among those of the task
};

/// A task, with the projects and options that its rows are made from.
struct TaskPlan {
  EvaluationTask task;
  TrainOptions options;
  std::vector<VenueId> projects;
};

TrainingQuery take_rows(const Network& network, const History& history, const FeatureTable& table,
                        const std::vector<double>& utility, const EvaluationQuery& query,
                        const TaskPlan& plan) {
  const std::string_view id = network.text(network.node_ids[network.node(query.project)]);
  const ChosenRows rows =
      choose_candidates(query, utility, candidates_of(history, query, plan.task), plan.options,
                        seed_of_project(id, plan.options.seed));
  TrainingQuery training{.chosen = query.held_out.size()};
  training.values.reserve(rows.stakeholders.size() * feature_count);
  for (std::size_t row = 0; row < rows.stakeholders.size(); ++row) {
    for (std::size_t feature = 0; feature < feature_count; ++feature) {
      training.values.push_back(table[static_cast<Feature>(feature)][rows.stakeholders[row]]);
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

/// Finds what is asked of one month and makes room for its rows; mean_known is still a sum.  Those
/// of the same project with the same known partners stand together, as their features are the same.
std::vector<std::vector<AskedProject>> ask_month(const Network& network, const History& history,
                                                 const std::vector<TaskPlan>& plans,
                                                 std::pair<Day, Day> month,
                                                 std::vector<TrainingRows>& rows) {
  std::map<std::pair<VenueId, std::vector<StakeholderId>>, std::vector<AskedProject>> asked;
  for (std::size_t task = 0; task < plans.size(); ++task) {
    const TaskPlan& plan = plans[task];
    auto queries =
        queries_of_month(network, history, plan.task, plan.options, plan.projects, month);
    rows[task].projects += count_projects(queries);
    for (EvaluationQuery& query : queries) {
      rows[task].mean_known += static_cast<double>(query.known.size());
      const std::size_t place = rows[task].queries.size();
      rows[task].queries.emplace_back();
      asked[{query.project, query.known}].push_back({std::move(query), task, place});
    }
  }
  std::vector<std::vector<AskedProject>> together;
  for (auto& [features, same] : asked) together.push_back(std::move(same));
  return together;
}

/// Adds the rows of one month, with the history before it.
void add_month(const Network& network, const std::shared_ptr<const VenueTerms>& terms,
               const TrainOptions& options, const std::vector<TaskPlan>& plans,
               std::pair<Day, Day> month, const Watch& watch, std::vector<TrainingRows>& rows) {
  const MatchIndex index =
      build_match_index(network, terms, history_before(options, month.first), watch);
  const auto asked = ask_month(network, index.history, plans, month, rows);
  parallel_for(asked.size(), 1, options.threads, [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      watch.check();
      const EvaluationQuery& first = asked[i].front().query;
      const FeatureTable table =
          measure_features(index, make_partner_query(index, first.project, first.known));
      const std::vector<double> utility = utilities(prior_model(), table);
      for (const AskedProject& same : asked[i]) {
        rows[same.task].queries[same.place] =
            take_rows(network, index.history, table, utility, same.query, plans[same.task]);
      }
    }
  });
}

std::vector<TaskPlan> plan_tasks(const Network& network, std::span<const EvaluationTask> tasks,
                                 const TrainOptions& options, Day first) {
  const History history = build_history(network, history_before(options, options.before));
  std::vector<TaskPlan> plans;
  for (const EvaluationTask task : tasks) {
    plans.push_back({task, options, draw_projects(network, history, task, options, first)});
    if (task != EvaluationTask::all_but_one) continue;
    TrainOptions& per_query = plans.back().options;
    per_query.pool = std::max(1U, options.pool / std::max(1U, options.leave_outs));
    per_query.others = options.others / std::max(1U, options.leave_outs);
  }
  return plans;
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

std::vector<TrainingRows> measure_training_rows(const Network& network,
                                                const std::shared_ptr<const VenueTerms>& terms,
                                                std::span<const EvaluationTask> tasks,
                                                const TrainOptions& options, const Watch& watch) {
  const Day first = months_before(options.before, options.months);
  const std::vector<TaskPlan> plans = plan_tasks(network, tasks, options, first);
  std::vector<TrainingRows> rows(tasks.size(), TrainingRows{.first = first});
  for (std::uint32_t back = options.months; back > 0; --back) {
    watch.check("training", 1.0 - static_cast<double>(back) / options.months);
    const Day from = months_before(options.before, back);
    const Day until = back == 1 ? options.before : months_before(options.before, back - 1);
    add_month(network, terms, options, plans, {from, until}, watch, rows);
  }
  for (TrainingRows& of_task : rows) {
    of_task.mean_known /= static_cast<double>(std::max<std::size_t>(1, of_task.queries.size()));
  }
  return rows;
}

void visit_training_rows(const Network& network, const std::shared_ptr<const VenueTerms>& terms,
                         std::span<const EvaluationTask> tasks, const TrainOptions& options,
                         const std::function<void(std::size_t, const TrainingRows&)>& visit,
                         const Watch& watch) {
  constexpr std::size_t at_once = 2;
  for (std::size_t first = 0; first < tasks.size(); first += at_once) {
    const auto pair = tasks.subspan(first, std::min(at_once, tasks.size() - first));
    auto measured = measure_training_rows(network, terms, pair, options, watch);
    for (std::size_t i = 0; i < measured.size(); ++i) {
      visit(first + i, std::exchange(measured[i], {}));
    }
  }
}

}  // namespace bindeglied
