"""Monkey: a lively monkey with a pale heart-shaped face, round ears and long arms."""

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.animal_eyes import BrowStyle, EyeStyle
from fabula.picture.anatomy.beast import Beast, Breed, bordered
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

_CROWN = (
    (0.0, -1.18, True), (0.10, -0.98, False), (0.26, -1.10, True), (0.28, -0.86, False), (0.14, -0.74, False),
    (0.0, -0.62, True),
)  # fmt: skip
_BREED = Breed(
    slices=(
        Slice(-0.90, 0.20, 0.24, -0.06),
        Slice(-0.84, 0.45, 0.46, -0.05),
        Slice(-0.64, 0.72, 0.70, -0.03),
        Slice(-0.32, 0.88, 0.84, 0.0),
        Slice(0.0, 0.90, 0.86, 0.02),
        Slice(0.30, 0.86, 0.82, 0.04),
        Slice(0.56, 0.80, 0.74, 0.08),
        Slice(0.76, 0.62, 0.6, 0.12),
        Slice(0.90, 0.34, 0.4, 0.16),
        Slice(0.98, 0.14, 0.2, 0.18),
    ),
    ears=EarStyle(
        0.80,
        0.02,
        -0.1,
        0.50,
        1.42,
        (0.20, 0.29, 0.335, 0.345, 0.32, 0.245, 0.0),
        swing=0.14,
        droop=0.1,
        inner=0.64,
        cup=0.3,
        round=True,
    ),
    eyes=EyeStyle(0.32, -0.10, 0.20, aspect=1.0, tilt=0.08, iris=0.74, pupil=0.42, lash=0.18),
    brow=BrowStyle(1.5, 0.95, 0.22, 0.6),
    muzzle=MuzzleStyle(
        bridge=(),
        lobes=(Ball(0.22, 0.46, 0.82, 0.34, 0.22, 0.26), Ball(0.0, 0.30, 0.88, 0.22, 0.13, 0.2)),
        chin=Ball(0, 0.68, 0.74, 0.42, 0.18, 0.26),
        nose=Ball(0, 0.245, 1.06, 0.11, 0.06, 0.07),
        maw=MawStyle(0.545, 1.10, 0.38, wrap=0.34, drop=0.30, lobes=0.03, fangs=0.0, teeth=0.11, curl=0.5),
        soft=0.6,
        whiskers=0.0,
    ),
    crown=_CROWN,
    leather="#6a4034",
    blush=0.5,
    pelt=PeltStyle(halves=(0.055, 0.094, 0.102, 0.100, 0.108, 0.104, 0.08, 0.03), bib=False),
    tail=TailStyle(
        (
            (0.02, 0.02, -0.08),
            (0.14, -0.14, -0.2),
            (0.29, -0.10, -0.2),
            (0.32, 0.10, -0.2),
            (0.24, 0.20, -0.2),
            (0.19, 0.13, -0.2),
            (0.23, 0.09, -0.2),
        ),
        (0.022, 0.021, 0.020, 0.019, 0.018, 0.017, 0.013),
        wag=0.04,
    ),
)
_HEART = (
    (0.0, -0.36, True), (0.18, -0.56, False), (0.46, -0.56, False), (0.68, -0.30, False), (0.66, 0.0, False),
    (0.60, 0.20, False), (0.74, 0.42, False), (0.70, 0.68, False), (0.42, 0.92, False), (0.0, 1.0, False),
)  # fmt: skip


class Monkey(Beast):
    """A monkey on two legs."""

    measures = Proportions(head=0.25, hand=0.05, foot=0.15, arm=0.40, leg=0.38, torso=0.32)
    breed = _BREED

    def markings(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The bare pale face."""
        _, pale, _ = self.colours(head)
        coats.clad(canvas, bordered(mass, _HEART), head.light, pale)

    def inside(self, head: Head) -> str | Colour:
        """Bare and rosy inside."""
        return coats.blend(head.sheet.skin_light, "#d8786c", 0.3)

    def lids(self, head: Head) -> str | Colour:
        """The lids are bare like the face."""
        return head.sheet.skin_light


RIG = Monkey()
