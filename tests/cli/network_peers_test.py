"""The figures of `stats` and `bridges` equal those of networkx, to 1e-9, on two hundred random graphs at once.

The graphs stand side by side in one dataset as parts of one network, so that one call of the program measures all; none
of the measures looks beyond the part that a vertex is in.
"""

import pathlib
import random
import tempfile
import unittest

try:
    import networkx
    import numpy  # noqa: F401 - networkx wants it for matrices, and scipy for eigenvectors
    import scipy  # noqa: F401
except ImportError:  # the library is a convenience of whoever tests, not of the program
    networkx = None

from program import answer

GRAPHS = 200
TOLERANCE = 1e-9
KINDS = ["foundation", "university", "ministry", "company"]


def random_union():
    """Random graphs of up to ten vertices, side by side: names with their kinds, and edges."""
    draw = random.Random(1)
    kinds, edges = {}, []
    for number in range(GRAPHS):
        names = [f"g{number}-{i}" for i in range(draw.randint(1, 10))]
        density = draw.random()
        for name in names:
            kinds[name] = draw.choice(KINDS)
        edges += [(a, b) for i, a in enumerate(names) for b in names[i + 1:] if draw.random() < density]
    return kinds, edges


def written(folder, kinds, edges):
    """The graph as tables."""
    path = pathlib.Path(folder)
    rows = [f"{name},{name},{kind}" for name, kind in kinds.items()]
    (path / "stakeholders.csv").write_text("\n".join(["id,name,kind", *rows, ""]), encoding="utf-8")
    rows = [f"{a},{b},cooperates_with" for a, b in edges]
    (path / "ties.csv").write_text("\n".join(["from,to,kind", *rows, ""]), encoding="utf-8")
    return f"{folder}/"


@unittest.skipIf(networkx is None, "networkx is not installed")
class Peers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        kinds, edges = random_union()
        cls.graph = networkx.Graph()
        cls.graph.add_nodes_from((name, {"kind": kind}) for name, kind in kinds.items())
        cls.graph.add_edges_from(edges)
        with tempfile.TemporaryDirectory() as folder:
            data = written(folder, kinds, edges)
            stats = answer("stats", data, "--top", "0")
            bridges = answer("bridges", data, "--top", "0")
        cls.rows = {row["id"]: row for row in stats["result"]}
        cls.figures = {row["figure"]: row for row in stats["figures"]}
        cls.brokers = {row["id"]: row for row in bridges["result"]}
        cls.bridging_ties = bridges["bridging_ties"]

    def check(self, key, expected):
        """`expected` is one number per vertex, None where it is not defined."""
        self.assertEqual(len(self.rows), len(self.graph))
        for name, value in expected.items():
            found = self.rows[name][key]
            if value is None or found is None:
                self.assertIs(found, value, (name, key))
            else:
                self.assertAlmostEqual(found, value, delta=TOLERANCE, msg=(name, key))

    def test_counts_of_partners_and_cores(self):
        self.check("degree", dict(self.graph.degree()))
        self.check("strength", {name: float(count) for name, count in self.graph.degree()})
        self.check("core", networkx.core_number(self.graph))

    def test_clustering(self):
        degree = dict(self.graph.degree())
        local = networkx.clustering(self.graph)
        self.check("clustering", {name: local[name] if degree[name] > 1 else None for name in local})
        self.assertAlmostEqual(self.figures["transitivity"]["value"], networkx.transitivity(self.graph), delta=TOLERANCE)

    def test_betweenness_and_closeness(self):
        self.check("betweenness", networkx.betweenness_centrality(self.graph, normalized=False))
        self.check("closeness", networkx.harmonic_centrality(self.graph))

    def test_structural_holes(self):
        isolates = set(networkx.isolates(self.graph))
        constraint = networkx.constraint(self.graph)
        size = networkx.effective_size(self.graph)
        self.check("constraint", {name: None if name in isolates else constraint[name] for name in self.graph})
        self.check("effective_size", {name: None if name in isolates else size[name] for name in self.graph})

    def test_eigenvector_of_every_part(self):
        expected = {}
        for part in networkx.connected_components(self.graph):
            if len(part) < 3:  # which the solver of networkx refuses
                expected.update({name: 0.5 ** 0.5 if len(part) == 2 else 0.0 for name in part})
            else:
                expected.update(networkx.eigenvector_centrality_numpy(self.graph.subgraph(part)))
        self.check("eigenvector", expected)

    def test_cut_vertices_and_what_they_hold_together(self):
        cut = set(networkx.articulation_points(self.graph))
        self.check("is_cut_vertex", {name: name in cut for name in self.graph})
        expected = {}
        for part in networkx.connected_components(self.graph):
            for name in part:
                rest = self.graph.subgraph(part - {name})
                sizes = [len(piece) for piece in networkx.connected_components(rest)]
                expected[name] = (sum(sizes) ** 2 - sum(size * size for size in sizes)) // 2
        self.check("pairs_cut", expected)
        found = {frozenset((tie["first"], tie["second"])) for tie in self.bridging_ties}
        self.assertEqual(found, {frozenset(tie) for tie in networkx.bridges(self.graph)})

    def test_assortativity_and_parts(self):
        by_kind = networkx.attribute_assortativity_coefficient(self.graph, "kind")
        by_degree = networkx.degree_assortativity_coefficient(self.graph)
        self.assertAlmostEqual(self.figures["kind_assortativity"]["value"], by_kind, delta=TOLERANCE)
        self.assertAlmostEqual(self.figures["degree_assortativity"]["value"], by_degree, delta=TOLERANCE)
        self.assertAlmostEqual(self.figures["density"]["value"], networkx.density(self.graph), delta=TOLERANCE)
        parts = [part for part in networkx.connected_components(self.graph) if len(part) > 1]
        self.assertEqual(self.figures["components"]["value"], len(parts))

    def test_brokers_stand_between_partners_that_are_none(self):
        for name in self.graph:
            partners = list(self.graph[name])
            pairs = [(a, c) for i, a in enumerate(partners) for c in partners[i + 1:] if not self.graph.has_edge(a, c)]
            sole = sum(len(set(self.graph[a]) & set(self.graph[c])) == 1 for a, c in pairs)
            self.assertEqual(self.rows[name]["brokered_pairs"], len(pairs))
            self.assertEqual(self.rows[name]["sole_pairs"], sole)
            self.assertEqual(name in self.brokers, bool(pairs))


if __name__ == "__main__":
    unittest.main()
