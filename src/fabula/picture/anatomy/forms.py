"""Forms: plain volumes as the lens sees them - hulls, capsules, tapers - and how light lies on them and glows."""

from collections.abc import Sequence
from functools import lru_cache
from math import acos, atan2, cos, degrees, pi, sin, sqrt

from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.swatches import Swatch
from fabula.picture.colour import Colour, from_hex, from_oklab, to_oklab
from fabula.picture.ink import Point, linear, pen, polygon, radial, skia
from fabula.picture.stage import Canvas

Ellipse = tuple[float, float, float, float]
"""Middle x and y, half width and half height."""

_STEPS = 40
_AROUND = [(cos(2 * pi * i / _STEPS), sin(2 * pi * i / _STEPS)) for i in range(_STEPS)]


def hull(ellipses: Sequence[Ellipse]) -> "skia.Path":
    """The outline of a skin stretched over ellipses: muzzles, feet, knobs."""
    outline = []
    for nx, ny in _AROUND:
        best, place = -1e9, (0.0, 0.0)
        for x, y, wide, high in ellipses:
            reach = sqrt((wide * nx) ** 2 + (high * ny) ** 2) or 1e-9
            far = x * nx + y * ny + reach
            if far > best:
                best, place = far, (x + wide * wide * nx / reach, y + high * high * ny / reach)
        outline.append(place)
    return ring(outline)


def ring(points: Sequence[Point]) -> "skia.Path":
    """A closed outline without corners that the points pull toward themselves."""
    path = skia.Path()
    x, y = points[-1]
    path.moveTo((x + points[0][0]) / 2, (y + points[0][1]) / 2)
    for (x, y), (ahead_x, ahead_y) in zip(points, [*points[1:], points[0]], strict=True):
        path.quadTo(x, y, (x + ahead_x) / 2, (y + ahead_y) / 2)
    path.close()
    return path


def capsule(start: Point, start_radius: float, end: Point, end_radius: float) -> "skia.Path":
    """A limb's outline between two discs."""
    path = skia.Path()
    length = sqrt((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2)
    if length <= abs(start_radius - end_radius) + 1e-6:
        x, y, radius = (*start, start_radius) if start_radius >= end_radius else (*end, end_radius)
        path.addCircle(x, y, radius)
        return path
    way = degrees(atan2(end[1] - start[1], end[0] - start[0]))
    lean = degrees(acos((start_radius - end_radius) / length))
    path.arcTo(_disc(start, start_radius), way + lean, 360 - 2 * lean, True)
    path.arcTo(_disc(end, end_radius), way - lean, 2 * lean, False)
    path.close()
    return path


def _disc(middle: Point, radius: float) -> "skia.Rect":
    return skia.Rect.MakeLTRB(middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)


def curve(points: Sequence[Point], per_span: int = 6) -> list[Point]:
    """More points on a smooth way through the given ones (at least two)."""
    ends = [points[0], *points, points[-1]]
    way: list[Point] = []
    for i in range(1, len(ends) - 2):
        a, b, c, d = ends[i - 1 : i + 3]
        for step in range(per_span):
            t = step / per_span
            way.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return [*way, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * (b - c) + d - a) * t**3)


def taper(points: Sequence[Point], radii: Sequence[float]) -> "skia.Path":
    """The outline of a horn, a tail or a finger along points, with a half width at each of them."""
    left, right = [], []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        before, after = points[max(i - 1, 0)], points[min(i + 1, last)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        size = sqrt(dx * dx + dy * dy) or 1e-9
        nx, ny = -dy / size * radii[i], dx / size * radii[i]
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return polygon([*left, *reversed(right)])


def shaded(light: Light, colour: str | Colour, left: float, right: float) -> "skia.Paint":
    """A pen that shades a form from `left` to `right`, canvas units, by where the light comes from."""
    start, end = (left, right) if light.side >= 0 else (right, left)
    matrix = skia.Matrix()
    matrix.setScaleTranslate(end - start, 1.0, start, 0.0)
    # with dither Skia takes its quick way through a gradient: 2.5 times as fast as without
    paint = skia.Paint(AntiAlias=True, Dither=True)
    paint.setShader(_across(light, colour, round(abs(light.side), 2)).makeWithLocalMatrix(matrix))
    return paint


@lru_cache(maxsize=512)
def _across(light: Light, colour: str | Colour, strength: float) -> "skia.Shader":
    tones = light.tones(colour)
    stops = [tones.dark, tones.base, tones.lit]
    return linear((0.0, 0.0), (1.0, 0.0), stops, [0.0, 0.5, 1.0]).getShader()


def round_off(canvas: Canvas, path: "skia.Path", light: Light, colour: str | Colour) -> None:
    """Fill a form with its tones, shaded from one side of it to the other."""
    _swatch(light, colour).fit(canvas, path)


@lru_cache(maxsize=512)
def _swatch(light: Light, colour: str | Colour) -> Swatch:
    return light.swatch(colour, 0.0, 1.0)


def fill(canvas: Canvas, path: "skia.Path", light: Light, colour: str | Colour, edge: float = 0.0) -> None:
    """Fill a form with its tones; `edge` is the width of its lit edge in canvas units."""
    round_off(canvas, path, light, colour)
    if edge:
        crescent(canvas, path, light, colour, edge)


def crescent(canvas: Canvas, path: "skia.Path", light: Light, colour: str | Colour, width: float) -> None:
    """The lit edge of a convex form, `width` canvas units where the light meets it."""
    box = path.getBounds()
    across = box.width()
    wide = min(width * min(1.0, 2.5 * abs(light.side)), 0.3 * across)
    if across <= 0 or wide < 1e-5:
        return
    anchor = box.left() if light.side >= 0 else box.right()
    scale = 1 - wide / across
    inner = skia.Path(path)
    matrix = skia.Matrix()
    matrix.setScaleTranslate(scale, 1.0, anchor * (1 - scale), 0.0)
    inner.transform(matrix)
    both = skia.Path(path)
    both.addPath(inner)
    both.setFillType(skia.PathFillType.kEvenOdd)
    canvas.drawPath(both, pen(light.tones(colour).edge, 0.85))


@lru_cache(maxsize=128)
def luminous(colour: str | Colour, lightness: float = 0.86) -> Colour:
    """The colour as a lamp shows it: as bright as `lightness` (OKLab, 0 to 1) and never grey."""
    _, green_red, blue_yellow = to_oklab(from_hex(colour) if isinstance(colour, str) else colour)
    chroma = sqrt(green_red**2 + blue_yellow**2)
    if chroma < 0.02:
        return from_oklab((lightness + 0.06, -0.03, -0.03))
    gain = min(max(0.145 / chroma, 1.0), 5.0)
    return from_oklab((lightness, green_red * gain, blue_yellow * gain))


def halo(canvas: Canvas, middle: Point, radius: float, colour: Colour, strength: float) -> None:
    """A soft light around a lamp, added to what is behind it; `strength` 0 to 1."""
    if strength <= 0.004 or radius <= 0:
        return
    canvas.save()
    canvas.translate(*middle)
    canvas.scale(radius, radius)
    paint = _halo(colour)
    paint.setAlphaf(min(strength, 1.0))
    canvas.drawCircle(0, 0, 1, paint)
    canvas.restore()


@lru_cache(maxsize=64)
def _halo(colour: Colour) -> "skia.Paint":
    falloff = [0.8, 0.45, 0.18, 0.05, 0.0]
    return radial((0, 0), 1.0, [colour] * 5, [0.0, 0.22, 0.48, 0.75, 1.0], falloff, blend="Screen")
