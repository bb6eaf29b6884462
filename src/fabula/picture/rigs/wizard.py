"""Wizard: an old sage with bushy brows and a long nose, in what the sheet gives him of beard, hat and robe."""

from dataclasses import replace

from fabula.film import Sheet
from fabula.picture.anatomy import eyes
from fabula.picture.anatomy.eyes import EyeShape
from fabula.picture.anatomy.face import form_of_head
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.folk import Folk
from fabula.picture.anatomy.lines import blade
from fabula.picture.anatomy.nose import NoseShape
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.visage import Form, decal
from fabula.picture.ink import pen
from fabula.picture.stage import Canvas


class Wizard(Folk):
    """Old and lean."""

    measures = Proportions(head=0.205, shoulder=0.118, torso=0.31, leg=0.41, forearm=0.029)

    def form(self, sheet: Sheet) -> Form:
        """Grown up, however small."""
        return replace(super().form(sheet), youth=0.0, eye_line=0.08, eye_gap=0.31)

    def eye_shape(self, sheet: Sheet) -> EyeShape:
        """Bright eyes under heavy lids."""
        own = super().eye_shape(sheet)
        return replace(own, upper=0.95 * own.upper, slant=own.slant - 0.014, socket=0.7)

    def nose_shape(self, sheet: Sheet) -> NoseShape:
        """Long."""
        own = super().nose_shape(sheet)
        return replace(own, width=1.12 * own.width, ridge=1.35 * own.ridge, tip=1.2 * own.tip)

    def brows(self, canvas: Canvas, head: Head) -> None:
        """Bushy, with tufts that stand out over the temples."""
        eyes.brows(canvas, head, thickness=1.0)
        form, face, tones = form_of_head(head), head.face, head.light.tones(head.sheet.hair)
        for side, raised in ((1, face.brow_left), (-1, face.brow_right)):
            matrix, front = decal(head.skull, side * form.eye_gap, form.brow_line, 0.06, side)
            if front <= -0.05:
                continue
            canvas.save()
            canvas.concat(matrix)
            up = -0.12 * max(raised, 0.0) - 0.06 * min(raised, 0.0) - 0.1 * max(-face.brow_tilt, 0.0)
            for x, reach, rise in ((-0.08, 0.12, 0.07), (0.03, 0.16, 0.11), (0.12, 0.17, 0.10), (0.18, 0.15, 0.05)):
                tuft = [(x - 0.06, up + 0.01), (x + 0.4 * reach, up - 0.5 * rise), (x + reach, up - rise + 0.02)]
                canvas.drawPath(blade(tuft, [0.055, 0.06, 0.0]), pen(tones.base))
            canvas.restore()


RIG = Wizard()
