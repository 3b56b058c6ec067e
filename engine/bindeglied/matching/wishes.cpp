#include "bindeglied/matching/wishes.hpp"

#include "bindeglied/analysis/needs_and_offers.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {

std::optional<WishFit> wish_fit(const Network& network, const ProjectQuery& query,
                                StakeholderId candidate) {
  WishFit fit;
  double wishes = 0.0;
  for (const Offer& offer : network.offers) {
    const bool is_wish = offer.stakeholder == candidate && offer.basis == Basis::documented &&
                         !(offer.topics.empty() && offer.places.empty());
    if (!is_wish) continue;
    wishes += 1.0;
    if (is_offered_in(offer, query.scope)) fit.share += 1.0;
    fit.sources.insert(fit.sources.end(), offer.sources.begin(), offer.sources.end());
  }
  if (wishes == 0.0) return std::nullopt;
  fit.share /= wishes;
  sort_unique(fit.sources);
  return fit;
}

double reciprocal_score(double forward, double backward) {
  if (forward <= 0.0 || backward <= 0.0) return 0.0;
  return 2.0 * forward * backward / (forward + backward);
}

}  // namespace bindeglied
