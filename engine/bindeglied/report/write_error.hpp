#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/error.hpp"
#include "bindeglied/report/write_report.hpp"

namespace bindeglied {

/// The error in lines for people: the message, then one line per problem.
[[nodiscard]] std::string error_text(const Error& error, Language language);

/// Puts a sentence, its places still open, into the words of whoever shows it, and what fills them:
/// what stands in a place was given by the user and must come out as it is.
using Rewording = std::function<void(std::string& sentence, std::vector<std::string>& words)>;

/// The error in both languages; without German words for its code both are English.  Each sentence
/// of a CodedError is reworded.
[[nodiscard]] LocalText error_sentence(const Error& error, const Rewording& reword = {});

/// The error as one JSON object: schema, kind, exit_code, message (English), text{code,de,en},
/// errors[] as in diagnostic_object().
[[nodiscard]] std::string error_json(const Error& error, int exit_code);

/// The stable name of the kind: "usage", "input", ...
[[nodiscard]] std::string_view error_kind_name(ErrorKind kind);

/// Control, bidi and zero-width characters escaped, so that no text of a file acts on a terminal.
[[nodiscard]] std::string safe_text(std::string_view text);

}  // namespace bindeglied
