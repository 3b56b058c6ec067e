"""Measures that no verb prints equal those of networkx and igraph, to 1e-9, on two hundred random graphs.

Figures that the verbs print are compared in tests/cli/network_peers_test.py.  Where a library is not
installed, what it would be compared with is left out, and the test ends as one that was skipped.
"""

import random
import sys
import unittest

import numpy as np

import bindeglied as bg

try:
    import networkx as nx
except ImportError:  # the library is a convenience of whoever tests, not of the program
    nx = None
try:
    import igraph
except ImportError:
    igraph = None

GRAPHS = 200
TOLERANCE = 1e-9
MEASURES = {"adamic_adar": "adamic_adar_index", "resource_allocation": "resource_allocation_index",
            "jaccard": "jaccard_coefficient"}


def random_graph(seed):
    """Up to eighteen vertices, from no edge to nearly all; weights in quarters, so that sums are exact."""
    draw = random.Random(seed)
    count = draw.randint(1, 18)
    density = draw.random() ** 2
    peer = nx.Graph()
    peer.add_nodes_from(range(count))
    for a in range(count):
        for b in range(a + 1, count):
            if draw.random() < density:
                peer.add_edge(a, b, weight=draw.randint(1, 16) / 4)
    return peer


def graph_of(peer, is_weighted):
    edges = np.array(list(peer.edges()), dtype=np.uint32).reshape(-1, 2)
    weights = [row["weight"] for _, _, row in peer.edges(data=True)] if is_weighted else None
    return bg.Graph.from_edges(len(peer), edges[:, 0], edges[:, 1], weights)


def igraph_of(peer):
    graph = igraph.Graph(n=len(peer), edges=list(peer.edges()))
    graph.es["weight"] = [row["weight"] for _, _, row in peer.edges(data=True)]
    return graph


def in_order(values):
    return [values[vertex] for vertex in sorted(values)]


@unittest.skipIf(nx is None, "networkx is not installed")
class Peers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.peers = [random_graph(seed) for seed in range(GRAPHS)]
        cls.graphs = [graph_of(peer, False) for peer in cls.peers]
        cls.weighted = [graph_of(peer, True) for peer in cls.peers]

    def assert_close(self, ours, theirs, seed):
        """Absent figures are NaN on both sides."""
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=TOLERANCE, err_msg=f"graph {seed}")

    def for_each(self, check):
        for seed, trio in enumerate(zip(self.peers, self.graphs, self.weighted)):
            check(seed, *trio)

    def test_link_prediction(self):
        compared = 0
        for seed, (peer, graph) in enumerate(zip(self.peers, self.graphs)):
            for measure, theirs in MEASURES.items():
                found = graph.predict_links(range(len(peer)), score=measure, top=len(peer))
                expected = {(a, b): score for a in peer for _, b, score in
                            getattr(nx, theirs)(peer, [(a, b) for b in nx.non_neighbors(peer, a)])
                            if next(nx.common_neighbors(peer, a, b), None) is not None}
                ours = {(a, int(b)): score for a, links in enumerate(found)
                        for b, score in zip(links.vertices, links.scores)}
                self.assertEqual(set(ours), set(expected), (seed, measure))
                for pair, score in expected.items():
                    self.assertAlmostEqual(ours[pair], score, delta=TOLERANCE, msg=(seed, measure, pair))
                for links in found:
                    self.assertTrue(np.all(np.diff(links.scores) <= 0), (seed, measure))
                compared += len(expected)
        self.assertGreater(compared, 10000)

    def test_weighted_betweenness(self):
        def check(seed, peer, _, weighted):
            ours = weighted.weighted_betweenness()
            theirs = nx.betweenness_centrality(peer, normalized=False, weight="weight")
            self.assert_close(ours, in_order(theirs), seed)

        self.for_each(check)

    @unittest.skipIf(igraph is None, "igraph is not installed")
    def test_weighted_betweenness_of_igraph(self):
        def check(seed, peer, _, weighted):
            theirs = igraph_of(peer).betweenness(weights="weight")
            self.assert_close(weighted.weighted_betweenness(), theirs, seed)

        self.for_each(check)

    def test_pagerank(self):
        def check(seed, peer, graph, weighted):
            for ours, weight in ((graph, None), (weighted, "weight")):
                theirs = nx.pagerank(peer, weight=weight, tol=1e-15, max_iter=1000)
                self.assert_close(ours.pagerank(tolerance=1e-13), in_order(theirs), seed)

        self.for_each(check)

    def test_personalised_pagerank(self):
        """A walker at an isolate starts anew, which networkx wants to be told."""
        def check(seed, peer, graph, weighted):
            seeds = [0, len(peer) - 1]
            for ours, weight in ((graph, None), (weighted, "weight")):
                rows = ours.personalised_pagerank(seeds, tolerance=1e-13)
                for start, row in zip(seeds, rows):
                    theirs = nx.pagerank(peer, personalization={start: 1}, dangling={start: 1},
                                         weight=weight, tol=1e-15, max_iter=1000)
                    self.assert_close(row, in_order(theirs), seed)

        self.for_each(check)

    def test_constraint_and_effective_size(self):
        def check(seed, peer, graph, weighted):
            for ours, weight in ((graph, None), (weighted, "weight")):
                self.assert_close(ours.constraint(), in_order(nx.constraint(peer, weight=weight)), seed)
                self.assert_close(ours.effective_size(),
                                  in_order(nx.effective_size(peer, weight=weight)), seed)

        self.for_each(check)

    def test_assortativity(self):
        """Undefined where all degrees, or all groups, are equal: networkx then divides rounding by rounding."""
        compared = 0
        for seed, (peer, graph) in enumerate(zip(self.peers, self.graphs)):
            groups = np.arange(len(peer)) % 3
            ends = {degree for edge in peer.edges() for _, degree in peer.degree(edge)}
            if len(ends) > 1:
                self.assert_close(graph.degree_assortativity(),
                                  nx.degree_assortativity_coefficient(peer), seed)
                compared += 1
            if len({int(groups[vertex]) for edge in peer.edges() for vertex in edge}) > 1:
                nx.set_node_attributes(peer, dict(enumerate(groups.tolist())), "group")
                self.assert_close(graph.group_assortativity(groups),
                                  nx.attribute_assortativity_coefficient(peer, "group"), seed)
        self.assertGreater(compared, 100)


def main():
    """0 when all was compared, 1 when something differs, 77 when a library is missing."""
    program = unittest.main(exit=False)
    missing = [name for name, library in (("networkx", nx), ("igraph", igraph)) if library is None]
    if not program.result.wasSuccessful():
        return 1
    if missing:
        print(f"Not compared with {' and '.join(missing)}: not installed", file=sys.stderr)
    return 77 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
