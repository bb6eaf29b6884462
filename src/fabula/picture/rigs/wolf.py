"""Wolf: a grey wolf with a mane, a heavy muzzle and a keen look."""

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

_CHEEKS = (
    (0.0, 0.34, False), (0.18, 0.23, False), (0.46, 0.24, False), (0.78, 0.06, False), (0.94, -0.04, False),
    (1.20, 0.06, True), (1.02, 0.20, False), (1.26, 0.32, True), (1.04, 0.42, False), (1.20, 0.60, True),
    (0.92, 0.60, False), (0.96, 0.82, True), (0.62, 0.76, False), (0.56, 0.98, True), (0.26, 0.88, False),
    (0.0, 1.02, True),
)  # fmt: skip
_RUFF = (
    (0.0, -0.6, False), (0.72, -0.40, False), (1.04, -0.28, True), (0.96, -0.08, False), (1.30, 0.02, True),
    (1.12, 0.24, False), (1.42, 0.44, True), (1.14, 0.56, False), (1.30, 0.84, True), (0.96, 0.84, False),
    (0.98, 1.12, True), (0.62, 1.04, False), (0.46, 1.28, True), (0.24, 1.12, False), (0.0, 1.34, True),
)  # fmt: skip
_BREED = Breed(
    slices=(
        Slice(-0.88, 0.20, 0.24, -0.08),
        Slice(-0.82, 0.38, 0.40, -0.07),
        Slice(-0.70, 0.56, 0.56, -0.05),
        Slice(-0.42, 0.76, 0.76, -0.02),
        Slice(-0.08, 0.84, 0.84, 0.0),
        Slice(0.22, 0.90, 0.84, 0.02),
        Slice(0.46, 0.85, 0.78, 0.06),
        Slice(0.68, 0.62, 0.62, 0.12),
        Slice(0.84, 0.36, 0.42, 0.18),
        Slice(0.94, 0.15, 0.2, 0.2),
    ),
    ears=EarStyle(
        0.46, -0.56, -0.14, 0.86, 0.20, (0.22, 0.29, 0.28, 0.22, 0.13, 0.0), bend=-0.1, swing=0.42, droop=0.3, tip=0.25
    ),
    eyes=EyeStyle(0.36, -0.06, 0.16, aspect=1.22, tilt=0.5, iris=0.74, pupil=0.36, slit=0.85, lash=0.26),
    brow=BrowStyle(1.7, 1.15, 0.32, 0.7),
    muzzle=MuzzleStyle(
        bridge=(Ball(0, 0.02, 0.84, 0.19, 0.16, 0.1), Ball(0, 0.30, 1.28, 0.17, 0.13, 0.14)),
        lobes=(Ball(0.17, 0.40, 0.86, 0.22, 0.16, 0.2), Ball(0.11, 0.44, 1.22, 0.16, 0.13, 0.15)),
        chin=Ball(0, 0.62, 0.98, 0.20, 0.11, 0.24),
        nose=Ball(0, 0.27, 1.40, 0.155, 0.115, 0.1),
        maw=MawStyle(0.545, 1.24, 0.30, wrap=0.42, drop=0.46, lobes=0.06, fangs=0.17),
        soft=0.5,
        whiskers=0.5,
    ),
    cheeks=_CHEEKS,
    ruff=_RUFF,
    blush=0.2,
    pelt=PeltStyle(halves=(0.07, 0.118, 0.126, 0.112, 0.11, 0.108, 0.08, 0.03)),
    tail=TailStyle(
        ((0.03, 0.03, -0.08), (0.12, -0.06, -0.2), (0.20, -0.18, -0.28), (0.23, -0.32, -0.28)),
        (0.024, 0.048, 0.066, 0.056, 0.008),
        tip=0.25,
        lift=0.14,
    ),
)
_HOOD = (
    (0.0, -1.2, False), (0.9, -0.8, False), (0.84, -0.3, False), (0.66, -0.32, True), (0.42, -0.46, False),
    (0.16, -0.34, False), (0.10, -0.1, False), (0.07, 0.2, False), (0.0, 0.28, False),
)  # fmt: skip


class Wolf(Beast):
    """A wolf on two legs."""

    measures = Proportions(head=0.235, hand=0.05, foot=0.15, shoulder=0.125)
    breed = _BREED

    def markings(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """A dark hood down to a line on the bridge, and pale spots over the eyes."""
        coat, _pale, marks = self.colours(head)
        coats.clad(canvas, bordered(mass, _HOOD), head.light, coats.blend(coat, marks, 0.4))

    def inside(self, head: Head) -> str | Colour:
        """Dusky inside."""
        return coats.blend(head.sheet.skin_light, coats.marked(head.sheet), 0.45)


RIG = Wolf()
