"""What the architecture tests share: finding sources, reading includes, reporting, self-tests."""

import re
import sys
import tempfile
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def sources(folder, *suffixes):
    """Files under `folder` with one of the suffixes, in a fixed order; none when it is missing."""
    return sorted(path for path in Path(folder).rglob("*") if path.suffix in suffixes)


def includes(path):
    """Yields (line number, "<" or '"', what is included) for each #include of a file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1), match.group(2)


def without_comments_and_texts(source):
    """C++ with comments and quoted texts blanked out, line by line as long as before."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\\\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"', re.DOTALL
    )
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), source)


def write_tree(root, files):
    """Writes {path: text} below `root`."""
    for name, text in files.items():
        path = Path(root) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def must_find(check, files, expected):
    """Self-test: check(root) on a temporary tree of `files` gives one complaint per text of
    `expected`, in that order, each containing it."""
    with tempfile.TemporaryDirectory() as root:
        write_tree(root, files)
        complaints = check(Path(root))
    agrees = len(complaints) == len(expected) and all(
        text in complaint for text, complaint in zip(expected, complaints)
    )
    if not agrees:
        sys.exit(f"self-test: expected {expected}\n           but found {complaints}")


def finish(complaints):
    """Prints the complaints; ends with 1 when there are any."""
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)
