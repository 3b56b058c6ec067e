"""Where data is loaded from: the example inside, files by name, or a path."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Union

from bindeglied import _engine

EXAMPLE = "ruhr-konferenz"


def as_bool(strict: bool) -> bool:
    """Nothing but True or False."""
    if not isinstance(strict, bool):
        raise TypeError(f"strict: must be True or False, not {type(strict).__name__}")
    return strict


def _refuse_what_is_no_file(source: Any) -> None:
    """Says which method reads it: load() is given data by these, now and then."""
    kind = type(source).__name__
    if hasattr(source, "columns"):
        raise TypeError(f"source: a {kind} is read by Network.from_pandas() or from_tables()")
    if hasattr(source, "nodes") and hasattr(source, "edges"):
        raise TypeError(f"source: a {kind} is read by Network.from_networkx()")
    if hasattr(source, "vs") and hasattr(source, "es"):
        raise TypeError(f"source: a {kind} is read by Network.from_igraph()")
    if not isinstance(source, Mapping):
        return
    for name, content in source.items():
        if not isinstance(content, (str, bytes)):
            raise TypeError(
                f"source: {name!r} must be the content of a file as bytes or str, not "
                f"{type(content).__name__}; tables are read by Network.from_tables()"
            )


def load_study(source: Any, strict: bool, limits: dict[str, int]) -> _engine.Study:
    """The data of a source, checked."""
    _refuse_what_is_no_file(source)
    is_example = isinstance(source, str) and source == EXAMPLE and not os.path.exists(EXAMPLE)
    if source is None or is_example:
        return _engine.load_example(**limits)
    if isinstance(source, Mapping):
        files = {name: _as_bytes(content) for name, content in source.items()}
        return _engine.load_files(files, strict, **limits)
    return _engine.load_path(path_bytes("source", source), strict, **limits)


def path_bytes(name: str, path: Any) -> bytes:
    """As the file system has it; without a NUL, at which the system would stop reading it."""
    if not isinstance(path, (str, bytes, os.PathLike)):
        raise TypeError(f"{name}: must be a path, not {type(path).__name__}")
    try:
        encoded = os.fsencode(path)
    except UnicodeEncodeError:
        encoded = b"\0"
    if b"\0" in encoded:
        raise ValueError(f"{name}: must be a path without NUL and surrogates")
    return encoded


def _as_bytes(content: Union[bytes, str]) -> bytes:
    """Lone surrogates become bytes that are no UTF-8, so that the reader says where they are."""
    return content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
