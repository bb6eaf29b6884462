"""Armour: breastplate, shoulder pieces, belt and plates over the thighs."""

from fabula.picture.anatomy.clothes.cut import Cut, facing, neckline, strip
from fabula.picture.anatomy.clothes.fittings import belt
from fabula.picture.anatomy.clothes.hanging import hang
from fabula.picture.anatomy.outline import skin
from fabula.picture.anatomy.physique import Physique
from fabula.picture.colour import from_hex, shade
from fabula.picture.stage import Canvas


class Armour(Cut):
    """Plates of the upper colour, trimmed with the accent."""

    loose = 0.012
    hem = 0.06
    flare = 0.002
    neck = 0.3

    def skirt(self, canvas: Canvas, body: Physique) -> None:
        """Short plates from the belt."""
        hang(canvas, body, shade(from_hex(body.sheet.top), -0.06), 0.16, 0.034, hem=body.sheet.accent)

    def details(self, canvas: Canvas, body: Physique) -> None:
        """The breastplate's ridge and bands."""
        loose, top = self.loose * body.size, from_hex(body.sheet.top)
        if facing(body, 0.6, 0.0) > -0.5:
            canvas.drawPath(strip(body, 0.0, (0.34, 0.6, 0.9), 0.04, loose), body.toner.lit(body.sheet.top))
            canvas.drawPath(strip(body, 0.9, (0.36, 0.6, 0.9), 0.05, loose), body.toner.flat(body.sheet.top))
            canvas.drawPath(strip(body, -0.9, (0.36, 0.6, 0.9), 0.05, loose), body.toner.flat(body.sheet.top))
        body.toner.lay(canvas, strip(body, 0.0, (0.31, 0.36), 3.2, loose), body.sheet.accent)
        body.toner.lay(canvas, strip(body, 0.0, (0.05, 0.30), 3.2, loose), shade(top, -0.07))
        belt(canvas, body, 0.14, body.sheet.shoes, self.loose)

    def collar(self, canvas: Canvas, body: Physique) -> None:
        """The gorget."""
        neckline(canvas, body, body.sheet.accent, 0.058, 0.022)

    def over_arm(self, canvas: Canvas, body: Physique, root: tuple[float, float], way: tuple[float, float]) -> None:
        """A shoulder piece of two plates."""
        size = body.size
        for far, radius, colour in (
            (0.045, 0.046, shade(from_hex(body.sheet.top), -0.05)), (0.0, 0.054, from_hex(body.sheet.top))
        ):  # fmt: skip
            x, y = root[0] + way[0] * far * size, root[1] + way[1] * far * size
            r = radius * size * body.girth**0.5
            plate = skin([(x - way[0] * 0.3 * r, y - way[1] * 0.3 * r, 0.9 * r), (x, y, r)])
            body.toner.fill(canvas, plate, colour, 0.016 * size, 0.006 * size)


OUTFIT = Armour()
