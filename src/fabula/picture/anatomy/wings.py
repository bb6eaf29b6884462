"""Wings: a fairy's four, thin as a dragonfly's, that beat and shimmer behind the body."""

from functools import lru_cache
from math import cos, degrees, pi, sin

from fabula.picture.anatomy.figure import Figure
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade, smooth
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas

_UPPER = ((0.0, 0.0), (0.16, -0.30), (0.52, -0.74), (0.90, -0.86), (1.02, -0.62), (0.86, -0.26), (0.48, -0.02))
_LOWER = ((0.0, 0.0), (0.34, 0.02), (0.66, 0.20), (0.72, 0.50), (0.52, 0.66), (0.28, 0.44), (0.1, 0.16))
_VEINS = (
    (
        ((0.03, -0.03), (0.36, -0.36), (0.88, -0.74)),
        ((0.04, -0.02), (0.44, -0.24), (0.92, -0.52)),
        ((0.05, 0.0), (0.4, -0.1), (0.78, -0.28)),
    ),
    (((0.04, 0.02), (0.36, 0.14), (0.62, 0.34)), ((0.03, 0.03), (0.26, 0.24), (0.50, 0.56))),
)


def flutter(canvas: Canvas, figure: Figure) -> None:
    """Both pairs at the back; canvas in metres."""
    bones, size = figure.bones, 0.40 * figure.sheet.height_metres
    root = bones.chest
    beat = 0.5 + 0.5 * sin(figure.seconds * 2 * pi * 2.6)
    for side in (-1, 1):
        # the wing on the far side of a turned body is foreshortened
        wide = cos(bones.chest_yaw) * (0.80 + 0.20 * beat)
        lean = 0.55 * abs(sin(bones.chest_yaw))
        for pair, outline in ((1, _LOWER), (0, _UPPER)):
            canvas.save()
            canvas.translate(root.seen[0] - 0.10 * size * sin(bones.chest_yaw), root.seen[1] + 0.16 * size)
            canvas.scale(size, size)
            canvas.rotate(degrees(side * 0.10 * (beat - 0.5) * (1 if pair == 0 else -1)))
            back = -sin(bones.chest_yaw) * lean
            canvas.concat(skia.Matrix.MakeAll(side * max(wide, 0.25) + 1.2 * back, 0, 0, 0, 1, 0, 0, 0, 1))
            _wing(canvas, figure, outline, pair, side)
            canvas.restore()


def _wing(canvas: Canvas, figure: Figure, outline: tuple[tuple[float, float], ...], pair: int, side: int) -> None:
    shimmer = 0.5 + 0.5 * sin(1.7 * figure.seconds + 1.9 * pair + 0.8 * side)
    path = _outline(outline)
    step = round(shimmer * 48)
    canvas.drawPath(path, _film(figure.light, figure.sheet.accent, False, step))
    canvas.save()
    canvas.scale(0.64, 0.64)
    canvas.drawPath(path, _film(figure.light, figure.sheet.accent, True, step))
    canvas.restore()
    for vein in _VEINS[pair]:
        canvas.drawPath(blade(vein, [0.022, 0.016, 0.004]), _vein(figure.light, figure.sheet.accent))
    canvas.drawPath(path, _border(figure.light, figure.sheet.accent))
    tip = (0.86, -0.62) if pair == 0 else (0.52, 0.44)
    for step in range(3):
        turn = (0.37 * step + 0.31 * figure.seconds + 0.2 * pair) % 1.0
        spark = sin(pi * turn) ** 2
        x, y = tip[0] * (0.35 + 0.28 * step), tip[1] * (0.35 + 0.28 * step)
        canvas.drawCircle(x, y, 0.026 * spark, _spark(figure.light))


@lru_cache(maxsize=8)
def _outline(outline: tuple[tuple[float, float], ...]) -> "skia.Path":
    return smooth(outline)


@lru_cache(maxsize=128)
def _film(light: Light, accent: str, inner: bool, step: int) -> "skia.Paint":
    """The skin of a wing in a step of its shimmer, and its paler inside; flat, for a gradient so large costs much."""
    share = step / 48
    own = mix(from_hex(accent), (1.0, 1.0, 1.0), 0.55)
    cool, warm = mix(own, (0.62, 0.85, 1.0), 0.65), mix(own, (1.0, 0.82, 0.95), 0.5)
    colour = mix(cool, warm, 1.0 - share if inner else share)
    return pen(light.tones(colour).edge, 0.34) if inner else pen(light.tones(colour).lit, 0.52)


@lru_cache(maxsize=16)
def _vein(light: Light, accent: str) -> "skia.Paint":
    return pen(light.tones(mix(from_hex(accent), (1.0, 1.0, 1.0), 0.35)).base, 0.6)


@lru_cache(maxsize=16)
def _border(light: Light, accent: str) -> "skia.Paint":
    return stroke(shade(light.tones(mix(from_hex(accent), (1.0, 1.0, 1.0), 0.6)).edge, 0.05), 0.02, 0.85)


@lru_cache(maxsize=16)
def _spark(light: Light) -> "skia.Paint":
    return pen(mix((1.0, 1.0, 1.0), light.key, 0.2), 0.9)
