"""Bars: a passage's time divided into bars, in a tempo chosen so that they land on cuts and on the end."""

from collections.abc import Sequence
from typing import NamedTuple

from fabula.film import RATE

_GIVE = 0.06  # how far the tempo may move from bar to bar, as a share
_LOOK_BACK = 10


class Bar(NamedTuple):
    """A bar: samples on the film's clock, its beats, and whether a cut falls on its first."""

    start: int
    end: int
    beats: int
    on_cut: bool

    def at(self, beat: float) -> int:
        """The sample of a beat, counted from 0."""
        return self.start + round((self.end - self.start) * beat / self.beats)

    @property
    def beat_samples(self) -> float:
        """The length of one beat in samples."""
        return (self.end - self.start) / self.beats


class _Stretch(NamedTuple):
    score: float
    before: int
    beats: int


def bars_of(start: int, end: int, cuts: Sequence[int], bpm: float, meter: int) -> tuple[Bar, ...]:
    """The bars from `start` to `end`; the tempo stays within 8 % of `bpm`, and as many cuts as it allows
    fall on a first beat. A passage too short for that becomes one bar in the tempo that fits.
    """
    points = [start, *sorted(cut for cut in set(cuts) if start < cut < end), end]
    ways = [_way(points, bpm * (1 + shift / 100), meter) for shift in (0, -1, 1, -2, 2)]
    way = max(ways, key=lambda stretches: stretches[-1].score)
    marks = []
    at = len(points) - 1
    while at > 0:
        marks.append((points[way[at].before], points[at], way[at].beats))
        at = way[at].before
    return tuple(bar for first, last, beats in reversed(marks) for bar in _barred(first, last, beats, meter))


def _way(points: Sequence[int], bpm: float, meter: int) -> list[_Stretch]:
    """For every point the best way to it: from which point, in how many beats; cuts that fit nowhere are passed by."""
    best = [_Stretch(0.0, 0, 0)]
    for to in range(1, len(points)):
        tries = []
        for before in range(max(0, to - _LOOK_BACK), to):
            beats, worth = _beats(points[to] - points[before], bpm, meter)
            tries.append(_Stretch(best[before].score + worth, before, beats))
        best.append(max(tries, key=lambda stretch: stretch.score))
    return best


def _beats(samples: int, bpm: float, meter: int) -> tuple[int, float]:
    """How many beats to put into a stretch, and how good that is."""
    exact = samples * bpm / (60 * RATE)
    choices = [n for n in range(max(1, int(exact * (1 - _GIVE))), int(exact * (1 + _GIVE)) + 2)]
    fitting = [n for n in choices if abs(n - exact) <= _GIVE * exact and n >= meter]
    if not fitting:
        nearest = max(1, round(exact))
        return nearest, -20.0 - 20.0 * abs(nearest - exact) / max(exact, 0.25)
    beats = min(fitting, key=lambda n: (0 if n % meter == 0 else 1 if n % 2 == 0 else 2, abs(n - exact)))
    whole = 3.0 if beats % meter == 0 else 1.0
    return beats, whole - abs(beats - exact) / (exact * _GIVE)


def _barred(start: int, end: int, beats: int, meter: int) -> list[Bar]:
    counts = [meter] * (beats // meter)
    rest = beats % meter
    if rest == 1 and counts:
        counts[-1] += 1
    elif rest:
        counts.append(rest)
    bars, done = [], 0
    for count in counts:
        first = start + round((end - start) * done / beats)
        done += count
        bars.append(Bar(first, start + round((end - start) * done / beats), count, done == count))
    return bars
