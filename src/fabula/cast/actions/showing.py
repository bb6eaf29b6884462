"""Showing: pointing at somebody or something, and leaving the arm there for a while."""

import numpy as np

from fabula.cast.body import LEFT, RIGHT, SIDES, Body
from fabula.cast.curves import drift, held, mix
from fabula.cast.facing import CARD, reach_room
from fabula.vocabulary import ShotSize

WORDS = ("points", "shows", "presents", "explains", "teaches")
TRAVELS = False
_TO_CARD: dict[ShotSize, float] = {"ECU": 0.3, "CU": 0.36, "MCU": 0.5, "MS": 0.6}
"""How far, in arms, a hand goes toward a card that stands beside who is so close to the lens."""


def act(body: Body) -> None:
    """Point to the card, to the partner, or to where the character heads; explaining is pointing now and then."""
    across, up = _goal(body)
    way = 1 if across >= 0 else -1
    hand = LEFT if way > 0 else RIGHT
    # a hand that shows a card must not go behind it
    length = 0.80 * reach_room(body) if not _shows_card(body) else _TO_CARD.get(body.role.size, 0.62)
    explains = body.role.action in ("explains", "teaches", "presents")
    start, tempo = 0.3, body.temper.tempo**0.5
    while start < body.seconds:
        end = start + (1.5 if explains else 2.6)
        share = held(body.at, (start, start + 0.5 / tempo, end, end + 0.7 / tempo))
        out = SIDES[hand] * way * np.cos(body.yaw)
        ahead = np.maximum(way * np.sin(body.yaw), 0.2)
        far = length + 0.04 * drift(body.at, body.chance(72), 0.8)
        reach = np.stack([far * out, np.full_like(far, up), far * ahead], axis=-1)
        body.hands[hand] = mix(body.hands[hand], reach, share)
        body.busy[hand] = np.maximum(body.busy[hand], share)
        body.grip(hand, "point" if not explains else "open", share > 0.3)
        body.twist += 0.10 * way * share
        start = end + (3.4 if explains else 1.8)


def _shows_card(body: Body) -> bool:
    return any(partner.name == CARD for partner in body.role.partners)


def _goal(body: Body) -> tuple[float, float]:
    """How far aside what is pointed at is, and how high the hand goes."""
    near = sorted(body.role.partners, key=lambda partner: (partner.name != CARD, abs(partner.across)))
    if near:
        return near[0].across, 0.06 if near[0].name == CARD else -0.10
    return float(body.role.heading or body.own(73).choice((-1, 1))), 0.0
