"""What people are told: bars with the time left while the film is made, and at the end a short card or JSON."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from fabula.crew import Crew
from fabula.edit.checking import REPORT_NAME, Report, failures
from fabula.edit.mastering import Master
from fabula.film import Step, Watch, unwatched
from fabula.studio.cli.options import Telling
from fabula.studio.cli.terminal import printable

_STAGES = {
    "record": "record the voices",
    "shoot": "shoot the reels",
    "score": "write the score",
    "effects": "make the effects",
    "mix": "mix the sound",
    "master": "print the master",
    "check": "watch the film",
    "passes": "measure the shots",
}
_FEW_REELS = 4  # so many are told by name


def console() -> Console:
    """Where people read results: standard output."""
    return Console(highlight=False, soft_wrap=True)


@contextmanager
def watching(telling: Telling) -> Iterator[Watch]:
    """A watcher that draws a bar per stage on a terminal's standard error, and nothing elsewhere."""
    if telling.quiet or telling.json or not sys.stderr.isatty():
        yield unwatched
        return
    columns = (
        TextColumn("{task.description:<18}"),
        BarColumn(bar_width=32),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True, elapsed_when_finished=True),
    )
    with Progress(*columns, console=Console(stderr=True), transient=False) as progress:
        tasks: dict[str, Any] = {}

        def watch(step: Step) -> None:
            if step.stage not in tasks:
                tasks[step.stage] = progress.add_task(_STAGES.get(step.stage, step.stage), total=step.total)
            progress.update(tasks[step.stage], completed=step.done, total=step.total)

        yield watch


def print_json(value: dict[str, Any]) -> None:
    """Exactly one JSON object on standard output."""
    line = json.dumps(value, ensure_ascii=False)
    try:
        line.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        line = json.dumps(value)
    sys.stdout.write(f"{line}\n")


def tell_master(master: Master, crew: Crew, film: str, wall_seconds: float, telling: Telling) -> None:
    """The finished film, as the contract's JSON or as a card; `film` is where its author wants it."""
    if telling.json:
        print_json(_contract(master, film, wall_seconds))
    elif not telling.quiet:
        console().print(_card(master, crew, film, wall_seconds))


def not_passed(film: Path, report: Report) -> int:
    """One line on standard error about a film that is not as it should be; returns the exit code."""
    sys.stderr.write(f"fabula: {printable(str(film))} did not pass its check: {failures(report.findings)}\n")
    return 1


def _contract(master: Master, film: str, wall_seconds: float) -> dict[str, Any]:
    return {
        "film": film,
        "folder": str(master.folder),
        "title": master.title,
        "seconds": master.seconds,
        "frames": master.frames,
        "fps": master.fps,
        "width": master.width,
        "height": master.height,
        "shots": master.shots,
        "lines": master.lines,
        "reels": {"made": master.reels_made, "reused": master.reels_reused},
        "loudness_lufs": master.report.loudness_lufs,
        "true_peak_dbtp": master.report.true_peak_dbtp,
        "wall_seconds": round(wall_seconds, 3),
        "report": str(master.folder / REPORT_NAME),
        "passed": master.report.passed,
        "not_shown": list(master.report.not_shown),
    }


def _reels(master: Master) -> str:
    """How many reels were made, and which when they are a few of many."""
    few = master.reels_reused and 0 < master.reels_made <= _FEW_REELS
    named = f" ({', '.join(master.reel_labels_made)})" if few else ""
    return f"{master.reels_made} made{named}, {master.reels_reused} reused"


def _card(master: Master, crew: Crew, film: str, wall_seconds: float) -> Table:
    card = Table.grid(padding=(0, 2))
    loudness = master.report.loudness_lufs
    rows = {
        "title": master.title,
        "film": film,
        "length": f"{master.seconds:.2f} s, {master.width}x{master.height} at {master.fps} fps, {master.frames} frames",
        "shots": f"{master.shots} shots, {master.lines} spoken lines",
        "reels": _reels(master),
        "loudness": "silent" if loudness is None else f"{loudness:.1f} LUFS, peak {master.report.true_peak_dbtp} dBTP",
        "crew": ", ".join(f"{craft} {name}" for craft, name in crew.names),
        "took": f"{wall_seconds:.1f} s",
        "check": "passed" if master.report.passed else failures(master.report.findings),
    }
    if master.report.not_shown:
        rows["not shown"] = ", ".join(master.report.not_shown)
    rows["next"] = f"edit {master.folder / 'film.yaml'}, then: fabula shoot {master.folder}"
    for name, value in rows.items():
        card.add_row(Text(name, style="bold cyan"), Text(printable(value)))
    return card
