#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {

/// Ids by folded names.
class FoldedTexts {
 public:
  /// The id of a name that agrees; empty when there is none.
  [[nodiscard]] Text find(std::string_view name) const {
    const FoldedName folded = fold_name(name);
    for (const std::string& form : {folded.plain, folded.expanded}) {
      if (const auto found = ids_.find(form); found != ids_.end()) return found->second;
    }
    return empty_text();
  }
  void add(std::string_view name, Text id) {
    const FoldedName folded = fold_name(name);
    ids_.emplace(folded.plain, id);
    ids_.emplace(folded.expanded, id);
  }

 private:
  std::unordered_map<std::string, Text> ids_;
};

}  // namespace bindeglied::detail
