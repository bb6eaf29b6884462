"""Tails: bushy, thin, curled or a mere puff; they wag with joy, droop in grief and sway by themselves."""

from math import cos, sin
from typing import NamedTuple

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.feelings import Feeling, feeling_of
from fabula.picture.anatomy.figure import Figure
from fabula.picture.anatomy.paws import ribbon
from fabula.picture.colour import Colour
from fabula.picture.ink import Point
from fabula.picture.stage import Canvas

_STEPS = 14
_DIPPED = (0.9, 0.1, 1.0, 0.0, 0.8, 0.1)


class TailStyle(NamedTuple):
    """A tail's line from its root: places (out to the character's own left, up, ahead) in shares of its height.

    `widths` are half widths from root to tip, `tip` the share at its end in another colour, `wag` how far it swings and
    `pace` how fast (radians a second), `lift` how far it rises with joy and sinks with grief.
    """

    line: tuple[tuple[float, float, float], ...]
    widths: tuple[float, ...]
    tip: float = 0.0
    wag: float = 0.05
    pace: float = 1.6
    lift: float = 0.1


def draw_tail(canvas: Canvas, style: TailStyle, figure: Figure, coat: str | Colour, end: str | Colour) -> None:
    """Paint a tail on the canvas in metres; `coat` is its colour, `end` that of its tip."""
    places, halves = _line(style, figure), []
    size = figure.sheet.height_metres
    for i in range(_STEPS + 1):
        halves.append(_along(style.widths, i / _STEPS) * size)
    path = ribbon(places, halves)
    coats.rimmed(canvas, path, figure.light, coat, 0.006 * size)
    if style.tip:
        start = _STEPS - max(round(style.tip * _STEPS), 1)
        canvas.save()
        canvas.clipPath(path, True)
        coats.clad(canvas, ribbon(places[start:], [half * 1.25 for half in halves[start:]], _DIPPED), figure.light, end)
        canvas.restore()


def _line(style: TailStyle, figure: Figure) -> list[Point]:
    """The places of a tail now, metres as seen."""
    bones, size = figure.bones, figure.sheet.height_metres
    feeling = feeling_of(figure.face)
    wag, lift = _mood(style, feeling, figure.seconds)
    cy, sy = cos(bones.yaw), sin(bones.yaw)
    places = []
    for i in range(_STEPS + 1):
        share = i / _STEPS
        out, up, ahead = (_along(tuple(p[k] for p in style.line), share) for k in range(3))
        swing = share**1.4
        out += wag * swing
        up += lift * swing * (1 + 0.2 * sin(style.pace * 0.7 * figure.seconds + 2 * share))
        x, z = out * cy + ahead * sy, ahead * cy - out * sy
        places.append((bones.hips.x + x * size, bones.hips.y - up * size + 0.1 * z * size))
    return places


def _mood(style: TailStyle, feeling: Feeling, seconds: float) -> tuple[float, float]:
    """How far the tip is swung aside and raised."""
    joy = max(feeling.joy, 0.0)
    calm = sin(style.pace * seconds)
    quick = sin(4.6 * style.pace * seconds)
    wag = style.wag * ((1 - 0.75 * joy) * calm + joy * joy * quick * 0.8)
    return wag, style.lift * (feeling.perk + 0.4 * joy - 0.1)


def _along(values: tuple[float, ...], share: float) -> float:
    """A value on the smooth curve through `values`."""
    place = share * (len(values) - 1)
    index = min(int(place), len(values) - 2)
    t = place - index
    a, b = values[index], values[index + 1]
    before = values[index - 1] if index else 2 * a - b
    after = values[index + 2] if index + 2 < len(values) else 2 * b - a
    slope, end = (b - before) / 2, (after - a) / 2
    return a + slope * t + (3 * (b - a) - 2 * slope - end) * t * t + (2 * (a - b) + slope + end) * t**3
