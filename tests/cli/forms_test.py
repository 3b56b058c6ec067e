"""Equal data gives equal results, whatever its form and order."""

import csv
import json
import pathlib
import random
import re
import subprocess
import tempfile
import unittest

from program import DATA, answer, run


def results(data):
    """What may not depend on the form: `.result` of gaps and of recommend --all, keys sorted."""
    return [
        json.dumps(answer(*call)["result"], sort_keys=True)
        for call in (["gaps", data], ["recommend", data, "--all"],
                     ["plan", data, "--fair"], ["plan", data, "--rounds", "2"])
    ]


def convert(target, *options):
    process = run("convert", DATA, target, *options)
    assert process.returncode == 0, process.stderr
    return target


class Forms(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.expected = results(DATA)

    def test_json(self):
        self.assertEqual(results(convert(self.folder / "net.json")), self.expected)

    def test_csv(self):
        self.assertEqual(results(convert(f"{self.folder}/tables/")), self.expected)

    def test_csv_of_german_excel(self):
        target = convert(f"{self.folder}/excel/", "--dialect", "excel_de")
        names = {path.name for path in pathlib.Path(target).iterdir()}
        self.assertIn("Beziehungen.csv", names)
        self.assertTrue((self.folder / "excel/Beziehungen.csv").read_bytes().startswith(b"\xef\xbb\xbf"))
        self.assertEqual(results(target), self.expected)

    def test_windows_1252(self):
        target = self.folder / "cp1252"
        target.mkdir()
        source = pathlib.Path(convert(f"{self.folder}/excel/", "--dialect", "excel_de"))
        for path in source.iterdir():
            text = path.read_text(encoding="utf-8-sig")
            (target / path.name).write_bytes(text.encode("cp1252"))
        self.assertEqual(results(f"{target}/"), self.expected)

    def test_shuffled_rows_and_columns(self):
        target = self.folder / "shuffled"
        target.mkdir()
        shuffle = random.Random(20190619).shuffle
        for path in pathlib.Path(DATA).glob("*.csv"):
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            columns = list(rows[0])
            shuffle(rows)
            shuffle(columns)
            with (target / path.name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns)
                writer.writeheader()
                writer.writerows(rows)
        self.assertEqual(results(f"{target}/"), self.expected)

    def test_gzip(self):
        target = self.folder / "gz"
        target.mkdir()
        for path in pathlib.Path(DATA).glob("*.csv"):
            packed = subprocess.run(["gzip", "-c", path], capture_output=True, check=True).stdout
            (target / (path.name + ".gz")).write_bytes(packed)
        self.assertEqual(results(f"{target}/"), self.expected)

    def test_renaming_every_id_changes_ids_only(self):
        """A prefix keeps the order of ids, by which equal ranks are ordered."""
        dataset = json.loads(run("convert", DATA, "-").stdout)
        renamed = {
            row["id"]: "q-" + row["id"]
            for table in ("stakeholders", "venues")
            for row in dataset[table]
        }
        references = {
            "stakeholders": ["id"],
            "venues": ["id", "part_of"],
            "ties": ["from", "to"],
            "expectations": ["stakeholder", "venue", "also_counts"],
            "checks": ["stakeholder", "venue"],
            "needs": ["venue"],
            "offers": ["stakeholder"],
            "phases": ["venue"],
        }
        for table, keys in references.items():
            for row in dataset[table]:
                for key in keys:
                    if isinstance(row.get(key), list):
                        row[key] = [renamed[name] for name in row[key]]
                    elif row.get(key):
                        row[key] = renamed[row[key]]
        path = self.folder / "renamed.json"
        path.write_text(json.dumps(dataset), encoding="utf-8")
        for actual, expected in zip(results(path), self.expected):
            self.assertEqual(re.sub(r"\bq-", "", actual), expected)


if __name__ == "__main__":
    unittest.main()
