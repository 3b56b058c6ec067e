"""The day of a network holds for its questions, unless they name their own."""

import json
import os
import tempfile
import unittest

import bindeglied as bg
from cases import Case, printed

EARLY, LATE = "2019-01-31", "2019-07-31"


class Days(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.early, cls.late = bg.load(as_of=EARLY), bg.load(as_of=LATE)

    def test_of_two_networks_are_each_its_own(self):
        by_days = self.network.diff(from_=EARLY, to=LATE)
        self.assertGreater(len(by_days), 0)
        between = self.early.diff(self.late)
        self.assertEqual(between.to_dicts(), by_days.to_dicts())
        self.assertEqual((between.summary["from"], between.summary["to"]), (EARLY, LATE))
        self.assertEqual(between.as_of, LATE)

    def test_of_one_of_two_networks_leave_the_other_its_own(self):
        day = self.network.as_of
        for before, after, days in ((self.early, self.network, (EARLY, day)),
                                    (bg.load(as_of=day), self.network, (day, day)),
                                    (self.network, bg.load(as_of="2020"), (day, "2020-12-31"))):
            summary = before.diff(after).summary
            self.assertEqual((summary["from"], summary["to"]), days)

    def test_that_a_comparison_names_come_first(self):
        summary = self.early.diff(self.late, from_="2019-03-01", to="2019-04-01").summary
        self.assertEqual((summary["from"], summary["to"]), ("2019-03-01", "2019-04-01"))
        summary = self.early.diff(self.late, to="2019-04-01").summary
        self.assertEqual((summary["from"], summary["to"]), (EARLY, "2019-04-01"))
        summary = self.early.diff(bg.load(), as_of="2019-04-01").summary
        self.assertEqual((summary["from"], summary["to"]), ("2019-04-01", "2019-04-01"))

    def test_of_a_network_are_left_out_where_two_are_named(self):
        for verb in "stats", "groups", "bridges", "diff":
            own = getattr(self.early, verb)(from_=EARLY, to=LATE)
            expected = printed(verb, "--from", EARLY, "--to", LATE)
            self.assertEqual(own.to_json(), expected, verb)
        with self.assertRaisesRegex(bg.UsageError, "as_of does nothing beside"):
            self.network.stats(from_=EARLY, to=LATE, as_of=LATE)

    def test_of_a_network_are_the_later_one_where_one_is_named(self):
        for verb in "stats", "groups", "bridges", "diff":
            own = getattr(self.late, verb)(from_=EARLY)
            self.assertEqual(own.to_json(), printed(verb, "--from", EARLY, "--as-of", LATE), verb)

    def test_of_a_network_are_no_matter_to_a_backtest(self):
        tests = [network.evaluate(cutoff="2019-01-01", only_score=True)
                 for network in (self.network, self.early)]
        self.assertEqual(*(test.to_dicts() for test in tests))

    def test_of_a_network_are_left_out_where_the_training_names_its_own(self):
        trained = self.late.train(before="2019-06-01", tasks="A")
        self.assertEqual(trained.to_json(), printed("train", "--before", "2019-06-01", "--tasks", "A"))
        with self.assertRaisesRegex(bg.UsageError, "^before and as_of contradict each other$"):
            self.late.train(before="2019-06-01", as_of=LATE)

    def test_in_the_wrong_order_are_refused(self):
        with self.assertRaisesRegex(bg.UsageError, "from_ must not be later than to"):
            self.late.diff(self.early)

    def test_compare_other_data_as_the_program_does(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for name, since in (("old", "2019-05-01"), ("new", "2019-02-01")):
                paths.append(os.path.join(folder, name + ".json"))
                with open(paths[-1], "w", encoding="utf-8") as file:
                    json.dump({"ties": [{"from": "a", "to": "b", "kind": "member_of",
                                         "since": since}]}, file)
            between = bg.load(paths[0], as_of=EARLY).diff(bg.load(paths[1], as_of=LATE))
            self.assertEqual(between.to_json(), printed("diff", *paths, "--from", EARLY, "--to", LATE))
            self.assertEqual(between.summary["ties_added"], 1)


if __name__ == "__main__":
    unittest.main()
