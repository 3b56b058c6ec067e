#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/model/message.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/message_texts.hpp"
#include "bindeglied/report/value.hpp"
#include "bindeglied/report/write_report.hpp"

namespace bindeglied {

/// All tables of sentences, in the order in which they are searched.
[[nodiscard]] std::vector<std::span<const MessageText>> message_tables();

/// The sentence of that code; a code without sentence is a bug (assert).  O(number of sentences).
[[nodiscard]] const MessageText& message_text(std::string_view code);

/// What fills a place, in words: full names of nodes, topics and places; kinds and levels in the
/// language; dates as 19.06.2019 in German and 2019-06-19 in English, "–" for no date; whole
/// numbers in plain digits; a double with two decimals, as in tables; texts as they are.
[[nodiscard]] std::string argument_words(const Network& network, const MessageArgument& argument,
                                         Language language);

/// The sentence in both languages, its places filled.  Precondition: a known code.
[[nodiscard]] LocalText to_sentence(const Network& network, const Message& message);

}  // namespace bindeglied
