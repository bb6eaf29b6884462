"""Tractor: a farm tractor with a great wheel behind."""

from fabula.picture import blocking
from fabula.picture.brushes import motors, troupe
from fabula.picture.colour import from_hexes
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("farm", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 2.5
"""Metres above the ground."""

ROAD = True
"""It drives on the set's road."""

_PAINTS = from_hexes("#c8402f #3f8a45 #3f6ab0")


def play(part: Part) -> tuple[Live, ...]:
    """One or several behind each other; they drive unless the text has them stand."""
    stage = blocking.light_of(part)
    own = blocking.named(part.subject.colour) or _PAINTS[int(part.rng("paint").integers(len(_PAINTS)))]
    paint, (front, back) = motors.painted(stage, own), motors.beams(stage)
    role = troupe.Role(3.0 * blocking.metre(part), 0.55, (0.62, 0.92, 0.04), shadow=0.5, usual="rides", gap=1.3)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.translate(0, 0.0025 * (now.made * 37 % 1.0))
        motors.tractor(canvas, paint, now.made)
        if paint.night:
            front(canvas, (0.44, -0.32), (0.14, 0.09), 0.9)
            back(canvas, (-0.4, -0.32), (0.05, 0.05), 0.8)

    return troupe.driven(part, role, player)
