"""Pixel: large square pixels in a fixed palette of 64 colours, dithered in an order that never moves."""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.colour import from_oklab, to_oklab
from fabula.picture.looks import Grading, Sighted, _tables, _tints
from fabula.picture.palette import Palette
from fabula.picture.style import Line, Style

ABOUT = "pixel art in 64 fixed colours"
ROWS = 180
"""Pixels on the short side of the small picture."""


def _light(palette: Palette) -> Palette:
    return _tints.spread(_tints.every(palette, _tints.toned(1.3)), 1.2)


STYLE = Style(
    light=_light,
    grain=0.0,
    rim=1.3,
    vignette=0.0,
    bloom=0.5,
    tones=10,
    line=Line(width=5.0, force=0.6, ink=(0.06, 0.05, 0.12), inner=0.0, thin=0.5),
)


@cache
def colours() -> NDArray[np.uint8]:
    """The palette, (64, 3) RGB: ten hues in five lightnesses that lean to blue in the dark and to yellow in the light,
    and fourteen greys from cold to warm.
    """
    found = []
    for hue in np.arange(10) * 36 + 14:
        for step, light in enumerate((0.27, 0.42, 0.57, 0.72, 0.86)):
            turn = np.radians(hue)
            chroma = (0.085, 0.13, 0.155, 0.135, 0.08)[step]
            lean = (step - 2) * 0.012
            found.append(from_oklab((light, chroma * float(np.cos(turn)), chroma * float(np.sin(turn)) + lean)))
    for step, light in enumerate(np.linspace(0.08, 0.99, 14)):
        found.append(from_oklab((float(light), 0.004, (step - 6.5) * 0.004)))
    return np.asarray(np.clip(np.rint(np.array(found) * 255), 0, 255), np.uint8)


@cache
def _nearest() -> NDArray[np.uint8]:
    """For every colour of 32 steps a channel the number of the palette's nearest, by OKLab, flat: red * 1024 + ..."""
    palette = np.array([to_oklab((r / 255, g / 255, b / 255)) for r, g, b in colours().tolist()])
    cube = np.stack(np.meshgrid(*[(np.arange(32) + 0.5) / 32] * 3, indexing="ij"), axis=-1).reshape(-1, 3)
    linear = np.where(cube <= 0.04045, cube / 12.92, ((cube + 0.055) / 1.055) ** 2.4)
    cones = np.cbrt(
        linear
        @ np.array(
            [
                [0.4122214708, 0.2119034982, 0.0883024619],
                [0.5363325363, 0.6806995451, 0.2817188376],
                [0.0514459929, 0.1073969566, 0.6299787005],
            ]
        )
    )
    lab = cones @ np.array(
        [
            [0.2104542553, 1.9779984951, 0.0259040371],
            [0.7936177850, -2.4285922050, 0.7827717662],
            [-0.0040720468, 0.4505937099, -0.8086757660],
        ]
    )
    far = ((lab[:, None] - palette[None]) ** 2 * [0.8, 1.4, 1.4]).sum(axis=2)
    return np.asarray(far.argmin(axis=1), np.uint8)


def grading(shot: Sighted) -> Grading:
    """Shrunk by area, dithered by a still 4 x 4 matrix, given the palette's nearest colours, enlarged in squares."""
    block = max(round(min(shot.width, shot.height) / ROWS), 1)
    small = (-(-shot.width // block), -(-shot.height // block))
    bayer = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32)
    dither = np.tile((bayer - 7.5) / 16 * 11, (small[1] // 4 + 1, small[0] // 4 + 1))[: small[1], : small[0]]
    lighter = np.repeat(np.maximum(dither, 0).astype(np.uint8)[:, :, None], 3, axis=2)
    darker = np.repeat(np.maximum(-dither, 0).astype(np.uint8)[:, :, None], 3, axis=2)
    punch = _tables.curve(lambda v: np.clip(v + 0.06 * np.sin(2 * np.pi * (v - 0.5)), 0, 1))
    nearest, palette, frames = _nearest(), colours(), Pool()

    def grade(frame: Frame, index: int) -> Frame:
        tiny = cv2.LUT(cv2.resize(frame, small, interpolation=cv2.INTER_AREA), punch)
        five = np.asarray(cv2.subtract(cv2.add(tiny, lighter), darker), np.uint8) >> 3
        number = (five[:, :, 0].astype(np.int32) << 10) + (five[:, :, 1].astype(np.int32) << 5) + five[:, :, 2]
        drawn = palette[nearest[number]]
        done = frames.take(frame.shape)
        size = (small[0] * block, small[1] * block)
        if size == (shot.width, shot.height):
            cv2.resize(drawn, size, dst=done, interpolation=cv2.INTER_NEAREST)
        else:
            done[:] = cv2.resize(drawn, size, interpolation=cv2.INTER_NEAREST)[: shot.height, : shot.width]
        return done

    return grade
