"""Measures through Python are those of the engine, and agree with networkx and igraph."""

import unittest

import igraph
import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse

import bindeglied as bg
from cases import Case


def graph_of(graph, weight=None):
    """The same graph here; vertices are numbered from 0."""
    edges = np.array(graph.edges(), dtype=np.int64).reshape(-1, 2)
    weights = None
    if weight:
        weights = [row[weight] for _, _, row in graph.edges(data=True)]
    return bg.Graph.from_edges(len(graph), edges[:, 0], edges[:, 1], weights)


def in_order(values):
    return np.array([values[vertex] for vertex in sorted(values)], dtype=float)


#  0 - 1 - 2    3 - 4   5    a path, a pair, an isolate
SMALL = bg.Graph.from_edges(6, [0, 1, 3], [1, 2, 4])


class SmallGraph(unittest.TestCase):
    def test_by_hand(self):
        np.testing.assert_array_equal(SMALL.degrees(), [1, 2, 1, 1, 1, 0])
        np.testing.assert_array_equal(SMALL.betweenness(), [0, 1, 0, 0, 0, 0])
        np.testing.assert_array_equal(SMALL.harmonic_closeness(), [1.5, 2, 1.5, 1, 1, 0])
        np.testing.assert_array_equal(SMALL.core_numbers(), [1, 1, 1, 1, 1, 0])
        np.testing.assert_array_equal(SMALL.components().of, [0, 0, 0, 1, 1, 2])
        np.testing.assert_array_equal(SMALL.components().sizes, [3, 2, 1])
        np.testing.assert_array_equal(SMALL.cuts().is_cut_vertex, [0, 1, 0, 0, 0, 0])
        np.testing.assert_array_equal(SMALL.cuts().bridge_targets, [1, 2, 4])
        np.testing.assert_array_equal(SMALL.losses().pairs_cut, [0, 1, 0, 0, 0, 0])
        self.assertEqual(SMALL.density(), 3 / 15)
        self.assertEqual(SMALL.triangles().total, 0)
        self.assertTrue(np.isnan(SMALL.constraint()[5]))
        self.assertEqual(SMALL.constraint()[1], 0.5)
        self.assertEqual(SMALL.effective_size()[1], 2)
        self.assertEqual(SMALL.clustering().transitivity, 0)
        # 0 and 2 have 1 in common and are not tied; 1 stands between them.
        groups = [0, 1, 2, 0, 0, 0]
        self.assertEqual(list(SMALL.brokerage(groups).roles[1]), [0, 0, 0, 0, 1])
        links = SMALL.predict_links([0], score="common_neighbours")[0]
        self.assertEqual((list(links.vertices), list(links.scores)), ([2], [1.0]))
        mixing = SMALL.group_mixing(groups)
        self.assertEqual((mixing.internal, mixing.external, mixing.left_out), (1, 2, 0))
        self.assertAlmostEqual(mixing.ei_index, 1 / 3)

    def test_groups_may_be_any_numbers_or_unknown(self):
        # As pandas.factorize() has what is missing.  The edges 0-1 and 3-4 are left out.
        groups, _ = pd.factorize(pd.Series([None, "x", "x", "y", None, "y"]))
        mixing = SMALL.group_mixing(groups)
        self.assertEqual((mixing.internal, mixing.external, mixing.left_out), (1, 0, 2))
        self.assertEqual(SMALL.group_mixing(groups.astype(np.uint32)), mixing)
        with self.assertRaisesRegex(ValueError, "groups = -1: here every vertex must be in a group"):
            SMALL.brokerage(groups)
        large = [2**63 - 1, -5, 2**63 - 1, 7, 7, -9]
        self.assertEqual(SMALL.group_mixing(large)[:3], (1, 2, 0))
        self.assertEqual(list(SMALL.brokerage(large).roles[1]), [0, 1, 0, 0, 0])
        self.assertEqual(SMALL.group_assortativity(large),
                         SMALL.group_assortativity([0, 1, 0, 2, 2, 3]))
        for wrong in ([None, 0, 0, 0, 0, 0], [0.5] * 6, ["x"] * 6):
            with self.assertRaises(TypeError):
                SMALL.group_mixing(wrong)
        with self.assertRaisesRegex(ValueError, "groups: has 2 values"):
            SMALL.group_mixing([0, 1])

    def test_keeps_its_weights_when_rewired(self):
        graph = bg.Graph.from_edges(4, [0, 2], [1, 3], [2, 3])
        self.assertEqual(sorted(graph.rewire().edges()[2]), [2, 3])

    def test_of_rows_weighs_columns_as_asked(self):
        rows = bg.TwoMode.from_ties(3, 1, [0, 1, 2], [0, 0, 0])
        self.assertEqual(set(rows.project().weights), {0.5})  # one over the others in the column
        self.assertEqual(set(rows.project(weight="count").weights), {1})

    def test_has_its_arrays_without_copies(self):
        self.assertEqual(SMALL.targets.base.__class__, bg.Graph)
        self.assertFalse(SMALL.targets.flags.writeable)
        np.testing.assert_array_equal(SMALL.offsets, [0, 1, 3, 4, 5, 6, 6])
        np.testing.assert_array_equal(SMALL.targets, [1, 0, 2, 1, 4, 3])
        self.assertFalse(SMALL.degrees().flags.owndata)  # the vector of the engine
        targets = bg.Graph.from_edges(3, [0], [1]).targets
        self.assertEqual(list(targets), [1, 0])  # it outlives the name of its graph

    def test_adds_up_repeats_and_leaves_out_loops(self):
        graph = bg.Graph.from_edges(3, [0, 1, 2], [1, 0, 2], [1.5, 2, 9])
        self.assertEqual((graph.edge_count, graph.is_weighted), (1, True))
        np.testing.assert_array_equal(graph.strengths(), [3.5, 3.5, 0])
        self.assertEqual([list(part) for part in graph.edges()], [[0], [1], [3.5]])

    def test_is_read_from_a_sparse_matrix(self):
        matrix = scipy.sparse.csr_array(nx.to_scipy_sparse_array(nx.karate_club_graph()))
        graph = bg.Graph.from_csr(matrix.indptr, matrix.indices, matrix.data)
        np.testing.assert_array_equal(graph.degrees(),
                                      [d for _, d in nx.karate_club_graph().degree()])
        np.testing.assert_array_equal(
            graph.strengths(), [d for _, d in nx.karate_club_graph().degree(weight="weight")])

    def test_without_vertices(self):
        empty = bg.Graph.from_edges(0, [], [])
        self.assertEqual(len(empty), 0)
        for measure in ("degrees", "betweenness", "pagerank", "harmonic_closeness", "core_numbers"):
            self.assertEqual(len(getattr(empty, measure)()), 0)
        self.assertIsNone(empty.density())
        with self.assertRaisesRegex(ValueError, "seeds = 0: there is none"):
            empty.personalised_pagerank([0])


class AgainstPeers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.peer = nx.gnm_random_graph(200, 600, seed=7)
        for number, (_, _, row) in enumerate(cls.peer.edges(data=True)):
            row["weight"] = 1 + number % 5
        cls.graph = graph_of(cls.peer)
        cls.weighted = graph_of(cls.peer, "weight")
        cls.igraph = igraph.Graph(n=200, edges=list(cls.peer.edges()))

    def assert_close(self, ours, theirs, tolerance=1e-9):
        np.testing.assert_allclose(ours, theirs, rtol=tolerance, atol=tolerance)

    def test_centralities(self):
        peer = self.peer
        self.assert_close(self.graph.betweenness(),
                          in_order(nx.betweenness_centrality(peer, normalized=False)))
        self.assert_close(self.graph.betweenness(), self.igraph.betweenness())
        self.assert_close(
            self.weighted.weighted_betweenness(),
            in_order(nx.betweenness_centrality(peer, normalized=False, weight="weight")))
        self.assert_close(self.graph.harmonic_closeness(),
                          in_order(nx.harmonic_centrality(peer)))
        self.assert_close(self.graph.pagerank(),
                          in_order(nx.pagerank(peer, weight=None, tol=1e-14)), 1e-8)
        self.assert_close(self.graph.core_numbers(), in_order(nx.core_number(peer)))
        self.assert_close(self.graph.constraint(), in_order(nx.constraint(peer)), 1e-8)
        self.assert_close(self.weighted.strengths(),
                          [d for _, d in peer.degree(weight="weight")])
        eigenvector = self.graph.eigenvector_centrality()
        self.assertLess(eigenvector.residual, 1e-9)

    def test_personalised_pagerank(self):
        rows = self.graph.personalised_pagerank([3, 5])
        self.assertEqual(rows.shape, (2, 200))
        expected = nx.pagerank(self.peer, personalization={5: 1}, weight=None, tol=1e-14)
        self.assert_close(rows[1], in_order(expected), 1e-8)
        near = self.graph.push_pagerank(5, error=1e-9)
        self.assertEqual(near.vertices[0], 5)
        self.assert_close(near.scores[0], rows[1][5], 1e-5)

    def test_structure(self):
        peer = self.peer
        self.assert_close(self.graph.triangles().of, in_order(nx.triangles(peer)))
        self.assert_close(self.graph.clustering().transitivity, nx.transitivity(peer))
        self.assert_close(self.graph.degree_assortativity(),
                          nx.degree_assortativity_coefficient(peer), 1e-8)
        found = self.graph.communities(seed=3)
        self.assert_close(self.graph.modularity(found.of), found.modularity)
        self.assert_close(found.modularity, self.igraph.modularity(list(found.of)))
        self.assertEqual(int(found.sizes.sum()), 200)
        self.assertEqual(self.graph.cuts().bridge_sources.size, len(list(nx.bridges(peer))))
        self.assertEqual(self.graph.components().sizes.size, nx.number_connected_components(peer))
        groups = np.arange(200) % 3
        nx.set_node_attributes(peer, dict(enumerate(groups.tolist())), "group")
        self.assert_close(self.graph.group_assortativity(groups),
                          nx.attribute_assortativity_coefficient(peer, "group"), 1e-8)

    def test_sampled_betweenness_holds_its_bounds(self):
        sample = self.graph.sample_betweenness(sources=50)
        error = np.abs(sample.estimate - self.graph.betweenness())
        self.assertTrue((error <= sample.bound).all())

    def test_random_graphs_keep_degrees(self):
        np.testing.assert_array_equal(self.graph.rewire(seed=2).degrees(), self.graph.degrees())
        named = bg.Graph.from_edges(4, [0, 2], [1, 3], ids=["a", "b", "c", "d"])
        self.assertEqual(named.rewire(seed=2).ids, named.ids)

    def test_threads_change_nothing(self):
        np.testing.assert_array_equal(self.graph.betweenness(threads=1),
                                      self.graph.betweenness(threads=2))


class TwoMode(unittest.TestCase):
    #  rows 0 and 1 in column 0, rows 1 and 2 in column 1
    TIES = bg.TwoMode.from_ties(3, 2, [0, 1, 1, 2], [0, 0, 1, 1])

    def test_by_hand(self):
        ties = self.TIES
        np.testing.assert_array_equal(ties.row_degrees(), [1, 2, 1])
        np.testing.assert_array_equal(ties.column_degrees(), [2, 2])
        self.assertEqual(ties.density(), 4 / 6)
        self.assertEqual([list(p) for p in ties.project().edges()], [[0, 1], [1, 2], [1, 1]])
        np.testing.assert_array_equal(ties.rewire(seed=5).row_degrees(), [1, 2, 1])
        self.assertEqual(ties.clustering(), 0)

    def test_refuses_what_is_out_of_range(self):
        with self.assertRaises(bg.UsageError):
            bg.TwoMode.from_ties(3, 2, [0], [2])
        with self.assertRaises(bg.UsageError):
            self.TIES.project(weight="heavy")


class BadGraphs(unittest.TestCase):
    def test_are_refused(self):
        make = bg.Graph.from_edges
        for arguments, error in (
            ((2, [0], [2]), bg.UsageError), ((2, [-1], [0]), bg.UsageError),
            ((2, [0], [10**30]), TypeError), ((2, [0.5], [1]), TypeError),
            ((2, [float("nan")], [1]), TypeError), ((2, [None], [1]), TypeError),
            ((2, ["a"], [1]), TypeError), ((2, [[0]], [[1]]), TypeError),
            ((2, [0, 1], [1]), ValueError), ((2, [0], [1], [0.0]), ValueError),
            ((2, [0], [1], [-1]), ValueError), ((2, [0], [1], [float("nan")]), ValueError),
            ((2, [0], [1], [float("inf")]), ValueError), ((2, [0], [1], ["x"]), TypeError),
            ((2, [0], [1], [1, 2]), ValueError), ((-1, [], []), bg.UsageError),
            ((2**40, [], []), bg.UsageError), ((10**30, [], []), bg.UsageError),
            (("2", [], []), TypeError), ((2.0, [], []), TypeError), ((True, [], []), TypeError),
            ((2, 5, 5), TypeError), ((2, None, None), TypeError),
        ):
            with self.assertRaises(error, msg=arguments):
                make(*arguments)
        for weight in (0.0, -1.0, 1e-61, 1e61, 1e308, 5e-324):
            with self.assertRaisesRegex(ValueError, "weights: .* must be", msg=weight):
                bg.Graph.from_edges(3, [0, 1], [1, 2], [1.0, weight])
        for weight in (1e-60, 1e60):  # what is allowed gives the numbers of any other weight
            graph = bg.Graph.from_edges(3, [0, 1], [1, 2], [weight, weight])
            np.testing.assert_allclose(graph.eigenvector_centrality().values, [0.5, 0.5**0.5, 0.5])
            np.testing.assert_allclose(graph.constraint(), [1.0, 0.5, 1.0])
            np.testing.assert_allclose(graph.pagerank().sum(), 1.0)
        with self.assertRaises(ValueError):
            make(2, [], [], ids=["a"])
        for csr in (([], []), ([1, 2], [0, 0]), ([0, 2, 1], [0, 0])):
            with self.assertRaises(ValueError):
                bg.Graph.from_csr(*csr)

    def test_and_so_are_bad_options(self):
        for call in (
            lambda: SMALL.pagerank(damping=1), lambda: SMALL.pagerank(damping=float("nan")),
            lambda: SMALL.communities(starts=0), lambda: SMALL.betweenness(threads=-1),
            lambda: SMALL.betweenness(threads=10**9), lambda: SMALL.modularity([9] * 6),
            lambda: SMALL.predict_links([6]), lambda: SMALL.predict_links([0], score="x"),
            lambda: SMALL.push_pagerank(6), lambda: SMALL.brokerage([0]),
            lambda: SMALL.value_assortativity([float("nan")] * 6),
        ):
            with self.assertRaises(ValueError):
                call()


class Cooperation(Case):
    def test_is_what_stats_measures(self):
        stats = self.network.stats()
        graph = self.network.graph()
        by_id = {row.id: row for row in stats}
        degrees = graph.degrees()
        self.assertEqual(len(graph.ids), len(stats))
        for vertex, stakeholder in enumerate(graph.ids):
            self.assertEqual(by_id[stakeholder].degree, degrees[vertex])

    def test_is_that_of_the_day_of_the_network(self):
        edges = bg.load(as_of="2019-01-31").graph().edge_count
        self.assertEqual(edges, self.network.graph(as_of="2019-01-31").edge_count)
        self.assertLess(edges, self.network.graph().edge_count)

    def test_takes_the_options_of_stats(self):
        graph = self.network.graph(level="leading", as_of="2019-07-31", evidence="explicit")
        self.assertLess(graph.edge_count, self.network.graph().edge_count)
        with self.assertRaises(bg.UsageError):
            self.network.graph(level="some")
        with self.assertRaises(bg.UnknownOptionError):
            self.network.graph(levl="leading")


if __name__ == "__main__":
    unittest.main()
