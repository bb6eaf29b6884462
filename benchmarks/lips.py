"""How well mouths follow speech: lag, correlation, silence, closures and smoothness at 24 fps, English and Russian.

Run: python benchmarks/lips.py [frames a second]. The voice is the one that "auto" hires.
"""

import sys
import time
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fabula.cast.visemes import VOWELS, visemes_of
from fabula.crew import Recording, hire
from fabula.film import RATE, Character, Face, Heard, Line, Moment, Partner, Role, VoiceSheet, sample_of
from fabula.vocabulary import EMOTIONS

Curve = NDArray[np.float64]
SENTENCES = {
    "en": (
        "The lamp is lit. The sea is calm, and nobody is afraid!",
        "Have you ever seen a robot explain gravity to a fox?",
        "Please, bring me five big apples from the market before the evening.",
        "I never said she stole my money; somebody else probably did.",
        "Look! The moon moves behind the mountain, and the forest falls asleep.",
        "We know that physics is beautiful, but who would believe it?",
        "He chose church music, judged the usual measure, and sang along the year.",
        "The quick brown fox jumps over the lazy dog with pleasure, joy and vision.",
    ),
    "ru": (
        "Лампа горит. Море спокойно, и никто не боится!",
        "Ты когда-нибудь видел, как робот объясняет лисе, что такое гравитация?",
        "Пожалуйста, принеси мне пять больших яблок с рынка до вечера.",
        "Мама мыла раму, а папа пил кофе и смотрел в окно.",
        "Почему ты так сердишься? Ничего плохого не случилось.",
        "Мы встретимся завтра утром возле старого моста, если не будет дождя.",
        "Вчера ещё шумел фонтан, жужжали жуки, цвела черёмуха.",
        "Съешь ещё этих мягких французских булок, да выпей чаю.",
    ),
}
HERTZ = 480  # at which mouth and sound are compared
SILENT_DB = -40.0  # against the loudest frame of a line
CLOSED = 0.05
JAW = {"aa": 1.0, "E": 0.6, "I": 0.4, "O": 0.7, "U": 0.4, "PP": 0.0, "FF": 0.2, "sil": 0.0}
BOUNDS = {
    "mouth corners (smile, width)": (("smile", "width"), 0.2),
    "lids outside blinks": (("lid_left", "lid_right"), 0.15),
    "brows": (("brow_left", "brow_right", "brow_tilt"), 0.15),
    "head, radians": (("yaw", "pitch", "roll"), 0.06),
}


def role_of(recording: Recording, fps: int, **more: Any) -> Role:
    """Somebody who says the line alone, with a second after it."""
    heard = Heard(speaker="a", start=0, speech=recording.speech, emotion=more.get("emotion", "neutral"), intensity=1.0)
    frames = -(-recording.speech.samples * fps // RATE) + fps
    fields = {"lines": (heard,), "fps": fps, "frames": frames, **more}
    return Role(character=Character(id="a", name="A"), **fields)


def channel(moments: Sequence[Moment], name: str) -> Curve:
    """One channel of the face in every frame."""
    return np.array([getattr(moment.face, name) for moment in moments])


def at_hertz(values: Curve, fps: int) -> Curve:
    """Values of frames, read between their middles `HERTZ` times a second."""
    times = (np.arange(len(values) * HERTZ // fps) + 0.5) / HERTZ
    return np.asarray(np.interp(times, (np.arange(len(values)) + 0.5) / fps, values), np.float64)


def loudness(recording: Recording, count: int) -> Curve:
    """The RMS envelope, smoothed over a frame."""
    sound = np.zeros(count * RATE // HERTZ)
    sound[: len(recording.sound)] = recording.sound[: len(sound), 0]
    envelope = np.sqrt(np.mean(sound.reshape(count, -1) ** 2, axis=1))
    return np.convolve(envelope, np.ones(HERTZ // 24) / (HERTZ // 24), "same")


def openness(recording: Recording, count: int) -> Curve:
    """How far phones open a mouth by themselves, smoothed over a frame."""
    curve = np.zeros(count)
    for viseme in visemes_of(recording.speech):
        span = slice(viseme.start * HERTZ // RATE, viseme.end * HERTZ // RATE)
        curve[span] = JAW.get(viseme.shape, 0.3) * (viseme.stress if viseme.shape in VOWELS else 1.0)
    return np.convolve(curve, np.ones(HERTZ // 24) / (HERTZ // 24), "same")


def lag_of(mouth: Curve, other: Curve) -> tuple[float, float, float]:
    """Correlation as it is, the best one, and by how many ms the mouth then is late (negative: early)."""
    most = HERTZ // 8
    shifted = []
    for shift in range(-most, most + 1):
        one = mouth[max(0, shift) : len(mouth) + min(0, shift)]
        two = other[max(0, -shift) : len(other) + min(0, -shift)]
        shifted.append((float(np.corrcoef(one, two)[0, 1]), 1000 * shift / HERTZ))
    return float(np.corrcoef(mouth, other)[0, 1]), *max(shifted)


def closed_in_silence(recording: Recording, moments: Sequence[Moment], fps: int) -> tuple[int, int]:
    """How many frames of the line are silent by their sound, and in how many of these the mouth is closed."""
    levels = []
    for frame in range(recording.speech.samples * fps // RATE):
        part = recording.sound[sample_of(frame, fps) : sample_of(frame + 1, fps)]
        levels.append(float(np.sqrt(np.mean(part**2))))
    silent = np.array(levels) < max(levels) * 10 ** (SILENT_DB / 20)
    return int(silent.sum()), int((channel(moments, "open")[: len(silent)][silent] < CLOSED).sum())


def closures_seen(recording: Recording, moments: Sequence[Moment], fps: int) -> tuple[int, int]:
    """How many p, b, m, f and v there are, and how many show in a frame that is at most one off their time."""
    press, tuck, opened = (channel(moments, name) for name in ("press", "tuck", "open"))
    found = seen = 0
    for viseme in visemes_of(recording.speech):
        if viseme.shape in ("PP", "FF"):
            first, last = viseme.start * fps // RATE, (viseme.end - 1) * fps // RATE
            near = slice(max(first - 1, 0), last + 2)
            whole = (press[near] > 0.95) & (opened[near] < CLOSED) if viseme.shape == "PP" else tuck[near] > 0.95
            found, seen = found + 1, seen + bool(whole.any())
    return found, seen


def jolts(recordings: Sequence[Recording], fps: int) -> dict[str, float]:
    """The largest acceleration a frame of everything in `BOUNDS`, in all emotions at full intensity."""
    worst = dict.fromkeys(BOUNDS, 0.0)
    partner = (Partner(name="b", across=1.2),)
    for number, emotion in enumerate(EMOTIONS):
        recording = recordings[number % len(recordings)]
        fields = {"emotion": emotion, "intensity": 1.0, "partners": partner, "seed": number}
        moments = hire("performer").perform(role_of(recording, fps, **fields))
        blinking = channel(moments, "lid_left") < 0.55 * np.median(channel(moments, "lid_left"))
        quiet = ~np.convolve(blinking, np.ones(7), "same").astype(bool)[1:-1]
        for name, (channels, _) in BOUNDS.items():
            second = np.max([np.abs(np.diff(channel(moments, c), 2)) for c in channels], axis=0)
            worst[name] = max(worst[name], float(second[quiet].max() if "lids" in name else second.max()))
    return worst


def measure(language: str, fps: int) -> list[Recording]:
    """Speak and perform a language's sentences, and print one line of figures; returns what was spoken."""
    recordings = [hire("voice").say(Line(text=text), VoiceSheet(), language) for text in SENTENCES[language]]
    mouths, loud, phones = [], [], []
    silent = closed = found = seen = 0
    seconds = frames = 0.0
    list(hire("performer").perform(role_of(recordings[0], fps)))  # what is loaded once is not timed
    for recording in recordings:
        role = role_of(recording, fps)
        begin = time.perf_counter()
        moments = list(hire("performer").perform(role))
        seconds, frames = seconds + time.perf_counter() - begin, frames + len(moments)
        mouths.append(at_hertz(channel(moments, "open"), fps))
        loud.append(loudness(recording, len(mouths[-1])))
        phones.append(openness(recording, len(mouths[-1])))
        one, two = closed_in_silence(recording, moments, fps)
        three, four = closures_seen(recording, moments, fps)
        silent, closed, found, seen = silent + one, closed + two, found + three, seen + four
    mouth = np.concatenate(mouths)
    for name, other in (("RMS", loud), ("phones", phones)):
        plain, best, late = lag_of(mouth, np.concatenate(other))
        print(f"{language}: mouth against {name:6}: r {plain:.2f}, best {best:.2f} at {late:+.0f} ms", end="")
        print(f" ({late * fps / 1000:+.2f} frames)")
    print(f"{language}: closed in {100 * closed / silent:.1f} % of {silent} silent frames; ", end="")
    print(f"{seen} of {found} p b m f v seen; {1000 * seconds / frames * 10 * fps:.1f} ms for 10 s of acting")
    return recordings


def main() -> None:
    """Measure both languages, then smoothness over all emotions."""
    fps = int(sys.argv[1]) if len(sys.argv) > 1 else 24
    recordings = [recording for language in SENTENCES for recording in measure(language, fps)]
    for name, value in jolts(recordings, fps).items():
        print(f"largest acceleration a frame, {name}: {value:.3f} (bound {BOUNDS[name][1]})")


if __name__ == "__main__":
    assert set(Face._fields) >= {c for channels, _ in BOUNDS.values() for c in channels}
    main()
