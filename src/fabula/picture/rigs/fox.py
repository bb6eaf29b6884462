"""Fox: a red fox with white cheeks, a long muzzle and a bushy tail."""

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.animal_eyes import BrowStyle, EyeStyle
from fabula.picture.anatomy.beast import Beast, Breed
from fabula.picture.anatomy.ears import EarStyle
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.masses import Ball, Slice
from fabula.picture.anatomy.maw import MawStyle
from fabula.picture.anatomy.muzzle import MuzzleStyle
from fabula.picture.anatomy.pelt import PeltStyle
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.tails import TailStyle
from fabula.picture.colour import Colour

_CHEEKS = (
    (0.0, 0.36, False), (0.18, 0.27, False), (0.5, 0.25, False), (0.84, 0.14, False), (1.0, 0.10, False),
    (1.30, 0.24, True), (1.08, 0.33, False), (1.20, 0.50, True), (0.92, 0.53, False), (0.92, 0.72, True),
    (0.62, 0.70, False), (0.3, 0.85, False), (0.0, 0.90, False),
)  # fmt: skip
_BREED = Breed(
    slices=(
        Slice(-0.90, 0.20, 0.24, -0.08),
        Slice(-0.85, 0.38, 0.38, -0.07),
        Slice(-0.74, 0.56, 0.56, -0.06),
        Slice(-0.48, 0.78, 0.74, -0.02),
        Slice(-0.12, 0.88, 0.82, 0.0),
        Slice(0.20, 0.96, 0.84, 0.02),
        Slice(0.44, 0.90, 0.78, 0.06),
        Slice(0.66, 0.64, 0.62, 0.12),
        Slice(0.82, 0.36, 0.42, 0.18),
        Slice(0.93, 0.14, 0.2, 0.2),
    ),
    ears=EarStyle(
        0.52, -0.52, -0.12, 1.0, 0.24, (0.25, 0.36, 0.36, 0.29, 0.17, 0.0), bend=-0.1, swing=0.42, droop=0.35, tip=0.3
    ),
    eyes=EyeStyle(0.385, -0.02, 0.185, aspect=1.16, tilt=0.34, iris=0.78, pupil=0.44, slit=0.8),
    brow=BrowStyle(),
    muzzle=MuzzleStyle(
        bridge=(Ball(0, 0.06, 0.84, 0.17, 0.16, 0.1), Ball(0, 0.36, 1.22, 0.13, 0.12, 0.14)),
        lobes=(Ball(0.16, 0.40, 0.85, 0.22, 0.15, 0.2), Ball(0.08, 0.45, 1.18, 0.13, 0.12, 0.14)),
        chin=Ball(0, 0.60, 0.92, 0.17, 0.10, 0.22),
        nose=Ball(0, 0.31, 1.34, 0.135, 0.10, 0.1),
        maw=MawStyle(0.545, 1.18, 0.27, wrap=0.36, drop=0.42, lobes=0.06),
        soft=0.45,
        whiskers=0.62,
    ),
    cheeks=_CHEEKS,
    pelt=PeltStyle(socks=0.5),
    tail=TailStyle(
        ((0.03, 0.04, -0.08), (0.14, -0.03, -0.2), (0.26, 0.02, -0.32), (0.30, 0.18, -0.32)),
        (0.022, 0.052, 0.088, 0.078, 0.012),
        tip=0.32,
    ),
)


class Fox(Beast):
    """A fox on two legs."""

    measures = Proportions(head=0.25, hand=0.05, foot=0.15)
    breed = _BREED

    def inside(self, head: Head) -> str | Colour:
        """A fox's ears are dark inside."""
        return coats.blend(coats.marked(head.sheet), head.sheet.skin, 0.28)


RIG = Fox()
