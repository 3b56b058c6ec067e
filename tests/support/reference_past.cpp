#include "tests/support/reference_past.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

namespace bindeglied::testing {
namespace {

std::vector<std::string> words_between_blanks(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

void count_reference_topic(const Network& network, TopicId topic, double weight,
                           std::map<std::string, double>& counts) {
  if (topic.is_none()) return;
  double& count = counts[std::string(network.text(network.topics[topic].id))];
  count = std::max(count, weight);
  count_reference_topic(network, network.topics[topic].parent, weight / 2.0, counts);
}

void scale_reference(std::map<std::string, double>& weights) {
  const double length = std::sqrt(reference_product(weights, weights));
  for (auto& [term, weight] : weights) weight /= length;
}

}  // namespace

double ReferencePast::venues_of(std::size_t stakeholder) const {
  double count = 0.0;
  for (std::size_t venue = 0; venue < venues; ++venue) count += in(venue, stakeholder) ? 1.0 : 0.0;
  return count;
}

namespace {

bool is_past_involvement(const Network& network, const Tie& tie, const HistoryOptions& options) {
  if (tie.level == Level::none) return false;
  if (!network.is_venue(tie.to) || network.is_venue(tie.from)) return false;
  if (tie.start.last >= options.before || (options.explicit_only && tie.is_inferred)) return false;
  return options.without_role.empty() || network.text(tie.role) != options.without_role;
}

}  // namespace

ReferencePast reference_past(const Network& network, const HistoryOptions& options) {
  const std::size_t width = network.stakeholders.size();
  const std::size_t height = network.venues.size();
  ReferencePast past{.stakeholders = width,
                     .venues = height,
                     .share = std::vector(height, std::vector<double>(width, 0.0)),
                     .leads = std::vector(height, std::vector<bool>(width, false)),
                     .size = std::vector<double>(height, 0.0),
                     .age = std::vector<double>(height, 0.0)};
  for (const Tie& tie : network.ties) {
    if (!is_past_involvement(network, tie, options)) continue;
    const std::size_t venue = network.venue(tie.to).index();
    const std::size_t from = network.stakeholder(tie.from).index();
    const auto level = static_cast<double>(tie.level);
    past.share[venue][from] = std::max(past.share[venue][from], std::min(1.0, level / 4.0));
    if (tie.level == Level::leading) past.leads[venue][from] = true;
    const std::int64_t last = tie.start.last.value;
    const std::int64_t first = tie.start.first > earliest_day ? tie.start.first.value : last;
    const std::int64_t middle = first + (last - first) / 2;
    const auto begun = static_cast<double>(middle);
    past.age[venue] = std::max(past.age[venue], (options.before.value - begun) / 365.25);
  }
  for (std::size_t venue = 0; venue < height; ++venue) {
    for (std::size_t i = 0; i < width; ++i) past.size[venue] += past.in(venue, i) ? 1.0 : 0.0;
  }
  return past;
}

ReferenceTerms reference_terms(const Network& network, VenueId venue) {
  ReferenceTerms terms;
  const Venue& of = network.venues[venue];
  const NodeId node = network.node(venue);
  std::string_view title = network.text(network.node_names[node]);
  if (title == network.text(network.node_ids[node])) title = {};
  for (const std::string_view text : {title, network.text(of.keywords)}) {
    const auto words = words_between_blanks(text);
    for (const auto& word : words) terms[0][word] += 1.0;
    for (std::size_t i = 1; i < words.size(); ++i) terms[1][words[i - 1] + " " + words[i]] += 1.0;
  }
  for (const auto& word : words_between_blanks(network.text(of.description))) terms[0][word] += 1.0;
  for (const std::size_t block : {0U, 1U}) {
    for (auto& [term, count] : terms.at(block)) count = 1.0 + std::log(count);
  }
  for (const TopicId topic : network.topics_of[node]) {
    count_reference_topic(network, topic, 1.0, terms[2]);
  }
  std::string lines(network.text(of.programme_part));
  std::ranges::replace(lines, ';', ' ');
  for (const auto& line : words_between_blanks(lines)) terms[3][line] = 1.0;
  for (VenueId around = of.part_of; !around.is_none(); around = network.venues[around].part_of) {
    terms[3][std::string(network.text(network.node_ids[network.node(around)]))] = 1.0;
  }
  if (of.kind != VenueKind::project)
    terms[3][std::string(network.text(network.node_ids[node]))] = 1.0;
  return terms;
}

double reference_product(const std::map<std::string, double>& a,
                         const std::map<std::string, double>& b) {
  double sum = 0.0;
  for (const auto& [term, weight] : a) {
    if (b.contains(term)) sum += weight * b.at(term);
  }
  return sum;
}

std::vector<ReferenceTerms> reference_vectors(const Network& network, const ReferencePast& past) {
  std::vector<ReferenceTerms> vectors;
  for (const VenueId venue : network.venues.ids()) {
    vectors.push_back(reference_terms(network, venue));
  }
  std::array<double, 4> documents{};
  ReferenceTerms with;
  for (std::size_t venue = 0; venue < past.venues; ++venue) {
    for (std::size_t block = 0; block < 4 && past.size[venue] > 0.0; ++block) {
      if (!vectors[venue].at(block).empty()) documents.at(block) += 1.0;
      for (const auto& [term, count] : vectors[venue].at(block)) with.at(block)[term] += 1.0;
    }
  }
  for (ReferenceTerms& vector : vectors) {
    for (std::size_t block = 0; block < 4; ++block) {
      for (auto& [term, weight] : vector.at(block)) {
        const double count = std::max(1.0, with.at(block)[term]);
        weight *= std::log(1.0 + std::max(1.0, documents.at(block)) / count);
      }
      scale_reference(vector.at(block));
    }
  }
  return vectors;
}

}  // namespace bindeglied::testing
