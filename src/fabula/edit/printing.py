"""Printing: a reel's order becomes a small finished piece of film, graded, subtitled and encoded once."""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from fabula.crew import Roll
from fabula.edit.reels import ReelOrder, Strip
from fabula.edit.subtitle_burner import SubtitleBurner
from fabula.edit.transitions import blend, eased, faded, parts
from fabula.film import Setup
from fabula.media import Frame
from fabula.media.video import print_frames

PRINTING_VERSION = 2
"""Raise it when the same order would be printed differently: every reel is then printed anew."""

Develop = Callable[[Setup, str], Roll]
"""The graded roll of a set-up under a look."""


def print_reel(path: Path, order: ReelOrder, develop: Develop) -> int:
    """Print one reel to `path`; returns its frames. Frames are drawn one at a time and never collected,
    but for the first strip of a transition that shows both shots at once, which is at most 0.8 seconds long.
    """
    return print_frames(path, _subtitled(order, _faded(order, _frames(order, develop))), order.stock)


def _frames(order: ReelOrder, develop: Develop) -> Iterator[Frame]:
    if len(order.strips) == 1:
        yield from _strip(order.strips[0], develop)
        return
    mix = blend(order.transition)
    shares = [(index + 1) / (order.frames + 1) for index in range(order.frames)]
    leaves, arrives = order.strips
    if parts(order.transition):
        middle = sum(share < 0.5 for share in shares)
        leaves = leaves.model_copy(update={"last": leaves.first + middle})
        arrives = arrives.model_copy(update={"first": arrives.first + middle})
        seen = chain(_strip(leaves, develop), _strip(arrives, develop))
        yield from (mix(frame, frame, share) for frame, share in zip(seen, shares, strict=True))
        return
    # one roll at a time: two painted sets in memory would be the film's peak
    leaving = list(_strip(leaves, develop))
    for before, after, share in zip(leaving, _strip(arrives, develop), shares, strict=True):
        yield mix(before, after, share)


def _strip(strip: Strip, develop: Develop) -> Iterator[Frame]:
    roll = develop(strip.setup, strip.look)
    for index in range(strip.first, strip.last):
        yield roll[index]


def _faded(order: ReelOrder, frames: Iterator[Frame]) -> Iterator[Frame]:
    for index, frame in enumerate(frames):
        share = 1.0
        if order.fade_in:
            share = min(share, index / order.fade_in)
        if order.fade_out:
            share = min(share, (order.frames - 1 - index) / order.fade_out)
        yield faded(frame, eased(share)) if share < 1 else frame


def _subtitled(order: ReelOrder, frames: Iterator[Frame]) -> Iterator[Frame]:
    if not order.subtitles:
        yield from frames
        return
    burner = SubtitleBurner(order.width, order.height, order.fps, order.subtitles)
    for index, frame in enumerate(frames):
        yield burner.burn(frame, index)
