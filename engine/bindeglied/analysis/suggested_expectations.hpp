#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

struct SuggestionOptions {
  std::uint32_t suggest = 10;   ///< per venue at most; 0 = all
  double salience = 2.0 / 3.0;  ///< sigma, in [0, 1]
  std::uint32_t threads = 0;    ///< 0 = all cores

  static constexpr auto fields() {
    using Self = SuggestionOptions;
    return std::tuple{
        Field{"suggest", &Self::suggest, 0U, 1000U,
              "who else could be expected, at most this many per venue; 0 = all"},
        Field{"salience", &Self::salience, 0.0, 1.0,
              "mean of power, legitimacy and urgency of whoever is suggested, 0 to 1"},
        Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"}};
  }
};

/// What the score of a suggestion is the geometric mean of; each in (0, 1].
struct SuggestionFactors {
  double topics = 0.0;    ///< (w + .05) / 1.05
  double partners = 0.0;  ///< (contact + .15) / 1.15
  double activity = 0.0;  ///< ln(2 + n) / ln(2 + m): n its venues, m those of the busiest

  static constexpr auto columns() {
    using R = SuggestionFactors;
    return std::tuple{Column{"topics", &R::topics, "Themen", "Topics"},
                      Column{"partners", &R::partners, "Gemeinsame Partner", "Partners"},
                      Column{"activity", &R::activity, "Aktivität", "Activity"}};
  }
};

/// Somebody who, by topics and partners, could be expected in a venue, though nobody declared it.
struct SuggestedExpectation {
  std::string id = {};  ///< "suggest:STAKEHOLDER/VENUE"
  VenueId venue = {};
  std::uint32_t rank = 0;  ///< within the venue
  StakeholderId stakeholder = {};
  double score = 0.0;      ///< geometric mean of the factors, in (0, 1]
  double weight = 0.0;     ///< w = rho sigma, in [0, 1]
  double topic_fit = 0.0;  ///< rho
  double salience = 0.0;   ///< sigma
  double contact = 0.0;    ///< partners in common, in [0, 1)
  SuggestionFactors factors = {};
  std::vector<TopicId> topics = {};          ///< that both have; at most three
  std::vector<StakeholderId> partners = {};  ///< of the venue, met elsewhere; at most three
  std::vector<Evidence> ties = {};  ///< when topics come from venues or stakeholders: over which
                                    ///< ties; at most three
  bool is_kind_expected = false;    ///< its kind is expected in the venue already
  Message finding = {};

  static constexpr auto columns() {
    using R = SuggestedExpectation;
    using enum Show;
    return std::tuple{Column{"id", &R::id, "Kennung", "Id", details},
                      Column{"venue", &R::venue, "Wo", "Venue"},
                      Column{"rank", &R::rank, "Rang", "Rank"},
                      Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
                      Column{"score", &R::score, "Eignung", "Score"},
                      Column{"weight", &R::weight, "Gewicht", "Weight"},
                      Column{"topic_fit", &R::topic_fit, "Themennähe", "Topic fit", details},
                      Column{"salience", &R::salience, "Bedeutung", "Salience", details},
                      Column{"contact", &R::contact, "Gemeinsame Partner", "Contact", details},
                      Column{"factors", &R::factors, "Faktoren", "Factors", details},
                      Column{"topics", &R::topics, "Themen", "Topics", details},
                      Column{"partners", &R::partners, "Bekannte dort", "Partners there", details},
                      Column{"ties", &R::ties, "Themen über", "Topics through", details},
                      Column{"is_kind_expected", &R::is_kind_expected, "Art wird erwartet",
                             "Kind is expected", details},
                      Column{"finding", &R::finding, "Befund", "Finding"}};
  }
};

/// Who could be expected where: forums and projects against stakeholders that exist on the day, are
/// not documented in the venue or inside it, and have no declared expectation of their own there;
/// without fit and without contact nobody is suggested.
///
/// w = rho sigma.  rho is topic_fit().  sigma is salience: the mean of power, legitimacy and
/// urgency (Mitchell, Agle & Wood 1997, Academy of Management Review 22, 853-886), 2/3 for
/// everybody, as no data here speak about these.  contact = c / (1 + c), c the sum over the other
/// venues u in which the stakeholder is documented of the share of those documented in u that are
/// documented in the venue too: two steps of a random walk (Christoffel et al. 2015, RecSys).
///
/// w is the weight; the score ranks.  It is the geometric mean of what topics, partners and
/// activity say: what one of them lacks the others hardly make good, but no evidence is not
/// nothing, hence .05 and .15; both were chosen on the projects that began in 2022 (CORDIS) and on
/// the example.  Activity counts the venues, processes aside, in which one is documented.
///
/// With a limit per venue only the best 100 by rho, found exactly, and as many by contact are
/// scored, more when more than 25 are asked for; partners with more than 200 venues give no contact
/// then.
///
/// Suggestions are never expectations: they count in no figure about gaps.  `where` and what is
/// inside it only; none = everywhere.  Order: falling score, then venue, then stakeholder.  Time
/// per venue: the postings of its rarer topics, and the partners of its stakeholders.  Throws
/// Error{usage}, Error{interrupted}.
[[nodiscard]] std::vector<SuggestedExpectation> suggest_expectations(
    const Network& network, VenueId where, const AsOf& as_of, const SuggestionOptions& options = {},
    const Watch& watch = {});

}  // namespace bindeglied
