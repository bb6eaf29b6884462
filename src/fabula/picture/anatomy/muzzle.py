"""The muzzle: what stands out of an animal's face - bridge, lobes of the upper lip, chin, nose and whiskers."""

from functools import lru_cache
from math import sin
from typing import NamedTuple

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.masses import Ball, Mass, hull, outline_of, smooth
from fabula.picture.anatomy.maw import MawStyle, draw_maw, gap_of
from fabula.picture.colour import Colour, shade
from fabula.picture.ink import pen, skia, stroke
from fabula.picture.stage import Canvas


class MuzzleStyle(NamedTuple):
    """The volumes of a muzzle, back to front; those of `bridge`, `lobes` and `chin` are stretched into one skin each.

    `bridge` has the coat's colour, `lobes` and `chin` the pale one. A lobe with x > 0 is doubled to the other side.
    `nose` is the leather, `soft` 1 is a button, 0 a triangle. `whiskers` is their length, 0 is none.
    """

    bridge: tuple[Ball, ...]
    lobes: tuple[Ball, ...]
    chin: Ball
    nose: Ball
    maw: MawStyle
    soft: float = 0.5
    whiskers: float = 0.0
    spots: int = 3


def draw_muzzle(
    canvas: Canvas, style: MuzzleStyle, head: Head, mass: Mass, colours: tuple[str | Colour, str | Colour, str | Colour]
) -> None:
    """Paint a muzzle with its mouth; `colours` are those of bridge, lobes and nose."""
    coat, pale, leather = colours
    light, skull, face = head.light, head.skull, head.face
    gap = gap_of(style.maw, face)
    lobes = _lobes(style, head)
    chin = _chin(style, head, gap)
    canvas.save()
    canvas.clipPath(mass.path, True)
    canvas.translate(-0.05 * light.side - 0.06 * sin(skull.yaw), 0.07)
    canvas.drawPath(lobes, coats.shadow(light, pale, 0.13))
    canvas.drawPath(chin, coats.shadow(light, pale, 0.13))
    canvas.restore()
    coats.clad(canvas, chin, light, _deeper(light, pale), 0.7)
    if style.bridge:
        coats.clad(canvas, hull(style.bridge, skull), light, coat, 0.2)
    coats.clad(canvas, lobes, light, pale, 0.9)
    coats.edge(canvas, lobes, light, pale, 0.022, 1.3 * abs(sin(skull.yaw)) - 0.2)
    draw_maw(canvas, style.maw, head, _dark(light, leather))
    if style.whiskers:
        _whiskers(canvas, style, head, leather)
    _nose(canvas, style, head, leather)


@lru_cache(maxsize=64)
def _deeper(light: Light, pale: str | Colour) -> Colour:
    return shade(light.tones(pale).base, -0.018)


@lru_cache(maxsize=64)
def _dark(light: Light, leather: str | Colour) -> Colour:
    return shade(light.tones(leather).dark, -0.16)


def _lobes(style: MuzzleStyle, head: Head) -> "skia.Path":
    """The upper lip: pulled wide and up by a smile, forward and narrow by round lips."""
    face = head.face
    wide = 1.0 + 0.10 * face.smile + 0.08 * face.width - 0.16 * min(face.round, 1.0)
    ahead = 0.10 * min(face.round, 1.0)
    lift = -0.05 * face.sneer - 0.025 * face.smile + 0.02 * face.press
    balls = []
    for ball in style.lobes:
        moved = ball._replace(y=ball.y + lift, z=ball.z + ahead, width=ball.width * (1 + 0.4 * (wide - 1)))
        balls.append(moved._replace(x=ball.x * wide))
        if ball.x > 0:
            balls.append(moved._replace(x=-ball.x * wide))
    return hull(balls, head.skull)


def _chin(style: MuzzleStyle, head: Head, gap: float) -> "skia.Path":
    """The lower jaw: it drops and draws back as the mouth opens, and is drawn up when the lips are pressed."""
    face = head.face
    chin = style.chin
    up = 0.05 * min(face.press, 1.0) + 0.05 * min(face.tuck, 1.0)
    narrow = 1.0 - 0.2 * min(face.round, 1.0) + 0.08 * face.width
    low = chin._replace(y=chin.y + gap * 0.95 - up, z=chin.z - 0.25 * gap - 0.06 * face.tuck, width=chin.width * narrow)
    root = chin._replace(z=chin.z - 0.35, y=chin.y + 0.25 * gap, width=chin.width * 1.15)
    return hull((root, low), head.skull)


def _nose(canvas: Canvas, style: MuzzleStyle, head: Head, leather: str | Colour) -> None:
    """The leather of the nose with its shine, and the line down to the lip."""
    light, skull, face = head.light, head.skull, head.face
    ball = style.nose._replace(y=style.nose.y - 0.03 * face.sneer, width=style.nose.width * (1 + 0.08 * face.sneer))
    ring = outline_of(ball, skull)
    middle = skull.through(ball.x, ball.y, ball.z)
    maw = skull.through(0.0, style.maw.y - 0.02 * face.sneer, style.maw.z + 0.02)
    canvas.drawLine(middle.x, middle.y, maw.x, maw.y, stroke(_dark(light, leather), style.maw.line * 0.9))
    flat = []
    for x, y in ring:
        share = (y - middle.y) / max(ball.height, 1e-3)
        pinch = 1.0 - (1 - style.soft) * 0.62 * max(share, 0.0) ** 0.8
        flat.append((middle.x + (x - middle.x) * pinch, y))
    path = smooth(flat)
    coats.clad(canvas, path, light, leather, 0.9)
    shine_x = middle.x + (0.28 if light.side >= 0 else -0.28) * ball.width
    shine = skia.Rect.MakeXYWH(
        shine_x - 0.3 * ball.width, middle.y - 0.62 * ball.height, 0.6 * ball.width, 0.42 * ball.height
    )
    canvas.drawOval(shine, pen((1, 1, 1), 0.42))


def _whiskers(canvas: Canvas, style: MuzzleStyle, head: Head, leather: str | Colour) -> None:
    """Three fine hairs a side with the spots that they grow from; they rise with a smile."""
    light, skull, face = head.light, head.skull, head.face
    lobe = next(ball for ball in style.lobes if ball.x > 0)
    for side in (1, -1):
        near = skull.through(side * lobe.x, lobe.y, lobe.z)
        turned = side * (near.x - skull.through(0.0, lobe.y, lobe.z).x) / max(lobe.x, 1e-3)
        shown = min(max(2.2 * turned - 0.55, 0.0), 1.0)
        if not shown:
            continue
        fine, spot = pen(_hair(light), 0.8 * shown), pen(_dark(light, leather), 0.55 * shown)
        for row in range(style.spots):
            across = 0.45 + 0.16 * (row % 2)
            y = lobe.y + lobe.height * (-0.22 + 0.3 * row)
            root = skull.through(side * (lobe.x + across * lobe.width * 0.6), y, lobe.z + 0.72 * lobe.depth)
            canvas.drawCircle(root.x, root.y, 0.016, spot)
            long = style.whiskers * (1.0 - 0.1 * abs(row - 1))
            rise = (row - 1) * 0.16 - 0.14 * face.smile + 0.012 * sin(2.1 * head.seconds + row)
            end = skull.through(side * (lobe.x + long), y + rise * style.whiskers * 2, lobe.z - 0.35 * long)
            bow = skull.through(side * (lobe.x + 0.5 * long), y + rise * style.whiskers * 0.5 - 0.03, lobe.z + 0.1)
            hair = skia.Path()
            hair.moveTo(root.x, root.y - 0.012)
            hair.quadTo(bow.x, bow.y - 0.008, end.x, end.y)
            hair.quadTo(bow.x, bow.y + 0.010, root.x, root.y + 0.012)
            canvas.drawPath(hair, fine)


@lru_cache(maxsize=16)
def _hair(light: Light) -> Colour:
    return light.tones("#fdf8f0").lit
