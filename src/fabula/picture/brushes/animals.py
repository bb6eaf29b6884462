"""Animals: four-legged creatures from the side, by one rig: they stand, walk, run, sit, lie or graze."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from fabula.picture import blocking
from fabula.picture.brushes import coats, heads
from fabula.picture.brushes.outline import Point, curve
from fabula.picture.colour import Colour, shade
from fabula.picture.ink import pen, polygon, skia
from fabula.picture.stage import Canvas, Stage


@dataclass(frozen=True)
class Build:
    """An animal's shape; all lengths in shares of its height at the withers.

    `neck` is (length, angle from upright in radians, width); `head` (skull radius, muzzle length, muzzle width);
    `ears` pointed, short, round (hanging), long, disc, flap, side or none; `tilt` how far the head hangs (radians);
    `nose` a dark button; `tail` brush, whip, flag, hair, tuft, curl, stub or plume; `legs` (upper, lower width);
    `horns` antlers, cow, goat, ossicones, spiral or none; `mane` crest, lion or none; `coat_kind` plain, patches,
    net, stripes, wool or none; `humps` on the back; `rump` and `flank` the height of the croup and the depth there;
    `hock` how far the hind legs bend; `feet` paw, hoof or pad; `proboscis` a trunk; `socks` legs that are dark below;
    `eye` how large the eye is against a fox's.
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
    horns: str = ""
    mane: str = ""
    tilt: float = 0.0
    nose: bool = True
    coat_kind: str = ""
    humps: int = 0
    rump: float = 1.0
    flank: float = 0.82
    hock: float = 1.0
    feet: str = "paw"
    proboscis: bool = False
    tusks: bool = False
    beard: bool = False
    socks: bool = False
    eye: float = 1.0


@dataclass(frozen=True)
class Gait:
    """What the animal does now: the cycle's `phase` in radians, the legs' `swing`, if it gallops, the head's drop."""

    phase: float
    swing: float
    gallop: bool = False
    head: float = 0.0
    wag: float = 0.0
    sitting: bool = False
    lying: bool = False
    asleep: bool = False


def lit(build: Build, stage: Stage, coat: Colour | None = None) -> Build:
    """The animal in the scene's light, in another coat if one is given."""
    return replace(
        build,
        coat=blocking.lit(stage, coat or build.coat),
        belly=blocking.lit(stage, build.belly),
        dark=blocking.lit(stage, build.dark),
    )


def animal(canvas: Canvas, foot: Point, height: float, facing: float, build: Build, gait: Gait) -> None:
    """Draw an animal standing on `foot` (the middle of its feet), `height` units at the withers."""
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(height * (1 if facing >= 0 else -1), height)
    pitch = 0.09 * np.sin(gait.phase + 0.6) if gait.gallop else 0.0
    legs = _legs(build, gait)
    low = max(joint[1] for leg, _ in legs for joint in leg) + build.legs[1] * 0.55
    lift = 0.10 * max(0.0, float(np.sin(gait.phase * 1.0 + 1.0))) if gait.gallop else 0.0
    canvas.translate(0, 1.0 - build.depth if gait.lying else -low - lift)
    if gait.sitting:
        canvas.translate(0, 0.30)
        canvas.rotate(-30)
    canvas.rotate(float(np.degrees(pitch)))
    if gait.lying:
        _lying_legs(canvas, build, far=True)
    else:
        for leg, front in legs[:2]:
            _leg(canvas, leg, build, front=front, far=True, fold=gait.sitting)
    coats.tail(canvas, (-build.length / 2 - 0.07, -build.rump + 0.09), build, gait)
    body = _body(build, gait)
    canvas.drawPath(body, pen(build.coat))
    coats.markings(canvas, body, build)
    heads.neck_and_head(canvas, build, gait)
    if gait.lying:
        _lying_legs(canvas, build, far=False)
    else:
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
        bend, apart = build.hock, 0.05 if index < 2 and not gait.swing else 0.0
        bones: tuple[tuple[float, float], ...]
        if front:
            top = (build.length / 2 - 0.04 + apart, -0.60)
            bones = ((0.31, swing), (0.29, swing - 1.7 * free), (0.06, swing * 0.3 - 1.2 * free + 0.5))
        else:
            top = (-build.length / 2 + 0.04 + apart, -0.64)
            bones = (
                (0.28, swing + 0.34 * bend + 0.7 * free),
                (0.24, swing - 0.62 * bend - 0.9 * free),
                (0.20, swing + 0.10 * bend + 0.1 * free),
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
    lower = (shade(build.dark, -0.04) if far else build.dark) if build.socks else shade(coat, -0.012)
    upper, thin = build.legs
    if fold and not front:
        _haunch(canvas, build, far=far)
        return
    if fold:
        canvas.save()
        canvas.rotate(30, *joints[0])
    widths = [upper, thin * 1.2, thin, thin * 0.9] if front else [upper * 1.4, thin * 1.7, thin, thin * 0.9, thin * 0.8]
    for index, (a, b) in enumerate(pairwise(joints)):
        if index < len(joints) - 2:
            taper(canvas, a, b, widths[index], widths[index + 1], pen(coat if index < 2 else lower))
    _foot(canvas, joints[-2], joints[-1], thin, (coat if build.feet == "pad" else lower, build))
    if fold:
        canvas.restore()


def _foot(canvas: Canvas, ankle: Point, toe: Point, thin: float, look: tuple[Colour, Build]) -> None:
    colour, build = look
    x, y = (ankle[0] + toe[0]) / 2, toe[1] + thin * 0.5
    if build.feet == "hoof":
        hoof = [(x - thin * 0.7, y - thin * 1.5), (x + thin * 0.9, y - thin * 1.5), (x + thin * 1.5, y)]
        canvas.drawPath(polygon([*hoof, (x - thin * 0.9, y)]), pen(shade(build.dark, -0.12)))
        return
    if build.feet == "pad":
        canvas.drawOval(skia.Rect.MakeLTRB(x - thin * 1.25, y - thin * 0.9, x + thin * 1.25, y), pen(colour))
        for nail in (0.3, 0.75, 1.1):
            canvas.drawCircle(x + thin * nail, y - thin * 0.22, thin * 0.16, pen(build.belly, 0.8))
        return
    canvas.drawOval(skia.Rect.MakeLTRB(x - thin * 1.3, y - thin * 1.3, x + thin * 1.8, y), pen(shade(colour, -0.03)))


def _haunch(canvas: Canvas, build: Build, *, far: bool) -> None:
    """The folded hind leg of one that sits, in the frame of the tilted body."""
    if far:
        return
    x, wide = -build.length / 2 + 0.10, build.legs[0] * 1.6
    canvas.save()
    canvas.rotate(30, x, -0.62)
    coat = pen(shade(build.coat, 0.015))
    canvas.drawOval(skia.Rect.MakeLTRB(x - wide * 1.5, -0.86, x + wide * 1.6, -0.36), coat)
    canvas.drawOval(skia.Rect.MakeLTRB(x - wide * 0.4, -0.47, x + wide * 2.6, -0.36), pen(build.dark))
    canvas.restore()


def _lying_legs(canvas: Canvas, build: Build, *, far: bool) -> None:
    """Legs folded under one that lies, along its lower edge."""
    low, thin = -1.0 + build.depth, build.legs[1]
    coat = shade(build.coat, -0.06 if far else 0.012)
    shift = 0.10 if far else 0.0
    front, back = build.length / 2 + shift, -build.length / 2 + shift
    taper(canvas, (front - 0.02, low - 0.14), (front + 0.22, low - 0.03), build.legs[0] * 0.9, thin, pen(coat))
    taper(canvas, (front + 0.22, low - 0.03), (front - 0.04, low - 0.02), thin, thin * 0.9, pen(shade(coat, -0.02)))
    if not far:
        wide = build.legs[0] * 2.1
        canvas.drawOval(skia.Rect.MakeLTRB(back - wide * 0.7, low - wide * 1.9, back + wide * 1.5, low), pen(coat))
        taper(
            canvas,
            (back + wide, low - 0.03),
            (back + wide + 0.2, low - 0.02),
            thin,
            thin * 0.9,
            pen(shade(coat, -0.02)),
        )


def taper(canvas: Canvas, a: Point, b: Point, wide: float, thin: float, ink: "skia.Paint") -> None:
    """A round-ended limb from `a`, `wide` at each side, to `b`, `thin` at each side."""
    way = np.array([b[0] - a[0], b[1] - a[1]])
    side = np.array([-way[1], way[0]]) / max(float(np.hypot(*way)), 1e-6)
    corners = [np.add(a, side * wide), np.add(b, side * thin), np.subtract(b, side * thin), np.subtract(a, side * wide)]
    canvas.drawPath(polygon([(float(p[0]), float(p[1])) for p in corners]), ink)
    canvas.drawCircle(a[0], a[1], wide, ink)
    canvas.drawCircle(b[0], b[1], thin, ink)


def _body(build: Build, gait: Gait) -> "skia.Path":
    """Trunk and neck as one smooth outline."""
    half, deep, croup = build.length / 2, build.depth, build.rump
    root, top, back = heads.neck_line(build, gait)
    width = build.neck[2]
    narrow = width * 0.62

    def off(share: float, out: float) -> Point:
        x, y = root[0] + (top[0] - root[0]) * share, root[1] + (top[1] - root[1]) * share
        return (x + back[0] * out, y + back[1] * out)

    humps = {
        0: [(half * 0.45, -0.985), (-half * 0.15, -0.96)],
        1: [(half * 0.42, -1.02), (half * 0.05, -1.27), (-half * 0.35, -1.0)],
        2: [(half * 0.55, -1.2), (half * 0.22, -0.99), (-half * 0.18, -1.22), (-half * 0.5, -0.99)],
    }[build.humps]
    points = [
        off(1.0, narrow),
        off(0.45, width * 0.72),
        (half - 0.06, -1.02),
        *humps,
        (-half * 0.6, -croup * 0.99),
        (-half + 0.02, -croup),
        (-half - 0.10, -croup + 0.12),
        (-half - 0.12, -0.70),
        (-half - 0.02, -0.50),
        (-half + 0.20, -1.0 + deep * build.flank),
        (0.0, -1.0 + deep * (0.5 + build.flank * 0.5)),
        (half * 0.62, -1.0 + deep * 1.01),
        (half + 0.06, -1.0 + deep * 0.92),
        (half + 0.15, -0.72),
        off(0.30, -width * 0.86),
        off(0.72, -narrow * 1.05),
        off(1.0, -narrow),
    ]
    return curve(points)
