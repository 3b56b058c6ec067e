"""Every source file of the engine has its test, and every test its source file.

    mirrored_tests.py ROOT LAYER...

engine/bindeglied/LAYER/x.cpp <-> tests/LAYER/x_test.cpp; a test may also belong to a header alone,
and a source may have further tests, x_SUBJECT_test.cpp.
"""

import sys
from pathlib import Path

from source_tree import finish, must_find, sources


def check(root, layers):
    complaints = []
    for layer in layers:
        engine = root / "engine" / "bindeglied" / layer
        tests = root / "tests" / layer
        for path in sources(engine, ".cpp"):
            test = tests / f"{path.stem}_test.cpp"
            if not test.exists():
                complaints.append(
                    f"{path.relative_to(root)}: its test {test.relative_to(root)} is missing"
                )
        for path in sources(tests, ".cpp"):
            where = path.relative_to(root)
            if not path.stem.endswith("_test"):
                complaints.append(f"{where}: the name of a test ends in _test.cpp")
                continue
            name = path.stem.removesuffix("_test")
            words = name.split("_")
            names = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
            homes = [f for n in names for f in (f"{n}.cpp", f"{n}.hpp", f"detail/{n}.hpp")]
            if not any((engine / home).exists() for home in homes):
                complaints.append(f"{where}: engine/bindeglied/{layer}/{name} does not exist")
    return complaints


def self_test():
    good = {
        "engine/bindeglied/base/date.cpp": "",
        "tests/base/date_test.cpp": "",
        "engine/bindeglied/base/id.hpp": "",
        "tests/base/id_test.cpp": "",
        "engine/bindeglied/base/detail/fold.hpp": "",
        "tests/base/fold_test.cpp": "",
        "engine/bindeglied/base/error.hpp": "",
        "tests/data/any_test.cpp": "",
    }

    def finds(files, *expected):
        must_find(lambda root: check(root, ["base"]), {**good, **files}, expected)

    finds({})
    finds(
        {"engine/bindeglied/base/text.cpp": ""},
        "engine/bindeglied/base/text.cpp: its test tests/base/text_test.cpp is missing",
    )
    finds({"tests/base/gone_test.cpp": ""}, "engine/bindeglied/base/gone does not exist")
    finds({"tests/base/date_property_test.cpp": ""})
    finds({"tests/base/dates.cpp": ""}, "tests/base/dates.cpp: the name of a test ends in")


if __name__ == "__main__":
    self_test()
    finish(check(Path(sys.argv[1]), sys.argv[2:]))
