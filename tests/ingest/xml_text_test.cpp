#include "bindeglied/ingest/detail/xml_text.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace bindeglied::detail::xml_text_test {
namespace {

using namespace std::string_view_literals;

std::string escaped(std::string_view text) {
  std::string xml;
  append_xml(xml, text);
  return xml;
}

std::string fault(std::string_view bytes) {
  const auto found = find_xml_fault(bytes);
  return found ? std::string(found->code) + "@" + std::to_string(found->offset) : "";
}

TEST(XmlText, escapes_what_parsers_would_change) {
  EXPECT_EQ(escaped("a<b>&\"'"), "a&lt;b&gt;&amp;&quot;'");
  EXPECT_EQ(escaped("\t\n\r"), "&#9;&#10;&#13;");
  EXPECT_EQ(escaped("Müller"), "Müller");
}

TEST(XmlText, replaces_what_xml_cannot_hold) {
  EXPECT_EQ(escaped("a\0b\x1B"sv), "a\uFFFDb\uFFFD");
  EXPECT_EQ(escaped("\uFFFE\uFFFF\uFFFD"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_TRUE(has_no_xml_form("\x01"));
  EXPECT_TRUE(has_no_xml_form("\uFFFF"));
  EXPECT_FALSE(has_no_xml_form("\t\r\nÄ\uFFFD"));
}

TEST(XmlText, finds_declarations_wherever_they_stand) {
  EXPECT_EQ(fault("<!DOCTYPE g><g/>"), "xml.doctype@0");
  EXPECT_EQ(fault("<g><!ENTITY a 'b'></g>"), "xml.doctype@3");
  EXPECT_EQ(fault("<g><!-- <!DOCTYPE g> --><![CDATA[<!DOCTYPE g> & &x;]]></g>"), "");
}

TEST(XmlText, knows_the_references_that_need_no_declaration) {
  EXPECT_EQ(fault("<g>&amp;&lt;&gt;&quot;&apos;&#228;&#xE4;&#x10FFFF;</g>"), "");
  for (const char* bad : {"&x;", "&", "&amp", "&#0;", "&#27;", "&#xD800;", "&#x110000;", "&#;",
                          "&#x;", "&#-1;", "&#99999999999999;"}) {
    EXPECT_EQ(fault("<g>" + std::string(bad) + "</g>"), "xml.reference@3") << bad;
  }
}

TEST(XmlText, finds_characters_that_xml_lacks_even_in_comments) {
  EXPECT_EQ(fault("<g>\x02</g>"), "xml.character@3");
  EXPECT_EQ(fault("<g><!--\x02--></g>"), "xml.character@7");
}

TEST(XmlText, takes_utf8_only) {
  EXPECT_EQ(fault("<?xml version='1.0' encoding='utf-8'?><g/>"), "");
  EXPECT_EQ(fault("<?xml version='1.0'?><g/>"), "");
  EXPECT_EQ(fault("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><g/>"),
            "xml.encoding@3");
  EXPECT_EQ(fault("<?xml encoding=\"UTF-7\"?><g/>"), "xml.encoding@0");
}

}  // namespace
}  // namespace bindeglied::detail::xml_text_test
