"""What the tests of the Python module share."""

import json
import os
import subprocess
import unittest

import bindeglied as bg

BINARY = os.environ["BINDEGLIED"]
SHARED = os.environ.get("BINDEGLIED_SHARED")


def command_line(*arguments):
    """The finished process of the program; standard output as bytes."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [BINARY, *map(str, arguments)], capture_output=True, env=environment, timeout=300
    )


def printed(*arguments):
    """The JSON that the program prints, as text."""
    process = command_line(*arguments, "--json")
    assert process.returncode == 0, process.stderr
    return process.stdout.decode("utf-8")


def refusal(*arguments):
    """The error that the program writes as JSON."""
    return json.loads(command_line(*arguments, "--json").stderr)


class Case(unittest.TestCase):
    """Has the example at hand."""

    @classmethod
    def setUpClass(cls):
        cls.network = bg.load()
