"""Gulls: white birds with dark wing tips that glide and beat over the water."""

import numpy as np

from fabula.picture.colour import from_hex, mix
from fabula.picture.ink import pen, polygon, skia
from fabula.picture.stage import Canvas, Live, Stage
from fabula.picture.subjects import Part

HOME = ("shore", "day")
"""Where and when it is met, for the sheet of all subjects."""


def play(part: Part) -> tuple[Live, ...]:
    """A flock near enough to be seen as gulls, around the place that the text gives."""
    count = part.subject.count if part.subject.count > 1 else 4
    return (flock(part.stage, part.motion_rng("gulls"), count, part.side_x(), 1.0, 8.0, part.height(0.3)),)


def flock(
    stage: Stage, rng: np.random.Generator, count: int, middle: float, near: float, z: float, level: float | None = None
) -> Live:
    """`count` gulls around the world x `middle`; `near` 0 far specks to 1 close by, around the height `level`."""
    way = 1.0 if rng.random() < 0.5 else -1.0
    spread = 150 + 150 * near
    places = np.column_stack([rng.normal(0, spread, count), rng.normal(0, 46 + 50 * near, count)])
    size, phase = rng.uniform(15, 25, count) * (1 + 1.7 * near), rng.uniform(0, 6.28, count)
    usual = stage.horizon * rng.uniform(0.45, 0.6)
    height = usual if level is None else level
    palette, reach = stage.palette, 0.75 * stage.width + spread * 2
    white = mix(mix((1.0, 1.0, 1.0), palette.sky[-1], 0.18), palette.ambient(), 0.45 if palette.dark else 0.14)
    pens = (pen(white), pen(mix(white, palette.ambient(), 0.32)), pen(mix(from_hex("#3a4450"), palette.ambient(), 0.4)))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            turn = seconds * 0.5 + phase[index]
            way_made = (way * (20 + 24 * near) * (seconds - 3) + reach) % (2 * reach) - reach
            x = middle + way_made + places[index, 0] + 40 * np.sin(turn)
            y = height + places[index, 1] + 16 * np.sin(turn * 1.7)
            beat = max(0.0, float(np.sin(turn * 0.9))) ** 0.5
            flap = 0.25 + beat * 0.75 * float(np.sin(seconds * 9 + phase[index] * 3))
            canvas.save()
            canvas.translate(float(x), float(y))
            canvas.scale(way * size[index], size[index])
            canvas.rotate(float(6 * np.cos(turn)))
            gull(canvas, flap, pens)
            canvas.restore()

    return Live(z, draw)


def gull(canvas: Canvas, flap: float, pens: "tuple[skia.Paint, skia.Paint, skia.Paint]") -> None:
    """One gull of wing length 1 that flies to the right; `flap` -1 (down) to 1 (up)."""
    white, grey, black = pens
    for side, ink in ((0.62, grey), (1.0, white)):
        lift = flap * side
        elbow, tip = (-0.10, -0.30 * side - 0.26 * lift), (-0.52, -0.30 * side - 0.72 * lift + 0.10)
        wing = skia.Path()
        wing.moveTo(0.20, -0.03)
        wing.quadTo(0.16, elbow[1] * 0.8, elbow[0] + 0.12, elbow[1] - 0.03)
        wing.quadTo(-0.3, tip[1] - 0.02, *tip)
        wing.quadTo(-0.28, elbow[1] * 0.9 + 0.08, -0.16, 0.02)
        wing.close()
        canvas.drawPath(wing, ink)
        end = [(tip[0] + 0.17, tip[1] * 0.94 - 0.01), tip, (tip[0] + 0.14, tip[1] * 0.86 + 0.03)]
        canvas.drawPath(polygon(end), black)
    body = skia.Path()
    body.moveTo(0.44, -0.05)
    body.quadTo(0.30, -0.16, 0.05, -0.07)
    body.quadTo(-0.25, -0.05, -0.46, 0.0)
    body.quadTo(-0.15, 0.14, 0.18, 0.08)
    body.quadTo(0.38, 0.04, 0.44, -0.05)
    canvas.drawPath(body, white)
    canvas.drawPath(polygon([(0.42, -0.08), (0.54, -0.03), (0.42, -0.01)]), pen((0.93, 0.66, 0.25)))
