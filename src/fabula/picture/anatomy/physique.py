"""The physique: how stout, curved and young a body is, and where places on its trunk and limbs are seen."""

from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, sin
from typing import TYPE_CHECKING, NamedTuple

from fabula.picture.anatomy.skeleton import Joint, Limb, turned
from fabula.picture.anatomy.toning import Toner
from fabula.picture.ink import Point

if TYPE_CHECKING:
    from fabula.picture.anatomy.figure import Figure


class Ring(NamedTuple):
    """A level of the trunk: its middle, half width and half depth in metres, and where it faces."""

    middle: Joint
    wide: float
    deep: float
    yaw: float

    @property
    def half(self) -> float:
        """Half its width as seen."""
        return hypot(self.wide * cos(self.yaw), self.deep * sin(self.yaw))

    def at(self, angle: float, out: float = 1.0) -> Point:
        """A place on it, seen; `angle` 0 is its front, pi/2 its own left."""
        return self.joint(angle, out).seen

    def joint(self, angle: float, out: float = 1.0) -> Joint:
        """A place on it in space."""
        way = turned(out * self.wide * sin(angle), 0.0, out * self.deep * cos(angle), self.yaw)
        return Joint(self.middle.x + way.x, self.middle.y, self.middle.z + way.z)


_LEVELS = (
    # level of the torso, half width, half depth, how far ahead; shares of the height
    (-0.14, 0.096, 0.062, -0.004),
    (0.02, 0.097, 0.068, -0.008),
    (0.20, 0.083, 0.062, -0.002),
    (0.40, 0.074, 0.055, 0.006),
    (0.62, 0.087, 0.064, 0.010),
    (0.80, 0.098, 0.068, 0.009),
    (0.94, 0.104, 0.062, 0.003),
    (1.06, 0.052, 0.040, 0.000),
)


class Physique:
    """A figure's body in one moment; all lengths are metres."""

    def __init__(self, figure: "Figure"):
        sheet, bones = figure.sheet, figure.bones
        self.figure, self.bones, self.sheet = figure, bones, sheet
        self.size = sheet.height_metres
        self.girth = 0.80 + 0.40 * sheet.build
        self.curves = 0.85 if sheet.lashes or sheet.outfit == "dress" else 0.30
        self.youth = min(max((1.5 - self.size) / 0.5, 0.0), 1.0)
        self.curves *= 1 - 0.7 * self.youth
        self.toner = Toner(figure.light, (bones.hips.x + bones.chest.x) / 2, 0.2 * self.size)
        self._rings: dict[float, Ring] = {}
        self.scale_of_shoulders = figure.measures.shoulder / 0.115

    def ring(self, level: float, loose: float = 0.0) -> Ring:
        """A level of the trunk, 0 the hips and 1 the chest's joint; `loose` metres of cloth around it."""
        if level not in self._rings:
            self._rings[level] = self._ring(level)
        ring = self._rings[level]
        return ring._replace(wide=ring.wide + loose, deep=ring.deep + loose) if loose else ring

    def _ring(self, level: float) -> Ring:
        bones, size = self.bones, self.size
        wide, deep, ahead = _measured(level)
        waist = max(1 - abs(level - 0.42) / 0.35, 0.0)
        hips = max(1 - abs(level - 0.0) / 0.35, 0.0)
        chest = max(1 - abs(level - 0.74) / 0.22, 0.0)
        top = max(level - 0.5, 0.0)
        curves, stout = self.curves, 2 * self.sheet.build - 1
        wide *= (
            1 + 0.05 - 0.10 * curves * waist + (0.10 * curves - 0.06) * hips - 0.16 * curves * top
        ) * self.girth**0.6
        wide *= 1 + 0.22 * waist * max(stout, 0.0) + 0.14 * self.youth * waist
        wide *= 1 + (self.scale_of_shoulders - 1) * min(max(level, 0.0), 1.0)
        breath = 0.010 * (self.figure.face.breath - 0.5) * chest
        deep = deep * self.girth**0.6 * (1 + 0.3 * waist * max(stout, 0.0)) + breath * size
        ahead += 0.016 * curves * chest + 0.022 * waist * max(stout, 0.0) + breath - 0.010 * curves * hips
        yaw = bones.yaw + (bones.chest_yaw - bones.yaw) * min(max((level - 0.1) / 0.8, 0.0), 1.0)
        hip, top_joint = bones.hips, bones.chest
        # the spine bows a little against its chord, so that leaning and swaying make an S
        bow = 4 * level * (1 - level) if 0 < level < 1 else 0.0
        way = turned(0.0, 0.0, ahead * size, yaw)
        x = hip.x + (top_joint.x - hip.x) * level - 0.12 * bow * (top_joint.x - hip.x)
        z = hip.z + (top_joint.z - hip.z) * level - 0.12 * bow * (top_joint.z - hip.z)
        y = hip.y + (top_joint.y - hip.y) * level
        return Ring(Joint(x + way.x, y, z + way.z), wide * size, deep * size, yaw)

    def arm(self, side: int) -> Limb:
        """An arm with its shoulder drawn in toward the neck, as slight and curved bodies have it."""
        limb = self.bones.left_arm if side > 0 else self.bones.right_arm
        share = 0.05 + 0.09 * self.curves + 0.05 * self.youth
        chest = self.bones.chest
        x, y, z = limb.root
        drawn_in = Joint(x + (chest.x - x) * share, y, z + (chest.z - z) * share)
        return Limb(drawn_in, limb.bend, limb.end)

    def arms(self) -> tuple[tuple[Limb, int], tuple[Limb, int]]:
        """Both arms with their sides, the one that is farther from the lens first."""
        pair = ((self.arm(1), 1), (self.arm(-1), -1))
        return pair if pair[0][0].root.z <= pair[1][0].root.z else (pair[1], pair[0])

    def legs(self) -> tuple[tuple[Limb, int], tuple[Limb, int]]:
        """Both legs with their sides, the farther first."""
        pair = ((self.bones.left_leg, 1), (self.bones.right_leg, -1))
        return pair if _near(pair[0][0]) <= _near(pair[1][0]) else (pair[1], pair[0])


def _near(limb: Limb) -> float:
    return limb.root.z + 0.6 * limb.bend.z + 0.2 * limb.end.z


@lru_cache(maxsize=256)
def _measured(level: float) -> tuple[float, float, float]:
    """Half width, half depth and how far ahead the trunk is at a level, in shares of the height."""
    if level <= _LEVELS[0][0]:
        return _LEVELS[0][1:]
    for low, high in pairwise(_LEVELS):
        if level <= high[0]:
            share = (level - low[0]) / (high[0] - low[0])
            share = share * share * (3 - 2 * share)
            w, d, a = (one + (other - one) * share for one, other in zip(low[1:], high[1:], strict=True))
            return w, d, a
    return _LEVELS[-1][1:]
