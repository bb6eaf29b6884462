"""T-shirt: short sleeves and a round neck."""

from fabula.picture.anatomy.clothes.cut import Cut, strip, waist_folds
from fabula.picture.anatomy.physique import Physique
from fabula.picture.stage import Canvas


class TShirt(Cut):
    """Light and close, with a stripe over the chest."""

    sleeve = 0.36
    hem = -0.02
    loose = 0.003
    flare = 0.004

    def details(self, canvas: Canvas, body: Physique) -> None:
        """A broad stripe of the accent colour around the chest."""
        waist_folds(canvas, body, body.sheet.top)
        loose = self.loose * body.size
        body.toner.lay(canvas, strip(body, 0.0, (0.52, 0.62), 3.2, loose), body.sheet.accent)


OUTFIT = TShirt()
