"""To and from tables of pandas, which is imported only where it is needed."""

from __future__ import annotations

import difflib
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Union

from bindeglied import _engine, _pieces
from bindeglied._cells import (
    Document,
    Problem,
    Row,
    is_table,
    known_column,
    repeated_columns,
    repeated_keys,
    rows_of,
    visible,
    with_index,
    without_empty,
    written,
)

if TYPE_CHECKING:
    import numpy
    import pandas

_LEFT_OUT = "bindeglied: other tables"


# --- to other programs ---


def _unknown_column(cells: "numpy.ndarray[Any, Any]") -> "Union[pandas.Series[Any], Any]":
    """As pandas reads it, but whole numbers stay whole, however large, beside missing ones."""
    import pandas

    given = [cell for cell in cells if cell is not None]
    if len(given) < len(cells) and all(type(cell) is int for cell in given):
        is_short = all(-(2**63) <= cell < 2**63 for cell in given)
        return pandas.Series(cells, dtype="Int64" if is_short else object)
    return pandas.Series(cells.tolist())


def _frame(columns: "dict[str, numpy.ndarray[Any, Any]]") -> "pandas.DataFrame":
    """The columns as they are, none copied; those of objects keep their dtype without pandas
    looking at each cell for a date.  Unknown columns, which stand as JSON in `extra`, follow."""
    import numpy
    import pandas

    extra = columns.pop("extra")
    index = pandas.RangeIndex(len(extra))
    series = {
        name: pandas.Series(values, index=index, dtype=values.dtype, copy=False)
        for name, values in columns.items()
    }
    frame = pandas.DataFrame(series, index=index, copy=False)
    filled = numpy.flatnonzero(extra)
    unknown: dict[str, numpy.ndarray[Any, Any]] = {}
    for row, cells_of_row in zip(filled, _pieces.read_each(extra[filled].tolist())):
        for name, cell in cells_of_row.items():
            if name not in unknown:
                unknown[name] = numpy.full(len(extra), None, dtype=object)
            unknown[name][row] = cell
    added = {name: _unknown_column(cells) for name, cells in unknown.items()}
    return frame.join(pandas.DataFrame(added, index=index), rsuffix="_in_file") if added else frame


def _nodes(study: _engine.Study) -> "dict[str, numpy.ndarray[Any, Any]]":
    """Stakeholders, then venues, as columns; pandas.concat() would look at every empty cell."""
    import numpy

    tables = {name: study.table(name) for name in ("stakeholders", "venues")}
    counts = {name: len(table["id"]) for name, table in tables.items()}
    columns = {"table": numpy.repeat(numpy.array(list(tables), dtype=object), list(counts.values()))}
    for key in dict.fromkeys(key for table in tables.values() for key in table):
        kind = next(table[key].dtype for table in tables.values() if key in table)
        empty = numpy.nan if kind == float else None
        parts = [
            table.get(key, numpy.full(counts[name], empty, dtype=kind))
            for name, table in tables.items()
        ]
        columns[key] = numpy.concatenate(parts)
    return columns


def _left_out(study: _engine.Study) -> dict[str, int]:
    """The tables with rows that are in neither of the two of to_pandas(), with their number."""
    counts = {name: study.row_count(name) for name in _engine.table_names()}
    return {
        name: count
        for name, count in counts.items()
        if count > 0 and name not in ("stakeholders", "venues", "ties")
    }


def to_pandas(study: _engine.Study) -> "tuple[pandas.DataFrame, pandas.DataFrame]":
    """(nodes, ties) of the data; they remember which tables there were beside them."""
    frames = _frame(_nodes(study)), _frame(study.table("ties"))
    for frame in frames:
        frame.attrs[_LEFT_OUT] = _left_out(study)
    return frames


def to_tables(study: _engine.Study) -> "dict[str, pandas.DataFrame]":
    """Every table that has rows."""
    return {
        name: _frame(study.table(name))
        for name in _engine.table_names()
        if study.row_count(name) > 0 or name == "ties"
    }


# --- from other programs ---


def document_of_tables(tables: Mapping[str, Any]) -> Document:
    """The tables as one document."""
    if not isinstance(tables, Mapping):
        raise TypeError(f"tables: must be a dict of tables, not {type(tables).__name__}")
    content: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for key, table in tables.items():
        name = visible(written("tables", key))
        table = with_index(table)
        rows = rows_of(name, table)
        if isinstance(table, Mapping):
            problems += repeated_columns(name, table)
        elif hasattr(table, "columns"):
            problems += repeated_columns(name, table.columns)
        problems += repeated_keys(name, rows)
        if rows or name == "ties":
            content[name] = [without_empty(name, row) for row in rows]
    return Document("tables.json", content, list(content.items()), problems=problems)


def _warn_of_left_out(frames: list[Any], tables: Mapping[str, Any]) -> None:
    """Warns when the network that the frames are of had tables that are not among these."""
    missing: dict[str, int] = {}
    for frame in frames:
        missing |= getattr(frame, "attrs", {}).get(_LEFT_OUT, {})
    lost = [f"{name} ({count} rows)" for name, count in missing.items() if name not in tables]
    if lost:
        text = (
            f"from_pandas(): nodes and ties alone, without {', '.join(lost)} of the network that "
            "they are of; from_tables(network.to_tables()) carries everything"
        )
        warnings.warn(text, stacklevel=4)


def _kind_of(row: Row) -> Any:
    """What stands in the column `kind`, however its heading is written."""
    return next((row[key] for key in row if known_column("nodes", key)[0] == "kind"), None)


def _take_table(row: Row, number: int, problems: list[Problem]) -> str:
    """The table that a node belongs to; the column that says so is none of it."""
    kind, word = _kind_of(row), row.pop("table", None)
    shown = "" if word is None else visible(written("nodes: table", word))
    found = _engine.node_table(shown)
    if word is not None and found is None:
        problems.append(Problem("value.word", "nodes", number, "table", shown))
    if found is None:
        is_venue = isinstance(kind, str) and _engine.is_venue_kind(visible(kind))
        return "venues" if is_venue else "stakeholders"
    table, said = found
    if said and kind is None:
        row["kind"] = said
    return table


def document_of_frames(nodes: Any, ties: Any, tables: Mapping[str, Any]) -> Document:
    """Stakeholders and venues from one table of nodes, and other tables."""
    for name, table in tables.items():
        if nodes is not None and name in ("stakeholders", "venues"):
            raise TypeError(f"{name}: stand in nodes already")
        if not is_table(table):  # a misspelt keyword, most likely
            near = difflib.get_close_matches(name, ["as_of", "strict", *_engine.table_names()], 1)
            meant = f" (did you mean {near[0]}?)" if near else ""
            raise TypeError(f"{name}: must be a table, not {type(table).__name__}{meant}")
    _warn_of_left_out([nodes, ties], tables)
    document = document_of_tables({} if nodes is None else {"nodes": nodes})
    content: dict[str, list[Row]] = {"stakeholders": [], "venues": []}
    places: dict[str, list[int]] = {"stakeholders": [], "venues": []}
    for number, row in enumerate(document.content.get("nodes", []), 1):
        table = _take_table(row, number, document.problems)
        content[table].append(row)
        places[table].append(number)
    others = document_of_tables({"ties": ties, **tables})
    return Document(
        "tables.json",
        {name: rows for name, rows in content.items() if rows} | others.content,
        document.rows + others.rows,
        places,
        document.problems + others.problems,
    )
