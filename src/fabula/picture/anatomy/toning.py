"""Toning: how light lies on a body's forms - base to lit across the body, a shaded side, a lit edge."""

from functools import lru_cache

from fabula.picture.anatomy.lighting import Light
from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import linear, pen, skia, stroke
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
        x, y = self._way
        dark, edge = _sides(self.light, colour)
        if rim:
            canvas.save()
            canvas.translate(rim * x, rim * y)
            canvas.drawPath(path, edge)
            canvas.restore()
        if not deep:
            canvas.drawPath(path, self.pen(colour))
            return
        canvas.drawPath(path, dark)
        canvas.save()
        canvas.clipPath(path, True)
        moved = skia.Path()
        path.offset(deep * x, deep * y, moved)
        canvas.drawPath(moved, self.pen(colour))
        canvas.restore()

    def line(self, colour: str | Colour, width: float, alpha: float = 1.0) -> "skia.Paint":
        """The pen of folds and seams in a local colour."""
        return _fold(self.light, colour, round(width, 4), round(alpha, 2))

    def flat(self, colour: str | Colour) -> "skia.Paint":
        """A local colour's shaded tone, plain."""
        return _sides(self.light, colour)[0]

    def lit(self, colour: str | Colour) -> "skia.Paint":
        """A local colour's lit tone, plain."""
        return _lit(self.light, colour)


@lru_cache(maxsize=512)
def _across(light: Light, colour: str | Colour) -> "skia.Shader":
    tones = light.tones(colour)
    half = mix(tones.dark, tones.base, 0.45)
    return linear((0.0, 0.0), (1.0, 0.0), [half, tones.base, tones.lit], [0.0, 0.45, 1.0]).getShader()


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
