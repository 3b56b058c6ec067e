"""The JSON of every verb validates against the schema that the program publishes."""

import json
import tempfile
import unittest

import jsonschema

from program import DATA, answer, run

# Conversions write their result here, and print what was lost.
TARGET = tempfile.TemporaryDirectory()
CALLS = {
    "convert": [["convert", DATA, f"{TARGET.name}/x.net"]],
    "check": [["check", DATA]],
    "overview": [["show"]],
    "show": [["show", "stiftungsnetzwerk-ruhr"], ["show", "ruhr-konferenz"]],
    "find": [["find", "Stiftung"], ["find", "zzzzzz"]],
    "coverage": [["coverage"], ["coverage", "--by", "place"], ["coverage", "--by", "topic"]],
    "gaps": [["gaps"], ["gaps", "--indirect-weight", "0"], ["gaps", "--as-of", "2019-06-01"], ["gaps", "--min-level", "leading"]],
    "group-test": [["gaps", "--group-test"], ["gaps", "--group-test", "--alpha", "0.5"]],
    "blank-spots": [["gaps", "--blank-spots", "--top", "0"],
                    ["gaps", "--blank-spots", "--by", "district", "--kind", "municipality"],
                    ["gaps", "--blank-spots", "--by", "town_size", "--min-level", "informed"]],
    "timeline": [["gaps", "--timeline"], ["gaps", "--timeline", "--as-of", "2019-06-01"]],
    "recommend": [["recommend", "--all"], ["recommend", "--for", "stiftung-mercator"],
                  ["recommend", "--all", "--spread", "1.5"]],
    "team": [
        ["team", "medialab-ruhr"],
        ["team", "medialab-ruhr", "--size", "0"],
        ["team", "siko-ruhr", "--size", "2..9", "--must", "rag-stiftung", "--quota", "ministry>=1"],
    ],
    "potentials": [["gaps", "--view", "potentials"]],
    "risks": [["gaps", "--view", "risks"]],
    "closing_plan": [["gaps", "--close", "5"], ["gaps", "--close", "5", "--budget", "9"]],
    "suggestions": [["gaps", "--suggest", "3"]],
    "what-if": [["what-if", "--add", "stiftungsnetzwerk-ruhr participates ruhr-konferenz"]],
    "diff": [["diff", "--from", "2019-01-01", "--to", "2019-10-31"]],
    "plan": [["plan"], ["plan", "--fair"], ["plan", "--min", "1", "--newcomers", "0.2"]],
    "table_plan": [["plan", "siko-ruhr", "--rounds", "2", "--table-size", "4"]],
    "path": [
        ["path", "stiftung-mercator", "beste-bildungschancen"],
        ["path", "rag-stiftung", "verdi", "-k", "7"],
    ],
    "entry-points": [
        ["entry-points", "stiftung-mercator"],
        ["entry-points", "--topics", "bildung|sport", "--place", "gelsenkirchen"],
        ["entry-points", "--kind", "foundation", "--amount", "20000", "--as-of", "2019-06-01"],
    ],
    "stats": [["stats"], ["stats", "--null", "9"], ["stats", "--as-of", "2000"],
              ["stats", "--level", "informed", "--with-membership"]],
    "figures": [["stats", "--figures"], ["stats", "--figures", "--null", "9"]],
    "stats_change": [["stats", "--from", "2018", "--to", "2020"],
                     ["stats", "--from", "2018", "--null", "9"]],
    "groups": [["groups"], ["groups", "--null", "9"], ["groups", "--from", "2018"],
               ["groups", "--as-of", "2000"], ["groups", "--resolution", "2"]],
    "bridges": [["bridges"], ["bridges", "--null", "9"], ["bridges", "--as-of", "2000"]],
    "bridges_change": [["bridges", "--from", "2018", "--to", "2020"]],
    "evaluate": [
        ["evaluate", "--cutoff", "2019-03"],
        ["evaluate", "--cutoff", "2018", "--until", "2020", "--tasks", "A,B,new",
         "--min-partners", "2", "--top", "0"],
    ],
    "train": [["train"], ["train", "--before", "2018", "--tasks", "B"]],
    "explain": [
        ["explain", "gap:exp-process-foundation"],
        ["explain", "stats:regionalverband-ruhr"],
        ["explain", "bridges:regionalverband-ruhr", "--null", "9"],
        ["explain", "community:1"],
        ["explain", "figure:cross_place/permuted", "--null", "9"],
        ["explain", "path:rag-stiftung/verdi/2"],
        ["explain", "entry:stiftung-mercator/msb-nrw"],
        ["explain", "team:medialab-ruhr/rag-stiftung"],
    ],
}


def schema(name):
    return json.loads(run("schema", name).stdout)


def schema_of(document, published):
    """Of a verb with several results, the part for this one."""
    parts = published.get("anyOf", [published])
    return next(p for p in parts if p["properties"]["schema"]["const"] == document["schema"])


class Schemas(unittest.TestCase):
    def test_the_schema_of_stats_admits_all_that_stats_answers(self):
        published = schema("stats")
        for name in ("stats", "figures", "stats_change"):
            for call in CALLS[name]:
                with self.subTest(call=call):
                    document = answer(*call)
                    jsonschema.validate(document, published)
                    row = document["result"][0]
                    document["result"][0] = dict.fromkeys(row, {})
                    with self.assertRaises(jsonschema.ValidationError):
                        jsonschema.validate(document, published)

    def test_every_published_schema_is_one_and_is_used_here(self):
        names = run("schema").stdout.split()
        self.assertEqual(set(names), set(CALLS) | {"dataset"})
        for name in names:
            jsonschema.Draft202012Validator.check_schema(schema(name))
            jsonschema.Draft7Validator.check_schema(
                {k: v for k, v in schema(name).items() if k != "$schema"}
            )

    def test_real_output_validates(self):
        for name, calls in CALLS.items():
            validator = jsonschema.Draft202012Validator(schema(name))
            for call in calls:
                with self.subTest(call=call):
                    document = answer(*call)
                    validator.validate(document)
                    self.assertEqual(document["schema"], f"bindeglied/{name}/1")
                    self.assertEqual(document["shown"], len(document["result"]))

    def test_a_schema_refuses_what_is_wrong(self):
        document = answer("gaps")
        document["result"][0]["status"] = "perhaps"
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.validate(document, schema("gaps"))
        del document["result"][0]["status"]
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.validate(document, schema("gaps"))

    def test_every_member_of_the_envelope_is_declared_and_required(self):
        for name, calls in CALLS.items():
            published = schema(name)
            for call in calls:
                document = answer(*call)
                with self.subTest(call=call):
                    part = schema_of(document, published)
                    self.assertLessEqual(set(document), set(part["properties"]))
                    self.assertEqual(set(document), set(part["required"]))
                for member in document:
                    with self.subTest(call=call, without=member):
                        less = {key: value for key, value in document.items() if key != member}
                        with self.assertRaises(jsonschema.ValidationError):
                            jsonschema.validate(less, published)

    def test_members_of_a_profile_and_of_diagnostics_are_declared(self):
        profile = schema("show")["properties"]["profile"]["properties"]
        for call in CALLS["show"]:
            self.assertLessEqual(set(answer(*call)["profile"]), set(profile))
        diagnostic = schema("check")["properties"]["diagnostics"]["items"]["properties"]
        for entry in answer("check", DATA)["diagnostics"]:
            self.assertEqual(set(entry), set(diagnostic))

    def test_absent_texts_of_a_profile_are_null(self):
        rows = answer("show", "stiftungsnetzwerk-ruhr")["result"]
        self.assertTrue(any(row["until"] is None for row in rows))
        for row in rows:
            self.assertNotIn("", row.values())

    def test_the_example_as_json_validates_against_the_dataset_schema(self):
        dataset = json.loads(run("convert", DATA, "-").stdout)
        jsonschema.validate(dataset, schema("dataset"))
        dataset["ties"][0]["kind"] = "befriends"
        with self.assertRaises(jsonschema.ValidationError):
            jsonschema.validate(dataset, schema("dataset"))


if __name__ == "__main__":
    unittest.main()
