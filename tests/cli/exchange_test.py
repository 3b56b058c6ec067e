"""Files that we write are read by networkx and igraph, and theirs by us."""

import inspect
import json
import pathlib
import tempfile
import unittest

from program import DATA, run

try:
    import networkx
except ImportError:
    networkx = None
try:
    import igraph
except ImportError:
    igraph = None


def convert(*arguments):
    process = run("convert", *arguments)
    assert process.returncode == 0, process.stderr
    return process


class Exchange(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.data = json.loads(convert(DATA, "-").stdout)
        self.ids = {row["id"] for table in ("stakeholders", "venues") for row in self.data[table]}

    def written(self, name, *options):
        convert(DATA, self.folder / name, *options)
        return self.folder / name

    def ties(self):
        """All ties as (from, to, kind), sorted."""
        return sorted((tie["from"], tie["to"], tie["kind"]) for tie in self.data["ties"])

    def name_of(self, node):
        rows = {row["id"]: row for table in ("stakeholders", "venues") for row in self.data[table]}
        return rows[node]["name"]

    def test_every_format_comes_back(self):
        whole = ["graphml", "json_graph", "node_link", "node_link_edges", "gephi"]
        endings = {"graphml": "x.graphml", "gephi": "gephi/"}
        for form in whole:
            with self.subTest(form=form):
                target = f"{self.folder}/{endings.get(form, form + '.json')}"
                convert(DATA, target, "--as", form)
                self.assertEqual(json.loads(convert(target, "-").stdout), self.data)

    def test_foreign_files_are_data_for_every_verb(self):
        path = self.written("x.graphml")
        ours = run("gaps", DATA, "--json", "--top", "5")
        theirs = run("gaps", path, "--json", "--top", "5")
        self.assertEqual(json.loads(ours.stdout)["result"], json.loads(theirs.stdout)["result"])

    @unittest.skipIf(networkx is None, "python3-networkx is not installed")
    def test_networkx_reads_ours(self):
        readers = {
            "x.graphml": networkx.read_graphml,
            "x.net": networkx.read_pajek,
        }
        for name, read in readers.items():
            with self.subTest(name=name):
                graph = read(self.written(name))
                self.assertEqual(set(graph.nodes), self.ids)
                key = "l" if name.endswith(".net") else "kind"
                self.assertEqual(sorted((a, b, d[key]) for a, b, d in graph.edges(data=True)), self.ties())
        graph = networkx.read_graphml(self.folder / "x.graphml")
        for node in self.ids:
            self.assertEqual(graph.nodes[node]["name"], self.name_of(node))

    @unittest.skipIf(networkx is None, "python3-networkx is not installed")
    def test_networkx_reads_our_gexf_and_node_link(self):
        graph = networkx.read_gexf(self.written("x.gexf", "--as", "gexf_1_2"), version="1.2draft")
        self.assertEqual(set(graph.nodes), self.ids)
        self.assertEqual(sorted((a, b, d["kind"]) for a, b, d in graph.edges(data=True)), self.ties())
        document = json.loads(self.written("x.json", "--as", "node_link").read_text("utf-8"))
        named = {"edges": "links"} if "edges" in inspect.signature(networkx.node_link_graph).parameters else {}
        graph = networkx.node_link_graph(document, **named)
        self.assertTrue(graph.is_multigraph() and graph.is_directed())
        self.assertEqual(sorted((a, b, d["kind"]) for a, b, d in graph.edges(data=True)), self.ties())

    @unittest.skipIf(igraph is None, "python3-igraph is not installed")
    def test_igraph_reads_ours(self):
        graph = igraph.Graph.Read_GraphML(str(self.written("x.graphml")))
        self.assertEqual(set(graph.vs["id"]), self.ids)
        names = graph.vs["id"]
        found = sorted((names[e.source], names[e.target], e["kind"]) for e in graph.es)
        self.assertEqual(found, self.ties())
        graph = igraph.Graph.Read_Pajek(str(self.written("x.net")))
        names = graph.vs["name"]
        found = sorted((names[e.source], names[e.target], e["label"]) for e in graph.es)
        self.assertEqual(found, self.ties())

    @unittest.skipIf(igraph is None, "python3-igraph is not installed")
    def test_igraph_reads_our_dl_of_one_kind(self):
        table = self.folder / "ties.csv"
        table.write_text("from,to,kind\na,b,cooperates_with\nb,c,cooperates_with\n", "utf-8")
        convert(table, self.folder / "x.dl")
        graph = igraph.Graph.Read_DL(str(self.folder / "x.dl"))
        self.assertEqual(graph.vs["name"], ["a", "b", "c"])
        self.assertEqual(graph.get_edgelist(), [(0, 1), (1, 2)])

    @unittest.skipIf(networkx is None, "python3-networkx is not installed")
    def test_we_read_networkx(self):
        graph = networkx.davis_southern_women_graph()
        graph.graph.clear()  # lists, which networkx itself cannot write as GraphML
        writers = {
            "x.graphml": networkx.write_graphml,
            "x.gexf": networkx.write_gexf,
            "x.json": lambda g, path: pathlib.Path(path).write_text(
                json.dumps(networkx.node_link_data(g)), "utf-8"),
        }
        for name, write in writers.items():
            with self.subTest(name=name):
                write(graph, self.folder / name)
                data = json.loads(convert(self.folder / name, "-").stdout)
                self.assertEqual(len(data["stakeholders"]), 18)
                self.assertEqual(len(data["venues"]), 14)
                self.assertEqual(len(data["ties"]), 89)
                self.assertEqual({tie["kind"] for tie in data["ties"]}, {"participates"})

    @unittest.skipIf(igraph is None, "python3-igraph is not installed")
    def test_we_read_igraph(self):
        graph = igraph.Graph.Famous("Zachary")
        graph.vs["name"] = [f"n{k}" for k in range(34)]
        for name in ("x.graphml", "x.net"):
            with self.subTest(name=name):
                write = graph.write_graphml if name.endswith("graphml") else graph.write_pajek
                write(str(self.folder / name))
                data = json.loads(convert(self.folder / name, "-").stdout)
                self.assertEqual(len(data["stakeholders"]), 34)
                self.assertEqual(len(data["ties"]), 78)

    def test_losses_are_named(self):
        process = run("convert", DATA, self.folder / "x.net", "--json")
        report = json.loads(process.stdout)
        self.assertEqual(report["schema"], "bindeglied/convert/1")
        self.assertEqual(report["files"], ["x.net"])
        names = sum(1 for row in self.data["stakeholders"] if row.get("name"))
        self.assertIn({"table": "stakeholders", "column": "name", "loss": "left_out", "cells": names},
                      report["result"])
        self.assertEqual(report["lost_cells"], sum(row["cells"] for row in report["result"]))
        self.assertIn("Tabelle stakeholders, Spalte name",
                      run("convert", DATA, self.folder / "y.net", "--lang", "de").stderr)
        self.assertIn("without loss", run("convert", DATA, self.folder / "y.graphml", "--lang", "en").stderr)

    def test_a_file_is_not_overwritten_with_the_example(self):
        path = self.folder / "mine.graphml"
        self.assertEqual(run("convert", path).returncode, 0)  # not there yet
        path.write_text("mine", "utf-8")
        process = run("convert", path, "--lang", "en")
        self.assertEqual(process.returncode, 2)
        self.assertIn("would be overwritten with the example", process.stderr)
        self.assertEqual(path.read_text("utf-8"), "mine")
        self.assertEqual(run("convert", DATA, path).returncode, 0)  # asked for by IN

    def test_hostile_files_are_refused(self):
        hostile = {
            "a.graphml": '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>',
            "b.graphml": "<graphml><graph><node id='a'/><edge source='a' target='b'/></graph></graphml>",
            "c.gexf": "<gexf><graph>",
            "d.net": "*Vertices 1\n1 a\n*Arcs\n1 2\n",
            "e.json": '{"nodes": [{"id": 1}, {"id": "1"}]}',
        }
        for name, text in hostile.items():
            with self.subTest(name=name):
                (self.folder / name).write_text(text, "utf-8")
                process = run("check", self.folder / name)
                self.assertEqual(process.returncode, 3, process.stderr)
                self.assertIn(name, process.stderr)
                self.assertEqual(process.stdout, "")
        (self.folder / "deep.gexf").write_text("<a>" * 10000 + "</a>" * 10000, "utf-8")
        self.assertIn(run("check", self.folder / "deep.gexf").returncode, (3, 6))

    def test_wrong_targets(self):
        for arguments in (["x.xyz"], ["x.graphml", "--as", "gexf"], ["x.json", "--as", "gephi"],
                          ["-", "--as", "kumu_csv"], ["out/", "--as", "gephi", "--dialect", "excel_de"],
                          ["x.graphml", "--dialect", "excel_de"]):
            with self.subTest(arguments=arguments):
                process = run("convert", DATA, f"{self.folder}/{arguments[0]}" if arguments[0] != "-" else "-",
                              *arguments[1:])
                self.assertEqual(process.returncode, 2, process.stderr)


if __name__ == "__main__":
    unittest.main()
