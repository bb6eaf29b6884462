"""Guitar: an acoustic guitar; whoever in the shot plays holds it, else it leans there and hums."""

from fabula.picture import blocking
from fabula.picture.brushes import instruments, people, troupe
from fabula.picture.colour import from_hex, mix
from fabula.picture.ink import stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("stage", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.3
"""Metres above the ground."""


def play(part: Part) -> tuple[Live, ...]:
    """Nothing when its player brings it; else the guitar on a stand."""
    if part.other(*people.PEOPLE, doing="plays"):
        return ()
    stage = blocking.light_of(part)
    wood = blocking.lit(stage, blocking.named(part.subject.colour) or from_hex("#c98a45"), 0.7)
    ink, iron = mix(stage.palette.lamp, stage.palette.tone(0.9), 0.35), blocking.lit(stage, from_hex("#3a3540"))
    role = troupe.Role(1.15 * blocking.metre(part), 0.0, (0.9, 1.75, 0.05), shadow=0.3, usual="stands", gap=0.9)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        for x in (-0.16, 0.16):
            canvas.drawLine(0.04, -0.62, x, 0.0, stroke(iron, 0.025))
        canvas.save()
        canvas.translate(0.0, -0.48)
        canvas.rotate(-84)
        instruments.guitar(canvas, wood, now.seconds)
        canvas.restore()
        instruments.notes(canvas, (0.05, -0.95), 0.12, ink, now.seconds)

    return troupe.grounded(part, role, player)
