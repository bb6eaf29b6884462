"""Facing: where a body stands turned to, and the small steps with which it turns."""

from itertools import pairwise
from math import atan, copysign

import numpy as np

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import ease
from fabula.cast.hearing import said
from fabula.film import Partner, Role

TURN_SECONDS = 0.75
"""How long a body takes to turn to somebody else, at a neutral tempo."""

CARD = "card"
_SHOULDERS_METRES = 0.4
"""How much of the way between two people their own shoulders take."""
_STEPS_FROM = 0.35  # radians; a smaller turn is made in hips and knees


def face(body: Body) -> None:
    """Turn the body to whom it has to do with, over the whole shot, its feet stepping after it."""
    turns = [(0.0, standing_yaw(body))]
    for start, partner in _addressed(body.role):
        yaw = toward(partner, body)
        if abs(yaw - turns[-1][1]) > 0.25:
            turns.append((max(start - 0.2, turns[-1][0]), yaw))
    turns = turns if len(turns) < 2 or turns[1][0] > 0.4 else turns[1:]
    body.yaw[:] = turns[0][1]
    body.stand()
    for (_, before), (start, after) in pairwise(turns):
        turn(body, start, before, after)


def standing_yaw(body: Body) -> float:
    """Where the character faces when the shot begins: a partner, the picture's side it heads for, or the lens."""
    people = [partner for partner in body.role.partners if partner.name != CARD]
    if people:
        return toward(min(people, key=lambda partner: abs(partner.across)), body)
    own = float(body.own(11).choice((-1, 1)) * body.own(12).uniform(0.12, 0.32))
    if body.role.heading:
        return body.role.heading * 0.62
    card = next((partner for partner in body.role.partners if partner.name == CARD), None)
    return copysign(0.3, card.across) if card else own


def toward(partner: Partner, body: Body) -> float:
    """The yaw of a body that stands three-quarters toward a partner, the more so the farther aside they are."""
    wide = 0.5 + 0.22 * atan(abs(partner.across)) + float(body.own(13).uniform(0.0, 0.12))
    if partner.name == CARD:
        wide *= 0.6
    return copysign(wide, partner.across)


def reach_room(body: Body) -> float:
    """How much of a wide gesture there is room for beside who stands nearest, 0.3 to 1: no hand goes into a face."""
    role = body.role
    others = (p for p in role.partners if p.name != CARD and p.name not in role.props)
    gap = min((abs(partner.across) for partner in others), default=np.inf)
    return float(np.clip((gap - _SHOULDERS_METRES) / (0.75 * body.build.arm), 0.3, 1.0))


def turn(body: Body, start: float, before: float, after: float, seconds: float | None = None) -> None:
    """Turn from one yaw to another beginning at `start`; the feet follow in steps, the nearer one first."""
    swing = abs(after - before)
    length = seconds or (TURN_SECONDS + 0.35 * swing) / body.temper.tempo
    body.yaw += (after - before) * ease(body.at, start, start + length)
    if swing < _STEPS_FROM:
        return
    first = LEFT if after > before else RIGHT
    order = (first, 1 - first, first) if swing > 1.2 else (first, 1 - first)
    slot = length / len(order)
    middle = before + (after - before) * 0.6
    for step, foot in enumerate(order):
        begin, end = start + slot * step, start + slot * (step + 1.05)
        aim = middle if len(order) == 3 and step == 0 else after
        _step(body, foot, (begin, end), aim)


def _step(body: Body, foot: int, span: tuple[float, float], yaw: float) -> None:
    """Lift a foot and set it down where a body that faces `yaw` has it."""
    begin, end = span
    share = ease(body.at, begin, end)
    old = body.feet[foot].copy()
    body.place(foot, np.full_like(body.at, yaw), body.x, 0.03, 0.0)
    new = body.feet[foot]
    height = 0.05 * body.build.leg * np.sin(np.pi * share) ** 2
    body.feet[foot] = old + (new - old) * share[:, None]
    body.feet[foot, :, 1] = old[:, 1] + height
    body.toes[foot] += 0.25 * np.sin(np.pi * share) ** 2


def _addressed(role: Role) -> list[tuple[float, Partner]]:
    """To whom the character turns and when: to who speaks, while it is silent."""
    by_name = {partner.name: partner for partner in role.partners if partner.name != CARD}
    found = []
    for line in said(role):
        partner = by_name.get(line.heard.speaker)
        if partner is not None and not line.mine:
            found.append((line.start, partner))
    return found
