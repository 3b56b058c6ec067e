#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::write_graph_csv_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(WriteGraphCsv, uses_the_words_of_gephi) {
  const auto files = write_gephi_csv(testing::small_exchange_graph());
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].name, "nodes.csv");
  EXPECT_THAT(files[0].bytes, StartsWith("Id,Label,node_type,name,"));
  EXPECT_THAT(files[0].bytes, HasSubstr("\nv,Forum,venue,Forum,"));
  EXPECT_EQ(files[1].name, "edges.csv");
  EXPECT_THAT(files[1].bytes, StartsWith("Source,Target,Type,kind,level,"));
  EXPECT_THAT(files[1].bytes, HasSubstr("\na,v,Directed,leads,,2018-09,"));
}

TEST(WriteGraphCsv, uses_the_words_of_kumu) {
  const auto files = write_kumu_csv(testing::small_exchange_graph());
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].name, "elements.csv");
  EXPECT_THAT(files[0].bytes, StartsWith("ID,Label,node_type,name,short_name,Type,"));
  EXPECT_EQ(files[1].name, "connections.csv");
  EXPECT_THAT(files[1].bytes, StartsWith("From,To,Direction,Type,level,"));
  EXPECT_THAT(files[1].bytes, HasSubstr("\na,v,directed,leads,"));
}

TEST(WriteGraphCsv, guards_cells_that_are_formulas_but_not_numbers) {
  Dataset dataset;
  const auto text = [&](const char* each) { return dataset.strings->intern(each); };
  dataset.stakeholders = {{.id = text("=x"), .name = text("@y"), .lat = -1.5, .lon = -2.0}};
  const auto files = write_gephi_csv(graph_from_dataset(dataset));
  EXPECT_THAT(files[0].bytes, HasSubstr("\n'=x,'@y,stakeholder,'@y,"));
  EXPECT_THAT(files[0].bytes, HasSubstr(",-1.5,-2,"));
}

TEST(WriteGraphCsv, says_which_ties_have_no_direction) {
  EXPECT_THAT(
      write_gephi_csv(testing::mixed_graph())[1].bytes,
      AllOf(HasSubstr("\na,b,Undirected,cooperates_with,"), HasSubstr("\na,b,Directed,funds,")));
  EXPECT_THAT(
      write_kumu_csv(testing::mixed_graph())[1].bytes,
      AllOf(HasSubstr("\na,b,undirected,cooperates_with,"), HasSubstr("\na,b,directed,funds,")));
}

}  // namespace
}  // namespace bindeglied::detail::write_graph_csv_test
