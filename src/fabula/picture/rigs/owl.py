"""Owl: a wise owl with great eyes in pale discs, a beak, and wings for arms."""

from math import cos

from fabula.film import Sheet
from fabula.picture.anatomy import coats
from fabula.picture.anatomy.animal_eyes import BrowStyle, EyeStyle
from fabula.picture.anatomy.beak import BeakStyle, draw_beak
from fabula.picture.anatomy.beast import Beast, Breed, bordered, far_first, patch
from fabula.picture.anatomy.ears import EarStyle
from fabula.picture.anatomy.feelings import feeling_of, flick
from fabula.picture.anatomy.figure import Figure, Head
from fabula.picture.anatomy.masses import Ball, Mass, Slice, smooth
from fabula.picture.anatomy.maw import MawStyle
from fabula.picture.anatomy.muzzle import MuzzleStyle
from fabula.picture.anatomy.pelt import PeltStyle, before
from fabula.picture.anatomy.plumage import Plumes, draw_plumage, draw_wing
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.tails import TailStyle
from fabula.picture.colour import Colour
from fabula.picture.ink import pen
from fabula.picture.stage import Canvas

_BREED = Breed(
    slices=(
        Slice(-0.84, 0.20, 0.24, -0.04),
        Slice(-0.78, 0.50, 0.46, -0.04),
        Slice(-0.60, 0.82, 0.68, -0.02),
        Slice(-0.30, 1.00, 0.82, 0.0),
        Slice(0.05, 1.08, 0.86, 0.0),
        Slice(0.38, 1.08, 0.86, 0.0),
        Slice(0.66, 0.94, 0.78, 0.0),
        Slice(0.86, 0.68, 0.60, 0.0),
        Slice(0.97, 0.30, 0.30, 0.0),
    ),
    ears=EarStyle(
        0.52,
        -0.58,
        0.12,
        0.62,
        0.62,
        (0.22, 0.24, 0.20, 0.13, 0.06, 0.0),
        bend=-0.5,
        swing=0.42,
        droop=0.5,
        inner=0.0,
        tip=0.45,
    ),
    eyes=EyeStyle(0.44, -0.04, 0.31, aspect=1.0, tilt=0.0, iris=0.88, pupil=0.46, white="#fff4d0", lash=0.13),
    brow=BrowStyle(1.32, 1.15, 0.2, 0.34),
    muzzle=MuzzleStyle((), (), Ball(0, 0, 0, 0, 0, 0), Ball(0, 0, 0, 0, 0, 0), MawStyle(0, 0, 0)),
    blush=0.25,
    pelt=PeltStyle(halves=(0.085, 0.140, 0.158, 0.166, 0.172, 0.156, 0.112, 0.04), belly=0.6, bib=False),
    tail=TailStyle(
        ((0.0, 0.06, -0.1), (0.02, -0.06, -0.16), (0.03, -0.15, -0.18)),
        (0.05, 0.06, 0.05),
        tip=0.5,
        wag=0.01,
        lift=0.01,
    ),
)
_BEAK = BeakStyle(0.06, 0.86, 0.23, 0.45, 0.28)
_DISC = (
    (0.0, -0.30, True), (0.22, -0.52, False), (0.52, -0.58, False), (0.84, -0.40, False), (0.98, -0.06, False),
    (0.96, 0.30, False), (0.76, 0.60, False), (0.46, 0.74, False), (0.16, 0.68, False), (0.0, 0.56, False),
)  # fmt: skip
_RING = tuple((0.44 + 0.43 * x, -0.03 + 0.43 * y, False) for x, y in (
    (1.0, 0.0), (0.71, 0.71), (0.0, 1.0), (-0.71, 0.71), (-0.98, 0.0), (-0.71, -0.71), (0.0, -1.0), (0.71, -0.71),
))  # fmt: skip


class Owl(Beast):
    """An owl on two legs, whose arms are wings."""

    measures = Proportions(head=0.27, neck=0.0, torso=0.36, leg=0.30, shoulder=0.13)
    breed = _BREED

    def markings(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The facial discs: a dark border, the pale disc, and a ring of feathers around each eye."""
        coat, pale, marks = self.colours(head)
        light = head.light
        canvas.drawPath(bordered(mass, _DISC), pen(light.tones(marks).base))
        inner = tuple((0.94 * u, 0.06 + 0.93 * (y - 0.06), sharp) for u, y, sharp in _DISC)
        coats.clad(canvas, bordered(mass, inner), light, pale)
        for side in (1, -1):
            coats.clad(canvas, patch(mass, _RING, side), light, coats.blend(coat, pale, 0.45), 0.8)
        self._bib(canvas, head, mass)

    def _bib(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """Two rows of small feathers on the brow, between the tufts."""
        ink = coats.flat(head.light, coats.marked(head.sheet), 0.8)
        for u, y in ((0.0, -0.72), (0.2, -0.74), (-0.2, -0.74), (0.1, -0.60), (-0.1, -0.60), (0.0, -0.48)):
            places = [mass.on(u - 0.05, y), mass.on(u + 0.05, y), mass.on(u, y + 0.11)]
            canvas.drawPath(smooth(places, (2,)), ink)

    def ear(self, canvas: Canvas, head: Head, side: int) -> None:
        """The tufts are drawn over the head, not behind it."""

    def cheeks(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The tufts of feathers that owls have for ears."""
        for side in far_first(head):
            _tuft(canvas, head, mass, side)

    def snout(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The beak in its beard."""
        puff = 0.06 * head.face.round
        beard = (
            (0.0, 0.26, False), (0.20 + puff, 0.30, False), (0.34 + puff, 0.52, True), (0.22, 0.54, False),
            (0.24 + puff, 0.74, True), (0.11, 0.68, False), (0.0, 0.84 + puff, True),
        )  # fmt: skip
        coats.clad(canvas, bordered(mass, beard, 0.03), head.light, coats.blend("#ffffff", head.sheet.skin_light, 0.45))
        draw_beak(canvas, _BEAK, head, _horn(head.sheet))

    def body(self, canvas: Canvas, figure: Figure) -> None:
        """Plumage with wings, in a waistcoat when the sheet has clothes."""
        draw_plumage(canvas, _BREED.pelt, figure, _plumes(figure))
        if cos(figure.bones.yaw) < 0:
            self.tail(canvas, figure)

    def front(self, canvas: Canvas, figure: Figure) -> None:
        """Wings held before the head."""
        for wing, side in ((figure.bones.left_arm, 1), (figure.bones.right_arm, -1)):
            if before(figure, wing):
                draw_wing(canvas, figure, wing, side, _plumes(figure))

    def tail_tip(self, sheet: Sheet) -> str | Colour:
        """Dark quills."""
        return coats.marked(sheet)

    def inside(self, head: Head) -> str | Colour:
        """Tufts are feathers all through."""
        return head.sheet.skin


def _horn(sheet: Sheet) -> Colour:
    """Beak and feet: amber, leaning a little to the sheet's accent."""
    return coats.blend("#e6a244", sheet.accent, 0.2)


def _plumes(figure: Figure) -> Plumes:
    sheet = figure.sheet
    return Plumes(sheet.skin, sheet.skin_light, coats.marked(sheet), _horn(sheet))


def _tuft(canvas: Canvas, head: Head, mass: Mass, side: int) -> None:
    """A horn of feathers from the inner end of the brow up and out; it rises and falls with the feeling."""
    feeling = feeling_of(head.face)
    up = 0.24 * feeling.perk + 0.05 * flick(head.seconds, 2.0 + side)
    out = -0.10 * feeling.perk
    y0 = -0.40
    border = (
        (0.10, y0 + 0.04, True), (0.40, -0.66, False), (0.74 + out, -0.94 - 0.7 * up, False),
        (1.02 + out, -1.16 - up, True), (0.98 + 0.5 * out, -0.86 - 0.6 * up, False),
        (1.08 + 0.3 * out, -0.76 - 0.3 * up, True), (0.88, -0.56, False), (0.52, -0.50, False),
    )  # fmt: skip
    turned = [(*_above(mass, side * u, y), sharp) for u, y, sharp in border]
    path = smooth([(x, y) for x, y, _ in turned], {i for i, (_, _, sharp) in enumerate(turned) if sharp})
    coats.clad(canvas, path, head.light, coats.blend(head.sheet.skin, coats.marked(head.sheet), 0.75))
    coats.edge(canvas, path, head.light, coats.marked(head.sheet), 0.025)


def _above(mass: Mass, u: float, y: float) -> tuple[float, float]:
    """A place on the head, or over it."""
    if y > -0.6:
        return mass.on(u, y)
    spot = mass.skull.through(u, y, 0.35)
    low = mass.on(u, -0.6)
    share = min((-0.6 - y) / 0.2, 1.0)
    return low[0] + (spot.x - low[0]) * share, y + (low[1] + 0.6) * (1 - share) + (spot.y - y) * share


RIG = Owl()
