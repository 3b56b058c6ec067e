"""What Python adds to the measures, and how they compare with python-igraph and networkx, as Markdown.

    PYTHONPATH=BUILD/python compare_python.py BUILD [MEASURE...]

BUILD is a build folder with the program time_measures and the module (preset release, benchmarks on).  The networks are
those of compare_measures.py: P1e4, and the projection of the history that BINDEGLIED_SHARED names, without which its
rows are left out; and a sample, the projection of the first 5,000 ties of that history, for what takes a peer minutes
on the whole.  Seconds are those of the processor, one thread each (triangles and clustering: all cores): of C++ and
Python the median of 11 runs that take turns, of peers one run beside the least of three of ours.  Results are compared
before a ratio is printed; where they differ the cell says so, and the exit code is 1.  A peer that needs more than half a
minute is stopped, and the cell says by how much it is slower at least.
"""

import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
import pandas

import bindeglied as bg
from compare_measures import Run, heading, row
from measure_calls import MEASURES, SAMPLE, Network, values
from networks import LARGE, SMALL, make_large, make_small
from python_peers import seconds_of

LIMIT = 30  # seconds for a peer
ROUNDS = 11
SAMPLE_TIES = 5000


class Cpp:
    """The program time_measures, which measures once each time that it is asked."""

    def __init__(self, run, measure):
        command, self.folder = run.command("time_measures", measure.on, measure.threads, measure.name)
        self.name = measure.name
        self.process = subprocess.Popen([*command, "asked"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def seconds(self):
        print(file=self.process.stdin, flush=True)
        told = self.process.stdout.readline().split("\t")
        assert len(told) == 3, f"{self.name}: time_measures has failed"
        return float(told[1])

    def numbers(self):
        """Of the last time; the program ends."""
        self.process.stdin.close()
        assert self.process.wait() == 0, f"{self.name}: time_measures has failed"
        return numpy.fromfile(self.folder / f"{self.name}.f64")


def medians(run, measure, network):
    """Seconds of C++ and of Python, whose numbers are the same."""
    cpp = Cpp(run, measure)
    network.make("graph")
    cpp.seconds(), measure.ours(network)  # whose first call finds nothing in the caches
    turns = [(cpp.seconds(), *seconds_of(lambda: measure.ours(network))) for _ in range(ROUNDS)]
    numbers = measure.numbers(network, turns[-1][2])
    numpy.testing.assert_allclose(values(numbers).ravel(), cpp.numbers(), rtol=1e-12, err_msg=measure.name)
    return [statistics.median(turn[i] for turn in turns) for i in range(2)]


def compare_peer(pipe, measure, peer, network):
    """In a process of its own: sends our seconds, then the peer's, or what differs."""
    call = peer.ours or measure.ours
    seconds, mine = seconds_of(lambda: call(network), 3)
    pipe.send(seconds)
    taken, theirs = seconds_of(lambda: peer.call(network))
    try:
        numpy.testing.assert_allclose(peer.numbers(network, theirs), peer.numbers(network, mine),
                                      rtol=peer.tolerance, atol=1e-12)
    except AssertionError as error:
        taken = f"{measure.name} {error}"
    pipe.send(taken)


def times_slower(run, measure, library, networks):
    """The cell of a peer: its seconds over ours, and where when that is not the network of the row."""
    peer = getattr(measure, library)
    if peer is None:
        return "-"
    if peer.on not in networks:
        return f"needs {peer.on}"
    network = networks[peer.on]
    network.make(library)
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=compare_peer, args=(theirs, measure, peer, network))
    process.start()
    theirs.close()
    where = "" if peer.on == measure.on else f" ({peer.on})"
    try:
        seconds = ours.recv()
        taken = ours.recv() if ours.poll(LIMIT) else None
    except EOFError:
        return run.failed("failed")
    finally:
        process.kill()
        process.join()
    if isinstance(taken, str):
        print(taken, file=sys.stderr)
        return run.failed("differs")
    ratio = (taken or LIMIT) / seconds
    return ("" if taken else "> ") + f"{ratio:.{1 if ratio < 10 else 0}f}{where}"


def compare_measures(run, only):
    heading("Measures from Python", "measure", "network", "C++ s", "Python s", "Python / C++", "igraph / ours",
            "networkx / ours")
    networks = {name: Network(run.folder, name) for name in (SMALL, SAMPLE, LARGE)
                if (run.folder / f"{name}.edges").exists()}
    for measure in MEASURES:
        if (only and measure.name not in only) or measure.on not in networks:
            continue
        try:
            cpp, python = medians(run, measure, networks[measure.on])
        except AssertionError as error:
            print(error, file=sys.stderr)
            row(measure.name, measure.on, run.failed("failed"), "", "", "", "")
            continue
        cells = [times_slower(run, measure, library, networks) for library in ("igraph", "networkx")]
        row(measure.name, measure.on, f"{cpp:.3g}", f"{python:.3g}", f"{python / cpp:.2f}", *cells)


def microseconds(call, times=20000):
    taken, _ = seconds_of(lambda: [call() for _ in range(times)])
    return 1e6 * taken / times


def compare_overhead():
    """On a graph on which there is nothing to do."""
    heading("A call", "call", "microseconds")
    graph = bg.Graph.from_edges(2, [0], [1])
    for name, call in (("degrees()", graph.degrees), ("core_numbers()", graph.core_numbers),
                       ("density()", graph.density), ("constraint(threads=1)", lambda: graph.constraint(threads=1))):
        row(name, f"{statistics.median(microseconds(call) for _ in range(5)):.2f}")


def compare_tables(history):
    heading("Tables of the history", "call", "rows", "seconds")
    taken, network = seconds_of(lambda: bg.load(history))
    row("load()", "", f"{taken:.2f}")
    nodes, ties = network.to_pandas()
    calls = (("ties alone: pandas.DataFrame(network.table('ties'))", len(ties),
              lambda: pandas.DataFrame(network.table("ties"))),
             ("to_pandas(), nodes and ties", len(nodes) + len(ties), network.to_pandas))
    for name, rows, call in calls:
        row(name, rows, f"{statistics.median(seconds_of(call)[0] for _ in range(ROUNDS)):.3f}")


def main():
    build = Path(sys.argv[1])
    shared = os.environ.get("BINDEGLIED_SHARED")
    history = Path(shared) / "data" / "cordis" if shared else None
    with tempfile.TemporaryDirectory() as name:
        run = Run(build, Path(name), [])
        compare_overhead()
        make_small(run.folder, 10_000, 103_166)
        if history and history.exists():
            compare_tables(history)
            make_large(run.folder, history / "ties.csv.gz", 10**9)
            make_large(run.folder, history / "ties.csv.gz", SAMPLE_TIES, SAMPLE)
        compare_measures(run, sys.argv[2:])
    return 1 if run.has_failed else 0


if __name__ == "__main__":
    sys.exit(main())
