"""Fish: a school under water; in a lake or the sea a fish that leaps with a splash; elsewhere one in a glass bowl."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import swimmers, troupe
from fabula.picture.brushes.outline import curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("underwater", "day")
"""Where and when it is met, for the sheet of all subjects."""

_COATS = from_hexes("#f08a3c #5f9fd0 #e8c24a #d8605a #7fb08a")


def play(part: Part) -> tuple[Live, ...]:
    """A school of nine under water, one or as many as the text counts over it."""
    own = blocking.named(part.subject.colour)
    rng = part.rng("coat")
    first = int(rng.integers(5))
    silver = not part.scenery.submerged and part.scenery.water is not None
    base = own or (from_hex("#8fb0c4") if silver else _COATS[first])
    coats = (base, shade(base, 0.05), own or _COATS[(first + 1) % 5])
    tones = [blocking.lit(part.stage, coat, 0.6) for coat in coats]

    def swimmer(canvas: Canvas, beat: float, now: troupe.Now) -> None:
        draw(canvas, tones[now.index % 3], beat)

    if not part.scenery.submerged and part.scenery.water is None:
        return _bowl(part, tones[0] if own else blocking.lit(part.stage, from_hex("#f0843a"), 0.5))
    size = 150.0 if part.scenery.submerged else 190.0
    return swimmers.leaping(part, swimmers.Leap(size, 1.15, 2.0, 2.9, 9.0), swimmer, 9)


def draw(canvas: Canvas, coat: Colour, beat: float) -> None:
    """A fish of length 1 around (0, 0) that looks to the right; `beat` -1 to 1 is its tail's stroke."""
    swing = 0.09 * beat
    tail = curve(
        [
            (-0.26, 0.0),
            (-0.40, -0.10 + swing),
            (-0.56, -0.22 + swing * 2),
            (-0.48, 0.0 + swing * 1.6),
            (-0.56, 0.22 + swing * 2),
            (-0.40, 0.10 + swing),
        ],
        corners=frozenset({0, 2, 4}),
    )
    fin = shade(coat, -0.08)
    canvas.drawPath(tail, pen(fin))
    canvas.drawPath(shape(".16,-.17! .02,-.31 -.16,-.25 -.24,-.08!"), pen(fin))
    canvas.drawPath(shape("-.02,.16! -.10,.27 -.20,.22 -.22,.08!"), pen(fin))
    body = curve(
        [
            (0.46, 0.01),
            (0.33, -0.12),
            (0.08, -0.19),
            (-0.18, -0.11),
            (-0.33, 0.0 + swing * 0.6),
            (-0.18, 0.12),
            (0.08, 0.18),
            (0.34, 0.12),
        ]
    )
    canvas.drawPath(
        body, linear((0, -0.2), (0, 0.2), [shade(coat, 0.02), coat, mix(coat, (1.0, 1.0, 1.0), 0.5)], [0, 0.5, 1])
    )
    scale = stroke(shade(coat, -0.05), 0.010, 0.7)
    for row in range(3):
        for column in range(4):
            x, y = 0.12 - column * 0.10 + (row % 2) * 0.05, -0.07 + row * 0.07
            canvas.drawArc(skia.Rect.MakeLTRB(x - 0.05, y - 0.04, x + 0.03, y + 0.04), 110, 140, False, scale)
    canvas.drawPath(shape(".25,-.12 .21,.0 .25,.11", closed=False), stroke(shade(coat, -0.1), 0.014))
    flap = 0.04 * beat
    canvas.drawPath(curve([(0.16, 0.04), (0.02, 0.02 + flap), (-0.03, 0.11 + flap), (0.12, 0.10)]), pen(fin))
    canvas.drawCircle(0.33, -0.03, 0.036, pen((0.96, 0.96, 0.94)))
    canvas.drawCircle(0.337, -0.03, 0.021, pen((0.06, 0.06, 0.08)))
    canvas.drawLine(0.45, 0.03, 0.40, 0.045, stroke(shade(coat, -0.2), 0.012))


def _bowl(part: Part, coat: Colour) -> tuple[Live, ...]:
    """A round glass bowl with water, weed and a goldfish that swims in it."""
    stage = blocking.light_of(part)
    water = mix(stage.palette.sky[-1], from_hex("#7fc4d8"), 0.6)
    weed, wood = blocking.lit(stage, from_hex("#4f9a5a")), blocking.lit(stage, from_hex("#8a5f42"))
    role = troupe.Role(0.62 * blocking.metre(part), 0.0, (0.75, 1.7, 0.05), shadow=0.45, usual="stands", form=0.4)
    count = min(part.subject.count, 3)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        for x in (-0.30, 0.30):
            canvas.drawLine(x * 0.8, -0.6, x, 0.0, stroke(wood, 0.06))
        canvas.drawRRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.46, -0.66, 0.46, -0.57), 0.03, 0.03), pen(wood))
        glass = shape(
            "-.26,-1.52! -.46,-1.36 -.54,-1.08 -.42,-.76 -.22,-.66! .22,-.66! .42,-.76 .54,-1.08 .46,-1.36 .26,-1.52!"
        )
        canvas.save()
        canvas.clipPath(glass, True)
        canvas.drawRect(skia.Rect.MakeLTRB(-0.6, -1.34, 0.6, -0.6), pen(water, 0.72))
        canvas.drawOval(skia.Rect.MakeLTRB(-0.5, -0.76, 0.5, -0.58), pen(shade(wood, 0.2)))
        for x in (-0.28, -0.2, 0.3):
            sway = 0.03 * float(np.sin(now.seconds * 1.4 + x * 9))
            canvas.drawPath(
                curve([(x, -0.68), (x - 0.03 + sway, -0.85), (x + 0.02 + sway * 2, -1.06)], closed=False),
                stroke(weed, 0.035),
            )
        for number in range(count):
            turn = now.seconds * 0.9 + now.phase + number * 2.1
            x, y = 0.24 * float(np.cos(turn)), -1.02 + 0.10 * float(np.sin(turn * 0.7 + number))
            troupe.placed(
                canvas, (x, y), 0.34, -float(np.sin(turn)), lambda own: draw(own, coat, float(np.sin(now.seconds * 7)))
            )
        canvas.restore()
        canvas.drawPath(glass, stroke((1.0, 1.0, 1.0), 0.02, 0.55))
        canvas.drawPath(shape("-.40,-1.26 -.46,-1.08 -.40,-.90", closed=False), stroke((1.0, 1.0, 1.0), 0.035, 0.6))

    return troupe.grounded(part, role, player)
