#pragma once

#include <string>

namespace bindeglied {

/// The sentence of a Message code that is joined from parts; it owns them, MessageText refers to
/// it.
struct JoinedText {
  std::string code = {};
  std::string de = {};
  std::string en = {};
};

}  // namespace bindeglied
