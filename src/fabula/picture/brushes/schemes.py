"""Schemes: the colours of pictures without things in them, by hour, weather and mood, and their soft grounds."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Live, Motion, Stage

Point = tuple[float, float]

# by time of day, three families: ground from top to bottom, then three accents
_FAMILIES = {
    "night": (
        ("#040614 #0a1433 #16265c #0a1030", "#4fe3ff #8f6bff #ff5fae"),
        ("#07060f #1a0f33 #34206a #120a26", "#ff7ad9 #7a8bff #62f0e0"),
        ("#02100f #06282b #0d4a4a #041c20", "#5cf2c0 #4fb8ff #ffe08a"),
    ),
    "dusk": (
        ("#12071d #33104a #6e1f58 #240a33", "#ff9a5f #ff5f9e #b06bff"),
        ("#1a0a12 #4a1524 #8f3a2f #2c0d1a", "#ffc46b #ff7a5f #ff9fc0"),
        ("#0c0a22 #2a1a58 #6a2f86 #1c1040", "#ffb06b #c87aff #6fd0ff"),
    ),
    "dawn": (
        ("#151b3f #453a78 #93608f #3a2c5c", "#ffd2a0 #ff9fb8 #9fc8ff"),
        ("#123046 #3a6a88 #9aa8b8 #35506c", "#ffe0b0 #ffb3a0 #b8f0e8"),
        ("#2a1c40 #6a4470 #c0808a #4c3458", "#ffe8c0 #ffc0d0 #c8b8ff"),
    ),
    "day": (
        ("#062b54 #0d5290 #2a93c4 #0a3a6b", "#c9fbff #7fe0ff #ffe6a0"),
        ("#04363c #0d6a70 #36b0a0 #074a50", "#e0fff0 #ffe08a #8ff0ff"),
        ("#2a1a66 #4a3ab0 #8a80e8 #2c2280", "#fff0c0 #a0f0ff #ffb0d8"),
    ),
}
_DULL = {"cloudy": 0.86, "rain": 0.8, "storm": 0.78, "fog": 0.7, "snow": 0.8}
# mood: how much more colour (or less), and how much lighter
_MOODS = {
    "calm": (0.92, 0.0),
    "hopeful": (1.05, 0.03),
    "joyful": (1.14, 0.03),
    "sad": (0.68, -0.03),
    "tense": (0.95, -0.05),
    "epic": (1.15, 0.0),
    "mysterious": (0.9, -0.03),
    "romantic": (1.05, 0.02),
    "playful": (1.15, 0.03),
    "dark": (0.75, -0.07),
    "cyberpunk": (1.22, -0.02),
}


@dataclass(frozen=True)
class Scheme:
    """The colours of one picture: its ground from top to bottom, three accents, and where the eye is led (units)."""

    ground: tuple[Colour, ...]
    accents: tuple[Colour, Colour, Colour]
    focus: Point

    def accent(self, index: int) -> Colour:
        """One of the three accents, counted round."""
        return self.accents[index % 3]


def scheme(stage: Stage) -> Scheme:
    """The colours of the hour; the seed picks the family, the order of the accents and the focus."""
    rng = stage.rng("scheme")
    ground, accents = _FAMILIES[stage.time][int(rng.integers(3))]
    turn = int(rng.integers(3))
    chroma, light = _MOODS.get(stage.mood, (1.0, 0.0))
    chroma *= _DULL.get(stage.weather, 1.0)
    three = [shade(colour, light * 0.5, chroma) for colour in from_hexes(accents)]
    focus = (stage.x(float(rng.choice([0.34, 0.66]))), stage.y(float(rng.uniform(0.40, 0.50))))
    if stage.tall:
        focus = (stage.x(float(rng.uniform(0.42, 0.58))), focus[1])
    grounds = tuple(shade(colour, light, chroma) for colour in from_hexes(ground))
    return Scheme(grounds, (three[turn], three[(turn + 1) % 3], three[(turn + 2) % 3]), focus)


def backdrop(canvas: Canvas, stage: Stage, colours: Scheme) -> None:
    """A deep ground with wide soft lights, the brightest behind the focus."""
    rng = stage.rng("backdrop")
    box = skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2)
    canvas.drawRect(box, linear((0, stage.top), (0, stage.bottom), colours.ground, [0, 0.4, 0.66, 1]))
    glow(canvas, colours.focus, 900, mix(colours.accents[0], colours.ground[2], 0.4), 0.5)
    for index in range(6):
        place = (rng.uniform(stage.left, stage.right), rng.uniform(stage.top, stage.bottom))
        tint = mix(colours.accent(index), colours.ground[2], 0.45)
        glow(canvas, place, rng.uniform(320, 800), tint, rng.uniform(0.12, 0.3))


def sway(reach: float, period: float, phase: float = 0.0) -> Motion:
    """A slow slide from side to side by `reach` units; only across, so that the layer need not be resampled."""

    def motion(seconds: float) -> tuple[float, float, float]:
        return (reach * float(np.sin(2 * np.pi * seconds / period + phase)), 0.0, 1.0)

    return motion


def bokeh(canvas: Canvas, stage: Stage, colours: Scheme, name: str, count: int, sizes: Point) -> None:
    """Discs of light out of focus, most of them toward the edges."""
    rng = stage.rng("bokeh", name)
    for index in range(count):
        x = stage.left + (stage.right - stage.left) * rng.beta(0.6, 0.6)
        y, radius = rng.uniform(stage.top, stage.bottom), rng.uniform(*sizes)
        tint = mix(colours.accent(index), (1.0, 1.0, 1.0), 0.12)
        canvas.drawCircle(x, y, radius, pen(tint, rng.uniform(0.06, 0.2)))
        canvas.drawCircle(x, y, radius * 0.96, stroke(tint, radius * 0.06, 0.2))


def weather(stage: Stage, colours: Scheme) -> list[Live]:
    """Small touches of the weather: streaks of light that fall in rain, slow flakes of it in snow; else nothing."""
    if stage.weather not in ("rain", "storm", "snow", "wind"):
        return []
    rng, snow = stage.rng("touches"), stage.weather == "snow"
    count = 70 if snow else 54
    x, y = rng.uniform(stage.left, stage.right, count), rng.uniform(stage.top, stage.bottom, count)
    pace = rng.uniform(40, 90, count) if snow else rng.uniform(420, 980, count)
    long = pace * 0.11
    span = stage.bottom - stage.top
    inks = [stroke(mix(colour, (1.0, 1.0, 1.0), 0.4), 7.0 if snow else 3.0, 0.6) for colour in colours.accents]
    wind = stage.weather == "wind"
    reach = stage.right - stage.left

    def draw(canvas: Canvas, seconds: float) -> None:
        if wind:
            px = stage.left + (x - stage.left + pace * seconds) % reach
            ends = np.stack([px, y, px - long * 1.6, y + 3], axis=1)
        else:
            py = stage.top + (y - stage.top + pace * seconds) % span
            ends = np.stack([x, py, x, py if snow else py - long], axis=1)
        for kind, ink in enumerate(inks):
            spots = [skia.Point(a, b) for a, b in ends[kind::3].reshape(-1, 2).tolist()]
            canvas.drawPoints(skia.Canvas.kLines_PointMode, spots, ink)

    return [Live(2.4, draw)]
