"""The foley stage: makes a sound by its file in sounds/, without rumble, at its usual level and length."""

from importlib import import_module
from zlib import crc32

import numpy as np

from fabula.film import RATE, Effect
from fabula.media import Sound, scratch
from fabula.sound.metering import Meter

_BED_LUFS, _EFFECT_LUFS = -26.0, -20.0  # integrated, and the loudest 0.4 s
_BED_SECONDS, _EFFECT_SECONDS = (2, 40), (1, 12)  # a longer bed goes round, a longer effect is followed by silence
_PEAK = 0.9
_RUMBLE_HZ = 60.0
_EDGE = 240


def make(effect: Effect) -> Sound:
    """The sound of an order whose kind is known, (effect.samples, 2)."""
    recipe = import_module(f"fabula.sound.sounds.{effect.kind}")
    bed: bool = recipe.BED
    least, most = _BED_SECONDS if bed else _EFFECT_SECONDS
    rng = np.random.default_rng([effect.seed, crc32(effect.kind.encode())])
    piece: Sound = recipe.make(min(max(effect.samples, least * RATE), most * RATE), rng)
    piece = _without_rumble(piece)
    _level(piece, bed, recipe.LEVEL_DB + effect.level_db)
    if bed and effect.samples <= len(piece):
        return piece[: effect.samples]
    return _going_round(piece, effect.samples) if bed else _ended(piece, effect.samples)


def _without_rumble(sound: Sound) -> Sound:
    """High-passed without a phase shift; around the end, so that a loop stays a loop."""
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE).astype(np.float32)
    ratio = (hertz / _RUMBLE_HZ) ** 4
    spectrum = np.fft.rfft(sound, axis=0) * (ratio / (1 + ratio))[:, None]
    return np.fft.irfft(spectrum, len(sound), axis=0).astype(np.float32)


def _level(sound: Sound, bed: bool, level_db: float) -> None:
    meter = Meter()
    meter.feed(sound)
    loudness = meter.integrated() if bed else meter.loudest()
    if loudness is None:
        return
    gain = 10 ** (((_BED_LUFS if bed else _EFFECT_LUFS) + level_db - loudness) / 20)
    sound *= np.float32(min(gain, _PEAK / float(np.abs(sound).max())))


def _going_round(piece: Sound, samples: int) -> Sound:
    out = scratch(samples)
    for start in range(0, samples, len(piece)):
        out[start : start + len(piece)] = piece[: samples - start]
    return out


def _ended(piece: Sound, samples: int) -> Sound:
    out = scratch(samples)
    length = min(samples, len(piece))
    out[:length] = piece[:length]
    edge = min(_EDGE, length // 4)
    fade = min(length // 4, RATE // 20 if length < len(piece) else edge)
    out[:edge] *= np.linspace(0, 1, edge, dtype=np.float32)[:, None] ** 2
    out[length - fade : length] *= np.linspace(1, 0, fade, dtype=np.float32)[:, None] ** 2
    return out
