"""Cartoon: a person of round bold shapes - a big head, white oval eyes, a ball for a nose, thick simple limbs."""

from dataclasses import replace

from fabula.film import Sheet
from fabula.picture.anatomy import eyes, hair, mouth, toon_eyes, wear
from fabula.picture.anatomy import face as faces
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.folk import Folk, ball_nose
from fabula.picture.anatomy.mouth import MouthShape
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.visage import Form
from fabula.picture.stage import Canvas


class Cartoon(Folk):
    """Three and a half heads tall."""

    measures = Proportions(
        head=0.285,
        neck=0.045,
        shoulder=0.112,
        torso=0.255,
        hip=0.066,
        arm=0.315,
        leg=0.32,
        upper_arm=0.042,
        forearm=0.040,
        thigh=0.054,
        calf=0.047,
        hand=0.058,
        foot=0.16,
    )
    skull_width = 0.88
    skull_depth = 0.9

    def form(self, sheet: Sheet) -> Form:
        """A round face with features near its middle."""
        own = super().form(sheet)
        shape = sheet.face if sheet.face in ("square", "long") else "round"
        return replace(
            own,
            shape=shape,
            youth=0.3,
            eye_line=0.02,
            eye_gap=0.265,
            brow_line=-0.38,
            nose_line=0.30,
            mouth_line=0.585,
            ear_line=0.12,
        )

    def mouth_shape(self, sheet: Sheet) -> MouthShape:
        """Wide, a line when it is shut."""
        return MouthShape(width=0.27, upper=0.0, lower=0.0, drop=0.34)

    def brows(self, canvas: Canvas, head: Head) -> None:
        """Thick, floating over the eyes."""
        eyes.brows(canvas, head, thickness=0.45 + 0.5 * head.sheet.brows)

    def eyes(self, canvas: Canvas, head: Head) -> None:
        """White ovals with dots."""
        toon_eyes.draw(canvas, head)

    def head(self, canvas: Canvas, head: Head) -> None:
        """The face with its hair and what is worn on it."""
        faces.draw(canvas, head)
        wear.beard(canvas, head)
        mouth.draw(canvas, head, self.mouth_shape(head.sheet))
        self.eyes(canvas, head)
        ball_nose(canvas, head, 0.085 + 0.075 * head.sheet.nose)
        wear.glasses(canvas, head, 1.22)
        hair.front(canvas, head)
        # brows float over whatever hangs into the face
        self.brows(canvas, head)
        wear.hat(canvas, head)


RIG = Cartoon()
