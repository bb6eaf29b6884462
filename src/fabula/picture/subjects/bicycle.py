"""Bicycle: a bicycle on its stand or rolling; when somebody in the shot cycles, it is theirs."""

from fabula.picture import blocking
from fabula.picture.brushes import people, players, troupe, wheels
from fabula.picture.colour import from_hexes
from fabula.picture.ink import stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 1.8
"""Metres above the ground."""

_FRAMES = from_hexes("#c8473f #2f7f8c #e0a53a #4a6fb0 #5a8a52")


def play(part: Part) -> tuple[Live, ...]:
    """Nothing when its rider brings it; ridden by somebody when it rides; else it leans on its stand."""
    if part.other(*people.PEOPLE, doing="cycles"):
        return ()
    if part.subject.action in ("rides", "runs", "chases", "walks"):
        ridden = part.subject.model_copy(update={"kind": "person", "action": "cycles", "colour": ""})
        return people.cast(part.led_by(ridden, part.subject), "person")
    stage = blocking.light_of(part)
    own = blocking.named(part.subject.colour) or _FRAMES[int(part.rng("frame").integers(5))]
    paint, dark, steel = blocking.lit(stage, own, 0.7), players.tyre(stage), players.metal(stage)
    role = troupe.Role(blocking.metre(part), 0.0, (1.0, 1.15, 0.05), shadow=0.8, usual="stands", gap=1.2)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.drawLine(-0.06, -0.3, -0.18, 0.0, stroke(steel, 0.03))
        wheels.bicycle(canvas, 0.06 * now.seconds, paint, dark, steel)

    return troupe.grounded(part, role, player)
