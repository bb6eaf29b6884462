"""A pool of picture memory: a frame's pages are used again once nobody holds the frame any more.

A fresh 1080p frame costs 1500 page faults, about a millisecond for each array that a frame passes through.
"""

import sys
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MOST = 6
"""Arrays that a pool remembers; who collects more frames than that has them from the system, and gives them back."""


class Pool:
    """Arrays of bytes that are lent out; one thread takes, any thread may let go."""

    def __init__(self) -> None:
        self._arrays: list[NDArray[np.uint8]] = []

    def take(self, shape: tuple[int, ...]) -> NDArray[np.uint8]:
        """An array of `shape`, uint8 with any content, that nobody else holds or has a view of."""
        for array in self._arrays:
            if array.shape == shape and _holders(array) <= _UNHELD:
                return array
        array = np.empty(shape, np.uint8)
        if len(self._arrays) < _MOST:
            self._arrays.append(array)
        return array

    def __len__(self) -> int:
        return len(self._arrays)


def _holders(array: Any) -> int:
    return sys.getrefcount(array) - 1


def _unheld() -> int:
    """What `_holders` says there of an array that only a list knows; Pythons count their own hands differently."""
    for array in [np.empty(1, np.uint8)]:
        return _holders(array)
    return 0


_UNHELD = _unheld()
