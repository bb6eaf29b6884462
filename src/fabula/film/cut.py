"""The film against the clock: Speech with exact sample times, and the Cut in whole frames and whole samples."""

from pydantic import Field

from fabula.film.plain import Plain
from fabula.vocabulary import Transition

RATE = 48_000  # one sample clock for all sound, in Hz


def sample_of(frame: int, fps: int) -> int:
    """The first 48 kHz sample of a picture frame."""
    return -(-frame * RATE // fps)


def frame_of(sample: int, fps: int) -> int:
    """The picture frame in which a 48 kHz sample falls; the inverse of `sample_of`."""
    return sample * fps // RATE


class Word(Plain):
    """One spoken word: samples from the start of the speech, and its place in the line's text in characters."""

    text: str
    start: int
    end: int
    char_start: int
    char_end: int


class Phone(Plain):
    """One spoken sound in IPA (stress marks kept, empty for silence), in samples from the start of the speech."""

    ipa: str
    start: int
    end: int


class Speech(Plain):
    """A line as it was spoken: its length in 48 kHz samples, its words and its phones, in time order."""

    text: str
    samples: int = Field(ge=0)
    words: tuple[Word, ...] = ()
    phones: tuple[Phone, ...] = ()


class SpokenLine(Plain):
    """A speech placed in the film: `start` is its first sample on the film's clock, `line` its index in the shot."""

    shot_id: str
    line: int
    start: int
    speaker: str
    speech: Speech

    @property
    def end(self) -> int:
        """The sample after the last one."""
        return self.start + self.speech.samples


class CutShot(Plain):
    """A shot on the film's clock: `start` and `frames` in frames, `overlap` frames shared with the shot before."""

    shot_id: str
    scene_id: str
    start: int
    frames: int = Field(ge=1)
    overlap: int = Field(ge=0, default=0)
    transition: Transition = "cut"

    @property
    def end(self) -> int:
        """The frame after the last one."""
        return self.start + self.frames


class Subtitle(Plain):
    """A subtitle of one or two lines; `start` and `end` in samples on the film's clock."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...] = ()


class Loudness(Plain):
    """How loud a finished sound is: LUFS and dBTP, None for silence and for less than the meter's 0.4 s."""

    lufs: float | None = None
    true_peak_dbtp: float | None = None


class Beats(Plain):
    """The music's beats in one tempo, from `start` to `end` in samples on the film's clock; `start` begins a bar.

    There are `count` beats from `start` to `end`, equally far apart, `meter` of them in a bar.
    """

    start: int
    end: int
    count: int = Field(ge=1)
    meter: int = Field(ge=1, le=12)


class Cut(Plain):
    """The whole film against the clock; neighbouring shots overlap by the frames of their transition.

    `beats` are the music's, as far as the composer tells; without music there are none.
    """

    fps: int
    shots: tuple[CutShot, ...]
    lines: tuple[SpokenLine, ...] = ()
    subtitles: tuple[Subtitle, ...] = ()
    beats: tuple[Beats, ...] = ()

    @property
    def frames(self) -> int:
        """The length of the film in frames."""
        return self.shots[-1].end

    @property
    def samples(self) -> int:
        """The length of the film in 48 kHz samples."""
        return sample_of(self.frames, self.fps)
