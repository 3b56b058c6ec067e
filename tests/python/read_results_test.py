"""The R script says of the example what Python says; it is skipped where R is not installed."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bindeglied as bg

SKIPPED = 77
SCRIPT = Path(os.environ["BINDEGLIED_SOURCE"]) / "bindings" / "r" / "read_results.R"


def has_r():
    """R with what the script needs."""
    if shutil.which("Rscript") is None:
        return False
    needed = ["Rscript", "-e", "library(jsonlite); library(igraph)"]
    return subprocess.run(needed, capture_output=True).returncode == 0


def printed():
    """What the script prints, with the program on the path."""
    program = Path(os.environ["BINDEGLIED"])
    environment = {**os.environ, "LC_ALL": "C.UTF-8",
                   "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.run(["Rscript", SCRIPT], capture_output=True, encoding="utf-8",
                                 cwd=folder, env=environment, timeout=300)
    assert process.returncode == 0, process.stdout + process.stderr
    return process.stdout


def named_numbers(text):
    """What R prints of a vector with names: numbers, each below its name and right-aligned."""
    lines = text.splitlines()
    found = {}
    for names, numbers in zip(lines, lines[1:]):
        if re.fullmatch(r"[ \d]*\d *", numbers):
            for number in re.finditer(r" *(\d+)", numbers):
                found[names[number.start():number.end()].strip()] = int(number[1])
    return found


def check(text):
    """The worst gaps, in their order, and who has most ties."""
    network = bg.load()
    worst = network.gaps().to_pandas().sort_values("severity", ascending=False, kind="stable")
    rows = re.findall(r"^\d+ +(\S+) +(\S+) (\d\.\d+)$", text, re.MULTILINE)
    expected = [(row.venue, row.status, f"{row.severity:.7f}") for row in worst[:6].itertuples()]
    assert rows == expected, (rows, expected)
    graph = network.to_igraph()
    most = sorted(zip(graph.degree(), graph.vs["label"]), reverse=True)[:5]
    found = named_numbers(text)
    assert found == {name: degree for degree, name in most}, (found, most)


def main():
    if not has_r():
        print("R with jsonlite and igraph is not installed: the R script is not run")
        sys.exit(SKIPPED)
    check(printed())


if __name__ == "__main__":
    main()
