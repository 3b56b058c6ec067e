"""JSON in pieces: Python looks at Ctrl-C and lets other threads run only between calls of its json,
so no call may take all of a large document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

# Rows that are read or written at once: a few milliseconds.
_BLOCK = 1000

_BLANKS = re.compile(r"[ \t\n\r]*")
_decode = json.JSONDecoder().raw_decode


def _skip(text: str, at: int, sign: str = "") -> int:
    """Where something stands again after blanks, and after the sign among them if it is there."""
    at = _BLANKS.match(text, at).end()  # type: ignore[union-attr]
    return _skip(text, at + 1) if sign and text[at : at + 1] == sign else at


def rows_from(text: str, at: int = 0) -> Iterator[tuple[Any, int]]:
    """The items of the array that begins there, one by one, each with where it ends."""
    at = _skip(text, at, "[")
    while text[at : at + 1] != "]":
        row, end = _decode(text, at)
        yield row, end
        at = _skip(text, end, ",")


def _read(text: str, at: int) -> tuple[Any, int]:
    """The value that begins there, and where it ends."""
    if text[at] == "[":
        rows, end = [], at + 1
        for row, end in rows_from(text, at):
            rows.append(row)
        return rows, _skip(text, end) + 1
    if text[at] != "{":
        return _decode(text, at)
    members: dict[str, Any] = {}
    at = _skip(text, at, "{")
    while text[at] != "}":
        key, end = _decode(text, at)
        members[key], end = _read(text, _skip(text, end, ":"))
        at = _skip(text, end, ",")
    return members, at + 1


def read(document: bytes) -> Any:
    """What the engine wrote: arrays item by item, objects around them member by member."""
    text = document.decode("utf-8")
    value, _ = _read(text, _skip(text, 0))
    return value


def read_each(texts: Sequence[str]) -> Iterator[Any]:
    """The value of each of many short texts."""
    for first in range(0, len(texts), _BLOCK):
        yield from json.loads(f"[{','.join(texts[first : first + _BLOCK])}]")


def count_items(value: Any) -> int:
    """How many values JSON would write: one that stands in several places is written in each."""
    counts: dict[int, int] = {}
    to_do = [(value, False)]
    while to_do:
        item, is_entered = to_do.pop()
        parts = item.values() if isinstance(item, dict) else item
        if is_entered:
            counts[id(item)] = 1 + sum(counts.get(id(part), 1) for part in parts)
        elif id(item) not in counts:
            counts[id(item)] = 0  # what is inside itself is refused when it is written
            to_do.append((item, True))
            to_do += [(part, False) for part in parts if isinstance(part, (list, tuple, dict))]
    return counts[id(value)]


def write_value(value: Any) -> str:
    """All at once; raises TypeError, ValueError and RecursionError for what JSON cannot hold."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def pieces_of(content: dict[str, Any]) -> Iterator[str]:
    """The JSON of the content, of lists in it so many rows at once; raises as write_value()."""
    before = "{"
    for key, value in content.items():
        yield f"{before}{write_value(key)}:"
        before = ","
        if not isinstance(value, list):
            yield write_value(value)
            continue
        for first in range(0, len(value), _BLOCK):
            yield ("," if first else "[") + write_value(value[first : first + _BLOCK])[1:-1]
        yield "]" if value else "[]"
    yield "}" if content else "{}"


def write(content: dict[str, Any]) -> bytes:
    """The content as UTF-8; raises as write_value(), and UnicodeEncodeError for lone surrogates."""
    return "".join(pieces_of(content)).encode("utf-8")
