"""The music's mood: what the words say, else what weather, look and hour suggest."""

import re

from fabula.vocabulary import Mood
from fabula.writing.sight import Sight

_BY_WEATHER: dict[str, Mood] = {"storm": "tense"}
_BY_LOOK: dict[str, Mood] = {
    "neon": "cyberpunk", "noir": "dark", "cartoon": "playful", "storybook": "mysterious", "abstract": "hopeful",
}  # fmt: skip
_BY_PLACE: dict[str, Mood] = {
    "castle": "mysterious",
    "cave": "mysterious",
    "ruins": "mysterious",
    "technology": "hopeful",
}
_BY_TIME: dict[str, Mood] = {"dawn": "calm", "day": "hopeful", "dusk": "calm", "night": "mysterious"}
_INSTRUMENTS = {
    r"пианино|роял\w+|фортепиано|пианист\w*|piano|pianist": "piano",
    r"гитар\w+|guitar": "guitar",
    r"скрипк\w+|violin": "violin",
    r"флейт\w+|flute": "flute",
    r"орган\w*|organ": "organ",
    r"киберпанк\w*|cyberpunk|synthwave|techno|техно|electronic|электронн\w+": "synth",
}


def mood_of(sight: Sight, look: str) -> Mood:
    """The mood for a scene."""
    if sight.mood and not (sight.mood == "calm" and sight.weather == "storm"):
        return sight.mood
    return (
        _BY_WEATHER.get(sight.weather or "")
        or _BY_LOOK.get(look)
        or _BY_PLACE.get(sight.finer)
        or ("calm" if sight.weather in ("rain", "snow", "fog") else None)
        or _BY_TIME[sight.time_of_day or "day"]
    )


def instrument_in(text: str) -> str:
    """The instrument that a text names, or "" for the composer's choice."""
    return next((name for said, name in _INSTRUMENTS.items() if re.search(rf"\b(?:{said})\b", text, re.I)), "")
