"""WAV files as float arrays: written aside, read back without loading them into memory."""

import struct
from pathlib import Path

import numpy as np

from fabula.errors import BadSource
from fabula.film import RATE
from fabula.media import Sound
from fabula.media.files import written_aside

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")  # RIFF, fmt (16 bytes), data: 44 bytes
_FLOAT = 3


def wav_header(samples: int, channels: int) -> bytes:
    """The 44-byte header of a float32 WAV file at 48 kHz; sizes past 4 GB are capped as players expect."""
    data = min(samples * channels * 4, 0xFFFFFFFF - 36)
    block = channels * 4
    return _HEADER.pack(
        b"RIFF", 36 + data, b"WAVE", b"fmt ", 16, _FLOAT, channels, RATE, RATE * block, block, 32, b"data", data
    )


def write_wav(path: Path, sound: Sound) -> None:
    """Write (samples, channels) float32 at 48 kHz as a float WAV file."""
    with written_aside(path) as scratch, scratch.open("wb") as file:
        file.write(wav_header(*sound.shape))
        np.ascontiguousarray(sound, dtype="<f4").tofile(file)


def read_wav(path: Path) -> Sound:
    """A float WAV file of ours as a read-only memory-mapped (samples, channels) array; BadSource for others."""
    with path.open("rb") as file:
        head = file.read(_HEADER.size)
    if len(head) < _HEADER.size or head[:4] != b"RIFF":
        raise BadSource(f"{path} is not a WAV file that fabula wrote; remove it and run again")
    fields = _HEADER.unpack(head)
    if fields[5] != _FLOAT or fields[7] != RATE or fields[9] != fields[6] * 4:
        raise BadSource(f"{path} is not float32 at {RATE} Hz; remove it and run again")
    channels, data = fields[6], fields[12]
    if data != 0xFFFFFFFF - 36 and path.stat().st_size != _HEADER.size + data:
        raise BadSource(f"{path} was cut short; remove it and run again")
    samples = (path.stat().st_size - _HEADER.size) // (channels * 4)
    if samples == 0:
        return np.zeros((0, channels), np.float32)
    return np.memmap(path, "<f4", "r", _HEADER.size, (samples, channels))
