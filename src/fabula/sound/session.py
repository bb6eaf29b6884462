"""The session: what is heard in a film is made, mixed and listened to, each only when it changed."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from fabula.crew import Camera, Crew, Recording
from fabula.film import Cut, Film, Line, Loudness, Step, VoiceSheet, Watch
from fabula.media import Sound
from fabula.sound import loudness, mixing
from fabula.sound.spotting import Spotting, spot
from fabula.vault import Shelf, Vault

MIX_NAME = "stems/mix.wav"


def mix(
    film: Film, cut: Cut, recordings: Sequence[Recording], crew: Crew, vault: Vault, watch: Watch
) -> tuple[str, str]:
    """Score, effects, ambience and voices as stems and one mix; returns the mix's name in the folder and its slate."""
    session = Session(recordings, crew, vault, watch)
    lines = tuple(line for shot in film.shots for line in shot.lines)
    voices = tuple(film.voice_of(line) for line in lines)
    watch(Step(stage="mix", done=0, total=1))
    if not all((vault.folder / MIX_NAME).with_name(f"{stem}.wav").exists() for stem in mixing.STEMS):
        (vault.folder / MIX_NAME).unlink(missing_ok=True)  # a stem that was removed is mixed again
    bare = cut.model_copy(update={"subtitles": (), "beats": ()})
    spotting = spot(as_heard(film, crew.camera), cut)
    _, slate = vault.keep(MIX_NAME, session.mixdown, spotting, bare, lines, voices, film.language)
    watch(Step(stage="mix", done=1, total=1))
    return MIX_NAME, slate


def as_heard(film: Film, camera: Camera) -> Film:
    """The film with each scene in the place that its set sounds like, where the camera's sets say so in `sounds`."""
    sounds: Mapping[str, str] = getattr(camera, "sounds", {})
    heard = (scene.model_copy(update={"place": sounds.get(scene.place, scene.place)}) for scene in film.scenes)
    return film.model_copy(update={"scenes": tuple(heard)})


class Session:
    """One film's mixing session; its `version` is that of everybody who is heard."""

    def __init__(self, recordings: Sequence[Recording], crew: Crew, vault: Vault, watch: Watch):
        self.version = [3, crew.voice, crew.composer, crew.foley]
        self.recordings = recordings
        self.crew = crew
        self.vault = vault
        self.watch = watch

    def mixdown(
        self,
        path: Path,
        spotting: Spotting,
        cut: Cut,
        lines: tuple[Line, ...],
        voices: tuple[VoiceSheet, ...],
        language: str,
    ) -> None:
        """Write the mix to `path` and the stems beside it; lines, voices and language name the recordings."""
        total = len(spotting.effects) + 1
        self.watch(Step(stage="effects", done=0, total=total))
        score = self.vault.take(self.crew.composer.score, spotting.cue_sheet)
        foley = self.crew.foley
        effects: Shelf[Sound] = Shelf(partial(self.vault.take, foley.effect, e.effect) for e in spotting.effects)
        for done, (placed, _) in enumerate(zip(spotting.effects, effects, strict=True), 1):
            self.watch(Step(stage="effects", done=done, total=total, note=placed.effect.kind))
        sounds = Shelf(partial(self._voice, index) for index in range(len(self.recordings)))
        mixing.mix(path.parent, spotting, cut, sounds, score, effects)
        path.with_name("mix.wav").replace(path)  # the vault renames it back when the slate is noted
        self.watch(Step(stage="effects", done=total, total=total))

    def _voice(self, index: int) -> Sound:
        return self.recordings[index].sound


class Meter:
    """Measures the loudness of a finished film."""

    version: ClassVar[int] = 1

    def __init__(self, folder: Path):
        self.folder = folder

    def listen(self, name: str, slate: str) -> Loudness:
        """The loudness of the film `name` in the folder; `slate` names its content."""
        return loudness.measure(self.folder / name)


def listen(path: Path, vault: Vault) -> Loudness:
    """Integrated loudness and true peak of the finished master, as its audience hears it; measured once."""
    return vault.take(Meter(vault.folder).listen, path.name, vault.noted(path.name))
