#include "bindeglied/report/detail/measure_words.hpp"

#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include "bindeglied/analysis/brokers.hpp"
#include "bindeglied/analysis/cooperation_groups.hpp"
#include "bindeglied/analysis/node_statistics.hpp"
#include "bindeglied/analysis/structure.hpp"

namespace bindeglied::detail::measure_words_test {
namespace {

template <class T>
struct Unwrapped {
  using type = T;
};
template <class T>
struct Unwrapped<std::optional<T>> {
  using type = T;
};

/// How many numbers the rows have; each must have words.
template <class Row>
int expect_words(const std::string& table) {
  int numbers = 0;
  for_each_column<Row>([&](const auto& column) {
    using T = typename Unwrapped<std::remove_reference_t<decltype(Row{}.*column.member)>>::type;
    if constexpr (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) {
      if (column.key == "value") return;
      const Word& word = measure_word(table, column.key);
      EXPECT_EQ(word.name, table + "/" + std::string(column.key));
      EXPECT_NE(word.de, word.en);
      ++numbers;
    }
  });
  return numbers;
}

TEST(MeasureWords, say_what_every_number_counts) {
  EXPECT_EQ(expect_words<NodeStatistics>("stats"), 21);
  EXPECT_EQ(expect_words<Broker>("bridges"), 6);
  EXPECT_EQ(expect_words<CooperationGroup>("groups"), 5);
  EXPECT_EQ(expect_words<StructureFigure>("figure"), 8);
}

TEST(MeasureWords, say_what_every_role_and_figure_is) {
  for (const auto& role : EnumNames<BrokerRole>::names) {
    EXPECT_FALSE(measure_word("bridges", role.name).de.empty());
  }
  for (const auto& figure : EnumNames<NetworkFigure>::names) {
    EXPECT_FALSE(measure_word("figure", figure.name).de.empty());
  }
}

}  // namespace
}  // namespace bindeglied::detail::measure_words_test
