"""Hoppers: small animals that leap or scurry: a bound's arc, squash and stretch, and the wait between bounds."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import modelling, troupe
from fabula.picture.ink import pen, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part


@dataclass(frozen=True)
class Bound:
    """A moment of a hop: `air` 0 on the ground to 1 at the top, `stretch` -1 crouched to 1 stretched, `rest` 0 or 1."""

    air: float
    stretch: float
    seconds: float
    action: str
    phase: float


@dataclass(frozen=True)
class Spring:
    """How it hops: `size` in units, a bound's `reach` and `height` in its own sizes, `every` seconds, `wait` of it."""

    size: float
    reach: float
    height: float
    every: float
    wait: float
    box: tuple[float, float]


Hopper = Callable[[Canvas, Bound], None]
"""draw(canvas, bound): an animal of size 1 that stands on (0, 0) and looks to the right."""


def hopping(part: Part, spring: Spring, hopper: Hopper) -> tuple[Live, ...]:
    """The animals of a subject, each bound by bound past its mark; they stay when the text has them stay."""
    return tuple(_one(part, spring, hopper, mark) for mark in blocking.marks(part, spring.size * 1.5))


def _one(part: Part, spring: Spring, hopper: Hopper, mark: blocking.Mark) -> Live:
    stage, size = blocking.light_of(part), spring.size
    action = part.subject.action or "walks"
    stays, quick = action in troupe.STILL, action in troupe.QUICK
    every, wait = (spring.every * 0.7, spring.wait * 0.25) if quick else (spring.every, spring.wait)
    walk = blocking.stroll(part, mark, size * spring.reach / every, size)
    light = modelling.model(stage, max(size * 0.014, 1.1))
    half, tall = spring.box

    def draw(canvas: Canvas, seconds: float) -> None:
        turn = seconds / every + mark.phase
        share = turn % 1.0
        jump = min(max((share - wait) / (1 - wait), 0.0), 1.0)
        # stands through the wait, then makes the whole bound's way in the air
        clock = (np.floor(turn) + jump - mark.phase) * every
        x, facing = (mark.x, mark.facing) if stays else walk(float(clock))
        air = 0.0 if stays else 4 * jump * (1 - jump)
        stretch = 0.0 if stays else float(np.sin(jump * 2 * np.pi + 0.6)) * (1.0 if jump else -0.4)
        y = mark.y - air * spring.height * size
        bound = Bound(air, stretch, seconds, action, mark.phase)
        blocking.shadow(canvas, stage, (x, mark.y), size * (0.42 - 0.12 * air))
        box = (x - half * size, y - tall * size, x + half * size, y + 0.14 * size)
        pitch = 0.0 if stays else -22.0 * float(np.cos(jump * np.pi)) * (1.0 if 0 < jump < 1 else 0.0)

        def turned(own: Canvas) -> None:
            own.rotate(pitch)
            hopper(own, bound)

        light(canvas, box, lambda inner: troupe.placed(inner, (x, y), size, facing, turned))

    return Live(mark.z, draw)


def eye(canvas: Canvas, place: tuple[float, float], size: float, *, asleep: bool = False) -> None:
    """A bright dark eye, or a closed lid."""
    from_, to = (place[0] - size, place[1]), (place[0] + size, place[1] + size * 0.2)
    if asleep:
        canvas.drawLine(*from_, *to, stroke((0.08, 0.06, 0.07), size * 0.5))
        return
    canvas.drawCircle(*place, size, pen((0.06, 0.05, 0.07)))
    canvas.drawCircle(place[0] + size * 0.3, place[1] - size * 0.35, size * 0.36, pen((1.0, 1.0, 1.0)))
