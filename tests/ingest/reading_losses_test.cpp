#include "bindeglied/ingest/reading_losses.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/load_dataset.hpp"

namespace bindeglied::reading_losses_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A network with a directed edge without a kind, one to itself, a hyperedge and a second network.
LoadedDataset losing() {
  const std::vector<NamedBytes> files = {
      {.name = "x.graphml", .bytes = R"(<graphml><graph edgedefault="directed">
  <node id="a"/><node id="b"/><edge source="a" target="b"/><edge source="a" target="a"/>
  <hyperedge id="h"><endpoint node="a"/><endpoint node="b"/></hyperedge></graph>
  <graph edgedefault="directed"><node id="c"/></graph></graphml>)"}};
  return load_bytes(files);
}

TEST(ReadingLosses, are_what_the_protocol_says_is_not_in_the_data) {
  const LoadedDataset loaded = losing();
  std::vector<std::string> codes;
  for (const DiagnosticCount& loss : losses_on_reading(loaded)) {
    codes.push_back(loss.code);
    EXPECT_EQ(loss.count, 1U) << loss.code;
  }
  EXPECT_THAT(codes, ElementsAre("graph.direction_left", "graph.hyperedge", "graph.several"));
}

TEST(ReadingLosses, do_not_hold_the_rows_that_were_rejected) {
  EXPECT_EQ(rejected_on_reading(losing()), 1U);  // the edge to itself
}

TEST(ReadingLosses, are_none_where_warnings_say_that_all_is_kept) {
  const std::vector<NamedBytes> files = {{.name = "ties.csv", .bytes = "from,to,mood\na,b,good\n"}};
  const LoadedDataset loaded = load_bytes(files);
  EXPECT_FALSE(loaded.counts.empty());  // an unknown column, kept
  EXPECT_THAT(losses_on_reading(loaded), IsEmpty());
  EXPECT_EQ(rejected_on_reading(loaded), 0U);
}

TEST(ReadingLosses, count_a_code_that_is_not_there_as_none) {
  const std::vector<DiagnosticCount> counts = {{.code = "graph.port", .count = 3}};
  EXPECT_EQ(count_of(counts, "graph.port"), 3U);
  EXPECT_EQ(count_of(counts, "graph.several"), 0U);
}

}  // namespace
}  // namespace bindeglied::reading_losses_test
