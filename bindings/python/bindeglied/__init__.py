"""bindeglied: which links a region's cooperation is missing, and who could close them.

    >>> import bindeglied as bg
    >>> network = bg.load()                       # the example inside; or a path of your own data
    >>> gaps = network.gaps(as_of="2019-07-31")   # a sequence of rows
    >>> table = gaps.to_pandas()                  # two lines later

Every verb of the command line that is a question is a method of a Network, with the same options:
``--min-level`` is ``min_level``; ``--for``, ``--in`` and ``--from`` are ``for_``, ``in_`` and
``from_``; the verb ``path`` is ``paths()``.  Ids are str, arrays are numpy arrays.

    load        reads data and gives a Network; Network.from_pandas() and others take it from Python
    Network     its questions: gaps, coverage, recommend, team, plan, entry_points, paths, what_if,
                diff, evaluate, stats, groups, bridges ...; graph(), table(), convert(), to_...()
    Result      what a question gives: a sequence of rows, with to_pandas(), to_dicts(), to_json()
    rows        the types of the rows
    Graph       a graph with every measure, of a Network or of your own: Graph.from_edges()
    TwoMode     a graph between who and where
    Error       what is raised; InputError, UsageError, FileError ... are kinds of it

help(bindeglied.Network.gaps) explains one of them.
"""

from bindeglied import rows
from bindeglied._engine import Graph, TwoMode, __version__
from bindeglied._errors import (
    Error,
    FileError,
    InfeasibleError,
    InputError,
    LimitError,
    UnknownOptionError,
    UsageError,
)
from bindeglied._network import Network, load
from bindeglied._result import Result
from bindeglied.rows import Row

__all__ = [
    "Error",
    "FileError",
    "Graph",
    "InfeasibleError",
    "InputError",
    "LimitError",
    "Network",
    "Result",
    "Row",
    "TwoMode",
    "UnknownOptionError",
    "UsageError",
    "__version__",
    "load",
    "rows",
]
