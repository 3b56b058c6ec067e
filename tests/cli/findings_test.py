"""The table of findings in the README says what the commands in it answer."""

import json
import pathlib
import re
import unittest

from program import run

README = pathlib.Path(__file__).parents[2] / "README.md"


def findings():
    """{command: text of the row}, of the table under the heading that asks about chance."""
    text = README.read_text("utf-8")
    section = text[text.index("and is that more than chance?") :].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ") and "`bindeglied " in line]
    return {re.search(r"`bindeglied ([^`]+)`", row)[1]: row for row in rows}, " ".join(section.split())


def number(value, digits):
    """As the table writes it: shares without a zero before the point, with the sign of typographers."""
    words = f"{abs(value):.{digits}f}"
    return ("−" if value < 0 else "") + (words[1:] if digits == 2 and words.startswith("0.") else words)


def percent(share):
    return f"{100 * share:.0f} %"


def figure(report, name, null_model):
    return next(row for row in report["figures"] if (row["figure"], row["null_model"]) == (name, null_model))


class Findings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows, cls.section = findings()

    def answer(self, command):
        self.assertIn(command, self.rows)
        process = run(*command.split(), "--json")
        self.assertEqual(process.returncode, 0, process.stderr)
        return json.loads(process.stdout), self.rows[command]

    def test_forums(self):
        report, row = self.answer("stats --null 999")
        links = figure(report, "forum_links", "rewired")
        self.assertEqual(links["verdict"], "less")
        self.assertIn(f"{links['count']} of {links['of']} pairs of forums share a participant, {percent(links['value'])}", row)
        self.assertIn(f"{percent(links['expected'])} (z = {number(links['z'], 1)}, q = {number(links['q'], 2)})", row)
        active = next(each for each in report["figures"] if each["figure"] == "active")
        pairs = figure(report, "pairs", "rewired")
        self.assertIn(f"{active['count']} of the {active['of']} organisations have a documented partner, in "
                      f"{pairs['value']} pairs", self.section)
        place, dealt = figure(report, "cross_place", "rewired"), figure(report, "cross_place", "permuted")
        self.assertEqual((place["verdict"], dealt["verdict"]), ("as_chance", "less"))
        self.assertIn(f"{percent(place['value'])} of the pairs cross a municipality's limits: fewer than if places were "
                      f"dealt anew ({percent(dealt['expected'])}), but as many as who takes part where explains "
                      f"({percent(place['expected'])})", self.section)

    def test_camps(self):
        report, row = self.answer("groups --null 99")
        self.assertEqual(report["verdict"], "more")
        self.assertIn(f"modularity {number(report['modularity'], 2)} of {report['groups']} groups", row)
        self.assertIn(f"{number(report['expected'], 2)} (z = {number(report['z'], 1)}, p = {number(report['p'], 2)})", row)

    def test_pieces(self):
        report, row = self.answer("stats --figures --null 999")
        largest, parts = (next(each for each in report["result"] if each["figure"] == name)
                          for name in ("largest_component", "components"))
        self.assertEqual((largest["verdict"], parts["verdict"]), ("less", "more"))
        self.assertIn(f"{largest['count']} of the {largest['of']} with a partner hang together, "
                      f"{percent(largest['value'])}, in {parts['value']} parts", row)
        self.assertIn(f"{percent(largest['expected'])} (z = {number(largest['z'], 1)}, q = {number(largest['q'], 2)}), in "
                      f"{parts['expected']:.1f} parts (z = {number(parts['z'], 1)}, q = {number(parts['q'], 2)})", row)

    def test_kinds(self):
        report, _ = self.answer("stats --figures --null 999")
        drawn, dealt = (
            next(each for each in report["result"] if (each["figure"], each["null_model"]) == ("cross_kind", model))
            for model in ("rewired", "permuted")
        )
        self.assertEqual((drawn["verdict"], dealt["verdict"]), ("as_chance", "less"))
        self.assertIn(f"({percent(drawn['value'])} of pairs join two kinds, by chance {percent(dealt['expected'])}, "
                      f"z = {number(dealt['z'], 1)}, q = {number(dealt['q'], 2)}), but about as far as who takes part "
                      f"where explains ({percent(drawn['expected'])}, q = {number(drawn['q'], 2)})", self.section)

    def test_threads(self):
        report, _ = self.answer("stats --figures --null 999")
        joints, ties = (next(each for each in report["result"] if each["figure"] == name)
                        for name in ("cut_vertices", "bridging_ties"))
        self.assertEqual((joints["verdict"], ties["verdict"]), ("as_chance", "as_chance"))
        for each, word in ((joints, " by chance"), (ties, "")):
            self.assertIn(f"({each['expected']:.0f}{word}, q = {number(each['q'], 2)})", self.section)
        self.assertIn(f"{joints['value']} organisations without which something falls apart", self.section)
        self.assertIn(f"{ties['value']} ties that alone hold a part", self.section)

    def test_broker(self):
        report, row = self.answer("bridges --null 5599")
        broker = next(each for each in report["result"] if each["id"] == "regionalverband-ruhr")
        role = next(each for each in broker["roles"] if each["role"] == "liaison")
        self.assertEqual(role["verdict"], "as_chance")
        self.assertIn(f"between {broker['pairs']} pairs of partners, {broker['sole_pairs']} of them with no other", row)
        self.assertIn(f"| {role['pairs']} of these pairs join two kinds that are not its own |", row)
        self.assertIn(f"{role['expected']:.0f} (z = {number(role['z'], 1)}, p = {number(role['p'], 2)})", row)

    def test_there_are_no_others(self):
        self.assertEqual(len(self.rows), 4)


if __name__ == "__main__":
    unittest.main()
