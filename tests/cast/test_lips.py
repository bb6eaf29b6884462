"""What a mouth does while its character speaks."""

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from spoken import TEXTS, heard, role, spoken

from fabula.cast.mouth import MOUTH, lips
from fabula.cast.visemes import SHAPES, shapes_of, visemes_of
from fabula.film import RATE, Phone, Role, Speech

ENGLISH = {"p": "PP", "v": "FF", "ð": "TH", "d": "DD", "ɡ": "kk", "dʒ": "CH", "z": "SS", "ŋ": "nn", "ɹ": "RR"}
RUSSIAN = {"pʲ": "PP", "fʲ": "FF", "tʲ": "DD", "x": "kk", "ɕ": "CH", "ts": "SS", "ɭʲ": "nn", "rʲ": "RR", "ˈy": "I"}


def channels(asked: Role) -> dict[str, NDArray[np.float64]]:
    return dict(zip(MOUTH, lips(asked), strict=True))


@pytest.mark.parametrize(("ipa", "shape"), [*ENGLISH.items(), *RUSSIAN.items(), ("", "sil"), ("ˈæ", "aa"), ("uː", "U")])
def test_a_phone_has_its_shape(ipa: str, shape: str) -> None:
    assert shapes_of(ipa, rounded_y=False) == (shape,)


@pytest.mark.parametrize(
    ("ipa", "shapes"),
    [("ˈaɪ", "aa I"), ("oʊ", "O U"), ("ˈɔɪ", "O I"), ("ja", "I aa"), ("əl", "E nn"), ("ɑːɹ", "aa RR")],
)
def test_a_diphthong_goes_from_its_first_vowel_to_its_last(ipa: str, shapes: str) -> None:
    assert shapes_of(ipa) == tuple(shapes.split())


def test_y_is_rounded_but_in_cyrillic_text() -> None:
    phones = (Phone(ipa="y", start=0, end=100),)
    assert visemes_of(Speech(text="tu", samples=100, phones=phones))[0].shape == "U"
    assert visemes_of(Speech(text="ты", samples=100, phones=phones))[0].shape == "I"


@pytest.mark.parametrize("name", TEXTS)
def test_visemes_cover_the_speech_without_a_gap(name: str) -> None:
    speech = spoken(name).speech
    visemes = visemes_of(speech)
    assert visemes[0].start == 0 and visemes[-1].end == speech.samples
    assert all(a.end == b.start and a.shape in SHAPES for a, b in pairwise(visemes))


@pytest.mark.parametrize("fps", [12, 24, 25, 60])
@pytest.mark.parametrize("name", TEXTS)
def test_every_closure_is_seen_in_at_least_one_frame(name: str, fps: int) -> None:
    line = heard(name)
    mouth = channels(role(line, fps=fps))
    for viseme in visemes_of(line.speech):
        middle = (line.start + (viseme.start + viseme.end) / 2) / RATE * fps
        near = slice(max(int(middle) - 2, 0), int(middle) + 3)
        if viseme.shape == "PP":
            assert ((mouth["press"][near] == 1) & (mouth["open"][near] == 0)).any()
        elif viseme.shape == "FF":
            assert ((mouth["tuck"][near] == 1) & (mouth["teeth"][near] == 1)).any()


def test_neighbouring_closures_of_two_kinds_have_a_frame_each() -> None:
    phones = [("ɑ", 0, 9600), ("b", 9600, 10200), ("v", 10200, 10800), ("p", 10800, 11400), ("ɑ", 11400, 20000)]
    speech = Speech(text="?", samples=20000, phones=tuple(Phone(ipa=i, start=s, end=e) for i, s, e in phones))
    line = heard("lamp").model_copy(update={"speech": speech})
    mouth = channels(role(line, seconds=1.5))
    assert (mouth["press"] == 1).sum() == 2 and (mouth["tuck"] == 1).sum() == 1


@pytest.mark.parametrize("name", TEXTS)
def test_the_mouth_is_closed_where_nothing_is_said(name: str) -> None:
    line = heard(name)
    mouth = channels(role(line, seconds=6.0))
    silent = np.ones(6 * 24, bool)
    for phone in line.speech.phones:
        if phone.ipa or phone.end - phone.start < 0.12 * RATE:
            first, last = (line.start + phone.start) * 24 // RATE, (line.start + phone.end) * 24 // RATE
            silent[first : last + 1] = False
    assert silent.sum() > 24
    assert (mouth["open"][silent] < 0.05).mean() >= 0.95
    assert mouth["open"][-1] == 0 and mouth["teeth"][-1] == 0


@pytest.mark.parametrize("name", TEXTS)
def test_the_mouth_opens_with_the_sound_within_a_frame(name: str) -> None:
    line = heard(name, start_seconds=0.0)
    asked = role(line, fps=96, seconds=line.speech.samples / RATE)
    opened = channels(asked)["open"]
    wide = np.zeros(asked.frames)
    for viseme in visemes_of(line.speech):
        if viseme.shape in ("aa", "E", "O"):
            wide[viseme.start * 96 // RATE : viseme.end * 96 // RATE] = viseme.stress
    lags = range(-12, 13)
    fits = [np.corrcoef(np.roll(wide, lag), opened)[0, 1] for lag in lags]
    best = lags[int(np.argmax(fits))]
    assert max(fits) > 0.5
    assert -4 <= best <= 1, "in steps of a quarter of a frame at 24 fps; early is negative"


def test_lips_round_before_their_vowel_begins() -> None:
    phones = (("s", 0, 12000), ("u", 12000, 20000))
    speech = Speech(text="su", samples=20000, phones=tuple(Phone(ipa=i, start=s, end=e) for i, s, e in phones))
    line = heard("lamp").model_copy(update={"speech": speech, "start": 24000})
    rounded = channels(role(line, fps=60, seconds=2.0))["round"]
    assert rounded[int((24000 + 8000) / RATE * 60)] > 0.15
    assert rounded.max() > 0.7


def test_a_short_gap_inside_a_word_does_not_shut_the_mouth() -> None:
    phones = (("ˈɑ", 0, 9000), ("", 9000, 12000), ("ɑ", 12000, 20000))
    speech = Speech(text="a", samples=20000, phones=tuple(Phone(ipa=i, start=s, end=e) for i, s, e in phones))
    line = heard("lamp").model_copy(update={"speech": speech, "start": 24000})
    opened = channels(role(line, seconds=2.0))["open"]
    assert opened[int((24000 + 10500) / RATE * 24)] > 0.4


def test_who_says_nothing_keeps_the_mouth_still() -> None:
    assert not lips(role(heard("lamp", speaker="b"))).any()
