"""Colours of a character as numbers: how far two are apart for the eye, and darker and lighter ones of a colour."""

import numpy as np
from numpy.typing import NDArray

_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def oklab(colour: str) -> NDArray[np.float64]:
    """The OKLab lightness, a and b of "#rrggbb", (3,)."""
    srgb = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255.0
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    cones: NDArray[np.float64] = np.cbrt(_TO_CONES @ linear)
    return _TO_LAB @ cones


def apart(one: str, other: str) -> float:
    """The distance of two "#rrggbb" colours in OKLab: 0.02 is just seen, 0.12 told apart at a glance."""
    return float(np.linalg.norm(oklab(one) - oklab(other)))


def shaded(colour: str, lightness: float) -> str:
    """The colour with so much added to its OKLab lightness, -1 to 1, as near as the screen can show it."""
    lab = oklab(colour) + np.array([lightness, 0.0, 0.0])
    linear = np.linalg.solve(_TO_CONES, np.linalg.solve(_TO_LAB, lab) ** 3)
    linear = np.clip(linear, 0.0, 1.0)
    srgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return "#" + "".join(f"{round(float(v) * 255):02x}" for v in srgb)
