"""Takes: the content-addressed store that makes every step resumable and every edit cheap.

`vault.take(voice.say, line, sheet, "en")` hashes exactly what it then calls - the backend's class and
`version`, the method and all arguments - and returns the stored result when that slate is already there.
"""

import dataclasses
import functools
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, get_type_hints, overload

import numpy as np

from fabula.errors import BadSource, FailedTake
from fabula.film import Plain
from fabula.media.files import failed, sweep, write_text, written_aside
from fabula.media.wav import read_wav, write_wav

P = ParamSpec("P")
T = TypeVar("T")

_AT_HAND = 32  # takes of a shelf that stay open


class Vault:
    """The takes of one film's folder: `takes/` for values (JSON and WAV), other sub-folders for finished files."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.made: list[Path] = []
        self.reused: list[Path] = []

    def take(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of `work(*args, **kwargs)`, made once.

        `work` is a method of an object with a `version`; its return annotation is a Plain model, a Sound,
        or a dataclass of these. TypeError when an argument is not plain data.
        """
        hint = _returns(work)
        receipt = self.folder / "takes" / f"{slate(work, *args, **kwargs)}.json"
        stored: T | None = _stored(receipt, hint)
        if stored is not None:
            self.reused.append(receipt)
            return stored
        _store(receipt, work(*args, **kwargs))
        self.made.append(receipt)
        kept: T | None = _stored(receipt, hint)
        if kept is None:
            raise FailedTake(f"the take {receipt} was written and cannot be read back; check the disk and run again")
        return kept

    def file(self, place: str, work: Callable[Concatenate[Path, P], object], *args: P.args, **kwargs: P.kwargs) -> Path:
        """The file that `work(path, *args, **kwargs)` writes, made once.

        `place` is its folder and ending under the vault, with `*` for the slate: "reels/s1-*.mp4".
        """
        path = self.place(place, slate(work, *args, **kwargs))
        if path.exists():
            self.reused.append(path)
            return path
        with written_aside(path) as scratch:
            work(scratch, *args, **kwargs)
        self.made.append(path)
        return path

    def keep(
        self, name: str, work: Callable[Concatenate[Path, P], object], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[Path, str]:
        """The file `name` as `work(path, *args, **kwargs)` writes it, and its slate; made again when that changed.

        For what people look for under one name, such as master.mp4. Its slate is noted in `takes/`, last.
        """
        path, mark = self.folder / name, self._mark(name)
        called = slate(work, *args, **kwargs)
        if path.exists() and _read(mark) == f"{called} {path.stat().st_size}":
            self.reused.append(path)
            return path, called
        _forget(mark)  # killed before the new slate is noted, the file must not pass for what it was before
        with written_aside(path) as scratch:
            work(scratch, *args, **kwargs)
        write_text(mark, f"{called} {path.stat().st_size}")
        self.made.append(path)
        return path, called

    def noted(self, name: str) -> str:
        """The slate of a file that `keep` made, with its size and time: it changes when somebody changes the file."""
        state = (self.folder / name).stat()
        return f"{_read(self._mark(name))} {state.st_size} {state.st_mtime_ns}"

    def _mark(self, name: str) -> Path:
        """Where the slate of a kept file is noted."""
        return self.folder / "takes" / f"{name.replace('/', '-')}.slate"

    def place(self, place: str, slate_: str) -> Path:
        """Where the file of a slate stands, whether it is there or not."""
        return self.folder / place.replace("*", slate_)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for one run and sweep what a killed run left; FailedTake when another run has it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / ".lock").open("a+b")
        except OSError as error:
            reason = error.strerror or error
            raise FailedTake(f"cannot write to {self.folder} ({reason}); choose a writable --folder") from error
        with lock:
            if not _hold(lock.fileno()):
                raise FailedTake(f"{self.folder} is in use by another run; wait for it, or choose another --folder")
            for folder in (self.folder, self.folder / "takes", self.folder / "reels", self.folder / "stems"):
                sweep(folder)
            yield


class Shelf(Sequence[T]):
    """Takes in order, each read when it is asked for: thousands of sounds hold neither memory nor open files."""

    def __init__(self, reads: Iterable[Callable[[], T]]):
        self._reads = tuple(reads)
        self._read = functools.lru_cache(maxsize=_AT_HAND)(lambda index: self._reads[index]())

    def __len__(self) -> int:
        return len(self._reads)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return Shelf(self._reads[index])
        return self._read(range(len(self))[index])


def slate(work: Callable[..., object], *args: object, **kwargs: object) -> str:
    """The hash of a call: backend class and version, method, and all arguments as canonical JSON.

    Arguments differ by type as well as by value: 1, 1.0, "1" and True are four slates.
    """
    owner = getattr(work, "__self__", None)
    if owner is None or not hasattr(owner, "version"):
        raise TypeError(f"{work!r} is not a method of an object with a version; a take needs both")
    call = [canonical(owner), work.__name__, canonical(list(args)), canonical(dict(kwargs))]
    return hashlib.sha256(json.dumps(call, ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()[:32]


def canonical(value: object) -> Any:
    """Plain data, arrays and versioned backends as JSON that is equal only for equal values; TypeError for others.

    Fields that a dataclass does not compare by are left out.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Plain):
        return {"@": _full_name(value), **{name: canonical(getattr(value, name)) for name in type(value).model_fields}}
    if isinstance(value, tuple | list):
        return [canonical(item) for item in value]
    if isinstance(value, dict):
        return {"@": "dict", "items": sorted([canonical(k), canonical(v)] for k, v in value.items())}
    if isinstance(value, np.ndarray):
        digest = hashlib.sha256(np.ascontiguousarray(value).data).hexdigest()
        return {"@": "array", "dtype": value.dtype.str, "shape": list(value.shape), "sha256": digest}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            field.name: canonical(getattr(value, field.name)) for field in dataclasses.fields(value) if field.compare
        }
        return {"@": _full_name(value), "version": getattr(value, "version", None), **fields}
    if hasattr(value, "version") and not isinstance(value, type):
        return {"@": _full_name(value), "version": canonical(value.version)}
    raise TypeError(f"a take cannot be named by {value!r}: give plain data, an array or a backend with a version")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _forget(mark: Path) -> None:
    try:
        mark.unlink(missing_ok=True)
    except OSError as error:
        raise failed(mark, error) from error


def _full_name(value: object) -> str:
    return f"{type(value).__module__}.{type(value).__qualname__}"


def _returns(work: Callable[..., object]) -> Any:
    """What `work` is annotated to return: a take is read back as that type."""
    return _hints(getattr(work, "__func__", work))


@functools.cache
def _hints(function: Callable[..., object]) -> Any:
    hint = get_type_hints(function).get("return")
    if hint is None:
        raise TypeError(f"{function.__qualname__} has no return annotation; a take is read back by it")
    return hint


def _is_sound(hint: Any) -> bool:
    return getattr(hint, "__origin__", hint) is np.ndarray


def _store(receipt: Path, value: object) -> None:
    """Sounds first, the receipt last: a take counts only when its receipt is there."""
    note: dict[str, Any] = {}
    if isinstance(value, Plain):
        note = value.model_dump(mode="json")
    elif isinstance(value, np.ndarray):
        write_wav(receipt.with_suffix(".wav"), value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            part = getattr(value, field.name)
            if isinstance(part, np.ndarray):
                write_wav(receipt.with_suffix(f".{field.name}.wav"), part)
            else:
                note[field.name] = part.model_dump(mode="json")
    else:
        raise TypeError(
            f"a take of {type(value).__name__} cannot be kept; return a Plain model, a Sound or a dataclass"
        )
    write_text(receipt, json.dumps(note, ensure_ascii=False))


def _stored(receipt: Path, hint: Any) -> Any:
    """The stored value, or None when it is not there or was damaged."""
    try:
        note = json.loads(receipt.read_text(encoding="utf-8"))
        if _is_sound(hint):
            return read_wav(receipt.with_suffix(".wav"))
        if issubclass(hint, Plain):
            return hint.model_validate(note)
        parts = {}
        for name, part in get_type_hints(hint).items():
            sound = receipt.with_suffix(f".{name}.wav")
            parts[name] = read_wav(sound) if _is_sound(part) else part.model_validate(note[name])
        return hint(**parts)
    except (OSError, ValueError, KeyError, BadSource):
        return None


if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _hold(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
