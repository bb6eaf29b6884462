"""Whale: a whale that rolls at the surface, blows, and shows its fluke; under water it glides by."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import modelling, sea, swimmers, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("sea", "day")
"""Where and when it is met, for the sheet of all subjects."""

_EVERY = 5.2


def play(part: Part) -> tuple[Live, ...]:
    """One or several; where the set has no water there are none."""
    coat = blocking.lit(part.stage, blocking.named(part.subject.colour) or from_hex("#46607c"), 0.7)
    belly = blocking.lit(part.stage, from_hex("#dfe5e6"), 0.7)
    if part.scenery.submerged:

        def swimmer(canvas: Canvas, beat: float, now: troupe.Now) -> None:
            _whale(canvas, coat, belly, beat)

        return swimmers.schooling(part, swimmers.Leap(760.0, 1, 1, 1, 1.1), swimmer, 1)
    if part.scenery.water is None:
        return ()
    return tuple(_surfacing(part, index, (coat, belly)) for index in range(min(part.subject.count, 4)))


def _surfacing(part: Part, index: int, tones: tuple[Colour, Colour]) -> Live:
    """The back rises out of the water, blows, bends down, and the fluke follows it."""
    stage, rng = part.stage, part.motion_rng("whale", index)
    level, z = part.scenery.water or (part.ground(), part.scenery.subject_z)
    y0 = min(level, part.height(0.8)) + 8 * index
    size = 560.0 * part.scale() ** 0.5 * (1.0 if index == 0 else float(rng.uniform(0.5, 0.75)))
    way = 1.0 if part.rng("way").random() < 0.5 else -1.0
    shift = 0.0 if index == 0 else (index + 1) // 2 * (1 if index % 2 else -1) * size * 1.1
    light, foam = modelling.model(stage, 2.0), mix(sea.foam(stage), (1.0, 1.0, 1.0), 0.3)
    start = 0.18 if index == 0 else float(rng.uniform(0, 1))

    def draw(canvas: Canvas, seconds: float) -> None:
        turn = (seconds / _EVERY + start) % 1.0
        x = part.float_x() + shift + way * size * 0.16 * ((seconds - part.seconds / 2) / 2)
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(x - size * 1.4, y0 - size * 2, x + size * 1.4, y0))
        box = (x - size * 0.75, y0 - size * 0.62, x + size * 0.75, y0)

        def rolled(own: Canvas) -> None:
            if turn < 0.62:
                own.translate(0, 0.26 - 0.30 * float(np.sin(np.pi * turn / 0.62)) ** 0.8)
                own.rotate(-16 + 44 * turn / 0.62)
                _whale(own, *tones, float(np.sin(seconds * 1.4)))
            else:
                _fluke(own, tones[0], (turn - 0.62) / 0.38)

        light(canvas, box, lambda inner: troupe.placed(inner, (x, y0), size, way, rolled))
        canvas.restore()
        if 0.14 < turn < 0.5:
            _blow(canvas, (x + way * size * 0.22, y0 - size * 0.22), size, (turn - 0.14) / 0.36, foam)
        for line in range(4):
            half = size * (0.16 + 0.11 * line)
            y = y0 + 1.5 + 5 * line
            drift = size * 0.03 * float(np.sin(seconds * 1.1 + line))
            canvas.drawLine(x - half + drift, y, x + half + drift, y, stroke(foam, 2.6 - 0.4 * line, 0.6 - 0.12 * line))

    return Live(z - 0.01 * index, draw)


def _whale(canvas: Canvas, coat: Colour, belly: Colour, beat: float) -> None:
    """A whale of length 1 around (0, 0) that looks to the right."""
    swing = 0.03 * beat
    canvas.drawPath(
        curve(
            [
                (-0.42, swing),
                (-0.53, -0.06 + swing * 2),
                (-0.62, -0.15 + swing * 2),
                (-0.545, 0.0 + swing * 2),
                (-0.60, 0.07 + swing * 2),
                (-0.50, 0.05 + swing * 2),
            ],
            corners=frozenset({0, 2, 4}),
        ),
        pen(shade(coat, -0.04)),
    )
    body = curve(
        [
            (0.50, 0.0),
            (0.44, -0.12),
            (0.26, -0.185),
            (0.0, -0.175),
            (-0.24, -0.09),
            (-0.46, -0.015 + swing),
            (-0.45, 0.025 + swing),
            (-0.22, 0.09),
            (0.06, 0.155),
            (0.32, 0.15),
            (0.46, 0.10),
        ]
    )
    canvas.drawPath(
        body,
        linear((0, -0.18), (0, 0.16), [shade(coat, 0.04), coat, coat, mix(coat, belly, 0.85)], [0, 0.3, 0.62, 0.8]),
    )
    canvas.save()
    canvas.clipPath(body, True)
    for groove in range(6):
        y = 0.055 + groove * 0.02
        canvas.drawPath(
            curve([(0.5, y - 0.01), (0.3, y + 0.012), (0.04, y + 0.004)], closed=False),
            stroke(shade(coat, -0.05), 0.006, 0.8),
        )
    canvas.restore()
    canvas.drawPath(shape("-.14,-.125! -.20,-.17 -.235,-.165! -.225,-.10!"), pen(shade(coat, -0.03)))
    canvas.drawPath(shape(".16,.09! .06,.21 -.06,.27! -.04,.20 .05,.10!"), pen(shade(coat, -0.06)))
    canvas.drawPath(shape(".495,.025! .38,.035 .28,.01", closed=False), stroke(shade(coat, -0.12), 0.009))
    canvas.drawCircle(0.285, -0.018, 0.014, pen((0.05, 0.06, 0.08)))
    canvas.drawCircle(0.29, -0.023, 0.005, pen((1, 1, 1)))


def _fluke(canvas: Canvas, coat: Colour, share: float) -> None:
    """The tail that stands up over the water and sinks."""
    lift = 0.46 * float(np.sin(np.pi * min(share * 1.05, 1.0)))
    canvas.translate(0.0, 0.42 - lift)
    canvas.drawPath(shape("-.09,.10! -.03,-.16 -.012,-.28! .012,-.28! .03,-.16 .09,.10!"), pen(coat))
    for side in (-1, 1):
        canvas.save()
        canvas.scale(side, 1)
        canvas.drawPath(
            shape("0,-.27! .06,-.38 .17,-.42 .25,-.385! .17,-.34 .07,-.265!"), pen(shade(coat, 0.01 * side))
        )
        canvas.restore()


def _blow(canvas: Canvas, place: tuple[float, float], size: float, age: float, foam: Colour) -> None:
    x, y = place
    for drop in range(26):
        throw = ((drop * 0.618) % 1.0 - 0.5) * 2
        pace = 0.55 + 0.45 * ((drop * 0.755) % 1.0)
        px = x + size * 0.14 * throw * age**0.8
        py = y - size * 0.36 * pace * (1 - (1 - min(age * 1.6, 1.0)) ** 2) + size * 0.22 * age * age
        canvas.drawCircle(px, py, size * (0.006 + 0.012 * age), pen(foam, 0.6 * (1 - age)))
