"""How long Ctrl-C takes to stop a call of the Python module, as Markdown.

    PYTHONPATH=BUILD/python stop_times.py [--samples N] [CALL...]

BUILD is a build folder with the module (preset release).  Each call that takes its time is interrupted N times, at
moments spread over its length (or over its first four seconds), by another process; the seconds are those of the
wall from just before the signal is sent to the KeyboardInterrupt, and those of the processor, which count where others
keep the machine busy, or several threads of ours work at once.  The data are the history of cooperation that
BINDEGLIED_SHARED names, without which only an invented graph is measured.  A call that takes more than 0.2 s of
either to stop in the median is marked, and the exit code is 1.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy

import bindeglied as bg
from compare_measures import heading, row

PROMISED = 0.2  # seconds
LONGEST = 4.0  # seconds of a call that are looked at
FORMS = ("json", "csv", "graphml", "gexf", "pajek", "dl", "vna", "gephi", "kumu", "json_graph", "node_link")
SENDER = """
import os, signal, sys, time
parent = os.getppid()
for line in sys.stdin:
    time.sleep(float(line))
    sent = time.monotonic(), time.clock_gettime((~parent << 3) | 2)  # clock_getcpuclockid() of Linux
    os.kill(parent, signal.SIGINT)
    print(*sent, flush=True)
"""


def clocks():
    """Seconds of the wall, and of the processor."""
    return numpy.array([time.monotonic(), time.process_time()])


class Sender:
    """Another process, so that nothing which we hold keeps it waiting."""

    def __init__(self):
        self.process = subprocess.Popen([sys.executable, "-c", SENDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, start_new_session=True)

    def stop(self, call, after):
        """(whether it was stopped, seconds until then or that it took), both of wall and processor."""
        print(after, file=self.process.stdin, flush=True)
        start = clocks()
        ended = None
        try:
            call()
            ended = clocks()
            time.sleep(60)
        except KeyboardInterrupt:
            stopped = clocks()
        sent = numpy.array([*map(float, self.process.stdout.readline().split())])
        if ended is not None and ended[0] < sent[0]:
            return False, ended - start
        return True, (stopped if ended is None else ended) - sent


def measures():
    """On a graph for which each takes its time."""
    random = numpy.random.default_rng(1)
    count, edges = 20_000, 400_000
    ends = random.integers(0, count, (2, edges))
    graph = bg.Graph.from_edges(count, *ends)
    weighted = bg.Graph.from_edges(count, *ends, random.integers(1, 16, edges))
    groups = numpy.arange(count) % 7
    large = numpy.random.default_rng(2).integers(0, 1_000_000, (2, 5_000_000))
    huge = bg.Graph.from_edges(1_000_000, *large)
    ties = bg.TwoMode.from_ties(200_000, 20_000, large[0] % 200_000, large[1] % 20_000)
    return {
        "Graph.from_edges() of 5 million": lambda: bg.Graph.from_edges(1_000_000, *large),
        "TwoMode.from_ties() of 5 million": lambda: bg.TwoMode.from_ties(1_000_000, 1_000_000, *large),
        "edges() of 5 million": huge.edges,
        "betweenness()": graph.betweenness,
        "weighted_betweenness()": weighted.weighted_betweenness,
        "sample_betweenness()": lambda: graph.sample_betweenness(sources=20_000),
        "harmonic_closeness()": huge.harmonic_closeness,
        "constraint()": graph.constraint,
        "effective_size()": graph.effective_size,
        "eigenvector_centrality()": huge.eigenvector_centrality,
        "pagerank()": lambda: huge.pagerank(tolerance=1e-13, damping=0.99),
        "personalised_pagerank() of 2000": lambda: graph.personalised_pagerank(range(2000)),
        "personalised_pagerank() on a million": lambda: huge.personalised_pagerank(range(64)),
        "push_pagerank()": lambda: huge.push_pagerank(0, damping=0.99, error=1e-12),
        "communities()": lambda: huge.communities(),
        "modularity()": lambda: huge.modularity(numpy.arange(1_000_000) % 7),
        "components()": huge.components, "core_numbers()": huge.core_numbers,
        "cuts()": huge.cuts, "losses()": huge.losses,
        "triangles()": huge.triangles, "clustering()": huge.clustering,
        "brokerage()": lambda: graph.brokerage(groups),
        "predict_links()": lambda: graph.predict_links(range(20_000)),
        "rewire()": huge.rewire,
        "TwoMode.project()": ties.project, "TwoMode.rewire()": ties.rewire, "TwoMode.clustering()": ties.clustering,
    }


def questions(history):
    """About the whole history."""
    network = bg.load(history)
    ids = network.table("stakeholders")["id"]
    projects = network.table("venues")["id"]
    rows = network.stats()
    nodes, ties = network.to_pandas()
    calls = {
        "load()": lambda: bg.load(history),
        "recommend(one project)": lambda: network.recommend(projects[-1]),
        "recommend(for_=)": lambda: network.recommend(for_=ids[0]),
        "recommend(all=True)": lambda: network.recommend(all=True),
        "team()": lambda: network.team(projects[-1], size="3..6"),
        "plan()": network.plan, "plan(fair=True)": lambda: network.plan(fair=True),
        "plan(rounds=3)": lambda: network.plan(rounds=3, table_size=6),
        "evaluate()": lambda: network.evaluate(cutoff="2019-01-01"), "train()": network.train,
        "gaps()": network.gaps, "gaps(suggest=1)": lambda: network.gaps(suggest=1),
        "gaps(group_test=True)": lambda: network.gaps(group_test=True),
        "gaps(blank_spots=True)": lambda: network.gaps(blank_spots=True),
        "gaps(close=3)": lambda: network.gaps(close=3),
        "coverage()": network.coverage,
        "stats()": network.stats, "stats(null=100)": lambda: network.stats(null=100),
        "stats(figures=True, null=100)": lambda: network.stats(figures=True, null=100),
        "groups()": network.groups, "bridges()": network.bridges,
        "entry_points()": lambda: network.entry_points(ids[0]),
        "paths()": lambda: network.paths(ids[0], ids[-1], count=1000),
        "diff()": lambda: network.diff(from_="2018-01-01", to="2020-01-01"),
        "show()": network.show, "find()": lambda: network.find("universitaet"),
        "graph()": network.graph,
        "to_json() of stats()": rows.to_json, "to_csv()": rows.to_csv, "to_ndjson()": rows.to_ndjson,
        "to_markdown()": rows.to_markdown, "to_text()": rows.to_text, "to_dicts()": rows.to_dicts,
        "Result.to_pandas()": rows.to_pandas,
        "Network.to_pandas()": network.to_pandas, "table('ties')": lambda: network.table("ties"),
        "from_pandas()": lambda: bg.Network.from_pandas(nodes, ties),
        "to_networkx()": network.to_networkx,
    }
    return calls | {f"convert({form!r})": lambda form=form: network.convert(form) for form in FORMS}


def measure(sender, name, call, samples):
    """Prints the row; whether it stops as soon as promised."""
    was_stopped, seconds = sender.stop(call, LONGEST)
    length = LONGEST if was_stopped else seconds[0]
    stops = [seconds] if was_stopped else []
    for number in range(samples):
        was_stopped, seconds = sender.stop(call, length * (number + 0.5) / samples)
        if was_stopped:
            stops.append(seconds)
    long = f"> {LONGEST:.0f}" if length == LONGEST else f"{length:.2f}"
    if not stops:
        row(name, long, "ends first", "", "", "")
        return True
    medians, worst = numpy.median(stops, axis=0), numpy.max(stops, axis=0)
    is_kept = medians.max() < PROMISED
    row(name, long, *(f"{seconds:.3f}" for seconds in (*medians, *worst)), *([] if is_kept else ["**too long**"]))
    return is_kept


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=7)
    parser.add_argument("calls", nargs="*", metavar="CALL", help="only those whose name begins so")
    arguments = parser.parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    shared = os.environ.get("BINDEGLIED_SHARED")
    history = Path(shared) / "data" / "cordis" if shared else None
    heading("Ctrl-C", "call", "takes s", "median: wall s", "processor s", "worst: wall s", "processor s")
    sender = Sender()
    kept = []
    for make in (measures, lambda: questions(history) if history and history.exists() else {}):
        kept += [measure(sender, name, call, arguments.samples) for name, call in make().items()
                 if not arguments.calls or name.startswith(tuple(arguments.calls))]
    sender.process.stdin.close()
    sender.process.wait()
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
