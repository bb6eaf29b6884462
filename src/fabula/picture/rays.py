"""Rays: the shafts of light that a sun in the picture throws past whatever stands before it.

They are made from each frame at an eighth of its size, where the bloom is: what is bright around the sun is drawn out
away from it, so that trees and clouds cut the light into shafts by themselves, and a slow fan breathes over it.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.picture import noise
from fabula.picture.moves import Curve, Track
from fabula.picture.stage import Stage

Pixels = NDArray[np.uint8]
Light = NDArray[np.float32]

_REACH = 0.955
"""How much nearer to the sun each of the 32 places lies that a ray is gathered from."""


class Rays:
    """The shafts of a shot; `light` is a pure function of the small picture and the frame number."""

    def __init__(
        self, stage: Stage, sky: Track, size: tuple[int, int], strength: float, seconds: Curve, start: float = 0.0
    ) -> None:
        """Follow the sun through the shot; `size` is the small picture's, (width, height), `strength` 0 to 1.

        `start` is the sky's clock at the first frame, for a sun that travels.
        """
        self._size, self._seconds, self._strength = size, seconds, strength * stage.palette.sun_strength
        course = stage.course
        sun = np.array([course(start + float(now)) if course else stage.sun for now in seconds])
        self._sun = sun * sky.scale[:, None] + np.stack([sky.x, sky.y], axis=1)
        tint = np.array(stage.palette.glow) * 0.6 + np.array(stage.palette.sun) * 0.4
        self._tint = tint.astype(np.float32)
        x, y = np.meshgrid(np.arange(-size[0], size[0]) + 0.5, np.arange(-size[1], size[1]) + 0.5)
        angle, far = np.arctan2(y, x), np.hypot(x, y) / min(size)
        self._fans = [_fan(stage.rng("rays", number), angle, far) for number in range(2)]
        self._near = np.asarray(np.exp(-((far / 0.20) ** 2)), np.float32)

    def light(self, small: Pixels, index: int, step: float) -> Pixels:
        """Light to be added to frame `index`; `small` is its RGB picture, `step` times smaller than the frame."""
        place = (self._sun[index] + 0.5) / step
        grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.float32)
        ray = np.maximum(grey - 120, 0) * (1 / 135) * self._seen(self._near, place)
        for power in (1, 2, 4, 8, 16):
            pull = _REACH**power
            matrix = np.array([[pull, 0, place[0] * (1 - pull)], [0, pull, place[1] * (1 - pull)]])
            flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
            ray = 0.5 * (ray + cv2.warpAffine(ray, matrix, self._size, flags=flags, borderMode=cv2.BORDER_REPLICATE))
        seconds = float(self._seconds[index])
        first, second = 0.5 + 0.32 * np.sin(seconds * 0.7), 0.5 + 0.32 * np.sin(seconds * 0.45 + 2.0)
        fan = self._seen(self._fans[0], place) * first + self._seen(self._fans[1], place) * second
        bright = ray * fan * (self._strength * 900)
        room = 1 - np.asarray(small, np.float32) / 255  # what is bright already has no room for more: as on a screen
        return np.asarray(np.clip(bright[:, :, None] * self._tint * room, 0, 160), np.uint8)

    def _seen(self, around: Light, place: NDArray[np.float64]) -> Light:
        """What of a field around the sun lies in the picture when the sun stands at `place`."""
        matrix = np.array([[1, 0, place[0] - self._size[0]], [0, 1, place[1] - self._size[1]]])
        return np.asarray(cv2.warpAffine(around, matrix, self._size, borderMode=cv2.BORDER_REPLICATE), np.float32)


def _fan(rng: np.random.Generator, angle: NDArray[np.float64], far: NDArray[np.float64]) -> Light:
    """Chances by direction, about 0 to 1.6, that fade with the distance from the sun, and close to it."""
    knots = np.clip(0.32 + 1.1 * np.resize(noise.line(rng, 1440, 6, 0.72), 1440), 0, 1.6)
    knots[-90:] = np.linspace(knots[-90], knots[0], 90)  # the circle closes
    place = (angle / (2 * np.pi) + 0.5) * (len(knots) - 1)
    fall = np.exp(-far * 0.5) * (1 - 0.85 * np.exp(-((far / 0.13) ** 2)))
    return np.asarray(np.interp(place, np.arange(len(knots)), knots) * fall, np.float32)
