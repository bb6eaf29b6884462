"""Progress: the one thing a stage tells the outside world while it works."""

from collections.abc import Callable

from fabula.film.plain import Plain


class Step(Plain):
    """A stage has done `done` of `total` pieces of its work; `note` says which one, or what was decided."""

    stage: str
    done: int
    total: int
    note: str = ""


Watch = Callable[[Step], None]
"""Is told every step. It may raise Cancelled to stop the film: finished takes are kept."""


def unwatched(step: Step) -> None:
    """The watcher for those who do not want to know."""
