#include "bindeglied/ingest/detail/graphml_words.hpp"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace bindeglied::detail::graphml_words_test {
namespace {

GraphmlElement meaning(std::string_view name, bool is_in_content, bool is_foreign = false) {
  std::vector<XmlAttribute> none;
  return graphml_element(XmlElement(name, is_foreign, none, "", 0), is_in_content);
}

TEST(GraphmlWords, mean_only_labels_inside_data) {
  EXPECT_EQ(meaning("node", false), GraphmlElement::node);
  EXPECT_EQ(meaning("port", false), GraphmlElement::port);
  EXPECT_EQ(meaning("default", false), GraphmlElement::fallback);
  EXPECT_EQ(meaning("graphml", false), GraphmlElement::foreign);
  EXPECT_EQ(meaning("NodeLabel", false), GraphmlElement::foreign);
  EXPECT_EQ(meaning("desc", true), GraphmlElement::other);
  EXPECT_EQ(meaning("node", true), GraphmlElement::other);
  EXPECT_EQ(meaning("Label.Text", true), GraphmlElement::label);
}

TEST(GraphmlWords, mean_nothing_in_another_namespace_but_for_labels) {
  EXPECT_EQ(meaning("node", false, true), GraphmlElement::foreign);
  EXPECT_EQ(meaning("NodeLabel", true, true), GraphmlElement::label);
}

DeclaredAttribute key_of(std::vector<XmlAttribute> attributes) {
  XmlElement element("key", false, attributes, "", 0);
  return graphml_key(element);
}

TEST(GraphmlWords, say_what_a_key_declares) {
  const DeclaredAttribute key =
      key_of({{"id", "k"}, {"attr.name", "weight"}, {"attr.type", "Double"}, {"for", "edge"}});
  EXPECT_EQ(key.name, "weight");
  EXPECT_EQ(key.type, "double");
  EXPECT_EQ(key.owner, "edge");
  EXPECT_FALSE(key.is_drawing);
  EXPECT_EQ(key_of({{"id", "k"}}).name, "k");
  EXPECT_FALSE(key_of({{"attr.uri", "https://example.org"}}).is_drawing);
  EXPECT_TRUE(key_of({{"attr.uri", "http://www.yworks.com/xml/x"}}).is_drawing);
  EXPECT_TRUE(key_of({{"yfiles.type", "nodegraphics"}}).is_drawing);
}

TEST(GraphmlWords, read_hints_and_the_target_of_a_locator) {
  std::vector<XmlAttribute> hints = {{"parse.nodes", "3"}, {"order", "1"}};
  XmlElement graph("graph", false, hints, "", 0);
  read_parse_hints(graph);
  EXPECT_TRUE(hints[0].is_read);
  EXPECT_FALSE(hints[1].is_read);
  std::vector<XmlAttribute> linked = {{"xlink:href", "a.xml"}};
  XmlElement locator("locator", false, linked, "", 0);
  EXPECT_EQ(locator_target(locator), "a.xml");
  std::vector<XmlAttribute> plain = {{"href", "b.xml"}};
  XmlElement other("locator", false, plain, "", 0);
  EXPECT_EQ(locator_target(other), "b.xml");
}

}  // namespace
}  // namespace bindeglied::detail::graphml_words_test
