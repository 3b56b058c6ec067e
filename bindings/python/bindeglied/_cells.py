"""What Python gives, as JSON that the engine reads; cells that no JSON can hold are named."""

from __future__ import annotations

import functools
import math
import reprlib
from collections.abc import Iterable, Mapping, Set
from typing import Any, NamedTuple

from bindeglied import _engine, _pieces
from bindeglied._errors import LimitError

Row = dict[str, Any]

# Each takes a byte at least, and the engine reads cells of so many bytes.
_MOST_ITEMS = 2**20
_TOO_LONG = "x" * (_MOST_ITEMS + 1)

# And all tables of a network, as an attribute of a graph, in a file of at most so many.
_MOST_TABLE_ITEMS = 2**30


class Problem(NamedTuple):
    """A cell that cannot be read; ``row`` from 1, 0 for the whole table."""

    code: str
    table: str
    row: int
    column: str
    value: str


class Document(NamedTuple):
    """JSON for the engine, and where what it holds stood.

    rows: every list of rows in it, by the name that the user gave it.
    nodes: for stakeholders and venues that came from one table, the numbers of their rows there.
    problems: what was found while the rows were made.
    """

    name: str
    content: Any
    rows: list[tuple[str, list[Row]]]
    nodes: dict[str, list[int]] = {}
    problems: list[Problem] = []


# --- cells ---


def _is_empty(value: Any) -> bool:
    """None, NaN, and what pandas and numpy have for a missing value."""
    kind = type(value).__name__
    if value is None or kind in ("NAType", "NaTType"):
        return True
    if isinstance(value, float) or kind in ("float16", "float32", "longdouble"):
        return math.isnan(value)
    return kind == "datetime64" and str(value) == "NaT"


@functools.lru_cache(maxsize=4096)
def known_column(table: str, heading: str) -> tuple[str, bool]:
    """The column that a heading of a table means, and whether it holds days; "" for none.

    Nodes are stakeholders or venues, links are ties, which may begin and end by other words.
    """
    if table == "links":
        table, heading = "ties", {"start": "since", "end": "until"}.get(heading.lower(), heading)
    tables = ("stakeholders", "venues") if table == "nodes" else (table,)
    found = [_engine.known_column(visible(name), visible(heading)) for name in tables]
    return max(found, key=lambda column: (column[1], column[0]))


def _moment(text: str, is_day: bool) -> str:
    """ISO text of a moment, but the day alone at midnight and where only days stand."""
    day, _, time = text.replace(" ", "T").partition("T")
    return day if is_day or not time.strip("0:.") else text


def _cell(table: str, column: str, value: Any) -> Any:
    """Numbers of numpy as those of Python, dates as ISO text."""
    if hasattr(value, "isoformat") and hasattr(value, "year"):
        return _moment(value.isoformat(), known_column(table, column)[1])
    if type(value).__name__ == "datetime64":
        return _moment(str(value), known_column(table, column)[1])
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, (set, frozenset)):
        # In an order of their own, which is the same in every process.
        value = sorted(value, key=lambda part: (type(part).__name__, str(part)))
    return _bounded(table, column, value) if isinstance(value, (list, tuple, dict)) else value


def _bounded(table: str, column: str, value: Any) -> Any:
    """The value; or where to write it would take forever, what the engine says the same of."""
    if table == "graph":
        is_short = column != "tables" or _pieces.count_items(value) <= _MOST_TABLE_ITEMS
        return value if is_short else _nested(100)
    return value if _pieces.count_items(value) <= _MOST_ITEMS else _TOO_LONG


def written(place: str, value: Any) -> str:
    """What stands as text for a heading, a name or an id in that place."""
    try:
        return str(value)
    except (RecursionError, ValueError):  # of too many digits
        kind = type(value).__name__
        raise ValueError(f"{place}: {kind} that cannot be written as text") from None


def without_empty(table: str, row: Mapping[Any, Any]) -> Row:
    """The cells of a row of the table that say something."""
    cells = ((written(table, key), value) for key, value in row.items() if not _is_empty(value))
    return {key: _cell(table, key, value) for key, value in cells}


# --- tables ---


def repeated_columns(table: str, columns: Iterable[Any]) -> list[Problem]:
    """A problem for each heading that stood before."""
    names = [written(table, name) for name in columns]
    return [
        Problem("column.duplicate", table, 0, visible(name), visible(name))
        for number, name in enumerate(names)
        if name in names[:number]
    ]


def repeated_keys(table: str, rows: Iterable[Mapping[Any, Any]]) -> list[Problem]:
    """A problem for each key of a row that is written as another of it: 1 and "1"."""
    return [
        problem._replace(row=number)
        for number, row in enumerate(rows, 1)
        if not all(type(key) is str for key in row)
        for problem in repeated_columns(table, row)
    ]


def _cells_of(table: str, name: str, column: Any) -> list[Any]:
    """The cells of a column, which are in an order: neither a text nor cells by their names."""
    if not isinstance(column, Iterable) or isinstance(column, (str, bytes, Mapping, Set)):
        kind = type(column).__name__
        raise TypeError(f"{table}: column {name}: must be a list of cells, not {kind}")
    return list(column)


def _rows_of_columns(table: str, columns: Any) -> list[Row]:
    names = [written(table, name) for name in columns]
    if hasattr(columns, "iloc"):  # which may have two columns of one name
        lists = [list(columns.iloc[:, number]) for number in range(len(names))]
    else:
        given = zip(names, columns)
        lists = [_cells_of(table, visible(name), columns[key]) for name, key in given]
    if len({len(values) for values in lists}) > 1:
        raise ValueError(f"{table}: the columns must be equally long")
    return [dict(zip(names, values)) for values in zip(*lists)]


def with_index(table: Any) -> Any:
    """A DataFrame with what its index names as columns too, unless it has just these; every other
    table as it is."""
    names = getattr(getattr(table, "index", None), "names", None) or []
    levels = [
        level
        for level, name in enumerate(names)
        if name is not None and not _is_column(table, name, table.index.get_level_values(level))
    ]
    # Where another column is called the same, both stand in it, which is refused.
    return table.reset_index(level=levels, allow_duplicates=True) if levels else table


def _is_column(frame: Any, name: Any, values: Any) -> bool:
    """Whether a column of that name has these values, as set_index(..., drop=False) leaves it."""
    if name not in frame.columns or not hasattr(frame[name], "array"):
        return False
    return bool(values.equals(frame.set_index(name).index))


def is_table(table: Any) -> bool:
    """Whether rows_of() may read it."""
    if isinstance(table, (str, bytes)) or getattr(table, "ndim", 1) == 0:
        return False
    return table is None or isinstance(table, Iterable)


def rows_of(name: str, table: Any) -> list[Row]:
    """The rows of a list of dicts, a dict of columns or a DataFrame."""
    if not is_table(table):
        kind = type(table).__name__
        raise TypeError(
            f"{name}: must be a list of dicts, a dict of columns or a DataFrame, not {kind}"
        )
    if table is None:
        return []
    if isinstance(table, Mapping) or hasattr(table, "columns"):
        return _rows_of_columns(name, table)
    rows = []
    for number, row in enumerate(table, 1):
        if not isinstance(row, Mapping):
            kind = type(row).__name__
            raise TypeError(f"{name}: row {number}: must be a dict, not {kind}")
        rows.append(dict(row))
    return rows


# --- what no JSON can hold ---


def visible(text: str) -> str:
    """Without lone surrogates."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


class _Shown(reprlib.Repr):
    """Of what is no part of Python itself only its class: others may write without end."""

    def repr_instance(self, x: Any, level: int) -> str:
        return repr(x) if type(x) in (float, complex, bytes, type(None)) else type(x).__name__

    def repr_array(self, x: Any, level: int) -> str:
        return self.repr_instance(x, level)


def shown(value: Any) -> str:
    """The value in a few words, for messages."""
    try:
        return _Shown().repr(value)
    except ValueError:  # of too many digits
        return type(value).__name__


def _fault(value: Any) -> str:
    """The code of what is wrong with a cell; empty for none."""
    try:
        _pieces.write_value(value).encode("utf-8")
    except UnicodeEncodeError:
        return "json.encoding"
    except RecursionError:
        return "nesting"
    except ValueError as error:
        return "cell.type" if "Circular" in str(error) else "json.not_finite"
    except TypeError:
        return "cell.type"
    return ""


def _nested(depth: int) -> list[Any]:
    """Deeper than the engine reads, but not so deep that json cannot write it."""
    cell: list[Any] = []
    for _ in range(depth):
        cell = [cell]
    return cell


def _take_faults(table: str, rows: list[Row]) -> list[Problem]:
    """The cells of the rows that cannot be written, which are taken out of them."""
    problems = []
    for number, row in enumerate(rows, 1):
        for key in list(row):
            fault, cell = _fault(row[key]), row[key]
            if _fault(key):
                fault, cell = "json.encoding", key
            if fault == "nesting":
                row[key] = _nested(100)
            elif fault:
                del row[key]
                problems.append(Problem(fault, table, number, visible(key), shown(cell)))
    return problems


def load_document(document: Document, is_strict: bool) -> _engine.Study:
    """The data in it; raises InputError with all problems, those that the engine finds among them."""
    problems = list(document.problems)
    try:
        content = _pieces.write(document.content)
    except (TypeError, ValueError, RecursionError):
        for table, rows in document.rows:
            problems += _take_faults(table, rows)
        content = _pieces.write(document.content)
    try:
        return _engine.load_document(document.name, content, is_strict, problems, document.nodes)
    except LimitError as error:
        place = f"{document.name}, "  # which is of our making
        message, german = (text.removeprefix(place) for text in (error.args[0], error.german))
        raise LimitError(message, error.problems, error.code, german) from None
