"""Relief: ground modelled as a field of heights and painted facet by facet in the light, from peaks to dunes."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.colour import Colour, mix, ramp, shade
from fabula.picture.ink import pen, polygon, skia
from fabula.picture.stage import Canvas, Stage

Field = NDArray[np.float64]

Tones = tuple[Colour, ...]

_MOST_CORNERS = 65536
"""Corners that one mesh may have: Skia counts them in two bytes."""
"""What a ground looks like from its shadow side (first) to its lit side (last)."""


@dataclass(frozen=True)
class Relief:
    """Ground seen from the front: `rise` (rows, columns) over a plain that runs from far (row 0) to near.

    `x` (columns) is where each column stands, `base` (rows) the world height of the plain, `deep` the units from
    row to row into the picture. All in units.
    """

    x: Field
    base: Field
    rise: Field
    deep: float

    @property
    def heights(self) -> Field:
        """The world height (y down) of every point, (rows, columns)."""
        return np.asarray(self.base[:, None] - self.rise, np.float64)

    def crest(self) -> list[tuple[float, float]]:
        """The outline against the sky, from left to right."""
        return list(zip(self.x.tolist(), self.heights.min(axis=0).tolist(), strict=True))

    def level(self, x: float) -> float:
        """The outline's world height at `x`."""
        return float(np.interp(x, self.x, self.heights.min(axis=0)))

    def slopes(self) -> tuple[Field, Field]:
        """How steeply the ground falls to the right, and toward the viewer."""
        down, across = np.gradient(self.rise, self.deep, float(self.x[1] - self.x[0]))
        return np.asarray(-across), np.asarray(-down)


def grid(stage: Stage, rows: int, step: float, base: tuple[float, float]) -> tuple[Field, Field]:
    """The columns' x over the whole stage, `step` units apart, and the rows' world heights from `base` far to near.

    A mesh counts its points in 16 bits: in a very long frame the columns stand farther apart.
    """
    step = max(step, (stage.right - stage.left + 240) * rows / 64000)
    return np.arange(stage.left - 80, stage.right + 80 + step, step), np.linspace(*base, rows)


def cloudy(rng: np.random.Generator, shape: tuple[int, int], cells: tuple[float, float], octaves: int = 4) -> Field:
    """Soft noise over (rows, columns), deviation 1, with `cells` (across, down) over the whole."""
    field = noise.tile(rng, 256, (8, 8), octaves)
    step = (cells[0] / 8 * 256 / shape[1], cells[1] / 8 * 256 / shape[0])
    return np.asarray(noise.sample(field, (shape[1], shape[0]), (rng.uniform(0, 256), rng.uniform(0, 256)), step))


def ridged(rng: np.random.Generator, shape: tuple[int, int], cells: tuple[float, float], octaves: int = 4) -> Field:
    """Noise of sharp ridges over (rows, columns), 0 in the gullies to 1 on the edges."""
    total, weight = np.zeros(shape), 0.0
    for octave in range(octaves):
        layer = cloudy(rng, shape, (cells[0] * 2**octave, cells[1] * 2**octave), 1)
        total += np.clip(1 - np.abs(layer) * 0.9, 0, 1) * 0.5**octave
        weight += 0.5**octave
    return np.asarray(total / weight)


def cone(
    x: Field, z: Field, place: tuple[float, float], size: tuple[float, float, float], rng: np.random.Generator
) -> Field:
    """A mountain over columns `x` and depths `z`: `place` (x, z), `size` (height, half width, half depth).

    Spurs run out from its top with gullies between them, and it steepens toward the summit.
    """
    across, down = (x[None, :] - place[0]) / size[1], (z[:, None] - place[1]) / size[2]
    far = np.hypot(across, down)
    angle = np.arctan2(down, across)
    shape = (len(z), len(x))
    wander = 0.9 * cloudy(rng, shape, (7, 5), 4) * np.clip(far * 2.5, 0.1, 1)
    spokes = np.abs(np.sin(angle * rng.integers(4, 7) / 2 + rng.uniform(0, 6.28) + wander))
    finer = np.abs(np.sin(angle * rng.integers(9, 13) / 2 + rng.uniform(0, 6.28) + 1.6 * wander))
    gully = 1 + (0.62 * spokes**0.8 + 0.26 * finer) * np.clip(far * 3.2, 0, 1)
    slope = np.clip(1 - far * gully, 0, 1)
    return np.asarray(size[0] * (0.55 * slope + 0.45 * slope**2.1))


def lit(stage: Stage, form: Relief, side: float | None = None, low: float = 0.42) -> Field:
    """How much light each point has, 0 to 1: from the sun's `side` (-1 left, 1 right); `low` 0 to 1 is its height."""
    if side is None:
        side = 1.0 if stage.sun[0] > stage.width / 2 else -1.0
    across, down = form.slopes()
    length = np.sqrt(1 + across**2 + down**2)
    facing = (side * (1 - low) * across + low + 0.16 * down) / length
    share = np.clip((facing - low * 0.25) / 0.62, 0, 1)
    return np.asarray(share * share * (3 - 2 * share))


def ink(tones: Tones, light: Field) -> Field:
    """The colours (rows, columns, 3) of a ground of these tones in this light."""
    table = np.array([ramp(tones, i / 63) for i in range(64)])
    return np.asarray(table[np.clip(np.rint(light * 63), 0, 63).astype(int)])


def over(first: Field, second: Field, share: Field) -> Field:
    """Colours laid over others where `share` (rows, columns) says so."""
    return np.asarray(first + (second - first) * np.clip(share, 0, 1)[:, :, None])


def painted(light: Field, rng: np.random.Generator, steps: float = 5.0, loose: float = 0.5) -> Field:
    """Light as a painter lays it: gathered into `steps` tones with uneven borders; `loose` 0 to 1 keeps it soft."""
    rough = light + cloudy(rng, (light.shape[0], light.shape[1]), (60, 14), 2) * 0.03
    return np.asarray(np.clip(loose * rough + (1 - loose) * np.round(rough * steps) / steps, 0, 1))


def draw(canvas: Canvas, form: Relief, colours: Field, floor: Colour | None = None) -> None:
    """Paint the ground in its colours (rows, columns, 3), far rows first, with a clean outline.

    `floor` is the colour of all that lies below the nearest row; None leaves it bare.
    """
    heights = form.heights
    outline = form.crest()
    foot = float(heights[-1].max())
    if floor:
        edge = list(zip(form.x.tolist(), (heights[-1] - 1).tolist(), strict=True))
        canvas.drawPath(polygon([*edge, (edge[-1][0], foot + 4000), (edge[0][0], foot + 4000)]), pen(floor))
    canvas.save()
    canvas.clipPath(polygon([*outline, (outline[-1][0], foot), (outline[0][0], foot)]), True)
    rows, columns = heights.shape
    step = max(_MOST_CORNERS // columns - 1, 1)
    for first in range(0, rows - 1, step):
        band = slice(first, first + step + 1)
        canvas.drawVertices(_mesh(form.x, heights[band], colours[band]), pen((1.0, 1.0, 1.0)), skia.BlendMode.kDst)
    canvas.restore()


def _mesh(x: Field, heights: Field, colours: Field) -> "skia.Vertices":
    """Rows of ground as coloured triangles, far rows first."""
    rows, columns = heights.shape
    flat = np.clip(np.rint(colours * 255), 0, 255).astype(np.int64)
    packed = (255 << 24 | flat[..., 0] << 16 | flat[..., 1] << 8 | flat[..., 2]).ravel().tolist()
    spots = zip(np.tile(x, rows).tolist(), heights.ravel().tolist(), strict=True)
    points = [skia.Point(across, down) for across, down in spots]
    corner = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)[None, :]).ravel()
    quads = np.stack([corner, corner + 1, corner + columns, corner + 1, corner + columns + 1, corner + columns], axis=1)
    return skia.Vertices(skia.Vertices.kTriangles_VertexMode, points, None, packed, quads.ravel().tolist())


def rock_tones(stage: Stage, tone: float, warm: Sequence[float] = (0.47, 0.50, 0.56)) -> Tones:
    """Bare rock at a depth in the light of the hour, shadow to light; `warm` is the stone's own colour."""
    palette = stage.palette
    share = 0.08 if palette.dark else 0.72 if stage.time == "day" else 0.16
    body = mix(palette.tone(tone), (warm[0], warm[1], warm[2]), share)
    deep = mix(shade(body, -0.13), palette.tone(min(tone + 0.32, 1.0)), 0.25 if stage.time == "day" else 0.5)
    return (deep, shade(mix(deep, body, 0.6), -0.01), body, mix(shade(body, 0.07), palette.rim, 0.34))


def snow_tones(stage: Stage, tone: float) -> Tones:
    """Snow in the light of the hour: blue in the shade, the sun's colour in the light."""
    palette = stage.palette
    cold = mix(palette.snow, palette.tone(min(tone + 0.22, 1.0)), 0.62)
    cold = mix(cold, palette.sky[0], 0.22)
    if stage.time == "day":
        # under a blue sky the shade of snow is blue, not the green of the land
        cold = mix(shade(mix(palette.snow, palette.sky[1], 0.5), -0.03), palette.tone(tone), 0.12)
    return (cold, mix(cold, palette.snow, 0.35), mix(palette.snow, palette.sky[1], 0.06), palette.snow)


def snow_cover(form: Relief, rng: np.random.Generator, line: float, soft: float = 60.0) -> Field:
    """Where snow lies: above `line` units of rise, on what is not too steep, with an uneven border."""
    across, down = form.slopes()
    steep = np.hypot(across, down)
    border = line + 0.9 * soft * cloudy(rng, (form.rise.shape[0], form.rise.shape[1]), (26, 10), 3)
    share = np.clip((form.rise - border) / soft + 0.5, 0, 1)
    hold = np.clip((2.7 - steep) / 0.9, 0, 1)
    return np.asarray(cv2.GaussianBlur(np.asarray(share * hold, np.float32), (0, 0), 0.6), np.float64)
