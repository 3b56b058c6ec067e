#include "bindeglied/ingest/known_words.hpp"

#include <gtest/gtest.h>

namespace bindeglied::known_words_test {
namespace {

TEST(KnownWords, are_columns_of_their_table_in_both_languages) {
  EXPECT_EQ(find_known_column("venues", "Art")->name, "kind");
  EXPECT_EQ(find_known_column("Beziehungen", "SEIT")->name, "since");
  EXPECT_EQ(find_known_column("ties", "since ")->name, "since");
  EXPECT_FALSE(find_known_column("ties", "mood").has_value());
  EXPECT_FALSE(find_known_column("moods", "kind").has_value());
}

TEST(KnownWords, say_in_which_columns_days_stand) {
  EXPECT_TRUE(find_known_column("ties", "until")->is_date);
  EXPECT_TRUE(find_known_column("venues", "Beginn")->is_date);
  // A tie begins at a node, a check on a day.
  EXPECT_FALSE(find_known_column("ties", "from")->is_date);
  EXPECT_TRUE(find_known_column("checks", "from")->is_date);
  EXPECT_FALSE(find_known_column("stakeholders", "capacity")->is_date);
}

TEST(KnownWords, are_tables_of_nodes) {
  EXPECT_FALSE(find_node_table("Akteure")->is_venue);
  EXPECT_TRUE(find_node_table("VENUES")->is_venue);
  EXPECT_FALSE(find_node_table("venues")->kind.has_value());
  EXPECT_EQ(find_node_table("Projekte")->kind, VenueKind::project);
  EXPECT_FALSE(find_node_table("ties").has_value());
  EXPECT_FALSE(find_node_table("round table").has_value());
}

TEST(KnownWords, are_kinds_of_venues) {
  for (const char* const word : {"project", "PROJECT", "Projekt", "Forum", "forum "}) {
    EXPECT_TRUE(is_venue_kind(word)) << word;
  }
  EXPECT_FALSE(is_venue_kind("union"));
  EXPECT_FALSE(is_venue_kind(""));
}

}  // namespace
}  // namespace bindeglied::known_words_test
