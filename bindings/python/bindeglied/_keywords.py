"""Keywords that a function does not have, refused with the one that was meant."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any, TypeVar, cast

from bindeglied import _engine

Function = TypeVar("Function", bound=Callable[..., Any])


def with_known_keywords(function: Function) -> Function:
    """The same function; other keywords than its own raise UnknownOptionError."""
    known = list(inspect.signature(function).parameters)[1:]  # without self or cls

    @functools.wraps(function)
    def call(*arguments: Any, **options: Any) -> Any:
        _engine.check_keywords(known, **options)
        return function(*arguments, **options)

    return cast(Function, call)
