"""Measures: how long the limbs of a character are, so that steps and grips fit the body that is drawn."""

from typing import NamedTuple

from fabula.film import Sheet

ANKLE = 0.04
"""How high the ankle stands over the ground, in shares of the height."""


class Build(NamedTuple):
    """A body's lengths in metres; `hip` and `shoulder` are half widths."""

    height: float
    leg: float
    hip: float
    torso: float
    shoulder: float
    arm: float


_USUAL = (0.43, 0.058, 0.30, 0.115, 0.33)
SHARES: dict[str, tuple[float, float, float, float, float]] = {
    "anime": (0.435, 0.052, 0.28, 0.1, 0.325),
    "bear": (0.37, 0.075, 0.33, 0.127, 0.33),
    "cartoon": (0.32, 0.066, 0.255, 0.112, 0.315),
    "dragon": (0.26, 0.085, 0.315, 0.098, 0.27),
    "dwarf": (0.32, 0.07, 0.315, 0.155, 0.37),
    "elf": (0.455, 0.058, 0.29, 0.108, 0.34),
    "fairy": (0.41, 0.05, 0.27, 0.098, 0.31),
    "monkey": (0.38, 0.058, 0.32, 0.115, 0.4),
    "owl": (0.3, 0.058, 0.36, 0.13, 0.33),
    "robot": (0.385, 0.07, 0.275, 0.135, 0.36),
    "wizard": (0.41, 0.058, 0.31, 0.118, 0.33),
    "wolf": (0.43, 0.058, 0.3, 0.125, 0.33),
}
"""Leg, hip, torso, shoulder and arm in shares of the height, of rigs that are not built like people.

They are those of the rigs themselves (`fabula.picture.rigs`), which nobody who acts may import; a test holds them
together. With others a foot would slide where it stands.
"""


def build_of(sheet: Sheet) -> Build:
    """The lengths of a body by its character sheet; a rig that is not known here is built like people."""
    tall = sheet.height_metres
    leg, hip, torso, shoulder, arm = (share * tall for share in SHARES.get(sheet.rig, _USUAL))
    return Build(tall, leg, hip, torso, shoulder, arm)
