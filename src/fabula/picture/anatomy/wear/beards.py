"""Beards: stubble, moustache, goatee, full and long; they hang on the jaw and open with it."""

from functools import lru_cache
from math import atan2, cos, degrees, pi, radians, sin

from fabula.picture.anatomy import gloss
from fabula.picture.anatomy.face import form_of_head, outline
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import blade, trace
from fabula.picture.anatomy.mane import hang
from fabula.picture.anatomy.skull import Skull
from fabula.picture.anatomy.visage import Visage
from fabula.picture.colour import mix, shade
from fabula.picture.ink import Point, pen, skia
from fabula.picture.stage import Canvas


def beard(canvas: Canvas, head: Head) -> None:
    """The sheet's beard; drawn on the bare face, before the mouth."""
    kind = head.sheet.beard
    if kind == "none":
        return
    if kind == "stubble":
        _stubble(canvas, head)
        return
    if kind == "long":
        _beard(canvas, head, length=1.2, swell=1.09)
    elif kind == "full":
        _beard(canvas, head, length=0.13, swell=1.06)
    elif kind == "goatee":
        _goatee(canvas, head)
    _moustache(canvas, head, 1.0 if kind != "goatee" else 0.72)


def _edge(skull: Skull, v: float, side: int, angle: float) -> Point:
    """The edge of what grows on the face up to `angle` degrees at level v, or where the face turns away."""
    wide, deep = skull.width, skull.depth
    if isinstance(skull, Visage):
        wide, _, deep = skull.level(v)
    seen = degrees(atan2(wide * cos(skull.yaw), deep * sin(skull.yaw)))
    turn = min(seen, angle) if side > 0 else max(seen - 180, -angle)
    return skull.at(wide * sin(radians(turn)), v)[:2]


_JAW = (0.10, 0.26, 0.44, 0.60, 0.74, 0.86, 0.95)


def _area(head: Head, length: float, swell: float) -> "skia.Path":
    """Jaw and cheeks up to the cheek's line; `length` below the chin, `swell` how far it stands out."""
    skull, form = head.skull, form_of_head(head)
    chin = skull.at(0.0, 0.995)
    middle = skull.at(0.0, 0.4)
    right: list[Point] = []
    left: list[Point] = []
    for row, v in enumerate(_JAW):
        grow = 1.0 + (swell - 1.0) * min(row / 3, 1.0)
        for side, found in ((1, right), (-1, left)):
            x, y = _edge(skull, v, side, 82 - 2 * row)
            found.append((middle.x + (x - middle.x) * grow, middle.y + (y - middle.y) * grow))
    path = skia.Path()
    trace(path, [*right, *_tips(head, right[-1], left[-1], chin[:2], length), *left[::-1]])
    trace(path, _cheek_line(head, form.nose_line, right[0], left[0]), joined=True)
    path.close()
    return path


def _tips(head: Head, right: Point, left: Point, chin: Point, length: float) -> list[Point]:
    """The lower end of a beard, from right to left: locks of different lengths, the middle ones longest."""
    found = []
    for step in range(1, 10):
        share = step / 10
        along = (right[0] + (left[0] - right[0]) * share, right[1] + (left[1] - right[1]) * share)
        bulge = sin(pi * share)
        notch = (0.07 + 0.05 * length) * (1 if step % 2 else 0.1) * bulge
        below = length * bulge**0.8 + notch
        deep = max(chin[1] - along[1], 0.0) * bulge
        narrow = 1.0 - 0.12 * min(length, 1.0) * bulge
        x = chin[0] + (along[0] - chin[0]) * narrow * (1.0 + 0.5 * min(length, 1.0) * bulge)
        found.append((x + hang(head.face.roll, head.seconds, below), along[1] + deep + below))
    return found


def _cheek_line(head: Head, nose: float, right: Point, left: Point) -> list[Point]:
    """From the left sideburn down over the cheek, under the nose and up to the right one."""
    skull = head.skull
    half = ((0.70, 0.24), (0.60, 0.36), (0.42, nose + 0.10), (0.22, nose + 0.085), (0.06, nose + 0.115))
    over = [skull.at(-u, v)[:2] for u, v in half] + [skull.at(u, v)[:2] for u, v in reversed(half)]
    low, high = left[0], right[0]
    return [left, *((min(max(x, low), high), y) for x, y in over), right]


@lru_cache(maxsize=64)
def _stubble_pen(light: Light, hair: str, skin: str) -> "skia.Paint":
    return pen(mix(light.tones(hair).base, light.tones(skin).dark, 0.35), 0.30)


def _stubble(canvas: Canvas, head: Head) -> None:
    path = _area(head, 0.0, 1.0)
    canvas.save()
    canvas.clipPath(outline(head), True)
    canvas.drawPath(path, _stubble_pen(head.light, head.sheet.hair, head.sheet.skin))
    canvas.drawPath(_moustache_path(head, 0.85), _stubble_pen(head.light, head.sheet.hair, head.sheet.skin))
    canvas.restore()


def _beard(canvas: Canvas, head: Head, length: float, swell: float) -> None:
    path = _area(head, length, swell)
    half = head.skull.half
    gloss.fill(head, half).lay(canvas, path)
    form, skull = form_of_head(head), head.skull
    lines = skia.Path()
    chin = skull.at(0.0, 0.99)
    for u, start in ((-0.52, 0.55), (-0.34, 0.74), (-0.14, 0.84), (0.06, 0.86), (0.26, 0.80), (0.46, 0.62)):
        top = skull.at(u, start)
        below = length * (1 - 1.1 * abs(u)) + 0.03
        end_x = chin.x + (top.x - chin.x) * (0.75 - 0.25 * min(length, 1.0)) + hang(head.face.roll, head.seconds, below)
        end = (end_x, chin.y - 0.18 * abs(u) + 0.72 * below)
        lines.addPath(blade([top[:2], ((top.x + end[0]) / 2 + 0.04 * u, (top.y + end[1]) / 2), end], [0.0, 0.032, 0.0]))
    canvas.drawPath(lines, gloss.line_pen(head))
    side = 1 if head.light.side >= 0 else -1
    outer = []
    for row, v in enumerate(_JAW):
        x, y = _edge(skull, v, side, 82 - 2 * row)
        middle, grow = skull.at(0.0, 0.4), 1.0 + (swell - 1.0) * min(row / 3, 1.0)
        outer.append((middle.x + (x - middle.x) * grow, middle.y + (y - middle.y) * grow))
    gloss.edge_of(canvas, head, outer, 0.03 * abs(head.light.side), side, head.sheet.hair)
    lip = [skull.at(u, form.mouth_line + 0.17 + 0.02 * abs(u) / 0.1)[:2] for u in (-0.14, -0.07, 0.0, 0.07, 0.14)]
    canvas.drawPath(blade(lip, [0.0, 0.03, 0.04, 0.03, 0.0]), gloss.line_pen(head))


def _goatee(canvas: Canvas, head: Head) -> None:
    skull, line = head.skull, form_of_head(head).mouth_line
    chin = skull.at(0.0, 1.0)
    rim = [(-0.10, line + 0.15), (-0.20, line + 0.23), (-0.25, 0.90)]
    left = [skull.at(u, v, 0.03)[:2] for u, v in rim]
    right = [skull.at(-u, v, 0.03)[:2] for u, v in reversed(rim)]
    sway = hang(head.face.roll, head.seconds, 0.15)
    tips = [
        (chin.x - 0.13 + sway, chin.y + 0.05),
        (chin.x + sway, chin.y + 0.17),
        (chin.x + 0.13 + sway, chin.y + 0.05),
    ]
    path = skia.Path()
    trace(path, [*left, *tips, *right], closed=True)
    gloss.fill(head, head.skull.half).lay(canvas, path)
    lines = skia.Path()
    for u in (-0.1, 0.02, 0.12):
        top = skull.at(u, line + 0.24, 0.03)
        lines.addPath(blade([top[:2], (0.6 * top.x + 0.4 * chin.x + sway, chin.y + 0.02)], [0.026, 0.0]))
    canvas.drawPath(lines, gloss.line_pen(head))


def _moustache_path(head: Head, size: float) -> "skia.Path":
    form, face, skull = form_of_head(head), head.face, head.skull
    top = form.nose_line + 0.105
    smile = max(min(face.smile, 1.0), -1.0)
    corner = form.mouth_line + 0.045 - 0.06 * smile
    # the jaw must not take it down: it grows on the upper lip
    still = skull.still if isinstance(skull, Visage) else skull
    half = (0.34 + 0.05 * face.width + 0.05 * max(smile, 0.0) - 0.06 * face.round) * size
    path = skia.Path()
    for side in (-1, 1):
        upper = ((0.0, top + 0.035), (0.10, top), (0.22, top + 0.045), (half, corner))
        under = ((0.25, corner - 0.005), (0.12, form.mouth_line - 0.035), (0.0, form.mouth_line - 0.05))
        trace(path, [still.at(side * u, v, 0.07)[:2] for u, v in (*upper, *under)])
        path.close()
    path.setFillType(skia.PathFillType.kWinding)
    return path


def _moustache(canvas: Canvas, head: Head, size: float) -> None:
    path = _moustache_path(head, size)
    canvas.drawPath(path, _moustache_pen(head.light, head.sheet.hair, head.sheet.beard == "moustache"))
    form, skull = form_of_head(head), head.skull
    still = skull.still if isinstance(skull, Visage) else skull
    side = 1 if head.light.side >= 0 else -1
    glint = [
        still.at(side * u, form.nose_line + 0.105 + d, 0.07)[:2]
        for u, d in ((0.06, 0.045), (0.13, 0.035), (0.22, 0.07))
    ]
    canvas.drawPath(blade(glint, [0.0, 0.03 * size, 0.0]), gloss.shine_pen(head, 0.4))


@lru_cache(maxsize=64)
def _moustache_pen(light: Light, hair: str, alone: bool) -> "skia.Paint":
    tones = light.tones(hair)
    return pen(tones.base if alone else shade(tones.base, -0.03))
