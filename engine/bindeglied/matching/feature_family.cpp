#include "bindeglied/matching/feature_family.hpp"

#include <array>
#include <cstddef>
#include <initializer_list>

namespace bindeglied {
namespace {

using Families = std::array<FeatureFamily, feature_count>;

constexpr Families make_families() {
  using enum Feature;
  Families families{};
  families.fill(FeatureFamily::activity);
  const auto put = [&](FeatureFamily family, std::initializer_list<Feature> features) {
    for (const Feature feature : features) families[static_cast<std::size_t>(feature)] = family;
  };
  put(FeatureFamily::content, {similar, similar_recent, similar_country, similar_share, profile,
                               mention, text_walk, social});
  put(FeatureFamily::ties, {similar_ties, repeat, repeat_led, repeat_flat, line_ties,
                            line_ties_recent, line_ties_led, last_common, common_share,
                            cooccurrence, rp3beta, tie_strength, line_strength, focused_ties});
  put(FeatureFamily::surroundings, {walk_flat, walk_strength, adamic_adar, resource_allocation,
                                    three_steps, focused_two_step, focused_walk, two_step, walk});
  put(FeatureFamily::region,
      {same_place, same_county, same_region, same_country, country_lift, line_lift, call_lift});
  put(FeatureFamily::experience, {line_share, line_experience, call_experience, scheme_experience,
                                  topic_experience, line_kind_lift, call_kind_lift});
  return families;
}

constexpr Families families = make_families();

}  // namespace

FeatureFamily family_of(Feature feature) { return families[static_cast<std::size_t>(feature)]; }

}  // namespace bindeglied
