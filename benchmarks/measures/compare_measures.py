"""Times the measures and their peers on the same graphs in one run, and prints the ratios.

    compare_measures.py BUILD [--threads N] [--only NAME ...]

BUILD is a build folder with the programs time_measures and time_igraph (preset release, benchmarks
on).  Peers are the C library of igraph, scipy and leidenalg, where installed.  Results are compared
before a ratio is printed.  Seconds are those of the processor; with several threads, of the wall.

The graphs are made here: P1e4, 10,000 vertices with a heavy tail; and the projection of the history
of cooperation that BINDEGLIED_SHARED names, without which its rows are left out.
"""

import argparse
import csv
import gzip
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy
from scipy import sparse

SMALL = "P1e4"
LARGE = "history"
# measure, graph, tolerance against igraph (None: not compared), goal against the best peer
ROWS = [
    ("k_core", LARGE, 0, 2),
    ("components", LARGE, None, 1),
    ("triangles", LARGE, 0, 2.5),
    ("clustering", LARGE, 1e-9, 4),
    ("constraint", LARGE, 1e-9, 15),
    ("effective_size", LARGE, None, None),
    ("pagerank", LARGE, 1e-6, 2),
    ("pagerank_of_64", LARGE, 1e-6, 15),
    ("push_of_64", LARGE, None, None),
    ("adamic_adar", LARGE, None, 3),
    ("resource_allocation", LARGE, None, 3),
    ("jaccard", LARGE, None, None),
    ("projection", LARGE, 0, 1),
    ("newman", LARGE, None, None),
    ("sampled_betweenness", LARGE, None, None),
    ("communities", LARGE, None, 2),
    ("harmonic", SMALL, 1e-9, 100),
    ("betweenness", SMALL, 1e-9, 10),
    ("weighted_betweenness", SMALL, 1e-9, None),
]
SCALE = {"pagerank_of_64": 64}  # igraph is asked for one


def seconds_of(call):
    start = time.process_time()
    result = call()
    return time.process_time() - start, result


def small_graph(folder):
    """Ends drawn with weights that fall as the inverse root of the rank: a heavy tail."""
    random = numpy.random.default_rng(1)
    count, wanted = 10_000, 103_166
    weights = numpy.arange(1, count + 1) ** -0.5
    weights /= weights.sum()
    edges = set()
    while len(edges) < wanted:
        ends = random.choice(count, (2, 200_000), p=weights)
        for a, b in zip(*ends.tolist()):
            if a != b and len(edges) < wanted:
                edges.add((min(a, b), max(a, b)))
    edges = random.permutation(count)[numpy.array(sorted(edges))]
    write(folder / f"{SMALL}.edges", [count], edges)
    write(folder / f"{SMALL}.groups", [0, 0], numpy.empty((0, 2)))


def large_graph(folder, ties):
    rows, groups, pairs = {}, {}, set()
    with gzip.open(ties, "rt", encoding="utf-8") as file:
        for tie in csv.DictReader(file):
            row = rows.setdefault(tie["from"], len(rows))
            pairs.add((row, groups.setdefault(tie["to"], len(groups))))
    pairs = numpy.array(sorted(pairs))
    incidence = incidence_of(len(rows), len(groups), pairs)
    upper = sparse.triu(incidence @ incidence.T, 1).tocoo()
    write(folder / f"{LARGE}.edges", [len(rows)], numpy.stack([upper.row, upper.col], 1))
    write(folder / f"{LARGE}.groups", [len(rows), len(groups)], pairs)


def write(path, counts, pairs):
    numpy.concatenate([counts, numpy.asarray(pairs).ravel()]).astype(numpy.uint32).tofile(path)


def incidence_of(rows, groups, pairs):
    ones = numpy.ones(len(pairs))
    return sparse.csr_matrix((ones, (pairs[:, 0], pairs[:, 1])), shape=(rows, groups))


def adjacency_of(folder, graph):
    numbers = numpy.fromfile(folder / f"{graph}.edges", numpy.uint32).astype(numpy.int64)
    count, edges = int(numbers[0]), numbers[1:].reshape(-1, 2)
    ends = numpy.concatenate([edges, edges[:, ::-1]])
    return incidence_of(count, count, ends)


def run(program, folder, graph, threads, names):
    """Seconds by name, and the numbers that the program left behind."""
    out = folder / program.name
    out.mkdir(exist_ok=True)
    command = [program, folder / f"{graph}.edges", folder / f"{graph}.groups", out, str(threads)]
    result = subprocess.run([*map(str, command), *names], stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        return {}
    found = {}
    for line in result.stdout.splitlines():
        name, processor, wall = line.split("\t")
        taken = float(wall if threads > 1 else processor)
        found[name] = (taken, numpy.fromfile(out / f"{name}.f64"))
    return found


def asked_for(count, vertices):
    return (numpy.arange(count) * 7919 + 13) % vertices


def scipy_links(adjacency, weights, ours):
    """All scores of a thousand vertices, without choosing the best; ours are checked on twenty."""
    asked = asked_for(1000, adjacency.shape[0])
    taken, scores = seconds_of(lambda: adjacency[asked] @ sparse.diags(weights) @ adjacency)
    for i in range(20):
        row = scores[i].toarray().ravel()
        row[adjacency[asked[i]].indices] = 0
        row[asked[i]] = 0
        best = numpy.sort(row)[::-1][:10]
        numpy.testing.assert_allclose(ours[10 * i : 10 * i + 10], best, rtol=1e-9)
    return taken


def scipy_pagerank(adjacency, ours):
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

    taken, expected = seconds_of(ranks)
    assert numpy.abs(ours - expected).sum() < 2.1e-8
    return taken


def scipy_projection(folder, ours):
    numbers = numpy.fromfile(folder / f"{LARGE}.groups", numpy.uint32).astype(numpy.int64)
    incidence = incidence_of(numbers[0], numbers[1], numbers[2:].reshape(-1, 2))
    taken, product = min((seconds_of(lambda: incidence @ incidence.T) for _ in range(3)),
                         key=lambda pair: pair[0])
    upper = sparse.triu(product, 1)
    assert (upper.nnz, upper.sum()) == tuple(ours)
    return taken


def leidenalg_communities(folder):
    import igraph
    import leidenalg

    numbers = numpy.fromfile(folder / f"{LARGE}.edges", numpy.uint32)
    graph = igraph.Graph(n=int(numbers[0]), edges=numbers[1:].reshape(-1, 2).tolist())
    kind = leidenalg.ModularityVertexPartition
    runs = [
        seconds_of(lambda: leidenalg.find_partition(graph, kind, seed=seed))
        for seed in range(1, 6)
    ]
    return sum(taken for taken, _ in runs) / 5, max(found.modularity for _, found in runs)


def python_peers(folder, name, ours, adjacency):
    """{peer: seconds} and a note, of peers that Python calls."""
    degrees = numpy.asarray(adjacency.sum(1)).ravel() if adjacency is not None else None
    if name == "pagerank":
        return {"scipy": scipy_pagerank(adjacency, ours)}, ""
    if name == "adamic_adar":
        weights = 1 / numpy.log(numpy.maximum(degrees, 2))
        return {"scipy": scipy_links(adjacency, weights, ours)}, ""
    if name == "resource_allocation":
        weights = 1 / numpy.maximum(degrees, 1)
        return {"scipy": scipy_links(adjacency, weights, ours)}, ""
    if name == "projection":
        return {"scipy": scipy_projection(folder, ours)}, ""
    if name == "communities":
        try:
            taken, best = leidenalg_communities(folder)
        except ImportError:
            return {}, "leidenalg is not installed"
        word = "reached" if ours[-1] >= best - 0.0003 else "NOT reached"
        return {"leidenalg": taken}, f"Q {ours[-1]:.5f}, leidenalg's best of 5 {best:.5f}: {word}"
    return {}, ""


def check(name, ours, theirs, tolerance):
    if tolerance is None:
        return
    size = min(len(ours), len(theirs))
    theirs = numpy.nan_to_num(theirs)  # isolates have no constraint: ours are written as 0
    numpy.testing.assert_allclose(ours[:size], theirs[:size], rtol=tolerance, atol=1e-12,
                                  err_msg=name)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    rows = [row for row in ROWS if not options.only or row[0] in options.only]
    programs = options.build / "benchmarks"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small_graph(folder)
        ties = Path(os.environ.get("BINDEGLIED_SHARED", "/nowhere")) / "data/cordis/ties.csv.gz"
        if ties.exists():
            large_graph(folder, ties)
        else:
            print("BINDEGLIED_SHARED names no history: its rows are left out", file=sys.stderr)
            rows = [row for row in rows if row[1] != LARGE]
        print("| measure | graph | ours s | igraph s | other s | times faster than the best | goal | |")
        print("|---|---|---|---|---|---|---|---|")
        adjacency = adjacency_of(folder, LARGE) if ties.exists() else None
        for measure, graph, tolerance, goal in rows:
            own, numbers = run(programs / "time_measures", folder, graph, options.threads,
                               [measure])[measure]
            peers = {}
            theirs = run(programs / "time_igraph", folder, graph, 1, [measure]).get(measure)
            if theirs:
                check(measure, numbers, theirs[1], tolerance)
                peers["igraph"] = theirs[0] * SCALE.get(measure, 1)
            others, note = python_peers(folder, measure, numbers, adjacency)
            best = min([*peers.values(), *others.values()], default=None)
            ratio = f"{best / own:.1f}" if best else "-"
            verdict = "" if best is None or goal is None else ("yes" if best / own >= goal else "NO")
            other = ", ".join(f"{peer} {taken:.3f}" for peer, taken in others.items())
            igraph = f"{peers['igraph']:.3f}" if peers else "-"
            print(f"| {measure} | {graph} | {own:.4f} | {igraph} | {other or '-'} | {ratio} | "
                  f"{goal or '-'} | {verdict} {note}|", flush=True)


if __name__ == "__main__":
    main()
