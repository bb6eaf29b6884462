"""The one tree of errors: every message says what was given, what is allowed and what to do.

FabulaError
├── BadSource      a text, film.yaml, picture or sound that cannot be used        exit code 3
│   └── BadField   a field of a film, which the message names
├── NotHired       a crew member is missing: names the extra to install           exit code 4
├── FailedTake     a stage could not do its work (disk full, folder not writable) exit code 1
└── Cancelled      the watcher asked to stop, or the time was over                exit code 5
"""


class FabulaError(Exception):
    """Any error fabula raises on purpose; `exit_code` is what the command line returns for it."""

    exit_code = 1


class BadSource(FabulaError):
    """What was given cannot be used; nothing was written."""

    exit_code = 3


class BadField(BadSource):
    """A field of a film cannot be used: `field` as `scenes[0].shots[1].look`, `what` is wrong with it."""

    def __init__(self, field: str, what: str):
        """`what` follows the field's name in the message."""
        super().__init__(field, what)
        self.field, self.what = field, what

    def __str__(self) -> str:
        return f"film.yaml: {self.field} {self.what}"


class NotHired(FabulaError):
    """A crew member is not there; the message names what to install."""

    exit_code = 4


class FailedTake(FabulaError):
    """A stage could not finish its work; finished takes are kept."""


class Cancelled(FabulaError):
    """Somebody asked to stop; finished takes are kept and the next run goes on from them."""

    exit_code = 5
