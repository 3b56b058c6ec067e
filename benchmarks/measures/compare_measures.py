"""Times the measures and their peers on the same networks in one run, and prints the ratios as Markdown.

    compare_measures.py BUILD [--parts measures threads memory loading scale] [--only NAME ...] [--trial]

BUILD is a build folder (preset release, benchmarks on).  Peers are what is installed of igraph (its C library),
graph-tool, scipy, pandas and leidenalg, in one thread beside ours in one (networkx is nowhere the fastest); seconds are those
of the processor, with two threads those of the wall.  Results are compared before a ratio is printed; a row whose
results differ, also in how many there are, says so, and the exit code is 1.  A peer of a row that is not installed
or gives no answer is named as missing, and such a row has no verdict.  The networks are made here: P1e4, with 10,000 vertices and a heavy
tail; the projection of the history of cooperation that BINDEGLIED_SHARED names, without which its rows are left out;
and a table of ten million ties.
--trial makes all of them small, to try the script.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

import graph_tool_peers
import networks
import python_peers
from networks import LARGE, SMALL

# measure, network, tolerance against igraph (None: not compared), goal against the best peer
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
    ("adamic_adar", LARGE, 1e-9, 3),
    ("resource_allocation", LARGE, None, 3),
    ("jaccard", LARGE, None, None),
    ("projection", LARGE, 0, 1),
    ("newman", LARGE, None, None),
    ("betweenness_from_64", LARGE, 1e-9, 4),
    ("communities", LARGE, None, 2),
    ("harmonic", SMALL, 1e-9, 100),
    ("harmonic", LARGE, None, None),
    ("betweenness", SMALL, 1e-9, 10),
    ("weighted_betweenness", SMALL, 1e-9, None),
]
SCALE = {"pagerank_of_64": 64}  # igraph is asked for one
# What time_igraph has, and how many numbers it leaves where these are not one per vertex.
IGRAPH = {"k_core", "components", "triangles", "clustering", "constraint", "pagerank", "pagerank_of_64", "adamic_adar",
          "projection", "betweenness_from_64", "harmonic", "betweenness", "weighted_betweenness"}
SIZES = {"projection": 2, "adamic_adar": 10}
# Beside the goal against the best peer: one against a certain other.
FURTHER_GOALS = {"adamic_adar": ("igraph", 30)}
ONLY_OURS = {("harmonic", LARGE)}  # igraph takes half an hour
HEAVY = ["triangles", "clustering", "constraint", "pagerank_of_64", "adamic_adar", "newman", "betweenness_from_64",
         "harmonic", "betweenness", "weighted_betweenness"]


class Run:
    """The folders, and what has gone wrong so far."""

    def __init__(self, build, folder, rows):
        self.programs, self.binary, self.folder, self.rows = build / "benchmarks", build / "bindeglied", folder, rows
        self.has_failed = False

    def command(self, program, graph, threads, name):
        """The command, and the folder where it leaves its numbers."""
        out = self.folder / program
        out.mkdir(exist_ok=True)
        files = [self.programs / program, self.folder / f"{graph}.edges", self.folder / f"{graph}.groups"]
        return [*map(str, [*files, out, threads, name])], out

    def numbers(self, program, graph, threads, name):
        """Seconds of the processor, of the wall, and the numbers left behind; None when the program has no answer."""
        command, out = self.command(program, graph, threads, name)
        result = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=900)
        found = re.search(rf"^{name}\t(\S+)\t(\S+)$", result.stdout, re.M)
        if result.returncode != 0 or not found:
            return None
        return float(found[1]), float(found[2]), numpy.fromfile(out / f"{name}.f64")

    def failed(self, words):
        self.has_failed = True
        return f"**{words}**"


def row(*cells):
    print("| " + " | ".join(map(str, cells)) + " |", flush=True)


def heading(title, *columns):
    print(f"\n### {title}\n")
    row(*columns)
    row(*["---"] * len(columns))


def check(name, ours, theirs, tolerance, size):
    """Theirs are `size` numbers; behind as many of ours others may stand: a mean, further vertices asked about."""
    if tolerance is None:
        return
    assert len(theirs) == size, f"{name}: the peer has {len(theirs)} numbers for {size}"
    assert len(ours) >= size, f"{name}: ours are {len(ours)} numbers for {size}"
    theirs = numpy.nan_to_num(theirs)  # isolates have no constraint: ours are written as 0
    numpy.testing.assert_allclose(ours[:size], theirs, rtol=tolerance, atol=1e-12, err_msg=name)


def peers_of(run, measure, graph, tolerance, numbers):
    """{peer: seconds, None where it is missing}, and a note."""
    peers, note = {}, ""
    if (measure, graph) in ONLY_OURS:
        return peers, note
    if measure in IGRAPH:
        theirs = run.numbers("time_igraph", graph, 1, measure)
        if theirs:
            count = networks.edges_of(run.folder, graph)[0]
            check(measure, numbers, theirs[2], tolerance, SIZES.get(measure, count))
        peers["igraph"] = theirs and theirs[0] * SCALE.get(measure, 1)
    if graph == LARGE and measure in python_peers.PEERS:
        try:
            others, note = python_peers.PEERS[measure](run.folder, numbers)
            peers |= others
        except ImportError as error:
            peers[error.name or str(error)] = None
    if (measure, graph) in graph_tool_peers.PEERS:
        try:
            peers["graph-tool"] = graph_tool_peers.seconds(run.folder, measure, graph, numbers)
        except ImportError:
            peers["graph-tool"] = None
    return peers, note


def verdict_of(own, peers, goal):
    """Whether the goal is reached against the best of all peers; none where one is missing."""
    if goal is None or not peers or None in peers.values():
        return ""
    return "yes" if min(peers.values()) / own >= goal else "NO"


def further_verdict(measure, own, peers):
    """How the measure stands to the peer that a goal of its own is set for; empty without one."""
    peer, goal = FURTHER_GOALS.get(measure, (None, None))
    if peers.get(peer) is None:
        return ""
    ratio = peers[peer] / own
    return f"{peer} {ratio:.0f} (goal {goal}: {'yes' if ratio >= goal else 'NO'})"


def compare_measures(run):
    heading("Measures, one thread", "measure", "network", "ours s", "peers s", "times faster than the best", "goal", "")
    for measure, graph, tolerance, goal in run.rows:
        own = run.numbers("time_measures", graph, 1, measure)
        if own is None:
            row(measure, graph, run.failed("failed"), "", "", goal or "-", "")
            continue
        try:
            peers, note = peers_of(run, measure, graph, tolerance, own[2])
        except (AssertionError, subprocess.TimeoutExpired) as error:
            row(measure, graph, f"{own[0]:.4f}", "", "", goal or "-", run.failed(str(error).split("\n")[0] or "differs"))
            continue
        best = min((taken for taken in peers.values() if taken is not None), default=None)
        words = [f"{peer} missing" if taken is None else f"{peer} {taken:.4f}" for peer, taken in peers.items()]
        row(measure, graph, f"{own[0]:.4f}", ", ".join(words) or "-", f"{best / own[0]:.1f}" if best else "-",
            goal or "-", " ".join(filter(None, [verdict_of(own[0], peers, goal), further_verdict(measure, own[0], peers), note])))


def compare_threads(run):
    heading("Two threads", "measure", "network", "one, wall s", "two, wall s", "times faster", "goal", "")
    for measure, graph, _, _ in run.rows:
        if measure not in HEAVY:
            continue
        one = run.numbers("time_measures", graph, 1, measure)
        two = run.numbers("time_measures", graph, 2, measure)
        if one is None or two is None:
            row(measure, graph, run.failed("failed"), "", "", 1.7, "")
            continue
        same = "" if one[2].tobytes() == two[2].tobytes() else run.failed("other bytes")
        verdict = "yes" if one[1] / two[1] >= 1.7 else "NO"
        row(measure, graph, f"{one[1]:.4f}", f"{two[1]:.4f}", f"{one[1] / two[1]:.2f}", 1.7, f"{verdict} {same}")


def compare_memory(run):
    heading("Memory of the projection with weights, loaded", "what", "MB", "goal", "")
    own = run.numbers("time_measures", LARGE, 1, "memory")
    theirs = run.numbers("time_igraph", LARGE, 1, "memory")
    row("ours", f"{own[0]:.1f}", "<= 80", "yes" if own[0] <= 80 else "NO")
    row("igraph", f"{theirs[0]:.1f}" if theirs else "missing", "", "")
    matrix = networks.adjacency_of(run.folder, LARGE)
    size = sum(part.nbytes for part in (matrix.data, matrix.indices, matrix.indptr))
    row("scipy, csr of both directions", f"{size / 2**20:.1f}", "", "")


def compare_loading(run):
    heading("Reading a table of ties", "what", "seconds", "times faster than pandas", "goal", "")
    path = run.folder / "ties.csv"
    result = subprocess.run([str(run.programs / "time_loading"), str(path)], stdout=subprocess.PIPE, text=True, check=True)
    found = dict(line.split("\t", 1) for line in result.stdout.splitlines())
    own, rows = float(found["load"].split("\t")[0]), int(found["rows"])
    try:
        theirs = python_peers.read_csv(path, rows)
    except ImportError as error:
        return row("pandas", error, "", "", "")
    megabytes = path.stat().st_size / 1e6
    row(f"ours, {rows} rows, {megabytes:.0f} MB, all checks", f"{own:.3f}", f"{theirs / own:.1f}", 4,
        "yes" if theirs / own >= 4 else "NO")
    row("pandas.read_csv", f"{theirs:.3f}", "", "", "")
    row("ours, the network built from it", f"{float(found['build'].split(chr(9))[0]):.3f}", "", "", "")


def compare_scale(run, people, projects, ties):
    heading("A network of many ties", "command", "wall s", "GiB", "goal", "")
    path = run.folder / "many.csv"
    count = networks.write_many_ties(path, people, projects, ties)
    command = [str(run.binary), "stats", str(path), "--figures", "--quiet", "-f", "csv"]
    result = subprocess.run(["/usr/bin/time", "-f", "%e %M", *command], capture_output=True, text=True, timeout=1800)
    path.unlink()
    if result.returncode != 0:
        return row("stats --figures", run.failed(result.stderr.strip()[-300:]), "", "", "")
    wall, kilobytes = map(float, result.stderr.split()[-2:])
    figures = {line.split(",")[0]: line.split(",")[1] for line in result.stdout.splitlines()}
    same = "" if float(figures["participations"]) == count else run.failed("other ties")
    verdict = "yes" if wall <= 60 and kilobytes <= 2.5 * 2**20 else "NO"
    row(f"stats --figures, {people} organisations, {projects} projects, {count} ties, {figures['pairs']} pairs",
        f"{wall:.1f}", f"{kilobytes / 2**20:.2f}", "60, 2.5", f"{verdict} {same}")


PARTS = ["measures", "threads", "memory", "loading", "scale"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--parts", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--only", nargs="*", help="measures")
    parser.add_argument("--trial", action="store_true")
    options = parser.parse_args()
    ties = Path(os.environ.get("BINDEGLIED_SHARED", "/nowhere")) / "data/cordis/ties.csv.gz"
    rows = [entry for entry in ROWS if not options.only or entry[0] in options.only]
    parts = list(options.parts)
    if not ties.exists():
        print("BINDEGLIED_SHARED names no history: its rows are left out", file=sys.stderr)
        rows = [entry for entry in rows if entry[1] != LARGE]
        parts = [part for part in parts if part not in ("memory", "loading")]
    with tempfile.TemporaryDirectory() as name:
        run = Run(options.build, Path(name), rows)
        networks.make_small(run.folder, *((1000, 5000) if options.trial else (10_000, 103_166)))
        if ties.exists():
            networks.make_large(run.folder, ties, 20_000 if options.trial else 10**9)
        for part, compare in zip(PARTS, [compare_measures, compare_threads, compare_memory, compare_loading]):
            if part in parts:
                compare(run)
        if "scale" in parts:
            compare_scale(run, *((10_000, 20_000, 100_000) if options.trial else (1_000_000, 2_000_000, 10_000_000)))
    return 1 if run.has_failed else 0


if __name__ == "__main__":
    sys.exit(main())
