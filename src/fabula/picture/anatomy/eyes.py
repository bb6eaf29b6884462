"""The eyes: white, iris, lids and lashes, and the brows above them."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, sin

from fabula.film import Sheet
from fabula.picture.anatomy.face import form_of_head, outline
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade, oval
from fabula.picture.anatomy.visage import decal, eased, youth_of
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import Point, linear, pen, radial, skia
from fabula.picture.stage import Canvas

WHITE = "#fbf6f0"
Cubic = tuple[Point, Point, Point, Point]
_INK = (0.12, 0.07, 0.08)
_THROUGH = 0.55
"""How much of a brow is seen through hair."""


@dataclass(frozen=True)
class EyeShape:
    """What an eye is shaped like, head units from its middle: half its width, its lids' heights, its iris.

    `slant` raises the outer corner, `round` 0 almond to 1 oval, `line` is the upper lid's thickness, `lash` 0 to 1 how
    long the lashes are, `crease` 0 to 1 how clear the fold above is, `slit` 0 a round pupil to 1 a cat's. `socket` 0 to
    1 is the shade around it. `white` and `lid` are colours; the lid's is the skin's when it is empty.
    """

    width: float = 0.165
    upper: float = 0.15
    lower: float = 0.115
    iris: float = 0.108
    pupil: float = 0.5
    slant: float = 0.014
    round: float = 0.35
    line: float = 0.026
    lash: float = 0.0
    crease: float = 0.7
    slit: float = 0.0
    socket: float = 0.5
    white: str = WHITE
    lid: str = ""


def shape_of(sheet: Sheet) -> EyeShape:
    """The eyes of people by their sheet: children's rounder, those of the old a little hooded."""
    size, youth, old = sheet.eye_size, youth_of(sheet), sheet.wrinkles
    made_up = 1.0 if sheet.lashes else 0.0
    big = size * (1 + 0.16 * youth) * (1 + 0.05 * made_up) * (1 - 0.06 * old)
    return EyeShape(
        width=0.168 * big * (1 - 0.04 * youth),
        upper=(0.116 + 0.012 * made_up - 0.015 * old + 0.012 * youth) * big,
        lower=0.11 * big,
        iris=0.118 * big * (1 - 0.04 * youth),
        slant=0.008 + 0.014 * made_up - 0.016 * old,
        round=0.3 + 0.25 * youth,
        line=0.021 + 0.010 * made_up,
        lash=made_up * (1 - 0.35 * youth),
        crease=0.75 - 0.45 * youth,
    )


@dataclass(frozen=True)
class _Lids:
    """An eye's edges in its own units: corners and the heights that the lids are drawn to near each of them."""

    shape: EyeShape
    upper_in: float
    upper_out: float
    lower_in: float
    lower_out: float
    shut: float

    @property
    def corners(self) -> tuple[Point, Point]:
        shape = self.shape
        return (-shape.width, 0.10 * shape.lower + 0.3 * shape.slant), (shape.width, -shape.slant)

    def upper(self, raised: float = 0.0) -> Cubic:
        """The upper lid's edge as a cubic from the inner to the outer corner, `raised` by that much in its middle."""
        inner, outer = self.corners
        w, r = self.shape.width, self.shape.round
        return (
            inner,
            (-w * (0.62 + 0.32 * r), self.upper_in - raised),
            (w * (0.48 + 0.42 * r), self.upper_out - raised),
            outer,
        )

    def lower(self) -> Cubic:
        """The lower lid's edge as a cubic from the outer to the inner corner."""
        inner, outer = self.corners
        w, r = self.shape.width, self.shape.round
        return outer, (w * (0.55 + 0.38 * r), self.lower_out), (-w * (0.5 + 0.38 * r), self.lower_in), inner


def draw(canvas: Canvas, head: Head, shape: EyeShape | None = None) -> None:
    """Both eyes without their brows, in the places that the head's form says."""
    form, own = form_of_head(head), shape or shape_of(head.sheet)
    canvas.save()
    canvas.clipPath(outline(head), True)
    for side in (1, -1):
        matrix, front = decal(head.skull, side * form.eye_gap, form.eye_line, -0.10, side)
        seen = _seen(front)
        if seen > 0:
            canvas.save()
            canvas.concat(matrix)
            if seen < 1:
                room = 2 * own.width
                canvas.saveLayerAlpha(skia.Rect.MakeLTRB(-room, -room, room, room), round(255 * seen))
            one(canvas, head, own, side)
            canvas.restore()
            if seen < 1:
                canvas.restore()
    canvas.restore()


def _seen(front: float) -> float:
    """How much is seen of what is about to turn away: without it its lines would stay when its width has gone."""
    return eased((front - 0.06) / 0.14)


def one(canvas: Canvas, head: Head, shape: EyeShape, side: int) -> None:
    """One eye around the canvas' origin, x outward from the nose; `side` 1 is the character's left."""
    lids = _lids(head, shape, side)
    _socket(canvas, head, lids)
    opening = _opening(lids)
    canvas.save()
    canvas.clipPath(opening, True)
    canvas.drawPaint(_white(head.light, shape))
    _iris(canvas, head, shape, side)
    _shade_under_lid(canvas, head, lids)
    canvas.restore()
    _lines(canvas, head, lids)


def _lids(head: Head, shape: EyeShape, side: int) -> _Lids:
    face = head.face
    lid = face.lid_left if side > 0 else face.lid_right
    brow = face.brow_left if side > 0 else face.brow_right
    anger, grief = max(-face.brow_tilt, 0.0), max(face.brow_tilt, 0.0)
    raised = min(max(face.lower_lid, 0.0), 1.0)
    low = shape.lower * (1.33 - 1.25 * raised + 0.16 * min(max(face.gaze_y, -1.2), 1.2))
    # the shut lid hangs at the lower one; a laugh shuts the eye upward
    shut = shape.lower * (1.05 - 2.6 * raised)
    # lids go with the ball: down with a look at the ground, up with one at the sky
    down = min(max(face.gaze_y, -1.2), 1.2)
    tall = -1.33 * shape.upper * (1 + 0.06 * brow - (0.30 if down > 0 else 0.12) * down)
    inner = tall + shape.upper * (0.95 * anger - 0.12 * grief)
    outer = tall + shape.upper * (0.12 * anger + 0.55 * grief)
    share = min(max(lid, 0.0), 1.5)
    low = shut + (low - shut) * min(eased(share * 1.6), 1.0)
    return _Lids(
        shape,
        shut + (inner - shut) * share,
        shut + (outer - shut) * share,
        low,
        low,
        1.0 - min(share, 1.0),
    )


def _opening(lids: _Lids) -> "skia.Path":
    inner, one, two, outer = lids.upper()
    _, three, four, _ = lids.lower()
    path = skia.Path()
    path.moveTo(*inner)
    path.cubicTo(*one, *two, *outer)
    path.cubicTo(*three, *four, *inner)
    path.close()
    return path


@lru_cache(maxsize=64)
def _white(light: Light, shape: EyeShape) -> "skia.Paint":
    tones = light.tones(shape.white)
    shaded = mix(mix(tones.dark, light.fill, 0.2), tones.base, 0.35)
    return linear((0, -1.1 * shape.upper), (0, shape.lower), [shaded, tones.base, tones.lit], [0.0, 0.45, 1.0])


@lru_cache(maxsize=256)
def _iris_pens(light: Light, colour: str, radius: float) -> tuple["skia.Paint", "skia.Paint", "skia.Paint"]:
    """Ring and iris, the glow in its lower half, and the pupil."""
    base = mix(from_hex(colour), light.fill, 0.6 * light.pull)
    base = shade(base, 0.04, 1.12)
    ring, deep = shade(base, -0.24, 0.9), shade(base, -0.1, 1.05)
    bright = mix(shade(base, 0.13, 1.1), light.key, 0.12)
    disc = radial((0, 0), radius, [deep, base, shade(base, -0.03), ring, ring], [0, 0.45, 0.76, 0.9, 1.0])
    lower = radial((0, 0.52 * radius), 0.72 * radius, [bright, bright, base], [0, 0.35, 1], [0.95, 0.6, 0.0])
    return disc, lower, pen(mix((0.05, 0.035, 0.06), base, 0.08))


def _iris(canvas: Canvas, head: Head, shape: EyeShape, side: int) -> None:
    face, light = head.face, head.light
    radius = shape.iris
    disc, lower, black = _iris_pens(light, head.sheet.eyes, round(radius, 3))
    canvas.save()
    canvas.translate(*_gaze(head, shape, side))
    canvas.drawCircle(0, 0, radius, disc)
    canvas.drawCircle(0, 0.3 * radius, 0.66 * radius, lower)
    pupil = radius * shape.pupil * face.pupil
    canvas.drawOval(oval(0, 0, pupil * (1 - 0.62 * shape.slit), pupil * (1 + 0.5 * shape.slit)), black)
    # highlights come from the light's side, whichever eye it is
    toward = side * max(-1.0, min(1.0, 3.0 * light.side))
    spark = mix((1.0, 1.0, 1.0), light.key, 0.15)
    canvas.drawOval(oval(0.36 * toward * radius, -0.36 * radius, 0.27 * radius, 0.30 * radius), pen(spark, 0.97))
    canvas.drawCircle(-0.36 * toward * radius, 0.44 * radius, 0.13 * radius, pen(spark, 0.6))
    canvas.restore()


def _gaze(head: Head, shape: EyeShape, side: int) -> Point:
    """Where the iris is: by the gaze, and a little before the turned head, for the ball stands out of it."""
    face, skull = head.face, head.skull
    x = 0.52 * shape.width * face.gaze_x + 0.02 * sin(skull.yaw)
    y = 0.5 * shape.upper * face.gaze_y + 0.012 * sin(skull.pitch)
    return side * x, y - 0.04 * shape.upper


def _shade_under_lid(canvas: Canvas, head: Head, lids: _Lids) -> None:
    inner, one, two, outer = lids.upper(-0.30 * lids.shape.upper)
    path = skia.Path()
    path.moveTo(-0.4, -0.5)
    path.lineTo(*inner)
    path.cubicTo(*one, *two, *outer)
    path.lineTo(0.4, -0.5)
    path.close()
    canvas.drawPath(path, pen(mix(_lid_tone(head, lids.shape, -0.22), head.light.fill, 0.3), 0.36))


def _lid_tone(head: Head, shape: EyeShape, deeper: float) -> Colour:
    return shade(head.light.tones(shape.lid or head.sheet.skin).base, deeper, 1.12)


def _socket(canvas: Canvas, head: Head, lids: _Lids) -> None:
    """The lid between its fold and its edge, which is all there is of a shut eye."""
    shape = lids.shape
    fold = replace(
        lids,
        upper_in=min(-1.62 * shape.upper, lids.upper_in - 0.03),
        upper_out=min(-1.62 * shape.upper, lids.upper_out - 0.03),
    )
    inner, one, two, outer = fold.upper()
    _, three, four, _ = lids.lower()
    path = skia.Path()
    path.moveTo(*inner)
    path.cubicTo(*one, *two, *outer)
    path.cubicTo(*three, *four, *inner)
    path.close()
    canvas.drawPath(path, pen(_lid_tone(head, shape, -0.075), 0.30 + 0.5 * shape.socket * lids.shut))


def _lines(canvas: Canvas, head: Head, lids: _Lids) -> None:
    shape = lids.shape
    ink = mix(mix(_INK, head.light.tones(head.sheet.hair).dark, 0.3), head.light.fill, 0.5 * head.light.pull)
    edge = _sampled(lids.upper())
    wing = 0.035 + 0.055 * shape.lash
    tail = (edge[-1][0] + wing * 0.8, edge[-1][1] - wing * 0.55 * (1 - 0.8 * lids.shut) + 0.2 * wing * lids.shut)
    widths = [shape.line * k for k in (0.35, 0.75, 1.0, 1.12, 1.2, 1.15, 0.95)]
    canvas.drawPath(blade([*edge, tail], [*widths, 0.15 * shape.line]), pen(ink))
    if shape.lash > 0.02:
        _lashes(canvas, lids, ink)
    if shape.crease > 0:
        crease = _sampled(lids.upper(0.30 * shape.upper + 0.02))
        fold = blade(crease[1:], [shape.line * k for k in (0.1, 0.34, 0.42, 0.42, 0.36, 0.1)])
        canvas.drawPath(fold, pen(_lid_tone(head, shape, -0.2), 0.62 * shape.crease * (1 - 0.75 * lids.shut)))
    under = _sampled(lids.lower())
    alpha = 0.55 * (1 - lids.shut)
    canvas.drawPath(
        blade(under, [shape.line * k for k in (0.5, 0.45, 0.36, 0.3, 0.3, 0.26, 0.2)]),
        pen(_lid_tone(head, shape, -0.24), alpha),
    )
    raised = min(max(head.face.lower_lid, 0.0), 1.0)
    if raised > 0.02:
        bag = [(x * 0.8, y + 0.045 + 0.35 * shape.lower * raised) for x, y in under]
        canvas.drawPath(
            blade(bag, [0.0, 0.006, 0.009, 0.01, 0.009, 0.006, 0.0]), pen(_lid_tone(head, shape, -0.13), 0.7 * raised)
        )


def _lashes(canvas: Canvas, lids: _Lids, ink: Colour) -> None:
    """Three lashes toward the outer corner, longer outward, which go down with the lid."""
    shape = lids.shape
    for index, share in enumerate((0.74, 0.87, 0.97)):
        x, y = _on(lids.upper(), share)
        size = (0.058 + 0.016 * index) * shape.lash
        angle = -1.0 + 0.27 * index + 1.3 * lids.shut
        tip = (x + size * cos(angle), y + size * sin(angle))
        middle = (x + 0.55 * size * cos(angle + 0.3), y + 0.55 * size * sin(angle + 0.3))
        widths = [k * shape.line for k in (0.9, 0.5, 0.05)]
        canvas.drawPath(blade([(x, y), middle, tip], widths), pen(ink))


def _sampled(cubic: Cubic, count: int = 7) -> list[Point]:
    return [_on(cubic, i / (count - 1)) for i in range(count)]


def _on(cubic: Cubic, share: float) -> Point:
    """The place on a cubic at a share of its way."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = cubic
    rest = 1 - share
    a, b, c, d = rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3
    return a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy


def brows(
    canvas: Canvas,
    head: Head,
    thickness: float | None = None,
    colour: str = "",
    line: float | None = None,
    share: float = 1.0,
) -> None:
    """Both brows, raised and tilted as the face says, their middles at v = `line`.

    `thickness` is 0 to 1; what is not given is the sheet's brows, the hair's colour and the form's place. `share`
    is how much they cover what is below them.
    """
    form, face, sheet = form_of_head(head), head.face, head.sheet
    own = sheet.brows if thickness is None else thickness
    thick = (0.030 + 0.050 * own) * (1 - 0.15 * form.youth)
    hair = colour or sheet.hair
    ink = mix(shade(head.light.tones(hair).dark, -0.03), _INK, 0.15)
    base = form.brow_line if line is None else line
    canvas.save()
    canvas.clipPath(outline(head), True)
    for side, raised in ((1, face.brow_left), (-1, face.brow_right)):
        matrix, front = decal(head.skull, side * form.eye_gap, base, -0.06, side)
        if _seen(front) > 0:
            canvas.save()
            canvas.concat(matrix)
            canvas.drawPath(_brow(raised, face.brow_tilt, thick), pen(ink, 0.95 * share * _seen(front)))
            canvas.restore()
    canvas.restore()


def brows_through(canvas: Canvas, head: Head) -> None:
    """Both brows drawn thinly through hair that hangs over them, so that a feeling can be read; over the hair."""
    brows(canvas, head, thickness=0.15, share=_THROUGH)


def _brow(raised: float, tilt: float, thick: float) -> "skia.Path":
    """A brow around its own middle, thick at the nose, tapering outward."""
    anger, grief = max(-tilt, 0.0), max(tilt, 0.0)
    up = -0.12 * max(raised, 0.0) - 0.06 * min(raised, 0.0)
    inner = up + 0.115 * anger - 0.10 * grief
    arch = up - 0.035 - 0.035 * max(raised, 0.0) + 0.045 * anger + 0.012 * grief
    outer = up + 0.03 - 0.05 * anger + 0.085 * grief
    near = -0.165 - 0.045 * anger - 0.01 * grief
    points = [
        (near, inner),
        (-0.07, 0.45 * inner + 0.55 * arch - 0.006),
        (0.06, arch),
        (0.14, (arch + outer) / 2 - 0.004),
        (0.215, outer),
    ]
    return blade(points, [0.42 * thick, 0.98 * thick, 0.9 * thick, 0.58 * thick, 0.06 * thick])
