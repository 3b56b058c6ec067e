#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/model/capability_names.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

/// Several kinds of stakeholders of which any will do.
struct KindChoice {
  std::vector<StakeholderKind> kinds = {};  ///< in the order given
  friend bool operator==(const KindChoice&, const KindChoice&) = default;
};

/// What fills a place in a message; the report turns it into words of the reader's language.
using MessageArgument =
    std::variant<NodeId, TopicId, PlaceId, StakeholderKind, Level, TieKind, ProjectStatus, Word,
                 KindChoice, PartialDate, Capabilities, std::int64_t, double, std::string>;

/// A sentence for humans as a stable code and what fills its places {0}, {1} ...; the sentences of
/// all languages stand in report/messages.cpp.  A double is a share in [0, 1] or a severity.
struct Message {
  std::string_view code = {};  ///< a literal, e.g. "gap.invite"
  std::vector<MessageArgument> arguments = {};
};

}  // namespace bindeglied
