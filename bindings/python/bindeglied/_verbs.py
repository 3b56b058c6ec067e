"""The verbs of the command line as methods, made from the engine's own table of them.

So a verb, an option, its default and its help are declared once, in C++.
"""

from __future__ import annotations

import inspect
import itertools
import keyword
import textwrap
from typing import Any, Callable, NamedTuple

from bindeglied import _engine
from bindeglied._result import Result
from bindeglied.rows import camel

_WIDTH = 88
_DATE = "str | int | datetime.date | None"
# What is a list here has a name in the plural.
_NAMES = {"path": "paths"}
# Where there is no argument, the rows are others.
_WITHOUT_ARGUMENT = {"show": "overview"}
_TYPES = {
    "flag": "bool",
    "texts": "str | Sequence[str] | None",
    "WHOLE": "int",
    "NUMBER": "float",
    "DATE": _DATE,
    "TEXT": "str",
}


def option_type(option: dict[str, Any]) -> str:
    """The annotation of an option."""
    if option["type"] == "word":
        words = ", ".join(repr(word) for word in option["words"].split("|"))
        kind = f"Literal[{words}]"
    else:
        kind = _TYPES[option["type"]]
    has_value = option["default"] or "None" in kind or kind == "bool"
    return kind if has_value else kind + " | None"


def option_default(option: dict[str, Any]) -> Any:
    """The default of an option as a value."""
    text = option["default"]
    if option["type"] == "flag":
        return False
    if not text or option["type"] in ("texts", "DATE"):
        return None
    if option["type"] == "WHOLE":
        return int(text)
    return float(text) if option["type"] == "NUMBER" else text


def option_parameter(option: dict[str, Any]) -> inspect.Parameter:
    """The option as a keyword."""
    return inspect.Parameter(
        option["name"],
        inspect.Parameter.KEYWORD_ONLY,
        default=option_default(option),
        annotation=option_type(option),
    )


def _argument(word: str, is_only_way: bool) -> inspect.Parameter:
    """PROJECT is needed, [ID] is not, and neither is one of several ways to ask; PROJECT... may
    stand several times."""
    name = word.strip("[].").lower()
    name += "_" if keyword.iskeyword(name) else ""
    if "..." in word:
        return inspect.Parameter(name, inspect.Parameter.VAR_POSITIONAL, annotation="str")
    if word.startswith("[") or not is_only_way:
        return inspect.Parameter(
            name, inspect.Parameter.POSITIONAL_ONLY, default=None, annotation="str | None"
        )
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_ONLY, annotation="str")


def argument_parameters(arguments: str) -> list[inspect.Parameter]:
    """What stands without a name, from the usage of the command line: "[DATA] FROM TO"."""
    first, *others = arguments.split(" | ")
    words = itertools.takewhile(lambda word: not word.startswith("-"), first.split())
    return [_argument(word, not others) for word in words if word != "[DATA]"]


def signature_of(verb: dict[str, Any]) -> inspect.Signature:
    """The signature of the method."""
    own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
    if verb["name"] == "diff":
        arguments = [
            inspect.Parameter(
                "after",
                inspect.Parameter.POSITIONAL_ONLY,
                default=None,
                annotation="Network | None",
            )
        ]
    else:
        arguments = argument_parameters(verb["arguments"])
    options = [option_parameter(option) for option in verb["options"]]
    returned = f"Result[{row_name(verb['name'])}]"
    return inspect.Signature([own, *arguments, *options], return_annotation=returned)


class Mode(NamedTuple):
    """A parameter that changes what the rows are: its annotation then, and the type of the rows."""

    name: str
    annotation: str
    row: str
    in_words: str


def row_name(schema: str) -> str:
    """The name of the type of the rows, in bindeglied.rows."""
    return camel(schema) + "Row"


def _mode(option: dict[str, Any], schema: str) -> list[Mode]:
    name = option["name"]
    if not schema:
        others = [word for word in option["words"].split("|") if word != option["default"]]
        return [Mode(name, f"Literal[{w!r}]", row_name(w), f"{name}={w!r}") for w in others]
    annotation = "Literal[True]" if option["type"] == "flag" else option_type(option)
    return [Mode(name, annotation.removesuffix(" | None"), row_name(schema), name)]


def modes_of(verb: dict[str, Any]) -> list[Mode]:
    """The options with which the rows are others."""
    options = {option["name"]: option for option in verb["options"]}
    return [mode for name, schema in verb["modes"] for mode in _mode(options[name], schema)]


def _rows_in_words(verb: dict[str, Any]) -> str:
    kinds = [row_name(verb["name"])]
    if verb["name"] in _WITHOUT_ARGUMENT:
        kinds.append(f"{row_name(_WITHOUT_ARGUMENT[verb['name']])} without an argument")
    kinds += [f"{mode.row} with {mode.in_words}" for mode in modes_of(verb)]
    return textwrap.fill(f"Rows (see bindeglied.rows): {', '.join(kinds)}.", _WIDTH)


def documentation_of(verb: dict[str, Any]) -> str:
    """What help() shows."""
    lines = [verb["en"], "", "Options:"]
    for option in verb["options"]:
        words = f" ({option['words'].replace('|', ', ')})" if option["type"] == "word" else ""
        text = f"{option['name']}: {option['help']}{words}"
        lines.append(textwrap.fill(text, _WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 8))
    lines += [
        "",
        _rows_in_words(verb),
        "",
        "Raises UsageError for a value that does not fit, TypeError for one of a wrong type,",
        "InfeasibleError where no solution exists, LimitError for what is too large, FileError for a",
        "file that cannot be read, KeyboardInterrupt.",
    ]
    return "\n".join(lines)


def method_name(verb: str) -> str:
    """what-if is what_if, path is paths."""
    return _NAMES.get(verb, verb.replace("-", "_"))


def _texts(names: list[str], arguments: tuple[Any, ...]) -> tuple[str, ...]:
    """Without those at the end that are None, as if they were not given; the last name stands for
    all that follow."""
    while arguments and arguments[-1] is None:
        arguments = arguments[:-1]
    for number, argument in enumerate(arguments):
        name = names[min(number, len(names) - 1)] if names else "argument"
        _engine.check_text(name, argument)
    return arguments


def _method(verb: dict[str, Any]) -> Callable[..., Result[Any]]:
    name = verb["name"]
    names = [parameter.name for parameter in argument_parameters(verb["arguments"])]

    def method(self: Any, /, *arguments: Any, **options: Any) -> Result[Any]:
        if name != "diff":  # whose argument is a network
            arguments = _texts(names, arguments)
        return self._ask(name, arguments, options)  # type: ignore[no-any-return]

    method.__name__ = method_name(name)
    method.__qualname__ = f"Verbs.{method.__name__}"
    method.__doc__ = documentation_of(verb)
    method.__signature__ = signature_of(verb)  # type: ignore[attr-defined]
    return method


class Verbs:
    """The questions that a network answers; each gives a Result."""

    def _ask(
        self, verb: str, arguments: tuple[Any, ...], options: dict[str, Any]
    ) -> Result[Any]:
        raise NotImplementedError


for _verb in _engine.verbs():
    setattr(Verbs, method_name(_verb["name"]), _method(_verb))
