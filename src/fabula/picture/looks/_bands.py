"""Bands: a frame graded some rows at a time, so that what lies between two steps stays in the processor's cache.

A whole 1080p frame between two steps is six megabytes that go to memory and come back, and fresh ones cost 1500 page
faults besides; a band of it is neither.
"""

from typing import NamedTuple

import cv2
import numpy as np

from fabula.media import Frame

_PIXELS = 120_000
"""Pixels of a band: three channels of it, in and out, fit into a second-level cache."""

_ROWS = 16
"""Rows that a band has at least, or what it sees beyond its edges would be most of the work."""


class Band(NamedTuple):
    """Rows of a frame that are graded together.

    `rows` are those of the frame that are made, `seen` those that have to be looked at for it, and `inner` where the
    first are among the second. `rows` and `seen` start and end at even rows.
    """

    rows: slice
    seen: slice
    inner: slice


def cut(width: int, height: int, reach: int = 0) -> tuple[Band, ...]:
    """The bands of a frame of `width` x `height` pixels whose filters look `reach` rows up and down.

    A frame with an odd side, which no video has, is one band: at half its size its rows would not meet.
    """
    if width % 2 or height % 2:
        return (Band(*[slice(0, height)] * 3),)
    count, room = max(_PIXELS // width, _ROWS) // 2 * 2, reach + reach % 2
    found = []
    for top in range(0, height, count):
        end = min(top + count, height)
        first, last = max(top - room, 0), min(end + room, height)
        found.append(Band(slice(top, end), slice(first, last), slice(top - first, end - first)))
    return tuple(found)


def enlarged(half: Frame, rows: slice, frame: Frame) -> Frame:
    """Rows of a band out of a picture that was worked out at half the size of `frame`: one or three channels."""
    width, height = frame.shape[1], frame.shape[0]
    if rows == slice(0, height):
        return np.asarray(cv2.resize(half, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
    # a row more on each side, from which the outermost rows are mixed
    first, last = max(rows.start // 2 - 1, 0), min(rows.stop // 2 + 1, len(half))
    large = cv2.resize(half[first:last], (width, 2 * (last - first)), interpolation=cv2.INTER_LINEAR)
    start = rows.start - 2 * first
    return np.asarray(large[start : start + rows.stop - rows.start], np.uint8)
