"""Recording: every line of the film is spoken, once; the same line in the same voice is never spoken again."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Any

from fabula.crew import Recording, Voice
from fabula.errors import BadField, BadSource
from fabula.film import Film, Line, Shot, Step, Watch
from fabula.vault import Shelf, Vault
from fabula.voice.opening import open_recording


def record(film: Film, voice: Voice, vault: Vault, watch: Watch) -> Sequence[Recording]:
    """The recordings of all lines in film order; sounds stay on disk until they are asked for.

    A line with a recording of its author's is timed by it. BadSource when that cannot be heard.
    """
    lines = [(shot, index) for shot in film.shots for index in range(len(shot.lines))]
    watch(Step(stage="record", done=0, total=len(lines)))
    recordings: Shelf[Recording] = Shelf(_said(film, shot, index, voice, vault) for shot, index in lines)
    for done, ((shot, index), _) in enumerate(zip(lines, recordings, strict=True), 1):
        watch(Step(stage="record", done=done, total=len(lines), note=shot.lines[index].text[:60]))
    return recordings


def _said(film: Film, shot: Shot, index: int, voice: Voice, vault: Vault) -> Callable[[], Recording]:
    line = shot.lines[index]
    sheet = film.voice_of(line)
    if not line.recording:
        return partial(vault.take, voice.say, line, sheet, film.language)
    return lambda: _heard(film, shot, index, voice, vault)


def _heard(film: Film, shot: Shot, index: int, voice: Voice, vault: Vault) -> Recording:
    # the aligner brings numba and scipy, which a film without recordings need not wait for
    recorded = import_module("fabula.voice.recorded")
    line = shot.lines[index]
    try:
        sound = open_recording(vault.folder / line.recording)
    except BadSource as error:
        field = f"{film.where(shot)}.lines[{index}].recording"
        raise BadField(field, f"is {line.recording!r}: {error}") from error
    take: Recording = vault.take(recorded.RecordedVoice(voice).hear, line, film.voice_of(line), film.language, sound)
    return take


def with_feelings(film: Film, recordings: Sequence[Recording]) -> Film:
    """The film with the feeling of each recorded line as it sounds, where the line itself says none.

    Every speaker is measured against their own recordings; one recording alone says nothing, and stays neutral.
    """
    if not any(line.recording for shot in film.shots for line in shot.lines):
        return film
    heard = _manners(film, recordings)
    by_speaker: dict[str, list[Any]] = defaultdict(list)
    for line, measured in heard.items():
        by_speaker[line.speaker].append(measured)
    manner = import_module("fabula.voice.manner")
    usual = {speaker: manner.usual(all_of) for speaker, all_of in by_speaker.items() if len(all_of) > 1}

    def felt(line: Line) -> Line:
        if line not in heard or line.emotion != "neutral" or line.speaker not in usual:
            return line
        emotion, intensity = manner.feeling(heard[line], usual[line.speaker])
        return line if emotion == "neutral" else line.model_copy(update={"emotion": emotion, "intensity": intensity})

    scenes = []
    for scene in film.scenes:
        shots = tuple(shot.model_copy(update={"lines": tuple(map(felt, shot.lines))}) for shot in scene.shots)
        scenes.append(scene.model_copy(update={"shots": shots}))
    return film.model_copy(update={"scenes": tuple(scenes)})


def _manners(film: Film, recordings: Sequence[Recording]) -> dict[Line, Any]:
    manner = import_module("fabula.voice.manner")
    lines = [line for shot in film.shots for line in shot.lines]
    return {
        line: manner.manner(recordings[index].sound, recordings[index].speech)
        for index, line in enumerate(lines)
        if line.recording
    }
