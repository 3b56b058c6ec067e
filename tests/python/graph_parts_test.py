"""Graphs from matrices, of who is involved where, and what groups say of them."""

import unittest

import numpy as np
import pandas as pd
import scipy.sparse

import bindeglied as bg
from cases import Case

#  0 - 1 - 2    3 - 4   5
SMALL = bg.Graph.from_edges(6, [0, 1, 3], [1, 2, 4])
#  0 - 1 - 2
PATH = bg.Graph.from_edges(3, [0, 1], [1, 2])


class Matrices(unittest.TestCase):
    def edges(self, *arguments):
        return [list(part) for part in bg.Graph.from_csr(*arguments).edges()]

    def test_have_each_edge_on_either_side(self):
        self.assertEqual(self.edges([0, 0, 1], [0]), [[0], [1], [1]])  # below the diagonal
        self.assertEqual(self.edges([0, 1, 1], [1]), [[0], [1], [1]])  # above it
        self.assertEqual(self.edges([0, 1, 2], [1, 0]), [[0], [1], [1]])
        # 0-1 above, 1-2 below, 0-2 on both; 1 on the diagonal
        self.assertEqual(self.edges([0, 2, 3, 5], [1, 2, 1, 0, 1], [2, 3, 9, 3, 4]),
                         [[0, 0, 1], [1, 2, 2], [2, 3, 4]])

    def test_have_equal_weights_on_both_sides(self):
        self.assertEqual(self.edges([0, 1, 2], [1, 0], [1.5, 1.5])[2], [1.5])
        self.assertEqual(self.edges([0, 1, 2], [1, 0], [0.3, 0.1 + 0.2])[2], [0.3])
        with self.assertRaisesRegex(ValueError, "weights: 1.5 from 0 to 1, but 2 back"):
            self.edges([0, 1, 2], [1, 0], [1.5, 2])

    def test_may_be_triangles_of_a_whole_one(self):
        random = np.random.default_rng(5)
        dense = np.triu(random.integers(0, 2, (30, 30)) * random.random((30, 30)), 1)
        whole = self.edges_of(dense + dense.T)
        self.assertGreater(len(whole[0]), 100)
        for matrix in (dense, dense.T, dense + np.diag([1.0] * 30)):
            self.assertEqual(self.edges_of(matrix), whole)
        # Half of the edges on one side, half on the other.
        mixed = np.where(random.random((30, 30)) < 0.5, dense, 0)
        self.assertEqual(self.edges_of(mixed + (dense - mixed).T), whole)

    def edges_of(self, dense):
        matrix = scipy.sparse.csr_array(dense)
        return self.edges(matrix.indptr, matrix.indices, matrix.data)


class Ids(Case):
    def test_are_made_once(self):
        graph = self.network.graph()
        self.assertIs(graph.ids, graph.ids)
        self.assertIsInstance(graph.ids, tuple)
        self.assertIs(graph.rewire().ids, graph.ids)
        self.assertIsNone(SMALL.ids)
        ties = self.network.two_mode()
        self.assertIs(ties.row_ids, ties.row_ids)
        self.assertIs(ties.project().ids, ties.row_ids)

    def test_are_texts_one_for_each(self):
        for ids, error in ((["a"], ValueError), (["a", "b", 5], TypeError), (5, TypeError)):
            with self.assertRaises(error, msg=ids):
                bg.Graph.from_edges(3, [], [], ids=ids)
            with self.assertRaises(error, msg=ids):
                bg.TwoMode.from_ties(3, 1, [], [], row_ids=ids)
            with self.assertRaises(error, msg=ids):
                bg.TwoMode.from_ties(1, 3, [], [], column_ids=ids)


class TwoModes(Case):
    def test_of_a_network_are_who_is_involved_where(self):
        tie = {"to": "v", "kind": "participates"}
        network = bg.Network.from_tables({
            "venues": [{"id": "v", "kind": "forum"}, {"id": "w", "kind": "project"}],
            "ties": [{**tie, "from": "a"}, {**tie, "from": "b"}, {**tie, "from": "a"},
                     {"from": "b", "to": "w", "kind": "leads", "since": "2019-06"},
                     {"from": "c", "to": "w", "kind": "attends"},  # informed
                     {"from": "a", "to": "c", "kind": "cooperates_with"}],
        })
        ties = network.two_mode()
        self.assertEqual((ties.row_ids, ties.column_ids), (("a", "b", "c"), ("v", "w")))
        self.assertEqual([list(part) for part in ties.ties()], [[0, 1, 1], [0, 0, 1]])
        self.assertEqual(network.two_mode(level="informed").tie_count, 4)
        self.assertEqual(network.two_mode(level="leading").tie_count, 1)
        self.assertEqual(network.two_mode(as_of="2019-05-01").tie_count, 2)
        with self.assertRaises(bg.UnknownOptionError):
            network.two_mode(with_membership=True)  # which is in no venue

    def test_of_a_network_have_its_day(self):
        early = bg.load(as_of="2019-01-31").two_mode()
        self.assertEqual(early.tie_count, self.network.two_mode(as_of="2019-01-31").tie_count)
        self.assertLess(early.tie_count, self.network.two_mode().tie_count)

    def test_of_a_network_are_a_part_of_its_graph(self):
        graph, ties = self.network.graph(), self.network.two_mode()
        self.assertEqual(ties.row_ids, graph.ids)
        shared = set(zip(*(part.tolist() for part in ties.project().edges()[:2])))
        self.assertGreater(len(shared), 100)
        self.assertLess(shared, set(zip(*(part.tolist() for part in graph.edges()[:2]))))

    def test_stand_by_row_then_column_and_once(self):
        # 2-0, 0-2, 1-1, 2-0 again, 0-0
        ties = bg.TwoMode.from_ties(3, 3, [2, 0, 1, 2, 0], np.array([0, 2, 1, 0, 0], dtype=np.int8))
        rows, columns = ties.ties()
        self.assertEqual((list(rows), list(columns)), ([0, 0, 1, 2], [0, 2, 1, 0]))
        self.assertEqual((rows.dtype, columns.dtype, ties.tie_count), (np.uint32, np.uint32, 4))
        self.assertEqual((list(ties.row_degrees()), list(ties.column_degrees())),
                         ([2, 1, 1], [2, 1, 1]))

    def test_that_are_rewired_can_be_read(self):
        rows, columns = [0, 0, 1, 2, 3], [0, 1, 1, 2, 0]
        ties = bg.TwoMode.from_ties(4, 3, rows, columns, row_ids="abcd", column_ids="xyz")
        self.assertEqual([list(part) for part in ties.ties()], [rows, columns])
        found = set()
        for seed in range(20):
            random = ties.rewire(seed=seed)
            self.assertEqual((random.row_ids, random.column_ids), (tuple("abcd"), tuple("xyz")))
            new_rows, new_columns = random.ties()
            np.testing.assert_array_equal(np.bincount(new_rows), [2, 1, 1, 1])
            np.testing.assert_array_equal(np.bincount(new_columns), [2, 2, 1])
            found.add((tuple(new_rows), tuple(new_columns)))
            again = ties.rewire(seed=seed)
            self.assertEqual([list(part) for part in again.ties()],
                             [list(new_rows), list(new_columns)])
        self.assertGreater(len(found), 1)


class Rewired(unittest.TestCase):
    #  0 - 1 - 2 - 3    4 - 5, with weights
    GRAPH = bg.Graph.from_edges(6, [0, 1, 2, 4], [1, 2, 3, 5], [1, 2, 3, 4], ids="abcdef")

    def edges(self, **options):
        random = self.GRAPH.rewire(**options)
        sources, targets, weights = random.edges()
        self.assertEqual((random.vertex_count, random.edge_count, random.ids),
                         (6, 4, tuple("abcdef")))
        self.assertTrue((sources < targets).all())  # neither loops nor both directions
        self.assertEqual(len(set(zip(sources.tolist(), targets.tolist()))), 4)
        np.testing.assert_array_equal(random.degrees(), [1, 2, 2, 1, 1, 1])
        self.assertEqual(sorted(weights), [1, 2, 3, 4])
        return tuple(zip(sources.tolist(), targets.tolist()))

    def test_graphs_keep_their_shape_and_degrees(self):
        found = {self.edges(seed=seed) for seed in range(50)}
        # 1 and 2 are tied and have one of {0, 3, 4, 5} each, or they are not and have two each.
        self.assertGreater(len(found), 5)
        self.assertIn(True, {(1, 2) in edges for edges in found})
        self.assertIn(False, {(1, 2) in edges for edges in found})

    def test_graphs_are_those_of_their_seed(self):
        self.assertEqual(self.edges(seed=7), self.edges(seed=7))
        self.assertEqual(self.edges(), self.edges(seed=1))

    def test_graphs_that_allow_no_other_stay(self):
        star = bg.Graph.from_edges(4, [0, 0, 0], [1, 2, 3])
        self.assertEqual([list(part) for part in star.rewire(seed=3).edges()[:2]],
                         [[0, 0, 0], [1, 2, 3]])


class Triangles(unittest.TestCase):
    def test_are_counted_at_each_corner(self):
        #  0 - 1
        #  | \ |
        #  3 - 2 - 4    0-1-2 and 0-2-3; 4 hangs at 2
        graph = bg.Graph.from_edges(5, [0, 1, 2, 3, 0, 2], [1, 2, 3, 0, 2, 4])
        found = graph.triangles()
        self.assertEqual((list(found.of), found.total), ([2, 1, 2, 1, 0], 2))
        self.assertEqual(found.of.dtype, np.uint64)
        # Pairs of neighbours: 3, 1, 6, 1; who has one neighbour has none.
        clustering = graph.clustering()
        np.testing.assert_allclose(clustering.local, [2 / 3, 1, 1 / 3, 1, np.nan])
        self.assertAlmostEqual(clustering.average, 3 / 4)
        self.assertAlmostEqual(clustering.transitivity, 6 / 11)

    def test_of_everybody_with_everybody(self):
        # Each of five lies in as many as there are pairs of the other four.
        found = bg.Graph.from_edges(5, *np.triu_indices(5, 1)).triangles()
        self.assertEqual((list(found.of), found.total), ([6] * 5, 10))


class Groups(unittest.TestCase):
    GROUPS = [7, 7, -5, 9, 9, -1]  # the last one is not known

    def test_have_their_edges_and_numbers(self):
        # 0-1 within 7, 1-2 across, 3-4 within 9
        mixing = SMALL.mix_each_group(self.GROUPS)
        self.assertEqual([list(part) for part in mixing],
                         [[7, 9, -5], [1, 1, 0], [1, 0, 1], [0, 0, 0]])
        unknown = SMALL.mix_each_group([7, -1, 7, 9, 9, 9])
        self.assertEqual([list(part) for part in unknown], [[7, 9], [0, 1], [0, 0], [2, 0]])
        pairs = SMALL.count_group_pairs(self.GROUPS)
        self.assertEqual([list(part) for part in pairs], [[7, 7, 9], [7, -5, 9], [1, 1, 1]])

    def test_are_bridged_by_who_stands_between(self):
        found = SMALL.find_brokered_groups(self.GROUPS, 1)
        self.assertEqual([list(part) for part in found], [[7], [-5], [1], [1]])
        self.assertEqual(len(SMALL.find_brokered_groups(self.GROUPS, 5).pairs), 0)
        with self.assertRaises(bg.UsageError):
            SMALL.find_brokered_groups(self.GROUPS, 6)

    def test_are_bridged_in_the_order_of_who_needs_the_broker(self):
        #  0 knows 1, 2, 3, 4;  1 - 3 know each other;  5 knows 1, 2, 4.
        graph = bg.Graph.from_edges(6, [0, 0, 0, 0, 1, 1, 2, 4], [1, 2, 3, 4, 3, 5, 5, 5])
        # 2-3 and 3-4 have 0 alone in common, 1-2, 1-4 and 2-4 also 5.
        found = graph.find_brokered_groups([7, 7, 7, 9, -5, 9], 0)
        self.assertEqual([list(part) for part in found],
                         [[7, 9, 7, 7], [9, -5, -5, 7], [1, 1, 2, 1], [1, 1, 0, 0]])
        self.assertEqual([part.dtype for part in found],
                         [np.int64, np.int64, np.uint64, np.uint64])
        without = graph.find_brokered_groups([7, 7, 7, 9, -1, 9], 0)  # 4 is not known
        self.assertEqual([list(part) for part in without], [[7, 7], [9, 7], [1, 1], [1, 0]])

    def test_cross_as_often_as_chance_has_it(self):
        # Who is alone in a group stands in the middle in a third of the deals, and then both edges
        # cross: 1/2, 1/2, 1.
        verdict = PATH.test_cross_share([0, 0, 1], null=9999)
        self.assertEqual((verdict.observed, verdict.samples, verdict.p_more), (0.5, 9999, 1.0))
        self.assertAlmostEqual(verdict.mean, 2 / 3, delta=0.02)
        self.assertAlmostEqual(verdict.p_less, 2 / 3, delta=0.03)
        self.assertLess(verdict.z, 0)
        self.assertEqual(PATH.test_cross_share([0, 0, 1], null=9999, threads=1), verdict)
        self.assertNotEqual(PATH.test_cross_share([0, 0, 1], null=9999, seed=2), verdict)
        self.assertIsNone(PATH.test_cross_share([0, -1, 0]))

    def test_make_roles_as_often_as_chance_has_it(self):
        verdicts = PATH.test_brokerage([0, 0, 1], null=9999)
        self.assertEqual(verdicts.observed.shape, (3, 5))
        self.assertEqual(list(verdicts.observed[1]), [0, 0, 1, 1, 0])
        for role, mean in enumerate((0, 1 / 3, 2 / 3, 2 / 3, 0)):
            self.assertAlmostEqual(verdicts.mean[1][role], mean, delta=0.02, msg=role)
        self.assertTrue(np.isnan(verdicts.z[1][0]))  # nobody is ever a coordinator
        self.assertTrue((verdicts.p > 0).all())
        self.assertEqual(verdicts.samples, 9999)
        with self.assertRaisesRegex(ValueError, "every vertex must be in a group"):
            PATH.test_brokerage([0, -1, 1])
        with self.assertRaisesRegex(bg.UsageError, "null = 0: must be in"):
            PATH.test_brokerage([0, 0, 1], null=0)

    def test_are_those_of_pandas(self):
        kinds = pd.Series(["union", "museum", "union", None, "museum", "union"])
        groups, names = pd.factorize(kinds)
        mixing = SMALL.mix_each_group(groups)
        self.assertEqual([names[group] for group in mixing.groups], ["union", "museum"])


class Threads(unittest.TestCase):
    def test_change_no_triangle(self):
        random = np.random.default_rng(4)
        graph = bg.Graph.from_edges(3000, *random.integers(0, 3000, (2, 60000)))
        one, two = graph.triangles(threads=1), graph.triangles(threads=2)
        np.testing.assert_array_equal(one.of, two.of)
        np.testing.assert_array_equal(graph.clustering(threads=1).local,
                                      graph.clustering(threads=2).local)


if __name__ == "__main__":
    unittest.main()
