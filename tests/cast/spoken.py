"""Small spoken lines, and roles that say and hear them, for the tests of acting."""

from functools import cache
from typing import Any

from fabula import crew
from fabula.film import RATE, Character, Heard, Line, Role, VoiceSheet

TEXTS = {
    "lamp": ("The lamp is lit. My mother is very brave!", "en"),
    "fox": ("Have you ever seen five big foxes?", "en"),
    "mama": ("Мама мыла раму, а папа пил кофе.", "ru"),
    "angry": ("Почему ты так сердишься? Я не боюсь.", "ru"),
}


@cache
def spoken(name: str) -> crew.Recording:
    """One of the texts as the house's voice says it."""
    text, language = TEXTS[name]
    recording: crew.Recording = crew.hire("voice").say(Line(text=text), VoiceSheet(), language)
    return recording


def heard(name: str, speaker: str = "a", start_seconds: float = 0.4, **more: Any) -> Heard:
    """A text as it is heard in a shot."""
    return Heard(speaker=speaker, start=round(start_seconds * RATE), speech=spoken(name).speech, **more)


def role(*lines: Heard, seconds: float = 5.0, fps: int = 24, **more: Any) -> Role:
    """A role of the character "a"."""
    who = Character(id="a", name="A", seed=more.pop("own_seed", 5))
    return Role(character=who, lines=lines, fps=fps, frames=max(1, round(seconds * fps)), **more)
