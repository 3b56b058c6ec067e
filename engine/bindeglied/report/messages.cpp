#include "bindeglied/report/messages.hpp"

#include <algorithm>
#include <cassert>
#include <variant>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/fill_places.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

struct Wording {
  const Network& network;
  bool is_german;

  std::string operator()(NodeId node) const {
    return std::string(network.text(network.node_names[node]));
  }
  std::string operator()(TopicId topic) const { return name_or_id(network.topics[topic]); }
  std::string operator()(PlaceId place) const { return name_or_id(network.places[place]); }
  std::string operator()(StakeholderKind kind) const { return word(enum_name(kind)); }
  std::string operator()(Level level) const { return word(enum_name(level)); }
  std::string operator()(TieKind kind) const { return word(enum_name(kind)); }
  std::string operator()(const Word& of) const { return std::string(is_german ? of.de : of.en); }
  std::string operator()(const KindChoice& choice) const {
    std::string words;
    for (const StakeholderKind kind : choice.kinds) {
      words += (words.empty() ? "" : " / ") + word(enum_name(kind));
    }
    return words;
  }
  std::string operator()(ProjectStatus status) const { return word(enum_name(status)); }
  std::string operator()(PartialDate date) const {
    if (date.is_none()) return "–";
    return is_german ? to_german(date) : to_iso(date);
  }
  std::string operator()(const Capabilities& capabilities) const {
    std::string words;
    for (const std::string& name : capabilities.names) {
      const auto known = std::ranges::find(capability_names, name, &CapabilityName::name);
      if (!words.empty()) words += ", ";
      if (known == capability_names.end()) {
        words += name;
      } else {
        words += is_german ? known->de : known->en;
      }
    }
    return words;
  }
  std::string operator()(std::int64_t number) const { return to_whole(number); }
  std::string operator()(double share) const { return to_fixed(share, 2, is_german); }
  std::string operator()(const std::string& text) const { return text; }

 private:
  template <class Record>
  [[nodiscard]] std::string name_or_id(const Record& record) const {
    const std::string_view name = network.text(record.name);
    return std::string(name.empty() ? network.text(record.id) : name);
  }
  template <class E>
  [[nodiscard]] std::string word(const EnumName<E>& name) const {
    return std::string(is_german ? name.de : name.en);
  }
};

std::vector<std::string> all_words(const Network& network, const Message& message,
                                   Language language) {
  std::vector<std::string> words;
  words.reserve(message.arguments.size());
  for (const MessageArgument& argument : message.arguments) {
    words.push_back(argument_words(network, argument, language));
  }
  return words;
}

}  // namespace

std::vector<std::span<const MessageText>> message_tables() {
  return {gap_messages(),      outlook_messages(), blank_messages(),     group_messages(),
          timeline_messages(), plan_messages(),    recommend_messages(), team_messages(),
          path_messages(),     entry_messages(),   seat_messages(),      evaluation_messages(),
          network_messages(),  bridge_messages(),  verb_messages()};
}

const MessageText& message_text(std::string_view code) {
  static constexpr MessageText missing{};
  for (const std::span<const MessageText> table : message_tables()) {
    const auto found = std::ranges::find(table, code, &MessageText::code);
    if (found != table.end()) return *found;
  }
  assert(false && "a message code without sentence");
  return missing;
}

std::string argument_words(const Network& network, const MessageArgument& argument,
                           Language language) {
  return std::visit(Wording{network, language == Language::de}, argument);
}

LocalText to_sentence(const Network& network, const Message& message) {
  const MessageText& text = message_text(message.code);
  return {std::string(message.code),
          fill_places(text.de, all_words(network, message, Language::de)),
          fill_places(text.en, all_words(network, message, Language::en)), true};
}

}  // namespace bindeglied
