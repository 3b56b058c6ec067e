#pragma once

#include <cstddef>

#include "bindeglied/base/id_vector.hpp"

namespace bindeglied {

/// Calls visit(id) for a topic or place, then for each wider one, until visit returns false or
/// nothing is wider; nothing for none.  Ends in a circle too, with at most as many calls as the
/// tree has rows.
template <class IdType, class Row, class Visit>
void climb(const IdVector<IdType, Row>& tree, IdType id, Visit visit) {
  for (std::size_t step = 0; !id.is_none() && step < tree.size() && visit(id); ++step) {
    id = tree[id].parent;
  }
}

}  // namespace bindeglied
