"""Car: a car that drives through with turning wheels, its lights on after dark."""

from dataclasses import replace

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import vehicles
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("city", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.4
"""Metres above the ground."""

ROAD = True
"""It drives on the set's road."""

_STILL = ("stands", "sits", "sleeps")


def play(part: Part) -> tuple[Live, ...]:
    """One or several behind each other; they drive unless the text has them stand."""
    length = float(np.clip(2.9 * blocking.metre(part), 300, 460)) * (1.2 if part.scenery.road else 1.0)
    still = part.subject.action in _STILL
    speed = 0.0 if still else blocking.pass_through(part, length, 120, 560)
    return tuple(_one(part, mark, length, speed) for mark in _lane(part, length * 1.35))


def _lane(part: Part, gap: float) -> list[blocking.Mark]:
    """The marks of the cars, one behind the other: on the road where the set has one."""
    found = blocking.marks(part, gap)
    y, z = part.scenery.road or (part.ground(), part.scenery.subject_z)
    # on a road it goes the way of the near lane
    way = -1.0 if part.scenery.road else 0.0
    return [replace(mark, y=y, z=z - 0.004 * index, facing=way or mark.facing) for index, mark in enumerate(found)]


def _one(part: Part, mark: blocking.Mark, length: float, speed: float) -> Live:
    paint = blocking.named(part.subject.colour) or vehicles.PAINTS[int(part.rng("paint").integers(3))]
    car = vehicles.car(part.stage, part.rng("car"), length, mark.facing, paint)
    where = blocking.walk(part, mark, speed)

    def draw(canvas: Canvas, seconds: float) -> None:
        bump = 0.9 * float(np.sin(seconds * 11)) if speed else 0.0
        vehicles.driven(canvas, part.stage, car, (where(seconds), mark.y + 6 + bump), speed * seconds)

    return Live(mark.z, draw)
