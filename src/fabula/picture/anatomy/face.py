"""The face: its outline, ears and skin - blush, freckles, wrinkles, form shadow - in the scene's light."""

from functools import lru_cache

from fabula.film import Face, Sheet
from fabula.picture.anatomy.figure import Head
from fabula.picture.anatomy.lighting import Light
from fabula.picture.anatomy.lines import smooth
from fabula.picture.anatomy.skull import Skull
from fabula.picture.anatomy.visage import Form, Visage, form_of
from fabula.picture.ink import skia


def skull(sheet: Sheet, face: Face, form: Form | None = None, width: float = 0.79, depth: float = 0.86) -> Visage:
    """The skull of a rig with a human face: for its `skull` method. The form is the sheet's own when none is given."""
    own = form or form_of(sheet)
    return Visage(width, 1.0, depth, face.yaw, face.pitch, own, min(max(face.open, 0.0), 1.0))


def outline(head: Head) -> "skia.Path":
    """The face with its jaw and the crown under the hair as one path, head units; not to be changed by who gets it."""
    return _outline(head.skull)


def form_of_head(head: Head) -> Form:
    """The form of a head's face; the usual one where the skull is not a human face's."""
    return head.skull.form if isinstance(head.skull, Visage) else form_of(head.sheet)


@lru_cache(maxsize=32)
def _outline(skull: Skull) -> "skia.Path":
    face = (
        skull if isinstance(skull, Visage) else Visage(skull.width, skull.height, skull.depth, skull.yaw, skull.pitch)
    )
    return smooth(face.contour)


def skin_pen(head: Head) -> "skia.Paint":
    """The pen that fills the face, lit across; whatever is of the same skin takes it too."""
    return _across(head.light, head.sheet.skin, round(head.skull.half, 2))


@lru_cache(maxsize=64)
def _across(light: Light, skin: str, half: float) -> "skia.Paint":
    return light.across(skin, -half, half)
