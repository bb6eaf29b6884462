"""Birds: a loose flock, far off, beating and gliding across the sky."""

import numpy as np

from fabula.picture.colour import mix
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part


def play(part: Part) -> tuple[Live, ...]:
    """A flock that crosses a third of the frame during the shot."""
    count = part.subject.count if part.subject.count > 1 else 7
    return (flock(part, part.motion_rng("flock"), count),)


def flock(part: Part, rng: np.random.Generator, count: int) -> Live:
    """`count` birds where the text wants them, high in the view, at the depth of the far sky."""
    stage, middle = part.stage, part.side_x()
    way = 1.0 if rng.random() < 0.5 else -1.0
    height = part.height(rng.uniform(0.16, 0.3))
    places = np.column_stack([rng.normal(0, 85, count), rng.normal(0, 30, count)])
    size, beat, phase = (
        rng.uniform(11, 22, count) * part.scale(),
        rng.uniform(2.1, 3.0, count),
        rng.uniform(0, 6.28, count),
    )
    colour = mix(stage.palette.tone(0.62), stage.palette.sky[1], 0.25)

    def draw(canvas: Canvas, seconds: float) -> None:
        x = middle + way * (34 * seconds - 60)
        for index in range(count):
            glide = 0.5 + 0.5 * np.sin(seconds * 0.6 + phase[index] * 2)
            flap = float(np.sin(seconds * beat[index] * 6.28 + phase[index]) * (0.35 + 0.65 * glide))
            px = x + places[index, 0] + 6 * np.sin(seconds * 0.7 + phase[index])
            py = height + places[index, 1] + 5 * np.sin(seconds * 0.9 + phase[index] * 3)
            canvas.drawPath(_bird(float(px), float(py), float(size[index]), flap), pen(colour, 0.92))

    return Live(40.0, draw)


def _bird(x: float, y: float, size: float, flap: float) -> "skia.Path":
    path = skia.Path()
    lift = size * (0.2 + 0.45 * flap)
    path.moveTo(x - size, y - lift)
    path.quadTo(x - size * 0.45, y - lift * 0.9 - size * 0.16, x, y)
    path.quadTo(x + size * 0.45, y - lift * 0.9 - size * 0.16, x + size, y - lift)
    path.quadTo(x + size * 0.4, y - lift * 0.4, x, y + size * 0.16)
    path.quadTo(x - size * 0.4, y - lift * 0.4, x - size, y - lift)
    path.close()
    return path
