"""Motorcycle: a motorcycle with its rider bent over the bar, or on its stand."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import figures, motors, people, players, troupe, wheels
from fabula.picture.colour import from_hex, from_hexes, mix
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

TALL = 1.8
"""Metres above the ground."""

ROAD = True
"""It drives on the set's road."""

_PAINTS = from_hexes("#c4382f #2f4f8a #e0922f #3a3a44")
_HIP = (-0.30, -0.86)


def play(part: Part) -> tuple[Live, ...]:
    """One or several; they drive through unless the text has them stand."""
    stage, rng = blocking.light_of(part), part.rng("motorcycle")
    own = blocking.named(part.subject.colour) or _PAINTS[int(rng.integers(4))]
    paint, dark, steel = blocking.lit(stage, own, 0.7), players.tyre(stage), players.metal(stage)
    look, tall = people.rider(part, stage) or (figures.dressed(stage, rng, "man", coat=from_hex("#4a3a34")), 1.75)
    helmet = mix(paint, (0.95, 0.95, 0.95), 0.25)
    beam, _ = motors.beams(stage)
    lean = 0.52
    foot = ((0.16 - _HIP[0]) / tall, (-0.30 - _HIP[1]) / tall)
    grip = ((0.27 - _HIP[0]) / tall - lean * 0.33, (-1.04 - _HIP[1]) / tall + 0.307)
    role = troupe.Role(blocking.metre(part), 2.6, (1.7, 1.75, 0.05), shadow=1.0, usual="rides", gap=3.2)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        canvas.translate(0, 0.008 * float(np.sin(now.seconds * 17)) if now.made else 0)
        wheels.motorcycle(canvas, now.made, paint, dark, steel)
        if not now.still:
            pose = figures.Pose(0.0, 0.1, 1.0, lean=lean, feet=(foot, foot), hands=(grip, grip))
            figures.figure(canvas, _HIP, tall, look, pose)
            x, y = _HIP[0] + (lean * 0.39 + 0.012) * tall, _HIP[1] - 0.441 * tall
            canvas.drawOval(skia.Rect.MakeLTRB(x - 0.15, y - 0.16, x + 0.14, y + 0.12), pen(helmet))
            visor = skia.Rect.MakeLTRB(x + 0.02, y - 0.06, x + 0.15, y + 0.04)
            canvas.drawRRect(skia.RRect.MakeRectXY(visor, 0.03, 0.03), pen(dark))
        if stage.palette.lit_windows > 0.45:
            beam(canvas, (0.68, -0.86), (0.7, 0.4), 0.85)

    return troupe.driven(part, role, player)
