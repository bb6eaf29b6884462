"""Glancing: one frame out of a finished film."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from fabula.errors import BadSource


def glance(path: Path, at: Fraction) -> NDArray[np.uint8]:
    """The frame of a film at a time in seconds, as RGB (height, width, 3); BadSource when there is none."""
    try:
        return _glanced(path, at)
    except (av.FFmpegError, OSError, IndexError) as error:
        raise BadSource(f"{path} cannot be watched ({error}); film it again, or give another video file") from error


def _glanced(path: Path, at: Fraction) -> NDArray[np.uint8]:
    with av.open(str(path), options={"protocol_whitelist": "file"}) as film:
        stream = film.streams.video[0]
        film.seek(int(at / (stream.time_base or 1)), stream=stream)
        picture = None
        for picture in film.decode(stream):
            if picture.time is not None and picture.time >= float(at) - 1e-6:
                break
        if picture is None:
            raise BadSource(f"{path} has no frame at {float(at):.2f} s")
        return picture.to_ndarray(format="rgb24").astype(np.uint8, copy=False)
