"""The figure: one character in one moment, put together by its rig from head, body and what hangs on them."""

from dataclasses import dataclass
from math import degrees

from fabula.film import Face, Moment, Pose, Sheet
from fabula.picture.anatomy import body
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.skeleton import Bones, Proportions, pose_bones
from fabula.picture.anatomy.skull import Skull
from fabula.picture.brushes.modelling import Box
from fabula.picture.stage import Canvas


@dataclass(frozen=True)
class Head:
    """A head in one moment. The canvas is in head units (half a head's height), x right, y down, from its middle.

    The canvas is rolled already; `skull` knows the head's other turns. `seconds` is for what moves by itself.
    """

    sheet: Sheet
    face: Face
    skull: Skull
    light: Light
    seconds: float


@dataclass(frozen=True)
class Figure:
    """A body in one moment. The canvas is in metres, x right, y down, from the mark on the ground.

    `props` are the names of what it sits on, plays or rides (`fabula.picture.anatomy.props`).
    """

    sheet: Sheet
    face: Face
    pose: Pose
    bones: Bones
    measures: Proportions
    light: Light
    seconds: float
    props: tuple[str, ...] = ()


class Rig:
    """How one kind of character is drawn; a rig's file makes its own of this and overrides what is different."""

    measures = Proportions()
    spread = 0.09
    """How far it goes beyond its joints to the sides, in shares of its height: girth, hair, wings."""
    behind_room = 0.0
    """How far to the sides of its hips its tail may go, in shares of its height."""

    def proportions(self, sheet: Sheet) -> Proportions:
        """The measures of the body by its sheet."""
        return self.measures

    def skull(self, sheet: Sheet, face: Face) -> Skull:
        """The head's form, turned as the face says."""
        return Skull(yaw=face.yaw, pitch=face.pitch)

    def behind(self, canvas: Canvas, figure: Figure) -> None:
        """What is behind the body: tails, wings, capes; canvas in metres."""

    def behind_head(self, canvas: Canvas, head: Head) -> None:
        """What of the head is behind the body: long hair, a hood's back; canvas in head units."""

    def body(self, canvas: Canvas, figure: Figure) -> None:
        """The body without what is in front of the head; canvas in metres."""
        body.behind_head(canvas, figure)

    def head(self, canvas: Canvas, head: Head) -> None:
        """The head with all that is on it; canvas in head units."""
        raise NotImplementedError

    def front(self, canvas: Canvas, figure: Figure) -> None:
        """What is in front of the head: arms held before it, with what they hold; canvas in metres."""
        body.before_head(canvas, figure)


def room(rig: Rig, sheet: Sheet, pose: Pose) -> list[Box]:
    """What a character without its props fills of the picture, about: boxes left, top, right, bottom in metres."""
    bones = pose_bones(rig.proportions(sheet), sheet.height_metres, pose, sheet.head)
    limbs = (bones.left_arm, bones.right_arm, bones.left_leg, bones.right_leg)
    seen = [joint.seen for limb in limbs for joint in (limb.root, limb.bend, limb.end)]
    (x, y), half = bones.head.seen, bones.head_half
    across = [place[0] for place in seen] + [x - half, x + half]
    down = [place[1] for place in seen] + [y - half]
    size = sheet.height_metres
    left, right = min(across) - rig.spread * size, max(across) + rig.spread * size
    boxes = [(left, min(down) - 0.18 * size, right, max(down) + 0.1 * size)]
    if rig.behind_room:
        x, y = bones.hips.seen
        aside = rig.behind_room * size
        boxes.append((x - aside, min(y, bones.chest.seen[1]) - 0.1 * size, x + aside, max(down) + 0.1 * size))
    return boxes


def draw(
    canvas: Canvas, rig: Rig, sheet: Sheet, moment: Moment, light: Light, seconds: float, props: tuple[str, ...] = ()
) -> None:
    """Draw a character, and the props it uses, on a canvas in metres whose origin is its mark on the ground."""
    measures = rig.proportions(sheet)
    bones = pose_bones(measures, sheet.height_metres, moment.pose, sheet.head)
    figure = Figure(sheet, moment.face, moment.pose, bones, measures, light, seconds, props)
    head = Head(sheet, moment.face, rig.skull(sheet, moment.face), light, seconds)
    if props:
        body.props_behind(canvas, figure)
    rig.behind(canvas, figure)
    _on_head(canvas, figure)
    rig.behind_head(canvas, head)
    canvas.restore()
    rig.body(canvas, figure)
    _on_head(canvas, figure)
    rig.head(canvas, head)
    canvas.restore()
    rig.front(canvas, figure)
    if props:
        body.props_before(canvas, figure, amid=type(rig).body is not Rig.body)


def _on_head(canvas: Canvas, figure: Figure) -> None:
    """Save the canvas and lay it onto the head, in head units."""
    canvas.save()
    canvas.translate(*figure.bones.head.seen)
    canvas.rotate(degrees(figure.face.roll))
    canvas.scale(figure.bones.head_half, figure.bones.head_half)
