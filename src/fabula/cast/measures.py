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


def build_of(sheet: Sheet) -> Build:
    """The lengths of a body by its character sheet."""
    tall = sheet.height_metres
    return Build(tall, 0.43 * tall, 0.058 * tall, 0.30 * tall, 0.115 * tall, 0.33 * tall)
