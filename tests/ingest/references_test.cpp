#include "bindeglied/ingest/detail/references.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/csv_files.hpp"

namespace bindeglied::references_test {
namespace {

using testing::count_of;
using ::testing::ElementsAre;
using testing::error_codes;
using ::testing::IsEmpty;
using testing::load_csv;
using testing::with_code;

std::vector<std::string> ids(const LoadedDataset& loaded, const auto& records) {
  std::vector<std::string> found;
  found.reserve(records.size());
  for (const auto& record : records) {
    found.emplace_back(loaded.dataset.strings->view(record.id));
  }
  return found;
}

TEST(References, create_all_nodes_of_a_lone_ties_table) {
  const LoadedDataset loaded =
      load_csv({{"ties.csv",
                 "from,to,kind\nb,Park,leads\na,b,member_of\na,c,cooperates_with\nc,b,funds\n"}});
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_THAT(ids(loaded, loaded.dataset.stakeholders), ElementsAre("a", "b", "c"));
  EXPECT_THAT(ids(loaded, loaded.dataset.venues), ElementsAre("Park"));
  EXPECT_FALSE(loaded.dataset.stakeholders[0].kind.has_value());  // not said, so no `other`
  EXPECT_EQ(loaded.dataset.venues[0].kind, VenueKind::project);
  EXPECT_EQ(count_of(loaded, "node.created"), 4U);
}

TEST(References, create_the_same_rows_in_any_order_of_the_file) {
  const std::string header = "id,place\n";
  const std::string forward = header + "a,ESSEN\nb,Essen\n";
  const std::string backward = header + "b,Essen\na,ESSEN\n";
  for (const std::string& rows : {forward, backward}) {
    const LoadedDataset loaded = load_csv({{"stakeholders.csv", rows}, {"ties.csv", "from,to\n"}});
    EXPECT_THAT(ids(loaded, loaded.dataset.places), ElementsAre("ESSEN"));
    EXPECT_EQ(loaded.dataset.stakeholders[0].place, loaded.dataset.stakeholders[1].place);
    EXPECT_EQ(count_of(loaded, "ref.by_name"), 1U);
  }
}

TEST(References, never_make_one_node_of_two_spellings) {
  const LoadedDataset loaded = load_csv({{"ties.csv", "from,to\nUN,p\nUn,p\n"}});
  EXPECT_EQ(loaded.dataset.stakeholders.size(), 2U);
  EXPECT_EQ(count_of(loaded, "id.lookalike"), 1U);
}

TEST(References, make_one_id_for_a_text_that_cannot_be_one) {
  const LoadedDataset loaded =
      load_csv({{"ties.csv", "from,to,kind\nA/B,p,leads\nc,A/B,member_of\nc,A/B,funds\n"}});
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_THAT(ids(loaded, loaded.dataset.stakeholders), ElementsAre("a-b", "c"));
  EXPECT_THAT(ids(loaded, loaded.dataset.venues), ElementsAre("p"));
  EXPECT_EQ(loaded.dataset.ties[0].from, loaded.dataset.ties[2].to);
}

TEST(References, are_errors_when_the_table_is_given) {
  const LoadedDataset loaded = load_csv(
      {{"stakeholders.csv", "id,topics,place,sources\na,t9,p9,s9\n"},
       {"venues.csv", "id\nv\n"},
       {"topics.csv", "id\nt1\n"},
       {"places.csv", "id\np1\n"},
       {"sources.csv", "id\ns1\n"},
       {"ties.csv",
        "from,to,kind\nx,v,leads\na,x,leads\na,x,member_of\nv,v,leads\na,p1,located_in\n"}});
  EXPECT_THAT(error_codes(loaded),
              ElementsAre("ref.unknown_node", "ref.unknown_place", "ref.unknown_source",
                          "ref.unknown_stakeholder", "ref.unknown_topic", "ref.unknown_venue",
                          "tie.from_venue", "tie.to_place"));
  EXPECT_THAT(with_code(loaded, "tie.to_place"), ElementsAre("ties.csv:6 to 'p1'"));
  EXPECT_THAT(with_code(loaded, "ref.unknown_venue"), ElementsAre("ties.csv:3 to 'x'"));
}

TEST(References, tell_the_candidates_of_an_ambiguous_name) {
  const LoadedDataset loaded = load_csv(
      {{"stakeholders.csv", "id,name\na,Kreis\nb,KREIS\n"}, {"ties.csv", "from,to\nKreis,p\n"}});
  EXPECT_THAT(with_code(loaded, "ref.ambiguous"), ElementsAre("ties.csv:2 from 'Kreis'"));
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.code != "ref.ambiguous") continue;
    ASSERT_EQ(diagnostic.suggestions.size(), 2U);
    EXPECT_EQ(diagnostic.suggestions[0].id, "a");
    EXPECT_EQ(diagnostic.suggestions[1].id, "b");
  }
}

TEST(References, add_missing_parents_of_topics_with_a_warning) {
  const LoadedDataset loaded =
      load_csv({{"topics.csv", "id,name,parent\n/1/2,Two,/1\n/1/3,Three,/1\n/4,Four,Two\n"},
                {"ties.csv", "from,to\n"}});
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_THAT(ids(loaded, loaded.dataset.topics), ElementsAre("/1/2", "/1/3", "/4", "/1"));
  EXPECT_THAT(with_code(loaded, "ref.unknown_parent"), ElementsAre(":0 parent '/1'"));
  EXPECT_EQ(loaded.dataset.topics[2].parent, loaded.dataset.topics[0].id);
}

TEST(References, do_not_create_what_looks_like_something_else) {
  const LoadedDataset loaded = load_csv({{"ties.csv", "from,to\na\xE2\x80\x8B,p\n"}});
  EXPECT_THAT(error_codes(loaded), ElementsAre("ref.unknown_stakeholder"));
}

TEST(References, split_lists_of_sources_and_create_each) {
  const LoadedDataset loaded =
      load_csv({{"ties.csv", "from,to,sources\na,p,https://example.org/x | Bericht\n"}});
  EXPECT_THAT(ids(loaded, loaded.dataset.sources), ElementsAre("Bericht", "https://example.org/x"));
  EXPECT_EQ(count_of(loaded, "tie.unsourced"), 0U);
}

}  // namespace
}  // namespace bindeglied::references_test
