"""READ FIRST: the whole way from text to master."""

from pathlib import Path

from fabula.cast.sheets import with_sheets
from fabula.crew import Crew, hire_all
from fabula.edit.checking import check
from fabula.edit.folder import FILM_NAME, keep_subtitles, logged, write_film
from fabula.edit.mastering import Master, print_master
from fabula.edit.reels import plan_reels
from fabula.edit.timing import time_film
from fabula.film import Brief, Film, Watch, unwatched
from fabula.floor import shoot, survey, worker_count
from fabula.material import look_for, with_pictures
from fabula.sound.beats import with_beats
from fabula.sound.session import listen, mix
from fabula.vault import Vault
from fabula.voice.recording import record, with_feelings


def write(text: str | Brief, crew: Crew | None = None) -> Film:
    """Turn a text into a film's storyboard; BadSource when there is nothing in it to film."""
    brief = text if isinstance(text, Brief) else Brief(text=text)
    return with_sheets((crew or hire_all()).writer.write(brief))


def produce(
    film: Film,
    folder: str | Path,
    crew: Crew | None = None,
    *,
    draft: bool = False,
    workers: int | None = None,
    watch: Watch = unwatched,
) -> Master:
    """Film the storyboard into `folder` and return the master; what is there already is not made again.

    `draft` films at half the width and height. `workers` is the number of processes, all cores when None.
    BadSource before anything is written when a place, look or file is not there, FailedTake when a stage cannot do its
    work; whether the film passed its check is in `Master.report`.
    """
    crew, film = crew or hire_all(), with_sheets(film)
    survey(film, crew)
    vault = Vault(Path(folder))
    look_for(film, vault.folder)
    form = film.format.model_copy(update={"draft": draft or film.format.draft})
    with vault.locked():
        watch = logged(watch, vault.folder)
        write_film(film, vault.folder / FILM_NAME)
        film = with_pictures(film, vault)
        recordings = record(film, crew.voice, vault, watch)
        film = with_feelings(film, recordings)
        speeches = [recording.speech for recording in recordings]
        cut = with_beats(film, time_film(film, speeches, form), crew)
        reels = shoot(plan_reels(film, cut, form), crew, vault, worker_count(workers), watch)
        sound = mix(film, cut, recordings, crew, vault, watch)
        keep_subtitles(film, cut, form, vault.folder)
        path = print_master(reels, sound, cut.fps, vault, watch)
        report = check(path, film, cut, listen(path, vault), crew, vault, watch)
    return Master.of(film, cut, form, path, reels, report)
