"""Bad data is refused with all its problems at once, each by its place."""

import datetime
import decimal
import json
import os
import tempfile
import unittest

import igraph
import networkx
import pandas as pd

import bindeglied as bg
from cases import refusal

TIE = {"from": "a", "to": "b", "kind": "cooperates_with"}


class BadData(unittest.TestCase):
    def load_document(self, content, **options):
        return bg.load({"data.json": content}, **options)

    def test_has_all_its_problems_in_the_exception(self):
        ties = [{"from": "x", "to": "y", "kind": "loves"}, {"from": "x", "since": "soon"}]
        content = json.dumps({"ties": ties})
        with self.assertRaises(bg.InputError) as raised:
            self.load_document(content)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "data.json")
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
            expected = refusal("check", path)
        problems = [{k: v for k, v in p.items() if k != "text"} for p in raised.exception.problems]
        self.assertEqual(problems, expected["errors"])
        self.assertGreaterEqual(len(problems), 2)
        self.assertEqual(raised.exception.args[0], expected["message"])
        self.assertEqual(raised.exception.german, expected["text"]["de"])
        self.assertIn(problems[0]["rule"], str(raised.exception))

    def test_is_refused_and_never_crashes(self):
        for content in (
            b"", b"\xff\xfe\x00", b"{", b"[1, 2]", b"null", b'{"ties": 5}', b'{"ties": [[]]}',
            b'{"ties": [{"from": "\xff", "to": "b"}]}', b"\0" * 100,
            b'{"ties": [{"from": "a", "to": "b", "level": NaN}]}',
        ):
            with self.assertRaises((bg.InputError, bg.UsageError), msg=content):
                self.load_document(content)
        with self.assertRaises(bg.InputError):
            self.load_document('{"ties": [{"from": "\ud800", "to": "b"}]}')

    def test_may_nest_a_million_deep(self):
        depth = 10**6
        with self.assertRaises(bg.LimitError):
            self.load_document(b'{"ties": ' + b"[" * depth + b"]" * depth + b"}")
        nested = []
        for _ in range(depth):
            nested = [nested]
        with self.assertRaises(bg.LimitError):
            bg.Network.from_tables({"ties": [{**TIE, "extra_column": nested}]})
        while nested:  # or Python itself overflows when it lets go of them
            nested = nested.pop()

    def test_may_hold_anything_that_python_has(self):
        cyclic = {}
        cyclic["self"] = cyclic
        for ties, error in (
            ([{**TIE, "x": cyclic}], bg.InputError),
            ([{**TIE, "x": object()}], bg.InputError),
            ([{**TIE, "from": None}], bg.InputError),
            ([{**TIE, "from": float("nan")}], bg.InputError),
            ([{**TIE, "level": 10**30}], bg.InputError),
            ([5], TypeError), (5, TypeError), ("ties", TypeError),
            ({"from": ["a"], "to": ["b", "c"]}, ValueError),
        ):
            with self.assertRaises(error, msg=ties):
                bg.Network.from_tables({"ties": ties})
        without = bg.Network.from_tables({"ties": [TIE], "venues": None})
        self.assertEqual(without._study.counts, (2, 0, 1))
        for tables in (None, [1], "x"):
            with self.assertRaises(TypeError):
                bg.Network.from_tables(tables)
        for graph in (None, 5, "x", {}):
            with self.assertRaises(TypeError):
                bg.Network.from_networkx(graph)
            with self.assertRaises(TypeError):
                bg.Network.from_igraph(graph)

    def test_of_python_is_named_by_table_row_and_column(self):
        ties = pd.DataFrame([{"from": "a", "to": "v", "kind": "partner_in"}] * 8)
        ties["x"] = [1.5, float("inf"), b"bytes", decimal.Decimal("1.5"), pd.Period("2019-06"),
                     "lone \ud800", object, 10**5000]
        nodes = pd.DataFrame({"id": ["v", "a", "w"], "kind": ["project", "union", "project"],
                              "seats": [3, None, float("-inf")], "capacity": [None, "many", None]})
        with self.assertRaises(bg.InputError) as raised:
            bg.Network.from_pandas(nodes, ties)
        found = [(p["code"], p["location"]["table"], p["location"]["row"],
                  p["location"]["column"]) for p in raised.exception.problems]
        self.assertEqual(found, [
            ("value.whole", "nodes", 2, "capacity"), ("json.not_finite", "nodes", 3, "seats"),
            ("json.not_finite", "ties", 2, "x"), ("cell.type", "ties", 3, "x"),
            ("cell.type", "ties", 4, "x"), ("cell.type", "ties", 5, "x"),
            ("json.encoding", "ties", 6, "x"), ("cell.type", "ties", 7, "x"),
            ("json.not_finite", "ties", 8, "x")])
        self.assertEqual([p["location"]["file"] for p in raised.exception.problems], [None] * 9)
        self.assertIn("table ties, row 2, column x, 'inf': must be a finite number",
                      str(raised.exception))
        self.assertEqual(raised.exception.args[0], "the data is invalid; errors: 9")

    def test_of_python_is_named_once(self):
        # Taken out, the cell would be missing; that is no second problem.
        with self.assertRaises(bg.InputError) as raised:
            bg.Network.from_tables({"ties": [{**TIE, "from": b"a"}]})
        self.assertEqual([p["code"] for p in raised.exception.problems], ["cell.type"])

    def test_may_have_a_heading_twice_or_not_be_text(self):
        twice = pd.DataFrame([["a", "b", "owns", "cooperates_with"]],
                             columns=["from", "to", "kind", "kind"])
        with self.assertRaises(bg.InputError) as raised:
            bg.Network.from_pandas(None, twice)
        (problem,) = raised.exception.problems
        self.assertEqual((problem["code"], problem["location"]["table"], problem["value"]),
                         ("column.duplicate", "ties", "kind"))
        with self.assertRaisesRegex(bg.InputError, "table ties, row 1.*must be UTF-8"):
            bg.Network.from_tables({"ties": [{**TIE, "\ud800": 1}]})
        with self.assertRaisesRegex(bg.InputError, "must be the name of a table"):
            bg.Network.from_tables({"ties": [TIE], "\ud800": [{"a": 1}]})

    def test_of_many_rows_is_counted(self):
        with self.assertRaises(bg.InputError) as raised:
            bg.Network.from_tables({"ties": [{**TIE, "x": b""}] * 1500})
        self.assertEqual(raised.exception.args[0], "the data is invalid; errors: 1500")
        self.assertEqual(len(raised.exception.problems), 1001)
        self.assertIn("500 more", raised.exception.problems[-1]["text"]["en"])

    def test_of_graphs_is_named_too(self):
        peer = networkx.DiGraph()
        peer.add_node("a", size=float("inf"))
        peer.add_edge("a", "b", kind=b"member_of")
        other = igraph.Graph(n=2, edges=[(0, 1)], directed=True)
        other.vs["size"] = [float("inf"), 1]
        other.es["kind"] = [b"member_of"]
        for make in (lambda: bg.Network.from_networkx(peer), lambda: bg.Network.from_igraph(other)):
            with self.assertRaises(bg.InputError) as raised:
                make()
            found = [(p["location"]["table"], p["location"]["row"], p["location"]["column"])
                     for p in raised.exception.problems]
            self.assertEqual(found, [("links", 1, "kind"), ("nodes", 1, "size")])

    def test_has_the_place_of_what_grows_without_end_when_it_is_written(self):
        shared = ["x"]
        for _ in range(60):
            shared = [shared, shared]
        with self.assertRaisesRegex(bg.LimitError, "^ties, row 2: .* max_text_bytes allows"):
            bg.Network.from_tables({"ties": [TIE, {**TIE, "x": {"y": shared}}]})
        deep = []
        for _ in range(3000):
            deep = [deep]
        with self.assertRaisesRegex(bg.LimitError, "^ties, row 1: .* max_text_bytes allows"):
            bg.Network.from_tables({"ties": [{**TIE, "x": [shared, deep]}]})
        twice = ["a", 1]
        network = bg.Network.from_tables({"ties": [{**TIE, "x": [twice, twice]}]})
        self.assertEqual(network.to_tables()["ties"]["x"][0], [["a", 1], ["a", 1]])

    def test_takes_no_network_out_of_attributes_of_the_graph(self):
        import networkx

        shared = ["x"]
        for _ in range(60):
            shared = [shared, shared]
        graph = networkx.Graph(
            name="N", label="L", nodes=[{"id": "ghost"}], edges=[{"source": "b", "target": "a"}],
            metadata={"name": "M", "nodes": [{"id": "ghost"}]}, links=["x"], bomb=shared,
            limit=float("inf"), function=len, digits=10**5000, year=1996,
            directed="no",
        )
        graph.add_edge("a", "b")
        network = bg.Network.from_networkx(graph)
        self.assertEqual(sorted(network.table("stakeholders")["id"]), ["a", "b"])
        self.assertEqual(len(network.table("ties")["from"]), 1)
        left_out = [problem for problem in network.problems
                    if problem["code"] == "graph.attribute"]
        self.assertEqual(len(left_out), 11, left_out)

    def test_is_the_same_from_sets_in_every_process(self):
        rows = {"ties": [{**TIE, "x": {*"hgfedcba", 2, 1}}]}
        network = bg.Network.from_tables(rows)
        self.assertEqual(network.to_tables()["ties"]["x"][0], [1, 2, *"abcdefgh"])
        for ids in ({"a", "b"}, {"a": 1, "b": 2}):
            with self.assertRaisesRegex(TypeError, "ids"):
                bg.Graph.from_edges(2, [0], [1], ids=ids)

    def test_names_what_writes_itself_without_end(self):
        import numpy

        nested = numpy.array([], dtype=object)
        for _ in range(40):
            outer = numpy.empty(2, dtype=object)
            outer[0] = outer[1] = nested
            nested = outer
        with self.assertRaisesRegex(bg.InputError, "ndarray"):
            bg.Network.from_tables({"ties": [{**TIE, "x": [nested]}]})

    def test_has_the_place_of_what_is_nested_too_deep(self):
        nested = []
        for _ in range(100):
            nested = [nested]
        with self.assertRaisesRegex(bg.LimitError, "^ties, row 2: .* max_nesting allows 64"):
            bg.Network.from_tables({"ties": [TIE, {**TIE, "x": nested}]})

    def test_columns_must_be_equally_long(self):
        with self.assertRaisesRegex(ValueError, "ties: the columns must be equally long"):
            bg.Network.from_tables({"ties": {"from": ["a"], "to": ["b", "c"]}})
        with self.assertRaisesRegex(TypeError, "ties: row 2: must be a dict, not int"):
            bg.Network.from_tables({"ties": [TIE, 5]})
        with self.assertRaisesRegex(TypeError, "venues: stand in nodes already"):
            bg.Network.from_pandas(pd.DataFrame({"id": ["a"]}), pd.DataFrame([TIE]), venues=[])

    def test_days_are_checked_when_it_is_loaded(self):
        frame, graph = pd.DataFrame([TIE]), networkx.DiGraph([("a", "b")])
        for make in (bg.load, lambda **options: bg.Network.from_tables({"ties": [TIE]}, **options),
                     lambda **options: bg.Network.from_pandas(None, frame, **options),
                     lambda **options: bg.Network.from_networkx(graph, **options)):
            with self.assertRaisesRegex(bg.UsageError, "as_of = gestern: must be a date"):
                make(as_of="gestern")
            with self.assertRaisesRegex(TypeError, "as_of: must be a date or a text, not float"):
                make(as_of=2.5)
        self.assertEqual(bg.load(as_of=datetime.datetime(2019, 6, 1, 12)).as_of, "2019-06-01")
        self.assertEqual(bg.load(as_of=2019).as_of, "2019")
        for keyword, meant in (("as_off", "as_of"), ("max_nodez", "max_nodes"),
                               ("strickt", "strict"), ("weight", "weights")):
            with self.assertRaisesRegex(bg.UnknownOptionError, f"did you mean {meant}?"):
                bg.load(**{keyword: 1})

    def test_may_be_larger_than_allowed(self):
        content = json.dumps({"ties": [TIE] * 100})
        with self.assertRaisesRegex(bg.LimitError, "max_file_bytes"):
            self.load_document(content, max_file_bytes=100)
        with self.assertRaisesRegex(bg.UsageError, "max_nesting = 0: must be in"):
            self.load_document(content, max_nesting=0)
        with self.assertRaises(bg.UnknownOptionError):
            self.load_document(content, max_nestings=5)

    def test_sources_of_a_wrong_type(self):
        for source in (5, 2.5, [], object()):
            with self.assertRaises(TypeError):
                bg.load(source)
        for files in ({"a.json": 5}, {5: b"{}"}):
            with self.assertRaises(TypeError):
                bg.load(files)
        with self.assertRaises(TypeError):
            bg.load(strict=1)
        for path in ("a\0.json", b"/tmp\0/"):
            with self.assertRaises(ValueError):
                bg.load(path)
            with self.assertRaises(ValueError):
                bg.load(weights=path)
        with self.assertRaises(bg.FileError):
            bg.load(weights="/nowhere.csv")

    def test_with_warnings_is_refused_when_strict(self):
        files = {"ties.csv": b"from,to,kind\na,b,member_of\n"}  # without a source
        frame, graph = pd.DataFrame([TIE]), networkx.DiGraph([("a", "b")])
        for make in (
            lambda **options: bg.load(files, **options),
            lambda **options: bg.Network.from_tables({"ties": [TIE]}, **options),
            lambda **options: bg.Network.from_pandas(None, frame, **options),
            lambda **options: bg.Network.from_networkx(graph, **options),
            lambda **options: bg.Network.from_igraph(igraph.Graph(n=2, edges=[(0, 1)]), **options),
        ):
            network = make(as_of="2019-06-01")
            self.assertEqual(network.as_of, "2019-06-01")
            self.assertIn("tie.unsourced", [problem["code"] for problem in network.problems])
            with self.assertRaises(bg.InputError):
                make(strict=True)

    def test_without_a_direction_is_named(self):
        for is_directed, make in ((False, networkx.Graph), (True, networkx.DiGraph)):
            peer = make()
            peer.add_edge("a", "b", kind="member_of")
            other = igraph.Graph(n=2, edges=[(0, 1)], directed=is_directed)
            other.es["kind"] = ["member_of"]
            for network in (bg.Network.from_networkx(peer), bg.Network.from_igraph(other)):
                codes = [problem["code"] for problem in network.problems]
                self.assertEqual("graph.no_direction" in codes, not is_directed)


if __name__ == "__main__":
    unittest.main()
