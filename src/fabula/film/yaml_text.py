"""The plain part of YAML that film.yaml is written in: text to data with line numbers, and data to text.

Words are read by the YAML 1.2 core schema, so `no`, `on` and `12:30` are text. Anchors, aliases, tags and merge
keys are refused: a film needs none of them, and they are how a small hostile file grows large.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from fabula.errors import BadSource

MOST_CHARACTERS = 20_000_000
MOST_DEPTH = 40

Path = tuple[str | int, ...]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")
_ESCAPED = re.compile('["\\\\\t\n\r\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
_NAMED_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_PLAIN = re.compile(r"[^\W\d_][\w ,.;()/'’!?…%+«»„“”—–-]*", re.UNICODE)
_TRUE, _FALSE = {"true", "True", "TRUE"}, {"false", "False", "FALSE"}
_NULL = {"", "~", "null", "Null", "NULL"}
_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], int | float]], ...] = (
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+"), lambda text: int(text[2:], 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text[2:], 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
    (re.compile(r"[-+]?\.(inf|Inf|INF)"), lambda text: float(text.replace(".", ""))),
    (re.compile(r"\.(nan|NaN|NAN)"), lambda _: float("nan")),
)


@dataclass
class Source:
    """A text as read: `data`, and for every path in it the line (from 1) on which its key or item stands."""

    name: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)

    def refuse(self, line: int, what: str) -> BadSource:
        """The error for a mistake on a line."""
        return BadSource(f"{self.name} line {line}: {what}")


def read_yaml(text: str, name: str) -> Source:
    """Read one YAML document; BadSource with the line when it is not plain YAML."""
    source = Source(name)
    if len(text) > MOST_CHARACTERS:
        raise BadSource(f"{name} has {len(text):,} characters; allowed: {MOST_CHARACTERS:,}")
    text = text.removeprefix("\ufeff")
    if bad := _UNPRINTABLE.search(text):
        code = f"U+{ord(bad.group()):04X}"
        line = text.count("\n", 0, bad.start()) + 1
        raise source.refuse(line, f"the character {code} cannot stand in YAML; write it as an escape in double quotes")
    try:
        _Builder(source, iter(yaml.parse(text, Loader=_Loader))).document()
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        said = " ".join(part for part in (error.context, error.problem) if part)
        raise source.refuse(mark.line + 1 if mark else 1, f"this is not YAML: {said}") from error
    except yaml.YAMLError as error:
        raise BadSource(f"{name}: this is not YAML: {' '.join(str(error).split())}") from error
    return source


class _Builder:
    """Makes data from the parser's events, one event at a time, and keeps the line of each path."""

    def __init__(self, source: Source, events: Iterator[Any]) -> None:
        self._source = source
        self._events = events

    def document(self) -> None:
        """Read the stream's one document into the source."""
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
            if isinstance(event, yaml.StreamEndEvent):
                return
        self._source.data = self._value(next(self._events), ())
        next(self._events)
        if not isinstance(event := next(self._events), yaml.StreamEndEvent):
            raise self._refuse(event, "a second document begins; allowed: one film in a file")

    def _refuse(self, event: Any, what: str) -> BadSource:
        return self._source.refuse(event.start_mark.line + 1, what)

    def _value(self, event: Any, path: Path) -> Any:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refuse(event, "anchors and aliases (& and *) are not allowed; write the value out, or quote it")
        if getattr(event, "tag", None):
            raise self._refuse(event, f"the tag {event.tag!r} is not allowed; write the value without it")
        if len(path) > MOST_DEPTH:
            raise self._refuse(event, f"nested deeper than {MOST_DEPTH} levels")
        self._source.lines.setdefault(path, event.start_mark.line + 1)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event.value) if event.style in (None, "") else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(path)
        return self._fields(path)

    def _items(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*path, len(found))))
        return found

    def _fields(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
                raise self._refuse(event, "a field name is expected here")
            key = event.value
            if key in found:
                raise self._refuse(event, f"{spell((*path, key))} is given twice; keep one")
            self._source.lines[(*path, key)] = line
            found[key] = self._value(next(self._events), (*path, key))
        return found


def spell(path: Path) -> str:
    """A path as people write it: `scenes[0].shots[2].size`."""
    said = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return said.removeprefix(".") or "the film"


def _scalar(text: str) -> Any:
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    for pattern, number in _NUMBERS:
        if pattern.fullmatch(text):
            return number(text) if len(text) <= 64 else text
    return text


def write_yaml(fields: dict[str, Any]) -> str:
    """Data as block YAML, lossless through `read_yaml`; several-line text as a literal block where that is exact."""
    return "\n".join(_block(fields, 0)) + "\n"


def _block(value: dict[str, Any] | list[Any], indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, dict):
        for key, held in value.items():
            yield from _entry(f"{pad}{key}:", held, indent + 2)
        return
    for item in value:
        if isinstance(item, dict) and item:
            first, *rest = _block(item, indent + 2)
            yield f"{pad}- {first[indent + 2 :]}"
            yield from rest
        else:
            yield from _entry(f"{pad}-", item, indent + 2)


def _entry(head: str, held: Any, indent: int) -> Iterator[str]:
    if isinstance(held, dict | list) and held:
        yield head
        yield from _block(held, indent)
    elif isinstance(held, str) and _fits_literal(held):
        yield f"{head} |" if held.endswith("\n") else f"{head} |-"
        yield from (f"{' ' * indent}{line}" if line else "" for line in held.removesuffix("\n").split("\n"))
    else:
        yield f"{head} {_word(held)}"


def _fits_literal(text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    if len(lines) < 2 or not lines[0] or not lines[-1] or lines[0][0].isspace():
        return False
    return all(line == "" or (not line.isspace() and not _needs_escape(line)) for line in lines)


def _needs_escape(line: str) -> bool:
    found = _ESCAPED.search(line)
    return found is not None and (found.group() not in '"\\' or _ESCAPED.search(re.sub(r'["\\]', "", line)) is not None)


def _word(value: Any) -> str:
    if isinstance(value, dict | list):
        return "{}" if isinstance(value, dict) else "[]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    plain = _PLAIN.fullmatch(value) and not value.endswith(" ") and _scalar(value) == value
    return value if plain and value.isprintable() else f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    return _NAMED_ESCAPES.get(character) or f"\\u{ord(character):04x}"
