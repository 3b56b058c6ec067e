#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/message.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/value.hpp"

namespace bindeglied {

// Everything a result row may hold, as a Value with ids resolved to names.  None ids, empty
// optionals and messages without code become null.
[[nodiscard]] Value to_value(const Network& network, NodeId node);
[[nodiscard]] Value to_value(const Network& network, StakeholderId stakeholder);
[[nodiscard]] Value to_value(const Network& network, VenueId venue);
[[nodiscard]] Value to_value(const Network& network, TopicId topic);
[[nodiscard]] Value to_value(const Network& network, PlaceId place);
[[nodiscard]] Value to_value(const Network& network, SourceId source);
[[nodiscard]] Value to_value(const Network& network, ExpectationId expectation);
/// The key: "tie:…", "check:…", "exp:…" or the expectation's id.
[[nodiscard]] Value to_value(const Network& network, const Evidence& evidence);
/// {"code","de","en"}.  A code without sentence is a bug (assert).
[[nodiscard]] Value to_value(const Network& network, const Message& message);
[[nodiscard]] Value to_value(const Network& network, const std::string& text);
[[nodiscard]] Value to_value(const Network& network, double number);
[[nodiscard]] Value to_value(const Network& network, bool flag);

template <std::integral T>
[[nodiscard]] Value to_value(const Network& /*network*/, T number) {
  return {static_cast<std::int64_t>(number)};
}

template <Named E>
[[nodiscard]] Value to_value(const Network& /*network*/, E word) {
  const EnumName<E>& name = enum_name(word);
  return {LocalText{std::string(name.name), std::string(name.de), std::string(name.en), false}};
}

[[nodiscard]] inline Value to_value(const Network& /*network*/, const Word& word) {
  return {LocalText{std::string(word.name), std::string(word.de), std::string(word.en), false}};
}

template <HasColumns Row>
[[nodiscard]] ValueObject to_object(const Network& network, const Row& row);

template <HasColumns Row>
[[nodiscard]] Value to_value(const Network& network, const Row& row) {
  return {to_object(network, row)};
}

template <class T>
[[nodiscard]] Value to_value(const Network& network, const std::optional<T>& value) {
  return value ? to_value(network, *value) : Value{};
}

template <class T>
[[nodiscard]] Value to_value(const Network& network, const std::vector<T>& values) {
  ValueList list;
  list.reserve(values.size());
  for (const T& value : values) list.push_back(to_value(network, value));
  return {std::move(list)};
}

template <HasColumns Row>
ValueObject to_object(const Network& network, const Row& row) {
  ValueObject object;
  object.reserve(std::tuple_size_v<decltype(Row::columns())>);
  for_each_column<Row>([&](const auto& column) {
    object.emplace_back(std::string(column.key), to_value(network, row.*column.member));
  });
  return object;
}

}  // namespace bindeglied
