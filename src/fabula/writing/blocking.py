"""Shot sizes and camera moves: wide first, closer to what matters, never the same move twice in a row."""

import re
from dataclasses import dataclass
from typing import TypeVar

from fabula.vocabulary import Move, ShotSize
from fabula.writing.plan import Beat, Role

_SIZES: dict[Role, tuple[ShotSize, ...]] = {
    "establish": ("EWS", "WS"),
    "view": ("MLS", "WS", "MS"),
    "subject": ("MS", "MLS", "MCU"),
    "detail": ("MCU", "CU", "MS"),
    "speech": ("MCU", "MS", "CU"),
    "group": ("MS", "MLS", "WS"),
    "reaction": ("CU", "MCU"),
    "close": ("WS", "EWS"),
}
_MOVES: dict[Role, tuple[Move, ...]] = {
    "establish": ("crane", "dolly", "slow_zoom_in", "pan_right", "tilt_up"),
    "view": ("pan_right", "slow_zoom_in", "pan_left", "dolly", "tilt_up"),
    "subject": ("slow_zoom_in", "dolly", "orbit", "pan_left"),
    "detail": ("slow_zoom_in", "static", "orbit", "tilt_down"),
    "speech": ("static", "slow_zoom_in"),
    "group": ("static", "dolly", "slow_zoom_in"),
    "reaction": ("slow_zoom_in", "static"),
    "close": ("slow_zoom_out", "pan_left", "tilt_up"),
}
_Choice = TypeVar("_Choice")
_FOLLOWING: tuple[Move, ...] = ("pan_right", "pan_left")
_SCENERY: tuple[ShotSize, ...] = ("MS", "MLS")
_WITH_PEOPLE: tuple[ShotSize, ...] = ("WS", "MLS")
_WHOLE_BODY: dict[Role, tuple[ShotSize, ...]] = {
    "subject": ("MLS", "WS", "MS"),
    "view": ("WS", "MLS", "MS"),
    "detail": ("MS", "MCU", "MLS"),
}
_BODILY = {"dances", "rides", "cycles", "runs", "walks", "jumps"}
_HANDS = {"plays"}
_AT_HANDS: dict[Role, tuple[ShotSize, ...]] = {"subject": ("MS", "MLS"), "detail": ("MCU", "MS"), "view": ("MLS", "MS")}
_GAZES: tuple[tuple[re.Pattern[str], tuple[Move, ...]], ...] = (
    (re.compile(r"\b(?:reflect\w+|puddles?|wet|отраж\w+|луж\w+)\b", re.IGNORECASE), ("tilt_down",)),
    (re.compile(r"\b(?:sky|stars?|moon|towers?|неб\w+|зв[её]зд\w*|лун[аыеу]|башн\w+)\b", re.IGNORECASE), ("tilt_up",)),
)
_PASSING = {"flies", "runs", "walks", "rides", "sails", "swims", "cycles", "rises"}


@dataclass(frozen=True)
class Framing:
    """The size and the move of a shot."""

    size: ShotSize
    move: Move


def framing_of(beat: Beat, before: Framing | None, turn: int) -> Framing:
    """Size and move for a beat after the shot before it; `turn` (any whole number) varies films and scenes."""
    sizes, moves = _SIZES[beat.role], _MOVES[beat.role]
    if beat.role in ("subject", "view") and passes(beat):
        moves = _FOLLOWING
    if not beat.subjects:
        words = " ".join(line.text for line in beat.lines)
        moves = next((gaze for said, gaze in _GAZES if said.search(words)), ()) + moves
        sizes = _SCENERY if beat.role == "detail" else sizes
        turn = 0 if moves != _MOVES[beat.role] else turn
    sizes = _with_people(beat, sizes)
    turned = _from(sizes, turn if sizes == _SIZES["establish"] else 0)
    size = next(s for s in turned if before is None or s != before.size) if beat.size is None else beat.size
    move = next(m for m in _from(moves, turn) if before is None or m != before.move)
    return Framing(size, move)


def _with_people(beat: Beat, sizes: tuple[ShotSize, ...]) -> tuple[ShotSize, ...]:
    """The sizes that show what the cast do: a dance from head to foot, a player's hands, nobody lost in an EWS."""
    doing = {subject.action for subject in beat.subjects if subject.character}
    if not doing:
        return sizes
    if beat.role in ("establish", "close"):
        return _WITH_PEOPLE
    if doing & _BODILY:
        return _WHOLE_BODY.get(beat.role, sizes)
    return _AT_HANDS.get(beat.role, sizes) if doing & _HANDS else sizes


def passes(beat: Beat) -> bool:
    """Whether something crosses the picture that the camera can follow."""
    return any(subject.action in _PASSING for subject in beat.subjects)


def roles_for(count: int, *, subjects: bool) -> tuple[Role, ...]:
    """What the shots of a scene are for: the place, then its subjects in turn near and far, then the place again."""
    if count == 1:
        return ("establish",)
    middle: tuple[Role, ...] = ("subject", "detail", "view") if subjects else ("view", "detail")
    if count == 2:
        return ("establish", middle[0])
    return ("establish", *(middle[i % len(middle)] for i in range(count - 2)), "close")


def _from(choices: tuple[_Choice, ...], turn: int) -> tuple[_Choice, ...]:
    start = turn % len(choices)
    return choices[start:] + choices[:start]
