"""Sound files on disk: WAV written block by block, and read back without loading it into memory."""

import mmap
import os
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import numpy as np

from fabula.errors import BadSource, FailedTake
from fabula.film import RATE
from fabula.media.arrays import Sound
from fabula.media.files import written_aside

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sII4sI")  # RIFF, fmt, fact, data: 56 bytes, so the samples lie aligned
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_UNKNOWN_BYTES = 2**32 - 1  # what a writer puts there that could not go back to its header
_LIMIT_BYTES = 2**32 - 1 - _HEADER.size
_SCRATCH_BYTES = 64 * 1024 * 1024


class WavWriter:
    """A float32 WAV file that is written block by block."""

    def __init__(self, file: BinaryIO, channels: int) -> None:
        self._file = file
        self._channels = channels
        self._samples = 0
        file.write(_header(0, channels))

    def write(self, block: Sound) -> None:
        """Append a block, (samples, channels) float32."""
        if block.ndim != 2 or block.shape[1] != self._channels:
            raise BadSource(
                f"a block of shape {block.shape} for a sound of {self._channels} channels; give (samples, channels)"
            )
        self._samples += len(block)
        if self._samples * self._channels * 4 > _LIMIT_BYTES:
            raise FailedTake("a WAV file holds 4 GiB at most, about 3 hours of stereo; make a shorter film")
        self._file.write(np.ascontiguousarray(block, dtype="<f4").data)

    def close(self) -> None:
        """Put the length into the header and bring everything to the disk."""
        self._file.seek(0)
        self._file.write(_header(self._samples, self._channels))
        self._file.flush()
        os.fsync(self._file.fileno())


@contextmanager
def wav_writer(path: Path, channels: int = 2) -> Iterator[WavWriter]:
    """A WAV file to fill block by block: written aside, and renamed to `path` when the block ends without an error.

    FailedTake when it cannot be written (disk full, folder not writable).
    """
    with written_aside(path) as aside, aside.open("w+b") as file:
        writer = WavWriter(file, channels)
        yield writer
        writer.close()


def write_wav(path: Path, sound: Sound) -> None:
    """Write a sound, (samples, channels) float32 at 48 kHz, as a float32 WAV file; aside, then renamed."""
    if sound.ndim != 2 or not 1 <= sound.shape[1] <= 2:
        raise BadSource(f"a sound of shape {sound.shape} cannot be written; give (samples, 1) or (samples, 2)")
    with wav_writer(path, sound.shape[1]) as writer:
        for start in range(0, len(sound), RATE * 10):
            writer.write(sound[start : start + RATE * 10])


def read_wav(path: Path) -> Sound:
    """Read a 48 kHz WAV file of 1 or 2 channels as (samples, channels) float32.

    float32 files are mapped (read-only, no memory taken), 16-bit files are read and scaled to -1..1.
    BadSource for anything else.
    """
    try:
        with path.open("rb") as file:
            coding, channels, rate, bits, offset, size = _parse(file, path)
    except OSError as error:
        raise BadSource(f"cannot read {path}: {error.strerror or error}; give a readable WAV file") from error
    if rate != RATE or channels not in (1, 2):
        raise BadSource(f"{path} has {rate} Hz and {channels} channels; give 48000 Hz and 1 or 2 channels")
    if (coding, bits) not in ((_FLOAT, 32), (_PCM, 16)):
        raise BadSource(f"{path} holds format {coding} at {bits} bits; give float32 or 16-bit PCM")
    there = path.stat().st_size - offset
    if size > there and size != _UNKNOWN_BYTES:
        raise BadSource(f"{path} is cut short: {there} of {size} bytes of sound are there; write it again")
    samples = min(size, there) // (channels * bits // 8)
    if samples == 0:
        return np.zeros((0, channels), dtype=np.float32)
    shape = (samples, channels)
    if coding == _FLOAT:
        return np.memmap(path, dtype="<f4", mode="r", offset=offset, shape=shape)
    whole = np.fromfile(path, dtype="<i2", count=samples * channels, offset=offset).reshape(shape)
    return whole.astype(np.float32) / np.float32(32768.0)


def scratch(samples: int, channels: int = 2) -> Sound:
    """A silent sound to fill, (samples, channels): in memory when short, in an unnamed file on disk when long.

    FailedTake when the disk has no room for a long one.
    """
    size = samples * channels * 4
    if size <= _SCRATCH_BYTES:
        return np.zeros((samples, channels), dtype=np.float32)
    try:
        with tempfile.TemporaryFile() as file:
            _reserve(file, size)
            return np.memmap(file, dtype=np.float32, mode="r+", shape=(samples, channels))
    except OSError as error:
        raise FailedTake(
            f"no room for {size >> 20} MiB of sound in {tempfile.gettempdir()}; free space there"
        ) from error


def let_go(sound: Sound) -> None:
    """Give back the memory that a mapped sound has taken by being read or filled; its samples stay as they are."""
    owner: object = sound
    while isinstance(owner, np.ndarray):
        if isinstance(owner, np.memmap) and owner.mode == "c":
            return  # what was changed in a private map is in no file
        owner = owner.base
    if isinstance(owner, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        owner.madvise(mmap.MADV_DONTNEED)


def _reserve(file: BinaryIO, size: int) -> None:
    # a hole in a mapped file kills the process when the disk fills up; reserved blocks fail here, with an error
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size)
    else:
        file.truncate(size)


def _header(samples: int, channels: int) -> bytes:
    size, frame = samples * channels * 4, channels * 4
    riff = (b"RIFF", _HEADER.size - 8 + size, b"WAVE")
    form = (b"fmt ", 16, _FLOAT, channels, RATE, RATE * frame, frame, 32)
    return _HEADER.pack(*riff, *form, b"fact", 4, samples, b"data", size)


def _parse(file: BinaryIO, path: Path) -> tuple[int, int, int, int, int, int]:
    """(coding, channels, rate, bits, offset of the samples, their size in bytes)."""
    riff = file.read(12)
    if riff[:4] != b"RIFF" or riff[8:12] != b"WAVE":
        raise BadSource(f"{path} is not a WAV file; give 48 kHz WAV, float32 or 16-bit")
    form: tuple[int, int, int, int] | None = None
    while len(head := file.read(8)) == 8:
        name, size = head[:4], int.from_bytes(head[4:], "little")
        if name == b"data" and form is not None:
            return (*form, file.tell(), size)
        if name == b"fmt ":
            body = file.read(size + size % 2)
            form = _form(body, path)
        else:
            file.seek(size + size % 2, os.SEEK_CUR)
    raise BadSource(f"{path} is cut short: it has no samples; write it again")


def _form(body: bytes, path: Path) -> tuple[int, int, int, int]:
    if len(body) < 16:
        raise BadSource(f"{path} is cut short: its format is not whole; write it again")
    coding, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", body)
    if coding == _EXTENSIBLE and len(body) >= 26:
        coding = struct.unpack_from("<H", body, 24)[0]
    return coding, channels, rate, bits
