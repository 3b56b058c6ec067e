#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/model/dataset.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/vocabulary.hpp"
#include "bindeglied/network/csr.hpp"

namespace bindeglied {

/// A typed, dated, sourced relation between two nodes.
struct Tie {
  NodeId from = {};
  NodeId to = {};
  TieKind kind = TieKind::participates;
  Level level = Level::none;  ///< effective; none when it is no involvement in a venue
  bool is_inferred = false;
  bool is_undated = false;  ///< neither `since` nor `seen` is known
  /// When it began: possible from `first`, certain from `last`.  From `since`; else "no later than
  /// `seen`"; else within the venue's own dates; membership without date: all days.
  DayRange start = {};
  DayRange end = {latest_day, latest_day};  ///< last day; open ended unless `until` is known
  PartialDate since = {};
  PartialDate until = {};
  PartialDate seen = {};
  Text role = empty_text();
  Text extra = empty_text();  ///< unknown columns, as a JSON object
};

struct Stakeholder {
  StakeholderKind kind = StakeholderKind::other;
  bool is_kind_given = false;      ///< else nothing is known of it, and `kind` is `other`
  std::optional<double> lat = {};  ///< [degrees]
  std::optional<double> lon = {};
  std::optional<std::uint32_t> capacity = {};
  YesNo accepts_applications = YesNo::unknown;
  Text contact = empty_text();
  Text country = empty_text();
  Text nuts3 = empty_text();    ///< statistical region; its starts name the wider ones
  Text aliases = empty_text();  ///< joined by '|'
  Text extra = empty_text();

  /// None where none is given: that is not the same as `other`.
  [[nodiscard]] std::optional<StakeholderKind> known_kind() const {
    return is_kind_given ? std::optional(kind) : std::nullopt;
  }
};

struct Venue {
  VenueKind kind = VenueKind::project;
  VenueId part_of = {};  ///< none for an outermost venue
  std::optional<std::uint32_t> seats = {};
  std::vector<StatusStep> status = {};  ///< by date, undated first
  PartialDate starts = {};
  PartialDate ends = {};
  Text description = empty_text();
  Text keywords = empty_text();
  Text programme = empty_text();
  Text programme_part = empty_text();  ///< funding lines, joined by ';' or '|'
  Text call = empty_text();
  Text funding_scheme = empty_text();
  Text extra = empty_text();
};

/// Who ought to be involved where: a stakeholder, or `min_count` of some kinds.
struct Expectation {
  Text id = empty_text();          ///< unique; "exp:…" from its content when the data gives none
  StakeholderId stakeholder = {};  ///< none for a kind
  std::vector<StakeholderKind> kinds = {};      ///< the named circle first; empty for a stakeholder
  std::vector<StakeholderId> also_counts = {};  ///< ascending
  std::uint32_t min_count = 1;
  VenueId venue = {};
  Level level = Level::involved;
  PartialDate due = {};
  double weight = 1.0;  ///< in (0, 1]
  Text phase = empty_text();
  Text reason = empty_text();
  std::vector<SourceId> sources = {};  ///< ascending, never empty unless the data is unsourced
};

/// Somebody looked and found no involvement in that period.
struct Check {
  StakeholderId stakeholder = {};  ///< none for a kind
  std::optional<StakeholderKind> kind = {};
  VenueId venue = {};
  DayRange period = {};
  std::vector<SourceId> sources = {};
};

struct Need {
  VenueId venue = {};  ///< none: all venues of `kind` (and of one of `topics`, if any)
  std::optional<VenueKind> kind = {};
  std::vector<TopicId> topics = {};
  Text capability = empty_text();
  double weight = 1.0;  ///< in (0, 1]
  Basis basis = Basis::documented;
  std::vector<SourceId> sources = {};
};

struct Offer {
  StakeholderId stakeholder = {};  ///< none: all stakeholders of `kind`
  std::optional<StakeholderKind> kind = {};
  Text capability = empty_text();
  std::optional<double> amount_eur = {};
  std::vector<PlaceId> places = {};  ///< empty: everywhere
  std::vector<TopicId> topics = {};  ///< empty: all
  Basis basis = Basis::documented;
  std::vector<SourceId> sources = {};
};

struct Phase {
  VenueId venue = {};
  Text name = empty_text();
  PartialDate starts = {};
  PartialDate ends = {};
  bool is_working = false;
};

struct Topic {
  Text id = empty_text();
  Text name = empty_text();
  TopicId parent = {};
};

struct Place {
  Text id = empty_text();
  Text name = empty_text();
  PlaceId parent = {};
  std::optional<double> lat = {};
  std::optional<double> lon = {};
  std::optional<std::uint32_t> population = {};
  Text code = empty_text();
};

struct Source {
  Text id = empty_text();
  Text title = empty_text();
  Text publisher = empty_text();
  Text url = empty_text();
  PartialDate date = {};
  PartialDate retrieved = {};
};

/// The whole dataset with ids instead of names; immutable once built.
///
/// Nodes are the stakeholders, by id, then the venues, by id (bytewise); topics, places, sources by
/// id; ties by (from id, kind, to id, since, until, seen, level, role ...); expectations by id; the
/// rest by content.  So equal data gives equal ids, whatever the order of rows.
struct Network {
  std::shared_ptr<const StringPool> strings;
  Text name = empty_text();
  Day as_of = latest_day;  ///< the dataset's own date; latest_day when it has none

  IdVector<NodeId, Text> node_ids;
  IdVector<NodeId, Text> node_names;        ///< the id when the data has no name
  IdVector<NodeId, Text> node_short_names;  ///< empty when the data has none
  IdVector<StakeholderId, Stakeholder> stakeholders;
  IdVector<VenueId, Venue> venues;
  Csr<NodeId, TopicId> topics_of;    ///< ascending
  Csr<NodeId, PlaceId> places_of;    ///< in the order given, seat first
  Csr<NodeId, SourceId> sources_of;  ///< of the node's own row; ascending
  Csr<VenueId, VenueId> parts_of;    ///< venues directly inside; ascending

  IdVector<TieId, Tie> ties;
  Csr<NodeId, TieId> ties_from;         ///< ascending
  Csr<NodeId, TieId> ties_to;           ///< ascending
  Csr<TieId, SourceId> sources_of_tie;  ///< ascending

  IdVector<ExpectationId, Expectation> expectations;
  IdVector<CheckId, Check> checks;
  std::vector<Need> needs;
  std::vector<Offer> offers;
  std::vector<Phase> phases;  ///< by venue, then start
  IdVector<TopicId, Topic> topics;
  IdVector<PlaceId, Place> places;
  IdVector<SourceId, Source> sources;

  [[nodiscard]] std::string_view text(Text t) const { return strings->view(t); }
  [[nodiscard]] NodeId node(StakeholderId s) const { return NodeId{s.index()}; }
  [[nodiscard]] NodeId node(VenueId v) const { return NodeId{stakeholders.size() + v.index()}; }
  [[nodiscard]] bool is_venue(NodeId n) const { return n.index() >= stakeholders.size(); }
  /// Precondition: !is_venue(n).
  [[nodiscard]] StakeholderId stakeholder(NodeId n) const { return StakeholderId{n.index()}; }
  /// Precondition: is_venue(n).
  [[nodiscard]] VenueId venue(NodeId n) const { return VenueId{n.index() - stakeholders.size()}; }
};

/// The node with exactly that id; none when there is none.  O(log nodes).
[[nodiscard]] NodeId find_node(const Network& network, std::string_view id);

/// The expectation with exactly that id; none when there is none.  O(log expectations).
[[nodiscard]] ExpectationId find_expectation(const Network& network, std::string_view id);

/// "tie:FROM/KIND/TO/SINCE" ("-" without date), with "~2", "~3" ... for further ties equal in
/// these: from content only, never from row numbers.
[[nodiscard]] std::string tie_key(const Network& network, TieId tie);

/// "check:WHO/VENUE/FROM", WHO a stakeholder's id or a kind.
[[nodiscard]] std::string check_key(const Network& network, CheckId check);

}  // namespace bindeglied
