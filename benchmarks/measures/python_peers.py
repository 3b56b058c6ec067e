"""Peers of the measures that Python calls: seconds by name, after their results were found to be ours.

Each function takes the folder of the networks and our own numbers, and returns ({peer: seconds}, note); a library that
is not installed is no peer.
"""

import time

import numpy
from numpy.testing import assert_allclose
from scipy import sparse

from networks import LARGE, adjacency_of, edges_of, groups_of


def seconds_of(call, repeats=1):
    """The least of some runs, and what the last one gave; of the processor, which is one thread's."""
    least = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        result = call()
        least = min(least, time.process_time() - start)
    return least, result


def components(folder, ours):
    adjacency = adjacency_of(folder, LARGE)
    taken, (count, labels) = seconds_of(lambda: sparse.csgraph.connected_components(adjacency, False), 5)
    assert count == ours.max() + 1
    assert_allclose(ours[numpy.unique(labels, return_index=True)[1]][labels], ours)
    return {"scipy": taken}, ""


def pagerank(folder, ours):
    adjacency = adjacency_of(folder, LARGE)
    degrees = numpy.asarray(adjacency.sum(1)).ravel()
    count = len(degrees)

    def ranks():
        step = adjacency @ sparse.diags(1 / numpy.maximum(degrees, 1))
        current = numpy.full(count, 1 / count)
        while True:
            alone = current[degrees == 0].sum()
            following = 0.85 * (step @ current + alone / count) + 0.15 / count
            if numpy.abs(following - current).sum() < 1e-8 * 0.15 / 0.85:
                return following
            current = following

    taken, expected = seconds_of(ranks, 3)
    assert numpy.abs(ours - expected).sum() < 2.1e-8
    return {"scipy": taken}, ""


def links(folder, ours, weights_of):
    """All scores of a thousand vertices, without choosing the best; ours are checked on twenty."""
    adjacency = adjacency_of(folder, LARGE)
    weights = weights_of(numpy.asarray(adjacency.sum(1)).ravel())
    count = adjacency.shape[0]
    asked = (numpy.arange(1000) * 7919 + 13) % count
    taken, scores = seconds_of(lambda: adjacency[asked] @ sparse.diags(weights) @ adjacency, 3)
    for i in range(20):
        row = scores[i].toarray().ravel()
        row[adjacency[asked[i]].indices] = 0
        row[asked[i]] = 0
        best = numpy.sort(row)[::-1][:10]
        assert_allclose(ours[10 * i : 10 * i + len(best)], best, rtol=1e-9)
    return {"scipy": taken}, ""


def adamic_adar(folder, ours):
    return links(folder, ours, lambda degrees: 1 / numpy.log(numpy.maximum(degrees, 2)))


def resource_allocation(folder, ours):
    return links(folder, ours, lambda degrees: 1 / numpy.maximum(degrees, 1))


def projection(folder, ours):
    incidence = groups_of(folder, LARGE)
    taken, product = seconds_of(lambda: incidence @ incidence.T, 5)
    upper = sparse.triu(product, 1)
    assert (upper.nnz, upper.sum()) == tuple(ours)
    return {"scipy": taken}, ""


def communities(folder, ours):
    import igraph

    count, edges = edges_of(folder, LARGE)
    graph = igraph.Graph(n=count, edges=edges.tolist())
    peers = {}
    own = f"Q {ours[-1]:.5f}"
    taken, found = seconds_of(lambda: graph.community_leiden("modularity", n_iterations=2))
    peers["igraph's Leiden"] = taken
    note = f"{own}; igraph {found.modularity:.5f}"
    try:
        import leidenalg
    except ImportError:
        return peers, note + "; leidenalg is not installed"
    kind = leidenalg.ModularityVertexPartition
    runs = [seconds_of(lambda: leidenalg.find_partition(graph, kind, seed=seed)) for seed in range(1, 6)]
    best = max(found.modularity for _, found in runs)
    word = "reached" if ours[-1] >= best - 0.0003 else "NOT reached"
    # The goal is a ratio to this one: igraph's own stops earlier, at less.
    peers = {"leidenalg": sum(taken for taken, _ in runs) / 5}
    return peers, f"{note} in {taken:.2f} s; leidenalg's best of 5 {best:.5f}, less .0003: {word}"


PEERS = {
    "components": components,
    "pagerank": pagerank,
    "adamic_adar": adamic_adar,
    "resource_allocation": resource_allocation,
    "projection": projection,
    "communities": communities,
}


def read_csv(path, rows):
    """Seconds that pandas takes to read the table."""
    import pandas

    taken, table = seconds_of(lambda: pandas.read_csv(path), 5)
    assert len(table) == rows
    return taken
