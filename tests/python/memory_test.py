"""What is made and let go of leaves nothing behind."""

import gc
import os
import resource
import subprocess
import sys
import tempfile
import unittest

import bindeglied as bg
from cases import Case

# Rounds of what takes far less than a millisecond, and of what takes many of them in a build for
# debugging: tests/python/CMakeLists.txt asks for 10000 of these in an optimised one.
CHEAP_ROUNDS = 10000
ROUNDS = int(os.environ.get("BINDEGLIED_ROUNDS", "300"))
SANITIZED = "libasan" in os.environ.get("LD_PRELOAD", "")


# A graph of so many vertices takes a gigabyte.
WITHOUT_MEMORY = """
import resource
import bindeglied as bg
with open("/proc/self/statm", encoding="ascii") as file:
    taken = int(file.read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (taken + 2**28, resource.RLIM_INFINITY))
try:
    bg.Graph.from_edges(2**28, [], [])
except bg.LimitError as error:
    print(error, error.code, error.german, sep="|")
"""


def resident():
    """Memory of this process now [bytes]."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


class Memory(Case):
    TIES = b"from,to,kind\na,b,cooperates_with\nb,c,cooperates_with\n"

    def growth(self, work, rounds):
        """Bytes that so many rounds leave behind."""
        if SANITIZED:
            self.skipTest("the sanitizer keeps what is freed")
        for _ in range(rounds // 5):
            work()
        gc.collect()
        before = resident()
        for _ in range(rounds):
            work()
        gc.collect()
        return resident() - before

    def assert_does_not_grow(self, work):
        """Not by the smallest object of each round: none takes less than 16 bytes."""
        self.assertLess(self.growth(work, CHEAP_ROUNDS), 8 * CHEAP_ROUNDS)

    def test_that_is_missing_is_said(self):
        """In a process of its own, which may take no more than a little beside what it has."""
        if SANITIZED:
            self.skipTest("the sanitizer reserves more than may be taken")
        run = subprocess.run([sys.executable, "-c", WITHOUT_MEMORY], capture_output=True, text=True)
        said = "out of memory|error.memory|Der Arbeitsspeicher reicht nicht\n"
        self.assertEqual((run.returncode, run.stdout), (0, said), run.stderr)

    def test_networks_come_and_go(self):
        files = {"ties.csv": self.TIES}

        def work():
            network = bg.load(files)
            network.graph().degrees()

        # The smallest network takes half a kilobyte.
        self.assertLess(self.growth(work, ROUNDS), 100 * ROUNDS)

    def test_other_weights_copy_no_data(self):
        files = {"ties.csv": b"from,to,kind\n" + b"".join(
            b"organisation-%d,organisation-%d,cooperates_with\n" % (i, i + 1) for i in range(20000))}
        network = bg.load(files)
        before = resident()
        other = bg.load(files)
        size = resident() - before
        self.assertEqual(len(other.table("ties")["from"]), 20000)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "weights.csv")
            with open(path, "w", encoding="utf-8") as file:
                file.write(bg.load().train(tasks="A").to_csv())
            before = resident()
            held = [network._study.with_weights(os.fsencode(path)) for _ in range(20)]
            if not SANITIZED:
                self.assertLess(resident() - before, size)
        self.assertEqual({study.counts for study in held}, {network._study.counts})

    def test_conversions_come_and_go(self):
        network = bg.load({"ties.csv": self.TIES})
        frames, graph, other = network.to_pandas(), network.to_networkx(), network.to_igraph()
        tables = {"ties": [{"from": "a", "to": "b", "kind": "cooperates_with"}]}

        def work():
            network.to_tables(), network.to_pandas(), network.to_networkx(), network.to_igraph()
            network.convert("csv")
            bg.Network.from_pandas(*frames), bg.Network.from_tables(tables)
            bg.Network.from_networkx(graph), bg.Network.from_igraph(other)

        # Each round makes several networks; pandas takes its time.
        rounds = max(300, ROUNDS // 10)
        self.assertLess(self.growth(work, rounds), 100 * rounds)

    def test_graphs_and_their_arrays_come_and_go(self):
        ends = [0, 1], [1, 2]

        def work():
            graph = bg.Graph.from_edges(3, *ends, ids=["a", "b", "c"])
            graph.degrees(), graph.targets, graph.edges(), graph.components(), graph.ids

        self.assert_does_not_grow(work)

    def test_graphs_of_two_modes_come_and_go(self):
        self.assert_does_not_grow(lambda: bg.TwoMode.from_ties(2, 2, [0, 1], [0, 1]).row_degrees())

    def test_measures_come_and_go(self):
        graph = bg.Graph.from_edges(3, [0, 1], [1, 2])
        self.assert_does_not_grow(lambda: graph.pagerank(threads=1, damping=0.5))

    def test_rows_come_and_go(self):
        network = bg.load({"ties.csv": self.TIES})
        rows = network.find("a")

        def work():
            rows.to_dicts(), rows._report.frame(), rows[0].id, network.table("ties")

        self.assert_does_not_grow(work)

    def test_errors_come_and_go(self):
        network = bg.load({"ties.csv": self.TIES})

        def work():
            try:
                network.gaps(for_="z")
            except bg.UsageError:
                pass

        self.assert_does_not_grow(work)

    def test_results_come_and_go(self):
        network = bg.load({"ties.csv": self.TIES})
        self.assert_does_not_grow(lambda: network.find("a"))

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
