"""Colour: all mixing happens in OKLab, so that no gradient goes grey in the middle."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

Colour = tuple[float, float, float]
"""An sRGB colour, shares from 0 to 1."""

_RGB_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LMS_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_LMS_TO_RGB = np.linalg.inv(_RGB_TO_LMS)
_LAB_TO_LMS = np.linalg.inv(_LMS_TO_LAB)


def from_hex(text: str) -> Colour:
    """The colour of "#rrggbb"."""
    return (int(text[1:3], 16) / 255, int(text[3:5], 16) / 255, int(text[5:7], 16) / 255)


def from_hexes(text: str) -> tuple[Colour, ...]:
    """The colours of a row of "#rrggbb" words."""
    return tuple(from_hex(word) for word in text.split())


@lru_cache(maxsize=8192)
def to_oklab(colour: Colour) -> Colour:
    """Lightness 0 to 1, and the green-red and blue-yellow axes."""
    rgb = np.clip(np.asarray(colour, dtype=np.float64), 0.0, 1.0)
    light = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    lab = _LMS_TO_LAB @ np.cbrt(_RGB_TO_LMS @ light)
    return (float(lab[0]), float(lab[1]), float(lab[2]))


@lru_cache(maxsize=8192)
def from_oklab(lab: Colour) -> Colour:
    """The nearest sRGB colour to an OKLab one."""
    light = np.clip(_LMS_TO_RGB @ ((_LAB_TO_LMS @ np.asarray(lab)) ** 3), 0.0, 1.0)
    rgb = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return (float(rgb[0]), float(rgb[1]), float(rgb[2]))


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """The colour `share` (0 to 1) of the way from the first to the second."""
    a, b = to_oklab(first), to_oklab(second)
    step = round(min(max(share, 0.0), 1.0), 3)
    return from_oklab((a[0] + (b[0] - a[0]) * step, a[1] + (b[1] - a[1]) * step, a[2] + (b[2] - a[2]) * step))


def shade(colour: Colour, lightness: float = 0.0, chroma: float = 1.0) -> Colour:
    """The same hue, `lightness` added in OKLab (-1 to 1) and the chroma multiplied."""
    lab = to_oklab(colour)
    return from_oklab((min(max(lab[0] + round(lightness, 4), 0.0), 1.0), lab[1] * chroma, lab[2] * chroma))


def lightness(colour: Colour) -> float:
    """OKLab lightness, 0 to 1."""
    return to_oklab(colour)[0]


def ramp(colours: Sequence[Colour], share: float) -> Colour:
    """The colour at `share` (0 to 1) of an even row of colours."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    index = min(int(place), len(colours) - 2)
    return mix(colours[index], colours[index + 1], place - index)


def resample(colours: Sequence[Colour], at: Sequence[float] | None, count: int) -> tuple[list[Colour], list[float]]:
    """A gradient of `count` even stops through the colours, as (colours, places 0 to 1)."""
    marks = list(at) if at is not None else [i / max(len(colours) - 1, 1) for i in range(len(colours))]
    shades, places = [], [i / (count - 1) for i in range(count)]
    for place in places:
        index = 0
        while index < len(marks) - 2 and place > marks[index + 1]:
            index += 1
        span = max(marks[index + 1] - marks[index], 1e-9) if len(marks) > 1 else 1.0
        shades.append(mix(colours[index], colours[min(index + 1, len(colours) - 1)], (place - marks[index]) / span))
    return shades, places
