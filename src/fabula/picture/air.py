"""The air: fog that drifts in depth, morning mist, and lightning."""

import numpy as np

from fabula.picture.brushes.sky import drift
from fabula.picture.colour import Colour, from_hex, mix
from fabula.picture.ink import pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Piece, Stage

# weather: banks of fog as (depth, middle as share of the way from horizon to bottom, thickness, opacity)
_BANKS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "fog": (
        (20.0, -0.30, 0.34, 0.62),
        (8.0, -0.05, 0.26, 0.62),
        (4.6, 0.10, 0.22, 0.6),
        (2.4, 0.42, 0.30, 0.46),
        (1.4, 0.75, 0.3, 0.34),
    ),
    "rain": ((16.0, -0.22, 0.26, 0.42), (5.5, 0.0, 0.14, 0.3)),
    "storm": ((16.0, -0.25, 0.28, 0.36), (5.5, 0.0, 0.14, 0.26)),
    "snow": ((16.0, -0.2, 0.26, 0.42), (5.5, 0.02, 0.16, 0.34)),
    "dawn": ((11.0, -0.06, 0.10, 0.36), (5.4, 0.03, 0.08, 0.34)),
}


def banks(stage: Stage, rng: np.random.Generator) -> list[Piece]:
    """The fog of the weather; a clear dawn has a little mist over the ground."""
    misty = stage.weather == "clear" and stage.time == "dawn"
    kind_banks = _BANKS.get("dawn" if misty else stage.weather, ())
    found: list[Piece] = []
    for index, (z, middle, thick, opacity) in enumerate(kind_banks):
        level = stage.horizon + (stage.height - stage.horizon) * middle if middle > 0 else stage.horizon * (1 + middle)
        speed = (10.0 + 26.0 / z) * (1 if rng.random() < 0.7 else -1)
        found.append(_bank(stage, index, z, (level, thick * stage.height, opacity), speed))
    return found


def _bank(stage: Stage, index: int, z: float, form: tuple[float, float, float], speed: float) -> Layer:
    level, thick, opacity = form

    def paint(canvas: Canvas) -> None:
        bank(canvas, stage, stage.rng("fog", index), level, thick, opacity)

    return Layer(z, paint, motion=drift(speed, 420.0))


def bank(canvas: Canvas, stage: Stage, rng: np.random.Generator, level: float, thick: float, opacity: float) -> None:
    """One bank of fog around the height `level`: soft heaps over the whole width, `thick` units high."""
    colour = mix(stage.palette.haze, stage.palette.cloud[0], 0.4)
    for _ in range(30):
        x = rng.uniform(stage.left - 460, stage.right + 460)
        y = level + rng.normal(0, 0.22) * thick
        half = (rng.uniform(260, 620), thick * rng.uniform(0.3, 0.62))
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(half[0], half[1])
        strength = opacity * rng.uniform(0.22, 0.5)
        canvas.drawCircle(
            0, 0, 1, radial((0, 0), 1, [colour] * 4, [0, 0.35, 0.7, 1], [strength, strength * 0.62, strength * 0.18, 0])
        )
        canvas.restore()


def spot(canvas: Canvas, place: tuple[float, float], radius: float, colour: Colour) -> None:
    """A small light: a white-hot core in a soft halo."""
    x, y = place
    halo = [0.75, 0.32, 0.1, 0.0]
    canvas.drawCircle(x, y, radius, radial(place, radius, [colour] * 4, [0, 0.25, 0.55, 1], halo))
    canvas.drawCircle(x, y, radius * 0.11, pen(mix(colour, (1.0, 1.0, 1.0), 0.6)))


def lightning(stage: Stage) -> list[Piece]:
    """Strikes that the thunder is going to answer: a forked bolt behind the hills, a flash that lights everything."""
    times = np.array(stage.strikes)
    bolts = [_bolt(stage, np.random.default_rng([stage.seed, 5, number])) for number in range(8)]
    white = from_hex("#dfe8ff")
    everything = skia.Rect.MakeLTRB(stage.left * 3, stage.top * 3, stage.right * 3, stage.bottom * 3)

    def power(seconds: float) -> tuple[float, int]:
        number = int(np.searchsorted(times, seconds, side="right")) - 1
        since = seconds - times[number] if number >= 0 else 9.0
        return (float(max(_flash(since), 0.0)), number)

    def strike(canvas: Canvas, seconds: float) -> None:
        strength, number = power(seconds)
        if strength > 0.02:
            canvas.drawRect(everything, pen(mix(white, stage.palette.glow, 0.3), 0.42 * strength, blend="Screen"))
            for path, width in bolts[number % len(bolts)]:
                canvas.drawPath(path, _open(white, width * 5, 0.16 * strength))
                canvas.drawPath(path, _open((1.0, 1.0, 1.0), width, min(1.0, 1.3 * strength)))

    def wash(canvas: Canvas, seconds: float) -> None:
        strength, _ = power(seconds)
        if strength > 0.02:
            canvas.drawRect(everything, pen(white, 0.20 * strength, blend="Screen"))

    return [Live(40.0, strike), Live(1.01, wash)]


def _flash(since: float) -> float:
    """Brightness of a strike: a first flash, a dip, a second one, then it dies away within half a second."""
    if since < 0 or since > 0.6:
        return 0.0
    return float(
        np.exp(-since / 0.07)
        + 0.8 * np.exp(-(((since - 0.16) / 0.05) ** 2))
        + 0.2 * np.exp(-since / 0.3) * (since < 0.5)
    )


def _open(colour: Colour, width: float, alpha: float) -> "skia.Paint":
    return stroke(colour, width, min(alpha, 1.0))


def _bolt(stage: Stage, rng: np.random.Generator) -> list[tuple["skia.Path", float]]:
    x, y = stage.x(rng.uniform(0.2, 0.8)), stage.top * 0.4
    trunk = [(x, y)]
    branches: list[tuple[skia.Path, float]] = []
    while y < stage.horizon:
        x, y = x + rng.normal(0, 26), y + rng.uniform(16, 44)
        trunk.append((x, y))
        if rng.random() < 0.16 and len(branches) < 4:
            branches.append((_fork(rng, (x, y)), 1.6))
    return [(polygon(trunk, closed=False), 3.6), *branches]


def _fork(rng: np.random.Generator, start: tuple[float, float]) -> "skia.Path":
    (x, y), side = start, 1.0 if rng.random() < 0.5 else -1.0
    points = [start]
    for _ in range(int(rng.integers(4, 10))):
        x, y = x + side * rng.uniform(4, 34), y + rng.uniform(10, 30)
        points.append((x, y))
    return polygon(points, closed=False)
