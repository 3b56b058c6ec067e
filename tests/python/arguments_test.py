"""What is given to a call is refused by one rule, with the module's own errors, or taken as it is."""

import decimal
import fractions
import inspect
import os
import tempfile
import unittest

import igraph
import networkx
import numpy as np
import pandas as pd

import bindeglied as bg
from cases import Case

GRAPH = bg.Graph.from_edges(3, [0, 1], [1, 2])
TIES = bg.TwoMode.from_ties(2, 2, [0, 1], [0, 1])


class Numbers(Case):
    def test_that_are_whole_are_no_others(self):
        for value in (3.0, 100000.0, 2.5, np.float32(2.9), np.float64(3), decimal.Decimal(3),
                      fractions.Fraction(3), True, np.True_, "3", float("nan")):
            for call in (
                lambda: self.network.gaps(top=value), lambda: GRAPH.betweenness(threads=value),
                lambda: GRAPH.rewire(seed=value), lambda: TIES.rewire(seed=value),
                lambda: GRAPH.communities(starts=value),
                lambda: bg.Graph.from_edges(value, [], []),
                lambda: bg.TwoMode.from_ties(value, 1, [], []),
                lambda: bg.TwoMode.from_ties(1, value, [], []),
                lambda: GRAPH.push_pagerank(value), lambda: GRAPH.triangles(threads=value),
                lambda: GRAPH.test_cross_share([0, 0, 1], null=value),
                lambda: self.network.gaps().to_text("en", value),
                lambda: self.network.gaps().to_html("en", value),
                lambda: bg.load(max_nodes=value),
            ):
                with self.assertRaises(TypeError, msg=(value, inspect.getsource(call))) as raised:
                    call()
                self.assertRegex(str(raised.exception), "whole number")

    def test_that_are_whole_may_be_of_any_size_and_make(self):
        for value in (1, np.int8(1), np.uint64(1)):
            self.assertEqual(len(self.network.gaps(top=value)), 1)
            self.assertEqual(GRAPH.rewire(seed=value).edge_count, 2)
        for value in (-1, 10**30, 2**64):
            for call in (lambda: GRAPH.rewire(seed=value), lambda: TIES.rewire(seed=value)):
                with self.assertRaisesRegex(bg.UsageError, r"seed = .*: must be in \[0, "):
                    call()
        self.assertEqual(GRAPH.rewire(seed=2**64 - 1).edge_count, 2)
        with self.assertRaises(bg.UnknownOptionError):
            GRAPH.rewire(sed=1)

    def test_that_count_are_in_their_range(self):
        largest = 2**28
        for value in (-1, largest + 1, 2**32 - 2, 10**30):
            for name, call in (
                ("vertex_count", lambda: bg.Graph.from_edges(value, [], [])),
                ("row_count", lambda: bg.TwoMode.from_ties(value, 1, [], [])),
                ("column_count", lambda: bg.TwoMode.from_ties(1, value, [], [])),
            ):
                with self.assertRaisesRegex(
                    bg.UsageError, rf"{name} = {value}: must be in \[0, {largest}\]"
                ):
                    call()

    def test_may_be_of_any_make_where_they_need_not_be_whole(self):
        expected = GRAPH.pagerank(damping=0.5)
        for value in (np.float32(0.5), np.float64(0.5), decimal.Decimal("0.5"),
                      fractions.Fraction(1, 2)):
            np.testing.assert_array_equal(GRAPH.pagerank(damping=value), expected)
            self.assertEqual(GRAPH.modularity([0, 0, 1], value),
                             GRAPH.modularity([0, 0, 1], resolution=0.5))
        for value in ("0.5", None, True, 1j, [0.5], np.True_):
            if value is not None:
                with self.assertRaisesRegex(TypeError, "damping: must be a number"):
                    GRAPH.pagerank(damping=value)
                with self.assertRaisesRegex(TypeError, "resolution: must be a number"):
                    GRAPH.modularity([0, 0, 1], value)

    def test_of_a_resolution_have_one_range(self):
        for value in (float("nan"), -5, float("inf"), 1e7):
            for call in (lambda: GRAPH.modularity([0, 0, 1], value),
                         lambda: GRAPH.communities(resolution=value)):
                with self.assertRaisesRegex(bg.UsageError, "resolution = .*: must be in"):
                    call()

    def test_of_threads_have_one_range(self):
        for call in (self.network.stats, GRAPH.betweenness, GRAPH.triangles, GRAPH.communities,
                     GRAPH.pagerank, TIES.project):
            call(threads=3)
            with self.assertRaisesRegex(bg.UsageError, r"threads = 1025: must be in \[0, 1024\]"):
                call(threads=1025)


class Defaults(Case):
    def test_say_what_happens(self):
        parameters = inspect.signature(bg.Network.recommend).parameters
        self.assertIsNone(parameters["top"].default)
        self.assertIn("10 per project", bg.Network.recommend.__doc__)
        self.assertEqual(inspect.signature(bg.Network.gaps).parameters["top"].default, 0)
        project = "medialab-ruhr"
        self.assertEqual(len(self.network.recommend(project)), 10)
        self.assertEqual(len(self.network.recommend(project, top=None)), 10)
        self.assertGreater(len(self.network.recommend(project, top=0)), 50)


class Sources(Case):
    def test_that_another_method_reads_are_named(self):
        peer = networkx.Graph([("a", "b")])
        other = igraph.Graph(n=2, edges=[(0, 1)])
        frame = pd.DataFrame({"from": ["a"], "to": ["b"]})
        for source, method in ((frame, "from_pandas"), (peer, "from_networkx"),
                               (other, "from_igraph"), ({"ties": frame}, "from_tables"),
                               ({"ties": [{"from": "a"}]}, "from_tables")):
            with self.assertRaisesRegex(TypeError, rf"Network\.{method}\(\)"):
                bg.load(source)

    def test_of_languages_are_known_everywhere(self):
        gaps = self.network.gaps()
        for write in (gaps.to_html, gaps.to_text, gaps.to_markdown):
            with self.assertRaisesRegex(bg.UsageError, r"language = fr: must be one of de\|en"):
                write("fr")
        for word, language in (("German", "de"), ("DE", "de"), ("Deutsch", "de"), ("English", "en")):
            for write in gaps.to_html, gaps.to_text, gaps.to_markdown:
                self.assertEqual(write(word), write(language))
        self.assertNotEqual(gaps.to_html("de"), gaps.to_html("en"))


class Names(unittest.TestCase):
    """Of files, which may hold any bytes but two."""

    TIES = b"from,to,kind\na,b,cooperates_with\n"
    SHOWN = r"odd-\\xff"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = os.fsencode(folder.name)

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def test_that_are_no_utf8_stand_in_results(self):
        path = self.write(b"odd-\xff.csv", self.TIES)
        for source in (path, os.fsdecode(path)):
            network = bg.load(source)
            self.assertEqual(network._study.counts, (2, 0, 1))
            check = network.check()
            self.assertRegex(str(check.to_dicts()), "odd-")
            for text in (check.to_json(), check.to_csv(), check.to_text("de"), check.to_ndjson(),
                         str(check.envelope), str(network.problems), str(check.to_pandas())):
                self.assertIsInstance(text.encode("utf-8"), bytes)

    def test_that_are_no_utf8_stand_in_errors(self):
        bad = self.write(b"odd-\xff.json", b"{")
        nowhere = os.path.join(self.folder, b"odd-\xff")
        network = bg.load({"ties.csv": self.TIES})
        for call, error in (
            (lambda: bg.load(bad), bg.InputError),
            (lambda: bg.load({os.fsdecode(b"odd-\xff.csv"): self.TIES}), bg.InputError),
            (lambda: bg.load(nowhere + b"/"), bg.FileError),
            (lambda: bg.load(os.fsdecode(nowhere) + "/"), bg.FileError),
            (lambda: bg.load(weights=nowhere), bg.FileError),
            (lambda: bg.load(weights=os.fsdecode(nowhere)), bg.FileError),
            (lambda: network.recommend(all=True, weights=os.fsdecode(nowhere)), bg.FileError),
            (lambda: network.recommend(all=True, weights=nowhere), bg.FileError),
        ):
            with self.assertRaisesRegex(error, self.SHOWN) as raised:
                call()
            raised.exception.german.encode("utf-8")
        with self.assertRaises(ValueError):
            network.recommend(all=True, weights="a\0b")
        with self.assertRaises(TypeError):
            network.recommend(all=True, weights=5)


if __name__ == "__main__":
    unittest.main()
