"""The options that commands share, each written once; a command takes them as one frozen value.

This module and the commands stay light, so that `fabula --help` answers at once: only names, no pictures.
"""

import dataclasses
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar, Protocol, TypeVar, get_type_hints

import typer

from fabula.vocabulary import (
    Aspect,
    CharacterKind,
    Emotion,
    Mode,
    Mood,
    Move,
    Quality,
    SubtitleMode,
)

_TEXT = "What to write"
_SHOW = "How to film"
_TELL = "What to tell"


@dataclass(frozen=True)
class Wishes:
    """What the author asks for; what is left out is read from the text, or chosen."""

    mode: Annotated[Mode | None, typer.Option(help="Kind of film.", rich_help_panel=_TEXT)] = None
    look: Annotated[str | None, typer.Option(help="See `fabula looks`.", rich_help_panel=_TEXT)] = None
    quality: Annotated[Quality | None, typer.Option(help="Size, rate and bits.", rich_help_panel=_TEXT)] = None
    aspect: Annotated[Aspect | None, typer.Option(help="Shape of the picture.", rich_help_panel=_TEXT)] = None
    duration: Annotated[float | None, typer.Option(min=0.5, max=3600, metavar="SECONDS", rich_help_panel=_TEXT)] = None
    move: Annotated[Move | None, typer.Option(help="Camera move of all shots.", rich_help_panel=_TEXT)] = None
    character: Annotated[CharacterKind | None, typer.Option(help="Who speaks.", rich_help_panel=_TEXT)] = None
    emotion: Annotated[Emotion | None, typer.Option(help="How it is spoken.", rich_help_panel=_TEXT)] = None
    language: Annotated[str, typer.Option(help="auto, en, ru, ...", rich_help_panel=_TEXT)] = "auto"
    voice: Annotated[str | None, typer.Option(help="Name of the narrator's voice.", rich_help_panel=_TEXT)] = None
    narrate: Annotated[
        bool | None, typer.Option("--narrate/--no-narrate", help="Speak the text.", rich_help_panel=_TEXT)
    ] = None
    music: Annotated[Mood | None, typer.Option(help="Mood of the music.", rich_help_panel=_TEXT)] = None
    subtitles: Annotated[SubtitleMode | None, typer.Option(rich_help_panel=_TEXT)] = None
    seed: Annotated[int | None, typer.Option(min=0, max=2**31 - 1, rich_help_panel=_TEXT)] = None


@dataclass(frozen=True)
class Filming:
    """How the film is made: where, how large a draft, and by whom."""

    folder: Annotated[Path | None, typer.Option(help="The film's folder.", rich_help_panel=_SHOW)] = None
    draft: Annotated[
        bool, typer.Option("--draft", help="Half the width and height, for a quick look.", rich_help_panel=_SHOW)
    ] = False
    workers: Annotated[int | None, typer.Option(min=1, max=256, help="Processes.", rich_help_panel=_SHOW)] = None
    crew: Annotated[
        list[str] | None, typer.Option(metavar="CRAFT=NAME", help="Who does a craft.", rich_help_panel=_SHOW)
    ] = None


@dataclass(frozen=True)
class Telling:
    """What is told while working and at the end."""

    json: Annotated[bool, typer.Option("--json", help="One JSON object at the end.", rich_help_panel=_TELL)] = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only errors.", rich_help_panel=_TELL)] = False
    debug: Annotated[bool, typer.Option("--debug", help="Tracebacks.", rich_help_panel=_TELL)] = False


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]


R = TypeVar("R")


def with_options(*groups: type[_Dataclass]) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Give a command the options of each group; it receives one value per group, by the group's name in lower case.

    typer reads options from a function's signature; this writes that signature from the dataclasses.
    """

    def decorate(command: Callable[..., R]) -> Callable[..., R]:
        names = {group.__name__.lower(): group for group in groups}
        own = [p for p in inspect.signature(command).parameters.values() if p.kind is not p.VAR_KEYWORD]
        hints = get_type_hints(command, include_extras=True)
        parameters = [p.replace(annotation=hints[p.name]) for p in own]
        for group in groups:
            group_hints = get_type_hints(group, include_extras=True)
            parameters += [
                inspect.Parameter(
                    field.name,
                    inspect.Parameter.KEYWORD_ONLY,
                    default=field.default,
                    annotation=group_hints[field.name],
                )
                for field in dataclasses.fields(group)
            ]

        def told(**given: Any) -> R:
            values = {
                name: group(**{field.name: given.pop(field.name) for field in dataclasses.fields(group)})
                for name, group in names.items()
            }
            return command(**given, **values)

        ordered = sorted(parameters, key=lambda p: p.default is not inspect.Parameter.empty)
        told.__name__, told.__doc__ = command.__name__, command.__doc__
        told.__signature__ = inspect.Signature([p.replace(kind=p.KEYWORD_ONLY) for p in ordered])  # type: ignore[attr-defined]
        told.__annotations__ = {p.name: p.annotation for p in ordered}
        return told

    return decorate
