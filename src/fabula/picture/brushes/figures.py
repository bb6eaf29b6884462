"""Figures: people seen from the side who walk, run, stand, dance or sit, in the scene's light."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from fabula.picture.colour import Colour, from_hexes, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas, Stage

Point = tuple[float, float]

_SKINS = from_hexes("#f0c8a4 #d9a27c #a9714f #7a4e38 #f3d3b8")
_HAIR = from_hexes("#3a2a26 #1f1a1e #7a4a2a #b98a4a #5a3a30")
_COATS = from_hexes("#39507a #a8404f #3f7f6c #6a5a9a #b9803f #4a5a6a #c9573f #3f8a9a")
_TROUSERS = from_hexes("#2f3550 #3a3340 #4a4038 #28303a")
UMBRELLAS = from_hexes("#e0484a #e6a93c #3f8fb4 #b4587f #5a9e6a")


@dataclass(frozen=True)
class Look:
    """Somebody's outside: `build` is man, woman or child; colours are already in the scene's light."""

    build: str
    skin: Colour
    hair: Colour
    coat: Colour
    trousers: Colour
    umbrella: Colour | None = None
    hat: bool = False


@dataclass(frozen=True)
class Pose:
    """How somebody stands: the walk's `phase` in radians, the swing of the legs, and which way they face (+1 right).

    `feet` sets the ankles (near, far) from the hip and `hands` the hands from the shoulder, in shares of the height,
    x ahead and y down; with `feet` the figure hangs on its hip instead of standing on the ground.
    """

    phase: float
    swing: float
    facing: float
    lean: float = 0.0
    arms: float | None = None
    sitting: bool = False
    feet: tuple[Point, Point] | None = None
    hands: tuple[Point, Point] | None = None


def dressed(
    stage: Stage,
    rng: np.random.Generator,
    build: str,
    *,
    coat: Colour | None = None,
    umbrella: Colour | None = None,
    dark: float = 0.2,
) -> Look:
    """A look by chance, every colour mixed `dark` with the scene's ambient light and near tones."""
    shadow = mix(stage.palette.ambient(), stage.palette.tone(0.85), 0.55 if stage.palette.dark else 0.3)
    share = min(0.9, dark + (0.34 if stage.palette.dark else 0.18 if stage.time != "day" else 0.0) + stage.murk)

    def lit(colour: Colour, less: float = 1.0) -> Colour:
        return mix(colour, shadow, share * less)

    return Look(
        build=build,
        skin=lit(_SKINS[int(rng.integers(5))], 0.8),
        hair=lit(_HAIR[int(rng.integers(5))]),
        coat=lit(coat or _COATS[int(rng.integers(8))], 0.6 if coat else 1.0),
        trousers=lit(_TROUSERS[int(rng.integers(4))]),
        umbrella=lit(umbrella, 0.35) if umbrella else None,
        hat=bool(build == "man" and rng.random() < 0.4),
    )


def figure(canvas: Canvas, foot: tuple[float, float], height: float, look: Look, pose: Pose) -> None:
    """Draw somebody standing on `foot`, `height` units tall; the lowest foot touches the ground."""
    canvas.save()
    canvas.translate(*foot)
    canvas.scale(height * (1 if pose.facing >= 0 else -1), height)
    legs = [_leg(pose, side, look.build) for side in (0.0, np.pi)]
    hip_y = 0.0 if pose.feet else -max(point[1] for leg in legs for point in leg)
    canvas.translate(0, hip_y)
    skirt = look.build == "woman"
    back, front = legs
    _limb(canvas, back, (0.052, 0.04, 0.034), shade(look.trousers, -0.035) if not skirt else shade(look.skin, -0.06))
    _shoe(canvas, back, look)
    torso = (pose.lean * 0.33, -0.335)
    _arm(canvas, torso, pose, np.pi, look, far=True)
    _limb(canvas, front, (0.056, 0.042, 0.035), look.trousers if not skirt else look.skin)
    _shoe(canvas, front, look)
    _trunk(canvas, torso, pose, look)
    _head(canvas, torso, pose, look)
    if look.umbrella:
        _umbrella(canvas, torso, look)
    _arm(canvas, torso, pose, 0.0, look, far=False)
    canvas.restore()


def _leg(pose: Pose, offset: float, build: str) -> list[tuple[float, float]]:
    """Hip, knee, ankle, toe."""
    long = 0.20 if build == "child" else 0.235
    if pose.feet:
        knee, ankle = reached((0.0, 0.0), pose.feet[1 if offset == 0.0 else 0], (long, long), -1.0)
        return [(0.0, 0.0), knee, ankle, (ankle[0] + 0.082, ankle[1] + 0.022)]
    if pose.sitting:
        return [(0.0, 0.0), (long, 0.0 + offset * 0.004), (long * 1.02, long), (long * 1.02 + 0.07, long + 0.01)]
    phase = pose.phase + offset
    running = max(pose.swing - 0.5, 0.0)
    thigh = pose.swing * np.cos(phase) + running * 0.25
    flex = 0.06 + running * 0.9 + (0.75 * pose.swing / 0.42) * max(0.0, -np.sin(phase - 0.25)) ** 1.3 * 0.9
    knee = (long * np.sin(thigh), long * np.cos(thigh))
    shin = thigh - min(flex, 1.9)
    ankle = (knee[0] + long * np.sin(shin), knee[1] + long * np.cos(shin))
    tilt = np.clip(shin * 0.9 + 0.1, -1.1, 0.4)
    toe = (ankle[0] + 0.085 * np.cos(tilt), ankle[1] + 0.012 - 0.085 * np.sin(tilt))
    return [(0.0, 0.0), knee, ankle, toe]


def reached(root: Point, aim: Point, bones: tuple[float, float], side: float) -> tuple[Point, Point]:
    """The joint and the end of a limb of two bones from `root` toward `aim`; `side` -1 bends the joint ahead of it."""
    way = np.array([aim[0] - root[0], aim[1] - root[1]])
    far = float(np.clip(np.hypot(*way), abs(bones[0] - bones[1]) + 1e-4, sum(bones) * 0.999))
    unit = way / max(float(np.hypot(*way)), 1e-6)
    along = (bones[0] ** 2 - bones[1] ** 2 + far**2) / (2 * far)
    out = max(bones[0] ** 2 - along**2, 0.0) ** 0.5 * side
    joint = (root[0] + unit[0] * along - unit[1] * out, root[1] + unit[1] * along + unit[0] * out)
    return (float(joint[0]), float(joint[1])), (float(root[0] + unit[0] * far), float(root[1] + unit[1] * far))


def _limb(canvas: Canvas, joints: list[tuple[float, float]], widths: tuple[float, ...], colour: Colour) -> None:
    ink = pen(colour)
    for (a, b), (wide, thin) in zip(pairwise(joints), pairwise(widths), strict=False):
        way = np.array([b[0] - a[0], b[1] - a[1]])
        side = np.array([-way[1], way[0]]) / max(float(np.hypot(*way)), 1e-6)
        shape = [
            np.add(a, side * wide),
            np.add(b, side * thin),
            np.subtract(b, side * thin),
            np.subtract(a, side * wide),
        ]
        canvas.drawPath(polygon([(float(p[0]), float(p[1])) for p in shape]), ink)
        canvas.drawCircle(a[0], a[1], wide, ink)
        canvas.drawCircle(b[0], b[1], thin, ink)


def _shoe(canvas: Canvas, leg: list[tuple[float, float]], look: Look) -> None:
    (ax, ay), (tx, ty) = leg[2], leg[3]
    canvas.drawLine(ax - 0.008, ay + 0.004, tx, ty - 0.006, stroke(shade(look.trousers, -0.07), 0.042))


def _trunk(canvas: Canvas, torso: tuple[float, float], pose: Pose, look: Look) -> None:
    x, y = torso
    half = {"man": 0.088, "woman": 0.07, "child": 0.08}.get(look.build, 0.082)
    sway = 0.02 * np.sin(pose.phase)
    hem, flare = {"man": (0.075, 0.085), "woman": (0.20, 0.125), "child": (0.04, 0.085)}.get(look.build, (0.12, 0.095))
    path = skia.Path()
    path.moveTo(x - half * 0.75, y)
    path.quadTo(x, y - 0.035, x + half * 0.75, y)
    path.quadTo(x + half * 1.1, y + 0.03, half * 0.86, y * 0.35)
    path.quadTo(half * 0.8, 0, flare + sway, hem)
    path.quadTo(0, hem + 0.02, -flare + sway, hem)
    path.quadTo(-half * 0.86, 0, -half * 0.86, y * 0.35)
    path.quadTo(x - half * 1.15, y + 0.03, x - half * 0.75, y)
    canvas.drawPath(path, pen(look.coat))
    fold = polygon(
        [
            (x - half * 0.7, y + 0.01),
            (-half * 0.1, y * 0.4),
            (-flare * 0.2 + sway, hem),
            (-flare + sway, hem),
            (-half * 0.8, y * 0.3),
        ]
    )
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawPath(fold, pen(shade(look.coat, -0.05), 0.6))
    canvas.restore()


def _head(canvas: Canvas, torso: tuple[float, float], pose: Pose, look: Look) -> None:
    big = 0.082 if look.build == "child" else 0.064
    x, y = torso[0] + 0.012 + pose.lean * 0.06, torso[1] - 0.032 - big * 1.15
    canvas.drawLine(torso[0], torso[1], x - 0.006, y, stroke(shade(look.skin, -0.05), 0.05))
    if look.build == "woman":
        hair = skia.Path()
        hair.moveTo(x + big * 0.5, y - big * 0.9)
        hair.quadTo(x - big * 1.5, y - big * 1.5, x - big * 1.2, y + big * 0.5)
        hair.quadTo(x - big * 1.5, y + big * 2.1, x - big * 1.25 - 0.02 * np.sin(pose.phase * 2), y + big * 2.5)
        hair.quadTo(x - big * 0.2, y + big * 2.2, x - big * 0.1, y + big * 0.6)
        canvas.drawPath(hair, pen(look.hair))
    canvas.drawOval(skia.Rect.MakeLTRB(x - big * 0.86, y - big * 1.05, x + big * 0.9, y + big * 1.08), pen(look.skin))
    nose = [(x + big * 0.8, y - big * 0.1), (x + big * 1.08, y + big * 0.22), (x + big * 0.8, y + big * 0.35)]
    canvas.drawPath(polygon(nose), pen(look.skin))
    canvas.drawCircle(x + big * 0.52, y - big * 0.02, big * 0.09, pen(shade(look.hair, -0.06)))
    cap = skia.Path()
    cap.moveTo(x + big * 0.72, y - big * 0.55)
    cap.quadTo(x + big * 0.75, y - big * 1.25, x - big * 0.1, y - big * 1.2)
    cap.quadTo(x - big * 1.15, y - big * 1.1, x - big * 1.0, y + big * 0.25)
    cap.quadTo(x - big * 0.8, y + big * 0.75, x - big * 0.45, y + big * 0.5)
    cap.quadTo(x - big * 0.35, y - big * 0.3, x + big * 0.72, y - big * 0.55)
    canvas.drawPath(cap, pen(look.hair))
    if look.hat:
        felt = pen(shade(look.coat, -0.06))
        canvas.drawOval(skia.Rect.MakeLTRB(x - big * 1.45, y - big * 0.85, x + big * 1.5, y - big * 0.45), felt)
        crown = skia.Rect.MakeLTRB(x - big * 0.85, y - big * 1.6, x + big * 0.8, y - big * 0.6)
        canvas.drawRRect(skia.RRect.MakeRectXY(crown, big * 0.4, big * 0.4), felt)


def _arm(canvas: Canvas, torso: tuple[float, float], pose: Pose, offset: float, look: Look, *, far: bool) -> None:
    shoulder = (torso[0] - 0.004, torso[1] + 0.028)
    if look.umbrella and not far:
        hand = (torso[0] + 0.085, torso[1] + 0.09)
        joints = [shoulder, (torso[0] + 0.01, torso[1] + 0.15), hand]
    elif pose.hands:
        goal = pose.hands[1 if far else 0]
        elbow, hand = reached(shoulder, (shoulder[0] + goal[0], shoulder[1] + goal[1]), (0.145, 0.135), 1.0)
        joints = [shoulder, elbow, hand]
    else:
        swing = (
            -pose.swing * 1.05 * float(np.cos(pose.phase + offset))
            if pose.arms is None
            else pose.arms * (1 if far else 0.85)
        )
        bend = 0.22 + max(pose.swing - 0.5, 0.0) * 3.2 if pose.arms is None else 0.5
        elbow = (shoulder[0] + 0.145 * np.sin(swing), shoulder[1] + 0.145 * np.cos(swing))
        hand = (elbow[0] + 0.135 * np.sin(swing + bend), elbow[1] + 0.135 * np.cos(swing + bend))
        joints = [shoulder, elbow, hand]
    cloth = shade(look.coat, -0.045 if far else 0.025)
    _limb(canvas, joints, (0.036, 0.03, 0.024), cloth)
    canvas.drawCircle(hand[0], hand[1], 0.025, pen(look.skin))


def _umbrella(canvas: Canvas, torso: tuple[float, float], look: Look) -> None:
    if look.umbrella is None:
        return
    x, y = torso[0] + 0.085, torso[1] + 0.09
    top = y - 0.52
    canvas.drawLine(x, y + 0.05, x - 0.02, top - 0.03, stroke(shade(look.trousers, -0.03), 0.013))
    half, rise, centre = 0.30, 0.20, x - 0.02
    dome = skia.Path()
    dome.moveTo(centre - half, top + rise * 0.9)
    dome.cubicTo(centre - half * 0.95, top - rise * 0.1, centre - half * 0.4, top - 0.012, centre, top - 0.012)
    dome.cubicTo(
        centre + half * 0.4, top - 0.012, centre + half * 0.95, top - rise * 0.1, centre + half, top + rise * 0.9
    )
    for step in range(5):
        right = centre + half - step * half * 0.4
        dome.quadTo(right - half * 0.2, top + rise * 0.62, right - half * 0.4, top + rise * 0.9)
    canvas.drawPath(dome, pen(look.umbrella))
    canvas.save()
    canvas.clipPath(dome, True)
    shadow = polygon(
        [
            (centre - half, top + rise),
            (centre - half, top - 0.1),
            (centre - half * 0.2, top - 0.05),
            (centre - half * 0.2, top + rise),
        ]
    )
    canvas.drawPath(shadow, pen(shade(look.umbrella, -0.09), 0.55))
    for share in (-0.2, 0.2):
        canvas.drawLine(
            centre, top - 0.012, centre + half * share * 2.6, top + rise, stroke(shade(look.umbrella, -0.06), 0.007)
        )
    canvas.restore()


def stride(look: Look, height: float, swing: float) -> float:
    """How far somebody `height` units tall comes in one full cycle, so that no foot slides."""
    long = 0.20 if look.build == "child" else 0.235
    return float(4 * 2 * long * np.sin(swing) * (1.0 if swing < 0.5 else 1.5)) * height
