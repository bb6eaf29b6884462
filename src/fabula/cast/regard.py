"""Regard: at whom or what somebody looks through a shot, before eyes dart and heads follow."""

from collections.abc import Iterator, Sequence
from math import atan2, copysign, tanh
from typing import NamedTuple

from fabula.cast import actions
from fabula.cast.hearing import Said, phrases, said
from fabula.film import RATE, Partner, Role

BUSY = frozenset(
    (
        "reads",
        "writes",
        "studies",
        "types",
        "draws",
        "paints",
        "cooks",
        "eats",
        "plays",
        "works",
        "builds",
        "digs",
        "fishes",
    )
)
"""Actions whose doers look down at what they do, but to look up at who speaks."""

CARD = "card"
"""The name of a partner that is a card: who explains it speaks to us and now and then looks at it."""

_CARD_GLANCE_SECONDS, _CARD_EVERY_SECONDS = 0.8, 3.5
_NOTICES_SECONDS, _TURNS_EARLY_SECONDS = 0.16, 0.28
_WORK_PITCH = 0.55


class Regard(NamedTuple):
    """From `seconds` on, where somebody looks, in radians against the picture: `yaw` to its right, `pitch` down.

    `held` is 1 when that is somebody or something, and 0 when it is straight ahead of the body, whose own turn then
    counts instead of `yaw`.
    """

    seconds: float
    yaw: float
    pitch: float
    held: float


def regards(role: Role) -> tuple[Regard, ...]:
    """Where the character looks through the shot, in time order, the first from before its beginning.

    Who speaks looks at whom they speak to, who listens at who speaks; who has nobody there looks into the lens, or the
    way that the picture wants; who works looks at the work, who goes, ahead.
    """
    found = [_idle(role)]
    for seconds, wanted in _wanted(role, said(role)):
        if wanted[1:] != found[-1][1:]:
            found.append(wanted._replace(seconds=max(seconds, found[-1].seconds + 0.01)))
    return tuple(found)


def toward(partner: Partner) -> tuple[float, float]:
    """The yaw and pitch at which a partner is looked at: near three quarters for who stands aside, as on a stage."""
    yaw = copysign(0.3 + 0.45 * tanh(abs(partner.across) / 1.2), partner.across)
    pitch = -0.8 * atan2(partner.up, max(abs(partner.across), 0.6))
    return yaw, min(max(pitch, -0.5), 0.5)


def _wanted(role: Role, lines: Sequence[Said]) -> Iterator[tuple[float, Regard]]:
    after = -1.0
    for index, line in enumerate(lines):
        if line.mine:
            other = _addressee(role, lines, index)
            target = _at(other) if other else _aside(role)
            begin = max(line.start - _TURNS_EARLY_SECONDS, after)
            yield begin, target
            yield from _to_card(role, line, begin, target)
        else:
            speaker = next((p for p in role.partners if p.name == line.heard.speaker), None)
            if speaker:
                yield line.start + _NOTICES_SECONDS, _at(speaker)
        after = line.end
    if lines and (role.action in BUSY or _goes(role)):
        yield after + 0.7, _idle(role)


def _to_card(role: Role, line: Said, begin: float, back: Regard) -> Iterator[tuple[float, Regard]]:
    """Short looks at a card beside the speaker as phrases begin, and back."""
    card = next((p for p in role.partners if p.name == CARD), None)
    last = begin - 0.6 * _CARD_EVERY_SECONDS
    for phrase in phrases(line.heard.speech) if card else ():
        at = line.heard.start / RATE + phrase.start
        if card and at - last >= _CARD_EVERY_SECONDS:
            yield at, _at(card)
            yield at + _CARD_GLANCE_SECONDS, back
            last = at


def _people(role: Role) -> list[Partner]:
    return [p for p in role.partners if p.name != CARD and p.name not in role.props]


def _addressee(role: Role, lines: Sequence[Said], index: int) -> Partner | None:
    """Whom a line of the character's own is for: who spoke last or will next, else the nearest who is there."""
    people = _people(role)
    order = [*reversed(lines[:index]), *lines[index + 1 :]]
    for line in order:
        for partner in people:
            if partner.name == line.heard.speaker:
                return partner
    return min(people, key=lambda p: abs(p.across), default=None)


def _goes(role: Role) -> bool:
    """Whether the character looks where it goes, or dances."""
    return bool(actions.find(role.action).TRAVELS) or role.action == "dances"


def _idle(role: Role) -> Regard:
    if role.action in BUSY:
        return Regard(-10.0, 0.0, _WORK_PITCH, 0.0)
    if _goes(role):
        return Regard(-10.0, 0.0, 0.0, 0.0)
    people, things = _people(role), [p for p in role.partners if p.name in role.props]
    near = min(people or things, key=lambda p: abs(p.across), default=None)
    return _at(near) if near else _aside(role)


def _at(partner: Partner) -> Regard:
    return Regard(-10.0, *toward(partner), 1.0)


def _aside(role: Role) -> Regard:
    """Nobody is there: the way that the picture wants, else into the lens with something to say, else past it."""
    speaks = any(line.speaker == role.character.id for line in role.lines)
    return Regard(-10.0, 0.42 * role.heading, 0.0, 1.0 if role.heading or speaks else 0.0)
