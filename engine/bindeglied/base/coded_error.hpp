#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/error.hpp"

namespace bindeglied {

/// An Error that can be said in every language: a stable code, and what fills the places of its
/// sentence.  As with Diagnostic::rule, the English stands where it is thrown and the other
/// languages in the table of report/error_messages.cpp, by code.
class CodedError : public Error {
 public:
  /// `english` with places {0}, {1} ... for `arguments`; what() is the sentence, its places filled.
  CodedError(ErrorKind kind, std::string_view code, std::string_view english,
             std::vector<std::string> arguments, std::vector<Diagnostic> diagnostics = {});

  [[nodiscard]] const std::string& code() const { return code_; }
  /// The English sentence, its places open.
  [[nodiscard]] const std::string& english() const { return english_; }
  [[nodiscard]] const std::vector<std::string>& arguments() const { return arguments_; }

 private:
  std::string code_;
  std::string english_;
  std::vector<std::string> arguments_;
};

}  // namespace bindeglied
