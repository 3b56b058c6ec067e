#include "bindeglied/ingest/detail/directories.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::directories_test {
namespace {

using ::testing::ElementsAre;

TEST(Directories, look_for_ends_of_ties_in_the_more_likely_table_first) {
  Loading loading;
  StringPool& strings = *loading.dataset.strings;
  const Text name = strings.intern("Campus");
  const Text s = strings.intern("s");
  const Text v = strings.intern("v");
  loading.dataset.stakeholders = {{.id = s, .name = name}};
  loading.dataset.venues = {{.id = v, .name = name}};
  loading.rows_of<StakeholderRecord>().fates = {RowFate::used};
  loading.rows_of<VenueRecord>().fates = {RowFate::used};
  Directories directories = index_rows(loading);
  EXPECT_EQ(directories.find(Target::involved_in, name, "Campus").id, v);
  EXPECT_EQ(directories.find(Target::related_to, name, "Campus").id, s);
  EXPECT_EQ(directories.find(Target::involved_in, s, "s").id, s);
  EXPECT_EQ(directories.find(Target::venue, s, "s").id, empty_text());
}

TEST(Directories, give_all_candidates_of_an_ambiguous_name) {
  Loading loading;
  StringPool& strings = *loading.dataset.strings;
  const Text name = strings.intern("Campus");
  loading.dataset.topics = {{.id = strings.intern("a"), .name = name},
                            {.id = strings.intern("b"), .name = name}};
  loading.rows_of<TopicRecord>().fates = {RowFate::used, RowFate::used};
  Directories directories = index_rows(loading);
  const Found found = directories.find(Target::topic, name, "campus");
  EXPECT_EQ(found.id, empty_text());
  EXPECT_THAT(found.candidates, ElementsAre(strings.intern("a"), strings.intern("b")));
}

TEST(Directories, create_rows_with_free_ids) {
  Loading loading;
  StringPool& strings = *loading.dataset.strings;
  loading.dataset.stakeholders = {{.id = strings.intern("a-b")}};
  loading.rows_of<StakeholderRecord>().fates = {RowFate::used};
  Directories directories = index_rows(loading);
  const Text id = create_row(loading, directories, Target::venue, strings.intern("A/B"));
  EXPECT_EQ(strings.view(id), "a-b~2");
  EXPECT_EQ(strings.view(loading.dataset.venues.at(0).name), "A/B");
  EXPECT_EQ(loading.log.total("node.created"), 1U);
}

TEST(Directories, create_sources_from_addresses_and_titles) {
  Loading loading;
  StringPool& strings = *loading.dataset.strings;
  Directories directories = index_rows(loading);
  const Text url = strings.intern("https://example.org/a");
  const Text title = strings.intern("Bericht 2019");
  EXPECT_EQ(create_row(loading, directories, Target::source, url), url);
  (void)create_row(loading, directories, Target::source, title);
  EXPECT_EQ(loading.dataset.sources.at(0).url, url);
  EXPECT_EQ(loading.dataset.sources.at(0).title, empty_text());
  EXPECT_EQ(loading.dataset.sources.at(1).title, title);
}

}  // namespace
}  // namespace bindeglied::detail::directories_test
