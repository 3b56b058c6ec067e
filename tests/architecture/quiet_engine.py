"""The engine never prints and never logs: what it has to say it returns.

    quiet_engine.py ROOT
"""

import re
import sys
from pathlib import Path

from source_tree import finish, must_find, sources, without_comments_and_texts

PRINTS = re.compile(
    r"std::(cout|cerr|clog|wcout|wcerr)\b|\b(f|v|vf|d)?printf\s*\(|\bf?puts\s*\(|\bputchar\s*\("
    r"|\bperror\s*\(|\bstd(out|err)\b|\bspdlog\b|fmt::print\b|<iostream>"
)


def check(root):
    complaints = []
    for path in sources(root / "engine", ".hpp", ".cpp"):
        source = without_comments_and_texts(path.read_text(encoding="utf-8"))
        for number, line in enumerate(source.splitlines(), start=1):
            match = PRINTS.search(line)
            if match:
                where = f"{path.relative_to(root)}:{number}"
                complaints.append(f"{where}: the engine uses {match.group(0)}")
    return complaints


def self_test():
    quiet = (
        "// std::cout is for others\n/* printf(\n */ auto s = \"std::cerr \\\" printf(\";\n"
        'auto r = R"x(std::cout " )" spdlog)x"; write_report(out); snprintf_like(1);\n'
        "std::snprintf(buffer, size, format);\n"
    )
    must_find(check, {"engine/a.cpp": quiet, "cli/b.cpp": "std::cout << 1;\n"}, [])
    for text, found in {
        "std::cout << 1;": "std::cout",
        "std::cerr << 1;": "std::cerr",
        "std::printf (format);": "printf (",
        "fprintf(file, format);": "fprintf(",
        "puts(text);": "puts(",
        "write(stderr);": "stderr",
        "#include <spdlog/spdlog.h>": "spdlog",
        "#include <iostream>": "<iostream>",
    }.items():
        files = {"engine/a.hpp": f'"text" // note\n{text}\n'}
        must_find(check, files, [f"engine/a.hpp:2: the engine uses {found}"])


if __name__ == "__main__":
    self_test()
    finish(check(Path(sys.argv[1])))
