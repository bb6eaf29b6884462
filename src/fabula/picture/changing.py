"""Changing light: a shot that begins at one hour and ends at another, over one set and one sky."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import cv2
import numpy as np

from fabula.crew import MeasuredRoll, Passes
from fabula.film import Setup
from fabula.media import Frame
from fabula.picture.stage import Course, Stage
from fabula.vocabulary import TIMES_OF_DAY, TimeOfDay

_LEAST = 1 / 512
"""A share of light that cannot be seen."""

_DOWN = 0.72
"""How far on the way to the next hour the sun has set, if that hour has a moon; the moon rises as late."""


def hours(first: TimeOfDay, last: TimeOfDay) -> tuple[TimeOfDay, ...]:
    """The hours from `first` to `last` as a day goes, both among them: dawn, day, dusk, night, and dawn again."""
    start = TIMES_OF_DAY.index(first)
    count = (TIMES_OF_DAY.index(last) - start) % len(TIMES_OF_DAY)
    return tuple(TIMES_OF_DAY[(start + step) % len(TIMES_OF_DAY)] for step in range(count + 1))


def progress(share: float, legs: int) -> float:
    """How many hours are over at a share 0 to 1 of the shot: it lingers a moment at both ends and moves evenly between.

    The middle hours are passed through without a stop.
    """
    gone = min(max((share - 0.06) / 0.88, 0.0), 1.0)
    soft = 0.22
    start, end = min(gone, soft), max(gone - 1 + soft, 0.0)
    even = start**2 / (2 * soft) + min(max(gone - soft, 0.0), 1 - 2 * soft) + end - end**2 / (2 * soft)
    return legs * min(even / (1 - soft), 1.0)


@dataclass(frozen=True)
class Sky:
    """What the course of the sun is made of: a stage for each hour, and the shot's clock in the life of the set."""

    stages: tuple[Stage, ...]
    start: float
    seconds: float

    def course(self, hour: int) -> Course:
        """The way of the sun or moon of the hour number `hour`.

        From one hour of the sun to the next it travels; where the moon takes over, one goes down and the other rises.
        """
        legs = len(self.stages) - 1

        def place(seconds: float) -> tuple[float, float]:
            gone = progress((seconds - self.start) / max(self.seconds, 1e-6), legs)
            other = hour + (1 if gone > hour else -1)
            if not 0 <= other <= legs:
                return self.stages[hour].sun
            away = min(abs(gone - hour), 1.0)
            own, next_ = self.stages[hour], self.stages[other]
            if own.palette.moon == next_.palette.moon:
                return _between(own.sun, next_.sun, away)
            low = ((own.sun[0] + next_.sun[0]) / 2, own.horizon + 2.6 * own.palette.sun_radius)
            return _between(own.sun, low, min(away / _DOWN, 1.0))

        return place


def _between(one: tuple[float, float], other: tuple[float, float], share: float) -> tuple[float, float]:
    return (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)


class Hour(MeasuredRoll, Protocol):
    """The roll of one hour."""

    def __getitem__(self, index: int, /) -> Frame: ...


R = TypeVar("R", bound=Hour)


class ChangingRoll(Generic[R]):
    """The frames of a shot whose light changes: those of the two hours that it is between, mixed.

    No more than two hours are held; going back to one that was let go paints it again.
    """

    def __init__(self, setup: Setup, paint: Callable[[int], R], count: int) -> None:
        """`paint` gives the roll of the hour with a number, of which there are `count`."""
        self._setup, self._paint, self._legs = setup, paint, count - 1
        self._held: dict[int, R] = {0: paint(0)}

    def __len__(self) -> int:
        return self._setup.frames

    def __getitem__(self, index: int) -> Frame:
        """Frame `index`: (height, width, 3) uint8 RGB; IndexError outside the roll."""
        first, share = self._at(index)
        if share < _LEAST:
            return self._roll(first, first)[index]
        if share > 1 - _LEAST:
            return self._roll(first + 1, first + 1)[index]
        before, after = self._roll(first, first + 1)[index], self._roll(first + 1, first)[index]
        return np.asarray(cv2.addWeighted(before, 1 - share, after, share, 0), np.uint8)

    def passes(self, index: int) -> Passes:
        """The control passes of frame `index`, those of the hour that it is nearest to."""
        first, share = self._at(index)
        near = first + round(share)
        return self._roll(near, first).passes(index)

    def _at(self, index: int) -> tuple[int, float]:
        """The hour that is over in a frame, and how much of the next one has come."""
        if not -len(self) <= index < len(self):
            raise IndexError(f"frame {index} of a roll of {len(self)}")
        gone = progress(index % len(self) / max(len(self) - 1, 1), self._legs)
        first = min(int(gone), self._legs - 1)
        return first, gone - first

    def _roll(self, hour: int, beside: int) -> R:
        """The roll of an hour; all but it and the one `beside` are let go."""
        for other in [held for held in self._held if held not in (hour, beside)]:
            del self._held[other]
        if hour not in self._held:
            self._held[hour] = self._paint(hour)
        return self._held[hour]
