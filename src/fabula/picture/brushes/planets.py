"""Planets: globes with continents, clouds, bands or craters, a terminator, air along their edge, and rings."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.colour import Colour, from_hexes, mix
from fabula.picture.ink import argb, radial, skia, stroke
from fabula.picture.stage import Canvas

Field = NDArray[np.float32]
Point = tuple[float, float]

# kind: what the surface runs through, and the colour of its air
_KINDS = {
    "earth": ("#0b2a5c #17508c #2f7aa8 #93a878 #6f9a52 #3f6f3f #8d7a58", "#7fc4ff"),
    "gas": ("#6d4a3a #c98f5a #f0d2a0 #d9a066 #f6e6c4 #a86a48 #e8bb84", "#ffd9a6"),
    "ice": ("#1f4a7c #4f8cb8 #a8d0e4 #6aa4c8 #dcf0fa #3f74a4 #b0d4e8", "#bfe8ff"),
    "rust": ("#4a1f18 #8a3f26 #b8623a #d98f5a #7a3524 #c47a4c #e6b48a", "#ffb48a"),
    "violet": ("#2a1a52 #5a3a94 #9a6ac4 #d8a0e0 #6f4aa8 #f0c8f0 #4a2f80", "#d0a0ff"),
    "moon": ("#4c4d55 #7b7c82 #9d9c9c #b8b4ae #8a8986 #c9c5be #6c6c72", "#c8ccd8"),
}
KINDS = tuple(_KINDS)


@dataclass(frozen=True)
class Globe:
    """A planet: its kind, middle and radius (units), where its light comes from (x, y, z toward the viewer)."""

    kind: str
    middle: Point
    radius: float
    light: tuple[float, float, float]
    tilt: float = 0.3

    @property
    def air(self) -> Colour:
        """The colour of the air along its edge."""
        return from_hexes(_KINDS[self.kind][1])[0]


def light_from(place: Point, middle: Point, depth: float) -> tuple[float, float, float]:
    """The direction from a planet's `middle` to a sun at `place` (units), `depth` toward (+) or behind (-) it."""
    way = np.array([place[0] - middle[0], place[1] - middle[1], 0.0])
    way /= max(float(np.hypot(way[0], way[1])), 1.0)
    way[2] = depth
    way /= float(np.linalg.norm(way))
    return (float(way[0]), float(way[1]), float(way[2]))


def globe(
    canvas: Canvas, rng: np.random.Generator, form: Globe, window: tuple[float, float, float, float], sharp: float = 0.9
) -> None:
    """Paint the part of a planet inside `window` (left, top, right, foot in units); `sharp` is pixels a unit."""
    left, top = max(window[0], form.middle[0] - form.radius * 1.01), max(window[1], form.middle[1] - form.radius * 1.01)
    right, foot = (
        min(window[2], form.middle[0] + form.radius * 1.01),
        min(window[3], form.middle[1] + form.radius * 1.01),
    )
    if right <= left or foot <= top:
        return
    size = (max(int((right - left) * sharp), 2), max(int((foot - top) * sharp), 2))
    x = (np.linspace(left, right, size[0], dtype=np.float32) - form.middle[0]) / form.radius
    y = (np.linspace(top, foot, size[1], dtype=np.float32) - form.middle[1]) / form.radius
    across, down = np.meshgrid(x, y)
    away = across**2 + down**2
    toward = np.sqrt(np.maximum(1 - away, 0))
    colours = _surface(rng, form, across, down, toward)
    lambert = across * form.light[0] + down * form.light[1] + toward * form.light[2]
    day = _smooth((lambert + 0.08) / 0.62)
    edge = (1 - toward) ** 2.4 * _smooth((lambert + 0.35) / 0.7)
    air = np.array(form.air, np.float32)
    lit = colours[0] * (0.03 + 0.95 * day[..., None]) + colours[1] * (1 - _smooth((lambert + 0.12) / 0.2))[..., None]
    rim = edge[..., None] * (1.0 if form.kind != "moon" else 0.25)
    lit = lit * (1 - 0.8 * rim) + air * rim * 0.95
    alpha = np.clip((1 - np.sqrt(away)) * form.radius * sharp + 0.5, 0, 1)[..., None]
    pixels = np.empty((size[1], size[0], 4), np.uint8)
    pixels[..., :3] = np.clip(lit[..., ::-1], 0, 1) * alpha * 255
    pixels[..., 3:] = alpha * 255
    image = skia.Image.fromarray(
        pixels, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType, copy=True
    )
    target = skia.Rect.MakeLTRB(left, top, right, foot)
    canvas.drawImageRect(image, target, skia.SamplingOptions(skia.FilterMode.kLinear), skia.Paint())


def _smooth(value: NDArray[np.floating[Any]]) -> Field:
    share = np.clip(value, 0, 1)
    return np.asarray(share * share * (3 - 2 * share), np.float32)


def _surface(rng: np.random.Generator, form: Globe, across: Field, down: Field, toward: Field) -> tuple[Field, Field]:
    """Colours by day (h, w, 3), and the lights of its cities by night."""
    cos, sin = float(np.cos(form.tilt)), float(np.sin(form.tilt))
    east, south = across * cos + down * sin, down * cos - across * sin
    around = np.arctan2(east, toward + 1e-4) + rng.uniform(0, 6.28)
    height = np.arcsin(np.clip(south, -1, 1))
    lights = np.zeros((*across.shape, 3), np.float32)
    ramp = _table(_KINDS[form.kind][0])
    fineness = float(np.clip(form.radius / 420, 1.0, 4.0))
    broad = _wrapped(rng, around, height, (5, 5), fineness)
    if form.kind in ("gas", "violet"):
        swirl = _wrapped(rng, around, height, (5, 20), fineness)
        place = height * 2.6 + 0.10 * swirl + 0.05 * broad + rng.uniform(0, 1)
        return _looked_up(ramp, place % 1.0), lights
    if form.kind == "earth":
        return _earthlike(rng, ramp, (around, height), broad, fineness)
    fine = _wrapped(rng, around, height, (22, 22), fineness)
    ground = _looked_up(ramp, np.clip(0.5 + 0.17 * broad + 0.08 * fine, 0, 0.999))
    return ground * (1 + 0.10 * fine[..., None]), lights


def _earthlike(
    rng: np.random.Generator, ramp: Field, place: tuple[Field, Field], broad: Field, fineness: float
) -> tuple[Field, Field]:
    around, height = place
    fine = _wrapped(rng, around, height, (18, 18), fineness)
    land = broad + 0.28 * fine - 0.35
    colours = _looked_up(ramp, np.clip(np.where(land > 0, 0.46 + land * 0.34, 0.30 + land * 0.26), 0, 0.999))
    ice = _smooth((np.abs(height) - 1.12 + 0.06 * fine) / 0.1)[..., None]
    colours = colours * (1 - ice) + 0.93 * ice
    cloud = _wrapped(rng, around, height, (7, 14), fineness) + 0.35 * _wrapped(rng, around, height, (24, 40), fineness)
    cover = (_smooth((cloud - 0.25) / 1.3) * 0.92)[..., None]
    towns = _smooth((_wrapped(rng, around, height, (110, 110), fineness) - 0.8) / 0.8) * _smooth((land + 0.02) / 0.2)
    towns = towns * _smooth((_wrapped(rng, around, height, (10, 10), fineness) + 0.2) / 0.8)
    warm = np.array([1.0, 0.74, 0.38], np.float32) * towns[..., None] * (1 - 0.7 * cover)
    return np.asarray(colours * (1 - cover) + 0.97 * cover, np.float32), np.asarray(warm * 0.9, np.float32)


def _wrapped(rng: np.random.Generator, around: Field, height: Field, cells: tuple[int, int], detail: float) -> Field:
    """A cloudy field laid around the globe, seamless."""
    size = 1024 if detail > 1.5 else 512
    field = noise.tile(rng, size, (round(cells[0] * detail), round(cells[1] * detail)), 6 if detail > 1.5 else 4)
    u = (around / (2 * np.pi) * size).astype(np.float32) % size
    v = ((height / np.pi * 0.5 + 0.5) * size).astype(np.float32) % size
    return np.asarray(cv2.remap(field, u, v, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP), np.float32)


def _table(text: str) -> Field:
    shades = from_hexes(text)
    steps = 256
    rows = []
    for index in range(steps):
        place = index / steps * (len(shades) - 1)
        rows.append(mix(shades[int(place)], shades[int(place) + 1], place - int(place)))
    return np.array(rows, np.float32)


def _looked_up(table: Field, share: Field) -> Field:
    return np.asarray(table[(share * len(table)).astype(np.int32) % len(table)], np.float32)


def halo(canvas: Canvas, form: Globe, strength: float) -> None:
    """The air that glows around a planet on its lit side; draw it before the globe."""
    x, y = form.middle
    shift = form.radius * 0.035
    centre = (x + form.light[0] * shift, y + form.light[1] * shift)
    reach = form.radius * 1.16
    fade = [0.0, 0.75 * strength, 0.28 * strength, 0.07 * strength, 0.0]
    ink = radial(centre, reach, [form.air] * 5, [0.80, 0.862, 0.895, 0.94, 1.0], fade, blend="Screen")
    canvas.drawCircle(*centre, reach, ink)


def rings(canvas: Canvas, rng: np.random.Generator, form: Globe, *, front: bool) -> None:
    """The rings of a planet: the half behind the globe, or the half before it, in its shadow where that falls."""
    x, y = form.middle
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(float(np.degrees(form.tilt)))
    half = skia.Rect.MakeLTRB(-form.radius * 3, 0, form.radius * 3, form.radius * 2)
    if not front:
        half = skia.Rect.MakeLTRB(-form.radius * 3, -form.radius * 2, form.radius * 3, 0)
    canvas.clipRect(half, True)
    canvas.scale(1, 0.24)
    for ring in np.linspace(1.32, 2.15, 34):
        gap = 1.72 < ring < 1.80
        alpha = 0.0 if gap else float(rng.uniform(0.25, 0.95)) * (1.0 if ring < 1.75 else 0.6)
        tint = mix(form.air, (1.0, 0.96, 0.88), float(rng.uniform(0.1, 0.7)))
        radius = form.radius * float(ring)
        paint = stroke(tint, form.radius * 0.026, alpha)
        lit = skia.GradientShader.MakeLinear(
            [skia.Point(-radius * form.light[0], 0), skia.Point(radius * form.light[0] + 1, 0)],
            [argb(tint, alpha * 0.25), argb(tint, alpha)],
        )
        paint.setShader(lit)
        canvas.drawCircle(0, 0, radius, paint)
    canvas.restore()
