"""The mouth: lips, teeth and tongue, for every sound and every feeling at once."""

from dataclasses import dataclass
from functools import lru_cache
from math import sin

from fabula.film import Face, Sheet
from fabula.picture.anatomy.face import form_of_head
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade
from fabula.picture.anatomy.skull import Skull
from fabula.picture.anatomy.visage import Visage, eased, youth_of
from fabula.picture.colour import from_hex, mix, shade
from fabula.picture.ink import Point, pen, skia
from fabula.picture.stage import Canvas


@dataclass(frozen=True)
class MouthShape:
    """What a mouth is shaped like, head units: half its width, its lips' thickness (0 draws a line only), its colours.

    `drop` is how far the open jaw takes the lower lip. `skin` is what the lines around it are darker than; the sheet's
    skin when empty. `pale` 0 to 1 draws the lips toward the skin.
    """

    width: float = 0.215
    upper: float = 0.040
    lower: float = 0.060
    drop: float = 0.33
    lips: str = ""
    skin: str = ""
    pale: float = 0.0
    teeth: str = "#fbf7f0"
    tongue: str = "#d4656b"
    inside: str = "#4d1522"


def shape_of(sheet: Sheet) -> MouthShape:
    """The mouth of people by their sheet: painted lips are fuller, those of children small, of the old thin."""
    youth, old = youth_of(sheet), sheet.wrinkles
    full = (1.12 if sheet.lashes else 0.9) * (1 - 0.25 * old) * (1 - 0.15 * youth)
    width = 0.235 * (1 - 0.1 * youth) * (1.0 if sheet.lashes else 1.05)
    pale = 0.12 + (0.0 if sheet.lashes else 0.28) + 0.15 * youth
    return MouthShape(width=width, upper=0.040 * full, lower=0.060 * full, pale=pale)


@dataclass(frozen=True)
class _Lips:
    """A mouth in one moment, (u, v) from its middle: corners, and the heights of the lips' edges in the middle."""

    half: float
    corner: float
    upper: float
    lower: float
    top: float
    bottom: float
    round: float
    pout: float
    gap: float
    smile: float


def draw(canvas: Canvas, head: Head, shape: MouthShape | None = None, place: float | None = None) -> None:
    """The mouth at v = `place`, the form's own when not given; canvas in head units."""
    own = shape or shape_of(head.sheet)
    line = form_of_head(head).mouth_line if place is None else place
    skull = head.skull.still if isinstance(head.skull, Visage) else head.skull
    lips = _lips(head.face, own)
    spots = _Spots(skull, line, lips)
    _around(canvas, head, own, lips, spots)
    if lips.gap > 0.0015:
        _inside(canvas, head, own, lips, spots)
    _skin_of_lips(canvas, head, own, lips, spots)


def _lips(face: Face, shape: MouthShape) -> _Lips:
    laugh, sad = min(max(face.smile, 0.0), 1.0), min(max(-face.smile, 0.0), 1.0)
    rounded, press, tuck = (min(max(value, 0.0), 1.0) for value in (face.round, face.press, face.tuck))
    wide = max(face.width, 0.0) * 0.26 + min(face.width, 0.0) * 0.34
    half = shape.width * (1 + wide - 0.30 * rounded + 0.24 * laugh * (1 - 0.5 * rounded) - 0.04 * sad - 0.08 * tuck)
    half *= 1 - 0.10 * face.open * (1 - laugh)
    grin = 0.07 * eased((laugh - 0.6) / 0.4) * (1 - rounded)
    snarl = 0.045 * face.sneer
    apart = shape.drop * face.open + grin + snarl
    gap = apart * (1 - press)
    # the lower lip under the upper teeth leaves just these to be seen
    gap += tuck * (0.05 * (1 - press) - gap)
    corner = -0.008 + (-0.085 * laugh + 0.075 * sad) * (1 - 0.35 * rounded) - 0.015 * press * laugh
    line = 0.022 * laugh - 0.022 * sad
    rise = gap * (0.24 + 0.12 * rounded - 0.08 * laugh + 0.14 * sad) + 0.6 * snarl + 0.012 * tuck
    upper, lower = line - rise, line - rise + gap
    thin = (1 - 0.62 * press) * (1 - 0.24 * laugh) * (1 + 0.35 * rounded)
    top = upper - shape.upper * thin * (1 + 0.2 * tuck)
    bottom = lower + shape.lower * thin * (1 - 0.45 * tuck) * (1 - 0.1 * face.open)
    pout = 0.035 + 0.075 * rounded - 0.02 * tuck
    return _Lips(half, corner, upper, lower, top, bottom, rounded, pout, gap, laugh - sad)


class _Spots:
    """The places of a mouth on a head; what is behind the outline of a turned head is held at it."""

    def __init__(self, skull: Skull, line: float, lips: _Lips) -> None:
        self.skull, self.line, self.lips = skull, line, lips
        self.far = 1.0 if skull.yaw >= 0 else -1.0
        self.limit = self._outermost() if abs(skull.yaw) > 0.45 else 1.0

    def __call__(self, u: float, v: float) -> Point:
        """A place (u in half widths of the mouth, v from its middle) as seen."""
        return self._at(min(u * self.far, self.limit) * self.far, v)

    def _at(self, u: float, v: float) -> Point:
        near = 1 - u * u if -1 < u < 1 else 0.0
        spot = self.skull.at(u * self.lips.half, self.line + v, self.lips.pout * near)
        return spot.x, spot.y

    def _outermost(self) -> float:
        """How far from its middle, on the far side, the mouth reaches the outline."""
        low, high = 0.0, 1.0
        for _ in range(9):
            one, two = low + 0.382 * (high - low), low + 0.618 * (high - low)
            if self.far * self._at(self.far * one, 0.0)[0] < self.far * self._at(self.far * two, 0.0)[0]:
                low = one
            else:
                high = two
        return (low + high) / 2

    def run(self, path: "skia.Path", places: list[Point]) -> None:
        """Add cubics through places: three for each, the last its end."""
        seen = [self(u, v) for u, v in places]
        for i in range(0, len(seen), 3):
            path.cubicTo(*seen[i], *seen[i + 1], *seen[i + 2])


def _bow(lips: _Lips, height: float, *, over: bool, side: int = 1) -> list[Point]:
    """An edge from the corner on the left to that on the right (`side` 1), or back, as control places of two cubics."""
    c, r = lips.corner, lips.round
    apart = eased(lips.gap / 0.16)
    # thin openings leave the corners at a slant, round ones straight up and down
    steep = max(r, (0.45 if over else 0.85) * apart)
    lean = 0.72 + 0.28 * steep
    first = (-lean, c + (height - c) * (0.22 + 0.34 * steep))
    level = 0.40 + 0.16 * apart * (0.5 if over else 1.0) * (1 - r) + 0.155 * r
    out = [first, (-level, height), (0.0, height), (level, height), (-first[0], first[1]), (1.0, c)]
    return out if side > 0 else [(-u, v) for u, v in out]


def _opening(lips: _Lips, spots: _Spots) -> "skia.Path":
    path = skia.Path()
    path.moveTo(*spots(-1.0, lips.corner))
    spots.run(path, _bow(lips, lips.upper, over=True))
    spots.run(path, _bow(lips, lips.lower, over=False, side=-1))
    path.close()
    return path


def _inside(canvas: Canvas, head: Head, shape: MouthShape, lips: _Lips, spots: _Spots) -> None:
    face, light = head.face, head.light
    canvas.save()
    canvas.clipPath(_opening(lips, spots), True)
    canvas.drawPaint(pen(mix(from_hex(shape.inside), light.fill, 0.5 * light.pull)))
    laugh = max(lips.smile, 0.0)
    shown = max(
        min(face.teeth, 1.0),
        0.9 * eased((laugh - 0.35) / 0.5) * (1 - lips.round),
        0.8 * face.sneer,
    )
    tones = light.tones(shape.teeth)
    small = 0.046 * max(min(face.teeth, 1.0), 0.6 * face.sneer) * eased(lips.gap / 0.08)
    _row(canvas, spots, (lips.lower - small, lips.lower + 0.1), lips, pen(mix(tones.base, tones.dark, 0.6)))
    _tongue(canvas, head, shape, lips, spots)
    long = (0.066 + 0.03 * laugh) * shown * (0.55 + 0.45 * max(eased(lips.gap / 0.14), laugh))
    line = pen(shade(tones.dark, -0.16, 1.2), 0.55)
    _row(canvas, spots, (lips.upper - 0.1, lips.upper + long + 0.005 * shown), lips, line)
    _row(canvas, spots, (lips.upper - 0.1, lips.upper + long), lips, pen(tones.base))
    _tip(canvas, head, shape, lips, spots)
    canvas.restore()


def _tongue(canvas: Canvas, head: Head, shape: MouthShape, lips: _Lips, spots: _Spots) -> None:
    """The tongue, low behind the lower teeth or up at the upper ones."""
    amount = min(max(head.face.tongue, 0.0), 1.0)
    base = mix(head.light.tones(shape.tongue).base, from_hex(shape.inside), 0.42 - 0.25 * amount)
    rest = lips.lower - 0.01 - lips.gap * (0.1 + 0.75 * min(amount, 0.35)) * (1 - 0.5 * lips.round)
    top = rest + (lips.upper + 0.02 - rest) * eased((amount - 0.25) / 0.5)
    wide = 0.74 - 0.12 * amount
    path = skia.Path()
    path.moveTo(*spots(-wide, lips.lower + 0.1))
    edge = [(-wide, top + 0.02), (-0.5, top), (0.0, top), (0.5, top), (wide, top + 0.02), (wide, lips.lower + 0.1)]
    spots.run(path, edge)
    path.close()
    canvas.drawPath(path, pen(base))
    if lips.gap > 0.1:
        fold = [spots(0.0, top + 0.03), spots(0.0, top + 0.2 * lips.gap + 0.02), spots(0.0, lips.lower)]
        canvas.drawPath(blade(fold, [0.0, 0.012, 0.012]), pen(shade(base, -0.08), 0.6 * eased(lips.gap / 0.1 - 1)))


def _tip(canvas: Canvas, head: Head, shape: MouthShape, lips: _Lips, spots: _Spots) -> None:
    """The tongue's tip between the teeth, when it is quite out."""
    out = eased((head.face.tongue - 0.7) / 0.2)
    if out > 0.01:
        tones = head.light.tones(shape.tongue)
        top = lips.lower + 0.01 + (lips.upper + 0.3 * lips.gap - lips.lower - 0.01) * out
        path = skia.Path()
        path.moveTo(*spots(-0.5, lips.lower + 0.1))
        spots.run(path, [(-0.5, top), (-0.3, top), (0.0, top), (0.3, top), (0.5, top), (0.5, lips.lower + 0.1)])
        path.close()
        canvas.drawPath(path, pen(mix(tones.base, tones.lit, 0.5)))


def _row(canvas: Canvas, spots: _Spots, ends: Point, lips: _Lips, paint: "skia.Paint") -> None:
    """A row of teeth between two heights; its free edge bends with the lips."""
    top, bottom = ends
    bend = 0.4 * (lips.corner - (lips.upper + lips.lower) / 2)
    path = skia.Path()
    path.moveTo(*spots(-0.94, top + bend))
    spots.run(path, [(-0.5, top), (0.5, top), (0.94, top + bend), (0.94, top), (0.94, bottom), (0.94, bottom + bend)])
    spots.run(path, [(0.5, bottom), (-0.5, bottom), (-0.94, bottom + bend)])
    path.close()
    canvas.drawPath(path, paint)


@lru_cache(maxsize=64)
def _pens(
    light: Light, lips: str, skin: str, pale: float
) -> tuple["skia.Paint", "skia.Paint", "skia.Paint", "skia.Paint"]:
    """The upper lip, the lower lip, the light on it, and the line between them."""
    colour = mix(from_hex(lips), from_hex(skin), pale)
    tones, flesh = light.tones(colour), light.tones(skin)
    line = mix(shade(tones.dark, -0.17, 1.05), flesh.dark, 0.1)
    return pen(shade(tones.base, -0.045, 1.05)), pen(tones.base), pen(tones.lit, 0.5), pen(line)


def _skin_of_lips(canvas: Canvas, head: Head, shape: MouthShape, lips: _Lips, spots: _Spots) -> None:
    sheet = head.sheet
    upper, lower, shine, line = _pens(
        head.light, shape.lips or sheet.lips, shape.skin or sheet.skin, round(shape.pale, 2)
    )
    if shape.lower > 0:
        path = skia.Path()
        path.moveTo(*spots(-1.0, lips.corner))
        spots.run(path, _bow(lips, lips.lower, over=False))
        spots.run(path, _bow(lips, lips.bottom, over=False, side=-1))
        path.close()
        canvas.drawPath(path, lower)
        glint = (lips.lower + lips.bottom) / 2
        dab = [spots(u, glint + dv) for u, dv in ((-0.3, -0.004), (0.0, 0.0), (0.3, -0.004))]
        size = 0.28 * (lips.bottom - lips.lower)
        canvas.drawPath(blade(dab, [0.1 * size, size, 0.1 * size]), shine)
    if shape.upper > 0:
        canvas.drawPath(_upper_lip(lips, spots), upper)
    _line(canvas, lips, spots, line, shape)
    _bite(canvas, head, shape, lips, spots)


def _bite(canvas: Canvas, head: Head, shape: MouthShape, lips: _Lips, spots: _Spots) -> None:
    """The upper front teeth upon the tucked lower lip."""
    tuck = min(max(head.face.tuck, 0.0), 1.0) * (1 - min(max(head.face.press, 0.0), 1.0))
    if tuck > 0.01:
        bottom = lips.upper + (lips.gap + 0.018) * tuck
        path = skia.Path()
        path.moveTo(*spots(-0.6, lips.upper))
        spots.run(path, [(-0.6, bottom - 0.022), (-0.46, bottom - 0.004), (-0.3, bottom - 0.002)])
        spots.run(path, [(-0.12, bottom + 0.004), (0.12, bottom + 0.004), (0.3, bottom - 0.002)])
        spots.run(path, [(0.46, bottom - 0.004), (0.6, bottom - 0.022), (0.6, lips.upper)])
        path.close()
        canvas.drawPath(path, pen(head.light.tones(shape.teeth).base))


def _upper_lip(lips: _Lips, spots: _Spots) -> "skia.Path":
    """The upper lip with its bow: two crests and a dip."""
    c, top = lips.corner, lips.top
    dip = 0.22 * (lips.upper - top) * (1 - 0.6 * lips.round)
    crest = 0.26
    path = skia.Path()
    path.moveTo(*spots(-1.0, c))
    outer = _bow(lips, top, over=True)
    spots.run(path, [outer[0], (-0.48, top), (-crest, top), (-0.14, top), (-0.06, top + dip), (0.0, top + dip)])
    spots.run(path, [(0.06, top + dip), (0.14, top), (crest, top), (0.48, top), outer[4], (1.0, c)])
    spots.run(path, _bow(lips, lips.upper, over=True, side=-1))
    path.close()
    return path


def _line(canvas: Canvas, lips: _Lips, spots: _Spots, paint: "skia.Paint", shape: MouthShape) -> None:
    """The line of the shut lips, which stays as the corners' shade when they part."""
    thick = 0.013 * (1 + 0.35 * (shape.lower <= 0))
    mids = [
        _on(_bow(lips, (lips.upper + lips.lower) / 2, over=True), lips, t) for t in (0, 0.17, 0.33, 0.5, 0.67, 0.83, 1)
    ]
    shut = 1 - eased(lips.gap / 0.03)
    ends = [spots(u * 1.05, v - 0.012 * lips.smile) if abs(u) > 0.99 else spots(u, v) for u, v in mids]
    if shut > 0.01:
        widths = [thick * k for k in (0.35, 0.8, 1.0, 0.85, 1.0, 0.8, 0.35)]
        canvas.drawPath(blade(ends, [w * shut for w in widths]), paint)
    for at in ((0, 1), (6, 5)):
        canvas.drawPath(blade([ends[at[0]], _middle(ends[at[0]], ends[at[1]])], [0.5 * thick, 0.3 * thick]), paint)


def _middle(one: Point, other: Point) -> Point:
    return 0.65 * one[0] + 0.35 * other[0], 0.65 * one[1] + 0.35 * other[1]


def _on(bow: list[Point], lips: _Lips, share: float) -> Point:
    """The place on an edge at a share of its way."""
    start = [(-1.0, lips.corner), *bow]
    half = 0 if share <= 0.5 else 3
    t = share * 2 if share <= 0.5 else share * 2 - 1
    s = 1 - t
    weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    four = start[half : half + 4]
    return sum(w * p[0] for w, p in zip(weights, four, strict=True)), sum(
        w * p[1] for w, p in zip(weights, four, strict=True)
    )


def _around(canvas: Canvas, head: Head, shape: MouthShape, lips: _Lips, spots: _Spots) -> None:
    """The shade under the lower lip, which is not seen from the side."""
    facing = 1 - eased((abs(sin(head.skull.yaw)) - 0.55) / 0.3)
    if facing < 0.01:
        return
    skin = head.light.tones(shape.skin or head.sheet.skin)
    under = lips.bottom + 0.025
    row = [spots(u, under - 0.012 * abs(u)) for u in (-0.5, -0.25, 0.0, 0.25, 0.5)]
    canvas.drawPath(blade(row, [0.0, 0.02, 0.03, 0.02, 0.0]), pen(skin.dark, 0.5 * facing))
