"""The air: fog that drifts in depth, morning mist, and lightning."""

import numpy as np

from fabula.picture import noise
from fabula.picture.brushes.sky import drift
from fabula.picture.cel import image
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Layer, Live, Piece, Stage

# weather: banks of fog as (depth, middle as share of the way from horizon to bottom, thickness, opacity)
_BANKS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "fog": (
        (20.0, -0.30, 0.36, 0.70),
        (8.0, -0.05, 0.28, 0.70),
        (4.6, 0.06, 0.24, 0.66),
        (4.0, -0.10, 0.50, 0.46),
        (2.3, 0.42, 0.30, 0.50),
        (1.4, 0.80, 0.30, 0.42),
    ),
    "rain": ((16.0, -0.22, 0.26, 0.46), (5.5, 0.0, 0.14, 0.34)),
    "storm": ((16.0, -0.25, 0.28, 0.36), (5.5, 0.0, 0.14, 0.30)),
    "snow": ((16.0, -0.2, 0.26, 0.46), (5.5, 0.02, 0.16, 0.38)),
    "dawn": ((11.0, -0.06, 0.10, 0.42), (5.4, 0.03, 0.08, 0.40)),
}
_REACH = 620.0
"""How far a bank may drift, units."""

_FINE = 0.2
"""Pixels a unit at which fog is painted: it has no edges."""


def banks(stage: Stage, rng: np.random.Generator) -> list[Piece]:
    """The fog of the weather, the nearer the quicker; a clear dawn has a little mist over the ground."""
    misty = stage.weather == "clear" and stage.time == "dawn"
    kind_banks = _BANKS.get("dawn" if misty else stage.weather, ())
    found: list[Piece] = []
    way = 1 if rng.random() < 0.6 else -1
    for index, (z, middle, thick, opacity) in enumerate(kind_banks):
        level = stage.horizon + (stage.height - stage.horizon) * middle if middle > 0 else stage.horizon * (1 + middle)
        speed = way * (9.0 + 62.0 / z) * rng.uniform(0.8, 1.2) * (1.8 if stage.weather == "storm" else 1.0)
        found.append(_bank(stage, index, z, (level, thick * stage.height, opacity), speed))
    return found


def _bank(stage: Stage, index: int, z: float, form: tuple[float, float, float], speed: float) -> Layer:
    level, thick, opacity = form

    def paint(canvas: Canvas) -> None:
        bank(canvas, stage, stage.rng("fog", index), level, thick, opacity)

    return Layer(z, paint, motion=drift(speed, _REACH), soft=True)


def bank(canvas: Canvas, stage: Stage, rng: np.random.Generator, level: float, thick: float, opacity: float) -> None:
    """One bank of fog around the height `level`: wisps over the whole width, `thick` units high, lit toward the sun."""
    palette = stage.palette
    colour = mix(palette.haze, palette.cloud[0], 0.4)
    lit = mix(colour, mix(palette.glow, palette.sun, 0.5), 0.42 * max(palette.sun_strength, 0.35))
    wisps(canvas, stage, rng, (level, thick, opacity), (colour, lit))


def wisps(
    canvas: Canvas,
    stage: Stage,
    rng: np.random.Generator,
    form: tuple[float, float, float],
    colours: tuple[Colour, Colour],
) -> None:
    """Torn soft vapour in a band: `form` is (height of its middle, thickness in units, opacity).

    `colours` are its own and the one it takes on toward the sun.
    """
    level, thick, opacity = form
    left, right = stage.left - _REACH - 60, stage.right + _REACH + 60
    top, bottom = level - thick * 1.1, level + thick * 1.1
    size = (round((right - left) * _FINE), max(round((bottom - top) * _FINE), 2))
    y = (np.arange(size[1], dtype=np.float32)[:, None] + 0.5) / size[1] * 2.2 - 1.1
    x = left + (np.arange(size[0], dtype=np.float32)[None, :] + 0.5) / _FINE
    wide = _clouded(rng, size, (760.0, max(thick * 0.7, 90.0)))
    torn = _clouded(rng, size, (260.0, max(thick * 0.24, 36.0)))
    swell = _clouded(rng, size, (900.0, 1e6))
    shape = np.exp(-(((y + 0.2 * swell) / 0.5) ** 2)) * np.clip((1.1 - np.abs(y)) / 0.35, 0, 1)
    cover = np.clip(opacity * shape * np.clip(0.66 + 0.36 * wide + 0.26 * torn, 0.0, 1.3), 0.0, 0.92)
    toward = np.exp(-(((x - stage.sun[0]) / (0.36 * stage.width)) ** 2)) * np.clip(0.75 - 0.35 * y, 0.3, 1.0)
    own, lit = (np.array(colour[::-1], np.float32) for colour in colours)
    tones = own + (lit - own) * np.clip(toward, 0, 1)[..., None]
    pixels = np.dstack([tones * cover[..., None], cover])
    pixels = np.ascontiguousarray(np.clip(pixels * 255 + rng.random((*cover.shape, 1)), 0, 255).astype(np.uint8))
    pixels[:, :, :3] = np.minimum(pixels[:, :, :3], pixels[:, :, 3:])
    soft = skia.SamplingOptions(skia.CubicResampler.Mitchell())
    canvas.drawImageRect(image(pixels), skia.Rect.MakeLTRB(left, top, right, bottom), soft, skia.Paint())


def _clouded(rng: np.random.Generator, size: tuple[int, int], cell: tuple[float, float]) -> noise.Field:
    """Clouds of noise, mean 0 and deviation 1, with cells as large as `cell` units in their coarsest part."""
    field = noise.tile(rng, 256, (8, 8), 4)
    step = (32 / (cell[0] * _FINE), 32 / (cell[1] * _FINE))
    return noise.sample(field, size, (float(rng.uniform(0, 256)), float(rng.uniform(0, 256))), step)


def curtains(stage: Stage, rng: np.random.Generator) -> list[Piece]:
    """What a storm has under its clouds: ragged scud that flies, and rain that hangs down in slanting grey curtains."""
    palette, storm = stage.palette, stage.weather == "storm"
    dark = shade(mix(palette.cloud[2], palette.sky[0], 0.5), -0.06 if storm else -0.02)
    way = 1 if rng.random() < 0.5 else -1
    found: list[Piece] = [_curtain(stage, way, 0.42 if storm else 0.36)]
    for index, (z, level, opacity) in enumerate(
        ((36.0, 0.16, 0.85), (28.0, 0.36, 0.6)) if storm else ((36.0, 0.12, 0.5),)
    ):
        form = (stage.horizon * level, stage.horizon * 0.24, opacity)
        found.append(_scud(stage, index, z, form, (dark, mix(dark, palette.cloud[0], 0.3), way)))
    return found


def _scud(
    stage: Stage, index: int, z: float, form: tuple[float, float, float], look: tuple[Colour, Colour, int]
) -> Layer:
    dark, lit, way = look

    def paint(canvas: Canvas) -> None:
        wisps(canvas, stage, stage.rng("scud", index), form, (dark, lit))

    return Layer(z, paint, motion=drift(way * (34.0 + 14.0 * index), _REACH), soft=True)


def _curtain(stage: Stage, way: int, strength: float) -> Layer:
    top, bottom = stage.horizon * 0.3, stage.horizon * 1.02

    def paint(canvas: Canvas) -> None:
        rng = stage.rng("curtain")
        colour = mix(stage.palette.cloud[2], stage.palette.haze, 0.45)
        for _ in range(7):
            x, wide = rng.uniform(stage.left - 300, stage.right + 300), rng.uniform(120, 380)
            lean, power = -way * rng.uniform(90, 190), strength * rng.uniform(0.3, 0.8)
            sheet = [(x, top), (x + wide, top), (x + wide * 1.2 + lean, bottom), (x + lean, bottom)]
            fall = linear((0, top), (0, bottom), [colour] * 4, [0, 0.3, 0.8, 1], [0, power, power * 0.7, power * 0.3])
            canvas.drawPath(polygon(sheet), fall)

    return Layer(26.0, paint, motion=drift(way * 20.0, 300.0), blur=34.0, soft=True)


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
