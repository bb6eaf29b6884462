"""`make`, `write` and `shoot`: from what the author gave to a film in a folder."""

import re
import shutil
import time
import unicodedata
from pathlib import Path

from fabula.crew import Crew, hire_all
from fabula.edit.folder import FILM_NAME, read_film, write_film
from fabula.errors import BadSource
from fabula.film import Film
from fabula.material import brought_along, look_for
from fabula.media.files import written_aside
from fabula.production import produce
from fabula.studio.cli.options import Filming, Telling, Wishes
from fabula.studio.cli.sources import film_of, home_of, lines_told
from fabula.studio.cli.telling import console, not_passed, print_json, tell_master, watching

FILMS = Path("films")


def make(source: str, output: Path | None, wishes: Wishes, filming: Filming, telling: Telling) -> int:
    """Write what is not written yet, and film it."""
    _is_mp4(output)
    crew = _hired(filming)
    film = film_of(source, wishes, crew)
    folder = filming.folder or _folder_for(source, film)
    with lines_told(source):
        look_for(film, home_of(source))
        return _filmed(brought_along(film, home_of(source), folder), folder, output, crew, filming, telling)


def write(source: str, output: Path, wishes: Wishes, telling: Telling) -> int:
    """Write the storyboard to `output`."""
    if output.suffix.lower() not in (".yaml", ".yml"):
        raise BadSource(f"-o {output} cannot hold a storyboard; give a name that ends in .yaml")
    film = brought_along(film_of(source, wishes, hire_all()), home_of(source), output.parent)
    write_film(film, output)
    seconds = sum(shot.seconds or 0 for shot in film.shots)
    if telling.json:
        print_json({"film": str(output), "title": film.title, "shots": len(film.shots), "seconds": seconds})
    elif not telling.quiet:
        console().print(f"{output}: {film.title!r}, {len(film.shots)} shots. Next: fabula make {output}")
    return 0


def shoot(film: Path, output: Path | None, filming: Filming, telling: Telling) -> int:
    """Film a storyboard where it lies."""
    _is_mp4(output)
    home = film if film.is_dir() else film.parent
    folder = filming.folder or home
    if not film.is_dir() and film.name != FILM_NAME and filming.folder is None:
        folder = film.with_suffix("")
    storyboard = read_film(film)
    with lines_told(film):
        look_for(storyboard, home)
        return _filmed(brought_along(storyboard, home, folder), folder, output, _hired(filming), filming, telling)


def _filmed(film: Film, folder: Path, output: Path | None, crew: Crew, filming: Filming, telling: Telling) -> int:
    started = time.monotonic()
    with watching(telling) as watch:
        master = produce(film, folder, crew, draft=filming.draft, workers=filming.workers, watch=watch)
    if output is not None:
        with written_aside(output) as scratch:
            shutil.copyfile(master.path, scratch)
    tell_master(master, crew, str(output or master.path), time.monotonic() - started, telling)
    return 0 if master.report.passed else not_passed(master.path, master.report)


def _hired(filming: Filming) -> Crew:
    wanted = {}
    for choice in filming.crew or ():
        craft, equals, name = choice.partition("=")
        if not equals or not name:
            raise BadSource(f"--crew {choice!r} names nobody; write CRAFT=NAME, for instance voice=espeak")
        wanted[craft] = name
    return hire_all(**wanted)


def _is_mp4(output: Path | None) -> None:
    if output is not None and output.suffix.lower() != ".mp4":
        raise BadSource(f"-o {output} is not a film's name; it must end in .mp4")


def _folder_for(source: str, film: Film) -> Path:
    """A film.yaml is filmed where it lies; other texts get a folder of their own, named after the title."""
    path = Path(source) if len(source) < 1000 and "\0" not in source else None
    try:
        if path is not None and path.is_dir():
            return path
        if path is not None and path.is_file() and path.suffix.lower() in (".yaml", ".yml"):
            return path.parent if path.name == FILM_NAME else path.with_suffix("")
    except OSError:
        pass
    return _free_folder(FILMS / _slug(film.title), film)


def _free_folder(folder: Path, film: Film) -> Path:
    """`folder`, or the same name with a number when it holds another film, or one that its author edited."""
    number, free = 1, folder
    while not _holds(free, film):
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def _holds(folder: Path, film: Film) -> bool:
    try:
        return not (folder / FILM_NAME).exists() or read_film(folder) == film
    except BadSource:
        return False


def _slug(title: str) -> str:
    """A folder's name from a title: letters and digits of any script, at most 60."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", title).lower())
    return "-".join(words)[:60].strip("-_") or "film"
