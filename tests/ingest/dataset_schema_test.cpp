#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::dataset_schema_test {
namespace {

using nlohmann::json;

json columns(std::string_view table) {
  return json::parse(dataset_schema())["properties"][std::string(table)]["items"]["properties"];
}

TEST(DatasetSchema, describes_all_tables_and_demands_the_ties) {
  const std::string text = dataset_schema();
  EXPECT_TRUE(text.ends_with("}\n"));
  const json schema = json::parse(text);
  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  EXPECT_EQ(schema["properties"].size(), 12U);
  EXPECT_EQ(schema["required"], json({"ties"}));
  EXPECT_EQ(schema["additionalProperties"], true);
  EXPECT_EQ(schema["properties"]["dataset"]["maxItems"], 1);
  EXPECT_FALSE(schema["properties"]["ties"].contains("maxItems"));
}

TEST(DatasetSchema, demands_the_columns_that_a_row_cannot_be_without) {
  const json tables = json::parse(dataset_schema())["properties"];
  EXPECT_EQ(tables["ties"]["items"]["required"], json({"from", "to"}));
  EXPECT_EQ(tables["stakeholders"]["items"]["required"], json({"id"}));
  EXPECT_EQ(tables["offers"]["items"]["required"], json({"capability"}));
  EXPECT_FALSE(tables["dataset"]["items"].contains("required"));
  EXPECT_EQ(tables["ties"]["items"]["additionalProperties"], true);
}

TEST(DatasetSchema, texts_lists_numbers_and_words_have_their_types) {
  const json stakeholder = columns("stakeholders");
  EXPECT_EQ(stakeholder["id"], json({{"title", "Kennung"},
                                     {"description", stakeholder["id"]["description"]},
                                     {"type", "string"},
                                     {"minLength", 1}}));
  EXPECT_EQ(stakeholder["topics"]["type"], "array");
  EXPECT_EQ(stakeholder["topics"]["items"], json({{"type", "string"}}));
  EXPECT_EQ(stakeholder["lat"]["type"], "number");
  EXPECT_EQ(stakeholder["lat"]["minimum"], -90.0);
  EXPECT_EQ(stakeholder["lat"]["maximum"], 90.0);
  EXPECT_EQ(stakeholder["capacity"]["type"], "integer");
  EXPECT_EQ(stakeholder["accepts_applications"]["enum"], json({"unknown", "yes", "no"}));
  EXPECT_EQ(columns("expectations")["weight"]["exclusiveMinimum"], 0);
  EXPECT_EQ(columns("expectations")["kind"]["items"]["enum"].size(), 19U);
}

TEST(DatasetSchema, dates_and_status_steps_have_a_pattern) {
  const std::string date = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
  EXPECT_EQ(columns("ties")["since"]["pattern"], "^" + date + "$");
  EXPECT_EQ(
      columns("venues")["status"]["items"]["pattern"],
      "^(unknown|idea|assessed|proposed|decided|funded|running|finished|dropped)(@" + date + ")?$");
}

}  // namespace
}  // namespace bindeglied::dataset_schema_test
