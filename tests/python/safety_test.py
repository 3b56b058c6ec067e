"""Ctrl-C, threads, the lock of the interpreter, and memory."""

import gc
import os
import resource
import signal
import subprocess
import sys
import threading
import time
import unittest

import numpy as np

import bindeglied as bg
from cases import Case
from large_data import large_graph, large_history

# 10000 are for an optimised build; they take minutes in one for debugging.
ROUNDS = int(os.environ.get("BINDEGLIED_ROUNDS", "300"))
SANITIZED = "libasan" in os.environ.get("LD_PRELOAD", "")
FORMS = ("json", "csv", "graphml", "gexf", "pajek", "dl", "vna", "gephi", "kumu", "json_graph")


# Another handler comes to stand before Python's or ours, and passes on to it.
CHAINED = """
import faulthandler, os, signal, sys, threading
from safety_test import Interrupts, large_graph
signal.signal(signal.SIGINT, signal.default_int_handler)
graph = large_graph()
register = threading.Timer(0.2, faulthandler.register, (signal.SIGINT, sys.stderr, False, True))
graph.components()
register.start()
if sys.argv[1] == "between calls":
    register.join()
while register.is_alive():
    graph.betweenness()
graph.components()
Interrupts().assertRaises(KeyboardInterrupt, os.kill, os.getpid(), signal.SIGINT)
Interrupts().assert_stops(graph.betweenness)
"""


# Seconds in which a call ends that was asked to stop: no promise, which is measured by stop_times.py,
# but far less than the calls below need, also without optimisation and on a busy machine.
LONG_BEFORE_ITS_END = 5 * (4 if SANITIZED else 1)


def interrupt_soon(seconds):  # a list, empty until the signal was sent and then with its time; the timer
    sent = []

    def send():
        sent.append(time.process_time())
        os.kill(os.getpid(), signal.SIGINT)

    timer = threading.Timer(seconds, send)
    timer.start()
    return sent, timer


class Interrupts(Case):
    def setUp(self):
        # As in a terminal; a test runner in the background may ignore it.
        self.before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def tearDown(self):
        signal.signal(signal.SIGINT, self.before)

    def assert_stops(self, work):
        """Work that would go on for minutes, or that is done again and again, is left at once.  The
        time is that of the processor, which others that keep it busy do not change."""
        sent, timer = interrupt_soon(0.3)
        try:
            with self.assertRaises(KeyboardInterrupt):
                while True:
                    work()
        finally:
            timer.cancel()  # after another error it must not meet whoever comes next
        self.assertLess(time.process_time() - sent[0], LONG_BEFORE_ITS_END)

    def test_stop_measures(self):
        graph = large_graph(60000, 600000)
        self.assert_stops(graph.betweenness)
        self.assert_stops(graph.harmonic_closeness)
        self.assert_stops(lambda: graph.sample_betweenness(sources=50000))
        self.assert_stops(graph.weighted_betweenness)
        self.assert_stops(lambda: graph.pagerank(damping=0.99, tolerance=1e-13))
        self.assert_stops(lambda: graph.personalised_pagerank(range(2000)))
        self.assert_stops(lambda: graph.push_pagerank(0, damping=0.99, error=1e-12))
        self.assert_stops(lambda: graph.communities(starts=1000))
        self.assert_stops(lambda: graph.predict_links(range(60000)))
        self.assert_stops(lambda: graph.brokerage([0, 1] * 30000))
        self.assert_stops(graph.eigenvector_centrality)
        self.assert_stops(graph.rewire)

    def test_stop_questions(self):
        network = self.network
        for ask in (network.stats, network.groups, network.bridges,
                    lambda null: network.stats(figures=True, null=null)):
            self.assert_stops(lambda: ask(null=100000))
        self.assert_stops(network.plan)

    def test_stop_questions_about_many_projects(self):
        files = large_history()
        self.assert_stops(lambda: bg.load(files))
        network = bg.load(files)
        for ask in (
            lambda: network.recommend(all=True), lambda: network.plan(),
            lambda: network.plan(fair=True), lambda: network.plan(rounds=3, table_size=6),
            lambda: network.evaluate(cutoff="2017-01-01"), lambda: network.train(),
            lambda: network.gaps(suggest=1), lambda: network.gaps(group_test=True),
            lambda: network.gaps(blank_spots=True), lambda: network.entry_points("org-1-1"),
            lambda: network.paths("org-1-1", "org-2-2", count=1000),
        ):
            self.assert_stops(ask)

    def test_stop_what_is_made_of_many_rows(self):
        network = bg.load(large_history())
        rows = network.gaps(suggest=0)
        rows.to_pandas()  # a library that is left while it is loaded can be loaded no more
        for make in (rows.to_json, rows.to_csv, rows.to_dicts, rows.to_pandas, network.to_pandas,
                     *(lambda form=form: network.convert(form) for form in FORMS)):
            self.assert_stops(make)

    def test_leave_everything_usable(self):
        self.assert_stops(lambda: self.network.groups(null=100000))
        self.assertGreater(len(self.network.gaps()), 0)
        self.assertIs(signal.getsignal(signal.SIGINT), signal.default_int_handler)

    def test_that_a_handler_swallows_change_no_result(self):
        graph = large_graph(2000, 20000)
        expected = graph.betweenness()
        came = []
        signal.signal(signal.SIGINT, lambda *_: came.append(1))
        sent, _ = interrupt_soon(0.02)
        while not sent:
            np.testing.assert_array_equal(graph.betweenness(), expected)
        time.sleep(0.01)
        self.assertEqual(came, [1])

    def test_may_be_handled_by_questions(self):
        graph = large_graph(2000, 20000)
        expected = graph.betweenness()
        came = []

        def handle(*_):
            came.append(len(self.network.find("Ruhr")))
            if len(came) == 1:  # once more, while the first one is handled
                os.kill(os.getpid(), signal.SIGINT)

        signal.signal(signal.SIGINT, handle)
        sent, _ = interrupt_soon(0.02)
        while not sent:
            np.testing.assert_array_equal(graph.betweenness(), expected)
        time.sleep(0.01)
        self.assertEqual(len(came), 2)

    def test_that_are_ignored_stay_ignored(self):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sent, _ = interrupt_soon(0.05)
        while not sent:
            self.network.stats()
        self.assertEqual(signal.getsignal(signal.SIGINT), signal.SIG_IGN)

    def test_pass_through_the_handlers_of_others(self):
        for when in "between calls", "within a call":
            run = subprocess.run([sys.executable, "-c", CHAINED, when], capture_output=True)
            self.assertEqual((run.returncode, run.stderr.count(b"call first")), (0, 2), run.stderr)


def run_all(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


class Threads(Case):
    def test_may_ask_one_network_at_once(self):
        expected = [self.network.gaps().to_json(), self.network.stats(null=19).to_json()]
        found = [None] * 8

        def ask(number):
            if number % 2:
                found[number] = self.network.stats(null=19).to_json()
            else:
                found[number] = self.network.gaps().to_json()

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(len(found))]
        run_all(threads)
        self.assertEqual(found, expected * 4)

    def test_go_on_while_one_measures(self):
        graph = large_graph()
        done = threading.Event()

        def measure():
            graph.betweenness(threads=1)
            done.set()

        thread = threading.Thread(target=measure)
        thread.start()
        turns = 0
        while not done.is_set():
            time.sleep(0.001)
            turns += 1
        thread.join()
        self.assertGreater(turns, 20)  # who had to wait for the lock would have one or two

    def test_raise_their_own_errors(self):
        errors = []

        def ask():
            try:
                self.network.gaps(for_="nobody at all")
            except bg.UsageError as error:
                errors.append(error.code)

        threads = [threading.Thread(target=ask) for _ in range(4)]
        run_all(threads)
        self.assertEqual((len(errors), len(set(errors))), (4, 1))


def resident():
    """Memory of this process now [bytes]."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


class Memory(Case):
    TIES = b"from,to,kind\na,b,cooperates_with\nb,c,cooperates_with\n"

    def assert_does_not_grow(self, work):
        if SANITIZED:
            self.skipTest("the sanitizer keeps what is freed")
        for _ in range(ROUNDS // 10):
            work()
        gc.collect()
        before = resident()
        for _ in range(ROUNDS):
            work()
        gc.collect()
        grown = resident() - before
        # Half a kilobyte for each would be the smallest network.
        self.assertLess(grown, 500 * ROUNDS, f"{grown} bytes in {ROUNDS} rounds")

    def test_networks_come_and_go(self):
        files = {"ties.csv": self.TIES}

        def work():
            network = bg.load(files)
            network.graph().degrees()

        self.assert_does_not_grow(work)

    def test_graphs_and_their_arrays_come_and_go(self):
        def work():
            graph = bg.Graph.from_edges(100, range(99), range(1, 100))
            graph.pagerank(), graph.targets, graph.communities(threads=1), graph.edges()

        self.assert_does_not_grow(work)

    def test_results_errors_and_tables_come_and_go(self):
        network = bg.load({"ties.csv": self.TIES})

        def work():
            rows = network.find("a")
            rows.to_dicts(), rows._report.frame(), rows[0].id, network.table("ties")
            try:
                network.gaps(for_="z")
            except bg.UsageError:
                pass

        self.assert_does_not_grow(work)

    def test_objects_that_are_shared_keep_their_count(self):
        text = "a" * 10  # names like it are looked for, which takes longer the longer it is
        before = sys.getrefcount(text), sys.getrefcount(None)
        rounds = 100
        for _ in range(rounds):
            with self.assertRaises(bg.UsageError):
                self.network.gaps(for_=text)
            self.network.table("topics")
        after = sys.getrefcount(text), sys.getrefcount(None)
        self.assertEqual(before[0], after[0])
        self.assertLess(abs(before[1] - after[1]), rounds / 2)


if __name__ == "__main__":
    unittest.main()
