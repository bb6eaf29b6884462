"""Material: the author's own pictures and recordings, looked for beside film.yaml and kept safe for the film."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from fabula.errors import BadField, BadSource
from fabula.film import Film, Shot
from fabula.floor import interrupts_held, staff_of
from fabula.media.stills import as_png, file_bytes
from fabula.vault import Vault

_LONGEST_SECONDS = 120


def look_for(film: Film, folder: Path) -> None:
    """Look before anything is made whether every file that the film names is there; BadSource names the field."""
    for field, given in _named(film):
        if not (folder / given).is_file():
            raise BadField(
                field,
                f"is {given!r}, and there is no such file in {folder}; put it there, or give its whole path",
            )


def _named(film: Film) -> Iterator[tuple[str, str]]:
    for scene_index, scene in enumerate(film.scenes):
        for shot_index, shot in enumerate(scene.shots):
            field = f"scenes[{scene_index}].shots[{shot_index}]"
            if shot.card and shot.card.picture:
                yield f"{field}.card.picture", shot.card.picture
            for line_index, line in enumerate(shot.lines):
                if line.recording:
                    yield f"{field}.lines[{line_index}].recording", line.recording


def brought_along(film: Film, home: Path, folder: Path) -> Film:
    """The film that lay in `home`, to be filmed in `folder`: its files are found from there."""
    if home.absolute() == folder.absolute() or not any(_named(film)):
        return film

    def found(given: str) -> str:
        return given if not given or Path(given).is_absolute() else _path_from(folder, home / given)

    def moved(shot: Shot) -> Shot:
        lines = tuple(line.model_copy(update={"recording": found(line.recording)}) for line in shot.lines)
        card = shot.card and shot.card.model_copy(update={"picture": found(shot.card.picture)})
        return shot.model_copy(update={"lines": lines, "card": card})

    return _with_shots(film, moved)


def _path_from(folder: Path, path: Path) -> str:
    try:
        return Path(os.path.relpath(path.absolute(), folder.absolute())).as_posix()
    except ValueError:  # on another drive
        return str(path.absolute())


def _with_shots(film: Film, change: Callable[[Shot], Shot]) -> Film:
    scenes = tuple(
        scene.model_copy(update={"shots": tuple(change(shot) for shot in scene.shots)}) for scene in film.scenes
    )
    return film.model_copy(update={"scenes": scenes})


def with_pictures(film: Film, vault: Vault) -> Film:
    """The film with every card's picture as a take named by what is in it, so that a changed file is another picture.

    Their paths are then from the vault's folder. BadSource in one line for what is no picture.
    """
    if not any(shot.card and shot.card.picture for shot in film.shots):
        return film
    return _with_shots(film, lambda shot: _hung(film, shot, vault))


def _hung(film: Film, shot: Shot, vault: Vault) -> Shot:
    if not (shot.card and shot.card.picture):
        return shot
    source = vault.folder / shot.card.picture
    try:
        data = np.frombuffer(file_bytes(source), np.uint8)
        kept = vault.file("takes/picture-*.png", Gallery(source).hang, data)
    except BadSource as error:
        raise BadField(f"{film.where(shot)}.card.picture", f"is {shot.card.picture!r}: {error}") from error
    card = shot.card.model_copy(update={"picture": kept.relative_to(vault.folder).as_posix()})
    return shot.model_copy(update={"card": card})


class Gallery:
    """Opens an author's picture in a process of its own, for a stranger's file may crash what reads it."""

    version: ClassVar[int] = 1

    def __init__(self, source: Path):
        """`source` is where the picture comes from, to be named when it is none."""
        self._source = source

    def hang(self, path: Path, data: NDArray[np.uint8]) -> None:
        """Write the picture whose file holds `data` (bytes,) to `path` as a PNG; BadSource when it is none."""
        try:
            with staff_of(1) as room:
                with interrupts_held():
                    opened = room.submit(as_png, data.tobytes(), self._source)
                path.write_bytes(opened.result(timeout=_LONGEST_SECONDS))
        except BrokenProcessPool:
            raise BadSource(f"{self._source} crashed what reads pictures; save it again as PNG") from None
        except TimeoutError:
            raise BadSource(f"{self._source} was not read in {_LONGEST_SECONDS} s; save it again as PNG") from None
