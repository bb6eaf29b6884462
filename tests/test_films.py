"""Whole films, from a few words to the finished file, tiny and looked at as a stranger would."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import av
import numpy as np
import pysubs2
import pytest
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

import fabula
from fabula.film import RATE
from fabula.sound.loudness import measure

pytestmark = pytest.mark.slow

STORIES = {
    "an English prompt": "A quiet lake at dawn, mist over the water and an owl, 6 seconds, realistic style",
    "a Russian prompt": "Осенний лес вечером, идёт дождь. Сова летит между деревьями, 7 секунд, 9:16",
    "a script of two paragraphs": (
        "The forest wakes slowly, and a bird begins to sing.\n\nAt night the lake lies still under the stars."
    ),
}


class Story(NamedTuple):
    """A film as it was written, and what came of it."""

    film: fabula.Film
    master: fabula.Master

    @property
    def lines(self) -> list[str]:
        return [line.text for shot in self.film.shots for line in shot.lines]


@pytest.fixture(scope="module", params=STORIES, ids=lambda name: name.replace(" ", "-"))
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    film = fabula.write(STORIES[request.param])
    small = film.format.model_copy(update={"short_side_override": 90, "fps_override": 12})
    film = film.model_copy(update={"format": small})
    yield Story(film, fabula.produce(film, tmp_path_factory.mktemp("story"), workers=2))


def _pictures(path: Path) -> NDArray[np.uint8]:
    with av.open(str(path)) as container:
        return np.stack([frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)])


def _sound(path: Path) -> NDArray[np.float32]:
    resampler = AudioResampler(format="fltp", layout="stereo", rate=RATE)
    with av.open(str(path)) as container:
        parts = [part.to_ndarray() for frame in container.decode(audio=0) for part in resampler.resample(frame)]
    return np.concatenate(parts, axis=1).T.astype(np.float32)


def _seconds(path: Path, kind: str) -> float:
    with av.open(str(path)) as container:
        stream: Any = container.streams.get({kind: 0})[0]
        return float(stream.duration * stream.time_base)


def _words(text: str) -> list[str]:
    return "".join(char.lower() if char.isalnum() else " " for char in text).split()


def test_a_story_becomes_several_shots_with_words(story: Story) -> None:
    assert story.master.shots == len(story.film.shots) >= 2
    assert story.master.lines == len(story.lines) >= 1
    assert story.film.prompt in STORIES.values()


def test_the_film_has_the_planned_frames_at_a_constant_rate(story: Story) -> None:
    with av.open(str(story.master.path)) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height) == story.film.format.size
        assert stream.average_rate == 12
        times = [packet.pts * packet.time_base for packet in container.demux(stream) if packet.pts is not None]
    assert sorted(times) == [Fraction(index, 12) for index in range(story.master.frames)]
    assert story.master.seconds == story.master.frames / 12


def test_the_film_is_as_long_as_was_asked(story: Story) -> None:
    asked = sum(shot.seconds or 0 for shot in story.film.shots)
    assert story.master.seconds >= asked - 1 / 12
    assert story.master.seconds <= asked + 4


def test_picture_and_sound_are_equally_long(story: Story) -> None:
    path = story.master.path
    assert abs(_seconds(path, "video") - _seconds(path, "audio")) < 1 / 12
    assert abs(len(_sound(path)) / RATE - story.master.seconds) < 1 / 12


def test_the_picture_is_never_black_for_long_and_moves(story: Story) -> None:
    pictures = _pictures(story.master.path)
    assert len(pictures) == story.master.frames
    bright = np.percentile(pictures.reshape(len(pictures), -1), 99, axis=1)
    assert bright[6:-8].min() > 24
    assert pictures.std(axis=(1, 2, 3))[6:-8].min() > 6
    steps = np.abs(np.diff(pictures.astype(np.int16), axis=0)).max(axis=(1, 2, 3))
    assert np.mean(steps > 2) > 0.9


def test_the_end_does_not_look_like_the_beginning(story: Story) -> None:
    pictures = _pictures(story.master.path).astype(np.int16)
    report = story.master.report
    assert report.viewing.longest_frozen < 1
    thirds = [pictures[len(pictures) * part // 6] for part in (1, 5)]
    assert np.abs(thirds[0] - thirds[1]).mean() > 3


def test_the_film_is_heard_from_beginning_to_end(story: Story) -> None:
    sound = _sound(story.master.path)
    seconds = sound[: len(sound) // RATE * RATE].reshape(-1, RATE, 2)
    assert np.sqrt((seconds[:-1] ** 2).mean(axis=(1, 2))).min() > 0.003
    assert np.abs(sound[:, 0] - sound[:, 1]).max() > 0.001


def test_the_film_is_as_loud_as_it_should_be(story: Story) -> None:
    heard = measure(story.master.path)
    assert heard.lufs == pytest.approx(-14, abs=1)
    assert heard.true_peak_dbtp is not None and heard.true_peak_dbtp <= -1
    assert (heard.lufs, heard.true_peak_dbtp) == (
        story.master.report.loudness_lufs,
        story.master.report.true_peak_dbtp,
    )


@pytest.mark.parametrize("ending", ["srt", "vtt"])
def test_the_subtitles_hold_every_word_that_is_said_within_the_film(story: Story, ending: str) -> None:
    subtitles = pysubs2.load(str(story.master.folder / f"subtitles.{ending}"), encoding="utf-8")
    told = " ".join(event.plaintext.replace("\n", " ") for event in subtitles)
    assert _words(told) == _words(" ".join(story.lines))
    times = [(event.start, event.end) for event in subtitles]
    assert all(start < end for start, end in times)
    assert all(before[1] <= after[0] for before, after in pairwise(times))
    assert times[-1][0] < story.master.seconds * 1000


def test_the_report_passes(story: Story) -> None:
    assert story.master.report.passed, story.master.report.findings
    assert dict(story.master.report.crew)["writer"] == "rules"


def test_a_second_run_reuses_everything_and_gives_the_same_bytes(story: Story) -> None:
    before = {path: path.read_bytes() for path in story.master.folder.rglob("*") if path.suffix in (".mp4", ".wav")}
    again = fabula.produce(story.film, story.master.folder, workers=1)
    assert (again.reels_made, again.reels_reused) == (0, story.master.reels_made)
    assert {path: path.read_bytes() for path in before} == before
    assert again.report == story.master.report


def test_the_film_on_disk_is_the_film_that_was_written(story: Story) -> None:
    assert fabula.read_film(story.master.folder) == story.film
