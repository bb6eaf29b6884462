"""Cafes: a cafe's front with its warm inside, and what stands before it - tables, chairs, parasols, guests."""

import itertools

import numpy as np

from fabula.picture.brushes import figures, lights, wallware
from fabula.picture.brushes.cottages import tinted
from fabula.picture.colour import Colour, from_hex, from_hexes, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

_NAMES = ("CAFE", "BISTRO", "TEA", "BAR", "CAFE", "PIZZA")
_CLOTHS = from_hexes("#c0454a #2f7a6a #3f5f9a #d0903a #f0e6d2")
_FRAMES = from_hexes("#2f5f52 #7a2f34 #2f4468 #5a3a28")


def front(canvas: Canvas, stage: Stage, rng: np.random.Generator, size: tuple[float, float], metre: float) -> None:
    """The ground floor of a cafe, flat from (0, 0) at its left foot: `size` its width and height in units."""
    width, high = size
    own = stage.rng("cafe front")
    frame = tinted(stage, _FRAMES[int(own.integers(4))], 0.75)
    canvas.drawRect(skia.Rect.MakeLTRB(0, -high, width, 0), pen(frame))
    canvas.drawRect(skia.Rect.MakeLTRB(0, -0.12 * metre, width, 0), pen(shade(frame, -0.06)))
    bays = max(round(width / (2.6 * metre)), 2)
    step = width / bays
    door = int(own.integers(bays))
    for bay in range(bays):
        left = bay * step + 0.16 * metre
        foot = 0.55 * metre if bay != door else 0.12 * metre
        pane = skia.Rect.MakeLTRB(left, -high + 0.95 * metre, left + step - 0.32 * metre, -foot)
        inside(canvas, stage, rng, pane, metre)
        bar = stroke(shade(frame, -0.03), 0.07 * metre)
        for share in (0.5,) if bay == door else (0.33, 0.67):
            x = pane.left() + pane.width() * share
            canvas.drawLine(x, pane.top(), x, pane.bottom(), bar)
        canvas.drawLine(pane.left(), pane.top() + 0.5 * metre, pane.right(), pane.top() + 0.5 * metre, bar)
    _name(canvas, stage, own, width, high, metre)
    wallware.awning(canvas, stage, own, (-0.1 * metre, width + 0.1 * metre), -high + 0.72 * metre, metre * 1.3)


def _name(canvas: Canvas, stage: Stage, rng: np.random.Generator, width: float, high: float, metre: float) -> None:
    word = _NAMES[int(rng.integers(len(_NAMES)))]
    size = 0.48 * metre
    path = lights.letters(word, (width / 2 - len(word) * size * 0.37, -high + 0.12 * metre), size)
    lights.neon(canvas, stage, path, mix(stage.palette.lamp, (1.0, 0.9, 0.7), 0.4), size * 0.12)


def inside(canvas: Canvas, stage: Stage, rng: np.random.Generator, pane: "skia.Rect", metre: float) -> None:
    """What is seen through a cafe's window: a lit room, lamps, shelves of bottles and cups, somebody at a table."""
    power = min(max(stage.palette.lit_windows, 0.3), 1.0)
    dull = wallware.glass(stage, stage.palette.tone(0.85))
    warm = mix(stage.palette.lamp, (1.0, 0.86, 0.62), 0.4)
    tones = [mix(dull[0], warm, power * 0.92), mix(dull[1], shade(warm, -0.2), power * 0.85)]
    canvas.drawRect(pane, linear((0, pane.top()), (0, pane.bottom()), tones))
    canvas.save()
    canvas.clipRect(pane)
    ink = mix(stage.palette.tone(0.9), from_hex("#6a3a24"), 0.5)
    back = mix(ink, tones[0], 0.45)
    for row in range(3):
        shelf = pane.top() + (0.75 + 0.42 * row) * metre
        canvas.drawLine(pane.left(), shelf, pane.right(), shelf, stroke(back, 0.035 * metre))
        for x in np.arange(pane.left(), pane.right(), 0.13 * metre):
            if rng.random() < 0.7:
                tall = metre * float(rng.uniform(0.1, 0.26))
                hue = mix(_CLOTHS[int(rng.integers(5))], back, 0.55)
                bottle = skia.Rect.MakeXYWH(float(x), shelf - tall, 0.08 * metre, tall)
                canvas.drawRRect(skia.RRect.MakeRectXY(bottle, 0.03 * metre, 0.03 * metre), pen(hue, 0.9))
    canvas.drawRect(
        skia.Rect.MakeLTRB(pane.left(), pane.bottom() - 0.55 * metre, pane.right(), pane.bottom()), pen(ink, 0.85)
    )
    for share in rng.uniform(0.1, 0.9, 2):
        x = pane.left() + pane.width() * float(share)
        _sitter(canvas, (x, pane.bottom() + 0.1 * metre), metre, mix(ink, stage.palette.tone(0.95), 0.4))
    for share in (0.22, 0.78):
        x, y = pane.left() + pane.width() * share, pane.top() + 0.42 * metre
        canvas.drawLine(x, pane.top(), x, y, stroke(ink, 0.03 * metre))
        shape = [
            (x - 0.2 * metre, y + 0.16 * metre),
            (x - 0.06 * metre, y),
            (x + 0.06 * metre, y),
            (x + 0.2 * metre, y + 0.16 * metre),
        ]
        canvas.drawPath(polygon(shape), pen(shade(ink, -0.05)))
        if power > 0.4:
            glow(canvas, (x, y + 0.2 * metre), 0.9 * metre, (1.0, 0.93, 0.75), 0.55 * power)
    gleam = polygon(
        [
            (pane.left() + pane.width() * s, y)
            for s, y in ((0.08, pane.bottom()), (0.5, pane.top()), (0.64, pane.top()), (0.22, pane.bottom()))
        ]
    )
    canvas.drawPath(gleam, pen(stage.palette.sky[-1], 0.10 if stage.palette.dark else 0.2))
    canvas.restore()


def _sitter(canvas: Canvas, foot: tuple[float, float], metre: float, ink: Colour) -> None:
    x, y = foot
    canvas.drawCircle(x, y - 1.12 * metre, 0.13 * metre, pen(ink))
    body = skia.Rect.MakeLTRB(x - 0.25 * metre, y - 0.95 * metre, x + 0.25 * metre, y)
    canvas.drawRRect(skia.RRect.MakeRectXY(body, 0.18 * metre, 0.18 * metre), pen(ink))


def table(canvas: Canvas, stage: Stage, rng: np.random.Generator, guests: int, *, parasol: bool) -> None:
    """A round table with chairs, cups, a light and perhaps guests and a parasol, in metres around its foot."""
    iron = shade(stage.palette.tone(0.96), -0.01)
    canvas.drawOval(skia.Rect.MakeLTRB(-1.0, -0.1, 1.0, 0.14), pen(iron, 0.34))
    cloth = _CLOTHS[int(rng.integers(5))]
    if parasol:
        canvas.drawLine(0, -0.7, 0, -2.5, stroke(tinted(stage, from_hex("#d8c8a8"), 0.7), 0.05))
    wood = tinted(stage, from_hex("#8a5236"), 0.75)
    for side in (-1.0, 1.0):
        _chair(canvas, wood, iron, side)
        if (side < 0 and guests > 0) or (side > 0 and guests > 1):
            look = figures.dressed(stage, rng, str(rng.choice(["man", "woman"])), dark=0.3)
            pose = figures.Pose(0.0, 0.1, -side, lean=0.1, arms=0.75, sitting=True)
            figures.figure(canvas, (side * 0.66, -0.02), 1.66, look, pose)
    canvas.drawLine(0, 0, 0, -0.7, stroke(iron, 0.055))
    for side in (-0.24, 0.24):
        canvas.drawLine(0, -0.14, side, 0.0, stroke(iron, 0.045))
    top = tinted(stage, from_hex("#efe6d6"), 0.7)
    canvas.drawOval(skia.Rect.MakeLTRB(-0.44, -0.78, 0.44, -0.64), pen(shade(top, -0.07)))
    canvas.drawOval(skia.Rect.MakeLTRB(-0.44, -0.80, 0.44, -0.67), pen(top))
    for x in (-0.22, 0.2):
        canvas.drawOval(skia.Rect.MakeLTRB(x - 0.1, -0.77, x + 0.1, -0.72), pen(shade(top, 0.05)))
        canvas.drawRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(x - 0.05, -0.85, x + 0.05, -0.74), 0.02, 0.02),
            pen(tinted(stage, cloth, 0.5)),
        )
    _light(canvas, stage)
    if parasol:
        _parasol(canvas, stage, cloth)


def _light(canvas: Canvas, stage: Stage) -> None:
    if stage.palette.lit_windows < 0.45:
        return
    canvas.drawRect(skia.Rect.MakeLTRB(-0.04, -0.9, 0.04, -0.76), pen(mix(stage.palette.lamp, (1, 1, 1), 0.5)))
    glow(canvas, (0, -0.84), 1.5, stage.palette.lamp, 0.55)


def _chair(canvas: Canvas, wood: Colour, iron: Colour, side: float) -> None:
    """A bent-wood chair from the side, its back away from the table."""
    x = side * 0.7
    leg = stroke(shade(wood, -0.05), 0.035)
    canvas.drawLine(x - 0.17, -0.45, x - 0.2, 0.0, leg)
    canvas.drawLine(x + 0.17, -0.45, x + 0.2, 0.0, leg)
    canvas.drawLine(x - 0.18, -0.22, x + 0.18, -0.22, stroke(iron, 0.02))
    canvas.drawRect(skia.Rect.MakeLTRB(x - 0.2, -0.48, x + 0.2, -0.43), pen(wood))
    back = skia.Path()
    back.moveTo(x + side * 0.17, -0.46)
    back.quadTo(x + side * 0.24, -0.8, x + side * 0.22, -0.94)
    canvas.drawPath(back, stroke(wood, 0.04))
    canvas.drawLine(x + side * 0.22, -0.92, x + side * 0.20, -0.72, stroke(wood, 0.09))


def _parasol(canvas: Canvas, stage: Stage, cloth: Colour) -> None:
    """The canopy over a table: wedges of cloth with scallops, light from below after dark; closed in winter."""
    own, pale = tinted(stage, cloth, 0.45), tinted(stage, (0.97, 0.94, 0.86), 0.4)
    if stage.season == "winter":
        canvas.drawPath(polygon([(-0.12, -1.5), (0.0, -2.7), (0.12, -1.5)]), pen(own))
        return
    edges = np.array([-1.45, -1.0, -0.35, 0.35, 1.0, 1.45])
    for index, (left, right) in enumerate(itertools.pairwise(edges)):
        wedge = skia.Path()
        wedge.moveTo(0, -2.72)
        wedge.quadTo(left * 0.62, -2.56, left, -2.16)
        wedge.quadTo((left + right) / 2, -2.02, right, -2.16)
        wedge.quadTo(right * 0.62, -2.56, 0, -2.72)
        tone = pale if index % 2 else own
        sunny = 0.02 if (stage.sun[0] < stage.width / 2) == (index < 2) else -0.02
        canvas.drawPath(wedge, pen(shade(tone, sunny)))
    if stage.palette.lit_windows > 0.45:
        glow(canvas, (0, -2.1), 1.3, stage.palette.lamp, 0.3)
    if stage.snowy:
        canvas.drawArc(skia.Rect.MakeLTRB(-1.2, -2.8, 1.2, -2.1), 200, 140, False, stroke(stage.palette.snow, 0.1))
