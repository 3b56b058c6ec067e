#include "bindeglied/ingest/detail/xml_namespaces.hpp"

#include <gtest/gtest.h>

namespace bindeglied::detail::xml_namespaces_test {
namespace {

TEST(XmlNamespaces, stand_behind_prefixes_until_the_element_ends) {
  XmlNamespaces spaces;
  EXPECT_EQ(spaces.of_element("a"), "");
  EXPECT_EQ(spaces.of_element("x:a"), "x") << "undeclared";
  EXPECT_TRUE(spaces.declare("xmlns", "urn:own"));
  EXPECT_TRUE(spaces.declare("xmlns:x", "urn:x"));
  EXPECT_FALSE(spaces.declare("x:xmlns", "urn:y"));
  EXPECT_FALSE(spaces.declare("id", "urn:y"));
  EXPECT_EQ(spaces.of_element("a"), "urn:own");
  EXPECT_EQ(spaces.of_element("x:a"), "urn:x");
  const std::size_t outside = spaces.size();
  EXPECT_TRUE(spaces.declare("xmlns:x", "urn:inner"));
  EXPECT_TRUE(spaces.declare("xmlns", ""));
  EXPECT_EQ(spaces.of_element("x:a"), "urn:inner");
  EXPECT_EQ(spaces.of_element("a"), "");
  spaces.forget_down_to(outside);
  EXPECT_EQ(spaces.of_element("x:a"), "urn:x");
}

TEST(XmlNamespaces, are_told_from_names_by_a_colon) {
  EXPECT_EQ(local_name("x:a"), "a");
  EXPECT_EQ(local_name("a"), "a");
  EXPECT_EQ(name_prefix("x:a"), "x");
  EXPECT_EQ(name_prefix("a"), "");
}

}  // namespace
}  // namespace bindeglied::detail::xml_namespaces_test
