"""Swimmers: what lives in water swims under it, and leaps out of a lake or the sea in an arc with a splash."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import modelling, sea, troupe
from fabula.picture.colour import Colour, mix
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

Swimmer = Callable[[Canvas, float, troupe.Now], None]
"""draw(canvas, beat, now): a creature of length 1 around (0, 0) that swims to the right; `beat` -1 to 1 its tail."""


@dataclass(frozen=True)
class Leap:
    """How a swimmer comes out: `size` in units, `height` and `reach` of the arc in its own sizes, `every` seconds."""

    size: float
    height: float
    reach: float
    every: float
    tail: float = 4.0


def leaping(part: Part, leap: Leap, swimmer: Swimmer, many: int) -> tuple[Live, ...]:
    """The creatures of a subject: under water where the set is, over it where there is some, else none."""
    if part.scenery.submerged:
        return schooling(part, leap, swimmer, many)
    if part.scenery.water is None:
        return ()
    count = min(part.subject.count if part.subject.count > 1 else 1, 6)
    return tuple(_leaper(part, leap, swimmer, index) for index in range(count))


def schooling(part: Part, leap: Leap, swimmer: Swimmer, many: int) -> tuple[Live, ...]:
    """A school that crosses the picture under water, `many` when the text counts none."""
    rng = part.motion_rng("school")
    count = min(part.subject.count if part.subject.count > 1 else many, 14)
    way = 1.0 if rng.random() < 0.5 else -1.0
    wide, high = part.view[2] - part.view[0], part.view[3] - part.view[1]
    return tuple(_schooled(part, leap, swimmer, (index, count), (way, wide, high)) for index in range(count))


def _schooled(
    part: Part, leap: Leap, swimmer: Swimmer, number: tuple[int, int], sea_: tuple[float, float, float]
) -> Live:
    index, count = number
    way, wide, high = sea_
    rng, stage = part.motion_rng("fish", index), part.stage
    size = leap.size * (1.0 if index == 0 else float(rng.uniform(0.55, 0.9))) * part.scale()
    phase, speed = float(rng.uniform(0, 6.28)), max(wide * 0.45 / max(part.seconds, 1.0), size * 0.35)
    spread = min(0.2 + 0.02 * count, 0.34)
    x0 = part.side_x() + (0.0 if index == 0 else float(rng.normal(0, spread)) * wide)
    y0 = part.view[1] + high * (0.46 if index == 0 else float(np.clip(0.46 + rng.normal(0, 0.13), 0.15, 0.8)))
    light = modelling.model(stage, max(size * 0.012, 1.2))

    def draw(canvas: Canvas, seconds: float) -> None:
        x = x0 + way * speed * (seconds - part.seconds / 2)
        y = y0 + size * 0.12 * float(np.sin(seconds * 0.9 + phase))
        now = troupe.Now(seconds, speed * seconds / size, "swims", phase, index, way)
        beat = float(np.sin(seconds * leap.tail + phase))
        box = (x - size * 0.75, y - size * 0.6, x + size * 0.75, y + size * 0.6)
        light(canvas, box, lambda inner: troupe.placed(inner, (x, y), size, way, lambda own: swimmer(own, beat, now)))

    return Live(part.scenery.subject_z - 0.004 * index + (0.5 if index % 3 == 2 else 0.0), draw)


def _leaper(part: Part, leap: Leap, swimmer: Swimmer, index: int) -> Live:
    level, z = part.scenery.water or (part.ground(), part.scenery.subject_z)
    rng, stage = part.motion_rng("leap", index), part.stage
    y0 = min(level, part.height(0.82)) + 10 * index
    size = leap.size * (1.0 if index == 0 else float(rng.uniform(0.6, 0.9))) * part.scale() ** 0.5
    if part.scenery.banks:
        size = min(size, 0.62 * (part.scenery.banks[1] - part.scenery.banks[0]) / leap.reach)
    way = 1.0 if part.rng("way").random() < 0.5 else -1.0
    shift = 0.0 if index == 0 else (index + 1) // 2 * (1 if index % 2 else -1) * size * leap.reach * 0.62
    light, foam = modelling.model(stage, max(size * 0.010, 1.2)), mix(sea.foam(stage), (1.0, 1.0, 1.0), 0.3)
    late = index * 0.37
    up, air = size * leap.height, leap.every * 0.62

    def draw(canvas: Canvas, seconds: float) -> None:
        turn = (seconds + leap.every * 0.12 - late * leap.every) % leap.every
        share = turn / air
        middle = part.float_x() + shift
        x = middle + way * size * leap.reach * (share - 0.5)
        y = y0 + size * 0.3 - (up + size * 0.3) * 4 * share * (1 - share)
        _splash(canvas, (middle - way * size * leap.reach * 0.42, y0), size, turn - air * 0.08, foam)
        _splash(canvas, (middle + way * size * leap.reach * 0.42, y0), size, turn - air * 0.92, foam)
        if share > 1.1:
            return
        slope = -4 * (up + size * 0.3) * (1 - 2 * share) / (size * leap.reach)
        angle = float(np.degrees(np.arctan(slope)))
        now = troupe.Now(seconds, seconds, "swims", 0.0, index, way)
        beat = float(np.sin(seconds * leap.tail * 1.5))
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(x - size * 2, y0 - up * 2 - size, x + size * 2, y0))
        box = (x - size * 0.8, y - size * 0.8, x + size * 0.8, y + size * 0.8)

        def turned(own: Canvas) -> None:
            own.rotate(angle)
            swimmer(own, beat, now)

        light(canvas, box, lambda inner: troupe.placed(inner, (x, y), size, way, turned))
        canvas.restore()

    return Live(z - 0.01 * index, draw)


def _splash(canvas: Canvas, place: tuple[float, float], size: float, age: float, foam: Colour) -> None:
    """Drops and a ring where something has gone through the surface `age` seconds ago."""
    if not 0.0 <= age < 1.3:
        return
    x, y = place
    fade = max(0.0, 1 - age / 1.3)
    wide = size * (0.16 + 0.5 * age)
    ring = stroke(foam, max(size * 0.02 * fade, 1.0), 0.8 * fade)
    for share in (1.0, 0.62):
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - wide * share, y - wide * 0.14 * share, x + wide * share, y + wide * 0.14 * share),
            ring,
        )
    for drop in range(14):
        throw = (drop - 6.5) / 6.5
        px = x + size * 0.34 * throw * age * 1.3
        py = y - size * (1.15 - 0.5 * abs(throw)) * age + size * 1.35 * age * age
        if py < y:
            canvas.drawCircle(px, py, size * 0.022 * (1.2 - age * 0.6), pen(foam, fade))


def floating(part: Part, size: float, speed: float, drawn: troupe.Player, tall: float) -> tuple[Live, ...]:
    """Creatures that swim on the water with their image below, or stand on the ground where there is none."""
    water = part.scenery.water
    if water is None:
        role = troupe.Role(size, speed, (0.75, tall, 0.1), shadow=0.4, usual="walks", gap=1.3)
        return troupe.grounded(part, role, drawn)
    level, z = water
    y0 = min(level, part.height(0.8))
    count = min(part.subject.count, 8)
    return tuple(_afloat(part, (size, speed, tall), drawn, (index, y0, z)) for index in range(count))


def _afloat(
    part: Part, form: tuple[float, float, float], drawn: troupe.Player, place: tuple[int, float, float]
) -> Live:
    (size, speed, tall), (index, y0, z) = form, place
    rng, stage = part.rng("afloat", index), part.stage
    size *= 1.0 if index == 0 else float(rng.uniform(0.72, 0.95))
    way = 1.0 if part.rng("way").random() < 0.5 else -1.0
    shift = 0.0 if index == 0 else (index + 1) // 2 * (1 if index % 2 else -1) * size * float(rng.uniform(1.1, 1.5))
    light, foam = modelling.model(stage, max(size * 0.010, 1.2)), sea.foam(stage)
    stays = part.subject.action in troupe.STILL
    pace = 0.0 if stays else size * speed * 0.5
    level, phase = y0 + 12 * index, float(rng.uniform(0, 6.28))

    def draw(canvas: Canvas, seconds: float) -> None:
        x = part.float_x() + shift + way * pace * (seconds - part.seconds / 2)
        y = level + 2.5 * float(np.sin(seconds * 1.3 + phase))
        now = troupe.Now(seconds, pace * seconds / size, "swims", phase, index, way)
        box = (x - size * 0.8, y - size * tall, x + size * 0.8, y)
        canvas.saveLayerAlpha(skia.Rect.MakeLTRB(x - size, y, x + size, y + size * tall * 0.6), 62)
        canvas.translate(0, y)
        canvas.scale(1, -0.55)
        canvas.skew(0.05 * float(np.sin(seconds * 1.9)), 0)
        canvas.translate(0, -y)
        troupe.placed(canvas, (x, y), size, way, lambda own: drawn(own, now))
        canvas.restore()
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(x - size * 2, y - size * tall * 1.2, x + size * 2, y))
        light(canvas, box, lambda inner: troupe.placed(inner, (x, y), size, way, lambda own: drawn(own, now)))
        canvas.restore()
        for line in range(3):
            share = (line / 3 + seconds * 0.3) % 1.0
            px, half = x - way * size * (0.1 + 0.7 * share), size * (0.30 + 0.25 * share)
            canvas.drawLine(
                px - half, y + 2 + 8 * share, px + half, y + 2 + 8 * share, stroke(foam, 1.8, 0.55 * (1 - share))
            )

    return Live(z - 0.01 * index, draw)
