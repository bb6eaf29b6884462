"""How long each shot is, so that the lengths come to the asked total to the last thousandth."""

from collections.abc import Sequence
from itertools import pairwise

USUAL_SHOT_SECONDS = 3.4
SLOW_SHOT_SECONDS = 5.0


def shots_within(total_seconds: float, scenes: int) -> int:
    """How many shots fill a length: about 3.4 s each, up to 5 s in a long film, at least one a scene."""
    usual = min(SLOW_SHOT_SECONDS, USUAL_SHOT_SECONDS + max(0.0, total_seconds - 20.0) * 0.03)
    return max(scenes, 1, round(total_seconds / usual))


def dealt(count: int, shares: int) -> tuple[int, ...]:
    """`count` shots dealt to so many scenes, at least one each, the first ones getting what is over."""
    whole, over = divmod(max(count, shares), shares)
    return tuple(whole + (1 if index < over else 0) for index in range(shares))


def lengths(total_seconds: float, weights: Sequence[float], least: Sequence[float]) -> tuple[float, ...]:
    """Lengths in seconds that sum to the total: by weight, none below its least as long as the total allows."""
    room = total_seconds - sum(least)
    if room <= 0:
        wanted = [max(low, 0.1 * max(least)) for low in least]
        scale = total_seconds / sum(wanted)
        return _on_tenths(total_seconds, [length * scale for length in wanted])
    return _on_tenths(total_seconds, _filled(total_seconds, list(weights), list(least)))


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


def _on_tenths(total: float, wanted: list[float]) -> tuple[float, ...]:
    """The lengths rounded to tenths (finer where shots are very short), the last taking the difference."""
    digits = 1 if min(wanted) >= 0.5 else 3 if min(wanted) >= 0.02 else 6
    marks, end = [0.0], 0.0
    for length in wanted[:-1]:
        end += length
        marks.append(round(end, digits))
    marks.append(total)
    return tuple(round(after - before, 6) for before, after in pairwise(marks))
