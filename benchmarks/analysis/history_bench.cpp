#include <cstdio>

#include <benchmark/benchmark.h>

#include "benchmarks/support/history.hpp"
#include "benchmarks/support/planted_gaps.hpp"

namespace bindeglied {
namespace {

void print(const char* what, const std::vector<double>& values) {
  const BootstrapMean figure = bootstrap_mean(values, 1);
  std::printf("%-34s %.4f [%.4f, %.4f]\n", what, figure.mean, figure.low, figure.high);
}

std::vector<double> minus(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> difference;
  for (std::size_t i = 0; i < a.size(); ++i) difference.push_back(a[i] - b[i]);
  return difference;
}

/// Precision at 10 and recall at 50 of one ranked list after another.
struct Accuracy {
  std::vector<double> precision = {};
  std::vector<double> recall = {};

  void add(const std::vector<std::string>& ranked, const std::set<std::string>& truth) {
    const auto hits = [&](std::size_t count) {
      double found = 0.0;
      for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) {
        if (truth.contains(ranked[i])) ++found;
      }
      return found;
    };
    precision.push_back(hits(10) / 10.0);
    recall.push_back(hits(50) / static_cast<double>(truth.size()));
  }
};

/// Stakeholders by falling number of venues, then id.
std::vector<std::string> by_popularity(const Network& network, const AsOf& day) {
  const auto venues = planted::activity(network, day)[0];
  std::vector<StakeholderId> ids;
  for (const StakeholderId id : network.stakeholders.ids()) ids.push_back(id);
  std::ranges::stable_sort(ids, std::ranges::greater{},
                           [&](StakeholderId id) { return venues[id]; });
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const StakeholderId id : ids) {
    names.emplace_back(network.text(network.node_ids[network.node(id)]));
  }
  return names;
}

/// Who is suggested for the projects of 2023 as of 2022-12-31, against who then took part.
void suggest_for_projects_to_come(benchmark::State& state) {
  const auto folder = history_folder();
  if (!folder) return state.SkipWithError("BINDEGLIED_SHARED names no history");
  const Day first_day = parse_date("2023-01-01")->range().first;
  const Fold fold = make_fold(load_dataset(*folder).dataset, first_day);
  const Network network = build_network(fold.dataset);
  const AsOf day{.day = Day{first_day.value - 1}};
  const VenueId process = network.venue(find_node(network, fold.process));
  while (state.KeepRunning()) {
    std::map<std::string, std::vector<std::string>> ranked;
    for (const SuggestedExpectation& row :
         suggest_expectations(network, process, day, {.suggest = 50})) {
      ranked[std::string(network.text(network.node_ids[network.node(row.venue)]))].emplace_back(
          network.text(network.node_ids[network.node(row.stakeholder)]));
    }
    const std::vector<std::string> popular = by_popularity(network, day);
    Accuracy suggested;
    Accuracy popularity;
    for (const auto& [project, partners] : fold.partners) {
      suggested.add(ranked[project], partners);
      popularity.add(popular, partners);
    }
    std::printf("%zu projects to come\n", fold.partners.size());
    print("precision@10 suggestions", suggested.precision);
    print("precision@10 popularity", popularity.precision);
    print("precision@10 difference", minus(suggested.precision, popularity.precision));
    print("recall@50 suggestions", suggested.recall);
    print("recall@50 popularity", popularity.recall);
    print("recall@50 difference", minus(suggested.recall, popularity.recall));
  }
}
BENCHMARK(suggest_for_projects_to_come)->Unit(benchmark::kSecond)->Iterations(1);

/// 200 sub-networks of the projects of one topic; of each five involvements hidden in turn.
void hide_involvements_of_the_history(benchmark::State& state) {
  const auto folder = history_folder();
  if (!folder) return state.SkipWithError("BINDEGLIED_SHARED names no history");
  constexpr std::size_t sub_networks = 200;
  constexpr std::size_t hidden_each = 5;
  const Dataset whole = load_dataset(*folder).dataset;
  const AsOf day{.day = parse_date("2023-12-31")->range().first};
  while (state.KeepRunning()) {
    std::mt19937 random(1);
    std::vector<PlantedRanks> ranks;
    ranks.reserve(sub_networks * hidden_each);
    for (std::size_t drawn = 0; drawn < sub_networks;) {
      const TopicRecord& topic = whole.topics[random() % whole.topics.size()];
      const Dataset part = projects_of_topic(whole, whole.strings->view(topic.id), 60, random);
      const Network network = build_network(part);
      std::vector<Involved> all = involvements(network, day);
      if (part.venues.size() < 20 || all.size() < 50) continue;
      ++drawn;
      std::ranges::shuffle(all, random);
      all.resize(hidden_each);
      for (const Involved& hidden : all) ranks.push_back(rank_hidden(part, network, hidden, day));
    }
    std::printf("%zu involvements hidden in %zu sub-networks\n", ranks.size(), sub_networks);
    const auto reciprocal = [](double rank) { return 1.0 / rank; };
    for (std::size_t i = 0; i < planted_method_names.size(); ++i) {
      std::vector<double> values;
      values.reserve(ranks.size());
      for (const PlantedRanks& row : ranks) values.push_back(reciprocal(row[i]));
      std::printf("MRR %-30s ", std::string(planted_method_names[i]).c_str());
      print("", values);
    }
    print("MRR score minus popularity",
          differences(ranks, PlantedMethod::score, PlantedMethod::popularity, reciprocal));
    print("MRR score minus weight",
          differences(ranks, PlantedMethod::score, PlantedMethod::weight, reciprocal));
  }
}
BENCHMARK(hide_involvements_of_the_history)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace bindeglied
