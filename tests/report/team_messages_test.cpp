#include <string>

#include <gtest/gtest.h>

#include "bindeglied/report/messages.hpp"
#include "tests/report/sample_report.hpp"

namespace bindeglied::team_messages_test {
namespace {

using testing::sample_network;

TEST(TeamMessages, say_how_good_the_team_is) {
  const LocalText text = to_sentence(sample_network(), {"team.share", {std::int64_t{94}}});
  EXPECT_EQ(text.de, "Dieses Team erreicht mindestens 94\u00A0% des Bestmöglichen.");
  EXPECT_EQ(text.en, "This team reaches at least 94% of the best possible.");
}

TEST(TeamMessages, tell_documented_offers_from_assumed_ones) {
  const LocalText text = to_sentence(
      sample_network(),
      {"team.brings_both", {Capabilities{{"funding"}}, Capabilities{{"land", "outreach"}}}});
  EXPECT_EQ(text.de, "Förderung; vermutlich Flächen, Zugang zu Zielgruppen (Annahme nach Art)");
  EXPECT_EQ(text.en, "funding; probably land, outreach (assumed by kind)");
}

TEST(TeamMessages, write_figures_as_each_language_does) {
  const LocalText text = to_sentence(sample_network(), {"team.split", {0.6, 0.25, 0.0, 0.5, 0.1}});
  EXPECT_EQ(text.de, "Bedarf 0,60 + Vielfalt 0,25 + Kontakte 0,00 + Passung 0,50 − Aufwand 0,10");
  EXPECT_EQ(text.en, "needs 0.60 + diversity 0.25 + contact 0.00 + fit 0.50 − effort 0.10");
}

}  // namespace
}  // namespace bindeglied::team_messages_test
