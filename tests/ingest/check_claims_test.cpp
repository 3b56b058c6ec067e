#include "bindeglied/ingest/detail/check_claims.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/csv_files.hpp"

namespace bindeglied::check_claims_test {
namespace {

using ::testing::ElementsAre;
using testing::error_codes;
using ::testing::IsEmpty;
using testing::load_csv;
using testing::with_code;

TEST(CheckClaims, want_to_know_who_and_where_and_only_one_of_it) {
  const LoadedDataset loaded =
      load_csv({{"expectations.csv", "stakeholder,kind,venue\na,union,p\n,,p\na,,p\n,union,p\n"},
                {"checks.csv",
                 "stakeholder,kind,venue,from,until\n,,p,2019,2019\na,,p,2019,2019\n"
                 "a,union,p,2019,2019\n"},
                {"needs.csv", "venue,kind,capability\n,,land\n,project,land\np,project,land\n"},
                {"offers.csv", "stakeholder,kind,capability\n,,land\n,union,land\na,union,land\n"},
                {"ties.csv", "from,to\n"}});
  EXPECT_THAT(
      with_code(loaded, "expectation.who"),
      ElementsAre("expectations.csv:2 stakeholder 'a'", "expectations.csv:3 stakeholder ''"));
  EXPECT_THAT(with_code(loaded, "check.who"),
              ElementsAre("checks.csv:2 stakeholder ''", "checks.csv:4 stakeholder 'a'"));
  EXPECT_THAT(with_code(loaded, "need.where"),
              ElementsAre("needs.csv:2 venue ''", "needs.csv:4 venue 'p'"));
  EXPECT_THAT(with_code(loaded, "offer.who"),
              ElementsAre("offers.csv:2 stakeholder ''", "offers.csv:4 stakeholder 'a'"));
}

TEST(CheckClaims, want_both_ends_of_the_period_of_a_check) {
  const LoadedDataset loaded = load_csv({{"checks.csv",
                                          "stakeholder,venue,from,until\na,p,2019,2019\n"
                                          "a,p,,2019\na,p,2019,\na,p,,\n"},
                                         {"ties.csv", "from,to\n"}});
  EXPECT_THAT(error_codes(loaded), ElementsAre("check.period"));
  EXPECT_THAT(with_code(loaded, "check.period"),
              ElementsAre("checks.csv:3 from ''", "checks.csv:4 until ''", "checks.csv:5 from ''"));
}

LoadedDataset with_phases(const std::string& phases, const std::string& expectations) {
  return load_csv({{"venues.csv", "id,part_of\np,\nf,p\nother,\n"},
                   {"phases.csv", "venue,name,starts,ends,working\n" + phases},
                   {"expectations.csv", "kind,venue,phase,due\n" + expectations},
                   {"ties.csv", "from,to\n"}});
}

//  f is part of p; other stands alone
TEST(CheckClaims, refuse_a_phase_of_an_unrelated_venue) {
  const std::string phases = "p,Eins,2019,2019,\nother,Zwei,2019,2019,\n";
  EXPECT_THAT(error_codes(with_phases(phases, "union,f,Eins,\nunion,p,Eins,\n")), IsEmpty());
  const LoadedDataset loaded =
      with_phases(phases, "union,f,Zwei,\nunion,p,Zwei,2019\nunion,other,Zwei,\n");
  EXPECT_THAT(with_code(loaded, "expectation.foreign_phase"),
              ElementsAre("expectations.csv:2 phase 'Zwei'", "expectations.csv:3 phase 'Zwei'"));
  // A phase of an inner venue does not hold for the one around it.
  EXPECT_THAT(error_codes(with_phases("f,Eins,2019,2019,\n", "union,p,Eins,\n")),
              ElementsAre("expectation.foreign_phase"));
}

TEST(CheckClaims, warn_of_a_phase_that_nothing_has_unless_a_date_is_given) {
  const LoadedDataset loaded = with_phases("p,Eins,,,\n", "union,f,Drei,\nunion,f,Drei,2019\n");
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_THAT(with_code(loaded, "expectation.unknown_phase"),
              ElementsAre("expectations.csv:2 phase 'Drei'"));
}

TEST(CheckClaims, warn_of_a_date_before_the_phase_starts) {
  const std::string phases = "p,Eins,2019-03,2019-05,yes\np,Zwei,2019-06,2019-08,\n";
  const LoadedDataset loaded = with_phases(
      phases,
      "union,f,Zwei,2019-05-31\nunion,f,Zwei,2019-06\nunion,f,,2019-02\nunion,f,,2019-03-01\n"
      "union,other,,2000\n");
  EXPECT_THAT(error_codes(loaded), IsEmpty());
  EXPECT_THAT(
      with_code(loaded, "expectation.due_before_phase"),
      ElementsAre("expectations.csv:2 due '2019-05-31'", "expectations.csv:4 due '2019-02'"));
}

TEST(CheckClaims, warn_of_working_phases_that_overlap_by_more_than_a_day) {
  const auto overlaps = [](const std::string& phases) {
    return with_code(with_phases(phases, ""), "phase.overlap");
  };
  EXPECT_THAT(overlaps("p,A,2019-01-01,2019-06-30,yes\np,B,2019-06-29,2019-12-31,yes\n"),
              ElementsAre("phases.csv:3 starts '2019-06-29'"));
  EXPECT_THAT(overlaps("p,A,2019-01-01,,yes\np,B,2020-06-29,,yes\n"),
              ElementsAre("phases.csv:3 starts '2020-06-29'"));
  // They meet on a day; one is not working; another venue; nothing is certain.
  EXPECT_THAT(overlaps("p,A,2019-01-01,2019-06-30,yes\np,B,2019-06-30,2019-12-31,yes\n"),
              IsEmpty());
  EXPECT_THAT(overlaps("p,A,2019-01-01,2019-06-30,yes\np,B,2019-02-01,2019-12-31,no\n"), IsEmpty());
  EXPECT_THAT(overlaps("p,A,2019-01-01,2019-06-30,no\np,B,2019-02-01,2019-12-31,yes\n"), IsEmpty());
  EXPECT_THAT(overlaps("p,A,2019-01-01,2019-06-30,yes\nf,B,2019-02-01,2019-12-31,yes\n"),
              IsEmpty());
  EXPECT_THAT(overlaps("p,A,2019,2019,yes\np,B,2019,2019,yes\n"), IsEmpty());
}

TEST(CheckClaims, refuse_ids_of_expectations_that_look_like_those_of_results) {
  const LoadedDataset loaded =
      load_csv({{"expectations.csv", "id,kind,venue\ngap:x,union,p\nexp:y,union,p\n"},
                {"ties.csv", "from,to\n"}});
  EXPECT_THAT(with_code(loaded, "id.start"), ElementsAre("expectations.csv:2 id 'gap:x'"));
}

}  // namespace
}  // namespace bindeglied::check_claims_test
