#include "bindeglied/matching/feature_family.hpp"

namespace bindeglied {

FeatureFamily family_of(Feature feature) {
  switch (feature) {
    case Feature::similar:
    case Feature::similar_recent:
    case Feature::similar_country:
    case Feature::similar_share:
    case Feature::profile:
    case Feature::mention:
    case Feature::text_walk:
    case Feature::social:
      return FeatureFamily::content;
    case Feature::similar_ties:
    case Feature::repeat:
    case Feature::repeat_led:
    case Feature::repeat_flat:
    case Feature::line_ties:
    case Feature::line_ties_recent:
    case Feature::line_ties_led:
    case Feature::last_common:
    case Feature::common_share:
    case Feature::common_size:
    case Feature::tie_strength:
    case Feature::line_strength:
    case Feature::focused_ties:
      return FeatureFamily::ties;
    case Feature::walk_flat:
    case Feature::walk_strength:
    case Feature::focused_two_step:
    case Feature::focused_walk:
    case Feature::two_step:
    case Feature::walk:
      return FeatureFamily::surroundings;
    case Feature::same_place:
    case Feature::same_county:
    case Feature::same_region:
    case Feature::same_country:
    case Feature::country_lift:
    case Feature::line_lift:
    case Feature::call_lift:
      return FeatureFamily::region;
    case Feature::line_share:
    case Feature::line_experience:
    case Feature::call_experience:
    case Feature::scheme_experience:
    case Feature::topic_experience:
    case Feature::line_kind_lift:
    case Feature::call_kind_lift:
      return FeatureFamily::experience;
    default:
      return FeatureFamily::activity;
  }
}

}  // namespace bindeglied
