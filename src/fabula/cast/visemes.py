"""Visemes: the sounds of a speech as the fifteen shapes that a mouth is seen to make."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

from fabula.film import Phone, Speech

Shape = Literal["sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "I", "O", "U"]
SHAPES: tuple[Shape, ...] = get_args(Shape)
VOWELS: frozenset[Shape] = frozenset(("aa", "E", "I", "O", "U"))


class Viseme(NamedTuple):
    """A shape of the mouth, held from `start` to `end`, samples at 48 kHz from the start of the speech.

    `stress` is 1 for a vowel under primary stress, less for others, and 1 for consonants and silence.
    """

    shape: Shape
    start: int
    end: int
    stress: float = 1.0


_SOUNDS: dict[str, Shape] = {
    **dict.fromkeys("pbmɓʘ", "PP"),
    **dict.fromkeys("fvɱʋɸβⱱ", "FF"),
    **dict.fromkeys("θð", "TH"),
    **dict.fromkeys("tdɾʈɖɗ", "DD"),
    **dict.fromkeys("kgɡxɣhɦqɢχʁħʕʔcɟçʝɠʛ", "kk"),
    **dict.fromkeys("ʃʒɕʑʂʐ", "CH"),
    **dict.fromkeys("sz", "SS"),
    **dict.fromkeys("nlɭŋɫɲɳɴʎʟɬɮ", "nn"),
    **dict.fromkeys("rɹɻʀɽɺ", "RR"),
    **dict.fromkeys("aɑæʌɐɶɒäɘ", "aa"),
    **dict.fromkeys("eɛəɜɚɝ", "E"),
    **dict.fromkeys("iɪᵻjɨɯ", "I"),
    **dict.fromkeys("oɔɵøœɤɞ", "O"),
    **dict.fromkeys("uʊwʉɥʍ", "U"),
}
_PAIRS: dict[str, Shape] = {
    **dict.fromkeys(("tʃ", "dʒ", "tɕ", "dʑ", "tʂ", "dʐ", "ʧ", "ʤ"), "CH"),
    **dict.fromkeys(("ts", "dz", "ʦ", "ʣ"), "SS"),
    **dict.fromkeys(("tθ", "dð"), "TH"),
    "pf": "FF",
}
_CYRILLIC = re.compile("[\u0400-\u052f]")
_FIRST_SHARE = 0.6  # of a diphthong's time is its first vowel's
_GLIDE_SHARE = 0.35  # of the time of "ja" is its j's
_UNSTRESSED, _SECOND_STRESS = 0.7, 0.85
_REDUCED = 0.55
_MUTED = frozenset("əɐᵻɚʊɪ")


def shapes_of(ipa: str, rounded_y: bool = True) -> tuple[Shape, ...]:
    """The shapes of one phone in IPA, in order: one for most, two for diphthongs and r-coloured vowels; "sil" for none.

    Stress, length and palatalisation do not change a shape. Signs that are not known are passed over, and a phone of
    nothing else is "kk", a mouth that is a little open.
    `rounded_y` is False where y is an unrounded vowel, as espeak writes the Russian one.
    """
    return tuple(shape for shape, _ in _parts(ipa, rounded_y)) or (("kk",) if ipa else ("sil",))


def visemes_of(speech: Speech) -> tuple[Viseme, ...]:
    """The visemes of a speech in time order, without gaps between those of neighbouring phones."""
    rounded_y = _CYRILLIC.search(speech.text) is None
    return tuple(viseme for phone in speech.phones for viseme in _of_phone(phone, rounded_y))


def _of_phone(phone: Phone, rounded_y: bool) -> Iterator[Viseme]:
    parts = _parts(phone.ipa, rounded_y)
    if not parts:
        yield Viseme("kk" if phone.ipa else "sil", phone.start, phone.end)
        return
    accent = 1.0 if "ˈ" in phone.ipa else _SECOND_STRESS if "ˌ" in phone.ipa else _UNSTRESSED
    bounds = _bounds(phone, [shape for shape, _ in parts])
    for (shape, sign), start, end in zip(parts, bounds, bounds[1:], strict=False):
        muted = _REDUCED if sign in _MUTED and accent == _UNSTRESSED else accent
        yield Viseme(shape, start, end, muted if shape in VOWELS and sign not in "jw" else 1.0)


def _bounds(phone: Phone, shapes: list[Shape]) -> list[int]:
    """Where each of a phone's shapes begins, and the phone's end."""
    length = phone.end - phone.start
    if len(shapes) != 2:
        return [phone.start + length * index // len(shapes) for index in range(len(shapes) + 1)]
    share = _GLIDE_SHARE if phone.ipa.lstrip("ˈˌ")[:1] in "jw" else _FIRST_SHARE
    return [phone.start, phone.start + round(length * share), phone.end]


def _parts(ipa: str, rounded_y: bool) -> list[tuple[Shape, str]]:
    """The shapes of a phone with the sign that each comes from; of three vowels the first and the last."""
    found: list[tuple[Shape, str]] = []
    index = 0
    while index < len(ipa):
        pair = ipa[index : index + 3].replace("\u0361", "")[:2]
        if pair in _PAIRS:
            found.append((_PAIRS[pair], pair))
            index += 2 + ("\u0361" in ipa[index : index + 3])
            continue
        sign = ipa[index]
        shape = ("U" if rounded_y else "I") if sign in "yʏ" else _SOUNDS.get(sign)
        if shape and not (found and found[-1][0] == shape):
            found.append((shape, sign))
        index += 1
    return found if len(found) <= 2 else [found[0], found[-1]]
