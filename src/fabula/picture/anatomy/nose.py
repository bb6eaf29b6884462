"""The nose: a ridge that stands out of the face, covers the far eye as the head turns, and breaks the outline."""

from dataclasses import dataclass
from math import sin

from fabula.film import Sheet
from fabula.picture.anatomy.face import complexion, form_of_head
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Tones
from fabula.picture.anatomy.lines import blade, smooth, trace
from fabula.picture.anatomy.skull import Skull
from fabula.picture.anatomy.visage import Visage, eased, youth_of
from fabula.picture.colour import mix, shade
from fabula.picture.ink import Point, pen, skia
from fabula.picture.stage import Canvas


@dataclass(frozen=True)
class NoseShape:
    """What a nose is shaped like, head units: half its width at the wings, how far ridge and tip stand out.

    `top` is where the root is from the eyes' line; `line` 0 to 1 how clearly its contour is drawn.
    """

    width: float = 0.092
    ridge: float = 0.085
    tip: float = 0.19
    top: float = -0.07
    line: float = 1.0


def shape_of(sheet: Sheet) -> NoseShape:
    """The nose of people by their sheet: children's are small and round."""
    youth, size = youth_of(sheet), 0.74 + 0.52 * sheet.nose
    fine = 0.9 if sheet.lashes else 1.08
    return NoseShape(
        width=0.095 * size * fine * (1 - 0.1 * youth),
        ridge=(0.05 + 0.07 * sheet.nose) * fine * (1 - 0.7 * youth),
        tip=0.19 * size * fine * (1 - 0.22 * youth) + 0.02 * sheet.wrinkles,
    )


@dataclass(frozen=True)
class _Nose:
    """The places of a nose as seen: its ridge from root to tip, below the tip, and both wings."""

    ridge: tuple[Point, Point, Point, Point]
    low: Point
    under: Point
    foot: Point
    base: Point
    wings: tuple[Point, Point]
    sides: tuple[Point, Point]
    gleam: Point


def draw(canvas: Canvas, head: Head, shape: NoseShape | None = None, place: float | None = None) -> None:
    """The nose with its tip at v = `place`, the form's own when not given; canvas in head units."""
    own, form = shape or shape_of(head.sheet), form_of_head(head)
    skull = head.skull.still if isinstance(head.skull, Visage) else head.skull
    toward = max(-1.0, min(1.0, 2 * head.light.side))
    up = 0.03 * min(max(head.face.sneer, 0.0), 1.0)
    nose = _places(skull, own, form.eye_line + own.top, form.nose_line if place is None else place, up, toward)
    tones = head.light.tones(head.sheet.skin)
    body = smooth([*nose.ridge, nose.low, nose.under, nose.foot, nose.base])
    complexion(head).lay(canvas, body)
    _plane(canvas, nose, tones, toward)
    _underside(canvas, nose, tones)
    _contour(canvas, head, nose, tones, own.line)
    _light_on(canvas, head, nose, tones)


def _places(skull: Skull, shape: NoseShape, top: float, tip: float, up: float, toward: float) -> _Nose:
    at, out = skull.at, shape.tip
    return _Nose(
        ridge=(
            at(0, top, 0.01)[:2],
            at(0, 0.5 * top + 0.5 * tip, shape.ridge)[:2],
            at(0, tip - 0.065, 0.5 * shape.ridge + 0.5 * out)[:2],
            at(0, tip, out)[:2],
        ),
        low=at(0, tip + 0.055, 0.86 * out)[:2],
        under=at(0, tip + 0.088, 0.03)[:2],
        foot=at(0, tip + 0.03, -0.01)[:2],
        base=at(0, 0.5 * (top + tip), -0.01)[:2],
        wings=(at(-shape.width, tip + 0.028 - up, 0.04)[:2], at(shape.width, tip + 0.028 - up, 0.04)[:2]),
        sides=(
            at(-0.55 * shape.width, tip + 0.078 - 0.5 * up, 0.5 * out)[:2],
            at(0.55 * shape.width, tip + 0.078 - 0.5 * up, 0.5 * out)[:2],
        ),
        gleam=at(0.02 * toward, tip - 0.015, 0.86 * out)[:2],
    )


def _plane(canvas: Canvas, nose: _Nose, tones: Tones, toward: float) -> None:
    """The side of the ridge that is away from the light."""
    wing = nose.wings[0] if toward >= 0 else nose.wings[1]
    root, _, _, tip = nose.ridge
    path = skia.Path()
    trace(path, nose.ridge)
    path.quadTo(0.5 * tip[0] + 0.5 * wing[0], wing[1] + 0.03, *wing)
    path.quadTo(0.75 * root[0] + 0.25 * wing[0], 0.5 * root[1] + 0.5 * wing[1], *root)
    path.close()
    canvas.drawPath(path, pen(tones.dark, 0.34 * abs(toward)))


def _underside(canvas: Canvas, nose: _Nose, tones: Tones) -> None:
    """The shade under the tip, with the nostrils in it."""
    tip, low, (left, right) = nose.ridge[3], nose.low, nose.wings
    warm = mix(tones.dark, (0.72, 0.22, 0.2), 0.16)
    brims = [(s[0] + 0.3 * (tip[0] - s[0]), s[1] + 0.17 * (tip[1] - s[1])) for s in nose.sides]
    ball = (0.7 * low[0] + 0.3 * tip[0], 0.7 * low[1] + 0.3 * tip[1])
    path = smooth([left, brims[0], ball, brims[1], right, nose.sides[1], nose.under, nose.sides[0]])
    canvas.drawPath(path, pen(warm, 0.72))
    deep = pen(shade(warm, -0.17, 1.05), 0.75)
    for side, wing in zip(nose.sides, nose.wings, strict=True):
        inner = (0.8 * side[0] + 0.2 * nose.under[0], side[1] + 0.004)
        outer = (0.55 * side[0] + 0.45 * wing[0], 0.6 * side[1] + 0.4 * wing[1])
        canvas.drawPath(blade([inner, side, outer], [0.004, 0.02, 0.008]), deep)


def _contour(canvas: Canvas, head: Head, nose: _Nose, tones: Tones, strength: float) -> None:
    """The lines of the ridge against the far cheek, and of the near wing, which only a turned head has."""
    turned = eased(abs(sin(head.skull.yaw)) / 0.5) * strength
    paint = pen(shade(tones.dark, -0.11, 1.12), 0.62)
    if turned > 0.01:
        root, mid, high, tip = nose.ridge
        widths = [width * turned for width in (0.0, 0.010, 0.014, 0.018, 0.008)]
        canvas.drawPath(blade([root, mid, high, tip, nose.low], widths), paint)
    for index, side in ((0, -1), (1, 1)):
        near = eased(0.35 - side * sin(head.skull.yaw) * 1.3) * strength
        if near > 0.01:
            x, y = nose.wings[index]
            inward = 0.35 * (nose.ridge[3][0] - x)
            brim, rise = (x + inward, y - 0.045), (x - 0.01 * side * near, y - 0.02)
            arc = [brim, rise, (x, y + 0.025), (x + 0.5 * inward, y + 0.042)]
            canvas.drawPath(blade(arc, [0.0, 0.009 * near, 0.013 * near, 0.0]), paint)


def _light_on(canvas: Canvas, head: Head, nose: _Nose, tones: Tones) -> None:
    """The light on ridge and tip, which goes as the nose is seen from the side."""
    facing = 1 - eased((abs(sin(head.skull.yaw)) - 0.35) / 0.5)
    if facing > 0.01:
        x, y = nose.gleam
        rect = skia.Rect.MakeLTRB(x - 0.027 * facing, y - 0.028, x + 0.027 * facing, y + 0.028)
        canvas.drawOval(rect, pen(mix(tones.lit, tones.edge, 0.45), 0.34 * facing))
