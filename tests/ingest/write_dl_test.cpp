#include <gtest/gtest.h>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "tests/support/small_exchange.hpp"

namespace bindeglied::detail::write_dl_test {
namespace {

TEST(WriteDl, has_a_matrix_per_kind_and_counts_parallel_ties) {
  EXPECT_EQ(
      write_dl(testing::small_exchange_graph()).front().bytes,
      "DL n=3 nm=2\nformat = edgelist1\nlabels:\na\n\"b c\"\nv\nmatrix labels:\nfunds\nleads\n"
      "data:\n1 2 1\n!\n1 3 2\n");
}

TEST(WriteDl, names_no_matrix_when_there_is_one) {
  Dataset dataset = testing::small_exchange_dataset();
  dataset.ties.pop_back();
  EXPECT_EQ(write_dl(graph_from_dataset(dataset)).front().bytes,
            "DL n=3\nformat = edgelist1\nlabels:\na\n\"b c\"\nv\ndata:\n1 3 2\n");
}

TEST(WriteDl, quotes_labels_with_separators_and_keeps_them_on_one_line) {
  ExchangeGraph graph;
  for (const char* id : {"a;b", "c,d", "e:f", "g\th", "i\"\nj", "k"}) {
    graph.nodes.push_back({.id = graph.strings->intern(id)});
  }
  EXPECT_EQ(write_dl(graph).front().bytes,
            "DL n=6\nformat = edgelist1\nlabels:\n\"a;b\"\n\"c,d\"\n\"e:f\"\n\"g h\"\n\"i' j\"\nk\n"
            "data:\n");
}

}  // namespace
}  // namespace bindeglied::detail::write_dl_test
