#include "bindeglied/ingest/detail/graphml_words.hpp"

#include <gtest/gtest.h>

namespace bindeglied::detail::graphml_words_test {
namespace {

TEST(GraphmlWords, mean_only_labels_inside_data) {
  EXPECT_EQ(graphml_element("node", false), GraphmlElement::node);
  EXPECT_EQ(graphml_element("port", false), GraphmlElement::port);
  EXPECT_EQ(graphml_element("default", false), GraphmlElement::fallback);
  EXPECT_EQ(graphml_element("graphml", false), GraphmlElement::other);
  EXPECT_EQ(graphml_element("NodeLabel", false), GraphmlElement::foreign);
  EXPECT_EQ(graphml_element("desc", true), GraphmlElement::other);
  EXPECT_EQ(graphml_element("node", true), GraphmlElement::other);
  EXPECT_EQ(graphml_element("Label.Text", true), GraphmlElement::label);
}

TEST(GraphmlWords, say_what_a_key_declares) {
  const DeclaredAttribute key =
      graphml_key({{"id", "k"}, {"attr.name", "weight"}, {"attr.type", "Double"}, {"for", "edge"}});
  EXPECT_EQ(key.name, "weight");
  EXPECT_EQ(key.type, "double");
  EXPECT_EQ(key.owner, "edge");
  EXPECT_FALSE(key.is_drawing);
  EXPECT_EQ(graphml_key({{"id", "k"}}).name, "k");
  EXPECT_FALSE(graphml_key({{"attr.uri", "https://example.org"}}).is_drawing);
  EXPECT_TRUE(graphml_key({{"attr.uri", "http://www.yworks.com/xml/x"}}).is_drawing);
  EXPECT_TRUE(graphml_key({{"yfiles.type", "nodegraphics"}}).is_drawing);
}

}  // namespace
}  // namespace bindeglied::detail::graphml_words_test
