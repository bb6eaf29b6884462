"""Toning: how light lies on a body's forms - base to lit across the body, a shaded side, a lit edge."""

from functools import lru_cache

from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.swatches import ROW, Swatch
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import argb, pen, skia, stroke
from fabula.picture.stage import Canvas


class Toner:
    """The pens of one body in one light; `middle` and `half` metres are the span that the light runs over."""

    def __init__(self, light: Light, middle: float, half: float):
        self.light = light
        side = max(light.side, 0.35) if light.side >= 0 else min(light.side, -0.35)
        self._way = (side, -0.55)
        self._matrix = skia.Matrix()
        start, end = (middle - half, middle + half) if light.side >= 0 else (middle + half, middle - half)
        self._matrix.setScaleTranslate(end - start, 1.0, start, 0.0)
        self._span = (middle - half, middle + half)
        self._pens: dict[str | Colour, skia.Paint] = {}

    def pen(self, colour: str | Colour) -> "skia.Paint":
        """The pen of a local colour, from base to lit across the body."""
        found = self._pens.get(colour)
        if found is None:
            found = skia.Paint(AntiAlias=True, Dither=True)
            found.setShader(_across(self.light, colour).makeWithLocalMatrix(self._matrix))
            self._pens[colour] = found
        return found

    def fill(self, canvas: Canvas, path: "skia.Path", colour: str | Colour, deep: float, rim: float = 0.006) -> None:
        """Fill a form: `deep` metres of shaded side, `rim` metres of lit edge beyond its outline."""
        if canvas.quickReject(path.getBounds()):
            return
        x, y = self._way
        dark, edge = _sides(self.light, colour)
        if rim:
            canvas.save()
            canvas.translate(rim * x, rim * y)
            canvas.drawPath(path, edge)
            canvas.restore()
        self.lay(canvas, path, colour)
        if deep:
            moved = skia.Path()
            path.offset(deep * x, deep * y, moved)
            _shaded_side(canvas, path, moved, dark)

    def tone(self, colour: str | Colour, x: float) -> "skia.Paint":
        """The plain tone of a local colour at `x` metres: for small things."""
        start, end = self._span
        band = min(max(int((x - start) / (end - start) * _BANDS), 0), _BANDS - 1)
        return _banded(self.light, colour)[band]

    def lay(self, canvas: Canvas, path: "skia.Path", colour: str | Colour) -> None:
        """Fill a form with its tones from base to lit; what is small gets one tone."""
        box = path.getBounds()
        if canvas.quickReject(box):
            return
        start, end = self._span
        if box.width() < (end - start) / _BANDS:
            canvas.drawPath(path, self.tone(colour, box.centerX()))
        else:
            _swatch(self.light, colour).lay(canvas, path, (start, 0.0, end, 1.0))

    def line(self, colour: str | Colour, width: float, alpha: float = 1.0) -> "skia.Paint":
        """The pen of folds and seams in a local colour."""
        return _fold(self.light, colour, round(width, 4), round(alpha, 2))

    def flat(self, colour: str | Colour) -> "skia.Paint":
        """A local colour's shaded tone, plain."""
        return _sides(self.light, colour)[0]

    def lit(self, colour: str | Colour) -> "skia.Paint":
        """A local colour's lit tone, plain."""
        return _lit(self.light, colour)


_BANDS = 24
"""In how many tones a body's small things are laid from its base to its lit side; two differ by a step of 255."""


def _shaded_side(canvas: Canvas, path: "skia.Path", moved: "skia.Path", paint: "skia.Paint") -> None:
    """Paint what of a form lies outside of its moved self."""
    try:
        canvas.drawPath(skia.Op(path, moved, skia.PathOp.kDifference_PathOp), paint)
    except RuntimeError:
        # Skia gives up on some outlines that nearly coincide; a clip is slower and always right
        canvas.save()
        canvas.clipPath(moved, skia.ClipOp.kDifference, True)
        canvas.drawPath(path, paint)
        canvas.restore()


@lru_cache(maxsize=256)
def _banded(light: Light, colour: str | Colour) -> "tuple[skia.Paint, ...]":
    tones = light.tones(colour)
    half = mix(tones.dark, tones.base, 0.45)
    shares = [(i + 0.5) / _BANDS for i in range(_BANDS)]
    if light.side < 0:
        shares.reverse()
    return tuple(
        pen(mix(half, tones.base, share / 0.45) if share < 0.45 else mix(tones.base, tones.lit, (share - 0.45) / 0.55))
        for share in shares
    )


@lru_cache(maxsize=256)
def _swatch(light: Light, colour: str | Colour) -> Swatch:
    start, end = (0.0, 1.0) if light.side >= 0 else (1.0, 0.0)
    turned = skia.Matrix()
    turned.setScaleTranslate(end - start, 1.0, start, 0.0)
    shade_across = skia.Paint(Dither=True)
    shade_across.setShader(_across(light, colour).makeWithLocalMatrix(turned))
    return Swatch(shade_across, (0.0, 0.0, 1.0, 1.0), ROW)


@lru_cache(maxsize=512)
def _across(light: Light, colour: str | Colour) -> "skia.Shader":
    tones = light.tones(colour)
    half = mix(tones.dark, tones.base, 0.45)
    # so near to each other that no more stops are needed, and few are quick
    shades = [argb(half), argb(tones.base), argb(tones.lit)]
    return skia.GradientShader.MakeLinear([skia.Point(0, 0), skia.Point(1, 0)], shades, [0.0, 0.45, 1.0])


@lru_cache(maxsize=512)
def _sides(light: Light, colour: str | Colour) -> "tuple[skia.Paint, skia.Paint]":
    tones = light.tones(colour)
    return pen(shade(tones.dark, -0.02)), pen(mix(tones.lit, tones.edge, 0.7))


@lru_cache(maxsize=512)
def _lit(light: Light, colour: str | Colour) -> "skia.Paint":
    return pen(light.tones(colour).lit)


@lru_cache(maxsize=1024)
def _fold(light: Light, colour: str | Colour, width: float, alpha: float) -> "skia.Paint":
    return stroke(shade(light.tones(colour).dark, -0.05), width, alpha)
