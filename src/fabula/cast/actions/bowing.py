"""Bowing: the trunk goes deep forward, with a hand on the heart, and comes up again."""

from fabula.cast.body import LEFT, RIGHT, Body
from fabula.cast.curves import held, mix

WORDS = ("bows", "curtsies")
TRAVELS = False


def act(body: Body) -> None:
    """Bow once, and again in a long shot."""
    tempo = body.temper.tempo**0.5
    start = 0.4
    while start < body.seconds:
        down = held(body.at, (start, start + 0.8 / tempo, start + 1.4 / tempo, start + 2.3 / tempo))
        body.lean += 0.72 * down
        body.hips -= 0.02 * down
        for hand, reach in ((RIGHT, (-0.30, -0.28, 0.26)), (LEFT, (0.22, -0.80, -0.10))):
            body.hands[hand] = mix(body.hands[hand], body.hands[hand] * 0 + reach, down)
            body.busy[hand] = down
            body.grip(hand, "open", down > 0.3)
        start += 5.5 / tempo
