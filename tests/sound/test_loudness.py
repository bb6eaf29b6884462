"""Loudness: our meters agree with each other and with an independent one."""

from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
from small_films import noise, voice

from fabula.errors import BadSource
from fabula.film import RATE
from fabula.media import Sound, write_wav
from fabula.sound.loudness import measure
from fabula.sound.metering import Meter


def _sounds() -> list[Sound]:
    t = np.arange(5 * RATE) / RATE
    tone = (0.2 * np.sin(2 * np.pi * 440 * t)).astype(np.float32)[:, None].repeat(2, axis=1)
    swelling = noise(4 * RATE + 777, 0.2) * np.linspace(0, 1, 4 * RATE + 777, dtype=np.float32)[:, None]
    return [tone, swelling, voice(6).repeat(2, axis=1), np.concatenate([noise(3 * RATE, 0.1), noise(3 * RATE, 1e-4)])]


@pytest.mark.parametrize("number", range(4))
def test_both_meters_agree_with_pyloudnorm(tmp_path: Path, number: int) -> None:
    sound = _sounds()[number]
    write_wav(tmp_path / "a.wav", sound)
    reference = pyloudnorm.Meter(RATE).integrated_loudness(sound)
    desk = Meter()
    for start in range(0, len(sound), 10_007):
        desk.feed(sound[start : start + 10_007])
    assert measure(tmp_path / "a.wav").lufs == pytest.approx(reference, abs=0.2)
    assert desk.integrated() == pytest.approx(reference, abs=0.2)


def test_a_peak_between_the_samples_is_found(tmp_path: Path) -> None:
    t = np.arange(RATE)
    tone = (0.5 * np.sin(2 * np.pi * t / 4 + np.pi / 4)).astype(np.float32)[:, None].repeat(2, axis=1)
    tone *= np.minimum(1, np.minimum(t, RATE - 1 - t) / 4800)[:, None].astype(np.float32)
    write_wav(tmp_path / "a.wav", tone)  # its samples reach -9 dB, the wave between them -6
    assert measure(tmp_path / "a.wav").true_peak_dbtp == pytest.approx(-6.02, abs=0.2)


def test_a_peak_in_the_last_instant_is_found(tmp_path: Path) -> None:
    sound = noise(RATE + 500, 0.01)
    sound[-200:-150] = 0.8
    write_wav(tmp_path / "a.wav", sound)
    peak = measure(tmp_path / "a.wav").true_peak_dbtp
    assert peak is not None and peak > -3


@pytest.mark.parametrize("samples", [0, 10, 3 * RATE])
def test_silence_has_no_loudness_and_no_peak(tmp_path: Path, samples: int) -> None:
    write_wav(tmp_path / "a.wav", np.zeros((samples, 2), np.float32))
    loudness = measure(tmp_path / "a.wav")
    assert loudness.lufs is None and loudness.true_peak_dbtp is None


def test_what_is_no_sound_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_text("no sound")
    with pytest.raises(BadSource):
        measure(tmp_path / "a.wav")
    with pytest.raises(BadSource):
        measure(tmp_path / "missing.wav")
