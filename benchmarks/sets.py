"""Every set: set-up and drawing in processor time of one thread, by a clear day and in a rainy night.

python benchmarks/sets.py [--size 1920x1080] [--frames 10] [--move pan_left] [set ...]
"""

import argparse
import time

import cv2
from machine import machine

from fabula.film import Setup
from fabula.picture import sets
from fabula.picture.painted import PaintedCamera


def measure(place: str, hour: str, weather: str, given: argparse.Namespace) -> str:
    """Seconds of set-up and milliseconds a frame, two cells of the table; sub-pixel phases are made before."""
    width, height = (int(side) for side in given.size.split("x"))
    plain = {"season": "summer", "look": "cinematic", "seed": 1, "shot_seed": 1, "size": "WS", "fps": 24, "frames": 72}
    light = {"place": place, "time_of_day": hour, "weather": weather, "move": given.move}
    setup = Setup.model_validate({**plain, **light, "width": width, "height": height})
    started = time.process_time()
    roll = PaintedCamera().load(setup)
    set_up = time.process_time() - started
    for index in range(0, 72, 9):
        roll[index]
    started = time.process_time()
    for index in range(given.frames):
        roll[index]
    return f"{set_up:.2f} | {(time.process_time() - started) / given.frames * 1000:.1f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", default=sets.names())
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--frames", type=int, default=10)
    parser.add_argument("--move", default="pan_left")
    given = parser.parse_args()
    cv2.setNumThreads(1)
    print(f"{machine()}; {given.size}, {given.move}\n")
    print("| set | day: set-up s | ms | rainy night: set-up s | ms |\n|---|---|---|---|---|")
    for place in given.places:
        day, night = measure(place, "day", "clear", given), measure(place, "night", "rain", given)
        print(f"| {place} | {day} | {night} |", flush=True)


if __name__ == "__main__":
    main()
