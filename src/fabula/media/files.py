"""Files written aside and renamed, so that a half-written file never stands under a final name."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fabula.errors import FailedTake

_PART = ".part"


@contextmanager
def written_aside(path: Path) -> Iterator[Path]:
    """A scratch path beside `path` to write to; it is synced and renamed when the block ends well.

    When the block fails nothing is left behind. FailedTake in one line when the disk is full or not writable.
    """
    scratch = path.with_name(f".{path.stem[:80]}.{secrets.token_hex(4)}{_PART}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield scratch
        with scratch.open("rb+") as written:
            os.fsync(written.fileno())
        scratch.replace(path)
    except OSError as error:
        raise failed(path, error) from error
    finally:
        with suppress(OSError):  # what was said about the folder matters more
            scratch.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> Path:
    """Write `text` as UTF-8 under `path`, aside first; returns the path."""
    with written_aside(path) as scratch:
        scratch.write_bytes(text.encode())
    return path


def write_bytes(path: Path, data: bytes) -> Path:
    """Write `data` under `path`, aside first; returns the path."""
    with written_aside(path) as scratch:
        scratch.write_bytes(data)
    return path


def sweep(folder: Path) -> None:
    """Remove what a killed run left half-written in `folder`; call it only while nobody else works there."""
    for leftover in folder.glob(f".*{_PART}*"):
        leftover.unlink(missing_ok=True)


def failed(path: Path, error: OSError) -> FailedTake:
    """Why `path` could not be written, in one line with what to do."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FailedTake(f"no space left to write {path}; free some disk space and run the same command again")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FailedTake(f"cannot write {path} (not allowed); choose a folder you may write to with --folder")
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return FailedTake(f"cannot write {path}: a part of its path is a file; choose another place")
    if error.errno == errno.EFBIG:
        return FailedTake(f"cannot write {path}: files here may not become so large; film somewhere else with --folder")
    return FailedTake(f"cannot write {path} ({error.strerror or error}); choose another place for it")
