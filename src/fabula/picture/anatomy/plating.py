"""Plating: the half of a human face that is metal - plates, glowing seams, a lens that acts like an eye."""

from functools import lru_cache
from math import sin

from fabula.picture.anatomy.face import form_of_head, outline
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.forms import Ellipse, fill, halo, hull, luminous, shaded
from fabula.picture.anatomy.lines import blade, oval
from fabula.picture.anatomy.screens import aperture
from fabula.picture.anatomy.visage import decal
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import Point, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas

METAL = "#a9b4c2"
_EDGE: tuple[Point, ...] = (
    (0.30, -1.05), (0.24, -0.72), (0.13, -0.44), (0.085, -0.20), (0.115, -0.04), (0.19, 0.17), (0.30, 0.33),
    (0.44, 0.44), (0.52, 0.56), (0.47, 0.70), (0.33, 0.84), (0.28, 1.05),
)  # fmt: skip
"""Where skin ends and metal begins, (u, v) on the character's left."""
_SEAMS: tuple[tuple[Point, ...], ...] = (
    ((0.55, -0.30), (0.66, -0.34), (0.80, -0.40)),
    ((0.44, 0.40), (0.60, 0.30), (0.72, 0.20), (0.80, 0.12)),
    ((0.52, 0.60), (0.62, 0.56), (0.72, 0.44)),
    ((0.26, -0.66), (0.44, -0.60), (0.52, -0.44), (0.52, -0.32)),
)
_BOLTS: tuple[Point, ...] = ((0.36, -0.70), (0.62, 0.44), (0.40, 0.78), (0.66, -0.12))


def plates(canvas: Canvas, head: Head) -> None:
    """The metal over temple, cheek and jaw, within the face's outline; canvas in head units."""
    skull, light = head.skull, head.light
    edge = skull.line(_EDGE, 0.012)
    region = polygon([*edge, (edge[-1][0], 2.0), (2.0, 2.0), (2.0, -2.0), (edge[0][0], -2.0)])
    lamp = luminous(head.sheet.accent, 0.80)
    canvas.save()
    canvas.clipPath(outline(head), True)
    canvas.save()
    canvas.clipPath(region, True)
    middle = skull.at(0.45, 0.1).x
    canvas.drawPaint(shaded(light, METAL, min(middle, 0.2) - 0.25, skull.half))
    tones = light.tones(METAL)
    for seam in _SEAMS:
        line = polygon(skull.line(seam, 0.015), closed=False)
        canvas.drawPath(line, stroke(shade(tones.dark, -0.20), 0.030))
        canvas.drawPath(line, stroke(lamp, 0.011, 0.95))
    for u, v in _BOLTS:
        spot = skull.at(u, v, 0.015)
        if spot.front > 0.08:
            canvas.drawCircle(spot.x, spot.y, 0.030, pen(shade(tones.dark, -0.10)))
            canvas.drawCircle(spot.x - 0.006, spot.y - 0.008, 0.019, pen(tones.lit))
    canvas.restore()
    rim = polygon(edge, closed=False)
    canvas.drawPath(rim, stroke(shade(tones.dark, -0.22), 0.040))
    canvas.drawPath(rim, stroke(lamp, 0.034, 0.28))
    canvas.drawPath(rim, stroke(lamp, 0.014))
    canvas.restore()


def lens(canvas: Canvas, head: Head) -> None:
    """The luminous eye on the character's left with its shutters and its brow of metal; canvas in head units."""
    form, face = form_of_head(head), head.face
    matrix, front = decal(head.skull, form.eye_gap, form.eye_line, 0.0, 1)
    if front > 0.02:
        lamp = luminous(head.sheet.accent, 0.80)
        canvas.save()
        canvas.clipPath(outline(head), True)
        canvas.concat(matrix)
        _housing(canvas, head)
        canvas.save()
        canvas.scale(0.158, 0.158)
        canvas.clipPath(polygon(aperture(face, 1, 0.5)), True)
        _glow(canvas, head, lamp)
        canvas.restore()
        halo(canvas, (0.09 * face.gaze_x, 0.08 * face.gaze_y), 0.34, lamp, 0.30 * min(face.lid_left, 1.2))
        canvas.restore()
    _brow(canvas, head)


def _housing(canvas: Canvas, head: Head) -> None:
    tones = head.light.tones(METAL)
    canvas.drawCircle(0, 0, 0.232, pen(shade(tones.dark, -0.16)))
    canvas.drawCircle(-0.004, -0.006, 0.212, pen(mix(tones.base, tones.lit, 0.7)))
    canvas.drawCircle(0, 0, 0.182, pen(shade(tones.dark, -0.24)))
    # shutters of metal are what is seen of the lids
    canvas.drawCircle(0, 0, 0.166, pen(shade(tones.base, -0.12)))
    for y in (-0.10, -0.06, 0.06, 0.10):
        wide = (0.166**2 - y * y) ** 0.5
        canvas.drawLine(-wide, y, wide, y, stroke(shade(tones.dark, -0.16), 0.010))


def _glow(canvas: Canvas, head: Head, lamp: Colour) -> None:
    """The glass behind the shutters: dark, with rings of light around the pupil; canvas in halves of the glass."""
    face = head.face
    canvas.drawPaint(pen(mix(from_hex("#0a1420"), lamp, 0.12)))
    x, y = 0.48 * face.gaze_x, 0.44 * face.gaze_y
    canvas.drawCircle(x, y, 0.80, stroke(lamp, 0.07, 0.55))
    canvas.save()
    canvas.translate(x, y)
    size = 0.62 * face.pupil
    canvas.scale(size, size)
    canvas.drawCircle(0, 0, 1.0, _iris(lamp))
    canvas.restore()
    canvas.drawCircle(-0.34, -0.42, 0.15, pen((1.0, 1.0, 1.0), 0.55))


@lru_cache(maxsize=32)
def _iris(lamp: Colour) -> "skia.Paint":
    white = mix(lamp, (1.0, 1.0, 1.0), 0.85)
    return radial((0, 0), 1.0, [white, white, lamp, shade(lamp, -0.14)], [0.0, 0.25, 0.55, 1.0])


def _brow(canvas: Canvas, head: Head) -> None:
    """A plate over the lens that moves as a brow does."""
    form, face, skull = form_of_head(head), head.face, head.skull
    way: list[Point] = []
    fronts = []
    for i in range(5):
        t = i / 4
        u = 0.14 + 0.40 * t
        v = form.brow_line - 0.04 - 0.12 * face.brow_left + face.brow_tilt * (t - 0.4) * 0.22 + 0.10 * (t - 0.5) ** 2
        spot = skull.at(u, v, 0.03)
        way.append((spot.x, spot.y))
        fronts.append(min(max(4 * spot.front, 0.0), 1.0))
    tones = head.light.tones(METAL)
    widths = [0.075 * share * front for share, front in zip((0.7, 1.0, 1.0, 0.9, 0.5), fronts, strict=True)]
    canvas.save()
    canvas.clipPath(outline(head), True)
    canvas.drawPath(
        blade(way, [wide + 0.018 * front for wide, front in zip(widths, fronts, strict=True)]),
        pen(shade(tones.dark, -0.24)),
    )
    canvas.drawPath(blade(way, widths), pen(shade(tones.base, -0.06)))
    canvas.restore()


def pod(canvas: Canvas, head: Head, *, near: bool) -> None:
    """The pod in the place of the left ear: behind the face when it is turned away, before it otherwise."""
    skull, form = head.skull, form_of_head(head)
    facing = -sin(skull.yaw)
    if (facing >= 0) is not near:
        return
    line = form.ear_line
    at = [skull.through(skull.width - 0.05 + out, line, -0.06) for out in (0.0, 0.11)]
    wide = [0.17 * abs(facing) + 0.035, 0.14 * abs(facing) + 0.03]
    rings: list[Ellipse] = [(at[0].x, at[0].y, wide[0], 0.21), (at[1].x, at[1].y, wide[1], 0.17)]
    fill(canvas, hull(rings), head.light, shade(from_hex(METAL), -0.10), 0.02)
    lamp = luminous(head.sheet.accent, 0.80)
    if facing > 0:
        dark = pen(shade(head.light.tones(METAL).dark, -0.20))
        canvas.drawOval(oval(at[1].x, at[1].y, 0.105 * facing, 0.115), dark)
        canvas.drawOval(oval(at[1].x, at[1].y, 0.070 * facing, 0.076), pen(lamp))
