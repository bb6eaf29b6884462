"""Coats: how fur and feathers take the light - a soft turn from dark to lit, a lit edge, a flush, a shadow."""

from functools import lru_cache

from fabula.film import Sheet
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.swatches import Swatch
from fabula.picture.colour import Colour, from_hex, lightness, mix, shade
from fabula.picture.ink import linear, pen, radial, skia
from fabula.picture.stage import Canvas


@lru_cache(maxsize=128)
def _turning(light: Light, colour: str | Colour, depth: float) -> Swatch:
    """The shade of a form over the unit square, dark at the lower left, lit at the upper right, or mirrored."""
    tones = light.tones(colour)
    dark, lit = mix(tones.base, tones.dark, depth), mix(tones.base, tones.lit, depth)
    start, end = ((0.12, 0.9), (0.88, 0.1)) if light.side >= 0 else ((0.88, 0.9), (0.12, 0.1))
    return Swatch(linear(start, end, [dark, tones.base, lit], [0.0, 0.55, 1.0]), (0.0, 0.0, 1.0, 1.0))


@lru_cache(maxsize=256)
def _edging(light: Light, colour: str | Colour) -> "skia.Shader":
    edge = light.tones(colour).edge
    start, end = ((0.0, 0.62), (1.0, 0.2)) if light.side >= 0 else ((1.0, 0.62), (0.0, 0.2))
    return linear(start, end, [edge, edge, edge], [0.0, 0.55, 1.0], [0.0, 0.0, 0.95]).getShader()


@lru_cache(maxsize=64)
def _flush(colour: Colour) -> "skia.Paint":
    return radial((0.0, 0.0), 1.0, [colour, colour, colour], [0.0, 0.5, 1.0], [1.0, 0.55, 0.0])


def clad(canvas: Canvas, path: "skia.Path", light: Light, colour: str | Colour, depth: float = 1.0) -> None:
    """Fill a form with a coat's colour, turned from the dark side to the lit one; `depth` 0 is flat."""
    _turning(light, colour, depth).fit(canvas, path)


def rimmed(
    canvas: Canvas, path: "skia.Path", light: Light, colour: str | Colour, rim: float, depth: float = 1.0
) -> None:
    """Clad a form, with a lit edge of `rim` canvas units outside it on the light's side; cheaper than `edge`."""
    side = max(light.side, 0.35) if light.side >= 0 else min(light.side, -0.35)
    canvas.save()
    canvas.translate(rim * side, -0.5 * rim)
    canvas.drawPath(path, _rim(light, colour))
    canvas.restore()
    clad(canvas, path, light, colour, depth)


@lru_cache(maxsize=256)
def _rim(light: Light, colour: str | Colour) -> "skia.Paint":
    tones = light.tones(colour)
    return pen(mix(tones.lit, tones.edge, 0.7))


def edge(
    canvas: Canvas, path: "skia.Path", light: Light, colour: str | Colour, width: float = 0.035, strength: float = 1.0
) -> None:
    """Light the edge of a form on the light's side, within it; `width` in the canvas' units, `strength` 0 to 1."""
    if strength <= 0:
        return
    bounds, box = path.getBounds(), skia.Matrix()
    box.setScaleTranslate(max(bounds.width(), 1e-4), max(bounds.height(), 1e-4), bounds.left(), bounds.top())
    paint = skia.Paint(AntiAlias=True, Dither=True)
    paint.setShader(_edging(light, colour).makeWithLocalMatrix(box))
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(2 * width)
    paint.setAlphaf(min(strength, 1.0))
    canvas.save()
    canvas.clipPath(path, True)
    canvas.drawPath(path, paint)
    canvas.restore()


def flat(light: Light, colour: str | Colour, alpha: float = 1.0) -> "skia.Paint":
    """A pen in a colour as it is between dark and lit."""
    return pen(light.tones(colour).base, alpha)


def shadow(light: Light, colour: str | Colour, alpha: float = 0.5) -> "skia.Paint":
    """A pen for the shadow that lies on a coat of a colour."""
    return pen(mix(light.tones(colour).dark, (0.05, 0.03, 0.08), 0.22), alpha)


def flush(canvas: Canvas, x: float, y: float, size: tuple[float, float], colour: Colour, strength: float) -> None:
    """A soft oval of colour, half axes `size` in the canvas' units; `strength` 0 to 1."""
    if strength <= 0:
        return
    paint = skia.Paint(_flush(colour))
    paint.setAlphaf(min(strength, 1.0))
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(*size)
    canvas.drawCircle(0, 0, 1, paint)
    canvas.restore()


@lru_cache(maxsize=256)
def blend(first: str, second: str, share: float) -> Colour:
    """Between two colours of a sheet ("#rrggbb")."""
    return mix(from_hex(first), from_hex(second), share)


def marked(sheet: Sheet) -> str:
    """The colour of markings on a coat, "#rrggbb": the sheet's hair, or a darker coat where that could not be told."""
    return _marked(sheet.skin, sheet.hair)


@lru_cache(maxsize=256)
def _marked(coat: str, hair: str) -> str:
    own, fur = from_hex(hair), from_hex(coat)
    if abs(lightness(own) - lightness(fur)) >= 0.13:
        return hair
    darker = shade(fur, -0.2 if lightness(fur) > 0.4 else 0.16, 0.85)
    return "#" + "".join(f"{round(255 * share):02x}" for share in darker)
