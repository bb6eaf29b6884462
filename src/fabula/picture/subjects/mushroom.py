"""Mushroom: red-capped mushrooms in a group, that give off a soft glow with floating spores after dark."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, modelling
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("magic_forest", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.9
"""Metres above the ground."""

_CAPS = from_hexes("#d0392f #c9803a #8a5a9a")
_GROUP = ((0.0, 1.0), (-0.62, 0.62), (0.58, 0.5), (0.98, 0.36), (-1.0, 0.4))


def play(part: Part) -> tuple[Live, ...]:
    """A group of five, larger than life."""
    size = 0.62 * blocking.metre(part)
    return tuple(_group(part, mark, size) for mark in blocking.marks(part, size * 3.2)[:4])


def _group(part: Part, mark: blocking.Mark, size: float) -> Live:
    stage, rng = part.stage, part.rng("group", round(mark.phase * 100))
    own = blocking.named(part.subject.colour) or _CAPS[int(part.rng("cap").integers(3))]
    cap, stalk = blocking.lit(stage, own, 0.8), blocking.lit(stage, from_hex("#f0e6d2"), 0.8)
    glows = stage.palette.lit_windows > 0.45 and part.scenery.sky
    light_of = mix(own, from_hex("#8affe0"), 0.5)
    halo, light = lights.halo(light_of), modelling.model(stage, 1.2)
    turn = 1.0 if rng.random() < 0.5 else -1.0

    def draw(canvas: Canvas, seconds: float) -> None:
        for place, scale in sorted(_GROUP, key=lambda item: item[1]):
            own_size = size * scale
            x, y = mark.x + turn * place * size * 0.72, mark.y + (1 - scale) * size * 0.05
            lean = 2.0 * float(np.sin(seconds * 1.1 + place * 5))
            blocking.shadow(canvas, stage, (x, y), own_size * 0.36)

            def body(inner: Canvas, x: float = x, y: float = y, scale: float = own_size, lean: float = lean) -> None:
                inner.save()
                inner.translate(x, y)
                inner.rotate(lean)
                inner.scale(scale, scale)
                _mushroom(inner, cap, stalk)
                inner.restore()

            light(canvas, (x - own_size * 0.6, y - own_size * 1.15, x + own_size * 0.6, y + own_size * 0.05), body)
            if glows:
                halo(canvas, (x, y - own_size * 0.7), (own_size * 0.9, own_size * 0.8), 0.55)
        for spore in range(9):
            age = (seconds * 0.13 + spore * 0.618) % 1.0
            px = mark.x + size * (1.1 * float(np.sin(spore * 2.4)) + 0.2 * float(np.sin(seconds + spore)))
            halo(
                canvas,
                (px, mark.y - size * (0.5 + 1.2 * age)),
                (5, 5),
                (0.9 if glows else 0.35) * float(np.sin(np.pi * age)),
            )

    return Live(mark.z, draw)


def _mushroom(canvas: Canvas, cap: Colour, stalk: Colour) -> None:
    canvas.drawPath(
        shape("-.14,.02! -.10,-.25 -.085,-.5! .085,-.5! .10,-.25 .15,.02! .0,.04"),
        pen(shade(stalk, -0.09)),
    )
    canvas.drawPath(
        shape("-.11,-.40! -.17,-.30 -.08,-.33 .0,-.29 .09,-.33 .17,-.30 .11,-.40!"), pen(shade(stalk, 0.03))
    )
    canvas.drawPath(shape("-.46,-.50! -.2,-.43 .2,-.43 .46,-.50! .3,-.58 -.3,-.58"), pen(shade(stalk, -0.06)))
    for rib in range(9):
        x = -0.36 + rib * 0.09
        canvas.drawLine(
            x, -0.505 + 0.04 * (1 - (x / 0.46) ** 2), x * 0.4, -0.55, stroke(shade(stalk, -0.14), 0.008, 0.8)
        )
    hood = shape("-.48,-.49! -.46,-.70 -.26,-.94 0,-1.02 .26,-.94 .46,-.70 .48,-.49! .24,-.55 -.24,-.55")
    canvas.drawPath(hood, pen(cap))
    canvas.save()
    canvas.clipPath(hood, True)
    for x, y, r in (
        (-0.22, -0.78, 0.075),
        (0.08, -0.88, 0.085),
        (0.28, -0.70, 0.06),
        (-0.02, -0.66, 0.05),
        (-0.38, -0.60, 0.05),
        (0.42, -0.58, 0.035),
    ):
        canvas.drawOval(skia.Rect.MakeLTRB(x - r, y - r * 0.8, x + r, y + r * 0.8), pen(shade(stalk, 0.03)))
    canvas.restore()
