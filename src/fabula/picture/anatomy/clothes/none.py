"""None: no clothes - skin, fur or plating with a paler belly; people wear shorts and a vest."""

from fabula.picture.anatomy.clothes.cut import Cut, strip
from fabula.picture.anatomy.physique import Physique
from fabula.picture.stage import Canvas

_PEOPLE = ("person", "anime", "elf", "wizard", "fairy", "dwarf", "cyborg")


class Bare(Cut):
    """What grows on the body itself."""

    sleeve = 0.0
    trousers = 0.30
    loose = 0.0
    hem = -0.10
    flare = 0.0

    def upper(self, body: Physique) -> str:
        """Fur, or a vest for people."""
        return body.sheet.top if body.sheet.rig in _PEOPLE else body.sheet.skin

    def lower(self, body: Physique) -> str:
        """Fur, or shorts for people."""
        return body.sheet.bottom if body.sheet.rig in _PEOPLE else body.sheet.skin

    def details(self, canvas: Canvas, body: Physique) -> None:
        """The paler belly."""
        if body.sheet.rig not in _PEOPLE:
            belly = strip(body, 0.0, (-0.12, 0.1, 0.3, 0.5, 0.7, 0.86, 0.95), 0.85, 0.0)
            body.toner.lay(canvas, belly, body.sheet.skin_light)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """Nothing around the neck."""


OUTFIT = Bare()
