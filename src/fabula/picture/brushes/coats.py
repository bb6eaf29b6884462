"""Coats: what grows on the four-legged: patches, stripes, wool, manes and tails."""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from fabula.picture.brushes.outline import Point, curve, shape
from fabula.picture.colour import mix, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas

if TYPE_CHECKING:
    from fabula.picture.brushes.animals import Build, Gait

_PATCHES = ((0.30, -0.80, 0.20, 0.17), (-0.34, -0.86, 0.24, 0.15), (-0.02, -0.60, 0.15, 0.12), (0.62, -1.0, 0.14, 0.16))


def markings(canvas: Canvas, body: "skia.Path", build: "Build") -> None:
    """Belly, back and pattern, inside the body's outline; wool on top of it."""
    half, deep = build.length / 2, build.depth
    canvas.save()
    canvas.clipPath(body, True)
    pale = skia.Rect.MakeLTRB(-half * 0.8, -1.02 + deep * 0.84, half + 0.3, -0.76 + deep)
    canvas.drawOval(pale, pen(build.belly, 0.55))
    canvas.drawOval(skia.Rect.MakeLTRB(-half - 0.1, -1.12, half, -0.94), pen(shade(build.coat, 0.05), 0.45))
    fold = shape("0,0 .05,.16 .02,.34", closed=False)
    for x, y in ((half - 0.10, -0.82), (-half + 0.20, -0.80)):
        canvas.save()
        canvas.translate(x, y)
        canvas.drawPath(fold, stroke(shade(build.coat, -0.06), 0.02, 0.55))
        canvas.restore()
    if build.coat_kind == "patches":
        for x, y, wide, tall in _PATCHES:
            blot = curve(
                [
                    (x - wide, y),
                    (x - wide * 0.5, y - tall),
                    (x + wide * 0.7, y - tall * 0.8),
                    (x + wide, y + tall * 0.3),
                    (x + wide * 0.1, y + tall),
                ]
            )
            canvas.drawPath(blot, pen(build.dark))
    elif build.coat_kind == "net":
        _net(canvas, build)
    elif build.coat_kind == "stripes":
        _stripes(canvas, build)
    canvas.restore()
    if build.coat_kind == "wool":
        _wool(canvas, build)


def _net(canvas: Canvas, build: "Build") -> None:
    """The patches of a giraffe, over body and neck."""
    canvas.drawPath(_patches(build.length, build.neck), pen(build.dark))


@lru_cache(maxsize=16)
def _patches(long: float, neck: tuple[float, float, float]) -> "skia.Path":
    rng, path = np.random.default_rng(11), skia.Path()
    length, angle, width = neck
    for row in range(4):
        for column in range(7):
            x = -long / 2 - 0.02 + column * 0.165 + (row % 2) * 0.08
            _tile(path, (x, -0.97 + row * 0.135), 0.068, rng)
    for step in range(12):
        share = 0.08 + step * 0.079
        size = width * (0.42 - 0.02 * step)
        x = long / 2 + 0.01 + length * share * float(np.sin(angle))
        y = -0.86 - length * share * float(np.cos(angle))
        for side in (-1, 1):
            _tile(path, (x + side * size * 0.95, y + side * 0.03), size * 0.78, rng)
    return path


def _tile(path: "skia.Path", middle: Point, size: float, rng: np.random.Generator) -> None:
    corners = []
    for corner in range(5):
        turn, reach = corner * 1.2566 + rng.uniform(-0.2, 0.2), size * rng.uniform(0.8, 1.12)
        corners.append((middle[0] + reach * float(np.cos(turn)), middle[1] + reach * float(np.sin(turn))))
    path.addPath(curve(corners))


def _stripes(canvas: Canvas, build: "Build") -> None:
    for index in range(9):
        x = -build.length / 2 - 0.06 + index * (build.length + 0.3) / 9
        bar = curve([(x, -1.1), (x + 0.055, -0.9), (x + 0.015, -0.6), (x - 0.01, -0.9)], corners=frozenset({2}))
        canvas.drawPath(bar, pen(build.dark, 0.9))


def _wool(canvas: Canvas, build: "Build") -> None:
    """Curls all around the body, lit above."""
    half, deep = build.length / 2, build.depth
    middle, wide, tall = (0.0, -1.0 + deep * 0.47), half + 0.16, deep * 0.56
    for ring, (reach, count, size) in enumerate(((1.0, 17, 0.125), (0.62, 11, 0.14), (0.24, 5, 0.15))):
        for index in range(count):
            turn = index / count * 6.283 + ring
            x, y = middle[0] + wide * reach * float(np.cos(turn)), middle[1] + tall * reach * float(np.sin(turn))
            canvas.drawCircle(x, y, size, pen(build.coat))
    curl = shape("-.06,0 -.02,-.05 .04,-.03 .05,.02", closed=False)
    for index in range(26):
        turn, reach = index * 2.399, 0.98 * (index / 26) ** 0.5
        canvas.save()
        canvas.translate(middle[0] + wide * reach * float(np.cos(turn)), middle[1] + tall * reach * float(np.sin(turn)))
        canvas.rotate(index * 47.0)
        canvas.drawPath(curl, stroke(shade(build.coat, -0.055), 0.018, 0.8))
        canvas.restore()
    length, angle, width = build.neck
    for step in range(4):
        share = step * 0.3
        x = half + 0.01 + length * share * float(np.sin(angle))
        canvas.drawCircle(x, -0.86 - length * share * float(np.cos(angle)), width * 1.05, pen(build.coat))


def crest(canvas: Canvas, build: "Build", gait: "Gait") -> None:
    """Locks along the crest of the neck from between the ears to the withers, blown back by the pace."""
    length, angle, width = build.neck
    bend = angle + gait.head
    along = (float(np.sin(bend)), -float(np.cos(bend)))
    root = (build.length / 2 + 0.01, -0.86)
    back = (along[1], -along[0])
    blow = 0.05 + 0.12 * gait.swing + 0.02 * float(np.sin(gait.phase * 2))

    def at(share: float, out: float) -> Point:
        reach = width * (0.62 + 0.36 * (1 - share)) * out
        x, y = root[0] + along[0] * length * share, root[1] + along[1] * length * share
        return (x + back[0] * reach, y + back[1] * reach)

    path = skia.Path()
    path.moveTo(*at(1.12, -0.5))
    path.lineTo(*at(1.05, 1.1))
    for lock in range(6):
        share = 1 - (lock + 1) / 6 * 0.86
        x, y = at(share, 1.15)
        path.quadTo(x - blow, y - 0.06, x - blow * 0.7, y + 0.03)
        path.lineTo(*at(share, 0.95))
    path.lineTo(*at(0.3, 0.2))
    path.lineTo(*at(1.0, -0.1))
    path.close()
    canvas.drawPath(path, pen(build.dark))


def lion(canvas: Canvas, top: Point, build: "Build", gait: "Gait") -> None:
    """A wide mane around the head, down to the chest, its locks stirring with the step."""
    skull, stir = build.head[0], 0.03 * float(np.sin(gait.phase * 2)) + gait.wag * 0.3
    for reach, low, colour in ((2.35, 0.5, build.dark), (1.75, 0.25, mix(build.dark, build.coat, 0.42))):
        path, count = skia.Path(), 15
        for index in range(count + 1):
            turn = index / count * 6.283
            x, y = (
                -skull * 0.55 + skull * reach * float(np.cos(turn)) * 0.86,
                skull * low + skull * reach * float(np.sin(turn)),
            )
            out = 1.16 + stir * (1 if index % 2 else -1)
            if index == 0:
                path.moveTo(top[0] + x, top[1] + y)
                continue
            turn -= 3.1416 / count
            px = -skull * 0.55 + skull * reach * out * float(np.cos(turn)) * 0.86
            py = skull * low + skull * reach * out * float(np.sin(turn)) + skull * 0.15
            path.quadTo(top[0] + px, top[1] + py, top[0] + x, top[1] + y)
        canvas.drawPath(path, pen(colour))


def tail(canvas: Canvas, root: Point, build: "Build", gait: "Gait") -> None:
    """The animal's tail at its croup."""
    x, y = root
    sway = gait.wag
    path = skia.Path()
    if build.tail == "brush":
        path.moveTo(x + 0.10, y)
        path.cubicTo(x - 0.25, y - 0.02 + sway * 0.5, x - 0.45, y + 0.08 + sway, x - 0.95, y + 0.12 + sway)
        path.cubicTo(x - 0.62, y + 0.36 + sway, x - 0.28, y + 0.34 + sway * 0.5, x + 0.06, y + 0.16)
        canvas.drawPath(path, pen(shade(build.coat, -0.015)))
        canvas.save()
        canvas.clipPath(path, True)
        canvas.drawCircle(x - 0.92, y + 0.14 + sway, 0.24, pen(build.belly))
        canvas.restore()
    elif build.tail == "plume":
        drop = 0.12 + 0.3 * (1 - min(gait.swing * 2, 1.0))
        path.moveTo(x + 0.08, y - 0.02)
        path.cubicTo(x - 0.14, y + 0.02, x - 0.36, y + drop + sway, x - 0.52, y + drop + 0.14 + sway)
        path.cubicTo(x - 0.34, y + drop + 0.26 + sway, x - 0.12, y + 0.34, x + 0.04, y + 0.16)
        canvas.drawPath(path, pen(shade(build.coat, -0.04)))
    elif build.tail == "hair":
        blow = gait.swing
        path.moveTo(x + 0.06, y - 0.04)
        path.cubicTo(
            x - 0.22, y - 0.06, x - 0.30 - blow * 0.3, y + 0.2, x - 0.26 - blow * 0.45 + sway, y + 0.62 - blow * 0.35
        )
        path.cubicTo(x - 0.14 - blow * 0.3, y + 0.45, x - 0.06, y + 0.2, x + 0.06, y + 0.08)
        canvas.drawPath(path, pen(build.dark))
    elif build.tail == "flag":
        path.moveTo(x + 0.04, y - 0.02)
        path.quadTo(x - 0.16, y - 0.08 + sway, x - 0.15, y + 0.12 + sway)
        path.quadTo(x - 0.04, y + 0.12, x + 0.04, y + 0.06)
        canvas.drawPath(path, pen(build.belly))
    elif build.tail == "stub":
        canvas.drawCircle(x - 0.02, y + 0.04, 0.075, pen(shade(build.coat, -0.02)))
    else:
        _thin_tail(canvas, root, build, sway)


def _thin_tail(canvas: Canvas, root: Point, build: "Build", sway: float) -> None:
    x, y = root
    path = skia.Path()
    path.moveTo(x + 0.06, y)
    if build.tail == "curl":
        path.cubicTo(x - 0.14, y - 0.02, x - 0.18, y - 0.18 + sway, x - 0.07, y - 0.15)
        path.cubicTo(x - 0.02, y - 0.10, x - 0.10, y - 0.02, x - 0.19, y - 0.07 + sway)
        canvas.drawPath(path, stroke(shade(build.coat, -0.04), 0.045))
        return
    if build.tail == "tuft":
        end = (x - 0.16 + sway * 2, y + 0.52)
        path.cubicTo(x - 0.12, y + 0.02, x - 0.14 + sway, y + 0.25, *end)
        canvas.drawPath(path, stroke(shade(build.coat, -0.03), 0.045))
        canvas.drawOval(
            skia.Rect.MakeLTRB(end[0] - 0.055, end[1] - 0.06, end[0] + 0.055, end[1] + 0.16), pen(build.dark)
        )
        return
    up = -0.5 if build.ears == "round" else -0.62
    path.cubicTo(x - 0.3, y + 0.06, x - 0.30 + sway, y + up * 0.6, x - 0.16 + sway * 2, y + up)
    canvas.drawPath(path, stroke(shade(build.coat, -0.03), 0.085))
