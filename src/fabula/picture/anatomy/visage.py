"""The visage: a skull with a human face on it - cheeks, jaw and chin - which turns, nods and opens its jaw."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from math import cos, exp, pi, sin, sqrt

from fabula.film import Sheet
from fabula.picture.anatomy.skull import Skull, Spot
from fabula.picture.ink import Point, skia

Row = tuple[float, float, float, float]
"""A level cut through the lower face: v, half its width, its middle's depth, half its depth; in the skull's shares."""

_SHAPES: dict[str, tuple[Point, ...]] = {
    "oval": ((1, 0), (0.99, 0.2), (0.925, 0.44), (0.755, 0.67), (0.49, 0.87), (0.24, 0.975), (0, 1.0)),
    "round": ((1, 0), (1.005, 0.2), (0.975, 0.44), (0.85, 0.67), (0.585, 0.87), (0.285, 0.975), (0, 1.0)),
    "square": ((1, 0), (0.985, 0.2), (0.945, 0.44), (0.85, 0.655), (0.625, 0.865), (0.33, 0.98), (0, 1.005)),
    "heart": ((1, 0), (1.0, 0.19), (0.90, 0.44), (0.67, 0.68), (0.37, 0.885), (0.165, 0.98), (0, 1.01)),
    "long": ((1, 0), (0.985, 0.22), (0.93, 0.48), (0.79, 0.73), (0.54, 0.945), (0.255, 1.045), (0, 1.07)),
}
_CHILD: tuple[Point, ...] = (
    (1.0, 0), (1.02, 0.2), (1.0, 0.44), (0.86, 0.68), (0.55, 0.88), (0.25, 0.975), (0, 1.0)
)  # fmt: skip
_MIDDLES = (0.0, 0.01, 0.07, 0.245, 0.49, 0.635, 0.67)
_DEPTHS = (1.0, 0.99, 0.91, 0.715, 0.43, 0.205, 0.08)
_JAW_DROP = 0.16
_CROWN_STEPS = 7


@dataclass(frozen=True)
class Form:
    """What a face is shaped like: its outline's name, `youth` 0 grown up to 1 a small child, and its features' places.

    Places are v, downward over the head; `eye_gap` is how far an eye is from the middle.
    """

    shape: str = "oval"
    youth: float = 0.0
    eye_line: float = 0.07
    eye_gap: float = 0.325
    brow_line: float = -0.225
    nose_line: float = 0.39
    mouth_line: float = 0.645
    ear_line: float = 0.14


@dataclass(frozen=True)
class Visage(Skull):
    """A skull whose lower half is a face of a `form`; its jaw hangs by `open` 0 to 1."""

    width: float = 0.79
    height: float = 1.0
    depth: float = 0.86
    yaw: float = 0.0
    pitch: float = 0.0
    form: Form = field(default_factory=Form)
    open: float = 0.0

    def at(self, u: float, v: float, lift: float = 0.0) -> Spot:
        """The place (u, v) on the turned head; what is below the mouth goes down with the jaw."""
        if v <= 0:
            return super().at(u, v, lift)
        cy, sy, cp, sp = self._turn
        wide, middle, deep = self.level(v)
        side = min(max(u / wide, -1.0), 1.0)
        near = sqrt(1.0 - side * side)
        z = middle + deep * near + lift
        x, z = u * cy + z * sy, z * cy - u * sy
        low = v + self.drop(v) if self.open else v
        return Spot(x, low * cp + z * sp, near * cy - side * sy)

    def level(self, v: float) -> tuple[float, float, float]:
        """Half the width, the middle's depth and half the depth of the face at v >= 0, head units."""
        marks, rows = self._rows
        index = min(max(bisect_right(marks, v), 1), len(marks) - 1)
        # written out: a face asks this hundreds of times a frame
        above, wide, middle, deep = rows[index - 1]
        below, next_wide, next_middle, next_deep = rows[index]
        share = min(max((v - above) / (below - above), 0.0), 1.0)
        wide = (wide + (next_wide - wide) * share) * self.width
        deep = (deep + (next_deep - deep) * share) * self.depth
        middle = (middle + (next_middle - middle) * share) * self.depth
        return wide if wide > 0.02 else 0.02, middle, deep if deep > 0.02 else 0.02

    @cached_property
    def _rows(self) -> tuple[list[float], tuple[Row, ...]]:
        return _table(self.form.shape, round(self.form.youth, 2))

    def drop(self, v: float) -> float:
        """How far the open jaw takes down what is at v, head units."""
        return _JAW_DROP * self.open * eased((v - self.form.mouth_line + 0.03) / 0.18)

    def _stretch(self, v: float) -> float:
        """How far the open jaw takes down the outline, whose cheeks are drawn along."""
        return _JAW_DROP * self.open * eased((v - 0.1) / 0.85)

    @cached_property
    def still(self) -> "Visage":
        """The same face with its jaw shut."""
        return replace(self, open=0.0) if self.open else self

    @cached_property
    def contour(self) -> list[Point]:
        """The outline as seen now: a ring of places from the crown down the right side, over the chin, up the left."""
        right = self._side(1)
        return [*right, *reversed(self._side(-1)[1:])]

    def _side(self, side: int) -> list[Point]:
        cy, sy, cp, sp = self._turn
        tall = self.height * sqrt(cp * cp + ((self.depth * cy) ** 2 + (self.width * sy) ** 2) * sp * sp)
        places = [(0.0, -tall)]
        for step in range(1, _CROWN_STEPS):
            angle = step / _CROWN_STEPS * pi / 2
            share = sin(angle)
            x, z = self._edge(side, self.width * share, 0.0, self.depth * share)
            places.append((x, -tall * cos(angle) + z * sp))
        rows = self._rows[1]
        for v, wide, middle, deep in rows[:-1]:
            x, z = self._edge(side, wide * self.width, middle * self.depth, deep * self.depth)
            places.append((x + side * self._relief(side, v), (v + self._stretch(v)) * cp + z * sp))
        if side > 0:
            last = rows[-1]
            z = last[2] * self.depth
            places.append((z * sy, (last[0] + self._stretch(last[0])) * cp + z * cy * sp))
        return places

    def _edge(self, side: int, wide: float, middle: float, deep: float) -> Point:
        """Where a level cut is widest as seen, and how near to the lens it is there."""
        cy, sy = self._turn[:2]
        reach = max(sqrt((wide * cy) ** 2 + (deep * sy) ** 2), 1e-6)
        return middle * sy + side * reach, middle * cy + side * (deep * deep - wide * wide) * sy * cy / reach

    def _relief(self, side: int, v: float) -> float:
        """Brow, socket, cheekbone and chin on the side that the face is turned to, head units."""
        turned = eased(side * self.yaw / 0.75)
        if turned <= 0:
            return 0.0
        flat = 1.0 - 0.6 * self.form.youth
        socket = -0.032 * exp(-(((v - 0.08) / 0.13) ** 2)) * flat
        cheek = 0.018 * exp(-(((v - 0.36) / 0.12) ** 2))
        mouth = -0.035 * exp(-(((v - 0.72) / 0.1) ** 2)) * flat
        chin = 0.03 * exp(-(((v - 0.93) / 0.07) ** 2)) * flat
        return turned * (socket + cheek + mouth + chin)


def form_of(sheet: Sheet) -> Form:
    """The form of a face by its sheet: who is small is a child, whose features are lower in a rounder face."""
    youth = youth_of(sheet)
    long = 0.03 if sheet.face == "long" else 0.0
    # a man's face is longer below the eyes
    man = (0.0 if sheet.lashes else 1.0) * (1 - youth)
    return Form(
        shape=sheet.face,
        youth=youth,
        eye_line=0.065 + 0.115 * youth,
        eye_gap=0.322 + 0.038 * youth,
        brow_line=-0.23 + 0.105 * youth + 0.015 * man,
        nose_line=0.385 + 0.075 * youth + 0.02 * man + long,
        mouth_line=0.64 + 0.05 * youth + 0.015 * man + long,
        ear_line=0.14 + 0.1 * youth,
    )


def youth_of(sheet: Sheet) -> float:
    """0 grown up to 1 a small child, by height; wrinkles tell a short old person from a child."""
    return eased((1.52 - sheet.height_metres) / 0.42) * (1.0 - eased(sheet.wrinkles / 0.3))


def eased(share: float) -> float:
    """A share 0 to 1 with a soft start and end; what is outside is held."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


@lru_cache(maxsize=64)
def _table(shape: str, youth: float) -> tuple[list[float], tuple[Row, ...]]:
    """The cuts of a face as (their v, the cuts), from the cheeks down to the chin, close together."""
    corners = [
        ((1 - youth) * w + youth * cw, (1 - youth) * v + youth * cv, middle, deep)
        for (w, v), (cw, cv), middle, deep in zip(_SHAPES[shape], _CHILD, _MIDDLES, _DEPTHS, strict=True)
    ]
    # before the first is the forehead's own, behind the last the other side's
    first, last = (0.97 * corners[0][0], -0.22, 0.0, 0.97), (-corners[-2][0], *corners[-2][1:])
    rail = [first, *corners, last]
    rows = []
    for i in range(1, len(rail) - 2):
        for step in range(3):
            w, v, middle, deep = (_between(step / 3, *(rail[i + k][axis] for k in (-1, 0, 1, 2))) for axis in range(4))
            rows.append((v, w, middle, deep))
    w, v, middle, deep = corners[-1]
    rows.append((v, w, middle, deep))
    return [row[0] for row in rows], tuple(rows)


def _between(share: float, before: float, start: float, end: float, after: float) -> float:
    """A Catmull-Rom curve's value between `start` and `end`."""
    a, b = (end - before) / 2, (after - start) / 2
    c = start - end
    return start + share * (a + share * ((-3 * c - 2 * a - b) + share * (2 * c + a + b)))


def decal(skull: Skull, u: float, v: float, lift: float = 0.0, side: int = 1) -> tuple["skia.Matrix", float]:
    """A flat piece of the face around (u, v) as (matrix, front): x is outward from the nose, y down, in head units.

    `side` 1 is right of the nose in the picture, -1 left. What is drawn through the matrix is foreshortened with the
    head; front 1 faces the lens, at 0 and below it is hidden.
    """
    step = 0.06
    here, right, left = skull.at(u, v, lift), skull.at(u + step, v, lift), skull.at(u - step, v, lift)
    below, above = skull.at(u, v + step, lift), skull.at(u, v - step, lift)
    across, down = side / (2 * step), 1 / (2 * step)
    matrix = skia.Matrix.MakeAll(
        (right.x - left.x) * across, (below.x - above.x) * down, here.x,
        (right.y - left.y) * across, (below.y - above.y) * down, here.y,
        0, 0, 1,
    )  # fmt: skip
    return matrix, here.front
