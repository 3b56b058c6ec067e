"""No C++ file is longer than 400 lines; those above 300 are named, as the next to be split.

    file_sizes.py ROOT
"""

import sys
from pathlib import Path

from source_tree import finish, must_find, sources

NAMED_ABOVE = 300  # [lines]
REFUSED_ABOVE = 400  # [lines]
FOLDERS = ("engine", "cli", "bindings", "tests", "benchmarks")


def line_counts(root):
    """(path below root, lines), longest first."""
    counts = [
        (path.relative_to(root), len(path.read_text(encoding="utf-8").splitlines()))
        for folder in FOLDERS
        for path in sources(root / folder, ".hpp", ".cpp")
    ]
    return sorted(counts, key=lambda entry: (-entry[1], entry[0]))


def check(root):
    return [
        f"{path}: {lines} lines, at most {REFUSED_ABOVE} are allowed"
        for path, lines in line_counts(root)
        if lines > REFUSED_ABOVE
    ]


def self_test():
    must_find(check, {"engine/a.cpp": "\n" * 400, "cli/b.hpp": "\n" * 400}, [])
    must_find(
        check,
        {"engine/a.cpp": "\n" * 401, "tests/b_test.cpp": "\n" * 500, "cli/c.txt": "\n" * 900},
        ["tests/b_test.cpp: 500 lines", "engine/a.cpp: 401 lines"],
    )


if __name__ == "__main__":
    self_test()
    ROOT = Path(sys.argv[1])
    for PATH, LINES in line_counts(ROOT):
        if NAMED_ABOVE < LINES <= REFUSED_ABOVE:
            print(f"{PATH}: {LINES} lines, to be split before it grows")
    finish(check(ROOT))
