"""Checking: what is wrong with a film is found, and a good one passes."""

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from fabula.edit.checking import failures, findings, view
from fabula.edit.glancing import glance
from fabula.errors import BadSource
from fabula.film import RATE, Cut, CutShot, Loudness, Speech, SpokenLine, Subtitle, Word
from fabula.media import Frame, Sound
from fabula.media.video import Stock, join, print_frames
from fabula.sound.loudness import measure

FPS = 12
STOCK = Stock(160, 90, FPS, "veryfast", 21, 2_000_000)


def _moving(count: int, seed: int = 0) -> list[Frame]:
    """A bright bar that travels over grey noise."""
    ground = np.random.default_rng(seed).integers(60, 160, (90, 160, 3), dtype=np.uint8)
    frames = []
    for index in range(count):
        frame = ground.copy()
        frame[:, index * 7 % 150 : index * 7 % 150 + 10] = 230
        frames.append(frame)
    return frames


def _tone(seconds: float, level: float) -> Sound:
    wave = level * np.sin(2 * np.pi * 997 * np.arange(round(seconds * RATE)) / RATE)
    return np.stack([wave, wave], axis=1).astype(np.float32)


GOOD = 0.2  # a stereo sine of this height is at -14 LUFS


def _film(path: Path, frames: Iterable[Frame], sound: Sound | None) -> Path:
    reel = path.with_name("reel.mp4")
    print_frames(reel, frames, STOCK)
    join(path, [reel], sound, FPS)
    return path


def _cut(frames: int, *subtitles: Subtitle) -> Cut:
    return Cut(fps=FPS, shots=(CutShot(shot_id="a", scene_id="s", start=0, frames=frames),), subtitles=subtitles)


def _wrong(path: Path, cut: Cut | None = None) -> list[str]:
    viewing = view(path)
    loudness = measure(path) if viewing.sound_seconds is not None else Loudness()
    return [finding.name for finding in findings(viewing, cut, loudness) if not finding.passed]


def test_a_good_film_passes(tmp_path: Path) -> None:
    path = _film(tmp_path / "film.mp4", _moving(48), _tone(4, GOOD))
    hello = Subtitle(start=0, end=RATE, text="Hello, мир")
    assert _wrong(path, _cut(48, hello)) == []
    viewing = view(path)
    assert (viewing.frames, viewing.fps, viewing.width, viewing.height) == (48, FPS, 160, 90)
    assert viewing.picture_seconds == 4
    assert viewing.sound_seconds == pytest.approx(4, abs=0.03)


def test_a_black_stretch_is_found(tmp_path: Path) -> None:
    frames = [*_moving(24), *[np.zeros((90, 160, 3), np.uint8)] * 24, *_moving(24)]
    path = _film(tmp_path / "film.mp4", frames, _tone(6, GOOD))
    assert _wrong(path) == ["black stretch"]
    assert view(path).longest_black == 2


def test_a_short_fade_through_black_is_allowed(tmp_path: Path) -> None:
    frames = [*_moving(24), *[np.zeros((90, 160, 3), np.uint8)] * 12, *_moving(24)]
    assert _wrong(_film(tmp_path / "film.mp4", frames, _tone(5, GOOD))) == []


def test_a_night_with_a_lamp_is_not_black(tmp_path: Path) -> None:
    frames = []
    for index in range(36):
        night = np.full((90, 160, 3), 4, np.uint8)
        night[20:40, 40 + index : 70 + index] = 200
        frames.append(night)
    assert _wrong(_film(tmp_path / "film.mp4", frames, _tone(3, GOOD))) == []


def test_a_frozen_stretch_is_found(tmp_path: Path) -> None:
    frames = [*_moving(12), *_moving(1, seed=3) * 36, *_moving(12)]
    path = _film(tmp_path / "film.mp4", frames, _tone(5, GOOD))
    assert _wrong(path) == ["frozen stretch"]
    assert view(path).longest_frozen == pytest.approx(3, abs=0.2)


def test_a_slow_drift_is_not_frozen(tmp_path: Path) -> None:
    ground = np.random.default_rng(2).integers(40, 200, (9, 80, 3), dtype=np.uint8).repeat(10, 0).repeat(4, 1)
    frames = [np.ascontiguousarray(ground[:, index : index + 160]) for index in range(48)]
    assert _wrong(_film(tmp_path / "film.mp4", frames, _tone(4, GOOD))) == []


def test_a_film_without_sound_is_found(tmp_path: Path) -> None:
    path = _film(tmp_path / "film.mp4", _moving(24), None)
    assert _wrong(path) == ["sound"]
    assert view(path).sound_seconds is None


def test_a_film_that_is_meant_to_be_silent_passes(tmp_path: Path) -> None:
    assert _wrong(_film(tmp_path / "film.mp4", _moving(24), _tone(2, 0)), _cut(24)) == []


def test_a_film_in_which_somebody_speaks_and_nothing_is_heard_is_found(tmp_path: Path) -> None:
    word = Word(text="lake", start=0, end=RATE, char_start=0, char_end=4)
    speech = Speech(text="lake", samples=RATE, words=(word,))
    said = SpokenLine(shot_id="a", line=0, start=0, speaker="narrator", speech=speech)
    cut = _cut(24).model_copy(update={"lines": (said,)})
    assert _wrong(_film(tmp_path / "film.mp4", _moving(24), _tone(2, 0)), cut) == ["sound"]


@pytest.mark.parametrize(
    ("level", "wrong"), [(GOOD * 2, ["loudness"]), (GOOD / 2, ["loudness"]), (1.0, ["loudness", "true peak"])]
)
def test_a_wrong_loudness_is_found(tmp_path: Path, level: float, wrong: list[str]) -> None:
    assert _wrong(_film(tmp_path / "film.mp4", _moving(36), _tone(3, level))) == wrong


def test_a_peak_is_found_in_a_film_of_the_right_loudness(tmp_path: Path) -> None:
    sound = _tone(4, GOOD)
    sound[RATE : RATE + 400] = _tone(1, 1.2)[:400]
    assert "true peak" in _wrong(_film(tmp_path / "film.mp4", _moving(48), sound))


@pytest.mark.parametrize("planned", [23, 25, 48])
def test_a_film_of_another_length_than_planned_is_found(tmp_path: Path, planned: int) -> None:
    path = _film(tmp_path / "film.mp4", _moving(24), _tone(2, GOOD))
    assert _wrong(path, _cut(planned)) == ["frames"]


@pytest.mark.parametrize("seconds", [1.7, 2.3])
def test_sound_of_another_length_than_the_picture_is_found(tmp_path: Path, seconds: float) -> None:
    path = _film(tmp_path / "film.mp4", _moving(24), _tone(seconds, GOOD))
    assert _wrong(path) == ["picture and sound length"]


def test_subtitles_that_nobody_can_read_are_found(tmp_path: Path) -> None:
    path = _film(tmp_path / "film.mp4", _moving(24), _tone(2, GOOD))
    fast = Subtitle(start=0, end=RATE, text="far too many words for a single second of time")
    strange = Subtitle(start=RATE, end=2 * RATE, text="\U0001e900\U0001e901")
    assert _wrong(path, _cut(24, fast)) == ["subtitle reading speed"]
    assert _wrong(path, _cut(24, strange)) == ["glyphs"]


def test_what_is_wrong_is_told_in_one_line(tmp_path: Path) -> None:
    path = _film(tmp_path / "film.mp4", _moving(24), _tone(1, GOOD * 3))
    found = findings(view(path), _cut(30), measure(path))
    told = failures(found)
    assert "\n" not in told
    assert all(word in told for word in ("frames: 24", "allowed: 30", "loudness", "picture and sound length"))


@pytest.mark.parametrize("data", [b"", b"no film at all\n" * 50, bytes(range(256)) * 40])
def test_what_is_no_film_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(data)
    for look in (view, lambda p: glance(p, Fraction(0))):
        with pytest.raises(BadSource, match="cannot be watched") as refusal:
            look(path)
        assert "\n" not in str(refusal.value)


def test_sound_alone_is_no_film(tmp_path: Path) -> None:
    path = tmp_path / "sound.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=RATE, layout="stereo")
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(_tone(1, GOOD).T), format="fltp", layout="stereo")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    with pytest.raises(BadSource, match="no picture"):
        view(path)
    with pytest.raises(BadSource):
        glance(path, Fraction(0))


@pytest.mark.parametrize("index", [0, 1, 7, 22, 23])
def test_a_glance_is_the_very_frame_at_that_time(tmp_path: Path, index: int) -> None:
    frames = [np.full((90, 160, 3), 10 * number, np.uint8) for number in range(24)]
    path = _film(tmp_path / "film.mp4", frames, _tone(2, GOOD))
    seen = glance(path, Fraction(index, FPS))
    assert seen.shape == (90, 160, 3)
    assert abs(float(seen.mean()) - 10 * index) < 3
