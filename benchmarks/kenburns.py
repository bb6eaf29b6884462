"""The same Ken Burns move over the same still by fabula, FFmpeg's zoompan and MoviePy, and x264 alone, in one run.

All of them print 1920x1080 (or --size) at 24 fps with x264 veryfast, CRF 20, and may use every core: fabula prints two
halves in two processes and joins them, as it does with shots. FFmpeg and MoviePy are not part of fabula:

    pip install moviepy imageio-ffmpeg
    python benchmarks/kenburns.py [--size 1920x1080] [--frames 240]
"""

import argparse
import importlib
import subprocess
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from pathlib import Path

import av
import cv2
import imageio_ffmpeg
import numpy as np
from machine import machine

from fabula.crew import hire
from fabula.film import Setup
from fabula.media import Frame
from fabula.media.video import Stock, ToVideo, join, picture_stream, print_frames
from fabula.picture.stills import Crop, StillRoll

FPS, CRF, PRESET, BITS = 24, 20, "veryfast", 40_000_000
START, END = Crop(), Crop(width=1 / 1.15)


def still(size: tuple[int, int]) -> Frame:
    """A painted landscape of 1.2 times the film's size."""
    width, height = (round(side * 1.2 / 2) * 2 for side in size)
    setup = Setup(
        place="lake", time_of_day="dusk", weather="clear", season="summer", look="cinematic", seed=1, shot_seed=1,
        size="WS", move="static", width=width, height=height, fps=FPS, frames=1,
    )  # fmt: skip
    frame: Frame = hire("camera").load(setup)[0]
    return frame


def piece(path: Path, picture: Frame, size: tuple[int, int], frames: int, span: tuple[int, int]) -> Path:
    """One half of the film, in its own process."""
    cv2.setNumThreads(1)
    roll = StillRoll(picture, size, frames, START, END)
    print_frames(path, (roll.video(index) for index in range(*span)), Stock(*size, FPS, PRESET, CRF, BITS))
    return path


def fabula(folder: Path, picture: Frame, size: tuple[int, int], frames: int, staff: ProcessPoolExecutor) -> None:
    """Our way."""
    half = frames // 2
    jobs = [
        staff.submit(piece, folder / f"{first}.mp4", picture, size, frames, (first, last))
        for first, last in ((0, half), (half, frames))
    ]
    join(folder / "fabula.mp4", [job.result() for job in jobs], None, FPS)


def zoompan(folder: Path, picture: Frame, size: tuple[int, int], frames: int) -> None:
    """FFmpeg's zoompan filter, which rounds its crop to whole pixels."""
    width, height = size
    graph = f"zoompan=z='1+0.15*on/{frames}':x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':d={frames}:s={width}x{height}"
    cv2.imwrite(str(folder / "still.png"), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-y", "-i", str(folder / "still.png"), "-vf",
         f"{graph}:fps={FPS}", "-c:v", "libx264", "-preset", PRESET, "-crf", str(CRF), "-pix_fmt", "yuv420p",
         str(folder / "zoompan.mp4")],
        check=True,
    )  # fmt: skip


def moviepy(folder: Path, picture: Frame, size: tuple[int, int], frames: int) -> None:
    """MoviePy's resized with a function of time, in a composite of the film's size."""
    film = importlib.import_module("moviepy")  # only here: who has no MoviePy is told so by this line
    seconds = frames / FPS
    fit = size[0] / picture.shape[1]
    clip = film.ImageClip(picture, duration=seconds).resized(lambda t: fit * (1 + 0.15 * t / seconds))
    clip = clip.with_position("center")
    film.CompositeVideoClip([clip], size=size).write_videofile(
        str(folder / "moviepy.mp4"), fps=FPS, codec="libx264", preset=PRESET, ffmpeg_params=["-crf", str(CRF)],
        audio=False, logger=None, threads=2,
    )  # fmt: skip


def alone(folder: Path, pictures: list[av.VideoFrame], size: tuple[int, int]) -> None:
    """X264 with two threads on frames that are video already."""
    with av.open(str(folder / "x264.mp4"), "w") as container:
        stream = picture_stream(container, Stock(*size, FPS, PRESET, CRF, BITS))
        stream.codec_context.thread_count, stream.codec_context.thread_type = 2, "FRAME"
        for index, picture in enumerate(pictures):
            picture.pts, picture.time_base = index, Fraction(1, FPS)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))


def timed(what: Callable[[], None]) -> float:
    """Seconds of the quicker of two runs."""
    runs = []
    for _ in range(2):
        started = time.perf_counter()
        what()
        runs.append(time.perf_counter() - started)
    return min(runs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--frames", type=int, default=240)
    given = parser.parse_args()
    width, height = (int(side) for side in given.size.split("x"))
    size, frames = (width, height), given.frames
    picture = np.ascontiguousarray(still(size))
    print(f"{machine()}; {given.size}, {frames} frames, x264 {PRESET} CRF {CRF}\n")
    with tempfile.TemporaryDirectory() as name, ProcessPoolExecutor(2) as staff:
        folder = Path(name)
        fabula(folder, picture, size, 4, staff)  # the workers are there, as they are in a film
        seconds = {"fabula": timed(lambda: fabula(folder, picture, size, frames, staff))}
        seconds["FFmpeg zoompan"] = timed(lambda: zoompan(folder, picture, size, frames))
        seconds["MoviePy"] = timed(lambda: moviepy(folder, picture, size, frames))
        roll, to_video = StillRoll(picture, size, frames, START, END), ToVideo()
        pictures = [to_video.convert(roll[index]) for index in range(frames)]
        seconds["x264 alone"] = timed(lambda: alone(folder, pictures, size))
    print("| | fps | fabula against it |\n|---|---|---|")
    for name, taken in seconds.items():
        print(f"| {name} | {frames / taken:.1f} | {taken / seconds['fabula']:.2f} |")


if __name__ == "__main__":
    main()
