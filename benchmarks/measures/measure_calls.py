"""The measures of the Python module as compare_python.py calls them, beside python-igraph and networkx.

A network is read once and has the same edges in all libraries.  Where a peer takes minutes on the network of a row, it
is asked about SAMPLE instead, and so are we.
"""

from functools import cached_property
from typing import Callable, NamedTuple, Optional

import igraph
import networkx
import numpy
from networkx.algorithms import bipartite

import bindeglied as bg
from networks import LARGE, SMALL, edges_of

SAMPLE = "sample"


class Network:
    """The files of a network as graphs."""

    def __init__(self, folder, name):
        self.count, self.edges = edges_of(folder, name)
        self.pairs = numpy.fromfile(folder / f"{name}.groups", numpy.uint32).astype(numpy.int64)
        self.graph = bg.Graph.from_edges(self.count, self.edges[:, 0], self.edges[:, 1])
        self.groups = numpy.arange(self.count) % 7

    @cached_property
    def lengths(self):
        """Of edges, as time_measures has them."""
        return 1 + (31 * self.edges[:, 0] + 17 * self.edges[:, 1]) % 16

    @cached_property
    def weighted(self):
        return bg.Graph.from_edges(self.count, self.edges[:, 0], self.edges[:, 1], self.lengths)

    @cached_property
    def rows(self):
        ties = self.pairs[2:].reshape(-1, 2)
        return bg.TwoMode.from_ties(int(self.pairs[0]), int(self.pairs[1]), ties[:, 0], ties[:, 1])

    @cached_property
    def igraph(self):
        return igraph.Graph(n=self.count, edges=self.edges.tolist(), edge_attrs={"weight": self.lengths.tolist()})

    @cached_property
    def networkx(self):
        graph = networkx.Graph()
        graph.add_nodes_from(range(self.count))
        graph.add_weighted_edges_from(zip(*self.edges.T.tolist(), self.lengths.tolist()))
        return graph

    @cached_property
    def incidence(self):
        """Rows, then columns, as vertices."""
        return self.pairs[2:].reshape(-1, 2) + [0, self.pairs[0]]

    @cached_property
    def igraph_rows(self):
        count, edges = int(self.pairs[:2].sum()), self.incidence.tolist()
        return igraph.Graph.Bipartite([v >= self.pairs[0] for v in range(count)], edges)

    @cached_property
    def networkx_rows(self):
        graph = networkx.Graph(self.incidence.tolist())
        graph.add_nodes_from(range(int(self.pairs[0])))
        return graph

    def make(self, library):
        """Makes what is made on demand, so that no call is timed for it."""
        for name in ("weighted", "rows", library, f"{library}_rows"):
            getattr(self, name, None)

    def asked(self, count):
        """As asked_for() of time_measures."""
        return (numpy.arange(count) * 7919 + 13) % self.count


class Peer(NamedTuple):
    """A call whose numbers are ours; `numbers`, which is not timed, brings the results of both to one form."""

    on: str
    call: Callable
    ours: Optional[Callable] = None  # that of the row, unless it says another
    numbers: Callable = lambda network, result: values(result)
    tolerance: float = 1e-9


class Measure(NamedTuple):
    """`ours` gives what the program time_measures is timed for, `numbers` makes its numbers of that."""

    name: str
    on: str
    ours: Callable
    numbers: Callable = lambda network, result: values(result)
    igraph: Optional[Peer] = None
    networkx: Optional[Peer] = None
    threads: int = 1


def values(result):
    """Of vertices in their order; what is not defined as zero."""
    if isinstance(result, dict):
        result = [result[vertex] for vertex in sorted(result)]
    return numpy.nan_to_num(numpy.asarray(result, dtype=float))


def sizes(network, found):
    """Of components, ascending."""
    if isinstance(found, bg._measures.Components):
        return numpy.sort(found.sizes)
    return numpy.sort([len(part) for part in found])


def leading(network, found):
    """The eigenvector in the largest component, its largest value 1."""
    components = network.graph.components()
    found = values(found[0] if isinstance(found, tuple) else found)[components.of == components.sizes.argmax()]
    return found / found.max()


def local(network, found):
    return values(found.local if hasattr(found, "local") else found)


def local_and_transitivity(network, found):
    return numpy.append(values(found.local), found.transitivity or 0)


def best_scores(count):
    """The ten best of each of so many sources, from our lists."""

    def numbers(network, found):
        table = numpy.zeros((count, 10))
        for row, links in zip(table, found):
            row[: len(links.scores)] = links.scores[:10]
        return table.ravel()

    return numbers


def links(score, count):
    return lambda n: n.graph.predict_links(n.asked(count), score=score, top=10, threads=1)


def ten_best(network, found):
    """The same from all scores of each source, as rows of numbers or as triples of networkx."""
    if isinstance(found[0], tuple) and not hasattr(found[0], "scores"):
        table = numpy.zeros((SOURCES, network.count))
        place = {int(vertex): row for row, vertex in enumerate(network.asked(SOURCES))}
        for a, b, score in found:
            table[place[a], b] = score
        found = table
    elif hasattr(found[0], "scores"):
        return best_scores(SOURCES)(network, found)
    table = numpy.array(found)
    for row, source in zip(table, network.asked(SOURCES).tolist()):
        row[[source, *network.igraph.neighbors(source)]] = 0
    return -numpy.sort(-table, axis=1)[:, :10].ravel()


SOURCES = 20


def index(function):
    """An index of networkx for all that are not neighbours of the sources."""
    return lambda n: list(function(n.networkx, [(a, b) for a in n.asked(SOURCES).tolist()
                                                for b in networkx.non_neighbors(n.networkx, a)]))


def edges_and_weight(network, projected):
    """The number of edges, and the sum of their weights."""
    if isinstance(projected, bg.Graph):
        return projected.edge_count, projected.edges()[2].sum()
    if isinstance(projected, tuple):
        return projected[0].ecount(), sum(projected[1])
    return projected.number_of_edges(), projected.size(weight="weight")


def cut_counts(network, found):
    if isinstance(found, bg._measures.Cuts):
        return found.is_cut_vertex.sum(), len(found.bridge_sources)
    return len(found[0]), len(found[1])


def worse_modularity(network, found):
    """Nothing, unless theirs is better than ours by more than .0003: then how much."""
    if isinstance(found, bg._measures.Communities):
        return [0]
    if not hasattr(found, "modularity"):
        of = numpy.zeros(network.count, dtype=int)
        for number, members in enumerate(found):
            of[list(members)] = number
        theirs = network.graph.modularity(of)
    else:
        theirs = found.modularity
    return [max(0, theirs - network.graph.communities().modularity - 0.0003)]


def ranks_of(n, vertex):
    return networkx.pagerank(n.networkx, personalization={vertex: 1}, weight=None, tol=1e-8 / n.count, max_iter=1000)


def table_of_rows(network, found):
    return numpy.array([values(row) for row in found]).ravel()


def projected(function):
    return lambda n: function(n.networkx_rows, range(int(n.pairs[0])))


MEASURES = [
    Measure("k_core", LARGE, lambda n: n.graph.core_numbers(),
            igraph=Peer(LARGE, lambda n: n.igraph.coreness()),
            networkx=Peer(LARGE, lambda n: networkx.core_number(n.networkx))),
    Measure("components", LARGE, lambda n: n.graph.components(), lambda n, found: values(found.of),
            Peer(LARGE, lambda n: n.igraph.connected_components(), numbers=sizes),
            Peer(LARGE, lambda n: list(networkx.connected_components(n.networkx)), numbers=sizes)),
    Measure("cuts", LARGE, lambda n: n.graph.cuts(), lambda n, found: values(found.is_cut_vertex),
            Peer(LARGE, lambda n: (n.igraph.articulation_points(), n.igraph.bridges()), numbers=cut_counts),
            Peer(SAMPLE, lambda n: (list(networkx.articulation_points(n.networkx)), list(networkx.bridges(n.networkx))),
                 numbers=cut_counts)),
    Measure("losses", LARGE, lambda n: n.graph.losses(), lambda n, found: values(found.pairs_cut)),
    Measure("triangles", LARGE, lambda n: n.graph.triangles(), lambda n, found: values(found.of), threads=0,
            networkx=Peer(SAMPLE, lambda n: networkx.triangles(n.networkx),
                          numbers=lambda n, found: values(getattr(found, "of", found)))),
    Measure("clustering", LARGE, lambda n: n.graph.clustering(), local_and_transitivity, threads=0,
            igraph=Peer(LARGE, lambda n: n.igraph.transitivity_local_undirected(mode="zero"), numbers=local),
            networkx=Peer(SAMPLE, lambda n: networkx.clustering(n.networkx), numbers=local)),
    Measure("constraint", LARGE, lambda n: n.graph.constraint(threads=1),
            igraph=Peer(SAMPLE, lambda n: n.igraph.constraint()),
            networkx=Peer(SAMPLE, lambda n: networkx.constraint(n.networkx))),
    Measure("effective_size", LARGE, lambda n: n.graph.effective_size(threads=1),
            networkx=Peer(SAMPLE, lambda n: networkx.effective_size(n.networkx))),
    Measure("harmonic", SMALL, lambda n: n.graph.harmonic_closeness(threads=1),
            igraph=Peer(SMALL, lambda n: numpy.multiply(n.igraph.harmonic_centrality(), n.count - 1)),
            networkx=Peer(SAMPLE, lambda n: networkx.harmonic_centrality(n.networkx))),
    Measure("betweenness", SMALL, lambda n: n.graph.betweenness(threads=1),
            igraph=Peer(SMALL, lambda n: n.igraph.betweenness()),
            networkx=Peer(SAMPLE, lambda n: networkx.betweenness_centrality(n.networkx, normalized=False))),
    Measure("weighted_betweenness", SAMPLE, lambda n: n.weighted.weighted_betweenness(threads=1),
            igraph=Peer(SAMPLE, lambda n: n.igraph.betweenness(weights="weight")),
            networkx=Peer(SAMPLE, lambda n: networkx.betweenness_centrality(n.networkx, normalized=False,
                                                                           weight="weight"))),
    Measure("eigenvector", LARGE, lambda n: n.graph.eigenvector_centrality(), lambda n, found: found.values,
            Peer(LARGE, lambda n: n.igraph.eigenvector_centrality(), numbers=leading, tolerance=1e-6),
            Peer(SAMPLE, lambda n: networkx.eigenvector_centrality(n.networkx, max_iter=1000, tol=1e-12),
                 numbers=leading, tolerance=1e-6)),
    Measure("pagerank", LARGE, lambda n: n.graph.pagerank(tolerance=1e-8, threads=1),
            igraph=Peer(LARGE, lambda n: n.igraph.pagerank(), tolerance=1e-6),
            # Its tolerance is for the last step, 0.15 / 0.85 of the error that ours is for.
            networkx=Peer(LARGE, lambda n: networkx.pagerank(n.networkx, weight=None, tol=1.8e-9 / n.count),
                          tolerance=1e-6)),
    Measure("pagerank_of_64", LARGE,
            lambda n: n.graph.personalised_pagerank(n.asked(64), tolerance=1e-8, threads=1),
            lambda n, found: found[0],
            Peer(LARGE, lambda n: [n.igraph.personalized_pagerank(reset_vertices=v) for v in n.asked(64).tolist()],
                 numbers=table_of_rows, tolerance=1e-6),
            Peer(SAMPLE, lambda n: [ranks_of(n, v) for v in n.asked(64).tolist()], numbers=table_of_rows,
                 tolerance=1e-6)),
    Measure("push_of_64", LARGE,
            lambda n: [n.graph.push_pagerank(v, error=1e-7) for v in n.asked(64)],
            lambda n, found: [pushed.missing for pushed in found]),
    Measure("adamic_adar", LARGE, links("adamic_adar", 1000), best_scores(1000),
            Peer(LARGE, lambda n: n.igraph.similarity_inverse_log_weighted(n.asked(SOURCES).tolist()),
                 links("adamic_adar", SOURCES), ten_best),
            Peer(SAMPLE, index(networkx.adamic_adar_index), links("adamic_adar", SOURCES), ten_best)),
    Measure("resource_allocation", LARGE, links("resource_allocation", 1000), best_scores(1000),
            networkx=Peer(SAMPLE, index(networkx.resource_allocation_index), links("resource_allocation", SOURCES),
                          ten_best)),
    Measure("jaccard", LARGE, links("jaccard", 1000), best_scores(1000),
            networkx=Peer(SAMPLE, index(networkx.jaccard_coefficient), links("jaccard", SOURCES), ten_best)),
    Measure("projection", LARGE, lambda n: n.rows.project(weight="count", threads=1), edges_and_weight,
            Peer(LARGE, lambda n: n.igraph_rows.bipartite_projection(which=0), numbers=lambda n, found:
                 edges_and_weight(n, found if isinstance(found, bg.Graph) else (found, found.es["weight"]))),
            Peer(SAMPLE, projected(bipartite.weighted_projected_graph), numbers=edges_and_weight)),
    Measure("newman", LARGE, lambda n: n.rows.project(weight="newman", threads=1), edges_and_weight,
            networkx=Peer(SAMPLE, projected(bipartite.collaboration_weighted_projected_graph),
                          numbers=edges_and_weight)),
    Measure("communities", LARGE, lambda n: n.graph.communities(threads=1),
            lambda n, found: numpy.append(found.of, found.modularity),
            Peer(LARGE, lambda n: n.igraph.community_leiden("modularity", n_iterations=2), numbers=worse_modularity),
            Peer(SAMPLE, lambda n: networkx.community.louvain_communities(n.networkx, weight=None, seed=1),
                 numbers=worse_modularity)),
    Measure("modularity", LARGE, lambda n: n.graph.modularity(n.groups),
            igraph=Peer(LARGE, lambda n: n.igraph.modularity(n.groups.tolist())),
            networkx=Peer(LARGE, lambda n: networkx.community.modularity(
                n.networkx, [range(k, n.count, 7) for k in range(7)], weight=None))),
    Measure("degree_assortativity", LARGE, lambda n: n.graph.degree_assortativity(),
            igraph=Peer(LARGE, lambda n: n.igraph.assortativity_degree(directed=False)),
            networkx=Peer(LARGE, lambda n: networkx.degree_assortativity_coefficient(n.networkx))),
    Measure("brokerage", SAMPLE, lambda n: n.graph.brokerage(n.groups), lambda n, found: found.roles.ravel()),
]
