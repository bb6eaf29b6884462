"""Timing: the film against the clock. Sound leads picture, so a shot is at least as long as what is said in it."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from math import ceil

from fabula.edit.subtitles import subtitle
from fabula.errors import BadSource
from fabula.film import (
    RATE,
    Cut,
    CutShot,
    Film,
    Format,
    Shot,
    Speech,
    SpokenLine,
    Subtitle,
    frame_of,
    sample_of,
)
from fabula.vocabulary import Aspect, ShotSize, Transition

LEAD_SECONDS = 0.35  # before the first word of a shot, so that the eye arrives before the voice
TAIL_SECONDS = 0.45  # after the last word, so that a cut never clips a breath
ENDING_SECONDS = 1.6  # after the film's last word, so that the music can close and the picture fade
SHORTEST_SECONDS = 1.0
LONGEST_FILM_SECONDS = 3 * 3600  # a WAV file of stereo float32 ends at 3.1 hours

_SILENT_SECONDS: dict[ShotSize, float] = {
    "EWS": 4.5,
    "WS": 4.0,
    "MLS": 3.5,
    "MS": 3.0,
    "MCU": 3.0,
    "CU": 2.5,
    "ECU": 2.0,
}
_TRANSITION_SECONDS: dict[Transition, float] = {
    "cut": 0.0,
    "dissolve": 0.75,
    "fade_black": 1.0,
    "fade_white": 1.0,
    "wipe": 0.6,
    "iris": 0.8,
    "whip_pan": 0.55,
    "match_zoom": 0.6,
}


def time_shots(film: Film, speeches: Sequence[Speech], fps: int) -> Cut:
    """Place every shot in whole frames and every speech in whole samples.

    `speeches` are those of all lines in film order. A transition does not shorten the film: the shot before it
    runs on beneath it, by the frames that both share. No shot's length depends on another's, but the
    last shot breathes out after its last word.
    """
    shots: list[CutShot] = []
    spoken: list[SpokenLine] = []
    waiting = iter(speeches)
    start = 0
    all_shots = [(scene.id, shot) for scene in film.scenes for shot in scene.shots]
    for index, (scene_id, shot) in enumerate(all_shots):
        said = [next(waiting) for _ in shot.lines]
        overlap = _overlap(shot, fps) if index else 0
        tail = ENDING_SECONDS if index == len(all_shots) - 1 and shot.seconds is None else TAIL_SECONDS
        frames = _frames(shot, said, overlap, tail, fps)
        beneath = _overlap(all_shots[index + 1][1], fps) if index + 1 < len(all_shots) else 0
        shots.append(
            CutShot(
                shot_id=shot.id,
                scene_id=scene_id,
                start=start,
                frames=frames + beneath,
                overlap=overlap,
                transition=shot.transition,
            )
        )
        spoken.extend(_place(shot, said, sample_of(start, fps) + _lead(overlap, fps)))
        start += frames
    return Cut(fps=fps, shots=tuple(shots), lines=tuple(spoken))


def time_film(film: Film, speeches: Sequence[Speech], format_: Format) -> Cut:
    """The whole cut: shots and speeches in place, and the subtitles that follow from the words' times.

    BadSource when the film is longer than its sound can be kept.
    """
    cut = time_shots(film, speeches, format_.fps)
    if cut.samples > LONGEST_FILM_SECONDS * RATE:
        hours = cut.samples / RATE / 3600
        raise BadSource(
            f"the film would last {hours:.1f} hours; allowed: {LONGEST_FILM_SECONDS // 3600}; film it in parts"
        )
    return cut.model_copy(update={"subtitles": tuple(_subtitles(cut, film.language, format_.aspect))})


def _subtitles(cut: Cut, language: str, aspect: Aspect) -> Iterator[Subtitle]:
    """Each shot's own subtitles: they may linger after the last word, but not past the middle of the way out.

    So a subtitle is in no reel but its shot's and the joins', and its end hangs on no other shot's lines.
    """
    said = {shot_id: tuple(lines) for shot_id, lines in groupby(cut.lines, key=lambda line: line.shot_id)}
    for shot, after in zip_longest(cut.shots, cut.shots[1:]):
        last = shot.end - (after.overlap + 1) // 2 if after else shot.end
        for shown in subtitle(said.get(shot.shot_id, ()), cut.fps, language, aspect):
            end = min(frame_of(shown.end, cut.fps), last)
            start = min(frame_of(shown.start, cut.fps), end - 1)
            yield shown.model_copy(update={"start": sample_of(start, cut.fps), "end": sample_of(end, cut.fps)})


def transition_frames(transition: Transition, fps: int) -> int:
    """How many frames two shots share in a transition; 0 for a cut."""
    return round(_TRANSITION_SECONDS[transition] * fps)


def _overlap(shot: Shot, fps: int) -> int:
    return transition_frames(shot.transition, fps)


def _lead(overlap: int, fps: int) -> int:
    """Samples before the first word: the transition is over by half, then the usual lead."""
    return round((LEAD_SECONDS + overlap / fps / 2) * RATE)


def _frames(shot: Shot, said: Sequence[Speech], overlap: int, tail: float, fps: int) -> int:
    """The shot's own frames: the author's wish, or what its lines or its size need, whichever is longer."""
    wish = shot.seconds or (SHORTEST_SECONDS if said else _SILENT_SECONDS[shot.size])
    needed = 0.0
    if said:
        pauses = sum(line.pause_seconds for line in shot.lines[:-1])
        talk = sum(speech.samples for speech in said) / RATE
        needed = _lead(overlap, fps) / RATE + talk + pauses + tail
    return max(round(wish * fps), ceil(needed * fps), overlap + 1)


def _place(shot: Shot, said: Sequence[Speech], at: int) -> list[SpokenLine]:
    placed = []
    for index, (line, speech) in enumerate(zip(shot.lines, said, strict=True)):
        placed.append(SpokenLine(shot_id=shot.id, line=index, start=at, speaker=line.speaker, speech=speech))
        at += speech.samples + round(line.pause_seconds * RATE)
    return placed
