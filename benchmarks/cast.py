"""The cast: what 1, 2 and 4 characters who speak cost beside the same shot without them; processor time of one thread.

python benchmarks/cast.py [--size 1920x1080] [--frames 48] [--rigs person,robot,fox,dragon]
"""

import argparse
import time
from dataclasses import dataclass

import cv2
from machine import machine

from fabula.cast.sheets import sheet_of
from fabula.crew import hire
from fabula.film import Character, Heard, Line, Setup, Speech, Subject, VoiceSheet
from fabula.picture.painted import PaintedCamera
from fabula.vocabulary import RIGS, ShotSize, Side

_TEXT = "We have waited for this evening all summer, and now the boats come home one after the other."
_SIDES: dict[int, tuple[Side, ...]] = {
    0: (),
    1: ("left",),
    2: ("left", "right"),
    4: ("left", "left", "right", "right"),
}
_KINDS = {rig: kind for kind, drawn in RIGS.items() for rig in drawn}


@dataclass(frozen=True)
class Cost:
    """Seconds of set-up and milliseconds a frame."""

    set_up: float
    frame: float


def setup(size: ShotSize, names: list[str], speech: Speech, pixels: tuple[int, int]) -> Setup:
    """A shot of those rigs at a lake, in which the first speaks."""
    cast = []
    for number, rig in enumerate(names):
        character = Character(id=f"c{number}", name=rig, kind=_KINDS[rig], seed=number + 1)
        cast.append(character.model_copy(update={"sheet": sheet_of(character).model_copy(update={"rig": rig})}))
    sides = _SIDES[len(names)]
    subjects = tuple(
        Subject(kind="person", action="talks", side=side, character=one.id)
        for one, side in zip(cast, sides, strict=True)
    )
    heard = (Heard(speaker="c0", start=0, speech=speech, emotion="happy"),) if cast else ()
    return Setup(
        place="lake",
        time_of_day="dusk",
        weather="clear",
        season="summer",
        look="cinematic",
        seed=1,
        shot_seed=1,
        size=size,
        move="static",
        subjects=subjects,
        characters=tuple(cast),
        lines=heard,
        width=pixels[0],
        height=pixels[1],
        fps=24,
        frames=96,
    )


def measure(order: Setup, frames: int) -> Cost:
    """The cost of a shot; its first frames are not counted."""
    started = time.process_time()
    roll = PaintedCamera().load(order)
    set_up = time.process_time() - started
    for index in range(0, 24, 6):
        roll[index]
    started = time.process_time()
    for index in range(24, 24 + frames):
        roll[index]
    return Cost(set_up, (time.process_time() - started) / frames * 1000)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--frames", type=int, default=48)
    parser.add_argument("--rigs", default=",".join(_KINDS))
    given = parser.parse_args()
    cv2.setNumThreads(1)
    width, height = (int(side) for side in given.size.split("x"))
    speech = hire("voice").say(Line(text=_TEXT), VoiceSheet(gender="female"), "en").speech
    print(f"{machine()}; {given.size}\n")
    print("| size | characters | set-up s | ms a frame | frames/s | beside the empty set |\n|---|---|---|---|---|---|")
    sizes: tuple[ShotSize, ...] = ("WS", "MS", "CU")
    for size in sizes:
        empty = measure(setup(size, [], speech, (width, height)), given.frames)
        for count in (0, 1, 2, 4):
            names = ["person", "person", "anime", "cartoon"][:count]
            cost = empty if count == 0 else measure(setup(size, names, speech, (width, height)), given.frames)
            share = empty.frame / cost.frame
            row = f"{cost.set_up:.2f} | {cost.frame:.1f} | {1000 / cost.frame:.0f} | {share:.2f}"
            print(f"| {size} | {count} | {row} |", flush=True)
    print("\n| rig in MS | ms a frame |\n|---|---|")
    for rig in given.rigs.split(","):
        cost = measure(setup("MS", [rig], speech, (width, height)), given.frames)
        print(f"| {rig} | {cost.frame:.1f} |", flush=True)


if __name__ == "__main__":
    main()
