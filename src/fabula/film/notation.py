"""The film as text: film.yaml, written so that a person can edit it and read back without loss."""

import json
from typing import Any

from pydantic import ValidationError

from fabula.errors import BadSource
from fabula.film.format import Format
from fabula.film.mistakes import explain
from fabula.film.plain import Plain
from fabula.film.story import SCHEMA_VERSION, Film, Scene, Shot
from fabula.film.yaml_text import read_yaml, spell, write_yaml

HEADER = (
    "# yaml-language-server: $schema=film.schema.json\n# The film as plain text: change it, then run: fabula shoot\n"
)

# Shown even where they hold the default, because they are what an author comes to change.
_ALWAYS: dict[type[Plain], frozenset[str]] = {
    Film: frozenset({"schema_version", "title", "prompt", "language", "look", "format"}),
    Format: frozenset({"quality", "aspect"}),
    Scene: frozenset({"place", "time_of_day", "weather"}),
    Shot: frozenset({"size", "move"}),
}


def to_yaml(film: Film) -> str:
    """The text of film.yaml; `from_yaml` gives the equal film back. Fields at their default are left out."""
    return HEADER + write_yaml(_fields(film))


def from_yaml(text: str, name: str = "film.yaml") -> Film:
    """Read film.yaml; BadSource with one line that holds file, line, field, what was given and what is allowed."""
    source = read_yaml(text, name)
    if not isinstance(source.data, dict):
        raise BadSource(f"{name} line 1: this is not a film; it needs at least the fields title and scenes")
    given = source.data.get("schema_version", SCHEMA_VERSION)
    if given != SCHEMA_VERSION or isinstance(given, bool):
        line = source.lines[("schema_version",)]
        raise source.refuse(line, f"schema_version is {given!r}; this fabula reads version {SCHEMA_VERSION}")
    try:
        return Film.model_validate(source.data)
    except ValidationError as error:
        raise explain(source, error) from error


def line_of(text: str, field: str) -> int:
    """The line (from 1) of a film.yaml on which a field such as `scenes[0].place` stands, or what it would stand in."""
    lines = {spell(path): line for path, line in read_yaml(text, "film.yaml").lines.items() if path}
    while field and field not in lines:
        field = field[: max(field.rfind("."), field.rfind("["), 0)]
    return lines.get(field, 1)


def json_schema() -> str:
    """The JSON Schema of film.yaml, for editors; it is written beside the film as film.schema.json."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Film.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _fields(model: Plain) -> dict[str, Any]:
    always = _ALWAYS.get(type(model), frozenset())
    found: dict[str, Any] = {}
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        if name in always or info.is_required() or value != info.default:
            found[name] = _plain(value)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Plain):
        return _fields(value)
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
