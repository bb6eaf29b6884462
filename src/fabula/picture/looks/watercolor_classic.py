"""Watercolor-classic: four smoothing filters one after the other, word for word; over a second a frame."""

from fabula.media import Frame
from fabula.picture.looks import Grading, Sighted, _literal

ABOUT = "the textbook watercolor chain, exact and very slow"


def grading(shot: Sighted) -> Grading:
    """The literal chain."""

    def grade(frame: Frame, index: int) -> Frame:
        return _literal.watercolor(frame)

    return grade
