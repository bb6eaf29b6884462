"""Flow: satin that folds and unfolds, ink that opens in water, or ribbons of silk, always on the move."""

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.brushes import ribbons, schemes
from fabula.picture.brushes.cloth import TILE, Cloth
from fabula.picture.brushes.schemes import Scheme
from fabula.picture.colour import Colour, mix
from fabula.picture.ink import glow, linear, skia, stroke
from fabula.picture.stage import FAR, Canvas, Layer, Live, Piece, Scenery, Stage

SOUND = "hum"

_WHITE: Colour = (1.0, 1.0, 1.0)
Field = NDArray[np.float32]


def paint(stage: Stage) -> Scenery:
    """Build one of three flows, as the seed chooses: satin, ink or ribbons."""
    colours, plan = schemes.scheme(stage), stage.rng("plan")
    ground = Layer(FAR, lambda canvas: schemes.backdrop(canvas, stage, colours), solid=True, grain=0.012)
    pieces: list[Piece] = [
        ground,
        *(_satin, _ink, _ribbons)[int(plan.integers(3))](stage, colours),
        _sparks(stage, colours),
        *schemes.weather(stage, colours),
        Layer(1.5, lambda canvas: schemes.bokeh(canvas, stage, colours, "near", 10, (30, 110)), blur=6),
    ]
    return Scenery(
        tuple(pieces), focus=(*colours.focus, 6.0), subject_y=stage.height * 0.9, subject_z=3.0, sky=False, wild=False
    )


def _tinted(shares: Field, shades: list[Colour], alpha: Field) -> NDArray[np.uint8]:
    """Premultiplied BGRA pixels from shares (0 to 1) of a row of colours."""
    steps = 256
    table = np.zeros((steps, 3), np.float32)
    for index in range(steps):
        place = index / (steps - 1) * (len(shades) - 1)
        first = min(int(place), len(shades) - 2)
        table[index] = mix(shades[first], shades[first + 1], place - first)[::-1]
    colour = table[np.clip(shares * (steps - 1), 0, steps - 1).astype(np.int32)]
    pixels = np.empty((*shares.shape, 4), np.uint8)
    pixels[..., :3] = np.clip(colour * alpha[..., None], 0, 1) * 255
    pixels[..., 3] = np.clip(alpha, 0, 1) * 255
    return pixels


def _folded(rng: np.random.Generator, cells: tuple[int, int], warp: float, soft: float = 2.0) -> Field:
    """A seamless field that has been stirred: its level lines run like the folds of cloth."""
    base = noise.tile(rng, TILE, cells, 3)
    rows, columns = np.mgrid[0:TILE, 0:TILE].astype(np.float32)
    for _ in range(2):
        across, down = noise.tile(rng, TILE, (2, 2), 3), noise.tile(rng, TILE, (2, 2), 3)
        u, v = (columns + across * warp) % TILE, (rows + down * warp) % TILE
        base = np.asarray(cv2.remap(base, u, v, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP), np.float32)
    room = 24  # blurred with its neighbours around it, so that it stays seamless
    wide = cv2.copyMakeBorder(base, room, room, room, room, cv2.BORDER_WRAP)
    return np.asarray(cv2.GaussianBlur(wide, (0, 0), soft)[room:-room, room:-room], np.float32)


def _satin(stage: Stage, colours: Scheme) -> list[Piece]:
    """Cloth all over the picture: its folds shine where they turn to the light."""
    rng = stage.rng("satin")
    height = _folded(rng, (2, 3), 58, 6.0)
    wave = np.sin(height * 1.9).astype(np.float32)
    slope_x = np.roll(wave, -3, 1) - np.roll(wave, 3, 1)
    slope_y = np.roll(wave, -3, 0) - np.roll(wave, 3, 0)
    light = np.clip(0.48 - slope_x * 1.7 - slope_y * 2.5, 0, 1)
    gloss = np.clip(light - 0.62, 0, 1) ** 1.6 * 1.7
    hue = np.clip(0.5 + 0.24 * height, 0, 1)
    first = _tinted(
        hue, [colours.ground[1], colours.accents[2], colours.accents[0], colours.accents[1]], np.ones_like(hue)
    )
    deep = np.array([*mix(colours.ground[0], colours.ground[2], 0.45)[::-1]], np.float32) * 255
    lit = first[..., :3].astype(np.float32)
    lit = deep + (lit - deep) * (light[..., None] * 1.05) + (255 - lit) * gloss[..., None]
    cloth = np.dstack([np.clip(lit, 0, 255), np.full(hue.shape, 255.0)]).astype(np.uint8)
    live = Cloth(stage, np.ascontiguousarray(cloth), 2100, opaque=True)
    threads = Layer(5.0, lambda canvas: ribbons.threads(canvas, stage, colours, 0, 26), motion=schemes.sway(50, 19))

    def veil(canvas: Canvas) -> None:
        edge = linear(
            (0, stage.top), (0, stage.bottom), [colours.ground[0]] * 4, [0, 0.3, 0.7, 1], [0.5, 0.0, 0.0, 0.62]
        )
        canvas.drawRect(skia.Rect.MakeLTRB(stage.left * 2, stage.top * 2, stage.right * 2, stage.bottom * 2), edge)

    return [Live(9.0, live.draw), Layer(8.0, veil), threads]


def _ink(stage: Stage, colours: Scheme) -> list[Piece]:
    """Two inks that open like smoke in water, thickest around the focus."""
    rng = stage.rng("ink")
    smoke = _folded(rng, (3, 3), 95)
    fine = _folded(rng, (7, 7), 60)
    body = np.clip(0.5 * smoke + 0.30 * fine + 0.15, 0, 1.6) / 1.6
    filament = np.exp(-((np.sin(smoke * 2.6 + fine * 0.8) / 0.24) ** 2)).astype(np.float32)
    alpha = 0.92 * np.clip(body**1.1 * 1.15 + 0.34 * filament * np.clip(smoke + 0.8, 0, 1), 0, 1)
    shares = np.clip(0.42 + 0.26 * smoke + 0.30 * filament, 0, 1)
    shades = [colours.ground[1], colours.accents[1], colours.accents[0], mix(colours.accents[2], _WHITE, 0.45)]
    cloth = np.ascontiguousarray(_tinted(shares.astype(np.float32), shades, alpha.astype(np.float32)))
    live = Cloth(stage, cloth, 1900)

    def light(canvas: Canvas) -> None:
        glow(canvas, colours.focus, stage.height * 0.7, mix(colours.accents[0], _WHITE, 0.3), 0.4)

    return [
        Layer(14, light),
        Live(9.0, live.draw),
        Layer(5.0, lambda canvas: ribbons.threads(canvas, stage, colours, 1, 16), motion=schemes.sway(44, 21)),
    ]


def _ribbons(stage: Stage, colours: Scheme) -> list[Piece]:
    """Ribbons of silk in four depths, woven of fine threads; one of them flows."""
    found: list[Piece] = []
    for index, (z, reach) in enumerate(((16.0, 60.0), (10.0, -80.0), (6.0, 90.0))):
        found.append(_ribbon_layer(stage, colours, index, z, reach))
    return [*found, ribbons.flowing(stage, colours), _ribbon_layer(stage, colours, 4, 2.6, -70.0)]


def _ribbon_layer(stage: Stage, colours: Scheme, index: int, z: float, reach: float) -> Layer:
    def draw(canvas: Canvas) -> None:
        ribbons.silk(canvas, stage, colours, index)
        ribbons.threads(canvas, stage, colours, index, 54)

    return Layer(
        z,
        draw,
        motion=schemes.sway(reach, 16.0 + 3 * index, index * 1.3),
        blur=1.2 if index == 0 else 3.0 if index == 4 else 0.0,
    )


def _sparks(stage: Stage, colours: Scheme) -> Live:
    """Specks of light carried by the flow."""
    rng = stage.rng("sparks")
    count = 110
    x, y = rng.uniform(stage.left, stage.right, count), rng.uniform(stage.top, stage.bottom, count)
    pace, phase = rng.uniform(14, 46, count), rng.uniform(0, 6.28, count)
    inks = [
        stroke(mix(tint, _WHITE, 0.55), size, alpha)
        for tint, size, alpha in zip(colours.accents, (2.4, 3.8, 5.6), (0.75, 0.5, 0.32), strict=True)
    ]
    span = stage.right - stage.left

    def draw(canvas: Canvas, seconds: float) -> None:
        px = stage.left + (x - stage.left + pace * seconds) % span
        py = y + 46 * np.sin(px * 0.0042 + phase * 0.3 + seconds * 0.35)
        for kind, ink in enumerate(inks):
            spots = [skia.Point(a, b) for a, b in zip(px[kind::3].tolist(), py[kind::3].tolist(), strict=True)]
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, spots, ink)

    return Live(3.4, draw)
