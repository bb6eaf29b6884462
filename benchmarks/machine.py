"""The machine a figure was measured on, and the memory of a process tree, for the other benchmarks."""

import os
import platform
import threading
import time
from pathlib import Path
from types import TracebackType


def machine() -> str:
    """One line that names the machine: processor, cores, memory, Python."""
    model = "unknown processor"
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    cores = len(os.sched_getaffinity(0))
    return f"{model}, {cores} cores, {pages:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


class PeakMemory:
    """Samples the resident memory of a process and all its children while the block runs."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.peak_mb = 0.0
        self.peak_process_mb = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "PeakMemory":
        self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            sizes = [_unique_mb(pid) for pid in _family(self.pid)]
            self.peak_mb = max(self.peak_mb, sum(sizes))
            self.peak_process_mb = max(self.peak_process_mb, *sizes, 0.0)
            time.sleep(0.05)


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        try:
            for task in Path(f"/proc/{parent}/task").iterdir():
                found.extend(int(child) for child in (task / "children").read_text().split())
        except OSError:
            continue
    return found


def _unique_mb(pid: int) -> float:
    """Proportional set size: pages shared by several processes are counted once over all of them."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0
