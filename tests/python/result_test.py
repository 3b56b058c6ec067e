"""Results are sequences of typed rows, and say the same in every form."""

import io
import json
import unittest

import numpy as np
import pandas as pd

import bindeglied as bg
from cases import Case, command_line

DAY = "2019-07-31"


class Results(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.gaps = cls.network.gaps(as_of=DAY)

    def test_are_sequences(self):
        gaps = self.gaps
        self.assertEqual(len(list(gaps)), len(gaps))
        self.assertEqual(gaps[-1], gaps[len(gaps) - 1])
        self.assertEqual(gaps[1:3], [gaps[1], gaps[2]])
        self.assertIn(gaps[0], gaps)
        for index in (len(gaps), -len(gaps) - 1):
            with self.assertRaises(IndexError):
                gaps[index]

    def test_have_rows_with_the_keys_of_the_json(self):
        row = self.gaps[0]
        self.assertIs(type(row), bg.rows.GapsRow)
        self.assertEqual(tuple(row), self.gaps.columns)
        self.assertEqual(row.severity, row["severity"])
        self.assertEqual(row.parts["missing"], row.parts.missing)
        self.assertIsInstance(row.parts, bg.rows.GapsRowParts)
        self.assertEqual(str(row.finding), row.finding.en)
        self.assertEqual(row.to_dict()["finding"]["de"], row.finding.de)
        with self.assertRaises(AttributeError):
            row.nothing
        with self.assertRaises(AttributeError):
            row.severity = 0

    def test_call_words_of_python_with_a_line_after(self):
        step = self.network.paths("krupp-stiftung", "medialab-ruhr")[0].steps[0]
        self.assertEqual(step.from_, step["from"])

    def test_say_the_same_as_dicts_json_and_lines(self):
        document = json.loads(self.gaps.to_json())
        self.assertEqual(self.gaps.to_dicts(), document["result"])
        self.assertEqual(self.gaps.total, document["total"])
        self.assertEqual(self.gaps.names, document["names"])
        self.assertEqual(self.gaps.summary["not_met"], document["not_met"])
        self.assertEqual((self.gaps.schema, self.gaps.command, self.gaps.as_of),
                         ("bindeglied/gaps/1", "gaps", DAY))
        lines = self.gaps.to_ndjson().splitlines()
        self.assertEqual([json.loads(line) for line in lines[1:]], document["result"])

    def test_are_written_as_the_program_writes_them(self):
        written = {form: command_line("gaps", "--as-of", DAY, "--format", form, "--lang", "de").stdout
                   for form in ("csv", "ndjson", "json", "md")}
        for form, text in (("csv", self.gaps.to_csv()), ("ndjson", self.gaps.to_ndjson()),
                           ("json", self.gaps.to_json())):
            self.assertEqual(text.encode(), written[form], form)
        # The program ends Markdown with a command to type, which nobody does here.
        body, end = self.gaps.to_markdown("de").rsplit("\n\n", 1)
        expected, _ = written["md"].decode().rsplit("\n\n", 1)
        self.assertEqual(body.split("\n"), expected.split("\n"))
        self.assertEqual(end.count("\n"), 1)
        self.assertIn("Beteiligungslücken", self.gaps.to_text("de"))
        self.assertEqual(str(self.gaps), self.gaps.to_text("en"))
        with self.assertRaises(bg.UsageError):
            self.gaps.to_text("fr")

    def test_become_tables_of_pandas(self):
        frame = self.gaps.to_pandas()
        self.assertEqual(len(frame), len(self.gaps))
        self.assertEqual(frame["severity"].dtype, np.float64)
        self.assertEqual(list(frame["parts.missing"]), [row.parts.missing for row in self.gaps])
        self.assertEqual(list(frame["finding.de"]), [row.finding.de for row in self.gaps])
        self.assertEqual(frame["types"][0], self.gaps[0].types)
        names = pd.read_csv(io.StringIO(self.gaps.to_csv())).columns
        missing = [name for name in frame.columns if name not in names]
        # Lists of objects are columns of their own in CSV.
        self.assertTrue(all(isinstance(frame[name][0], list) for name in missing), missing)

    def test_have_whole_numbers_in_tables_where_none_is_missing(self):
        stats = self.network.stats()
        frame = stats.to_pandas()
        self.assertEqual(frame["degree"].dtype, np.int64)
        self.assertEqual(list(frame["degree"]), [row.degree for row in stats])

    def test_have_the_dtype_of_their_numbers_in_tables(self):
        """int64 where each is whole, float64 where one is missing; flags are none of them."""
        network, seen = self.network, set()
        for result in (network.stats(), network.stats(figures=True), network.coverage(),
                       network.groups(), network.bridges(), network.gaps(), network.plan(),
                       network.recommend("medialab-ruhr")):
            frame = result.to_pandas()
            for column in set(frame) & set(result.columns):
                kinds = {type(row[column]) for row in result}
                if kinds == {int}:
                    expected = np.int64
                elif kinds and kinds <= {int, float, type(None)} and kinds != {type(None)}:
                    expected = np.float64
                elif kinds == {bool}:
                    expected = np.bool_
                else:
                    continue
                self.assertEqual(frame[column].dtype, expected, (result, column))
                self.assertEqual(list(frame[column].dropna()),
                                 [row[column] for row in result if row[column] is not None])
                seen.add(expected)
        self.assertEqual(seen, {np.int64, np.float64, np.bool_})

    def test_have_nan_in_tables_where_a_number_is_missing(self):
        figures = self.network.stats(figures=True)
        counts = figures.to_pandas()["count"]
        self.assertEqual([row["count"] is None for row in figures], list(counts.isna()))
        self.assertTrue(counts.isna().any())

    def test_of_every_verb_become_tables(self):
        network = self.network
        for result in (network.stats(), network.coverage(), network.plan(), network.bridges(),
                       network.groups(), network.show(), network.check(), network.find("Ruhr"),
                       network.recommend("medialab-ruhr"), network.diff(from_=DAY)):
            frame = result.to_pandas()
            self.assertEqual(len(frame), len(result), result)
            self.assertEqual(result.to_dicts(), [row.to_dict() for row in result])

    def test_without_rows_keep_their_columns(self):
        result = self.network.find("nobody is called so")
        self.assertEqual(len(result), 0)
        self.assertEqual(tuple(result.to_pandas().columns), result.columns)

    def test_show_themselves_in_notebooks(self):
        page = self.gaps._repr_html_()
        self.assertEqual(page.count("<tr>"), 1 + min(20, len(self.gaps)))
        self.assertIn("Stiftungsnetzwerk Ruhr", page)
        self.assertIn("nicht erfüllt", self.gaps.to_html("de", rows=1))
        row = self.gaps.to_html(rows=1)
        self.assertEqual(row.count("<td>"), row.count("<th>"))
        hostile = bg.Network.from_tables(
            {"ties": [{"from": "<script>alert(1)</script>", "to": "b", "kind": "member_of"}]}
        )
        self.assertNotIn("<script>", hostile.find("script")._repr_html_())
        self.assertIn("&lt;script&gt;", hostile.find("script")._repr_html_())

    def test_have_schemas(self):
        import jsonschema

        schema = json.loads(bg._engine.result_schema("gaps"))
        jsonschema.validate(json.loads(self.gaps.to_json()), schema)

    def test_say_what_they_are(self):
        self.assertEqual(
            repr(self.gaps),
            f"<Result of gaps: {len(self.gaps)} of {self.gaps.total} rows, bindeglied/gaps/1>",
        )
        self.assertTrue(repr(self.gaps[0]).startswith("GapsRow(id='gap:"))


class RowTypes(unittest.TestCase):
    def test_stand_for_every_schema(self):
        for name in bg._engine.result_schema_names():
            kind = getattr(bg.rows, bg.rows.camel(name) + "Row")
            self.assertTrue(issubclass(kind, bg.Row), name)
            self.assertIn(kind.__name__, dir(bg.rows))
        with self.assertRaises(AttributeError):
            bg.rows.NothingRow


if __name__ == "__main__":
    unittest.main()
