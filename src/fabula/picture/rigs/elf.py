"""Elf: slender folk with long pointed ears, slanting eyes and fine features."""

from dataclasses import replace

from fabula.film import Sheet
from fabula.picture.anatomy.eyes import EyeShape
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.folk import Folk, pointed_ears
from fabula.picture.anatomy.nose import NoseShape
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.visage import Form
from fabula.picture.stage import Canvas


class Elf(Folk):
    """Tall and light."""

    measures = Proportions(
        head=0.185,
        torso=0.29,
        leg=0.455,
        arm=0.34,
        shoulder=0.108,
        upper_arm=0.029,
        forearm=0.023,
        thigh=0.042,
        calf=0.03,
    )
    skull_width = 0.755
    own_ears = True

    def form(self, sheet: Sheet) -> Form:
        """High cheeks and a fine chin."""
        own = super().form(sheet)
        return replace(own, shape="heart" if sheet.face in ("oval", "round") else sheet.face)

    def eye_shape(self, sheet: Sheet) -> EyeShape:
        """Long eyes that rise outward."""
        own = super().eye_shape(sheet)
        return replace(own, width=1.06 * own.width, slant=own.slant + 0.05, round=0.22, iris=1.05 * own.iris)

    def nose_shape(self, sheet: Sheet) -> NoseShape:
        """Narrow."""
        own = super().nose_shape(sheet)
        return replace(own, width=0.8 * own.width, tip=0.92 * own.tip)

    def ears(self, canvas: Canvas, head: Head) -> None:
        """Long and pointed."""
        pointed_ears(canvas, head, length=0.62, rise=0.30)


RIG = Elf()
