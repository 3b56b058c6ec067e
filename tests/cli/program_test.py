"""The binary as users meet it: the flagship case, what results promise, the demo."""

import csv
import io
import json
import math
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile
import unittest

from program import BINARY, DATA, answer, run

NETWORK = "stiftungsnetzwerk-ruhr"


def flagship(data, day):
    """The network's own row at the process."""
    document = answer("gaps", data, "--for", NETWORK, "--as-of", day)
    rows = [row for row in document["result"] if row["stakeholder"] == NETWORK]
    assert len(rows) == 1, rows
    return rows[0], document


def edited_copy(folder, table, edit):
    """A copy of the example in which one table's text went through `edit`."""
    target = pathlib.Path(folder) / "copy"
    shutil.copytree(DATA, target)
    path = target / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    changed = edit(text)
    assert changed != text, "nothing to edit"
    path.write_text(changed, encoding="utf-8")
    return f"{target}/"


def with_capacity(text, stakeholder, capacity):
    """The table of stakeholders in which one of them can take on so much."""
    rows = list(csv.DictReader(io.StringIO(text)))
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        if row["id"] == stakeholder:
            row["capacity"] = capacity
        writer.writerow(row)
    return out.getvalue()


class Flagship(unittest.TestCase):
    """The case that product and documentation work by hand."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_numbers_worked_by_hand(self):
        row, document = flagship(f"{DATA}/", "2019-07-31")
        weight = row["weight"]
        in_time = 26 / 209
        self.assertEqual(row["venue"], "ruhr-konferenz")
        self.assertEqual(row["status"], "not_met")
        self.assertEqual(row["headline"], "below_level")
        self.assertEqual(row["types"], ["below_level", "late"])
        self.assertAlmostEqual(row["parts"]["missing"], weight * 2 / 3, places=12)
        self.assertAlmostEqual(row["parts"]["late"], weight * (1 - in_time) / 3, places=12)
        self.assertEqual(row["parts"]["indirect_credit"], 0)
        self.assertAlmostEqual(row["severity"], weight * (1 - in_time / 3), places=12)
        self.assertEqual(round(row["severity"] / weight, 4), 0.9585)
        members = row["members"]
        self.assertEqual((members["linked"], members["total"], members["undated"]), (0, 19, 13))
        self.assertTrue(row["is_inferred"])
        kinds = [other for other in document["result"] if other["kind"] == "foundation"]
        self.assertTrue(kinds, "forum rows of kind foundation stand beside it")

    def test_before_the_talk_it_is_absent_because_of_the_check(self):
        row, _ = flagship(f"{DATA}/", "2019-06-01")
        self.assertEqual((row["headline"], row["status"]), ("absent", "not_met"))
        self.assertEqual(row["severity"], row["weight"])

    def test_without_the_check_it_is_unknown(self):
        data = edited_copy(self.folder, "checks", lambda text: text.splitlines()[0] + "\n")
        row, _ = flagship(data, "2019-06-01")
        self.assertEqual((row["headline"], row["status"]), (None, "unknown"))
        self.assertEqual(row["severity"], 0)
        self.assertEqual(row["interval"], {"low": 0, "high": row["weight"]})

    def test_a_talk_on_the_first_day_is_not_late(self):
        data = edited_copy(self.folder, "ties", lambda text: text.replace(
            f"{NETWORK},ruhr-konferenz,hosts,informed,2019-06-19",
            f"{NETWORK},ruhr-konferenz,hosts,informed,2018-12-18"))
        row, _ = flagship(data, "2019-07-31")
        self.assertEqual(row["types"], ["below_level"])
        self.assertEqual(row["parts"]["late"], 0)

    def test_without_the_talk_only_rows_that_cite_it_change(self):
        data = edited_copy(self.folder, "ties", lambda text: "".join(
            line for line in text.splitlines(keepends=True)
            if not line.startswith(f"{NETWORK},ruhr-konferenz,")))
        before = {row["id"]: row for row in answer("gaps", f"{DATA}/")["result"]}
        after = {row["id"]: row for row in answer("gaps", data)["result"]}
        for name, row in before.items():
            cites = any(key.startswith(f"tie:{NETWORK}/") for key in row["evidence"])
            if not cites:
                other = dict(after[name], searched_sources=row["searched_sources"],
                             finding=row["finding"])
                self.assertEqual(other, row)
        self.assertEqual(set(after), set(before))


class Contract(unittest.TestCase):
    def test_severity_and_utility_are_the_sums_of_their_parts(self):
        for row in answer("gaps")["result"]:
            parts = row["parts"]
            total = parts["missing"] + parts["late"] + parts["indirect_credit"]
            self.assertLessEqual(abs(total - row["severity"]), 1e-12)
        for row in answer("recommend", "--all")["result"]:
            self.assertLessEqual(abs(math.fsum(row["parts"].values()) - row["utility"]), 1e-12)
            self.assertTrue(0 <= row["score"] <= 1)
        team = answer("team", "medialab-ruhr")
        for row in team["result"]:
            self.assertLessEqual(abs(math.fsum(row["parts"].values()) - row["gain"]), 1e-12)
        gains = [row["gain"] for row in team["result"]]
        self.assertLessEqual(abs(math.fsum(gains) - team["value"]), 1e-12)
        self.assertGreaterEqual(team["bound"], team["value"])

    def test_the_smallest_relaxation_of_a_team_can_be_kept(self):
        call = ["team", "siko-ruhr", "--must", "rag-stiftung"]
        failed = run(*call, "--size", "1", "--quota", "museum>=900", "--quota", "union>=1",
                     "--lang", "en")
        self.assertEqual(failed.returncode, 4)
        self.assertEqual(failed.stdout, "")
        relaxed = shlex.split(failed.stderr.split("relaxation: ")[1].splitlines()[0])
        self.assertEqual(relaxed[0], "--size")
        self.assertEqual(run(*call, *relaxed).returncode, 0)

    def test_every_project_has_a_list_or_a_reason(self):
        document = answer("recommend", "--all")
        ranked = {row["project"] for row in document["result"]}
        skipped = {row["project"] for row in document["skipped"]}
        projects = {row["id"] for row in json.loads(run("convert", DATA, "-").stdout)["venues"]
                    if row["kind"] in ("project", "event")}
        self.assertEqual(ranked | skipped, projects)
        self.assertFalse(ranked & skipped)

    def test_a_plan_keeps_seats_and_capacities_and_its_rows_are_recommendations(self):
        document = answer("plan")
        recommended = {(row["project"], row["candidate"]): row
                       for row in answer("recommend", "--all", "--top", "0")["result"]}
        loads = {entry["stakeholder"]: entry for entry in document["loads"]}
        for row in document["result"]:
            other = recommended[row["project"], row["candidate"]]
            self.assertEqual(row["id"], f"seat:{row['project']}/{row['candidate']}")
            self.assertEqual(row["score"], other["score"])
            self.assertEqual(row["reasons"], other["reasons"])
        for who, entry in loads.items():
            self.assertLessEqual(entry["load"], entry["capacity"])
            taken = sum(row["candidate"] == who for row in document["result"])
            self.assertEqual(taken, entry["load"])
        for service in document["services"]:
            self.assertLessEqual(service["filled"], service["seats"])
        self.assertEqual(document["fairness"], None)

    def test_one_more_place_is_worth_what_a_plan_with_it_has_more(self):
        def objective(document, spread):
            cost = sum(entry["load"] * (entry["load"] - 1) / 2 for entry in document["loads"])
            return document["total_score"] - spread * cost

        document = answer("plan", "--spread", "0.02")
        dearest = max(document["loads"], key=lambda entry: entry["place_value"])
        self.assertGreater(dearest["place_value"], 0)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        data = edited_copy(folder.name, "stakeholders", lambda text: with_capacity(
            text, dearest["stakeholder"], dearest["capacity"] + 1))
        more = answer("plan", data, "--spread", "0.02")
        self.assertAlmostEqual(objective(more, 0.02) - objective(document, 0.02),
                               dearest["place_value"], places=6)

    def test_a_plan_that_cannot_be_ends_with_4_and_says_what_must_give_way(self):
        call = ["plan", "siko-ruhr", "--min", "2", "--quota", "sports>=3"]
        process = run(*call)
        self.assertEqual((process.returncode, process.stdout), (4, ""))
        self.assertIn("sports: 3 → ", process.stderr)
        error = json.loads(run(*call, "--json").stderr)
        self.assertEqual((error["kind"], error["exit_code"]), ("infeasible", 4))
        self.assertEqual({entry["code"] for entry in error["errors"]}, {"plan.quota"})
        # As loosened, it can be.
        left = re.search(r"→ (\d+)", error["errors"][0]["value"])[1]
        loosened = [] if left == "0" else ["--quota", f"sports>={left}"]
        self.assertEqual(run("plan", "siko-ruhr", "--min", "2", *loosened).returncode, 0)

    def test_coverage_has_all_forums_and_plain_numbers(self):
        document = answer("coverage")
        venues = {row["venue"] for row in document["result"]}
        self.assertEqual(len(venues), 21, "20 forums and the process")
        for row in document["result"]:
            for key in ("expected", "documented", "partial"):
                self.assertIsInstance(row[key], int)

    def test_every_row_can_be_explained_down_to_sources(self):
        for verb in (["gaps"], ["recommend", "siko-ruhr"], ["team", "siko-ruhr"], ["plan"]):
            for row in answer(*verb)["result"][:5]:
                steps = answer("explain", row["id"])["result"]
                self.assertEqual(steps[-1]["step"], "source", row["id"])


class Folders(unittest.TestCase):
    def test_without_a_slash_are_told_how_they_are_read(self):
        with tempfile.TemporaryDirectory() as place:
            os.mkdir(os.path.join(place, "forum"))
            for call in (["check", "forum"], ["gaps", "forum"]):
                process = run(*call, cwd=place)
                self.assertEqual(process.returncode, 2)
                self.assertIn("„forum“ ist ein Ordner: forum/ schreiben", process.stderr)
            self.assertIn("ein Argument zu viel", run("check", "nothing", cwd=place).stderr)


class Demo(unittest.TestCase):
    """`./dev demo` runs the script's own main job; its last lines are what a newcomer sees."""

    def test_last_lines_name_the_flagship_gap(self):
        script = pathlib.Path(__file__).resolve().parents[2] / "dev"
        process = subprocess.run(["bash", script, "demo"], capture_output=True, text=True,
                                 env=dict(os.environ, BINDEGLIED_BINARY=BINARY), timeout=120)
        self.assertEqual(process.returncode, 0, process.stderr)
        lines = process.stdout.strip().splitlines()
        self.assertGreaterEqual(process.stdout.count("Passung"), 3)
        self.assertIn("Stiftungsnetzwerk Ruhr", lines[-1])


if __name__ == "__main__":
    unittest.main()
