"""Overalls: trousers with a bib and straps over a shirt of the accent colour."""

from fabula.picture.anatomy.clothes.cut import Cut, facing, strip
from fabula.picture.anatomy.clothes.fittings import buttons
from fabula.picture.anatomy.physique import Physique
from fabula.picture.colour import from_hex, shade
from fabula.picture.stage import Canvas


class Overalls(Cut):
    """The bib and the legs are of one cloth."""

    sleeve = 0.40
    loose = 0.005
    hem = -0.06
    flare = -0.002

    def lower(self, body: Physique) -> str:
        """The legs are of the bib's cloth."""
        return body.sheet.bottom

    def details(self, canvas: Canvas, body: Physique) -> None:
        """Bib, straps, pocket and buttons."""
        size, loose, cloth = body.size, self.loose * body.size, body.sheet.bottom
        body.toner.lay(canvas, strip(body, 0.0, (-0.2, 0.0, 0.2, 0.34), 3.2, loose * 1.6), cloth)
        for angle in (-0.62, 0.62, 2.6, -2.6):
            if facing(body, 0.8, angle) > -0.1:
                body.toner.lay(canvas, strip(body, angle, (0.6, 0.8, 1.05), 0.12, loose), cloth)
        if facing(body, 0.5, 0.0) > -0.2:
            body.toner.lay(canvas, strip(body, 0.0, (0.30, 0.50, 0.72), 0.78, loose), cloth)
            pocket = strip(body, 0.0, (0.40, 0.56), 0.34, loose)
            body.toner.lay(canvas, pocket, shade(from_hex(cloth), -0.05))
            canvas.drawPath(strip(body, 0.0, (0.545, 0.565), 0.34, loose), body.toner.flat(cloth))
        for angle in (-0.62, 0.62):
            buttons(canvas, body, (0.68,), self.loose, angle, "#e8c66a")
        canvas.drawPath(strip(body, 0.0, (0.325, 0.345), 3.2, loose), body.toner.line(cloth, 0.003 * size, 0.6))


OUTFIT = Overalls()
