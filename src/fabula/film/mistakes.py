"""What is wrong with a film.yaml, in one line: where, what was given, what is allowed."""

import re
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from fabula.errors import BadSource
from fabula.film.plain import Plain
from fabula.film.sheet import COLOUR
from fabula.film.story import Film
from fabula.film.yaml_text import Path, Source, spell

_TYPES = {
    "string_type": "text (put it in quotes)",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number that is not infinite",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "tuple_type": "a list",
    "model_type": "fields with their values",
    "model_attributes_type": "fields with their values",
}
_LIMITS = {
    "greater_than": ("gt", "more than {}"),
    "greater_than_equal": ("ge", "{} or more"),
    "less_than": ("lt", "less than {}"),
    "less_than_equal": ("le", "at most {}"),
    "multiple_of": ("multiple_of", "a multiple of {}"),
    "string_too_long": ("max_length", "at most {} characters"),
    "string_too_short": ("min_length", "at least {} character"),
    "too_short": ("min_length", "at least {} entry"),
    "too_long": ("max_length", "at most {}"),
    "string_pattern_mismatch": ("pattern", "text of the pattern {}"),
}


def explain(source: Source, error: ValidationError) -> BadSource:
    """The first mistake as a BadSource of one line, and how many more there are."""
    mistakes = _causes(error.errors(include_url=False))
    first = min(mistakes, key=lambda mistake: _line(source, mistake))
    more = f" (and {len(mistakes) - 1} more)" if len(mistakes) > 1 else ""
    return source.refuse(_line(source, first), _say(first) + more)


def _causes(mistakes: list[ErrorDetails]) -> list[ErrorDetails]:
    """The mistakes without those that only follow: a list counts as too short when its only entry is wrong."""
    return [
        mistake
        for mistake in mistakes
        if mistake["type"] != "too_short"
        or not any(other["loc"][: len(mistake["loc"])] == mistake["loc"] for other in mistakes if other is not mistake)
    ]


def _line(source: Source, mistake: ErrorDetails) -> int:
    path: Path = mistake["loc"]
    if mistake["type"] == "value_error":
        path = _named_in(source, mistake["msg"]) or path
    while path and path not in source.lines:
        path = path[:-1]
    return source.lines.get(path, 1)


def _named_in(source: Source, message: str) -> Path | None:
    """Where the id stands that a message about the whole film names (the last, as a second use is the wrong one)."""
    quoted = re.search(r"'([^']*)'", message)
    if quoted is None:
        return None
    places = [path for path in source.lines if path and path[-1] == "id" and _at(source.data, path) == quoted.group(1)]
    return places[-1] if places else None


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _say(mistake: ErrorDetails) -> str:
    kind, path, context = mistake["type"], mistake["loc"], mistake.get("ctx", {})
    where = spell(path)
    if kind == "missing":
        return f"{where} is missing"
    if kind == "extra_forbidden":
        return _say_unknown(path)
    if kind == "value_error":
        return mistake["msg"].removeprefix("Value error, ")
    if kind == "literal_error":
        allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
    elif kind in _LIMITS:
        key, pattern = _LIMITS[kind]
        allowed = pattern.format(context[key])
        if kind == "too_long":
            return f"{where} has {len(mistake['input'])} entries; allowed: {allowed}"
        if context[key] == COLOUR:
            allowed = 'a colour as "#rrggbb", such as "#c23a38"'
    else:
        allowed = _TYPES.get(kind) or mistake["msg"]
    return f"{where} is {_shown(mistake['input'])}; allowed: {allowed}"


def _shown(given: Any) -> str:
    if isinstance(given, dict | list | tuple):
        return "empty" if not given else "a group of fields" if isinstance(given, dict) else "a list"
    if given is None:
        return "empty"
    said = repr(given)
    return said if len(said) <= 60 else said[:57] + "..."


def _say_unknown(path: Path) -> str:
    fields = _fields_at(path[:-1])
    near = get_close_matches(str(path[-1]), fields, n=1)
    hint = f"did you mean {near[0]}? " if near else ""
    return f"{spell(path)[:120]} is not a known field; {hint}allowed: {', '.join(fields)}"


def _fields_at(path: Path) -> list[str]:
    model: Any = Film
    for step in path:
        if isinstance(step, str):
            model = _model_in(model.model_fields[step].annotation)
    return list(model.model_fields)


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Plain):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
