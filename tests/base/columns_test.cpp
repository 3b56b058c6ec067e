#include "bindeglied/base/columns.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::columns_test {
namespace {

using ::testing::ElementsAre;

struct Row {
  int rank = 0;
  std::string name = {};

  static constexpr auto columns() {
    return std::tuple{Column{"rank", &Row::rank, "Rang", "rank"},
                      Column{"name", &Row::name, "Name", "name", Show::details}};
  }
};

TEST(ForEachColumn, visits_columns_in_the_order_of_their_list) {
  std::vector<std::string> keys;
  for_each_column<Row>([&](const auto& column) { keys.emplace_back(column.key); });
  EXPECT_THAT(keys, ElementsAre("rank", "name"));
}

TEST(Column, stands_in_every_format_unless_it_says_otherwise) {
  EXPECT_EQ(std::get<0>(Row::columns()).show, Show::always);
  EXPECT_EQ(std::get<1>(Row::columns()).show, Show::details);
}

TEST(HasColumns, tells_rows_from_other_types) {
  static_assert(HasColumns<Row>);
  static_assert(!HasColumns<std::string>);
}

}  // namespace
}  // namespace bindeglied::columns_test
