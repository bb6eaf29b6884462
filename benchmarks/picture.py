"""Picture and encode of painted shots against x264 alone, on the same frames with the same settings, in one run.

For each set: set-up seconds, milliseconds a frame, and the frame rate of shooting (draw, grade, print) as a share
of the rate at which x264 alone prints the same frames that lie ready in memory as 4:2:0 video.

    python benchmarks/picture.py [--size 1920x1080] [--frames 72] [--preset veryfast] [set ...]
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
from machine import machine

from fabula.crew import hire
from fabula.film import Setup
from fabula.media import Frame
from fabula.media.video import Stock, ToVideo, picture_stream, print_frames
from fabula.picture import looks, sets

# the time and weather that cost most: water or wet ground, falling rain, moving layers
COSTLIEST = {"city": ("night", "rain"), "lake": ("dusk", "clear"), "room": ("night", "rain")}


def alone(path: Path, pictures: Sequence[av.VideoFrame], stock: Stock) -> float:
    """Seconds that x264 alone takes for frames that are video already."""
    started = time.perf_counter()
    with av.open(str(path), "w", format="mp4") as container:
        stream = picture_stream(container, stock)
        for index, picture in enumerate(pictures):
            picture.pts, picture.time_base = index, Fraction(1, stock.fps)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    return time.perf_counter() - started


def measure(place: str, size: tuple[int, int], frames: int, preset: str, move: str, look: str) -> str:
    """One row of the table."""
    width, height = size
    when, weather = COSTLIEST.get(place, ("day", "clear"))
    setup = Setup(
        place=place,
        time_of_day=when,
        weather=weather,
        season="summer",
        look=look,
        seed=1,
        shot_seed=1,
        size="WS",
        move=move,
        width=width,
        height=height,
        fps=24,
        frames=frames,
    )
    stock = Stock(width, height, 24, preset, 19, 4_000_000)
    started = time.perf_counter()
    roll = hire("camera").load(setup)
    set_up = time.perf_counter() - started
    grade = looks.grading(look, width, height, 1, roll=roll)
    started = time.perf_counter()
    shot: list[Frame] = [grade(roll[index], index) for index in range(frames)]
    drawing = (time.perf_counter() - started) / frames * 1000
    to_video = ToVideo()
    pictures = [to_video.convert(frame) for frame in shot]
    del shot
    with tempfile.TemporaryDirectory() as folder:
        x264 = alone(Path(folder, "a.mp4"), pictures, stock)
        started = time.perf_counter()
        print_frames(Path(folder, "b.mp4"), (grade(roll[index], index) for index in range(frames)), stock)
        whole = time.perf_counter() - started
        bits = Path(folder, "b.mp4").stat().st_size * 8 * 24 / frames / 1e6
    return (
        f"| {place}, {when}, {weather}, {move} | {set_up:.2f} | {drawing:.1f} | {x264 / frames * 1000:.1f} "
        f"| {frames / whole:.1f} | **{x264 / whole:.2f}** | {bits:.1f} |"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", default=sets.names())
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--frames", type=int, default=72)
    parser.add_argument("--preset", default="veryfast")
    parser.add_argument("--move", default="pan_left")
    parser.add_argument("--look", default="cinematic")
    given = parser.parse_args()
    width, height = (int(side) for side in given.size.split("x"))
    print(f"{machine()}; one process, one x264 thread, {given.size}, {given.preset}, look {given.look}\n")
    print("| shot | set-up s | draw + grade ms | x264 alone ms | film fps | of x264 alone | Mbit/s |")
    print("|---|---|---|---|---|---|---|")
    for place in given.places:
        print(measure(place, (width, height), given.frames, given.preset, given.move, given.look), flush=True)


if __name__ == "__main__":
    main()
