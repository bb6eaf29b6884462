"""Train: a steam train with smoking engine or a fast modern one, by the set's seed, that passes on its rails."""

from dataclasses import replace
from functools import partial

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lively, modelling, motors, railway, troupe
from fabula.picture.colour import from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 2.6
"""Metres above the ground."""

_PAINTS = from_hexes("#2f6a4f #8f2f2f #2f4f7a #3a3a42")
_FAST = from_hexes("#c43a3f #2f5fa0 #2f8f86")


def play(part: Part) -> tuple[Live, ...]:
    """One train on its track behind whoever stands in front; it waits when the text has it stand."""
    metre = blocking.metre(part)
    size = float(np.clip(4.6 * metre, 420, 780))
    ground = part.scenery.road[0] if part.scenery.road else part.ground() - 0.30 * metre
    z = part.scenery.subject_z + 0.15
    return _track(part, ground, z), _train(part, size, ground, z - 0.01)


def _track(part: Part, ground: float, z: float) -> Live:
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

    def draw(canvas: Canvas, seconds: float) -> None:
        canvas.drawPath(bed, pen(stone))
        canvas.drawLine(left, ground + 19, right, ground + 19, stroke(shade(stone, -0.07), 5))
        for index in range(int((right - left) / step) + 1):
            x = left + index * step
            canvas.drawLine(x, ground - 4, x - 5, ground + 9, stroke(wood, 9))
        canvas.drawLine(left, ground - 5, right, ground - 5, stroke(shade(rail, -0.1), 4))
        canvas.drawLine(left, ground + 3, right, ground + 3, stroke(rail, 5))

    return Live(z, draw)


def _train(part: Part, size: float, ground: float, z: float) -> Live:
    stage, rng = blocking.light_of(part), part.rng("train")
    steam = bool(rng.random() < 0.6)
    own = blocking.named(part.subject.colour)
    body = own or (_PAINTS[int(rng.integers(4))] if steam else _FAST[int(rng.integers(3))])
    paint = motors.painted(stage, body, "#d8b25a" if steam else "#eceff1")
    count, still = int(rng.integers(3, 6)), part.subject.action in troupe.STILL
    long = size * (1 + count * railway.WAGON)
    mark = replace(blocking.marks(part, size)[0], x=part.side_x())
    speed = 0.0 if still else max((part.view[2] - part.view[0]) * 0.9 / max(part.seconds, 0.5), size * 0.3)
    wide = (part.view[2] - part.view[0]) * 0.16
    left, right = part.view[0] - wide, part.view[2] + wide
    light, (beam, _) = modelling.model(stage, 1.8), motors.beams(stage)
    puff = lively.puff(mix(stage.palette.haze, stage.palette.cloud[0], 0.6))
    front = railway.steam_engine if steam else railway.modern_engine
    wagon = railway.coach if steam else railway.modern_coach
    middle = mark.x + (0.0 if still else mark.facing * size * 0.15)

    def draw(canvas: Canvas, seconds: float) -> None:
        x = middle + mark.facing * speed * (seconds - part.seconds / 2)
        made = speed * seconds / size
        tail, head = x - mark.facing * long, x + mark.facing * size * 0.65
        box = (max(min(tail, head), left), ground - size * 0.6, min(max(tail, head), right), ground + 12)

        def composed(inner: Canvas) -> None:
            troupe.placed(inner, (x, ground), size, mark.facing, lambda own: front(own, paint, made))
            for number in range(count):
                place = x - mark.facing * size * (1.0 + number * railway.WAGON)
                if not left - size * 0.6 < place < right + size * 0.6:
                    continue
                follow = partial(wagon, paint=paint, made=made, number=number)
                troupe.placed(inner, (place, ground), size, mark.facing, follow)

        if box[0] < box[2]:
            light(canvas, box, composed)
        if steam:
            lively.plume(
                canvas,
                puff,
                (x + mark.facing * size * 0.372, ground - size * 0.5),
                size,
                (seconds, -mark.facing * speed),
            )
        if paint.night:
            beam(canvas, (x + mark.facing * size * 0.5, ground - size * 0.3), (size * 0.22, size * 0.12), 0.9)

    return Live(z, draw)
