"""The beak: two horn shells over a tongue, in a beard of feathers, which part, purse and clap as a bird speaks."""

from functools import lru_cache
from typing import NamedTuple

from fabula.film import Face
from fabula.picture.anatomy import coats
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.masses import Ball, hull
from fabula.picture.anatomy.skull import Skull
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas


class BeakStyle(NamedTuple):
    """Where the upper beak grows (y, z), its half width at the root, its length down, how far it stands out."""

    y: float
    z: float
    half: float
    length: float
    ahead: float
    drop: float = 0.47


class _Shape(NamedTuple):
    wide: float
    gap: float
    raised: float
    under: float


def _shape(style: BeakStyle, face: Face) -> _Shape:
    """How wide the gape is, how far it is open, how far the upper beak is raised and the lower one drawn in."""
    pursed, pressed, tuck = min(face.round, 1.0), min(face.press, 1.0), min(face.tuck, 1.0)
    opened = face.open * (1.5 - 0.5 * face.open)
    gap = style.drop * (opened + (0.1 * pursed + 0.06 * face.teeth) * (1 - face.open))
    gap *= (1 - pressed) * (1 - 0.75 * tuck)
    wide = style.half * (1 + 0.5 * face.width + 0.14 * face.smile - 0.3 * pursed - 0.12 * pressed)
    return _Shape(max(wide, 0.4 * style.half), gap, 0.10 * pursed + 0.5 * gap - 0.03 * pressed, 0.09 * tuck)


@lru_cache(maxsize=64)
def _inks(light: Light, lips: str, horn: Colour) -> dict[str, Colour]:
    tone = light.tones(horn)
    return {
        "hollow": mix(light.tones("#4a1420").base, (0.16, 0.03, 0.07), 0.6),
        "tongue": light.tones(mix(from_hex(lips), from_hex("#e0606a"), 0.5)).base,
        "gape": mix(tone.lit, light.tones("#e88a70").base, 0.45),
        "line": shade(tone.dark, -0.2),
        "cutting": shade(tone.lit, 0.1, 0.6),
        "lower": shade(tone.base, -0.06),
    }


def draw_beak(canvas: Canvas, style: BeakStyle, head: Head, horn: Colour) -> None:
    """Paint the beak; `horn` is its colour."""
    light, skull, face = head.light, head.skull, head.face
    shape, inks = _shape(style, face), _inks(light, head.sheet.lips, horn)
    root = style.y + 0.36 * style.length
    tip = style.y + style.length
    low = root + shape.gap + 0.16 - shape.under
    if shape.gap > 1e-4:
        _gape(canvas, style, head, shape, inks, root)
    lower = hull(
        (
            Ball(0, root + 0.3 * shape.gap, style.z - 0.06, 0.92 * shape.wide, 0.06, 0.1),
            Ball(0, low, style.z + 0.45 * style.ahead - 0.3 * shape.gap - shape.under, 0.5 * shape.wide, 0.07, 0.08),
        ),
        skull,
    )
    if shape.gap > 1e-4:
        canvas.save()
        canvas.clipPath(_cavity(style, skull, shape, root), True)
        canvas.drawPath(_lower_cut(style, skull, shape, root), pen(inks["hollow"]))
        canvas.restore()
    _lower(canvas, style, head, shape, inks, lower)
    lift = shape.raised
    upper = hull(
        (
            Ball(0, style.y + 0.08 - 0.4 * lift, style.z, 0.66 * style.half, 0.09, 0.1),
            Ball(0, root - 0.06 - 0.7 * lift, style.z + 0.5 * style.ahead, 0.9 * shape.wide, 0.09, 0.12),
            Ball(0, tip - 0.05 - lift - 0.35 * shape.raised, style.z + style.ahead, 0.07, 0.06, 0.06),
        ),
        skull,
    )
    canvas.drawPath(upper, pen(inks["line"], 0.35))
    coats.clad(canvas, upper, light, horn)
    coats.edge(canvas, upper, light, horn, 0.025)
    _details(canvas, style, head, shape, inks)


def _cavity(style: BeakStyle, skull: Skull, shape: _Shape, root: float) -> "skia.Path":
    """The open gape between the two shells."""
    return hull(
        (
            Ball(0, root - 0.02 - 0.5 * shape.raised, style.z + 0.02, 1.04 * shape.wide, 0.06, 0.1),
            Ball(
                0, root + shape.gap * 0.85, style.z + 0.28 * style.ahead - 0.2 * shape.gap, 0.66 * shape.wide, 0.07, 0.1
            ),
        ),
        skull,
    )


def _lower_cut(style: BeakStyle, skull: Skull, shape: _Shape, root: float) -> "skia.Path":
    return hull((Ball(0, root + 0.4 * shape.gap, style.z + 0.1, 0.9 * shape.wide, 0.5 * shape.gap + 0.02, 0.1),), skull)


def _gape(canvas: Canvas, style: BeakStyle, head: Head, shape: _Shape, inks: dict[str, Colour], root: float) -> None:
    """The skin at the corners of the beak, stretched when it opens."""
    canvas.drawPath(_cavity(style, head.skull, shape._replace(wide=1.1 * shape.wide), root), pen(inks["gape"]))


def _lower(
    canvas: Canvas, style: BeakStyle, head: Head, shape: _Shape, inks: dict[str, Colour], lower: "skia.Path"
) -> None:
    """The lower shell as a bowl: its outside, the dark inside over it, and the tongue that lies in it."""
    light, skull, face = head.light, head.skull, head.face
    root = style.y + 0.36 * style.length
    coats.clad(canvas, lower, light, inks["lower"])
    coats.edge(canvas, lower, light, inks["lower"], 0.02)
    if shape.gap <= 1e-4:
        return
    bowl = hull(
        (
            Ball(0, root - 0.04, style.z, 0.94 * shape.wide, 0.05, 0.08),
            Ball(
                0,
                root + 0.72 * shape.gap,
                style.z + 0.36 * style.ahead - 0.3 * shape.gap,
                0.4 * shape.wide,
                0.25 * shape.gap,
                0.06,
            ),
        ),
        skull,
    )
    canvas.save()
    canvas.clipPath(bowl, True)
    canvas.drawPaint(pen(inks["hollow"]))
    shown = min(max(face.tongue, 0.0), 1.0)
    tall = shape.gap * (0.32 + 0.35 * shown) + 0.02
    middle = root + shape.gap * (0.95 - 0.36 * shown)
    tongue = Ball(0, middle, style.z + 0.3 * style.ahead, 0.44 * shape.wide, tall, 0.06)
    canvas.drawPath(hull((tongue,), skull), pen(inks["tongue"]))
    canvas.restore()
    shown = min(max(face.teeth, 0.0), 1.0)
    canvas.drawPath(
        bowl, stroke(inks["cutting"], 0.012 + 0.03 * shown, min(shape.gap / 0.06, 1.0) * (0.3 + 0.7 * shown))
    )


def _details(canvas: Canvas, style: BeakStyle, head: Head, shape: _Shape, inks: dict[str, Colour]) -> None:
    """Nostrils, and the line of the shut beak, which curls up in a smile and is drawn tight when pressed."""
    skull, face = head.skull, head.face
    root = style.y + 0.36 * style.length
    for side in (1, -1):
        hole = skull.through(
            side * 0.3 * style.half, style.y + 0.12 - 0.4 * shape.raised, style.z + 0.24 * style.ahead + 0.05
        )
        oval = skia.Rect.MakeXYWH(hole.x - 0.018, hole.y - 0.028, 0.036, 0.056)
        canvas.drawOval(oval, pen(inks["line"], 0.7))
        near = skull.through(side * 0.8 * shape.wide, root + 0.02, style.z + 0.12)
        end = skull.through(side * (1.12 * shape.wide + 0.03), root - 0.16 * face.smile, style.z - 0.06)
        corner = skia.Path()
        corner.moveTo(near.x, near.y)
        corner.quadTo((near.x + end.x) / 2, near.y + 0.03, end.x, end.y)
        canvas.drawPath(corner, stroke(inks["line"], 0.022 + 0.02 * min(face.press, 1.0), 0.8))
