"""Casts a voice: from a voice sheet and a language to an espeak-ng voice, its variant and its own middle."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fabula.errors import BadSource
from fabula.film import VoiceSheet

_DIALECTS = {"en": "en-us", "zh": "cmn", "no": "nb", "pt": "pt-br", "fa": "fa"}
_NAME = re.compile(r"[\w-]+(\+[\w -]+)?")


@dataclass(frozen=True)
class Build:
    """How a variant is set so that it sounds like the sheet: added to espeak's pitch and range, rate multiplied."""

    variant: str
    pitch: int = 0
    range: int = 0
    rate: float = 1.0


@dataclass(frozen=True)
class Cast:
    """The voice that speaks: an espeak-ng language, and the build of its speaker."""

    language: str
    build: Build

    def name(self, tongue: str = "") -> str:
        """The name espeak-ng knows it by, in its own language or in another tongue."""
        language = tongue or self.language
        return f"{language}+{self.build.variant}" if self.build.variant else language


_BUILDS: dict[tuple[str, str], Build] = {
    ("male", "child"): Build("f3", pitch=24, range=12, rate=1.02),
    ("male", "young"): Build("m3", pitch=14, range=6, rate=1.04),
    ("male", "adult"): Build("m3"),
    ("male", "old"): Build("grandpa", range=-4, rate=0.9),
    ("female", "child"): Build("f2", pitch=30, range=12, rate=1.02),
    ("female", "young"): Build("f2", pitch=8, range=8, rate=1.04),
    ("female", "adult"): Build("f2"),
    ("female", "old"): Build("grandma", range=-4, rate=0.9),
    ("neutral", "child"): Build("f2", pitch=26, range=12, rate=1.02),
    ("neutral", "young"): Build("m3", pitch=10, range=6, rate=1.02),
    ("neutral", "adult"): Build("m3"),
    ("neutral", "old"): Build("grandpa", range=-4, rate=0.9),
}


def cast(voice: VoiceSheet, language: str, data: Path) -> Cast:
    """The voice for a sheet in a language; `data` is the folder of espeak-ng's own data.

    "auto" is cast by language, gender and age; otherwise the name is a voice ("ru"), a variant ("m3") or both
    ("ru+m3"). Raises BadSource for a name or a language that espeak-ng does not have.
    """
    languages, variants = _languages(data), _variants(data)
    own = _DIALECTS.get(language, language)
    if voice.name == "auto":
        return Cast(_known_language(own, language, languages), _BUILDS[voice.gender, voice.age])
    if not _NAME.fullmatch(voice.name):
        raise _unknown(voice.name, variants)
    base, _, variant = voice.name.partition("+")
    if not variant and base in variants:
        return Cast(_known_language(own, language, languages), Build(base))
    if base.lower() not in languages or (variant and variant not in variants):
        raise _unknown(voice.name, variants)
    return Cast(base.lower(), Build(variant))


def _known_language(own: str, asked: str, languages: frozenset[str]) -> str:
    if own in languages:
        return own
    raise BadSource(
        f"language {asked!r} has no espeak-ng voice; there are {len(languages)}, such as en, ru, de, fr, es, it, uk, ja"
    )


def _unknown(name: str, variants: frozenset[str]) -> BadSource:
    some = ", ".join(sorted(variant for variant in variants if len(variant) == 2))
    return BadSource(
        f"voice {name[:60]!r} is not known to espeak-ng; allowed: auto, a language (en-us, ru),"
        f" a variant ({some}, Andy, Annie, whisper, robosoft) or both (ru+m3)"
    )


@cache
def _languages(data: Path) -> frozenset[str]:
    return frozenset(path.name.lower() for path in (data / "lang").rglob("*") if path.is_file())


@cache
def _variants(data: Path) -> frozenset[str]:
    return frozenset(path.name for path in (data / "voices" / "!v").iterdir())
