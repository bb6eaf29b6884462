"""Perspective: a street seen down its length, in metres; walls are painted flat and laid along its sides."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from fabula.picture.ink import skia
from fabula.picture.stage import Canvas, Stage

EYE = 1.62
"""How high the lens is over the ground, metres: people's heads are at the horizon however far off they are."""

FLAT = 60.0
"""Units to a metre where a wall is painted flat, before it is laid along the street."""

Spot = tuple[float, float]


@dataclass(frozen=True)
class Vista:
    """A one-point perspective: `vanish` is where all lines meet (units), `focal` the units a metre has at 1 m."""

    vanish: Spot
    focal: float = 1150.0

    def metre(self, deep: float) -> float:
        """How many units a metre has `deep` metres off."""
        return self.focal / deep

    def spot(self, across: float, up: float, deep: float) -> Spot:
        """Where a point is seen: metres to the right of the vanishing point, over the ground, and away."""
        scale = self.focal / deep
        return (self.vanish[0] + across * scale, self.vanish[1] + (EYE - up) * scale)

    def ground(self, deep: float) -> float:
        """The world height of the ground `deep` metres off, units."""
        return self.spot(0.0, 0.0, deep)[1]

    @contextmanager
    def wall(self, canvas: Canvas, across: float, near: float, far: float, *, mirrored: bool = False) -> Iterator[None]:
        """Lay what is painted flat along a wall that stands `across` metres to the side, from `near` to `far`.

        Flat x runs from 0 to (far - near) * FLAT, left to right as the wall is seen; flat y is 0 at the ground,
        negative above. `mirrored` lays it head down, as a wet ground shows it.
        """
        long, tall = (far - near) * FLAT, 12 * FLAT
        first, last = (near, far) if across < 0 else (far, near)
        up = -12.0 if mirrored else 12.0
        corners = [(first, 0.0), (last, 0.0), (last, up), (first, up)]
        seen = [skia.Point(*self.spot(across, height, deep)) for deep, height in corners]
        flat = [skia.Point(0, 0), skia.Point(long, 0), skia.Point(long, -tall), skia.Point(0, -tall)]
        matrix = skia.Matrix()
        matrix.setPolyToPoly(flat, seen)
        canvas.save()
        canvas.concat(matrix)
        try:
            yield
        finally:
            canvas.restore()

    @contextmanager
    def board(self, canvas: Canvas, spot: tuple[float, float, float]) -> Iterator[None]:
        """Paint something that faces the lens, in metres around a spot (across, up, deep); y runs down."""
        x, y = self.spot(*spot)
        scale = self.metre(spot[2])
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(scale, scale)
        try:
            yield
        finally:
            canvas.restore()

    def floor(self, edges: tuple[float, float], near: float, far: float) -> "skia.Path":
        """The ground between two lines (metres across) from `near` to `far`."""
        path = skia.Path()
        spots = [(edges[0], far), (edges[1], far), (edges[1], near), (edges[0], near)]
        path.addPoly([skia.Point(*self.spot(across, 0.0, deep)) for across, deep in spots], True)
        return path


def vista(stage: Stage, share: float, focal: float = 1150.0) -> Vista:
    """A vista whose lines meet on the stage's horizon at a share of the width."""
    return Vista((stage.x(share), stage.horizon), focal)
