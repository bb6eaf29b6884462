"""Anime eyes: tall luminous irises in layers, sparkling, under heavy lashes."""

from dataclasses import dataclass
from functools import lru_cache
from math import sin

from fabula.picture.anatomy.face import form_of_head, outline
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade, oval, trace
from fabula.picture.anatomy.visage import decal, eased
from fabula.picture.colour import Colour, from_hex, mix, shade
from fabula.picture.ink import Point, linear, pen, radial, skia
from fabula.picture.stage import Canvas

_STEPS = 10


@dataclass(frozen=True)
class AnimeEye:
    """An eye's measures in head units from its middle: half its width, its lids' heights, half of its iris."""

    width: float = 0.205
    upper: float = 0.235
    lower: float = 0.165
    iris_wide: float = 0.152
    iris_tall: float = 0.212
    slant: float = 0.02
    lash: float = 0.6


def draw(canvas: Canvas, head: Head, shape: AnimeEye) -> None:
    """Both eyes in the places that the head's form says; canvas in head units."""
    form = form_of_head(head)
    canvas.save()
    canvas.clipPath(outline(head), True)
    for side in (1, -1):
        matrix, front = decal(head.skull, side * form.eye_gap, form.eye_line, 0.0, side)
        if front > 0.02:
            canvas.save()
            canvas.concat(matrix)
            _one(canvas, head, shape, side)
            canvas.restore()
    canvas.restore()


def _one(canvas: Canvas, head: Head, shape: AnimeEye, side: int) -> None:
    over, under, openness = _lids(head, shape, side)
    white = skia.Path()
    trace(white, over)
    trace(white, under[::-1], joined=True)
    white.close()
    canvas.save()
    canvas.clipPath(white, True)
    canvas.drawPaint(_white(head.light, shape))
    _iris(canvas, head, shape, side)
    shadow = blade([(x, y + 0.03) for x, y in over], [0.0, *[0.085] * (_STEPS - 1), 0.0])
    canvas.drawPath(shadow, pen(shade(head.light.tones(head.sheet.skin).dark, -0.25, 0.9), 0.34))
    canvas.restore()
    _lines(canvas, head, shape, over, under, openness)


def _lids(head: Head, shape: AnimeEye, side: int) -> tuple[list[Point], list[Point], float]:
    """The edges of upper and lower lid from the inner to the outer corner, and how far the eye is open."""
    face = head.face
    lid = min(max(face.lid_left if side > 0 else face.lid_right, 0.0), 1.5)
    anger, grief = max(-face.brow_tilt, 0.0), max(face.brow_tilt, 0.0)
    merry = min(max(face.lower_lid, 0.0), 1.0)
    over, under = [], []
    for step in range(_STEPS + 1):
        share = step / _STEPS
        x = (2 * share - 1) * shape.width
        arch = max(1 - (2 * share - 1) ** 2, 0.0)
        corner = 0.055 - (0.055 + shape.slant) * share
        # shut eyes sag when they sleep and rise when they laugh
        shut = corner + 0.4 * shape.lower * (1 - 2.3 * merry) * arch + 0.04
        high = (
            corner
            - shape.upper * arch**0.48
            + shape.upper
            * arch**0.3
            * (0.62 * anger * (1 - share) ** 1.3 - 0.1 * grief * (1 - share) + 0.42 * grief * share**1.5)
        )
        low = corner + shape.lower * (1 - 0.62 * merry) * arch**0.62
        over.append((x, shut + (high - shut) * lid))
        under.append((x, shut + (low - shut) * min(eased(1.5 * lid), 1.0)))
    return over, under, min(lid, 1.0)


@lru_cache(maxsize=64)
def _white(light: Light, shape: AnimeEye) -> "skia.Paint":
    tones = light.tones("#fdfbfa")
    shaded = mix(tones.dark, light.fill, 0.15)
    return linear((0, -shape.upper), (0, 0.3 * shape.lower), [shaded, tones.base], [0.0, 1.0])


@lru_cache(maxsize=64)
def _iris_pens(light: Light, colour: str, tall: float) -> tuple["skia.Paint", "skia.Paint", "skia.Paint", "skia.Paint"]:
    """The ring, the disc from dark above to bright below, the glow in its lower half, and the pupil."""
    base = mix(from_hex(colour), light.fill, 0.5 * light.pull)
    rich = shade(base, 0.03, 1.35)
    ring = pen(shade(base, -0.27, 0.9))
    bright = mix(shade(rich, 0.2, 1.1), light.key, 0.15)
    disc = linear((0, -tall), (0, tall), [shade(base, -0.23), shade(rich, -0.06), rich, bright], [0.0, 0.4, 0.66, 1.0])
    glow = radial((0, 0.55 * tall), 0.6 * tall, [bright, bright, rich], [0.0, 0.3, 1.0], [0.95, 0.65, 0.0])
    return ring, disc, glow, pen(mix((0.05, 0.03, 0.08), base, 0.12))


def _iris(canvas: Canvas, head: Head, shape: AnimeEye, side: int) -> None:
    face, wide, tall = head.face, shape.iris_wide, shape.iris_tall
    ring, disc, glow, black = _iris_pens(head.light, head.sheet.eyes, round(tall, 3))
    canvas.save()
    x = 0.40 * shape.width * face.gaze_x + 0.02 * sin(head.skull.yaw)
    y = 0.34 * shape.upper * face.gaze_y + 0.02 * sin(head.skull.pitch)
    canvas.translate(side * x, y - 0.025)
    canvas.drawOval(oval(0, 0, wide, tall), ring)
    canvas.drawOval(oval(0, 0.008, 0.89 * wide, 0.91 * tall), disc)
    canvas.drawOval(oval(0, 0.45 * tall, 0.68 * wide, 0.40 * tall), glow)
    size = face.pupil
    canvas.drawOval(oval(0, -0.04 * tall, 0.43 * wide * size, 0.50 * tall * size), black)
    toward = side * (1 if head.light.side >= 0 else -1)
    spark = pen(mix((1.0, 1.0, 1.0), head.light.key, 0.1), 0.98)
    canvas.drawOval(oval(0.34 * toward * wide, -0.44 * tall, 0.33 * wide, 0.27 * tall), spark)
    canvas.drawOval(oval(-0.42 * toward * wide, 0.40 * tall, 0.17 * wide, 0.14 * tall), spark)
    canvas.drawCircle(0.14 * toward * wide, 0.66 * tall, 0.08 * wide, spark)
    canvas.restore()


def _lines(canvas: Canvas, head: Head, shape: AnimeEye, over: list[Point], under: list[Point], openness: float) -> None:
    skin = head.light.tones(head.sheet.skin)
    ink = mix((0.10, 0.05, 0.09), head.light.tones(head.sheet.hair).dark, 0.28)
    thick = 0.044 + 0.014 * shape.lash
    swell = [0.16, 0.5, 0.75, 0.9, 1.0, 1.0, 1.0, 1.05, 1.15, 1.2, 0.95]
    end = over[-1]
    flick = (end[0] + 0.035 + 0.05 * shape.lash, end[1] - (0.035 + 0.055 * shape.lash) * (2 * openness - 1))
    canvas.drawPath(blade([*over, flick], [*(thick * k for k in swell), 0.0]), pen(ink))
    for index in (_STEPS - 2, _STEPS - 1):
        x, y = over[index]
        tip = (x + 0.07 + 0.03 * shape.lash, y - 0.07 * (2 * openness - 1) * (0.6 + shape.lash))
        canvas.drawPath(blade([(x, y), tip], [0.6 * thick, 0.0]), pen(ink, min(1.5 * shape.lash, 1.0)))
    crease = [(0.98 * x, y - 0.058) for x, y in over[2:-1]]
    last = len(crease) - 1
    widths = [0.013 * min(4 * i / last, 1.0) * min(4 * (1 - i / last), 1.0) for i in range(last + 1)]
    canvas.drawPath(blade(crease, widths), pen(_deeper(skin.base), 0.75 * openness))
    low = under[3:-1]
    last = len(low) - 1
    canvas.drawPath(blade(low, [0.018 * i / last for i in range(last + 1)]), pen(ink, 0.7 * openness))


def _deeper(colour: Colour) -> Colour:
    return shade(colour, -0.22, 1.15)
