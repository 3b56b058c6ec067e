#include "bindeglied/matching/detail/graph_walk.hpp"

#include "tests/support/feature_checks.hpp"

namespace bindeglied::graph_walk_test {
namespace {

using testing::DatasetBuilder;
using ::testing::DoubleEq;
using ::testing::Each;
using ::testing::ElementsAre;

//  k -p- a        w: b alone        p, w and q are about energy; q is the query.
DatasetBuilder one_topic() {
  DatasetBuilder builder;
  for (const std::string_view id : {"a", "b", "k"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  for (const std::string_view id : {"p", "q", "w"}) {
    builder.venue(id, VenueKind::project, {}, {.topics = "energy"});
  }
  builder.tie("k", TieKind::partner_in, "p", {.since = "2016-01-01"});
  builder.tie("a", TieKind::partner_in, "p", {.since = "2016-01-01"});
  builder.tie("b", TieKind::partner_in, "w", {.since = "2016-01-01"});
  return builder;
}

std::vector<double> walk_from(const Network& network, const std::vector<StakeholderId>& known,
                              const detail::WalkOptions& options) {
  const MatchIndex index = testing::index_before(network, "2020-01-01");
  const PartnerQuery query = make_partner_query(index, testing::venue_of(network, "q"), known);
  return detail::walk_graph(index, query, options);
}

const std::vector<StakeholderId> from_k{StakeholderId{2}};

// A step: k -> p -> k or a.  Step 1: k 0.3 + 0.7 / 2, a 0.35.  Step 2: p has all again.
TEST(GraphWalk, goes_over_a_project_and_back_to_the_known) {
  const Network network = one_topic().network();
  EXPECT_THAT(walk_from(network, from_k, {.restart = 0.3, .steps = 0}), ElementsAre(0.0, 0.0, 1.0));
  EXPECT_THAT(walk_from(network, from_k, {.restart = 0.3, .steps = 1}),
              ElementsAre(DoubleEq(0.35), 0.0, DoubleEq(0.65)));
  EXPECT_THAT(walk_from(network, from_k, {.restart = 0.3, .steps = 2}),
              ElementsAre(DoubleEq(0.35), 0.0, DoubleEq(0.65)));
}

TEST(GraphWalk, stays_where_it_started_when_it_always_goes_back) {
  EXPECT_THAT(walk_from(one_topic().network(), from_k, {.restart = 1.0}),
              ElementsAre(0.0, 0.0, 1.0));
}

// With energy at weight 2 half starts at k and half at energy.  Without restart p has
// 1/2 + 1/4, w 1/4; p gives a quarter each to a and k and half to energy, w a third to b.
TEST(GraphWalk, goes_over_topics_by_their_weight) {
  EXPECT_THAT(
      walk_from(one_topic().network(), from_k, {.restart = 0.0, .steps = 1, .topic_weight = 2.0}),
      ElementsAre(DoubleEq(0.1875), DoubleEq(0.25 / 3.0), DoubleEq(0.1875)));
}

TEST(GraphWalk, starts_at_topics_only_without_known_partners) {
  EXPECT_THAT(walk_from(one_topic().network(), {}, {}), Each(0.0));
  EXPECT_GT(walk_from(one_topic().network(), {}, {.topic_weight = 1.0})[1], 0.0);
}

TEST(GraphWalk, loses_what_comes_to_the_project_itself) {
  DatasetBuilder builder = one_topic();
  builder.tie("k", TieKind::partner_in, "q", {.since = "2018-01-01"});
  // Half of 0.7 comes to p, which gives half of it to a.
  EXPECT_THAT(walk_from(builder.network(), from_k, {.restart = 0.3, .steps = 1}),
              ElementsAre(DoubleEq(0.175), 0.0, DoubleEq(0.475)));
}

using Matrix = std::vector<std::vector<double>>;

/// Step probabilities between stakeholders, then venues, then topics and lines, by name.
Matrix transitions(const testing::ReferenceQuery& query, std::size_t project, double topic_weight,
                   const std::vector<std::pair<std::size_t, std::string>>& topics) {
  const testing::ReferencePast& past = query.past;
  const std::size_t first_topic = past.stakeholders + past.venues;
  const std::size_t count = first_topic + topics.size();
  Matrix matrix(count, std::vector<double>(count, 0.0));
  for (std::size_t p = 0; p < past.venues; ++p) {
    const std::size_t venue = past.stakeholders + p;
    for (std::size_t o = 0; o < past.stakeholders; ++o) {
      if (past.in(p, o)) matrix[venue][o] = matrix[o][venue] = 1.0;
    }
    for (std::size_t t = 0; t < topics.size() && past.size[p] > 0.0; ++t) {
      const auto& [block, name] = topics[t];
      if (!query.vectors[p].at(block).contains(name)) continue;
      matrix[venue][first_topic + t] = topic_weight;
      matrix[first_topic + t][venue] = topic_weight;
    }
  }
  for (auto& row : matrix) {
    double sum = 0.0;
    for (const double entry : row) sum += entry;
    for (double& entry : row) entry = sum > 0.0 ? entry / sum : 0.0;
  }
  std::ranges::fill(matrix[past.stakeholders + project], 0.0);
  return matrix;
}

std::vector<double> slow_walk(const testing::ReferenceQuery& query,
                              const detail::WalkOptions& options) {
  std::vector<std::pair<std::size_t, std::string>> topics;
  std::vector<std::size_t> own;
  for (const std::size_t block : {2U, 3U}) {
    std::map<std::string, double> all;
    for (const auto& vector : query.vectors)
      all.insert(vector.at(block).begin(), vector.at(block).end());
    for (const auto& [name, weight] : all) {
      if (query.vectors[query.project.index()].at(block).contains(name))
        own.push_back(topics.size());
      topics.emplace_back(block, name);
    }
  }
  if (options.topic_weight <= 0.0) own.clear();
  const Matrix matrix = transitions(query, query.project.index(), options.topic_weight, topics);
  std::vector<double> start(matrix.size(), 0.0);
  for (const StakeholderId known : query.known) {
    start[known.index()] = (own.empty() ? 1.0 : 0.5) / static_cast<double>(query.known.size());
  }
  for (const std::size_t t : own) {
    start[query.past.stakeholders + query.past.venues + t] = 0.5 / static_cast<double>(own.size());
  }
  const auto along_edges = [&](const std::vector<double>& mass) {
    std::vector<double> next(mass.size(), 0.0);
    for (std::size_t i = 0; i < mass.size(); ++i) {
      for (std::size_t j = 0; j < mass.size(); ++j) next[j] += mass[i] * matrix[i][j];
    }
    return next;
  };
  std::vector<double> mass = start;
  for (int step = 0; step < options.steps; ++step) {
    mass = along_edges(along_edges(mass));
    for (std::size_t i = 0; i < mass.size(); ++i) {
      mass[i] = options.restart * start[i] + (1.0 - options.restart) * mass[i];
    }
  }
  mass.resize(query.past.stakeholders);
  return mass;
}

TEST(GraphWalk, equals_the_dense_matrix_on_random_networks) {
  const Day before = parse_date(testing::random_day).value().range().first;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const Network network = testing::random_history_dataset(seed).network();
    const auto [project, names] = testing::random_query(seed);
    std::vector<StakeholderId> known;
    for (const auto& name : names) known.push_back(testing::stakeholder_of(network, name));
    const VenueId venue = testing::venue_of(network, project);
    const MatchIndex index = testing::index_before(network, testing::random_day);
    const auto query = testing::reference_query(network, {.before = before}, venue, known);
    for (const double topic_weight : {0.0, 0.5, 3.0}) {
      const detail::WalkOptions options{.restart = 0.2, .steps = 7, .topic_weight = topic_weight};
      const auto mass = walk_graph(index, make_partner_query(index, venue, known), options);
      const auto slow = slow_walk(query, options);
      ASSERT_EQ(mass.size(), slow.size());
      for (std::size_t i = 0; i < mass.size(); ++i) {
        EXPECT_NEAR(mass[i], slow[i], 1e-12) << "seed " << seed << ", weight " << topic_weight;
      }
    }
  }
}

}  // namespace
}  // namespace bindeglied::graph_walk_test
