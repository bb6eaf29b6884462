"""`doctor`: what works on this machine, tried out for real, and what to do about the rest."""

import importlib.metadata
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

import fabula
from fabula.crew import CRAFTS, hire, names
from fabula.errors import FabulaError
from fabula.film import Brief, Character, Cue, CueSheet, Effect, Line, Passage, Role, Setup, VoiceSheet
from fabula.floor import worker_count
from fabula.media.video import Stock, frame_count, print_frames
from fabula.studio.cli.options import Telling
from fabula.studio.cli.telling import console, print_json

LEAST_FREE_GB = 2.0


class Visit(NamedTuple):
    """One thing the doctor looked at."""

    name: str
    works: bool
    found: str
    advice: str = ""


def doctor(telling: Telling) -> int:
    """Try every craft on something small; exit code 1 when a film could not be made here."""
    visits = [_machine(), _space(), *(_craft(craft) for craft in CRAFTS), _visit("encoder", _encode, "reinstall av")]
    healthy = all(visit.works for visit in visits)
    if telling.json:
        print_json({"version": fabula.__version__, "healthy": healthy, "visits": [v._asdict() for v in visits]})
    elif not telling.quiet:
        console().print(_card(visits))
    return 0 if healthy else 1


def _machine() -> Visit:
    found = f"fabula {fabula.__version__}, Python {platform.python_version()}, {worker_count()} cores, {sys.platform}"
    return Visit("machine", True, found)


def _space() -> Visit:
    free = shutil.disk_usage(Path.cwd()).free / 1e9
    writable = os.access(Path.cwd(), os.W_OK)
    found = f"{free:.1f} GB free in {Path.cwd()}, {'writable' if writable else 'not writable'}"
    return Visit("space", free > LEAST_FREE_GB and writable, found, "film into a roomy folder you may write: --folder")


def _craft(craft: str) -> Visit:
    others = ", ".join(name for name in names(craft))
    visit = _visit(craft, _TRIALS[craft], f"try: pip install --force-reinstall fabula (there is: {others})")
    return visit._replace(found=f"{CRAFTS[craft]}: {visit.found}")


def _visit(name: str, trial: Callable[[], str], advice: str) -> Visit:
    try:
        return Visit(name, True, trial())
    except (FabulaError, ImportError, OSError) as error:
        return Visit(name, False, " ".join(str(error).split()), advice)


def _write() -> str:
    film = hire("writer").write(Brief(text="A lake at dawn, 3 seconds"))
    return f"wrote {len(film.shots)} shots"


def _speak() -> str:
    recording = hire("voice").say(Line(text="The film begins."), VoiceSheet(), "en")
    return f"spoke {len(recording.speech.words)} words in {recording.speech.samples / 48000:.2f} s of sound"


def _act() -> str:
    role = Role(character=Character(id="anna", name="Anna"), action="waves", fps=24, frames=24)
    return f"acted {len(hire('performer').perform(role))} frames"


def _shoot() -> str:
    frame = hire("camera").load(_SMALL)[0]
    return f"painted {frame.shape[1]}x{frame.shape[0]}"


def _score() -> str:
    sheet = CueSheet(samples=48_000, passages=(Passage(start=0, end=48_000, cue=Cue(mood="calm")),))
    return f"played {len(hire('composer').score(sheet)) / 48000:.1f} s"


def _effect() -> str:
    return f"made {len(hire('foley').effect(Effect(kind='rain', samples=24_000))) / 48000:.1f} s of rain"


def _encode() -> str:
    stock = Stock(_SMALL.width, _SMALL.height, 24, "veryfast", 20, 2_000_000)
    roll = hire("camera").load(_SMALL)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "reel.mp4")
        print_frames(path, (roll[index] for index in range(len(roll))), stock)
        return f"H.264 by PyAV {importlib.metadata.version('av')}, {frame_count(path)} frames"


_SMALL = Setup(
    place="lake",
    time_of_day="dawn",
    weather="clear",
    season="summer",
    look="cinematic",
    seed=0,
    shot_seed=0,
    size="WS",
    move="static",
    width=160,
    height=90,
    fps=24,
    frames=4,
)
_TRIALS: dict[str, Callable[[], str]] = {
    "writer": _write,
    "voice": _speak,
    "performer": _act,
    "camera": _shoot,
    "composer": _score,
    "foley": _effect,
}


def _card(visits: list[Visit]) -> Table:
    card = Table.grid(padding=(0, 2))
    for visit in visits:
        mark = Text("ok", style="green") if visit.works else Text("not ok", style="bold red")
        card.add_row(mark, Text(visit.name, style="bold cyan"), Text(visit.found))
        if not visit.works:
            card.add_row("", "", Text(f"do: {visit.advice}", style="yellow"))
    return card
