"""Reels are printed and joined: every frame is there, in order, and the sound is as long as the picture."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from fabula.media import Frame
from fabula.media.video import Stock, frame_count, frames_of, join, print_frames

STOCK = Stock(160, 90, 24, "veryfast", 18, 4_000_000)
LENGTHS = (1, 2, 3, 30, 7, 130)


def _frames(count: int, first: int = 0) -> Iterator[Frame]:
    """Frames that carry their number: grey by a slow count, with something moving over it."""
    for index in range(first, first + count):
        frame = np.full((90, 160, 3), 40 + index, np.uint8)
        frame[40:50, (3 * index) % 150 : (3 * index) % 150 + 10] = 230
        yield frame


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reels")
    reels, first = [], 0
    for length in LENGTHS:
        reels.append(folder / f"{first}.mp4")
        print_frames(reels[-1], _frames(length, first), STOCK)
        first += length
    hum = np.sin(np.arange(sum(LENGTHS) * 2000) / 20, dtype=np.float32) * 0.3
    master = folder / "master.mp4"
    assert join(master, reels, np.stack([hum, hum], 1), 24) == sum(LENGTHS)
    return master


def test_a_reel_holds_the_frames_that_were_printed(tmp_path: Path) -> None:
    path = tmp_path / "reel.mp4"
    assert print_frames(path, _frames(31), STOCK) == 31
    assert frame_count(path) == 31


def test_joined_reels_show_every_frame_once_and_in_order(joined: Path) -> None:
    seen = [round(float(frame[:30, :150].mean())) - 40 for frame in frames_of(joined)]
    assert len(seen) == sum(LENGTHS)
    assert max(abs(number - index) for index, number in enumerate(seen)) <= 2


def test_the_master_runs_at_a_constant_rate_with_sound_of_the_same_length(joined: Path) -> None:
    with av.open(str(joined)) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]
        assert (picture.average_rate, picture.frames) == (24, sum(LENGTHS))
        times = [packet.pts for packet in film.demux(picture) if packet.pts is not None]
        assert set(np.diff(sorted(times))) == {512}
        assert abs(float(sound.duration * sound.time_base) - sum(LENGTHS) / 24) < 1 / 24
        assert (picture.start_time, sound.rate, sound.channels) == (0, 48000, 2)


def test_the_picture_is_tagged_bt709_and_high_profile_and_the_index_is_in_front(joined: Path) -> None:
    with av.open(str(joined)) as film:
        context = film.streams.video[0].codec_context
        assert (context.color_primaries, context.color_trc, context.colorspace) == (1, 1, 1)
        assert "High" in str(context.profile)
    data = joined.read_bytes()
    assert 0 < data.index(b"moov") < data.index(b"mdat")


def test_colours_survive_the_print(tmp_path: Path) -> None:
    patches = np.array([(200, 30, 40), (30, 180, 60), (40, 60, 200), (240, 230, 80), (20, 20, 20), (235, 235, 235)])
    frame = np.repeat(np.repeat(patches[None, :, :], 90, 0), 26, 1)[:, :156].astype(np.uint8)
    frame = np.pad(frame, ((0, 0), (0, 4), (0, 0)), mode="edge")
    print_frames(tmp_path / "a.mp4", [frame] * 3, STOCK)
    shown = next(frames_of(tmp_path / "a.mp4"))
    middles = shown[45, 13 : 13 + 26 * 6 : 26].astype(int)
    assert np.abs(middles - patches).max() <= 8


def test_printing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mp4"):
        print_frames(tmp_path / name, _frames(40), STOCK)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()
