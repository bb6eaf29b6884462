"""Person: a woman, a man or a child."""

from fabula.film import Face, Sheet
from fabula.picture.anatomy import creases, eyes, hair, mouth, nose, wear
from fabula.picture.anatomy import face as faces
from fabula.picture.anatomy.figure import Head, Rig
from fabula.picture.anatomy.skull import Skull
from fabula.picture.stage import Canvas


class Person(Rig):
    """People as they are."""

    def skull(self, sheet: Sheet, face: Face) -> Skull:
        """A skull with a face of the sheet's shape."""
        return faces.skull(sheet, face)

    def behind_head(self, canvas: Canvas, head: Head) -> None:
        """A hat's back, and hair that falls behind the shoulders."""
        wear.hat_behind(canvas, head)
        hair.behind(canvas, head)

    def head(self, canvas: Canvas, head: Head) -> None:
        """The face with its hair and what is worn on it."""
        faces.draw(canvas, head)
        creases.draw(canvas, head)
        wear.beard(canvas, head)
        mouth.draw(canvas, head)
        eyes.draw(canvas, head)
        eyes.brows(canvas, head)
        nose.draw(canvas, head)
        wear.glasses(canvas, head)
        hair.front(canvas, head)
        eyes.brows_through(canvas, head)
        wear.hat(canvas, head)


RIG = Person()
