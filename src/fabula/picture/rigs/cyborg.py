"""Cyborg: somebody half of metal, with a lens for an eye, glowing seams and a mechanical arm."""

from dataclasses import replace

from fabula.film import Face, Sheet
from fabula.picture.anatomy import creases, eyes, hair, mechanics, mouth, nose, plating, wear
from fabula.picture.anatomy import face as faces
from fabula.picture.anatomy.figure import Figure, Head, Rig
from fabula.picture.anatomy.grippers import Metals
from fabula.picture.anatomy.skeleton import Joint, Limb
from fabula.picture.anatomy.skull import Skull
from fabula.picture.stage import Canvas


class Cyborg(Rig):
    """A human face and body whose left half of the face and left arm are machine; `accent` is what glows."""

    def skull(self, sheet: Sheet, face: Face) -> Skull:
        """A skull with a face of the sheet's shape."""
        return faces.skull(sheet, face)

    def behind_head(self, canvas: Canvas, head: Head) -> None:
        """The hair that is behind the body."""
        wear.hat_behind(canvas, head)
        hair.behind(canvas, head)

    def head(self, canvas: Canvas, head: Head) -> None:
        """The human face, the metal over its left, and the hair."""
        plating.pod(canvas, head, near=False)
        faces.draw(canvas, head)
        creases.draw(canvas, head)
        eyes.draw(canvas, head)
        wear.beard(canvas, head)
        mouth.draw(canvas, head)
        nose.draw(canvas, head)
        eyes.brows(canvas, head)
        plating.plates(canvas, head)
        plating.lens(canvas, head)
        faces.edge(canvas, head)
        hair.front(canvas, head)
        plating.pod(canvas, head, near=True)
        wear.hat(canvas, head)

    def body(self, canvas: Canvas, figure: Figure) -> None:
        """The body with its arm of flesh; the arm of metal where it is behind the trunk."""
        _arm(canvas, figure, near=False)
        super().body(canvas, _one_armed(figure))

    def front(self, canvas: Canvas, figure: Figure) -> None:
        """The arms before the head and trunk."""
        super().front(canvas, _one_armed(figure))
        _arm(canvas, figure, near=True)


def _arm(canvas: Canvas, figure: Figure, *, near: bool) -> None:
    if mechanics.before_trunk(figure, 1) is near:
        mechanics.arm(canvas, figure, 1, Metals.of(plating.METAL, figure.sheet.accent), ball=1.2)


def _one_armed(figure: Figure) -> Figure:
    """The same body with its left arm laid where nobody sees it: behind the trunk."""
    chest, size = figure.bones.chest, figure.sheet.height_metres
    far = chest.z - 0.25 * size
    joints = (Joint(chest.x, chest.y + share * size, far) for share in (0.08, 0.15, 0.20))
    return replace(figure, bones=replace(figure.bones, left_arm=Limb(*joints)))


RIG = Cyborg()
