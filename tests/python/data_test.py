"""Data comes in and goes out whole."""

import gc
import gzip
import json
import os
import tempfile
import unittest
import warnings

import igraph
import networkx
import numpy as np
import pandas as pd

import bindeglied as bg
from cases import Case

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
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the name of the data
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
        self.assertEqual((ties["mood"].dtype, ties["size"].dtype), (object, np.int64))

    def test_have_the_dtypes_of_unknown_columns(self):
        for sizes, kind in (([1, 2**63 - 1], "int64"), ([1, None], "Int64"), ([1, 2.5], "float64"),
                            ([2.5, None], "float64"), ([True, False], "bool"),
                            ([2**63, None], "object"), (["1", "2"], "object")):
            rows = [{**TIE, "to": to, "size": size} for to, size in zip("bc", sizes)]
            _, ties = bg.Network.from_tables({"ties": rows}).to_pandas()
            self.assertEqual(ties["size"].dtype, kind, sizes)
            self.assertEqual(list(ties["size"].dropna()), [size for size in sizes if size is not None])

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
        bare = bg.Network.from_tables({"stakeholders": [{"id": "a"}, {"id": "b"}], "ties": [TIE]})
        for column in "lat", "capacity":
            self.assertTrue(np.isnan(bare.table("stakeholders")[column][0]), column)
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

    def test_have_one_object_for_equal_texts(self):
        ties = [{**TIE, "to": to, "role": "chair of it", "since": "2019-06-01"} for to in "bc"]
        table = bg.Network.from_tables({"ties": ties}).table("ties")
        for column in "from", "kind", "role", "since":  # texts, words and dates
            self.assertIs(table[column][0], table[column][1], column)

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

    def test_may_have_columns_in_the_index_of_a_frame(self):
        frame = pd.DataFrame([{**TIE, "since": "2019", "role": "chair"},
                              {**TIE, "to": "c", "since": "2020", "role": "guest"}])
        frame = frame.assign(since=pd.to_datetime(frame["since"]))
        expected = bg.Network.from_pandas(None, frame)
        for names in "since", ["since"], ["from", "to"], ["from", "since", "role"]:
            for ties in frame.set_index(names), frame.set_index(names, drop=False):
                same_tables(self, bg.Network.from_pandas(None, ties), expected)
                same_tables(self, bg.Network.from_tables({"ties": ties}), expected)
        nodes = pd.DataFrame({"id": ["a", "b", "c"], "name": ["A", "B", "C"]})
        same_tables(self, bg.Network.from_pandas(nodes.set_index("id"), frame),
                    bg.Network.from_pandas(nodes, frame))
        unnamed = frame.set_index([pd.Index([7, 8]), "since"])
        same_tables(self, bg.Network.from_pandas(None, unnamed), expected)

    def test_may_not_say_two_things_in_index_and_column(self):
        ties = pd.DataFrame([{**TIE, "since": "2019"}]).set_index("since", drop=False)
        ties["since"] = "2020"
        with self.assertRaises(bg.InputError) as raised:
            bg.Network.from_pandas(None, ties)
        self.assertEqual([problem["code"] for problem in raised.exception.problems],
                         ["column.duplicate"])

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

    def test_come_back_whole_by_name(self):
        tables = self.network.to_tables()
        self.assertIn("expectations", tables)
        self.assertNotIn("extra", tables["ties"])
        again = bg.Network.from_tables(tables)
        same_tables(self, again, self.network, ("dataset", *TABLES))
        self.assertEqual(again.as_of, self.network.as_of)
        self.assertEqual(again.gaps().to_dicts(), self.network.gaps().to_dicts())

    def test_of_pandas_say_what_they_leave_out(self):
        nodes, ties = self.network.to_pandas()
        with self.assertWarnsRegex(UserWarning, r"expectations \(\d+ rows\).*to_tables"):
            bare = bg.Network.from_pandas(nodes, ties, as_of="2019-10-31")
        self.assertEqual(len(bare.gaps()), 0)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            bg.Network.from_pandas(None, pd.DataFrame([TIE]))
            others = bare.to_tables()
            for name in "stakeholders", "venues", "ties":
                del others[name]
            bg.Network.from_pandas(*bare.to_pandas(), **others)

    def test_keep_large_whole_numbers_beside_missing_ones(self):
        large = 2**53 + 1
        frame = pd.DataFrame({**{key: [value] * 2 for key, value in TIE.items()}, "to": ["b", "c"],
                              "size": pd.array([large, None], dtype="Int64")})
        _, ties = bg.Network.from_pandas(None, frame).to_pandas()
        self.assertEqual((ties["size"].dtype, ties["size"][0]), ("Int64", large))
        _, ties = bg.Network.from_pandas(None, ties).to_pandas()
        self.assertEqual(list(ties["size"].isna()), [False, True])
        self.assertEqual(ties["size"][0], large)
        for sizes in ([2**70, None], [2**70, 1]):  # larger than any number of pandas
            rows = [{**TIE, "to": to, "size": size} for to, size in zip("bc", sizes)]
            _, ties = bg.Network.from_tables({"ties": rows}).to_pandas()
            self.assertEqual(ties["size"][0], 2**70)

    def test_say_what_a_format_cannot_hold(self):
        files, losses = self.network.convert("pajek")
        self.assertTrue(list(files)[0].endswith(".net"))
        self.assertIn({"table": "stakeholders", "column": "name", "kind": "left_out", "cells": 346},
                      losses)
        with self.assertRaises(bg.UsageError):
            self.network.convert("word")


if __name__ == "__main__":
    unittest.main()
