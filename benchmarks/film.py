"""Whole films as people make them: wall time, memory of all processes together, and what a second run costs.

python benchmarks/film.py [--seconds 12 60] [--quality balanced]
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from machine import PeakMemory, machine

PROMPT = "A rainy city at night, reflections in the water, {seconds} seconds, realistic"


def run(arguments: list[str]) -> tuple[float, PeakMemory, str]:
    """Wall seconds, memory and output of one command."""
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "fabula", *arguments], stdout=subprocess.PIPE, text=True)
    with PeakMemory(process.pid) as memory:
        output, _ = process.communicate()
    return time.perf_counter() - started, memory, output


def films(lengths: list[int], quality: str) -> None:
    """Each length once from nothing and once again."""
    print("| film | wall s | s per s of film | peak MB, all processes | largest process MB | second run s |")
    print("|---|---|---|---|---|---|")
    for seconds in lengths:
        with tempfile.TemporaryDirectory() as folder:
            prompt = PROMPT.format(seconds=seconds)
            command = ["make", prompt, "--quality", quality, "--folder", str(Path(folder, "film")), "--json"]
            wall, memory, output = run(command)
            facts = json.loads(output)
            again, _, output = run(command)
            made = json.loads(output)["reels"]["made"]
            size = f"{facts['width']}x{facts['height']} {facts['fps']} fps, {facts['seconds']:.0f} s"
            row = f"| {size} | {wall:.1f} | {wall / facts['seconds']:.2f} | {memory.peak_mb:.0f} "
            print(f"{row}| {memory.peak_process_mb:.0f} | {again:.2f} ({made} reels made) |", flush=True)


def help_time() -> None:
    """The median of five runs of `fabula --help`, and of Python that does nothing."""
    times = {}
    for name, code in {"fabula --help": ["-m", "fabula", "--help"], "python -c pass": ["-c", "pass"]}.items():
        runs = []
        for _ in range(5):
            started = time.perf_counter()
            subprocess.run([sys.executable, *code], capture_output=True, check=True)
            runs.append(time.perf_counter() - started)
        times[name] = sorted(runs)[2]
    print("\n" + ", ".join(f"{name}: {seconds:.2f} s" for name, seconds in times.items()))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, nargs="+", default=[12, 60])
    parser.add_argument("--quality", default="balanced")
    given = parser.parse_args()
    print(f"{machine()}\n")
    films(given.seconds, given.quality)
    help_time()


if __name__ == "__main__":
    main()
