#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "bindeglied/matching/history.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied::testing {

/// Who took part in what, as dense tables: slow and independent of the engine's history.
struct ReferencePast {
  std::size_t stakeholders = 0;
  std::size_t venues = 0;
  std::vector<std::vector<double>> share;  ///< [venue][stakeholder]; 0: took no part
  std::vector<std::vector<bool>> leads;    ///< [venue][stakeholder]
  std::vector<double> size;                ///< [venue] members
  std::vector<double> age;                 ///< [venue] years

  [[nodiscard]] bool in(std::size_t venue, std::size_t stakeholder) const {
    return share[venue][stakeholder] > 0.0;
  }
  /// 2^(-age/h); 0 without members.
  [[nodiscard]] double decay(std::size_t venue, double h) const {
    return size[venue] > 0.0 ? std::pow(0.5, age[venue] / h) : 0.0;
  }
  /// Venues of the stakeholder.
  [[nodiscard]] double venues_of(std::size_t stakeholder) const;
};

/// Every tie by itself, into tables.
[[nodiscard]] ReferencePast reference_past(const Network& network, const HistoryOptions& options);

/// Words, phrases, topics and lines of a venue, in that order, with what they count.  Words are
/// split at blanks only: for texts that are folded already and have no function words.
using ReferenceTerms = std::array<std::map<std::string, double>, 4>;
[[nodiscard]] ReferenceTerms reference_terms(const Network& network, VenueId venue);

/// The terms of all venues weighed by ln(1 + N / n) over the venues with members, each block of
/// length 1.
[[nodiscard]] std::vector<ReferenceTerms> reference_vectors(const Network& network,
                                                            const ReferencePast& past);

/// Sum of products of the weights of equal terms.
[[nodiscard]] double reference_product(const std::map<std::string, double>& a,
                                       const std::map<std::string, double>& b);

}  // namespace bindeglied::testing
