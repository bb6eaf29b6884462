"""Bubble: soap bubbles that rise, wobble and shimmer in all colours."""

import numpy as np

from fabula.picture.colour import from_hexes, mix
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("garden", "day")
"""Where and when it is met, for the sheet of all subjects."""

_SHIMMER = from_hexes("#ff9ac8 #9ad8ff #fff2a0 #b4ffc8")


def play(part: Part) -> tuple[Live, ...]:
    """As many as the text counts, a dozen if it does not."""
    rng, count = part.motion_rng("bubble"), min(part.subject.count if part.subject.count > 1 else 12, 30)
    wide, high = part.view[2] - part.view[0], part.view[3] - part.view[1]
    size = rng.uniform(10, 44, count) * part.scale() ** 0.5
    start, sway, pace = rng.random(count), rng.uniform(0, 6.28, count), rng.uniform(0.05, 0.11, count)
    across = part.side_x() + rng.normal(0, 0.2, count) * wide
    image = _bubble(mix(part.stage.palette.sky[-1], (1.0, 1.0, 1.0), 0.5))
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            age = (start[index] + seconds * pace[index]) % 1.0
            x = float(across[index] + 46 * np.sin(seconds * 0.7 + sway[index]) + 30 * age)
            y = float(part.view[3] - high * (0.08 + 0.95 * age))
            wob = 0.05 * float(np.sin(seconds * 3.1 + sway[index]))
            half = float(size[index])
            area = skia.Rect.MakeLTRB(
                x - half * (1 + wob), y - half * (1 - wob), x + half * (1 + wob), y + half * (1 - wob)
            )
            fade = min(1.0, age * 8, (1 - age) * 8)
            canvas.drawImageRect(image, area, sampling, skia.Paint(Alphaf=0.92 * fade))

    return (Live(part.scenery.subject_z - 0.1, draw),)


def _bubble(tint: tuple[float, float, float]) -> "skia.Image":
    """One bubble, painted once: thin in the middle, shimmering at its edge, with two gleams."""
    surface = skia.Surface(128, 128)
    canvas = surface.getCanvas()
    canvas.drawCircle(64, 64, 60, pen(tint, 0.12))
    for index, colour in enumerate(_SHIMMER):
        for ring in range(3):
            area = skia.Rect.MakeLTRB(6 + ring * 3, 6 + ring * 3, 122 - ring * 3, 122 - ring * 3)
            canvas.drawArc(area, index * 90 + ring * 24, 100, False, stroke(colour, 5, 0.42 - 0.1 * ring))
    canvas.drawCircle(64, 64, 60, stroke((1.0, 1.0, 1.0), 1.6, 0.7))
    canvas.save()
    canvas.rotate(-35, 64, 64)
    canvas.drawOval(skia.Rect.MakeLTRB(48, 12, 84, 26), pen((1.0, 1.0, 1.0), 0.85))
    canvas.drawOval(skia.Rect.MakeLTRB(54, 108, 76, 115), pen((1.0, 1.0, 1.0), 0.5))
    canvas.restore()
    return surface.makeImageSnapshot()
