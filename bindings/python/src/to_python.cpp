#include "src/to_python.hpp"

#include <variant>

namespace bindeglied::python {
namespace {

namespace py = pybind11;

struct ToPython {
  py::object operator()(std::monostate) const { return py::none(); }
  py::object operator()(bool flag) const { return py::bool_(flag); }
  py::object operator()(std::int64_t number) const { return py::int_(number); }
  py::object operator()(double number) const { return py::float_(number + 0.0); }  // no -0.0
  py::object operator()(const std::string& text) const { return to_python(text); }
  py::object operator()(const NamedReference& reference) const { return to_python(reference.id); }
  py::object operator()(const LocalText& text) const {
    if (!text.is_sentence) return to_python(text.code);
    py::dict sentence;
    sentence["code"] = to_python(text.code);
    sentence["de"] = to_python(text.de);
    sentence["en"] = to_python(text.en);
    return sentence;
  }
  py::object operator()(const ValueList& values) const {
    py::list list(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) list[i] = to_python(values[i]);
    return list;
  }
  py::object operator()(const ValueObject& object) const { return to_python(object); }
};

}  // namespace

py::str to_python(std::string_view text) {
  PyObject* const made =
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "backslashreplace");
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::str>(made);
}

py::object to_python(const Value& value) { return std::visit(ToPython{}, value.content); }

py::dict to_python(const ValueObject& object) {
  py::dict dict;
  for (const auto& [key, value] : object) dict[to_python(key)] = to_python(value);
  return dict;
}

}  // namespace bindeglied::python
