"""Dwarf: short, broad folk with strong arms, a big nose and, where the sheet has one, a mighty beard."""

from dataclasses import replace

from fabula.film import Sheet
from fabula.picture.anatomy import eyes
from fabula.picture.anatomy.eyes import EyeShape
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.folk import Folk, ball_nose
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.visage import Form
from fabula.picture.stage import Canvas


class Dwarf(Folk):
    """Broad and near to the ground."""

    measures = Proportions(
        head=0.262,
        neck=0.04,
        shoulder=0.155,
        torso=0.315,
        hip=0.07,
        arm=0.37,
        leg=0.32,
        upper_arm=0.058,
        forearm=0.05,
        thigh=0.066,
        calf=0.052,
        hand=0.054,
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

    def nose(self, canvas: Canvas, head: Head) -> None:
        """Big and round."""
        ball_nose(canvas, head, 0.10 + 0.06 * head.sheet.nose)

    def brows(self, canvas: Canvas, head: Head) -> None:
        """Heavy."""
        eyes.brows(canvas, head, thickness=0.45 + 0.55 * head.sheet.brows)


RIG = Dwarf()
