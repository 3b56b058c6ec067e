"""The figures of `stats`, `groups` and `bridges` equal those of networkx and igraph, to 1e-9, on two hundred random
graphs at once; and those of a projection with weights on as many random two-mode graphs.

The graphs stand side by side in one dataset as parts of one network, so that one call of the program measures all; none
of the measures but PageRank and the figures of the whole network looks beyond the part that a vertex is in, and of
these the peers measure the whole too.
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
try:
    import igraph
except ImportError:
    igraph = None

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


class Rows(unittest.TestCase):
    """What the program says of `graph`, by vertex; set up by those that follow."""

    def check(self, key, expected):
        """`expected` is one number per vertex, None where it is not defined."""
        self.assertEqual(len(self.rows), len(self.graph))
        for name, value in expected.items():
            found = self.rows[name][key]
            if value is None or found is None:
                self.assertIs(found, value, (name, key))
            else:
                self.assertAlmostEqual(found, value, delta=TOLERANCE, msg=(name, key))

    def check_defined(self, key, values):
        """NaN is how igraph and networkx say that a figure is not defined."""
        self.check(key, {name: None if value != value else value for name, value in values.items()})

    def as_igraph(self):
        """The graph of igraph with the names of its vertices, in order; weights as `weight`."""
        names = list(self.graph)
        numbers = {name: number for number, name in enumerate(names)}
        edges = [(numbers[a], numbers[b]) for a, b in self.graph.edges]
        graph = igraph.Graph(n=len(names), edges=edges)
        graph.es["weight"] = [self.graph.edges[edge].get("weight", 1.0) for edge in self.graph.edges]
        return graph, names

    def check_groups(self, groups, weight):
        """The modularity and the shares that stay inside are those of the groups that the program found."""
        found = [set(row["members"]) for row in groups["result"]]
        alone = set(self.graph) - set().union(*found)
        communities = [*found, *({name} for name in alone)]
        modularity = networkx.community.modularity(self.graph, communities, weight=weight)
        self.assertAlmostEqual(groups["modularity"], modularity, delta=TOLERANCE)
        for row, members in zip(groups["result"], found):
            self.assertTrue(networkx.is_connected(self.graph.subgraph(members)))
            inside = 2 * self.graph.subgraph(members).size(weight)
            whole = sum(degree for _, degree in self.graph.degree(members, weight))
            self.assertAlmostEqual(row["inside"], inside / whole, delta=TOLERANCE)
        if igraph is None:
            return
        graph, names = self.as_igraph()
        number = {name: i for i, members in enumerate(communities) for name in members}
        weights = "weight" if weight else None
        theirs = graph.modularity([number[name] for name in names], weights=weights)
        self.assertAlmostEqual(groups["modularity"], theirs, delta=TOLERANCE)
        # No worse than theirs, which has more rounds: modularity has many maxima that are nearly as high.
        best = graph.community_leiden("modularity", weights=weights, n_iterations=-1).modularity
        self.assertGreater(groups["modularity"], best - 0.001)


@unittest.skipIf(networkx is None, "networkx is not installed")
class Peers(Rows):
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
            cls.groups = answer("groups", data, "--top", "0")
        cls.rows = {row["id"]: row for row in stats["result"]}
        cls.figures = {row["figure"]: row for row in stats["figures"]}
        cls.brokers = {row["id"]: row for row in bridges["result"]}
        cls.bridging_ties = bridges["bridging_ties"]

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

    def test_pagerank(self):
        self.check("pagerank", networkx.pagerank(self.graph, tol=1e-14, max_iter=1000))

    def test_groups_have_the_modularity_that_is_said(self):
        self.check_groups(self.groups, None)

    @unittest.skipIf(igraph is None, "igraph is not installed")
    def test_igraph_says_the_same(self):
        graph, names = self.as_igraph()
        measured = {
            "degree": graph.degree(),
            "core": graph.coreness(),
            "clustering": graph.transitivity_local_undirected(mode="nan"),
            "betweenness": graph.betweenness(),
            "closeness": [value * (len(names) - 1) for value in graph.harmonic_centrality()],
            "constraint": graph.constraint(),
            "pagerank": graph.pagerank(),
        }
        for key, values in measured.items():
            self.check_defined(key, dict(zip(names, values)))
        cut = {names[vertex] for vertex in graph.articulation_points()}
        self.check("is_cut_vertex", {name: name in cut for name in names})
        figures = {
            "degree_assortativity": graph.assortativity_degree(directed=False),
            "transitivity": graph.transitivity_undirected(),
            "density": graph.density(),
            "components": sum(len(part) > 1 for part in graph.connected_components()),
        }
        for figure, value in figures.items():
            self.assertAlmostEqual(self.figures[figure]["value"], value, delta=TOLERANCE, msg=figure)

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


def random_two_mode():
    """Random two-mode graphs of up to seven stakeholders and five forums, side by side: who takes part where."""
    draw = random.Random(2)
    people, forums, ties = [], [], []
    for number in range(GRAPHS):
        rows = [f"p{number}-{i}" for i in range(draw.randint(1, 7))]
        columns = [f"f{number}-{i}" for i in range(draw.randint(1, 5))]
        density = draw.random()
        people += rows
        forums += columns
        ties += [(row, column) for row in rows for column in columns if draw.random() < density]
    return people, forums, ties


@unittest.skipIf(networkx is None, "networkx is not installed")
class WeightedPeers(Rows):
    """The projection with Newman's weights is networkx's collaboration_weighted_projected_graph."""

    @classmethod
    def setUpClass(cls):
        cls.people, cls.forums, ties = random_two_mode()
        cls.two_mode = networkx.Graph()
        cls.two_mode.add_nodes_from(cls.people)
        cls.two_mode.add_nodes_from(cls.forums)
        cls.two_mode.add_edges_from(ties)
        cls.graph = networkx.bipartite.collaboration_weighted_projected_graph(cls.two_mode, cls.people)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            rows = [f"{name},{name},company" for name in cls.people]
            (path / "stakeholders.csv").write_text("\n".join(["id,name,kind", *rows, ""]), encoding="utf-8")
            rows = [f"{name},{name},forum" for name in cls.forums]
            (path / "venues.csv").write_text("\n".join(["id,name,kind", *rows, ""]), encoding="utf-8")
            rows = [f"{person},{forum},participates" for person, forum in ties]
            (path / "ties.csv").write_text("\n".join(["from,to,kind", *rows, ""]), encoding="utf-8")
            stats = answer("stats", f"{folder}/", "--top", "0")
            cls.groups = answer("groups", f"{folder}/", "--top", "0")
        cls.rows = {row["id"]: row for row in stats["result"]}
        cls.figures = {row["figure"]: row for row in stats["figures"]}

    def test_strength_and_pagerank(self):
        self.check("venues", {name: self.two_mode.degree(name) for name in self.people})
        self.check("strength", dict(self.graph.degree(weight="weight")))
        self.check("pagerank", networkx.pagerank(self.graph, tol=1e-14, max_iter=1000))

    def test_structural_holes(self):
        self.check_defined("constraint", networkx.constraint(self.graph, weight="weight"))
        self.check_defined("effective_size", networkx.effective_size(self.graph, weight="weight"))

    def test_eigenvector_of_every_part(self):
        expected = {}
        for part in networkx.connected_components(self.graph):
            if len(part) < 3:
                expected.update({name: 0.5 ** 0.5 if len(part) == 2 else 0.0 for name in part})
            else:
                solved = networkx.eigenvector_centrality_numpy(self.graph.subgraph(part), weight="weight")
                expected.update(solved)
        self.check("eigenvector", expected)

    def test_figures_of_both_modes(self):
        clustering = networkx.bipartite.robins_alexander_clustering(self.two_mode)
        self.assertAlmostEqual(self.figures["two_mode_clustering"]["value"], clustering, delta=TOLERANCE)
        self.assertEqual(self.figures["participations"]["value"], self.two_mode.size())
        self.assertEqual(self.figures["venues"]["value"], sum(self.two_mode.degree(name) > 0 for name in self.forums))
        self.assertEqual(self.figures["pairs"]["value"], self.graph.size())
        shared = networkx.bipartite.projected_graph(self.two_mode, self.forums)
        self.assertEqual(self.figures["forum_links"]["count"], shared.size())

    def test_groups_have_the_modularity_that_is_said(self):
        self.check_groups(self.groups, "weight")

    @unittest.skipIf(igraph is None, "igraph is not installed")
    def test_igraph_says_the_same(self):
        graph, names = self.as_igraph()
        self.check("strength", dict(zip(names, graph.strength(weights="weight"))))
        self.check_defined("constraint", dict(zip(names, graph.constraint(weights="weight"))))
        self.check("pagerank", dict(zip(names, graph.pagerank(weights="weight"))))


if __name__ == "__main__":
    unittest.main()
