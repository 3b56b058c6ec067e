"""A network of stakeholders: data, loaded once, to be asked as often as one likes."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional, Union

from bindeglied import _engine, _frames, _graphs
from bindeglied._cells import Document, load_document
from bindeglied._keywords import with_known_keywords
from bindeglied._load import as_bool, load_study, path_bytes
from bindeglied._result import Result
from bindeglied._verbs import Verbs, with_limits

if TYPE_CHECKING:
    import igraph
    import networkx
    import numpy
    import pandas

Day = Union[str, int, datetime.date]


class Network(Verbs):
    """Organisations, where they are involved, and how they are tied, with sources.

    Never changed; may be asked by several threads at once.  load() and the from_...() methods make
    one.  It shows how many rows the data holds, whatever the day; stats() and graph() leave out
    organisations that are not yet founded or already replaced on the day.

    >>> import bindeglied as bg
    >>> network = bg.load()
    >>> network
    <Network 'Ruhr-Konferenz': 346 stakeholders, 88 venues, 867 ties>
    >>> network.as_of, len(network.stats())
    ('2019-10-31', 342)
    """

    __slots__ = ("_study", "_as_of")

    def __init__(self, study: _engine.Study, as_of: str = "") -> None:
        """Not to be called: load() makes networks."""
        self._study = study
        self._as_of = as_of

    def __repr__(self) -> str:
        """What it is, in one line."""
        stakeholders, venues, ties = self._study.counts
        return (
            f"<Network {self.name!r}: {stakeholders} stakeholders, {venues} venues, {ties} ties>"
        )

    @property
    def name(self) -> str:
        """The name of the data; may be empty."""
        return self._study.name

    @property
    def as_of(self) -> str:
        """The day that questions are asked for unless they name one; empty when there is none."""
        return self._as_of or self._study.as_of

    @property
    def problems(self) -> list[dict[str, Any]]:
        """Warnings and notes about the data, as check() and the JSON of errors have them."""
        return self._study.problems

    def _ask(
        self, verb: str, arguments: tuple[Any, ...], options: dict[str, Any]
    ) -> Result[Any]:
        if verb == "diff":
            return Result(self._diff(*arguments, **options))
        if verb != "evaluate":  # whose only day is its cutoff
            options = self._dated(options)
        return Result(self._study.ask(verb, arguments, **options))

    def _make(self, graph: str, options: dict[str, Any]) -> Any:
        return getattr(self._study, graph)(**self._dated(options))

    def _dated(self, options: dict[str, Any]) -> dict[str, Any]:
        """With the day of the network, unless the options name their own."""
        names_both = _has(options, "from_") and _has(options, "to")
        names_own = names_both or _has(options, "as_of") or _has(options, "before")
        if not self._as_of or names_own:
            return options
        return {**options, "as_of": self._as_of}

    def _diff(self, after: Optional["Network"] = None, /, **options: Any) -> _engine.Report:
        if after is None:
            return self._study.diff(self._study, **self._dated(options))
        if not isinstance(after, Network):
            raise TypeError(f"after: must be a Network, not {type(after).__name__}")
        # Each is compared as of its own day.
        if not _has(options, "as_of"):
            for name, day in (("from_", self._as_of), ("to", after._as_of)):
                if day and not _has(options, name):
                    options[name] = day
        return self._study.diff(after._study, **options)

    # --- other forms ---

    def table(self, name: str) -> "dict[str, numpy.ndarray[Any, Any]]":
        """A table of the data (``stakeholders``, ``ties`` ...) as columns.

        Texts, dates (ISO, may be partial) and words are str or None, numbers float64 with NaN,
        lists are lists; unknown columns stand as JSON in ``extra``.  O(cells).
        """
        return self._study.table(name)

    def to_pandas(self) -> "tuple[pandas.DataFrame, pandas.DataFrame]":
        """(nodes, ties): stakeholders and venues in one table with a column ``table``, and ties.

        Columns have the dtypes of table(): float64 for numbers, else object; unknown columns those
        that pandas gives them, and Int64 for whole numbers where some are missing.

        The other tables (expectations, checks, needs ...) are not in them: to_tables() has all.

        >>> import bindeglied as bg
        >>> nodes, ties = bg.load().to_pandas()
        >>> len(nodes), len(ties)
        (434, 867)
        """
        return _frames.to_pandas(self._study)

    def to_tables(self) -> "dict[str, pandas.DataFrame]":
        """Every table of the data that has rows, by name, columns as in to_pandas();
        from_tables() reads them back whole.

        >>> import bindeglied as bg
        >>> network = bg.load()
        >>> tables = network.to_tables()
        >>> len(tables["expectations"])
        63
        >>> bg.Network.from_tables(tables)
        <Network 'Ruhr-Konferenz': 346 stakeholders, 88 venues, 867 ties>
        """
        return _frames.to_tables(self._study)

    def to_networkx(self) -> "networkx.MultiDiGraph[Any]":
        """A MultiDiGraph of all nodes and ties with their attributes, lists as lists; the other
        tables stand in ``graph.graph["tables"]``.  from_networkx() reads it back."""
        return _graphs.to_networkx(self._study)

    def to_igraph(self) -> "igraph.Graph":
        """A directed graph of igraph of all nodes and ties with their attributes; ids stand in the
        vertex attribute ``name``, names in ``label``.  from_igraph() reads it back."""
        return _graphs.to_igraph(self._study)

    @with_known_keywords
    def convert(
        self, format: str, dialect: str = "standard"
    ) -> tuple[dict[str, bytes], list[dict[str, Any]]]:
        """(files, losses): the data in a format of ``bindeglied convert``, as bytes by file name,
        and what it cannot hold: table, column, kind, cells."""
        return self._study.convert(format, dialect)

    # --- where networks come from ---

    @classmethod
    @with_known_keywords
    def from_tables(
        cls, tables: Mapping[str, Any], *, as_of: Optional[Day] = None, strict: bool = False
    ) -> "Network":
        """From tables by their name, each a list of dicts, a dict of columns or a DataFrame.

        The columns are those of the files, among them what an index of a DataFrame names; ``ties``
        must be there.  None, NaN and what pandas has for a missing value are empty cells; dates may
        be texts, datetime.date, Timestamp or datetime64, of which columns that are not known keep
        the time unless it is midnight; lists any list, set or array of texts.

        Raises InputError with all problems at once, each with table, row (the first is 1), column,
        value and rule; TypeError for what is no table; LimitError for what is nested too deep.

        >>> import bindeglied as bg
        >>> bg.Network.from_tables({"ties": [{"from": "a", "to": "b", "kind": "cooperates_with"}]})
        <Network '': 2 stakeholders, 0 venues, 1 ties>
        """
        return _load_document(_frames.document_of_tables(tables), as_of, strict)

    @classmethod
    def from_pandas(
        cls,
        nodes: "Optional[pandas.DataFrame]",
        ties: "pandas.DataFrame",
        *,
        as_of: Optional[Day] = None,
        strict: bool = False,
        **tables: Any,
    ) -> "Network":
        """From the tables of to_pandas(); nodes may be None, other tables follow by their name.

        A tie without ``kind`` says who takes part where, as in a CSV file: what stands in ``to``
        alone is then a venue.  The edges of a graph, which join equals, come by from_networkx().

        A node is a venue when its column ``table`` says ``venues``, or where it says nothing when
        its ``kind`` is one of venues, in any word for it that files may have.  Raises as
        from_tables(); problems name the tables ``nodes`` and ``ties``.

        Tables that are not given are empty, also those that the network had which to_pandas() was
        asked of: then a UserWarning names them.
        """
        return _load_document(_frames.document_of_frames(nodes, ties, tables), as_of, strict)

    @classmethod
    @with_known_keywords
    def from_networkx(
        cls, graph: Any, *, as_of: Optional[Day] = None, strict: bool = False
    ) -> "Network":
        """From a graph of networkx, directed or not; attributes are columns.

        Read as a file of another program is: a node is a venue when it says so (``kind`` or
        ``type``: forum, project ...; ``bipartite``: 1), or when only ties that lead to venues end
        at it.  Attributes that are called as what a file has itself are kept: ``id``, ``source``,
        ``target`` ... as ``id_in_file`` and so on; texts that tell apart several edges of a pair
        as ``key``.  Raises InputError with all problems.
        """
        return _load_document(_graphs.document_of_networkx(graph), as_of, strict)

    @classmethod
    @with_known_keywords
    def from_igraph(
        cls, graph: Any, *, as_of: Optional[Day] = None, strict: bool = False
    ) -> "Network":
        """From a graph of igraph, directed or not; attributes are columns.

        The vertex attribute ``name`` is the id, else its number; ``label`` is the name.  Else as
        from_networkx().
        """
        return _load_document(_graphs.document_of_igraph(graph), as_of, strict)


def _has(options: dict[str, Any], name: str) -> bool:
    return options.get(name) is not None


@with_limits
def load(
    source: "Union[str, os.PathLike[str], Mapping[str, Union[bytes, str]], None]" = None,
    *,
    as_of: Optional[Day] = None,
    strict: bool = False,
    weights: "Union[str, os.PathLike[str], None]" = None,
    **limits: int,
) -> Network:
    """Loads and checks data; the Network holds all of it, as_of leaves no row out.

    source: a file or a folder of tables in any form that the command line reads; file contents by
        name, such as ``{"ties.csv": b"..."}``; None or "ruhr-konferenz" for the example inside.
    as_of: the day that questions are asked for unless they name one.
    strict: warnings count as errors.
    weights: a file that train() made, for recommend(), team() and plan().

    The other options are limits, which nothing in the data may exceed.  Raises InputError with all
    problems at once, FileError, LimitError, UsageError for a form that is unknown.  O(bytes).
    """
    day = _engine.day_of(as_of)
    study = load_study(source, as_bool(strict), limits)
    if weights is not None:
        study = study.with_weights(path_bytes("weights", weights))
    return Network(study, day)


def _load_document(document: Document, as_of: Optional[Day], strict: bool) -> Network:
    day = _engine.day_of(as_of)
    return Network(load_document(document, as_bool(strict)), day)
