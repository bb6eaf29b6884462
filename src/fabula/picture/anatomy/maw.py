"""The maw: an animal's speaking mouth - a cleft lip over a jaw that drops, with teeth, fangs and a tongue."""

from functools import lru_cache
from math import sin, sqrt
from typing import NamedTuple

from fabula.film import Face
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.masses import smooth
from fabula.picture.anatomy.skull import Skull
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import Point, pen, skia, stroke
from fabula.picture.stage import Canvas

_COUNT = 13
_PLACES = tuple(-1.0 + 2.0 * i / (_COUNT - 1) for i in range(_COUNT))


class MawStyle(NamedTuple):
    """Where the mouth is (head units, z toward the face's front) and how it is built.

    `half` is half its width at rest, `wrap` how far its corners lie behind its middle, `drop` the way of the jaw,
    `lobes` the depth of the two curves of the upper lip, `fangs` and `teeth` the lengths of the teeth, `buck` the
    width of two front teeth that always show a little. `curl` is how far a smile lifts the corners.
    """

    y: float
    z: float
    half: float
    wrap: float = 0.25
    drop: float = 0.5
    lobes: float = 0.09
    fangs: float = 0.12
    teeth: float = 0.1
    buck: float = 0.0
    curl: float = 0.8
    line: float = 0.028


class Lips(NamedTuple):
    """The edges of the mouth as seen, left to right, how far it is open, and how its parts show."""

    upper: list[Point]
    lower: list[Point]
    gap: float
    ring: float


def gap_of(style: MawStyle, face: Face) -> float:
    """How far the mouth is open in its middle, head units."""
    pursed = 0.10 * face.round
    parted = 0.05 * max(face.teeth, 0.0) + 0.04 * face.sneer
    opened = face.open * (1.5 - 0.5 * face.open)
    gap = style.drop * (opened + (pursed + parted) * (1 - 0.5 * face.open) + 0.16 * face.tongue * (1 - face.open))
    return gap * (1.0 - min(face.press, 1.0)) * (1.0 - 0.8 * min(face.tuck, 1.0))


def lips_of(style: MawStyle, face: Face, skull: Skull) -> Lips:
    """The lips now, turned with the skull."""
    gap = gap_of(style, face)
    pursed, pressed, smile = min(face.round, 1.0), min(face.press, 1.0), face.smile
    slack = face.open * (1.0 - min(max(1.5 * smile, 0.0), 1.0)) * (1 - 0.6 * max(face.width, 0.0))
    half = style.half * (1 + 0.34 * face.width + 0.2 * smile - 0.36 * pursed - 0.16 * pressed - 0.16 * slack)
    half = max(half, 0.3 * style.half)
    lobes = style.lobes * (1 - 0.75 * pursed) * (1 - 0.9 * pressed) * (1 - 0.6 * min(face.tuck, 1.0))
    parted = gap / (gap + 0.05)
    upper, lower = [], []
    for s in _PLACES:
        a = abs(s)
        bump = 4 * a * (1 - a)
        curve = style.half * (0.42 * slack - style.curl * smile) * a * a * (1 - 0.55 * pursed) + 0.02 * pressed
        over = curve + lobes * bump - 0.5 * pursed * gap * sqrt(max(1 - s * s, 0.0)) - 0.09 * face.sneer * bump
        arch = min(0.35 + 0.65 * pursed + 0.35 * slack, 1.0)
        bowl = sqrt(1 - s * s) * arch + (1 - a**2.6) * (1 - arch)
        sag = curve + lobes * bump * (1 - parted) + gap * bowl * (1 - 0.5 * pursed)
        z = style.z - style.wrap * (s * half / style.half) ** 2 + 0.08 * pursed
        top = skull.through(s * half, style.y + over, z)
        low = skull.through(s * half * (1 - 0.06 * parted), style.y + max(sag, over), z - 0.3 * gap)
        upper.append((top.x, top.y))
        lower.append((low.x, low.y))
    return Lips(_held(upper), _held(lower), gap, pursed)


def _held(edge: list[Point]) -> list[Point]:
    """An edge of the mouth that ends where it goes around the muzzle, instead of showing through it."""
    middle = _COUNT // 2
    held = [edge[middle]]
    for way in (1, -1):
        last = edge[middle]
        for step in range(1, middle + 1):
            place = edge[middle + way * step]
            if way * (place[0] - last[0]) > 0.004:
                last = place
            else:
                last = (last[0] + way * 0.004, last[1] + 0.08 * (place[1] - last[1]))
            if way > 0:
                held.append(last)
            else:
                held.insert(0, last)
    return held


@lru_cache(maxsize=64)
def _inks(light: Light, lips: str, dark: Colour) -> dict[str, Colour]:
    flesh = light.tones(mix(from_hex(lips), from_hex("#e0606a"), 0.5)).base
    return {
        "hollow": mix(light.tones("#4a1420").base, (0.16, 0.03, 0.07), 0.6),
        "tongue": flesh,
        "groove": shade(flesh, -0.1),
        "teeth": mix(light.tones("#fbf7ec").base, from_hex("#fffaf0"), 0.5),
        "line": light.tones(dark).base,
    }


def draw_maw(canvas: Canvas, style: MawStyle, head: Head, dark: Colour) -> Lips:
    """Paint the mouth; `dark` is the colour of its line."""
    face = head.face
    lips = lips_of(style, face, head.skull)
    inks = _inks(head.light, head.sheet.lips, dark)
    if lips.gap > 1e-4:
        _hollow(canvas, style, face, lips, inks)
    if style.buck:
        _buck(canvas, style, face, lips, inks)
    _tucked(canvas, style, face, lips, inks)
    weight = style.line * (1 + 0.4 * min(face.press, 1.0))
    under = stroke(inks["line"], 0.7 * weight, 0.85 * min(lips.gap / 0.1, 1.0))
    canvas.drawPath(smooth(lips.lower, closed=False), under)
    if lips.ring > 0.01:
        ring = smooth([*lips.upper, *lips.lower[::-1]])
        canvas.drawPath(ring, stroke(shade(inks["tongue"], -0.06), 2.4 * style.line * lips.ring, 0.75 * lips.ring))
    canvas.drawPath(smooth(lips.upper, (_COUNT // 2,), closed=False), stroke(inks["line"], weight))
    _corners(canvas, style, face, lips, inks["line"])
    return lips


def _hollow(canvas: Canvas, style: MawStyle, face: Face, lips: Lips, inks: dict[str, Colour]) -> None:
    opening = smooth([*lips.upper, *lips.lower[::-1]], (0, _COUNT - 1, _COUNT, 2 * _COUNT - 1))
    canvas.save()
    canvas.clipPath(opening, True)
    canvas.drawPaint(pen(inks["hollow"]))
    shown = min(max(face.teeth, 0.0), 1.0)
    canvas.drawPath(_row(lips.upper, style.teeth * (0.35 + 1.15 * shown), 1.0), pen(inks["teeth"]))
    _fangs(canvas, style, lips, inks, (0.7 + 0.5 * face.sneer) * (1 - 0.85 * lips.ring))
    _tongue(canvas, style, face, lips, inks)
    if shown > 0.5:
        canvas.drawPath(_row(lips.lower, style.teeth * 2.6 * (shown - 0.5), -1.0), pen(inks["teeth"]))
        bite = [((p[0] + q[0]) / 2, (p[1] + q[1]) / 2) for p, q in zip(lips.upper, lips.lower, strict=True)]
        clench = 2 * (shown - 0.5) * max(1.0 - 2.2 * lips.gap, 0.0)
        canvas.drawPath(smooth(bite, closed=False), stroke(inks["hollow"], 0.6 * style.line, clench))
    canvas.restore()


def _row(edge: list[Point], height: float, way: float) -> "skia.Path":
    """A row of teeth that hangs from an edge of the mouth."""
    inner = edge[1:-1]
    ends = [(x, y + way * height * (1 - abs(_PLACES[i + 1]) ** 3)) for i, (x, y) in enumerate(inner)]
    return smooth([*inner, *ends[::-1]], (0, len(inner) - 1, len(inner), 2 * len(inner) - 1))


def _fangs(canvas: Canvas, style: MawStyle, lips: Lips, inks: dict[str, Colour], long: float) -> None:
    if not style.fangs:
        return
    paint = pen(inks["teeth"])
    for index in (3, _COUNT - 4):
        x, y = lips.upper[index]
        side = lips.upper[index + 1][0] - lips.upper[index - 1][0]
        half = 0.42 * side
        tip = (x + (0.1 if index > 6 else -0.1) * side, y + style.fangs * 1.35 * long)
        path = skia.Path()
        path.moveTo(x - half, y - 0.03)
        path.quadTo(x - half * 0.5, y + 0.6 * style.fangs, *tip)
        path.quadTo(x + half * 0.6, y + 0.6 * style.fangs, x + half, y - 0.03)
        canvas.drawPath(path, paint)


def _tongue(canvas: Canvas, style: MawStyle, face: Face, lips: Lips, inks: dict[str, Colour]) -> None:
    shown = min(max(face.tongue, 0.0), 1.0)
    middle = _COUNT // 2
    x, low = lips.lower[middle]
    top = lips.upper[middle][1]
    span = lips.lower[-3][0] - lips.lower[2][0]
    wide = span * (0.4 - 0.06 * shown)
    rise = low - (low - top) * (0.34 + 0.48 * shown)
    tall = max(low - rise, 0.02) + 0.06
    canvas.drawOval(skia.Rect.MakeLTRB(x - wide, rise, x + wide, rise + 2 * tall), pen(inks["tongue"]))
    canvas.drawLine(x, rise + 0.25 * tall, x, rise + tall, stroke(inks["groove"], 0.022))


def _buck(canvas: Canvas, style: MawStyle, face: Face, lips: Lips, inks: dict[str, Colour]) -> None:
    """Two front teeth under the cleft; hidden by pressed or pursed lips."""
    long = style.teeth * (0.9 + 0.5 * face.open + 0.4 * face.teeth)
    long *= (1 - min(face.press, 1.0)) * (1 - 0.7 * lips.ring)
    if long <= 0.004:
        return
    middle = _COUNT // 2
    x, y = lips.upper[middle]
    turned = (lips.upper[middle + 1][0] - lips.upper[middle - 1][0]) * (_COUNT - 1) / 4
    half = style.buck * max(turned / style.half, 0.2)
    for left, right in ((x - half, x - 0.008), (x + 0.008, x + half)):
        tooth = skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(left, y - 0.03, right, y + long + 0.015), 0.03, 0.03)
        canvas.drawRRect(tooth, pen(inks["teeth"]))


def _tucked(canvas: Canvas, style: MawStyle, face: Face, lips: Lips, inks: dict[str, Colour]) -> None:
    """The upper teeth on the lower lip, which is drawn in: f and v."""
    tuck = min(max(face.tuck, 0.0), 1.0)
    if tuck <= 0.01:
        return
    inner = lips.upper[3:-3]
    deep = 0.8 * style.teeth * tuck + 0.02
    ends = [(x, y + deep) for x, y in inner]
    path = smooth([*inner, *ends[::-1]], (0, len(inner) - 1, len(inner), 2 * len(inner) - 1))
    canvas.drawPath(path, pen(inks["teeth"], tuck))
    # the lip runs under the teeth from corner to corner: a mouth, and nothing that floats on the chin
    below = [lips.upper[1], *((x, y + 0.02 * tuck) for x, y in ends), lips.upper[-2]]
    canvas.drawPath(smooth(below, closed=False), stroke(inks["line"], 0.85 * style.line, tuck))


def _corners(canvas: Canvas, style: MawStyle, face: Face, lips: Lips, line: Colour) -> None:
    """The creases where the lips end: dimples of a smile, pinched when pressed."""
    size = 0.06 * min(max(face.smile, 0.0), 1.0) + 0.05 * min(face.press, 1.0)
    for end, inner in ((lips.upper[0], lips.upper[2]), (lips.upper[-1], lips.upper[-3])):
        span = end[0] - inner[0]
        reach = min(abs(span) / 0.09, 1.0)
        if reach < 0.1 or size < 0.004:
            continue
        out = (1.0 if span > 0 else -1.0) * reach
        path = skia.Path()
        path.moveTo(end[0] - out * 0.35 * size, end[1] - 0.75 * size)
        path.quadTo(end[0] + out * 0.7 * size, end[1] - 0.3 * size, end[0] + out * 0.3 * size, end[1] + 0.7 * size)
        canvas.drawPath(path, stroke(line, style.line * 0.6, 0.8 * reach * min(size / 0.04, 1.0)))


def loll(canvas: Canvas, style: MawStyle, head: Head, amount: float) -> None:
    """The tongue hanging over the lower lip, as of a happy dog; `amount` 0 to 1."""
    if amount <= 0.01:
        return
    lips = lips_of(style, head.face, head.skull)
    inks = _inks(head.light, head.sheet.lips, from_hex("#2a2024"))
    middle = _COUNT // 2
    x, y = lips.lower[middle]
    half = 0.27 * abs(lips.lower[-3][0] - lips.lower[2][0])
    long = (0.10 + 0.16 * amount) * (1 + 0.06 * sin(9.0 * head.seconds))
    top = y - 0.5 * lips.gap
    low = y + long * amount
    path = smooth([(x - half, top), (x - half, (top + low) / 2), (x - 0.6 * half, low - 0.02), (x, low + 0.02),
                   (x + 0.6 * half, low - 0.02), (x + half, (top + low) / 2), (x + half, top)])  # fmt: skip
    canvas.drawPath(path, pen(inks["tongue"]))
    canvas.drawLine(x, top + 0.03, x, low - 0.05, stroke(inks["groove"], 0.024, amount))
