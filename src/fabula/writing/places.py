"""Where and when a scene plays, when its own words leave it open."""

from dataclasses import replace

from fabula.writing.sight import Sight
from fabula.writing.whereabouts import guessed_place, implied_place, implied_time, is_dark


def settled(sight: Sight, text: str, whole_text: str, whole: Sight, look: str) -> Sight:
    """A sight with a place and a time: its own, else what its subjects imply, else the whole text's, else a guess."""
    if sight.place is None:
        seen = sight.subjects
        place = implied_place(seen, text, "") or implied_place(seen, "", look) or whole.place
        place = place or implied_place(whole.subjects, whole_text, look) or guessed_place(seen, text)
        finer = whole.finer if place == whole.place else ""
        sight = replace(sight, place=place, finer=finer, said_place=whole.said_place if finer else "")
    if sight.time_of_day is None:
        hour = implied_time(sight.subjects, sight.place, look) or ("night" if is_dark(text) else "day")
        sight = replace(sight, time_of_day=hour)
    return sight
