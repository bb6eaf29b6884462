"""Fairy: a small person with shimmering wings, large eyes and little pointed ears."""

from dataclasses import replace

from fabula.film import Sheet
from fabula.picture.anatomy import wings
from fabula.picture.anatomy.eyes import EyeShape
from fabula.picture.anatomy.figure import Figure, Head
from fabula.picture.anatomy.folk import Folk, pointed_ears
from fabula.picture.anatomy.nose import NoseShape
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.visage import Form
from fabula.picture.stage import Canvas


class Fairy(Folk):
    """Small and light."""

    spread = 0.38

    measures = Proportions(
        head=0.245,
        neck=0.022,
        shoulder=0.098,
        torso=0.27,
        hip=0.05,
        arm=0.31,
        leg=0.41,
        upper_arm=0.026,
        forearm=0.021,
        thigh=0.04,
        calf=0.027,
        hand=0.038,
        foot=0.11,
    )
    skull_width = 0.80
    own_ears = True

    def form(self, sheet: Sheet) -> Form:
        """Young, however tall."""
        return replace(
            super().form(sheet),
            shape="heart" if sheet.face == "oval" else sheet.face,
            youth=0.35,
            eye_line=0.12,
            eye_gap=0.335,
            brow_line=-0.2,
            nose_line=0.41,
            mouth_line=0.645,
            ear_line=0.17,
        )

    def eye_shape(self, sheet: Sheet) -> EyeShape:
        """Large and bright."""
        own = super().eye_shape(sheet.model_copy(update={"height_metres": 1.6}))
        return replace(
            own, width=1.16 * own.width, upper=1.2 * own.upper, lower=1.14 * own.lower, iris=1.24 * own.iris, slant=0.03
        )

    def nose_shape(self, sheet: Sheet) -> NoseShape:
        """Small."""
        return NoseShape(width=0.066, ridge=0.03, tip=0.14, line=0.7)

    def behind(self, canvas: Canvas, figure: Figure) -> None:
        """The wings."""
        wings.flutter(canvas, figure)

    def ears(self, canvas: Canvas, head: Head) -> None:
        """Little and pointed."""
        pointed_ears(canvas, head, length=0.40, rise=0.20)


RIG = Fairy()
