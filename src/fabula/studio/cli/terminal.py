"""The terminal: what may be printed on it, who may stop a run from it, and what happens when nobody reads it."""

import io
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


def printable(text: str) -> str:
    """The text in one line, with characters that would command a terminal written as escapes."""
    line = " ".join(text.split())
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line)


@contextmanager
def stopped_by_sigterm() -> Iterator[None]:
    """SIGTERM stops the run as Ctrl-C does; only the main thread may ask for that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminated)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def any_character_printed() -> Iterator[None]:
    """File names can hold bytes that are no text, and not every terminal takes every character."""
    output = sys.stdout
    if not isinstance(output, io.TextIOWrapper):
        yield
        return
    before = output.errors or "strict"
    output.reconfigure(errors="backslashreplace")
    try:
        yield
    finally:
        output.reconfigure(errors=before)


def drop_unheard() -> None:
    """What nobody takes any more is dropped, so that the interpreter does not complain about it at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _terminated(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
