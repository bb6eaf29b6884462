"""The snout: a dragon's muzzle and jaw, which speak as far as a snout can - teeth, tongue, lips of horn."""

from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from fabula.film import Face
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.forms import Ellipse, crescent, hull, round_off
from fabula.picture.anatomy.skull import Skull
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import Point, pen, polygon, skia, stroke
from fabula.picture.stage import Canvas

_MAW = from_hex("#4a1522")
_TONGUE = from_hex("#d8606a")
_TOOTH = from_hex("#fff6e0")


@dataclass(frozen=True)
class Snout:
    """Where muzzle and jaw are in one moment, head units; `tip` is the muzzle's front, `jaw` the lower jaw's."""

    root: Ellipse
    tip: Ellipse
    jaw_root: Ellipse
    jaw: Ellipse
    corner: float
    lift: float


def snout(skull: Skull, face: Face) -> Snout:
    """The snout of a face: the jaw drops, lips push forward, the nose wrinkles."""
    push = 0.12 * face.round
    narrow = 1 - 0.22 * face.round + 0.07 * face.width
    shut = min(max(face.press, 0.85 * face.tuck), 1.0)
    drop = 0.46 * face.open * (1 - 0.5 * face.tuck) - 0.035 * shut
    lift = 0.58 + push
    rise = 0.05 * face.sneer
    return Snout(
        _girth(skull, (0.0, 0.30), 0.05, (0.60, 0.44, 0.34)),
        _girth(skull, (0.0, 0.36 - rise), lift, (0.50 * (1 - 0.10 * face.round), 0.34, 0.275)),
        _girth(skull, (0.0, 0.50 + 0.25 * drop), 0.05, (0.50, 0.42, 0.24)),
        _girth(skull, (0.0, 0.585 + drop), lift - 0.06 - 0.06 * face.tuck, (0.45 * narrow, 0.30, 0.19)),
        0.55 + 0.04 * face.width + 0.06 * face.smile,
        lift,
    )


def _girth(skull: Skull, place: Point, lift: float, size: tuple[float, float, float]) -> Ellipse:
    """A round section of half width, half depth and half height about a place, as the lens sees it."""
    spot = skull.at(*place, lift)
    cy, sy, _, _ = skull._turn
    return (spot.x, spot.y, sqrt((size[0] * cy) ** 2 + (size[1] * sy) ** 2), size[2])


def draw_jaw(canvas: Canvas, head: Head, form: Snout) -> None:
    """The lower jaw with what is seen in the mouth; drawn before the muzzle."""
    face, light = head.face, head.light
    jaw = hull([form.jaw_root, form.jaw])
    round_off(canvas, jaw, light, head.sheet.skin_light)
    crescent(canvas, jaw, light, head.sheet.skin_light, 0.03)
    x, y, wide, high = form.jaw
    gape = max(face.open, 0.0)
    if gape <= 0.001:
        return
    roof = (form.tip[0], form.tip[1] + 0.10, 0.86 * form.tip[2] * (1 - 0.3 * face.round), 0.10)
    floor = (x, y - 0.035, 0.86 * wide, max(high - 0.055, 0.02))
    back = (0.5 * (form.root[0] + form.jaw_root[0]), form.jaw_root[1] - 0.06, 0.80 * form.jaw_root[2], 0.10)
    maw = hull([roof, floor, back])
    canvas.save()
    canvas.clipPath(maw, True)
    canvas.drawPath(maw, pen(light.tones(_MAW).base))
    _tongue(canvas, head, form)
    _teeth(canvas, head, floor, up=True)
    canvas.restore()


def _tongue(canvas: Canvas, head: Head, form: Snout) -> None:
    """The tongue lies in the jaw, and comes up to the teeth for th, d, n, l."""
    x, y, wide, high = form.jaw
    up = 0.16 * head.face.tongue * (0.4 + 0.6 * (1 - min(head.face.open * 1.6, 1.0)))
    tones = head.light.tones(_TONGUE)
    tip: Ellipse = (x, y + 0.05 - up, 0.58 * wide, 0.62 * high)
    canvas.drawPath(hull([tip, (x, y + 0.12, 0.55 * wide, 0.5 * high)]), pen(tones.base))
    canvas.drawLine(x, y - up, x, y + 0.14, stroke(tones.dark, 0.02))


def _teeth(canvas: Canvas, head: Head, lip: Ellipse, *, up: bool) -> None:
    """A row of small teeth along a lip."""
    x, y, wide, high = lip
    shown = 0.03 + 0.075 * head.face.teeth if up else 0.05 + 0.10 * head.face.teeth
    tips: list[Point] = []
    start = y + 0.72 * high if up else y
    for i in range(15):
        angle = pi * (0.12 + 0.76 * i / 14)
        px, py = x - wide * cos(angle), start + (high if not up else 0.26 * high) * sin(angle)
        tips.append((px, py - (shown if up else -shown) * (i % 2)))
    back = start + (0.2 if up else 0.02)
    base = [(x + 0.9 * wide, back), (x - 0.9 * wide, back)]
    canvas.drawPath(polygon(tips + base), pen(head.light.tones(_TOOTH).base))


def draw_muzzle(canvas: Canvas, head: Head, form: Snout) -> None:
    """Upper teeth, the muzzle, nostrils and the corners of the smile."""
    light, sheet, face = head.light, head.sheet, head.face
    x, y, wide, high = form.tip
    if face.open > 0.001:
        gape = min(face.open * 5, 1.0)
        row: Ellipse = (x, y - 0.02, 0.84 * wide, high - 0.03 + 0.02 * gape)
        _teeth(canvas, head, row, up=False)
    _fangs(canvas, head, form)
    muzzle = hull([form.root, form.tip])
    tones = light.tones(sheet.skin)
    canvas.drawPath(muzzle, stroke(shade(tones.dark, -0.03), 0.05, 0.7))
    round_off(canvas, muzzle, light, sheet.skin)
    crescent(canvas, muzzle, light, sheet.skin, 0.03)
    canvas.drawPath(hull([(x, y - 0.06, 0.86 * wide, 0.70 * high)]), pen(tones.lit, 0.5))
    _smile(canvas, head, form, tones.dark)
    _nostrils(canvas, head, form)


def _fangs(canvas: Canvas, head: Head, form: Snout) -> None:
    """Two fangs that a friendly dragon cannot hide."""
    x, y, wide, high = form.tip
    long = 0.10 + 0.05 * head.face.sneer + 0.05 * head.face.tuck
    for side in (1, -1):
        px = x + side * 0.60 * wide
        py = y + high * 0.74
        tooth = [(px - 0.055, py - 0.04), (px + 0.055, py - 0.04), (px - side * 0.01, py + long)]
        canvas.drawPath(polygon(tooth), pen(head.light.tones(_TOOTH).base))


def _smile(canvas: Canvas, head: Head, form: Snout, dark: Colour) -> None:
    """The line of the lips: along the muzzle's edge and up, or down, on the cheeks."""
    x, y, wide, high = form.tip
    skull, smile = head.skull, head.face.smile
    line: list[Point] = []
    for side in (-1, 1):
        end = skull.at(side * form.corner, 0.46 - 0.20 * smile, 0.10)
        middle = skull.at(side * 0.54, 0.53 - 0.04 * smile, 0.25)
        arc = [(x + side * wide * cos(a), y + (high - 0.012) * sin(a)) for a in (0.55, 0.85, 1.15, 1.4)]
        # the corner that is turned away draws back behind the muzzle's edge
        away = min(max(1.0 - side * skull.yaw / 0.38, 0.0), 1.0)
        seen = [away * min(max(4 * spot.front + 0.4, 0.0), 1.0) for spot in (end, middle)]
        (ax, ay) = arc[0]
        half = [
            (ax + (spot.x - ax) * share, ay + (spot.y - ay) * share)
            for spot, share in zip((end, middle), seen, strict=True)
        ] + arc
        line += half if side < 0 else half[::-1]
    path = skia.Path()
    path.moveTo(*line[0])
    for one, two in zip(line[1:], [*line[2:], line[-1]], strict=True):
        path.quadTo(*one, (one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
    canvas.drawPath(path, stroke(shade(dark, -0.10), 0.032 + 0.012 * head.face.press))


def _nostrils(canvas: Canvas, head: Head, form: Snout) -> None:
    tones = head.light.tones(head.sheet.skin)
    flare = 1 + 0.35 * head.face.sneer + 0.25 * max(-head.face.brow_tilt, 0.0)
    for side in (1, -1):
        spot = head.skull.at(side * 0.20, 0.245 - 0.05 * head.face.sneer, form.lift + 0.16)
        canvas.save()
        canvas.translate(spot.x, spot.y)
        canvas.rotate(-22 * side)
        across = 0.075 * flare * max(abs(cos(head.skull.yaw)), 0.35)
        canvas.drawOval(skia.Rect.MakeLTRB(-across * 1.35, -0.066, across * 1.35, 0.055), pen(tones.lit))
        canvas.drawOval(
            skia.Rect.MakeLTRB(-across, -0.045 * flare, across, 0.045 * flare), pen(shade(tones.dark, -0.2))
        )
        canvas.restore()


def draw_smoke(canvas: Canvas, head: Head, form: Snout) -> None:
    """A little smoke from the nostrils, more of it in anger."""
    heat = 0.30 + 0.35 * max(-head.face.brow_tilt, 0.0) + 0.10 * head.face.sneer
    colour = mix(head.light.fill, (1.0, 1.0, 1.0), 0.7)
    for side in (1, -1):
        spot = head.skull.at(side * 0.22, 0.20, form.lift + 0.2)
        for puff in range(3):
            age = (0.42 * head.seconds + puff / 3 + 0.17 * side) % 1.0
            drift = side * (0.06 + 0.34 * age) + 0.05 * sin(5 * age + puff)
            radius = 0.05 + 0.13 * age
            canvas.drawCircle(
                spot.x + drift, spot.y - 0.75 * age, radius, pen(colour, heat * sin(pi * age) * (1 - age))
            )
