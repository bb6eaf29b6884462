"""Actions: what a body can do, one family a file, found by looking into this folder.

How to add an action: write `cast/actions/<name>.py` with

    WORDS = ("waves", ...)                   # the writer's words that it answers to
    TRAVELS = False                          # whether it decides where the body goes (else it stands at its mark)
    def act(body: Body) -> None: ...         # writes the body's arrays

A body comes to `act` standing at its mark, turned to whom it talks to, breathing and with its weight on one leg; an
action that does not travel moves what it needs of that. Hands that it leaves alone gesture when the character speaks;
those it uses it marks in `body.busy`.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

IDLE = "stands"


@cache
def words() -> dict[str, str]:
    """Every word that an action answers to, with the action's name."""
    found: dict[str, str] = {}
    for file in sorted(pkgutil.iter_modules(__path__), key=lambda file: file.name):
        module = importlib.import_module(f"{__name__}.{file.name}")
        found |= dict.fromkeys(module.WORDS, file.name)
    return found


def find(word: str) -> ModuleType:
    """The action that answers to a word; standing when none does."""
    name = words().get(word, words()[IDLE])
    return importlib.import_module(f"{__name__}.{name}")
