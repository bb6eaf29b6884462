"""Folk: everybody with a human face - what a rig of such a kind says differently, and how the head is put together."""

from math import sin

from fabula.film import Face, Sheet
from fabula.picture.anatomy import creases, eyes, hair, mouth, nose, wear
from fabula.picture.anatomy import face as faces
from fabula.picture.anatomy.eyes import EyeShape
from fabula.picture.anatomy.face import form_of_head, outline
from fabula.picture.anatomy.figure import Head, Rig
from fabula.picture.anatomy.lines import blade, smooth
from fabula.picture.anatomy.mouth import MouthShape
from fabula.picture.anatomy.nose import NoseShape
from fabula.picture.anatomy.skull import Skull
from fabula.picture.anatomy.visage import Form, eased, form_of
from fabula.picture.colour import mix, shade
from fabula.picture.ink import Point, pen, skia
from fabula.picture.stage import Canvas


class Folk(Rig):
    """A kind of people: its rig overrides what is different about it."""

    skull_width = 0.79
    skull_depth = 0.86
    own_ears = False
    creased = True
    glasses_size = 1.0

    def form(self, sheet: Sheet) -> Form:
        """The face's form."""
        return form_of(sheet)

    def eye_shape(self, sheet: Sheet) -> EyeShape:
        """The eyes."""
        return eyes.shape_of(sheet)

    def mouth_shape(self, sheet: Sheet) -> MouthShape:
        """The mouth."""
        return mouth.shape_of(sheet)

    def nose_shape(self, sheet: Sheet) -> NoseShape:
        """The nose."""
        return nose.shape_of(sheet)

    def nose(self, canvas: Canvas, head: Head) -> None:
        """The nose."""
        nose.draw(canvas, head, self.nose_shape(head.sheet))

    def brows(self, canvas: Canvas, head: Head) -> None:
        """Both brows."""
        eyes.brows(canvas, head)

    def eyes(self, canvas: Canvas, head: Head) -> None:
        """Both eyes."""
        eyes.draw(canvas, head, self.eye_shape(head.sheet))

    def ears(self, canvas: Canvas, head: Head) -> None:
        """The kind's own ears over the hair, where it has such."""

    def skull(self, sheet: Sheet, face: Face) -> Skull:
        """A skull with a face of the kind's form."""
        return faces.skull(sheet, face, self.form(sheet), self.skull_width, self.skull_depth)

    def behind_head(self, canvas: Canvas, head: Head) -> None:
        """A hat's back, and hair that falls behind the shoulders."""
        wear.hat_behind(canvas, head)
        hair.behind(canvas, head)

    def head(self, canvas: Canvas, head: Head) -> None:
        """The face with its hair and what is worn on it."""
        faces.draw(canvas, head, ears=not self.own_ears)
        if self.creased or head.sheet.wrinkles > 0.3:
            creases.draw(canvas, head)
        wear.beard(canvas, head)
        mouth.draw(canvas, head, self.mouth_shape(head.sheet))
        self.eyes(canvas, head)
        self.brows(canvas, head)
        self.nose(canvas, head)
        wear.glasses(canvas, head, self.glasses_size)
        self.hair(canvas, head)
        eyes.brows_through(canvas, head)
        if self.own_ears and head.sheet.hat != "hood":
            self.ears(canvas, head)
        wear.hat(canvas, head)

    def hair(self, canvas: Canvas, head: Head) -> None:
        """The hair over the face."""
        hair.front(canvas, head)


def ball_nose(canvas: Canvas, head: Head, size: float) -> None:
    """A nose like a ball of radius `size`, head units, that stands out of the face."""
    spot = head.skull.at(0.0, form_of_head(head).nose_line, 0.5 * size)
    tones = head.light.tones(head.sheet.skin)
    warm = mix(tones.base, (0.86, 0.36, 0.28), 0.16)
    side = head.light.side
    box = skia.Rect.MakeLTRB
    canvas.drawOval(
        box(spot.x - 1.18 * size, spot.y - 0.98 * size, spot.x + 1.18 * size, spot.y + 1.02 * size),
        pen(shade(warm, -0.07, 1.1)),
    )
    canvas.drawOval(
        box(
            spot.x - 1.08 * size + 0.06 * side * size,
            spot.y - 0.95 * size,
            spot.x + 1.08 * size + 0.06 * side * size,
            spot.y + 0.86 * size,
        ),
        pen(warm),
    )
    x = spot.x + 0.38 * side * size
    canvas.drawOval(
        box(x - 0.34 * size, spot.y - 0.66 * size, x + 0.34 * size, spot.y - 0.18 * size), pen(tones.edge, 0.7)
    )


def pointed_ears(canvas: Canvas, head: Head, length: float, rise: float) -> None:
    """Long pointed ears that come out of the hair, `length` outward and `rise` upward; they sink with grief."""
    canvas.save()
    canvas.clipPath(outline(head), skia.ClipOp.kDifference, True)
    for side in (-1, 1):
        size = eased((0.62 - side * sin(head.skull.yaw)) / 0.55)
        if size > 0.01:
            _pointed(canvas, head, side, size, length, rise)
    canvas.restore()
    for side in (-1, 1):
        near = eased((-side * sin(head.skull.yaw) - 0.02) / 0.25)
        if near > 0.01:
            _pointed(canvas, head, side, 1.0, length, rise)


def _pointed(canvas: Canvas, head: Head, side: int, size: float, length: float, rise: float) -> None:
    skull, line = head.skull, form_of_head(head).ear_line
    up = rise * (1 - 0.55 * max(head.face.brow_tilt, 0.0) + 0.15 * head.face.smile)

    def place(away: float, down: float) -> Point:
        out = length * away * size
        spot = skull.through(
            side * (0.90 * skull.width + 0.72 * out), line + down - up * away * size, -0.05 - 0.8 * out
        )
        return spot[:2]

    rim = [(0.0, -0.17), (0.3, -0.16), (0.7, -0.08), (1.0, 0.0), (0.66, 0.08), (0.34, 0.16), (0.1, 0.22), (0.0, 0.18)]
    tones = head.light.tones(head.sheet.skin)
    toward = side * head.light.side
    base = tones.lit if toward > 0.3 else tones.dark if toward < -0.3 else tones.base
    canvas.drawPath(smooth([place(a, d) for a, d in rim]), pen(base))
    fold = [(0.06, -0.06), (0.36, -0.07), (0.76, -0.02), (0.4, 0.07), (0.1, 0.1)]
    canvas.drawPath(smooth([place(a, d) for a, d in fold]), pen(shade(tones.dark, -0.03, 1.25), 0.6))
    if toward > 0:
        edge = [place(a, d) for a, d in ((0.1, -0.17), (0.5, -0.125), (0.9, -0.025))]
        canvas.drawPath(blade(edge, [0.0, 0.025, 0.0]), pen(tones.edge, min(toward, 1.0)))
