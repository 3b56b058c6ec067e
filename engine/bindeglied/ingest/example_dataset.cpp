#include "bindeglied/ingest/detail/example_dataset.hpp"

#include <string_view>

namespace bindeglied::detail {

Dataset example_dataset(bool is_german) {
  Dataset example;
  const auto text = [&](std::string_view de, std::string_view en) {
    return example.strings->intern(is_german ? de : en);
  };
  const Text town = text("musterhausen", "sampleton");
  const Text foundation = text("musterstiftung", "sample-foundation");
  const Text forum = text("radforum", "cycling-forum");
  const Text invitation = text("einladung", "invitation");
  const Text list = text("teilnahmeliste", "attendance-list");

  example.stakeholders = {{.id = town,
                           .name = text("Stadt Musterhausen", "Town of Sampleton"),
                           .kind = StakeholderKind::municipality},
                          {.id = foundation,
                           .name = text("Musterstiftung", "Sample Foundation"),
                           .kind = StakeholderKind::foundation,
                           .accepts_applications = YesNo::yes}};
  example.venues = {{.id = forum,
                     .kind = VenueKind::forum,
                     .name = text("Forum Radwege", "Cycling Forum"),
                     .starts = PartialDate{2030, 3, 1},
                     .ends = PartialDate{2030, 12, 0},
                     .sources = invitation}};
  example.ties = {{.from = town,
                   .to = forum,
                   .kind = TieKind::leads,
                   .since = {2030, 3, 1},
                   .sources = invitation},
                  {.from = foundation,
                   .to = forum,
                   .kind = TieKind::attends,
                   .seen = {2030, 5, 0},
                   .sources = list}};
  example.expectations = {
      {.stakeholder = foundation,
       .venue = forum,
       .level = Level::involved,
       .due = {2030, 12, 31},
       .weight = 0.5,
       .reason = text("fördert seit Jahren Radwege", "has funded cycle paths for years"),
       .sources = invitation}};
  example.sources = {
      {.id = invitation,
       .title = text("Einladung zum Forum Radwege", "Invitation to the Cycling Forum"),
       .date = PartialDate{2030, 2, 15}},
      {.id = list,
       .title = text("Teilnahmeliste", "Attendance list"),
       .date = PartialDate{2030, 5, 0}}};
  return example;
}

}  // namespace bindeglied::detail
