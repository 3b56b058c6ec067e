"""Each layer includes only what engine/CMakeLists.txt says it USES.

    include_direction.py ROOT "base: " "model: base" ...

Checked are the project's own headers in engine/ and in tests/LAYER/, and that no public or private
header of the engine drags a third-party header into everybody's compilation.
"""

import re
import sys
from pathlib import Path

from source_tree import finish, includes, must_find, sources

OWN = re.compile(r"^bindeglied/([^/]+)/")
STANDARD = re.compile(r"^[a-z_0-9]+(\.h)?$")


def parse_layers(texts):
    """["model: base", ...] -> {"model": {"base"}, ...}"""
    layers = {}
    for text in texts:
        name, _, uses = text.partition(":")
        layers[name.strip()] = set(uses.split())
    return layers


def declaration_complaints(layers):
    """A layer may use only layers declared before it: so there is no circle."""
    complaints = []
    known = set()
    for name, uses in layers.items():
        for used in sorted(uses - known):
            complaints.append(f"engine/CMakeLists.txt: {name} uses {used}, not declared before it")
        known.add(name)
    return complaints


def file_complaints(root, path, layer, allowed, is_engine):
    where = path.relative_to(root)
    complaints = []
    for number, bracket, name in includes(path):
        own = OWN.match(name)
        if own and own.group(1) not in allowed:
            complaints.append(f"{where}:{number}: {layer} may not include {name}")
        elif is_engine and own and "/detail/" in name and own.group(1) != layer:
            complaints.append(f"{where}:{number}: {name} is private to {own.group(1)}")
        elif is_engine and not own and bracket == '"':
            complaints.append(f"{where}:{number}: \"{name}\" is not below bindeglied/")
        elif is_engine and path.suffix == ".hpp" and not own and not STANDARD.match(name):
            complaints.append(f"{where}:{number}: third-party <{name}> in a header")
    return complaints


def check(root, layers):
    complaints = declaration_complaints(layers)
    engine = root / "engine" / "bindeglied"
    for folder in sorted(path.name for path in engine.iterdir() if path.is_dir()):
        if folder not in layers:
            complaints.append(f"engine/bindeglied/{folder}: no bindeglied_layer() declares it")
    for layer, uses in layers.items():
        allowed = uses | {layer}
        for path in sources(engine / layer, ".hpp", ".cpp"):
            complaints += file_complaints(root, path, layer, allowed, is_engine=True)
        for path in sources(root / "tests" / layer, ".hpp", ".cpp"):
            complaints += file_complaints(root, path, layer, allowed, is_engine=False)
    return complaints


def self_test():
    layers = parse_layers(["base: ", "model: base", "network: base model"])
    good = {
        "engine/bindeglied/base/id.hpp": "#include <compare>\n#include <stdint.h>\n",
        "engine/bindeglied/base/text.cpp": "#include <utf8proc.h>\n#include <zlib/zlib.h>\n",
        "engine/bindeglied/model/ids.hpp": '#include "bindeglied/base/id.hpp"\n',
        "engine/bindeglied/model/ids.cpp": '#include "bindeglied/model/detail/x.hpp"\n',
        "tests/model/ids_test.cpp": '#include <gtest/gtest.h>\n#include "tests/support/x.hpp"\n',
        "tests/data/any_test.cpp": '#include "bindeglied/network/network.hpp"\n',
    }

    def finds(files, *expected):
        must_find(lambda root: check(root, layers), {**good, **files}, expected)

    finds({})
    finds(
        {"engine/bindeglied/base/up.cpp": '\n# include "bindeglied/model/ids.hpp"\n'},
        "engine/bindeglied/base/up.cpp:2: base may not include bindeglied/model/ids.hpp",
    )
    finds(
        {"tests/model/up_test.cpp": '#include "bindeglied/network/network.hpp"\n'},
        "tests/model/up_test.cpp:1: model may not include",
    )
    finds(
        {"engine/bindeglied/network/peek.cpp": '#include "bindeglied/model/detail/x.hpp"\n'},
        "bindeglied/model/detail/x.hpp is private to model",
    )
    finds({"engine/bindeglied/base/a.cpp": '#include "id.hpp"\n'}, '"id.hpp" is not below')
    finds(
        {"engine/bindeglied/base/b.hpp": "#include <boost/graph/graph_traits.hpp>\n"},
        "third-party <boost/graph/graph_traits.hpp> in a header",
    )
    finds(
        {"engine/bindeglied/base/detail/c.hpp": "#include <nlohmann/json.hpp>\n"},
        "third-party <nlohmann/json.hpp> in a header",
    )
    finds({"engine/bindeglied/extra/x.hpp": ""}, "engine/bindeglied/extra: no bindeglied_layer()")
    layers = parse_layers(["base: model", "model: base", "network: base model"])
    finds({}, "base uses model, not declared before it")


if __name__ == "__main__":
    self_test()
    ROOT = Path(sys.argv[1])
    finish(check(ROOT, parse_layers(sys.argv[2:])))
