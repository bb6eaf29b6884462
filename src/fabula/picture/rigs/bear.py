"""Bear: a big, heavy, round bear with a broad muzzle."""

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

_RUFF = (
    (0.0, -0.5, False), (0.9, -0.2, False), (1.02, 0.20, False), (1.16, 0.38, True), (1.02, 0.44, False),
    (1.10, 0.60, True), (0.92, 0.62, False), (0.90, 0.78, True), (0.66, 0.78, False), (0.4, 0.90, False),
    (0.0, 0.94, False),
)  # fmt: skip
_BREED = Breed(
    slices=(
        Slice(-0.88, 0.20, 0.24, -0.06),
        Slice(-0.82, 0.46, 0.46, -0.05),
        Slice(-0.62, 0.74, 0.68, -0.03),
        Slice(-0.30, 0.93, 0.84, 0.0),
        Slice(0.05, 1.00, 0.88, 0.0),
        Slice(0.35, 1.02, 0.86, 0.02),
        Slice(0.60, 0.90, 0.78, 0.05),
        Slice(0.78, 0.66, 0.60, 0.1),
        Slice(0.90, 0.36, 0.38, 0.14),
        Slice(0.97, 0.15, 0.2, 0.16),
    ),
    ears=EarStyle(
        0.66,
        -0.50,
        -0.16,
        0.54,
        0.72,
        (0.20, 0.29, 0.335, 0.345, 0.32, 0.245, 0.0),
        swing=0.3,
        droop=0.2,
        inner=0.62,
        cup=0.3,
        round=True,
    ),
    eyes=EyeStyle(0.37, -0.04, 0.155, aspect=1.02, tilt=0.1, iris=0.86, pupil=0.5, lash=0.2),
    brow=BrowStyle(1.85, 1.1, 0.34, 0.75),
    muzzle=MuzzleStyle(
        bridge=(),
        lobes=(Ball(0.17, 0.40, 0.90, 0.28, 0.21, 0.26), Ball(0.0, 0.24, 0.92, 0.24, 0.17, 0.26)),
        chin=Ball(0, 0.66, 0.82, 0.24, 0.12, 0.25),
        nose=Ball(0, 0.18, 1.17, 0.185, 0.125, 0.1),
        maw=MawStyle(0.47, 1.16, 0.31, wrap=0.28, drop=0.44, lobes=0.085, fangs=0.09, curl=0.55),
        soft=0.7,
    ),
    ruff=_RUFF,
    leather="#2c2020",
    blush=0.3,
    pelt=PeltStyle(halves=(0.08, 0.138, 0.156, 0.164, 0.172, 0.158, 0.115, 0.04), limbs=1.05, bib=False),
    tail=TailStyle(
        ((0.02, 0.05, -0.1), (0.10, 0.07, -0.16), (0.15, 0.09, -0.17)), (0.03, 0.042, 0.034), wag=0.01, lift=0.01
    ),
)
_SPOT = ((0.30, -0.36, False), (0.50, -0.30, False), (0.46, -0.22, False), (0.26, -0.28, False))
_MASK = (
    (0.0, 0.05, False), (0.30, 0.10, False), (0.55, 0.36, False), (0.56, 0.62, False), (0.36, 0.86, False),
    (0.0, 0.96, False),
)  # fmt: skip


class Bear(Beast):
    """A bear on two legs."""

    measures = Proportions(
        head=0.24, hand=0.05, foot=0.15, shoulder=0.127, torso=0.33, hip=0.075, leg=0.37, upper_arm=0.05, forearm=0.044
    )
    breed = _BREED

    def markings(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """A paler shade around the muzzle and a darker crown."""
        coat, pale, _marks = self.colours(head)
        coats.clad(canvas, bordered(mass, _MASK), head.light, coats.blend(coat, pale, 0.42), 0.8)

    def inside(self, head: Head) -> str | Colour:
        """The muzzle's colour, darkened."""
        return coats.blend(head.sheet.skin_light, coats.marked(head.sheet), 0.35)


RIG = Bear()
