"""Pass files: control passes as pictures on the disk, one PNG a frame and kind, for neural cameras and data sets."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.crew import MeasuredRoll, Passes
from fabula.errors import BadSource, FailedTake
from fabula.film import Setup
from fabula.media.files import write_bytes, write_text

Picture = NDArray[np.uint8] | NDArray[np.uint16]

ABOUT_NAME = "passes.json"
"""The file beside the folders of a shot that says how they are coded."""

_FLOW_STEPS = 64.0
_CODED = {
    "depth": "16-bit grey: 65535 / distance from the lens, 65535 for 1 and nearer; 0 is the sky",
    "mask": "8-bit grey: 0 the set, n the n-th of subjects",
    "flow": "16-bit RGB: red and green are 32768 + 64 x pixels to the right and down until the next frame, blue is 1",
    "line": "8-bit grey: 255 on lines",
}


def depth_coded(depth: NDArray[np.float32]) -> NDArray[np.uint16]:
    """Depth as the nearest 16-bit 65535 / distance, at least 1 for what is not the sky."""
    near = 65535.0 / np.maximum(depth.astype(np.float64), 1.0)
    return np.where(np.isinf(depth), 0, np.maximum(np.rint(near), 1)).astype(np.uint16)


def flow_coded(flow: NDArray[np.float32]) -> NDArray[np.uint16]:
    """Flow as 16-bit BGR in the KITTI manner: (1, down, right), in 64ths of a pixel around 32768."""
    steps = np.clip(np.rint(flow.astype(np.float64) * _FLOW_STEPS + 32768), 0, 65535).astype(np.uint16)
    return np.dstack([np.ones(flow.shape[:2], np.uint16), steps[..., 1], steps[..., 0]])


_CODERS: dict[str, Callable[[Passes], Picture]] = {
    "depth": lambda passes: depth_coded(passes.depth),
    "mask": lambda passes: passes.mask,
    "flow": lambda passes: flow_coded(passes.flow),
    "line": lambda passes: passes.line,
}
KINDS: tuple[str, ...] = tuple(_CODERS)
"""All kinds of passes, by name."""


def write_passes(roll: object, setup: Setup, kinds: Sequence[str], folder: Path) -> int:
    """Write a shot's passes to `folder`/KIND/NUMBER.png and how they are coded to passes.json; returns the pictures.

    BadSource for a roll that cannot be measured and for an unknown kind.
    """
    kinds = wanted_kinds(kinds)
    if not isinstance(roll, MeasuredRoll):
        raise BadSource("this camera cannot measure what it films; take one that can: --crew camera=painted")
    _cleared(folder)
    for index in range(setup.frames):
        passes = roll.passes(index)
        for kind in kinds:
            write_bytes(folder / kind / f"{index:06}.png", _png(_CODERS[kind](passes)))
    write_text(folder / ABOUT_NAME, json.dumps(_about(setup, kinds), ensure_ascii=False, indent=1) + "\n")
    return setup.frames * len(kinds)


def wanted_kinds(kinds: Sequence[str]) -> tuple[str, ...]:
    """The kinds, each once; BadSource when there is none or one is unknown."""
    for kind in kinds:
        if kind not in _CODERS:
            raise BadSource(f"pass {kind!r} is not known; allowed: {', '.join(KINDS)}")
    if not kinds:
        raise BadSource(f"no kind of pass is named; allowed: {', '.join(KINDS)}")
    return tuple(dict.fromkeys(kinds))


def _cleared(folder: Path) -> None:
    """Take away what an earlier run wrote: pictures of another length or size would be taken for this shot's."""
    (folder / ABOUT_NAME).unlink(missing_ok=True)
    for kind in KINDS:
        for picture in (folder / kind).glob("[0-9]*.png"):
            picture.unlink()


def _png(picture: Picture) -> bytes:
    done, data = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 3])
    if not done:
        raise FailedTake("a pass could not be coded as PNG; update opencv-contrib-python-headless")
    return bytes(data)


def _about(setup: Setup, kinds: Sequence[str]) -> dict[str, object]:
    return {
        "frames": setup.frames,
        "fps": setup.fps,
        "width": setup.width,
        "height": setup.height,
        "coded": {kind: _CODED[kind] for kind in kinds},
        "subjects": [subject.kind for subject in setup.subjects],
    }
