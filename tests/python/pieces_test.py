"""JSON is read and written in pieces, so that no step takes all of a large document."""

import itertools
import json
import unittest
import unittest.mock

import numpy as np

from bindeglied import _pieces

VALUES = ({}, [], {"a": []}, {"a": {}}, [1], [[1], {"a": [2]}], {"a": [], "b": {"c": [1, [2, 3]]}},
          {"ä": "\u2028", "n": None, "t": True, "x": -1.5e300}, "text", 3, [None], {"a": [{}, {}]})


class Reading(unittest.TestCase):
    def test_gives_what_stands_there(self):
        for value in VALUES:
            for indent, separators in ((None, (",", ":")), (None, (" , ", " : ")), (2, None)):
                text = json.dumps(value, indent=indent, separators=separators, ensure_ascii=False)
                self.assertEqual(_pieces.read(f" {text}\n".encode()), value, text)

    def test_goes_row_by_row(self):
        rows = _pieces.rows_from('[{"a": 1}, {"a": 2}, and no more')
        self.assertEqual([row for row, _ in itertools.islice(rows, 2)], [{"a": 1}, {"a": 2}])
        with self.assertRaises(json.JSONDecodeError):
            next(rows)

    def test_goes_row_by_row_wherever_rows_stand(self):
        text = '{"n": [1, 2], "g": {"t": {"x": [3], "y": [[4, 5]]}}}'
        with unittest.mock.patch.object(_pieces, "_decode", wraps=_pieces._decode) as decode:
            _pieces.read(text.encode())
        read = [json.JSONDecoder().raw_decode(*call.args)[0] for call in decode.call_args_list]
        self.assertEqual(read, ["n", 1, 2, "g", "t", "x", 3, "y", [4, 5]])

    def test_of_many_texts_goes_by_blocks(self):
        texts = np.array([json.dumps({"a": i}) for i in range(5)] + ["and no more"], dtype=object)
        with unittest.mock.patch.object(_pieces, "_BLOCK", 2):
            values = _pieces.read_each(texts)
            self.assertEqual([next(values)["a"] for _ in range(4)], [0, 1, 2, 3])
            with self.assertRaises(json.JSONDecodeError):
                next(values)
            self.assertEqual(list(_pieces.read_each(texts[:5])), [{"a": i} for i in range(5)])
        self.assertEqual(list(_pieces.read_each(texts[:0])), [])


class Writing(unittest.TestCase):
    def test_says_the_same(self):
        for value in VALUES:
            content = {"a": value, "rows": [value] * 5}
            for block in 1, 2, 5, 1000:
                with unittest.mock.patch.object(_pieces, "_BLOCK", block):
                    self.assertEqual(json.loads(_pieces.write(content)), content)
        self.assertEqual(_pieces.write({}), b"{}")

    def test_goes_by_blocks_of_rows(self):
        content = {"ties": [{"from": "a"}] * 4 + [{"from": float("nan")}]}
        with unittest.mock.patch.object(_pieces, "_BLOCK", 2):
            pieces = _pieces.pieces_of(content)
            self.assertEqual("".join(itertools.islice(pieces, 3)),
                             '{"ties":[' + ",".join(['{"from": "a"}, {"from": "a"}'] * 2))
            with self.assertRaises(ValueError):
                next(pieces)


if __name__ == "__main__":
    unittest.main()
