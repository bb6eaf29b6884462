"""The vault: the same work once, other work again, and nothing half-written."""

import multiprocessing
import os
import signal
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from fabula.errors import FailedTake
from fabula.film import Line, Plain, Speech
from fabula.media import Sound
from fabula.vault import Shelf, Vault, canonical, slate


class Count(Plain):
    """How often somebody worked."""

    times: int


class Worker:
    """Counts its own calls."""

    def __init__(self, version: int = 1):
        self.version = version
        self.calls = 0

    def work(self, line: object, extra: object = None) -> Count:
        self.calls += 1
        return Count(times=self.calls)

    def hum(self, samples: int) -> Sound:
        self.calls += 1
        return np.linspace(-1, 1, samples * 2, dtype=np.float32).reshape(samples, 2)

    def both(self, samples: int) -> "Both":
        return Both(Speech(text="hum", samples=samples), self.hum(samples))

    def write(self, path: Path, text: str) -> None:
        self.calls += 1
        path.write_text(text)

    def fail(self, path: Path, text: str) -> None:
        path.write_text(text[:1])
        raise ValueError("in the middle")


class Killed:
    """Is killed when the new file stands under its final name and its slate is not noted yet."""

    version = 1

    def __init__(self, path: Path):
        self.path = path

    def write(self, path: Path, text: str) -> None:
        self.path.write_text(text)  # as long as "one": its size does not tell
        raise KeyboardInterrupt


@dataclass(frozen=True)
class Both:
    """Words and sound."""

    speech: Speech
    sound: Sound


@dataclass(frozen=True)
class Nested:
    """A backend made of others."""

    inner: Worker
    version: ClassVar[int] = 1

    def work(self) -> Count:
        return self.inner.work(Line(text="x"))


LINE = Line(text="It rains.")


def test_the_same_work_is_done_once(tmp_path: Path) -> None:
    worker = Worker()
    first = Vault(tmp_path).take(worker.work, LINE)
    again = Vault(tmp_path)
    assert again.take(worker.work, LINE) == first
    assert worker.calls == 1
    assert len(again.reused) == 1 and not again.made


def test_a_changed_line_is_made_again_and_the_old_take_stays(tmp_path: Path) -> None:
    worker, vault = Worker(), Vault(tmp_path)
    vault.take(worker.work, LINE)
    vault.take(worker.work, Line(text="It snows."))
    vault.take(worker.work, LINE)
    assert worker.calls == 2


def test_a_raised_version_is_made_again(tmp_path: Path) -> None:
    vault, newer = Vault(tmp_path), Worker(version=2)
    vault.take(Worker().work, LINE)
    vault.take(newer.work, LINE)
    assert newer.calls == 1


def test_a_raised_version_inside_a_backend_is_made_again() -> None:
    assert slate(Nested(Worker(1)).work) != slate(Nested(Worker(2)).work)
    assert slate(Nested(Worker(1)).work) == slate(Nested(Worker(1)).work)


def test_arguments_differ_by_type_as_well_as_by_value() -> None:
    work = Worker().work
    kinds = [1, 1.0, "1", True, None, [1], {"1": 1}, {1: 1}, (1, 1), Line(text="1"), Line(text="1", speaker="1")]
    kinds += [np.ones(1), np.ones(1, np.float32), np.ones((1, 1))]
    assert len({slate(work, kind) for kind in kinds}) == len(kinds)
    assert slate(work, 1, None) != slate(work, None, 1)


def test_what_has_no_name_is_refused() -> None:
    with pytest.raises(TypeError, match="cannot be named"):
        canonical(object())
    with pytest.raises(TypeError, match="version"):
        slate(len, [])


def test_sound_comes_back_as_it_was_and_stays_on_disk(tmp_path: Path) -> None:
    worker, vault = Worker(), Vault(tmp_path)
    made = vault.take(worker.both, 1000)
    again = vault.take(worker.both, 1000)
    assert worker.calls == 1
    assert made.speech == again.speech
    assert isinstance(again.sound, np.memmap)
    np.testing.assert_array_equal(again.sound, worker.hum(1000))
    np.testing.assert_array_equal(vault.take(worker.hum, 10), worker.hum(10))


@pytest.mark.parametrize("damage", ["receipt", "cut", "gone"])
def test_a_damaged_take_is_made_again(tmp_path: Path, damage: str) -> None:
    worker, vault = Worker(), Vault(tmp_path)
    vault.take(worker.both, 1000)
    receipt = next(tmp_path.glob("takes/*.json"))
    sound = next(tmp_path.glob("takes/*.wav"))
    if damage == "receipt":
        receipt.write_text(receipt.read_text()[:-4])
    elif damage == "cut":
        sound.write_bytes(sound.read_bytes()[:-100])
    else:
        sound.unlink()
    assert vault.take(worker.both, 1000).sound.shape == (1000, 2)
    assert worker.calls == 2


def test_a_file_is_written_once_and_never_half(tmp_path: Path) -> None:
    worker, vault = Worker(), Vault(tmp_path)
    path = vault.file("reels/a-*.txt", worker.write, "text")
    assert path.read_text() == "text"
    assert vault.file("reels/a-*.txt", worker.write, "text") == path
    assert worker.calls == 1
    with pytest.raises(ValueError, match="middle"):
        vault.file("reels/b-*.txt", worker.fail, "text")
    assert [p.name for p in (tmp_path / "reels").iterdir()] == [path.name]


def test_a_kept_file_is_made_again_when_its_making_changed_or_it_was_touched(tmp_path: Path) -> None:
    worker, vault = Worker(), Vault(tmp_path)
    path, first = vault.keep("master.txt", worker.write, "one")
    vault.keep("master.txt", worker.write, "one")
    assert worker.calls == 1
    _, second = vault.keep("master.txt", worker.write, "two")
    assert (path.read_text(), worker.calls, first != second) == ("two", 2, True)
    path.write_text("longer than before")
    vault.keep("master.txt", worker.write, "two")
    assert path.read_text() == "two"


def test_a_kept_file_of_a_killed_making_does_not_pass_for_the_one_before(tmp_path: Path) -> None:
    worker, vault = Worker(), Vault(tmp_path)
    path, _ = vault.keep("mix.txt", worker.write, "one")
    with pytest.raises(KeyboardInterrupt):
        vault.keep("mix.txt", Killed(path).write, "two")
    vault.keep("mix.txt", worker.write, "one")
    assert path.read_text() == "one"


def test_what_is_noted_of_a_kept_file_changes_when_somebody_changes_the_file(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    path, _ = vault.keep("master.txt", Worker().write, "one")
    noted = vault.noted("master.txt")
    assert vault.noted("master.txt") == noted
    path.write_text("eno")
    os.utime(path, ns=(1, 1))
    assert vault.noted("master.txt") != noted


def test_one_folder_takes_one_run_at_a_time(tmp_path: Path) -> None:
    with (
        Vault(tmp_path).locked(),
        pytest.raises(FailedTake, match="in use by another run"),
        Vault(tmp_path).locked(),
    ):
        pass
    with Vault(tmp_path).locked():
        pass


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FailedTake, match="--folder"), Vault(tmp_path / "file" / "film").locked():
        pass


class Slow:
    """Writes slowly, so that it can be killed in the middle."""

    version = 1

    def write(self, path: Path, text: str) -> None:
        with path.open("w") as file:
            for letter in text:
                file.write(letter)
                file.flush()
                time.sleep(0.05)


def _write_slowly(folder: Path) -> None:
    with Vault(folder).locked():
        Vault(folder).file("reels/*.txt", Slow().write, "abcdefghij" * 20)


def test_a_killed_run_leaves_nothing_that_counts_and_the_next_one_sweeps(tmp_path: Path) -> None:
    process = multiprocessing.get_context("fork").Process(target=_write_slowly, args=(tmp_path,))
    process.start()
    deadline = time.monotonic() + 20
    while not list(tmp_path.glob("reels/.*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert [p for p in (tmp_path / "reels").iterdir() if not p.name.startswith(".")] == []
    with Vault(tmp_path).locked():
        assert list((tmp_path / "reels").iterdir()) == []


def test_a_shelf_of_many_sounds_holds_few_files_open(tmp_path: Path) -> None:
    worker, vault = Worker(), Vault(tmp_path)
    shelf: Shelf[Sound] = Shelf(partial(vault.take, worker.hum, samples) for samples in range(100, 200))
    before = _open_files()
    assert [len(sound) for sound in shelf] == list(range(100, 200))
    assert worker.calls == len(shelf) == 100
    assert (len(shelf[-1]), [len(sound) for sound in shelf[3:5]]) == (199, [103, 104])
    assert _open_files() - before < 50
    with pytest.raises(IndexError):
        shelf[100]


def _open_files() -> int:
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0
