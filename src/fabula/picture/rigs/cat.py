"""Cat: a cat with wide cheeks, slit pupils and a striped coat."""

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.animal_eyes import BrowStyle, EyeStyle
from fabula.picture.anatomy.beast import Beast, Breed, bordered, stripe
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
    (0.0, -0.5, False), (0.7, -0.3, False), (1.0, 0.1, False), (1.26, 0.30, True), (1.06, 0.36, False),
    (1.24, 0.54, True), (0.98, 0.54, False), (1.02, 0.76, True), (0.70, 0.72, False), (0.0, 0.84, False),
)  # fmt: skip
_BREED = Breed(
    slices=(
        Slice(-0.84, 0.18, 0.2, -0.06),
        Slice(-0.79, 0.40, 0.42, -0.05),
        Slice(-0.66, 0.64, 0.6, -0.03),
        Slice(-0.38, 0.86, 0.78, 0.0),
        Slice(-0.05, 0.98, 0.84, 0.0),
        Slice(0.25, 1.06, 0.84, 0.02),
        Slice(0.50, 0.99, 0.78, 0.05),
        Slice(0.70, 0.74, 0.62, 0.1),
        Slice(0.83, 0.42, 0.42, 0.14),
        Slice(0.92, 0.16, 0.2, 0.16),
    ),
    ears=EarStyle(
        0.60, -0.50, -0.1, 0.80, 0.34, (0.24, 0.35, 0.34, 0.26, 0.15, 0.0), bend=-0.12, swing=0.5, droop=0.2, inner=0.6
    ),
    eyes=EyeStyle(
        0.42, -0.02, 0.215, aspect=1.1, tilt=0.3, iris=0.92, pupil=0.5, slit=0.42, white="#f2f4d8", lash=0.18
    ),
    brow=BrowStyle(1.55, 0.7, 0.16),
    muzzle=MuzzleStyle(
        bridge=(),
        lobes=(Ball(0.15, 0.43, 0.86, 0.20, 0.155, 0.2),),
        chin=Ball(0, 0.60, 0.78, 0.15, 0.10, 0.2),
        nose=Ball(0, 0.30, 1.02, 0.095, 0.07, 0.08),
        maw=MawStyle(0.46, 1.04, 0.285, wrap=0.24, drop=0.46, lobes=0.09, fangs=0.1, teeth=0.08),
        soft=0.1,
        whiskers=0.95,
    ),
    ruff=_RUFF,
    leather="#d8808c",
    pelt=PeltStyle(halves=(0.055, 0.090, 0.100, 0.100, 0.108, 0.108, 0.082, 0.03)),
    tail=TailStyle(
        (
            (0.02, 0.02, -0.08),
            (0.12, -0.12, -0.18),
            (0.24, -0.10, -0.2),
            (0.28, 0.10, -0.2),
            (0.25, 0.28, -0.2),
            (0.30, 0.36, -0.2),
        ),
        (0.026, 0.026, 0.027, 0.027, 0.025, 0.020),
        tip=0.16,
        wag=0.06,
    ),
)
_BLAZE = (
    (0.0, 0.02, True), (0.10, 0.2, False), (0.30, 0.26, False), (0.52, 0.40, False), (0.56, 0.60, False),
    (0.40, 0.80, False), (0.0, 0.95, False),
)  # fmt: skip


class Cat(Beast):
    """A cat on two legs."""

    measures = Proportions(head=0.25, hand=0.05, foot=0.15)
    breed = _BREED

    def markings(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """Stripes on brow and cheeks, and a pale blaze around the muzzle."""
        _, pale, marks = self.colours(head)
        ink = coats.flat(head.light, marks)
        canvas.drawPath(stripe(mass, (0.0, -0.98), (0.0, -0.34), 0.085), ink)
        for side in (1, -1):
            canvas.drawPath(stripe(mass, (side * 0.26, -0.98), (side * 0.19, -0.42), 0.075), ink)
            canvas.drawPath(stripe(mass, (side * 0.52, -0.96), (side * 0.38, -0.52), 0.06), ink)
            canvas.drawPath(stripe(mass, (side * 1.05, 0.14), (side * 0.74, 0.20), 0.06), ink)
            canvas.drawPath(stripe(mass, (side * 1.05, 0.40), (side * 0.72, 0.36), 0.06), ink)
        coats.clad(canvas, bordered(mass, _BLAZE), head.light, pale)

    def inside(self, head: Head) -> str | Colour:
        """Rosy inside."""
        return coats.blend(head.sheet.skin_light, "#d87c80", 0.6)


RIG = Cat()
