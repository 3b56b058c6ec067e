"""To and from pandas, networkx and igraph; each is imported only where it is needed."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from bindeglied import _engine
from bindeglied._errors import LimitError

if TYPE_CHECKING:
    import igraph
    import networkx
    import numpy
    import pandas

VENUE_KINDS = frozenset({"process", "forum", "project", "event"})


# --- to other programs ---


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
    if filled.size == 0:
        return frame
    objects = json.loads(f"[{','.join(extra[filled])}]")
    unknown = pandas.DataFrame(objects, index=filled).reindex(index)
    return frame.join(unknown, rsuffix="_in_file")


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


def to_pandas(study: _engine.Study) -> "tuple[pandas.DataFrame, pandas.DataFrame]":
    """(nodes, ties) of the data."""
    return _frame(_nodes(study)), _frame(study.table("ties"))


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


def _is_empty(value: Any) -> bool:
    """None, NaN, and what pandas has for a missing value."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    return type(value).__name__ in ("NAType", "NaTType")


def _cell(value: Any) -> Any:
    """Numbers of numpy as those of Python, dates as ISO text."""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return list(value) if isinstance(value, (set, frozenset)) else value


def _rows_of_columns(columns: Mapping[str, Iterable[Any]]) -> list[dict[str, Any]]:
    names = [str(name) for name in columns]
    lists = [list(columns[name]) for name in columns]
    if len({len(values) for values in lists}) > 1:
        raise ValueError("the columns of a table must be equally long")
    return [dict(zip(names, values)) for values in zip(*lists)]


def _rows(name: str, table: Any) -> list[dict[str, Any]]:
    if table is None:
        return []
    if isinstance(table, Mapping) or hasattr(table, "columns"):
        return _rows_of_columns(table)
    if isinstance(table, (str, bytes)) or not isinstance(table, Iterable):
        raise TypeError(f"{name}: must be a list of dicts, a dict of columns or a DataFrame")
    rows = list(table)
    for row in rows:
        if not isinstance(row, Mapping):
            raise TypeError(f"{name}: a row must be a dict, not {type(row).__name__}")
    return [dict(row) for row in rows]


def _without_empty(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): _cell(value) for key, value in row.items() if not _is_empty(value)}


def _dump(document: Any) -> bytes:
    """JSON that the reader checks; what json cannot write is refused in its own words."""
    try:
        text = json.dumps(document, ensure_ascii=False, allow_nan=False)
    except RecursionError:
        raise LimitError("the data is nested too deep", code="limit.nesting") from None
    return text.encode("utf-8", "surrogatepass")


def tables_to_json(tables: Mapping[str, Any]) -> bytes:
    """The tables as one document."""
    if not isinstance(tables, Mapping):
        raise TypeError(f"tables: must be a dict of tables, not {type(tables).__name__}")
    rows = {str(name): _rows(str(name), table) for name, table in tables.items()}
    return _dump(
        {
            name: [_without_empty(row) for row in table]
            for name, table in rows.items()
            if table or name == "ties"
        }
    )


def split_nodes(nodes: Any) -> dict[str, list[dict[str, Any]]]:
    """Stakeholders and venues from one table of nodes."""
    if nodes is None:
        return {}
    split: dict[str, list[dict[str, Any]]] = {"stakeholders": [], "venues": []}
    for row in _rows("nodes", nodes):
        table = row.pop("table", None)
        if table not in split:
            table = "venues" if row.get("kind") in VENUE_KINDS else "stakeholders"
        split[table].append(row)
    return {name: rows for name, rows in split.items() if rows}


def _link(source: Any, target: Any, attributes: Mapping[Any, Any]) -> dict[str, Any]:
    return {**_without_empty(attributes), "source": str(source), "target": str(target)}


def _graph_to_json(
    is_directed: bool, attributes: Mapping[Any, Any], nodes: list[Any], links: list[Any]
) -> bytes:
    document = {
        "directed": is_directed,
        "multigraph": True,
        "graph": _without_empty(attributes),
        "nodes": nodes,
        "links": links,
    }
    return _dump(document)


def networkx_to_json(graph: Any) -> bytes:
    """A graph of networkx as node-link JSON."""
    for needed in ("nodes", "edges", "is_directed"):
        if not hasattr(graph, needed):
            raise TypeError(f"must be a graph of networkx, not {type(graph).__name__}")
    nodes = [{**_without_empty(row), "id": str(node)} for node, row in graph.nodes(data=True)]
    links = [_link(source, target, row) for source, target, row in graph.edges(data=True)]
    return _graph_to_json(graph.is_directed(), graph.graph, nodes, links)


def _igraph_node(vertex: Any) -> dict[str, Any]:
    row = _without_empty(vertex.attributes())
    node = str(row.pop("name", vertex.index))
    if "label" in row:
        row["name"] = row.pop("label")
    return {**row, "id": node}


def igraph_to_json(graph: Any) -> bytes:
    """A graph of igraph as node-link JSON."""
    for needed in ("vs", "es", "is_directed"):
        if not hasattr(graph, needed):
            raise TypeError(f"must be a graph of igraph, not {type(graph).__name__}")
    nodes = [_igraph_node(vertex) for vertex in graph.vs]
    ids = [node["id"] for node in nodes]
    links = [_link(ids[edge.source], ids[edge.target], edge.attributes()) for edge in graph.es]
    attributes = {key: graph[key] for key in graph.attributes()}
    return _graph_to_json(graph.is_directed(), attributes, nodes, links)
