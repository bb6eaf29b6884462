"""Buildings: towers of a skyline with rows of windows, and the near house fronts of a street."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.palette import WINDOWS
from fabula.picture.stage import Canvas, Stage

_WALLS = from_hexes("#8d5a4c #a08a74 #70788c #93705c #5f6a84 #8c8f98")


@dataclass(frozen=True)
class Front:
    """A wall with windows: its box in units, its colour, and the depth share it stands at."""

    left: float
    top: float
    right: float
    foot: float
    colour: Colour
    tone: float

    @property
    def width(self) -> float:
        """Units across."""
        return self.right - self.left


def wall(stage: Stage, rng: np.random.Generator, tone: float) -> Colour:
    """The colour of a wall at a depth: the air's, with a little of stone or brick where there is daylight."""
    own = _WALLS[int(rng.integers(len(_WALLS)))]
    share = (0.05 if stage.palette.dark else 0.30 if stage.time == "day" else 0.14) * (0.3 + tone)
    return shade(mix(stage.palette.tone(tone), own, share), float(rng.uniform(-0.022, 0.022)))


def skyline(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    foot: float,
    tone: float,
    heights: tuple[float, float],
    widths: tuple[float, float],
) -> None:
    """Towers side by side over the whole width, tallest around a town centre that the seed chooses."""
    x, centre = stage.left - 60, stage.x(rng.uniform(0.25, 0.75))
    while x < stage.right + 60:
        width = rng.uniform(*widths)
        near = float(np.exp(-(((x - centre) / (0.34 * stage.width)) ** 2)))
        rise = heights[0] + (heights[1] - heights[0]) * (0.25 + 0.75 * near) * rng.beta(1.5, 1.6)
        tower(canvas, stage, rng, Front(x, foot - rise, x + width, foot, wall(stage, rng, tone), tone))
        x += width * rng.uniform(0.86, 1.12)


def tower(canvas: Canvas, stage: Stage, rng: np.random.Generator, front: Front) -> None:
    """One tower: a shaft, sometimes a second stepped back, a roof of its own kind, and windows."""
    body(canvas, stage, front)
    if rng.random() < 0.4 and front.foot - front.top > front.width * 1.3:
        inset = front.width * rng.uniform(0.12, 0.24)
        rise = front.width * rng.uniform(0.35, 0.9)
        upper = Front(
            front.left + inset, front.top - rise, front.right - inset, front.top + 1, front.colour, front.tone
        )
        body(canvas, stage, upper)
        panes(canvas, stage, rng, upper)
        roof(canvas, stage, rng, upper)
    else:
        roof(canvas, stage, rng, front)
    panes(canvas, stage, rng, front)


def body(canvas: Canvas, stage: Stage, front: Front) -> None:
    """The bare wall, a little lighter on the side of the sun, with a lit edge."""
    lit, dark = mix(shade(front.colour, 0.015), stage.palette.rim, 0.08), shade(front.colour, -0.028)
    ends = [lit, front.colour, dark] if stage.sun[0] < front.left else [dark, front.colour, lit]
    box = skia.Rect.MakeLTRB(front.left, front.top, front.right, front.foot + 2)
    canvas.drawRect(box, linear((front.left, 0), (front.right, 0), ends))


def roof(canvas: Canvas, stage: Stage, rng: np.random.Generator, front: Front) -> None:
    """What stands on a tower: a spire, a slope, steps, a tank, a dome or masts."""
    left, right, top, width = front.left, front.right, front.top, front.width
    middle, ink = (left + right) / 2, pen(shade(front.colour, -0.008))
    kind = int(rng.integers(7))
    if kind == 0:
        canvas.drawPath(
            polygon([(left, top + 1), (middle, top - width * rng.uniform(0.25, 0.5)), (right, top + 1)]), ink
        )
    elif kind == 1:
        rise = width * rng.uniform(0.2, 0.5)
        slope = (
            [(left, top + 1), (left, top - rise), (right, top + 1)]
            if rng.random() < 0.5
            else [(left, top + 1), (right, top - rise), (right, top + 1)]
        )
        canvas.drawPath(polygon(slope), ink)
    elif kind == 2:
        for step in (0.34, 0.2):
            rise = width * 0.16 * (1 if step > 0.3 else 2)
            canvas.drawRect(skia.Rect.MakeLTRB(middle - width * step, top - rise, middle + width * step, top + 1), ink)
    elif kind == 3:
        canvas.drawArc(
            skia.Rect.MakeLTRB(middle - width * 0.3, top - width * 0.3, middle + width * 0.3, top + width * 0.3),
            180,
            180,
            True,
            ink,
        )
    elif kind == 4:
        _tank(canvas, (left + width * rng.uniform(0.25, 0.7), top), width * 0.13, front.colour)
    if kind in (0, 2, 3, 5):
        high = width * rng.uniform(0.5, 1.1)
        canvas.drawLine(middle, top - high, middle, top, stroke(shade(front.colour, -0.01), max(width * 0.018, 1.4)))
        if stage.palette.dark:
            canvas.drawCircle(middle, top - high, max(width * 0.022, 2.0), pen((1.0, 0.36, 0.34), 0.9))
    if stage.snowy:
        canvas.drawRect(skia.Rect.MakeLTRB(left - 1, top - 4, right + 1, top + 2), pen(stage.palette.snow, 0.85))


def _tank(canvas: Canvas, place: tuple[float, float], half: float, colour: Colour) -> None:
    x, y = place
    ink = pen(shade(colour, -0.015))
    canvas.drawRect(skia.Rect.MakeLTRB(x - half, y - half * 2.6, x + half, y - half * 0.7), ink)
    canvas.drawPath(
        polygon([(x - half * 1.1, y - half * 2.6), (x, y - half * 3.5), (x + half * 1.1, y - half * 2.6)]), ink
    )
    for leg in (-0.8, 0.8):
        canvas.drawLine(x + leg * half, y, x + leg * half, y - half, stroke(shade(colour, -0.015), max(half * 0.16, 1)))


def panes(canvas: Canvas, stage: Stage, rng: np.random.Generator, front: Front) -> None:
    """Rows of windows, 35 to 42 % of them lit at night; now and then a whole floor."""
    size = (8.5 + 11 * front.tone) * rng.uniform(0.85, 1.25)
    style = rng.random()
    wide, high = (
        (size * 2.2, size * 0.7) if style < 0.2 else (size * 0.62, size * 1.5) if style < 0.42 else (size, size * 1.1)
    )
    step_x, step_y = wide * rng.uniform(1.45, 1.8), high * rng.uniform(1.5, 1.9)
    columns = max(int((front.width - size * 0.8) / step_x), 1)
    rows = int((front.foot - front.top - size) / step_y)
    start = front.left + (front.width - columns * step_x + step_x - wide) / 2
    share = float(np.clip(rng.normal(0.385, 0.09), 0.1, 0.6)) * min(stage.palette.lit_windows, 1.0) ** 1.4
    heaps: dict[tuple[Colour, float], skia.Path] = {}
    glass, far = pane_glass(stage, front.colour), 0.62 + 0.38 * front.tone
    for row in range(rows):
        floor = 0.92 if rng.random() < 0.05 * share * 2.6 else share * rng.uniform(0.55, 1.45)
        for column in range(columns):
            lit = rng.random() < floor
            colour = WINDOWS[min(int(rng.exponential(0.9)), 4)] if lit else glass
            alpha = round(far * (0.95 if not lit else float(rng.choice([0.62, 0.8, 0.95]))), 2)
            left, top = start + column * step_x, front.top + size * 0.7 + row * step_y
            heaps.setdefault((colour, alpha), skia.Path()).addRect(skia.Rect.MakeXYWH(left, top, wide, high))
    for (colour, alpha), path in heaps.items():
        canvas.drawPath(path, pen(colour, alpha))


def pane_glass(stage: Stage, colour: Colour) -> Colour:
    """An unlit window: the sky in it by day, a darker hole at night."""
    if stage.palette.dark:
        return shade(mix(colour, stage.palette.sky[1], 0.3), -0.025)
    return mix(colour, mix(stage.palette.sky[1], stage.palette.tone(0.9), 0.45), 0.55)
