"""The screening room: a film is planned as it was filmed, with everybody's looks and what recordings sound like."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from fabula.crew import Passes, Performer, Sighting, hire, hire_all
from fabula.edit.folder import write_film
from fabula.film import Character, Film, Format, Line, Scene, Setup, Sheet, Shot, Subject, VoiceSheet, unwatched
from fabula.media import Frame, write_wav
from fabula.picture.painted import PaintedCamera
from fabula.production import produce
from fabula.screening import check_film, passes
from fabula.vault import Vault
from fabula.voice.recording import record, with_feelings

TEXT = "Bring me the blue lantern before the rain begins."


class Dark:
    """A roll of nothing, measured."""

    def __init__(self, setup: Setup):
        self._setup = setup

    def __len__(self) -> int:
        return 1

    def __getitem__(self, index: int) -> Frame:
        return np.zeros((self._setup.height, self._setup.width, 3), np.uint8)

    def passes(self, index: int) -> Passes:
        size = (self._setup.height, self._setup.width)
        flat = np.zeros(size, np.uint8)
        return Passes(np.ones(size, np.float32), flat, np.zeros((*size, 2), np.float32), flat)


class NotingCamera:
    """Writes down what it is asked to shoot."""

    version = 1

    def __init__(self) -> None:
        self.setups: list[Setup] = []

    def load(self, setup: Setup, performer: Performer | None = None) -> Dark:
        self.setups.append(setup)
        return Dark(setup)


def recorded(folder: Path) -> Film:
    """A film of three recordings in `folder`, the first of them sad, of somebody who is seen."""
    voice, shots = hire("voice"), []
    for number, (emotion, intensity) in enumerate([("sad", 1.0), ("neutral", 0.5), ("neutral", 0.5)]):
        said = voice.say(Line(text=TEXT, emotion=emotion, intensity=intensity), VoiceSheet(name="m7"), "en")
        write_wav(folder / f"take{number}.wav", said.sound)
        line = Line(text=TEXT, speaker="anna", recording=f"take{number}.wav")
        subject = Subject(kind="person", action="talks", character="anna")
        shots.append(Shot(id=f"s{number}", lines=(line,), subjects=(subject,)))
    form = Format(fps_override=12, short_side_override=36)
    anna = Character(id="anna", name="Anna")
    return Film(title="Takes", format=form, characters=(anna,), scenes=(Scene(id="s", shots=tuple(shots)),))


def test_passes_are_of_the_film_as_it_is_filmed(tmp_path: Path) -> None:
    camera = NotingCamera()
    write_film(recorded(tmp_path), tmp_path / "film.yaml")
    passes(tmp_path, replace(hire_all(), camera=camera), tmp_path / "passes", kinds=("mask",))
    assert all(setup.characters[0].sheet for setup in camera.setups)
    assert camera.setups[0].lines[0].emotion in ("sad", "calm")


def test_what_a_recording_sounds_like_is_filmed_as_if_the_author_had_written_it(tmp_path: Path) -> None:
    film = recorded(tmp_path)
    felt = with_feelings(film, record(film, hire("voice"), Vault(tmp_path), unwatched))
    assert felt != film
    assert produce(film, tmp_path, workers=1).reels_made == 3
    assert produce(felt, tmp_path, workers=1).reels_made == 0


def test_the_report_says_who_is_in_which_shot_and_is_written_again_without_looking_again(tmp_path: Path) -> None:
    subject = Subject(kind="person", action="talks", character="anna")
    shots = tuple(
        Shot(id=name, size=size, seconds=0.5, subjects=(subject,) * (name != "b"))
        for name, size in (("a", "CU"), ("b", "WS"), ("c", "MS"))
    )
    form = Format(fps_override=12, short_side_override=180)
    anna = Character(id="anna", name="Anna", sheet=Sheet(top="#20a0c0"))
    film = Film(
        title="Three shots", format=form, characters=(anna,), scenes=(Scene(id="s", place="lake", shots=shots),)
    )
    report = produce(film, tmp_path, workers=1).report
    assert [(one.shot, one.character) for one in report.continuity] == [("a", "anna"), ("c", "anna")]
    assert report.continuity[0].share > report.continuity[1].share > 0.02
    tops = [colour for one in report.continuity for colour in one.colours if colour.name == "top"]
    assert tops
    assert all(colour.sheet == "#20a0c0" and colour.distance < 0.1 for colour in tops)
    crew = replace(hire_all(), camera=Blindfolded())
    (tmp_path / "report.json").unlink()
    assert not any(one.share for one in check_film(tmp_path, crew).continuity)
    assert check_film(tmp_path, hire_all()).continuity == report.continuity


class Blindfolded(PaintedCamera):
    """Sees nobody; another camera, so that what the first one saw does not pass for what it sees."""

    def witness(self, setup: Setup, index: int, performer: Performer | None = None) -> tuple[Sighting, ...]:
        return ()
