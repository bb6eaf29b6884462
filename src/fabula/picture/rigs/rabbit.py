"""Rabbit: a soft rabbit whose long ears say what it feels."""

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.animal_eyes import BrowStyle, EyeStyle
from fabula.picture.anatomy.beast import Beast, Breed, patch
from fabula.picture.anatomy.ears import EarStyle
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.masses import Ball, Mass, Slice
from fabula.picture.anatomy.maw import MawStyle
from fabula.picture.anatomy.muzzle import MuzzleStyle
from fabula.picture.anatomy.pelt import PeltStyle
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.tails import TailStyle
from fabula.picture.colour import Colour
from fabula.picture.stage import Canvas

_CHEEKS = (
    (0.0, 0.20, False), (0.28, 0.28, False), (0.62, 0.24, False), (0.92, 0.22, False), (1.12, 0.34, True),
    (0.98, 0.42, False), (1.12, 0.58, True), (0.90, 0.60, False), (0.90, 0.78, True), (0.58, 0.78, False),
    (0.0, 0.92, False),
)  # fmt: skip
_CROWN = ((0.0, -0.94, True), (0.10, -0.86, False), (0.14, -0.70, True), (0.05, -0.76, False), (0.0, -0.60, True))
_BREED = Breed(
    slices=(
        Slice(-0.84, 0.16, 0.2, -0.06),
        Slice(-0.79, 0.36, 0.38, -0.05),
        Slice(-0.64, 0.57, 0.58, -0.03),
        Slice(-0.34, 0.75, 0.76, 0.0),
        Slice(0.0, 0.86, 0.82, 0.02),
        Slice(0.30, 0.96, 0.82, 0.04),
        Slice(0.54, 0.92, 0.76, 0.07),
        Slice(0.74, 0.68, 0.6, 0.12),
        Slice(0.86, 0.38, 0.4, 0.16),
        Slice(0.94, 0.16, 0.2, 0.18),
    ),
    ears=EarStyle(
        0.30,
        -0.62,
        -0.16,
        1.55,
        0.16,
        (0.14, 0.21, 0.255, 0.255, 0.20, 0.12, 0.02),
        bend=0.12,
        swing=0.34,
        droop=2.5,
        inner=0.6,
        cup=0.35,
    ),
    eyes=EyeStyle(0.42, -0.04, 0.21, aspect=0.98, tilt=0.1, iris=0.88, pupil=0.5, lash=0.2),
    brow=BrowStyle(1.55, 0.62, 0.15),
    muzzle=MuzzleStyle(
        bridge=(),
        lobes=(Ball(0.13, 0.42, 0.86, 0.19, 0.145, 0.18),),
        chin=Ball(0, 0.60, 0.76, 0.14, 0.10, 0.2),
        nose=Ball(0, 0.30, 1.0, 0.085, 0.06, 0.07),
        maw=MawStyle(0.46, 1.03, 0.265, wrap=0.22, drop=0.46, lobes=0.1, fangs=0.0, teeth=0.1, buck=0.075),
        soft=0.05,
        whiskers=0.7,
    ),
    cheeks=_CHEEKS,
    crown=_CROWN,
    leather="#d87e8a",
    blush=0.45,
    pelt=PeltStyle(halves=(0.055, 0.086, 0.098, 0.104, 0.118, 0.120, 0.09, 0.03)),
    tail=TailStyle(
        ((0.05, 0.03, -0.1), (0.11, 0.05, -0.14), (0.145, 0.06, -0.14)), (0.04, 0.056, 0.046), wag=0.01, lift=0.02
    ),
)
_RING = (
    (0.16, -0.10, False), (0.34, -0.36, False), (0.62, -0.28, False), (0.68, 0.0, False), (0.54, 0.22, False),
    (0.26, 0.18, False),
)  # fmt: skip


class Rabbit(Beast):
    """A rabbit on two legs."""

    measures = Proportions(head=0.26, hand=0.05, foot=0.15)
    breed = _BREED

    def markings(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """Paler rings around the eyes."""
        coat, pale, _ = self.colours(head)
        for side in (1, -1):
            coats.clad(canvas, patch(mass, _RING, side), head.light, coats.blend(coat, pale, 0.45), 0.8)

    def inside(self, head: Head) -> str | Colour:
        """Rosy inside."""
        return coats.blend(head.sheet.skin_light, "#dc7f86", 0.62)


RIG = Rabbit()
