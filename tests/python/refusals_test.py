"""Every parameter of every public function refuses what can never be meant, and says by its name which
one it was; and so does every cell of a table.
"""

import datetime
import decimal
import fractions
import inspect
import unittest

import igraph
import networkx
import numpy as np

import bindeglied as bg
from cases import Case

TIE = {"from": "a", "to": "b", "kind": "cooperates_with"}
GRAPH = bg.Graph.from_edges(3, [0, 1], [1, 2])
TIES = bg.TwoMode.from_ties(2, 2, [0, 1], [0, 1])
# What a parameter gets that must be given, where another one is the bad one.
NEEDED = {
    "id": "RVR", "text": "Ruhr", "project": "medialab-ruhr", "org": "RVR", "from_": "RVR",
    "to": "medialab-ruhr", "name": "ties", "format": "json", "vertex_count": 3, "row_count": 3,
    "column_count": 3, "sources": [0, 1], "targets": [1, 2], "rows": [0, 1], "columns": [1, 2],
    "offsets": [0, 2, 2, 2], "groups": [0, 1, 1], "communities": [0, 1, 1], "values": [1, 2, 3],
    "seeds": [0], "seed": 0, "vertex": 0, "tables": {"ties": [TIE]}, "nodes": None, "ties": [TIE],
}
GRAPHS = {"from_networkx": networkx.Graph([("a", "b")]),
          "from_igraph": igraph.Graph(n=2, edges=[(0, 1)])}
NAMES = {"table": {"name": "table"}}  # what it is called in messages
OTHER_KEYWORDS = {
    "load": ("max_nesting", "max_file_bytes", "max_text_bytes", "max_keys", "max_columns",
             "max_nodes", "max_ties"),
    "graph": ("level", "with_membership", "as_of", "evidence"),
    "two_mode": ("level", "as_of", "evidence"),
    "from_pandas": ("checks",),
}


def nested(depth):
    cell = []
    for _ in range(depth):
        cell = [cell]
    return cell


def cyclic():
    cell = {}
    cell["self"] = cell
    return cell


DEEP = nested(10**6)
NEVER = {
    "surrogate": "\ud800", "NUL": "a\0b", "digits": 10**5000, "negative digits": -(10**5000),
    "NaN": float("nan"), "complex": 1j, "complex of numpy": np.complex64(1), "object": object(),
    "class": object, "class of days": datetime.date, "fraction": fractions.Fraction(10**400, 3),
    "NaN that signals": decimal.Decimal("sNaN"), "cycle": cyclic(), "deep": DEEP,
    "moment": np.datetime64("2019-01-01"), "table": np.zeros((2, 2)), "objects": np.array([None, object()], dtype=object),
    "masked": np.ma.array([0, 1, 1], mask=[True, False, False]), "bytes": bytearray(b"\xff"),
}


def tearDownModule():
    cell = DEEP
    while cell:  # or Python itself overflows when it lets go of them
        cell = cell.pop()


def functions(network):
    """(name, function) of all that a user calls with something."""
    yield "load", bg.load
    result = network.gaps(top=1)
    for owner in network, bg.Network, GRAPH, TIES, result:
        for name, function in inspect.getmembers(owner, callable):
            is_made_by_class = isinstance(inspect.getattr_static(bg.Network, name, None), classmethod)
            is_of_any_sequence = owner is result and name in ("index", "count")
            is_asked = owner is not bg.Network or is_made_by_class
            if is_asked and not is_of_any_sequence and not name.startswith("_"):
                yield name, function


def call(function, name, bad):
    """The function with what it needs, and the bad ones by their names."""
    positional, named = [], dict(bad)
    for parameter in inspect.signature(function).parameters.values():
        needed = GRAPHS[name] if parameter.name == "graph" else NEEDED.get(parameter.name)
        is_needed = parameter.default is parameter.empty
        value = bad.get(parameter.name, needed)
        if parameter.kind is parameter.POSITIONAL_ONLY or parameter.kind is parameter.VAR_POSITIONAL:
            named.pop(parameter.name, None)
            if is_needed or parameter.name in bad:
                positional.append(value)
        elif is_needed and parameter.kind is not parameter.VAR_KEYWORD:
            named[parameter.name] = value
    return function(*positional, **named)


def keywords_of(function, name):
    parameters = inspect.signature(function).parameters.values()
    kinds = inspect.Parameter
    return [p.name for p in parameters if p.kind is not kinds.VAR_KEYWORD] + list(
        OTHER_KEYWORDS.get(name, ()))


class Parameters(Case):
    def test_refuse_what_is_never_meant_by_their_name(self):
        tried = 0
        for name, function in functions(self.network):
            for parameter in keywords_of(function, name):
                shown = NAMES.get(name, {}).get(parameter, parameter)
                for what, value in NEVER.items():
                    with self.subTest(name, parameter=parameter, value=what):
                        with self.assertRaises((ValueError, TypeError)) as raised:
                            call(function, name, {parameter: value})
                        if (parameter, what) != ("tables", "cycle"):  # of a table called `self`
                            self.assertIn(shown, str(raised.exception))
                        self.assertNotIn("incompatible function", str(raised.exception))
                        tried += 1
        self.assertGreater(tried, 4000)

    def test_that_are_misspelt_are_suggested(self):
        tried = 0
        for name, function in functions(self.network):
            parameters = inspect.signature(function).parameters
            by_keyword = [p for p in keywords_of(function, name)
                          if p not in parameters or parameters[p].kind in (
                              inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
                          and parameters[p].default is not inspect.Parameter.empty]
            for keyword in by_keyword:
                if isinstance(getattr(function, "__self__", None), bg.Result):
                    continue
                with self.subTest(name, keyword=keyword):
                    with self.assertRaises(TypeError) as raised:
                        call(function, name, {keyword + "x": 1})
                    self.assertRegex(str(raised.exception), rf"{keyword}x.*did you mean {keyword}\?")
                    tried += 1
        self.assertGreater(tried, 250)


class Cells(unittest.TestCase):
    def test_refuse_what_no_file_can_hold_by_their_place(self):
        for what in ("surrogate", "digits", "complex", "object", "class", "cycle", "deep"):
            for column in ("from", "kind", "level", "since", "sources", "x"):
                with self.subTest(column, value=what):
                    ties = [TIE, {**TIE, column: NEVER[what]}]
                    with self.assertRaises((bg.InputError, bg.LimitError)) as raised:
                        bg.Network.from_tables({"ties": ties})
                    self.assertRegex(str(raised.exception), "ties, row 2")

    def test_of_a_column_stand_in_an_order(self):
        for what, column in (("str", "ab"), ("bytes", b"ab"), ("set", {"a"}), ("dict", {0: "a"}),
                             ("int", 5), ("NoneType", None)):
            for make in (lambda: bg.Network.from_tables({"ties": {"from": column, "to": ["b"]}}),
                         lambda: bg.Network.from_pandas(None, {"from": column, "to": ["b"]})):
                with self.assertRaisesRegex(
                    TypeError, f"ties: column from: must be a list of cells, not {what}"
                ):
                    make()

    def test_of_a_table_are_more_than_a_number(self):
        for name, make in (("ties", lambda: bg.Network.from_tables({"ties": np.array(3)})),
                           ("nodes", lambda: bg.Network.from_pandas(np.array(3), [TIE])),
                           ("checks", lambda: bg.Network.from_pandas(None, [TIE], checks=np.array(3)))):
            with self.assertRaisesRegex(TypeError, f"^{name}: must be a .*, not ndarray"):
                make()

    def test_are_those_of_a_graph_not_of_its_class(self):
        for make, kind in ((bg.Network.from_networkx, networkx.Graph),
                           (bg.Network.from_igraph, igraph.Graph)):
            with self.assertRaisesRegex(TypeError, "^graph: must be a graph of .*, not "):
                make(kind)

    def test_of_headings_and_ids_can_be_written(self):
        graph, other = networkx.Graph([(10**5000, "b")]), igraph.Graph(n=1)
        other.vs["name"] = [DEEP]
        for place, make in (
            ("ties", lambda: bg.Network.from_tables({"ties": [{**TIE, 10**5000: 1}]})),
            ("tables", lambda: bg.Network.from_tables({"ties": [TIE], 10**5000: [TIE]})),
            ("nodes: table", lambda: bg.Network.from_pandas([{"id": "a", "table": DEEP}], [TIE])),
            ("nodes", lambda: bg.Network.from_networkx(graph)),
            ("nodes", lambda: bg.Network.from_igraph(other)),
        ):
            with self.assertRaisesRegex(ValueError, f"^{place}: .* cannot be written as text"):
                make()


class Rows(Case):
    def test_of_results_are_asked_for_as_those_of_a_list(self):
        gaps = self.network.gaps(top=3)
        for index in (3, -4, 10**30, -(10**5000)):
            with self.assertRaises(IndexError, msg=index):
                gaps[index]
        for index in ("0", 1.0, None, np.zeros(1), object()):
            with self.assertRaisesRegex(TypeError, "index", msg=index):
                gaps[index]
        self.assertEqual(gaps[np.int8(-1)], gaps[2])

    def test_are_not_waited_for_that_never_end(self):
        with self.assertRaisesRegex(TypeError, "ties: row 1: must be a dict, not int"):
            bg.Network.from_tables({"ties": range(10**12)})


if __name__ == "__main__":
    unittest.main()
