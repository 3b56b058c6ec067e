"""Writes _verbs.pyi and rows.pyi, the types of what is made when the package is imported.

    python3 -m bindeglied._stubs FOLDER
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from inspect import Parameter, Signature
from pathlib import Path
from typing import Any

from bindeglied import _engine, _network, _verbs, rows

# Methods of Verbs that are no verbs.
_GRAPHS = ("graph", "two_mode")

_PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}

_VERBS_HEAD = '''\
import datetime
import inspect
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, Optional, Protocol, TypeVar, Union, overload

from bindeglied import _engine, rows
from bindeglied._network import Day, Network
from bindeglied._result import Result

F = TypeVar("F", bound=Callable[..., Any])

_WIDTH: int
_DATE: str
_NAMES: dict[str, str]
_TYPES: dict[str, str]
_WITHOUT_ARGUMENT: dict[str, str]

class Mode(NamedTuple):
    name: str
    annotation: str
    row: str
    in_words: str

def option_type(option: dict[str, Any]) -> str: ...
def option_default(option: dict[str, Any]) -> Any: ...
def option_parameter(option: dict[str, Any]) -> inspect.Parameter: ...
def argument_parameters(arguments: str) -> list[inspect.Parameter]: ...
def signature_of(verb: dict[str, Any]) -> inspect.Signature: ...
def lines_of_options(options: list[dict[str, Any]]) -> list[str]: ...
def documentation_of(verb: dict[str, Any]) -> str: ...
def row_name(schema: str) -> str: ...
def modes_of(verb: dict[str, Any]) -> list[Mode]: ...
def method_name(verb: str) -> str: ...
def with_options(call: str) -> Callable[[F], F]: ...
def with_limits(load: Callable[..., Network]) -> _Load: ...
'''

_CLASS_HEAD = '''
class Verbs:
    def _ask(
        self, verb: str, arguments: tuple[Any, ...], options: dict[str, Any]
    ) -> Result[Any]: ...
    def _make(self, graph: str, options: dict[str, Any]) -> Any: ...
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
    lines = [_VERBS_HEAD, "\nclass _Load(Protocol):\n"]
    lines.append(_definition("__call__", _with_self(inspect.signature(_network.load))))
    lines.append(_CLASS_HEAD)
    for name in _GRAPHS:
        lines.append(_definition(name, inspect.signature(getattr(_verbs.Verbs, name))))
    for verb in _engine.verbs():
        forms = list(_forms(verb))
        for signature in forms:
            lines += ["    @overload\n"] if len(forms) > 1 else []
            lines.append(_definition(_verbs.method_name(verb["name"]), signature))
    return "".join(lines)


def _definition(name: str, signature: Signature) -> str:
    """The method in one line."""
    parameters = ", ".join(_parameter(p) for p in _with_marks(signature))
    return f"    def {name}({parameters}) -> {signature.return_annotation}: ...\n"


def _with_self(signature: Signature) -> Signature:
    own = Parameter("self", Parameter.POSITIONAL_ONLY)
    return signature.replace(parameters=[own, *signature.parameters.values()])


def _returning(signature: Signature, row: str, parameters: Iterable[Parameter]) -> Signature:
    return signature.replace(parameters=list(parameters), return_annotation=f"Result[{row}]")


def _forms(verb: dict[str, Any]) -> Iterator[Signature]:
    """The signatures of a verb, one for each type of rows; the last takes what no type checker can
    tell, such as a flag that is a variable."""
    signature = _verbs.signature_of(verb)
    plain = f"rows.{_verbs.row_name(verb['name'])}"
    modes = _verbs.modes_of(verb)
    own, *others = signature.parameters.values()
    if verb["name"] in _verbs._WITHOUT_ARGUMENT:
        argument, *options = others
        # As stubtest wants it where several forms are joined.
        argument = argument.replace(name=f"__{argument.name}")
        without = f"rows.{_verbs.row_name(_verbs._WITHOUT_ARGUMENT[verb['name']])}"
        yield _returning(signature, without, [own, argument.replace(annotation="None"), *options])
        given = argument.replace(annotation="str", default=Parameter.empty)
        yield _returning(signature, plain, [own, given, *options])
        return
    if not modes:
        yield _returning(signature, plain, signature.parameters.values())
        return
    names = {mode.name for mode in modes}
    for mode in modes:
        kept = [p for p in others if p.name == mode.name or p.name not in names]
        yield _returning(signature, f"rows.{mode.row}", [own, *_asked(kept, mode)])
    unasked = [_unasked(p) if p.name in names else p for p in others]
    yield _returning(signature, plain, [own, *unasked])
    yield _returning(signature, "Any", signature.parameters.values())


def _asked(parameters: Iterable[Parameter], mode: _verbs.Mode) -> Iterator[Parameter]:
    """The option of the mode has to be there."""
    for parameter in parameters:
        if parameter.name == mode.name:
            yield parameter.replace(annotation=mode.annotation, default=Parameter.empty)
        else:
            yield parameter


def _unasked(parameter: Parameter) -> Parameter:
    """An option of a mode as if it were not given."""
    default = parameter.default
    return parameter.replace(annotation="None" if default is None else f"Literal[{default!r}]")


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
