"""Waves: the open sea as rows of swell that travel, from a mirror's slow lift to a storm's mountains with foam."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.brushes import sea, shore
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Layer, Motion, Stage

_EDGE = 140.0
_STEP = 6.0


@dataclass(frozen=True)
class Wave:
    """A row of swell: `level` its mean height, `rise` its crests', `length` from crest to crest, all units.

    `near` runs from the horizon (0) to the lens (1), `depth` is how far down the row is painted.
    """

    index: int
    level: float
    rise: float
    length: float
    near: float
    z: float
    depth: float


def rows(stage: Stage, count: int, power: float, foot: float | None = None, near_z: float = 1.5) -> list[Wave]:
    """`count` rows from the horizon down to the height `foot`, or to the lens; `power` 0 a mirror to 1 a storm."""
    deep, found = (stage.height if foot is None else foot) - stage.horizon, []
    tall = float(np.clip(deep / 480, 0.9, 1.75))
    levels = [
        stage.horizon + deep * (0.03 + 0.90 * (index / (count - 1)) ** (1.45 - 0.25 * power)) for index in range(count)
    ]
    for index, level in enumerate(levels):
        near = index / (count - 1)
        share = (level - stage.horizon) / deep
        rise = (2.5 + 9 * near + power * (9 + 30 * near) + power**2 * (6 + 34 * near)) * tall
        step = (levels[index + 1] if index + 1 < count else (stage.bottom + 240 if foot is None else foot + 60)) - level
        z = 1 / (1 / 16 + (1 / near_z - 1 / 16) * share)
        depth = step + rise * 2.6 + 60 if power > 0.6 else step * 0.9 + rise + 20
        found.append(Wave(index, level, rise, (140 + 480 * near) * (1 + 1.0 * power), near, z, depth))
    return found


def layer(stage: Stage, wave: Wave, power: float) -> Layer:
    """One row as a layer that travels sideways without end and lifts and sinks."""
    return Layer(wave.z, lambda canvas: _paint(canvas, stage, wave, power), motion=_travel(stage, wave, power))


def _period(stage: Stage) -> float:
    return stage.right - stage.left + 2 * _EDGE


def _travel(stage: Stage, wave: Wave, power: float) -> Motion:
    rng, span = stage.rng("travel", wave.index), _period(stage)
    way = 1.0 if stage.rng("wind").random() < 0.5 else -1.0
    speed = way * (7 + 30 * power) * (0.35 + 1.3 * wave.near)
    pace, phase = 2 * np.pi / rng.uniform(3.8, 5.6), rng.uniform(0, 6.28)

    def motion(seconds: float) -> tuple[float, float, float]:
        lift = wave.rise * (0.34 - 0.12 * power) * float(np.sin(seconds * pace + phase))
        return (float((speed * seconds) % span), lift, 1.0)

    return motion


def _ripple(rng: np.random.Generator, turn: np.ndarray, least: int, most: int) -> np.ndarray:
    """A smooth line of deviation about 1 that closes on itself, from `least` to `most` swings a turn."""
    total = np.zeros_like(turn)
    for swings in rng.integers(least, most + 1, 4):
        total += np.sin(turn * swings + rng.uniform(0, 6.28))
    return np.asarray(total / np.sqrt(2.0))


def crest(stage: Stage, wave: Wave, power: float) -> np.ndarray:
    """The crest line of one period, (n, 2) points: sharp and leaning peaks of uneven height over long troughs."""
    rng, span = stage.rng("crest", wave.index), _period(stage)
    x = np.arange(0, span, _STEP)
    turn = x / span * 2 * np.pi
    swings = max(round(span / wave.length), 2)
    way = 1.0 if stage.rng("wind").random() < 0.5 else -1.0
    phase = swings * turn + 0.5 * _ripple(rng, turn, 1, 3)
    lean = phase + way * (0.2 + 0.55 * power) * np.sin(phase)
    # a cusp over a round trough, as heavy water stands; in a calm the cusp is soft
    cusp = np.sqrt(np.sin(lean / 2) ** 2 + 0.05 - 0.044 * power)
    peak = np.clip(1.02 - cusp, 0.0, 1.0) ** (1.0 + 0.15 * power)
    uneven = np.clip(0.78 + 0.34 * _ripple(rng, turn, 2, max(swings // 2, 3)), 0.22, 1.45)
    small = 0.07 * _ripple(rng, turn, swings * 3, swings * 6) + 0.03 * _ripple(rng, turn, swings * 7, swings * 12)
    height = 2.0 * peak * uneven - 0.62 + small * (0.6 + 0.6 * power)
    return np.column_stack([x + stage.left - _EDGE, wave.level - wave.rise * height])


def tones(stage: Stage, near: float, power: float) -> tuple[Colour, Colour, Colour]:
    """The water of a row: lit at its crest, its body, and the deep below it."""
    palette = stage.palette
    body = sea.colour(stage, near)
    body = mix(body, mix(palette.sky[-1], palette.haze, 0.5), (0.28 - 0.08 * power) * (1 - near) ** 1.3)
    if stage.time == "day" and power < 0.6:
        body = mix(body, from_hex("#0d5f8c"), 0.16 + 0.5 * near)
    if power > 0.6:
        body = shade(mix(body, palette.tone(0.85), 0.2 + 0.25 * near), -0.02)
    glass = mix(body, from_hex("#4fb8a4"), 0.16 if palette.dark else 0.30 if stage.time == "day" else 0.2)
    lit = mix(shade(glass, 0.05 + 0.04 * power), palette.sky[-1], 0.26)
    return lit, body, shade(body, -0.05 - 0.06 * power)


def _paint(canvas: Canvas, stage: Stage, wave: Wave, power: float) -> None:
    line, span = crest(stage, wave, power), _period(stage)
    lit, body, deep = tones(stage, wave.near, power)
    twice = np.concatenate([line - np.array([span, 0.0]), line, line[:1] + np.array([span, 0.0])])
    top = float(line[:, 1].min())
    solid = 0.28 + 0.34 * wave.near + (0.72 - 0.34 * wave.near) * min(power * 1.5, 1.0)
    ink = linear(
        (0, top),
        (0, wave.level + wave.depth),
        [lit, mix(lit, body, 0.7), body, deep],
        [0, 0.28, 0.5, 1],
        [min(solid + 0.2, 1.0), solid, solid, solid if power > 0.6 else 0.0],
    )
    low = wave.level + wave.depth
    canvas.drawPath(polygon([*map(tuple, twice), (twice[-1, 0], low), (twice[0, 0], low)]), ink)
    recorder = skia.PictureRecorder()
    box = skia.Rect.MakeLTRB(stage.left - 2 * span, stage.top * 3, stage.right + 2 * span, stage.bottom * 2)
    _marks(recorder.beginRecording(box), stage, wave, line, power)
    picture = recorder.finishRecordingAsPicture()
    for shift in (-span, 0.0):
        canvas.save()
        canvas.translate(shift, 0)
        canvas.drawPicture(picture)
        canvas.restore()


def _marks(canvas: Canvas, stage: Stage, wave: Wave, line: np.ndarray, power: float) -> None:
    """All that lies on a row: lines that follow its slopes, light on its edge, foam on its crests."""
    rng = stage.rng("marks", wave.index)
    lit, body, _ = tones(stage, wave.near, power)
    edge = mix(lit, stage.palette.rim, 0.5)
    canvas.drawPath(
        polygon(list(map(tuple, line)), closed=False), stroke(edge, 0.9 + 1.6 * wave.near, 0.35 + 0.3 * power)
    )
    for step in range(6 + round(5 * wave.near)):
        _contour(canvas, rng, line, wave, (step + rng.uniform(0.2, 0.9)) * (0.32 - 0.1 * power), (edge, body))
    if power > 0.22:
        _foam(canvas, stage, rng, line, wave, power)


def _contour(
    canvas: Canvas,
    rng: np.random.Generator,
    line: np.ndarray,
    wave: Wave,
    down: float,
    inks: tuple[Colour, Colour],
) -> None:
    """Pieces of a line that runs along the slope, `down` rises under the crest and flatter than it."""
    flat = float(np.exp(-down * 0.55))
    y = wave.level + (line[:, 1] - wave.level) * flat + down * wave.rise
    for _ in range(9):
        start, count = int(rng.integers(len(line) - 8)), int(rng.integers(6, 34))
        part = slice(start, min(start + count, len(line)))
        x, level = line[part, 0], y[part]
        bell = np.sin(np.linspace(0, np.pi, len(x))) * (0.8 + 2.4 * wave.near) * rng.uniform(0.4, 1.0)
        shape = [*zip(x, level - bell, strict=True), *zip(x[::-1], (level + bell)[::-1], strict=True)]
        light = rng.random() < 0.55
        canvas.drawPath(polygon(shape), pen(inks[0] if light else shade(inks[1], -0.05), rng.uniform(0.1, 0.34)))


def _foam(canvas: Canvas, stage: Stage, rng: np.random.Generator, line: np.ndarray, wave: Wave, power: float) -> None:
    """Foam on the highest crests: a ragged cap, streaks that slide down, and spume that the wind takes."""
    white, way = sea.foam(stage), 1.0 if stage.rng("wind").random() < 0.5 else -1.0
    white = mix(white, sea.colour(stage, wave.near), 0.35 * (1 - wave.near) + (0.25 if stage.palette.dark else 0.08))
    y = line[:, 1]
    limit = np.quantile(y, 0.05 + 0.17 * power)
    high = np.flatnonzero(y < limit)
    for run in np.split(high, np.flatnonzero(np.diff(high) > 1) + 1):
        if len(run) < 4 or rng.random() > 0.4 + 0.6 * power:
            continue
        _cap(canvas, rng, line[run], wave, white, way)
        count = int(len(run) * (0.5 + 1.6 * power))
        for _ in range(count):
            spot = int(rng.choice(run))
            down = rng.exponential(0.55)
            x = line[spot, 0] + rng.normal(0, 0.2) * wave.length * 0.3 - way * down * wave.rise * 0.3
            at = float(np.interp(x, line[:, 0], y))
            level = wave.level + (at - wave.level) * float(np.exp(-down * 0.55)) + down * wave.rise
            fade = float(np.exp(-down * 0.7))
            size = rng.uniform(6, 44) * (0.3 + wave.near)
            shore.lens(canvas, (x, level), size, (0.8 + 2.6 * wave.near) * rng.random() + 0.4, pen(white, 0.6 * fade))
        if power > 0.75 and wave.near > 0.25:
            _spume(canvas, rng, line[run], wave, white, way)


def _cap(canvas: Canvas, rng: np.random.Generator, points: np.ndarray, wave: Wave, white: Colour, way: float) -> None:
    """White water that tumbles over a crest: thick at the peak, with fingers that hang down its front."""
    count = len(points)
    peak = float(np.argmin(points[:, 1])) / count
    share = np.linspace(0, 1, count)
    bell = np.exp(-(((share - peak) / 0.3) ** 2)) * np.sin(np.pi * np.clip(share, 0.02, 0.98)) ** 0.4
    fingers = 0.55 + 0.45 * np.abs(np.sin(np.cumsum(rng.uniform(0.2, 1.5, count))))
    thick = wave.rise * rng.uniform(0.22, 0.5) * bell * fingers + 0.6
    under = points + np.column_stack([way * thick * 0.35, thick])
    shape = [*map(tuple, points - np.array([0, 1.2 + wave.near])), *map(tuple, under[::-1])]
    canvas.drawPath(polygon(shape), pen(shade(white, -0.10), 0.85))
    top = points + np.column_stack([way * thick * 0.2, thick * 0.62])
    canvas.drawPath(
        polygon([*map(tuple, points - np.array([0, 1.6 + wave.near])), *map(tuple, top[::-1])]), pen(white, 0.95)
    )


def _spume(canvas: Canvas, rng: np.random.Generator, points: np.ndarray, wave: Wave, white: Colour, way: float) -> None:
    """Drops and mist that the wind tears from a crest."""
    for _ in range(int(10 + 26 * wave.near)):
        x, y = points[int(rng.integers(len(points)))]
        far = rng.exponential(0.5) * wave.rise
        place = (x + way * far * 1.2, y - far * rng.uniform(0.05, 0.5) - 2)
        size = rng.uniform(0.8, 3.2) * (0.5 + wave.near)
        canvas.drawCircle(*place, size, pen(white, rng.uniform(0.2, 0.7)))
    for _ in range(3):
        x, y = points[int(rng.integers(len(points)))]
        size = wave.rise * rng.uniform(0.3, 0.8)
        oval = skia.Rect.MakeLTRB(
            x - size + way * size * 0.6, y - size * 0.4, x + size + way * size * 0.6, y + size * 0.1
        )
        canvas.drawOval(oval, pen(white, 0.13, blur=size * 0.25))


def sun_path(canvas: Canvas, stage: Stage, name: str) -> None:
    """The road of light under the sun or moon: close bright strokes far off, broad broken ones near."""
    palette, (sun_x, _) = stage.palette, stage.sun
    power = palette.sun_strength
    if power < 0.15:
        return
    rng, deep = stage.rng(name), stage.height - stage.horizon
    for _ in range(330):
        share = rng.random() ** 1.5
        y = stage.horizon + 3 + deep * 1.02 * share
        spread = 34 + 190 * share
        off = rng.normal(0, 0.62)
        strength = float(np.exp(-(off**2))) * power * (1 - 0.35 * share)
        length = rng.uniform(24, 96) * (0.4 + 2.0 * share)
        ink = pen(mix(palette.sun, palette.glow, rng.random() * 0.7), strength * rng.uniform(0.35, 0.95))
        shore.lens(canvas, (sun_x + off * spread, y), length, 0.9 + 3.4 * share * rng.random(), ink)
