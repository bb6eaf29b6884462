"""What sound costs: seconds of work per minute of film for score, effects and mix, and their ratio to real time.

Run: python benchmarks/sound.py [minutes]. The compiled parts are warmed up first.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

from fabula.film import RATE, Cue, Cut, CutShot, Film, Scene, Shot, Speech, SpokenLine
from fabula.sound.composer import SynthComposer
from fabula.sound.foley import SynthFoley
from fabula.sound.loudness import measure
from fabula.sound.mixing import mix
from fabula.sound.spotting import spot

FPS = 24
SHOT_SECONDS = 6
PLACES = (("forest", "day", "clear"), ("sea", "day", "storm"), ("city", "night", "rain"), ("room", "day", "clear"))
MOODS = ("calm", "epic", "cyberpunk", "romantic")
Result = TypeVar("Result")


def made_up_film(minutes: float) -> tuple[Film, Cut]:
    """Scenes of 30 s with five shots each and a line of 3 s in every second shot."""
    scenes, shots, lines = [], [], []
    for number in range(max(1, round(minutes * 2))):
        place, hour, weather = PLACES[number % 4]
        names = [f"s{number}-{i}" for i in range(5)]
        fields = {"id": f"scene-{number}", "place": place, "time_of_day": hour, "weather": weather, "seed": number % 4}
        cue = Cue.model_validate({"mood": MOODS[number % 4]})
        scenes.append(Scene.model_validate({**fields, "cue": cue, "shots": tuple(Shot(id=name) for name in names)}))
        for name in names:
            start = len(shots) * SHOT_SECONDS
            shots.append(
                CutShot(shot_id=name, scene_id=f"scene-{number}", start=start * FPS, frames=SHOT_SECONDS * FPS)
            )
            if len(shots) % 2:
                speech = Speech(text="x", samples=3 * RATE)
                lines.append(
                    SpokenLine(shot_id=name, line=0, start=(start + 1) * RATE, speaker="narrator", speech=speech)
                )
    return Film(title="benchmark", scenes=tuple(scenes)), Cut(fps=FPS, shots=tuple(shots), lines=tuple(lines))


def timed(rows: list[tuple[str, float]], name: str, work: Callable[[], Result]) -> Result:
    """Do the work and note its seconds."""
    begin = time.perf_counter()
    result = work()
    rows.append((name, time.perf_counter() - begin))
    return result


def produce(film: Film, cut: Cut, folder: Path) -> Iterator[tuple[str, float]]:
    """Make the whole sound of a film; (name, seconds) of every part."""
    rows: list[tuple[str, float]] = []
    rng = np.random.default_rng(1)
    voice = (0.1 * rng.standard_normal((3 * RATE, 1))).astype(np.float32)
    notes = timed(rows, "spotting", lambda: spot(film, cut))
    score = timed(rows, "score", lambda: SynthComposer().score(notes.cue_sheet))
    takes = {effect.effect: None for effect in notes.effects}
    made = timed(rows, f"{len(takes)} effects", lambda: {order: SynthFoley().effect(order) for order in takes})
    effects: Sequence[np.ndarray] = [made[effect.effect] for effect in notes.effects]
    timed(rows, "mix", lambda: mix(folder, notes, cut, [voice] * len(cut.lines), score, effects))
    timed(rows, "  of it measuring", lambda: measure(folder / "mix.wav"))
    yield from rows


def main() -> None:
    """Warm up, make the film's sound, and print the table."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    with tempfile.TemporaryDirectory() as folder:
        list(produce(*made_up_film(0.5), Path(folder)))
        rows = list(produce(*made_up_film(minutes), Path(folder)))
    print(f"{minutes:g} minutes of film")
    total = 0.0
    for name, seconds in rows:
        total += 0.0 if name.startswith(" ") else seconds
        print(f"{name:20s} {seconds / minutes:7.2f} s per minute   {seconds / minutes / 60:7.4f} of real time")
    print(f"{'all':20s} {total / minutes:7.2f} s per minute   {total / minutes / 60:7.4f} of real time; {total:.1f} s")


if __name__ == "__main__":
    main()
