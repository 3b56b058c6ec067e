#include "bindeglied/ingest/detail/table_builder.hpp"

#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::table_builder_test {
namespace {

TEST(TableBuilder, finds_columns_by_both_names) {
  Dataset dataset;
  const auto builder = make_table_builder(dataset, {.table = table_index<TieRecord>()});
  EXPECT_EQ(builder->column_name(*builder->find_column("VON")), "from");
  EXPECT_EQ(builder->column_name(*builder->find_column("since")), "since");
  EXPECT_EQ(builder->column_name(*builder->find_column("Zu")), "to");
  EXPECT_EQ(builder->column_name(*builder->find_column("nach")), "to");
  EXPECT_FALSE(builder->find_column("Zu|Nach").has_value());
  EXPECT_FALSE(builder->find_column("note").has_value());
  EXPECT_TRUE(builder->is_required(*builder->find_column("to")));
  EXPECT_FALSE(builder->is_required(*builder->find_column("kind")));
  EXPECT_EQ(builder->suggest_columns("sinse").at(0).id, "since");
}

TEST(TableBuilder, reads_texts_exactly_and_ids_and_lists_trimmed) {
  Dataset dataset;
  const auto builder = make_table_builder(dataset, {.table = table_index<StakeholderRecord>()});
  builder->begin_row(7);
  const auto read = [&](std::string_view column, std::string_view text) {
    EXPECT_FALSE(builder->read(*builder->find_column(column), text, false).has_value());
  };
  read("id", " a ");
  read("name", " A | B ");
  read("topics", " x | | y ");
  read("capacity", " ");
  builder->end_row(empty_text());
  const StakeholderRecord& record = dataset.stakeholders.at(0);
  EXPECT_EQ(dataset.strings->view(record.id), "a");
  EXPECT_EQ(dataset.strings->view(record.name), " A | B ");
  EXPECT_EQ(dataset.strings->view(record.topics), "x|y");
  EXPECT_FALSE(record.capacity.has_value());
  EXPECT_EQ(record.row, 7U);
}

TEST(TableBuilder, takes_a_cell_that_repeats_and_complains_of_each_that_is_wrong) {
  Dataset dataset;
  const auto builder = make_table_builder(dataset, {.table = table_index<TieRecord>()});
  const std::size_t since = *builder->find_column("since");
  const std::size_t kind = *builder->find_column("kind");
  const auto read_row = [&](std::string_view date, std::string_view word) {
    builder->begin_row(2);
    const bool is_date = !builder->read(since, date, false).has_value();
    const bool is_kind = !builder->read(kind, word, false).has_value();
    builder->end_row(empty_text());
    return std::pair(is_date, is_kind);
  };
  EXPECT_EQ(read_row("2019-06", "advises"), std::pair(true, true));
  EXPECT_EQ(read_row("2019-06", "advises"), std::pair(true, true));
  EXPECT_EQ(read_row("2019-66", "no word"), std::pair(false, false));
  EXPECT_EQ(read_row("2019-66", "no word"), std::pair(false, false));
  EXPECT_EQ(read_row("2020", "advises"), std::pair(true, true));
  EXPECT_EQ(to_iso(dataset.ties[1].since), "2019-06");
  EXPECT_EQ(dataset.ties[1].kind, dataset.ties[0].kind);
  EXPECT_TRUE(dataset.ties[3].since.is_none());
  EXPECT_EQ(to_iso(dataset.ties[4].since), "2020");
  EXPECT_EQ(dataset.ties[4].kind, dataset.ties[0].kind);
}

// In JSON 250.000 is a number; in a CSV file it may be a quarter of a million.
TEST(TableBuilder, does_not_take_a_text_for_an_equal_number_of_a_json_file) {
  Dataset dataset;
  const auto builder = make_table_builder(dataset, {.table = table_index<OfferRecord>()});
  const std::size_t amount = *builder->find_column("amount_eur");
  builder->begin_row(2);
  EXPECT_FALSE(builder->read(amount, "250.000", true).has_value());
  builder->end_row(empty_text());
  builder->begin_row(3);
  const auto problem = builder->read(amount, "250.000", false);
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->code, "value.ambiguous");
  builder->end_row(empty_text());
}

TEST(TableBuilder, begins_each_row_with_the_defaults) {
  Dataset dataset;
  const auto builder =
      make_table_builder(dataset, {.table = table_index<VenueRecord>(), .kind = VenueKind::forum});
  builder->begin_row(2);
  EXPECT_FALSE(builder->read(*builder->find_column("kind"), "event", false).has_value());
  builder->end_row(empty_text());
  builder->begin_row(3);
  builder->end_row(empty_text());
  EXPECT_EQ(dataset.venues.at(0).kind, VenueKind::event);
  EXPECT_EQ(dataset.venues.at(1).kind, VenueKind::forum);
}

TEST(TableBuilder, allows_a_stroke_in_topic_ids_only) {
  Dataset dataset;
  const auto topics = make_table_builder(dataset, {.table = table_index<TopicRecord>()});
  topics->begin_row(2);
  EXPECT_FALSE(topics->read(0, "/21/33", false).has_value());
  const auto venues = make_table_builder(dataset, {.table = table_index<VenueRecord>()});
  venues->begin_row(2);
  EXPECT_TRUE(venues->read(0, "/21/33", false).has_value());
}

}  // namespace
}  // namespace bindeglied::detail::table_builder_test
