#include "bindeglied/ingest/detail/exchange_losses.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::exchange_losses_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using enum LossKind;

std::vector<ExchangeLoss> losses(const FormatTraits& traits) {
  return find_losses(testing::small_exchange_dataset(), testing::small_exchange_graph(), traits);
}

TEST(ExchangeLosses, are_none_where_there_is_room_for_all) {
  EXPECT_THAT(losses({.has_tables = true,
                      .node_columns = "*",
                      .tie_columns = "*",
                      .typing = ValueTyping::each}),
              IsEmpty());
}

TEST(ExchangeLosses, count_cells_that_say_more_than_an_empty_one) {
  EXPECT_THAT(
      losses({.node_columns = "*", .tie_columns = "from|to", .typing = ValueTyping::column}),
      ElementsAre(
          ExchangeLoss{"dataset", "name", left_out, 1},
          ExchangeLoss{"dataset", "as_of", left_out, 1}, ExchangeLoss{"ties", "kind", left_out, 3},
          ExchangeLoss{"ties", "level", left_out, 1}, ExchangeLoss{"ties", "since", left_out, 1},
          ExchangeLoss{"ties", "weight", left_out, 1}));
}

TEST(ExchangeLosses, count_numbers_that_become_text_and_characters_that_change) {
  EXPECT_THAT(losses({.has_tables = true,
                      .node_columns = "*",
                      .tie_columns = "*",
                      .typing = ValueTyping::none,
                      .charset = Charset::one_line}),
              ElementsAre(ExchangeLoss{"stakeholders", "name", changed, 1},
                          ExchangeLoss{"ties", "weight", as_text, 1}));
}

TEST(ExchangeLosses, count_rows_that_merge_or_change_sides) {
  EXPECT_THAT(losses({.has_tables = true,
                      .node_columns = "*",
                      .tie_columns = "*",
                      .typing = ValueTyping::each,
                      .has_node_types = false,
                      .merges_parallel_ties = true}),
              ElementsAre(ExchangeLoss{"ties", "", merged, 1}));
  Dataset lonely;
  lonely.venues = {{.id = lonely.strings->intern("v")}};
  EXPECT_THAT(find_losses(lonely, graph_from_dataset(lonely), {.has_node_types = false}),
              ElementsAre(ExchangeLoss{"venues", "", retyped, 1},
                          ExchangeLoss{"venues", "id", left_out, 1}));
}

}  // namespace
}  // namespace bindeglied::detail::exchange_losses_test
