"""How long each shot is, so that the lengths come to the asked total to the last frame."""

import math
from collections.abc import Sequence
from itertools import pairwise

USUAL_SHOT_SECONDS = 3.4
SLOW_SHOT_SECONDS = 5.0
_ROUND_FRAMES = {24: 6, 30: 3, 15: 3}
_LEAST_HALF = 0.4999


def shots_within(total_seconds: float, scenes: int) -> int:
    """How many shots fill a length: about 3.4 s each, up to 5 s in a long film, at least one a scene."""
    usual = min(SLOW_SHOT_SECONDS, USUAL_SHOT_SECONDS + max(0.0, total_seconds - 20.0) * 0.03)
    return max(scenes, 1, round(total_seconds / usual))


def dealt(count: int, shares: int) -> tuple[int, ...]:
    """`count` shots dealt to so many scenes, at least one each, the first ones getting what is over."""
    whole, over = divmod(max(count, shares), shares)
    return tuple(whole + (1 if index < over else 0) for index in range(shares))


def lengths(total_seconds: float, weights: Sequence[float], least: Sequence[float], fps: int) -> tuple[float, ...]:
    """Lengths in seconds that sum to the total: by weight, none below its least as long as the total allows.

    All but the last are whole frames, and the last ends on the frame that is nearest to the total.
    """
    room = total_seconds - sum(least)
    if room <= 0:
        wanted = [max(low, 0.1 * max(least)) for low in least]
        scale = total_seconds / sum(wanted)
        return _on_frames(total_seconds, [length * scale for length in wanted], fps, _step(fps))
    wanted = _filled(total_seconds, list(weights), list(least))
    found = _on_frames(total_seconds, wanted, fps, _step(fps))
    if any(length < low - 1e-6 for length, low in zip(found, least, strict=True)):
        return _on_frames(total_seconds, wanted, fps, 1)
    return found


def on_frames(seconds: float, fps: int) -> float:
    """The length nearest to `seconds` that is a round number and whole frames."""
    step = _step(fps)
    return max(1, math.floor(seconds * fps / step + 0.5)) * step / fps


def _step(fps: int) -> int:
    """The frames in the least round length: a quarter of a second at 24, a tenth at 30, a fifth at 15."""
    return _ROUND_FRAMES.get(fps, 1)


def _filled(total: float, weights: list[float], least: list[float]) -> list[float]:
    """Water-filling: shots that need more than their share get their least, the others share the rest."""
    held: set[int] = set()
    while True:
        rest = total - sum(least[i] for i in held)
        weight = sum(w for i, w in enumerate(weights) if i not in held)
        by_weight = [least[i] if i in held else rest * w / weight for i, w in enumerate(weights)]
        short = {i for i, length in enumerate(by_weight) if i not in held and length < least[i]}
        if not short:
            return by_weight
        held |= short


def _on_frames(total: float, wanted: list[float], fps: int, step: int) -> tuple[float, ...]:
    """The lengths rounded to so many frames (to one, or less, where shots are very short), the last takes the rest."""
    shortest = min(wanted) * fps
    step = step if shortest >= 2 * step else 1
    if shortest < 1:
        return tuple(round(length, 9) for length in wanted)
    marks, end = [0], 0.0
    for length in wanted[:-1]:
        end += length
        marks.append(math.floor(end * fps / step + 0.5) * step)
    found = [round((after - before) / fps, 6) for before, after in pairwise(marks)]
    frames = round(total * fps)
    # A total halfway between two frames is moved a hair, so that the last shot rounds the same way as the film.
    over = min(max(total * fps - frames, -_LEAST_HALF), _LEAST_HALF)
    return (*found, round((frames + over) / fps - sum(found), 6))
