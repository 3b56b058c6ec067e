"""Results: light sequences of typed rows."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union, overload

from bindeglied import _engine
from bindeglied.rows import Row, row_type

if TYPE_CHECKING:
    import pandas

R = TypeVar("R", bound=Row)

_ROWS_IN_HTML = 20
_WIDTH = 100


class Result(Sequence[R], Generic[R]):
    """The answer to a question: its rows in their documented order, and what stands around them.

    A row is made when it is asked for.  Texts for people are in German and English; ids, words and
    keys are English.

    >>> import bindeglied as bg
    >>> gaps = bg.load().gaps(for_="stiftungsnetzwerk-ruhr", as_of="2019-07-31")
    >>> gaps[0].venue, gaps[0].status, round(gaps[0].severity, 4)
    ('ruhr-konferenz', 'not_met', 0.9585)
    >>> gaps[0].parts.missing + gaps[0].parts.late - gaps[0].parts.indirect_credit == gaps[0].severity
    True
    """

    __slots__ = ("_report", "_row_type", "_envelope")

    def __init__(self, report: _engine.Report) -> None:
        """Not to be called: verbs of a network give results."""
        self._report = report
        self._row_type = row_type(report.schema)
        self._envelope: Union[dict[str, Any], None] = None

    def __len__(self) -> int:
        """Number of rows."""
        return len(self._report)

    @overload
    def __getitem__(self, index: int) -> R: ...

    @overload
    def __getitem__(self, index: slice) -> list[R]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[R, list[R]]:
        """A row, or a list of rows."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return self._row_type(self._report.row(index))  # type: ignore[return-value]

    def __iter__(self) -> Iterator[R]:
        """The rows, one by one."""
        for index in range(len(self)):
            yield self[index]

    def __repr__(self) -> str:
        """What it is, in one line."""
        return f"<Result of {self.command}: {len(self)} of {self.total} rows, {self.schema}>"

    def __str__(self) -> str:
        """The table for people, in English."""
        return self.to_text()

    # --- what stands around the rows ---

    @property
    def schema(self) -> str:
        """Name and version of the form of the rows: ``bindeglied/gaps/1``."""
        return self._report.schema

    @property
    def command(self) -> str:
        """The verb."""
        return self._report.command

    @property
    def as_of(self) -> str:
        """The day the question was asked for, ISO; empty when neither it nor the data has one."""
        return self._report.as_of

    @property
    def total(self) -> int:
        """Rows found, before ``top``."""
        return self._report.total

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of the rows, in their order."""
        return tuple(self._report.labels())

    @property
    def summary(self) -> dict[str, Any]:
        """What the answer says beside its rows: counters, ``skipped``, bounds."""
        return self._report.summary

    @property
    def envelope(self) -> dict[str, Any]:
        """All that the JSON has before ``result``: tool, inputs, warnings, names, summary."""
        if self._envelope is None:
            first = self._report.write("ndjson", "en", _WIDTH).split(b"\n", 1)[0]
            self._envelope = json.loads(first)
        return dict(self._envelope)

    @property
    def names(self) -> dict[str, str]:
        """The full name of every id in the rows and the summary."""
        return dict(self.envelope["names"])

    # --- other forms ---

    def _written(self, format: str, language: str = "en", width: int = _WIDTH) -> str:
        """As the command line prints it; names of files may hold what is no UTF-8."""
        return self._report.write(format, language, width).decode("utf-8", "backslashreplace")

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as the JSON has them."""
        return self._report.rows()

    def to_json(self) -> str:
        """The bytes that the command line prints with ``--json``, as text."""
        return self._written("json")

    def to_ndjson(self) -> str:
        """The envelope on the first line, then one row per line."""
        return self._written("ndjson")

    def to_csv(self) -> str:
        """One line per row; every column is the path of its JSON key."""
        return self._written("csv")

    def to_markdown(self, language: str = "en") -> str:
        """Headings, a table and remarks for people; ``language`` de or en."""
        return self._written("md", language)

    def to_text(self, language: str = "en", width: int = _WIDTH) -> str:
        """The table that the command line prints, without colour; ``width`` in columns."""
        return self._written("table", language, width)

    def to_pandas(self) -> "pandas.DataFrame":
        """A table with the columns of to_csv(), but ids without their names.

        Numbers are float64 or int64 (float64 with NaN where one is missing), lists stand as lists.
        """
        import pandas

        return pandas.DataFrame(self._report.frame())

    def to_html(self, language: str = "en", rows: int = _ROWS_IN_HTML) -> str:
        """A table for people; ``language`` de or en, ``rows`` at most."""
        language = _engine.language_word(language)
        table = self._report.cells(language, rows)
        labels = [label for label in self._report.labels().values() if label["in_tables"]]
        head = "".join(f"<th>{html.escape(label[language])}</th>" for label in labels)
        body = "".join(
            "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>"
            for cells in table
        )
        shown = len(table)
        caption = html.escape(f"{self.command}: {shown} of {self.total}")
        return (
            f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>"
            f"<tbody>{body}</tbody></table>"
        )

    def _repr_html_(self) -> str:
        """What notebooks show."""
        return self.to_html()
