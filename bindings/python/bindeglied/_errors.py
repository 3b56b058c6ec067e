"""What the engine raises.  Each class is also the built-in one that fits."""

from __future__ import annotations

from typing import Any, Iterable

_SHOWN_PROBLEMS = 10


class Error(Exception):
    """The question could not be answered; the message names the thing, the value and the rule.

    problems: for bad data every single problem, as in the JSON of the command line: ``code``,
        ``severity``, ``location``, ``value``, ``rule``, ``suggestions``, and ``text`` with ``de``
        and ``en``.
    code: stable name of the rule.
    german: the message in German.
    """

    def __init__(
        self,
        message: str = "",
        problems: Iterable[dict[str, Any]] = (),
        code: str = "",
        german: str = "",
    ) -> None:
        super().__init__(message)
        self.problems = list(problems)
        self.code = code
        self.german = german

    def __str__(self) -> str:
        """The message, and the first problems on lines of their own."""
        lines = [super().__str__()]
        lines += [problem["text"]["en"] for problem in self.problems[:_SHOWN_PROBLEMS]]
        left = len(self.problems) - _SHOWN_PROBLEMS
        if left > 0:
            lines.append(f"... and {left} more; all are in `problems`")
        return "\n".join(lines)


class UsageError(Error, ValueError):
    """A value is wrong: out of its range, an unknown name, options that contradict each other."""


class UnknownOptionError(UsageError, TypeError):
    """A keyword that the verb does not have."""


class InputError(Error, ValueError):
    """The data is invalid; ``problems`` says where, all at once."""


class InfeasibleError(Error, ValueError):
    """No solution exists; ``problems`` names the smallest relaxation."""


class FileError(Error, OSError):
    """A file cannot be read or written."""


class LimitError(Error, ValueError):
    """A limit of size, depth or memory was exceeded."""


# Where users find them.
for _class in (
    Error, UsageError, UnknownOptionError, InputError, InfeasibleError, FileError, LimitError
):
    _class.__module__ = "bindeglied"
