"""To and from graphs of networkx and igraph; each is imported only where it is needed."""

from __future__ import annotations

import numbers
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from bindeglied import _engine, _pieces
from bindeglied._cells import (
    Document,
    Problem,
    Row,
    repeated_keys,
    shown,
    without_empty,
    written,
)

if TYPE_CHECKING:
    import igraph
    import networkx

# What a link of node-link JSON has beside its attributes.
_LINK_KEYS = ("source", "target", "from", "to")


# --- to other programs ---


def _node_link(study: _engine.Study) -> dict[str, Any]:
    files, _ = study.convert("node_link", "standard")
    (document,) = files.values()
    return dict(_pieces.read(document))


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
    """A directed graph of igraph, whose ids are the vertex attribute `name`."""
    import igraph

    data = _node_link(study)
    places = {node["id"]: place for place, node in enumerate(data["nodes"])}
    edges = [(places[link.pop("source")], places[link.pop("target")]) for link in data["links"]]
    for node in data["nodes"]:
        node["label"] = node.pop("name", None)
        node["name"] = node.pop("id")
    return igraph.Graph(
        n=len(places),
        edges=edges,
        directed=True,
        graph_attrs=data["graph"],
        vertex_attrs=_columns(data["nodes"]),
        edge_attrs=_columns(data["links"]),
    )


# --- from other programs ---


def _put_aside(row: Row, names: Iterable[str]) -> Row:
    """Attributes under another name that have one of these, as where a file has such a thing."""
    for name in names:
        if name in row:
            other = name + "_in_file"
            while other in row:
                other += "_in_file"
            row[other] = row.pop(name)
    return row


def _node(identity: str, row: Row) -> Row:
    return {**_put_aside(row, ("id",)), "id": identity}


def _link(source: Any, target: Any, attributes: Mapping[Any, Any], key: Any = None) -> Row:
    """`key` is what tells apart several edges of a pair; numbers say nothing."""
    row = _put_aside(without_empty("links", attributes), _LINK_KEYS)
    is_said = key is not None and not isinstance(key, numbers.Number)
    if is_said or not isinstance(row.get("key", ""), str):
        _put_aside(row, ("key",))
    said = {"key": written("links", key)} if is_said else {}
    ends = {"source": written("links", source), "target": written("links", target)}
    return {**row, **said, **ends}


def _about_graph(attributes: Mapping[Any, Any]) -> Row:
    """The name and the tables of the network; what else there is stands as text, which is no part of
    a network: the engine names it and leaves it out."""
    row = _put_aside(without_empty("graph", attributes), ("directed",))
    return {
        key: value if isinstance(value, str) or key == "tables" else shown(value)
        for key, value in row.items()
    }


def _document_of_graph(
    is_directed: bool,
    attributes: Mapping[Any, Any],
    nodes: list[Row],
    links: list[Row],
    problems: list[Problem],
) -> Document:
    graph = _about_graph(attributes)
    content = {
        "directed": is_directed,
        "multigraph": True,
        "graph": graph,
        "nodes": nodes,
        "links": links,
    }
    rows = [("graph", [graph]), ("nodes", nodes), ("links", links)]
    return Document("graph.json", content, rows, problems=problems)


def _check_graph(graph: Any, program: str, needed: tuple[str, ...]) -> None:
    """By what such a graph has; a class of them is none."""
    if isinstance(graph, type) or not all(hasattr(graph, name) for name in needed):
        raise TypeError(f"graph: must be a graph of {program}, not {type(graph).__name__}")


def document_of_networkx(graph: Any) -> Document:
    """A graph of networkx as node-link JSON."""
    _check_graph(graph, "networkx", ("nodes", "edges", "is_directed"))
    has_keys = hasattr(graph, "is_multigraph") and graph.is_multigraph()
    edges = graph.edges(data=True, **({"keys": True} if has_keys else {}))
    nodes = [
        _node(written("nodes", node), without_empty("nodes", row))
        for node, row in graph.nodes(data=True)
    ]
    links = [_link(source, target, row, *key) for source, target, *key, row in edges]
    problems = [
        *repeated_keys("nodes", (row for _, row in graph.nodes(data=True))),
        *repeated_keys("links", (row for *_, row in edges)),
    ]
    return _document_of_graph(graph.is_directed(), graph.graph, nodes, links, problems)


def _igraph_node(vertex: Any) -> Row:
    row = without_empty("nodes", vertex.attributes())
    node = written("nodes", row.pop("name", vertex.index))
    if "label" in row:
        row["name"] = row.pop("label")
    return _node(node, row)


def document_of_igraph(graph: Any) -> Document:
    """A graph of igraph as node-link JSON."""
    _check_graph(graph, "igraph", ("vs", "es", "is_directed"))
    nodes = [_igraph_node(vertex) for vertex in graph.vs]
    ids = [node["id"] for node in nodes]
    links = [_link(ids[edge.source], ids[edge.target], edge.attributes()) for edge in graph.es]
    attributes = {key: graph[key] for key in graph.attributes()}
    return _document_of_graph(graph.is_directed(), attributes, nodes, links, [])
