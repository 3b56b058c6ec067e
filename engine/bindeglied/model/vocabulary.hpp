#pragma once

#include <array>
#include <cstdint>

#include "bindeglied/base/enum_names.hpp"

namespace bindeglied {

enum class StakeholderKind : std::uint8_t {
  foundation,
  municipality,
  county,
  university,
  research_institute,
  union_,
  association,
  chamber,
  company,
  ministry,
  agency,
  church,
  network,
  museum,
  media,
  health,
  sports,
  school,
  other,
};

enum class VenueKind : std::uint8_t { process, forum, project, event };

/// IAP2-style ladder of a stakeholder's involvement in a venue; `none` for ties that are no
/// involvement.
enum class Level : std::uint8_t { none, informed, consulted, involved, collaborating, leading };

enum class TieKind : std::uint8_t {
  leads,
  co_moderates,
  participates,
  advises,
  attends,
  hosts,
  partner_in,
  funds,
  proposes,
  member_of,
  cooperates_with,
  owns,
  located_in,
  successor_of,
  responsible_for,
};

enum class Confidence : std::uint8_t { explicit_, inferred };
enum class YesNo : std::uint8_t { unknown, yes, no };
enum class Basis : std::uint8_t { documented, prior, inferred };

/// Where a project stands; the order is that of the process.
enum class ProjectStatus : std::uint8_t {
  unknown,
  idea,
  assessed,
  proposed,
  decided,
  funded,
  running,
  finished,
  dropped,
};

/// The level of a tie of that kind to a venue when the tie does not say otherwise; none when the
/// kind is never an involvement.  `funds` is collaborating at a venue and nothing between
/// stakeholders.
[[nodiscard]] constexpr Level default_level(TieKind kind) {
  switch (kind) {
    case TieKind::leads:
      return Level::leading;
    case TieKind::co_moderates:
    case TieKind::partner_in:
    case TieKind::funds:
      return Level::collaborating;
    case TieKind::participates:
    case TieKind::hosts:
    case TieKind::proposes:
      return Level::involved;
    case TieKind::advises:
      return Level::consulted;
    case TieKind::attends:
      return Level::informed;
    default:
      return Level::none;
  }
}

/// Whether such a tie says the same of both its ends, so that it has no direction.
[[nodiscard]] constexpr bool is_symmetric(TieKind kind) { return kind == TieKind::cooperates_with; }

/// v(level) = level / 5, in [0, 1].
[[nodiscard]] constexpr double level_value(Level level) { return static_cast<double>(level) / 5.0; }

template <>
struct EnumNames<StakeholderKind> {
  using enum StakeholderKind;
  static constexpr std::array<EnumName<StakeholderKind>, 19> names{{
      {foundation, "foundation", "Stiftung", "foundation"},
      {municipality, "municipality", "Kommune", "municipality"},
      {county, "county", "Kreis", "county"},
      {university, "university", "Hochschule", "university"},
      {research_institute, "research_institute", "Forschungsinstitut", "research institute"},
      {union_, "union", "Gewerkschaft", "union"},
      {association, "association", "Verband oder Verein", "association"},
      {chamber, "chamber", "Kammer", "chamber"},
      {company, "company", "Unternehmen", "company"},
      {ministry, "ministry", "Ministerium", "ministry"},
      {agency, "agency", "Öffentliche Einrichtung", "agency"},
      {church, "church", "Kirche", "church"},
      {network, "network", "Netzwerk", "network"},
      {museum, "museum", "Museum", "museum"},
      {media, "media", "Medien", "media"},
      {health, "health", "Gesundheitseinrichtung", "health body"},
      {sports, "sports", "Sport", "sports body"},
      {school, "school", "Schule", "school"},
      {other, "other", "Sonstige", "other"},
  }};
};

template <>
struct EnumNames<VenueKind> {
  using enum VenueKind;
  static constexpr std::array<EnumName<VenueKind>, 4> names{{
      {process, "process", "Prozess", "process"},
      {forum, "forum", "Forum", "forum"},
      {project, "project", "Projekt", "project"},
      {event, "event", "Veranstaltung", "event"},
  }};
};

template <>
struct EnumNames<Level> {
  using enum Level;
  static constexpr std::array<EnumName<Level>, 6> names{{
      {none, "none", "keine", "none"},
      {informed, "informed", "informiert", "informed"},
      {consulted, "consulted", "angehört", "consulted"},
      {involved, "involved", "einbezogen", "involved"},
      {collaborating, "collaborating", "mitwirkend", "collaborating"},
      {leading, "leading", "federführend", "leading"},
  }};
};

template <>
struct EnumNames<TieKind> {
  using enum TieKind;
  static constexpr std::array<EnumName<TieKind>, 15> names{{
      {leads, "leads", "leitet", "leads"},
      {co_moderates, "co_moderates", "moderiert mit", "co-moderates"},
      {participates, "participates", "nimmt teil", "participates"},
      {advises, "advises", "berät", "advises"},
      {attends, "attends", "besucht", "attends"},
      {hosts, "hosts", "richtet aus", "hosts"},
      {partner_in, "partner_in", "ist Partner", "is a partner"},
      {funds, "funds", "fördert", "funds"},
      {proposes, "proposes", "schlägt vor", "proposes"},
      {member_of, "member_of", "ist Mitglied von", "is a member of"},
      {cooperates_with, "cooperates_with", "kooperiert mit", "cooperates with"},
      {owns, "owns", "ist Träger von", "owns"},
      {located_in, "located_in", "hat Sitz in", "is located in"},
      {successor_of, "successor_of", "ist Nachfolge von", "is the successor of"},
      {responsible_for, "responsible_for", "ist zuständig für", "is responsible for"},
  }};
};

template <>
struct EnumNames<Confidence> {
  using enum Confidence;
  static constexpr std::array<EnumName<Confidence>, 2> names{{
      {explicit_, "explicit", "ausdrücklich", "explicit"},
      {inferred, "inferred", "erschlossen", "inferred"},
  }};
};

template <>
struct EnumNames<YesNo> {
  using enum YesNo;
  static constexpr std::array<EnumName<YesNo>, 3> names{{
      {unknown, "unknown", "unbekannt", "unknown"},
      {yes, "yes", "ja", "yes"},
      {no, "no", "nein", "no"},
  }};
};

template <>
struct EnumNames<Basis> {
  using enum Basis;
  static constexpr std::array<EnumName<Basis>, 3> names{{
      {documented, "documented", "belegt", "documented"},
      {prior, "prior", "Annahme nach Art", "assumed by kind"},
      {inferred, "inferred", "erschlossen", "inferred"},
  }};
};

template <>
struct EnumNames<ProjectStatus> {
  using enum ProjectStatus;
  static constexpr std::array<EnumName<ProjectStatus>, 9> names{{
      {unknown, "unknown", "unbekannt", "unknown"},
      {idea, "idea", "Idee", "idea"},
      {assessed, "assessed", "bewertet", "assessed"},
      {proposed, "proposed", "vorgeschlagen", "proposed"},
      {decided, "decided", "beschlossen", "decided"},
      {funded, "funded", "gefördert", "funded"},
      {running, "running", "laufend", "running"},
      {finished, "finished", "beendet", "finished"},
      {dropped, "dropped", "verworfen", "dropped"},
  }};
};

}  // namespace bindeglied
