"""The package installs with pip, without a network, and from CMake; its wheel holds what it should.

The build that the tests run in is taken up: nothing is compiled here.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

SOURCE = Path(os.environ["BINDEGLIED_SOURCE"])
BUILD = Path(os.environ["BINDEGLIED_BUILD"])
EXPECTED = {
    "__init__.py", "_cells.py", "_engine.pyi", "_errors.py", "_frames.py", "_graphs.py", "_keywords.py",
    "_load.py", "_measures.py", "_network.py", "_pieces.py", "_result.py", "_stubs.py", "_verbs.py",
    "_verbs.pyi", "py.typed", "rows.py", "rows.pyi",
}
# Stands for cmake: writes down what it is asked, compiles nothing, installs what the tests run in.
CMAKE = """#!{python}
import json, os, subprocess, sys
asked = sys.argv[1:]
with open(os.environ["ASKED"], "a", encoding="utf-8") as file:
    print(json.dumps(asked), file=file)
if asked[0] == "--build":
    asked += ["--", "-n"]
if asked[0] == "--install":
    asked[1] = os.environ["BUILT"]
sys.exit(subprocess.call(["{cmake}", *asked]))
"""
USE = "import bindeglied as bg; print(bg.load().gaps(top=1)[0].id, bg.__file__)"


def run(*command, **options):
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= options.pop("env", {})
    process = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                             env=environment, timeout=600, **options)
    assert process.returncode == 0, process.stdout + process.stderr
    return process.stdout


class Install(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_with_pip_into_a_fresh_environment(self):
        # A clean folder: what Git would check out of the package, linked to the rest.
        checkout = self.folder / "checkout"
        package = checkout / "bindings" / "python"
        package.parent.mkdir(parents=True)
        ignored = shutil.ignore_patterns("build", "*.egg-info", "__pycache__")
        shutil.copytree(SOURCE / "bindings" / "python", package, ignore=ignored)
        shutil.copy(SOURCE / "CMakeLists.txt", checkout)
        wheels = self.folder / "wheels"
        run(sys.executable, "-m", "pip", "wheel", "--no-index", "--no-build-isolation", "--no-deps",
            "--wheel-dir", wheels, package, env={"BINDEGLIED_BUILD": str(BUILD)})
        (wheel,) = wheels.glob("bindeglied-*.whl")
        self.assertIn("linux", wheel.name)
        self.check_contents(wheel)
        environment = self.folder / "venv"
        run(sys.executable, "-m", "venv", "--system-site-packages", environment)
        python = environment / "bin" / "python"
        run(python, "-m", "pip", "install", "--no-index", "--no-deps", wheel)
        printed = run(python, "-c", USE, cwd=self.folder)
        self.assertTrue(printed.startswith("gap:"), printed)
        self.assertIn(str(environment), printed)

    def test_with_a_release_build_of_its_own_where_none_is_named(self):
        checkout = self.folder / "checkout"
        ignored = shutil.ignore_patterns("build", ".*", "*.egg-info", "__pycache__", "tests")
        shutil.copytree(SOURCE, checkout, ignore=ignored)
        tools = self.folder / "tools"
        tools.mkdir()
        cmake = tools / "cmake"
        cmake.write_text(CMAKE.format(python=sys.executable, cmake=shutil.which("cmake")))
        cmake.chmod(0o755)
        asked, target = self.folder / "asked", self.folder / "target"
        (target / "bindeglied").mkdir(parents=True)
        (target / "bindeglied" / "old.py").write_text("")
        (target / "mine.txt").write_text("kept")
        package = checkout / "bindings" / "python"
        run(sys.executable, "setup.py", "build", "--build-lib", target, cwd=package, env={
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "ASKED": str(asked),
            "BUILT": str(BUILD), "BINDEGLIED_BUILD": ""})
        calls = [json.loads(line) for line in asked.read_text().splitlines()]
        folder = (checkout / "build" / "python").resolve()
        self.assertEqual([call[0] for call in calls], ["--preset", "--build", "--install"])
        self.assertEqual([call[1] for call in calls], ["release", str(folder), str(folder)])
        self.assertEqual(calls[1][2:], ["--target", "bindeglied_package"])
        cache = dict(re.findall(r"(?m)^(\w+):\w+=(.*)$", (folder / "CMakeCache.txt").read_text()))
        self.assertEqual([cache[name] for name in ("CMAKE_BUILD_TYPE", "BINDEGLIED_TESTS",
                                                   "BINDEGLIED_BENCHMARKS", "Python_EXECUTABLE")],
                         ["Release", "OFF", "OFF", sys.executable])
        # What an earlier build left of the package is gone, and nothing else.
        self.assertEqual({file.name for file in target.iterdir()}, {"bindeglied", "mine.txt"})
        files = {file.name for file in (target / "bindeglied").iterdir()}
        self.assertEqual(len(files - EXPECTED), 1, files)

    def check_contents(self, wheel):
        with zipfile.ZipFile(wheel) as archive:
            names = archive.namelist()
        files = {name.removeprefix("bindeglied/") for name in names
                 if name.startswith("bindeglied/")}
        (engine,) = {name for name in files if name.endswith(".so")}
        self.assertTrue(engine.startswith("_engine."))
        self.assertEqual(files - {engine}, EXPECTED)
        others = [name for name in names if not name.startswith("bindeglied/")]
        self.assertTrue(all(".dist-info/" in name for name in others), others)

    def test_with_cmake(self):
        run("cmake", "--install", BUILD, "--prefix", self.folder, "--component", "wheel")
        printed = run(sys.executable, "-c", USE, cwd=self.folder,
                      env={"PYTHONPATH": str(self.folder)})
        self.assertIn(str(self.folder), printed)

    def test_with_cmake_as_it_stands(self):
        run("cmake", "--install", BUILD, "--prefix", self.folder)
        program = self.folder / "bin" / "bindeglied"
        self.assertTrue(run(program, "--version").startswith("bindeglied "))
        self.assertIn("Ruhr-Konferenz", run(program, "show", "--lang", "en"))
        (package,) = self.folder.glob("lib/python3*/dist-packages/bindeglied")
        files = {file.name for file in package.iterdir()}
        (engine,) = {name for name in files if name.endswith(".so")}
        self.assertEqual(files - {engine}, EXPECTED)
        self.assertFalse(any(file.is_symlink() for file in package.iterdir()))
        printed = run(sys.executable, "-c", USE, cwd=self.folder,
                      env={"PYTHONPATH": str(package.parent)})
        self.assertIn(str(package), printed)


if __name__ == "__main__":
    unittest.main()
