"""The package as others see it: types, documentation, doctests, notebooks."""

import doctest
import inspect
import os
import pydoc
import subprocess
import sys
import unittest
from pathlib import Path

import bindeglied as bg
from bindeglied import _frames, _measures, _network, _result, _stubs, _verbs, rows

SOURCE = Path(os.environ["BINDEGLIED_SOURCE"])
PACKAGE = Path(bg.__file__).parent
CONFIG = str(SOURCE / "bindings" / "python" / "pyproject.toml")


class Types(unittest.TestCase):
    def check(self, *arguments):
        environment = {**os.environ, "MYPYPATH": str(PACKAGE.parent)}
        process = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True,
                                 env=environment, cwd=PACKAGE.parent)
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)

    def test_of_the_stubs_are_those_of_the_module(self):
        # The other modules have their types in themselves.
        stubs = sorted(f"bindeglied.{file.stem}" for file in PACKAGE.glob("*.pyi"))
        self.check("mypy.stubtest", *stubs, "--concise", "--mypy-config-file", CONFIG,
                   "--allowlist", str(Path(__file__).parent / "stubtest_allowed.txt"))

    def test_are_consistent(self):
        self.check("mypy", "--config-file", CONFIG, "-p", "bindeglied")

    def test_are_made_from_the_engine(self):
        self.assertEqual((PACKAGE / "rows.pyi").read_text(), _stubs.rows_stub())
        self.assertEqual((PACKAGE / "_verbs.pyi").read_text(), _stubs.verbs_stub())
        self.assertIn("def gaps(self, /, *, for_: str | None = None", _stubs.verbs_stub())
        self.assertIn("def two_mode(self, /, *, level: Literal['none', ", _stubs.verbs_stub())
        self.assertIn("max_nesting: int = 64", _stubs.verbs_stub())
        self.assertTrue((PACKAGE / "py.typed").exists())

    def test_are_seen_by_who_uses_the_package(self):
        program = Path(__file__).parent / "typed_use.py"
        self.check("mypy", "--strict", str(program))


class Documentation(unittest.TestCase):
    def public(self):
        for name in bg.__all__:
            thing = getattr(bg, name)
            yield name, thing
            if inspect.isclass(thing):
                for member, value in vars(thing).items():
                    if not member.startswith("_") and (callable(value) or isinstance(value, property)):
                        yield f"{name}.{member}", getattr(thing, member)

    def test_stands_at_everything_public(self):
        without = [name for name, thing in self.public()
                   if not name.startswith("__") and not inspect.getdoc(thing)]
        self.assertEqual(without, [])

    def test_has_signatures(self):
        self.assertEqual(str(inspect.signature(bg.Graph.pagerank)),
                         "(self, /, *, damping=0.85, tolerance=1e-10, threads=0)")
        self.assertIn("min_level: \"Literal['none', 'informed'",
                      str(inspect.signature(bg.Network.gaps)))
        names = list(inspect.signature(bg.Network.paths).parameters)
        self.assertEqual(names[:3], ["self", "from_", "to"])
        self.assertEqual(inspect.signature(bg.Network.paths).return_annotation, "Result[PathRow]")
        self.assertFalse(hasattr(bg.Network, "path"))  # one name
        self.assertEqual(str(inspect.signature(bg.Network.recommend).parameters["project"]),
                         "*project: 'str'")

    def test_has_signatures_of_what_is_no_question(self):
        names = ["self", "level", "with_membership", "as_of", "evidence"]
        graph = inspect.signature(bg.Network.graph)
        self.assertEqual(list(graph.parameters), names)
        self.assertEqual((graph.parameters["level"].default, graph.return_annotation),
                         ("involved", "_engine.Graph"))
        names.remove("with_membership")
        self.assertEqual(list(inspect.signature(bg.Network.two_mode).parameters), names)
        load = inspect.signature(bg.load).parameters
        self.assertEqual(list(load), ["source", "as_of", "strict", "weights", "max_nesting",
                                      "max_file_bytes", "max_text_bytes", "max_keys", "max_columns",
                                      "max_nodes", "max_ties"])
        self.assertEqual((load["max_nesting"].default, load["max_nesting"].kind.name),
                         (64, "KEYWORD_ONLY"))
        for call, said in ((bg.load, "max_keys: keys of one JSON object"),
                           (bg.Network.graph, "level: weakest involvement"),
                           (bg.Network.two_mode, "as_of: what held on this day")):
            self.assertIn(said, pydoc.render_doc(call, renderer=pydoc.plaintext))

    def test_reads_well_in_help(self):
        text = pydoc.render_doc(bg.Network, renderer=pydoc.plaintext)
        self.assertIn("Who ought to be involved and documentably is not", text)
        self.assertIn("min_level: only expectations that require at least this level", text)
        self.assertIn("ClosingPlanRow with close", text)
        self.assertNotRegex(text, "--[a-z]")  # options are keywords here
        text = pydoc.render_doc(bg.Graph, renderer=pydoc.plaintext)
        self.assertIn("Brandes (2001)", text)
        self.assertIn("pagerank(self, /, *, damping=0.85", text)

    def test_holds_in_its_examples(self):
        tried = 0
        for module in (bg, _network, _verbs, _result, _frames, _measures, rows):
            outcome = doctest.testmod(module)
            self.assertEqual(outcome.failed, 0, module)
            tried += outcome.attempted
        self.assertGreater(tried, 15)


    def test_in_the_readme_prints_what_it_says(self):
        outcome = doctest.testfile(str(SOURCE / "README.md"), module_relative=False)
        self.assertEqual(outcome.failed, 0)
        self.assertGreater(outcome.attempted, 4)


class Notebooks(unittest.TestCase):
    """Scripts in cells, with their output beside them."""

    def test_print_what_stands_beside_them(self):
        notebooks = sorted((SOURCE / "bindings" / "python" / "notebooks").glob("*.py"))
        self.assertEqual(len(notebooks), 3)
        for notebook in notebooks:
            process = subprocess.run([sys.executable, notebook], capture_output=True, text=True)
            self.assertEqual(process.returncode, 0, process.stderr)
            expected = notebook.with_suffix(".txt").read_text(encoding="utf-8")
            self.assertEqual(process.stdout, expected, notebook.name)


if __name__ == "__main__":
    unittest.main()
