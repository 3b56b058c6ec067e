"""All networks in the test collections of other programs are read, or refused with a reason."""

import json
import os
import pathlib
import unittest
import xml.etree.ElementTree as ElementTree

from program import run

SHARED = os.environ.get("BINDEGLIED_SHARED")
COLLECTIONS = ("gephi", "igraph", "networkit", "boost-graph")
ENDINGS = {".graphml", ".gexf", ".net", ".xml", ".csv"}


def files():
    for collection in COLLECTIONS:
        folder = pathlib.Path(SHARED) / "data/badinput" / collection
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in ENDINGS)


def count_edges(path):
    """The edges of the first network of a GraphML or GEXF file, in graphs inside it too; None where there are none."""
    try:
        root = ElementTree.parse(path).getroot()
    except (ElementTree.ParseError, ValueError):
        return None
    graph = next((each for each in root if each.tag.rpartition("}")[2] == "graph"), None)
    if graph is None:
        return None
    return sum(each.tag.rpartition("}")[2] == "edge" for each in graph.iter())


@unittest.skipUnless(SHARED, "BINDEGLIED_SHARED is not set: no files of other programs")
class ForeignFiles(unittest.TestCase):
    def test_are_read_or_refused_with_a_reason(self):
        read = refused = 0
        for path in files():
            with self.subTest(file=str(path)):
                process = run("check", path, "--json", text=False)
                self.assertIn(process.returncode, (0, 3, 6), process.stderr)
                if process.returncode == 0:
                    read += 1
                    self.check_edges(path, json.loads(process.stdout))
                else:
                    refused += 1
                    self.assertEqual(process.stdout, b"")
                    self.assertTrue(json.loads(process.stderr)["errors"])
        self.assertGreater(read, 20)
        self.assertGreater(refused, 5)

    def check_edges(self, path, report):
        """Every edge is a row of the protocol; that of one to itself a rejected one."""
        expected = count_edges(path) if path.suffix in (".graphml", ".gexf", ".xml") else None
        if expected is None:
            return
        ties = [row for row in report["result"] if row["table"] == "ties"]
        self.assertEqual(sum(row["rows"] for row in ties), expected)
        fates = sum(row["used"] + row["merged"] + row["rejected"] for row in ties)
        self.assertEqual(fates, expected)


if __name__ == "__main__":
    unittest.main()
