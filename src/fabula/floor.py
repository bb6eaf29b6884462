"""The floor: where reels are shot and printed, in worker processes that know nothing but their order."""

import ctypes
import difflib
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from types import ModuleType
from typing import ClassVar, overload

from fabula.crew import Camera, Crew, Performer, Roll, hire
from fabula.edit.mastering import Reels
from fabula.edit.printing import PRINTING_VERSION, print_reel
from fabula.edit.reels import Reel, ReelOrder
from fabula.errors import BadField, FailedTake
from fabula.film import Film, Setup, Step, Watch
from fabula.media import Frame
from fabula.picture import looks
from fabula.vault import Vault, slate

_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1  # glibc's numbers for mallopt
_PICTURE_BYTES = 1 << 22
_HELD_BYTES = 1 << 23


@dataclass(frozen=True)
class Floor:
    """A camera, the looks and the printer: what a reel's slate is made of besides its order.

    `folder` is the film's, in which it looks for pictures; where a film lies changes nothing in it.
    """

    camera_name: str
    camera: Camera
    performer_name: str
    performer: Performer
    folder: Path = field(default=Path(), compare=False)
    printing: int = PRINTING_VERSION
    looks: int = looks.VERSION
    version: ClassVar[int] = 1

    def print_reel(self, path: Path, order: ReelOrder) -> int:
        """Shoot, grade and print one reel to `path`; returns its frames."""

        def develop(setup: Setup, look: str) -> Roll:
            return _darkroom.develop(self.camera_name, self.performer_name, at_home(setup, self.folder), look)

        return print_reel(path, order, develop)


def at_home(setup: Setup, folder: Path) -> Setup:
    """A set-up with the whole path of its card's picture, which lies in the film's folder."""
    if setup.card is None or not setup.card.picture:
        return setup
    picture = str(folder.absolute() / setup.card.picture)
    return setup.model_copy(update={"card": setup.card.model_copy(update={"picture": picture})})


@dataclass(frozen=True)
class GradedRoll(Sequence[Frame]):
    """A roll as it looks after grading; frames are drawn and graded when they are asked for."""

    roll: Roll
    grade: looks.Grading

    def __len__(self) -> int:
        return len(self.roll)

    @overload
    def __getitem__(self, index: int) -> Frame: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Frame]: ...
    def __getitem__(self, index: int | slice) -> Frame | Sequence[Frame]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        frame: Frame = self.roll[index]
        return self.grade(frame, index)


class Darkroom:
    """Where a worker develops its rolls: it keeps one, for the pieces of a shot that follow each other."""

    def __init__(self) -> None:
        self._order: tuple[str, str, Setup, str] | None = None
        self._roll: Roll = ()

    def develop(self, camera_name: str, performer_name: str, setup: Setup, look: str) -> Roll:
        """The graded roll of a set-up. The last one is let go first: two at once would be the film's peak of memory."""
        if self._order != (camera_name, performer_name, setup, look):
            self._order, self._roll = None, ()
            _give_back()
            camera: Camera = hire("camera", camera_name)
            roll = camera.load(setup, hire("performer", performer_name))
            size = (setup.width, setup.height)
            grade = looks.grading(look, *size, setup.shot_seed, roll=roll, grain=setup.finish.grain)
            self._roll = GradedRoll(roll, grade)
            self._order = (camera_name, performer_name, setup, look)
            _give_back()
        return self._roll


def _give_back() -> None:
    """Return freed memory to the system: painting leaves some 70 MB of it behind at 1080p, and an old roll its own."""
    gc.collect()  # a roll's layers know each other in circles
    if sys.platform == "linux" and hasattr(ctypes.CDLL(None), "malloc_trim"):
        ctypes.CDLL(None).malloc_trim(0)


def _keep_pictures_apart() -> None:
    """Have glibc take each picture's memory from the system and return it; its heap would grow by 100 MB of holes.

    The heap's own top is kept between frames: to return it and take it again costs hundreds of page faults a frame.
    """
    if sys.platform == "linux" and hasattr(ctypes.CDLL(None), "mallopt"):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _PICTURE_BYTES)
        ctypes.CDLL(None).mallopt(_TRIM_THRESHOLD, _HELD_BYTES)


_darkroom = Darkroom()


def survey(film: Film, crew: Crew) -> None:
    """Look before anything is made whether every place, look and rig is there; BadSource names what there is.

    A camera that can shoot only some places, or draw only some characters, says so in its `places` and `characters`.
    """
    places: Sequence[str] | None = getattr(crew.camera, "places", None)
    _there("look", film.look, looks.names())
    drawn: Sequence[str] | None = getattr(crew.camera, "characters", None)
    for index, character in enumerate(film.characters):
        if drawn is not None and character.sheet:
            _there(f"characters[{index}].sheet.rig", character.sheet.rig, drawn)
    for scene_index, scene in enumerate(film.scenes):
        if places is not None:
            _there(f"scenes[{scene_index}].place", scene.place, places)
        for shot_index, shot in enumerate(scene.shots):
            if shot.look is not None:
                _there(f"scenes[{scene_index}].shots[{shot_index}].look", shot.look, looks.names())


def _there(field: str, given: str, allowed: Sequence[str]) -> None:
    if given not in allowed:
        near = difflib.get_close_matches(given, allowed, 1)
        meant = f" (did you mean {near[0]}?)" if near else ""
        raise BadField(field, f"is {given!r}{meant}; allowed: {', '.join(allowed)}")


def shoot(reels: Sequence[Reel], crew: Crew, vault: Vault, workers: int, watch: Watch) -> Reels:
    """Print every reel that is not in the vault yet, in `workers` processes; returns all of them in order.

    A reel that is done stays done when the run is stopped. FailedTake when a worker dies.
    """
    names = dict(crew.names)
    floor = Floor(names["camera"], crew.camera, names["performer"], crew.performer, vault.folder)
    paths = [vault.place(_place(reel), slate(floor.print_reel, reel.order)) for reel in reels]
    missing = {path: reel for path, reel in zip(paths, reels, strict=True) if not path.exists()}
    there = len(reels) - len(missing)
    vault.reused.extend(path for path in paths if path not in missing)
    watch(Step(stage="shoot", done=there, total=len(reels)))
    jobs = [(vault.folder, _place(reel), reel.order, names["camera"], names["performer"]) for reel in missing.values()]
    for done, path in enumerate(_printed(jobs, min(workers, len(jobs))), there + 1):
        vault.made.append(path)
        watch(Step(stage="shoot", done=done, total=len(reels), note=path.name))
    return Reels(tuple(paths), tuple(reel.label for reel in missing.values()))


def _place(reel: Reel) -> str:
    return f"reels/{reel.label}-*.mp4"


Job = tuple[Path, str, ReelOrder, str, str]


def _printed(jobs: Sequence[Job], workers: int) -> Iterator[Path]:
    if workers <= 1:
        yield from (print_one(*job) for job in jobs)
        return
    try:
        with staff_of(workers) as staff:
            with interrupts_held():
                waiting: set[Future[Path]] = {staff.submit(print_one, *job) for job in jobs}
            while waiting:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
    except (BrokenProcessPool, MemoryError) as error:
        raise FailedTake(
            "a worker process died, most likely for want of memory; run again with --workers 1 or --draft"
        ) from error


@contextmanager
def staff_of(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Worker processes that stop at once when the run is stopped or killed, and leave Ctrl-C to it."""
    context = multiprocessing.get_context("spawn")
    staff = ProcessPoolExecutor(workers, mp_context=context, initializer=_report_for_work)
    try:
        yield staff
    except BaseException:
        for process in list((staff._processes or {}).values()):
            process.terminate()
        staff.shutdown(wait=True, cancel_futures=True)
        raise
    staff.shutdown()


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Ctrl-C and SIGTERM wait while workers are started by a first `submit`, and are then obeyed.

    A run that is stopped halfway through starting a worker would leave it with half an order.
    """
    caught: list[int] = []
    held = (signal.SIGINT, signal.SIGTERM) if threading.current_thread() is threading.main_thread() else ()
    before = {number: signal.signal(number, lambda got, _frame: caught.append(got)) for number in held}
    try:
        with _born_deaf(), _script_left_alone():
            yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    for got in caught:
        signal.raise_signal(got)


@contextmanager
def _born_deaf() -> Iterator[None]:
    """Workers that are started here do not hear Ctrl-C from their first moment on, where the system can do that."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _script_left_alone() -> Iterator[None]:
    """Workers that are started here do not run the user's script again, as spawned ones do with `__main__`.

    So three lines of Python film without `if __name__ == "__main__"`. What workers need they import from fabula.
    """
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script


def _report_for_work() -> None:
    _keep_pictures_apart()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_the_run, daemon=True).start()


def _leave_with_the_run() -> None:
    """End this process when the run that started it is gone: a killed run cannot send its workers home."""
    run = multiprocessing.parent_process()
    if run is not None:
        wait_for([run.sentinel])
        os._exit(1)


def print_one(folder: Path, place: str, order: ReelOrder, camera_name: str, performer_name: str) -> Path:
    """Print one reel into the vault at `folder`; runs in a worker process."""
    floor = Floor(camera_name, hire("camera", camera_name), performer_name, hire("performer", performer_name), folder)
    return Vault(folder).file(place, floor.print_reel, order)


def worker_count(wanted: int | None = None) -> int:
    """How many worker processes to use: as many as the machine lets this process have, unless told."""
    if wanted is not None:
        return max(1, wanted)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
