"""What the author gave: a sentence, a text file, a film.yaml, or text on standard input."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fabula.crew import Crew
from fabula.edit.folder import FILM_NAME, LARGEST_FILM_BYTES, placed, read_film
from fabula.errors import BadField, BadSource
from fabula.film import Brief, Film
from fabula.picture import looks
from fabula.production import write
from fabula.studio.cli.options import Wishes

TEXT_SUFFIXES = (".txt", ".md", ".markdown", ".text")
FILM_SUFFIXES = (".yaml", ".yml")
_WRITTEN_ALREADY = ("mode", "duration", "move", "character", "emotion", "narrate", "seed")


def film_of(source: str, wishes: Wishes, crew: Crew) -> Film:
    """The film that `source` is, or becomes when the crew's writer has written it; BadSource in one line."""
    _known_look(wishes)
    path = _path(source)
    if path is not None and (path.is_dir() or path.suffix.lower() in FILM_SUFFIXES):
        return _adjusted(read_film(path), wishes)
    return write(_brief(_text(source, path), wishes), crew)


def home_of(source: str) -> Path:
    """The folder from which a source's files are found: where a film.yaml lies, else the one that we are in."""
    path = _path(source)
    if path is None:
        return Path()
    return path if path.is_dir() else path.parent


@contextmanager
def lines_told(source: str | Path) -> Iterator[None]:
    """What is wrong with a field of a film is told with its line, when `source` is a film.yaml or its folder."""
    path = _path(source) if isinstance(source, str) else source
    try:
        yield
    except BadField as mistake:
        if path is None or not (path.is_dir() or path.suffix.lower() in FILM_SUFFIXES):
            raise
        raise placed(mistake, path) from mistake


def _path(source: str) -> Path | None:
    """The file or folder that is meant, or None when `source` is the text itself."""
    if source == "-" or not source.strip() or len(source) > 1000 or "\n" in source or "\0" in source:
        return None
    path = Path(source)
    try:
        if path.exists():
            return path
    except OSError:  # a sentence can be too long for a file name
        return None
    if path.suffix.lower() in (*TEXT_SUFFIXES, *FILM_SUFFIXES) and " " not in source.strip():
        raise BadSource(f"{source} is not there; give an existing file, or the text itself in quotes")
    return None


def _text(source: str, path: Path | None) -> str:
    if source == "-":
        return _decoded(sys.stdin.buffer.read(LARGEST_FILM_BYTES), "standard input")
    if path is None:
        return source
    if path.suffix.lower() not in TEXT_SUFFIXES:
        allowed = ", ".join((*TEXT_SUFFIXES, *FILM_SUFFIXES))
        raise BadSource(f"{path} cannot be filmed as {path.suffix or 'a file without an ending'}; allowed: {allowed}")
    try:
        if path.stat().st_size > LARGEST_FILM_BYTES:
            raise BadSource(f"{path} is larger than {LARGEST_FILM_BYTES // 1_000_000} MB; film it in parts")
        return _decoded(path.read_bytes(), str(path))
    except OSError as error:
        raise BadSource(f"{path} cannot be read ({error.strerror}); give a readable text file") from None


def _decoded(data: bytes, name: str) -> str:
    """UTF-8, UTF-16 with its mark, or Windows-1251, in which older Russian texts are kept."""
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadSource(f"{name} is not text; give a text file in UTF-8")
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1251"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadSource(f"{name} is not text in UTF-8, UTF-16 or Windows-1251; save it as UTF-8")


def _brief(text: str, wishes: Wishes) -> Brief:
    return Brief(
        text=text,
        mode=wishes.mode,
        look=wishes.look,
        quality=wishes.quality,
        aspect=wishes.aspect,
        seconds=wishes.duration,
        move=wishes.move,
        character=wishes.character,
        emotion=wishes.emotion,
        language=None if wishes.language == "auto" else wishes.language,
        narrate=wishes.narrate,
        music=wishes.music,
        subtitles=wishes.subtitles,
        voice=wishes.voice,
        seed=wishes.seed,
    )


def _known_look(wishes: Wishes) -> None:
    if wishes.look is not None and wishes.look not in looks.names():
        raise BadSource(f"--look {wishes.look!r} is not known; allowed: {', '.join(looks.names())}")


def _adjusted(film: Film, wishes: Wishes) -> Film:
    """A written film with the wishes that do not need it to be written again."""
    for name in _WRITTEN_ALREADY:
        if getattr(wishes, name) is not None:
            raise BadSource(f"--{name} cannot change a film that is already written; edit its {FILM_NAME}")
    form = {"quality": wishes.quality, "aspect": wishes.aspect}
    changes: dict[str, object] = {"look": wishes.look, "subtitles": wishes.subtitles}
    if any(form.values()):
        changes["format"] = film.format.model_copy(update={k: v for k, v in form.items() if v})
    if wishes.music is not None:
        changes["cue"] = film.cue.model_copy(update={"mood": wishes.music})
    if wishes.voice is not None:
        changes["narrator"] = film.narrator.model_copy(update={"name": wishes.voice})
    return film.model_copy(update={name: value for name, value in changes.items() if value is not None})
