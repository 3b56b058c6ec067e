"""The types of the rows of results, made from what the engine says of each result.

``rows.GapsRow`` is a row of ``gaps()``, ``rows.ClosingPlanRow`` one of ``gaps(close=3)``;
``dir(rows)`` names all.  Keys that are words of Python have a line after them: ``row.from_``.
"""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Optional

from bindeglied import _engine


def attribute_of(key: str) -> str:
    """How a key of the JSON is called as an attribute."""
    return key + "_" if keyword.iskeyword(key) else key


class Row(Mapping[str, Any]):
    """One row of a result, or an object in it: keys as attributes, or in brackets.

    Values are those of the JSON: ids and words are str, what is not known is None.
    """

    __slots__ = ("_values",)
    _members: ClassVar[dict[str, Optional[type["Row"]]]] = {}

    def __init__(self, values: dict[str, Any]) -> None:
        """Not to be called: results give rows."""
        self._values = values

    def __getitem__(self, key: str) -> Any:
        """The value of a key; an object in it as a Row."""
        return _typed(self._values[key], self._members.get(key))

    def __iter__(self) -> Iterator[str]:
        """The keys, in their order."""
        return iter(self._values)

    def __len__(self) -> int:
        """Number of keys."""
        return len(self._values)

    def __repr__(self) -> str:
        """Type and values."""
        members = ", ".join(f"{attribute_of(k)}={v!r}" for k, v in self._values.items())
        return f"{type(self).__name__}({members})"

    def to_dict(self) -> dict[str, Any]:
        """As the JSON has it, with plain dicts and lists."""
        return self._values


class Sentence(Row):
    """A sentence for people: a stable code, and German and English."""

    __slots__ = ()

    @property
    def code(self) -> str:
        """The stable name of the sentence."""
        return str(self._values["code"])

    @property
    def de(self) -> str:
        """German."""
        return str(self._values["de"])

    @property
    def en(self) -> str:
        """English."""
        return str(self._values["en"])

    def __str__(self) -> str:
        """English."""
        return self.en


def _typed(value: Any, member: Optional[type[Row]]) -> Any:
    if member is None or value is None:
        return value
    return [member(item) for item in value] if isinstance(value, list) else member(value)


def _property(key: str) -> property:
    return property(lambda self: self[key], doc=f"``{key}`` of the JSON.")


def _object_of(schema: dict[str, Any]) -> Optional[dict[str, Any]]:
    """The schema of an object in a value or in the items of a list, if there is one."""
    inner = schema.get("items", schema)
    return inner if isinstance(inner, dict) and "properties" in inner else None


def _member_type(name: str, schema: dict[str, Any]) -> Optional[type[Row]]:
    inner = _object_of(schema)
    if inner is None:
        return None
    if list(inner["properties"]) == ["code", "de", "en"]:
        return Sentence
    return _make_type(name, inner, f"An object in a row: {name}.")


def _make_type(name: str, schema: dict[str, Any], doc: str) -> type[Row]:
    properties = schema["properties"]
    members = {key: _member_type(name + camel(key), value) for key, value in properties.items()}
    attributes: dict[str, Any] = {attribute_of(key): _property(key) for key in properties}
    attributes |= {"__slots__": (), "__doc__": doc, "__module__": __name__, "_members": members}
    _types[name] = type(name, (Row,), attributes)
    return _types[name]


def camel(name: str) -> str:
    """closing_plan and closing-plan are ClosingPlan."""
    return "".join(part.capitalize() for part in name.replace("-", "_").split("_"))


_types: dict[str, type[Row]] = {}


def row_schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one row of the result of that name."""
    schema = json.loads(_engine.result_schema(name))
    # A verb of several answers names the one of its own name first.
    own = schema.get("anyOf", [schema])[0]
    return dict(own["properties"]["result"]["items"])


def row_type(schema: str) -> type[Row]:
    """The type of the rows of a result, by its schema ``bindeglied/NAME/1``."""
    name = schema.split("/")[1]
    type_name = camel(name) + "Row"
    if type_name not in _types:
        _make_type(type_name, row_schema(name), f"A row of the result `{name}`.")
    return _types[type_name]


def _make_all() -> dict[str, type[Row]]:
    for name in _engine.result_schema_names():
        row_type(f"bindeglied/{name}/1")
    return _types


def __getattr__(name: str) -> type[Row]:
    if not name.startswith("_") and name in _make_all():
        return _types[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(set(globals()) | set(_make_all()))
