"""Looks: milliseconds of processor time a frame, likeness of the fast filters to the literal ones, and flicker.

For each look: grading at 720p and 1080p on one core, SSIM against the literal filter (the lowest over all frames and
shots, grain off), and how much two frames that follow each other differ, in bytes a channel: on a still that does not
change, and in a painted static shot beyond what the painting itself does there. Grain is told apart.

    python benchmarks/looks.py [--slow] [look ...]
"""

import argparse
import itertools
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
from machine import machine

from fabula.film import Setup
from fabula.media import Frame
from fabula.picture import looks
from fabula.picture.looks import _literal
from fabula.picture.painted import PaintedCamera

sys.path.append(str(Path(__file__).parents[1] / "tests" / "picture"))
from likeness import ssim

LITERAL: dict[str, Callable[[Frame], Frame]] = {
    "vintage": _literal.vintage,
    "noir": _literal.noir,
    "neon": _literal.neon,
    "anime-fast": _literal.anime,
    "anime-classic": _literal.anime,
    "watercolor-classic": _literal.watercolor,
}
SHOTS = (
    ("forest", "day", "clear", "static"),
    ("lake", "dusk", "clear", "pan_left"),
    ("city", "night", "rain", "slow_zoom_in"),
    ("room", "night", "clear", "static"),
    ("field", "day", "clear", "dolly"),
)
SLOW = ("watercolor-classic", "anime-classic")


def roll_of(shot: tuple[str, str, str, str], size: tuple[int, int], frames: int, look: str) -> Sequence[Frame]:
    """A painted shot in a look's style, not graded."""
    place, hour, weather, move = shot
    setup = Setup(
        place=place,
        time_of_day=hour,  # type: ignore[arg-type]
        weather=weather,  # type: ignore[arg-type]
        season="summer",
        look=look,
        seed=3,
        shot_seed=4,
        size="WS",
        move=move,  # type: ignore[arg-type]
        width=size[0],
        height=size[1],
        fps=24,
        frames=frames,
    )
    return PaintedCamera().load(setup)


def cost(look: str, size: tuple[int, int], frame: Frame) -> float:
    """Milliseconds of processor time a frame."""
    picture = np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    grade = looks.grading(look, *size, 1)
    grade(picture, 0)
    best = float("inf")  # the quietest of several goes: a busy machine makes memory slow, never fast
    for index in range(2 if look in SLOW else 24):
        started = time.process_time()
        grade(picture, index)
        best = min(best, time.process_time() - started)
    return best * 1000


def likeness(look: str) -> str:
    """The lowest SSIM against the literal filter at 720p, over the first, a middle and the last frame of each shot."""
    if look not in LITERAL:
        return "own"
    lowest = 1.0
    for shot in SHOTS[: 1 if look in SLOW else None]:
        roll = roll_of(shot, (1280, 720), 48, look)
        grade = looks.grading(look, 1280, 720, 1, roll=roll, grain=0.0)
        for index in (0,) if look in SLOW else (0, 13, 47):
            frame = roll[index]
            lowest = min(lowest, ssim(grade(frame, index), LITERAL[look](frame)))
    return f"{lowest:.4f}"


def flicker(look: str) -> tuple[float, float, float, float]:
    """Mean change of a still with and without the look's grain, of a painted static shot, and of its painting alone."""
    size = (640, 360)
    roll = roll_of(("lake", "dusk", "clear", "static"), size, 8, look)
    whole = looks.grading(look, *size, 1, roll=roll)
    clean = looks.grading(look, *size, 1, roll=roll, grain=0.0)
    frames = [roll[index] for index in range(6)]
    still = _changes([whole(frames[0], index) for index in range(4)])
    bare = _changes([clean(frames[0], index) for index in range(4)])
    return still, bare, _changes([clean(frame, index) for index, frame in enumerate(frames)]), _changes(frames)


def _changes(frames: Sequence[Frame]) -> float:
    return float(np.mean([np.abs(a.astype(int) - b).mean() for a, b in itertools.pairwise(frames)]))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("looks", nargs="*", default=looks.names())
    parser.add_argument("--slow", action="store_true", help="the two literal looks too: seconds a frame")
    given = parser.parse_args()
    cv2.setNumThreads(1)
    frame = roll_of(SHOTS[1], (1920, 1080), 4, "cinematic")[2]
    print(f"{machine()}; one thread, processor time\n")
    print("| look | 720p ms | 1080p ms | SSIM | still | its grain | painted shot | painting alone |")
    print("|---|---|---|---|---|---|---|---|")
    for look in given.looks:
        if look in SLOW and not given.slow and look not in sys.argv:
            continue
        small, large = cost(look, (1280, 720), frame), cost(look, (1920, 1080), frame)
        still, bare, painted, painting = flicker(look)
        print(
            f"| {look} | {small:.1f} | {large:.1f} | {likeness(look)} | {bare:.2f} | {still - bare:.2f} "
            f"| {painted:.2f} | {painting:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
