"""Every verb answers as the command line does, byte for byte."""

import ast
import csv
import datetime
import io
import json
import os
import tempfile
import unittest

import bindeglied as bg
from bindeglied import _verbs
from cases import Case, printed

DAY = "2019-07-31"


class Answers(Case):
    def assert_prints(self, result, *arguments):
        self.assertEqual(result.to_json(), printed(*arguments))
        verb = "show" if result.command == "overview" else _verbs.method_name(result.command)
        self.assertIn(result._row_type.__name__, getattr(bg.Network, verb).__doc__)

    def test_gaps_in_all_their_forms(self):
        network = self.network
        self.assert_prints(network.gaps(), "gaps")
        self.assert_prints(
            network.gaps(for_="stiftungsnetzwerk-ruhr", as_of=DAY, top=2),
            "gaps", "--for", "stiftungsnetzwerk-ruhr", "--as-of", DAY, "--top", 2,
        )
        self.assert_prints(network.gaps(view="potentials"), "gaps", "--view", "potentials")
        self.assert_prints(network.gaps(view="risks"), "gaps", "--view", "risks")
        self.assert_prints(network.gaps(group_test=True), "gaps", "--group-test")
        self.assert_prints(network.gaps(timeline=True), "gaps", "--timeline")
        self.assert_prints(network.gaps(blank_spots=True), "gaps", "--blank-spots")
        self.assert_prints(network.gaps(close=3), "gaps", "--close", 3)
        self.assert_prints(network.gaps(suggest=5), "gaps", "--suggest", 5)
        self.assert_prints(
            network.gaps(evidence="explicit", indirect_weight=0.25),
            "gaps", "--evidence", "explicit", "--indirect-weight", 0.25,
        )

    def test_partners_teams_and_plans(self):
        network = self.network
        project = "medialab-ruhr"
        self.assert_prints(network.recommend(project), "recommend", project)
        self.assert_prints(
            network.recommend(project, "chemstars-nrw", top=3, list="new"),
            "recommend", project, "chemstars-nrw", "--top", 3, "--list", "new",
        )
        self.assert_prints(network.recommend(all=True), "recommend", "--all")
        self.assert_prints(network.recommend(all=True, spread=1.5),
                           "recommend", "--all", "--spread", 1.5)
        self.assert_prints(network.explain("seat:siko-ruhr/hspv-nrw", projects=["siko-ruhr"]),
                           "explain", "seat:siko-ruhr/hspv-nrw", "--projects", "siko-ruhr")
        self.assert_prints(network.recommend(for_="RVR"), "recommend", "--for", "RVR")
        self.assert_prints(
            network.recommend(text="Lotsen für Auszubildende", topics="Bildung",
                              partners=["RuhrFutur"]),
            "recommend", "--text", "Lotsen für Auszubildende", "--topics", "Bildung",
            "--partners", "RuhrFutur",
        )
        self.assert_prints(
            network.team(project, size="3", quota=["foundation>=1"]),
            "team", project, "--size", 3, "--quota", "foundation>=1",
        )
        self.assert_prints(network.plan(), "plan")
        self.assert_prints(
            network.plan(rounds=2, table_size=6), "plan", "--rounds", 2, "--table-size", 6
        )

    def test_ways_in(self):
        network = self.network
        self.assert_prints(
            network.entry_points("krupp-stiftung"), "entry-points", "krupp-stiftung"
        )
        self.assert_prints(
            network.entry_points(topics="Bildung", kind="foundation", amount=50000),
            "entry-points", "--topics", "Bildung", "--kind", "foundation", "--amount", 50000,
        )
        self.assert_prints(
            network.paths("krupp-stiftung", "medialab-ruhr", count=2),
            "path", "krupp-stiftung", "medialab-ruhr", "-k", 2,
        )

    def test_the_network_of_cooperation(self):
        network = self.network
        self.assert_prints(network.stats(), "stats")
        self.assert_prints(
            network.stats(figures=True, null=9, seed=3),
            "stats", "--figures", "--null", 9, "--seed", 3,
        )
        self.assert_prints(network.groups(resolution=1.5), "groups", "--resolution", 1.5)
        self.assert_prints(network.bridges(level="leading"), "bridges", "--level", "leading")
        self.assert_prints(
            network.bridges(from_=DAY), "bridges", "--from", DAY
        )

    def test_what_there_is_and_what_would_be(self):
        network = self.network
        self.assert_prints(network.check(), "check")
        self.assert_prints(network.show(), "show")
        self.assert_prints(network.show("krupp-stiftung"), "show", "krupp-stiftung")
        self.assert_prints(network.find("Universitat"), "find", "Universitat")
        self.assert_prints(network.coverage(by="place"), "coverage", "--by", "place")
        tie = "krupp-stiftung partner_in medialab-ruhr"
        self.assert_prints(network.what_if(add=tie), "what-if", "--add", tie)
        self.assert_prints(network.what_if(add=[tie]), "what-if", "--add", tie)
        gap = "gap:exp-process-stiftungsnetzwerk-ruhr"
        self.assert_prints(network.explain(gap, as_of=DAY), "explain", gap, "--as-of", DAY)

    def test_what_has_changed(self):
        network = self.network
        self.assert_prints(network.diff(from_=DAY), "diff", "--from", DAY)
        with tempfile.TemporaryDirectory() as folder:
            old, new = os.path.join(folder, "old.json"), os.path.join(folder, "new.json")
            for path, kind in ((old, "cooperates_with"), (new, "member_of")):
                with open(path, "w", encoding="utf-8") as file:
                    json.dump({"ties": [{"from": "a", "to": "b", "kind": kind}]}, file)
            self.assert_prints(bg.load(old).diff(bg.load(new)), "diff", old, new)

    def test_backtests_and_weights(self):
        arguments = ["--cutoff", "2019-06", "--until", "2020-06", "--min-partners", 2]
        result = self.network.evaluate(cutoff="2019-06", until="2020-06", min_partners=2)
        self.assert_prints(result, "evaluate", *arguments)
        self.assert_prints(self.network.train(tasks="A"), "train", "--tasks", "A")

    def test_weights_of_a_file(self):
        """Half of each weight gives other scores."""
        rows = list(csv.DictReader(io.StringIO(self.network.train().to_csv())))
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, name) for name in ("half.csv", "quarter.csv")]
            for share, path in zip((0.5, 0.25), paths):
                with open(path, "w", encoding="utf-8", newline="") as file:
                    writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
                    writer.writeheader()
                    for row in rows:  # one of each task says how many the others are
                        factor = 1 if row["feature"] == "rows" else share
                        writer.writerow({**row, "value": factor * float(row["value"])})
            half = bg.load(weights=paths[0])
            project, who = "medialab-ruhr", "krupp-stiftung"
            row = f"rec:{project}/{who}"
            for arguments, ask in (
                (("recommend", project), lambda of, **own: of.recommend(project, **own)),
                (("recommend", "--for", who), lambda of, **own: of.recommend(for_=who, **own)),
                (("team", project, "--size", 3), lambda of, **own: of.team(project, size="3", **own)),
                (("plan",), lambda of, **own: of.plan(**own)),
                (("explain", row), lambda of, **own: of.explain(row, **own)),
                (("train", "--tasks", "A"), lambda of, **own: of.train(tasks="A", **own)),
            ):
                expected = [printed(*arguments, "--weights", path) for path in paths]
                own = printed(*arguments)
                self.assertEqual(len({own, *expected}), 3, arguments)
                for network, weights, text in (
                    (self.network, {}, own), (self.network, {"weights": paths[0]}, expected[0]),
                    (half, {}, expected[0]), (half, {"weights": paths[1]}, expected[1]),
                ):
                    self.assertEqual(ask(network, **weights).to_json(), text, (arguments, weights))

    def test_have_the_rows_that_their_types_say(self):
        verbs = {verb["name"]: verb for verb in bg._engine.verbs()}
        self.assertEqual([mode.row for mode in _verbs.modes_of(verbs["gaps"])],
                         ["ClosingPlanRow", "SuggestionsRow", "GroupTestRow", "TimelineRow",
                          "BlankSpotsRow", "PotentialsRow", "RisksRow"])
        values = {"int": 2, "str | int | datetime.date": DAY}
        for verb in verbs.values():
            for mode in _verbs.modes_of(verb):
                value = values.get(mode.annotation)
                if value is None:
                    value = ast.literal_eval(mode.annotation.removeprefix("Literal"))[0]
                result = getattr(self.network, verb["name"])(**{mode.name: value})
                self.assertEqual(result._row_type.__name__, mode.row)
        self.assertIs(type(self.network.gaps()[0]), bg.rows.GapsRow)
        self.assertIs(type(self.network.show()[0]), bg.rows.OverviewRow)
        self.assertIs(type(self.network.show("RVR")[0]), bg.rows.ShowRow)

    def test_a_day_of_the_network_holds_for_its_questions(self):
        self.assertEqual(bg.load(as_of=DAY).gaps().to_json(), printed("gaps", "--as-of", DAY))
        network = bg.load(as_of="2019")
        self.assertEqual(network.gaps(as_of=DAY).to_json(), printed("gaps", "--as-of", DAY))

    def test_days_may_be_dates_and_years(self):
        by_text = self.network.gaps(as_of=DAY).to_json()
        self.assertEqual(self.network.gaps(as_of=datetime.date(2019, 7, 31)).to_json(), by_text)
        self.assertEqual(
            self.network.gaps(as_of=datetime.datetime(2019, 7, 31, 12)).to_json(), by_text
        )
        self.assertEqual(
            self.network.gaps(as_of=2019).to_json(), self.network.gaps(as_of="2019").to_json()
        )


if __name__ == "__main__":
    unittest.main()
