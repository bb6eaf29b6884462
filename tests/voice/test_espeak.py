"""The offline voice: casting, feeling, reading and what happens when it breaks."""

from pathlib import Path

import numpy as np
import pyloudnorm
import pytest

from fabula.errors import BadSource, FailedTake, NotHired
from fabula.film import Line, VoiceSheet
from fabula.vocabulary import EMOTIONS, Gender
from fabula.voice import espeak
from fabula.voice.casting import cast
from fabula.voice.delivery import deliver
from fabula.voice.espeak import EspeakVoice
from fabula.voice.phrases import clean, phrases, tokens

RU = "Старый дом стоит на берегу. Ты слышишь море?"


def _pitch_hz(sound: np.ndarray) -> float:
    """The median fundamental of the voiced 40 ms frames, by autocorrelation."""
    found = []
    for start in range(0, len(sound) - 3840, 1920):
        frame = sound[start : start + 1920, 0]
        if np.std(frame) < 0.04:
            continue
        match = np.correlate(sound[start : start + 3840, 0], frame, "valid")
        lag = 120 + int(np.argmax(match[120:800]))
        found.append(48_000 / lag)
    return float(np.median(found))


def test_a_woman_speaks_higher_than_a_man_and_a_child_higher_still() -> None:
    line = Line(text="We are all here now, and we are going home.")
    man, woman, child = (
        _pitch_hz(EspeakVoice().say(line, VoiceSheet(gender=gender, age=age), "en").sound)
        for gender, age in (("male", "adult"), ("female", "adult"), ("female", "child"))
    )
    assert man * 1.3 < woman * 1.05 < child


def test_the_sheet_moves_pitch() -> None:
    line = Line(text="We are all here now, and we are going home.")
    low, high = (_pitch_hz(EspeakVoice().say(line, VoiceSheet(pitch=p), "en").sound) for p in (0.2, 0.8))
    assert high > low * 1.2


def test_every_emotion_sounds_unlike_neutral() -> None:
    takes = {
        emotion: EspeakVoice().say(Line(text=RU, emotion=emotion, intensity=1), VoiceSheet(), "ru")
        for emotion in EMOTIONS
    }
    lengths = {emotion: take.speech.samples for emotion, take in takes.items()}
    assert len({take.sound.tobytes() for take in takes.values()}) == len(EMOTIONS)
    assert lengths["sad"] > lengths["calm"] > lengths["neutral"] > lengths["happy"] > lengths["excited"]
    assert np.std(takes["angry"].sound) > np.std(takes["sad"].sound)


def test_intensity_nought_is_neutral() -> None:
    sheet, build = VoiceSheet(), cast(VoiceSheet(), "en", espeak._data_folder()).build
    settings = [
        deliver(Line(text="x", emotion=emotion, intensity=0), sheet, build, np.random.default_rng(3))
        for emotion in EMOTIONS
    ]
    assert len(set(settings)) == 1


def test_phrases_of_a_line_differ_a_little_in_pitch() -> None:
    chance = np.random.default_rng(4)
    build = cast(VoiceSheet(), "en", espeak._data_folder()).build
    pitches = [deliver(Line(text="x"), VoiceSheet(), build, chance).pitch for _ in range(40)]
    assert {47, 53} <= set(pitches) <= set(range(47, 54))


def test_a_voice_is_cast_by_sheet_or_by_name() -> None:
    data = espeak._data_folder()
    assert cast(VoiceSheet(), "en", data).name() == "en-us+m3"
    assert cast(VoiceSheet(gender="female"), "ru", data).name() == "ru+f2"
    assert cast(VoiceSheet(name="m5"), "ru", data).name() == "ru+m5"
    assert cast(VoiceSheet(name="en-us+f4"), "ru", data).name() == "en-us+f4"
    assert cast(VoiceSheet(name="EN-US"), "en", data).name() == "en-us"
    with pytest.raises(BadSource, match=r"ru\+m3"):
        cast(VoiceSheet(name="m3+ru"), "ru", data)


def test_sentences_become_phrases_and_abbreviations_do_not_end_them() -> None:
    said = [part.text for part in phrases("Mr. Smith saw J. K. Rowling. «Да!» — т. е. 3.14? Yes… no.", "ru")]
    assert said == ["Mr. Smith saw J. K. Rowling.", "«Да!»", "— т. е. 3.14?", "Yes… no."]


def test_every_phrase_knows_its_place() -> None:
    text = "  One.\nTwo привет three!  [[four]]"
    for part in phrases(text, "en"):
        assert clean(text)[part.offset : part.offset + len(part.text)] == part.text
    assert [part.tongue for part in phrases(text, "en")] == ["", "", "ru", "", ""]


def test_words_keep_hyphens_and_apostrophes_and_lose_the_punctuation_around() -> None:
    assert [token.text for token in tokens("«Ёлки-палки», don't! (25%) — 你好 ...")] == [
        "Ёлки-палки",
        "don't",
        "25%",
        "你",
        "好",
    ]


def test_a_pause_stands_between_sentences_and_words_do_not_reach_into_it() -> None:
    speech = EspeakVoice().say(Line(text="Stop here. Go on."), VoiceSheet(), "en").speech
    stop, go = speech.words[1], speech.words[2]
    assert 0.2 * 48_000 < go.start - stop.end < 0.7 * 48_000


def test_a_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(espeak.espeakng_loader, "get_data_path", lambda: str(tmp_path / "gone"))
    with pytest.raises(NotHired, match="espeakng-loader"):
        EspeakVoice().say(Line(text="Hello"), VoiceSheet(), "en")
    monkeypatch.undo()
    monkeypatch.setattr(espeak.espeakng_loader, "__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(NotHired, match="pip install"):
        EspeakVoice().say(Line(text="Hello"), VoiceSheet(), "en")


def test_a_broken_library_is_one_clear_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "libespeak-ng.so"
    broken.write_bytes(b"not a library")
    monkeypatch.setattr(espeak.espeakng_loader, "get_library_path", lambda: str(broken))
    with pytest.raises(FailedTake) as failure:
        EspeakVoice().say(Line(text="Hello"), VoiceSheet(), "en")
    assert "\n" not in str(failure.value) and "espeak-ng broke down" in str(failure.value)


def test_the_library_is_not_loaded_in_our_own_process() -> None:
    EspeakVoice().say(Line(text="Hello"), VoiceSheet(), "en")
    maps = Path("/proc/self/maps")
    if not maps.exists():
        pytest.skip("needs /proc")
    assert "libespeak-ng" not in maps.read_text()


def test_words_that_are_said_as_one_share_its_time() -> None:
    speech = EspeakVoice().say(Line(text="It was 10 000 000 miles away."), VoiceSheet(), "en").speech
    assert [word.text for word in speech.words] == ["It", "was", "10", "000", "000", "miles", "away"]
    assert all(word.start < word.end for word in speech.words)


def test_a_line_that_would_never_end_is_refused() -> None:
    with pytest.raises(BadSource, match="split it"):
        EspeakVoice().say(Line(text="777, " * 400), VoiceSheet(rate_wpm=80), "en")


def test_a_text_is_read_in_its_own_alphabet_whoever_speaks_it() -> None:
    foreign = EspeakVoice().say(Line(text="Привет, друзья"), VoiceSheet(name="en-us+m3"), "ru").speech
    own = EspeakVoice().say(Line(text="Привет, друзья"), VoiceSheet(name="ru+m3"), "ru").speech
    assert foreign.samples == pytest.approx(own.samples, rel=0.2)


@pytest.mark.parametrize(("text", "language"), [("The old keeper climbs the stairs. Nobody sleeps.", "en"), (RU, "ru")])
@pytest.mark.parametrize("gender", ["male", "female"])
def test_the_voice_is_level_and_less_harsh_than_it_comes(text: str, language: str, gender: Gender) -> None:
    sound = EspeakVoice().say(Line(text=text), VoiceSheet(gender=gender), language).sound[:, 0].astype(np.float64)
    loudness = pyloudnorm.Meter(48_000).integrated_loudness(sound)
    crest_db = 20 * np.log10(np.abs(sound).max() / np.std(sound))
    power, hertz = np.abs(np.fft.rfft(sound)) ** 2, np.fft.rfftfreq(len(sound), 1 / 48_000)
    body, harsh, hiss = (
        10 * np.log10(power[(low <= hertz) & (hertz < high)].sum() / power.sum())
        for low, high in ((60, 500), (2000, 4000), (4000, 8000))
    )
    assert -18 < loudness < -15.5
    assert 11 < crest_db < 16.5
    assert body > -4 and harsh < -15 and hiss < -16
