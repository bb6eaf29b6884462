"""Weather: what falls, blows, glows and flashes in front of every set under the open sky."""

from collections.abc import Callable
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from fabula.picture import air
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Live, Piece, Scenery, Shelter, Stage

Points = NDArray[np.float64]


def pieces(stage: Stage, scenery: Scenery, seed: int) -> list[Piece]:
    """All pieces of the shot's weather, at their depths; `seed` is the shot's own chance."""
    rng = np.random.default_rng([seed, 77])
    if not scenery.sky:
        return []
    found: list[Piece] = [*air.banks(stage, rng)]
    if stage.wet:
        found += _kept_off(_rain(stage, rng, 1.0 if stage.weather == "rain" else 1.5), scenery.shelter)
        found += air.curtains(stage, rng)
    if stage.weather == "storm":
        found += air.lightning(stage)
    if stage.weather == "snow":
        found += _kept_off(_snow(stage, rng, 1.0), scenery.shelter)
    elif stage.season == "winter" and stage.weather in ("clear", "cloudy", "wind"):
        found += _kept_off(_snow(stage, rng, 0.35), scenery.shelter)
    elif scenery.wild and stage.weather in ("clear", "wind", "cloudy"):
        found += _small_life(stage, rng)
    return found


def _kept_off(falling: list[Live], shelters: tuple[Shelter, ...]) -> list[Piece]:
    """What falls, but not under a roof: nearer than its depth, nothing is seen inside its outline."""
    return [reduce(_roofed, (roof for roof in shelters if piece.z <= roof.z), piece) for piece in falling]


def _roofed(piece: Live, roof: Shelter) -> Live:
    dry = polygon(roof.outline)

    def draw(canvas: Canvas, seconds: float) -> None:
        canvas.save()
        canvas.clipPath(dry, skia.ClipOp.kDifference, False)
        piece.draw(canvas, seconds)
        canvas.restore()

    return Live(piece.z, draw)


def _small_life(stage: Stage, rng: np.random.Generator) -> list[Piece]:
    if stage.palette.dark and stage.weather == "clear" and stage.season != "winter":
        return [fireflies(stage, rng, 22)]
    busy = {"autumn": 34, "spring": 16}.get(stage.season, 14) * (3 if stage.weather == "wind" else 1)
    return [leaves(stage, rng, busy)]


def _wrapped(stage: Stage, points: Points) -> Points:
    """Points that left the stage on one side, brought in again on the other."""
    size = np.array([stage.right - stage.left, stage.bottom - stage.top])
    corner = np.array([stage.left, stage.top])
    return np.asarray((points - corner) % size + corner)


def _scattered(stage: Stage, rng: np.random.Generator, count: int) -> Points:
    return np.column_stack([rng.uniform(stage.left, stage.right, count), rng.uniform(stage.top, stage.bottom, count)])


def _rain(stage: Stage, rng: np.random.Generator, force: float) -> list[Live]:
    area = stage.width * stage.height / (1920 * 1080)
    colour = mix(stage.palette.haze, from_hex("#e8f0ff"), 0.7)
    slant = (0.10 if stage.weather == "rain" else 0.30) * (1 if rng.random() < 0.5 else -1)
    kinds = ((6.0, 260, 620, 30, 1.2, 0.34), (2.6, 190, 980, 58, 1.8, 0.40), (1.3, 80, 1500, 104, 2.6, 0.36))
    return [
        _streaks(stage, rng, round(count * force * area), (speed, length, slant), (colour, width, alpha), z)
        for z, count, speed, length, width, alpha in kinds
    ]


def _streaks(
    stage: Stage,
    rng: np.random.Generator,
    count: int,
    fall: tuple[float, float, float],
    ink: tuple[Colour, float, float],
    z: float,
) -> Live:
    speed, length, slant = fall
    start, pace = _scattered(stage, rng, count), rng.uniform(0.85, 1.2, count)
    reach = length * rng.uniform(0.6, 1.2, count)
    paint = stroke(ink[0], ink[1], ink[2])

    def draw(canvas: Canvas, seconds: float) -> None:
        fallen = speed * seconds * pace
        head = _wrapped(stage, np.column_stack([start[:, 0] + fallen * slant, start[:, 1] + fallen]))
        tail = head - np.column_stack([reach * slant, reach])
        ends = np.stack([head, tail], axis=1).reshape(-1, 2)
        canvas.drawPoints(skia.Canvas.kLines_PointMode, [skia.Point(x, y) for x, y in ends.tolist()], paint)

    return Live(z, draw)


def _snow(stage: Stage, rng: np.random.Generator, force: float) -> list[Live]:
    area = stage.width * stage.height / (1920 * 1080)
    colour = mix(stage.palette.snow, (1.0, 1.0, 1.0), 0.5)
    kinds = ((9.0, 300, 42, 2.8, 0.6), (4.0, 190, 66, 4.8, 0.75), (2.0, 76, 105, 8.5, 0.8), (1.25, 20, 160, 15.0, 0.42))
    return [
        _flakes(stage, rng, round(count * force * area), speed, (shade(colour), size, alpha), z)
        for z, count, speed, size, alpha in kinds
    ]


def _flakes(
    stage: Stage, rng: np.random.Generator, count: int, speed: float, ink: tuple[Colour, float, float], z: float
) -> Live:
    start, pace = _scattered(stage, rng, count), rng.uniform(0.75, 1.25, count)
    sway, phase = rng.uniform(10, 34, count), rng.uniform(0, 6.28, count)
    wind = speed * (0.25 if stage.weather == "snow" else 0.1)
    paint = stroke(ink[0], ink[1], ink[2])
    if ink[1] > 10:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 2.2))

    def draw(canvas: Canvas, seconds: float) -> None:
        x = start[:, 0] + wind * seconds * pace + sway * np.sin(seconds * 0.9 * pace + phase)
        flakes = _wrapped(stage, np.column_stack([x, start[:, 1] + speed * seconds * pace]))
        canvas.drawPoints(skia.Canvas.kPoints_PointMode, [skia.Point(a, b) for a, b in flakes.tolist()], paint)

    return Live(z, draw)


def leaves(stage: Stage, rng: np.random.Generator, count: int) -> Live:
    """`count` leaves that tumble through the frame with the wind."""
    start, phase = _scattered(stage, rng, count), rng.uniform(0, 6.28, count)
    size, pace = rng.uniform(5, 12, count), rng.uniform(0.7, 1.4, count)
    wind, fall = (430.0, 60.0) if stage.weather == "wind" else (46.0, 26.0)
    palette = stage.palette
    tones = [mix(palette.rim, palette.tone(0.8), 0.45 + 0.3 * rng.random()) for _ in range(count)]
    if stage.season in ("autumn", "spring"):
        tones = [mix(palette.foliage[i % 4], tone, 0.4) for i, tone in enumerate(tones)]
    pens = [pen(tone, 0.9) for tone in tones]
    shape = _leaf()

    def draw(canvas: Canvas, seconds: float) -> None:
        x = start[:, 0] + wind * seconds * pace + 30 * np.sin(seconds * 0.8 + phase)
        y = start[:, 1] + fall * seconds * pace + 22 * np.sin(seconds * 1.3 * pace + phase * 2)
        for index, (px, py) in enumerate(_wrapped(stage, np.column_stack([x, y])).tolist()):
            canvas.save()
            canvas.translate(px, py)
            canvas.rotate(float(np.degrees(phase[index] + seconds * 1.7 * pace[index])))
            turn = float(np.cos(seconds * 2.3 * pace[index] + phase[index]))
            canvas.scale(size[index], size[index] * (0.25 + 0.75 * abs(turn)))
            canvas.drawPath(shape, pens[index])
            canvas.restore()

    return Live(1.5, draw)


def _leaf() -> "skia.Path":
    points = [(-1.0, 0.0), (-0.45, -0.34), (0.15, -0.36), (1.0, 0.0), (0.2, 0.34), (-0.5, 0.28)]
    return polygon(points)


def fireflies(stage: Stage, rng: np.random.Generator, count: int) -> Live:
    """`count` fireflies that hover over the ground and glow by turns."""
    x = rng.uniform(stage.left, stage.right, count)
    y = stage.horizon + (stage.height - stage.horizon) * rng.uniform(-0.05, 0.95, count)
    phase, size = rng.uniform(0, 6.28, (3, count)), rng.uniform(0.6, 1.3, count)
    lamp = _lamp(from_hex("#ffdf8f"))

    def draw(canvas: Canvas, seconds: float) -> None:
        for index in range(count):
            px = x[index] + 46 * np.sin(seconds * 0.45 + phase[0, index]) + 12 * np.sin(seconds * 1.7 + phase[1, index])
            py = y[index] + 26 * np.sin(seconds * 0.6 + phase[1, index])
            bright = 0.5 + 0.5 * np.sin(seconds * 1.5 + phase[2, index])
            lamp(canvas, (float(px), float(py)), float(size[index]), float(0.15 + 0.85 * bright**2))

    return Live(1.6, draw)


def _lamp(colour: Colour) -> Callable[[Canvas, tuple[float, float], float, float], None]:
    """A firefly drawn once as a small picture, so that a swarm costs nothing."""
    surface = skia.Surface(64, 64)
    air.spot(surface.getCanvas(), (32, 32), 31, colour)
    image = surface.makeImageSnapshot()

    def draw(canvas: Canvas, place: tuple[float, float], size: float, bright: float) -> None:
        half = 26 * size
        paint = skia.Paint(Alphaf=bright, BlendMode=skia.BlendMode.kScreen)
        target = skia.Rect.MakeLTRB(place[0] - half, place[1] - half, place[0] + half, place[1] + half)
        canvas.drawImageRect(image, target, skia.SamplingOptions(skia.FilterMode.kLinear), paint)

    return draw
