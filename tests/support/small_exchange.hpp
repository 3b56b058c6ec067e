#pragma once

#include "bindeglied/ingest/detail/graph_from_dataset.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied::testing {

//  a (foundation, "Söhne & Töchter") leads v twice (2018-09; weight 2.5, informed), funds b
/// A graph with all that formats differ in: umlauts, markup, lists, numbers, parallel ties, an
/// unknown column called as formats call something of their own, and a further table.
[[nodiscard]] inline Dataset small_exchange_dataset() {
  Dataset dataset;
  const auto text = [&](const char* each) { return dataset.strings->intern(each); };
  dataset.dataset = {{.name = text("Netz"), .as_of = PartialDate{2019, 7, 0}}};
  dataset.stakeholders = {{.id = text("a"),
                           .name = text("S\u00F6hne & \"T\u00F6chter\""),
                           .kind = StakeholderKind::foundation,
                           .lat = 51.5,
                           .lon = 7.25,
                           .topics = text("t|u"),
                           .extra = text(R"({"label":"L"})")},
                          {.id = text("b c"), .kind = StakeholderKind::union_}};
  dataset.venues = {{.id = text("v"), .kind = VenueKind::forum, .name = text("Forum")}};
  dataset.ties = {{.from = text("a"),
                   .to = text("v"),
                   .kind = TieKind::leads,
                   .since = PartialDate{2018, 9, 0}},
                  {.from = text("a"),
                   .to = text("v"),
                   .kind = TieKind::leads,
                   .level = Level::informed,
                   .extra = text(R"({"weight":2.5})")},
                  {.from = text("a"), .to = text("b c"), .kind = TieKind::funds}};
  return dataset;
}

[[nodiscard]] inline detail::ExchangeGraph small_exchange_graph() {
  return detail::graph_from_dataset(small_exchange_dataset());
}

//  a -- b (cooperates_with), and with `with_funds` a -> b (funds)
[[nodiscard]] inline Dataset two_partners(bool with_funds) {
  Dataset dataset;
  const Text a = dataset.strings->intern("a");
  const Text b = dataset.strings->intern("b");
  dataset.stakeholders = {{.id = a}, {.id = b}};
  dataset.ties = {{.from = a, .to = b, .kind = TieKind::cooperates_with}};
  if (with_funds) dataset.ties.push_back({.from = a, .to = b, .kind = TieKind::funds});
  return dataset;
}

/// No tie has a direction.
[[nodiscard]] inline detail::ExchangeGraph cooperation_graph() {
  return detail::graph_from_dataset(two_partners(false));
}

/// One tie has a direction, the other none.
[[nodiscard]] inline detail::ExchangeGraph mixed_graph() {
  return detail::graph_from_dataset(two_partners(true));
}

}  // namespace bindeglied::testing
