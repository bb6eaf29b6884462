"""Files are written aside and renamed, and say in one line why they could not be."""

import errno
from pathlib import Path

import pytest

from fabula.errors import FailedTake
from fabula.media import write_text, written_aside


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "film.yaml"
    with written_aside(path) as scratch:
        scratch.write_text("half")
        assert not path.exists()
    assert path.read_text() == "half"
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path) -> None:
    path = write_text(tmp_path / "a.txt", "old")
    with pytest.raises(RuntimeError), written_aside(path) as scratch:
        scratch.write_text("new")
        raise RuntimeError
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("number", "advice"), [(errno.ENOSPC, "no space left"), (errno.EACCES, "not allowed")])
def test_a_full_disk_is_one_clear_line(tmp_path: Path, number: int, advice: str) -> None:
    with pytest.raises(FailedTake, match=advice) as failed, written_aside(tmp_path / "a.txt") as scratch:
        scratch.write_text("some")
        raise OSError(number, "as the system says it")
    assert "\n" not in str(failed.value)
    assert list(tmp_path.iterdir()) == []
