#include "tests/support/random_projects.hpp"

#include <array>
#include <random>
#include <set>

namespace bindeglied::testing {
namespace {

constexpr std::array<std::string_view, 12> project_words{
    "wind",    "solar",  "hydrogen", "battery", "grid",   "storage",
    "turbine", "robots", "health",   "cancer",  "genome", "protein"};
constexpr std::array<std::string_view, 8> word_ends{"",     "farm", "lab",  "net",
                                                    "flow", "park", "ware", "tech"};
constexpr std::array<std::string_view, 4> project_topics{"t1", "t2", "t3", "t4"};
constexpr std::array<std::string_view, 3> project_lines{"energy", "medicine", "energy; machines"};
constexpr std::array<std::string_view, 3> project_calls{
    "HORIZON-CL5-2015-01", "HORIZON-CL1-2016-02", "HORIZON-CL5-2018-03"};
constexpr std::array<std::string_view, 4> project_countries{"DE", "FR", "IT", ""};

/// Draws that are the same on every platform, unlike the standard distributions.
class ProjectDraw {
 public:
  explicit ProjectDraw(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <std::size_t N>
  std::string_view of(const std::array<std::string_view, N>& words) {
    return words.at(below(N));
  }
  std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += of(project_words);
      text += of(word_ends);
      text += ' ';
    }
    return text;
  }

 private:
  std::mt19937 engine_;
};

void add_stakeholders(DatasetBuilder& builder, ProjectDraw& draw, std::size_t count) {
  constexpr std::array kinds{StakeholderKind::university, StakeholderKind::foundation,
                             StakeholderKind::other};
  for (std::size_t i = 0; i < count; ++i) {
    builder.stakeholder(numbered('s', i, 2), kinds.at(draw.below(kinds.size())));
    StakeholderRecord& record = builder.dataset().stakeholders.back();
    record.country = builder.text(draw.of(project_countries));
    if (!draw.one_in(3)) record.nuts3 = builder.text(draw.one_in(2) ? "DEA12" : "DEA51");
  }
}

std::string draw_day(ProjectDraw& draw, unsigned year) {
  const PartialDate day{year, static_cast<unsigned>(1 + draw.below(12)),
                        static_cast<unsigned>(1 + draw.below(28))};
  const std::string text = to_iso(day);
  if (draw.one_in(20)) return text.substr(0, 4);
  return draw.one_in(8) ? text.substr(0, 7) : text;
}

void add_members(DatasetBuilder& builder, ProjectDraw& draw, const ProjectsShape& shape,
                 const std::string& project) {
  const auto year = shape.first_year + static_cast<unsigned>(draw.below(shape.years));
  const std::string day = draw_day(draw, year);
  std::set<std::size_t> members;
  const std::size_t count = 2 + draw.below(4);
  while (members.size() < count) {
    // The smaller of two draws: some take part far more often than others.
    members.insert(std::min(draw.below(shape.stakeholders), draw.below(shape.stakeholders)));
  }
  bool is_first = true;
  for (const std::size_t member : members) {
    const std::string since = draw.one_in(12) ? draw_day(draw, year + 1) : day;
    builder.tie(numbered('s', member, 2), is_first ? TieKind::leads : TieKind::partner_in, project,
                {.since = since, .is_inferred = draw.one_in(15)});
    is_first = false;
  }
}

}  // namespace

std::string numbered(char letter, std::size_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return letter + text;
}

DatasetBuilder random_project_dataset(unsigned seed, const ProjectsShape& shape) {
  ProjectDraw draw(seed);
  DatasetBuilder builder;
  add_stakeholders(builder, draw, shape.stakeholders);
  for (std::size_t i = 0; i < shape.projects; ++i) {
    const std::string id = numbered('p', i, 3);
    builder.venue(id, VenueKind::project, {}, {.topics = draw.of(project_topics)});
    VenueRecord& record = builder.dataset().venues.back();
    record.name = builder.text(draw.words(2));
    record.keywords = builder.text(draw.words(draw.below(3)));
    record.description = builder.text(draw.words(4 + draw.below(12)));
    record.programme_part = builder.text(draw.of(project_lines));
    record.call = builder.text(draw.one_in(4) ? std::string_view{} : draw.of(project_calls));
    record.funding_scheme = builder.text(draw.one_in(2) ? "RIA" : "IA");
    add_members(builder, draw, shape, id);
  }
  return builder;
}

}  // namespace bindeglied::testing
