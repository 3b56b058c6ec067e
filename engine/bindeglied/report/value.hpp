#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace bindeglied {

struct Value;
using ValueList = std::vector<Value>;
using ValueMember = std::pair<std::string, Value>;
/// Members in the order they are written.
using ValueObject = std::vector<ValueMember>;

/// A thing of the data: machines read its id, people its name.
struct NamedReference {
  std::string id;
  std::string name;        ///< full
  std::string short_name;  ///< for narrow tables; may equal the name
};

/// A word of a closed vocabulary, or a sentence: a stable code beside German and English.
struct LocalText {
  std::string code;
  std::string de;
  std::string en;
  bool is_sentence = false;  ///< sentences are written as {"code","de","en"}, words as their code
};

/// A share or severity for humans is rounded, for machines exact; `std::monostate` is null.
struct Value {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, NamedReference, LocalText,
               ValueList, ValueObject>
      content = {};
};

}  // namespace bindeglied
