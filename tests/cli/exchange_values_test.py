"""Files that we write have our values: read by small readers of their own, and by networkx and igraph."""

import csv
import inspect
import json
import pathlib
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from program import DATA, run

try:
    import networkx
except ImportError:
    networkx = None
try:
    import igraph
except ImportError:
    igraph = None

COLUMNS = ("kind", "since", "until", "level", "role", "sources")


def convert(*arguments):
    process = run("convert", *arguments)
    assert process.returncode == 0, process.stderr
    return process


def text(value):
    if value is None:
        return ""
    return "|".join(value) if isinstance(value, list) else str(value)


def tie(source, target, cells, is_directed=None):
    """What a tie says; its direction where the format says it tie by tie."""
    values = [text(cells.get(column)) for column in COLUMNS]
    return (source, target, *values) if is_directed is None else (source, target, *values, is_directed)


def read_gexf(path):
    space = {"g": "http://gexf.net/1.3"}
    graph = ElementTree.parse(path).getroot().find("g:graph", space)
    titles = {
        owner.get("class"): {each.get("id"): each.get("title") for each in owner.findall("g:attribute", space)}
        for owner in graph.findall("g:attributes", space)
    }

    def cells(element, owner):
        values = element.find("g:attvalues", space)
        return {titles[owner][value.get("for")]: value.get("value") for value in values}

    ordinary = graph.get("defaultedgetype")
    nodes = {node.get("id"): cells(node, "node") for node in graph.find("g:nodes", space)}
    edges = [
        tie(edge.get("source"), edge.get("target"), cells(edge, "edge") | {"kind": edge.get("kind")},
            edge.get("type", ordinary) == "directed")
        for edge in graph.find("g:edges", space)
    ]
    return nodes, edges


def read_json_graph(path):
    graph = json.loads(path.read_text("utf-8"))["graph"]
    nodes = {key: node["metadata"] for key, node in graph["nodes"].items()}
    edges = [
        tie(edge["source"], edge["target"], edge["metadata"] | {"kind": edge["relation"]},
            edge.get("directed", graph["directed"]))
        for edge in graph["edges"]
    ]
    return nodes, edges


def read_kumu(path):
    document = json.loads(path.read_text("utf-8"))
    nodes = {node["id"]: node | {"kind": node["type"]} for node in document["elements"]}
    edges = [
        tie(edge["from"], edge["to"], edge | {"kind": edge["type"]}, edge["direction"] == "directed")
        for edge in document["connections"]
    ]
    return nodes, edges


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_gephi(folder):
    nodes = {row["Id"]: row for row in rows_of(folder / "nodes.csv")}
    edges = [tie(row["Source"], row["Target"], row, row["Type"] == "Directed") for row in rows_of(folder / "edges.csv")]
    return nodes, edges


def read_kumu_csv(folder):
    nodes = {row["ID"]: row | {"kind": row["Type"]} for row in rows_of(folder / "elements.csv")}
    edges = [
        tie(row["From"], row["To"], row | {"kind": row["Type"]}, row["Direction"] == "directed")
        for row in rows_of(folder / "connections.csv")
    ]
    return nodes, edges


READERS = {
    "gexf": ("x.gexf", read_gexf),
    "json_graph": ("x.json", read_json_graph),
    "kumu": ("k.json", read_kumu),
    "gephi": ("gephi", read_gephi),
    "kumu_csv": ("kumu", read_kumu_csv),
}


class ExchangeValues(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.data = json.loads(convert(DATA, "-").stdout)
        self.assertTrue(any(each["kind"] == "cooperates_with" for each in self.data["ties"]))

    def ties(self, with_direction=False):
        return sorted(
            tie(each["from"], each["to"], each, each["kind"] != "cooperates_with" if with_direction else None)
            for each in self.data["ties"]
        )

    def test_small_readers_find_every_value(self):
        for form, (name, read) in READERS.items():
            with self.subTest(form=form):
                target = self.folder / name
                convert(DATA, f"{target}/" if "." not in name else target, "--as", form)
                nodes, edges = read(target)
                self.assertEqual(sorted(edges), self.ties(with_direction=True))
                for table in ("stakeholders", "venues"):
                    for row in self.data[table]:
                        for column in ("name", "kind", "sources", "place"):
                            self.assertEqual(text(nodes[row["id"]].get(column)), text(row.get(column)), row["id"])

    @unittest.skipIf(networkx is None, "python3-networkx is not installed")
    def test_networkx_finds_every_value(self):
        convert(DATA, self.folder / "x.graphml")
        convert(DATA, self.folder / "x.json", "--as", "node_link")
        document = json.loads((self.folder / "x.json").read_text("utf-8"))
        named = {"edges": "links"} if "edges" in inspect.signature(networkx.node_link_graph).parameters else {}
        for graph in (networkx.read_graphml(self.folder / "x.graphml"), networkx.node_link_graph(document, **named)):
            self.assertTrue(graph.is_directed())
            self.assertEqual(sorted(tie(a, b, cells) for a, b, cells in graph.edges(data=True)), self.ties())

    def written_cooperation(self, name, *options):
        """Ties of which none has a direction."""
        table = self.folder / "ties.csv"
        table.write_text("from,to,kind\na,b,cooperates_with\nb,c,cooperates_with\n", "utf-8")
        process = convert(table, self.folder / name, *options, "--lang", "en")
        self.assertNotIn("without direction", process.stderr)
        return self.folder / name

    @unittest.skipIf(networkx is None, "python3-networkx is not installed")
    def test_networkx_reads_ties_without_direction(self):
        document = json.loads(self.written_cooperation("n.json", "--as", "node_link").read_text("utf-8"))
        named = {"edges": "links"} if "edges" in inspect.signature(networkx.node_link_graph).parameters else {}
        for graph in (
            networkx.read_graphml(self.written_cooperation("x.graphml"), force_multigraph=True),
            networkx.read_gexf(self.written_cooperation("x.gexf", "--as", "gexf_1_2"), version="1.2draft"),
            networkx.read_pajek(self.written_cooperation("x.net")),
            networkx.node_link_graph(document, **named),
        ):
            self.assertFalse(graph.is_directed())
            self.assertEqual(sorted(sorted(edge) for edge in graph.edges()), [["a", "b"], ["b", "c"]])

    @unittest.skipIf(igraph is None, "python3-igraph is not installed")
    def test_igraph_reads_ties_without_direction(self):
        for name, read in (("x.graphml", igraph.Graph.Read_GraphML), ("x.net", igraph.Graph.Read_Pajek)):
            graph = read(str(self.written_cooperation(name)))
            self.assertFalse(graph.is_directed())
            self.assertEqual(graph.get_edgelist(), [(0, 1), (1, 2)])

    def test_ties_without_direction_among_others_are_told_where_they_become_directed(self):
        count = sum(each["kind"] == "cooperates_with" for each in self.data["ties"])
        for name in ("x.graphml", "x.net", "x.dl", "x.vna"):
            process = convert(DATA, self.folder / name, "--lang", "en")
            self.assertIn(f"ties without direction (cooperates_with) that stand as directed here: {count}",
                          process.stderr)
            report = json.loads(run("convert", DATA, self.folder / name, "--json").stdout)
            self.assertEqual(report["directed_symmetric"], count)
        self.assertNotIn("without direction", convert(DATA, self.folder / "x.gexf", "--lang", "en").stderr)

    def test_parallel_edges_that_say_the_same_are_no_silent_loss(self):
        path = self.folder / "x.net"
        path.write_text("*Vertices 3\n1 a\n2 b\n3 c\n*Edges\n1 2\n1 2\n2 3\n", "utf-8")
        process = convert(path, self.folder / "x.graphml", "--lang", "en")
        self.assertIn("Parallel edges merged with equal ones on reading: 1", process.stderr)
        self.assertIn("otherwise without loss", process.stderr)
        report = json.loads(run("convert", path, self.folder / "x.graphml", "--json").stdout)
        self.assertEqual([each["count"] for each in report["warnings"] if each["code"] == "graph.parallel_merged"], [1])

    def test_what_finds_no_place_on_reading_is_no_silent_loss(self):
        def graphml(inside, after=""):
            return ('<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/>'
                    f'<edge source="a" target="b"/>{inside}</graph>{after}</graphml>')

        hyperedge = '<hyperedge id="h"><endpoint node="a"/><endpoint node="b"/></hyperedge>'
        further = '<graph edgedefault="directed"><node id="c"/></graph>'
        for text, lost in ((graphml(""), 1), (graphml(hyperedge), 2), (graphml("", further), 2)):
            path = self.folder / "x.graphml"
            path.write_text(text, "utf-8")
            process = convert(path, self.folder / "x.json", "--lang", "en")
            self.assertIn("Directed edges read as cooperates_with, which has no direction: 1", process.stderr)
            self.assertEqual('Otherwise left out or read as something else ("check" names it): 1' in process.stderr,
                             lost == 2, process.stderr)
            self.assertIn("otherwise without loss", process.stderr)
            report = json.loads(run("convert", path, self.folder / "x.json", "--json").stdout)
            self.assertEqual(report["lost_on_reading"], lost)
            self.assertIn("graph.direction_left", [each["code"] for each in report["warnings"]])


if __name__ == "__main__":
    unittest.main()
