"""Where and when a scene plays, when its own words leave it open."""

from dataclasses import replace

from fabula.writing.sight import Sight, implied_place, implied_time

_PEOPLE = {"person", "woman", "man", "child"}


def settled(sight: Sight, text: str, whole_text: str, whole: Sight, look: str) -> Sight:
    """A sight with a place and a time: its own, else what its subjects imply, else the whole text's, else a guess."""
    if sight.place is None:
        place = implied_place(sight, text, "") or implied_place(sight, "", look) or whole.place
        place = place or implied_place(whole, whole_text, look) or _guess(sight)
        finer = whole.finer if place == whole.place else ""
        sight = replace(sight, place=place, finer=finer)
    if sight.time_of_day is None:
        sight = replace(sight, time_of_day=implied_time(sight, look) or "day")
    return sight


def _guess(sight: Sight) -> str:
    return "room" if any(subject.kind in _PEOPLE for subject in sight.subjects) else "field"
