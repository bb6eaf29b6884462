"""The wardrobe: which rig draws a character, and what chance gives it where no word decides."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from numpy.random import Generator

from fabula.film import Character
from fabula.vocabulary import RIGS, Gender

PEOPLE = frozenset({"person", "anime", "cartoon", "cyborg", "elf", "wizard", "fairy", "dwarf"})
"""Rigs with a person's skin, hair and clothes."""

_HEIGHTS = {
    ("child", "female"): (1.05, 1.4),
    ("child", "male"): (1.05, 1.4),
    ("young", "female"): (1.56, 1.74),
    ("young", "male"): (1.64, 1.86),
    ("adult", "female"): (1.6, 1.75),
    ("adult", "male"): (1.7, 1.9),
    ("old", "female"): (1.5, 1.66),
    ("old", "male"): (1.62, 1.78),
}
_HEADS = {"child": (1.14, 1.26), "young": (1.0, 1.05), "adult": (0.97, 1.03), "old": (0.98, 1.05)}
_FACES = ("oval", "round", "square", "heart", "long")
_FACE_ODDS = {"female": (0.34, 0.2, 0.06, 0.3, 0.1), "male": (0.28, 0.14, 0.32, 0.06, 0.2)}
_CHILD_FACE_ODDS = (0.3, 0.52, 0.0, 0.18, 0.0)
_BEARDS = {
    "young": {"stubble": 0.14},
    "adult": {"stubble": 0.14, "full": 0.14, "goatee": 0.06, "moustache": 0.07},
    "old": {"full": 0.2, "long": 0.16, "moustache": 0.16, "stubble": 0.06},
}
_GLASSES = {"child": 0.07, "young": 0.12, "adult": 0.18, "old": 0.38}
_TALL, _SMALL = 0.92, 0.08
_STOUT, _THIN = (0.8, 1.0), (0.0, 0.2)
_OLD_HAIR = 0.9


@cache
def table() -> dict[str, Any]:
    """Colours, clothes and the rigs' own ways."""
    with files("fabula.cast").joinpath("wardrobe.toml").open("rb") as file:
        return tomllib.load(file)


def rig_of(character: Character) -> str:
    """The rig that draws a character: the one of its kind that the description or the name says, else the first."""
    rigs = RIGS[character.kind]
    for said in (character.name, character.description):
        text = said.lower().replace("ё", "е")
        named = [(m.start(), rig) for rig in rigs if (m := _named(rig, text))]
        if named:
            return min(named)[1]
    return rigs[0]


def has_clothes(character: Character) -> bool:
    """Whether a colour said of a character without a noun is more likely one of clothes or hair than of fur."""
    return rig_of(character) in PEOPLE


def features(character: Character, traits: frozenset[str], rng: Generator) -> dict[str, Any]:
    """Every field of a sheet by chance, as kind, gender, age and `traits` ("old", "tall", "stout" ...) make likely."""
    rig = rig_of(character)
    own = table()["rig"][rig]
    age = "old" if "old" in traits and character.age != "child" else character.age
    gender: Gender = character.gender
    if gender == "neutral":
        gender = "female" if rng.random() < 0.5 else "male"
    fields: dict[str, Any] = {"rig": rig}
    fields |= _body(own, rig, age, gender, traits, rng)
    fields |= _skin_and_hair(own, age, gender, rng) if rig in PEOPLE else _coat(own, rng)
    fields |= _details(own, rig, age, gender, rng)
    return fields | _clothes(own, rig, age, gender, rng)


def _named(rig: str, text: str) -> re.Match[str] | None:
    words = table()["rig"][rig].get("words")
    return re.search(rf"\b(?:{words})(?!\w)", text) if words else None


def _body(
    own: dict[str, Any], rig: str, age: str, gender: Gender, traits: frozenset[str], rng: Generator
) -> dict[str, Any]:
    if "heights" in own:
        low, high = own["heights"][0 if age == "child" else 1]
    else:
        low, high = _HEIGHTS[age, gender]
    at = float(rng.random())
    low, high = (low, high * 1.06) if "tall" in traits else (low * 0.88, high) if "small" in traits else (low, high)
    at = _TALL if "tall" in traits else _SMALL if "small" in traits else at
    build = rng.uniform(*own.get("build", (0.3, 0.65)))
    build = rng.uniform(*_STOUT) if "stout" in traits else rng.uniform(*_THIN) if "thin" in traits else build
    head = rng.uniform(*_HEADS[age]) * (rng.uniform(*own["head"]) if "head" in own else 1.0)
    eyes = rng.uniform(*own.get("eye_size", (0.94, 1.12))) * (1.08 if age == "child" else 1.0)
    odds = _CHILD_FACE_ODDS if age == "child" else _FACE_ODDS[gender]
    return {
        "height_metres": round(low + (high - low) * at, 2),
        "build": round(float(build), 2),
        "head": round(min(float(head), 1.6), 2),
        "eye_size": round(min(max(float(eyes), 0.7), 1.4), 2),
        "face": str(rng.choice(_FACES, p=odds)),
        "nose": round(float(rng.uniform(0.1, 0.4) if age == "child" else rng.uniform(0.3, 0.8)), 2),
        "brows": round(float(rng.uniform(0.25, 0.55) if gender == "female" else rng.uniform(0.45, 0.85)), 2),
    }


def _skin_and_hair(own: dict[str, Any], age: str, gender: Gender, rng: Generator) -> dict[str, Any]:
    tone = _one(table()["skin"], rng)
    hair = _one(tone["hair"], rng)
    if age == "old" and rng.random() < _OLD_HAIR:
        hair = _one(table()["hair"]["grey"], rng)
    if age != "old" and rng.random() < own.get("vivid_hair", 0.0):
        hair = _one(table()["hair"]["vivid"], rng)
    styles = own.get("hair_styles") or table()["hair_styles"][_who(age, gender, ("girl", "boy"), young=False)]
    return {
        "skin": tone["skin"],
        "skin_light": tone["light"],
        "lips": tone["lips"],
        "hair": hair,
        "eyes": _one(own.get("eyes", tone["eyes"]), rng),
        "hair_style": _one(styles, rng),
        "freckles": bool(age != "old" and rng.random() < tone["freckles"]),
    }


def _coat(own: dict[str, Any], rng: Generator) -> dict[str, Any]:
    skin, light, *marks = _one(own["coats"], rng)
    hair = marks[0] if marks else skin
    return {"skin": skin, "skin_light": light, "hair": hair, "hair_style": "bald", "eyes": _one(own["eyes"], rng)}


def _details(own: dict[str, Any], rig: str, age: str, gender: Gender, rng: Generator) -> dict[str, Any]:
    """Beard, glasses, lashes and wrinkles."""
    wrinkles = rng.uniform(0.55, 0.95) if age == "old" else rng.uniform(0.0, 0.22) if age == "adult" else 0.0
    bearded = gender == "male" and rig in PEOPLE and age != "child"
    beard = _by_odds(_BEARDS[age], rng) if bearded else "none"
    if bearded and "beards" in own:
        beard = _one(own["beards"], rng)
    wears = rig in PEOPLE and rig != "cyborg" and rng.random() < _GLASSES[age]
    return {
        "beard": beard,
        "glasses": _one(("round", "square"), rng) if wears else "none",
        "lashes": gender == "female",
        "wrinkles": round(float(wrinkles), 2) if rig in PEOPLE else 0.0,
    }


def _clothes(own: dict[str, Any], rig: str, age: str, gender: Gender, rng: Generator) -> dict[str, Any]:
    outfits = own.get("outfits") or table()["outfits"][_who(age, gender, ("girl", "boy"), young=True)]
    if gender == "male" and rig != "fairy":
        outfits = [outfit for outfit in outfits if outfit != "dress"] or outfits
    palettes = [p for p in table()["palette"] if age in p.get("ages", (age,))]
    top, bottom, shoes, accent = _one(palettes, rng)["colours"]
    chance = rng.random()
    scarf = rig in ("fox", "cat", "bear", "dog", "owl", "wolf", "person") and chance < (
        0.12 if rig == "person" else 0.35
    )
    return {
        "outfit": _one(outfits, rng),
        "top": top,
        "bottom": bottom,
        "shoes": shoes,
        "accent": _one(own["accents"], rng) if "accents" in own else accent,
        "hat": own.get("hat", "none"),
        "prop": own.get("prop", "scarf" if scarf else "none"),
    }


def _who(age: str, gender: Gender, children: tuple[str, str], *, young: bool) -> str:
    """The wardrobe's word for somebody: girl, young_man, old_woman, ..."""
    if age == "child":
        return children[gender == "male"]
    grown = "woman" if gender == "female" else "man"
    return f"{age}_{grown}" if age == "old" or (young and age == "young") else grown


def _one(choices: Sequence[Any], rng: Generator) -> Any:
    return choices[int(rng.integers(len(choices)))]


def _by_odds(odds: dict[str, float], rng: Generator) -> str:
    """One of the choices by its odds, "none" with what is left over."""
    chance = rng.random()
    for name, share in odds.items():
        if chance < share:
            return name
        chance -= share
    return "none"
