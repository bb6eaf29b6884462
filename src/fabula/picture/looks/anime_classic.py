"""Anime-classic: bilateral smoothing and Canny's edges, 90 to 10, word for word; slow, and greyer than drawn film."""

from fabula.media import Frame
from fabula.picture.looks import Grading, Sighted, _literal

ABOUT = "the textbook anime filter, exact and slow"


def grading(shot: Sighted) -> Grading:
    """The literal filter."""

    def grade(frame: Frame, index: int) -> Frame:
        return _literal.anime(frame)

    return grade
