"""Mastering: reels and mix become master.mp4 and its poster, and the facts about it that people are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import ClassVar, NamedTuple, Self

import av

from fabula.edit.checking import Report
from fabula.edit.glancing import glance
from fabula.film import Cut, Film, Format, Step, Watch
from fabula.media.video import join
from fabula.media.wav import read_wav
from fabula.vault import Vault

POSTER_AT = Fraction(1, 3)  # of the film: past the fade-in, before the story is told


class Reels(NamedTuple):
    """The finished reels in film order, and the labels of those that this run made."""

    paths: tuple[Path, ...]
    made: tuple[str, ...]


@dataclass(frozen=True)
class Master:
    """A finished film: where it is, what it measures and what its report says."""

    path: Path
    folder: Path
    title: str
    seconds: float
    frames: int
    fps: int
    width: int
    height: int
    shots: int
    lines: int
    reels_made: int
    reels_reused: int
    report: Report
    reel_labels_made: tuple[str, ...] = ()

    @classmethod
    def of(cls, film: Film, cut: Cut, format_: Format, path: Path, reels: Reels, report: Report) -> Self:
        """The master's facts from the plan it was made by."""
        return cls(
            path=path,
            folder=path.parent,
            title=film.title,
            seconds=cut.frames / cut.fps,
            frames=cut.frames,
            fps=cut.fps,
            width=format_.width,
            height=format_.height,
            shots=len(cut.shots),
            lines=len(cut.lines),
            reels_made=len(reels.made),
            reels_reused=len(reels.paths) - len(reels.made),
            report=report,
            reel_labels_made=reels.made,
        )


class Mastering:
    """Joins reels by their packets and encodes the sound once."""

    version: ClassVar[int] = 1

    def master(self, path: Path, reels: Sequence[str], mix: str, mix_slate: str, fps: int) -> None:
        """Write the master to `path`, in the film's folder, from the reels' and the mix's files there.

        A reel's name carries the slate of what is in it, so equal arguments mean an equal master.
        """
        join(path, [path.parent / reel for reel in reels], read_wav(path.parent / mix), fps)

    def poster(self, path: Path, master: str, master_slate: str, seconds: float) -> None:
        """Write a JPEG of the frame a third into the film `master`, which lies beside it."""
        frame = glance(path.parent / master, Fraction(seconds).limit_denominator(10_000) * POSTER_AT)
        height, width = frame.shape[:2]
        with av.open(str(path), "w", format="image2") as picture:
            stream = picture.add_stream("mjpeg", rate=1)
            stream.width, stream.height, stream.pix_fmt = width, height, "yuvj420p"
            stream.codec_context.options = {"qmin": "2", "qmax": "3", "strict": "unofficial"}
            picture.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
            picture.mux(stream.encode(None))


def print_master(reels: Reels, mix: tuple[str, str], fps: int, vault: Vault, watch: Watch) -> Path:
    """Join reels and mix (its file in the folder, and its slate) into master.mp4, and take the poster."""
    work = Mastering()
    watch(Step(stage="master", done=0, total=2))
    names = tuple(path.relative_to(vault.folder).as_posix() for path in reels.paths)
    path, slate = vault.keep("master.mp4", work.master, names, *mix, fps)
    watch(Step(stage="master", done=1, total=2))
    seconds = 0.0
    with av.open(str(path)) as film:
        seconds = float(Fraction(film.duration or 0, av.time_base))
    vault.keep("poster.jpg", work.poster, path.name, slate, seconds)
    watch(Step(stage="master", done=2, total=2))
    return path
