#include "bindeglied/report/result_schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::result_schema_test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(ResultSchema, names_the_verb_and_the_draft) {
  EXPECT_THAT(result_schema("gaps"), StartsWith(R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "bindeglied/gaps/1",
  "type": "object",
  "properties": {
    "schema": {
      "const": "bindeglied/gaps/1"
    },
)"));
}

TEST(ResultSchema, knows_every_name_it_lists) {
  EXPECT_THAT(result_schema_names(), Contains("coverage"));
  EXPECT_THAT(result_schema_names(), Contains("gaps"));
  EXPECT_THAT(result_schema_names(), Contains("recommend"));
  for (const std::string& name : result_schema_names()) {
    EXPECT_THAT(result_schema(name), HasSubstr("\"const\": \"bindeglied/" + name + "/1\""));
  }
}

TEST(ResultSchema, lists_the_words_of_a_vocabulary) {
  EXPECT_THAT(result_schema("gaps"), HasSubstr(R"("status": {
            "type": "string",
            "enum": [
              "met",
              "not_met",
              "unknown"
            ]
          },)"));
}

TEST(ResultSchema, allows_null_where_the_type_may_be_empty) {
  EXPECT_THAT(result_schema("coverage"), HasSubstr(R"("place": {
            "type": [
              "string",
              "null"
            ]
          },)"));
  EXPECT_THAT(result_schema("gaps"), HasSubstr(R"("under_represented",
              null
            ])"));
}

TEST(ResultSchema, describes_lists_and_the_members_of_objects) {
  EXPECT_THAT(result_schema("gaps"), HasSubstr(R"("interval": {
            "type": "object",
            "properties": {
              "low": {
                "type": "number"
              },
              "high": {
                "type": "number"
              }
            },
            "required": [
              "low",
              "high"
            ],
            "additionalProperties": true
          },)"));
  EXPECT_THAT(result_schema("coverage"), HasSubstr(R"("stakeholders": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },)"));
}

TEST(ResultSchema, suggests_what_was_meant) {
  try {
    (void)result_schema("gap");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    EXPECT_THAT(error.what(), HasSubstr("schema = gap: must be one of "));
    ASSERT_EQ(error.diagnostics().size(), 1U);
    ASSERT_FALSE(error.diagnostics()[0].suggestions.empty());
    EXPECT_EQ(error.diagnostics()[0].suggestions[0].id, "gaps");
  }
}

TEST(ResultSchema, suggests_nothing_for_a_name_like_no_other) {
  try {
    (void)result_schema("");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_TRUE(error.diagnostics()[0].suggestions.empty());
  }
}

}  // namespace
}  // namespace bindeglied::result_schema_test
