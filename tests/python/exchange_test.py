"""What other programs have is read whole: nothing is overwritten, cut off, or taken for something else."""

import datetime
import json
import unittest

import igraph
import networkx
import numpy as np
import pandas as pd

import bindeglied as bg

TIE = {"from": "a", "to": "b", "kind": "cooperates_with"}


def extras(network, table):
    """The unknown columns of each row."""
    return [json.loads(text or "{}") for text in network.table(table)["extra"]]


class Graphs(unittest.TestCase):
    def test_keep_an_attribute_that_is_called_as_the_id(self):
        peer = networkx.Graph()
        peer.add_node("a", id=17)
        peer.add_node("b", id="x", id_in_file="y")
        other = igraph.Graph(n=2)
        other.vs["name"], other.vs["id"] = ["a", "b"], [17, "x"]
        other.vs["id_in_file"] = [None, "y"]
        for network in (bg.Network.from_networkx(peer), bg.Network.from_igraph(other)):
            self.assertEqual(list(network.table("stakeholders")["id"]), ["a", "b"])
            first, second = extras(network, "stakeholders")
            self.assertEqual(first, {"id_in_file": 17})
            self.assertEqual(sorted(second.values()), ["x", "y"])

    def test_keep_attributes_that_are_called_as_the_ends(self):
        words = {"source": "report", "target": 5, "from": "2019", "to": "c"}
        peer = networkx.DiGraph()
        peer.add_edge("a", "b", **words)
        other = igraph.Graph(n=2, edges=[(0, 1)], directed=True)
        other.vs["name"] = ["a", "b"]
        for name, word in words.items():
            other.es[name] = [word]
        for network in (bg.Network.from_networkx(peer), bg.Network.from_igraph(other)):
            ties = network.table("ties")
            self.assertEqual((list(ties["from"]), list(ties["to"])), (["a"], ["b"]))
            self.assertEqual(extras(network, "ties"),
                             [{name + "_in_file": word for name, word in words.items()}])

    def test_keep_the_texts_that_tell_apart_several_edges_of_a_pair(self):
        peer = networkx.MultiDiGraph()
        peer.add_edge("a", "b", key="first", mood="good")
        peer.add_edge("a", "b", key=("second", "one"))
        peer.add_edge("a", "b")  # which networkx numbers
        peer["a"]["b"]["first"]["key"] = "own"
        self.assertEqual(
            extras(bg.Network.from_networkx(peer), "ties"),
            [{"key": "first", "key_in_file": "own", "mood": "good"},
             {"key": "('second', 'one')"}, {}])
        peer = networkx.Graph()
        peer.add_edge("a", "b", key=5)
        peer.add_edge("a", "c", key="five")
        self.assertEqual(extras(bg.Network.from_networkx(peer), "ties"),
                         [{"key_in_file": 5}, {"key": "five"}])

    def test_are_read_as_the_file_of_them_is(self):
        peer = networkx.MultiGraph()
        peer.add_edge("a", "b", key="first", size=1)
        peer.add_edge("a", "b", size=2)
        content = json.dumps(networkx.node_link_data(peer))
        by_file = bg.load({"graph.json": content})
        self.assertEqual(extras(bg.Network.from_networkx(peer), "ties"), extras(by_file, "ties"))


class Moments(unittest.TestCase):
    NOON = datetime.datetime(2019, 6, 1, 12, 30)

    def test_are_kept_in_unknown_columns(self):
        for noon in (self.NOON, pd.Timestamp(self.NOON), np.datetime64(self.NOON)):
            ties = [{**TIE, "since": noon, "asked": noon, "date": noon}]
            network = bg.Network.from_tables({"ties": ties})
            self.assertEqual(network.table("ties")["since"][0], "2019-06-01")
            (extra,) = extras(network, "ties")
            for column in "asked", "date":  # which other tables know
                self.assertTrue(extra[column].startswith("2019-06-01T12:30:00"), extra)

    def test_at_midnight_are_days(self):
        for day in (datetime.date(2019, 6, 1), datetime.datetime(2019, 6, 1),
                    pd.Timestamp("2019-06-01"), np.datetime64("2019-06-01"),
                    np.datetime64("2019-06-01T00:00:00.000000000")):
            network = bg.Network.from_tables({"ties": [{**TIE, "asked": day}]})
            self.assertEqual(extras(network, "ties"), [{"asked": "2019-06-01"}], repr(day))

    def test_are_days_in_columns_of_days_by_any_heading(self):
        for heading in "since", "Seit", "SINCE":
            network = bg.Network.from_tables({"Beziehungen": [{**TIE, heading: self.NOON}]})
            self.assertEqual(network.table("ties")["since"][0], "2019-06-01")
        nodes = pd.DataFrame({"id": ["b"], "kind": ["project"], "starts": [self.NOON],
                              "asked": [self.NOON]})
        network = bg.Network.from_pandas(nodes, pd.DataFrame([TIE]))
        self.assertEqual(network.table("venues")["starts"][0], "2019-06-01")
        self.assertEqual(extras(network, "venues"), [{"asked": "2019-06-01T12:30:00"}])

    def test_of_graphs_are_kept_too(self):
        peer = networkx.DiGraph()
        peer.add_node("a", asked=self.NOON)
        peer.add_edge("a", "b", start=self.NOON, asked=self.NOON)
        network = bg.Network.from_networkx(peer)
        self.assertEqual(network.table("ties")["since"][0], "2019-06-01")
        self.assertEqual(extras(network, "ties"), [{"asked": "2019-06-01T12:30:00"}])
        self.assertEqual(extras(network, "stakeholders")[0], {"asked": "2019-06-01T12:30:00"})


class Nodes(unittest.TestCase):
    def venues_of(self, nodes, to="v"):
        network = bg.Network.from_pandas(pd.DataFrame(nodes), pd.DataFrame([{**TIE, "to": to}]))
        return list(network.table("venues")["id"]), list(network.table("venues")["kind"])

    def test_are_venues_by_any_word_for_a_kind_of_them(self):
        for heading in "kind", "Art", "KIND":
            for word, kind in (("project", "project"), ("PROJECT", "project"),
                               ("Projekt", "project"), ("Forum", "forum"), ("forum ", "forum")):
                found = self.venues_of({"id": ["v", "a"], heading: [word, "Stiftung"]})
                self.assertEqual(found, (["v"], [kind]), (heading, word))

    def test_are_in_the_table_that_they_name(self):
        for word, kind in (("venues", "project"), ("Venues", "project"), ("Projekte", "project")):
            nodes = [{"id": "v", "table": word, "kind": "project"},
                     {"id": "a", "table": "Akteure", "kind": "union"}]
            self.assertEqual(self.venues_of(nodes), (["v"], [kind]), word)
        # What the name says of its rows holds, unless they say otherwise.
        self.assertEqual(self.venues_of({"id": ["v"], "table": ["Foren"]}), (["v"], ["forum"]))

    def test_name_no_other_table(self):
        for word in "veneus", "ties", 5:
            nodes = pd.DataFrame({"id": ["a", "v"], "kind": ["union", "project"],
                                  "table": [None, word]})
            with self.assertRaises(bg.InputError) as raised:
                bg.Network.from_pandas(nodes, pd.DataFrame([{**TIE, "to": "v"}]))
            (problem,) = raised.exception.problems
            self.assertEqual(
                (problem["code"], problem["location"]["table"], problem["location"]["row"],
                 problem["location"]["column"], problem["value"]),
                ("value.word", "nodes", 2, "table", str(word)))
            self.assertIn("must be one of stakeholders, venues", problem["text"]["en"])
            self.assertIn("möglich: stakeholders, venues", problem["text"]["de"])


class Columns(unittest.TestCase):
    def test_of_small_floats_may_miss_values(self):
        for kind in np.float16, np.float32, np.float64:
            columns = {**{key: [value] * 2 for key, value in TIE.items()}, "to": ["b", "c"],
                       "size": np.array([1.5, np.nan], dtype=kind)}
            network = bg.Network.from_tables({"ties": columns})
            self.assertEqual(extras(network, "ties"), [{"size": 1.5}, {}], kind)

    def test_that_are_written_alike_are_refused(self):
        rows = [dict(TIE), {**TIE, 1: "first", "1": "second"}]
        columns = {**{key: [value] for key, value in TIE.items()}, 1: ["first"], "1": ["second"]}
        peer = networkx.Graph()
        peer.add_edge("a", "b", **TIE)
        peer.add_edge("a", "c")
        peer["a"]["c"].update({1: "first", "1": "second"})
        for make, table, row in (
            (lambda: bg.Network.from_tables({"ties": rows}), "ties", 2),
            (lambda: bg.Network.from_tables({"ties": columns}), "ties", None),
            (lambda: bg.Network.from_pandas(None, pd.DataFrame(columns)), "ties", None),
            (lambda: bg.Network.from_networkx(peer), "links", 2),
        ):
            with self.assertRaises(bg.InputError) as raised:
                make()
            (problem,) = raised.exception.problems
            place = problem["location"]
            self.assertEqual((problem["code"], place["table"], place["row"], problem["value"]),
                             ("column.duplicate", table, row, "1"))


if __name__ == "__main__":
    unittest.main()
