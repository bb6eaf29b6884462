"""A tiny film that is made once, and the way to run the command line on copies of it."""

import shutil
from pathlib import Path

import pytest
from tiny_film import FILM, Ended, Run

from fabula.studio.cli import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process."""

    def told(*arguments: object) -> Ended:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ended(code, *capsys.readouterr())

    return told


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tiny film, filmed once for all tests; never write to it."""
    folder = tmp_path_factory.mktemp("finished") / "film"
    folder.mkdir()
    (folder / "film.yaml").write_text(FILM, encoding="utf-8")
    assert main(["shoot", str(folder), "--quiet", "--workers", "1"]) == 0
    return folder


@pytest.fixture
def filmed(finished: Path, tmp_path: Path) -> Path:
    """A copy of the finished film to change."""
    return Path(shutil.copytree(finished, tmp_path / "film"))
