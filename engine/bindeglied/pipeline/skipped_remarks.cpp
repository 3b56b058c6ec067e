#include "bindeglied/pipeline/skipped_remarks.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {

void add_skipped_remarks(const Study& study, const std::vector<SkippedProject>& skipped,
                         Report& report) {
  constexpr std::size_t most = 5;
  const Network& network = study.network;
  std::map<std::string, std::size_t> shown;
  std::uint64_t further = 0;
  for (const SkippedProject& project : skipped) {
    if (++shown[project.code] > most) {
      ++further;
      continue;
    }
    const std::string name(network.text(network.node_names[network.node(project.project)]));
    LocalText remark = local_text(study, project.text);
    remark.de = name + ": " + remark.de;
    remark.en = name + ": " + remark.en;
    report.remarks.push_back(std::move(remark));
  }
  if (further > 0) {
    report.remarks.push_back(local_text(study, {"recommend.skipped_further", {whole(further)}}));
  }
}

}  // namespace bindeglied
