"""Data comes in and goes out whole, and bad data is refused with all its problems at once."""

import gc
import gzip
import json
import os
import tempfile
import unittest

import igraph
import networkx
import numpy as np
import pandas as pd

import bindeglied as bg
from cases import Case, command_line, refusal

TIE = {"from": "a", "to": "b", "kind": "cooperates_with"}
TABLES = ("stakeholders", "venues", "ties", "expectations", "checks", "needs", "offers", "phases",
          "topics", "places", "sources")


def same_tables(case, first, second, tables=TABLES):
    """Cell by cell."""
    for name in tables:
        a, b = first.table(name), second.table(name)
        case.assertEqual(list(a), list(b))
        for column in a:
            if a[column].dtype == np.float64:
                np.testing.assert_array_equal(a[column], b[column], err_msg=f"{name}.{column}")
            else:
                case.assertEqual(list(a[column]), list(b[column]), f"{name}.{column}")


class Tables(Case):
    def test_are_read_from_every_form(self):
        self.assertEqual(repr(bg.load("ruhr-konferenz")), repr(self.network))
        document = self.network.convert("json")[0]
        (content,) = document.values()
        same_tables(self, bg.load({"tables.json": content}), self.network)
        same_tables(self, bg.load({"tables.json": content.decode()}), self.network)
        with tempfile.TemporaryDirectory() as folder:
            for name, written in self.network.convert("csv")[0].items():
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(written)
            same_tables(self, bg.load(folder), self.network)
            packed = os.path.join(folder, "ties.csv.gz")
            with gzip.open(packed, "wb") as file:
                file.write(b"from,to,kind\na,b,member_of\n")
            self.assertEqual(bg.load(packed).table("ties")["kind"][0], "member_of")

    def test_come_back_from_pandas(self):
        nodes, ties = self.network.to_pandas()
        others = {name: pd.DataFrame(self.network.table(name)).drop(columns="extra")
                  for name in TABLES[3:]}
        again = bg.Network.from_pandas(nodes, ties, as_of="2019-10-31", **others)
        same_tables(self, again, self.network)

    def test_come_back_from_networkx(self):
        graph = self.network.to_networkx()
        self.assertEqual((len(graph), graph.number_of_edges()), (434, 867))
        same_tables(self, bg.Network.from_networkx(graph), self.network)

    def test_come_back_from_igraph(self):
        graph = self.network.to_igraph()
        self.assertEqual((graph.vcount(), graph.ecount()), (434, 867))
        self.assertIn("krupp-stiftung", graph.vs["name"])
        same_tables(self, bg.Network.from_igraph(graph), self.network,
                    ("stakeholders", "venues", "ties"))

    def test_of_other_programs_are_read_as_their_files(self):
        self.assertEqual(bg.Network.from_networkx(networkx.karate_club_graph())._study.counts,
                         (34, 0, 78))
        self.assertEqual(bg.Network.from_igraph(igraph.Graph.Famous("Zachary"))._study.counts,
                         (34, 0, 78))

    def test_keep_unknown_columns(self):
        network = bg.Network.from_tables({"ties": [{**TIE, "mood": "good", "size": 3}]})
        _, ties = network.to_pandas()
        self.assertEqual((ties["mood"][0], ties["size"][0]), ("good", 3))

    def test_keep_unknown_columns_of_venues_alone(self):
        venues = [{"id": "v", "kind": "project"},
                  {"id": "w", "kind": "project", "mood": "good", "size": 3, "capacity": "ample"}]
        ties = [{**TIE, "to": venue["id"]} for venue in venues]
        network = bg.Network.from_tables(
            {"stakeholders": [{"id": "a", "capacity": 2}], "venues": venues, "ties": ties})
        nodes, _ = network.to_pandas()
        self.assertEqual(list(nodes["table"]), ["stakeholders", "venues", "venues"])
        self.assertEqual(list(nodes["id"]), ["a", "v", "w"])
        self.assertNotIn("extra", nodes)
        for column, known in (("mood", "good"), ("size", 3), ("capacity_in_file", "ample")):
            self.assertEqual(list(nodes[column].isna()), [True, True, False], column)
            self.assertEqual(nodes[column][2], known)
        self.assertEqual(nodes["capacity"][0], 2)  # known of stakeholders, unknown of venues
        self.assertEqual(list(nodes["capacity"].isna()), [False, True, True])

    def test_have_columns_of_numbers_and_texts(self):
        stakeholders = self.network.table("stakeholders")
        self.assertEqual(stakeholders["lat"].dtype, np.float64)
        self.assertIsInstance(stakeholders["topics"][0], list)
        self.assertEqual(stakeholders["id"].dtype, object)
        self.assertNotIn("unknown", list(stakeholders["accepts_applications"]))
        self.assertIn(None, list(stakeholders["accepts_applications"]))
        with self.assertRaisesRegex(bg.UsageError, "table = x: must be one of dataset|"):
            self.network.table("x")

    def test_have_lists_that_may_be_changed_one_by_one(self):
        ties = [{**TIE, "to": to, "sources": ["s", "t"]} for to in "bc"]
        sources = [{"id": "s"}, {"id": "t"}]
        network = bg.Network.from_tables({"ties": ties, "sources": sources})
        lists = network.table("ties")["sources"]
        lists[0].append("u")
        self.assertEqual(list(lists), [["s", "t", "u"], ["s", "t"]])
        self.assertEqual(list(network.table("ties")["sources"]), [["s", "t"]] * 2)

    def test_leave_the_garbage_collector_as_it_was(self):
        self.assertTrue(gc.isenabled())
        self.network.to_pandas()
        self.assertTrue(gc.isenabled())
        gc.disable()
        try:
            self.network.to_pandas()
            self.assertFalse(gc.isenabled())
        finally:
            gc.enable()

    def test_keep_their_dtypes_in_pandas(self):
        for frame, names in zip(self.network.to_pandas(), (("stakeholders", "venues"), ("ties",))):
            for name in names:
                for column, values in self.network.table(name).items():
                    if column != "extra":
                        self.assertEqual(frame[column].dtype, values.dtype, column)
        empty = {"ties": [{**TIE, "since": "2019-06-01"}]}
        _, ties = bg.Network.from_tables(empty).to_pandas()
        self.assertEqual((ties["since"].dtype, ties["until"].dtype), (object, object))

    def test_may_be_columns_frames_or_rows(self):
        for ties in ([TIE], {key: [value] for key, value in TIE.items()}, pd.DataFrame([TIE])):
            self.assertEqual(bg.Network.from_tables({"ties": ties}).table("ties")["to"][0], "b")
        frame = pd.DataFrame([{**TIE, "since": pd.Timestamp("2019-06-01"), "role": np.nan},
                              {**TIE, "to": "c", "since": pd.NaT, "role": "chair"}])
        ties = bg.Network.from_pandas(None, frame).table("ties")
        self.assertEqual(list(ties["since"]), ["2019-06-01", None])
        self.assertEqual(list(ties["role"]), [None, "chair"])
        nullable = pd.DataFrame({**{key: [value] * 2 for key, value in TIE.items()},
                                 "role": pd.array(["chair", None], dtype="string"),
                                 "size": pd.array([None, 3], dtype="Int64")})
        ties = bg.Network.from_pandas(None, nullable).table("ties")
        self.assertEqual(list(ties["role"]), ["chair", None])
        self.assertEqual(list(ties["extra"]), [None, '{"size":3}'])

    def test_may_hold_numbers_of_numpy_and_nothing(self):
        ties = [{**TIE, "role": None, "mood": None, "size": np.int64(3), "share": np.float32(0.5)}]
        table = bg.Network.from_tables({"ties": ties}).table("ties")
        self.assertIsNone(table["role"][0])
        self.assertEqual(json.loads(table["extra"][0]), {"size": 3, "share": 0.5})
        for topics in (np.array(["a", "b"]), {"a", "b"}, frozenset("ab")):
            venue = {"id": "v", "kind": "project", "topics": topics, "seats": 3.0, "size": 4.0}
            network = bg.Network.from_tables({"venues": [venue], "ties": [{**TIE, "to": "v"}]})
            venues = network.table("venues")
            self.assertEqual(sorted(venues["topics"][0]), ["a", "b"])
            # Columns with gaps are floating point in pandas: whole numbers in them stay whole.
            self.assertEqual((venues["seats"][0], venues["extra"][0]), (3, '{"size":4}'))

    def test_say_what_a_format_cannot_hold(self):
        files, losses = self.network.convert("pajek")
        self.assertTrue(list(files)[0].endswith(".net"))
        self.assertIn({"table": "stakeholders", "column": "name", "kind": "left_out", "cells": 346},
                      losses)
        with self.assertRaises(bg.UsageError):
            self.network.convert("word")


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
            ([{**TIE, "x": cyclic}], ValueError),
            ([{**TIE, "x": object()}], TypeError),
            ([{**TIE, "from": None}], bg.InputError),
            ([{**TIE, "from": float("nan")}], bg.InputError),
            ([{**TIE, "level": 10**30}], bg.InputError),
            ([5], TypeError), (5, TypeError), ("ties", TypeError),
            ({"from": ["a"], "to": ["b", "c"]}, ValueError),
        ):
            with self.assertRaises(error, msg=ties):
                bg.Network.from_tables({"ties": ties})
        with self.assertRaisesRegex(ValueError, "not JSON compliant"):  # and not read back as text
            bg.Network.from_tables({"ties": [{**TIE, "x": float("inf")}]})
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
