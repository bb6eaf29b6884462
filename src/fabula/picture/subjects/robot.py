"""Robot: a friendly robot of rounded metal that walks on jointed legs, its eyes and chest aglow."""

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import lights, troupe
from fabula.picture.brushes.animals import taper
from fabula.picture.brushes.figures import reached
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import linear, pen, skia, stroke
from fabula.picture.stage import Canvas, Live
from fabula.picture.subjects import Part

HOME = ("laboratory", "day")
"""Where and when it is met, for the sheet of all subjects."""

TALL = 1.8
"""Metres above the ground."""

_COATS = from_hexes("#d9dde2 #e0a03f #5f9ab0 #c4564a")
_LIGHTS = from_hexes("#5fe0ff #8affc0 #ffd15a")


def play(part: Part) -> tuple[Live, ...]:
    """One or several, walking unless the text has them stand, sit, look or dance."""
    rng = part.rng("robot")
    own = blocking.named(part.subject.colour) or _COATS[int(rng.integers(4))]
    coat, dark = blocking.lit(part.stage, own, 0.8), blocking.lit(part.stage, from_hex("#4a4f5a"), 0.8)
    lamp = _LIGHTS[int(rng.integers(3))]
    glow = lights.halo(lamp, 0.2)
    role = troupe.Role(1.7 * blocking.metre(part), 0.34, (0.55, 1.2, 0.05), shadow=0.26, gap=0.85)

    def player(canvas: Canvas, now: troupe.Now) -> None:
        _robot(canvas, (coat, dark, lamp), now, glow)

    return troupe.grounded(part, role, player)


def _robot(canvas: Canvas, tones: tuple[Colour, Colour, Colour], now: troupe.Now, glow: lights.Halo) -> None:
    coat, dark, lamp = tones
    dances = now.action in ("dances", "plays", "jumps")
    turn = now.made * 12 if now.made and not dances else 0.0
    bob = 0.012 * abs(float(np.sin(turn))) if turn else 0.012 * float(np.sin(now.seconds * (6 if dances else 1.8)))
    hip = (0.0, -0.40 + bob)
    _leg(canvas, hip, turn + np.pi, (shade(coat, -0.09), shade(dark, -0.04)))
    swing = 0.5 * float(np.sin(turn)) if turn else 0.05 * float(np.sin(now.seconds * 1.8))
    raise_ = 2.2 + 0.6 * float(np.sin(now.seconds * 6)) if dances else 0.0
    _arm(canvas, (-0.02, -0.70 + bob), swing + raise_, (shade(coat, -0.09), shade(dark, -0.04)))
    _leg(canvas, hip, turn, (coat, dark))
    body = skia.Rect.MakeLTRB(-0.16, -0.76 + bob, 0.17, -0.38 + bob)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(body, 0.09, 0.09),
        linear((-0.16, 0), (0.17, 0), [shade(coat, -0.06), coat, shade(coat, 0.03)]),
    )
    canvas.drawLine(-0.15, -0.50 + bob, 0.16, -0.50 + bob, stroke(shade(coat, -0.1), 0.010))
    panel = skia.Rect.MakeLTRB(-0.01, -0.70 + bob, 0.14, -0.56 + bob)
    canvas.drawRRect(skia.RRect.MakeRectXY(panel, 0.03, 0.03), pen(shade(dark, -0.06)))
    pulse = 0.6 + 0.4 * float(np.sin(now.seconds * 3.2))
    for index in range(4):
        high = 0.02 + 0.07 * abs(float(np.sin(now.seconds * (3 + index) + index)))
        x = 0.012 + index * 0.034
        canvas.drawRect(skia.Rect.MakeLTRB(x, -0.58 + bob - high, x + 0.02, -0.58 + bob), pen(lamp, 0.9))
    glow(canvas, (0.065, -0.63 + bob), (0.16, 0.15), 0.5 * pulse)
    _arm(canvas, (0.0, -0.70 + bob), -swing + raise_ * 0.95, (shade(coat, 0.03), dark))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.035, -0.80 + bob, 0.055, -0.745 + bob), pen(dark))
    _head(canvas, (0.01, -0.90 + bob), tones, now, glow)


def _leg(canvas: Canvas, hip: tuple[float, float], turn: float, tones: tuple[Colour, Colour]) -> None:
    coat, dark = tones
    step, lift = (
        (0.15 * float(np.cos(turn)), 0.07 * max(0.0, -float(np.sin(turn)))) if turn not in (0.0, np.pi) else (0.03, 0.0)
    )
    ankle = (step, -0.055 - lift)
    knee, ankle = reached(hip, ankle, (0.19, 0.19), -1.0)
    taper(canvas, hip, knee, 0.05, 0.042, pen(dark))
    taper(canvas, knee, ankle, 0.055, 0.06, pen(coat))
    canvas.drawCircle(*knee, 0.034, pen(shade(coat, 0.06)))
    foot = skia.Rect.MakeLTRB(ankle[0] - 0.07, ankle[1], ankle[0] + 0.13, ankle[1] + 0.055)
    canvas.drawRRect(skia.RRect.MakeRectXY(foot, 0.03, 0.03), pen(dark))


def _arm(canvas: Canvas, shoulder: tuple[float, float], swing: float, tones: tuple[Colour, Colour]) -> None:
    coat, dark = tones
    elbow = (shoulder[0] + 0.17 * float(np.sin(swing)), shoulder[1] + 0.17 * float(np.cos(swing)))
    bend = swing + 0.45
    hand = (elbow[0] + 0.15 * float(np.sin(bend)), elbow[1] + 0.15 * float(np.cos(bend)))
    taper(canvas, shoulder, elbow, 0.036, 0.03, pen(dark))
    taper(canvas, elbow, hand, 0.045, 0.05, pen(coat))
    canvas.drawCircle(*shoulder, 0.06, pen(coat))
    for side in (-0.5, 0.5):
        tip = (hand[0] + 0.06 * float(np.sin(bend + side)), hand[1] + 0.06 * float(np.cos(bend + side)))
        canvas.drawLine(*hand, *tip, stroke(dark, 0.03))


def _head(
    canvas: Canvas, place: tuple[float, float], tones: tuple[Colour, Colour, Colour], now: troupe.Now, glow: lights.Halo
) -> None:
    coat, dark, lamp = tones
    x, y = place
    look = 0.018 * float(np.sin(now.seconds * 0.9 + now.phase))
    canvas.drawLine(x - 0.02, y - 0.13, x - 0.03, y - 0.21, stroke(dark, 0.014))
    on = 0.5 + 0.5 * float(np.sin(now.seconds * 4))
    canvas.drawCircle(x - 0.03, y - 0.22, 0.024, pen(mix(dark, lamp, on)))
    glow(canvas, (x - 0.03, y - 0.22), (0.08, 0.08), 0.7 * on)
    skull = skia.Rect.MakeLTRB(x - 0.155, y - 0.135, x + 0.165, y + 0.125)
    canvas.drawRRect(
        skia.RRect.MakeRectXY(skull, 0.10, 0.10),
        linear((0, y - 0.13), (0, y + 0.12), [shade(coat, 0.04), coat, shade(coat, -0.06)]),
    )
    canvas.drawCircle(x - 0.13, y, 0.045, pen(dark))
    face = skia.Rect.MakeLTRB(x - 0.055, y - 0.085, x + 0.16, y + 0.075)
    canvas.drawRRect(skia.RRect.MakeRectXY(face, 0.065, 0.065), pen(shade(dark, -0.10)))
    blink = 0.15 if (now.seconds * 0.37 + now.phase) % 1.0 > 0.96 or now.action == "sleeps" else 1.0
    for shift in (0.015, 0.10):
        canvas.drawOval(
            skia.Rect.MakeLTRB(
                x + shift + look - 0.022, y - 0.012 - 0.034 * blink, x + shift + look + 0.022, y - 0.012 + 0.034 * blink
            ),
            pen(mix(lamp, (1, 1, 1), 0.35)),
        )
        glow(canvas, (x + shift + look, y - 0.012), (0.085, 0.085), 0.65)
