"""What the command line answers: help, usage, results as text and as JSON."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from tiny_film import FILM, Run, command

import fabula
from fabula.picture import sets, subjects
from fabula.vocabulary import MOVES

COMMANDS = ("make", "write", "shoot", "sheet", "passes", "check", "looks", "places", "subjects", "moves", "doctor")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    ended = run(command, "--help")
    assert ended.code == 0
    assert "--json" in ended.out
    assert ended.err == ""


def test_the_help_names_every_command(run: Run) -> None:
    ended = run("--help")
    assert ended.code == 0
    assert all(command in ended.out for command in COMMANDS)


def test_the_version_is_told(run: Run) -> None:
    assert run("--version")[:2] == (0, f"fabula {fabula.__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("paint",),
        ("make",),
        ("make", "a lake", "--colour", "red"),
        ("make", "a lake", "--quality", "best"),
        ("make", "a lake", "--aspect", "4:3"),
        ("make", "a lake", "--move", "fly"),
        ("make", "a lake", "--music", "loud"),
        ("make", "a lake", "--duration", "long"),
        ("make", "a lake", "--duration", "0"),
        ("make", "a lake", "--duration", "nan"),
        ("make", "a lake", "--workers", "0"),
        ("make", "a lake", "--seed", "-1"),
        ("make", "a lake", "and another"),
        ("moves", "--json=3"),
    ],
)
def test_wrong_usage_is_told_in_one_line_with_exit_code_2(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert ended.err.startswith("fabula: ")
    assert "--help" in ended.err


def test_an_unknown_choice_names_the_known_ones(run: Run) -> None:
    assert "'speed', 'balanced', 'quality', 'ultra'" in run("make", "a lake", "--quality", "best").err


def test_an_unknown_crew_member_has_an_exit_code_of_its_own(run: Run, tmp_path: Path) -> None:
    ended = run("make", "a lake", "--folder", tmp_path / "film", "--crew", "voice=nobody")
    assert ended.code == 4
    assert ended.err.count("\n") == 1
    assert "espeak" in ended.err
    assert not (tmp_path / "film").exists()


@pytest.mark.parametrize("choice", ["voice", "voice=", "=espeak", "barber=figaro"])
def test_a_crew_that_names_nobody_is_refused(run: Run, tmp_path: Path, choice: str) -> None:
    ended = run("make", "a lake", "--folder", tmp_path / "film", "--crew", choice)
    assert ended.code in (3, 4)
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("make", "a lake", "--quality", "best", "--json"), 2),
        (("shoot", "nowhere", "--json"), 3),
        (("make", "...", "--json"), 3),
        (("make", "a lake", "--crew", "voice=nobody", "--json"), 4),
        (("write", "a lake", "-o", "/proc/film.yaml", "--json"), 1),
    ],
)
def test_an_error_is_one_json_object_too(run: Run, arguments: tuple[str, ...], code: int) -> None:
    ended = run(*arguments)
    told = json.loads(ended.out)
    assert (ended.code, told["exit_code"]) == (code, code)
    assert ended.err == f"fabula: {told['error']}\n"


def test_a_traceback_is_shown_only_when_asked_for(run: Run) -> None:
    assert "Traceback" not in run("shoot", "nowhere").err
    assert "Traceback" in run("shoot", "nowhere", "--debug").err


def test_moves_are_told_as_json(run: Run) -> None:
    assert set(json.loads(run("moves", "--json").out)["moves"]) == set(MOVES)


def test_looks_are_told_as_json(run: Run) -> None:
    told = json.loads(run("looks", "--json").out)["looks"]
    assert "cinematic" in told
    assert all(told.values())


@pytest.mark.slow
@pytest.mark.parametrize(("command", "known"), [("places", sets.names()), ("subjects", subjects.names())])
def test_places_and_subjects_are_told_as_json(run: Run, command: str, known: tuple[str, ...]) -> None:
    told = json.loads(run(command, "--json").out)[command]
    assert tuple(told) == known
    assert all(len(about) > 10 for about in told.values())


def test_looks_are_painted_on_one_sheet(run: Run, tmp_path: Path) -> None:
    ended = run("looks", "-o", tmp_path / "looks.png", "--json")
    assert ended.code == 0
    assert json.loads(ended.out)["sheet"] == str(tmp_path / "looks.png")
    assert (tmp_path / "looks.png").read_bytes().startswith(b"\x89PNG")


def test_the_doctor_tries_every_craft(run: Run) -> None:
    ended = run("doctor", "--json")
    told = json.loads(ended.out)
    assert (ended.code, told["healthy"]) == (0, True)
    assert {visit["name"] for visit in told["visits"]} >= {"writer", "voice", "camera", "composer", "foley", "encoder"}
    assert "lake" not in run("doctor").err


@pytest.mark.parametrize("arguments", [("moves",), ("looks",), ("write", "A lake at dawn")])
def test_quiet_says_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments, "--quiet") == (0, "", "")


@pytest.mark.parametrize("arguments", [("moves",), ("looks", "--json"), ("--help",)])
def test_a_reader_that_went_away_is_no_error_to_complain_about(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as unheard:
        done = subprocess.run(command(*arguments), stdout=unheard, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_result_that_cannot_be_told_is_an_error_of_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command("moves"), stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"No space left" in done.stderr


def test_the_sheet_of_a_films_cast_is_named(run: Run, tmp_path: Path) -> None:
    film, sheet = tmp_path / "film.yaml", tmp_path / "cast.png"
    film.write_text(FILM + "characters: [{id: a, name: Anna}, {id: b, name: Boris}]\n", encoding="utf-8")
    assert run("characters", film, "-o", sheet).out.endswith(f"\n{sheet}: 2 characters\n")
    assert sheet.stat().st_size > 1000
    assert str(sheet) not in run("characters", film, "-o", sheet, "--quiet").out
