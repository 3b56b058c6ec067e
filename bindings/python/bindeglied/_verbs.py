"""The verbs of the command line as methods, and what else has options of the engine's, made from its
own tables of them.

So a verb, an option, its default and its help are declared once, in C++.
"""

from __future__ import annotations

import inspect
import itertools
import keyword
import textwrap
from typing import Any, Callable, NamedTuple, TypeVar

from bindeglied import _engine
from bindeglied._result import Result
from bindeglied.rows import camel

F = TypeVar("F", bound=Callable[..., Any])

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


def lines_of_options(options: list[dict[str, Any]]) -> list[str]:
    """What help() shows of the options."""
    lines = ["Options:"]
    for option in options:
        words = f" ({option['words'].replace('|', ', ')})" if option["type"] == "word" else ""
        text = f"{option['name']}: {option['help']}{words}"
        lines.append(textwrap.fill(text, _WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 8))
    return lines


def documentation_of(verb: dict[str, Any]) -> str:
    """What help() shows."""
    lines = [
        verb["en"],
        "",
        *lines_of_options(verb["options"]),
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


def with_options(call: str) -> Callable[[F], F]:
    """The function with the options of that call in place of its ``**``: what inspect.signature()
    and help() show of it."""
    options = _engine.calls()[call]

    def decorated(function: F) -> F:
        signature = inspect.signature(function)
        own = [p for p in signature.parameters.values() if p.kind is not p.VAR_KEYWORD]
        added = [option_parameter(option) for option in options]
        lines = [inspect.cleandoc(function.__doc__ or ""), "", *lines_of_options(options)]
        function.__doc__ = "\n".join(lines)
        function.__signature__ = signature.replace(  # type: ignore[attr-defined]
            parameters=[*own, *added]
        )
        return function

    return decorated


def with_limits(load: F) -> F:
    """load() with the limits of loading as its options."""
    return with_options("load")(load)


class Verbs:
    """The questions that a network answers; each gives a Result, graph() and two_mode() a graph."""

    def _ask(
        self, verb: str, arguments: tuple[Any, ...], options: dict[str, Any]
    ) -> Result[Any]:
        raise NotImplementedError

    def _make(self, graph: str, options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @with_options("graph")
    def graph(self, /, **options: Any) -> _engine.Graph:
        """The network of cooperation that stats(), groups() and bridges() measure.

        Vertices are the stakeholders that exist on the day (neither yet to be founded nor already
        replaced by a successor), in the order of their ids (``graph.ids``); two are tied when both
        are documented in one venue, or by a documented cooperation or funding; weights after Newman
        (2001), Physical Review E 64, 016132.

        LimitError when too many pairs meet in venues.

        >>> import bindeglied as bg
        >>> graph = bg.load().graph()
        >>> graph
        <Graph: 342 vertices, 313 edges>
        >>> graph.ids[int(graph.degrees().argmax())]
        'regionalverband-ruhr'
        """
        return self._make("graph", options)  # type: ignore[no-any-return]

    @with_options("two_mode")
    def two_mode(self, /, **options: Any) -> _engine.TwoMode:
        """Who is involved where: rows are the stakeholders of graph(), in its order, columns all
        venues; ``row_ids`` and ``column_ids`` have their ids.

        Its project() ties those who share a venue, without documented cooperation and funding.

        >>> import bindeglied as bg
        >>> ties = bg.load().two_mode()
        >>> ties
        <TwoMode: 342 rows, 88 columns, 135 ties>
        >>> ties.column_ids[int(ties.column_degrees().argmax())]
        'iga-2027'
        """
        return self._make("two_mode", options)  # type: ignore[no-any-return]


for _verb in _engine.verbs():
    setattr(Verbs, method_name(_verb["name"]), _method(_verb))
