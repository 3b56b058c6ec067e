#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {

std::span<const MessageText> gap_messages() { return {}; }
std::span<const MessageText> recommend_messages() { return {}; }
Band band_of(double severity) {
  if (severity < 0.25) return Band::watch;
  if (severity < 0.5) return Band::moderate;
  return severity < 0.75 ? Band::high : Band::critical;
}

}  // namespace bindeglied
