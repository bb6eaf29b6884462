"""Skateboard: a board on turning wheels; when somebody in the shot rides it, it is under their feet."""

from fabula.picture import blocking
from fabula.picture.brushes import people, players, troupe, wheels
from fabula.picture.colour import from_hexes
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("park", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 0.5
"""Metres above the ground."""

_DECKS = from_hexes("#e2563f #f0b43c #3f9aa8 #7d5bb0")


def play(part: Part) -> tuple[Live, ...]:
    """Nothing when its rider brings it; else a board that rolls through by itself, or lies there."""
    if part.other(*people.PEOPLE, doing="rides"):
        return ()
    stage = blocking.light_of(part)
    own = blocking.named(part.subject.colour) or _DECKS[int(part.rng("deck").integers(4))]
    deck, dark = blocking.lit(stage, own, 0.7), players.tyre(stage)
    pale = blocking.lit(stage, (0.95, 0.92, 0.82))
    role = troupe.Role(1.35 * blocking.metre(part), 0.7, (0.6, 0.3, 0.05), shadow=0.45, usual="rides", turns=False)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        wheels.skateboard(canvas, now.made, deck, dark, pale)

    return troupe.grounded(part, role, player)
