"""The nose: a ridge that stands out of the face, covers the far eye as the head turns, and breaks the outline."""

from dataclasses import dataclass
from math import sin

from fabula.film import Sheet
from fabula.picture.anatomy.face import form_of_head, skin_pen
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lines import blade, smooth, trace
from fabula.picture.anatomy.visage import Visage, eased, youth_of
from fabula.picture.colour import mix, shade
from fabula.picture.ink import Point, pen, skia
from fabula.picture.stage import Canvas


@dataclass(frozen=True)
class NoseShape:
    """What a nose is shaped like, head units: half its width at the wings, how far ridge and tip stand out.

    `top` is the root's v; `line` 0 to 1 how clearly its contour is drawn. `skin` is its colour, the sheet's when empty.
    """

    width: float = 0.088
    ridge: float = 0.075
    tip: float = 0.17
    top: float = -0.06
    line: float = 1.0
    skin: str = ""


def shape_of(sheet: Sheet) -> NoseShape:
    """The nose of people by their sheet: children's are small and round."""
    youth, size = youth_of(sheet), 0.72 + 0.6 * sheet.nose
    fine = 0.92 if sheet.lashes else 1.05
    return NoseShape(
        width=0.09 * size * fine * (1 - 0.12 * youth),
        ridge=(0.03 + 0.055 * sheet.nose) * (1 - 0.75 * youth),
        tip=0.165 * size * fine * (1 - 0.25 * youth) + 0.02 * sheet.wrinkles,
    )


def draw(canvas: Canvas, head: Head, shape: NoseShape | None = None, place: float | None = None) -> None:
    """The nose with its tip at v = `place`, the form's own when not given; canvas in head units."""
    own = shape or shape_of(head.sheet)
    form = form_of_head(head)
    tip_v = form.nose_line if place is None else place
    skull = head.skull.still if isinstance(head.skull, Visage) else head.skull
    top_v = form.eye_line + own.top
    up = 0.03 * min(max(head.face.sneer, 0.0), 1.0)
    at = skull.at
    root, mid = at(0, top_v, 0.0)[:2], at(0, 0.45 * top_v + 0.55 * tip_v, own.ridge)[:2]
    high, tip = at(0, tip_v - 0.05, 0.9 * own.tip)[:2], at(0, tip_v + 0.012, own.tip)[:2]
    low, under = at(0, tip_v + 0.065, 0.72 * own.tip)[:2], at(0, tip_v + 0.085, 0.03)[:2]
    foot, base = at(0, tip_v + 0.03, 0.0)[:2], at(0, 0.5 * (top_v + tip_v), 0.0)[:2]
    body = smooth([root, mid, high, tip, low, under, foot, base])
    canvas.drawPath(body, skin_pen(head))
    wings = [at(side * own.width, tip_v + 0.035 - up, 0.045)[:2] for side in (-1, 1)]
    sides = [at(side * 0.55 * own.width, tip_v + 0.078 - 0.5 * up, 0.5 * own.tip)[:2] for side in (-1, 1)]
    _plane(canvas, head, own, [root, mid, high, tip], wings, at(0, top_v, 0.0)[0])
    _underside(canvas, head, own, tip, wings, sides, low, under)
    _contour(canvas, head, own, [mid, high, tip, low])
    _light_on(canvas, head, own, (mid, high, tip))


def _plane(canvas: Canvas, head: Head, shape: NoseShape, ridge: list[Point], wings: list[Point], middle: float) -> None:
    """The side of the ridge that is away from the light."""
    tones = head.light.tones(shape.skin or head.sheet.skin)
    side = max(-1.0, min(1.0, 3 * head.light.side))
    wing = wings[0] if side >= 0 else wings[1]
    path = skia.Path()
    trace(path, ridge)
    path.lineTo(*wing)
    path.lineTo(0.6 * ridge[0][0] + 0.4 * wing[0], 0.6 * ridge[0][1] + 0.4 * wing[1])
    path.close()
    canvas.drawPath(path, pen(tones.dark, 0.26 * abs(side)))


def _underside(
    canvas: Canvas,
    head: Head,
    shape: NoseShape,
    tip: Point,
    wings: list[Point],
    sides: list[Point],
    low: Point,
    under: Point,
) -> None:
    """The shade under the tip, with the nostrils in it."""
    skin = head.light.tones(shape.skin or head.sheet.skin)
    warm = mix(skin.dark, (0.72, 0.22, 0.2), 0.16)
    lift = 0.3
    brim = [(s[0] + lift * (tip[0] - s[0]), s[1] + 0.55 * lift * (tip[1] - s[1])) for s in sides]
    ball = (0.55 * low[0] + 0.45 * tip[0], 0.55 * low[1] + 0.45 * tip[1])
    path = smooth([wings[0], brim[0], ball, brim[1], wings[1], sides[1], under, sides[0]])
    canvas.drawPath(path, pen(warm, 0.72))
    deep = pen(shade(warm, -0.17, 1.05), 0.75)
    for side, wing in zip(sides, wings, strict=True):
        inner = (0.8 * side[0] + 0.2 * under[0], side[1] + 0.004)
        outer = (0.55 * side[0] + 0.45 * wing[0], 0.6 * side[1] + 0.4 * wing[1])
        canvas.drawPath(blade([inner, side, outer], [0.004, 0.02, 0.008]), deep)


def _contour(canvas: Canvas, head: Head, shape: NoseShape, places: list[Point]) -> None:
    """The line of the ridge against the far cheek, which only a turned head has."""
    turned = eased(abs(sin(head.skull.yaw)) / 0.55)
    if turned * shape.line > 0.01:
        tone = shade(head.light.tones(shape.skin or head.sheet.skin).dark, -0.09, 1.1)
        canvas.drawPath(blade(places, [0.0, 0.011, 0.016, 0.006]), pen(tone, 0.55 * turned * shape.line))


def _light_on(canvas: Canvas, head: Head, shape: NoseShape, places: tuple[Point, Point, Point]) -> None:
    """The light on ridge and tip."""
    tones = head.light.tones(shape.skin or head.sheet.skin)
    toward = max(-1.0, min(1.0, 3 * head.light.side))
    mid, high, tip = places
    x = 0.5 * high[0] + 0.5 * tip[0] + 0.022 * toward
    y = 0.65 * high[1] + 0.35 * tip[1]
    gleam = pen(mix(tones.lit, tones.edge, 0.45), 0.6)
    canvas.drawOval(skia.Rect.MakeLTRB(x - 0.026, y - 0.03, x + 0.026, y + 0.03), gleam)
    line = [
        (mid[0] + 0.012 * toward, mid[1] - 0.06),
        (0.5 * (mid[0] + high[0]) + 0.014 * toward, 0.5 * (mid[1] + high[1])),
    ]
    canvas.drawPath(blade(line, [0.004, 0.016]), pen(tones.lit, 0.4))
