"""Anime: a person of drawn films from Japan - large luminous eyes, a tiny nose, sharp clumps of hair that gleam."""

from dataclasses import replace
from math import pi, sin

from fabula.film import Sheet
from fabula.picture.anatomy import anime_eyes, eyes, gloss, hair
from fabula.picture.anatomy.anime_eyes import AnimeEye
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.folk import Folk
from fabula.picture.anatomy.fringe import arched, both, joined, locks
from fabula.picture.anatomy.mane import Mane, Volume, cap, mane
from fabula.picture.anatomy.mouth import MouthShape
from fabula.picture.anatomy.nose import NoseShape
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.visage import Form, youth_of
from fabula.picture.ink import skia
from fabula.picture.stage import Canvas

_PLAIN = ("bald", "buzz", "afro", "curly")
_VOLUME = Volume(0.12, 0.155, 0.10, low=2.6)
_LOCKS = arched(locks(-50, 50, 5, -0.44, -0.19, 0.55, 1.05), 0.05)
_SIDES = (
    (57, -0.34, 0.9),
    (60, -0.02, 0.9),
    (64, 0.28, 0.9),
    (67, 0.50, 0.9),
    (71, 0.24, 0.9),
    (74, -0.04, 0.9),
    (80, -0.34, 0.9),
    (92, -0.55, 0.9),
    (130, -0.62, 0.9),
    (180, -0.66, 0.9),
)
_FRINGE = joined(_LOCKS, both(_SIDES))


class Anime(Folk):
    """Slender, with a large head and a small chin."""

    measures = Proportions(
        head=0.222,
        neck=0.028,
        shoulder=0.100,
        torso=0.28,
        hip=0.052,
        arm=0.325,
        leg=0.435,
        upper_arm=0.028,
        forearm=0.023,
        thigh=0.044,
        calf=0.031,
        hand=0.038,
        foot=0.12,
    )
    skull_width = 0.82
    creased = False
    glasses_size = 1.22
    skull_depth = 0.86

    def form(self, sheet: Sheet) -> Form:
        """A small pointed chin under low, wide-set eyes."""
        own = super().form(sheet)
        return replace(
            own,
            shape="heart" if sheet.face != "round" else "round",
            youth=0.22 + 0.5 * own.youth,
            eye_line=0.19 + 0.03 * own.youth,
            eye_gap=0.365,
            brow_line=-0.15,
            nose_line=0.485,
            mouth_line=0.70,
            ear_line=0.2,
        )

    def mouth_shape(self, sheet: Sheet) -> MouthShape:
        """Small and thin."""
        own = super().mouth_shape(sheet)
        return replace(own, width=0.145, upper=0.016, lower=0.024, drop=0.26, pale=0.3)

    def nose_shape(self, sheet: Sheet) -> NoseShape:
        """Hardly there."""
        return NoseShape(width=0.022, ridge=0.02, tip=0.105 + 0.03 * sheet.nose, line=0.3)

    def eyes(self, canvas: Canvas, head: Head) -> None:
        """Tall and luminous."""
        sheet = head.sheet
        size = sheet.eye_size * (0.94 + 0.10 * sheet.lashes + 0.06 * youth_of(sheet))
        shape = AnimeEye(
            0.205 * size,
            0.232 * size,
            0.165 * size,
            0.150 * size,
            0.212 * size,
            0.02 + 0.015 * sheet.lashes,
            0.25 + 0.65 * sheet.lashes,
        )
        anime_eyes.draw(canvas, head, shape)

    def brows(self, canvas: Canvas, head: Head) -> None:
        """Thin."""
        eyes.brows(canvas, head, thickness=0.3 * head.sheet.brows)

    def hair(self, canvas: Canvas, head: Head) -> None:
        """The style's own hair, with clumps over the forehead and a jagged gleam."""
        if head.sheet.hair_style in _PLAIN:
            hair.front(canvas, head)
            return
        mass = mane(head.skull, _VOLUME)
        gloss.shadow(canvas, head, cap(mass, _FRINGE), 0.06)
        hair.front(canvas, head)
        canvas.save()
        hair.leave_hat(canvas, head)
        _clumps(canvas, head, mass)
        canvas.restore()


def _clumps(canvas: Canvas, head: Head, mass: Mane) -> None:
    path = cap(mass, _FRINGE)
    gloss.fill(head, mass.side(1, 0.0)[0]).lay(canvas, path)
    canvas.save()
    canvas.clipPath(path, True)
    parts = [
        ((angle, -0.98), (angle * 1.0, -0.8), (angle * 1.02, -0.6), (angle * 1.05, -0.34))
        for angle in (-48, -28, -9, 11, 30, 50)
    ]
    gloss.strands(canvas, head, mass, parts, 0.026)
    _gleam(canvas, head, mass)
    canvas.restore()


_TEETH = (0.9, 0.25, 0.7, 0.4, 1.0, 0.2, 0.75, 0.5, 0.85, 0.3)


def _gleam(canvas: Canvas, head: Head, mass: Mane) -> None:
    """A gleam around the crown with jagged edges, broad toward the light; it stays there while the head turns."""
    middle = mass.edge - 90 + 34 * head.light.side
    path = skia.Path()
    for start, end in ((-52, 34), (43, 60)):
        over, under = [], []
        for step in range(17):
            share = step / 16
            angle = middle + (start + (end - start) * share) * (1 if head.light.side >= 0 else -1)
            deep = 0.10 * max(sin(pi * share), 0.0) ** 0.7 * (1.0 if end - start > 40 else 0.6)
            over.append(mass.place(angle, -0.70 - deep * (0.35 + 0.5 * _TEETH[step % 10]))[:2])
            under.append(mass.place(angle, -0.70 + deep * (0.2 + _TEETH[(step + 3) % 10]))[:2])
        path.addPoly([skia.Point(*place) for place in (*over, *under[::-1])], True)
    canvas.drawPath(path, gloss.shine_pen(head, 0.6))


RIG = Anime()
