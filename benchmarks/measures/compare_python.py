"""What Python adds to the measures, and how they compare with python-igraph and networkx.

    PYTHONPATH=BUILD/python compare_python.py BUILD

BUILD is a build folder with the program time_measures and the module (preset release, benchmarks
on).  The graphs are those of compare_measures.py: P1e4, and the projection of the history that
BINDEGLIED_SHARED names.  Seconds of the processor on one thread, medians of 11; of peers one run.
Results are compared before a ratio is printed.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import igraph
import networkx
import numpy

import bindeglied as bg
from compare_measures import LARGE, SMALL, adjacency_of, large_graph, run, seconds_of, small_graph

ROUNDS = 11
# name in time_measures, graph, the call, python-igraph, networkx
MEASURES = [
    ("k_core", LARGE, lambda g: g.core_numbers(), lambda g: g.coreness(),
     networkx.core_number),
    ("components", LARGE, lambda g: g.components(), lambda g: g.connected_components(),
     lambda g: list(networkx.connected_components(g))),
    ("triangles", LARGE, lambda g: g.triangles(), None, None),
    ("constraint", LARGE, lambda g: g.constraint(threads=1), lambda g: g.constraint(), None),
    ("pagerank", LARGE, lambda g: g.pagerank(), lambda g: g.pagerank(), networkx.pagerank),
    ("harmonic", SMALL, lambda g: g.harmonic_closeness(threads=1),
     lambda g: g.harmonic_centrality(), None),
    ("betweenness", SMALL, lambda g: g.betweenness(threads=1), lambda g: g.betweenness(), None),
]


def graphs(folder, name):
    """The same graph here, in igraph and in networkx."""
    adjacency = adjacency_of(folder, name)
    ours = bg.Graph.from_csr(adjacency.indptr, adjacency.indices)
    sources, targets, _ = ours.edges()
    pairs = numpy.stack([sources, targets], 1).tolist()
    peer = networkx.Graph()
    peer.add_nodes_from(range(len(ours)))
    peer.add_edges_from(pairs)
    return ours, igraph.Graph(n=len(ours), edges=pairs), peer


def median_of(call):
    return statistics.median(seconds_of(call)[0] for _ in range(ROUNDS))


def in_cpp(folder, program, graph, name):
    taken = [run(program, folder, graph, 1, [name])[name][0] for _ in range(ROUNDS)]
    return statistics.median(taken)


def ratio_to(peer, call, ours):
    if call is None:
        return "-"
    taken, _ = seconds_of(lambda: call(peer))
    return f"{taken / ours:.1f}x"


def compare_measures(folder, program):
    print("measure\tgraph\tC++ [s]\tPython [s]\tPython / C++\tigraph / ours\tnetworkx / ours")
    made = {}
    for name, graph, ours, of_igraph, of_networkx in MEASURES:
        if not (folder / f"{graph}.edges").exists():
            continue
        if graph not in made:
            made = {graph: graphs(folder, graph)}
        mine, peer, other = made[graph]
        cpp = in_cpp(folder, program, graph, name)
        python = median_of(lambda: ours(mine))
        print(f"{name}\t{graph}\t{cpp:.4f}\t{python:.4f}\t{python / cpp:.3f}\t"
              f"{ratio_to(peer, of_igraph, python)}\t{ratio_to(other, of_networkx, python)}",
              flush=True)


def microseconds(call, times=20000):
    start = time.perf_counter()
    for _ in range(times):
        call()
    return 1e6 * (time.perf_counter() - start) / times


def tell_overhead():
    """On a graph on which there is nothing to do."""
    graph = bg.Graph.from_edges(2, [0], [1])
    for name, call in (("degrees()", graph.degrees), ("core_numbers()", graph.core_numbers),
                       ("density()", graph.density),
                       ("constraint(threads=1)", lambda: graph.constraint(threads=1))):
        print(f"call of {name}: {statistics.median(microseconds(call) for _ in range(5)):.2f} us")


def tell_tables(history):
    start = time.perf_counter()
    network = bg.load(history)
    print(f"load: {time.perf_counter() - start:.2f} s")
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        nodes, ties = network.to_pandas()
        taken.append(time.perf_counter() - start)
    print(f"to_pandas of {len(ties)} ties, {len(nodes)} nodes: {statistics.median(taken):.3f} s")


def main():
    build = Path(sys.argv[1])
    shared = os.environ.get("BINDEGLIED_SHARED")
    history = Path(shared) / "data" / "cordis" if shared else None
    tell_overhead()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small_graph(folder)
        if history and history.exists():
            tell_tables(history)
            large_graph(folder, history / "ties.csv.gz")
        compare_measures(folder, build / "benchmarks" / "time_measures")


if __name__ == "__main__":
    main()
