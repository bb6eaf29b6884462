"""`sheet`, `passes`, `check` and the lists of what there is: how what was made came out, and what can be made."""

from collections.abc import Callable, Sequence
from pathlib import Path

from rich.table import Table
from rich.text import Text

from fabula.cast.sheets import with_sheets
from fabula.crew import Crew, hire_all
from fabula.edit.checking import Finding
from fabula.edit.folder import read_film
from fabula.errors import BadSource
from fabula.film import Character
from fabula.picture import looks as all_looks
from fabula.picture import rigs as all_rigs
from fabula.picture import sets
from fabula.picture import subjects as all_subjects
from fabula.screening import (
    characters_sheet,
    check_film,
    check_video,
    crew_of,
    looks_sheet,
    model_sheets,
    places_sheet,
    subjects_sheet,
)
from fabula.screening import passes as control_passes
from fabula.screening import sheet as contact_sheet
from fabula.studio.cli.options import Telling
from fabula.studio.cli.sources import lines_told
from fabula.studio.cli.telling import console, print_json, watching
from fabula.vocabulary import MOVES, Move

_MOVES: dict[Move, str] = {
    "static": "the camera stands still; only the world moves",
    "slow_zoom_in": "slowly closer",
    "slow_zoom_out": "slowly wider",
    "pan_left": "along to the left, near things passing faster than far ones",
    "pan_right": "along to the right, near things passing faster than far ones",
    "tilt_up": "from the ground up to the sky",
    "tilt_down": "from the sky down to the ground",
    "orbit": "around the middle of the set in a shallow arc",
    "dolly": "into the set, then out again, near things parting",
    "crane": "up over the set, then down again",
    "handheld": "in calm hands: it drifts and breathes a little",
}


def sheet(folder: Path, output: Path, telling: Telling) -> int:
    """Write the contact sheet of a film."""
    _is_png(output)
    shots = contact_sheet(folder, crew_of(folder), output)
    _tell({"sheet": str(output), "shots": shots}, f"{output}: {shots} shots", telling)
    return 0


def passes(film: Path, output: Path, kinds: str, shots: list[str], telling: Telling, *, draft: bool) -> int:
    """Write the control passes of a film's shots."""
    wanted = [kind.strip() for kind in kinds.split(",") if kind.strip()]
    crew = crew_of(film if film.is_dir() else film.parent)
    with watching(telling) as watch, lines_told(film):
        written = control_passes(film, crew, output, kinds=wanted, shots=shots, draft=draft, watch=watch)
    _tell({"passes": str(output), "pictures": written}, f"{output}: {written} pictures", telling)
    return 0


def check(film: Path, telling: Telling) -> int:
    """Check a film's folder against its plan, or any video by what can be seen and heard."""
    if not film.exists():
        raise BadSource(f"{film} is not there; give a film's folder or a video file")
    if film.is_dir():
        report = check_film(film, crew_of(film))
        found = report.findings
    else:
        found = check_video(film)
    passed = all(finding.passed for finding in found)
    facts = {"film": str(film), "passed": passed, "findings": [finding.model_dump() for finding in found]}
    _tell(facts, _findings(found), telling)
    return 0 if passed else 1


def looks(output: Path | None, telling: Telling) -> int:
    """List the looks; with `output`, paint one picture in each."""
    return _listed("looks", all_looks.describe(), output, looks_sheet, telling)


def places(output: Path | None, telling: Telling) -> int:
    """List the places; with `output`, paint each."""
    return _listed("places", sets.describe(), output, places_sheet, telling)


def subjects(output: Path | None, telling: Telling) -> int:
    """List the kinds of subject; with `output`, paint each."""
    return _listed("subjects", all_subjects.describe(), output, subjects_sheet, telling)


def characters(film: Path | None, output: Path | None, telling: Telling) -> int:
    """List the characters that can be drawn, or a film's cast; with `output`, paint their sheets."""
    if film is None:
        return _listed("characters", all_rigs.describe(), output, characters_sheet, telling)
    cast = with_sheets(read_film(film)).characters
    facts: dict[str, object] = {"characters": [character.model_dump(mode="json") for character in cast]}
    if output is not None:
        _is_png(output)
        model_sheets(film, output, hire_all())
    _tell_sheet(facts, {character.name: _seen(character) for character in cast}, output, telling)
    return 0


def _seen(character: Character) -> str:
    sheet = character.sheet
    rig = sheet.rig if sheet else character.kind
    return ", ".join(part for part in (rig, character.age, character.gender, character.description) if part)


def _listed(
    what: str, described: dict[str, str], output: Path | None, paint: Callable[[Path, Crew], int], telling: Telling
) -> int:
    facts: dict[str, object] = {what: described}
    if output is not None:
        _is_png(output)
        paint(output, hire_all())
    _tell_sheet(facts, described, output, telling)
    return 0


def _tell_sheet(facts: dict[str, object], described: dict[str, str], output: Path | None, telling: Telling) -> None:
    """What there is, and the picture of it when one was written."""
    if output is not None:
        facts["sheet"] = str(output)
    _tell(facts, _rows(described), telling)
    if output is not None and not (telling.json or telling.quiet):
        console().print(f"{output}: {len(described)} {next(iter(facts))}")


def moves(telling: Telling) -> int:
    """List the camera's moves."""
    described = {move: _MOVES[move] for move in MOVES}
    _tell({"moves": described}, _rows(described), telling)
    return 0


def _tell(facts: dict[str, object], shown: Table | str, telling: Telling) -> None:
    if telling.json:
        print_json(facts)
    elif not telling.quiet:
        console().print(shown)


def _rows(described: dict[str, str] | dict[Move, str]) -> Table:
    table = Table.grid(padding=(0, 2))
    for name, description in described.items():
        table.add_row(Text(name, style="bold cyan"), Text(description))
    return table


def _findings(found: Sequence[Finding]) -> Table:
    table = Table.grid(padding=(0, 2))
    for finding in found:
        mark = Text("ok", style="green") if finding.passed else Text("not ok", style="bold red")
        table.add_row(mark, finding.name, finding.measured, Text(f"allowed: {finding.allowed}", style="dim"))
    return table


def _is_png(output: Path) -> None:
    if output.suffix.lower() != ".png":
        raise BadSource(f"-o {output} is not a picture's name; it must end in .png")
