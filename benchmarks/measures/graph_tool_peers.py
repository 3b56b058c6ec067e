"""Measures of graph-tool, on one thread: {(measure, network): seconds}, after the results were found to be ours."""

import numpy
from numpy.testing import assert_allclose

from networks import LARGE, SMALL, edges_of
from python_peers import seconds_of


def graph_of(folder, name):
    import graph_tool

    graph_tool.openmp_set_num_threads(1)
    count, edges = edges_of(folder, name)
    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(count)
    graph.add_edge_list(edges)
    return graph


def same_parts(ours, theirs):
    """Two numberings of the same components."""
    pairs = numpy.unique(numpy.stack([ours, theirs]), axis=1)
    assert pairs.shape[1] == len(numpy.unique(ours)) == len(numpy.unique(theirs))


def components(graph, ours):
    from graph_tool.topology import label_components

    taken, (labels, _) = seconds_of(lambda: label_components(graph), 3)
    same_parts(ours, labels.a)
    return taken


def k_core(graph, ours):
    from graph_tool.topology import kcore_decomposition

    taken, cores = seconds_of(lambda: kcore_decomposition(graph), 3)
    assert_allclose(ours, cores.a)
    return taken


def clustering(graph, ours):
    from graph_tool.clustering import local_clustering

    taken, local = seconds_of(lambda: local_clustering(graph))
    # Behind ours stands their mean.
    assert_allclose(ours[: len(local.a)], numpy.nan_to_num(local.a), rtol=1e-9, atol=1e-12)
    return taken


def pagerank(graph, ours):
    from graph_tool.centrality import pagerank as ranks

    # Ends where the sum of all changes is below epsilon; that of the error is at most 0.85 / 0.15 of it.
    taken, found = seconds_of(lambda: ranks(graph, epsilon=1e-8 * 0.15 / 0.85), 3)
    theirs = found.a / found.a.sum()
    assert numpy.abs(ours - theirs).sum() < 1e-6
    return taken


def betweenness(graph, ours):
    from graph_tool.centrality import betweenness as measure

    taken, (found, _) = seconds_of(lambda: measure(graph, norm=False))
    assert_allclose(ours, found.a, rtol=1e-9, atol=1e-9)
    return taken


def harmonic(graph, ours):
    from graph_tool.centrality import closeness

    taken, found = seconds_of(lambda: closeness(graph, harmonic=True, norm=False))
    assert_allclose(ours, found.a, rtol=1e-9)
    return taken


PEERS = {
    ("components", LARGE): components,
    ("k_core", LARGE): k_core,
    ("clustering", LARGE): clustering,
    ("pagerank", LARGE): pagerank,
    ("betweenness", SMALL): betweenness,
    ("harmonic", SMALL): harmonic,
}


def seconds(folder, measure, network, ours):
    """Seconds of graph-tool; None where it is no peer.  Throws ImportError where it is not installed."""
    peer = PEERS.get((measure, network))
    return peer and peer(graph_of(folder, network), ours)
