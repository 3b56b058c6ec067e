#include <string>

#include <gtest/gtest.h>

#include "bindeglied/report/messages.hpp"
#include "tests/report/sample_report.hpp"

namespace bindeglied::plan_messages_test {
namespace {

using testing::sample_network;

TEST(PlanMessages, say_how_good_the_plan_is) {
  const LocalText text = to_sentence(sample_network(), {"plan.share", {std::int64_t{94}}});
  EXPECT_EQ(text.de, "Dieser Plan erreicht mindestens 94\u00A0% des Bestmöglichen.");
  EXPECT_EQ(text.en, "This plan reaches at least 94% of the best possible.");
}

TEST(PlanMessages, name_who_is_to_come_where_and_through_whom) {
  const LocalText text = to_sentence(
      sample_network(), {"plan.step.introduced.at_occasion",
                         {NodeId{0}, std::string("F"), Level::involved, std::string("B"),
                          std::string("Handeln"), PartialDate{2020, 0, 0}}});
  EXPECT_EQ(text.de,
            "Alpha-Stiftung für „F“ gewinnen, Stufe „einbezogen“. Kontakt über: B. Nächster "
            "Anlass: „Handeln“ (2020).");
}

}  // namespace
}  // namespace bindeglied::plan_messages_test
