"""A film's folder: its film.yaml, which belongs to the author and is never overwritten without a copy."""

import json
from datetime import UTC, datetime
from pathlib import Path

from fabula.edit.subtitles import save_subtitles
from fabula.errors import BadField, BadSource, FailedTake
from fabula.film import Cut, Film, Format, Step, Watch
from fabula.film.notation import from_yaml, json_schema, line_of, to_yaml
from fabula.media.files import failed, write_bytes, write_text

LOG_NAME = "log.jsonl"
FILM_NAME = "film.yaml"
SCHEMA_NAME = "film.schema.json"
SUBTITLE_NAMES = ("subtitles.srt", "subtitles.vtt", "subtitles.ass")
LARGEST_FILM_BYTES = 20_000_000


def read_film(path: Path) -> Film:
    """The film of a folder or a film.yaml; BadSource in one line with file, line and field."""
    source = path / FILM_NAME if path.is_dir() else path
    try:
        if source.stat().st_size > LARGEST_FILM_BYTES:
            raise BadSource(f"{source} is larger than {LARGEST_FILM_BYTES // 1_000_000} MB; that is no film.yaml")
        text = source.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BadSource(f"{source} is not there; give a film's folder, or a film.yaml") from None
    except UnicodeDecodeError as error:
        raise BadSource(f"{source} is not UTF-8 text (byte {error.start}); save it as UTF-8") from None
    except OSError as error:
        raise BadSource(f"{source} cannot be read ({error.strerror}); give a film's folder, or a film.yaml") from None
    return from_yaml(text, str(source))


def placed(mistake: BadField, path: Path) -> BadSource:
    """A mistake in a field as it is told of a film's folder or film.yaml: with the file and the line in it."""
    source = path / FILM_NAME if path.is_dir() else path
    try:
        line = line_of(source.read_text(encoding="utf-8-sig"), mistake.field)
    except (OSError, UnicodeDecodeError, BadSource):
        return mistake
    return BadSource(f"{source} line {line}: {mistake.field} {mistake.what}")


def write_film(film: Film, path: Path) -> Path:
    """Write film.yaml to `path`, and beside it the schema that its first line points editors to; returns the path.

    An equal film.yaml stays as its author wrote it; another one is kept as a copy, film.1.yaml and so on.
    """
    if path.exists():
        if _same(path, film):
            return path
        _keep_copy(path)
    write_text(path.with_name(SCHEMA_NAME), json_schema())
    return write_text(path, to_yaml(film))


def _keep_copy(path: Path) -> None:
    number = 1
    while (copy := path.with_name(f"{path.stem}.{number}{path.suffix}")).exists():
        number += 1
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FailedTake(
            f"{path} cannot be replaced ({error.strerror}); move it away, or choose another place"
        ) from None
    write_bytes(copy, data)


def keep_subtitles(film: Film, cut: Cut, format_: Format, folder: Path) -> None:
    """Put subtitles.srt, .vtt and .ass into the folder, when the film is to have such files."""
    if film.subtitles in ("file", "both") and cut.subtitles:
        save_subtitles(cut.subtitles, folder, format_.width, format_.height)
        return
    for name in SUBTITLE_NAMES:
        (folder / name).unlink(missing_ok=True)


def logged(watch: Watch, folder: Path) -> Watch:
    """A watcher that also writes every step, with its time, as a line of log.jsonl; the log begins anew.

    FailedTake when the log cannot be written.
    """
    log = folder / LOG_NAME
    write_text(log, "")

    def watch_and_log(step: Step) -> None:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        try:
            with log.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"time": now, **step.model_dump()}, ensure_ascii=False) + "\n")
        except OSError as error:
            raise failed(log, error) from error
        watch(step)

    return watch_and_log


def _same(path: Path, film: Film) -> bool:
    try:
        return read_film(path) == film
    except BadSource:
        return False
