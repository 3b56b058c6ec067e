"""To and from pandas, networkx and igraph; each is imported only where it is needed."""

from __future__ import annotations

import difflib
import json
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Union

from bindeglied import _engine
from bindeglied._cells import (
    Document,
    Problem,
    Row,
    is_table,
    repeated_columns,
    rows_of,
    visible,
    without_empty,
)

if TYPE_CHECKING:
    import igraph
    import networkx
    import numpy
    import pandas

_LEFT_OUT = "bindeglied: other tables"
VENUE_KINDS = frozenset({"process", "forum", "project", "event"})


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
    objects = json.loads(f"[{','.join(extra[filled])}]")
    unknown: dict[str, numpy.ndarray[Any, Any]] = {}
    for row, cells in zip(filled, objects):
        for name, cell in cells.items():
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


def _node_link(study: _engine.Study) -> dict[str, Any]:
    files, _ = study.convert("node_link", "standard")
    (document,) = files.values()
    return dict(json.loads(document))


def to_networkx(study: _engine.Study) -> "networkx.MultiDiGraph[Any]":
    """A multigraph with all attributes."""
    import networkx

    data = _node_link(study)
    graph = networkx.MultiDiGraph(**data["graph"])
    graph.add_nodes_from((node.pop("id"), node) for node in data["nodes"])
    graph.add_edges_from(
        (link.pop("source"), link.pop("target"), link.pop("key", None), link)
        for link in data["links"]
    )
    return graph


def _columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """One list per key of any row, None where a row has it not."""
    keys = dict.fromkeys(key for row in rows for key in row)
    return {key: [row.get(key) for row in rows] for key in keys}


def to_igraph(study: _engine.Study) -> "igraph.Graph":
    """The same for igraph, whose ids are the vertex attribute `name`."""
    import igraph

    data = _node_link(study)
    numbers = {node["id"]: number for number, node in enumerate(data["nodes"])}
    edges = [(numbers[link.pop("source")], numbers[link.pop("target")]) for link in data["links"]]
    for node in data["nodes"]:
        node["label"] = node.pop("name", None)
        node["name"] = node.pop("id")
    return igraph.Graph(
        n=len(numbers),
        edges=edges,
        directed=True,
        graph_attrs=data["graph"],
        vertex_attrs=_columns(data["nodes"]),
        edge_attrs=_columns(data["links"]),
    )


# --- from other programs ---


def document_of_tables(tables: Mapping[str, Any]) -> Document:
    """The tables as one document."""
    if not isinstance(tables, Mapping):
        raise TypeError(f"tables: must be a dict of tables, not {type(tables).__name__}")
    content: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for key, table in tables.items():
        name = visible(str(key))
        rows = rows_of(name, table)
        if hasattr(table, "columns"):
            problems += repeated_columns(name, table.columns)
        if rows or name == "ties":
            content[name] = [without_empty(row) for row in rows]
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
    numbers: dict[str, list[int]] = {"stakeholders": [], "venues": []}
    for number, row in enumerate(document.content.get("nodes", []), 1):
        table = row.pop("table", None)
        if table not in ("stakeholders", "venues"):
            is_venue = isinstance(row.get("kind"), str) and row["kind"] in VENUE_KINDS
            table = "venues" if is_venue else "stakeholders"
        content[table].append(row)
        numbers[table].append(number)
    others = document_of_tables({"ties": ties, **tables})
    return Document(
        "tables.json",
        {name: rows for name, rows in content.items() if rows} | others.content,
        document.rows + others.rows,
        numbers,
        document.problems + others.problems,
    )


def _link(source: Any, target: Any, attributes: Mapping[Any, Any]) -> Row:
    return {**without_empty(attributes), "source": str(source), "target": str(target)}


def _document_of_graph(
    is_directed: bool, attributes: Mapping[Any, Any], nodes: list[Row], links: list[Row]
) -> Document:
    graph = without_empty(attributes)
    content = {
        "directed": is_directed,
        "multigraph": True,
        "graph": graph,
        "nodes": nodes,
        "links": links,
    }
    return Document("graph.json", content, [("graph", [graph]), ("nodes", nodes), ("links", links)])


def document_of_networkx(graph: Any) -> Document:
    """A graph of networkx as node-link JSON."""
    for needed in ("nodes", "edges", "is_directed"):
        if not hasattr(graph, needed):
            raise TypeError(f"must be a graph of networkx, not {type(graph).__name__}")
    nodes = [{**without_empty(row), "id": str(node)} for node, row in graph.nodes(data=True)]
    links = [_link(source, target, row) for source, target, row in graph.edges(data=True)]
    return _document_of_graph(graph.is_directed(), graph.graph, nodes, links)


def _igraph_node(vertex: Any) -> Row:
    row = without_empty(vertex.attributes())
    node = str(row.pop("name", vertex.index))
    if "label" in row:
        row["name"] = row.pop("label")
    return {**row, "id": node}


def document_of_igraph(graph: Any) -> Document:
    """A graph of igraph as node-link JSON."""
    for needed in ("vs", "es", "is_directed"):
        if not hasattr(graph, needed):
            raise TypeError(f"must be a graph of igraph, not {type(graph).__name__}")
    nodes = [_igraph_node(vertex) for vertex in graph.vs]
    ids = [node["id"] for node in nodes]
    links = [_link(ids[edge.source], ids[edge.target], edge.attributes()) for edge in graph.es]
    attributes = {key: graph[key] for key in graph.attributes()}
    return _document_of_graph(graph.is_directed(), attributes, nodes, links)
