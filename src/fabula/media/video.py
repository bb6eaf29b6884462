"""Video files through PyAV: printing a reel, joining reels by their packets, and looking at what was made."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter

from fabula.errors import BadSource, FailedTake
from fabula.film import RATE
from fabula.media import Frame, Sound, let_go

_BT709 = 1  # ITU-T H.273 code points for primaries, transfer and matrix
_LIMITED = 1
_REORDER = 2  # frames that x264 may hold back with its default pyramid of B-frames
_TICKS = 512  # clock ticks of the master for each frame
_AHEAD = 2  # frames that may wait for the encoder
_LOOKAHEAD = 6  # frames x264 looks ahead: at 1080p each more takes 7 MB in every worker, and gains next to nothing
_AVX512 = 13  # OpenCV's number for it; with AVX-512, x264's bytes differ from run to run at widths such as 1080
_AAC_BITS = 192_000
_AAC_BLOCK = 1024
_BAND = 120  # rows converted at once, so that what is between stays in the processor's cache
# ITU-R BT.709: luma weights .2126 .7152 .0722, differences scaled to 16..235 and 16..240
_LUMA = np.array([0.2126, 0.7152, 0.0722])
_TO_BT709 = np.array(
    [
        [*(_LUMA * 219 / 255), 16],
        [*((np.array([0, 0, 1]) - _LUMA) / 1.8556 * 224 / 255), 128],
        [*((np.array([1, 0, 0]) - _LUMA) / 1.5748 * 224 / 255), 128],
    ]
)
_LOCAL_ONLY = {"protocol_whitelist": "file"}


@dataclass(frozen=True)
class Stock:
    """What a reel is printed on: picture size, rate, x264 preset, quality (CRF) and bit-rate ceiling.

    `refinement` is x264's sub-pixel refinement (subme, 0 to 11), or None for what its preset takes.
    """

    width: int
    height: int
    fps: int
    preset: str
    crf: int
    ceiling_bits: int
    refinement: int | None = None


def print_frames(path: Path, frames: Iterable[Frame | av.VideoFrame], stock: Stock) -> int:
    """Encode frames into an MP4 of one closed GOP structure, one thread, BT.709; returns how many.

    One encoder thread keeps the bytes independent of the machine's cores; every reel starts with its own key frame.
    The next frames are drawn while the last are encoded. A frame must not change after it was handed over; one that
    is 4:2:0 video of the stock's size already is encoded as it is.
    """
    count = 0
    with av.open(str(path), "w", format="mp4") as container, ThreadPoolExecutor(1) as printer:
        stream = picture_stream(container, stock)
        to_video = ToVideo()

        def encode(frame: Frame | av.VideoFrame, number: int) -> None:
            picture = frame if isinstance(frame, av.VideoFrame) else to_video.convert(frame)
            picture.pts, picture.time_base = number, Fraction(1, stock.fps)
            container.mux(stream.encode(picture))

        waiting: deque[Future[None]] = deque()
        for frame in frames:
            waiting.append(printer.submit(encode, frame, count))
            count += 1
            if len(waiting) > _AHEAD:
                waiting.popleft().result()
        for encoded in waiting:
            encoded.result()
        container.mux(stream.encode(None))
    return count


class ToVideo:
    """Turns RGB frames into 4:2:0 video in BT.709, limited range: a matrix and a halving, at half of swscale's cost."""

    def __init__(self) -> None:
        self._band = np.empty(0, np.uint8)

    def convert(self, frame: Frame) -> av.VideoFrame:
        """The picture of `frame`, (height, width, 3) with even sides: each chroma sample is the mean of four pixels."""
        height, width = frame.shape[:2]
        if self._band.shape[1:] != frame.shape[1:]:
            self._band = np.empty((_BAND, *frame.shape[1:]), np.uint8)
        picture = av.VideoFrame(width, height, "yuv420p")
        luma, blue, red = (rows_of(plane) for plane in picture.planes)
        for top in range(0, height, _BAND):
            rows = slice(top, min(top + _BAND, height))
            half_rows = slice(rows.start // 2, rows.stop // 2)
            band = self._band[: rows.stop - rows.start]
            cv2.transform(frame[rows], _TO_BT709, dst=band)
            half = cv2.resize(band, (width // 2, len(band) // 2), interpolation=cv2.INTER_AREA)
            cv2.extractChannel(band, 0, dst=luma[rows])
            cv2.extractChannel(half, 1, dst=blue[half_rows])
            cv2.extractChannel(half, 2, dst=red[half_rows])
        picture.colorspace, picture.color_range = Colorspace.ITU709, ColorRange.MPEG
        return picture


def rows_of(plane: Any) -> Frame:
    """A plane of a video picture as (height, width) bytes to write into."""
    return np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]


def picture_stream(container: av.container.OutputContainer, stock: Stock) -> av.VideoStream:
    """An H.264 stream of `stock` in a new file."""
    stream = container.add_stream("libx264", rate=stock.fps)
    stream.width, stream.height, stream.pix_fmt = stock.width, stock.height, "yuv420p"
    stream.time_base = Fraction(1, stock.fps)
    context = stream.codec_context
    context.time_base = Fraction(1, stock.fps)
    context.thread_count = 1
    context.gop_size = stock.fps * 5
    context.color_primaries = context.color_trc = context.colorspace = _BT709
    context.color_range = _LIMITED
    kilobits = stock.ceiling_bits // 1000
    machine = ":asm=AVX2" if cv2.checkHardwareSupport(_AVX512) else ""
    refined = "" if stock.refinement is None else f":subme={stock.refinement}"
    context.options = {
        "preset": stock.preset,
        "crf": str(stock.crf),
        "profile": "high",
        "x264-params": f"open-gop=0:rc-lookahead={_LOOKAHEAD}:vbv-maxrate={kilobits}:vbv-bufsize={2 * kilobits}"
        f":colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv{refined}{machine}",
    }
    return stream


@contextmanager
def _opened(reel: Path) -> Iterator[av.container.InputContainer]:
    try:
        container = av.open(str(reel), options=_LOCAL_ONLY)
        if not container.streams.video:
            raise FailedTake(f"{reel} has no picture; delete it and run again, it is then made anew")
    except (av.FFmpegError, OSError) as error:
        raise FailedTake(
            f"{reel} is damaged ({error.strerror}); delete it and run again, it is then made anew"
        ) from error
    with container:
        yield container


def join(path: Path, reels: Sequence[Path], sound: Sound | None, fps: int) -> int:
    """Join reels by their packets into a master with the index in front; the sound is encoded once.

    Returns the number of frames. The AAC packets run interleaved; nothing of the picture is encoded again.
    """
    with av.open(str(path), "w", format="mp4", options={"movflags": "faststart"}) as master:
        with _opened(reels[0]) as first:
            picture = master.add_stream_from_template(first.streams.video[0])
        picture.time_base = Fraction(1, fps * _TICKS)
        audio = _sound_stream(master) if sound is not None else None
        blocks = _sound_packets(audio, sound) if audio is not None and sound is not None else iter(())
        block = next(blocks, None)
        frames = 0
        for reel in reels:
            for packet, seconds in _packets(reel, picture, frames, fps):
                while block is not None and block[1] <= seconds:
                    master.mux(block[0])
                    block = next(blocks, None)
                master.mux(packet)
            frames += frame_count(reel)
        while block is not None:
            master.mux(block[0])
            block = next(blocks, None)
    return frames


def _packets(
    reel: Path, picture: av.VideoStream, before: int, fps: int
) -> Iterator[tuple["av.Packet[av.VideoStream]", Fraction]]:
    """The reel's packets moved `before` frames on, with one steady decoding order over all joins."""
    with _opened(reel) as container:
        stream = container.streams.video[0]
        order = 0
        for packet in container.demux(stream):
            if packet.pts is None or packet.time_base is None:
                continue
            shown = round(packet.pts * packet.time_base * fps)
            decoded = before + order - _REORDER
            packet.stream = picture
            packet.time_base = Fraction(1, fps * _TICKS)
            packet.pts, packet.dts = (before + shown) * _TICKS, decoded * _TICKS
            packet.duration = _TICKS
            order += 1
            yield packet, Fraction(decoded, fps)


def _sound_stream(master: av.container.OutputContainer) -> av.AudioStream:
    stream = master.add_stream("aac", rate=RATE, layout="stereo")
    stream.bit_rate = _AAC_BITS
    return stream


def print_sound(path: Path, sound: Sound) -> None:
    """Encode a sound alone, as the film's own sound track would be: to hear what the codec makes of it."""
    with av.open(str(path), "w", format="mp4") as track:
        for packets, _ in _sound_packets(_sound_stream(track), sound):
            track.mux(packets)


def _sound_packets(
    stream: av.AudioStream, sound: Sound
) -> Iterator[tuple[list["av.Packet[av.AudioStream]"], Fraction]]:
    """AAC packets of (samples, 2) sound with the time each block starts at, in seconds."""
    for start in range(0, len(sound), _AAC_BLOCK):
        planes = np.ascontiguousarray(sound[start : start + _AAC_BLOCK].T, dtype=np.float32)
        frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
        if start % (_AAC_BLOCK * 512) == 0:
            let_go(sound)  # what was read of a mapped file need not stay in memory
        yield stream.encode(frame), Fraction(start, RATE)
    yield stream.encode(None), Fraction(len(sound), RATE)


def frame_count(path: Path) -> int:
    """How many frames the container says the picture has."""
    with av.open(str(path), options=_LOCAL_ONLY) as container:
        return int(container.streams.video[0].frames)


def frames_of(path: Path) -> Iterator[Frame]:
    """All frames of a film of ours in order, as RGB; BadSource when it cannot be read."""
    try:
        with av.open(str(path), options=_LOCAL_ONLY) as container:
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            reformatter = VideoReformatter()
            for picture in container.decode(stream):
                shown = reformatter.reformat(picture, format="rgb24", src_colorspace=Colorspace.ITU709)
                yield shown.to_ndarray().astype(np.uint8, copy=False)
    except (av.FFmpegError, IndexError) as error:
        raise BadSource(f"{path} cannot be read as a film ({error}); allowed: a video file such as .mp4") from error
