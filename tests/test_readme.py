"""The README keeps its word: its commands and its Python run as they stand, only smaller."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"
FILMING = ("make", "shoot")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.DOTALL)


def _commands() -> list[list[str]]:
    lines = [line.split("#")[0].strip() for block in _blocks("sh") for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("fabula ")]


def _run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, timeout=400, check=False
    )


def test_the_readme_shows_commands_and_python() -> None:
    assert {command[0] for command in _commands()} >= {"make", "shoot"}
    assert len(_blocks("python")) == 1


@pytest.mark.slow
def test_every_command_of_the_readme_runs(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The owl woke at night.\n\nIt flew over the lake.", encoding="utf-8")
    for command in _commands():
        smaller = ["--draft"] if command[0] in FILMING and "--draft" not in command else []
        done = _run(["-m", "fabula", *command, *smaller, "--quiet"], tmp_path)
        assert done.returncode == 0, f"fabula {shlex.join(command)}: {done.stderr}"
    assert len(list(tmp_path.glob("films/*/master.mp4"))) == len({tuple(c) for c in _commands() if c[0] == "make"})


@pytest.mark.slow
def test_the_python_of_the_readme_runs_as_a_script(tmp_path: Path) -> None:
    source = _blocks("python")[0]
    smaller = source.replace('folder="films/rain"', 'folder="films/rain", draft=True')
    assert smaller != source
    (tmp_path / "film.py").write_text(smaller, encoding="utf-8")
    done = _run(["film.py"], tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "films" / "rain" / "master.mp4").exists()


def test_every_picture_and_page_that_the_docs_point_to_is_there() -> None:
    root = README.parent
    for page in (*root.glob("README*.md"), *root.glob("docs/*.md")):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert "://" in target or (page.parent / target).exists(), f"{page.name} points to {target}"
