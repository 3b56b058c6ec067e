#include <array>

#include "bindeglied/report/message_texts.hpp"

namespace bindeglied {
namespace {

constexpr std::array<MessageText, 4> texts{{
    {"report.no_rows", "Keine Zeilen.", "No rows."},
    {"report.more_rows", "Noch {0} weitere: --top {1} zeigt alle.",
     "{0} more: --top {1} shows them all."},
    {"report.next", "Weiter: {0}", "Next: {0}"},
    {"report.line", "→ {0}: {1}", "→ {0}: {1}"},
}};

}  // namespace

std::span<const MessageText> verb_messages() { return texts; }

}  // namespace bindeglied
