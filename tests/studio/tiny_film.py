"""The tiny film of these tests, and command lines in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

FILM = """\
title: Two lakes
prompt: Two lakes
format: {quality: speed, fps_override: 12, short_side_override: 90}
scenes:
- id: s1
  place: lake
  shots:
  - {id: a, size: WS, seconds: 1, lines: [{text: The lake is still.}]}
  - {id: b, size: MS, move: pan_left, transition: dissolve, seconds: 1, lines: [{text: A bird calls.}]}
- id: s2
  place: forest
  shots:
  - {id: c, size: WS, seconds: 1, transition: fade_black, lines: [{text: The wood answers.}]}
  - {id: d, size: WS, move: dolly, seconds: 1.5}
"""


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


def command(*arguments: object) -> list[str]:
    """The command line for a process of its own."""
    return [sys.executable, "-m", "fabula", *map(str, arguments)]


def run_apart(*arguments: object, **options: object) -> Ended:
    """Run a command line in a process of its own."""
    done = subprocess.run(command(*arguments), capture_output=True, timeout=120, check=False, **options)  # type: ignore[call-overload]
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def half_written(folder: Path) -> list[Path]:
    """What a run wrote aside and did not finish."""
    return [path for path in folder.rglob(".*") if path.name != ".lock"]


def descendants(pid: int) -> set[int]:
    """The processes that a process started, and those that they started."""
    parents = {int(entry): _status(int(entry))[1] for entry in os.listdir("/proc") if entry.isdigit()}
    found, waiting = set(), [pid]
    while waiting:
        parent = waiting.pop()
        children = [child for child, own in parents.items() if own == parent and child not in found]
        found.update(children)
        waiting.extend(children)
    return found


def alive(pids: set[int]) -> set[int]:
    """Those of the processes that still run; a dead one that nobody buried does not."""
    return {pid for pid in pids if _status(pid)[0] not in "ZX"}


def _status(pid: int) -> tuple[str, int]:
    """(state letter, parent's id); ("X", 0) when there is no such process."""
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return "X", 0
    return state, int(parent)
