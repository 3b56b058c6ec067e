#include "bindeglied/ingest/detail/read_xml.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/recording_sink.hpp"

namespace bindeglied::detail::read_xml_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::RecordingSink;

/// Writes the elements down: "<name a=b", "text", ">".
class Recorder final : public XmlSink {
 public:
  void open(XmlElement& element) override {
    std::string line = (element.is_foreign() ? "<!" : "<") + std::string(element.name());
    for (const XmlAttribute& each : element.all()) {
      line += " " + std::string(each.name) + "=" + std::string(each.value);
    }
    lines.push_back(line);
    if (element.name() == "left") return element.leave_out();
    if (element.attribute("keep").empty()) element.read_all();
    if (element.name() == "where") lines.push_back(element.place());
  }
  bool text(std::string_view text) override {
    lines.emplace_back(text);
    return text != "loose";
  }
  void close(std::string_view name) override { lines.push_back(">" + std::string(name)); }
  std::vector<std::string> lines;
};

struct Outcome {
  std::vector<std::string> lines;
  std::vector<std::string> codes;
  std::string rule;
};

Outcome read(std::string_view bytes, const Limits& limits = {}) {
  RecordingSink problems;
  Recorder recorder;
  read_xml(bytes, "x.graphml", problems, limits, {}, recorder);
  return {recorder.lines, problems.codes(),
          problems.diagnostics.empty() ? "" : problems.diagnostics.front().rule};
}

TEST(ReadXml, hands_on_elements_without_prefixes_and_texts_as_they_are) {
  EXPECT_THAT(
      read("<?xml version='1.0'?><g:a xmlns:g='u' b='&#9;x'> <c/>t&amp;<![CDATA[<&]]></g:a>").lines,
      ElementsAre("<a b=\tx", "<!c", ">c", "t&", "<&", ">a"));
  EXPECT_THAT(read("<a>  </a>").lines, ElementsAre("<a", "  ", ">a"));
}

TEST(ReadXml, tells_elements_of_other_namespaces_from_those_of_the_outermost_one) {
  EXPECT_THAT(read("<a xmlns='u' xmlns:x='v' xmlns:y='u'><x:b/><y:c/><d xmlns='w'><e/></d><z:f/>"
                   "<g x:h='1' xml:space='preserve' xsi:i='2'/></a>")
                  .lines,
              ElementsAre("<a", "<!b", ">b", "<c", ">c", "<!d", "<!e", ">e", ">d", "<!f", ">f",
                          "<g x:h=1", ">g", ">a"));
}

TEST(ReadXml, names_what_the_sink_does_not_read) {
  const Outcome outcome =
      read("<a><b keep='1' c='2'>loose</b>\n<x:left d='3'><e>f</e></x:left>\n  <where/></a>");
  EXPECT_THAT(outcome.codes, ElementsAre("file.unread", "file.unread", "file.unread"));
  EXPECT_EQ(outcome.rule, "line 1, column 4: is not read; times in this file: 1");
  EXPECT_THAT(outcome.lines, ElementsAre("<a", "<b keep=1 c=2", "loose", ">b", "<!left d=3",
                                         "<where", "line 3, column 3: ", ">where", ">a"));
}

TEST(ReadXml, refuses_what_is_no_whole_document) {
  EXPECT_THAT(read("").codes, ElementsAre("xml.empty"));
  EXPECT_THAT(read("<a><b></a>").codes, ElementsAre("xml.syntax"));
  EXPECT_THAT(read("<a>").codes, ElementsAre("xml.syntax"));
  EXPECT_THAT(read("<a/><b/>").codes, ElementsAre("xml.syntax"));
  EXPECT_THAT(read("<a>\xFF</a>").codes, ElementsAre("xml.encoding"));
  EXPECT_THAT(read("\xFF\xFE<\0").codes, ElementsAre("xml.encoding"));
  EXPECT_THAT(read("<!DOCTYPE a><a/>").codes, ElementsAre("xml.doctype"));
  EXPECT_THAT(read("<!DOCTYPE a><a/>").lines, IsEmpty());
}

TEST(ReadXml, says_where) {
  EXPECT_THAT(read("<a>\n  &x;</a>").rule, HasSubstr("line 2, column 3"));
}

TEST(ReadXml, ends_at_the_limits) {
  const auto nested = [](std::size_t depth) {
    std::string xml;
    for (std::size_t k = 0; k < depth; ++k) xml += "<a>";
    for (std::size_t k = 0; k < depth; ++k) xml += "</a>";
    return xml;
  };
  EXPECT_THAT(read(nested(3), {.max_nesting = 3}).codes, IsEmpty());
  EXPECT_THROW(read(nested(4), {.max_nesting = 3}), Error);
  EXPECT_THROW(read(nested(100000)), Error);
  EXPECT_THROW(read("<a/>", {.max_file_bytes = 3}), Error);
  EXPECT_THROW(read("<a b='' c='' d=''/>", {.max_keys = 2}), Error);
}

TEST(ReadXml, finds_the_first_element) {
  EXPECT_EQ(xml_root_name("<?xml?><!-- <b> --><g:graphml x='1'>"), "graphml");
  EXPECT_EQ(xml_root_name("<gexf/>"), "gexf");
  EXPECT_EQ(xml_root_name("no xml"), "");
  EXPECT_EQ(xml_root_name("<!-- never ends"), "");
}

}  // namespace
}  // namespace bindeglied::detail::read_xml_test
