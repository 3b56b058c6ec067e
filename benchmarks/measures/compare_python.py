"""What Python adds to the measures, and how they compare with python-igraph and networkx.

    PYTHONPATH=BUILD/python compare_python.py BUILD [MEASURE...]

BUILD is a build folder with the program time_measures and the module (preset release, benchmarks
on).  The graphs are those of compare_measures.py: P1e4, and the projection of the history that
BINDEGLIED_SHARED names.  Seconds of the processor on one thread; of C++ and Python medians of 11
rounds in turns, each the least of as many runs; of peers one run.  Results of C++ and Python are
compared before a ratio is printed, those of peers by the tests.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

import igraph
import networkx
import numpy

import bindeglied as bg
from compare_measures import Run
from networks import LARGE, SMALL, adjacency_of, make_large, make_small
from python_peers import seconds_of

ROUNDS = 11
# name and runs in time_measures, graph, the call and its numbers, python-igraph, networkx
MEASURES = [
    ("k_core", 5, LARGE, lambda g: g.core_numbers(), lambda g: g.coreness(), networkx.core_number),
    ("components", 5, LARGE, lambda g: g.components().of, lambda g: g.connected_components(),
     lambda g: list(networkx.connected_components(g))),
    ("pagerank", 3, LARGE, lambda g: g.pagerank(tolerance=1e-8, threads=1), lambda g: g.pagerank(),
     networkx.pagerank),
    ("triangles", 3, LARGE, lambda g: g.triangles().of, None, None),
    ("harmonic", 3, SMALL, lambda g: g.harmonic_closeness(threads=1),
     lambda g: g.harmonic_centrality(), None),
    ("constraint", 3, LARGE, lambda g: g.constraint(threads=1), lambda g: g.constraint(), None),
    ("betweenness", 3, SMALL, lambda g: g.betweenness(threads=1), lambda g: g.betweenness(), None),
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


def in_turns(run, graph, name, repeats, call):
    """Median seconds of C++ and of Python, whose numbers are the same."""
    of_cpp, of_python = [], []
    for _ in range(ROUNDS):
        seconds, _, expected = run.numbers("time_measures", graph, 1, name)
        of_cpp.append(seconds)
        seconds, numbers = seconds_of(call, repeats)
        of_python.append(seconds)
        numpy.testing.assert_array_equal(numpy.asarray(numbers, dtype=float), expected)
    return statistics.median(of_cpp), statistics.median(of_python)


def ratio_to(peer, call, ours):
    if call is None:
        return "-"
    taken, _ = seconds_of(lambda: call(peer))
    return f"{taken / ours:.1f}x"


def compare_measures(run, only):
    print("measure\tgraph\tC++ [s]\tPython [s]\tPython / C++\tigraph / ours\tnetworkx / ours")
    made = {}
    for name, repeats, graph, ours, of_igraph, of_networkx in MEASURES:
        if (only and name not in only) or not (run.folder / f"{graph}.edges").exists():
            continue
        if graph not in made:
            made[graph] = graphs(run.folder, graph)
        mine, peer, other = made[graph]
        cpp, python = in_turns(run, graph, name, repeats, lambda: ours(mine))
        print(f"{name}\t{graph}\t{cpp:.4f}\t{python:.4f}\t{python / cpp:.3f}\t"
              f"{ratio_to(peer, of_igraph, python)}\t{ratio_to(other, of_networkx, python)}",
              flush=True)


def microseconds(call, times=20000):
    taken, _ = seconds_of(lambda: [call() for _ in range(times)])
    return 1e6 * taken / times


def tell_overhead():
    """On a graph on which there is nothing to do."""
    graph = bg.Graph.from_edges(2, [0], [1])
    for name, call in (("degrees()", graph.degrees), ("core_numbers()", graph.core_numbers),
                       ("density()", graph.density),
                       ("constraint(threads=1)", lambda: graph.constraint(threads=1))):
        print(f"call of {name}: {statistics.median(microseconds(call) for _ in range(5)):.2f} us")


def tell_tables(history):
    taken, network = seconds_of(lambda: bg.load(history))
    print(f"load: {taken:.2f} s")
    taken = statistics.median(seconds_of(network.to_pandas)[0] for _ in range(ROUNDS))
    nodes, ties = network.to_pandas()
    print(f"to_pandas of {len(ties)} ties, {len(nodes)} nodes: {taken:.3f} s")


def main():
    build = Path(sys.argv[1])
    shared = os.environ.get("BINDEGLIED_SHARED")
    history = Path(shared) / "data" / "cordis" if shared else None
    tell_overhead()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_small(folder, 10_000, 103_166)
        if history and history.exists():
            tell_tables(history)
            make_large(folder, history / "ties.csv.gz", 10**9)
        compare_measures(Run(build, folder, []), sys.argv[2:])


if __name__ == "__main__":
    main()
