"""Candle: a candle on its holder upon a small round table, the flame alive and its light around it."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import fire, lights, troupe
from fabula.picture.brushes.outline import shape
from fabula.picture.colour import from_hex, shade
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("tavern", "night")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.4
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """One table with a candle, or as many candles on it as the text counts, seven at most."""
    stage = blocking.light_of(part)
    wax = blocking.lit(stage, blocking.named(part.subject.colour) or from_hex("#f2e6cc"), 0.6)
    brass, wood = blocking.lit(stage, from_hex("#c99a45"), 0.7), blocking.lit(stage, from_hex("#6a4432"), 0.8)
    glow = lights.halo(from_hex("#ffb45a"))
    count = min(part.subject.count, 7)
    strength = 0.85 if part.stage.palette.dark else 0.6 if part.stage.time != "day" or not part.scenery.sky else 0.4
    role = troupe.Role(1.3 * blocking.metre(part), 0.0, (0.6, 1.15, 0.04), shadow=0.32, usual="stands", form=0.6)
    table = _table(part, role, wood, (wax, brass), count)

    def flame(live: Live, mark: blocking.Mark) -> Live:
        def draw(canvas: Canvas, seconds: float) -> None:
            live.draw(canvas, seconds)
            flick = 0.9 + 0.1 * float(np.sin(seconds * 9 + 2 * np.sin(seconds * 5.3)))
            for number, (x, y) in enumerate(_wicks(count)):
                place = (mark.x + x * role.size, mark.y + y * role.size)
                reach = role.size * (1.05 if number == 0 else 0.4) * flick
                glow(canvas, place, (reach, reach), strength if number == 0 else strength * 0.4)
                fire.tongue(
                    canvas,
                    (place[0], place[1] + role.size * 0.012),
                    (role.size * 0.028, role.size * 0.13),
                    seconds + number * 1.7,
                )

        return Live(live.z, draw)

    single = part.led_by(part.subject.model_copy(update={"count": 1}))
    return tuple(flame(live, mark) for live, mark in zip(table, blocking.marks(single, 1.0), strict=True))


def _wicks(count: int) -> list[tuple[float, float]]:
    """Where each candle's wick is, in sizes from the table's foot."""
    return [
        ((0.115 * ((number + 1) // 2)) * (1 if number % 2 else -1), -0.90 + 0.035 * ((number * 2) % 3))
        for number in range(count)
    ]


def _table(
    part: Part,
    role: troupe.Role,
    wood: tuple[float, float, float],
    tones: tuple[tuple[float, float, float], tuple[float, float, float]],
    count: int,
) -> tuple[Live, ...]:
    wax, brass = tones

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.drawPath(shape("-.03,-.54! -.025,-.2 -.05,-.08! .05,-.08! .025,-.2 .03,-.54!"), pen(wood))
        for end in (-0.24, 0.24, 0.03):
            canvas.drawLine(0, -0.10, end, -0.01, stroke(shade(wood, -0.03), 0.045))
        canvas.drawOval(skia.Rect.MakeLTRB(-0.48, -0.60, 0.48, -0.50), pen(shade(wood, -0.04)))
        canvas.drawOval(skia.Rect.MakeLTRB(-0.48, -0.625, 0.48, -0.525), pen(shade(wood, 0.06)))
        for x, y in sorted(_wicks(count), key=lambda wick: wick[1]):
            foot = -0.575
            canvas.drawOval(skia.Rect.MakeLTRB(x - 0.085, foot - 0.02, x + 0.085, foot + 0.025), pen(brass))
            canvas.drawOval(skia.Rect.MakeLTRB(x - 0.05, foot - 0.035, x + 0.05, foot), pen(shade(brass, 0.07)))
            body = skia.Rect.MakeLTRB(x - 0.038, y + 0.025, x + 0.038, foot - 0.01)
            canvas.drawRect(body, linear((0, y), (0, foot), [shade(wax, 0.05), wax, shade(wax, -0.07)]))
            canvas.drawOval(skia.Rect.MakeLTRB(x - 0.038, y + 0.012, x + 0.038, y + 0.04), pen(shade(wax, 0.06)))
            canvas.drawLine(x + 0.03, y + 0.03, x + 0.034, y + 0.10, stroke(shade(wax, 0.03), 0.018))
            canvas.drawLine(x, y + 0.025, x, y - 0.005, stroke((0.15, 0.1, 0.1), 0.009))

    return troupe.grounded(part.led_by(part.subject.model_copy(update={"count": 1})), role, player)
