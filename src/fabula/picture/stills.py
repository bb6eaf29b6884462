"""Stills: any picture filmed by a lens that travels over it from one crop to another (the Ken Burns move)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.errors import BadSource
from fabula.media import Frame
from fabula.media.video import ToVideo, rows_of


@dataclass(frozen=True)
class Crop:
    """What the lens sees of a picture: its middle in shares of the picture, and its width against the widest crop.

    `x` and `y` run 0 to 1 from the left and the top; `width` is above 0 and at most 1, at which the crop is as large
    as the picture allows in the film's aspect.
    """

    x: float = 0.5
    y: float = 0.5
    width: float = 1.0


class StillRoll(Sequence[Frame]):
    """The frames of a still: float offsets, so nothing jitters; `video` films it without going through RGB."""

    def __init__(self, picture: Frame, size: tuple[int, int], frames: int, start: Crop, end: Crop) -> None:
        """Film `picture`, (height, width, 3), as `frames` frames of `size` (width, height, both even).

        The lens travels from `start` to `end`, eased. BadSource when a crop is not within 0 to 1.
        """
        for crop in (start, end):
            if not (0 < crop.width <= 1 and 0 <= crop.x <= 1 and 0 <= crop.y <= 1):
                raise BadSource(f"crop {crop} is outside the picture; give x and y from 0 to 1, width above 0 to 1")
        self._size, self._frames = size, frames
        self._picture = _fitted(picture, size, min(start.width, end.width))
        self._planes = [rows_of(plane).copy() for plane in ToVideo().convert(self._picture).planes]
        self._matrices = [self._matrix(start, end, index) for index in range(frames)]

    def __len__(self) -> int:
        return self._frames

    @overload
    def __getitem__(self, index: int) -> Frame: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Frame]: ...
    def __getitem__(self, index: int | slice) -> Frame | Sequence[Frame]:
        """Frame `index`: (height, width, 3) uint8 RGB; IndexError outside the roll."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        matrix = self._matrices[range(self._frames)[index]]
        seen = cv2.warpAffine(self._picture, matrix, self._size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(seen, np.uint8)

    def video(self, index: int) -> av.VideoFrame:
        """Frame `index` as 4:2:0 video, BT.709: the three planes are moved on their own, which is twice as fast."""
        picture = av.VideoFrame(*self._size, "yuv420p")
        matrix = self._matrices[range(self._frames)[index]]
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        for number, (plane, source) in enumerate(zip(picture.planes, self._planes, strict=True)):
            own = matrix if number == 0 else _halved(matrix)
            target = rows_of(plane)
            size = (target.shape[1], target.shape[0])
            cv2.warpAffine(source, own, size, dst=target, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return picture

    def _matrix(self, start: Crop, end: Crop, index: int) -> NDArray[np.float64]:
        """Where a pixel of the frame lies in the picture."""
        share = index / max(self._frames - 1, 1)
        share = share * share * (3 - 2 * share)
        height, width = self._picture.shape[:2]
        widest = min(width, height * self._size[0] / self._size[1])
        # zooming is even to the eye when the width changes by equal factors
        across = widest * start.width ** (1 - share) * end.width**share
        down = across * self._size[1] / self._size[0]
        x, y = (start.x + (end.x - start.x) * share) * width, (start.y + (end.y - start.y) * share) * height
        left = float(np.clip(x - across / 2, 0, width - across))
        top = float(np.clip(y - down / 2, 0, height - down))
        step = across / self._size[0]
        return np.array([[step, 0, left + step / 2 - 0.5], [0, step, top + step / 2 - 0.5]])


def _fitted(picture: Frame, size: tuple[int, int], narrowest: float) -> Frame:
    """The picture with even sides, and no finer than its narrowest crop can show: finer detail would flicker."""
    height, width = picture.shape[:2]
    finer = max(min(width, height * size[0] / size[1]) * narrowest / size[0], 1.0)
    fitted = (max(round(width / finer / 2) * 2, 2), max(round(height / finer / 2) * 2, 2))
    return np.asarray(cv2.resize(picture, fitted, interpolation=cv2.INTER_AREA), np.uint8)


def _halved(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same map for planes of half the width and height."""
    own = matrix.copy()
    step = own[0, 0]
    own[:, 2] = (own[:, 2] + 0.5 - step / 2) / 2 + step / 2 - 0.5
    return own
