#include "bindeglied/ingest/detail/references.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/check_id.hpp"
#include "bindeglied/ingest/detail/directories.hpp"
#include "bindeglied/ingest/detail/folded_texts.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::size_t target_count = static_cast<std::size_t>(Target::source) + 1;
static_assert(target_count <= 8, "one bit of a byte for each");
/// Suggestions compare with every name: only for the first unknown references, and not without end
/// in large tables.
constexpr std::size_t max_suggested = 100;
constexpr std::string_view parent_column = "parent";
constexpr std::size_t max_comparisons = 4'000'000;

struct UnknownRule {
  std::string_view code;
  std::string_view rule;
};

UnknownRule unknown_rule(Target target) {
  switch (target) {
    case Target::venue:
    case Target::involved_in:
      return {"ref.unknown_venue", "must be the id or the unique name of a venue"};
    case Target::related_to:
      return {"ref.unknown_node", "must be the id or the unique name of a stakeholder or a venue"};
    case Target::topic:
      return {"ref.unknown_topic", "must be the id or the unique name of a topic"};
    case Target::place:
      return {"ref.unknown_place", "must be the id or the unique name of a place"};
    case Target::source:
      return {"ref.unknown_source", "must be the id, the title or the address of a source"};
    default:
      return {"ref.unknown_stakeholder", "must be the id or the unique name of a stakeholder"};
  }
}

class Resolver {
 public:
  Resolver(Loading& loading, const Watch& watch)
      : loading_(loading), watch_(watch), directories_(index_rows(loading)) {}

  void run() {
    // Stakeholders first: a name that acts somewhere is no project elsewhere.
    create_missing(
        {Target::stakeholder, Target::related_to, Target::topic, Target::place, Target::source});
    create_missing({Target::venue, Target::involved_in});
    for_each_table<Dataset>([&](const auto& table) { resolve_table(table.member); });
  }

 private:
  using Targets = std::vector<Target>;

  /// Calls visit(part) for the one text or the parts of the list.
  template <class Visit>
  void for_each_text(Text cell, bool is_list, Visit visit) {
    const std::string_view view = loading_.view(cell);
    if (!is_list || view.find('|') == std::string_view::npos) return visit(cell);
    for (const std::string_view part : split(view, '|')) {
      visit(loading_.dataset.strings->intern(part));
    }
  }

  void create_missing(const Targets& targets) {
    // Classifications are often cut out of larger ones: their upper rows may be missing.
    const bool may_add_parents = std::ranges::find(targets, Target::topic) != targets.end();
    std::array<bool, target_count> is_open{};
    for (const Target target : targets) {
      is_open[static_cast<std::size_t>(target)] = directories_.home(target).size() == 0;
    }
    std::vector<std::uint8_t> seen(loading_.dataset.strings->size(), 0);  // by text, bit by target
    std::array<std::vector<Text>, target_count> wanted;
    const auto want = [&](const ReferenceCell& reference, Text text) {
      const Target target = reference.target;
      const auto index = static_cast<std::size_t>(target);
      if (text.index() >= seen.size()) seen.resize(loading_.dataset.strings->size(), 0);
      const auto bit = static_cast<std::uint8_t>(1U << index);
      if ((seen[text.index()] & bit) != 0) return;
      seen[text.index()] |= bit;
      if (directories_.has(target, text) || is_other_node(target, text)) return;
      if (made_from(target, text) != empty_text() || !is_unnamed(reference, text)) return;
      wanted[index].push_back(text);
    };
    for_each_table<Dataset>([&](const auto& table) {
      for (auto& record : loading_.dataset.*table.member) {
        for_each_reference(record, [&](Text cell, const ReferenceCell& reference) {
          const bool is_open_here = is_open[static_cast<std::size_t>(reference.target)];
          if (!is_open_here && !(may_add_parents && reference.column == parent_column)) return;
          for_each_text(cell, reference.is_list, [&](Text text) { want(reference, text); });
        });
      }
    });
    for (const Target target : targets) {
      create_all(target, wanted[static_cast<std::size_t>(target)],
                 !is_open[static_cast<std::size_t>(target)]);
    }
  }

  /// True when no row that is there has such a name: else the reference means that row.
  [[nodiscard]] bool is_unnamed(const ReferenceCell& reference, Text text) {
    if (reference.column != parent_column) {
      return !directories_.names_second(reference.target, loading_.view(text));
    }
    return directories_.home(reference.target).find_name(loading_.view(text)).empty();
  }

  /// True when the text is an id of the node table that the target does not allow: it cannot be
  /// created a second time.
  [[nodiscard]] bool is_other_node(Target target, Text text) const {
    if (target == Target::stakeholder) return directories_.venues.has(text);
    return target == Target::venue && directories_.stakeholders.has(text);
  }

  /// Creates in the order of the texts, so that the order of rows in the files does not matter.
  void create_all(Target target, std::vector<Text>& texts, bool is_table_given) {
    std::ranges::sort(texts, {}, [&](Text text) { return loading_.view(text); });
    const bool is_folded = target == Target::topic || target == Target::place;
    FoldedTexts made;
    expect_created(loading_, directories_, target, texts.size());
    for (const Text text : texts) {
      if (directories_.has(target, text) || made_from(target, text) != empty_text()) continue;
      if (!is_creatable(text)) continue;
      const Text same = is_folded ? made.find(loading_.view(text)) : empty_text();
      if (same != empty_text()) {
        made_from_[key(home_of(target), text)] = same;
        continue;
      }
      if (is_table_given) warn_of_parent(target, text);
      const Text id = create_row(loading_, directories_, target, text);
      if (id != text) made_from_[key(home_of(target), text)] = id;
      if (is_folded) made.add(loading_.view(text), id);
    }
  }

  void warn_of_parent(Target target, Text text) {
    if (!loading_.log.count("ref.unknown_parent", Severity::warning)) return;
    loading_.log.keep({.code = "ref.unknown_parent",
                       .severity = Severity::warning,
                       .file = {},
                       .table = target == Target::topic ? "topics" : "places",
                       .column = std::string(parent_column),
                       .value = std::string(loading_.view(text)),
                       .rule = "is no row of this table; the row was created",
                       .suggestions = suggest(target, text)});
  }

  /// Texts with characters that nobody sees make no row: they would look like another one.
  [[nodiscard]] bool is_creatable(Text text) const {
    const auto problem = check_id(loading_.view(text), IdUse::catalogue);
    return !problem || problem->code != "id.invisible";
  }

  /// The id that had to be made for a text that cannot be one; empty when there is none.
  [[nodiscard]] Text made_from(Target target, Text text) const {
    for (const Target home : {home_of(target), second_home_of(target)}) {
      const auto made = made_from_.find(key(home, text));
      if (made != made_from_.end()) return made->second;
    }
    return empty_text();
  }

  template <class Record>
  void resolve_table(std::vector<Record> Dataset::*table) {
    std::vector<Record>& records = loading_.dataset.*table;
    constexpr std::size_t rows_per_check = 65536;
    for (std::size_t position = 0; position < records.size(); ++position) {
      if (position % rows_per_check == 0) {
        watch_.check("resolving",
                     static_cast<double>(position) / static_cast<double>(records.size()));
      }
      for_each_reference(records[position], [&](Text& cell, const ReferenceCell& reference) {
        resolve_cell<Record>(position, cell, reference);
      });
    }
  }

  template <class Record>
  void resolve_cell(std::size_t position, Text& cell, const ReferenceCell& reference) {
    const std::string_view view = loading_.view(cell);
    if (!reference.is_list || view.find('|') == std::string_view::npos) {
      if (directories_.has(reference.target, cell)) return;
      cell = resolve_text<Record>(position, cell, reference);
      return;
    }
    std::string joined;
    for_each_text(cell, true, [&](Text part) {
      const Text id = resolve_text<Record>(position, part, reference);
      if (!joined.empty()) joined += '|';
      joined += loading_.view(id);
    });
    if (joined != view) cell = loading_.dataset.strings->intern(joined);
  }

  /// The id that the text means; the text itself, with an error, when it means none.
  template <class Record>
  Text resolve_text(std::size_t position, Text text, const ReferenceCell& reference) {
    if (directories_.has(reference.target, text)) return text;
    const std::uint64_t cache_key = key(reference.target, text);
    auto known = cache_.find(cache_key);
    if (known == cache_.end()) {
      const Text made = made_from(reference.target, text);
      Found found = made != empty_text()
                        ? Found{.id = made}
                        : directories_.find(reference.target, text, loading_.view(text));
      known = cache_.emplace(cache_key, std::move(found)).first;
    }
    const Found& found = known->second;
    if (found.id == empty_text()) {
      report_failure<Record>(position, text, reference, found);
      return text;
    }
    report_row<Record>(loading_, position,
                       {.code = "ref.by_name",
                        .severity = Severity::note,
                        .column = reference.column,
                        .value = loading_.view(text),
                        .rule = "was found by its name"});
    return found.id;
  }

  template <class Record>
  void report_failure(std::size_t position, Text text, const ReferenceCell& reference,
                      const Found& found) {
    UnknownRule rule = unknown_rule(reference.target);
    if (!found.candidates.empty()) {
      rule = {"ref.ambiguous", "names several rows: write the id"};
    } else if (reference.column == "from" && directories_.venues.has(text)) {
      rule = {"tie.from_venue", "must be a stakeholder, not a venue"};
    } else if (reference.column == "to" && is_place(text)) {
      rule = {"tie.to_place",
              "is a place: ties end at stakeholders (say, the municipality) or venues"};
    }
    loading_.rows_of<Record>().fates[position] = RowFate::rejected;
    if (!loading_.log.count(rule.code, Severity::error)) return;
    Diagnostic diagnostic = row_diagnostic<Record>(loading_, position,
                                                   {.code = rule.code,
                                                    .column = reference.column,
                                                    .value = loading_.view(text),
                                                    .rule = rule.rule});
    for (const Text candidate : found.candidates) {
      diagnostic.suggestions.push_back({std::string(loading_.view(candidate)), 1.0});
    }
    if (found.candidates.empty()) diagnostic.suggestions = suggest(reference.target, text);
    loading_.log.keep(std::move(diagnostic));
  }

  [[nodiscard]] bool is_place(Text text) {
    return directories_.find(Target::place, text, loading_.view(text)).id != empty_text();
  }

  [[nodiscard]] std::vector<Suggestion> suggest(Target target, Text text) {
    NameDirectory& home = directories_.home(target);
    if (suggested_ >= max_suggested || comparisons_ > max_comparisons) return {};
    ++suggested_;
    comparisons_ += home.name_count();
    return home.suggest(loading_.view(text));
  }

  [[nodiscard]] static std::uint64_t key(Target target, Text text) {
    return text.index() * target_count + static_cast<std::uint64_t>(target);
  }

  Loading& loading_;
  const Watch& watch_;
  Directories directories_;
  std::unordered_map<std::uint64_t, Text> made_from_;
  std::unordered_map<std::uint64_t, Found> cache_;  // looked up by key only
  std::size_t suggested_ = 0;
  std::size_t comparisons_ = 0;
};

}  // namespace

void resolve_references(Loading& loading, const Watch& watch) { Resolver(loading, watch).run(); }

}  // namespace bindeglied::detail
