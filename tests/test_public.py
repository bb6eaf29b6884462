"""What Python programs may rely on: the public names, and that importing them costs nothing."""

import inspect
import subprocess
import sys

import pytest

import fabula

PUBLIC = {
    "Brief",
    "Camera",
    "Composer",
    "Crew",
    "Film",
    "Foley",
    "Master",
    "MeasuredRoll",
    "Passes",
    "Recording",
    "Roll",
    "Step",
    "Voice",
    "Writer",
    "__version__",
    "hire",
    "hire_all",
    "produce",
    "read_film",
    "write",
    "write_film",
}
HEAVY = ("skia", "cv2", "numba", "av", "scipy", "numpy", "pymorphy3", "pysubs2", "espeakng_loader")


def test_the_public_names_are_these() -> None:
    assert set(fabula.__all__) == PUBLIC
    assert list(fabula.__all__) == sorted(fabula.__all__)


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(fabula, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert value.__doc__ and value.__doc__.strip()[0].isupper()
        assert value.__module__.startswith("fabula.")


def test_a_name_that_is_not_public_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'shred'"):
        _ = fabula.shred


def test_a_star_import_brings_every_public_name() -> None:
    names: dict[str, object] = {}
    exec("from fabula import *", names)  # noqa: S102
    assert names.keys() >= PUBLIC


@pytest.mark.parametrize(
    "code",
    [
        "import fabula",
        "from fabula.studio.cli import main; main(['--help'])",
        "from fabula.studio.cli import main; main(['--version'])",
        "from fabula.studio.cli import main; main(['make', '--help'])",
        "from fabula.studio.cli import main; main(['make', 'a lake', '--quality', 'best'])",
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    told = f"{code}\nimport sys\nprint('LOADED', *(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[-1] == "LOADED"
