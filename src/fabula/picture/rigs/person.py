"""Person: a woman, a man or a child."""

from fabula.film import Face, Sheet
from fabula.picture.anatomy import creases, eyes, mouth, nose
from fabula.picture.anatomy import face as faces
from fabula.picture.anatomy.figure import Head, Rig
from fabula.picture.anatomy.skull import Skull
from fabula.picture.stage import Canvas


class Person(Rig):
    """People as they are."""

    def skull(self, sheet: Sheet, face: Face) -> Skull:
        """A skull with a face of the sheet's shape."""
        return faces.skull(sheet, face)

    def head(self, canvas: Canvas, head: Head) -> None:
        """The face with its hair."""
        faces.draw(canvas, head)
        creases.draw(canvas, head)
        eyes.draw(canvas, head)
        mouth.draw(canvas, head)
        nose.draw(canvas, head)
        eyes.brows(canvas, head)


RIG = Person()
