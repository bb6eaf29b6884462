"""Lights: neon lettering, street lamps with their cones, and halos baked once so that moving lights cost nothing."""

from collections.abc import Callable

from fabula.picture.colour import Colour, mix, shade
from fabula.picture.ink import glow, linear, pen, polygon, radial, skia, stroke
from fabula.picture.stage import Canvas, Stage

Halo = Callable[[Canvas, tuple[float, float], tuple[float, float], float], None]
"""draw(canvas, middle, (half width, half height), strength)."""

WHITE: Colour = (1.0, 1.0, 1.0)

# letters as strokes over a grid two wide and four high: "x y x y, ..." with y down
_LETTERS = {
    "A": "04 01 10 21 24,02 22",
    "B": "00 04 14 23 12 02,00 10 21 12",
    "C": "20 10 01 03 14 24",
    "D": "00 10 21 23 14 04 00",
    "E": "20 00 04 24,02 12",
    "F": "20 00 04,02 12",
    "H": "00 04,20 24,02 22",
    "I": "10 14",
    "J": "20 23 14 03",
    "K": "00 04,20 02 24",
    "L": "00 04 24",
    "M": "04 00 12 20 24",
    "N": "04 00 24 20",
    "O": "10 01 03 14 23 21 10",
    "P": "04 00 10 21 12 02",
    "R": "04 00 10 21 12 02,12 24",
    "S": "20 10 01 12 23 14 04",
    "T": "00 20,10 14",
    "U": "00 03 14 23 20",
    "Z": "00 20 04 24",
}


def letters(text: str, place: tuple[float, float], size: float, *, upright: bool = False) -> "skia.Path":
    """The word as strokes from its upper left corner, `size` units high; `upright` stacks the letters."""
    path, unit = skia.Path(), size / 4
    for index, letter in enumerate(text):
        left = place[0] + (0 if upright else index * unit * 3.1)
        top = place[1] + (index * unit * 5.2 if upright else 0)
        for line in _LETTERS.get(letter, "").split(","):
            spots = [(left + int(spot[0]) * unit, top + int(spot[1]) * unit) for spot in line.split()]
            if spots:
                path.addPoly([skia.Point(*spot) for spot in spots], False)
    return path


def neon(canvas: Canvas, stage: Stage, path: "skia.Path", colour: Colour, width: float) -> None:
    """A tube of light along a path; by day the tube is off and only its colour is left."""
    power = stage.palette.lit_windows
    if power < 0.3:
        canvas.drawPath(path, stroke(mix(colour, stage.palette.tone(0.5), 0.45), width))
        return
    for wide, alpha in ((6.0, 0.32), (2.6, 0.5)):
        halo = stroke(colour, width * wide, alpha * power)
        halo.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, width * wide * 0.55))
        halo.setBlendMode(skia.BlendMode.kScreen)
        canvas.drawPath(path, halo)
    canvas.drawPath(path, stroke(colour, width))
    canvas.drawPath(path, stroke(mix(colour, WHITE, 0.72), width * 0.5))


def street_lamp(canvas: Canvas, stage: Stage, foot: tuple[float, float], height: float, reach: float) -> None:
    """A lamp post with a bent arm toward `reach` (signed units); when it is dark it throws a cone and a pool."""
    (x, y), palette = foot, stage.palette
    iron = shade(palette.tone(0.9), -0.01)
    path = skia.Path()
    path.moveTo(x, y)
    path.lineTo(x, y - height * 0.86)
    path.cubicTo(x, y - height * 1.02, x + reach * 0.5, y - height * 1.04, x + reach, y - height * 0.985)
    canvas.drawPath(path, stroke(iron, height * 0.021))
    canvas.drawRect(skia.Rect.MakeLTRB(x - height * 0.02, y - height * 0.1, x + height * 0.02, y), pen(iron))
    head = (x + reach * 1.08, y - height * 0.965)
    half = height * 0.055
    hood = [(head[0] - half, head[1]), (head[0] - half * 0.4, head[1] - half * 0.8)]
    hood += [(head[0] + half * 0.4, head[1] - half * 0.8), (head[0] + half, head[1])]
    canvas.drawPath(polygon(hood), pen(iron))
    power = palette.lit_windows
    if power < 0.45:
        return
    # a lamp close to the lens would veil the whole street behind it
    veil = power * min(1.0, 340.0 / height)
    lamp_cone(canvas, (head[0], head[1] + 2), y + 6, (half * 0.8, height * 0.34), palette.lamp, 0.42 * veil)
    bulb = skia.Rect.MakeLTRB(head[0] - half * 0.8, head[1] - half * 0.25, head[0] + half * 0.8, head[1] + half * 0.35)
    canvas.drawOval(bulb, pen(mix(palette.lamp, WHITE, 0.75)))
    glow(canvas, head, min(height * 0.36, 150.0), palette.lamp, 0.75 * power)
    if stage.wet or stage.weather in ("fog", "snow"):
        glow(canvas, head, height * 0.62, palette.lamp, 0.26 * veil**1.5)


def pool(canvas: Canvas, stage: Stage, place: tuple[float, float], half: float, strength: float) -> None:
    """Lamplight on open ground around `place`, `half` units to each side, when it is dark; it mirrors when wet."""
    power = strength * stage.palette.lit_windows
    if stage.palette.lit_windows < 0.45:
        return
    canvas.save()
    canvas.translate(*place)
    canvas.scale(1, 0.24)
    glow(canvas, (0, 0), half, stage.palette.lamp, power)
    glow(canvas, (0, 0), half * 0.4, stage.palette.lamp, power * 0.6)
    canvas.restore()
    if not stage.wet:
        return
    for wide, soft, share in ((half * 0.10, half * 0.05, 0.5), (half * 0.03, half * 0.016, 0.9)):
        (x, y), long = place, half * 0.9
        ink = linear((0, y), (0, y + long), [stage.palette.lamp] * 3, [0, 0.25, 1], [0.3, 1.0, 0.0], blend="Screen")
        ink.setAlphaf(share * power)
        ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, soft))
        canvas.drawRect(skia.Rect.MakeLTRB(x - wide, y, x + wide, y + long), ink)


def lamp_cone(
    canvas: Canvas,
    top: tuple[float, float],
    foot: float,
    halves: tuple[float, float],
    colour: Colour,
    strength: float,
) -> None:
    """Light falling from `top` to the height `foot`, `halves` wide above and below (units), and its pool."""
    x, y = top
    shape = polygon([(x - halves[0], y), (x + halves[0], y), (x + halves[1], foot), (x - halves[1], foot)])
    ink = linear(
        (0, y), (0, foot), [colour] * 3, [0, 0.5, 1], [strength, strength * 0.36, strength * 0.1], blend="Screen"
    )
    # light in wet or dusty air has no edge
    ink.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, halves[1] * 0.16))
    canvas.drawPath(shape, ink)
    canvas.save()
    canvas.translate(x, foot)
    canvas.scale(1, 0.14)
    glow(canvas, (0, 0), halves[1] * 1.7, colour, strength * 0.9)
    canvas.restore()


def halo(colour: Colour, core: float = 0.0) -> Halo:
    """A soft light as a small picture, drawn at any size; `core` 0 to 1 adds a white middle."""
    surface = skia.Surface(96, 96)
    canvas = surface.getCanvas()
    falloff = [0.8, 0.42, 0.16, 0.04, 0.0]
    canvas.drawCircle(48, 48, 47, radial((48, 48), 47, [colour] * 5, [0, 0.22, 0.48, 0.75, 1], falloff))
    if core:
        middle = mix(colour, WHITE, 0.85)
        canvas.drawCircle(48, 48, 47 * core, radial((48, 48), 47 * core, [middle] * 3, [0, 0.6, 1], [1.0, 0.9, 0.0]))
    image = surface.makeImageSnapshot()
    linear_sampling = skia.SamplingOptions(skia.FilterMode.kLinear)

    def draw(target: Canvas, middle: tuple[float, float], halves: tuple[float, float], strength: float) -> None:
        box = skia.Rect.MakeLTRB(
            middle[0] - halves[0], middle[1] - halves[1], middle[0] + halves[0], middle[1] + halves[1]
        )
        # laid over, not screened: a scaled picture in screen mode costs nine times as much
        target.drawImageRect(image, box, linear_sampling, skia.Paint(Alphaf=min(max(strength, 0.0), 1.0)))

    return draw
