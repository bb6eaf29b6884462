"""Campfire: flames over crossed logs that flicker on the ground around them, with sparks."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import linear, pen, skia
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("forest", "night")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.0
"""Metres above the ground."""

_TONGUES = ((-0.34, 0.62), (0.30, 0.70), (-0.10, 1.0), (0.14, 0.86), (0.0, 0.66))


def play(part: Part) -> tuple[Live, ...]:
    """One fire at the side that the text gives, or several in a row."""
    size = 0.62 * blocking.metre(part)
    marks = blocking.marks(part, size * 4)
    return tuple(live for mark in marks for live in (_one(part, mark, size), _shine(part, mark, size)))


def _strength(part: Part) -> float:
    """How much the fire adds to the light of the hour, 0 to 1."""
    return 0.85 if part.stage.palette.dark else 0.6 if part.stage.time != "day" else 0.32


def _flicker(seconds: float, phase: float) -> float:
    """The fire's brightness around 0.86: it breathes, and now and then it leaps."""
    slow = float(np.sin(seconds * 2.3 + phase) * np.sin(seconds * 3.7 + 1.3 * phase))
    return 0.86 + 0.08 * float(np.sin(seconds * 11 + 2 * np.sin(seconds * 7.3) + phase)) + 0.06 * slow


def _shine(part: Part, mark: blocking.Mark, size: float) -> Live:
    """Firelight on whoever sits around, laid over them."""
    warm, strength = lights.halo(from_hex("#ffb066")), _strength(part)

    def draw(canvas: Canvas, seconds: float) -> None:
        flick = _flicker(seconds - 0.04, mark.phase)
        warm(canvas, (mark.x, mark.y - size * 0.7), (size * 6.2 * flick, size * 3.6 * flick), 0.48 * strength * flick)

    return Live(mark.z - 0.1, draw)


def _one(part: Part, mark: blocking.Mark, size: float) -> Live:
    stage, rng = part.stage, part.rng("fire")
    warm, ember = lights.halo(from_hex("#ff9a3f")), lights.halo(from_hex("#ffb45a"), 0.2)
    wood = blocking.lit(stage, from_hex("#5a3a2a"))
    strength = _strength(part)
    sparks = rng.random((22, 3))

    def draw(canvas: Canvas, seconds: float) -> None:
        flick = _flicker(seconds, mark.phase)
        warm(canvas, (mark.x, mark.y - size * 0.9), (size * 10.0 * flick, size * 6.0 * flick), strength * 0.34 * flick)
        warm(canvas, (mark.x, mark.y + size * 0.1), (size * 8.0 * flick, size * 1.5), strength * 0.95 * flick)
        warm(canvas, (mark.x, mark.y - size * 0.6), (size * 3.4 * flick, size * 3.0 * flick), strength * flick)
        for angle in (-24, 20, -6):
            canvas.save()
            canvas.translate(mark.x, mark.y - size * 0.08)
            canvas.rotate(angle)
            log = skia.Rect.MakeLTRB(-size * 0.62, -size * 0.09, size * 0.62, size * 0.09)
            canvas.drawRRect(skia.RRect.MakeRectXY(log, size * 0.08, size * 0.08), pen(shade(wood, 0.002 * angle)))
            canvas.drawCircle(size * 0.58, 0, size * 0.075, pen(shade(wood, 0.12)))
            canvas.restore()
        for tone, grow in (("#ff6a2a", 1.0), ("#ffa53a", 0.72), ("#ffe28a", 0.42)):
            for number, (side, tall) in enumerate(_TONGUES):
                _tongue(
                    canvas,
                    (mark.x, mark.y - size * 0.1),
                    (size * side * grow, size * 1.35 * tall * grow),
                    size * 0.30 * grow,
                    seconds * 5.2 + number * 1.9 + mark.phase,
                    tone,
                )
        for share, side, pace in sparks:
            age = (seconds * (0.35 + 0.3 * pace) + share) % 1.0
            px = mark.x + (side - 0.5) * size * 1.1 + size * 0.35 * float(np.sin(age * 7 + side * 9)) * age
            half = size * 0.07 * (1 - age) + 1
            ember(canvas, (px, mark.y - size * (0.6 + 2.6 * age)), (half, half), 1 - age)

    return Live(mark.z, draw)


def _tongue(
    canvas: Canvas, foot: tuple[float, float], tip: tuple[float, float], half: float, turn: float, tone: str
) -> None:
    x, y = foot[0] + tip[0] * 0.75, foot[1]
    sway, high = half * 0.55 * float(np.sin(turn)), tip[1] * (0.84 + 0.16 * float(np.sin(turn * 1.7)))
    path = skia.Path()
    path.moveTo(x - half, y)
    path.cubicTo(x - half * 1.15, y - high * 0.42, x - half * 0.1 + sway, y - high * 0.55, x + sway * 1.6, y - high)
    path.cubicTo(x + half * 0.35 + sway, y - high * 0.6, x + half * 1.2, y - high * 0.4, x + half, y)
    path.quadTo(x, y + half * 0.5, x - half, y)
    colour = from_hex(tone)
    canvas.drawPath(
        path,
        linear((0, y), (0, y - high), [shade(colour, 0.04), colour, shade(colour, -0.05)], None, [0.95, 0.9, 0.55]),
    )
