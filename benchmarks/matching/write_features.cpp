// Writes what the partner score learns from and is asked about, for comparison with other learners
// (compare_boosting.py):
//
//   write_features YEAR FOLDER
//
// YEAR is that of the projects asked about; only what began before it is known.  The task is that
// of one known partner, who leads the project.  Little endian, without padding or headers:
//
//   training.bin    rows of measure_training_rows() by query: u32 query, f32 label (1: joined),
//                   f32 weight (how many candidates the row stands for), f32 features[n]
//   queries.bin     one u32 for each project asked about: how many partners are held out
//   candidates.bin  the best `pool` candidates of each such query by our score, in the order that
//                   breaks ties, falling popularity, then id: u32 query, f32 label, f64 our
//                   utility, f32 features[n]
//   features.txt    names of the n features in the order of the columns

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "benchmarks/support/history.hpp"
#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/matching/evaluation_queries.hpp"
#include "bindeglied/matching/match_index.hpp"
#include "bindeglied/matching/train_model.hpp"
#include "bindeglied/network/build_network.hpp"
#include "bindeglied/pipeline/report_evaluation.hpp"

namespace bindeglied {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr EvaluationTask task = EvaluationTask::one_known;
constexpr std::size_t pool = 1500;

/// A file of numbers; close() throws Error{io} when it could not be written.
class NumberFile {
 public:
  explicit NumberFile(const std::filesystem::path& path)
      : path_(path), stream_(path, std::ios::binary) {}

  template <class Number>
  void write(std::span<const Number> numbers) {
    stream_.write(reinterpret_cast<const char*>(numbers.data()),
                  static_cast<std::streamsize>(numbers.size_bytes()));
  }
  template <class Number>
  void write(Number number) {
    write(std::span<const Number>(&number, 1));
  }
  void close() {
    stream_.close();
    if (!stream_) throw Error(ErrorKind::io, path_.string() + ": cannot be written");
  }

 private:
  std::filesystem::path path_;
  std::ofstream stream_;
};

/// The first day of a year; nothing for anything else.
std::optional<Day> first_day(std::string_view year) {
  const auto date = parse_date(year);
  if (!date || date->month() != 0) return std::nullopt;
  return date->range().first;
}

void write_training_rows(const TrainingRows& rows, const std::filesystem::path& folder) {
  NumberFile file(folder / "training.bin");
  for (std::size_t q = 0; q < rows.queries.size(); ++q) {
    const TrainingQuery& query = rows.queries[q];
    const std::span<const float> values = query.values;
    for (std::size_t row = 0; row < query.offsets.size(); ++row) {
      file.write(static_cast<std::uint32_t>(q));
      file.write(row < query.chosen ? 1.0F : 0.0F);
      file.write(std::exp(query.offsets[row]));
      file.write(values.subspan(row * feature_count, feature_count));
    }
  }
  file.close();
}

/// The best candidates of one query.
struct PooledQuery {
  std::vector<StakeholderId> candidates = {};  ///< by falling popularity, then id
  std::vector<double> utilities = {};
  std::vector<float> values = {};  ///< [candidates][feature]
};

PooledQuery pool_candidates(const MatchIndex& index, const AdditiveModel& model,
                            const EvaluationQuery& query) {
  const FeatureTable table =
      measure_features(index, make_partner_query(index, query.project, query.known));
  const std::vector<double> utility = utilities(model, table);
  const auto is_candidate = candidates_of(index.history, query, task);
  const auto popularity = [&](StakeholderId who) { return index.history.venues[who].size(); };
  const auto is_more_popular = [&](StakeholderId a, StakeholderId b) {
    return popularity(a) != popularity(b) ? popularity(a) > popularity(b) : a < b;
  };
  PooledQuery pooled;
  for (const StakeholderId who : is_candidate.ids()) {
    if (is_candidate[who] != 0) pooled.candidates.push_back(who);
  }
  std::ranges::sort(pooled.candidates, is_more_popular);
  std::ranges::stable_sort(pooled.candidates, [&](StakeholderId a, StakeholderId b) {
    return utility[a.index()] > utility[b.index()];
  });
  pooled.candidates.resize(std::min(pool, pooled.candidates.size()));
  std::ranges::sort(pooled.candidates, is_more_popular);
  for (const StakeholderId who : pooled.candidates) {
    pooled.utilities.push_back(utility[who.index()]);
    for (std::size_t feature = 0; feature < feature_count; ++feature) {
      pooled.values.push_back(table[static_cast<Feature>(feature)][who.index()]);
    }
  }
  return pooled;
}

void write_candidates(const PooledQuery& pooled, std::size_t number, const EvaluationQuery& query,
                      NumberFile& file) {
  const std::span<const float> values = pooled.values;
  for (std::size_t row = 0; row < pooled.candidates.size(); ++row) {
    const bool joined = std::ranges::binary_search(query.held_out, pooled.candidates[row]);
    file.write(static_cast<std::uint32_t>(number));
    file.write(joined ? 1.0F : 0.0F);
    file.write(pooled.utilities[row]);
    file.write(values.subspan(row * feature_count, feature_count));
  }
}

void write_queries(const MatchIndex& index, const AdditiveModel& model,
                   const std::vector<EvaluationQuery>& queries,
                   const std::filesystem::path& folder) {
  constexpr std::size_t per_batch = 64;
  NumberFile held_out(folder / "queries.bin");
  NumberFile candidates(folder / "candidates.bin");
  for (std::size_t first = 0; first < queries.size(); first += per_batch) {
    std::vector<PooledQuery> batch(std::min(per_batch, queries.size() - first));
    parallel_for(batch.size(), 1, 0, [&](std::size_t from, std::size_t to) {
      for (std::size_t i = from; i < to; ++i) {
        batch[i] = pool_candidates(index, model, queries[first + i]);
      }
    });
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const EvaluationQuery& query = queries[first + i];
      held_out.write(static_cast<std::uint32_t>(query.held_out.size()));
      write_candidates(batch[i], first + i, query, candidates);
    }
  }
  held_out.close();
  candidates.close();
}

void write_names(const std::filesystem::path& folder) {
  std::ofstream file(folder / "features.txt");
  for (const auto& feature : EnumNames<Feature>::names) file << feature.name << '\n';
  file.close();
  if (!file) throw Error(ErrorKind::io, "features.txt: cannot be written");
}

/// All files of the year that begins with `cutoff`, as `bindeglied evaluate` asks about it.
void write_fold(const Network& network, Day cutoff, Day until,
                const std::filesystem::path& folder) {
  const auto terms = std::make_shared<const VenueTerms>(read_venue_terms(network, 0, {}));
  const TrainOptions options{.before = cutoff, .without_role = LearningRequest{}.leave_out_role};
  const TrainingRows rows =
      std::move(measure_training_rows(network, terms, {&task, 1}, options).front());
  write_training_rows(rows, folder);
  const AdditiveModel model = fit_training_rows(rows, task, options).model;
  const MatchIndex index =
      build_match_index(network, terms, {.before = cutoff, .without_role = options.without_role});
  const auto queries = find_queries(network, index.history,
                                    {.from = cutoff,
                                     .until = until,
                                     .min_members = options.min_members,
                                     .without_role = options.without_role,
                                     .seed = options.seed},
                                    task);
  write_queries(index, model, queries, folder);
  write_names(folder);
  std::printf("%zu projects to learn from, %zu to ask about\n", rows.queries.size(),
              queries.size());
}

int run(std::string_view year, const std::filesystem::path& folder) {
  const auto history = history_folder();
  if (!history) {
    std::fputs("BINDEGLIED_SHARED names no history\n", stderr);
    return 5;
  }
  const auto cutoff = first_day(year);
  if (!cutoff) {
    std::fputs("a year is needed, like 2023\n", stderr);
    return 2;
  }
  const Day until{parse_date(year)->range().last.value + 1};
  write_fold(build_network(load_dataset(*history).dataset), *cutoff, until, folder);
  return 0;
}

}  // namespace
}  // namespace bindeglied

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("usage: write_features YEAR FOLDER\n", stderr);
    return 2;
  }
  try {
    return bindeglied::run(words[1], words[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 5;
  }
}
