"""Piano: a grand or an upright; whoever in the shot plays sits at it, else its notes rise from open keys."""

from fabula.picture import blocking
from fabula.picture.brushes import instruments, people, players, troupe
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("stage", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.9
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """Nothing when its player brings it; else the piano with its stool."""
    if part.other(*people.PEOPLE, doing="plays"):
        return ()
    stage = blocking.light_of(part)
    wood, drawn = players.piano_of(part, stage)
    cloth, ink = blocking.lit(stage, from_hex("#8a2f3a")), mix(stage.palette.lamp, stage.palette.tone(0.9), 0.35)
    role = troupe.Role(blocking.metre(part), 0.0, (2.4, 2.9, 0.05), shadow=1.1, usual="stands", gap=3.0)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.translate(-0.75, 0)
        instruments.stool(canvas, shade(wood, 0.05), cloth)
        drawn(canvas, wood, now.seconds * 2)
        instruments.notes(canvas, (0.8, -1.35), 0.16, ink, now.seconds)

    return troupe.grounded(part, role, player)
