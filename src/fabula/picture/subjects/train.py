"""Train: a steam train with smoking engine or a fast modern one, by the set's seed, that passes on its rails."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lively, modelling, motors, railway, stamps, troupe
from fabula.picture.colour import from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Piece, Rails
from fabula.picture.subjects import Part

HOME = ("station", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.6
"""Metres above the ground."""

_PAINTS = from_hexes("#2f6a4f #8f2f2f #2f4f7a #3a3a42")
_FAST = from_hexes("#c43a3f #2f5fa0 #2f8f86")
_LONG = 4.6
"""How many metres an engine has."""


def play(part: Part) -> tuple[Piece, ...]:
    """One train on the set's railway, or on a track of its own behind whoever stands in front; it may wait."""
    rails = part.scenery.rails
    still = part.subject.action in troupe.STILL
    if rails and rails.comes:
        return rails.comes(blocking.named(part.subject.colour), part.seconds, still)
    if rails:
        return (_train(part, rails, rails.z - 0.01, still=still),)
    metre = blocking.metre(part)
    ground = part.scenery.road[0] if part.scenery.road else part.ground() - 0.30 * metre
    z, size = part.scenery.subject_z + 0.15, float(np.clip(_LONG * metre, 420, 780))
    own = Rails(z, lambda x: (ground, size / _LONG))
    return _track(part, ground, z), _train(part, own, z - 0.01, still=still)


def _track(part: Part, ground: float, z: float) -> Layer:
    """Ballast, sleepers and rails over the whole width."""
    stage = part.stage
    stone = mix(blocking.lit(stage, from_hex("#8b8378")), stage.palette.tone(0.8), 0.25)
    wood, rail = blocking.lit(stage, from_hex("#5a463a")), mix(blocking.lit(stage, from_hex("#a8a6a4")), stone, 0.2)
    left, right, step = stage.left, stage.right, 46.0
    bed = skia.Path()
    bed.addPoly([skia.Point(left, ground - 9), skia.Point(right, ground - 9)], False)
    bed.lineTo(right, ground + 20)
    bed.lineTo(left, ground + 20)
    bed.close()

    def paint(canvas: Canvas) -> None:
        canvas.drawPath(bed, pen(stone))
        canvas.drawLine(left, ground + 19, right, ground + 19, stroke(shade(stone, -0.07), 5))
        for index in range(int((right - left) / step) + 1):
            x = left + index * step
            canvas.drawLine(x, ground - 4, x - 5, ground + 9, stroke(wood, 9))
        canvas.drawLine(left, ground - 5, right, ground - 5, stroke(shade(rail, -0.1), 4))
        canvas.drawLine(left, ground + 3, right, ground + 3, stroke(rail, 5))

    return Layer(z, paint)


@dataclass(frozen=True)
class _Stock:
    """What a train is made of: what it is painted with, and its engine, its two coaches and their wheels, at size 1."""

    paint: motors.Paint
    steam: bool
    count: int
    bodies: tuple[Callable[[Canvas], None], ...]
    wheels: tuple[Callable[[Canvas, float], None], ...]


_BODY = (-0.56, -0.56, 0.62, 0.02)
"""What an engine or a coach fills around the middle of its foot, in lengths."""


def _stock(part: Part, size: float, place: tuple[float, float], way: float, *, even: bool) -> _Stock:
    """The train by chance; each body is painted once, `size` units long, in the light that falls on `place`."""
    stage, rng = blocking.light_of(part), part.rng("train")
    steam = bool(rng.random() < 0.6)
    own = blocking.named(part.subject.colour)
    body = own or (_PAINTS[int(rng.integers(4))] if steam else _FAST[int(rng.integers(3))])
    paint = motors.painted(stage, body, "#d8b25a" if steam else "#eceff1")
    front = railway.steam_engine if steam else railway.modern_engine
    wagon = railway.coach if steam else railway.modern_coach
    light = modelling.model(stage, 1.8)
    left, right = (_BODY[0], _BODY[2]) if way > 0 else (-_BODY[2], -_BODY[0])
    box = (place[0] + left * size, place[1] + _BODY[1] * size, place[0] + right * size, place[1] + _BODY[3] * size)

    def stamped(body: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
        def painted(canvas: Canvas) -> None:
            light(canvas, box, lambda inner: troupe.placed(inner, place, size, way, body))

        return stamps.stamp(box, painted, steady=part.steady and even)

    return _Stock(
        paint,
        steam,
        int(rng.integers(3, 6)),
        (
            stamped(partial(front, paint=paint)),
            stamped(partial(wagon, paint=paint, number=0)),
            stamped(partial(wagon, paint=paint, number=1)),
        ),
        (
            partial(_turning, railway.steam_wheels if steam else railway.modern_wheels, paint),
            partial(_turning, railway.coach_wheels if steam else railway.modern_wheels, paint),
        ),
    )


def _turning(
    wheels: Callable[[Canvas, motors.Paint, float], None], paint: motors.Paint, canvas: Canvas, made: float
) -> None:
    wheels(canvas, paint, made)


def _rolling(turn: Callable[[Canvas, float], None], made: float, canvas: Canvas) -> None:
    turn(canvas, made)


class _Line:
    """A railway measured in lengths of its engine, so that what runs on it shrinks where the line goes far away."""

    def __init__(self, rails: Rails, left: float, right: float) -> None:
        """The line as far as it is seen from `left` to `right`, and as far again on both sides."""
        self._at = rails.at
        self._x = np.linspace(2 * left - right - 400, 2 * right - left + 400, 400)
        metres = np.array([rails.at(float(x))[1] for x in self._x])
        nearest = max(rails.at(left)[1], rails.at(right)[1])
        # a line that leads away is seen shortened where it is seen small
        self._wide = np.minimum(metres / nearest, 1.0) ** 0.7
        pace = 1 / (metres * _LONG * self._wide)
        self._made = np.concatenate([[0.0], np.cumsum((pace[1:] + pace[:-1]) / 2 * np.diff(self._x))])
        self.even = bool(np.ptp(metres) < 1e-9)
        self.size = nearest * _LONG

    def made(self, x: float) -> float:
        """How many lengths lie between the left end of the line and a world x."""
        return float(np.interp(x, self._x, self._made))

    def spot(self, made: float) -> tuple[float, float, float, float, float] | None:
        """x, y, height scale, width scale and slope (degrees) so many lengths from its left end; None beyond it."""
        if not 0.0 <= made <= self._made[-1]:
            return None
        x = float(np.interp(made, self._made, self._x))
        (y, metre), share = self._at(x), float(np.interp(x, self._x, self._wide))
        rise = (self._at(x + 8.0)[0] - self._at(x - 8.0)[0]) / 16.0
        scale = metre * _LONG / self.size
        return x, y, scale, scale * share, float(np.degrees(np.arctan(rise)))


def _train(part: Part, rails: Rails, z: float, *, still: bool) -> Live:
    stage = blocking.light_of(part)
    line = _Line(rails, part.view[0], part.view[2])
    centre, way = part.side_x(), blocking.marks(part, 100.0)[0].facing
    place = (centre, rails.at(centre)[0])
    stock = _stock(part, line.size, place, way, even=line.even)
    span = line.made(part.view[2]) - line.made(part.view[0])
    speed = 0.0 if still else max(span * 0.9 / max(part.seconds, 0.5), 0.3)
    middle = line.made(centre) + (0.0 if still else way * 0.15)
    beam, puff = motors.beams(stage)[0], lively.Puff(mix(stage.palette.haze, stage.palette.cloud[0], 0.6))

    def draw(canvas: Canvas, seconds: float) -> None:
        head, made = middle + way * speed * (seconds - part.seconds / 2), speed * seconds
        for number in range(stock.count, -1, -1):
            spot = line.spot(head - way * number * railway.WAGON)
            if spot is None:
                continue
            with _laid(canvas, spot, place):
                box = (place[0] - line.size, place[1] - line.size, place[0] + line.size, place[1] + line.size * 0.1)
                if canvas.quickReject(skia.Rect.MakeLTRB(*box)):
                    continue
                stock.bodies[0 if number == 0 else 1 + number % 2](canvas)
                turn = stock.wheels[min(number, 1)]
                troupe.placed(canvas, place, line.size, way, partial(_rolling, turn, made))
        front = line.spot(head)
        if front is None:
            return
        size, squeeze = line.size * front[2], line.size * front[3]
        if stock.steam:
            mouth = (front[0] + way * squeeze * 0.372, front[1] - size * 0.5)
            lively.plume(canvas, puff, mouth, size, (seconds, -way * speed * squeeze), 15)
        if stock.paint.night:
            lamp = (front[0] + way * squeeze * 0.5, front[1] - size * 0.3)
            beam(canvas, lamp, (size * 0.22, size * 0.12), 0.9)

    return Live(z, draw)


@contextmanager
def _laid(canvas: Canvas, spot: tuple[float, float, float, float, float], place: tuple[float, float]) -> Iterator[None]:
    """Move what is drawn at `place` to a spot of the line."""
    x, y, high, wide, slope = spot
    canvas.save()
    canvas.translate(x, y)
    if abs(slope) > 0.05:
        canvas.rotate(slope)
    canvas.scale(wide, high)
    canvas.translate(-place[0], -place[1])
    try:
        yield
    finally:
        canvas.restore()
