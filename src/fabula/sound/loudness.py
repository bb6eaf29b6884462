"""How loud a finished sound is: integrated loudness and true peak as broadcasters measure them."""

import math
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.filter import Graph
from av.filter.context import FilterContext

from fabula.errors import BadSource
from fabula.film import RATE, Loudness

_HOP = RATE // 10  # the meter reports every 100 ms
_SILENCE_LUFS = -70.0  # the standard's absolute gate


def measure(path: Path) -> Loudness:
    """Measure the sound of a WAV or a film file, decoded in a stream; BadSource when it has no sound to decode."""
    last: dict[str, str] = {}
    try:
        for reading in _readings(path):
            last = reading
    except (av.FFmpegError, OSError) as error:
        raise BadSource(f"cannot measure {path}: {error}; give a WAV or film file with sound") from error
    lufs = float(last.get("lavfi.r128.I", "nan"))
    peaks = [float(value) for name, value in last.items() if name.startswith("lavfi.r128.true_peaks_ch")]
    peak = max(peaks, default=0.0)
    return Loudness(
        lufs=lufs if math.isfinite(lufs) and lufs > _SILENCE_LUFS else None,
        true_peak_dbtp=round(20 * math.log10(peak), 2) if peak > 0 else None,
    )


def _readings(path: Path) -> Iterator[dict[str, str]]:
    graph = Graph()  # held for as long as its filters are used: they die with it
    source, meter = _meter(graph)
    for frame in _frames(path):
        source.push(frame)
        yield from _pull(meter)
    source.push(None)
    yield from _pull(meter)


def _meter(graph: Graph) -> tuple[FilterContext, FilterContext]:
    form = f"sample_rate={RATE}:sample_fmt=flt:channel_layout=stereo:time_base=1/{RATE}"
    chain = [
        graph.add("abuffer", form),
        graph.add("ebur128", "peak=true:metadata=1:framelog=quiet"),
        graph.add("abuffersink"),
    ]
    graph.link_nodes(*chain).configure()
    return chain[0], chain[-1]


def _frames(path: Path) -> Iterator[AudioFrame]:
    resampler = AudioResampler(format="flt", layout="stereo", rate=RATE)
    samples = 0
    with av.open(str(path), options={"protocol_whitelist": "file"}) as container:
        if not container.streams.audio:
            raise BadSource(f"{path} has no sound to measure; give a WAV or film file with sound")
        for decoded in container.decode(audio=0):
            for frame in resampler.resample(decoded):
                yield _placed(frame, samples)
                samples += frame.samples
    for frame in resampler.resample(None):
        yield _placed(frame, samples)
        samples += frame.samples
    if samples % _HOP:  # the meter forgets a last piece under 100 ms, and with it a peak that may hide there
        rest = np.zeros((1, 2 * (_HOP - samples % _HOP)), dtype=np.float32)
        yield _placed(AudioFrame.from_ndarray(rest, format="flt", layout="stereo"), samples)


def _placed(frame: AudioFrame, start: int) -> AudioFrame:
    frame.sample_rate = RATE
    frame.time_base = Fraction(1, RATE)
    frame.pts = start
    return frame


def _pull(meter: FilterContext) -> Iterator[dict[str, str]]:
    while True:
        try:
            yield meter.pull().metadata
        except (av.BlockingIOError, av.EOFError):
            return
