"""Builds the package with CMake: setuptools knows nothing about the engine.

BINDEGLIED_BUILD names a build folder to take up; without it a release build stands in
build/python of the checkout.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import Distribution, Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).resolve().parents[2]


def version():
    """The one of the project."""
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"project\(bindeglied VERSION ([0-9.]+)", text).group(1)


def build_folder():
    """A build that is configured."""
    given = os.environ.get("BINDEGLIED_BUILD")
    if given:
        return Path(given).resolve()
    folder = ROOT / "build" / "python"
    subprocess.run(
        ["cmake", "--preset", "release", "-S", ROOT, "-B", folder, "-DBINDEGLIED_TESTS=OFF",
         "-DBINDEGLIED_BENCHMARKS=OFF", f"-DPython_EXECUTABLE={sys.executable}"],
        cwd=ROOT, check=True,
    )
    return folder


class BuildWithCMake(build_ext):
    """Has CMake build and install the whole package where the wheel is put together."""

    def run(self):
        folder = build_folder()
        target = Path(self.build_lib).resolve()
        # What an earlier build left, and what setuptools has copied already; the folder itself may
        # be one that holds other things.
        shutil.rmtree(target / "bindeglied", ignore_errors=True)
        subprocess.run(["cmake", "--build", folder, "--target", "bindeglied_package"], check=True)
        subprocess.run(
            ["cmake", "--install", folder, "--prefix", target, "--component", "wheel"], check=True
        )

    def get_outputs(self):
        return []


class BinaryDistribution(Distribution):
    """Platform-dependent, whatever setuptools sees."""

    def has_ext_modules(self):
        return True


setup(
    version=version(),
    distclass=BinaryDistribution,
    ext_modules=[Extension("bindeglied._engine", sources=[])],
    cmdclass={"build_ext": BuildWithCMake},
)
