#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::write_json_test {
namespace {

TEST(WriteJson, an_empty_dataset_still_has_the_table_of_ties) {
  EXPECT_EQ(dataset_to_json(Dataset{}), "{\n  \"ties\": []\n}\n");
}

TEST(WriteJson, lists_are_arrays_numbers_are_numbers_and_empty_cells_are_left_out) {
  Dataset dataset;
  const auto text = [&](std::string_view each) { return dataset.strings->intern(each); };
  dataset.stakeholders = {{.id = text("s"),
                           .name = text("A \"B\" | C"),
                           .kind = StakeholderKind::union_,
                           .aliases = text("x|ü"),
                           .lat = -51.25,
                           .capacity = 3}};
  dataset.venues = {{.id = text("p"),
                     .status = {{ProjectStatus::idea, {}}, {ProjectStatus::proposed, {2019, 7, 0}}},
                     .starts = PartialDate{2018, 0, 0}}};
  EXPECT_EQ(dataset_to_json(dataset), R"({
  "stakeholders": [
    {
      "id": "s",
      "name": "A \"B\" | C",
      "kind": "union",
      "aliases": ["x", "ü"],
      "lat": -51.25,
      "capacity": 3,
      "accepts_applications": "unknown"
    }
  ],
  "venues": [
    {
      "id": "p",
      "kind": "project",
      "status": ["idea", "proposed@2019-07"],
      "starts": "2018"
    }
  ],
  "ties": []
}
)");
}

TEST(WriteJson, unknown_columns_come_out_as_they_came) {
  Dataset dataset;
  const auto text = [&](std::string_view each) { return dataset.strings->intern(each); };
  dataset.ties = {{.from = text("a"),
                   .to = text("b"),
                   .extra = text(R"({"n":1.10,"o":{"p":[true,null]},"q":"=\u00e4"})")},
                  {.from = text("b"), .to = text("a"), .kind = TieKind::funds}};
  EXPECT_EQ(dataset_to_json(dataset), R"({
  "ties": [
    {
      "from": "a",
      "to": "b",
      "kind": "participates",
      "confidence": "explicit",
      "n": 1.10,
      "o": {"p":[true,null]},
      "q": "=\u00e4"
    },
    {
      "from": "b",
      "to": "a",
      "kind": "funds",
      "confidence": "explicit"
    }
  ]
}
)");
}

TEST(WriteJson, kinds_of_an_expectation_are_an_array) {
  Dataset dataset;
  dataset.expectations = {{.kind = {StakeholderKind::church, StakeholderKind::sports},
                           .venue = dataset.strings->intern("v"),
                           .weight = 0.5}};
  EXPECT_EQ(dataset_to_json(dataset), R"({
  "ties": [],
  "expectations": [
    {
      "kind": ["church", "sports"],
      "min_count": 1,
      "venue": "v",
      "level": "involved",
      "weight": 0.5
    }
  ]
}
)");
}

}  // namespace
}  // namespace bindeglied::write_json_test
