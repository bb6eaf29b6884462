"""The commands and how they end: one line for every error, and the exit codes of the contract.

0 done, 1 failed or not passed, 2 usage, 3 bad input, 4 a crew member is missing, 5 cancelled, 130 Ctrl-C.
A command's work is imported when it is called, so that `--help` stays quick.
"""

import importlib
import json
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.exceptions import Abort, Exit, TyperException

import fabula
from fabula.errors import FabulaError
from fabula.studio.cli.options import Filming, Telling, Wishes, with_options
from fabula.studio.cli.terminal import any_character_printed, drop_unheard, printable, stopped_by_sigterm

app = typer.Typer(
    name="fabula",
    help="A film studio: text in, finished film out, offline.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

_STOPPED = "stopped; what was finished is kept, run the same command again to go on"

Source = Annotated[str, typer.Argument(metavar="TEXT_OR_FILE", help="A sentence, a text file or a film.yaml; - reads.")]


def _called(target: str) -> Callable[..., int]:
    """The work behind a command, as "module:function"; returns an exit code."""
    module, _, name = target.partition(":")
    work: Callable[..., int] = getattr(importlib.import_module(f"fabula.studio.cli.{module}"), name)
    return work


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"fabula {fabula.__version__}")
        raise Exit(0)


@app.callback()
def _fabula(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


@app.command()
@with_options(Wishes, Filming, Telling)
def make(
    source: Source,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Copy of the film, .mp4.")] = None,
    **groups: Any,
) -> int:
    """Text, script or film.yaml to a finished film."""
    return _called("filming:make")(source, output, **groups)


@app.command()
@with_options(Wishes, Telling)
def write(
    source: Source,
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the storyboard goes.")] = Path("film.yaml"),
    **groups: Any,
) -> int:
    """Only the storyboard, as a film.yaml to edit."""
    return _called("filming:write")(source, output, **groups)


@app.command()
@with_options(Filming, Telling)
def shoot(
    film: Annotated[Path, typer.Argument(metavar="FOLDER_OR_FILM.YAML")],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Copy of the film, .mp4.")] = None,
    **groups: Any,
) -> int:
    """Film a storyboard; only what changed is made again."""
    return _called("filming:shoot")(film, output, **groups)


@app.command()
@with_options(Telling)
def sheet(
    folder: Annotated[Path, typer.Argument(help="A film's folder.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="A .png file.")] = Path("sheet.png"),
    **groups: Any,
) -> int:
    """Contact sheet: one frame per shot with its text."""
    return _called("showing:sheet")(folder, output, **groups)


@app.command()
@with_options(Telling)
def passes(
    film: Annotated[Path, typer.Argument(metavar="FOLDER_OR_FILM.YAML")],
    output: Annotated[Path, typer.Option("--output", "-o", help="A folder.")] = Path("passes"),
    kinds: Annotated[str, typer.Option("--kinds", help="Some of them.")] = "depth,mask,flow,line",
    shots: Annotated[list[str] | None, typer.Option("--shot", metavar="ID", help="Only this shot.")] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Half the width and height, for a quick look.")] = False,
    **groups: Any,
) -> int:
    """Depth, object mask, optical flow and line art of every painted frame."""
    return _called("showing:passes")(film, output, kinds, shots or [], draft=draft, **groups)


@app.command()
@with_options(Telling)
def check(
    film: Annotated[Path, typer.Argument(metavar="FOLDER_OR_VIDEO")],
    **groups: Any,
) -> int:
    """Watch and measure a film; exit code 1 when it is not as it should be."""
    return _called("showing:check")(film, **groups)


@app.command()
@with_options(Telling)
def looks(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A .png with all looks.")] = None,
    **groups: Any,
) -> int:
    """The looks a film can have."""
    return _called("showing:looks")(output, **groups)


@app.command()
@with_options(Telling)
def places(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A .png with all places.")] = None,
    **groups: Any,
) -> int:
    """The places that can be painted."""
    return _called("showing:places")(output, **groups)


@app.command()
@with_options(Telling)
def subjects(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A .png with all subjects.")] = None,
    **groups: Any,
) -> int:
    """The creatures and things that can be painted."""
    return _called("showing:subjects")(output, **groups)


@app.command()
@with_options(Telling)
def characters(
    film: Annotated[Path | None, typer.Argument(metavar="[FOLDER_OR_FILM.YAML]", help="A film's own cast.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A .png with their sheets.")] = None,
    **groups: Any,
) -> int:
    """The characters that can be drawn, or the cast of a film."""
    return _called("showing:characters")(film, output, **groups)


@app.command()
@with_options(Telling)
def moves(**groups: Any) -> int:
    """The moves a camera can make."""
    return _called("showing:moves")(**groups)


@app.command()
@with_options(Telling)
def doctor(**groups: Any) -> int:
    """What works on this machine, and what to do about the rest."""
    return _called("doctor:doctor")(**groups)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line; returns its exit code. Every error is one line on stderr, tracebacks only with --debug."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with stopped_by_sigterm(), any_character_printed():
            done = int(app(given, standalone_mode=False) or 0)
            sys.stdout.flush()
        return _ended(given, _STOPPED, done) if done == 130 else done  # typer makes 130 of Ctrl-C
    except Exit as end:
        return end.exit_code
    except TyperException as error:
        said = error.format_message().replace("Value error, ", "").strip().rstrip(".") or "no command is given"
        return _ended(given, f"{said}; see: fabula --help", 2)
    except FabulaError as error:
        return _ended(given, str(error), error.exit_code)
    except (KeyboardInterrupt, Abort):
        return _ended(given, _STOPPED, 130)
    except (BrokenPipeError, SystemExit):  # typer leaves when nobody reads any more
        drop_unheard()
        return 1
    except OSError as error:
        drop_unheard()
        where = f" ({error.filename})" if error.filename else ""
        return _ended(given, f"{error.strerror or error}{where}; free some space or choose another place", 1)
    except Exception as error:  # the edge: whatever went wrong, people get one line
        return _ended(given, f"{type(error).__name__}: {error}; run again with --debug and report it", 1)


def _ended(given: Sequence[str], message: str, exit_code: int) -> int:
    if "--debug" in given:
        traceback.print_exc()
    line = printable(message)
    print(f"fabula: {line}", file=sys.stderr)  # noqa: T201
    if "--json" in given:
        print(json.dumps({"error": line, "exit_code": exit_code}))  # noqa: T201
    return exit_code
