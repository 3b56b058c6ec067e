"""Every verb refuses with the words of the command line, in those of keywords."""

import inspect
import re
import unittest

import bindeglied as bg
from cases import Case, command_line, refusal


def in_keywords(sentence, known):
    """With every option as its keyword; an option begins a word."""
    def keyword(found):
        name = found[1].replace("-", "_")
        return known.get(found[0], name + "_" if name in ("for", "from", "in") else name)

    return re.sub(r"(?<![\w-])--([a-z][a-z0-9-]*)", keyword, sentence)


class Refusals(Case):
    def assert_same_words(self, call, *arguments, error=bg.UsageError, known=None):
        """The message is that of the command line in both languages, with keywords for options;
        `known` has those of options that there are not."""
        with self.assertRaises(error) as raised:
            call()
        expected = refusal(*arguments)["text"]
        self.assertEqual(raised.exception.code, expected["code"])
        message = raised.exception.args[0]
        self.assertEqual(message, in_keywords(expected["en"], known or {}))
        self.assertEqual(raised.exception.german, in_keywords(expected["de"], known or {}))
        return message

    def test_values_out_of_range(self):
        network = self.network
        message = self.assert_same_words(
            lambda: network.gaps(indirect_weight=2), "gaps", "--indirect-weight", 2
        )
        self.assertEqual(message, "indirect_weight = 2: must be in [0, 1]")
        for value in (float("nan"), float("inf"), -1, 10**30):
            with self.assertRaisesRegex(bg.UsageError, "indirect_weight = .*: must be in"):
                network.gaps(indirect_weight=value)
        with self.assertRaisesRegex(bg.UsageError, "top = -?1.*: must be in"):
            network.gaps(top=10**40)

    def test_words_and_days_and_names(self):
        network = self.network
        self.assert_same_words(
            lambda: network.gaps(min_level="some"), "gaps", "--min-level", "some"
        )
        self.assert_same_words(lambda: network.gaps(as_of="soon"), "gaps", "--as-of", "soon")
        self.assert_same_words(lambda: network.gaps(for_="nobody"), "gaps", "--for", "nobody")
        self.assert_same_words(lambda: network.recommend(), "recommend")

    def test_what_was_given_comes_out_as_it_was(self):
        network = self.network
        project = "medialab-ruhr"
        for name in "foo--bar", "a--top", "--top", "x --top", "foo__bar", "{0}", "--{0}", "-", "a b":
            message = self.assert_same_words(
                lambda: network.gaps(for_=name), "gaps", f"--for={name}",
                # The program itself would take it for the option of the message.
                known={"--top": "--top"})
            self.assertTrue(message.startswith(f"'{name}': "), message)
            message = self.assert_same_words(
                lambda: network.what_if(add=f"{name} x"), "what-if", f"--add={name} x",
                known={"--top": "--top"})
            self.assertTrue(message.startswith(f"'{name} x': "), message)
        self.assert_same_words(lambda: network.gaps(min_level="a--b"), "gaps", "--min-level=a--b")
        self.assert_same_words(lambda: network.team(project, size="a--in"), "team", project,
                               "--size=a--in")
        row = "rec:a--for/b--in"
        self.assert_same_words(lambda: network.explain(row, fair=True), "explain", row, "--fair")
        path = "/nowhere/a--in.json"
        message = self.assert_same_words(lambda: bg.load(path), "gaps", path, error=bg.FileError)
        self.assertIn(f"'{path}'", message)

    def test_what_is_not_feasible_in_the_same_words(self):
        project = "medialab-ruhr"
        message = self.assert_same_words(
            lambda: self.network.team(project, size="2", quota=["museum>=2", "foundation>=1"]),
            "team", project, "--size", 2, "--quota", "museum>=2", "--quota", "foundation>=1",
            error=bg.InfeasibleError)
        self.assertIn("must and quota take 3 places, size 2..2 has too few", message)
        self.assertIn("the smallest relaxation: size ", message)

    def test_texts_that_are_empty_are_given_too(self):
        network = self.network
        project = "medialab-ruhr"
        for quota, given in (("", [""]), ([""], [""]), (["", "museum>=1"], ["", "museum>=1"]),
                             (["museum>=1", ""], ["museum>=1", ""]), (("", ""), ["", ""])):
            self.assert_same_words(
                lambda: network.team(project, size="3", quota=quota), "team", project,
                "--size", 3, *(part for one in given for part in ("--quota", one)))
        self.assert_same_words(lambda: network.what_if(add=[""]), "what-if", "--add", "")
        self.assert_same_words(lambda: network.gaps(for_=""), "gaps", "--for", "")
        self.assertEqual(network.team(project, size="3", quota=[]).to_json(),
                         network.team(project, size="3").to_json())

    def test_options_that_do_nothing_here(self):
        network = self.network
        with self.assertRaisesRegex(bg.UsageError, "^alpha: does not go with 'gaps'"):
            network.gaps(alpha=0.1)
        with self.assertRaisesRegex(bg.UsageError, "group_test and timeline contradict"):
            network.gaps(group_test=True, timeline=True)
        message = self.assert_same_words(
            lambda: network.evaluate(cutoff="2019-06", as_of="2019"),
            "evaluate", "--cutoff", "2019-06", "--as-of", 2019)
        self.assertEqual(message, "as_of: does nothing in 'evaluate'")
        self.assertNotIn("as_of", inspect.signature(network.evaluate).parameters)
        self.assert_same_words(lambda: network.gaps(alpha=0.1), "gaps", "--alpha", 0.1)

    def test_unknown_keywords_with_a_suggestion(self):
        with self.assertRaises(TypeError) as raised:
            self.network.gaps(min_levle="involved")
        self.assertIn("min_levle (did you mean min_level?)", str(raised.exception))
        self.assertIsInstance(raised.exception, bg.UnknownOptionError)
        with self.assertRaises(bg.UnknownOptionError):
            self.network.gaps(xyz=1)
        for verb, keyword, meant in (("gaps", "tpo", "top"), ("gaps", "min_lvl", "min_level"),
                                     ("gaps", "fro", "for_"), ("stats", "form_", "from_"),
                                     ("gaps", "group_tets", "group_test"), ("plan", "qqq", None)):
            option = "--" + keyword.rstrip("_").replace("_", "-")
            ask = getattr(self.network, verb)
            message = self.assert_same_words(lambda: ask(**{keyword: 1}), verb, option, 1,
                                             known={option: keyword})
            end = f"unknown option {keyword}" + (f" (did you mean {meant}?)" if meant else "")
            self.assertEqual(message, end)
        with self.assertRaises(bg.UnknownOptionError):
            self.network.graph().pagerank(dumping=0.5)

    def test_values_of_a_wrong_type(self):
        network = self.network
        for call in (
            lambda: network.gaps(indirect_weight="0.5"),
            lambda: network.gaps(indirect_weight=True),
            lambda: network.gaps(group_test=1),
            lambda: network.gaps(for_=5),
            lambda: network.gaps(for_=["a"]),
            lambda: network.gaps(as_of=2.5),
            lambda: network.what_if(add={"a": 1}),
            lambda: network.what_if(add=[1]),
            lambda: network.show(5),
            lambda: network.diff("x"),
        ):
            with self.assertRaises(TypeError):
                call()

    def test_none_is_as_if_not_given(self):
        self.assertEqual(
            self.network.gaps(for_=None, close=None, as_of=None).to_json(),
            self.network.gaps().to_json(),
        )

    def test_text_that_is_no_unicode(self):
        with self.assertRaises(ValueError):
            self.network.gaps(for_="\ud800")

    def test_what_is_not_feasible(self):
        with self.assertRaises(bg.InfeasibleError) as raised:
            self.network.team("medialab-ruhr", size="2", quota=["museum>=2", "foundation>=1"])
        self.assertEqual(command_line("team", "medialab-ruhr", "--size", 2, "--quota",
                                      "museum>=2", "--quota", "foundation>=1").returncode, 4)
        self.assertTrue(raised.exception.german)

    def test_files_that_cannot_be_read(self):
        with self.assertRaises(OSError) as raised:
            bg.load("/nowhere/at/all.json")
        self.assertIsInstance(raised.exception, bg.FileError)
        with self.assertRaises(bg.FileError):
            self.network.recommend("medialab-ruhr", weights="/nowhere.csv")


if __name__ == "__main__":
    unittest.main()
