"""Robot: a friendly machine with a glass visor, eyes of light and a display that speaks."""

from math import pi, sin

from fabula.film import Face, Sheet
from fabula.picture.anatomy import mechanics, screens, wear
from fabula.picture.anatomy.figure import Figure, Head, Rig
from fabula.picture.anatomy.forms import Ellipse, crescent, fill, halo, hull, luminous, round_off
from fabula.picture.anatomy.lines import oval
from fabula.picture.anatomy.shell import Shell
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

_FORMS = {
    "square": (0.94, 0.84, 0.80, 0.30),
    "oval": (0.92, 0.88, 0.82, 0.52),
    "round": (0.98, 0.94, 0.94, 0.90),
    "heart": (0.96, 0.82, 0.82, 0.66),
    "long": (0.80, 0.98, 0.76, 0.40),
}
_GLASS = from_hex("#0b1526")


class Robot(Rig):
    """A machine of plates, joints and lamps; `skin` is its plating, `skin_light` its face, `accent` its lamps."""

    measures = Proportions(
        head=0.235,
        neck=0.045,
        shoulder=0.135,
        torso=0.275,
        hip=0.07,
        arm=0.36,
        leg=0.385,
        upper_arm=0.036,
        forearm=0.042,
        thigh=0.044,
        calf=0.05,
        hand=0.05,
        foot=0.12,
    )

    def skull(self, sheet: Sheet, face: Face) -> Shell:
        """A box with edges as round as the face's shape says."""
        width, height, depth, radius = _FORMS[sheet.face]
        return Shell(width, height, depth, face.yaw, face.pitch, radius)

    def head(self, canvas: Canvas, head: Head) -> None:
        """Shell, face plate, visor with eyes, display, antenna and pods."""
        shell = head.skull
        assert isinstance(shell, Shell)
        down = shell.pitch > 0
        if not down:
            _antenna(canvas, head, shell)
        _pods(canvas, head, shell, near=False)
        outline = shell.outline()
        fill(canvas, outline, head.light, head.sheet.skin, 0.05)
        _plate(canvas, head, shell)
        _visor(canvas, head, shell)
        _mouth(canvas, head, shell)
        wear.glasses(canvas, head, 1.15, (0.375 * shell.width, -0.22 * shell.height + 0.01))
        _pods(canvas, head, shell, near=True)
        if down:
            _antenna(canvas, head, shell)

    def body(self, canvas: Canvas, figure: Figure) -> None:
        """Legs, trunk with its lamp, neck, and the arms that are not before it."""
        mechanics.body(canvas, figure)

    def front(self, canvas: Canvas, figure: Figure) -> None:
        """The arms before the trunk."""
        mechanics.arms(canvas, figure, near=True)


def _plate(canvas: Canvas, head: Head, shell: Shell) -> None:
    """The face plate with its seam and bolts."""
    plate = shell.patch((0.0, 0.03), (shell.width - 0.09, shell.height - 0.11), max(shell.radius - 0.06, 0.2))
    round_off(canvas, plate, head.light, head.sheet.skin_light)
    tones = head.light.tones(head.sheet.skin_light)
    low = shell.height * 0.30
    seam = [shell.at(u * (shell.width - 0.10), low)[:2] for u in (-1.0, -0.8, -0.5, 0.0, 0.5, 0.8, 1.0)]
    canvas.drawPath(polygon(seam, closed=False), stroke(tones.dark, 0.014))
    for u, v in ((-0.78, -0.76), (0.78, -0.76), (-0.74, 0.74), (0.74, 0.74)):
        scale = 1 - 0.28 * max(shell.radius - 0.3, 0.0)
        spot = shell.at(u * shell.width * scale, v * shell.height * scale)
        if spot.front > 0.05:
            wide = 0.042 * spot.front
            canvas.drawOval(oval(spot.x, spot.y, wide, 0.042), pen(shade(tones.dark, -0.10)))
            canvas.drawOval(oval(spot.x - 0.008, spot.y - 0.01, 0.6 * wide, 0.025), pen(tones.lit))


def _visor(canvas: Canvas, head: Head, shell: Shell) -> None:
    """The glass with the eyes behind it and the lids' plates over it."""
    sheet, face, light = head.sheet, head.face, head.light
    wide, top = shell.width * 0.83, -0.22 * shell.height
    half = (wide, 0.42 * shell.height)
    frame = shell.patch((0.0, top), (half[0] + 0.045, half[1] + 0.045), 0.40, 0.02)
    canvas.drawPath(frame, pen(light.tones(shade(from_hex(sheet.skin), -0.16)).dark))
    glass = shell.patch((0.0, top), half, 0.36, 0.035)
    night = mix(_GLASS, light.fill, 0.10)
    round_off(canvas, glass, light, night)
    lamp = luminous(sheet.eyes)
    for side in (1, -1):
        size = (0.185 * sheet.eye_size, 0.215 * sheet.eye_size)
        screens.eye(canvas, shell, face, (0.375 * side * shell.width, top + 0.01, side), size, lamp)
    _gloss(canvas, shell, top, half)
    _brows(canvas, head, shell, top - half[1])
    _blush(canvas, head, shell, top + half[1])


def _gloss(canvas: Canvas, shell: Shell, top: float, half: tuple[float, float]) -> None:
    """Light that slides over the glass."""
    wide, high = half
    for left, right, alpha in ((-0.86, -0.52, 0.13), (-0.44, -0.34, 0.09)):
        streak = [(left + 0.26, -0.93), (right + 0.26, -0.93), (right - 0.18, 0.2), (left - 0.06, 0.2)]
        places = [shell.at(u * wide, top + v * high, 0.04)[:2] for u, v in streak]
        canvas.drawPath(polygon(places), pen((1.0, 1.0, 1.0), alpha))


def _brows(canvas: Canvas, head: Head, shell: Shell, edge: float) -> None:
    """Two plates over the visor that slide and tilt like brows."""
    tones = head.light.tones(head.sheet.skin)
    face = head.face
    for side, raised in ((1, face.brow_left), (-1, face.brow_right)):
        outer, inner = [], []
        for t in (0.0, 0.25, 0.5, 0.75, 1.0):
            u = side * shell.width * (0.17 + 0.44 * t)
            tilt = face.brow_tilt * (t - 0.45) * 0.30 + 0.06 * (t - 0.4) ** 2
            v = edge + 0.055 - 0.13 * raised + tilt
            spot, low = shell.at(u, v - 0.045, 0.06), shell.at(u, v + 0.045, 0.06)
            outer.append((spot.x, spot.y))
            inner.append((low.x, low.y))
        bar = polygon(outer + inner[::-1])
        paint = pen(shade(tones.dark, -0.07))
        canvas.drawPath(bar, paint)
        canvas.drawPath(bar, _round_join(shade(tones.dark, -0.07)))
        canvas.drawPath(polygon(outer, closed=False), stroke(tones.lit, 0.018))


def _round_join(colour: tuple[float, float, float]) -> "skia.Paint":
    paint = stroke(colour, 0.03)
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


def _blush(canvas: Canvas, head: Head, shell: Shell, edge: float) -> None:
    """Three small lamps on each cheek that warm up."""
    if head.face.cheek < 0.02:
        return
    warm = luminous(head.sheet.accent, 0.76)
    for side in (1, -1):
        for i in range(3):
            u, v = side * shell.width * (0.60 + 0.085 * i), edge + 0.14 - 0.012 * i
            low, high = shell.at(u - 0.02, v + 0.045), shell.at(u + 0.02, v - 0.045)
            if low.front > 0.1:
                canvas.drawLine(low.x, low.y, high.x, high.y, stroke(warm, 0.034, head.face.cheek * low.front))


def _mouth(canvas: Canvas, head: Head, shell: Shell) -> None:
    """The display in its frame."""
    v, wide, high = 0.60 * shell.height, 0.56 * shell.width, 0.235 * shell.height
    frame = shell.patch((0.0, v), (wide + 0.03, high + 0.03), 0.17, 0.01)
    canvas.drawPath(frame, pen(head.light.tones(head.sheet.skin_light).dark))
    canvas.drawPath(shell.patch((0.0, v), (wide, high), 0.15, 0.015), pen(mix(_GLASS, head.light.fill, 0.10)))
    lamp = luminous(head.sheet.eyes)
    screens.mouth(canvas, shell, head.face, head.seconds, (0.0, v, wide * 0.86, high * 0.80), lamp)


def speaking(face: Face) -> float:
    """How much a face looks as if it spoke, 0 to 1: what lamps glow by."""
    return min(1.3 * face.open + 0.3 * face.round + 0.25 * face.teeth, 1.0)


def _antenna(canvas: Canvas, head: Head, shell: Shell) -> None:
    """The antenna with its lamp."""
    tones = head.light.tones(shade(from_hex(head.sheet.skin), -0.14))
    high = shell.height
    sway = 0.02 * sin(2 * pi * 0.4 * head.seconds)
    foot, tip = shell.through(0.0, -high, 0.0), shell.through(sway, -high - 0.40, 0.0)
    cap: list[Ellipse] = [(foot.x, foot.y + 0.02, 0.14, 0.05), (foot.x, foot.y - 0.04, 0.09, 0.03)]
    canvas.drawLine(foot.x, foot.y, tip.x, tip.y, stroke(tones.base, 0.05))
    canvas.drawLine(foot.x + 0.012, foot.y, tip.x + 0.012, tip.y, stroke(tones.lit, 0.014))
    fill(canvas, hull(cap), head.light, shade(from_hex(head.sheet.skin), -0.14), 0.02)
    glow = 0.35 + 0.65 * speaking(head.face)
    lamp = luminous(head.sheet.accent, 0.68 + 0.14 * glow)
    halo(canvas, (tip.x, tip.y), 0.36, lamp, 0.85 * glow)
    canvas.drawCircle(tip.x, tip.y, 0.088, pen(lamp))
    canvas.drawCircle(tip.x - 0.02, tip.y - 0.025, 0.04, pen(mix(lamp, (1.0, 1.0, 1.0), 0.7), 0.8))


def _pods(canvas: Canvas, head: Head, shell: Shell, *, near: bool) -> None:
    """The pods at the head's sides: those that are turned away lie behind the shell, the others before it."""
    colour = shade(from_hex(head.sheet.skin), -0.13)
    _, turn, _, _ = shell._turn
    for side in (1, -1):
        facing = -side * turn
        if (facing > 0) is not near:
            continue
        at = [shell.through(side * (shell.width + out), 0.02, 0.0) for out in (-0.02, 0.13)]
        rings: list[Ellipse] = [(spot.x, spot.y, 0.26 * abs(facing) + 0.03, 0.30) for spot in at]
        pod = hull([rings[0], (rings[1][0], rings[1][1], 0.22 * abs(facing) + 0.03, 0.25)])
        fill(canvas, pod, head.light, colour, 0.03)
        if facing > 0:
            tones = head.light.tones(head.sheet.accent)
            canvas.drawOval(oval(at[1].x, at[1].y, 0.15 * facing, 0.16), pen(tones.dark))
            canvas.drawOval(oval(at[1].x, at[1].y, 0.10 * facing, 0.11), pen(tones.base))


RIG = Robot()
__all__ = ["RIG", "Robot", "crescent", "speaking"]
