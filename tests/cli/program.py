"""How the tests call the program."""

import json
import os
import subprocess

BINARY = os.environ["BINDEGLIED"]
DATA = os.environ["BINDEGLIED_DATA"]


def run(*arguments, **options):
    """The finished process; standard output and standard error as text."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"} | options.pop("env", {})
    return subprocess.run(
        [BINARY, *map(str, arguments)],
        capture_output=options.pop("capture_output", True),
        text=options.pop("text", True),
        env=environment,
        timeout=120,
        **options,
    )


def answer(*arguments):
    """The JSON of a verb that must succeed."""
    process = run(*arguments, "--json")
    assert process.returncode == 0, process.stderr
    return json.loads(process.stdout)
