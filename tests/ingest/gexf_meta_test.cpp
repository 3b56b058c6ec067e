#include "bindeglied/ingest/detail/gexf_meta.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::gexf_meta_test {
namespace {

using ::testing::ElementsAre;
using testing::RecordingSink;

struct Outcome {
  std::string name;
  std::vector<std::string> lost;
};

/// <meta day="1"> with these elements, each a name and its text.
Outcome read(std::string_view graph_name,
             const std::vector<std::pair<std::string_view, std::string_view>>& elements) {
  RecordingSink problems;
  const Limits limits;
  GraphBuilder builder("x", problems, limits);
  GexfMeta meta(builder);
  std::vector<XmlAttribute> day = {{"day", "1"}};
  XmlElement outer("meta", false, day, "", 0);
  meta.open(outer);
  EXPECT_TRUE(day[0].is_read);
  EXPECT_FALSE(meta.text("loose"));
  for (const auto& [name, text] : elements) {
    std::vector<XmlAttribute> none;
    XmlElement inner(name, false, none, "", 0);
    meta.open(inner);
    EXPECT_TRUE(meta.text(text));
    meta.close(name);
  }
  meta.close("meta");
  EXPECT_FALSE(meta.is_open());
  meta.set_graph_name(graph_name);
  meta.name_network();
  std::vector<std::string> lost;
  for (const Diagnostic& each : problems.diagnostics) {
    EXPECT_EQ(each.code, "graph.attribute");
    lost.push_back(each.column + "=" + each.value);
  }
  return {builder.graph().name, lost};
}

TEST(GexfMeta, names_the_network_by_the_best_of_its_names_and_loses_no_other_silently) {
  const Outcome outcome = read("Net", {{"creator", " me "}, {"title", "T"}, {"title", "U"}});
  EXPECT_EQ(outcome.name, "Net");
  EXPECT_THAT(outcome.lost, ElementsAre("day=1", "creator=me", "title=U", "title=T"));
}

TEST(GexfMeta, falls_back_to_title_and_description) {
  EXPECT_EQ(read("", {{"description", "D"}, {"title", "T"}}).name, "T");
  EXPECT_EQ(read("", {{"description", "D"}}).name, "D");
  EXPECT_THAT(read("D", {{"description", "D"}}).lost, ElementsAre("day=1"));
}

}  // namespace
}  // namespace bindeglied::detail::gexf_meta_test
