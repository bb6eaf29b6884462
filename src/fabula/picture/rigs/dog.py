"""Dog: a friendly dog with hanging ears and a ready tongue."""

from fabula.picture.anatomy import coats
from fabula.picture.anatomy.animal_eyes import BrowStyle, EyeStyle
from fabula.picture.anatomy.beast import Beast, Breed, bordered, far_first, patch
from fabula.picture.anatomy.ears import EarStyle, FlapStyle, draw_flap
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.masses import Ball, Mass, Slice
from fabula.picture.anatomy.maw import MawStyle, loll
from fabula.picture.anatomy.muzzle import MuzzleStyle
from fabula.picture.anatomy.pelt import PeltStyle
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.tails import TailStyle
from fabula.picture.stage import Canvas

_BREED = Breed(
    slices=(
        Slice(-0.88, 0.18, 0.22, -0.08),
        Slice(-0.82, 0.42, 0.44, -0.07),
        Slice(-0.64, 0.68, 0.66, -0.04),
        Slice(-0.34, 0.84, 0.80, 0.0),
        Slice(0.0, 0.88, 0.84, 0.02),
        Slice(0.30, 0.86, 0.82, 0.05),
        Slice(0.54, 0.78, 0.74, 0.09),
        Slice(0.74, 0.58, 0.58, 0.14),
        Slice(0.88, 0.32, 0.38, 0.18),
        Slice(0.97, 0.14, 0.2, 0.2),
    ),
    ears=EarStyle(0.6, -0.5, -0.1, 0.5, 0.7, (0.2, 0.2)),
    eyes=EyeStyle(0.36, -0.08, 0.18, aspect=1.05, tilt=0.06, iris=0.8, pupil=0.46, lash=0.2),
    brow=BrowStyle(1.6, 0.85, 0.24, 0.65),
    muzzle=MuzzleStyle(
        bridge=(),
        lobes=(
            Ball(0.0, 0.08, 0.86, 0.15, 0.14, 0.1),
            Ball(0.17, 0.40, 0.94, 0.24, 0.20, 0.24),
            Ball(0.10, 0.40, 1.18, 0.18, 0.16, 0.14),
        ),
        chin=Ball(0, 0.64, 0.92, 0.20, 0.12, 0.24),
        nose=Ball(0, 0.22, 1.30, 0.17, 0.12, 0.1),
        maw=MawStyle(0.50, 1.24, 0.31, wrap=0.4, drop=0.46, lobes=0.10, fangs=0.09, curl=0.6),
        soft=0.65,
        whiskers=0.0,
    ),
    blush=0.3,
    pelt=PeltStyle(),
    tail=TailStyle(
        ((0.03, 0.05, -0.08), (0.13, 0.08, -0.18), (0.20, 0.17, -0.2), (0.21, 0.28, -0.2)),
        (0.026, 0.030, 0.028, 0.012),
        tip=0.35,
        wag=0.12,
        pace=2.0,
    ),
)
_FLAP = FlapStyle(0.60, -0.66, 1.12, 0.40, (0.12, 0.20, 0.26, 0.29, 0.28, 0.23, 0.10))
_PATCH = (
    (0.12, -0.10, False), (0.28, -0.42, False), (0.60, -0.50, False), (0.84, -0.20, False), (0.74, 0.12, False),
    (0.46, 0.22, False), (0.22, 0.14, False),
)  # fmt: skip
_BLAZE = (
    (0.0, -0.95, True), (0.08, -0.6, False), (0.10, -0.2, False), (0.22, 0.1, False), (0.46, 0.34, False),
    (0.52, 0.6, False), (0.40, 0.85, False), (0.0, 1.0, False),
)  # fmt: skip


class Dog(Beast):
    """A dog on two legs."""

    measures = Proportions(head=0.25, hand=0.05, foot=0.15)
    breed = _BREED

    def back(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """Nothing stands out behind: the ears hang before the cheeks."""

    def markings(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """A pale blaze, and a patch over one eye."""
        _, pale, marks = self.colours(head)
        coats.clad(canvas, patch(mass, _PATCH, 1), head.light, marks)
        coats.clad(canvas, bordered(mass, _BLAZE), head.light, pale)

    def cheeks(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The ears, which lie over the cheeks."""
        for side in far_first(head):
            draw_flap(canvas, _FLAP, mass, head, side, self.colours(head)[2])

    def snout(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The muzzle, and the tongue that hangs out of a happy mouth."""
        super().snout(canvas, head, mass)
        happy = min(max((head.face.smile - 0.55) / 0.35, 0.0), 1.0) * min(max(head.face.open - 0.12, 0.0) / 0.2, 1.0)
        loll(canvas, _BREED.muzzle.maw, head, happy * (1.0 - min(head.face.press, 1.0)))


RIG = Dog()
