"""Dwarf: short, broad folk with strong arms, a big nose and, where the sheet has one, a mighty beard."""

from dataclasses import replace

from fabula.film import Sheet
from fabula.picture.anatomy import eyes
from fabula.picture.anatomy.eyes import EyeShape
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.folk import Folk
from fabula.picture.anatomy.nose import NoseShape
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.visage import Form
from fabula.picture.stage import Canvas


class Dwarf(Folk):
    """Broad and near to the ground."""

    measures = Proportions(
        head=0.262,
        neck=0.012,
        shoulder=0.175,
        torso=0.335,
        hip=0.088,
        arm=0.37,
        leg=0.33,
        upper_arm=0.058,
        forearm=0.05,
        thigh=0.078,
        calf=0.058,
        hand=0.062,
        foot=0.165,
    )
    skull_width = 0.86
    skull_depth = 0.88

    def form(self, sheet: Sheet) -> Form:
        """A grown-up face, broad at the jaw."""
        shape = "square" if sheet.face in ("oval", "square", "long") else "round"
        own = super().form(sheet)
        return replace(
            own, shape=shape, youth=0.0, eye_line=0.06, eye_gap=0.315, brow_line=-0.2, nose_line=0.37, mouth_line=0.63
        )

    def eye_shape(self, sheet: Sheet) -> EyeShape:
        """Smaller, merry eyes."""
        own = super().eye_shape(sheet)
        return replace(own, width=0.94 * own.width, upper=0.92 * own.upper, socket=0.65)

    def nose_shape(self, sheet: Sheet) -> NoseShape:
        """Big and round."""
        own = super().nose_shape(sheet)
        return replace(own, width=max(1.5 * own.width, 0.13), ridge=0.9 * own.ridge, tip=max(1.3 * own.tip, 0.24))

    def brows(self, canvas: Canvas, head: Head) -> None:
        """Heavy."""
        eyes.brows(canvas, head, thickness=0.45 + 0.55 * head.sheet.brows)


RIG = Dwarf()
