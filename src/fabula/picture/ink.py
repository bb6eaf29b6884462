"""Ink: the Skia pens and gradients that every brush paints with, mixed in OKLab."""

from collections.abc import Sequence

from fabula.picture.colour import Colour, resample

try:
    import skia
except ImportError as missing:
    raise ImportError(
        "skia cannot be loaded; on a machine without a screen run: apt install libegl1 libgl1 "
        f"(and pip install skia-python where it is missing); the loader said: {missing}"
    ) from missing

__all__ = ["argb", "glow", "linear", "pen", "polygon", "radial", "skia", "stroke"]

Point = tuple[float, float]


def argb(colour: Colour, alpha: float = 1.0) -> int:
    """A colour (sRGB shares 0 to 1) and an opacity 0 to 1 as Skia's packed colour."""
    r, g, b = colour
    opacity = int(min(max(alpha, 0.0), 1.0) * 255 + 0.5)
    return opacity << 24 | int(r * 255 + 0.5) << 16 | int(g * 255 + 0.5) << 8 | int(b * 255 + 0.5)


def pen(colour: Colour, alpha: float = 1.0, *, blend: str = "", blur: float = 0.0) -> "skia.Paint":
    """A filling pen; `blend` is a Skia blend mode's name ("Screen", "SrcATop"), `blur` a sigma in units."""
    paint = skia.Paint(Color=argb(colour, alpha), AntiAlias=True)
    if blend:
        paint.setBlendMode(getattr(skia.BlendMode, f"k{blend}"))
    if blur:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
    return paint


def stroke(colour: Colour, width: float, alpha: float = 1.0) -> "skia.Paint":
    """A stroking pen with round ends; `width` in units."""
    paint = pen(colour, alpha)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(width)
    paint.setStrokeCap(skia.Paint.kRound_Cap)
    return paint


def _stops(
    colours: Sequence[Colour], at: Sequence[float] | None, alphas: Sequence[float]
) -> tuple[list[int], list[float]]:
    shades, places = resample(colours, at, max(24, len(colours)))
    marks = at if at is not None else [i / max(len(alphas) - 1, 1) for i in range(len(alphas))]
    return [argb(c, _between(p, marks, alphas)) for c, p in zip(shades, places, strict=True)], places


def _between(place: float, marks: Sequence[float], values: Sequence[float]) -> float:
    for i in range(len(marks) - 1):
        if place <= marks[i + 1]:
            span = max(marks[i + 1] - marks[i], 1e-9)
            return values[i] + (values[i + 1] - values[i]) * min(max((place - marks[i]) / span, 0.0), 1.0)
    return values[-1]


def linear(
    start: Point,
    end: Point,
    colours: Sequence[Colour],
    at: Sequence[float] | None = None,
    alphas: Sequence[float] | None = None,
    *,
    blend: str = "",
) -> "skia.Paint":
    """A pen that runs through `colours` from `start` to `end` (units), with stops `at` 0 to 1 and an alpha each."""
    shades, places = _stops(colours, at, alphas or [1.0] * len(colours))
    paint = pen((0, 0, 0), blend=blend)
    paint.setShader(skia.GradientShader.MakeLinear([skia.Point(*start), skia.Point(*end)], shades, places))
    paint.setDither(True)
    return paint


def radial(
    centre: Point,
    radius: float,
    colours: Sequence[Colour],
    at: Sequence[float] | None = None,
    alphas: Sequence[float] | None = None,
    *,
    blend: str = "",
) -> "skia.Paint":
    """A pen that runs through `colours` from `centre` out to `radius` (units)."""
    shades, places = _stops(colours, at, alphas or [1.0] * len(colours))
    paint = pen((0, 0, 0), blend=blend)
    paint.setShader(skia.GradientShader.MakeRadial(skia.Point(*centre), max(radius, 1e-3), shades, places))
    paint.setDither(True)
    return paint


def glow(canvas: "skia.Canvas", centre: Point, radius: float, colour: Colour, strength: float) -> None:
    """A soft round light added in screen mode; `strength` 0 to 1 is its opacity in the middle."""
    falloff = [strength, strength * 0.55, strength * 0.22, strength * 0.06, 0.0]
    paint = radial(centre, radius, [colour] * 5, [0.0, 0.22, 0.48, 0.75, 1.0], falloff, blend="Screen")
    canvas.drawCircle(centre[0], centre[1], radius, paint)


def polygon(points: Sequence[Point], *, closed: bool = True) -> "skia.Path":
    """A path through the points, in units."""
    path = skia.Path()
    path.addPoly([skia.Point(float(x), float(y)) for x, y in points], closed)
    return path
