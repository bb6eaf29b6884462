"""Animals: four-legged creatures from the side, by one rig: they stand, walk, run, sit or graze."""

from dataclasses import dataclass

import numpy as np

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

Point = tuple[float, float]


@dataclass(frozen=True)
class Build:
    """An animal's shape; all lengths in shares of its height at the withers.

    `neck` is (length, angle from upright in radians, width); `head` (skull radius, muzzle length, muzzle width);
    `ears` pointed, short, round or long; `tilt` how far the head hangs (radians); `nose` a dark button;
    `tail` brush, whip, flag or hair; `legs` (upper width, lower width).
    """

    length: float
    depth: float
    neck: tuple[float, float, float]
    head: tuple[float, float, float]
    ears: str
    tail: str
    legs: tuple[float, float]
    coat: Colour
    belly: Colour
    dark: Colour
    antlers: bool = False
    mane: bool = False
    tilt: float = 0.0
    nose: bool = True


@dataclass(frozen=True)
class Gait:
    """What the animal does now: the cycle's `phase` in radians, the legs' `swing`, if it gallops, the head's drop."""

    phase: float
    swing: float
    gallop: bool = False
    head: float = 0.0
    wag: float = 0.0
    sitting: bool = False


def animal(canvas: Canvas, foot: Point, height: float, facing: float, build: Build, gait: Gait) -> None:
    """Draw an animal standing on `foot` (the middle of its feet), `height` units at the withers."""
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(height * (1 if facing >= 0 else -1), height)
    pitch = 0.09 * np.sin(gait.phase + 0.6) if gait.gallop else 0.0
    legs = _legs(build, gait)
    low = max(joint[1] for leg, _ in legs for joint in leg)
    lift = 0.10 * max(0.0, float(np.sin(gait.phase * 1.0 + 1.0))) if gait.gallop else 0.0
    canvas.translate(0, -low - lift)
    if gait.sitting:
        canvas.translate(0, 0.30)
        canvas.rotate(-30)
    canvas.rotate(float(np.degrees(pitch)))
    tail_root = (-build.length / 2 - 0.05, -0.90)
    for (leg, front), far in zip(legs[:2], (True, True), strict=True):
        _leg(canvas, leg, build, front=front, far=far, fold=gait.sitting)
    _tail(canvas, tail_root, build, gait)
    _trunk(canvas, build)
    _neck_and_head(canvas, build, gait)
    for leg, front in legs[2:]:
        _leg(canvas, leg, build, front=front, far=False, fold=gait.sitting)
    canvas.restore()


def _legs(build: Build, gait: Gait) -> list[tuple[list[Point], bool]]:
    """Far hind, far front, near hind, near front: joints from the body down, and whether it is a front leg."""
    offsets = (0.35, np.pi + 0.55, 0.0, np.pi) if gait.gallop else (np.pi, np.pi * 1.5, 0.0, np.pi * 0.5)
    found = []
    for index, offset in enumerate(offsets):
        front = index % 2 == 1
        turn = gait.phase + offset
        swing, free = gait.swing * float(np.cos(turn)), max(0.0, -float(np.sin(turn - 0.2))) ** 1.4 * gait.swing
        bones: tuple[tuple[float, float], ...]
        if front:
            top = (build.length / 2 - 0.04, -0.60)
            bones = ((0.31, swing), (0.29, swing - 1.7 * free), (0.06, swing * 0.3 - 1.2 * free + 0.5))
        else:
            top = (-build.length / 2 + 0.04, -0.64)
            bones = (
                (0.28, swing + 0.34 + 0.7 * free),
                (0.24, swing - 0.62 - 0.9 * free),
                (0.20, swing + 0.10 + 0.1 * free),
                (0.05, 0.6),
            )
        joints = [top]
        for length, angle in bones:
            joints.append(
                (joints[-1][0] + length * float(np.sin(angle)), joints[-1][1] + length * float(np.cos(angle)))
            )
        found.append((joints, front))
    return found


def _leg(canvas: Canvas, joints: list[Point], build: Build, *, front: bool, far: bool, fold: bool) -> None:
    coat = shade(build.coat, -0.07) if far else build.coat
    lower = shade(build.dark, -0.04) if far else build.dark
    upper, thin = build.legs
    if fold and not front:
        return
    if fold:
        canvas.save()
        canvas.rotate(30, *joints[0])
    widths = (
        [upper, thin * 1.15, thin, thin * 0.9] if front else [upper * 1.35, thin * 1.5, thin, thin * 0.9, thin * 0.8]
    )
    last = len(joints) - 2
    for index in range(len(joints) - 1):
        ink = pen(coat if index < last - 0 and index < 2 else lower)
        _taper(canvas, joints[index], joints[index + 1], widths[index], widths[index + 1], ink)
    toe = joints[-1]
    canvas.drawOval(
        skia.Rect.MakeLTRB(toe[0] - thin * 1.1, toe[1] - thin * 0.8, toe[0] + thin * 1.5, toe[1] + thin * 0.7),
        pen(shade(lower, -0.04)),
    )
    if fold:
        canvas.restore()


def _taper(canvas: Canvas, a: Point, b: Point, wide: float, thin: float, ink: "skia.Paint") -> None:
    way = np.array([b[0] - a[0], b[1] - a[1]])
    side = np.array([-way[1], way[0]]) / max(float(np.hypot(*way)), 1e-6)
    corners = [np.add(a, side * wide), np.add(b, side * thin), np.subtract(b, side * thin), np.subtract(a, side * wide)]
    canvas.drawPath(polygon([(float(p[0]), float(p[1])) for p in corners]), ink)
    canvas.drawCircle(a[0], a[1], wide, ink)
    canvas.drawCircle(b[0], b[1], thin, ink)


def _trunk(canvas: Canvas, build: Build) -> None:
    half, deep = build.length / 2, build.depth
    path = skia.Path()
    path.moveTo(half + 0.13, -0.80)
    path.cubicTo(half + 0.10, -0.98, half - 0.02, -1.03, half - 0.12, -1.0)
    path.cubicTo(half * 0.4, -0.95, -half * 0.3, -0.95, -half + 0.10, -1.0)
    path.cubicTo(-half - 0.08, -1.0, -half - 0.16, -0.86, -half - 0.10, -0.66)
    path.cubicTo(-half - 0.04, -0.52, -half + 0.16, -0.54, -half * 0.35, -1.0 + deep * 0.82)
    path.cubicTo(0.0, -1.0 + deep * 0.98, half * 0.5, -1.0 + deep * 1.04, half - 0.02, -1.0 + deep * 0.98)
    path.cubicTo(half + 0.14, -1.0 + deep * 0.85, half + 0.17, -0.68, half + 0.13, -0.80)
    canvas.drawPath(path, pen(build.coat))
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawOval(
        skia.Rect.MakeLTRB(-half * 0.8, -1.02 + deep * 0.82, half + 0.3, -0.78 + deep), pen(build.belly, 0.85)
    )
    canvas.drawOval(skia.Rect.MakeLTRB(-half - 0.1, -1.08, half, -0.93), pen(shade(build.coat, 0.05), 0.5))
    canvas.restore()


def _neck_and_head(canvas: Canvas, build: Build, gait: Gait) -> None:
    length, angle, width = build.neck
    root = (build.length / 2 + 0.01, -0.86)
    bend = angle + gait.head
    top = (root[0] + length * float(np.sin(bend)), root[1] - length * float(np.cos(bend)))
    _taper(canvas, root, top, width, width * 0.60, pen(build.coat))
    if build.mane:
        _mane(canvas, root, top, width, build, gait)
    skull, muzzle, thick = build.head
    canvas.save()
    canvas.translate(*top)
    canvas.rotate(float(np.degrees(build.tilt + gait.head * 0.62)))
    _ear(canvas, build, -0.018, shade(build.coat, -0.08))
    if build.antlers:
        _antlers(canvas, skull, build.dark)
    snout = skia.Path()
    snout.moveTo(-skull * 0.2, -skull * 0.9)
    snout.quadTo(skull * 0.9, -skull * 0.95, skull + muzzle, thick * 0.1)
    snout.quadTo(skull + muzzle + thick * 0.25, thick * 0.9, skull + muzzle * 0.85, thick * 1.35)
    snout.quadTo(skull * 0.5, skull * 1.05, -skull * 0.4, skull * 0.9)
    snout.close()
    canvas.drawCircle(0, 0, skull, pen(build.coat))
    canvas.drawPath(snout, pen(build.coat))
    canvas.save()
    canvas.clipPath(snout, True)
    canvas.drawOval(
        skia.Rect.MakeLTRB(skull * 0.2, thick * 0.45, skull + muzzle * 1.2, skull * 1.6), pen(build.belly, 0.9)
    )
    canvas.restore()
    if build.nose:
        canvas.drawCircle(skull + muzzle * 1.0, thick * 0.42, thick * 0.36, pen(shade(build.dark, -0.12)))
    else:
        canvas.drawCircle(skull + muzzle * 0.86, thick * 0.5, thick * 0.14, pen(shade(build.dark, -0.12)))
    canvas.drawCircle(skull * 0.48, -skull * 0.18, skull * 0.16, pen((0.07, 0.06, 0.08)))
    canvas.drawCircle(skull * 0.52, -skull * 0.24, skull * 0.05, pen((1, 1, 1), 0.8))
    _ear(canvas, build, 0.0, build.coat)
    canvas.restore()


def _ear(canvas: Canvas, build: Build, shift: float, colour: Colour) -> None:
    skull = build.head[0]
    if build.ears == "round":
        flap = skia.Path()
        flap.moveTo(-skull * 0.2 + shift, -skull * 0.8)
        flap.quadTo(-skull * 1.3 + shift, -skull * 0.7, -skull * 0.9 + shift, skull * 0.7)
        flap.quadTo(-skull * 0.2 + shift, skull * 0.5, -skull * 0.2 + shift, -skull * 0.8)
        canvas.drawPath(flap, pen(shade(colour, -0.06)))
        return
    tall = {"pointed": 1.35, "long": 1.3, "short": 0.75}.get(build.ears, 1.2)
    lean = -0.5 if build.ears == "long" else -0.25
    ear = [
        (-skull * 0.75 + shift * 3, -skull * 0.55),
        (skull * (lean - 0.15) + shift * 3, -skull * (0.7 + tall)),
        (skull * 0.15 + shift * 3, -skull * 0.8),
    ]
    canvas.drawPath(polygon(ear), pen(colour))
    inner = [
        (-skull * 0.5 + shift * 3, -skull * 0.7),
        (skull * (lean - 0.1) + shift * 3, -skull * (0.45 + tall)),
        (shift * 3, -skull * 0.85),
    ]
    if shift == 0:
        canvas.drawPath(polygon(inner), pen(mix(build.belly, build.dark, 0.35), 0.8))


def _antlers(canvas: Canvas, skull: float, colour: Colour) -> None:
    horn = shade(mix(colour, (0.78, 0.68, 0.55), 0.6), 0.0)
    for back, ink in ((-0.05, shade(horn, -0.08)), (0.0, horn)):
        beam = skia.Path()
        beam.moveTo(-skull * 0.2 + back, -skull * 0.8)
        beam.cubicTo(
            -skull * 1.6 + back, -skull * 2.2, -skull * 1.3 + back, -skull * 3.6, skull * 0.3 + back, -skull * 4.4
        )
        canvas.drawPath(beam, stroke(ink, 0.035))
        for share, reach in ((0.25, 0.9), (0.5, 1.1), (0.75, 0.9)):
            px, py = -skull * (0.85 + 0.35 * np.sin(share * 3.1)) + back, -skull * (0.8 + 3.3 * share)
            tine = skia.Path()
            tine.moveTo(float(px), float(py))
            tine.quadTo(
                float(px + skull * reach * 0.7),
                float(py - skull * 0.1),
                float(px + skull * reach * 0.9),
                float(py - skull * 0.9),
            )
            canvas.drawPath(tine, stroke(ink, 0.026))


def _mane(canvas: Canvas, root: Point, top: Point, width: float, build: Build, gait: Gait) -> None:
    """Locks along the crest of the neck from between the ears to the withers, blown back by the pace."""
    blow = 0.05 + 0.12 * gait.swing + 0.02 * float(np.sin(gait.phase * 2))
    long = max(float(np.hypot(top[0] - root[0], top[1] - root[1])), 1e-6)
    back = ((top[1] - root[1]) / long, -(top[0] - root[0]) / long)

    def crest(share: float, out: float) -> Point:
        reach = width * (0.62 + 0.36 * share) * out
        x, y = top[0] + (root[0] - top[0]) * share, top[1] + (root[1] - top[1]) * share
        return (x + back[0] * reach, y + back[1] * reach)

    path = skia.Path()
    path.moveTo(top[0] + 0.06, top[1] - width * 0.8)
    path.lineTo(*crest(0.0, 1.25))
    for lock in range(6):
        share = (lock + 1) / 6 * 0.86
        x, y = crest(share, 1.15)
        path.quadTo(x - blow, y - 0.06, x - blow * 0.7, y + 0.03)
        path.lineTo(*crest(share, 0.95))
    path.lineTo(*crest(0.7, 0.2))
    path.lineTo(*crest(0.0, -0.1))
    path.close()
    canvas.drawPath(path, pen(build.dark))


def _tail(canvas: Canvas, root: Point, build: Build, gait: Gait) -> None:
    x, y = root
    sway = gait.wag
    path = skia.Path()
    if build.tail == "brush":
        path.moveTo(x + 0.10, y)
        path.cubicTo(x - 0.25, y - 0.02 + sway * 0.5, x - 0.45, y + 0.08 + sway, x - 0.95, y + 0.12 + sway)
        path.cubicTo(x - 0.62, y + 0.36 + sway, x - 0.28, y + 0.34 + sway * 0.5, x + 0.06, y + 0.16)
        canvas.drawPath(path, pen(shade(build.coat, -0.015)))
        canvas.save()
        canvas.clipPath(path, True)
        canvas.drawCircle(x - 0.92, y + 0.14 + sway, 0.24, pen(build.belly))
        canvas.restore()
    elif build.tail == "hair":
        path.moveTo(x + 0.06, y - 0.04)
        path.cubicTo(
            x - 0.22,
            y - 0.06,
            x - 0.30 - gait.swing * 0.3,
            y + 0.2,
            x - 0.26 - gait.swing * 0.45 + sway,
            y + 0.62 - gait.swing * 0.35,
        )
        path.cubicTo(x - 0.14 - gait.swing * 0.3, y + 0.45, x - 0.06, y + 0.2, x + 0.06, y + 0.08)
        canvas.drawPath(path, pen(build.dark))
    elif build.tail == "flag":
        path.moveTo(x + 0.04, y - 0.02)
        path.quadTo(x - 0.16, y - 0.08 + sway, x - 0.15, y + 0.12 + sway)
        path.quadTo(x - 0.04, y + 0.12, x + 0.04, y + 0.06)
        canvas.drawPath(path, pen(build.belly))
    else:
        path.moveTo(x + 0.06, y)
        up = -0.5 if build.ears == "round" else -0.62
        path.cubicTo(x - 0.3, y + 0.06, x - 0.30 + sway, y + up * 0.6, x - 0.16 + sway * 2, y + up)
        canvas.drawPath(path, stroke(shade(build.coat, -0.03), 0.085))
