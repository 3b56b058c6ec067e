"""What README.md shows is what the program prints."""

import pathlib
import shlex
import tempfile
import unittest

from program import run

README = pathlib.Path(__file__).parents[2] / "README.md"
PROMPT = "    $ bindeglied "


def shown_blocks():
    """(line, arguments, lines shown) of each indented call whose output goes through no pipe."""
    lines = README.read_text(encoding="utf-8").split("\n")
    for start, line in enumerate(lines):
        if not line.startswith(PROMPT) or "|" in line:
            continue
        shown = []
        for text in lines[start + 1:]:
            if text.startswith("    $ ") or (text and not text.startswith("    ")):
                break
            shown.append(text[4:])
        yield start + 1, shlex.split(line[len(PROMPT):]), "\n".join(shown).strip().split("\n")


class ReadmeTest(unittest.TestCase):
    maxDiff = None

    def test_blocks_are_what_the_program_prints(self):
        whole = 0
        with tempfile.TemporaryDirectory() as folder:
            for line, arguments, shown in shown_blocks():
                process = run(*arguments, cwd=folder)
                # Results of `convert` are files; what it says goes to standard error, after what
                # data that is.
                said = process.stdout or process.stderr.partition("\n")[2]
                printed = [text.rstrip() for text in said.strip().split("\n")]
                with self.subTest(line=line, call=arguments):
                    self.assertEqual(process.returncode, 0, process.stderr)
                    if any(text.startswith("...") for text in shown):
                        for text in shown:
                            if not text.startswith("..."):
                                self.assertIn(text, printed)
                    else:
                        self.assertEqual(shown, printed)
                        whole += 1
        self.assertGreater(whole, 5)


if __name__ == "__main__":
    unittest.main()
