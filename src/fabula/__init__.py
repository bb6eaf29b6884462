"""fabula: text in, finished film out.

    import fabula
    film = fabula.write("A rainy city at night, reflections in the water, 12 seconds, realistic")
    master = fabula.produce(film, folder="films/rain")

Names are loaded when they are used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fabula.crew import (
        Camera,
        Composer,
        Crew,
        Foley,
        MeasuredRoll,
        Passes,
        Recording,
        Roll,
        Voice,
        Writer,
        hire,
        hire_all,
    )
    from fabula.edit.folder import read_film, write_film
    from fabula.edit.mastering import Master
    from fabula.film import Brief, Film, Step
    from fabula.production import produce, write

__version__ = "0.1.0"

_WHERE = {
    "fabula.crew": (
        "Camera",
        "Composer",
        "Crew",
        "Foley",
        "MeasuredRoll",
        "Passes",
        "Recording",
        "Roll",
        "Voice",
        "Writer",
        "hire",
        "hire_all",
    ),
    "fabula.edit.folder": ("read_film", "write_film"),
    "fabula.edit.mastering": ("Master",),
    "fabula.film": ("Brief", "Film", "Step"),
    "fabula.production": ("produce", "write"),
}

__all__ = [
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
]


def __getattr__(name: str) -> object:
    for module, names in _WHERE.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module 'fabula' has no attribute {name!r}")
