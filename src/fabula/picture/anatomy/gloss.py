"""The gloss: how light lies on hair - three tones across, a shining band, strands, a lit edge, a shadow on the skin."""

from collections.abc import Sequence
from functools import lru_cache
from math import cos, hypot, pi, sin

from fabula.picture.anatomy import face
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade, trace
from fabula.picture.anatomy.mane import Mane
from fabula.picture.anatomy.swatches import Swatch
from fabula.picture.colour import Colour, from_hex, lightness, mix, shade
from fabula.picture.ink import Point, pen, skia, stroke
from fabula.picture.stage import Canvas


def fill(head: Head, half: float, deeper: float = 0.0) -> Swatch:
    """The shade of a mass of hair `half` wide; `deeper` 0 to 0.2 darkens what lies behind."""
    return _across(head.light, from_hex(head.sheet.hair), round(half, 1), round(deeper, 2))


@lru_cache(maxsize=128)
def _across(light: Light, colour: Colour, half: float, deeper: float) -> Swatch:
    return light.swatch(shade(colour, -deeper) if deeper else colour, -half, half)


@lru_cache(maxsize=64)
def shine(light: Light, colour: str) -> Colour:
    """The colour of the light's reflection in hair: bright in dark hair, nearly white in fair hair."""
    own = from_hex(colour)
    return mix(shade(light.tones(own).lit, 0.10 + 0.09 * (1 - lightness(own)), 1.15), light.key, 0.16)


def band(
    canvas: Canvas, head: Head, mass: Mane, inset: float = 0.17, thick: float = 0.10, strength: float = 0.42
) -> None:
    """The shining band along the crown: it stays with the light while the head turns beneath it.

    `inset` is how far inside the mass's edge it lies, `thick` how broad it is, shares of the mass.
    """
    wide, tall = mass.side(1, 0.0)[0], mass.axes[1]
    middle = -pi / 2 + 0.82 * head.light.side
    path = skia.Path()
    for start, end, size in ((-0.52, 0.34, 1.0), (0.44, 0.62, 0.62)):
        places, widths = [], []
        for step in range(7):
            share = step / 6
            angle = middle + (start + (end - start) * share) * (1 if head.light.side >= 0 else -1)
            places.append(((1 - inset) * wide * cos(angle), (1 - inset) * tall * sin(angle)))
            widths.append(thick * size * sin(pi * (0.06 + 0.88 * share)) ** 0.6)
        path.addPath(blade(places, widths))
    canvas.drawPath(path, shine_pen(head, strength))


def shine_pen(head: Head, strength: float) -> "skia.Paint":
    """The pen of the light's reflection in hair; `strength` 0 to 1 is its opacity."""
    return _shine_pen(head.light, head.sheet.hair, strength)


def line_pen(head: Head) -> "skia.Paint":
    """The pen of fine dark lines in hair."""
    return _strand_pen(head.light, head.sheet.hair)


@lru_cache(maxsize=64)
def _shine_pen(light: Light, colour: str, strength: float) -> "skia.Paint":
    return pen(shine(light, colour), strength)


def strands(canvas: Canvas, head: Head, mass: Mane, ways: Sequence[Sequence[Point]], width: float = 0.026) -> None:
    """Fine lines along `ways` (degrees around the head, y) on the mass; they thin out where it turns away."""
    path = skia.Path()
    for way in ways:
        start, middle, end = way[0], way[len(way) // 2], way[-1]
        facing = max(mass.facing(middle[0]), 0.0)
        if facing > 0.02:
            places = [mass.place(angle, y, 0.98)[:2] for angle, y in (start, middle, end)]
            sliver(path, places[0], places[1], places[2], 2 * width * facing**0.7)
    canvas.drawPath(path, line_pen(head))


def sliver(path: "skia.Path", start: Point, middle: Point, end: Point, width: float) -> None:
    """Add a fine line to a path, pointed at both ends, through `middle`, where it is half of `width` thick.

    It is two curves only, which is far cheaper than a brush stroke where there are dozens.
    """
    x, y = 2 * middle[0] - (start[0] + end[0]) / 2, 2 * middle[1] - (start[1] + end[1]) / 2
    dx, dy = end[0] - start[0], end[1] - start[1]
    share = width / 2 / max(hypot(dx, dy), 1e-9)
    path.moveTo(*start)
    path.quadTo(x - dy * share, y + dx * share, *end)
    path.quadTo(x + dy * share, y - dx * share, *start)


@lru_cache(maxsize=64)
def _strand_pen(light: Light, colour: str) -> "skia.Paint":
    return pen(shade(light.tones(colour).dark, -0.06), 0.45)


def rim(canvas: Canvas, head: Head, crest: Sequence[Point], width: float = 0.045) -> None:
    """The lit edge along a mass's crest (from its right end over the crown to its left), on the light's side."""
    side = 1 if head.light.side >= 0 else -1
    half = len(crest) // 2 + 2
    outer = list(crest[:half] if side > 0 else crest[: -half - 1 : -1])
    edge_of(canvas, head, outer, width * abs(head.light.side), side, head.sheet.hair)


def edge_of(canvas: Canvas, head: Head, outer: Sequence[Point], width: float, side: int, colour: str) -> None:
    """A sliver of light inside an outline on its `side`, thickest in its middle, in the edge tone of a colour."""
    last = len(outer) - 1
    inner = []
    for i, (x, y) in enumerate(outer):
        swell = width * max(sin(pi * (0.1 + 0.9 * i / last)), 0.0) ** 0.7
        inner.append((x - side * swell, y + 0.5 * swell))
    path = skia.Path()
    trace(path, outer)
    trace(path, inner[::-1], joined=True)
    path.close()
    canvas.drawPath(path, _edge_pen(head.light, colour))


@lru_cache(maxsize=64)
def _edge_pen(light: Light, colour: str) -> "skia.Paint":
    return pen(light.tones(colour).edge, 0.75)


def shadow(canvas: Canvas, head: Head, path: "skia.Path", deep: float = 0.09) -> None:
    """The soft shadow that what is on the head throws on the face below it."""
    canvas.save()
    canvas.clipPath(face.outline(head), True)
    for share in (1.0, 0.55):
        canvas.save()
        canvas.translate(-0.25 * deep * share * head.light.side, deep * share)
        canvas.drawPath(path, _shadow_pen(head.light, head.sheet.skin))
        canvas.restore()
    canvas.restore()


@lru_cache(maxsize=64)
def _shadow_pen(light: Light, skin: str) -> "skia.Paint":
    return pen(shade(light.tones(skin).dark, -0.05, 1.15), 0.34)


def ringlets(canvas: Canvas, head: Head, dark: "skia.Path", lit: "skia.Path") -> None:
    """Arcs inside curls: shaded ones and lit ones."""
    for path, pencil in (
        (dark, _arc_pen(head.light, head.sheet.hair, False)),
        (lit, _arc_pen(head.light, head.sheet.hair, True)),
    ):
        canvas.drawPath(path, pencil)


@lru_cache(maxsize=64)
def _arc_pen(light: Light, colour: str, lit: bool) -> "skia.Paint":
    tones = light.tones(colour)
    return stroke(shine(light, colour), 0.032, 0.34) if lit else stroke(shade(tones.dark, -0.05), 0.034, 0.5)


def scalp(canvas: Canvas, head: Head, mass: Mane) -> None:
    """The light on a bald head."""
    spot = mass.place(mass.edge - 90 + 28 * head.light.side, -0.72 * mass.axes[1])
    canvas.save()
    canvas.translate(spot.x, spot.y)
    canvas.rotate(14 * head.light.side)
    for size, pencil in ((1.0, 0.16), (0.62, 0.22)):
        box = skia.Rect.MakeLTRB(-0.26 * size, -0.13 * size, 0.26 * size, 0.13 * size)
        canvas.drawOval(box, _gleam_pen(head.light, head.sheet.skin, pencil))
    canvas.restore()


@lru_cache(maxsize=64)
def _gleam_pen(light: Light, skin: str, strength: float) -> "skia.Paint":
    return pen(light.tones(skin).edge, strength)


def shorn(canvas: Canvas, head: Head, mass: Mane, path: "skia.Path", soft: "skia.Path") -> None:
    """Hair so short that the skin shows through, with a soft border."""
    hair, skin = from_hex(head.sheet.hair), from_hex(head.sheet.skin)
    canvas.drawPath(soft, _veil_pen(head.light, mix(skin, hair, 0.6), 0.42))
    _across(head.light, mix(hair, skin, 0.16), round(mass.axes[0], 1), 0.0).lay(canvas, path)
    band(canvas, head, mass, 0.2, 0.11, 0.2)


@lru_cache(maxsize=64)
def _veil_pen(light: Light, colour: Colour, strength: float) -> "skia.Paint":
    return pen(light.tones(colour).base, strength)
