"""The beast: an upright storybook animal, put together from its breed's head, ears, muzzle, eyes and tail."""

from dataclasses import dataclass
from math import cos, sin

from fabula.film import Face, Sheet
from fabula.picture.anatomy import coats, wear
from fabula.picture.anatomy.animal_eyes import BrowStyle, EyeStyle, draw_eye
from fabula.picture.anatomy.ears import EarStyle, draw_ear
from fabula.picture.anatomy.figure import Figure, Head, Rig
from fabula.picture.anatomy.masses import Mass, Poll, Slice, smooth
from fabula.picture.anatomy.muzzle import MuzzleStyle, draw_muzzle
from fabula.picture.anatomy.pelt import PLAIN, PeltStyle, before, draw_arm, draw_pelt
from fabula.picture.anatomy.skull import Skull
from fabula.picture.anatomy.tails import TailStyle, draw_tail
from fabula.picture.colour import Colour, mix
from fabula.picture.ink import Point, skia
from fabula.picture.stage import Canvas

_LENS = 0.25
"""Half the width of a lens of people's glasses, head units."""

Tuft = tuple[float, float, bool]
"""A place (u, y) of a marking's border, and whether it is the sharp end of a tuft."""


@dataclass(frozen=True)
class Breed:
    """What one kind of animal is made of. Markings are borders on the right half of the face, from the top down."""

    slices: tuple[Slice, ...]
    ears: EarStyle
    eyes: EyeStyle
    brow: BrowStyle
    muzzle: MuzzleStyle
    cheeks: tuple[Tuft, ...] = ()
    ruff: tuple[Tuft, ...] = ()
    crown: tuple[Tuft, ...] = ()
    leather: str = "#2a2024"
    blush: float = 0.35
    pelt: PeltStyle = PLAIN
    tail: TailStyle | None = None


class Beast(Rig):
    """An animal that stands upright; its file gives the breed and paints what is its own."""

    behind_room = 0.6

    breed: Breed

    def skull(self, sheet: Sheet, face: Face) -> Skull:
        """The skull of a breed is as wide as its widest level."""
        widest = max(self.breed.slices, key=lambda level: level.width)
        return Poll(widest.width, 1.0, widest.depth, face.yaw, face.pitch)

    def mass(self, head: Head) -> Mass:
        """The head's volume, turned."""
        return Mass(self.breed.slices, head.skull)

    def colours(self, head: Head) -> tuple[str, str, str]:
        """Coat, pale parts and markings."""
        return head.sheet.skin, head.sheet.skin_light, coats.marked(head.sheet)

    def head(self, canvas: Canvas, head: Head) -> None:
        """The head, from the back to the nose."""
        mass = self.mass(head)
        self.back(canvas, head, mass)
        coats.clad(canvas, mass.path, head.light, self.colours(head)[0])
        canvas.save()
        canvas.clipPath(mass.path, True)
        self.markings(canvas, head, mass)
        canvas.restore()
        coats.edge(canvas, mass.path, head.light, self.colours(head)[0])
        self.cheeks(canvas, head, mass)
        self.blush(canvas, head, mass)
        self.eyes(canvas, head, mass)
        self.snout(canvas, head, mass)
        self.top(canvas, head, mass)
        self._glasses(canvas, head)
        wear.hat(canvas, head)

    def _glasses(self, canvas: Canvas, head: Head) -> None:
        """Glasses that go around the eyes, and as far as they can without meeting."""
        eyes = self.breed.eyes
        wide = 1.25 * eyes.half * head.sheet.eye_size * max(eyes.aspect, 1.0)
        wear.glasses(canvas, head, min(wide, eyes.u - 0.03) / _LENS, (eyes.u, eyes.y))

    def behind_head(self, canvas: Canvas, head: Head) -> None:
        """The back of a hat."""
        wear.hat_behind(canvas, head)

    def back(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """What is behind the head: ears, and tufts that stand out all around."""
        for side in far_first(head):
            self.ear(canvas, head, side)
        if self.breed.ruff:
            coats.clad(canvas, bordered(mass, self.breed.ruff), head.light, self.colours(head)[0])

    def ear(self, canvas: Canvas, head: Head, side: int) -> None:
        """One ear."""
        coat, _, marks = self.colours(head)
        draw_ear(canvas, self.breed.ears, head, side, (coat, self.inside(head), marks))

    def inside(self, head: Head) -> str | Colour:
        """The colour of the ear's inside: the pale fur, flushed by the skin beneath."""
        return coats.blend(head.sheet.skin_light, "#d8806c", 0.45)

    def markings(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """What is painted on the coat; the canvas is clipped to the head."""

    def cheeks(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The pale fur of the cheeks, which stands out in tufts."""
        if self.breed.cheeks:
            pale = self.colours(head)[1]
            path = bordered(mass, self.breed.cheeks)
            coats.clad(canvas, path, head.light, pale)
            coats.edge(canvas, path, head.light, pale, 0.025)

    def blush(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The flush of raised cheeks."""
        strength = self.breed.blush * (0.25 + 0.75 * head.face.cheek)
        tone = rosy(head)
        for side in (1, -1):
            x, y = mass.on(side * 0.62, 0.34 - 0.04 * head.face.cheek)
            near = mass.on(side * 0.5, 0.34)[0] - mass.on(side * 0.74, 0.34)[0]
            coats.flush(canvas, x, y, (max(abs(near), 0.02), 0.17), tone, strength)

    def eyes(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """Both eyes with lids of fur and brows."""
        coat = self.lids(head)
        canvas.save()
        canvas.clipPath(mass.path, True)
        for side in far_first(head):
            draw_eye(canvas, self.breed.eyes, mass, head, side, coat, self.breed.brow)
        canvas.restore()

    def lids(self, head: Head) -> str | Colour:
        """The colour of the lids."""
        return self.colours(head)[0]

    def snout(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """The muzzle with the mouth and the nose."""
        coat, pale, _ = self.colours(head)
        draw_muzzle(canvas, self.breed.muzzle, head, mass, (coat, pale, self.breed.leather))

    def top(self, canvas: Canvas, head: Head, mass: Mass) -> None:
        """What lies over all: a tuft on the crown."""
        if self.breed.crown:
            coats.clad(canvas, bordered(mass, self.breed.crown), head.light, self.colours(head)[0])

    def behind(self, canvas: Canvas, figure: Figure) -> None:
        """The tail, unless the back is turned to the lens."""
        if cos(figure.bones.yaw) >= 0:
            self.tail(canvas, figure)

    def tail(self, canvas: Canvas, figure: Figure) -> None:
        """The tail in the coat's colours."""
        if self.breed.tail is not None:
            draw_tail(canvas, self.breed.tail, figure, figure.sheet.skin, self.tail_tip(figure.sheet))

    def tail_tip(self, sheet: Sheet) -> str | Colour:
        """The colour of the tail's end."""
        return sheet.skin_light

    def body(self, canvas: Canvas, figure: Figure) -> None:
        """Fur, or the clothes of the sheet."""
        if figure.sheet.outfit == "none":
            draw_pelt(canvas, self.breed.pelt, figure)
        else:
            super().body(canvas, figure)
        if cos(figure.bones.yaw) < 0:
            self.tail(canvas, figure)

    def front(self, canvas: Canvas, figure: Figure) -> None:
        """Arms held before the head."""
        if figure.sheet.outfit != "none":
            super().front(canvas, figure)
            return
        for arm, side in ((figure.bones.left_arm, 1), (figure.bones.right_arm, -1)):
            if before(figure, arm):
                draw_arm(canvas, self.breed.pelt, figure, arm, side)


def far_first(head: Head) -> tuple[int, int]:
    """The sides in the order of painting: 1 is the character's own left, which is far when it looks to that side."""
    return (1, -1) if head.skull.yaw >= 0 else (-1, 1)


def rosy(head: Head) -> Colour:
    """The colour of flushed cheeks in the scene's light."""
    return mix(head.light.tones("#f0605a").base, head.light.tones(head.sheet.lips).base, 0.4)


def bordered(mass: Mass, half: tuple[Tuft, ...], lift: float = 0.0) -> "skia.Path":
    """A marking from its right half's border: a ring over both sides, smooth but at the ends of tufts."""
    right = [(mass.on(u, y, lift), sharp) for u, y, sharp in half]
    left = [(mass.on(-u, y, lift), sharp) for u, y, sharp in reversed(half) if u > 0]
    ring = right + left
    return smooth([place for place, _ in ring], {i for i, (_, sharp) in enumerate(ring) if sharp})


def patch(mass: Mass, border: tuple[Tuft, ...], side: int, lift: float = 0.0) -> "skia.Path":
    """A marking on one side of the face."""
    places: list[Point] = [mass.on(side * u, y, lift) for u, y, _ in border]
    return smooth(places, {i for i, (_, _, sharp) in enumerate(border) if sharp})


def stripe(mass: Mass, start: Point, end: Point, weight: float) -> "skia.Path":
    """A stripe of the coat from its blunt `start` to its pointed `end`, both (u, y)."""
    (u0, y0), (u1, y1) = start, end
    du, dy = u1 - u0, y1 - y0
    size = max((du * du + dy * dy) ** 0.5, 1e-6)
    nu, ny = -dy / size * weight, du / size * weight
    places = [(0.0, 0.7), (0.3, 1.0), (0.65, 0.72), (1.0, 0.0), (0.65, -0.72), (0.3, -1.0), (0.0, -0.7)]
    ring = [mass.on(u0 + du * t + nu * w, y0 + dy * t + ny * w) for t, w in places]
    return smooth(ring, (3,))


def swing(seconds: float, pace: float, phase: float = 0.0) -> float:
    """A slow movement to and fro, -1 to 1."""
    return 0.8 * sin(pace * seconds + phase) + 0.2 * sin(2.3 * pace * seconds + 1.3 * phase)
