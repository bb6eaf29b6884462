"""Runs that are stopped, killed or run out of disk: nothing half-written, nobody left over, and the next goes on."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tiny_film import FILM, Run, alive, command, descendants, half_written, run_apart

import fabula
from fabula.errors import Cancelled

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes in /proc"),
]


def _folder(path: Path) -> Path:
    path.mkdir()
    (path / "film.yaml").write_text(FILM, encoding="utf-8")
    return path


def _started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    line = command("shoot", folder, "--workers", "2", *arguments)
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)


def _wait(ready: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait until something is there, or the run is over."""
    while not ready() and process.poll() is None:
        time.sleep(0.005)


def _gone(pids: set[int]) -> bool:
    for _ in range(1000):
        if not alive(pids):
            return True
        time.sleep(0.01)
    return False


def _count(folder: Path, pattern: str) -> int:
    return len(list(folder.glob(pattern)))


@pytest.mark.parametrize("to_all", [True, False], ids=["Ctrl-C on a terminal", "kill -INT of the run alone"])
def test_a_run_that_is_interrupted_ends_with_130_and_one_line(tmp_path: Path, to_all: bool) -> None:
    folder = _folder(tmp_path / "film")
    process = _started(folder, "--json")
    _wait(lambda: _count(folder, "reels/.*.part*") > 0, process)
    workers = descendants(process.pid)
    (os.killpg if to_all else os.kill)(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode().count("\n") == 1
    assert json.loads(out)["exit_code"] == 130
    assert workers
    assert _gone(workers)
    assert not (folder / "master.mp4").exists()


def test_a_run_that_is_terminated_ends_as_if_interrupted(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "film")
    process = _started(folder)
    _wait(lambda: _count(folder, "takes/*.json") > 0, process)
    workers = descendants(process.pid)
    process.terminate()
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode().count("\n") == 1
    assert _gone(workers)


def test_an_interrupt_while_workers_start_is_told_in_one_line_too(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "film")
    process = _started(folder)
    _wait(lambda: len(descendants(process.pid)) >= 2 and _count(folder, "takes/*.json") >= 3, process)
    workers = descendants(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode().count("\n") == 1
    assert _gone(workers)


def test_a_run_killed_again_and_again_goes_on_where_it_was(finished: Path, tmp_path: Path) -> None:
    folder, chance = _folder(tmp_path / "film"), random.Random(7)
    moments: tuple[Callable[[], bool], ...] = (
        lambda: _count(folder, "takes/*.json") >= 2,
        lambda: _count(folder, "reels/[!.]*") >= chance.randint(1, 4),
        lambda: _count(folder, "takes/*.json") >= chance.randint(5, 7),
        lambda: _count(folder, "stems/*") + _count(folder, ".master*") > 0,
    )
    kept: dict[str, bytes] = {}
    for moment in moments:
        process = _started(folder)
        _wait(moment, process)
        workers = descendants(process.pid)
        process.kill()
        process.communicate(timeout=60)
        assert _gone(workers)
        now = {path.name: path.read_bytes() for path in folder.glob("reels/[!.]*")}
        assert now.items() >= kept.items()
        kept = now
    ended = run_apart("shoot", folder, "--workers", "2", "--json")
    assert json.loads(ended.out)["reels"] == {"made": 6 - len(kept), "reused": len(kept)}
    assert (folder / "master.mp4").read_bytes() == (finished / "master.mp4").read_bytes()
    for reel in (finished / "reels").iterdir():
        assert (folder / "reels" / reel.name).read_bytes() == reel.read_bytes()
    assert not half_written(folder)


def test_a_watcher_may_stop_the_run(finished: Path, tmp_path: Path) -> None:
    def patience(step: fabula.Step) -> None:
        if step.stage == "shoot" and step.done >= 1:
            raise Cancelled("the time is over; run again to go on")

    film = fabula.read_film(finished)
    with pytest.raises(Cancelled):
        fabula.produce(film, tmp_path / "film", workers=2, watch=patience)
    workers = {pid for pid in descendants(os.getpid()) if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text()}
    assert _gone(workers)
    assert _count(tmp_path / "film", "reels/[!.]*") >= 1
    master = fabula.produce(film, tmp_path / "film", workers=1)
    assert master.reels_reused >= 1
    assert master.path.read_bytes() == (finished / "master.mp4").read_bytes()


def test_a_worker_that_dies_is_told_in_one_line(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "film")
    process = _started(folder)
    _wait(lambda: _count(folder, "reels/.*.part*") > 0, process)
    workers = descendants(process.pid)
    for pid in workers:
        if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text():
            os.kill(pid, signal.SIGKILL)
            break
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.decode().count("\n") == 1
    assert "a worker process died" in err.decode()
    assert _gone(workers)


LOST: dict[str, tuple[int, tuple[str, ...]]] = {
    "reels": (5_000, ("reels/*", "master.mp4")),
    "takes": (100_000, ("takes/*",)),
    "master": (100_000, ("master.mp4",)),
    "poster": (1_000, ("poster.jpg",)),
    "subtitles": (50, ("subtitles.*",)),
}


@pytest.mark.parametrize("lost", LOST)
def test_a_file_too_large_for_its_disk_ends_in_one_line_and_the_next_run_goes_on(
    run: Run, finished: Path, filmed: Path, lost: str
) -> None:
    limit, patterns = LOST[lost]
    for pattern in patterns:
        for path in filmed.glob(pattern):
            path.unlink()
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    ended = run_apart(
        "shoot", filmed, "--workers", "2", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    )
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert "may not become so large" in ended.err
    assert not half_written(filmed)
    assert run("shoot", filmed, "--quiet", "--workers", "1").code == 0
    assert (filmed / "master.mp4").read_bytes() == (finished / "master.mp4").read_bytes()


def test_a_full_disk_ends_in_one_line_and_what_was_made_stays(finished: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    small = ["-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if mount is None or subprocess.run([mount, *small], capture_output=True, check=False).returncode != 0:
        pytest.skip("not allowed to mount a small disk")
    try:
        folder = _folder(disk / "film")
        ended = run_apart("shoot", folder, "--workers", "2")
        assert ended.code == 1
        assert ended.err.count("\n") == 1
        assert "no space left" in ended.err
        assert not half_written(folder)
        assert not (folder / "master.mp4").exists()
        for reel in (folder / "reels").iterdir():
            assert reel.read_bytes() == (finished / "reels" / reel.name).read_bytes()
    finally:
        subprocess.run(["umount", str(disk)], check=True)
