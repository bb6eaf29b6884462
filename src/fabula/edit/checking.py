"""Checking: a finished film is looked at and measured, and a report says what is as it should be and what is not."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import ClassVar, NamedTuple

import av
import numpy as np
from av.video.reformatter import VideoReformatter
from numpy.typing import NDArray

from fabula.crew import Crew
from fabula.edit.continuity import MOST_DRIFT, Appearance, ScriptSupervisor, drift
from fabula.edit.subtitles import reading_speed
from fabula.errors import BadSource
from fabula.film import Cut, Film, Loudness, Plain, Step, Watch
from fabula.media.files import write_text
from fabula.media.lettering import missing_glyphs
from fabula.vault import Vault

REPORT_NAME = "report.json"
BLACK_LEVEL = 24  # of 255: a frame is black when 99 % of it is darker; night scenes hold a moon, a lamp or a window
LONGEST_BLACK_SECONDS = 1.5
LONGEST_FROZEN_SECONDS = 2.0
FASTEST_READING_CPS = 21.0  # characters a second; TED's upper limit, above Netflix' 17 for adults
LOUDNESS_LUFS = (-15.0, -13.0)  # -14 LUFS within 1 LU
HIGHEST_PEAK_DBTP = -1.0
SILENT_LUFS = -60.0
LEAST_MEASURED_SECONDS = 0.4  # of a shorter sound there is no loudness
_DONE_BY_THINGS = frozenset(("burns", "flashes"))  # lights and fires do so, and they are painted, not acted

_HANDLING = frozenset({"plays", "rides", "cycles", "sits"})  # what somebody of the cast does with a prop
_SIGHT = (160, 90)  # a frame is judged at this size


class Finding(Plain):
    """One thing that was checked: what was measured, what is allowed, and whether that fits."""

    name: str
    passed: bool
    measured: str
    allowed: str


class Viewing(Plain):
    """What was seen on the film itself; stretches are in seconds."""

    frames: int
    fps: float
    width: int
    height: int
    picture_seconds: float
    sound_seconds: float | None
    longest_black: float
    longest_frozen: float


class Report(Plain):
    """The film's report: every finding, and what the text named that could not be shown."""

    passed: bool
    findings: tuple[Finding, ...]
    viewing: Viewing
    loudness_lufs: float | None = None
    true_peak_dbtp: float | None = None
    not_shown: tuple[str, ...] = ()
    continuity: tuple[Appearance, ...] = ()
    crew: tuple[tuple[str, str], ...] = ()


class Checker:
    """Watches a film to its end and writes down what it saw."""

    version: ClassVar[int] = 1

    def __init__(self, folder: Path):
        self.folder = folder

    def view(self, name: str, slate: str) -> Viewing:
        """Watch the film `name` in the folder; `slate` names its content, so that the same film is watched once."""
        return view(self.folder / name)


def view(path: Path) -> Viewing:
    """Watch the film at `path` to its end; BadSource when it is not a film with a picture."""
    try:
        with av.open(str(path), options={"protocol_whitelist": "file"}) as film:
            if not film.streams.video:
                raise BadSource(f"{path} has no picture; give a video file, or a film's folder")
            return _viewed(film)
    except (av.FFmpegError, OSError) as error:
        raise BadSource(
            f"{path} cannot be watched ({error.strerror or error}); give a video file, or a film's folder"
        ) from error


def _viewed(film: av.container.InputContainer) -> Viewing:
    stream = film.streams.video[0]
    rate = stream.average_rate or stream.guessed_rate or Fraction(25)
    width, height = stream.width, stream.height
    counted, black, frozen = _watch(_glimpses(film, stream))
    sound = film.streams.audio[0] if film.streams.audio else None
    sound_seconds = float(sound.duration * sound.time_base) if sound and sound.duration and sound.time_base else None
    return Viewing(
        frames=counted,
        fps=float(rate),
        width=width,
        height=height,
        picture_seconds=float(counted / rate),
        sound_seconds=sound_seconds,
        longest_black=float(black / rate),
        longest_frozen=float(frozen / rate),
    )


Glimpse = NDArray[np.uint8]


def _glimpses(film: av.container.InputContainer, stream: av.VideoStream) -> Iterator[Glimpse]:
    stream.thread_type = "AUTO"
    reformatter = VideoReformatter()
    for picture in film.decode(stream):
        small = reformatter.reformat(picture, width=_SIGHT[0], height=_SIGHT[1], format="gray", threads=1)
        yield small.to_ndarray().astype(np.uint8, copy=False)


class _Seen(NamedTuple):
    frames: int
    longest_black: int
    longest_frozen: int


def _watch(glimpses: Iterator[Glimpse]) -> _Seen:
    """Frames, and the longest stretches that are black or in which nothing moves by more than 2 levels."""
    frames = black = frozen = longest_black = longest_frozen = 0
    still: Glimpse | None = None
    for glimpse in glimpses:
        frames += 1
        is_black = float(np.percentile(glimpse, 99)) < BLACK_LEVEL
        black = black + 1 if is_black else 0
        if still is not None and _largest_step(still, glimpse) <= 2:
            frozen += 1
        else:
            still, frozen = glimpse, 1
        longest_black, longest_frozen = max(longest_black, black), max(longest_frozen, frozen)
    return _Seen(frames, longest_black, longest_frozen)


def _largest_step(a: Glimpse, b: Glimpse) -> int:
    """The largest difference of two grey pictures, in levels."""
    return int(np.max(np.maximum(a, b) - np.minimum(a, b)))


def findings(viewing: Viewing, cut: Cut | None, loudness: Loudness) -> tuple[Finding, ...]:
    """Everything that is checked; with no `cut` (a stranger's video) what needs the plan is left out."""
    spoken = cut is not None and any(line.speech.words for line in cut.lines)
    found = [*_picture(viewing, cut), *_sound(viewing, loudness, spoken)]
    if cut is not None:
        found.extend(_subtitles(cut))
    return tuple(found)


def _picture(viewing: Viewing, cut: Cut | None) -> Iterator[Finding]:
    if cut is not None:
        right = viewing.frames == cut.frames
        yield Finding(name="frames", passed=right, measured=str(viewing.frames), allowed=f"{cut.frames} as planned")
    yield _at_most("black stretch", viewing.longest_black, LONGEST_BLACK_SECONDS, "s")
    yield _at_most("frozen stretch", viewing.longest_frozen, LONGEST_FROZEN_SECONDS, "s")


def _sound(viewing: Viewing, loudness: Loudness, spoken: bool) -> Iterator[Finding]:
    lufs, peak = loudness.lufs, loudness.true_peak_dbtp
    if viewing.sound_seconds is None:
        yield Finding(name="sound", passed=False, measured="no sound track", allowed="a sound track")
        return
    apart = abs(viewing.sound_seconds - viewing.picture_seconds) * viewing.fps
    yield Finding(
        name="picture and sound length",
        passed=apart < 1,
        measured=f"{apart:.3f} frames apart",
        allowed="less than 1 frame apart",
    )
    if lufs is None or lufs < SILENT_LUFS:
        if spoken and viewing.sound_seconds >= LEAST_MEASURED_SECONDS:
            yield Finding(name="sound", passed=False, measured="silence", allowed="what is said can be heard")
        return  # a film that was asked to be silent is not too quiet
    low, high = LOUDNESS_LUFS
    yield Finding(
        name="loudness", passed=low <= lufs <= high, measured=f"{lufs:.2f} LUFS", allowed=f"{low:g} to {high:g} LUFS"
    )
    if peak is not None:
        yield _at_most("true peak", peak, HIGHEST_PEAK_DBTP, "dBTP")


def _subtitles(cut: Cut) -> Iterator[Finding]:
    if cut.subtitles:
        fastest = max(reading_speed(subtitle) for subtitle in cut.subtitles)
        yield _at_most("subtitle reading speed", fastest, FASTEST_READING_CPS, "characters/s")
    missing = missing_glyphs("".join(subtitle.text for subtitle in cut.subtitles))
    yield Finding(
        name="glyphs",
        passed=not missing,
        measured=f"missing: {' '.join(missing)}" if missing else "all there",
        allowed="every character of the subtitles is in the font",
    )


def _continuity(film: Film, seen: Sequence[Appearance]) -> Iterator[Finding]:
    if seen:
        strayed, where = drift(film, seen)
        yield Finding(
            name="characters' colours",
            passed=strayed <= MOST_DRIFT,
            measured=f"{strayed:.3f} apart at most{f' ({where})' if where else ''}",
            allowed=f"at most {MOST_DRIFT:g} in OKLab between shots in one light",
        )


def _at_most(name: str, value: float, limit: float, unit: str) -> Finding:
    return Finding(
        name=name, passed=value <= limit, measured=f"{value:.2f} {unit}", allowed=f"at most {limit:g} {unit}"
    )


def check(
    path: Path,
    film: Film,
    cut: Cut,
    loudness: Loudness,
    crew: Crew,
    vault: Vault,
    watch: Watch,
) -> Report:
    """Watch the master to its end, compare it with the plan and write report.json beside it."""
    watch(Step(stage="check", done=0, total=1))
    master = vault.noted(path.name)
    viewing = vault.take(Checker(vault.folder).view, path.name, master)
    supervisor = ScriptSupervisor(crew.camera, crew.performer, crew, path)
    seen = vault.take(supervisor.note, film, cut, master).seen if film.characters else ()
    found = (*findings(viewing, cut, loudness), *_continuity(film, seen))
    report = Report(
        passed=all(finding.passed for finding in found),
        findings=found,
        viewing=viewing,
        loudness_lufs=loudness.lufs,
        true_peak_dbtp=loudness.true_peak_dbtp,
        not_shown=tuple(dict.fromkeys((*film.not_shown, *_undrawn(film, crew), *_unacted(film, crew)))),
        continuity=seen,
        crew=crew.names,
    )
    write_text(vault.folder / REPORT_NAME, report.model_dump_json(indent=2))
    watch(Step(stage="check", done=1, total=1, note=failures(found) or "passed"))
    return report


def _undrawn(film: Film, crew: Crew) -> Iterator[str]:
    """The kinds of subject that the film asks for and its camera does not draw."""
    drawn: Sequence[str] | None = getattr(crew.camera, "subjects", None)
    props: Sequence[str] = getattr(crew.camera, "props", ())
    for shot in film.shots:
        handled = any(subject.character and subject.action in _HANDLING for subject in shot.subjects)
        known = {*(drawn or ()), *(props if handled else ())}
        yield from (subject.kind for subject in shot.subjects if drawn is not None and subject.kind not in known)


def _unacted(film: Film, crew: Crew) -> Iterator[str]:
    """The actions that the film asks of its characters and its performer does not know."""
    acted: Sequence[str] | None = getattr(crew.performer, "actions", None)
    names = {character.id: character.name for character in film.characters}
    for shot in film.shots:
        for subject in shot.subjects:
            known = acted is None or subject.action in acted or subject.action in _DONE_BY_THINGS
            if subject.character and subject.action and not known:
                yield f"action {subject.action} of {names[subject.character]}"


def failures(found: Sequence[Finding]) -> str:
    """What did not pass, in one line; empty when all did."""
    return "; ".join(f"{f.name}: {f.measured} (allowed: {f.allowed})" for f in found if not f.passed)
