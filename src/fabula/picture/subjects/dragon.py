"""Dragon: a dragon that flies on beating wings and breathes fire, or sits on the ground with its wings folded."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import fire, lights, troupe, wings
from fabula.picture.brushes.outline import Point, curve, shape
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import pen, polygon, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("castle", "dusk")
"""Where and when it is met, for the sheet of all subjects."""

_COATS = from_hexes("#3f7a55 #8a3038 #4a4a78 #b5762f")
_GROUND = ("walks", "runs", "sits", "sleeps", "stands", "looks")


def play(part: Part) -> tuple[Live, ...]:
    """One or several; they fly unless the text has them walk, sit, sleep or stand."""
    own = blocking.named(part.subject.colour) or _COATS[int(part.rng("coat").integers(4))]
    coat = blocking.lit(part.stage, own, 0.85)
    belly = mix(blocking.lit(part.stage, from_hex("#e8c98a"), 0.85), coat, 0.2)
    glow = lights.halo(from_hex("#ff9a3f"))
    action = part.subject.action

    def flier(canvas: Canvas, now: troupe.Now) -> None:
        _flying(canvas, (coat, belly), now, glow)

    def sitter(canvas: Canvas, now: troupe.Now) -> None:
        _standing(canvas, (coat, belly), now)

    if action in _GROUND:
        role = troupe.Role(2.6 * blocking.metre(part), 0.24, (1.3, 1.5, 0.05), shadow=0.7, gap=2.2)
        return troupe.grounded(part, role, sitter)
    flight = troupe.Flight(440.0, (0.36, 0.42), (1.35, 1.15), z=3.0, bob=0.05, lean=-4.0, arc=0.06)
    return troupe.flying(part, flight, flier)


def _flying(canvas: Canvas, tones: tuple[Colour, Colour], now: troupe.Now, glow: lights.Halo) -> None:
    coat, belly = tones
    beat = now.seconds * 4.4 + now.phase
    flap = 0.12 + 0.86 * float(np.sin(beat))
    canvas.translate(0, 0.05 * float(np.sin(beat + 1.6)))
    skin, bone = mix(belly, coat, 0.35), shade(coat, -0.05)
    wings.leathery(canvas, (0.08, -0.06), 0.78, flap * 0.92, (shade(bone, -0.05), shade(skin, -0.08)))
    spine = [
        (-0.95 + 0.11 * k, 0.03 + (0.10 - 0.012 * k) * float(np.sin(now.seconds * 2.6 - k * 0.7))) for k in range(8)
    ]
    _tail(canvas, spine, coat)
    canvas.drawPath(shape("-.16,.07! -.34,.14 -.46,.22 -.36,.24 -.18,.18 -.06,.12"), pen(shade(coat, -0.04)))
    body = shape(".36,-.12 .20,-.15 -.02,-.13 -.20,-.06 -.26,.03 -.12,.12 .10,.14 .30,.06")
    canvas.drawPath(body, pen(coat))
    canvas.drawPath(shape("-.20,.07 .0,.06 .20,.03 .33,-.02 .28,.07 .10,.135 -.08,.125"), pen(belly))
    nod = 0.03 * float(np.sin(now.seconds * 2.1))
    neck = [(0.24, -0.06), (0.40, -0.12 + nod * 0.4), (0.52, -0.24 + nod), (0.66, -0.25 + nod)]
    canvas.drawPath(curve(neck, closed=False), stroke(coat, 0.15))
    _spikes(
        canvas,
        [(0.52, -0.30 + nod), (0.42, -0.24 + nod * 0.6), (0.31, -0.19), (0.19, -0.17), (0.06, -0.155), (-0.07, -0.12)],
        shade(coat, -0.09),
    )
    breath = float(np.clip(np.sin(now.seconds * 1.25 + now.phase * 0.3) * 3 - 1.6, 0, 1))
    _head(canvas, (0.70, -0.26 + nod), tones, breath)
    if breath > 0.05:
        mouth = (0.93, -0.22 + nod)
        glow(canvas, (mouth[0] + 0.16, mouth[1]), (0.32 * breath, 0.24 * breath), 0.8)
        canvas.save()
        canvas.translate(*mouth)
        canvas.rotate(-84)
        fire.jet(canvas, (0.0, 0.0), (0.075 * breath, 0.40 * breath), now.seconds)
        canvas.restore()
    wings.leathery(canvas, (0.12, -0.05), 0.88, flap, (bone, skin))


def _standing(canvas: Canvas, tones: tuple[Colour, Colour], now: troupe.Now) -> None:
    coat, belly = tones
    asleep, turn = now.action == "sleeps", now.made * 15
    sway = 0.03 * float(np.sin(now.seconds * 1.4 + now.phase))
    spine = [(-1.12 + 0.13 * k, -0.06 - 0.012 * k * k + sway * (7 - k) * 0.4) for k in range(8)]
    _tail(canvas, spine, coat)
    skin = mix(belly, coat, 0.35)
    for x, off, ink in (
        (-0.20, 3.14, shade(coat, -0.07)),
        (0.26, 0.0, shade(coat, -0.07)),
        (-0.26, 0.0, coat),
        (0.20, 3.14, coat),
    ):
        step = 0.09 * float(np.cos(turn + off)) if now.made else 0.0
        lift = 0.05 * max(0.0, -float(np.sin(turn + off))) if now.made else 0.0
        leg = [
            (x - 0.12, -0.40),
            (x - 0.10, -0.20),
            (x + step - 0.06, -0.03 - lift),
            (x + step + 0.13, -lift),
            (x + step + 0.05, -0.10 - lift),
            (x + 0.12, -0.36),
        ]
        canvas.drawPath(curve(leg), pen(ink))
    canvas.drawPath(shape(".42,-.52 .26,-.60 .0,-.58 -.26,-.50 -.40,-.34 -.30,-.22 .0,-.18 .28,-.24"), pen(coat))
    canvas.drawPath(shape("-.26,-.23 .0,-.24 .26,-.30 .40,-.44 .34,-.26 .10,-.175 -.14,-.18"), pen(belly))
    nod = 0.02 * float(np.sin(now.seconds * 1.6)) + (0.42 if asleep else 0.0)
    neck = [(0.28, -0.46), (0.48, -0.60 + nod * 0.4), (0.50, -0.86 + nod), (0.62, -0.98 + nod)]
    canvas.drawPath(curve(neck, closed=False), stroke(coat, 0.17))
    _spikes(
        canvas,
        [
            (0.44, -0.94 + nod),
            (0.40, -0.80 + nod * 0.8),
            (0.38, -0.68 + nod * 0.4),
            (0.22, -0.60),
            (0.06, -0.60),
            (-0.10, -0.56),
        ],
        shade(coat, -0.09),
    )
    _head(canvas, (0.66, -0.99 + nod), tones, 0.0, asleep=asleep)
    canvas.save()
    canvas.translate(0.10, -0.52)
    canvas.rotate(-34 + 60 * sway)
    wings.leathery(canvas, (0.0, 0.0), 0.74, 0.8, (shade(coat, -0.05), skin))
    canvas.restore()


def _tail(canvas: Canvas, spine: list[Point], coat: Colour) -> None:
    """A tail from its arrow-head (first point) to the body, growing thicker."""
    upper = [(x, y - 0.012 * k) for k, (x, y) in enumerate(spine)]
    lower = [(x, y + 0.012 * k) for k, (x, y) in enumerate(spine)]
    canvas.drawPath(curve(upper + lower[::-1]), pen(coat))
    x, y = spine[0]
    canvas.drawPath(
        polygon([(x - 0.13, y), (x + 0.02, y - 0.075), (x + 0.045, y), (x + 0.02, y + 0.075)]), pen(shade(coat, -0.07))
    )
    _spikes(canvas, [(px, py - 0.012 * k) for k, (px, py) in enumerate(spine)][2:7], shade(coat, -0.09))


def _spikes(canvas: Canvas, places: list[Point], colour: Colour) -> None:
    for x, y in places:
        canvas.drawPath(polygon([(x - 0.035, y + 0.012), (x - 0.035, y - 0.065), (x + 0.04, y + 0.012)]), pen(colour))


def _head(canvas: Canvas, place: Point, tones: tuple[Colour, Colour], breath: float, *, asleep: bool = False) -> None:
    """A horned head that looks to the right; its jaw opens with the breath 0 to 1."""
    coat, belly = tones
    canvas.save()
    canvas.translate(*place)
    canvas.save()
    canvas.rotate(22 * breath)
    canvas.drawPath(shape("-.06,.02! .08,.05 .22,.045! .20,.075 .05,.095 -.06,.08"), pen(mix(coat, belly, 0.3)))
    canvas.restore()
    for shift, ink in ((0.03, shade(belly, -0.10)), (0.0, belly)):
        canvas.save()
        canvas.translate(shift, 0)
        canvas.drawPath(shape("-.08,-.05! -.16,-.14 -.26,-.17! -.20,-.09 -.10,-.0!"), pen(ink))
        canvas.restore()
    canvas.drawPath(
        shape("-.12,.03 -.10,-.07 .0,-.105 .08,-.07 .19,-.055 .255,-.02 .25,.03! .10,.05 -.04,.08"), pen(coat)
    )
    canvas.drawPath(shape(".20,-.055! .23,-.085 .255,-.03!"), pen(shade(coat, -0.05)))
    canvas.drawCircle(0.225, -0.012, 0.010, pen(shade(coat, -0.2)))
    for x in (0.12, 0.17, 0.22):
        canvas.drawPath(polygon([(x - 0.012, 0.035), (x + 0.012, 0.035), (x, 0.062)]), pen((0.96, 0.94, 0.88)))
    if asleep:
        canvas.drawLine(0.02, -0.035, 0.08, -0.03, stroke(shade(coat, -0.2), 0.014))
    else:
        canvas.drawPath(shape(".01,-.045! .05,-.068 .09,-.04! .05,-.022"), pen((0.98, 0.82, 0.28)))
        canvas.drawLine(0.055, -0.06, 0.055, -0.028, stroke((0.08, 0.05, 0.05), 0.011))
    canvas.restore()
