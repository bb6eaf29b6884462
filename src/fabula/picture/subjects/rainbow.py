"""Rainbow: a wide soft bow, painted once, that comes up out of the haze."""

import numpy as np

from fabula.picture.colour import from_hexes
from fabula.picture.ink import linear, skia
from fabula.picture.stage import Canvas, Layer
from fabula.picture.subjects import Part

_BANDS = from_hexes("#ff5a4f #ff9a3f #ffe14f #5fd06a #4fb4f0 #5f6fe0 #a45fd0")


def play(part: Part) -> tuple[Layer, ...]:
    """One bow (two when the text counts two), standing behind the land and brightening slowly."""

    def motion(seconds: float) -> tuple[float, float, float]:
        rise = min(1.0, 0.35 + seconds / max(part.seconds * 0.4, 0.5))
        return (0.0, 0.0, float(rise * (0.94 + 0.06 * np.sin(seconds))))

    return (Layer(26.0, lambda canvas: _bow(canvas, part), motion=motion, blur=1.6),)


def _bow(canvas: Canvas, part: Part) -> None:
    stage = part.stage
    radius = min(stage.width * 0.46, stage.horizon * 0.92)
    # the bow stands opposite the sun
    lean = -1.0 if stage.sun[0] > stage.width / 2 else 1.0
    middle = (
        part.side_x() if part.subject.side != "centre" else stage.x(0.5 + lean * 0.10),
        stage.horizon + radius * 0.06,
    )
    for ring in range(min(part.subject.count, 2)):
        for index, colour in enumerate(_BANDS if ring == 0 else _BANDS[::-1]):
            wide = radius * 0.024
            reach = radius * (1.0 + 0.2 * ring) - index * wide
            fade = (0.34 if ring == 0 else 0.16) * (0.6 if stage.palette.dark else 1.0)
            ink = linear(
                (0, middle[1] - reach), (0, middle[1]), [colour] * 3, [0, 0.6, 1], [fade, fade * 0.8, fade * 0.15]
            )
            ink.setStyle(skia.Paint.kStroke_Style)
            ink.setStrokeWidth(wide * 1.5)
            box = skia.Rect.MakeLTRB(middle[0] - reach, middle[1] - reach, middle[0] + reach, middle[1] + reach)
            canvas.drawArc(box, 178, 184, False, ink)
