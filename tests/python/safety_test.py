"""Ctrl-C, threads, and the lock of the interpreter."""

import os
import signal
import subprocess
import sys
import threading
import time
import traceback
import unittest
import unittest.mock

import numpy as np

import bindeglied as bg
from cases import Case
from large_data import large_graph, large_history

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


# Another process, which needs no lock of ours; it prints the time that ours had used by then, by the
# clock of the processor for another process, as clock_getcpuclockid() of Linux numbers them.
SENDER = """
import os, signal, sys, time
time.sleep(float(sys.argv[1]))
parent = os.getppid()
print(time.clock_gettime((~parent << 3) | 2), flush=True)
os.kill(parent, signal.SIGINT)
"""


def seen_by_profilers(method):
    """The same method: with ** a profiler sees a function that is called, but no bound method."""
    function = method.__func__

    def call(*arguments, **options):
        return function(*arguments, **options)

    return call


class Interrupts(Case):
    def setUp(self):
        study = bg._engine.Study
        patch = unittest.mock.patch.multiple(study, ask=seen_by_profilers(vars(study)["ask"]))
        patch.start()
        self.addCleanup(patch.stop)
        # As in a terminal; a test runner in the background may ignore it.
        self.before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def tearDown(self):
        signal.signal(signal.SIGINT, self.before)

    def stops(self, work, after=0.3):
        """Whether the call of the engine that goes on when the signal comes raises by itself: one
        that goes on to its end returns first, or Python raises in what it makes of the result.  Work
        that is short is done again until the signal comes."""
        callers = []

        def follow(frame, event, function):
            if event == "c_exception" and getattr(function, "__module__", "") == "bindeglied._engine":
                callers.append(frame)

        sender = subprocess.Popen([sys.executable, "-S", "-E", "-c", SENDER, str(after)], stdout=subprocess.PIPE)
        self.addCleanup(sender.stdout.close)
        innermost = None
        try:
            sys.setprofile(follow)
            while True:
                work()
        except KeyboardInterrupt as error:
            *_, (innermost, _) = traceback.walk_tb(error.__traceback__)
        finally:
            sys.setprofile(None)
            stopped = time.process_time()
            sender.kill()  # after another error it must not meet whoever comes next
            sender.wait()
        # The time is that of the processor, which others that keep it busy do not change.
        self.assertLess(stopped - float(sender.stdout.read()), LONG_BEFORE_ITS_END)
        return any(frame is innermost for frame in callers)

    def assert_stops(self, work):
        """Of short calls some end before they look again, or the signal comes between two: another
        moment each time, or it would always be the same part of the call."""
        moments = (0.3 + 0.037 * number for number in range(10))
        self.assertTrue(any(self.stops(work, after) for after in moments), "it went on to its end")

    def assert_stops_each_time(self, work):
        """Of calls that take minutes, so that the signal always comes within one."""
        for _ in range(3):
            self.assertTrue(self.stops(work), "it went on to its end")

    def test_stop_measures_that_take_minutes(self):
        graph = large_graph(60000, 600000)
        for measure in (graph.betweenness, graph.harmonic_closeness, graph.weighted_betweenness,
                        lambda: graph.sample_betweenness(sources=50000),
                        lambda: graph.communities(starts=1000)):
            self.assert_stops_each_time(measure)

    def test_stop_measures(self):
        graph = large_graph(60000, 600000)
        self.assert_stops(lambda: graph.pagerank(damping=0.99, tolerance=1e-13))
        self.assert_stops(lambda: graph.personalised_pagerank(range(2000)))
        self.assert_stops(lambda: graph.push_pagerank(0, damping=0.99, error=1e-12))
        self.assert_stops(lambda: graph.predict_links(range(60000)))
        self.assert_stops(lambda: graph.brokerage([0, 1] * 30000))
        self.assert_stops(graph.eigenvector_centrality)
        self.assert_stops(graph.rewire)

    def test_stop_measures_that_take_a_moment_each(self):
        graph = large_graph(200000, 2000000)
        groups = np.arange(200000) % 7
        for measure in (graph.components, graph.cuts, graph.losses, graph.core_numbers,
                        graph.triangles, graph.clustering, graph.degree_assortativity,
                        lambda: graph.value_assortativity(groups),
                        lambda: graph.group_assortativity(groups),
                        lambda: graph.group_mixing(groups), lambda: graph.modularity(groups)):
            self.assert_stops(measure)

    def test_stop_measures_of_two_modes(self):
        random = np.random.default_rng(3)
        ties = bg.TwoMode.from_ties(20000, 200, random.integers(0, 20000, 100000),
                                    random.integers(0, 200, 100000))
        for measure in ties.clustering, ties.project, ties.rewire:
            self.assert_stops(measure)
        rows, columns = random.integers(0, 20000, 1000000), random.integers(0, 2000, 1000000)
        self.assert_stops(lambda: bg.TwoMode.from_ties(20000, 2000, rows, columns))

    def test_stop_questions(self):
        network = self.network
        for ask in (network.stats, network.groups, network.bridges,
                    lambda null: network.stats(figures=True, null=null)):
            self.assert_stops_each_time(lambda: ask(null=100000))
        self.assert_stops(network.plan)

    def test_stop_questions_about_many_projects(self):
        files = large_history()
        self.assert_stops(lambda: bg.load(files))
        network = bg.load(files)
        for ask in (
            lambda: network.recommend(all=True), lambda: network.plan(),
            lambda: network.plan(fair=True), lambda: network.plan(rounds=3, table_size=6),
            lambda: network.evaluate(cutoff="2017-01-01"), lambda: network.train(),
            lambda: network.gaps(suggest=0), lambda: network.gaps(group_test=True),
            lambda: network.entry_points("org-1-1"),
            lambda: network.paths("org-1-1", "org-1-2", count=1000),
        ):
            self.assert_stops(ask)

    def test_stop_what_is_made_of_many_rows(self):
        network = bg.load(large_history())
        rows = network.gaps(suggest=0)
        for name, make in {
            "to_json": rows.to_json, "to_csv": rows.to_csv, "to_dicts": rows.to_dicts,
            "frame": rows._report.frame, "table": lambda: network.table("ties"),
            **{form: lambda form=form: network.convert(form) for form in FORMS},
        }.items():
            with self.subTest(name):
                self.assert_stops(make)

    def test_leave_everything_usable(self):
        self.assert_stops_each_time(lambda: self.network.groups(null=100000))
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


if __name__ == "__main__":
    unittest.main()
