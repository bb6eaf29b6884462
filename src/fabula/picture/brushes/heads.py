"""Heads: necks, muzzles, ears, horns and trunks of the four-legged."""

from typing import TYPE_CHECKING

import numpy as np

from fabula.picture.brushes import coats
from fabula.picture.brushes.outline import Point, curve
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

if TYPE_CHECKING:
    from fabula.picture.brushes.animals import Build, Gait

_IVORY = (0.93, 0.88, 0.76)


def neck_line(build: "Build", gait: "Gait") -> tuple[Point, Point, Point]:
    """The neck's root and top, and the direction (length 1) out of its crest, in shares of the height."""
    length, angle, _ = build.neck
    bend = angle + gait.head
    along = (float(np.sin(bend)), -float(np.cos(bend)))
    root = (build.length / 2 + 0.01, -0.86)
    return root, (root[0] + length * along[0], root[1] + length * along[1]), (along[1], -along[0])


def neck_and_head(canvas: Canvas, build: "Build", gait: "Gait") -> None:
    """What is in front of the body's outline: a mane, and the head on the neck's top."""
    _, top, _ = neck_line(build, gait)
    if build.mane == "crest":
        coats.crest(canvas, build, gait)
    if build.mane == "lion":
        coats.lion(canvas, top, build, gait)
    skull = build.head[0]
    canvas.save()
    canvas.translate(*top)
    canvas.rotate(float(np.degrees(build.tilt + gait.head * 0.62)))
    if build.ears not in ("flap", "round"):
        _ear(canvas, build, 0.14 * skull, shade(build.coat, -0.08), far=True)
    _horns(canvas, build, skull)
    if build.tusks:
        canvas.drawPath(_tusk(skull), pen(shade(_IVORY, -0.08)))
    _face(canvas, build, gait)
    if build.beard:
        _, muzzle, thick = build.head
        chin = [
            (skull + muzzle * 0.2, thick),
            (skull + muzzle * 0.7, thick * 0.9),
            (skull + muzzle * 0.25, skull * 2.2),
        ]
        canvas.drawPath(polygon(chin), pen(build.belly))
    if build.proboscis:
        _proboscis(canvas, build, gait)
    if build.tusks:
        canvas.translate(-skull * 0.1, skull * 0.08)
        canvas.drawPath(_tusk(skull), pen(_IVORY))
        canvas.translate(skull * 0.1, -skull * 0.08)
    _ear(canvas, build, 0.0, build.coat, far=False, wag=gait.wag)
    canvas.restore()


def _face(canvas: Canvas, build: "Build", gait: "Gait") -> None:
    skull, muzzle, thick = build.head
    tip = skull + muzzle
    coat = build.dark if build.coat_kind == "wool" else build.coat
    if build.coat_kind == "patches":
        coat = mix(build.coat, build.belly, 0.0)
    outline = curve(
        [
            (-skull * 0.9, skull * 0.1),
            (-skull * 0.62, -skull * 0.72),
            (skull * 0.05, -skull * 1.0),
            (skull * 0.68, -skull * 0.72),
            (skull + muzzle * 0.45, -thick * 0.72),
            (tip - thick * 0.1, -thick * 0.5),
            (tip + thick * 0.3, thick * 0.12),
            (tip - thick * 0.05, thick * 0.86),
            (skull + muzzle * 0.3, thick * 1.02 + skull * 0.1),
            (skull * 0.35, skull * 0.86),
            (-skull * 0.45, skull * 0.9),
        ]
    )
    canvas.drawPath(outline, pen(coat))
    canvas.save()
    canvas.clipPath(outline, True)
    pale = skia.Rect.MakeLTRB(skull * 0.15, thick * 0.34, tip + thick, skull * 1.7)
    canvas.drawOval(pale, pen(build.belly, 0.9 if build.coat_kind != "wool" else 0.15))
    if not build.nose and build.coat_kind != "wool":
        canvas.drawCircle(tip + thick * 0.1, thick * 0.3, thick * 0.95, pen(shade(build.dark, 0.02), 0.55))
    canvas.restore()
    ink = shade(build.dark, -0.12)
    if build.nose:
        canvas.drawOval(
            skia.Rect.MakeLTRB(tip - thick * 0.26, -thick * 0.44, tip + thick * 0.36, thick * 0.1), pen(ink)
        )
    elif not build.proboscis:
        canvas.drawOval(skia.Rect.MakeLTRB(tip - thick * 0.1, -thick * 0.1, tip + thick * 0.16, thick * 0.16), pen(ink))
    mouth = skia.Path()
    mouth.moveTo(tip + thick * 0.12, thick * 0.34)
    mouth.quadTo(tip - muzzle * 0.3, thick * 0.68, skull * 0.92, thick * 0.5)
    canvas.drawPath(mouth, stroke(ink, max(thick * 0.09, 0.006), 0.75))
    _eye(canvas, skull, build.eye, asleep=gait.asleep)


def _eye(canvas: Canvas, skull: float, large: float, *, asleep: bool) -> None:
    x, y, size = skull * 0.44, -skull * 0.24, skull * 0.17 * large
    if asleep:
        lid = skia.Path()
        lid.moveTo(x - size * 1.2, y)
        lid.quadTo(x, y + size * 0.9, x + size * 1.2, y)
        canvas.drawPath(lid, stroke((0.08, 0.06, 0.08), skull * 0.07))
        return
    canvas.drawCircle(x, y, size, pen((0.07, 0.06, 0.08)))
    canvas.drawCircle(x + size * 0.28, y - size * 0.36, size * 0.34, pen((1, 1, 1), 0.85))


def _ear(canvas: Canvas, build: "Build", shift: float, colour: Colour, *, far: bool, wag: float = 0.0) -> None:
    skull = build.head[0]
    pink = mix(build.belly, build.dark, 0.35)
    if build.ears == "none":
        return
    if build.ears == "flap":
        canvas.save()
        canvas.scale(1.0 + wag * 1.6, 1.0)
        points = [(-0.1, -0.9), (-0.75, -1.15), (-1.7, -0.85), (-1.95, 0.0), (-1.55, 0.9), (-0.95, 1.25), (-0.35, 0.7)]
        flap = curve([(skull * x, skull * y) for x, y in points])
        canvas.drawPath(flap, pen(shade(colour, 0.03)))
        canvas.drawPath(flap, stroke(shade(colour, -0.07), skull * 0.05))
        canvas.restore()
        return
    if build.ears == "round":
        points = [(-0.25, -0.85), (-0.95, -0.7), (-1.12, 0.15), (-0.72, 0.72), (-0.36, 0.1)]
        canvas.drawPath(curve([(skull * x, skull * y) for x, y in points]), pen(shade(colour, -0.06)))
        return
    if build.ears == "disc":
        x, y, size = -skull * 0.42 + shift * 4.2, -skull * 0.92, skull * 0.40
        canvas.drawCircle(x, y, size, pen(colour))
        canvas.drawCircle(x + size * 0.08, y + size * 0.1, size * 0.58, pen(pink if not far else shade(colour, -0.04)))
        return
    if build.ears == "side":
        points = [(-0.45, -0.62), (-0.95, -0.95), (-1.5, -0.62), (-1.15, -0.28), (-0.6, -0.3)]
        canvas.drawPath(curve([(skull * x + shift * 3, skull * y) for x, y in points]), pen(shade(colour, -0.02)))
        return
    _pricked(canvas, build, shift * 2.2, colour, pink=None if far else pink)


def _pricked(canvas: Canvas, build: "Build", shift: float, colour: Colour, *, pink: Colour | None) -> None:
    skull = build.head[0]
    tall = {"pointed": 1.25, "long": 1.3, "short": 0.75}.get(build.ears, 1.1)
    lean = -0.5 if build.ears == "long" else -0.3
    tip = (skull * (lean - 0.1) + shift, -skull * (0.72 + tall))
    ear = [(-skull * 0.8 + shift, -skull * 0.5), (-skull * 0.72 + shift, -skull * (0.6 + tall * 0.5)), tip]
    ear += [(skull * 0.02 + shift, -skull * (0.75 + tall * 0.35)), (skull * 0.16 + shift, -skull * 0.78)]
    canvas.drawPath(curve(ear, corners=frozenset({0, 2, 4})), pen(colour))
    if pink:
        inner = [(-skull * 0.5 + shift, -skull * 0.7), (tip[0] + skull * 0.02, tip[1] + skull * 0.24)]
        canvas.drawPath(polygon([*inner, (shift, -skull * 0.82)]), pen(pink, 0.8))


def _horns(canvas: Canvas, build: "Build", skull: float) -> None:
    horn = mix(build.dark, (0.78, 0.68, 0.55), 0.6)
    if build.horns == "antlers":
        _antlers(canvas, skull, horn)
    for shift, ink in ((skull * 0.16, shade(horn, -0.07)), (0.0, horn)):
        path = skia.Path()
        x, y = -skull * 0.15 + shift, -skull * 0.82
        path.moveTo(x, y)
        if build.horns == "cow":
            path.cubicTo(
                x + skull * 0.1, y - skull * 0.5, x + skull * 0.7, y - skull * 0.4, x + skull * 0.62, y - skull
            )
            canvas.drawPath(path, stroke(mix(ink, _IVORY, 0.5), skull * 0.2))
        elif build.horns == "goat":
            path.cubicTo(
                x - skull * 0.1, y - skull * 1.2, x - skull * 1.2, y - skull * 1.5, x - skull * 1.9, y - skull * 0.7
            )
            canvas.drawPath(path, stroke(ink, skull * 0.2))
        elif build.horns == "ossicones":
            path.lineTo(x - skull * 0.12, y - skull * 0.72)
            canvas.drawPath(path, stroke(shade(build.coat, -0.02), skull * 0.18))
            canvas.drawCircle(x - skull * 0.12, y - skull * 0.76, skull * 0.17, pen(build.dark))
    if build.horns == "spiral":
        _spiral(canvas, skull)


def _spiral(canvas: Canvas, skull: float) -> None:
    foot, tip = (skull * 0.38, -skull * 0.82), (skull * 1.15, -skull * 3.3)
    horn = polygon([(foot[0] - skull * 0.17, foot[1]), tip, (foot[0] + skull * 0.19, foot[1] + skull * 0.1)])
    canvas.drawPath(horn, pen((0.97, 0.86, 0.60)))
    for ring in range(1, 7):
        share = ring / 7.5
        x, y = foot[0] + (tip[0] - foot[0]) * share, foot[1] + (tip[1] - foot[1]) * share
        half = skull * 0.18 * (1 - share)
        line = stroke((0.82, 0.62, 0.36), skull * 0.05)
        canvas.drawLine(x - half, y - half * 0.2, x + half * 1.1, y + half * 0.8, line)


def _antlers(canvas: Canvas, skull: float, horn: Colour) -> None:
    for back, ink in ((-0.05, shade(horn, -0.08)), (0.0, horn)):
        beam = skia.Path()
        beam.moveTo(-skull * 0.2 + back, -skull * 0.8)
        beam.cubicTo(
            -skull * 1.6 + back, -skull * 2.2, -skull * 1.3 + back, -skull * 3.6, skull * 0.3 + back, -skull * 4.4
        )
        canvas.drawPath(beam, stroke(ink, 0.035))
        for share, reach in ((0.25, 0.9), (0.5, 1.1), (0.75, 0.9)):
            px, py = -skull * (0.85 + 0.35 * float(np.sin(share * 3.1))) + back, -skull * (0.8 + 3.3 * share)
            tine = skia.Path()
            tine.moveTo(px, py)
            tine.quadTo(px + skull * reach * 0.7, py - skull * 0.1, px + skull * reach * 0.9, py - skull * 0.9)
            canvas.drawPath(tine, stroke(ink, 0.026))


def _tusk(skull: float) -> "skia.Path":
    points = [(0.72, 0.42), (1.05, 1.0), (1.75, 1.12), (1.1, 1.28), (0.6, 0.72)]
    return curve([(skull * x, skull * y) for x, y in points], corners=frozenset({2}))


def _proboscis(canvas: Canvas, build: "Build", gait: "Gait") -> None:
    """A trunk that hangs to the ground and curls, swaying with the step."""
    skull = build.head[0]
    sway = 0.10 * float(np.sin(gait.phase * 1.0)) * (gait.swing * 2 + 0.4) + gait.wag
    spine, x, y, angle = [], skull * 0.78, -skull * 0.05, 0.55
    for joint in range(9):
        spine.append((x, y, skull * (0.42 - 0.032 * joint)))
        angle += -0.17 if joint < 5 else 0.30
        angle += sway * 0.5
        x, y = x + skull * 0.42 * float(np.sin(angle)), y + skull * 0.42 * float(np.cos(angle))
    points = [(px + wide, py - wide * 0.2) for px, py, wide in spine]
    points += [(px - wide, py + wide * 0.2) for px, py, wide in reversed(spine)]
    canvas.drawPath(curve(points), pen(build.coat))
    for px, py, wide in spine[1:8]:
        canvas.drawLine(
            px - wide * 0.2,
            py + wide * 0.1,
            px + wide * 0.86,
            py - wide * 0.05,
            stroke(shade(build.coat, -0.06), skull * 0.035, 0.8),
        )
