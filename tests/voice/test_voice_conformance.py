"""What every hired voice must do, whatever it is."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fabula import crew
from fabula.errors import BadSource
from fabula.film import RATE, Line, VoiceSheet

TEXTS = {
    "english": ("The lamp is lit. The sea is calm, and nobody is afraid!", "en"),
    "russian": ("Лампа горит. Море спокойно, и никто не боится!", "ru"),
    "mixed": ("Она сказала hello и ушла в New York.", "ru"),
    "mixed the other way": ("He said привет and left for Москва.", "en"),
    "numbers": ("In 1984 it was -5 °C, 25% of €3.14.", "en"),
    "markup": ('<speak>[[h@l]] {\\b1} & <break time="9s"/> "quoted" \\ ok', "en"),
    "control": ("one\x00two\x01\x1b[31m three\u202eruof\u2069 \ufeff five\r\nsix", "en"),
    "right to left": ("مرحبا بالعالم", "ar"),
    "long word": ("x" * 300, "en"),
    "emoji between": ("\U0001f600 hi \U0001f468\u200d\U0001f469 there", "en"),
}
WORDLESS = ("\U0001f600\U0001f525", "...", "—", "<>", "\x07\x00", "  ", "\u202e")


@pytest.fixture(params=crew.names("voice"), scope="module")
def voice(request: pytest.FixtureRequest) -> crew.Voice:
    hired: crew.Voice = crew.hire("voice", request.param)
    return hired


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_becomes_finite_sound_with_words_in_their_places(voice: crew.Voice, name: str) -> None:
    text, language = TEXTS[name]
    speech, sound = (take := voice.say(Line(text=text), VoiceSheet(), language)).speech, take.sound
    assert sound.dtype == np.float32 and sound.shape == (speech.samples, 1)
    assert np.isfinite(sound).all() and np.abs(sound).max() <= 1
    assert np.sqrt(np.mean(sound**2)) > 0.02
    assert speech.text == text and speech.words
    for word in speech.words:
        assert text[word.char_start : word.char_end] == word.text
        assert 0 <= word.start <= word.end <= speech.samples
    starts = [word.start for word in speech.words]
    places = [word.char_start for word in speech.words]
    assert starts == sorted(starts) and places == sorted(set(places))


@pytest.mark.parametrize("name", ["english", "russian", "mixed"])
def test_phones_cover_the_speech_without_a_gap(voice: crew.Voice, name: str) -> None:
    text, language = TEXTS[name]
    speech = voice.say(Line(text=text), VoiceSheet(), language).speech
    assert speech.phones[0].start == 0 and speech.phones[-1].end == speech.samples
    for before, after in zip(speech.phones, speech.phones[1:], strict=False):
        assert before.end == after.start
        assert before.start < before.end
    assert len([phone for phone in speech.phones if phone.ipa]) > len(speech.words)


@pytest.mark.parametrize("name", ["english", "russian"])
def test_words_are_where_the_sound_is(voice: crew.Voice, name: str) -> None:
    text, language = TEXTS[name]
    take = voice.say(Line(text=text), VoiceSheet(), language)
    for word in take.speech.words:
        assert np.abs(take.sound[word.start : word.end]).max() > 0.02


def test_the_same_order_gives_the_same_bytes(voice: crew.Voice) -> None:
    line, sheet = Line(text="Once more, with feeling.", emotion="happy"), VoiceSheet(gender="female")
    first, second = voice.say(line, sheet, "en"), voice.say(line, sheet, "en")
    assert first.speech == second.speech
    assert first.sound.tobytes() == second.sound.tobytes()


@pytest.mark.parametrize("text", WORDLESS)
def test_text_without_a_word_is_a_short_silence(voice: crew.Voice, text: str) -> None:
    take = voice.say(Line(text=text), VoiceSheet(), "en")
    assert take.speech.words == ()
    assert RATE // 10 <= take.speech.samples <= RATE
    assert take.sound.shape == (take.speech.samples, 1) and not take.sound.any()


def test_a_line_of_two_thousand_characters_is_spoken_to_its_end(voice: crew.Voice) -> None:
    text = ("The wind rose and the sails were torn. " * 60)[:2000]
    take = voice.say(Line(text=text), VoiceSheet(rate_wpm=300), "en")
    assert take.speech.words[-1].char_end >= 1995
    assert take.speech.words[-1].end > take.speech.samples * 0.95


def test_a_slower_voice_takes_longer(voice: crew.Voice) -> None:
    line = Line(text="Nothing is as slow as the tide.")
    slow, quick = (voice.say(line, VoiceSheet(rate_wpm=rate), "en").speech.samples for rate in (100, 220))
    assert slow > quick * 1.3


def test_an_unknown_voice_is_refused_with_examples(voice: crew.Voice) -> None:
    for name in ("nobody", "../../etc/passwd", "ru+nobody", "", "a\nb"):
        with pytest.raises(BadSource, match="allowed"):
            voice.say(Line(text="Hello"), VoiceSheet(name=name), "en")


def test_an_unknown_language_is_refused_with_examples(voice: crew.Voice) -> None:
    with pytest.raises(BadSource, match="such as en, ru"):
        voice.say(Line(text="Hello"), VoiceSheet(), "zzz")


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), language=st.sampled_from(["en", "ru", "de"])
)
def test_no_text_at_all_breaks_the_voice(voice: crew.Voice, text: str, language: str) -> None:
    take = voice.say(Line(text=text), VoiceSheet(), language)
    assert take.sound.shape == (take.speech.samples, 1) and np.isfinite(take.sound).all()
    for word in take.speech.words:
        assert text[word.char_start : word.char_end] == word.text
        assert 0 <= word.start <= word.end <= take.speech.samples
