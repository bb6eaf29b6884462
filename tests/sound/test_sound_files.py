"""Sound files: what is written is read back, and nothing half-written stays."""

import wave
from pathlib import Path

import numpy as np
import pytest
from small_films import noise

from fabula.errors import BadSource, FailedTake
from fabula.media import let_go, read_wav, scratch, wav_writer, write_wav


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("samples", [0, 1, 4801])
def test_a_sound_comes_back_as_it_was_written(tmp_path: Path, samples: int, channels: int) -> None:
    sound = noise(samples, 0.3)[:, :channels]
    write_wav(tmp_path / "a.wav", sound)
    back = read_wav(tmp_path / "a.wav")
    assert back.dtype == np.float32 and back.shape == (samples, channels)
    assert np.array_equal(back, sound)
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


def test_a_16_bit_file_is_scaled_to_full_scale(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "pcm.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(np.array([[-32768, 16384], [0, 32767]], "<i2").tobytes())
    assert np.allclose(read_wav(tmp_path / "pcm.wav"), [[-1, 0.5], [0, 32767 / 32768]])


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a wave file at all", b"RIFF\0\0\0\0WAVEfmt \4\0\0\0\1\0\1\0"])
def test_what_is_no_sound_file_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.wav").write_bytes(content)
    with pytest.raises(BadSource) as refusal:
        read_wav(tmp_path / "x.wav")
    assert "\n" not in str(refusal.value) and "x.wav" in str(refusal.value)


def test_another_sample_rate_is_refused(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "cd.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(44_100)
    with pytest.raises(BadSource, match="48000"):
        read_wav(tmp_path / "cd.wav")


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", noise(100, 0.1))
    before = (tmp_path / "a.wav").read_bytes()
    with pytest.raises(RuntimeError), wav_writer(tmp_path / "a.wav") as writer:
        writer.write(noise(50, 0.1))
        raise RuntimeError("stopped")
    assert (tmp_path / "a.wav").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


def test_a_folder_that_is_not_there_is_made_and_one_that_cannot_be_is_a_failed_take(tmp_path: Path) -> None:
    write_wav(tmp_path / "nowhere" / "a.wav", noise(10, 0.1))
    assert len(read_wav(tmp_path / "nowhere" / "a.wav")) == 10
    with pytest.raises(FailedTake, match="cannot write"):
        write_wav(tmp_path / "nowhere" / "a.wav" / "b.wav", noise(10, 0.1))


def test_a_long_scratch_lies_on_disk_and_keeps_what_is_put_there() -> None:
    sound = scratch(10_000_000)
    assert isinstance(sound, np.memmap)
    sound[123_456:123_460] = 0.5
    let_go(sound)
    assert float(sound.sum()) == 4.0
    assert not isinstance(scratch(1000), np.memmap)
