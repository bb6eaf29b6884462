"""An author's own recordings: opened with care, timed by their sound, and heard for what is felt in them."""

from pathlib import Path

import numpy as np
import pytest

from fabula.cast.visemes import visemes_of
from fabula.crew import hire
from fabula.errors import BadSource
from fabula.film import RATE, Character, Film, Line, Scene, Shot, VoiceSheet, unwatched
from fabula.media import write_wav
from fabula.vault import Vault
from fabula.voice.aligning import warp
from fabula.voice.opening import open_recording
from fabula.voice.recorded import RecordedVoice
from fabula.voice.recording import record, with_feelings

TEXT = "Bring me the blue lantern before the rain begins."


@pytest.mark.parametrize(
    ("text", "language"), [(TEXT, "en"), ("Принеси мне синий фонарь, пока не начался дождь.", "ru")]
)
def test_words_are_found_in_another_voice_at_another_pace(text: str, language: str) -> None:
    voice = hire("voice")
    truth = voice.say(Line(text=text), VoiceSheet(name="Andy", rate_wpm=125), language)
    found = RecordedVoice(voice).hear(Line(text=text), VoiceSheet(gender="male"), language, truth.sound)
    late = [
        abs(ours.start - theirs.start) / RATE
        for ours, theirs in zip(found.speech.words, truth.speech.words, strict=True)
    ]
    assert np.median(late) < 0.03
    assert max(late) < 0.12
    assert found.speech.samples == len(found.sound) == len(truth.sound)


def test_the_lips_rest_where_a_recording_is_silent() -> None:
    voice = hire("voice")
    first, second = (
        voice.say(Line(text=text), VoiceSheet(), "en").sound for text in ("The boat is here.", "Come along.")
    )
    pause = np.zeros((RATE, 1), np.float32)
    sound = np.concatenate([pause, first, pause, second, pause])
    heard = RecordedVoice(voice).hear(Line(text="The boat is here. Come along."), VoiceSheet(), "en", sound).speech
    silent = [v for v in visemes_of(heard) if v.shape == "sil" and v.end - v.start > RATE // 2]
    assert len(silent) == 3
    assert heard.words[0].start > 0.9 * RATE


def test_lines_without_a_feeling_take_the_one_that_is_heard(tmp_path: Path) -> None:
    voice = hire("voice")
    spoken = [("sad", 1.0), ("neutral", 0.5), ("neutral", 0.5), ("excited", 1.0), ("neutral", 0.5)]
    lines = []
    for number, (emotion, intensity) in enumerate(spoken):
        said = voice.say(Line(text=TEXT, emotion=emotion, intensity=intensity), VoiceSheet(name="m7"), "en")
        write_wav(tmp_path / f"take{number}.wav", said.sound)
        lines.append(Line(text=TEXT, speaker="anna", recording=f"take{number}.wav"))
    lines[2] = lines[2].model_copy(update={"emotion": "angry"})
    shots = tuple(Shot(id=f"s{number}", lines=(line,)) for number, line in enumerate(lines))
    film = Film(title="Takes", characters=(Character(id="anna", name="Anna"),), scenes=(Scene(id="s", shots=shots),))
    recordings = record(film, voice, Vault(tmp_path), unwatched)
    felt = [shot.lines[0].emotion for shot in with_feelings(film, recordings).shots]
    assert felt[0] in ("sad", "calm")
    assert felt[2] == "angry", "what the author wrote stays"
    assert felt[3] in ("excited", "happy", "surprised", "fearful")


def test_one_recording_alone_says_nothing_about_feeling(tmp_path: Path) -> None:
    voice = hire("voice")
    write_wav(tmp_path / "take.wav", voice.say(Line(text=TEXT, emotion="sad"), VoiceSheet(), "en").sound)
    shot = Shot(id="a", lines=(Line(text=TEXT, recording="take.wav"),))
    film = Film(title="One", scenes=(Scene(id="s", shots=(shot,)),))
    assert with_feelings(film, record(film, voice, Vault(tmp_path), unwatched)) == film


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "is not there"), (b"", "cannot be heard"), (b"RIFF\xff\xff\xff\xffWAVEfmt ", "cannot be heard")],
)
def test_what_is_no_recording_is_refused_in_one_line(tmp_path: Path, content: bytes | None, said: str) -> None:
    path = tmp_path / "take.wav"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadSource, match=said) as refused:
        open_recording(path)
    assert "\n" not in str(refused.value)


def test_silence_is_refused(tmp_path: Path) -> None:
    write_wav(tmp_path / "take.wav", np.zeros((RATE, 1), np.float32))
    with pytest.raises(BadSource, match="silent"):
        open_recording(tmp_path / "take.wav")


def test_a_long_reading_is_matched_in_coarser_steps_and_as_well() -> None:
    said = hire("voice").say(Line(text=" ".join([TEXT] * 3)), VoiceSheet(), "en").sound[:, 0]
    long = np.tile(said, -(-60 * RATE // len(said)))
    late = np.concatenate([np.zeros(RATE // 2, np.float32), long])
    found = warp(long, late)
    wanted = np.arange(len(found)) / 100 + 0.5
    assert np.abs(found - wanted)[100:-100].max() < 0.1
    assert (np.diff(found) >= 0).all()
