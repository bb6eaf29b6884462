"""Ball: a ball that bounces along, flattens on the ground and rolls; whoever plays in the shot has it in hand."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import modelling, people, players
from fabula.picture.colour import from_hex, from_hexes
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 1.3
"""Metres above the ground."""

_PAINTS = from_hexes("#d8433f #3f78c4 #e8a53a #4f9a5a")


def play(part: Part) -> tuple[Live, ...]:
    """Nothing when a player has it; else one or several that bounce past, or lie where the text has them lie."""
    if part.other(*people.PEOPLE, doing="plays"):
        return ()
    return tuple(
        _one(part, number, mark) for number, mark in enumerate(blocking.marks(part, 0.8 * blocking.metre(part)))
    )


def _one(part: Part, number: int, mark: blocking.Mark) -> Live:
    stage, radius = blocking.light_of(part), 0.24 * blocking.metre(part)
    start = int(part.rng("paint").integers(4))
    own = blocking.named(part.subject.colour) or _PAINTS[(start + number) % 4]
    tones = (blocking.lit(stage, own, 0.7), blocking.lit(stage, from_hex("#f4efe2"), 0.7))
    lies, rolls = part.subject.action in ("sits", "sleeps", "stands"), part.subject.action == "rides"
    speed = 0.0 if lies else 1.05 * blocking.metre(part)
    where = blocking.stroll(part, mark, speed, radius * 2)
    light, high = modelling.model(stage, 1.5), 1.05 * blocking.metre(part)

    def draw(canvas: Canvas, seconds: float) -> None:
        x, facing = where(seconds) if speed else (mark.x, 1.0)
        share = (seconds / 0.82 + mark.phase) % 1.0
        up = 0.0 if lies or rolls else 4 * share * (1 - share)
        flat = 0.16 * max(0.0, 1 - up * 7) if not (lies or rolls) else 0.0
        y = mark.y - radius * (1 - flat) - high * up
        turn = facing * float(np.degrees(speed * seconds / radius)) + (
            6 * float(np.sin(seconds * 1.3)) if lies else 0.0
        )
        blocking.shadow(canvas, stage, (x, mark.y), radius * (1.1 - 0.5 * up))
        box = (x - radius * 1.2, y - radius * 1.2, x + radius * 1.2, y + radius * 1.2)

        def body(inner: Canvas) -> None:
            inner.save()
            inner.translate(x, y)
            inner.scale(1 + flat, 1 - flat)
            players.ball(inner, (0.0, 0.0), radius, turn, tones)
            inner.restore()

        light(canvas, box, body)

    return Live(mark.z, draw)
