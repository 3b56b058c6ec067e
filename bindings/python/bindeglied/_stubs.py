"""Writes _verbs.pyi and rows.pyi, the types of what is made when the package is imported.

    python3 -m bindeglied._stubs FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bindeglied import _engine, _verbs, rows

_PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}

_VERBS_HEAD = '''\
import datetime
import inspect
from collections.abc import Callable, Sequence
from typing import Any, Literal

from bindeglied._network import Network
from bindeglied._result import Result

_DATE: str
_TYPES: dict[str, str]

def option_type(option: dict[str, Any]) -> str: ...
def option_default(option: dict[str, Any]) -> Any: ...
def option_parameter(option: dict[str, Any]) -> inspect.Parameter: ...
def argument_parameters(arguments: str) -> list[inspect.Parameter]: ...
def signature_of(verb: dict[str, Any]) -> inspect.Signature: ...
def documentation_of(verb: dict[str, Any]) -> str: ...
def method_name(verb: str) -> str: ...

class Verbs:
    def _ask(
        self, verb: str, arguments: tuple[Any, ...], options: dict[str, Any]
    ) -> Result[Any]: ...
'''

_ROWS_HEAD = '''\
import builtins
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Literal

def attribute_of(key: str) -> str: ...
def camel(name: str) -> str: ...
def row_schema(name: str) -> dict[str, Any]: ...
def row_type(schema: str) -> type[Row]: ...
def __dir__() -> list[str]: ...

class Row(Mapping[str, Any]):
    _members: ClassVar[dict[str, type[Row] | None]]
    _values: dict[str, Any]
    def __init__(self, values: dict[str, Any]) -> None: ...
    def __getitem__(self, key: str) -> Any: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...
    def to_dict(self) -> dict[str, Any]: ...

class Sentence(Row):
    @property
    def code(self) -> str: ...
    @property
    def de(self) -> str: ...
    @property
    def en(self) -> str: ...
'''


def verbs_stub() -> str:
    """The text of _verbs.pyi."""
    lines = [_VERBS_HEAD]
    for verb in _engine.verbs():
        signature = _verbs.signature_of(verb)
        parameters = ", ".join(_parameter(p) for p in _with_marks(signature))
        lines.append(
            f"    def {_verbs.method_name(verb['name'])}({parameters}) -> Result[Any]: ...\n"
        )
    return "".join(lines)


def _with_marks(signature: Any) -> Iterator[Any]:
    """The parameters with / and * where they belong."""
    own, *others = signature.parameters.values()
    yield own
    before = own
    for parameter in others:
        if before.kind is own.POSITIONAL_ONLY and parameter.kind is not own.POSITIONAL_ONLY:
            yield "/"
        is_keyword = parameter.kind is own.KEYWORD_ONLY
        if is_keyword and before.kind not in (own.KEYWORD_ONLY, own.VAR_POSITIONAL):
            yield "*"
        yield parameter
        before = parameter


def _parameter(parameter: Any) -> str:
    if isinstance(parameter, str):
        return parameter
    if parameter.name == "self":
        return "self"
    star = "*" if parameter.kind is parameter.VAR_POSITIONAL else ""
    text = f"{star}{parameter.name}: {parameter.annotation}"
    return text if parameter.default is parameter.empty else f"{text} = {parameter.default!r}"


def _value_type(schema: dict[str, Any], name: str) -> str:
    """The annotation of what a schema allows."""
    kinds = schema.get("type", "string")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    none = " | None" if "null" in kinds else ""
    if "enum" in schema:
        return f"Literal[{', '.join(repr(word) for word in schema['enum'])}]"
    if "array" in kinds:
        # Some rows have a member that is called list.
        return f"builtins.list[{_value_type(schema.get('items', {}), name)}]{none}"
    if "object" in kinds or "properties" in schema:
        return name + none
    plain = [_PLAIN[kind] for kind in kinds if kind != "null"]
    return " | ".join(plain) + none


def _class_stub(name: str, kind: type[rows.Row], schema: dict[str, Any]) -> Iterator[str]:
    """The classes of the objects in a row, then its own."""
    properties = schema["properties"]
    types: dict[str, str] = {}
    for key, value in properties.items():
        member = kind._members[key]
        inner = value.get("items", value)
        if member is not None and member is not rows.Sentence:
            yield from _class_stub(member.__name__, member, inner)
        types[key] = _value_type(value, "Any" if member is None else member.__name__)
    body = "".join(
        f"    @property\n    def {rows.attribute_of(key)}(self) -> {kind_of}: ...\n"
        for key, kind_of in types.items()
    )
    yield f"\nclass {name}(Row):\n{body}"


def rows_stub() -> str:
    """The text of rows.pyi."""
    parts = [_ROWS_HEAD]
    for name in _engine.result_schema_names():
        kind = rows.row_type(f"bindeglied/{name}/1")
        parts += _class_stub(kind.__name__, kind, rows.row_schema(name))
    return "".join(parts)


def main(folder: Path) -> None:
    """Writes both files."""
    (folder / "_verbs.pyi").write_text(verbs_stub(), encoding="utf-8")
    (folder / "rows.pyi").write_text(rows_stub(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
